import type { Socket } from 'node:net'
import type { ExchangeFaults } from '../http/exchange.js'
import { changePictures, hang, strikesStage } from './ingest.js'
import { Fault, type FaultState, type Subject } from './fault.js'
import { RequestFaults, type AnswerCache } from './match.js'
import { oddList } from './odd-lists.js'
import { performOnConnection } from './connections.js'
import { readScript } from './script.js'
import type { JournalEntry } from '../journal.js'
import type { StoredFile } from '../storage/spool.js'
import type { Published } from '../storage/records.js'
import type { ListingEntry } from '../uploads/listing.js'
import type { Upload } from '../uploads/upload.js'
import { IngestError, type IngestFaults, type TwoPictures } from '../uploads/uploads.js'

/** What became of a script. */
export interface FaultReport {
  /** Every entry struck as often as it was written. */
  readonly consumed: boolean
  readonly faults: readonly FaultState[]
}

function gatewayPath(entry: JournalEntry): string | undefined {
  const [, , , ...parts] = (entry.path.split('?')[0] ?? '').split('/')
  try {
    return parts.map(decodeURIComponent).join('/')
  } catch {
    return undefined
  }
}

/** The script of faults that the emulator follows. */
export class Faults {
  #list: readonly Fault[] = []
  readonly #cache: AnswerCache = new Map()
  #uploads = new WeakMap<Upload, readonly Fault[]>()

  readonly ingest: IngestFaults = {
    changeFiles: (upload, files) => this.#changeFiles(upload, files),
    enterStage: (upload, signal) => this.#enterStage(upload, signal),
    changeData: (upload, data, published) => this.#changeData(upload, data, published)
  }

  /**
   * Replaces the script.
   *
   * @throws UsageError
   */
  set(script: unknown): void {
    this.#list = readScript(script).map((parsed, index) => new Fault(index + 1, parsed))
    this.#uploads = new WeakMap()
    this.#cache.clear()
  }

  clear(): void {
    this.set([])
  }

  report(): FaultReport {
    const faults = this.#list.map((fault) => fault.state())
    return { consumed: faults.every((fault) => fault.consumed), faults }
  }

  #due(subject: Subject, isPoint: (point: string) => boolean): readonly Fault[] {
    const candidates = this.#list.filter(({ parsed }) => isPoint(parsed.point))
    return candidates.filter((fault) => fault.isFor(subject))
  }

  /** Whether a fault took over a fresh connection. */
  onConnection(socket: Socket): boolean {
    const subject = { route: 'connection', session: null }
    const [fault] = this.#due(subject, (point) => point === 'accept')
    if (fault === undefined) {
      return false
    }
    fault.strike()
    return performOnConnection(fault.parsed.action, socket)
  }

  /** The faults that wait for a request whose headers have just arrived. */
  of(entry: JournalEntry): ExchangeFaults {
    const { route, session, contentLength } = entry
    const isReused = entry.requestsOnSocket > 1
    const path = route === 'gateway' ? gatewayPath(entry) : undefined
    const isOfRequests = (point: string): boolean => point !== 'accept' && point !== 'ingest'
    const subject = { route, session, path, contentLength, isReused }
    return new RequestFaults(this.#due(subject, isOfRequests), this.#cache)
  }

  #ofUpload(upload: Upload): readonly Fault[] {
    const subject = { route: 'ingest', session: upload.n }
    const due = this.#uploads.get(upload) ?? this.#due(subject, (point) => point === 'ingest')
    this.#uploads.set(upload, due)
    return due
  }

  async #enterStage(upload: Upload, signal: AbortSignal): Promise<void> {
    const { status } = upload
    for (const fault of this.#ofUpload(upload)) {
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

  #changeFiles(upload: Upload, files: readonly StoredFile[]): TwoPictures {
    let pictures = { store: files, listing: files }
    for (const fault of this.#ofUpload(upload)) {
      const next = changePictures(fault.parsed.action, pictures)
      if (next.store !== pictures.store || next.listing !== pictures.listing) {
        fault.strike()
      }
      pictures = next
    }
    return pictures
  }

  #changeData(upload: Upload, data: unknown, published: Published): unknown {
    let result = data
    for (const fault of this.#ofUpload(upload)) {
      const { kind, value, list } = fault.parsed.action
      if (kind === 'data' || kind === 'no-data') {
        fault.strike()
        result = value
      }
      if (kind === 'odd-list') {
        fault.strike()
        const entries = Array.isArray(result) ? (result as ListingEntry[]) : []
        const { folderPath } = upload
        result = oddList(String(list), { entries, published, folderPath })
      }
    }
    return result
  }
}
