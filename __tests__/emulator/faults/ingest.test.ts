import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, type Settings, startEmulator } from '../../../emulator/index.js'
import { ask, Client, type Status } from '../wire.js'

const SITE = {
  'index.html': '<body>home</body>',
  'css/a.css': 'a{}',
  'css/é.css': 'bbbb{}',
  z: 'last'
}

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1, rootName: 'empty' })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(async () => {
  await emulator.close()
})

describe.each<{ where: string; inStore: boolean; inListing: boolean }>([
  { where: 'store', inStore: true, inListing: false },
  { where: 'listing', inStore: false, inListing: true },
  { where: 'both', inStore: true, inListing: true }
])('a change of the $where', ({ where, inStore, inListing }) => {
  it.each([
    { kind: 'lose-files', rest: { paths: ['z'] }, names: ['index.html', 'css/a.css', 'css/é.css'] },
    { kind: 'lose-files', rest: { count: 2 }, names: ['index.html', 'css/a.css'] },
    {
      kind: 'rename-files',
      rest: { paths: ['z'], suffix: '2' },
      names: ['index.html', 'css/a.css', 'css/é.css', 'z2']
    },
    { kind: 'flatten', rest: {}, names: ['index.html', 'a.css', 'é.css', 'z'] },
    { kind: 'mojibake-files', rest: {}, names: ['index.html', 'css/a.css', 'css/Ã©.css', 'z'] },
    { kind: 'extra-file', rest: {}, names: [...Object.keys(SITE), 'extra.txt'] }
  ])('$kind $rest', async ({ kind, rest, names }) => {
    emulator.faults.set([{ match: { route: 'ingest' }, do: { kind, where, ...rest } }])
    const done = await client.deploy([SITE])
    const all = Object.keys(SITE)
    expect(Object.keys(emulator.publishedTree() ?? {})).toEqual(inStore ? names : all)
    const listed = done.data?.map(({ Name }) => Name).filter((name) => !['', 'css'].includes(name))
    expect(listed).toEqual(inListing ? names : all)
    expect(emulator.faults.report().consumed).toBe(true)
  })

  it.each([
    { kind: 'truncate-files', text: 'la' },
    { kind: 'corrupt-files', text: String.fromCharCode('l'.charCodeAt(0) ^ 0xff) + 'ast' }
  ])('$kind', async ({ kind, text }) => {
    const honest = (await client.deploy([SITE])).data?.find(({ Name }) => Name === 'z')?.Hash
    emulator.faults.set([
      { match: { route: 'ingest', session: 2 }, do: { kind, where, paths: ['z'] } }
    ])
    const done = await client.deploy([SITE])
    const hash = done.data?.find(({ Name }) => Name === 'z')?.Hash
    expect(hash === honest).toBe(!inListing)
    const root = done.data?.at(-1)?.Hash ?? ''
    const served = await ask(`${emulator.url}/ipfs/${root}/z`)
    expect(served.body.toString('latin1')).toBe(inStore ? text : 'last')
  })
})

describe.each([
  { where: 'store', isHonest: false },
  { where: 'both', isHonest: true }
])('contents that are changed in the $where', ({ where, isHonest }) => {
  const SITES = { 'index.html': 'home', 'a.js': 'aaaaaa', 'b.js': 'bb', 'c.js': 'c' }
  const CASES = [
    {
      name: 'every file is cut at a limit',
      action: { kind: 'cut-files', bytes: 3 },
      served: ['hom', 'aaa', 'bb', 'c']
    },
    {
      name: 'two files have the content of each other',
      action: { kind: 'swap-files', paths: ['a.js', 'b.js'] },
      served: ['home', 'bb', 'aaaaaa', 'c']
    },
    {
      name: 'all but one go round',
      action: { kind: 'swap-files', except: ['index.html'] },
      served: ['home', 'bb', 'c', 'aaaaaa']
    },
    {
      name: 'all but one are empty',
      action: { kind: 'truncate-files', bytes: 0, except: ['index.html'] },
      served: ['home', '', '', '']
    }
  ]

  // The folder's hash is that of the store in any case, or nothing could be served.
  const hashes = ({ data = [] }: Status): string[] =>
    data.filter(({ Name }) => Object.hasOwn(SITES, Name)).map(({ Hash }) => Hash)

  it.each(CASES)('$name', async ({ action, served }) => {
    const told = hashes(await client.deploy([SITES]))
    emulator.faults.set([{ match: { route: 'ingest' }, do: { ...action, where } }])
    const list = hashes(await client.deploy([SITES]))
    expect(emulator.faults.report().consumed).toBe(true)
    const sizes = Object.values(emulator.publishedTree() ?? {}).map(({ size }) => size)
    expect(sizes).toEqual(served.map((text) => text.length))
    expect(JSON.stringify(list) === JSON.stringify(told)).toBe(!isHonest)
  })
})

describe('an upload that goes wrong', () => {
  it.each([
    {
      name: 'at its first stage',
      action: 'fail',
      expected: { errorAtStage: 'ADDING_TO_IPFS', errorExplanation: 'scripted fault' }
    },
    {
      name: 'at a later one',
      action: { kind: 'fail', stage: 'SAVING_DATA', explanation: 'disk full' },
      expected: { errorAtStage: 'SAVING_DATA', errorExplanation: 'disk full' }
    },
    {
      name: 'with words that are none',
      action: { kind: 'fail', errorAtStage: 7, explanation: { code: 1 } },
      expected: { errorAtStage: 7, errorExplanation: { code: 1 } }
    }
  ])('$name', async ({ action, expected }) => {
    emulator.faults.set([{ match: { route: 'ingest' }, do: action }])
    expect(await client.deploy([SITE])).toEqual({ status: 'ERROR', ...expected })
    expect(emulator.publishedTree()).toBeUndefined()
  })

  it('never ends', async () => {
    emulator.faults.set([
      { match: { route: 'ingest' }, do: { kind: 'hang', stage: 'SAVING_DATA' } }
    ])
    const token = await client.open(1)
    await client.chunk(token, SITE)
    while ((await client.status(token)).status !== 'SAVING_DATA') {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(emulator.faults.report().consumed).toBe(true)
  })

  it.each([
    { action: 'no-data', expected: { status: 'DONE' } },
    { action: { kind: 'data', value: 'x' }, expected: { status: 'DONE', data: 'x' } }
  ])('gives $action', async ({ action, expected }) => {
    emulator.faults.set([{ match: { route: 'ingest' }, do: action }])
    expect(await client.deploy([SITE])).toEqual(expected)
  })
})

it('tells a story of the status that is not true', async () => {
  emulator.faults.set([
    { match: { route: 'status', times: 2 }, do: 'status:404' },
    { match: { route: 'status', nth: 3 }, do: { kind: 'json', value: { status: 'SAVING_DATA' } } },
    {
      match: { route: 'status', nth: 4 },
      do: { kind: 'json', value: { status: 'ADDING_TO_IPFS' } }
    },
    { match: { route: 'status', nth: 5 }, do: { kind: 'patch', fields: { status: 'PINNING' } } }
  ])
  const token = await client.open(1)
  await client.chunk(token, SITE)
  const told: string[] = []
  for (let n = 0; n < 5; n += 1) {
    const reply = await client.statusRaw(token)
    told.push(
      reply.status === 200
        ? (JSON.parse(reply.text) as { status: string }).status
        : String(reply.status)
    )
  }
  expect(told).toEqual(['404', '404', 'SAVING_DATA', 'ADDING_TO_IPFS', 'PINNING'])
  expect((await client.settled(token)).status).toBe('DONE')
})

describe('the gateway under a script', () => {
  it.each([
    { action: 'wrong-byte', status: 200, text: /^<body>ho.e<\/body>$/s },
    { action: { kind: 'truncate', bytes: 3 }, status: 200, text: /^<bo$/ },
    { action: 'rewrite-html', status: 200, text: /home<script src="\/\/cdn\.example.*<\/body>$/ },
    { action: 'html', status: 200, text: /Sign in/ },
    { action: 'status:410', status: 410, text: /./ },
    { action: 'redirect:http://elsewhere.example/', status: 307, text: /./ }
  ])('$action strikes the file that is named', async ({ action, status, text }) => {
    const root = (await client.deploy([SITE])).data?.at(-1)?.Hash ?? ''
    const base = `${emulator.url}/ipfs/${root}`
    emulator.faults.set([{ match: { route: 'gateway', path: 'index.html' }, do: action }])
    expect((await ask(`${base}/css/a.css`)).text).toBe('a{}')
    const reply = await ask(`${base}/index.html`)
    expect(reply.status).toBe(status)
    expect(reply.body.toString('latin1')).not.toBe('<body>home</body>')
    expect(reply.text).toMatch(text)
    expect((await ask(`${base}/index.html`)).text).toBe('<body>home</body>')
  })
})

describe('the listing', () => {
  const below = Object.keys(SITE)
  it.each<{ settings: Partial<Settings>; names: string[] | undefined }>([
    {
      settings: { listing: 'a', rootName: 'last' },
      names: [...below.map((name) => `site/${name}`), 'site/css', 'site']
    },
    {
      settings: { listing: 'a', rootName: 'path' },
      names: [...below.map((name) => `my/site/${name}`), 'my/site/css', 'my/site']
    },
    { settings: { listing: 'a', rootName: 'empty' }, names: [...below, 'css', ''] },
    { settings: { listing: 'b', rootName: 'empty' }, names: ['', ...below, 'css'] },
    { settings: { listing: 'c' }, names: ['index.html', 'a.css', 'é.css', 'z'] },
    { settings: { listing: 'd' }, names: below },
    { settings: { listing: 'e', rootName: 'last' }, names: ['site'] },
    { settings: { listing: 'g' }, names: [] }
  ])('$settings', async ({ settings, names }) => {
    emulator.change(settings)
    expect((await client.deploy([SITE])).data?.map(({ Name }) => Name)).toEqual(names)
  })

  it('can be no list at all', async () => {
    emulator.change({ listing: 'g-object' })
    expect((await client.deploy([SITE])).data).toEqual({ message: 'saved' })
  })

  it('can have opaque hashes', async () => {
    emulator.change({ listing: 'f' })
    const { data = [] } = await client.deploy([SITE])
    expect(data.map(({ Hash }) => Hash.length)).toEqual([100, 100, 100, 100, 56, 56])
    const file = encodeURIComponent(data[0]?.Hash ?? '')
    expect((await ask(`${emulator.url}/ipfs/${file}`)).text).toBe('<body>home</body>')
  })
})
