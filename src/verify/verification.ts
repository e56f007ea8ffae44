import type { Backoff } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { ConnectionSource } from '../http/connection.js'
import type { Fingerprints } from '../ipfs/index.js'
import type {
  ListingEntry,
  Logger,
  ProgressSink,
  ProgressTotals,
  Proven,
  ReadBackRecord,
  Site,
  VerifiedLevel
} from '../model.js'
import type { ReadBackLevel } from './targets.js'

/** The inputs that the checks follow (contract 1). */
export interface VerifySettings {
  readonly verify: 'none' | 'auto' | ReadBackLevel
  readonly verifyTimeoutMs: number
  readonly ifUnreachable: 'warn' | 'error'
  readonly ifNoFolderHash: 'warn' | 'error' | 'ignore'
}

/** What every reading of a gateway is done with. */
export interface GatewayTools {
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
  /** To the gateway and to where it leads. */
  readonly connection?: ConnectionSource | undefined
}

export interface VerifyInput extends GatewayTools {
  /** `data` of DONE; empty where it was no list. */
  readonly entries: readonly ListingEntry[]
  readonly site: Site
  /** Fingerprints of what was sent, in the order of the site's files. */
  readonly digests: Fingerprints
  /** CID of exactly these files. */
  readonly contentCid: string
  /** In which upload request each file travelled, in the order of the site's files. */
  readonly chunkOf?: ArrayLike<number> | undefined
  /** Paths that are read back at every level but `none`, unless a CID proves them. */
  readonly unconfirmed?: readonly string[] | undefined
  /** Last part of the local folder's path. */
  readonly folderName: string
  /** `folder_path` of the upload. */
  readonly folderPath: string
  readonly gatewayUrl: URL
  readonly settings: VerifySettings
}

/** What the checks after DONE found (contract 2 and 5). */
export interface Verification {
  /** dStor's hash of the folder (of the file, when one was deployed); '' where it gave none. */
  readonly hash: string
  /** The same, only where it is an IPFS CID. */
  readonly cid: string
  /** The published link; '' without a hash. */
  readonly url: string
  /** The strongest thing that is proven. */
  readonly verified: VerifiedLevel
  readonly proven: Proven
  readonly fileHashes: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  readonly readBack?: ReadBackRecord
}
