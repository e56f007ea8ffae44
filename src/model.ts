/** The words that every room of the house shares. Plain data, no behaviour. */

/** What the action is doing, in this order (contract 3). */
export const STAGES = [
  'INPUTS',
  'COLLECTING',
  'AUTHENTICATING',
  'GETTING_TOKEN',
  'UPLOADING',
  'PROCESSING',
  'VERIFYING'
] as const
export type Stage = (typeof STAGES)[number]

/** The final word of a run (contract 2). Only the first three are green. */
export type DeployStatus =
  'deployed' | 'dry-run' | 'nothing-to-deploy' | 'failed' | 'unknown' | 'cancelled'

/** One file of the build as it was found: what is sent must still be this file when it is read. */
export interface SiteFile {
  /** POSIX path below `folder`, exactly as on disk; also its name in the upload and on the gateway. */
  readonly path: string
  readonly absolutePath: string
  /** Bytes. */
  readonly size: number
  /** With size, inode and device the identity that tells whether the file changed since the plan. */
  readonly mtimeMs: number
  readonly ino: number
  readonly dev: number
}

export type SkipReason = 'hidden' | 'not-included' | 'excluded' | 'ignored' | 'symlink'

/** A path that is not uploaded, and why. */
export interface SkippedPath {
  /** POSIX path below `folder`. */
  readonly path: string
  readonly reason: SkipReason
}

/** What COLLECTING found. Files and skipped paths are sorted by path. */
export interface Site {
  /** Absolute path of the folder, or of the single file. */
  readonly folder: string
  /** `folder` named one file and not a folder. */
  readonly isSingleFile: boolean
  readonly files: readonly SiteFile[]
  readonly skipped: readonly SkippedPath[]
  /** Sum of the sizes of `files`. */
  readonly bytes: number
  /** Sentences for the log, file names already made printable. */
  readonly warnings: readonly string[]
}

/** The files of one upload request. */
export interface Chunk {
  /** Position in the plan, from 0. */
  readonly index: number
  readonly files: readonly SiteFile[]
  /** Bytes of file content, multipart framing not counted. */
  readonly bytes: number
  /** The last chunk, which leaves only after all others were acknowledged (contract 4.3). */
  readonly isCommit: boolean
}

/** Fingerprint of the content of one file. */
export interface FileDigest {
  /** Bytes that were hashed. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  /** CIDv0 under the profile `unixfs-v0-2015` (docs/ipfs.md 1.1). */
  readonly cid: string
  /** Size of the DAG below that CID, as Kubo reports it in `Size`. */
  readonly dagSize: number
}

/** The same as it is computed: bytes, of which text is made where somebody reads it. */
export interface RawDigest extends Pick<FileDigest, 'size' | 'dagSize'> {
  /** 32 bytes. */
  readonly sha256: Uint8Array
  /** 34 bytes, a multihash. */
  readonly cid: Uint8Array
}

/** Fingerprints by the position of the file in its site; undefined for those that are not known. */
export interface Digests {
  at(index: number): FileDigest | undefined
}

/**
 * One entry of the `data` list that dStor gives with DONE (docs/dstor-api.md 2.4). Both are opaque
 * text.
 */
export interface ListingEntry {
  /** Absent where the entry names nothing; '' is a name, that of the root. */
  readonly name?: string
  readonly hash: string
  /** Bytes of the file, or of the DAG of what it names; absent where no number is given. */
  readonly size?: number
}

export type LintSeverity = 'error' | 'warning' | 'note'

/** One thing in the build that will not work as its author expects below `/ipfs/<hash>/`. */
export interface LintFinding {
  /** Stable kebab-case id of the rule, for grouping. */
  readonly rule: string
  readonly severity: LintSeverity
  /** POSIX path below `folder`. */
  readonly file: string
  /** 1-based, where the finding is in a text. */
  readonly line?: number
  /** The reference as written, not escaped. */
  readonly reference?: string
  /** One sentence without the reference: what is wrong. */
  readonly message: string
}

export interface LintReport {
  readonly findings: readonly LintFinding[]
  /** The framework that seems to have made the build, for instance `Vite`. */
  readonly framework?: string
  /** What to do about the findings of a rule, in that framework or in general: Markdown, by rule. */
  readonly fixes?: Readonly<Record<string, string>>
  readonly filesRead: number
  /** Files that were not looked into, since the build is very large; absent where there are none. */
  readonly filesLeft?: number
  /** Findings that were counted and not kept, by rule; absent when all were kept. */
  readonly omitted?: Readonly<Record<string, number>>
}

export type VerifiedLevel = 'none' | 'listing' | 'root' | 'sample' | 'full'

/** What of a link to a published site its gateway's address does not say. */
export interface PublishedHash {
  readonly hash: string
  /** What the link says behind the hash and its slash; undefined where it ends with the hash. */
  readonly behind: string | undefined
}

/** What a failure leaves behind at dStor. */
export type Published = 'nothing' | 'maybe' | 'yes'

/** Says things in the log. */
export interface Logger {
  info(text: string): void
  warning(text: string): void
  debug(text: string): void
}

/** How far a transfer is. Both may go back when a fresh session starts again. */
export interface ProgressAmount {
  readonly filesDone: number
  readonly bytesDone: number
}

export interface ProgressTotals {
  readonly files: number
  readonly bytes: number
}

/** Hears how a transfer goes on, until `stop`. */
export interface ProgressSink {
  /** Cheap: may be called for every piece of a body. */
  update(done: ProgressAmount): void
  stop(): void
}

/** What dStor is asked with. */
export type Credentials =
  | { readonly kind: 'api-key'; readonly apiKey: string }
  | { readonly kind: 'access-token'; readonly accessToken: string }

/** The input `symlinks`. */
export type SymlinkPolicy = 'inside' | 'follow' | 'skip' | 'error'

/**
 * What the read-back from the gateway found. `unreachable`: some files were not served, and nothing
 * more is known of them. Proven wrong: `wrong`, other bytes; `missing`, not served while others are;
 * `refused`, for good.
 */
export interface ReadBackRecord {
  readonly outcome: 'verified' | 'unreachable' | 'wrong' | 'missing' | 'refused'
  readonly filesChecked: number
  readonly bytesChecked: number
  readonly detail: string
}

/** Of how much it is proven that dStor has it as it was sent, and by what. */
export interface Proven {
  /** Files whose bytes are proven, and all that were sent. */
  readonly files: number
  readonly of: number
  /** Bytes of those files. */
  readonly bytes: number
  /** Files proven by CIDs of dStor that equal those computed here; the others were read back. */
  readonly byCids: number
}
