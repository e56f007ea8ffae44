import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { manifestPieces, writeManifest } from '../../src/report/manifest.js'
import { newRecord } from '../../src/report/record.js'
import type { RunRecord } from '../../src/report/record.js'
import { ReportError } from '../../src/report/report-error.js'
import type { RunnerContext } from '../../src/report/runner.js'
import { Secrets } from '../../src/text/redact.js'
import { HOSTILE, stdoutOf } from './fake-runner.js'
import { deployed, file, site, skip } from './sample.js'

let folder = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'manifest-')))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

function parsed(record: RunRecord, context: RunnerContext = {}, secrets = new Secrets()): unknown {
  return JSON.parse([...manifestPieces(record, context, secrets)].join(''))
}

describe('the manifest', () => {
  it('tells a deployment', () => {
    const context = { repository: 'acme/site', commit: 'abcdef1', runUrl: 'https://github.com/x' }
    expect(parsed({ ...deployed(), retries: 3 }, context)).toEqual({
      version: 1,
      status: 'deployed',
      verified: 'root',
      proven: null,
      hash: 'QmFolder',
      cid: 'QmFolder',
      url: 'https://api.dstor.cloud/ipfs/QmFolder/index.html',
      contentCid: 'QmFolder',
      folderPath: 'acme/site/1',
      repository: 'acme/site',
      commit: 'abcdef1',
      runUrl: 'https://github.com/x',
      startedAt: '2026-01-02T03:04:05.000Z',
      durationMs: 12_346,
      counts: {
        files: 2,
        bytes: 1_100,
        chunks: 2,
        skipped: 2,
        lintFindings: 0,
        sessions: 0,
        retries: 3
      },
      stages: [
        { stage: 'COLLECTING', startedAt: '2026-01-02T03:04:05.000Z', durationMs: 346 },
        { stage: 'UPLOADING', startedAt: '2026-01-02T03:04:06.000Z', durationMs: 12_000 }
      ],
      sessions: [],
      observed: expect.objectContaining({ hashes: { folder: 'opaque', files: ['opaque'] } }),
      readBack: null,
      notes: [],
      failure: null,
      files: [
        {
          path: 'a b/ü#.css',
          size: 100,
          chunk: 0,
          url: 'https://api.dstor.cloud/ipfs/QmFolder/a%20b/%C3%BC%23.css'
        },
        {
          path: 'index.html',
          size: 1_000,
          sha256: 'ab'.repeat(32),
          cid: 'QmIndex',
          chunk: 1,
          hash: 'QmIndex',
          url: 'https://api.dstor.cloud/ipfs/QmFolder/index.html'
        }
      ],
      skipped: [
        { path: '.git/config', reason: 'hidden' },
        { path: 'x.map', reason: 'excluded' }
      ]
    })
  })

  it('links a file by its own hash where the folder has none', () => {
    const found = parsed({ ...deployed(), hash: '' })
    expect(found).toMatchObject({
      hash: null,
      files: [{ path: 'a b/ü#.css' }, { url: 'https://api.dstor.cloud/ipfs/QmIndex' }]
    })
  })

  it('is whole when nothing is known', () => {
    expect(parsed(newRecord())).toMatchObject({ version: 1, hash: null, files: [], skipped: [] })
  })

  it('keeps hostile names and words exactly', () => {
    const record = { ...deployed(), hash: HOSTILE[0] ?? '', notes: [...HOSTILE] }
    record.site = site(
      HOSTILE.map((name) => file(name)),
      HOSTILE.map((name) => skip(name, 'hidden'))
    )
    record.failure = {
      stage: 'PROCESSING',
      errorAtStage: HOSTILE[1] ?? '',
      errorExplanation: HOSTILE.join('\n'),
      headline: 'h',
      advice: 'a',
      published: 'maybe',
      mayPassAgain: true
    }
    expect(parsed(record)).toMatchObject({
      hash: HOSTILE[0],
      notes: HOSTILE,
      failure: { errorAtStage: HOSTILE[1], errorExplanation: HOSTILE.join('\n') },
      files: HOSTILE.map((name) => ({ path: name })),
      skipped: HOSTILE.map((name) => ({ path: name }))
    })
  })

  it('holds no secret, and stays JSON when a secret looks like JSON', () => {
    const secrets = new Secrets()
    stdoutOf(() => ['path', 'null', '"size":', 'tok"en\\x'].forEach((value) => secrets.add(value)))
    const record = { ...deployed(), notes: ['a tok"en\\x b'] }
    record.site = site([file('my-path/tok"en\\x')], [skip('my-path/tok"en\\x.map', 'excluded')])
    expect(parsed(record, {}, secrets)).toMatchObject({
      notes: ['a *** b'],
      failure: null,
      files: [{ path: 'my-***/***', size: 10 }],
      skipped: [{ path: 'my-***/***.map', reason: 'excluded' }]
    })
  })
})

describe('writeManifest', () => {
  it('writes 100,000 files to RUNNER_TEMP under a name of its own each time', async () => {
    const record = deployed()
    const files = Array.from({ length: 100_000 }, (_, i) => file(`assets/${i}/page-${i}.html`, i))
    record.site = site(files)
    record.digests = files.map(({ size }) => ({
      size,
      sha256: 'ab'.repeat(32),
      cid: 'Qm',
      dagSize: 1
    }))
    const secrets = new Secrets()
    stdoutOf(() => secrets.add('sEcReT-value-0123456789'))
    const written = await writeManifest(record, { tempFolder: folder }, secrets)
    const again = await writeManifest(record, { tempFolder: folder }, secrets)
    expect(again).not.toBe(written)
    expect(path.dirname(written)).toBe(folder)
    expect(path.basename(written)).toMatch(/^dstor-manifest-[0-9a-f-]{36}\.json$/)
    const found: unknown = JSON.parse(await readFile(written, 'utf8'))
    expect(found).toHaveProperty('files.length', 100_000)
    expect(found).toHaveProperty(['files', '99999', 'path'], 'assets/99999/page-99999.html')
  })

  it('goes to the folder of the system where RUNNER_TEMP is unset or inside the site', async () => {
    const inside = path.join(folder, 'site', 'temp')
    await mkdir(inside, { recursive: true })
    const record = deployed()
    record.site = { ...site([]), folder: path.join(folder, 'site') }
    for (const context of [{}, { tempFolder: inside }]) {
      const written = await writeManifest(record, context, new Secrets())
      expect(path.dirname(written)).toBe(tmpdir())
      await rm(written)
    }
    expect(await readdir(inside)).toEqual([])
  })

  it('takes RUNNER_TEMP beside a site whose name begins alike', async () => {
    const temp = path.join(folder, 'site-temp')
    await mkdir(temp)
    await mkdir(path.join(folder, 'site'))
    const record = deployed()
    record.site = { ...site([]), folder: path.join(folder, 'site') }
    const written = await writeManifest(record, { tempFolder: temp }, new Secrets())
    expect(path.dirname(written)).toBe(temp)
  })

  it('refuses to write into the site', async () => {
    const record = deployed()
    record.site = { ...site([]), folder: path.parse(tmpdir()).root }
    const writing = writeManifest(record, { tempFolder: folder }, new Secrets())
    await expect(writing).rejects.toThrow(/inside the deployed folder/)
  })

  it('explains itself when it cannot write', async () => {
    const notFolder = path.join(folder, 'file')
    await writeFile(notFolder, '')
    const writing = writeManifest(newRecord(), { tempFolder: notFolder }, new Secrets())
    await expect(writing).rejects.toThrow(ReportError)
    await expect(writing).rejects.toThrow(/manifest cannot be written: .*ENOTDIR.* open /)
  })

  it('leaves no half a manifest behind', async () => {
    const record = deployed()
    record.stages.push({ stage: 'VERIFYING', startedAt: new Date(Number.NaN), durationMs: 1 })
    const writing = writeManifest(record, { tempFolder: folder }, new Secrets())
    await expect(writing).rejects.toThrow(/manifest cannot be written/)
    expect(await readdir(folder)).toEqual([])
  })
})
