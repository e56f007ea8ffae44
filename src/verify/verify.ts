import { messageOf } from '../errors.js'
import { parseCid, sameNode, sha256NodeOf } from '../ipfs/index.js'
import { profilesOfSite, type SiteProfile } from '../ipfs/site-cids.js'
import type { ReadBackRecord } from '../model.js'
import { oneLine, quote, quoteList } from '../text/escape.js'
import { count, numberText } from '../text/format.js'
import { checkContent } from './check-content.js'
import { checkCompleteness, wrongGuess } from './completeness.js'
import type { ContentResult } from './content-verdict.js'
import {
  noFolderHash,
  noFolderHashError,
  noHashError,
  noProofError,
  readBackError,
  suspectsError,
  unreachableError
} from './failures.js'
import { type ListingResult, readListing } from './listing.js'
import { levelOf, type Proofs, provenOf } from './proven.js'
import { readBack, type ReadBackResult } from './read-back.js'
import { oddSizes } from './sizes.js'
import { autoIndices, type Location, siteUrl, targetIndices } from './targets.js'
import type { Verification, VerifyInput } from './verification.js'

export type { Verification, VerifyInput, VerifySettings } from './verification.js'

/**
 * Checks what dStor published against what was sent: the list that came with DONE for completeness,
 * its hashes against the content where they are CIDs, and the bytes on the gateway.
 *
 * @throws VerificationError where something is proven wrong, or where an input makes an error of
 * what could not be checked; UnprovenError where nothing could be. Rejects with the reason of `signal`
 * when that is aborted.
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
  #read: ReadonlySet<number> = new Set()
  #isListed = false
  /** What `auto` chose, where it chose a sample. */
  #sample: readonly number[] | undefined
  #content: ContentResult | undefined

  constructor(input: VerifyInput) {
    const { site, gatewayUrl, digests, contentCid, folderName, folderPath } = input
    this.#input = input
    this.#paths = site.files.map(({ path }) => path)
    this.#listing = readListing(input.entries, {
      paths: this.#paths,
      isSingleFile: site.isSingleFile,
      folderName,
      folderPath,
      digests,
      contentCid
    })
    const { folderHash, fileHashes, hashIsFolder } = this.#listing
    const isSingleFile = site.isSingleFile && !hashIsFolder
    this.#location = { gatewayUrl, folderHash, isSingleFile, fileHashes }
  }

  async run(): Promise<Verification> {
    const { fileHashes, folderHash: hash, guess } = this.#listing
    const cid = parseCid(hash) === undefined ? '' : hash
    const url = siteUrl(this.#location, this.#input.site.files)
    // What may be a file of others is no hash of this site before it is proven.
    this.#tell(guess === undefined ? { hash, cid, url, fileHashes } : { fileHashes })
    const { suspects, provesAll } = await this.#checkListing()
    this.#checkHashes()
    const readBack = await this.#checkBytes(suspects)
    if (guess !== undefined && !provesAll && readBack?.outcome !== 'verified') {
      throw wrongGuess(this.#listing, guess, this.#paths)
    }
    const { verified, proven } = this.#tellProofs()
    if (verified === 'none' && this.#input.settings.verify !== 'none') {
      throw noProofError()
    }
    this.#tell({ hash, cid, url })
    const words = { notes: this.#notes, warnings: this.#warnings }
    const facts = { hash, cid, url, fileHashes, verified, proven, ...words }
    return readBack === undefined ? facts : { ...facts, readBack }
  }

  #tell(facts: Partial<Verification>): void {
    this.#input.onKnown?.(facts)
  }

  #say(notes: readonly string[], warnings: readonly string[] = []): void {
    notes.forEach((note) => this.#notes.push(note))
    warnings.forEach((warning) => this.#warnings.push(warning))
    this.#tell({ notes: [...this.#notes], warnings: [...this.#warnings] })
  }

  #tellProofs(): Pick<Verification, 'verified' | 'proven'> {
    const { site, chunkOf } = this.#input
    const proofs: Proofs = {
      files: site.files,
      chunkOf,
      isByCid: (path) => this.#isByCid(path),
      read: this.#read,
      sample: this.#sample,
      isListed: this.#isListed
    }
    const facts = { verified: levelOf(proofs), proven: provenOf(proofs) }
    this.#tell(facts)
    return facts
  }

  #isByCid(path: string): boolean {
    return (
      this.#content !== undefined && (this.#content.provesAll || this.#content.proven.has(path))
    )
  }

  /** Completeness, then content. */
  async #checkListing(): Promise<ContentResult> {
    const { entries, contentCid, digests } = this.#input
    const { fileHashes, usable } = this.#listing
    const folderHash = this.#location.isSingleFile ? '' : this.#listing.folderHash
    const isProven = sameNode(folderHash, contentCid)
    const complete = checkCompleteness(this.#listing, this.#paths, entries.length, isProven)
    this.#say(complete.notes, complete.warnings)
    const otherProfiles = (): Promise<SiteProfile[] | undefined> => this.#otherProfiles()
    const question = { fileHashes, folderHash, contentCid, digests, otherProfiles }
    const content = await checkContent(question)
    this.#content = content
    this.#say(content.notes, content.warnings)
    this.#isListed = content.provesAll || (usable && content.suspects.length === 0)
    this.#tellProofs()
    return content
  }

  /** Files that changed after they were sent cannot be hashed anew, which is no fault of the upload. */
  async #otherProfiles(): Promise<SiteProfile[] | undefined> {
    const { site, digests, signal } = this.#input
    try {
      return await profilesOfSite(site, digests, signal)
    } catch (error) {
      signal.throwIfAborted()
      const why = oneLine(messageOf(error))
      this.#say([], [`Hashes could not be compared under other profiles: ${why}`])
      return undefined
    }
  }

  /** A hash for the folder, and one for anything at all. */
  #checkHashes(): void {
    const { settings, site, entries } = this.#input
    const { folderHash, fileHashes } = this.#listing
    if (folderHash !== '') {
      return
    }
    const message = noFolderHash(this.#listing, entries.length, site.isSingleFile)
    if (settings.ifNoFolderHash === 'error') {
      throw noFolderHashError(message)
    }
    if (settings.ifNoFolderHash === 'warn') {
      this.#say([], [`${message}.`])
    } else {
      this.#say([`${message}.`])
    }
    if (fileHashes.size === 0 && settings.verify !== 'none') {
      throw noHashError()
    }
  }

  async #checkBytes(suspects: readonly string[]): Promise<ReadBackRecord | undefined> {
    const { settings, site, digests, clock, signal, log, progress, cacheBust } = this.#input
    const odd = this.#oddSizes()
    if (settings.verify === 'none') {
      this.#refuse(suspects)
      return undefined
    }
    const result = await readBack({
      files: site.files,
      digests,
      location: this.#location,
      targets: this.#targets(suspects, odd),
      timeoutMs: settings.verifyTimeoutMs,
      signal,
      clock,
      log,
      progress,
      cacheBust,
      backoff: this.#input.backoff,
      connection: this.#input.connection
    })
    this.#read = result.verified
    const { outcome, filesChecked, bytesChecked } = result
    const detail = this.#detailOf(result)
    const record: ReadBackRecord = { outcome, filesChecked, bytesChecked, detail }
    this.#tell({ readBack: record })
    this.#conclude(result, suspects)
    return record
  }

  /** Files that no CID proves and whose size in the list is odd. */
  #oddSizes(): readonly string[] {
    const odd = oddSizes(this.#listing.fileSizes, this.#input.digests)
    const open = odd.filter((path) => !this.#isByCid(path))
    const [first] = open
    if (first !== undefined) {
      const size = numberText(this.#listing.fileSizes.get(first) ?? 0)
      const more = open.length > 1 ? ` (and ${open.length - 1} more)` : ''
      this.#say(
        [],
        [
          `dStor's list gives ${size} as the size of ${quote(first)}${more}, which is neither its size nor that of its blocks. Only the bytes on the gateway can decide.`
        ]
      )
    }
    return open
  }

  /** What is read back: what the level asks for, and what is to be proven at every level. */
  #targets(suspects: readonly string[], odd: readonly string[]): number[] {
    const { settings, site, digests, chunkOf, unconfirmed = [] } = this.#input
    const open = unconfirmed.filter((path) => !this.#isByCid(path))
    const extra = [...suspects, ...open, ...odd].map((path) => digests.indexOf(path))
    const indices =
      settings.verify === 'auto'
        ? this.#autoTargets()
        : targetIndices(site.files, settings.verify as 'root' | 'sample' | 'full', chunkOf)
    return [...new Set([...indices, ...extra.filter((index) => index !== undefined)])]
  }

  #autoTargets(): readonly number[] {
    const { site, chunkOf } = this.#input
    const isKey = this.#isFolderKey()
    const isProven = (path: string): boolean => !isKey && this.#isByCid(path)
    const { indices, isSample } = autoIndices(site.files, isProven, chunkOf)
    if (isSample) {
      this.#sample = indices
      this.#say([
        `The site is too large to read every file back, so a sample of ${count(indices.length, 'file')} is read; \`verify: full\` with enough verify-timeout-seconds reads all.`
      ])
    }
    return indices
  }

  /** Visitors come by the folder: behind a key of its own it may lack files whose CIDs are right. */
  #isFolderKey(): boolean {
    const { folderHash } = this.#listing
    const isKey = folderHash !== '' && sha256NodeOf(folderHash) === undefined
    return isKey && !this.#location.isSingleFile
  }

  #conclude(result: ReadBackResult, suspects: readonly string[]): void {
    const { detail, outcome, misfits } = result
    if (outcome === 'wrong' || outcome === 'missing' || outcome === 'refused') {
      throw readBackError(outcome, detail)
    }
    this.#tellProofs()
    this.#say([], misfits)
    const { digests } = this.#input
    this.#refuse(suspects.filter((path) => !this.#read.has(digests.indexOf(path) ?? -1)))
    if (outcome === 'verified') {
      this.#input.log.info(`${detail}.`)
    } else if (this.#input.settings.ifUnreachable === 'error') {
      throw unreachableError(detail)
    } else {
      this.#say([], [`The read-back was not completed: ${detail}.`])
    }
  }

  /** The record has the numbers; what it lacks is which file they are of. */
  #detailOf({ outcome, detail, verified }: ReadBackResult): string {
    const [index = -1] = verified
    const only = verified.size === 1 ? quoteList([this.#paths[index] ?? '']) : ''
    return outcome === 'verified' ? only : detail
  }

  #refuse(suspects: readonly string[]): void {
    if (suspects.length > 0) {
      throw suspectsError(suspects)
    }
  }
}
