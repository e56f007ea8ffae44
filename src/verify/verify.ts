import { messageOf } from '../errors.js'
import type { ReadBackRecord, VerifiedLevel } from '../model.js'
import { oneLine, quoteList } from '../text/escape.js'
import type { CidTools } from './cids.js'
import { checkCompleteness, wrongGuess } from './completeness.js'
import { checkContent, type ContentResult } from './check-content.js'
import {
  noFolderHash,
  noFolderHashError,
  suspectsError,
  unreachableError,
  wrongBytesError
} from './failures.js'
import { type ListingResult, readListing } from './listing.js'
import { readBack, type ReadBackResult } from './read-back.js'
import { SentCids } from './sent-cids.js'
import { SentDigests } from './sent-digests.js'
import { SentFile } from './sent-file.js'
import { type Location, type ReadBackLevel, siteUrl, targetIndices } from './targets.js'
import type { Verification, VerifyInput } from './verification.js'

export type { Verification, VerifyInput, VerifySettings } from './verification.js'

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

const LEVELS: readonly ReadBackLevel[] = ['root', 'sample', 'full']

class Verifier {
  readonly #input: VerifyInput
  readonly #paths: readonly string[]
  readonly #digests: SentDigests
  readonly #listing: ListingResult
  readonly #location: Location
  readonly #notes: string[] = []
  readonly #warnings: string[] = []
  #verified: VerifiedLevel = 'none'

  constructor(input: VerifyInput) {
    this.#input = input
    this.#paths = input.files.map(({ path }) => path)
    this.#digests = new SentDigests(this.#paths, input.digests)
    const sentCids = new SentCids(this.#digests, input.contentCid, input.cids)
    this.#listing = readListing(input.entries, { ...input, paths: this.#paths, sentCids })
    const { folderHash, fileHashes, hashIsFolder } = this.#listing
    const isSingleFile = input.isSingleFile && !hashIsFolder
    this.#location = { gatewayUrl: input.gatewayUrl, folderHash, isSingleFile, fileHashes }
  }

  async run(): Promise<Verification> {
    const { fileHashes, folderHash: hash, guess } = this.#listing
    const cid = this.#input.cids.parseCid(hash) === undefined ? '' : hash
    const url = siteUrl(this.#location, this.#paths)
    // What may be a file of others is no hash of this site before it is proven.
    this.#tell(guess === undefined ? { hash, cid, url, fileHashes } : { fileHashes })
    const { suspects, provesAll } = await this.#checkListing()
    this.#checkFolderHash()
    const readBack = await this.#checkBytes(suspects, provesAll)
    if (guess !== undefined && !provesAll && readBack?.outcome !== 'verified') {
      throw wrongGuess(this.#listing, guess, this.#paths)
    }
    this.#tell({ hash, cid, url })
    const words = { notes: this.#notes, warnings: this.#warnings }
    const facts = { hash, cid, url, fileHashes, verified: this.#verified, ...words }
    return readBack === undefined ? facts : { ...facts, readBack }
  }

  #tell(facts: Partial<Verification>): void {
    this.#input.onKnown?.(facts)
  }

  #say(notes: readonly string[], warnings: readonly string[] = []): void {
    this.#notes.push(...notes)
    this.#warnings.push(...warnings)
    this.#tell({ notes: [...this.#notes], warnings: [...this.#warnings] })
  }

  #reach(level: VerifiedLevel): void {
    this.#verified = level
    this.#tell({ verified: level })
  }

  /** Completeness, then content. */
  async #checkListing(): Promise<ContentResult> {
    const { entries, contentCid, cids } = this.#input
    const { fileHashes, usable } = this.#listing
    const folderHash = this.#location.isSingleFile ? '' : this.#listing.folderHash
    const isProven = cids.sameNode(folderHash, contentCid)
    const complete = checkCompleteness(this.#listing, this.#paths, entries.length, isProven)
    this.#say(complete.notes, complete.warnings)
    const question = { fileHashes, folderHash, contentCid, digests: this.#digests }
    const content = await checkContent(question, this.#cidTools())
    this.#say(content.notes, content.warnings)
    if (content.provesAll || (usable && content.suspects.length === 0)) {
      this.#reach('listing')
    }
    return content
  }

  /** Files that changed after they were sent cannot be hashed anew, which is no fault of the upload. */
  #cidTools(): CidTools {
    const { cids, signal } = this.#input
    return {
      ...cids,
      otherProfiles: async () => {
        try {
          return await cids.otherProfiles()
        } catch (error) {
          signal.throwIfAborted()
          const why = oneLine(messageOf(error))
          this.#say([], [`Hashes could not be compared under other profiles: ${why}`])
          return undefined
        }
      }
    }
  }

  #checkFolderHash(): void {
    const { settings, isSingleFile, entries } = this.#input
    if (this.#listing.folderHash !== '') {
      return
    }
    const message = noFolderHash(this.#listing, entries.length, isSingleFile)
    switch (settings.ifNoFolderHash) {
      case 'error':
        throw noFolderHashError(message)
      case 'warn':
        return this.#say([], [`${message}.`])
      case 'ignore':
        return this.#say([`${message}.`])
    }
  }

  async #checkBytes(
    suspects: readonly string[],
    provesAll: boolean
  ): Promise<ReadBackRecord | undefined> {
    const { settings, files, digests, doubtful = [] } = this.#input
    if (settings.verify === 'none') {
      this.#refuse(suspects)
      return undefined
    }
    const result = await readBack({
      ...this.#input,
      ...this.#location,
      level: settings.verify,
      suspects: provesAll ? suspects : [...suspects, ...doubtful],
      timeoutMs: settings.verifyTimeoutMs,
      files: files.map((file, index) => new SentFile(file, index, digests))
    })
    const { outcome, filesChecked, bytesChecked } = result
    const record = { outcome, filesChecked, bytesChecked, detail: detailOf(result) }
    this.#tell({ readBack: record })
    this.#conclude(result, suspects)
    return record
  }

  #conclude(result: ReadBackResult, suspects: readonly string[]): void {
    const { detail, outcome, verified } = result
    if (outcome === 'wrong') {
      throw wrongBytesError(detail)
    }
    this.#reachLevelOf(verified)
    this.#refuse(suspects.filter((path) => !verified.has(path)))
    if (outcome === 'verified') {
      this.#input.log.info(`${detail}.`)
    } else if (this.#input.settings.ifUnreachable === 'error') {
      throw unreachableError(detail)
    } else {
      this.#say([], [`The read-back was not completed: ${detail}.`])
    }
  }

  /** The strongest level, of those asked for, whose files were all read back. */
  #reachLevelOf(verified: ReadonlySet<string>): void {
    const asked = LEVELS.findIndex((level) => level === this.#input.settings.verify)
    const level = LEVELS.slice(0, asked + 1).findLast((candidate) =>
      targetIndices(this.#paths, candidate).every((at) => verified.has(this.#paths[at] ?? ''))
    )
    if (level !== undefined && verified.size > 0) {
      this.#reach(level)
    }
  }

  #refuse(suspects: readonly string[]): void {
    if (suspects.length > 0) {
      throw suspectsError(suspects)
    }
  }
}

/** The record has the numbers; what it lacks is which file they are of. */
function detailOf({ outcome, detail, verified }: ReadBackResult): string {
  return outcome !== 'verified' ? detail : verified.size === 1 ? quoteList([...verified]) : ''
}
