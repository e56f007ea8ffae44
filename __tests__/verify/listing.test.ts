import { describe, expect, it } from '@jest/globals'
import type { ListingEntry } from '../../src/model.js'
import { readListing, type SentNames } from '../../src/verify/listing.js'

const SITE = ['404.html', 'a b/é.txt', 'css/a.css', 'css/deep/b.css', 'index.html']

function sent(change: Partial<SentNames> = {}): SentNames {
  const rest = { folderPath: 'org/my-site', folderName: 'dist', isSingleFile: false }
  return { paths: SITE, ...rest, ...change }
}

/** A hash that tells what it was given for. */
const entry = (name: string, hash = `hash of ${name}`): ListingEntry => ({ name, hash })
const list = (...names: string[]): ListingEntry[] => names.map((name) => entry(name))
const kubo = (prefix: string): string[] => [
  ...SITE.map((path) => `${prefix}${path}`),
  ...['a b', 'css/deep', 'css'].map((path) => `${prefix}${path}`)
]

interface Row {
  readonly name: string
  readonly entries: readonly ListingEntry[]
  readonly sent?: Partial<SentNames>
  readonly expected: Partial<Omit<ReturnType<typeof readListing>, 'fileHashes'>>
  /** Hash of `index.html`. */
  readonly index?: string
}

const FINE = { missing: [], extra: [], disputed: [], flattened: false, usable: true }

const complete: Row[] = [
  {
    name: '(a) leaves, directories, root last, below folder_path',
    entries: list(...kubo('org/my-site/'), 'org/my-site'),
    expected: { ...FINE, folderHash: 'hash of org/my-site' },
    index: 'hash of org/my-site/index.html'
  },
  {
    name: '(a) with the ancestors of folder_path and a wrapping root: the exact name wins',
    entries: list(...kubo('org/my-site/'), 'org/my-site', 'org', ''),
    expected: { ...FINE, folderHash: 'hash of org/my-site' }
  },
  {
    name: '(b) root first, below the last part',
    entries: list('my-site', ...kubo('my-site/')),
    expected: { ...FINE, folderHash: 'hash of my-site' }
  },
  {
    name: 'root in the middle, below the local folder',
    entries: list(...kubo('dist/').slice(0, 3), 'dist', ...kubo('dist/').slice(3)),
    expected: { ...FINE, folderHash: 'hash of dist' }
  },
  {
    name: '(d) full paths and no root',
    entries: list(...SITE),
    expected: { ...FINE, folderHash: '' },
    index: 'hash of index.html'
  },
  {
    name: 'no prefix, root with an empty name',
    entries: list(...kubo(''), ''),
    expected: { ...FINE, folderHash: 'hash of ' }
  },
  ...['.', './', '/', 'dist', '/my-site/', './org/my-site', 'org//my-site'].map((root): Row => ({
    name: `no prefix, root called ${JSON.stringify(root)}`,
    entries: list(...SITE, root),
    expected: { ...FINE, folderHash: `hash of ${root}` }
  })),
  ...['/', './', './/', '/org/my-site/', './dist/', 'upload-812/tmp/'].map((prefix): Row => ({
    name: `names below ${JSON.stringify(prefix)}`,
    entries: list(...kubo(prefix), prefix),
    expected: { ...FINE, folderHash: `hash of ${prefix}` },
    index: `hash of ${prefix}index.html`
  })),
  {
    name: 'directories with a slash at the end',
    entries: list(...SITE, 'css/', 'css/deep/', 'a b/', '/'),
    expected: { ...FINE, folderHash: 'hash of /' }
  },
  {
    name: 'every entry twice with the same hash',
    entries: [...list(...kubo('my-site/'), 'my-site'), ...list(...kubo('my-site/'), 'my-site')],
    expected: { ...FINE, folderHash: 'hash of my-site' }
  },
  {
    name: 'one file twice with different hashes',
    entries: [...list(...SITE, ''), entry('index.html', 'other')],
    expected: { ...FINE, folderHash: 'hash of ', disputed: ['index.html'] }
  },
  {
    name: 'two roots with different hashes',
    entries: [...list(...SITE, ''), entry('/', 'other')],
    expected: { ...FINE, folderHash: '' }
  },
  {
    name: 'an own directory called like the last part of folder_path is not the root',
    sent: { paths: ['index.html', 'my-site/a.html', 'my-site/index.html'] },
    entries: list('index.html', 'my-site/index.html', 'my-site/a.html', 'my-site'),
    expected: { ...FINE, folderHash: '' },
    index: 'hash of index.html'
  },
  {
    name: 'the same below that very prefix',
    sent: { paths: ['index.html', 'my-site/index.html'] },
    entries: list('my-site/my-site', 'my-site', 'my-site/my-site/index.html', 'my-site/index.html'),
    expected: { ...FINE, folderHash: 'hash of my-site' },
    index: 'hash of my-site/index.html'
  },
  {
    name: 'a file called like the folder is not the root',
    sent: { paths: ['dist', 'index.html', 'my-site'] },
    entries: list('dist', 'my-site', 'index.html'),
    expected: { ...FINE, folderHash: '' }
  },
  {
    name: 'folder_path is the root',
    sent: { folderPath: '/' },
    entries: list(...SITE, 'dist'),
    expected: { ...FINE, folderHash: 'hash of dist' }
  },
  {
    name: 'hostile names are names',
    sent: {
      paths: ['\u001b[31m', '##[error]x', '__proto__', 'constructor/toString', 'index.html']
    },
    entries: list(
      '__proto__',
      'constructor/toString',
      '\u001b[31m',
      '##[error]x',
      'index.html',
      ''
    ),
    expected: { ...FINE, folderHash: 'hash of ' }
  },
  {
    name: 'hashes without a word, or that would climb, are none',
    entries: [...list(...SITE).map(({ name }) => entry(name, '..')), entry('', '.')],
    expected: { ...FINE, folderHash: '' }
  }
]

const broken: Row[] = [
  {
    name: 'one file missing',
    entries: list(...kubo('my-site/').slice(1), 'my-site'),
    expected: { ...FINE, folderHash: 'hash of my-site', missing: ['404.html'] }
  },
  {
    name: 'a missing file that makes another prefix as likely',
    sent: { paths: ['docs/index.html', 'index.html'] },
    entries: list('docs/index.html', 'docs', ''),
    expected: { ...FINE, missing: ['index.html'], folderHash: 'hash of ' }
  },
  {
    name: 'mojibake: missing and extra',
    entries: list('404.html', 'a b/Ã©.txt', 'css/a.css', 'css/deep/b.css', 'index.html', ''),
    expected: { ...FINE, missing: ['a b/é.txt'], extra: ['a b/Ã©.txt'], folderHash: 'hash of ' }
  },
  {
    name: 'NFD is another name',
    entries: list('404.html', 'a b/e\u0301.txt', 'css/a.css', 'css/deep/b.css', 'index.html', ''),
    expected: { ...FINE, missing: ['a b/é.txt'], extra: ['a b/e\u0301.txt'] }
  },
  {
    name: 'all files renamed, the root known',
    entries: list('my-site/1', 'my-site/2', 'my-site'),
    expected: { ...FINE, missing: SITE, extra: ['1', '2'], folderHash: 'hash of my-site' }
  },
  {
    name: 'an extra file',
    entries: list(...kubo('dist/'), 'dist', 'dist/old.js'),
    expected: { ...FINE, extra: ['old.js'], folderHash: 'hash of dist' }
  },
  {
    name: 'a stranger beside the folder',
    entries: list(...kubo('dist/'), 'dist', 'elsewhere/x'),
    expected: { ...FINE, extra: ['elsewhere/x'], folderHash: 'hash of dist' }
  },
  {
    name: 'climbing names match nothing',
    entries: list(...SITE, '../index.html', '..'),
    expected: { ...FINE, extra: ['../index.html', '..'], folderHash: '' }
  },
  {
    name: '(c) base names',
    entries: list('404.html', 'é.txt', 'a.css', 'b.css', 'index.html'),
    expected: {
      ...FINE,
      missing: ['a b/é.txt', 'css/a.css', 'css/deep/b.css'],
      flattened: true,
      folderHash: ''
    }
  },
  {
    name: '(c) base names below a folder, with a root and a stranger',
    entries: list('dist', 'dist/404.html', 'dist/é.txt', 'dist/a.css', 'dist/x', 'dist/index.html'),
    expected: {
      missing: ['a b/é.txt', 'css/a.css', 'css/deep/b.css'],
      extra: ['x'],
      flattened: true,
      folderHash: 'hash of dist'
    }
  },
  {
    name: 'two files share one base name',
    sent: { paths: ['blog/index.html', 'index.html'] },
    entries: [entry('index.html', 'x'), entry('index.html', 'y')],
    expected: { missing: ['blog/index.html'], flattened: true, disputed: ['index.html'] }
  },
  {
    name: 'a base name that a file of the top explains is no sign of flattening',
    sent: { paths: ['blog/index.html', 'index.html'] },
    entries: list('index.html', ''),
    expected: { ...FINE, missing: ['blog/index.html'], folderHash: 'hash of ' }
  },
  {
    name: 'a site of one nested file, flattened',
    sent: { paths: ['a/b.html'] },
    entries: list('b.html'),
    expected: { missing: ['a/b.html'], flattened: true, folderHash: '' }
  },
  {
    name: 'a site of nested files only, flattened below the folder',
    sent: { paths: ['a/b.html', 'a/c.html'] },
    entries: list('my-site/b.html', 'my-site/c.html', 'my-site'),
    expected: { missing: ['a/b.html', 'a/c.html'], flattened: true, folderHash: 'hash of my-site' }
  }
]

const NO_FILES = { ...FINE, usable: false }
const nameless: Row[] = [
  { name: '(g) empty', entries: [], expected: { ...NO_FILES, folderHash: '' } },
  {
    name: '(e) one entry for the folder',
    entries: list('my-site'),
    expected: { ...NO_FILES, folderHash: 'hash of my-site' }
  },
  {
    name: '(e) one entry of an unknown name',
    entries: list('Upload of Tuesday'),
    expected: { ...NO_FILES, folderHash: 'hash of Upload of Tuesday' }
  },
  {
    name: '(e) one entry without a name',
    entries: list(''),
    expected: { ...NO_FILES, folderHash: 'hash of ' }
  },
  {
    name: 'directories only, below an unknown root: the ancestor of all others',
    entries: list('up/7/css/deep', 'up/7/css', 'up/7', 'up/7/a b'),
    expected: { ...NO_FILES, folderHash: 'hash of up/7' }
  },
  {
    name: 'many entries without a name',
    entries: [entry('', 'x'), entry('', 'y'), entry('', 'z')],
    expected: { ...NO_FILES, folderHash: '' }
  }
]

const single = { paths: ['report.pdf'], isSingleFile: true }
const singles: Row[] = [
  ...['report.pdf', '/report.pdf', 'org/my-site/report.pdf'].map((name): Row => ({
    name: `one file, listed as ${name}`,
    sent: single,
    entries: list('org/my-site', name),
    expected: { ...FINE, folderHash: `hash of ${name}`, hashIsFolder: false }
  })),
  {
    name: 'one file, only its folder listed',
    sent: single,
    entries: list('my-site'),
    expected: { ...NO_FILES, folderHash: 'hash of my-site', hashIsFolder: true }
  },
  {
    name: 'one file, renamed beside its folder',
    sent: single,
    entries: list('my-site', 'my-site/17-report.pdf'),
    expected: { ...FINE, folderHash: '', missing: ['report.pdf'], extra: ['17-report.pdf'] }
  }
]

describe('readListing', () => {
  it.each([...complete, ...broken, ...nameless, ...singles])('$name', (row) => {
    for (const entries of [row.entries, row.entries.toReversed()]) {
      const result = readListing(entries, sent(row.sent))
      expect(result).toMatchObject(sortedExtra(row.expected, entries !== row.entries))
      if (row.index !== undefined) {
        expect(result.fileHashes.get('index.html')).toBe(row.index)
      }
    }
  })

  it('gives the hash of every file, whatever its name', () => {
    const paths = ['__proto__', 'constructor', 'hasOwnProperty/x']
    const { fileHashes } = readListing(list(...paths), sent({ paths }))
    expect([...fileHashes]).toEqual(paths.map((path) => [path, `hash of ${path}`]))
  })

  it.each([
    {
      name: '100,000 pretty URLs below a prefix',
      paths: Array.from({ length: 100_000 }, (_, n) => `blog/${n}/index.html`),
      entries: (paths: string[]) => list(...paths.map((path) => `my-site/${path}`), 'my-site')
    },
    {
      name: '100,000 unknown names of thousands of segments',
      paths: Array.from({ length: 1_000 }, (_, n) => `p/${n}`),
      entries: (paths: string[]) =>
        list(...paths.map((path) => `my-site/${path}`), 'my-site', `${'a/'.repeat(500_000)}b`)
    }
  ])('takes little time: $name', ({ paths, entries }) => {
    const data = entries(paths)
    const from = performance.now()
    const result = readListing(data, sent({ paths: paths.sort() }))
    // Quadratic work would take minutes.
    expect(performance.now() - from).toBeLessThan(10_000)
    expect(result.missing).toEqual([])
    expect(result.folderHash).toBe('hash of my-site')
  })
})

/** Strange names are told in the order of the list. */
function sortedExtra(expected: Row['expected'], isReversed: boolean): Row['expected'] {
  return isReversed && expected.extra
    ? { ...expected, extra: expected.extra.toReversed() }
    : expected
}
