import type { Backoff } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type {
  Digests,
  ListingEntry,
  Logger,
  ProgressSink,
  ProgressTotals,
  ReadBackRecord,
  SiteFile,
  VerifiedLevel
} from '../model.js'
import type { CidTools } from './cids.js'
import type { ReadBackLevel } from './targets.js'

/** The inputs that the checks follow (contract 1). */
export interface VerifySettings {
  readonly verify: 'none' | ReadBackLevel
  readonly verifyTimeoutMs: number
  readonly ifUnreachable: 'warn' | 'error'
  readonly ifNoFolderHash: 'warn' | 'error' | 'ignore'
}

export interface VerifyInput {
  /** `data` of DONE; empty where it was no list. */
  readonly entries: readonly ListingEntry[]
  /** The files sent, sorted by path. */
  readonly files: readonly SiteFile[]
  /** Fingerprints in the order of `files`. */
  readonly digests: Digests
  /** Files that are read back whatever the level, unless the list proves them. */
  readonly doubtful?: readonly string[] | undefined
  readonly isSingleFile: boolean
  /** Last part of the local folder's path. */
  readonly folderName: string
  /** `folder_path` of the upload. */
  readonly folderPath: string
  readonly contentCid: string
  readonly gatewayUrl: URL
  readonly settings: VerifySettings
  /** `otherProfiles` may reject; what could not be compared is then left to the read-back. */
  readonly cids: CidTools
  /** Distinguishes this run's requests from what caches hold, for instance the run id. */
  readonly cacheBust: string
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  /** Starts to say how the read-back goes on. */
  readonly progress?: ((totals: ProgressTotals) => ProgressSink) | undefined
  /** Told of each fact as soon as it is known, so that a failure reports all that was known by then. */
  readonly onKnown?: ((facts: Partial<Verification>) => void) | undefined
  /** Between two rounds of the read-back. */
  readonly backoff?: Backoff | undefined
}

/** What the checks after DONE found (contract 2 and 5). */
export interface Verification {
  /** dStor's hash of the folder (of the file, when one was deployed); '' where it gave none. */
  readonly hash: string
  /** The same, only where it is an IPFS CID. */
  readonly cid: string
  /** The published link; '' without a hash. */
  readonly url: string
  /** The strongest check that passed. */
  readonly verified: VerifiedLevel
  readonly fileHashes: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  readonly readBack?: ReadBackRecord
}
