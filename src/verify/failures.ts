import { UnprovenError, VerificationError } from '../errors.js'
import { quote, quoteList } from '../text/escape.js'
import { count } from '../text/format.js'
import type { ListingResult } from './listing.js'

/** What dStor gave instead of the hash that the link is made of. */
export function noFolderHash(
  listing: ListingResult,
  entries: number,
  isSingleFile: boolean
): string {
  const what = isSingleFile ? 'the file' : 'the folder'
  const refused = listing.refused
    ? ` (one in its list can stand in no link: ${listing.refused})`
    : ''
  const message = `dStor is done and gave no hash for ${what}${refused}`
  if (entries === 0) {
    return `${message}, and no list of what it stored`
  }
  const files = listing.fileHashes.size
  return files === 0
    ? `${message}, only a list without a usable hash`
    : `${message}, only hashes of ${count(files, 'file')}: it stored them one by one, and relative links between them will not work`
}

/** For `if-no-folder-hash: error`. */
export function noFolderHashError(message: string): VerificationError {
  return new VerificationError(message, {
    advice:
      'There is no link to the site. dStor may need another folder-path or a field in upload-fields to make a folder with a hash of its own; `if-no-folder-hash: warn` lets the step pass.'
  })
}

/** What a read-back that is proven wrong is told with. */
const WRONG_ADVICE = {
  wrong:
    'Visitors get other bytes than were built; do not use this hash. Run the step again; if a service on the way rewrites pages, take gateway-url past it.',
  missing:
    'Visitors do not get the whole build; do not use this hash. Run the step again; where dStor only needs longer, raise verify-timeout-seconds.',
  refused:
    'Visitors are refused too. Ask dStor why, or take `gateway-url` to a gateway that may serve the folder; `verify: none` deploys without a look at it.'
} as const

/** The gateway shows that it does not serve what was sent. */
export function readBackError(
  outcome: keyof typeof WRONG_ADVICE,
  detail: string
): VerificationError {
  return new VerificationError(detail, { advice: WRONG_ADVICE[outcome] })
}

const ACCEPT =
  'Look in the dStor portal for the folder before you rely on this deployment, or run the step again. `verify: none` accepts a deployment of which nothing is proven.'

/** DONE, and nothing that could be linked to or compared. */
export function noHashError(): UnprovenError {
  return new UnprovenError(
    'dStor is done and gave no hash of anything that was sent, so nobody can say what it has',
    ACCEPT
  )
}

/** DONE with a hash, and nothing that shows what it is of. */
export function noProofError(): UnprovenError {
  return new UnprovenError(
    'dStor is done, its list names none of the files, and nothing could be read back: nobody can say what it has',
    ACCEPT
  )
}

/** Files of different content under one hash. */
export function sharedHashError(first: string, others: readonly string[]): VerificationError {
  return new VerificationError(
    `dStor gives the hash of ${quote(first)} for ${count(others.length, 'file')} of other content too: ${quoteList(others)}`,
    {
      advice:
        'At most one of them can be right, so do not use the hash of this deployment. Run the step again; if it stays, report this to dStor with the manifest of this run.'
    }
  )
}

/** For `if-unreachable: error`. */
export function unreachableError(detail: string): VerificationError {
  return new VerificationError(`the read-back was not completed: ${detail}`, {
    advice:
      'Everything was sent and dStor is done, so the files may appear later. Give it more time with verify-timeout-seconds, or let the step pass with `if-unreachable: warn`.'
  })
}

/** Hashes speak against these files, and no bytes speak for them. */
export function suspectsError(paths: readonly string[]): VerificationError {
  return new VerificationError(
    `dStor's hash of ${count(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match, and the bytes were not read back: ${quoteList(paths)}`,
    {
      advice:
        'Either these files are damaged, or dStor cuts large files in a way that is unknown here. A read-back decides it: let the step do one with `verify: root` or more, and with enough verify-timeout-seconds.'
    }
  )
}
