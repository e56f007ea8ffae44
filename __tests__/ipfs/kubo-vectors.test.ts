import { describe, expect, it } from '@jest/globals'

import {
  digestSmallFile,
  FileHasher,
  ProfileHasher,
  rootCid,
  rootOf,
  type FileFormat,
  type ProfileId
} from '../../src/ipfs/index.js'
import { digestText } from './digest-text.js'
import { kuboFolder, PLANETS, seeded, type TreeFile } from './trees.js'

/** CIDs that Kubo's own tests expect (test/cli/cid_profiles_test.go at v0.40.1, IPIP-499). */
const FILES: { format: FileFormat; size: number; seed: string; expected: string }[] = [
  {
    format: 'v0',
    size: 262_144,
    seed: 'chunk-v0-seed',
    expected: 'QmWmRj3dFDZdb6ABvbmKhEL6TmPbAfBZ1t5BxsEyJrcZhE'
  },
  {
    format: 'v0',
    size: 262_145,
    seed: 'chunk-v0-seed',
    expected: 'QmYyLxtzZyW22zpoVAtKANLRHpDjZtNeDjQdJrcQNWoRkJ'
  },
  {
    format: 'v0',
    size: 174 * 262_144,
    seed: 'v0-seed',
    expected: 'QmUbBALi174SnogsUzLpYbD4xPiBSFANF4iztWCsHbMKh2'
  },
  {
    format: 'v0',
    size: 174 * 262_144 + 1,
    seed: 'v0-seed',
    expected: 'QmV81WL765sC8DXsRhE5fJv2rwhS4icHRaf3J9Zk5FdRnW'
  },
  {
    format: 'v1-raw-1m-wide',
    size: 1_048_576,
    seed: 'chunk-v1-seed',
    expected: 'bafkreiacndfy443ter6qr2tmbbdhadvxxheowwf75s6zehscklu6ezxmta'
  },
  {
    format: 'v1-raw-1m-wide',
    size: 1_048_577,
    seed: 'chunk-v1-seed',
    expected: 'bafybeigmix7t42i6jacydtquhet7srwvgpizfg7gjbq7627d35mjomtu64'
  }
]

const FOLDERS: { name: string; id: ProfileId; files: readonly TreeFile[]; expected: string }[] = [
  {
    name: 'at the limit, flat',
    id: 'unixfs-v0-2015',
    files: kuboFolder('hamt-unixfs-v0-2015', 4096, 30),
    expected: 'QmX5GtRk3TSSEHtdrykgqm4eqMEn3n2XhfkFAis5fjyZmN'
  },
  {
    name: 'a byte beyond the limit, sharded',
    id: 'unixfs-v0-2015',
    files: kuboFolder('hamt-unixfs-v0-2015', 4033, 31),
    expected: 'QmeMiJzmhpJAUgynAcxTQYek5PPKgdv3qEvFsdV3XpVnvP'
  },
  {
    name: 'at the limit, flat',
    id: 'unixfs-v1-2025',
    files: kuboFolder('hamt-unixfs-v1-2025', 4766, 11, 21),
    expected: 'bafybeic3h7rwruealwxkacabdy45jivq2crwz6bufb5ljwupn36gicplx4'
  },
  {
    name: 'a byte beyond the limit, sharded',
    id: 'unixfs-v1-2025',
    files: kuboFolder('hamt-unixfs-v1-2025', 4766, 11, 22),
    expected: 'bafybeiegvuterwurhdtkikfhbxcldohmxp566vpjdofhzmnhv6o4freidu'
  },
  {
    name: 'planets',
    id: 'unixfs-v0-2015',
    files: PLANETS,
    expected: 'QmWSgS32xQEcXMeqd3YPJLrNBLSdsfYCep2U7CFkyrjXwY'
  },
  {
    name: 'planets',
    id: 'kubo-raw',
    files: PLANETS,
    expected: 'QmfWfQfKCY5Ukv9peBbxM5vqWM9BzmqUSXvdCgjT2wsiBT'
  },
  {
    name: 'planets',
    id: 'kubo-v1',
    files: PLANETS,
    expected: 'bafybeih7e5dmkyk25up5vxug4q3hrg2fxbzf23dfrac2fns5h7z4aa7ioi'
  },
  {
    name: 'planets',
    id: 'kubo-v1-dag-pb',
    files: PLANETS,
    expected: 'bafybeif5tuep5ap2d7zyhbktucey75aoacxufgt6i3v4gebmixyipnyp7y'
  }
]

describe('what Kubo expects of itself', () => {
  it.each(FILES)('$size bytes of $seed', ({ format, size, seed, expected }) => {
    const content = seeded(seed)(size)
    const hasher = new ProfileHasher()
    hasher.update(content)
    expect(hasher.digest().nodes[format].cid).toBe(expected)
    if (format === 'v0') {
      const file = new FileHasher()
      file.update(content)
      expect(digestText(file.digest()).cid).toBe(expected)
    }
  })

  it.each(FOLDERS)('$id: $name', ({ id, files, expected }) => {
    const profiled = files.map(({ path, content }) => {
      const hasher = new ProfileHasher()
      hasher.update(content)
      return { path, nodes: hasher.digest().nodes }
    })
    expect(rootOf(profiled, id).cid).toBe(expected)
  })

  it('names the empty folder', () => {
    expect(rootCid([])).toEqual({
      cid: 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn',
      dagSize: 4
    })
  })

  it('names a small file in memory', () => {
    expect(digestText(digestSmallFile(Buffer.from('Hello Mars!\n')))).toEqual({
      size: 12,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      cid: 'QmPrrHqJzto9m7SyiRzarwkqPcCSsKR2EB1AyqJfe8L8tN',
      dagSize: 20
    })
  })
})
