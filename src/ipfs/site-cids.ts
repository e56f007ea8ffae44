import type { Digests, Site, SiteFile } from '../model.js'
import { BlockReader } from '../files/block-reader.js'
import { Fingerprints } from './fingerprints.js'
import {
  FileHasher,
  perFormat,
  PROFILES,
  ProfileHasher,
  rootCid,
  rootOf,
  type PlacedFile,
  type ProfileDigest,
  type ProfiledFile
} from './index.js'
import { Yielder } from '../files/yielding.js'

/** The fingerprints of all files, read for no other purpose: a dry run sends nothing. */
export async function digestFiles(
  files: readonly SiteFile[],
  signal: AbortSignal
): Promise<Fingerprints> {
  const digests = new Fingerprints(files)
  await readAll(
    files,
    signal,
    () => new FileHasher(),
    (index, digest) => digests.set(index, digest)
  )
  return digests
}

/**
 * CID of exactly these files: of the folder, or of the file where one was deployed (contract 2,
 * `content-cid`). Empty where a fingerprint is missing, because a part is not the whole.
 */
export function contentCidOf(site: Site, digests: Fingerprints): string {
  const placed: PlacedFile[] = []
  for (const [n, file] of site.files.entries()) {
    const digest = digests.at(n)
    if (digest === undefined) {
      return ''
    }
    placed.push({ path: file.path, cid: digest.cidBytes, dagSize: digest.dagSize })
  }
  if (site.isSingleFile) {
    return digests.at(0)?.cid ?? ''
  }
  return placed.length === 0 ? '' : rootCid(placed).cid
}

/** The CIDs of a site under one way of making DAGs. */
export interface SiteProfile {
  readonly profile: string
  readonly fileCids: ReadonlyMap<string, string>
  readonly root: string
}

/**
 * Reads all files again and computes their CIDs and the folder's under every known profile
 * (docs/ipfs.md 1.5). Undefined where a file is not the one that was sent any more, which `digests` tell:
 * then nothing can be concluded from it.
 */
export async function profilesOfSite(
  site: Site,
  digests: Digests,
  signal: AbortSignal
): Promise<SiteProfile[] | undefined> {
  const again: ProfileDigest[] = []
  await readAll(
    site.files,
    signal,
    () => new ProfileHasher(),
    (_, digest) => again.push(digest)
  )
  if (again.some(({ sha256 }, n) => sha256 !== digests.at(n)?.sha256)) {
    return undefined
  }
  const files: ProfiledFile[] = site.files.map(({ path }, n) => ({ path, nodes: again[n]!.nodes }))
  // Many profiles differ only in their folders: one map of CIDs for each format of files.
  const cidsOf = perFormat(
    (format) => new Map(files.map(({ path, nodes }) => [path, nodes[format].cid]))
  )
  return PROFILES.map((profile) => ({
    profile: profile.id,
    fileCids: cidsOf[profile.files],
    root: site.isSingleFile ? '' : rootOf(files, profile.id).cid
  }))
}

async function readAll<T>(
  files: readonly SiteFile[],
  signal: AbortSignal,
  newHasher: () => { update(block: Uint8Array): void; digest(): T },
  onDigest: (index: number, digest: T) => void
): Promise<void> {
  const reader = new BlockReader(0)
  const pace = new Yielder(signal)
  for (const [index, file] of files.entries()) {
    const hasher = newHasher()
    for (const window of file.size > 0 ? reader.windows(file) : []) {
      hasher.update(window.bytes)
      if (pace.isDue()) {
        await pace.rest()
      }
    }
    onDigest(index, hasher.digest())
  }
}
