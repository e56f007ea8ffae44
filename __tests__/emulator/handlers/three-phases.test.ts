import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { ask, Client, multipart } from '../wire.js'

/** Known root of this tree (docs/ipfs.md 3.3). */
const SMALL_ROOT = 'Qmdjb4YQeN73CzJNCtMjFHD6Q7J8uAvhXyG9nFzrkhg8qD'
const SMALL_CHUNKS = [
  {
    'index.html': '<!doctype html>\n<link rel="stylesheet" href="css/a.css">\n',
    '404.html': 'nope\n',
    'css/a.css': 'body{color:red}\n'
  },
  { 'img/zero.bin': Buffer.alloc(262_145), 'a b/é.txt': 'hello world\n', 'empty.txt': '' }
]

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(async () => {
  await emulator.close()
})

describe('temp-token', () => {
  it.each([
    { name: 'no key', headers: {}, status: 401 },
    { name: 'a wrong key', headers: { 'api-key': 'x'.repeat(64) }, status: 401 },
    {
      name: 'the key under its other name',
      headers: { 'x-api-key': 'demo'.repeat(16) },
      status: 401
    },
    {
      name: 'a time that is none',
      headers: { 'api-key': 'demo'.repeat(16), 'x-expiration': 'soon' },
      status: 400
    }
  ])('refuses $name', async ({ headers, status }) => {
    const reply = await ask(`${emulator.url}/v1/dev/temp-token`, { headers })
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.text)).toMatchObject({ statusCode: status })
  })

  it.each([
    { name: 'the time that was asked for', expiration: '2000000000', exp: 2_000_000_000 },
    { name: 'whole seconds of a fraction', expiration: '2000000000.75', exp: 2_000_000_000 },
    { name: 'a year', expiration: undefined, exp: undefined }
  ])('gives a JWT that lives for $name', async ({ expiration, exp }) => {
    const headers = {
      'api-key': emulator.apiKey,
      ...(expiration && { 'x-expiration': expiration })
    }
    const reply = await ask(`${emulator.url}/v1/dev/temp-token`, { headers })
    const { access_token: token } = JSON.parse(reply.text) as { access_token: string }
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
    const claims = JSON.parse(payload) as { exp: number; iat: number; aud: string }
    expect(claims.exp).toBe(exp ?? claims.iat + 365 * 24 * 3600)
    expect(claims.aud).toBe('dstor.cloud')
  })

  it('does not honour a token that has expired', async () => {
    const headers = { 'api-key': emulator.apiKey, 'x-expiration': '1000000000' }
    const reply = await ask(`${emulator.url}/v1/dev/temp-token`, { headers })
    client.access = (JSON.parse(reply.text) as { access_token: string }).access_token
    expect((await client.openRaw('{"chunks_number":1,"folder_path":"a"}')).status).toBe(401)
  })
})

describe('get-token', () => {
  it.each([
    { name: 'no number', body: '{"folder_path":"a"}', status: 400 },
    { name: 'a number in quotes', body: '{"chunks_number":"1","folder_path":"a"}', status: 400 },
    { name: 'zero', body: '{"chunks_number":0,"folder_path":"a"}', status: 400 },
    { name: 'a fraction', body: '{"chunks_number":1.5,"folder_path":"a"}', status: 400 },
    { name: 'no path', body: '{"chunks_number":1}', status: 400 },
    { name: 'a path that leaves', body: '{"chunks_number":1,"folder_path":"a/../b"}', status: 400 },
    { name: 'broken JSON', body: '{"chunks_number":1', status: 400 },
    { name: 'an array', body: '[1]', status: 400 }
  ])('refuses $name', async ({ body, status }) => {
    expect((await client.openRaw(body)).status).toBe(status)
  })

  it('insists on JSON and on the token', async () => {
    const body = '{"chunks_number":1,"folder_path":"a"}'
    expect((await client.openRaw(body, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await client.openRaw(body, { authorization: 'Bearer a.b.c' })).status).toBe(401)
  })

  it('keeps the order as it was given', async () => {
    await client.openRaw('{"chunks_number":3,"folder_path":"/a/b/","hashed":true}')
    expect(emulator.sessions()).toMatchObject([
      { n: 1, chunksNumber: 3, folderPath: 'a/b', fields: { hashed: true }, started: 0 }
    ])
  })
})

const OTHER_SPELLINGS = [
  { method: 'GET', path: '/v1/dev/temp-token/' },
  { method: 'POST', path: '/v1/upload/get-token' },
  { method: 'POST', path: '/v1/upload' },
  { method: 'GET', path: '/v1/upload/get-status' }
]

it.each([...OTHER_SPELLINGS, { method: 'GET', path: '/v1/upload/' }])(
  'knows no $method $path where it is strict',
  async ({ method, path }) => {
    emulator.change({ slashes: 'clients' })
    const reply = await ask(`${emulator.url}${path}`, { method, headers: client.auth })
    expect(reply.status).toBe(404)
  }
)

it.each(OTHER_SPELLINGS)('takes $method $path as the other spelling', async ({ method, path }) => {
  const reply = await ask(`${emulator.url}${path}`, { method })
  expect(reply.status).toBe(401)
})

it('knows get-token as the oldest document prints it, where it is told so', async () => {
  emulator.change({ slashes: 'document' })
  const statusOf = async (method: string, path: string): Promise<number> =>
    (await ask(`${emulator.url}${path}`, { method })).status
  expect(await statusOf('POST', '/v1/upload/get-token')).toBe(401)
  expect(await statusOf('POST', '/v1/upload/get-token/')).toBe(404)
  expect(await statusOf('POST', '/v1/upload/')).toBe(401)
})

it.each([{ method: 'GET', path: '/v1/upload/' }])(
  'knows no $method $path',
  async ({ method, path }) => {
    const reply = await ask(`${emulator.url}${path}`, { method, headers: client.auth })
    expect(reply.status).toBe(404)
  }
)

describe('an upload', () => {
  it('goes through the three phases to the known root', async () => {
    const token = await client.open(2, 'deep/site')
    expect(await client.status(token)).toEqual({ status: 'WAITING_FOR_CHUNKS' })
    const first = await client.chunk(token, SMALL_CHUNKS[0] ?? {})
    expect(JSON.parse(first.text)).toEqual({
      upload_token: token,
      status: 'WAITING_FOR_CHUNKS',
      errorAtStage: null
    })
    const last = await client.chunk(token, SMALL_CHUNKS[1] ?? {})
    expect(JSON.parse(last.text)).toMatchObject({ status: 'ADDING_TO_IPFS' })
    const done = await client.settled(token)
    expect(done.data?.map(({ Name }) => Name)).toEqual([
      'site/index.html',
      'site/404.html',
      'site/css/a.css',
      'site/img/zero.bin',
      'site/a b/é.txt',
      'site/empty.txt',
      'site/a b',
      'site/css',
      'site/img',
      'site'
    ])
    expect(done.data?.at(-1)).toEqual({ Name: 'site', Hash: SMALL_ROOT, Size: '262848' })
    expect(Object.keys(emulator.publishedTree(SMALL_ROOT) ?? {})).toHaveLength(6)
  })

  it('takes its chunks at the same time', async () => {
    const token = await client.open(20)
    const files = Array.from({ length: 20 }, (_, n) => ({
      [`${String(n)}.bin`]: Buffer.alloc(70_000, n)
    }))
    const replies = await Promise.all(files.map((chunk) => client.chunk(token, chunk)))
    expect(replies.map((reply) => reply.status)).toEqual(files.map(() => 200))
    expect((await client.settled(token)).status).toBe('DONE')
    expect(Object.keys(emulator.publishedTree() ?? {})).toHaveLength(20)
  })

  it('refuses requests beyond the promised number, and does not store them', async () => {
    const token = await client.open(1)
    await client.chunk(token, { 'a.txt': 'a' })
    const surplus = await client.chunk(token, { 'b.txt': 'b' })
    expect(surplus.status).toBe(409)
    await client.settled(token)
    expect(Object.keys(emulator.publishedTree() ?? {})).toEqual(['a.txt'])
    expect(emulator.sessions()[0]).toMatchObject({ started: 2, counted: 1, ingested: true })
  })

  it.each([
    { name: 'a name that leaves the folder', file: '../x' },
    { name: 'a name that leaves it later', file: 'a/../../x' },
    { name: 'no name', file: '' }
  ])('refuses $name', async ({ file }) => {
    const token = await client.open(1)
    expect((await client.chunk(token, { [file]: 'x' })).status).toBe(400)
    expect(await client.status(token)).toEqual({ status: 'WAITING_FOR_CHUNKS' })
  })

  it.each([
    { name: 'a form that ends early', cut: 10 },
    { name: 'an empty form', cut: 100_000 }
  ])('refuses $name and does not count it', async ({ cut }) => {
    const token = await client.open(1)
    const { body, type } = multipart({ 'a.txt': 'content' })
    const headers = { ...client.auth, 'x-dstor-upload-token': token, 'content-type': type }
    const short = body.subarray(0, Math.max(0, body.length - cut))
    const question = { method: 'POST', headers, body: short }
    expect((await ask(`${emulator.url}/v1/upload/`, question)).status).toBe(400)
    expect(emulator.sessions()[0]).toMatchObject({ counted: 0, ingested: false })
  })

  it('ends in ERROR when a name is a file and a folder', async () => {
    const done = await client.deploy([{ a: 'x', 'a/b': 'y' }])
    expect(done).toMatchObject({ status: 'ERROR', errorAtStage: 'ADDING_TO_IPFS' })
    expect(emulator.publishedTree()).toBeUndefined()
  })

  it.each([
    { name: 'upload', ask: (token: string) => client.chunk(token, { a: 'x' }) },
    { name: 'status', ask: (token: string) => client.statusRaw(token) }
  ])('does not know a foreign token at $name', async ({ ask: call }) => {
    expect((await call('nobody')).status).toBe(404)
  })
})

describe('Expect: 100-continue', () => {
  it.each(['framework', 'careful'])('asks for the body (%s)', async (expected) => {
    emulator.change({ expect: expected })
    const token = await client.open(1)
    const reply = await client.chunk(token, { a: 'x' }, { expect: true })
    expect(reply).toMatchObject({ status: 200, continued: true })
  })

  it.each([
    { name: 'a wrong access token', headers: { authorization: 'Bearer a.b.c' }, status: 401 },
    { name: 'a wrong upload token', headers: { 'x-dstor-upload-token': 'x' }, status: 404 }
  ])('refuses $name without asking for the body', async ({ headers, status }) => {
    emulator.change({ expect: 'careful' })
    const token = await client.open(1)
    const reply = await client.chunk(token, { a: 'x' }, { expect: true, headers })
    expect(reply).toMatchObject({ status, continued: false })
    expect(emulator.journal.entries().at(-1)).toMatchObject({ bytesReceived: 0, counted: 0 })
  })
})
