import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { ODD_LISTS } from '../../../emulator/faults/odd-lists.js'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { Client } from '../wire.js'

const SITE = { 'index.html': 'home', 'css/a.css': 'a{}' }

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(() => emulator.close())

async function listed(list: string): Promise<unknown> {
  emulator.faults.set([{ match: { route: 'ingest' }, do: `odd-list:${list}` }])
  const { data } = await client.deploy([SITE], 'sites/mine')
  expect(emulator.faults.report().consumed).toBe(true)
  return data
}

const CID = expect.stringMatching(/^Qm/)
const ALL = ['mine/index.html', 'mine/css/a.css', 'mine/css', 'mine']

const EXPECTED: Readonly<Record<string, unknown>> = {
  empty: [],
  null: null,
  text: 'saved',
  'no-hash': ALL.map((Name) => ({ Name, Hash: '', Url: '', Size: expect.any(String) })),
  'only-names': ALL.map((Name) => ({ Name })),
  'word-hash': ALL.map((Name) => ({ Name, Hash: 'error', Size: expect.any(String) })),
  hashes: ALL.map(() => CID),
  leaves: ALL.slice(0, 2).map((Name) => expect.objectContaining({ Name, Hash: CID })),
  directories: ALL.slice(2).map((Name) => expect.objectContaining({ Name, Hash: CID })),
  'full-paths': ['index.html', 'css/a.css'].map((name) =>
    expect.objectContaining({ Name: `sites/mine/${name}`, Hash: CID })
  ),
  'leading-slash': ALL.map((name) => expect.objectContaining({ Name: `/${name}` })),
  'lower-case': ALL.map((name) => ({ name, hash: CID, size: expect.any(String) })),
  'cid-and-path': ALL.map((path) => ({ path, cid: CID, size: expect.any(String) })),
  'zero-size': ALL.map((Name) => ({ Name, Hash: CID, Size: '0' })),
  'number-size': ALL.map((Name) => ({ Name, Hash: CID, Size: expect.any(Number) })),
  twice: [...ALL, ...ALL].map((Name) => expect.objectContaining({ Name })),
  reversed: [...ALL].reverse().map((Name) => expect.objectContaining({ Name })),
  nested: { files: ALL.map((Name) => expect.objectContaining({ Name })) }
}

it.each(Object.entries(EXPECTED))('%s', async (list, expected) => {
  expect(await listed(list)).toEqual(expected)
})

it('one-hash gives every entry the hash of the first one', async () => {
  const data = (await listed('one-hash')) as { Name: string; Hash: string }[]
  expect(data.map(({ Name }) => Name)).toEqual(ALL)
  expect(new Set(data.map(({ Hash }) => Hash)).size).toBe(1)
})

it('wrong-size fits neither a file nor its blocks', async () => {
  const sizes = async (list: string): Promise<number[]> =>
    ((await listed(list)) as { Size: string | number }[]).map(({ Size }) => Number(Size))
  const right = await sizes('number-size')
  expect(await sizes('wrong-size')).toEqual(right.map((size) => size + 7))
})

it('each list is tried here', () => {
  expect([...Object.keys(EXPECTED), 'one-hash', 'wrong-size'].sort()).toEqual([...ODD_LISTS].sort())
})

it('opaque hashes are told apart as well', async () => {
  emulator.change({ hash: 'opaque' })
  expect(await listed('leaves')).toMatchObject([
    { Name: 'mine/index.html' },
    { Name: 'mine/css/a.css' }
  ])
})
