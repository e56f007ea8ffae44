import { VerificationError } from '../errors.js'
import type { Backoff } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { FileDigest, ListingEntry, SiteFile, VerifiedLevel } from '../model.js'
import type { Log } from '../report/log.js'
import type { ReadBackRecord } from '../report/record.js'
import { count, showList } from '../report/show.js'
import { checkCompleteness } from './completeness.js'
import { checkContent, type CidTools } from './content.js'
import { type ListingResult, readListing } from './listing.js'
import { readBack, type ReadBackResult } from './read-back.js'
import { type Location, type ReadBackLevel, siteUrl, targetIndices } from './targets.js'

/** The inputs that the checks follow (surface, section 1). */
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
  readonly digests: readonly (FileDigest | undefined)[]
  readonly isSingleFile: boolean
  /** Last part of the local folder's path. */
  readonly folderName: string
  /** `folder_path` of the upload. */
  readonly folderPath: string
  readonly contentCid: string
  readonly gatewayUrl: URL
  readonly settings: VerifySettings
  readonly cids: CidTools
  /** Distinguishes this run's requests from what caches hold, for instance the run id. */
  readonly cacheBust: string
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Pick<Log, 'info' | 'debug'>
  /** Told of each fact as soon as it is known, so that a failure reports all that was known by then. */
  readonly onKnown?: ((facts: Partial<Verification>) => void) | undefined
  readonly backoff?: Backoff | undefined
}

/** What the checks after DONE found (surface, sections 2 and 5). */
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

/**
 * Checks what dStor published against what was sent: the list that came with DONE for completeness,
 * its hashes against the content where they are CIDs, and the bytes on the gateway.
 *
 * @throws VerificationError where something is proven wrong, or where an input makes an error of
 * what could not be checked. Rejects with the reason of `signal` when that is aborted.
 */
export async function verifyDeployment(input: VerifyInput): Promise<Verification> {
  return new Verifier(input).run()
}

class Verifier {
  readonly #input: VerifyInput
  readonly #paths: readonly string[]
  readonly #listing: ListingResult
  readonly #location: Location
  readonly #notes: string[] = []
  readonly #warnings: string[] = []
  #verified: VerifiedLevel = 'none'

  constructor(input: VerifyInput) {
    this.#input = input
    this.#paths = input.files.map(({ path }) => path)
    this.#listing = readListing(input.entries, { ...input, paths: this.#paths })
    const { folderHash, fileHashes } = this.#listing
    const isSingleFile = input.isSingleFile && !this.#hashIsFolder()
    this.#location = { gatewayUrl: input.gatewayUrl, folderHash, isSingleFile, fileHashes }
  }

  async run(): Promise<Verification> {
    const { fileHashes, folderHash: hash } = this.#listing
    const cid = this.#input.cids.parseCid(hash) === undefined ? '' : hash
    const url = siteUrl(this.#location, this.#paths)
    this.#tell({ hash, cid, url, fileHashes })
    const suspects = await this.#checkListing()
    this.#checkFolderHash()
    const record = await this.#checkBytes(suspects)
    const facts = { hash, cid, url, fileHashes, verified: this.#verified }
    const words = { notes: this.#notes, warnings: this.#warnings }
    return { ...facts, ...words, ...(record && { readBack: record }) }
  }

  /** A list that names nothing may give the one file's hash without its name. */
  #hashIsFolder(): boolean {
    const { hashIsFolder, folderHash } = this.#listing
    const own = this.#input.digests[0]?.cid ?? ''
    return hashIsFolder && folderHash !== '' && !this.#input.cids.sameNode(folderHash, own)
  }

  #tell(facts: Partial<Verification>): void {
    this.#input.onKnown?.(facts)
  }

  #say(notes: readonly string[], warnings: readonly string[]): void {
    this.#notes.push(...notes)
    this.#warnings.push(...warnings)
    this.#tell({ notes: [...this.#notes], warnings: [...this.#warnings] })
  }

  #reach(level: VerifiedLevel): void {
    this.#verified = level
    this.#tell({ verified: level })
  }

  async #checkListing(): Promise<readonly string[]> {
    const { entries, contentCid, cids } = this.#input
    const listing = this.#listing
    const complete = checkCompleteness(listing, this.#paths, entries.length)
    this.#say(complete.notes, complete.warnings)
    const { fileHashes } = listing
    const folderHash = this.#location.isSingleFile ? '' : listing.folderHash
    const digests = this.#digests()
    const content = await checkContent({ fileHashes, folderHash, digests, contentCid }, cids)
    this.#say(content.notes, content.warnings)
    const isNamed = listing.usable && content.suspects.length === 0
    if (isNamed || content.provesAll) {
      this.#reach('listing')
    }
    return content.suspects
  }

  #digests(): Map<string, FileDigest> {
    const digests = new Map<string, FileDigest>()
    this.#paths.forEach((path, index) => {
      const digest = this.#input.digests[index]
      if (digest !== undefined) {
        digests.set(path, digest)
      }
    })
    return digests
  }

  #checkFolderHash(): void {
    const { settings, isSingleFile, entries } = this.#input
    if (this.#listing.folderHash !== '') {
      return
    }
    const what = isSingleFile ? 'the file' : 'the folder'
    const files = this.#listing.fileHashes.size
    const rest =
      entries.length === 0
        ? 'no list of what it stored'
        : files > 0
          ? `hashes of ${count(files, 'file')}: it stored them one by one, and relative links between them will not work`
          : 'a list without a usable hash'
    const message = `dStor is done and gave no hash for ${what}, only ${rest}`
    if (settings.ifNoFolderHash === 'error') {
      throw new VerificationError(message, {
        advice:
          'There is no link to the site. dStor may need another folder-path or a field in upload-fields to make a folder with a hash of its own; `if-no-folder-hash: warn` lets the step pass.'
      })
    }
    if (settings.ifNoFolderHash === 'warn') {
      this.#say([], [`${message}.`])
    } else {
      this.#say([`${message}.`], [])
    }
  }

  async #checkBytes(suspects: readonly string[]): Promise<ReadBackRecord | undefined> {
    const { settings, files, digests } = this.#input
    const level = settings.verify
    if (level === 'none') {
      this.#refuseSuspects(suspects)
      return undefined
    }
    const result = await readBack({
      ...this.#input,
      ...this.#location,
      level,
      suspects,
      timeoutMs: settings.verifyTimeoutMs,
      files: files.map(({ path, size, absolutePath }, index) => {
        const digest = digests[index]
        return { path, absolutePath, size: digest?.size ?? size, sha256: digest?.sha256 ?? '' }
      })
    })
    const { outcome, filesChecked, bytesChecked, detail } = result
    const record = { outcome, filesChecked, bytesChecked, detail }
    this.#tell({ readBack: record })
    this.#reachLevelOf(result)
    this.#concludeReadBack(result, suspects)
    return record
  }

  /** The strongest level of which every file was read back. */
  #reachLevelOf({ verified, outcome }: ReadBackResult): void {
    if (outcome === 'wrong') {
      return
    }
    for (const level of ['full', 'sample', 'root'] as const) {
      const paths = targetIndices(this.#paths, level).map((index) => this.#paths[index] ?? '')
      if (paths.every((path) => verified.has(path)) && isAsked(level, this.#input.settings)) {
        this.#reach(level)
        return
      }
    }
  }

  #concludeReadBack(result: ReadBackResult, suspects: readonly string[]): void {
    const { detail, outcome } = result
    if (outcome === 'wrong') {
      throw new VerificationError(detail, {
        advice:
          'Visitors get other bytes than were built; do not use this hash. Run the step again; if a service on the way rewrites pages, take gateway-url past it.'
      })
    }
    this.#refuseSuspects(suspects.filter((path) => !result.verified.has(path)))
    if (outcome === 'verified') {
      this.#say([`${detail}.`], [])
      return
    }
    if (this.#input.settings.ifUnreachable === 'error') {
      throw new VerificationError(`the read-back was not completed: ${detail}`, {
        advice:
          'Everything was sent and dStor is done, so the files may appear later. Give it more time with verify-timeout-seconds, or let the step pass with `if-unreachable: warn`.'
      })
    }
    this.#say([], [`The read-back was not completed: ${detail}.`])
  }

  /** Their hashes speak against them, and no bytes speak for them. */
  #refuseSuspects(suspects: readonly string[]): void {
    if (suspects.length > 0) {
      throw new VerificationError(
        `dStor's hash of ${count(suspects.length, 'file')} is none that is known for the bytes sent, while other hashes match, and the bytes could not be read back: ${showList(suspects)}`,
        {
          advice:
            'Either these files are damaged, or dStor cuts large files in a way that is unknown here. Let the step read them back: `verify: full` with enough verify-timeout-seconds decides it.'
        }
      )
    }
  }
}

function isAsked(level: ReadBackLevel, { verify }: VerifySettings): boolean {
  const order = ['none', 'root', 'sample', 'full']
  return order.indexOf(level) <= order.indexOf(verify)
}
