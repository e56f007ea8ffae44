import { appendFileSync, chmodSync, renameSync, symlinkSync, unlinkSync } from 'node:fs'
import { mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Meanwhile, Place, Props, Result, Row, Tree } from './support/row.js'
import { noise, SITE } from './support/site.js'

/** A file that is still being read while the first of its bytes have arrived. */
const LARGE: Tree = { ...SITE, 'video.bin': noise(24 * 2 ** 20, 'v') }
const CSS = 'body { color: red }\n'
const JS = 'export const answer = 42\n'.repeat(40)
const OTHER = noise(24 * 2 ** 20, 'w')

/** Time between the listing of the folder and the first request with files. */
const BEFORE_READING = [{ match: { route: 'get-token' }, at: 'headers', do: 'delay:3000' }] as const
const WHILE_READING = [
  { match: { route: 'upload', nth: 4 }, at: 'bytes:300000', do: 'delay:3000' }
] as const

const KNOWN: Tree = { ...SITE, 'css/app.css': CSS, 'js/app.js': JS }

function between(change: (run: Meanwhile) => void): Partial<Row> {
  return {
    site: KNOWN,
    faults: BEFORE_READING,
    meanwhile: async (run) => {
      await run.journaled(({ route }) => route === 'get-token')
      change(run)
    }
  }
}

function during(change: (run: Meanwhile) => void): Partial<Row> {
  return {
    site: LARGE,
    with: { concurrency: '1' },
    faults: WHILE_READING,
    meanwhile: async (run) => {
      await run.journaled(({ route, faults }) => route === 'upload' && faults.length > 0)
      change(run)
    }
  }
}

/** Red, with the file's name, before anything could be published. */
function named(name: string, what: string | RegExp): Expectation {
  return {
    green: false,
    sessions: 1,
    outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
    says: [`"${name}"`, what, 'Nothing of this deployment was published']
  }
}

/** Access is asked for while the files are collected, and nothing else. */
function nothingSent({ journal }: Result): void {
  expect(journal.filter(({ route }) => route !== 'temp-token')).toEqual([])
}

/** The request with the file was broken off: its body was never made to look whole. */
function isBrokenOff({ journal }: Result): void {
  const broken = journal.filter(({ route, complete }) => route === 'upload' && !complete)
  expect(broken.length).toBeGreaterThan(0)
  expect(broken.filter(({ at }) => at.end !== undefined).length).toBe(0)
}

const changes: Row[] = [
  {
    id: '21',
    fault: 'a file is deleted between listing and reading',
    short: true,
    ...between(({ folder }) => unlinkSync(path.join(folder, 'js/app.js'))),
    expect: named('js/app.js', 'ENOENT'),
    check: isBrokenOff
  },
  {
    id: '22',
    fault: 'a file is cut off while it is read',
    short: true,
    ...during(({ folder }) => truncateSync(path.join(folder, 'video.bin'), 2 ** 20)),
    expect: named('video.bin', 'changed while the site was uploaded'),
    check: isBrokenOff
  },
  {
    id: '23',
    fault: 'a file grows while it is read',
    ...during(({ folder }) => appendFileSync(path.join(folder, 'video.bin'), 'more')),
    expect: named('video.bin', 'changed while the site was uploaded'),
    check: isBrokenOff
  },
  {
    id: '24',
    fault: 'a file gets other content of the same size while it is read',
    ...during(({ folder }) => writeFileSync(path.join(folder, 'video.bin'), OTHER)),
    expect: named('video.bin', 'changed while the site was uploaded'),
    check: isBrokenOff
  },
  {
    id: '24 before',
    fault: 'a file gets other content of the same size before it is read',
    ...between(({ folder }) => {
      const file = path.join(folder, 'js/app.js')
      writeFileSync(file, 'x'.repeat(JS.length))
      utimesSync(file, new Date(), new Date(Date.now() - 60_000))
    }),
    expect: named('js/app.js', 'changed while the site was uploaded'),
    check: isBrokenOff
  },
  {
    id: '24 commit',
    fault: 'the file of the commit chunk gets other content of the same size before it is read',
    ...between(({ folder }) => {
      const file = path.join(folder, 'css/app.css')
      writeFileSync(file, 'x'.repeat(CSS.length))
      utimesSync(file, new Date(), new Date(Date.now() - 60_000))
    }),
    expect: {
      ...named('css/app.css', 'changed while the site was uploaded'),
      says: ['"css/app.css"', 'changed while the site was uploaded', 'may have published'],
      abandonedMayFinish: 'the head of the commit chunk may be counted'
    },
    check: isBrokenOff
  },
  {
    id: '46',
    fault: 'a folder is swapped for a link between listing and reading',
    short: true,
    ...between(({ folder, home }) => {
      mkdirSync(path.join(home, 'elsewhere'))
      writeFileSync(path.join(home, 'elsewhere/app.js'), JS)
      renameSync(path.join(folder, 'js'), path.join(home, 'js-before'))
      symlinkSync(path.join(home, 'elsewhere'), path.join(folder, 'js'))
    }),
    expect: named('js/app.js', 'changed while the site was uploaded'),
    check: isBrokenOff
  },
  {
    id: '46 file',
    fault: 'a file is swapped for a link between listing and reading',
    ...between(({ folder, home }) => {
      renameSync(path.join(folder, 'js/app.js'), path.join(home, 'app.js'))
      symlinkSync(path.join(home, 'app.js'), path.join(folder, 'js/app.js'))
    }),
    expect: named('js/app.js', 'ELOOP'),
    check: isBrokenOff
  }
]

/** Root may read everything, so the action runs as nobody, who must be able to write its outputs. */
function asNobody({ home, folder }: Place, closed?: string): Props {
  chmodSync(home, 0o777)
  chmodSync(path.join(home, 'temp'), 0o777)
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary' }
  const env = Object.entries(files).map(([name, file]) => {
    writeFileSync(path.join(home, file), '')
    chmodSync(path.join(home, file), 0o666)
    return [name, path.join(home, file)] as const
  })
  if (closed !== undefined) {
    chmodSync(path.join(folder, closed), 0)
  }
  return { env: Object.fromEntries<string>(env) }
}

const disks: Row[] = [
  {
    id: '25',
    fault: 'EACCES when the folder is listed',
    short: true,
    preload: ['user'],
    props: (place) => Promise.resolve(asNobody(place, 'img/a.bin')),
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'COLLECTING' },
      says: ['"img/a.bin"', 'EACCES']
    },
    check: nothingSent
  },
  {
    id: '25 later',
    fault: 'EACCES when the file is read for its request',
    preload: ['user'],
    props: (place) => Promise.resolve(asNobody(place)),
    ...between(({ folder }) => chmodSync(path.join(folder, 'img/a.bin'), 0)),
    expect: named('img/a.bin', 'EACCES'),
    check: isBrokenOff
  },
  {
    id: '26',
    fault: 'EIO in the middle of a file',
    short: true,
    preload: ['disk'],
    site: LARGE,
    with: { concurrency: '1' },
    env: { DSTOR_TEST_BAD_FILE: 'video.bin', DSTOR_TEST_GOOD_BYTES: String(5 * 2 ** 20) },
    expect: named('video.bin', 'EIO'),
    check: isBrokenOff
  }
]

const amounts: Row[] = [
  {
    id: '29 all',
    fault: 'all files are empty',
    short: true,
    site: { 'index.html': '', 'a/b.txt': '', 'a/c.txt': '', 'z.css': '' },
    expect: IN_ONE
  },
  {
    id: '29 only',
    fault: 'the only file is empty',
    site: { 'index.html': '' },
    expect: IN_ONE
  },
  {
    id: '31',
    fault: 'empty folders in the folder',
    site: { ...SITE, nothing: { folder: true }, 'a/b/c': { folder: true } },
    expect: { ...IN_ONE, warnings: 1, says: ['2 empty folders left out'] }
  }
]

function empty(
  id: string,
  fault: string,
  site: Tree,
  says: string | RegExp,
  row: Partial<Row> = {}
): Row {
  return {
    id,
    fault,
    site,
    ...row,
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'COLLECTING' },
      says: [says],
      warnings: 'any'
    },
    check: nothingSent
  }
}

const nothing: Row[] = [
  empty('30 empty', 'the folder is empty', {}, /the folder ".*" holds no files/, { short: true }),
  empty('30 hidden', 'all files are left out', { '.a': 'x', 'b.map': 'x' }, 'is left to upload', {
    with: { exclude: '**/*.map' }
  }),
  empty('30 missing', 'the folder is missing', SITE, 'does not exist', {
    with: { folder: 'no-such-folder' }
  }),
  {
    id: '30 file',
    fault: 'the folder is a file',
    site: { 'index.html': 'one file' },
    props: ({ folder }) => Promise.resolve({ with: { folder: path.join(folder, 'index.html') } }),
    // The emulator's gateway knows no type where the address has no name.
    expect: { ...IN_ONE, warnings: 1 }
  }
]

describeRows('local files', [...changes, ...disks, ...amounts, ...nothing])
