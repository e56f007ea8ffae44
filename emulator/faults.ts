import type { Socket } from 'node:net'
import type { Answer } from './answer.js'
import type { Exchange, ExchangeFaults, FaultPoint } from './exchange.js'
import { changePictures, hang, strikesStage } from './faults-ingest.js'
import { perform, performOnConnection, type Outcome } from './faults-perform.js'
import { readScript, type FaultEntry, type ParsedFault } from './faults-script.js'
import type { JournalEntry } from './journal.js'
import type { StoredFile } from './spool.js'
import type { Upload } from './upload.js'
import { IngestError, type IngestFaults, type TwoPictures } from './uploads.js'

export type { FaultAction, FaultEntry, FaultMatch, FaultScript } from './faults-script.js'

/** What became of one entry of the script. */
export interface FaultState {
  readonly id: number
  readonly entry: FaultEntry
  /** Requests that it was meant for. */
  readonly armed: number
  /** How often it really struck. */
  readonly struck: number
  readonly consumed: boolean
}

/** What became of a script. */
export interface FaultReport {
  /** Every entry struck as often as it was written. */
  readonly consumed: boolean
  readonly faults: readonly FaultState[]
}

interface Subject {
  readonly route: string
  readonly session: number | null
  readonly path?: string | undefined
}

class Fault {
  private seen = 0
  private armed = 0
  private struck = 0

  constructor(
    readonly id: number,
    readonly parsed: ParsedFault
  ) {}

  /** Whether this request is one to strike. Counts it among those that match. */
  isFor(subject: Subject): boolean {
    const { route, session, path, nth = 1, times = 1 } = this.parsed.match
    const isMatch =
      (route === undefined || route === subject.route) &&
      (session === undefined || session === subject.session) &&
      (path === undefined || path === subject.path)
    if (!isMatch) {
      return false
    }
    this.seen += 1
    const isDue = this.seen >= nth && (times === 'always' || this.armed < times)
    this.armed += isDue ? 1 : 0
    return isDue
  }

  strike(): void {
    this.struck += 1
  }

  state(): FaultState {
    const { times = 1 } = this.parsed.match
    const { id, armed, struck } = this
    const consumed = struck >= (times === 'always' ? 1 : times)
    return { id, entry: this.parsed.entry, armed, struck, consumed }
  }
}

function gatewayPath(entry: JournalEntry): string | undefined {
  const [, , , ...parts] = (entry.path.split('?')[0] ?? '').split('/')
  try {
    return parts.map(decodeURIComponent).join('/')
  } catch {
    return undefined
  }
}

/** Where in the body of a request a fault waits; `undefined` where that cannot be said. */
function stopOf({ parsed: { stop } }: Fault, contentLength: number | null): number | undefined {
  if (stop === undefined || (stop.unit !== 'bytes' && contentLength === null)) {
    return undefined
  }
  const total = contentLength ?? 0
  switch (stop.unit) {
    case 'bytes':
      return stop.value
    case 'percent':
      return Math.floor((total * stop.value) / 100)
    case 'from-end':
      return Math.max(0, total - stop.value)
  }
}

class RequestFaults implements ExchangeFaults {
  constructor(private waiting: readonly Fault[]) {}

  async strike(point: FaultPoint, exchange: Exchange, real: Answer | undefined): Promise<Outcome> {
    let outcome: Outcome = real ?? 'go-on'
    for (const fault of this.waiting.filter((one) => this.isAt(one, point, exchange.entry))) {
      this.waiting = this.waiting.filter((other) => other !== fault)
      fault.strike()
      exchange.entry.faults.push(fault.id)
      const answer = outcome === 'go-on' ? undefined : outcome
      const next = await perform(fault.parsed.action, exchange, point, answer)
      if (next === undefined) {
        return undefined
      }
      outcome = next === 'go-on' ? outcome : next
    }
    return outcome
  }

  private isAt(fault: Fault, point: FaultPoint, entry: JournalEntry): boolean {
    const isHere = fault.parsed.point === point
    return (
      isHere && (point !== 'bytes' || stopOf(fault, entry.contentLength) === entry.bytesReceived)
    )
  }

  nextStop(received: number, contentLength: number | null): number | undefined {
    const stops = this.waiting.map((fault) => stopOf(fault, contentLength))
    const ahead = stops.filter((stop) => stop !== undefined && stop >= received)
    return ahead.length === 0 ? undefined : Math.min(...ahead.map(Number))
  }
}

/** The script of faults that the emulator follows. */
export class Faults {
  private list: readonly Fault[] = []
  private uploads = new WeakMap<Upload, readonly Fault[]>()

  readonly ingest: IngestFaults = {
    changeFiles: (upload, files) => this.changeFiles(upload, files),
    enterStage: (upload, signal) => this.enterStage(upload, signal),
    changeData: (upload, data) => this.changeData(upload, data)
  }

  /**
   * Replaces the script.
   *
   * @throws UsageError
   */
  set(script: unknown): void {
    this.list = readScript(script).map((parsed, index) => new Fault(index + 1, parsed))
    this.uploads = new WeakMap()
  }

  clear(): void {
    this.set([])
  }

  report(): FaultReport {
    const faults = this.list.map((fault) => fault.state())
    return { consumed: faults.every((fault) => fault.consumed), faults }
  }

  private due(subject: Subject, isPoint: (point: string) => boolean): readonly Fault[] {
    const candidates = this.list.filter(({ parsed }) => isPoint(parsed.point))
    return candidates.filter((fault) => fault.isFor(subject))
  }

  /** Whether a fault took over a fresh connection. */
  onConnection(socket: Socket): boolean {
    const subject = { route: 'connection', session: null }
    const [fault] = this.due(subject, (point) => point === 'accept')
    if (fault === undefined) {
      return false
    }
    fault.strike()
    performOnConnection(fault.parsed.action, socket)
    return true
  }

  /** The faults that wait for a request whose headers have just arrived. */
  of(entry: JournalEntry): ExchangeFaults {
    const { route, session } = entry
    const path = route === 'gateway' ? gatewayPath(entry) : undefined
    const isOfRequests = (point: string): boolean => point !== 'accept' && point !== 'ingest'
    return new RequestFaults(this.due({ route, session, path }, isOfRequests))
  }

  private ofUpload(upload: Upload): readonly Fault[] {
    const subject = { route: 'ingest', session: upload.n }
    const due = this.uploads.get(upload) ?? this.due(subject, (point) => point === 'ingest')
    this.uploads.set(upload, due)
    return due
  }

  private async enterStage(upload: Upload, signal: AbortSignal): Promise<void> {
    const { status } = upload
    for (const fault of this.ofUpload(upload)) {
      const { action } = fault.parsed
      if (strikesStage(action, status)) {
        fault.strike()
        if (action.kind === 'hang') {
          await hang(signal)
        }
        const stage = Object.hasOwn(action, 'errorAtStage') ? action.errorAtStage : status
        throw new IngestError(stage, action.explanation ?? 'scripted fault')
      }
    }
  }

  private changeFiles(upload: Upload, files: readonly StoredFile[]): TwoPictures {
    let pictures = { store: files, listing: files }
    for (const fault of this.ofUpload(upload)) {
      const next = changePictures(fault.parsed.action, pictures)
      if (next.store !== pictures.store || next.listing !== pictures.listing) {
        fault.strike()
      }
      pictures = next
    }
    return pictures
  }

  private changeData(upload: Upload, data: unknown): unknown {
    let result = data
    for (const fault of this.ofUpload(upload)) {
      const { kind, value } = fault.parsed.action
      if (kind === 'data' || kind === 'no-data') {
        fault.strike()
        result = value
      }
    }
    return result
  }
}
