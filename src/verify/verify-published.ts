import { VerificationError } from '../errors.js'
import { type Fingerprints, parseCid } from '../ipfs/index.js'
import type { PublishedHash, ReadBackRecord, Site } from '../model.js'
import { fileUrl, hashUrl } from '../gateway/public-urls.js'
import { levelOf, provenOf } from './proven.js'
import { publishedFiles } from './published-files.js'
import { readBack, type ReadBackOptions } from './read-back.js'
import { type Location, targetIndices } from './targets.js'
import type { GatewayTools, Verification } from './verification.js'
import { LOCAL_WORDS } from './verdict.js'

export interface PublishedInput extends GatewayTools {
  readonly gatewayUrl: URL
  readonly timeoutMs: number
  readonly site: Site
  readonly digests: Fingerprints
  readonly published: PublishedHash
}

/** What to do where the published site is not proven to be the local files. */
const ADVICE: Readonly<Record<Exclude<ReadBackRecord['outcome'], 'verified'>, string>> = {
  wrong:
    'Either this is not the build that was deployed (check the hash in --url), or visitors do not get what was built. If a service on the way rewrites pages, give --url at a gateway that serves them as they are.',
  missing:
    'Either this is not the build that was deployed (check the hash in --url), or visitors do not get all of it. Where dStor only needs longer, give it more time with --verify-timeout-seconds.',
  refused: 'Visitors are refused too. Ask dStor why, or give --url at another gateway.',
  unreachable:
    'Check the hash in --url, and open the link in a browser. Where the gateway only needs longer, give it more time with --verify-timeout-seconds.'
}

/**
 * Reads a published site back, whole, and compares it with local files: no list of dStor and no hash is
 * taken for a proof.
 *
 * @throws VerificationError where not every file was read and found equal. Rejects with the reason of
 * `signal` when that is aborted.
 */
export async function verifyPublished(input: PublishedInput): Promise<Verification> {
  const { site, published, gatewayUrl, onKnown } = input
  const { hash, behind } = published
  const { files, main } = publishedFiles(site, behind)
  const isSingleFile = main === undefined
  const fileHashes = new Map<string, string>()
  const location: Location = { gatewayUrl, folderHash: hash, isSingleFile, fileHashes }
  const cid = parseCid(hash) === undefined ? '' : hash
  const url = isSingleFile ? hashUrl(gatewayUrl.href, hash) : fileUrl(gatewayUrl.href, hash, main)
  const place = { hash, cid, url }
  onKnown?.(place)
  const result = await readBack({
    ...readBackSettings(input),
    files,
    location,
    targets: targetIndices(files, 'full'),
    words: LOCAL_WORDS
  })
  const { outcome, filesChecked, bytesChecked, detail, verified: read } = result
  const proofs = {
    files,
    chunkOf: undefined,
    isByCid: () => false,
    read,
    sample: undefined,
    isListed: false
  }
  const found: Verification = {
    ...place,
    fileHashes,
    verified: levelOf(proofs),
    proven: provenOf(proofs),
    notes: [],
    warnings: result.misfits,
    readBack: { outcome, filesChecked, bytesChecked, detail: outcome === 'verified' ? '' : detail }
  }
  onKnown?.(found)
  if (outcome !== 'verified') {
    throw new VerificationError(detail, { advice: ADVICE[outcome] })
  }
  input.log.info(`${detail}.`)
  return found
}

function readBackSettings(
  input: PublishedInput
): Omit<ReadBackOptions, 'files' | 'location' | 'targets'> {
  const { digests, timeoutMs, signal, clock, log, progress, backoff, connection } = input
  // What visitors get is asked for, from whatever cache: the site is not new.
  return { digests, timeoutMs, signal, clock, log, progress, cacheBust: '', backoff, connection }
}
