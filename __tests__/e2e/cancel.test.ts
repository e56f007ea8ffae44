import type { ChildProcess } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals'
import type { FaultEntry } from '../../emulator/index.js'
import { itNeeds } from '../support/needs.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, run, type Deployed, type Deployment } from './deploy.js'

/** The action wants to be gone within 2 s; the rest is for a busy machine. */
const GONE_MS = 5_000

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

interface Interrupted {
  readonly deployed: Deployed
  /** From the signal to the end of the process. */
  readonly goneMs: number
}

/** Sends a signal as soon as `isTime` holds, and once more `again` milliseconds later. */
async function interrupt(
  isTime: (log: string) => boolean | Promise<boolean>,
  signal: NodeJS.Signals,
  deployment: Deployment = {},
  work: typeof deploy = deploy
): Promise<Interrupted> {
  let log = ''
  let child: ChildProcess | undefined
  let isOver = false
  let sentAt = 0
  const watch = async (): Promise<void> => {
    while (!isOver && !(await isTime(log))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    sentAt = performance.now()
    child?.kill(signal)
  }
  const options = {
    ...deployment,
    with: { 'chunk-size': '2', ...deployment.with },
    onLog: (text: string) => (log += text),
    onStart: (started: ChildProcess) => (child = started)
  }
  const watching = watch()
  const deployed = await work(dstor, options).finally(() => (isOver = true))
  await watching
  return { deployed, goneMs: performance.now() - sentAt }
}

/** Somebody stands before the emulator and waits in this route. */
const asked =
  (route: string, times = 1) =>
  async (): Promise<boolean> =>
    (await dstor.journal()).filter((entry) => entry.route === route).length >= times

const upload = { route: 'upload', nth: 2, times: 'always' } as const

interface Row {
  readonly name: string
  readonly faults: readonly FaultEntry[]
  readonly isTime: (log: string) => boolean | Promise<boolean>
  readonly stage: string
  readonly published: string
  readonly signal: NodeJS.Signals
}

const NOTHING = 'Nothing of this deployment was published.'
const MAYBE = 'dStor may have published some of this deployment, or all of it.'

const ROWS: readonly Row[] = [
  {
    name: 'while it asks for access',
    faults: [{ match: { route: 'temp-token' }, at: 'headers', do: 'stall' }],
    isTime: asked('temp-token'),
    stage: 'AUTHENTICATING',
    published: NOTHING,
    signal: 'SIGINT'
  },
  {
    name: 'in an upload that stands still',
    faults: [{ match: upload, at: 'bytes:10', do: 'stop-reading' }],
    isTime: asked('upload', 2),
    stage: 'UPLOADING',
    published: NOTHING,
    signal: 'SIGTERM'
  },
  {
    name: 'in a pause before an upload is repeated',
    faults: [
      {
        match: upload,
        at: 'headers',
        do: { kind: 'status', status: 429, headers: { 'retry-after': 60 } }
      }
    ],
    isTime: (log) => log.includes('trying again in'),
    stage: 'UPLOADING',
    published: NOTHING,
    signal: 'SIGINT'
  },
  {
    name: 'in a pause between two sessions',
    faults: [
      {
        match: upload,
        do: { kind: 'status', status: 408, headers: { 'retry-after': 60 } }
      }
    ],
    isTime: (log) => log.includes('Starting again in'),
    stage: 'UPLOADING',
    published: NOTHING,
    signal: 'SIGTERM'
  },
  {
    name: 'while dStor works',
    faults: [{ match: { route: 'ingest' }, do: { kind: 'hang' } }],
    isTime: (log) => log.includes('ADDING_TO_IPFS'),
    stage: 'PROCESSING',
    published: MAYBE,
    signal: 'SIGINT'
  },
  {
    name: 'while it reads back',
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'stall' }],
    isTime: asked('gateway'),
    stage: 'VERIFYING',
    published: 'dStor has published the upload',
    signal: 'SIGTERM'
  }
]

const itSignals = itNeeds('signals that a program can answer')

describe('a run that is cancelled', () => {
  itSignals.each(ROWS)('$name ($signal)', async ({ faults, isTime, stage, published, signal }) => {
    await dstor.setFaults(faults)
    const { deployed, goneMs } = await interrupt(isTime, signal)
    const { exitCode, outputs, errors, lines } = deployed
    expect(goneMs).toBeLessThan(GONE_MS)
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ status: 'cancelled', 'error-at-stage': stage })
    expect(errors[0]).toMatch(new RegExp(`^${stage}: the run was cancelled\\. `))
    expect(lines.some((line) => line.startsWith('Cancelled') && line.includes(published))).toBe(
      true
    )
    for (const { started, chunksNumber, ingested } of await dstor.sessions()) {
      expect(ingested).toBe(published !== NOTHING)
      expect(started < chunksNumber).toBe(published === NOTHING)
    }
  })

  itSignals('starts no request more', async () => {
    await dstor.setFaults([
      { match: { route: 'upload', times: 'always' }, at: 'answer', do: { kind: 'delay', ms: 400 } }
    ])
    await interrupt(asked('upload', 2), 'SIGINT', { with: { concurrency: '2', 'chunk-size': '1' } })
    const routes = (await dstor.journal()).map(({ route }) => route)
    expect(routes).toEqual(['temp-token', 'get-token', 'upload', 'upload'])
  })
})

itSignals('can be killed and run again: the first session is never published', async () => {
  await dstor.setFaults([{ match: { ...upload, times: 1 }, at: 'headers', do: 'stall' }])
  const { deployed } = await interrupt(asked('upload', 2), 'SIGKILL', {}, run)
  expect(deployed.exitCode).toBeNull()
  await expectPublished(dstor, await deploy(dstor, { folder: deployed.folder }))
  expect(await dstor.sessions()).toMatchObject([{ ingested: false }, { ingested: true }])
})

describe('a run that is killed says on disk', () => {
  const last = { route: 'upload', nth: 4, times: 'always' } as const
  itSignals.each([
    {
      name: '`failed` before the last request leaves',
      faults: [{ match: upload, at: 'headers', do: 'stall' }] as const,
      isTime: asked('upload', 2),
      status: 'failed'
    },
    {
      name: '`unknown` while the last request is under way',
      faults: [{ match: last, at: 'headers', do: 'stall' }] as const,
      isTime: asked('upload', 4),
      status: 'unknown'
    },
    {
      name: '`unknown` while dStor works',
      faults: [{ match: { route: 'ingest' }, do: { kind: 'hang' } }] as const,
      isTime: (log: string) => log.includes('ADDING_TO_IPFS'),
      status: 'unknown'
    },
    {
      name: '`unknown` while it reads back',
      faults: [{ match: { route: 'gateway', times: 'always' }, do: 'stall' }] as const,
      isTime: asked('gateway'),
      status: 'unknown'
    }
  ])('$name', async ({ faults, isTime, status }) => {
    await dstor.setFaults(faults)
    const { deployed } = await interrupt(isTime, 'SIGKILL', {}, run)
    expect({ exitCode: deployed.exitCode, status: deployed.outputs['status'] }).toEqual({
      exitCode: null,
      status
    })
    const isNamed = deployed.outputs['manifest-path'] !== ''
    expect({ isNamed, manifest: deployed.manifest !== '' }).toEqual({
      isNamed: status === 'unknown',
      manifest: status === 'unknown'
    })
    if (isNamed) {
      expect(JSON.parse(deployed.manifest)).toMatchObject({ status, verified: 'none' })
    }
  })
})

itSignals('is gone at once on the second signal', async () => {
  await dstor.setFaults([{ match: upload, at: 'headers', do: 'stall' }])
  let child: ChildProcess | undefined
  const ended = run(dstor, {
    with: { 'chunk-size': '2' },
    onStart: (started) => (child = started)
  })
  while (!(await asked('upload', 2)())) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child?.kill('SIGINT')
  child?.kill('SIGTERM')
  expect((await ended).exitCode).toBe(1)
})
