import { setMaxListeners } from 'node:events'
import type { Backoff } from '../http/backoff.js'
import { type Clock, startTimer } from '../http/clock.js'
import type { ConnectionSource } from '../http/connection.js'
import type {
  Digests,
  Logger,
  ProgressSink,
  ProgressTotals,
  ReadBackRecord,
  SiteFile
} from '../model.js'
import { fetchFile } from '../gateway/fetch-file.js'
import type { Fetched } from '../gateway/fetched.js'
import { Poll } from '../gateway/polling.js'
import type { ExpectedFile } from '../gateway/served.js'
import { Misfits } from './misfits.js'
import { linkOf, type Location } from './targets.js'
import { type ComparedWords, SENT_WORDS, UNLINKED, type Unread, verdictOf } from './verdict.js'

/** A file of the site, as far as the read-back looks at it. */
export interface ReadableFile extends Pick<SiteFile, 'path' | 'size'> {
  /** Where it still lies on disk, to say more about a difference. */
  readonly absolutePath?: string | undefined
}

export interface ReadBackOptions {
  /** The files sent, sorted by path, and what was sent of each. */
  readonly files: readonly ReadableFile[]
  readonly digests: Digests
  readonly location: Location
  /** Positions of the files to read, the first of them alone until something is served. */
  readonly targets: readonly number[]
  /** Limit of the whole read-back. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  /** Starts to say how the reading goes on. */
  readonly progress?: ((totals: ProgressTotals) => ProgressSink) | undefined
  /** Distinguishes this run's requests from what caches hold, for instance the run id. */
  readonly cacheBust: string
  readonly backoff?: Backoff | undefined
  /** As for `fetchFile`. */
  readonly connection?: ConnectionSource | undefined
  readonly words?: ComparedWords | undefined
}

export interface ReadBackResult extends ReadBackRecord {
  readonly filesPlanned: number
  /** Positions of the files whose bytes are on the gateway as they were sent. */
  readonly verified: ReadonlySet<number>
  /** Files of which nothing can be said, and those that are missing. */
  readonly unread: readonly Unread[]
  /** Warnings about types that browsers refuse. */
  readonly misfits: readonly string[]
}

const STALL_MS = 30_000
/** The last part of the time, in which files that are missing are asked for beside one that is there. */
const LAST_LOOK_MS = 30_000

/**
 * Reads files back from the gateway and compares them with what was sent (contract 5). Outcomes, kept
 * apart: `verified`, every file asked for is there; `unreachable`, some were not served and nothing
 * else can be said of them; and those that are proven wrong: `wrong`, other bytes, twice; `missing`,
 * refused when the time was over while the gateway served another file; `refused`, for good. Rejects
 * only with the reason of `signal`. Ends within `timeoutMs`.
 */
export async function readBack(options: ReadBackOptions): Promise<ReadBackResult> {
  return new ReadBack(options).run()
}

class ReadBack {
  readonly #options: ReadBackOptions
  readonly #stop = new AbortController()
  readonly #poll: Poll
  /** Targets that were not served yet. */
  readonly #wanted: Set<number>
  readonly #targets: number[] = []
  readonly #unlinked: Unread[] = []
  readonly #verified = new Set<number>()
  readonly #misfits = new Misfits()
  #progress: ProgressSink | undefined
  #bytes = 0
  #moved = 0
  #untilMs = 0
  /** A file that should be there, asked for at the end beside those that are not. */
  #control: number | undefined
  #isControlServed = false

  constructor(options: ReadBackOptions) {
    this.#options = options
    const { clock, log, cacheBust, backoff, files, words = SENT_WORDS } = options
    this.#poll = new Poll({
      clock,
      log,
      cacheBust,
      backoff,
      otherBytes: words.otherBytes,
      stop: this.#stop,
      ask: (index, query) => this.#ask(index, query),
      pathOf: (index) => files[index]?.path ?? '',
      onServed: (index, contentType) => this.#onServed(index, contentType)
    })
    this.#wanted = new Set(options.targets)
    for (const index of options.targets) {
      const why = this.#whyNot(index)
      if (why === undefined) {
        this.#targets.push(index)
      } else {
        this.#unlinked.push({ index, why })
      }
    }
  }

  async run(): Promise<ReadBackResult> {
    const { clock, files, signal, progress, words = SENT_WORDS } = this.#options
    this.#progress = progress?.({
      files: this.#targets.length,
      bytes: this.#targets.reduce((sum, index) => sum + files[index]!.size, 0)
    })
    const fromMs = clock.now()
    await this.#withinTime(fromMs).finally(() => this.#progress?.stop())
    signal.throwIfAborted()
    const { unserved, decision } = this.#poll
    const found = {
      words,
      files,
      decision,
      linkOf: (index: number) => linkOf(files[index]!.path, this.#options.location)?.href ?? '',
      expected: (index: number) => this.#expected(index),
      unserved: unserved.filter(({ index }) => this.#wanted.has(index)),
      unlinked: this.#unlinked,
      isControlServed: this.#isControlServed,
      verified: this.#verified,
      bytes: this.#bytes,
      tookMs: clock.now() - fromMs
    }
    return {
      ...(await verdictOf(found)),
      filesChecked: this.#verified.size + (decision?.kind === 'wrong' ? 1 : 0),
      bytesChecked: this.#bytes,
      filesPlanned: this.#targets.length + this.#unlinked.length,
      verified: this.#verified,
      misfits: this.#misfits.warnings()
    }
  }

  #whyNot(index: number): string | undefined {
    const { digests, files, location } = this.#options
    const path = files[index]?.path ?? ''
    if (digests.at(index) === undefined) {
      return 'its content was not measured when it was sent'
    }
    return linkOf(path, location) === undefined ? UNLINKED : undefined
  }

  #expected(index: number): ExpectedFile {
    const { path, absolutePath } = this.#options.files[index]!
    const { size, sha256 } = this.#options.digests.at(index)!
    return { path, absolutePath, size, sha256 }
  }

  /** Ends within the time limit, or soon after the signal was aborted. */
  async #withinTime(fromMs: number): Promise<void> {
    const { timeoutMs, signal } = this.#options
    setMaxListeners(0, this.#stop.signal)
    const onAbort = (): void => this.#stop.abort(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) {
      onAbort()
    }
    const timer = startTimer(timeoutMs, () => this.#stop.abort(new Error('the time is over')))
    this.#untilMs = fromMs + timeoutMs
    try {
      await this.#poll.run(this.#targets, this.#untilMs - Math.min(LAST_LOOK_MS, timeoutMs / 4))
      if (this.#poll.decision === undefined && this.#poll.unserved.length > 0) {
        await this.#lastLook()
      }
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  }

  /**
   * A gateway that has other files of the folder, and says at the same time that it does not have this
   * one, has lost it; one that serves nothing at all is only not there.
   */
  async #lastLook(): Promise<void> {
    const isAnyAbsent = this.#poll.unserved.some(({ isAbsent }) => isAbsent)
    this.#control = isAnyAbsent ? this.#findControl() : undefined
    const control = this.#control === undefined ? [] : [this.#control]
    await this.#poll.run(control, this.#untilMs)
  }

  /** A file that was read back, else the smallest of those that nobody asked for. */
  #findControl(): number | undefined {
    const [verified] = this.#verified
    if (verified !== undefined) {
      return verified
    }
    const { files, targets } = this.#options
    const asked = new Set(targets)
    let smallest: number | undefined
    for (const [index, { size }] of files.entries()) {
      // An empty body is what broken servers have for everything.
      const isSmaller = size > 0 && (smallest === undefined || size < files[smallest]!.size)
      if (isSmaller && !asked.has(index) && this.#whyNot(index) === undefined) {
        smallest = index
      }
    }
    return smallest
  }

  async #ask(index: number, query: string): Promise<Fetched> {
    const { clock, location, timeoutMs, connection } = this.#options
    const file = this.#expected(index)
    const link = linkOf(file.path, location)!
    if (query !== '') {
      link.searchParams.set('v', query)
    }
    let received = 0
    const fetched = await fetchFile(file, link, {
      // A connection that stands still must leave time for another one.
      stallMs: Math.min(STALL_MS, timeoutMs / 2),
      totalMs: Math.max(1, this.#untilMs - clock.now()),
      signal: this.#stop.signal,
      connection,
      onBytes: (bytes) => {
        received += bytes
        this.#onBytes(bytes)
      }
    })
    this.#onBytes((fetched.kind === 'same' ? file.size : 0) - received)
    return fetched
  }

  #onBytes(bytes: number): void {
    this.#moved += bytes
    this.#progress?.update({ filesDone: this.#verified.size, bytesDone: this.#moved })
  }

  #onServed(index: number, contentType: string): void {
    this.#isControlServed ||= index === this.#control
    if (this.#verified.has(index)) {
      return
    }
    const { path, size } = this.#expected(index)
    this.#verified.add(index)
    this.#wanted.delete(index)
    this.#bytes += size
    this.#misfits.note(path, contentType)
  }
}
