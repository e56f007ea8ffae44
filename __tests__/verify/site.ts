import type { FileDigest } from '../../src/model.js'
import {
  type Fingerprints,
  ProfileHasher,
  type ProfileId,
  PROFILES,
  rootCid,
  rootOf
} from '../../src/ipfs/index.js'
import type { SiteProfile } from '../../src/ipfs/site-cids.js'
import { type Content, fingerprintsIn } from '../support/gateway.js'

/** The fingerprints of a site that exists only in memory, made as the action makes them. */
export interface SitePrints {
  readonly prints: Fingerprints
  /** The same by path. */
  readonly digests: ReadonlyMap<string, FileDigest>
  readonly contentCid: string
  /** CIDs under one profile: of each file, and of the folder. */
  readonly under: (id: ProfileId) => SiteProfile
  readonly otherProfiles: () => Promise<readonly SiteProfile[]>
  /** How often the other profiles were asked for. */
  readonly asked: { times: number }
}

export function digestOf(content: string | Buffer): FileDigest {
  return fingerprintsIn({ content }).at(0)!
}

export function fingerprintsOf(site: Content): SitePrints {
  const prints = fingerprintsIn(site)
  const paths = Object.keys(site)
  const digests = new Map(paths.map((path, n) => [path, prints.at(n)!]))
  const files = Object.entries(site).map(([path, content]) => {
    const hasher = new ProfileHasher()
    hasher.update(Buffer.from(content))
    return { path, nodes: hasher.digest().nodes }
  })
  const profiles = PROFILES.map(({ id, files: format }) => ({
    profile: id,
    fileCids: new Map(files.map(({ path, nodes }) => [path, nodes[format].cid])),
    root: rootOf(files, id).cid
  }))
  const asked = { times: 0 }
  const placed = [...digests].map(([path, { cid, dagSize }]) => ({ path, cid, dagSize }))
  return {
    prints,
    digests,
    contentCid: rootCid(placed).cid,
    under: (id) => profiles.find(({ profile }) => profile === id)!,
    otherProfiles: () => {
      asked.times += 1
      return Promise.resolve(profiles)
    },
    asked
  }
}
