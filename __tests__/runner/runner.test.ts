import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BUNDLE, runAction } from '../../scripts/runner.js'
import { OUTPUTS, SITE } from '../e2e/deploy.js'
import { parseLog } from '../report/fake-runner.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import {
  exampleFor,
  runWorkflow,
  whyNoAct,
  WORKFLOW_NAMES,
  workflowFile,
  workspaceWith,
  type WorkflowRun
} from './act.js'

const LIMIT_MS = 120_000
const reason = whyNoAct()

if (reason !== undefined) {
  describe('the action in a workflow engine', () => {
    it(`did not run: ${reason}`, () => {
      expect(reason).not.toBe('')
    })
  })
} else {
  describe('the action in a workflow engine', suite)
}

function suite(): void {
  let emulator: Emulator
  let workspace: string

  beforeAll(async () => {
    emulator = await startEmulator({ memory: true })
    workspace = workspaceWith(BUNDLE)
  }, LIMIT_MS)
  afterAll(() => emulator.stop())

  const run = async (name: string, settings = {}): Promise<WorkflowRun> => {
    await emulator.reset()
    await emulator.settings(settings)
    return runWorkflow(workflowFile(name), workspace, emulator)
  }

  it('runs every workflow that lies here', () => {
    expect([...RUN].sort()).toEqual([...WORKFLOW_NAMES].sort())
  })

  it(
    'success: a later step and another job read the outputs; summary and annotations arrive',
    async () => {
      const { exitCode, log, said, annotations, summaries } = await run('success')
      expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' })
      const outputs = outputsIn(said['later']?.[0])
      expect(Object.keys(outputs).sort()).toEqual([...OUTPUTS].sort())
      expect(outputs).toMatchObject({
        status: 'deployed',
        files: String(Object.keys(SITE).length),
        'error-at-stage': ''
      })
      expect(said['other-job']).toEqual([{ URL: outputs['url'], STATUS: 'deployed' }])
      const page = await fetch(outputs['url'] ?? '')
      expect(await page.text()).toBe(SITE['index.html'])

      const alone = await runAction({
        bundle: BUNDLE,
        workspace,
        with: {
          folder: 'site',
          'api-key': emulator.apiKey,
          'api-url': emulator.url,
          'poll-interval-seconds': '0.1'
        }
      })
      expect(summaries.map(shapeOf)).toEqual([shapeOf(alone.summary)])
      const { commands } = parseLog(alone.stdout)
      for (const kind of ['error', 'warning', 'notice'] as const) {
        const own = commands.filter(({ name }) => name === kind).map(({ data }) => shapeOf(data))
        expect(annotations[kind].map(shapeOf)).toEqual(own)
      }
    },
    LIMIT_MS
  )

  it(
    'failure: outputs under always(), outcome and conclusion, one error annotation for each',
    async () => {
      const { exitCode, log, said, annotations, summaries } = await run('failure')
      expect(exitCode).toBe(1)
      expect(said['skipped']).toBeUndefined()
      expect(said['always']).toEqual([
        {
          TOLERATED: {
            outcome: 'failure',
            conclusion: 'success',
            outputs: expect.objectContaining({
              status: 'failed',
              'error-at-stage': 'AUTHENTICATING'
            })
          },
          REFUSED: {
            outcome: 'failure',
            conclusion: 'failure',
            outputs: expect.objectContaining({ status: 'failed', 'error-at-stage': 'COLLECTING' })
          },
          JOB: 'failure'
        }
      ])
      const own = annotations.error.filter((text) => !text.startsWith('Process completed'))
      expect({ own, log: own.length === 2 ? '' : log }).toEqual({
        own: [expect.stringContaining('401'), expect.stringContaining('no-such-folder')],
        log: ''
      })
      expect(summaries).toEqual([
        expect.stringContaining('AUTHENTICATING'),
        expect.stringContaining('no-such-folder')
      ])
    },
    LIMIT_MS
  )

  it(
    'secrets: the key and its base64, printed by a later step, are hidden by what the action said',
    async () => {
      const { exitCode, log } = await run('secrets')
      expect(exitCode).toBe(0)
      const leaks = [...log.matchAll(/^LEAK (\w+) (.*)$/gm)].map(([, what, text]) => [what, text])
      expect(leaks).toEqual([
        ['plain', '***'],
        ['url', '***'],
        ['base64', '***'],
        ['basic', expect.stringContaining('***')],
        ['length', String(emulator.apiKey.length)]
      ])
      expect(log).not.toContain(emulator.apiKey)
    },
    LIMIT_MS
  )

  it(
    'inputs: several lines, booleans, and a folder with a space',
    async () => {
      const { exitCode, said, summaries } = await run('inputs')
      expect(exitCode).toBe(0)
      expect(outputsIn(said['inputs']?.[0])).toMatchObject({ status: 'deployed', files: '4' })
      expect(Object.keys((await emulator.publishedTree()) ?? {}).sort()).toEqual([
        '.hidden',
        'index.html',
        'notes.txt',
        'page.html'
      ])
      expect((await emulator.sessions()).map(({ folderPath }) => folderPath)).toEqual([
        'from inputs'
      ])
      expect(summaries).toEqual([])
    },
    LIMIT_MS
  )

  it(
    'composite: inputs go down and outputs come up',
    async () => {
      const { exitCode, said } = await run('composite')
      expect(exitCode).toBe(0)
      expect(said['inside']).toEqual([{ STATUS: 'deployed' }])
      const { link, status } = outputsIn(said['composite']?.[0])
      expect(status).toBe('deployed')
      expect(link).toMatch(/\/index\.html$/)
    },
    LIMIT_MS
  )

  it(
    'matrix: two sites of one run at once, in two folders',
    async () => {
      const { exitCode, said } = await run('matrix')
      expect(exitCode).toBe(0)
      const legs = said['matrix'] ?? []
      expect(legs.map(({ FOLDER }) => FOLDER).sort()).toEqual(['my site', 'site'])
      expect(legs.map((leg) => outputsIn(leg)['status'])).toEqual(['deployed', 'deployed'])
      const folders = (await emulator.sessions()).map(({ folderPath }) => folderPath)
      expect(folders).toHaveLength(2)
      expect(new Set(folders).size).toBe(2)
      for (const folder of folders) {
        expect(folder).toMatch(/^octo\/site\/[0-9a-f]{7}-\d+-\d+-[0-9a-z]{6}$/)
      }
    },
    LIMIT_MS
  )

  it(
    'first contact: the example deploys odd names and large files, and keeps what was observed',
    async () => {
      await emulator.reset()
      const file = exampleFor('first-contact')
      const { exitCode, log, said } = await runWorkflow(file, workspace, emulator)
      expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' })
      const tree = (await emulator.publishedTree()) ?? {}
      expect(Object.keys(tree).sort()).toEqual([
        'a/b/c/index.html',
        'a/b/large.bin',
        'a/empty.txt',
        'a/übergröße.txt',
        'a/🚀.txt',
        'index.html',
        'names with spaces/1+1=2 100%.txt'
      ])
      expect(said['kept']).toEqual([{ KEPT: expect.stringMatching(/\.json$/) }])
    },
    LIMIT_MS
  )

  it(
    'time limit: the action ends by itself, and says what it does not know',
    async () => {
      const { exitCode, said, annotations } = await run('time-limit', { stageMs: 3_600_000 })
      expect(exitCode).toBe(1)
      expect(said['limit']).toEqual([
        {
          DEPLOY: {
            outcome: 'failure',
            conclusion: 'failure',
            outputs: expect.objectContaining({ status: 'unknown', 'error-at-stage': 'PROCESSING' })
          }
        }
      ])
      expect(annotations.error.filter((text) => text.includes('within 6.0 s'))).toHaveLength(1)
    },
    LIMIT_MS
  )
}

const RUN = ['success', 'failure', 'secrets', 'inputs', 'composite', 'matrix', 'time-limit']

function outputsIn(said: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return (said?.['OUTPUTS'] ?? {}) as Record<string, string>
}

/** A text without what differs between two runs of the same deployment: times, commits and folders. */
function shapeOf(text: string): string {
  return (
    text
      .replace(/%0A/g, '\n')
      .replace(/\b([0-9a-f]{40}|[0-9a-f]{12}|[0-9a-f]{7})\b/g, '<commit>')
      .replace(/<commit>-\d+-\d+-[0-9a-z]{6}/g, '<folder>')
      .replace(/actions\/runs\/\d+(\/attempts\/\d+)?/g, '<run>')
      // A stage that took no measurable time has no line.
      .replace(/^ .* :(?:crit, )?1970-.*\n/gm, '')
      .replace(/\b\d+(\.\d+)? ?(ms|s)\b/g, '<time>')
  )
}
