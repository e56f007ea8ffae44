import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { ProfileHasher, PROFILES, rootOf, type ProfileDigest } from '../../src/ipfs/index.js'
import { kuboTrees } from './trees.js'

/** Roots that a real Kubo printed for the trees, recorded by `npm run test:kubo -- --record`. */
const RECORDED = JSON.parse(
  readFileSync(new URL('../fixtures/kubo-roots.json', import.meta.url), 'utf8')
) as { readonly kubo: string; readonly roots: Record<string, Record<string, string>> }

const digests = new Map<Uint8Array, ProfileDigest>()

/** Most files of a large tree share their content. */
function digestOf(content: Uint8Array): ProfileDigest {
  const known = digests.get(content)
  if (known !== undefined) {
    return known
  }
  const hasher = new ProfileHasher()
  hasher.update(content)
  const digest = hasher.digest()
  digests.set(content, digest)
  return digest
}

describe(`the roots that Kubo ${RECORDED.kubo} gave`, () => {
  it.each(kuboTrees())('$name', ({ name, files, isFlattened = false }) => {
    const profiled = files.map(({ path, content }) => ({ path, ...digestOf(content) }))
    const recorded = RECORDED.roots[name] ?? {}
    const ours = PROFILES.filter(({ id }) => Object.hasOwn(recorded, id)).map(({ id }) => [
      id,
      rootOf(profiled, id).cid
    ])
    if (isFlattened) {
      expect(Object.fromEntries(ours)).not.toEqual(recorded)
      expect(rootOf(profiled, 'go-ipfs-0.10').cid).toBe(recorded['unixfs-v0-2015'])
      return
    }
    expect(ours.length).toBeGreaterThan(1)
    expect(Object.fromEntries(ours)).toEqual(recorded)
  })
})
