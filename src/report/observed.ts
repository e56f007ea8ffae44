import type { Outcome } from '../http/outcome.js'
import { isSuccess } from '../http/response.js'
import { isObject, own, parseObject } from '../json.js'
import { cut, oneLine } from '../text/escape.js'
import type { Redact } from '../text/redact.js'

const MOST_NAMES = 20
const LONGEST_NAME = 60
/** Of a value of the list: enough to see what kind of text it is. */
const SHOWN_VALUE = 6
/** A longer list is not looked into a second time. */
const LARGEST_LIST = 8 * 1024 * 1024

/** What dStor gave. */
export interface KnownHashes {
  readonly hash: string
  readonly fileHashes: ReadonlyMap<string, string>
}

type HashForm = 'none' | 'cid-v0' | 'cid-v1' | 'opaque'

interface Server {
  readonly server: string
  readonly via: string
}

interface ListField {
  readonly name: string
  readonly kinds: string[]
  entries: number
  longest: number
  readonly example: string
}

/**
 * What a run saw of the service that its documents leave open (docs/dstor-api.md 9). Words of servers are
 * cut, and no header or body is kept whole.
 */
export class Observations {
  readonly #startedMs = performance.now()
  readonly #words: { word: string; afterMs: number }[] = []
  readonly #continue = { asked: 0, answered: 0, quickestMs: -1, slowestMs: -1 }
  readonly #apiServers = new Map<string, Server>()
  readonly #continueServers = new Map<string, Server>()
  readonly #gatewayServers = new Map<string, Server>()
  readonly #gatewayHosts = new Set<string>()
  readonly #refusals = new Set<number>()
  #list: { kind: string; entries: number; fields: ListField[] } | undefined
  #redirects = 0
  #gatewayRequests = 0
  #largestTaken = 0
  #smallestTooLarge = 0

  /** An answer to a question for a token or the status. */
  answered(path: string, outcome: Outcome): void {
    if (outcome.kind !== 'answered') {
      return
    }
    keep(this.#apiServers, outcome)
    if (path.includes('/get-status') && outcome.answer.text.length <= LARGEST_LIST) {
      this.#status(parseObject(outcome.answer.text) ?? {})
    }
  }

  /** What became of an upload request. */
  uploaded(asksToContinue: boolean, bytes: number, outcome: Outcome): void {
    if (asksToContinue && outcome.connected) {
      this.#continued(outcome)
    }
    if (outcome.kind !== 'answered') {
      return
    }
    keep(this.#apiServers, outcome)
    const { status } = outcome.answer
    if (isSuccess(status) && outcome.bodySent) {
      this.#largestTaken = Math.max(this.#largestTaken, bytes)
      return
    }
    this.#refusals.add(status)
    if (status === 413) {
      this.#smallestTooLarge = Math.min(this.#smallestTooLarge || Infinity, bytes)
    }
  }

  /** An answer of the gateway, or of a host to which it leads. */
  served(host: string, outcome: Outcome): void {
    if (outcome.kind !== 'answered') {
      return
    }
    this.#gatewayRequests += 1
    this.#gatewayHosts.add(host)
    keep(this.#gatewayServers, outcome)
    const { status } = outcome.answer
    this.#redirects += status >= 300 && status < 400 ? 1 : 0
  }

  #continued(outcome: Outcome): void {
    const { continuedAfterMs } = outcome
    const seen = this.#continue
    seen.asked += 1
    if (continuedAfterMs === undefined) {
      return
    }
    seen.answered += 1
    seen.slowestMs = Math.max(seen.slowestMs, continuedAfterMs)
    seen.quickestMs =
      seen.quickestMs < 0 ? continuedAfterMs : Math.min(seen.quickestMs, continuedAfterMs)
    if (outcome.kind === 'answered') {
      keep(this.#continueServers, outcome)
    }
  }

  #status(answer: Readonly<Record<string, unknown>>): void {
    const word = own(answer, 'status')
    if (typeof word === 'string' && word !== this.#words.at(-1)?.word) {
      if (this.#words.length < MOST_NAMES) {
        this.#words.push({ word, afterMs: Math.round(performance.now() - this.#startedMs) })
      }
    }
    if (word === 'DONE') {
      const data = own(answer, 'data')
      this.#list = {
        kind: kindOf(data),
        entries: Array.isArray(data) ? data.length : 0,
        fields: Array.isArray(data) ? fieldsOf(data as unknown[]) : []
      }
    }
  }

  /** For the manifest: plain data, foreign words redacted, cut and on one line. */
  summary({ hash, fileHashes }: KnownHashes, redact: Redact): object {
    const clean = (text: string): string => oneLine(redact(text), LONGEST_NAME)
    const servers = (known: ReadonlyMap<string, Server>): Server[] =>
      [...known.values()].map(({ server, via }) => ({ server: clean(server), via: clean(via) }))
    const list = this.#list && {
      ...this.#list,
      fields: this.#list.fields.map((field) => ({
        ...field,
        name: clean(field.name),
        example: cut(clean(field.example), SHOWN_VALUE)
      }))
    }
    return {
      hashes: { folder: formOf(hash), files: [...new Set([...fileHashes.values()].map(formOf))] },
      list: list ?? null,
      statusWords: this.#words.map(({ word, afterMs }) => ({ word: clean(word), afterMs })),
      continue: { ...this.#continue, servers: servers(this.#continueServers) },
      api: { servers: servers(this.#apiServers), refusals: [...this.#refusals] },
      gateway: {
        requests: this.#gatewayRequests,
        redirects: this.#redirects,
        hosts: this.#gatewayHosts.size,
        servers: servers(this.#gatewayServers)
      },
      largestRequestBytes: this.#largestTaken,
      smallestTooLargeBytes: this.#smallestTooLarge || null
    }
  }

  /** The same for the debug log, one line for each fact. */
  lines(hashes: KnownHashes, redact: Redact): string[] {
    return Object.entries(this.summary(hashes, redact)).map(
      ([name, value]) => `Observed ${name}: ${JSON.stringify(value)}`
    )
  }
}

function keep(
  servers: Map<string, Server>,
  { answer }: Extract<Outcome, { kind: 'answered' }>
): void {
  const server = String(answer.headers.server ?? '')
  const via = String(answer.headers.via ?? '')
  if (servers.size < MOST_NAMES) {
    servers.set(`${server}\n${via}`, { server, via })
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}

/** Names and kinds of the fields, in how many entries each is, and the beginning of the first value. */
function fieldsOf(entries: readonly unknown[]): ListField[] {
  const fields = new Map<string, ListField>()
  for (const [name, value] of entries.flatMap((entry) =>
    isObject(entry) ? Object.entries(entry) : []
  )) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    const known = fields.get(name)
    const field = known ?? { name, kinds: [], entries: 0, longest: 0, example: text }
    field.entries += 1
    field.longest = Math.max(field.longest, text.length)
    if (!field.kinds.includes(kindOf(value))) {
      field.kinds.push(kindOf(value))
    }
    if (known !== undefined || fields.size < MOST_NAMES) {
      fields.set(name, field)
    }
  }
  return [...fields.values()]
}

/** By its looks alone: what a hash proves is found elsewhere. */
function formOf(hash: string): HashForm {
  if (hash === '') {
    return 'none'
  }
  if (/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(hash)) {
    return 'cid-v0'
  }
  return /^(?:b[a-z2-7]{50,}|z[1-9A-HJ-NP-Za-km-z]{40,})$/.test(hash) ? 'cid-v1' : 'opaque'
}
