import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { JournalEntry } from '../../emulator/index.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, requestsOf, SITE, type Deployed, type Files } from './deploy.js'

/** Enough files for a dozen requests, which a slow disk of dStor makes overlap. */
const FILES: Files = {
  ...SITE,
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, n) => [`data/${n}.bin`, Buffer.alloc(40_000 + n, n)])
  )
}

let dstor: Emulator
let deployed: Deployed
let journal: readonly JournalEntry[]
let uploads: readonly JournalEntry[]
let startedSeconds: number

beforeAll(async () => {
  dstor = await startEmulator()
  await dstor.setFaults([
    { match: { route: 'upload', times: 'always' }, at: 'answer', do: { kind: 'delay', ms: 60 } }
  ])
  startedSeconds = Math.floor(Date.now() / 1000)
  deployed = await deploy(dstor, {
    files: FILES,
    with: {
      'chunk-size': '2',
      concurrency: '3',
      'folder-path': '/my//site/',
      'upload-comment': 'für alle',
      'upload-fields': '{"as_folder":true,"tags":["a"]}',
      verify: 'full'
    }
  })
  journal = await dstor.journal()
  uploads = await requestsOf(dstor, 'upload')
})
afterAll(() => dstor.stop())

function moment(entry: JournalEntry | undefined, name: 'headers' | 'answered'): number {
  return entry?.at[name] ?? NaN
}

it('publishes the folder as it is', () => expectPublished(dstor, deployed))

describe('the requests', () => {
  it('go where dStor has its routes, slash by slash', () => {
    const asked = journal.filter(({ route }) => route !== 'gateway')
    const places = new Set(asked.map(({ method, path }) => `${method} ${path}`))
    expect(places).toEqual(
      new Set([
        'GET /v1/dev/temp-token',
        'POST /v1/upload/get-token/',
        'POST /v1/upload/',
        'GET /v1/upload/get-status/'
      ])
    )
  })

  it('come in the order of the three phases', () => {
    const routes = journal.map(({ route }) => route)
    expect(routes.slice(0, 3)).toEqual(['temp-token', 'get-token', 'upload'])
    expect(routes.filter((route) => route === 'temp-token')).toHaveLength(1)
    expect(routes.filter((route) => route === 'get-token')).toHaveLength(1)
    const commit = routes.lastIndexOf('upload')
    expect(routes[commit - 1]).toBe('status')
    expect(routes[commit + 1]).toBe('status')
    expect(routes.indexOf('gateway')).toBeGreaterThan(routes.lastIndexOf('status'))
  })

  it('share connections as far as that is safe: the last chunk has its own', () => {
    const safe = journal.filter(({ route }) => route !== 'gateway' && route !== 'upload')
    const sockets = (entries: readonly JournalEntry[]): Set<number> =>
      new Set(entries.map(({ socketId }) => socketId))
    expect(sockets(safe).size).toBe(1)
    const ordinary = uploads.slice(0, -1)
    expect(sockets(ordinary).size).toBeLessThanOrEqual(3)
    expect(sockets([...safe, ...uploads]).size).toBe(1 + sockets(ordinary).size + 1)
    expect(uploads.at(-1)?.requestsOnSocket).toBe(1)
  })

  it('carry a secret only where it belongs', () => {
    for (const { route, headers } of journal) {
      const secrets = ['api-key', 'authorization', 'x-dstor-upload-token'].filter(
        (name) => headers[name] !== undefined
      )
      const expected: Readonly<Record<string, readonly string[]>> = {
        'temp-token': ['api-key'],
        'get-token': ['authorization'],
        upload: ['authorization', 'x-dstor-upload-token'],
        status: ['authorization', 'x-dstor-upload-token'],
        gateway: []
      }
      expect([route, secrets]).toEqual([route, expected[route]])
    }
  })

  it('ask for answers that are not packed, and announce every length', () => {
    for (const { route, headers, contentLength, bytesReceived } of journal) {
      if (route !== 'gateway') {
        // An answer to a request with a secret is for nobody else, whatever cache stands in between.
        expect(headers).toMatchObject({
          'accept-encoding': 'identity',
          'cache-control': 'no-store'
        })
        expect(headers['transfer-encoding']).toBeUndefined()
        expect(bytesReceived).toBe(contentLength ?? 0)
      }
    }
  })
})

describe('the access token', () => {
  it('is asked for with a whole number of seconds, and lives a little longer than the limit', () => {
    const asked = journal[0]?.headers['x-expiration']
    expect(asked).toMatch(/^\d{10}$/)
    const life = Number(asked) - startedSeconds
    expect(life).toBeGreaterThan(30 * 60)
    expect(life).toBeLessThanOrEqual(60 * 60)
  })
})

describe('the upload', () => {
  it('is opened with the plan, the folder and the fields of the input', async () => {
    expect(await dstor.sessions()).toMatchObject([
      {
        chunksNumber: uploads.length,
        folderPath: 'my/site',
        fields: {
          chunks_number: uploads.length,
          folder_path: 'my/site',
          as_folder: true,
          tags: ['a']
        },
        started: uploads.length,
        counted: uploads.length,
        ingested: true
      }
    ])
    expect(uploads.length).toBe(Number(deployed.outputs['chunks']))
    expect(uploads.length).toBe(1 + Math.ceil((Object.keys(FILES).length - 1) / 2))
  })

  it('asks before each body, and carries the comment in UTF-8', () => {
    for (const { headers, at } of uploads) {
      expect(headers['expect']).toBe('100-continue')
      expect(at.continued).toBeDefined()
      expect(Buffer.from(headers['x-dstor-comment'] ?? '', 'latin1').toString()).toBe('für alle')
      expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=-{26}[0-9a-f]{48}$/)
    }
    const boundaries = uploads.map(({ headers }) => headers['content-type'])
    expect(new Set(boundaries).size).toBe(uploads.length)
  })

  it('has never more than `concurrency` requests under way, and as many at some time', () => {
    const atOnce = uploads.map(
      (one) =>
        uploads.filter(
          (other) =>
            moment(other, 'headers') <= moment(one, 'headers') &&
            moment(other, 'answered') > moment(one, 'headers')
        ).length
    )
    expect(Math.max(...atOnce)).toBe(3)
  })

  it('sends the commit chunk last, alone, and it is the smallest file that is not empty', () => {
    const commit = uploads.at(-1)
    const others = uploads.slice(0, -1)
    const lastAnswer = Math.max(...others.map((entry) => moment(entry, 'answered')))
    expect(moment(commit, 'headers')).toBeGreaterThan(lastAnswer)
    const manifest = JSON.parse(deployed.manifest) as { files: { path: string; chunk: number }[] }
    const inCommit = manifest.files.filter(({ chunk }) => chunk === uploads.length - 1)
    const filled = Object.entries(FILES).filter(([, content]) => content.length > 0)
    const [smallest] = filled.sort(([, a], [, b]) => a.length - b.length)
    expect(inCommit.map(({ path }) => path)).toEqual([smallest?.[0]])
  })
})

describe('the outputs', () => {
  it('are all set', () => {
    const bytes = Object.values(FILES).reduce((sum, content) => sum + content.length, 0)
    expect(deployed.outputs).toMatchObject({
      status: 'deployed',
      verified: 'full',
      files: String(Object.keys(FILES).length),
      bytes: String(bytes),
      chunks: String(uploads.length),
      'skipped-files': '0',
      'error-at-stage': '',
      'error-explanation': ''
    })
    expect(deployed.outputs['cid']).toBe(deployed.outputs['content-cid'])
    expect(Number(deployed.outputs['duration-ms'])).toBeGreaterThan(0)
    expect(deployed.outputs['manifest-path']).toMatch(/\.json$/)
  })

  it('are those of the manifest, which names every file', () => {
    const manifest = JSON.parse(deployed.manifest) as Record<string, unknown>
    expect(manifest).toMatchObject({
      version: 1,
      status: 'deployed',
      hash: deployed.outputs['hash'],
      url: deployed.outputs['url'],
      folderPath: 'my/site',
      commit: '0123456789abcdef0123456789abcdef01234567',
      runUrl: 'https://github.com/octo/site/actions/runs/42/attempts/1'
    })
    const named = (manifest['files'] as { path: string }[]).map(({ path }) => path)
    expect(named.sort()).toEqual(Object.keys(FILES).sort())
  })
})
