import { describe, expect, it } from '@jest/globals'
import type { FileDigest, ListingEntry } from '../../src/model.js'
import { readListing, type SentNames } from '../../src/verify/listing.js'
import { fingerprintsOf } from './site.js'

const SITE = ['404.html', 'a b/é.txt', 'css/a.css', 'css/deep/b.css', 'index.html']

function sent(change: Partial<SentNames> = {}): SentNames {
  const rest = { folderPath: 'org/my-site', folderName: 'dist', isSingleFile: false }
  return { paths: SITE, ...rest, ...change }
}

/** An entry that names nothing. */
const bare = (hash: string): ListingEntry => ({ hash })
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
  /** No file has one. */
  readonly hashless?: boolean
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
    entries: [...SITE.map((path) => entry(path, '..')), entry('', '.')],
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
    name: '(e) one entry of an unknown name that may be a folder',
    entries: list('Upload of Tuesday'),
    expected: {
      ...NO_FILES,
      folderHash: 'hash of Upload of Tuesday',
      guess: 'Upload of Tuesday'
    }
  },
  ...['', '.', '/', 'my-site', '/org/my-site/', 'org/my-site', 'dist', 'org/my-site/dist'].map(
    (name): Row => ({
      name: `(e) one entry called ${JSON.stringify(name)}`,
      entries: list(name),
      expected: { ...NO_FILES, folderHash: `hash of ${name}`, guess: undefined }
    })
  ),
  {
    name: '(e) one entry with an extension that is known',
    sent: { folderPath: 'org/site.example' },
    entries: list('site.example'),
    expected: { ...NO_FILES, folderHash: 'hash of site.example', guess: undefined }
  },
  {
    name: 'one entry for the folder above',
    entries: list('org'),
    expected: { ...NO_FILES, folderHash: '' }
  },
  {
    name: 'one entry for a directory of the site',
    entries: list('css'),
    expected: { ...NO_FILES, folderHash: '' }
  },
  {
    name: 'one entry without a hash and with an unknown name',
    entries: [entry('Upload of Tuesday', '')],
    expected: { missing: SITE, extra: ['Upload of Tuesday'], usable: true, folderHash: '' }
  },
  {
    name: 'one entry without a name',
    entries: [bare('x'), bare('x')],
    expected: { ...NO_FILES, folderHash: 'x', nameless: 2 }
  },
  {
    name: 'directories only, below an unknown root: the ancestor of all others',
    entries: list('up/7/css/deep', 'up/7/css', 'up/7', 'up/7/a b'),
    expected: { ...NO_FILES, folderHash: 'hash of up/7' }
  },
  {
    name: 'many entries without a name',
    entries: [bare('x'), bare('y'), bare('z')],
    expected: { ...NO_FILES, folderHash: '', nameless: 3 }
  },
  {
    name: 'an empty name with many hashes',
    entries: [entry('', 'x'), entry('', 'y'), entry('', 'z')],
    expected: { ...NO_FILES, folderHash: '', nameless: 0 }
  },
  {
    name: 'an entry without a name beside named ones is no root',
    entries: [...list(...SITE), bare('x')],
    expected: { ...FINE, folderHash: '', nameless: 1 }
  }
]

/** Names that nobody sent, alone or beside the root: files, whatever their hash. */
const foreign: Row[] = [
  ...['other.html', 'about.html', 'x/y/other.html', '../index.htm', 'Upload.of/v1.2'].map(
    (name): Row => ({
      name: `only a file that was never sent: ${name}`,
      entries: list(name),
      expected: { ...FINE, missing: SITE, extra: [name], folderHash: '', guess: undefined }
    })
  ),
  {
    name: 'the same twice',
    entries: list('other.html', '/other.html'),
    expected: { ...FINE, missing: SITE, extra: ['other.html'], folderHash: '' }
  },
  {
    name: 'a file that was never sent beside the root',
    entries: list('other.html', ''),
    expected: { ...FINE, missing: SITE, extra: ['other.html'], folderHash: 'hash of ' }
  },
  {
    name: 'a name without an extension beside the root',
    entries: list('other', ''),
    expected: { ...FINE, missing: SITE, extra: ['other'], folderHash: 'hash of ' }
  },
  {
    name: 'a file that was never sent beside a hash without a name',
    entries: [...list('other.html'), bare('x')],
    expected: { ...FINE, missing: SITE, extra: ['other.html'], folderHash: '' }
  },
  {
    name: 'a site of one file, another one listed',
    sent: { paths: ['index.html'] },
    entries: list('other.html'),
    expected: { ...FINE, missing: ['index.html'], extra: ['other.html'], folderHash: '' }
  },
  {
    name: 'a directory below the site with the name of the local folder is not the root',
    entries: list(...kubo('org/my-site/'), 'org/my-site/dist'),
    expected: { ...FINE, extra: ['dist'], folderHash: '' }
  }
]

/** The folder itself is nothing strange, whether it has a hash or not. */
const hashless: Row[] = ['org/my-site', 'my-site', 'dist', 'org', '/org/my-site/'].map((name) => ({
  name: `the folder without a hash, as ${name}`,
  entries: [...list(...SITE), entry(name, '')],
  expected: { ...FINE, folderHash: '' }
}))

const blank: Row[] = [' ', '\n', '\t \r\n', '\u0000', '\u00a0', '\u200b', 'Qm\nx', 'Qm\u001bx'].map(
  (hash) => ({
    name: `a hash of nothing to see: ${JSON.stringify(hash)}`,
    entries: [...SITE.map((path) => entry(path, hash)), entry('', hash)],
    expected: { ...FINE, folderHash: '' },
    hashless: true
  })
)

const CONTENT = { '404.html': 'nothing', 'a/b.css': 'a', 'index.html': 'Hello', 'same.css': 'a' }
const PRINTS = fingerprintsOf(CONTENT)
const cidOf = (path: string): string => PRINTS.digests.get(path)?.cid ?? ''
const rawOf = (path: string): string => PRINTS.under('unixfs-v1-2025').fileCids.get(path) ?? ''
const alone = new Map<string, FileDigest>([['index.html', PRINTS.digests.get('index.html')!]])

const byContent: readonly {
  readonly name: string
  readonly entries: readonly ListingEntry[]
  readonly digests?: ReadonlyMap<string, FileDigest>
  readonly isSingleFile?: boolean
  readonly folderHash: string
  readonly hashIsFolder?: boolean
  readonly files: readonly string[]
}[] = [
  ...[cidOf('index.html'), rawOf('index.html')].flatMap((hash) =>
    [bare(hash), entry('', hash), entry('my-site', hash)].map((only) => ({
      name: `a folder of one file, its CID in ${JSON.stringify(only)}`,
      entries: [only],
      digests: alone,
      folderHash: '',
      files: ['index.html']
    }))
  ),
  {
    name: 'one deployed file, its CID without a name',
    entries: [bare(cidOf('index.html'))],
    digests: alone,
    isSingleFile: true,
    folderHash: cidOf('index.html'),
    hashIsFolder: false,
    files: ['index.html']
  },
  {
    name: 'one deployed file, a key without a name',
    entries: [bare('key')],
    digests: alone,
    isSingleFile: true,
    folderHash: 'key',
    hashIsFolder: false,
    files: ['index.html']
  },
  {
    name: 'many files, the CID of one without a name',
    entries: [bare(cidOf('index.html'))],
    folderHash: '',
    files: ['index.html']
  },
  {
    name: 'many files, the CID of two alike without a name',
    entries: [bare(rawOf('same.css'))],
    folderHash: '',
    files: ['a/b.css', 'same.css']
  },
  {
    name: 'all CIDs and no name: the folder by its own',
    entries: [...PRINTS.digests.values(), { cid: PRINTS.contentCid }].map(({ cid }) => bare(cid)),
    folderHash: PRINTS.contentCid,
    files: ['404.html', 'a/b.css', 'index.html', 'same.css']
  },
  {
    name: 'a folder of an unknown name like a file, by its CID',
    entries: [entry('v1.2', PRINTS.contentCid)],
    folderHash: PRINTS.contentCid,
    files: []
  },
  {
    name: 'all files named, the folder by its CID without a name',
    entries: [...list(...Object.keys(CONTENT)), bare(PRINTS.contentCid)],
    folderHash: PRINTS.contentCid,
    files: Object.keys(CONTENT)
  },
  {
    name: 'the folder named with the CID of a file',
    entries: [...list(...Object.keys(CONTENT)), entry('my-site', cidOf('404.html'))],
    folderHash: '',
    files: Object.keys(CONTENT)
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
    name: 'one file, another one listed',
    sent: single,
    entries: list('other.html'),
    expected: { ...FINE, folderHash: '', missing: ['report.pdf'], extra: ['other.html'] }
  },
  {
    name: 'one file, renamed beside its folder',
    sent: single,
    entries: list('my-site', 'my-site/17-report.pdf'),
    expected: { ...FINE, folderHash: '', missing: ['report.pdf'], extra: ['17-report.pdf'] }
  }
]

const ROWS = [
  ...[...complete, ...broken, ...nameless, ...foreign],
  ...[...hashless, ...blank, ...singles]
]

describe('readListing by content', () => {
  it.each(byContent)('$name', (row) => {
    const { entries, digests = PRINTS.digests, folderHash, files } = row
    const isSingleFile = row.isSingleFile ?? false
    const of = fingerprintsOf(
      Object.fromEntries(Object.entries(CONTENT).filter(([path]) => digests.has(path)))
    )
    const contentCid = isSingleFile ? '' : of.contentCid
    const paths = [...digests.keys()]
    for (const data of [entries, entries.toReversed()]) {
      const found = readListing(data, sent({ paths, isSingleFile, digests: of.prints, contentCid }))
      expect(found).toMatchObject({ folderHash, missing: [], extra: [], guess: undefined })
      expect([...found.fileHashes.keys()].sort()).toEqual(files)
      expect(found.hashIsFolder).toBe(row.hashIsFolder ?? folderHash !== '')
    }
  })

  it('takes the CID of a file under a name never sent for that file, renamed', () => {
    const { prints: digests, contentCid } = PRINTS
    const paths = [...PRINTS.digests.keys()]
    const entries = [entry('Upload', cidOf('index.html'))]
    expect(readListing(entries, sent({ paths, digests, contentCid }))).toMatchObject({
      folderHash: '',
      missing: paths,
      extra: ['Upload']
    })
  })
})

describe('readListing', () => {
  it.each(ROWS)('$name', (row) => {
    for (const entries of [row.entries, row.entries.toReversed()]) {
      const result = readListing(entries, sent(row.sent))
      expect(result).toMatchObject(sortedExtra(row.expected, entries !== row.entries))
      if (row.index !== undefined) {
        expect(result.fileHashes.get('index.html')).toBe(row.index)
      }
      if (row.hashless === true) {
        expect(result.fileHashes.size).toBe(0)
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
    const from = process.cpuUsage()
    const result = readListing(data, sent({ paths: paths.sort() }))
    // Quadratic work would take minutes.
    expect(process.cpuUsage(from).user).toBeLessThan(10_000_000)
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
