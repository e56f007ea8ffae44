import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { queryEscape } from '../../../emulator/kubo/content.js'
import { startEmulatorProcess } from '../../support/emulator.js'
import { kuboBinary, startDaemon } from './kubo-daemon.js'
import { startFakeKubo, type FakeKubo } from './kubo-fake.js'
import { ask, Client, type Files, type Status } from '../wire.js'

const BIG = Buffer.from(Array.from({ length: 600_000 }, (_, n) => n % 251))
const SITE: Files = {
  'index.html': '<h1>home</h1>',
  'docs-old/a.html': 'old',
  'docs/deep/er/page.html': 'deep',
  'docs/index.html': 'docs',
  'a+b 100%.txt': 'signs',
  '%41 (copy)!.txt': 'escape',
  'Überschrift/日本.txt': 'unicode',
  'empty.txt': '',
  'big.bin': BIG
}

async function deploy(emulator: Emulator, files: Files = SITE): Promise<Status> {
  const client = await new Client(emulator.url, emulator.apiKey).login()
  const names = Object.keys(files)
  const half = (from: number, to?: number): Files =>
    Object.fromEntries(names.slice(from, to).map((name) => [name, files[name] ?? '']))
  return client.deploy([half(4), half(0, 4)])
}

function rootOf(status: Status): string {
  return status.data?.at(-1)?.Hash ?? ''
}

type Listing = NonNullable<Status['data']>

function sorted({ data = [] }: Status): Listing {
  return [...data].sort((a, b) => (a.Name < b.Name ? -1 : 1))
}

/** What the emulator's own blocks give for the same files. */
async function ownListing(): Promise<Listing> {
  const own = await startEmulator({ memory: true, stageMs: 1 })
  try {
    return sorted(await deploy(own))
  } finally {
    await own.close()
  }
}

async function expectServed(emulator: Emulator, root: string): Promise<void> {
  for (const [name, content] of Object.entries(SITE)) {
    const path = name.split('/').map(encodeURIComponent).join('/')
    const reply = await ask(`${emulator.url}/ipfs/${root}/${path}`)
    const isEqual = reply.body.equals(Buffer.from(content))
    expect({ name, status: reply.status, isEqual }).toEqual({ name, status: 200, isEqual: true })
  }
}

describe('a Kubo that is played', () => {
  let kubo: FakeKubo
  let emulator: Emulator

  beforeAll(async () => {
    kubo = await startFakeKubo()
    emulator = await startEmulator({ memory: true, stageMs: 1, kubo: `${kubo.url}/` })
  })

  afterAll(async () => {
    await emulator.close()
    await kubo.stop()
  })

  it('holds what was uploaded, and the gateway serves it from there', async () => {
    const done = await deploy(emulator)
    expect(done.status).toBe('DONE')
    expect(sorted(done)).toEqual(await ownListing())
    await expectServed(emulator, rootOf(done))
    expect(kubo.calls.some((call) => call.startsWith('/api/v0/block/get?arg=Qm'))).toBe(true)
    const missing = await ask(`${emulator.url}/ipfs/${rootOf(done)}/missing.txt`)
    expect(missing.status).toBe(404)
    const range = { range: 'bytes=262140-262150' }
    const part = await ask(`${emulator.url}/ipfs/${rootOf(done)}/big.bin`, { headers: range })
    expect(part.body).toEqual(BIG.subarray(262_140, 262_151))
  })

  it('is asked with all that fixes the CIDs, and gets one folder, sorted, with escaped names', async () => {
    await deploy(emulator)
    const call = kubo.calls.findLast((url) => url.startsWith('/api/v0/add')) ?? ''
    expect(Object.fromEntries(new URL(call, kubo.url).searchParams)).toMatchObject({
      pin: 'true',
      'cid-version': '0',
      chunker: 'size-262144',
      'raw-leaves': 'false',
      'wrap-with-directory': 'false'
    })
    expect(kubo.names).toEqual([
      'site',
      'site%2F%2541+%28copy%29%21.txt',
      'site%2Fa%2Bb+100%25.txt',
      'site%2Fbig.bin',
      'site%2Fdocs-old%2Fa.html',
      'site%2Fdocs%2Fdeep%2Fer%2Fpage.html',
      'site%2Fdocs%2Findex.html',
      'site%2Fempty.txt',
      'site%2Findex.html',
      'site%2F%C3%9Cberschrift%2F%E6%97%A5%E6%9C%AC.txt'
    ])
  })

  it.each([
    { fault: 'trailer', says: 'the disk is gone' },
    { fault: 'refuse', says: 'no space left' },
    { fault: 'no-root', says: 'does not name "the root"' },
    { fault: 'no-file', says: 'does not name "%41 (copy)!.txt"' },
    { fault: 'twice', says: 'a path twice' },
    { fault: 'cut', says: 'aborted' },
    { fault: 'no-json', says: 'JSON' }
  ] as const)('that answers with "$fault" ends the upload in ERROR', async ({ fault, says }) => {
    kubo.fault = fault
    try {
      const status = await deploy(emulator)
      expect(status).toMatchObject({ status: 'ERROR', errorAtStage: 'ADDING_TO_IPFS' })
      expect(status.errorExplanation).toContain(says)
    } finally {
      kubo.fault = undefined
    }
  })

  it('that has lost the content makes the gateway answer 500, not 404', async () => {
    const other = await startFakeKubo()
    const passing = await startEmulator({ memory: true, stageMs: 1, kubo: other.url })
    const root = rootOf(await deploy(passing))
    await other.stop()
    expect((await ask(`${passing.url}/ipfs/${root}/index.html`)).status).toBe(500)
    await passing.close()
  })
})

describe('the start', () => {
  it.each([
    'https://127.0.0.1:5001',
    'http://192.168.1.5:5001',
    'http://127.0.0.1.example:5001',
    'http://user:word@127.0.0.1:5001',
    'http://127.0.0.1:5001/api/v0',
    '/ip4/127.0.0.1/tcp/5001'
  ])('refuses %p', async (kubo) => {
    await expect(startEmulator({ memory: true, kubo })).rejects.toThrow('http://127.0.0.1:5001')
  })

  it('ends with one sentence when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const start = startEmulatorProcess({ kubo: `http://127.0.0.1:${String(port)}` })
    await expect(start).rejects.toThrow(
      /^the emulator did not start: dStor emulator: no Kubo daemon can be reached at \S+ \(.*ECONNREFUSED.*\); start one with "ipfs daemon", or leave out --kubo\n$/
    )
  })
})

describe('names are escaped as Go does it', () => {
  it.each([
    { name: 'a b+c', expected: 'a+b%2Bc' },
    { name: "~-_.!*'()", expected: '~-_.%21%2A%27%28%29' },
    { name: 'a/b\r\n"', expected: 'a%2Fb%0D%0A%22' },
    { name: '100%', expected: '100%25' }
  ])('$name', ({ name, expected }) => {
    expect(queryEscape(name)).toBe(expected)
  })
})

const binary = kuboBinary()
if (binary === undefined) {
  console.log('A real Kubo was not tried: there is no `ipfs` on PATH, and KUBO names none.')
} else {
  describe('a real Kubo', () => {
    it('gives the root and the bytes that the emulator has without it', async () => {
      const daemon = await startDaemon(binary)
      try {
        const emulator = await startEmulator({ memory: true, stageMs: 1, kubo: daemon.url })
        const done = await deploy(emulator)
        expect(done.status).toBe('DONE')
        expect(sorted(done)).toEqual(await ownListing())
        const root = rootOf(done)
        await expectServed(emulator, root)
        for (const [name, content] of Object.entries(SITE)) {
          const bytes = daemon.run('cat', `/ipfs/${root}/${name}`)
          expect({ name, isEqual: bytes.equals(Buffer.from(content)) }).toEqual({
            name,
            isEqual: true
          })
        }
        expect(daemon.run('pin', 'ls', '--type=recursive', '--quiet').toString()).toContain(root)
        await emulator.close()
      } finally {
        await daemon.stop()
      }
    }, 60_000)
  })
}
