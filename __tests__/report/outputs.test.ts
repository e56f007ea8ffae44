import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { newRecord } from '../../src/report/record.js'
import { OUTPUT_NAMES, setOutputs } from '../../src/report/outputs.js'
import { ReportError } from '../../src/report/report-error.js'
import { githubFace } from '../../src/report/face.js'
import { Secrets } from '../../src/text/redact.js'
import { parseOutputs } from '../../scripts/runner.js'
import { HOSTILE, stdoutOf } from './fake-runner.js'
import { deployed, site } from './sample.js'

const FACE = githubFace({})

let folder = ''
let file = ''
const before = process.env['GITHUB_OUTPUT']

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'outputs-'))
  file = path.join(folder, 'output')
  await writeFile(file, '')
  process.env['GITHUB_OUTPUT'] = file
})

afterEach(async () => {
  delete process.env['GITHUB_OUTPUT']
  if (before !== undefined) {
    process.env['GITHUB_OUTPUT'] = before
  }
  await rm(folder, { recursive: true })
})

async function outputs(): Promise<Map<string, string>> {
  return parseOutputs(await readFile(file, 'utf8'))
}

describe('setOutputs', () => {
  it('sets every output of a run of which nothing is known', async () => {
    setOutputs(newRecord(), new Secrets(), FACE)
    const found = await outputs()
    expect([...found.keys()]).toEqual([...OUTPUT_NAMES])
    const filled = [...found].filter(([, value]) => value !== '')
    expect(Object.fromEntries(filled)).toEqual({
      status: 'failed',
      verified: 'none',
      'duration-ms': '0'
    })
  })

  it('sets the values of a deployment', async () => {
    setOutputs({ ...deployed(), manifestPath: '/runner/m.json' }, new Secrets(), FACE)
    expect(Object.fromEntries(await outputs())).toEqual({
      status: 'deployed',
      hash: 'QmFolder',
      cid: 'QmFolder',
      url: 'https://api.dstor.cloud/ipfs/QmFolder/index.html',
      'content-cid': 'QmFolder',
      verified: 'root',
      files: '2',
      bytes: '1100',
      chunks: '2',
      'duration-ms': '12346',
      'skipped-files': '2',
      'error-at-stage': '',
      'error-explanation': '',
      'manifest-path': '/runner/m.json'
    })
  })

  it('holds no secret, whichever output dStor put it into', async () => {
    const secret = 'sEcReT-value-0123456789'
    const secrets = new Secrets()
    stdoutOf(() => secrets.add(secret))
    const record = { ...deployed(), hash: secret, cid: secret, url: `https://g/${secret}` }
    setOutputs({ ...record, manifestPath: `/${secret}/m.json` }, secrets, FACE)
    const found = await outputs()
    expect([...found.values()].join('\n')).not.toContain(secret)
    expect(found.get('url')).toBe('https://g/***')
  })

  it('says 0 where there was nothing to deploy', async () => {
    setOutputs({ ...newRecord(), status: 'nothing-to-deploy', site: site([]) }, new Secrets(), FACE)
    const found = await outputs()
    expect([found.get('files'), found.get('bytes'), found.get('chunks')]).toEqual(['0', '0', '0'])
  })

  it('may be called again: the last value wins', async () => {
    setOutputs(newRecord(), new Secrets(), FACE)
    setOutputs(deployed(), new Secrets(), FACE)
    expect((await outputs()).get('status')).toBe('deployed')
  })

  it.each(
    [...HOSTILE, 'a\nghadelimiter_x\nstatus=deployed\nb', 'hash<<EOF\nevil\nEOF', '\n', ''].map(
      (text) => ({ name: JSON.stringify(text), text })
    )
  )('gives the words of dStor verbatim: $name', async ({ text }) => {
    const record = newRecord()
    record.failure = {
      stage: 'PROCESSING',
      errorAtStage: text,
      errorExplanation: text,
      headline: 'x',
      advice: 'y',
      published: 'maybe',
      mayPassAgain: true
    }
    const output = stdoutOf(() => setOutputs(record, new Secrets(), FACE))
    const found = await outputs()
    expect(output).toBe('')
    expect([...found.keys()]).toEqual([...OUTPUT_NAMES])
    expect(found.get('status')).toBe('failed')
    expect(found.get('error-explanation')).toBe(Buffer.from(text).toString())
    expect(found.get('error-at-stage')).toBe(Buffer.from(text).toString())
  })

  it('caps an explanation of 5 MB and says so, and redacts before it cuts', async () => {
    const secrets = new Secrets()
    const secret = 'sEcReT-value-0123456789'
    stdoutOf(() => secrets.add(secret))
    const record = newRecord()
    record.failure = {
      stage: 'PROCESSING',
      errorAtStage: secret,
      errorExplanation: secret.repeat(230_000),
      headline: '',
      advice: '',
      published: 'maybe',
      mayPassAgain: true
    }
    setOutputs(record, secrets, FACE)
    const found = await outputs()
    const explanation = found.get('error-explanation') ?? ''
    expect(explanation.length).toBe(64 * 1024)
    expect(explanation).toMatch(/^\*+… \(cut, 690000 characters in all\)$/)
    expect(found.get('error-at-stage')).toBe('***')
  })

  it('throws a failure that explains itself when the file is gone', async () => {
    await rm(file)
    await writeFile(path.join(folder, 'keep'), '')
    expect(() => setOutputs(deployed(), new Secrets(), FACE)).toThrow(ReportError)
    expect(() => setOutputs(deployed(), new Secrets(), FACE)).toThrow(
      /outputs of the step cannot be written/
    )
  })

  it('throws when the path is no file', async () => {
    await chmod(folder, 0o755)
    process.env['GITHUB_OUTPUT'] = folder
    expect(() => setOutputs(deployed(), new Secrets(), FACE)).toThrow(/EISDIR/)
  })
})
