import { VerificationError } from '../errors.js'
import { quote, quoteList } from '../text/escape.js'
import { count, numberText } from '../text/format.js'
import type { ListingResult } from './listing.js'

/** What a check has to say, in whole sentences with names made printable. */
export interface Findings {
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
}

/** Files that are named in one message. */
const NAMED = 20

/**
 * Is every file sent in dStor's list (contract 5.1)? `isProven`: the folder's hash is the CID of
 * exactly what was sent, so that nothing is left for a read-back to tell.
 *
 * @throws VerificationError that names what is missing, or says that the site was flattened.
 */
export function checkCompleteness(
  listing: ListingResult,
  sentPaths: readonly string[],
  entries: number,
  isProven = false
): Findings {
  if (!listing.usable) {
    return { notes: [unusable(listing, entries, isProven)], warnings: [] }
  }
  if (listing.flattened) {
    throw flattened(listing, sentPaths.length)
  }
  if (listing.missing.length > 0) {
    throw missing(listing, sentPaths.length)
  }
  const disputed = isProven ? [] : disputedWarning(listing.disputed)
  const all =
    sentPaths.length === 1
      ? 'the one file that was sent'
      : `all ${count(sentPaths.length, 'file')} that were sent`
  return {
    notes: [`dStor's list names ${all}.`],
    warnings: [...extraWarning(listing.extra), ...disputed]
  }
}

/** The only name of the list turned out not to be the folder's: then it is a file never sent. */
export function wrongGuess(
  listing: ListingResult,
  guess: string,
  sentPaths: readonly string[]
): VerificationError {
  return missing({ ...listing, missing: sentPaths, extra: [guess] }, sentPaths.length)
}

function unusable(listing: ListingResult, entries: number, isProven: boolean): string {
  const rest = isProven ? '.' : ', so only a read-back can tell what is there.'
  if (entries === 0) {
    return `dStor gave no list of files with DONE${rest}`
  }
  return `dStor's list ${contentOf(listing, entries)}${rest}`
}

/** What a list has that names no files. */
function contentOf(listing: ListingResult, entries: number): string {
  const { folderHash, guess, nameless = 0 } = listing
  if (guess !== undefined) {
    return `has only the name ${quote(guess)}, which was never sent and may be the folder's`
  }
  if (nameless < entries) {
    return `names ${folderHash === '' ? 'directories' : 'the folder'} and no files`
  }
  if (folderHash === '') {
    return `has ${numberText(nameless)} ${nameless === 1 ? 'entry' : 'entries'} without a name and nothing else`
  }
  const whose = listing.hashIsFolder ? 'folder' : 'file'
  return nameless === 1
    ? `is one hash without a name, taken for the ${whose}'s`
    : `has hashes without names, and one is taken for the ${whose}'s`
}

function flattened({ missing, extra }: ListingResult, sent: number): VerificationError {
  return new VerificationError(
    `dStor flattened the site: ${count(missing.length, 'file')} of ${sent} came back without the directories they were sent in: ${quoteList(missing, NAMED)}${alsoExtra(extra)}`,
    {
      advice:
        'Links into sub-directories will not work. dStor dropped the directories from the names of the uploaded files: report this to dStor with the manifest of this run; until it is mended only a site without sub-directories can be deployed.'
    }
  )
}

function missing({ missing, extra }: ListingResult, sent: number): VerificationError {
  const renamed = renamedNames(missing.slice(0, NAMED), extra)
  const names = missing.length === sent ? `none of the ${sent} files` : 'not all files'
  return new VerificationError(
    `dStor is done and its list has ${names} that were sent; ${count(missing.length, 'file')} missing: ${quoteList(missing, NAMED)}${renamed}${alsoExtra(extra)}`,
    {
      advice:
        renamed === ''
          ? 'What is published is not the whole build; do not use its hash. Run the step again; if the same files are missing again, report this to dStor with the manifest of this run.'
          : 'dStor changed names of files, so links to them will not work. Rename these files with plain ASCII letters, digits, `-`, `_` and `.`, and run the step again.'
    }
  )
}

function alsoExtra(extra: readonly string[]): string {
  return extra.length === 0 ? '' : `; named instead and never sent: ${quoteList(extra, NAMED)}`
}

/** Says which missing names came back in another form. */
function renamedNames(missing: readonly string[], extra: readonly string[]): string {
  const forms = new Map<string, string>()
  const others = new Set(extra)
  for (const path of missing) {
    const other = [...likelyForms(path)].find((form) => form !== path && others.has(form))
    if (other !== undefined) {
      forms.set(path, other)
    }
  }
  const pairs = [...forms].map(([path, other]) => `${quote(path)} as ${quote(other)}`)
  return pairs.length === 0 ? '' : `; renamed: ${pairs.join(', ')}`
}

/** What servers are known to make of a name (docs/dstor-api.md 4; docs/ipfs.md 2.2). */
function* likelyForms(path: string): Generator<string> {
  yield Buffer.from(path, 'utf8').toString('latin1')
  yield new TextDecoder('windows-1252').decode(Buffer.from(path, 'utf8'))
  yield path.normalize('NFC')
  yield path.normalize('NFD')
  yield path.replaceAll('+', ' ')
  // By way of UTF-8, since encoding throws for lone surrogates.
  yield encodeURI(Buffer.from(path).toString())
  yield encodeURIComponent(Buffer.from(path).toString())
  yield path.toLowerCase()
  yield path.replace(/[^\x20-\x7e]/g, '?')
  yield path.replace(/[^\x20-\x7e]/g, '_')
  try {
    yield decodeURIComponent(path)
    yield decodeURIComponent(path.replaceAll('+', ' '))
  } catch {
    // A lone percent sign: nothing that a server could have decoded.
  }
}

function extraWarning(extra: readonly string[]): string[] {
  return extra.length === 0
    ? []
    : [
        `dStor's list also has ${count(extra.length, 'name')} never sent: ${quoteList(extra, NAMED)}. The folder may hold files of an earlier deployment; a fresh folder-path keeps them apart.`
      ]
}

function disputedWarning(disputed: readonly string[]): string[] {
  return disputed.length === 0
    ? []
    : [
        `dStor's list gives more than one hash for ${count(disputed.length, 'file')}: ${quoteList(disputed, NAMED)}. Which one is published only a read-back can tell.`
      ]
}
