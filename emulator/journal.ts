import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Route =
  'temp-token' | 'get-token' | 'upload' | 'status' | 'gateway' | 'page' | 'control' | 'none'

export type Moment =
  'accepted' | 'headers' | 'continued' | 'end' | 'counted' | 'answered' | 'closed'

/** What is known of one request. Times are milliseconds since the emulator started. */
export interface JournalEntry {
  /** From 1, in the order in which the headers arrived. */
  readonly n: number
  readonly route: Route
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  /** Number of the upload session (from 1), or null where no known upload token was sent. */
  session: number | null
  readonly socketId: number
  /** Requests on that socket so far, this one included. */
  readonly requestsOnSocket: number
  readonly at: Partial<Record<Moment, number>>
  /** Values that open doors are replaced by `sha256:` and 16 hex digits. */
  readonly headers: Readonly<Record<string, string>>
  readonly contentLength: number | null
  /** Bytes of the body that were taken from the socket and handled. */
  bytesReceived: number
  /** The request was read to its proper end. */
  complete: boolean
  /** How many times it was counted towards `chunks_number`. */
  counted: number
  /** Status of the answer and bytes of its body; null when none was given. */
  answer: { readonly status: number; bytes: number } | null
  /** Ids of the fault entries that struck. */
  readonly faults: number[]
}

/** A connection that was accepted, whether a request came over it or not. */
export interface Connection {
  /** `socketId` of its requests. From 1, in the order in which they were accepted. */
  readonly id: number
  /** The port that it came to; a gateway that redirects has several. */
  readonly port: number
  readonly acceptedAt: number
  closedAt: number | null
  /** Requests whose headers arrived. */
  requests: number
}

/** Keeps a long run from filling the memory. */
const MAX_ENTRIES = 200_000

const SECRET_HEADERS = new Set(['authorization', 'api-key', 'x-api-key', 'x-dstor-upload-token'])

/** A name for a secret that does not give it away. */
export function fingerprint(secret: string): string {
  return `sha256:${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`
}

/** Headers as they go into the journal. */
export function journalHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    const text = Array.isArray(value) ? value.join(', ') : (value ?? '')
    shown[name] = SECRET_HEADERS.has(name) ? fingerprint(text) : text
  }
  return shown
}

/** Every request since the start or the last reset. Requests for the journal itself are left out. */
export class Journal {
  readonly #list: JournalEntry[] = []
  readonly #sockets = new Set<Connection>()
  #accepted = 0
  #count = 0

  /** Milliseconds since the process started, with fractions. */
  now(): number {
    return Math.round(performance.now() * 1000) / 1000
  }

  add(
    facts: Omit<JournalEntry, 'n' | 'bytesReceived' | 'complete' | 'counted' | 'answer' | 'faults'>
  ): JournalEntry {
    const rest = { bytesReceived: 0, complete: false, counted: 0, answer: null, faults: [] }
    const entry: JournalEntry = { n: this.#count + 1, ...facts, ...rest }
    this.#count += 1
    if (this.#list.length < MAX_ENTRIES) {
      this.#list.push(entry)
    }
    return entry
  }

  /** Notes a connection that was just accepted. */
  connect(port: number): Connection {
    this.#accepted += 1
    const id = this.#accepted
    const connection = { id, port, acceptedAt: this.now(), closedAt: null, requests: 0 }
    if (this.#sockets.size < MAX_ENTRIES) {
      this.#sockets.add(connection)
    }
    return connection
  }

  /** A connection over which only the emulator itself was spoken to is nothing to count. */
  leaveOut(connection: Connection): void {
    this.#sockets.delete(connection)
  }

  connections(): readonly Connection[] {
    return [...this.#sockets]
  }

  entries(): readonly JournalEntry[] {
    return this.#list
  }

  clear(): void {
    this.#list.length = 0
    this.#sockets.clear()
    this.#accepted = 0
    this.#count = 0
  }
}
