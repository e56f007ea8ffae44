import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { makeCertificate } from './support/certificates.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Result, Row, Tree } from './support/row.js'
import { SITE } from './support/site.js'

/** Red before anything is sent, with all of these words in the log. */
function refused(...says: readonly string[]): Expectation {
  return {
    green: false,
    sessions: 0,
    outputs: { status: 'failed', 'error-at-stage': 'COLLECTING' },
    says
  }
}

function nothingSent({ journal }: Result): void {
  // Access is asked for while the files are collected; it opens nothing and holds nothing of them.
  expect(journal.filter(({ route }) => route !== 'temp-token')).toEqual([])
}

const ODD_NAMES = [
  '100%.txt',
  'a#b.txt',
  'why?.txt',
  'a:b;c=d.txt',
  "it's+me&you.txt",
  ' both ends ',
  '-rf',
  'emoji 🎉.txt',
  'مرحبا.html',
  '𠮷野家.txt',
  'zero\u200bwidth.txt',
  '[x](y).txt',
  '`x`|y.txt',
  '<img src=x onerror=alert(1)>.txt',
  '##[set-output name=cid]evil',
  'a ##[stop-commands]t',
  '##[add-mask]e',
  ' ::add-mask::a',
  '::set-output name=cid::evil',
  '..a',
  '...',
  'a..b',
  '%2e%2e',
  '%2e/x',
  'x%22y'
]

function files(names: readonly string[]): Tree {
  return Object.fromEntries(names.map((name) => [name, `content of ${name}`]))
}

/** Dot files are left out unless they are asked for, and these names begin with a dot. */
const WITH_DOTS = { 'include-hidden-files': 'true', 'chunk-size': '7' }

const DEEP = Array.from({ length: 15 }, (_, n) => String(n % 10).repeat(240)).join('/')
const LEVELS = Array.from({ length: 200 }, (_, n) => `d${n}`).join('/')

const accepted: Row[] = [
  {
    id: '33',
    fault: 'paths of 3,600 bytes and of 200 levels, a name of 255 bytes',
    site: { ...SITE, [`${DEEP}/x`]: 'deep', [`${LEVELS}/y`]: 'far', ['n'.repeat(255)]: 'long' },
    expect: IN_ONE
  },
  {
    id: '34',
    fault: 'NFC and NFD twins in one folder',
    site: { ...SITE, 'caf\u00e9.txt': 'composed', 'cafe\u0301.txt': 'decomposed' },
    expect: { ...IN_ONE, warnings: 'any' }
  },
  {
    id: '35',
    fault: 'names that differ in case only',
    site: { ...SITE, 'A.txt': '1', 'a.txt': '2', 'Dir/x': '3', 'dir/x': '4' },
    expect: { ...IN_ONE, warnings: 'any', says: ['differing from a neighbour only in case'] }
  },
  {
    id: '38',
    fault: 'odd names are sent byte for byte, and none of them commands the runner',
    short: true,
    site: { ...SITE, ...files(ODD_NAMES) },
    with: WITH_DOTS,
    expect: { ...IN_ONE, warnings: 'any' },
    check: ({ outputs, sessions, summary }) => {
      expect(outputs['cid']).toBe(sessions[0]?.hash)
      expect(summary).not.toContain('<img')
    }
  },
  {
    id: '45',
    fault: 'content with a boundary, dashes and storms of line ends',
    short: true,
    site: {
      ...SITE,
      'a.txt': `--------------------------${'0'.repeat(48)}\r\n`.repeat(200),
      'b.txt': '\r\n--\r\n'.repeat(5_000),
      'c.txt': 'Content-Disposition: form-data; name="file"; filename="evil.txt"\r\n\r\nx'
    },
    expect: IN_ONE,
    check: ({ journal }) => {
      const types = journal.flatMap(({ route, headers }) =>
        route === 'upload' ? [headers['content-type']] : []
      )
      expect(new Set(types).size).toBe(types.length)
    }
  }
]

const refusals: Row[] = [
  {
    id: '36',
    fault: 'two names that are one in the upload',
    short: true,
    site: { ...SITE, 'a"b.txt': '1', 'a%22b.txt': '2', 'nl\n.txt': '3', 'nl%0A.txt': '4' },
    expect: refused('"a\\"b.txt"', '"nl\\u000a.txt"'),
    check: nothingSent
  },
  {
    id: '37',
    fault: 'names with CR, LF, TAB and ESC that try to command the runner',
    short: true,
    site: {
      ...SITE,
      ...files([
        'x\n::set-output name=cid::evil',
        'x\r::error::x',
        'tab\there',
        '\u001b[31mred',
        'del\u007f',
        'x\r\n::stop-commands::t'
      ])
    },
    expect: refused('"x\\u000a::set-output name=cid::evil"', '"tab\\u0009here"'),
    check: (result) => {
      nothingSent(result)
      expect(result.outputs['cid']).toBe('')
    }
  },
  {
    id: '39',
    fault: 'a backslash in a name',
    site: { ...SITE, 'a\\b.txt': 'x' },
    expect: refused('"a\\\\b.txt"', 'backslash'),
    check: nothingSent
  },
  {
    id: '41',
    fault: 'two names that are not UTF-8',
    short: true,
    props: ({ folder }) => {
      for (const byte of [0xfe, 0xff]) {
        const name = Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([byte])])
        writeFileSync(name, 'x')
      }
      return Promise.resolve({})
    },
    expect: refused('are not valid UTF-8', 'x\\xfe', 'x\\xff'),
    check: nothingSent
  }
]

const OUTSIDE = 'kept outside of the folder'

function link(id: string, fault: string, tree: Tree, row: Partial<Row> & Pick<Row, 'expect'>): Row {
  return {
    id: `42 ${id}`,
    fault,
    site: { ...SITE, ...tree },
    props: ({ home }) => {
      writeFileSync(path.join(home, 'outside.txt'), OUTSIDE)
      return Promise.resolve({})
    },
    ...row
  }
}

const odd: Row[] = [
  link(
    'inside',
    'links inside of the folder',
    {
      'link.js': { link: 'js/app.js' },
      linked: { link: 'docs' },
      'hard.js': { hardLink: 'js/app.js' }
    },
    {
      short: true,
      expect: { ...IN_ONE, extraFiles: true },
      check: ({ tree }) => {
        expect(tree?.['link.js']).toEqual(tree?.['js/app.js'])
        expect(tree?.['linked/page.html']).toEqual(tree?.['docs/page.html'])
      }
    }
  ),
  link(
    'outside',
    'a link that leaves the folder',
    { 'x.txt': { link: '../outside.txt' } },
    {
      short: true,
      expect: refused('"x.txt" -> "../outside.txt"', 'leaves the folder'),
      check: nothingSent
    }
  ),
  link(
    'passwd',
    'a link to a file of the system',
    { 'x.txt': { link: '/etc/passwd' } },
    {
      expect: refused('"x.txt" -> "/etc/passwd"', 'leaves the folder'),
      check: nothingSent
    }
  ),
  link(
    'broken',
    'a link to nothing',
    { 'x.txt': { link: 'nothing' } },
    {
      expect: refused('"x.txt" -> "nothing"', 'is broken'),
      check: nothingSent
    }
  ),
  link(
    'loop',
    'links that lead back',
    { 'a/self': { link: '../a' }, me: { link: 'me' } },
    {
      expect: refused('lead back to a folder that they are in'),
      check: nothingSent
    }
  ),
  link(
    'follow',
    'a link that leaves the folder, and all are followed',
    {
      'x.txt': { link: '../outside.txt' }
    },
    {
      with: { symlinks: 'follow' },
      expect: IN_ONE,
      check: ({ tree }) => expect(tree?.['x.txt']?.size).toBe(OUTSIDE.length)
    }
  ),
  link(
    'skip',
    'a link, and all are left out',
    { 'x.txt': { link: '../outside.txt' } },
    {
      with: { symlinks: 'skip' },
      expect: IN_ONE,
      check: ({ tree, outputs }) => {
        expect(tree?.['x.txt']).toBeUndefined()
        expect(outputs['skipped-files']).toBe('1')
      }
    }
  ),
  {
    id: '43',
    fault: 'a pipe in the folder',
    short: true,
    site: { ...SITE, pipe: { fifo: true } },
    expect: refused('"pipe"', 'is neither a file nor a folder'),
    check: nothingSent
  }
]

const { key: KEY } = makeCertificate({ name: 'nobody' })

const sensitive: Row[] = [
  {
    id: '44',
    fault: 'hidden files are left out, .well-known is not, and maps are files like others',
    short: true,
    site: {
      ...SITE,
      '.git/config': 'x',
      '.env': 'TOKEN=x',
      '.npmrc': '//x/:_authToken=abc',
      '.nojekyll': '',
      '.well-known/x': 'yes',
      'app.js.map': '{}'
    },
    expect: { ...IN_ONE, warnings: 1, says: ['1 source map will show the source code'] },
    check: ({ tree, outputs }) => {
      expect(tree?.['.well-known/x']).toBeDefined()
      expect(tree?.['.git/config']).toBeUndefined()
      expect(outputs['skipped-files']).toBe('4')
    }
  },
  ...Object.entries({
    '.env': { '.env': 'TOKEN=x' },
    '.npmrc': { '.npmrc': '//x/:_authToken=abc' },
    id_rsa: { id_rsa: 'x' },
    'x.pem': { 'x.pem': KEY },
    'app.js': { 'app.js': `const key = '${'demo'.repeat(16)}'` }
  }).map(([name, tree]): Row => ({
    id: `44 ${name}`,
    fault: `${name} looks secret and is not left out`,
    short: name === 'app.js',
    site: { ...SITE, ...tree },
    with: { 'include-hidden-files': 'true' },
    expect: refused(`"${name}"`, 'allow-sensitive-files'),
    check: nothingSent
  }))
]

describeRows('names and odd files', [...accepted, ...refusals, ...odd, ...sensitive])
