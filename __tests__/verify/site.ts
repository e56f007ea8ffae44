import type { FileDigest } from '../../src/model.js'
import {
  FileHasher,
  parseCid,
  ProfileHasher,
  type ProfileId,
  PROFILES,
  rootCid,
  rootOf,
  sameNode
} from '../../src/ipfs/index.js'
import { digestText } from '../ipfs/digest-text.js'
import type { CidTools, ProfileCids } from '../../src/verify/cids.js'
import type { Content } from '../support/gateway.js'

/** The fingerprints of a site that exists only in memory, made as the action makes them. */
export interface Fingerprints {
  readonly digests: ReadonlyMap<string, FileDigest>
  readonly contentCid: string
  /** CIDs under one profile: of each file, and of the folder. */
  readonly under: (id: ProfileId) => ProfileCids
  readonly tools: CidTools
  /** How often the other profiles were asked for. */
  readonly asked: { times: number }
}

function bytesOf(content: string | Buffer): Buffer {
  return Buffer.from(content)
}

export function digestOf(content: string | Buffer): FileDigest {
  const hasher = new FileHasher()
  hasher.update(bytesOf(content))
  return digestText(hasher.digest())
}

export function fingerprintsOf(site: Content): Fingerprints {
  const entries = Object.entries(site)
  const digests = new Map(entries.map(([path, content]) => [path, digestOf(content)]))
  const files = entries.map(([path, content]) => {
    const hasher = new ProfileHasher()
    hasher.update(bytesOf(content))
    return { path, nodes: hasher.digest().nodes }
  })
  const profiles = PROFILES.map(({ id, files: format }) => ({
    profile: id,
    fileCids: new Map(files.map(({ path, nodes }) => [path, nodes[format].cid])),
    root: rootOf(files, id).cid
  }))
  const asked = { times: 0 }
  const otherProfiles = (): Promise<readonly ProfileCids[]> => {
    asked.times += 1
    return Promise.resolve(profiles)
  }
  return {
    digests,
    contentCid: rootCid([...digests].map(([path, digest]) => ({ path, ...digest }))).cid,
    under: (id) => profiles.find(({ profile }) => profile === id)!,
    tools: { parseCid, sameNode, otherProfiles },
    asked
  }
}
