import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { FaultAction, FaultEntry } from '../../emulator/index.js'
import { type Emulator, startEmulator } from '../support/emulator.js'
import { deploy, type Deployed, type Files, requestsOf } from './deploy.js'

/**
 * Green means proven, under the defaults: a site of 402 files of which dStor shows nothing but keys, and
 * what a dStor or a gateway that is not right may make of it.
 */

// 402 files over HTTP, several times each, on a machine that may be busy.
jest.setTimeout(120_000)

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator({ memory: true })
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const PAGES = Array.from({ length: 400 }, (_, n) => `p/${n}.html`)
const page = (n: number): string => `<!doctype html><title>${n}</title><p>Page ${n}`
const LARGE = 'x'.repeat(300_000)
const SITE = {
  'index.html': page(-1),
  'app.js': `console.log('app')${' '.repeat(50)}`,
  ...Object.fromEntries(PAGES.map((path, n) => [path, n === 7 ? page(n) + LARGE : page(n)]))
}
const OTHERS = Object.keys(SITE).filter((path) => path !== 'index.html')
const PATIENCE = { 'verify-timeout-seconds': '4' }

const ingest = (action: FaultAction): FaultEntry => ({ match: { route: 'ingest' }, do: action })
const always = (action: FaultEntry['do'], path?: string): FaultEntry => ({
  match: { route: 'gateway', times: 'always', ...(path !== undefined && { path }) },
  do: action
})

const FEW = { 'index.html': page(-1), 'app.js': "console.log('app')", 'p/1.html': page(1) }

async function deployed(
  faults: readonly FaultEntry[],
  inputs: Record<string, string> = {},
  files: Files = SITE
): Promise<Deployed> {
  await dstor.settings({ hash: 'opaque' })
  await dstor.setFaults(faults)
  return deploy(dstor, { files, with: inputs })
}

describe('a site of 402 files with opaque hashes is red', () => {
  const store = { where: 'store' } as const
  const rows: readonly {
    readonly name: string
    readonly faults: readonly FaultEntry[]
    readonly inputs?: Record<string, string>
    readonly says: RegExp
    readonly status?: string
  }[] = [
    {
      name: 'one file is empty',
      faults: [ingest({ kind: 'truncate-files', paths: ['app.js'], bytes: 0, ...store })],
      says: /^VERIFYING: "app\.js" at .* is not the file that was sent: .* empty body/
    },
    {
      name: 'all files but the entry page are empty',
      faults: [ingest({ kind: 'truncate-files', paths: OTHERS, bytes: 0, ...store })],
      says: /is not the file that was sent: the gateway served an empty body/
    },
    {
      name: 'their contents are swapped',
      faults: [ingest({ kind: 'swap-files', paths: OTHERS, ...store })],
      says: /is not the file that was sent/
    },
    {
      name: 'files are cut at a limit',
      faults: [ingest({ kind: 'cut-files', bytes: 250_000, ...store })],
      says: /"p\/7\.html" at .* is not the file that was sent: the gateway served only the beginning/
    },
    {
      name: 'files are cut at a limit, and a sample is read',
      faults: [ingest({ kind: 'cut-files', bytes: 250_000, ...store })],
      inputs: { verify: 'sample' },
      says: /"p\/7\.html" at .* is not the file that was sent/
    },
    {
      name: 'all files but the entry page are 404',
      faults: [ingest({ kind: 'lose-files', paths: OTHERS, ...store })],
      inputs: PATIENCE,
      says: /serves other files of the folder and after .* still not \d+ files of 402: "/
    },
    {
      name: 'the entry page is 404 and it alone is read',
      faults: [ingest({ kind: 'lose-files', paths: ['index.html'], ...store })],
      inputs: { verify: 'root', ...PATIENCE },
      says: /still not 1 file of 402: "index\.html" \(status 404/
    },
    {
      name: 'the gateway answers 403 to everything',
      faults: [always({ kind: 'status', status: 403, body: 'Forbidden' })],
      says: /the gateway refuses "index\.html" for good: status 403 \(Forbidden\)/
    },
    {
      name: 'every hash is a word, and the gateway answers 400',
      faults: [ingest({ kind: 'odd-list', list: 'word-hash' })],
      says: /gives the hash of "app\.js" for 401 files of other content too/
    },
    {
      name: 'there is one hash for all files',
      faults: [ingest({ kind: 'odd-list', list: 'one-hash' })],
      says: /gives the hash of "app\.js" for 401 files of other content too/
    },
    ...['empty', 'null', 'no-hash', 'only-names', 'hashes', 'text'].map((list) => ({
      name: `data is odd: ${list}`,
      faults: [ingest({ kind: 'odd-list', list })],
      says: /gave no hash of anything that was sent.*Look in the dStor portal.*`verify: none` accepts/,
      status: 'unknown'
    }))
  ]

  it.each(rows)('$name', async ({ faults, inputs, says, status = 'failed' }) => {
    const { outputs, errors, exitCode } = await deployed(faults, inputs)
    expect({ exitCode, status: outputs['status'] }).toEqual({ exitCode: 1, status })
    expect(errors[0]).toMatch(says)
  })

  it('nothing is served and the list names no file', async () => {
    await dstor.settings({ hash: 'opaque', listing: 'e' })
    await dstor.setFaults([always('status:404')])
    const { outputs, errors } = await deploy(dstor, { files: SITE, with: PATIENCE })
    expect(outputs).toMatchObject({ status: 'unknown', verified: 'none' })
    expect(errors[0]).toContain('nothing could be read back')
  })
})

describe('the same site is green', () => {
  it('where it is whole: every byte is proven, each file asked for once', async () => {
    const { outputs, lines, warnings, summary } = await deployed([])
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'full' })
    expect(warnings).toEqual([])
    expect(lines.find((line) => line.startsWith('Deployed '))).toMatch(
      /^Deployed 402 files, .*, every byte proven \(/
    )
    expect(summary).toContain('every byte proven')
    const asked = await requestsOf(dstor, 'gateway')
    expect(asked).toHaveLength(402)
    expect(new Set(asked.map(({ socketId }) => socketId)).size).toBeLessThanOrEqual(8)
  })

  it('with a word on how little was read, where little was asked for', async () => {
    const { outputs, lines, summary } = await deployed([], { verify: 'root' })
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'root' })
    expect(lines.find((line) => line.startsWith('Deployed '))).toContain('1 of 402 files compared')
    expect(summary).toContain('1 of 402 files compared')
  })

  it('by CIDs, with one request to the gateway', async () => {
    const { outputs, lines } = await deploy(dstor, { files: SITE })
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'full' })
    expect(lines.find((line) => line.startsWith('Deployed '))).toContain('every byte proven')
    expect(await requestsOf(dstor, 'gateway')).toHaveLength(1)
  })

  it('after an early page that asks for patience', async () => {
    const wait = { kind: 'html', status: 200, text: '<title>Please wait</title>' } as const
    const { outputs, warnings } = await deployed(
      [{ match: { route: 'gateway' }, do: wait }],
      {},
      FEW
    )
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'full' })
    expect(warnings).toEqual([])
  })

  it('with a warning where the gateway has nothing yet, and few requests', async () => {
    const { outputs, warnings } = await deployed([always('status:404')], PATIENCE)
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'listing' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('The read-back was not completed: the gateway did not serve')
    expect((await requestsOf(dstor, 'gateway')).length).toBeLessThan(20)
  })

  it('with a warning where scripts come with a type that browsers refuse', async () => {
    const { outputs, warnings } = await deployed(
      [always({ kind: 'content-type', type: 'text/plain' }, 'app.js')],
      {},
      FEW
    )
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'full' })
    expect(warnings).toEqual([
      'The gateway serves "app.js" as "text/plain": browsers refuse to run it as a module.'
    ])
  })

  it('where nothing is known and that is accepted', async () => {
    const { outputs } = await deployed([ingest({ kind: 'odd-list', list: 'empty' })], {
      verify: 'none'
    })
    expect(outputs).toMatchObject({ status: 'deployed', verified: 'none', url: '' })
  })
})
