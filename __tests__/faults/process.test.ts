import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { runAction } from '../../scripts/runner.js'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Meanwhile, Place, Row } from './support/row.js'
import { plainInputs } from './support/run-row.js'
import { noise, SITE } from './support/site.js'

const LARGE = { ...SITE, 'video.bin': noise(24 * 2 ** 20, 'v') }
/** The runner waits 7.5 s for SIGINT and 2.5 s for SIGTERM; the action is to be gone long before. */
const GONE_MS = 2_000
/** What a busy machine may add. */
const SLACK_MS = 1_500
/** After this time the action has noticed a signal, and starts no more requests. */
const NOTICED_MS = 250

const NOTHING = 'Nothing of this deployment was published'

function cancelled(stage: string, more: Partial<Expectation> = {}): Expectation {
  return {
    green: false,
    outputs: { status: 'cancelled', 'error-at-stage': stage },
    says: ['the run was cancelled', NOTHING],
    neverSays: ['Also:'],
    ...more
  }
}

type Moment = (run: Meanwhile) => Promise<void>

const strikes: Moment = ({ journaled }) => journaled(({ faults }) => faults.length > 0)

/** A row that is ended by signals at a moment, and measures how long the process takes to be gone. */
function ended(
  id: string,
  fault: string,
  moment: Moment,
  row: Partial<Row> & Pick<Row, 'expect'>,
  signals: readonly NodeJS.Signals[] = ['SIGINT']
): Row {
  const time = { signalledAt: 0, goneAfterMs: Infinity }
  let requests = Infinity
  return {
    id: `90 ${id}`,
    fault,
    ...row,
    meanwhile: async (run) => {
      await moment(run)
      time.signalledAt = performance.now()
      run.child.once('exit', () => (time.goneAfterMs = performance.now() - time.signalledAt))
      signals.forEach((signal) => run.child.kill(signal))
      await sleep(NOTICED_MS)
      requests = (await run.emulator.journal()).length
    },
    check: (result) => {
      expect(time.goneAfterMs).toBeLessThan(GONE_MS + SLACK_MS)
      expect(result.journal.length).toBe(requests)
      return row.check?.(result)
    }
  }
}

const UPLOAD = { route: 'upload' } as const

/** Pages that the check of the build, in this process, is still busy with when the network waits. */
const PAGES = Object.fromEntries(
  Array.from({ length: 18 }, (_, n) => [
    `pages/${n}.html`,
    `<!doctype html><title>${n}</title>${`<a href="${n}.html">x</a>\n`.repeat(4_500)}`
  ])
)

const signals: Row[] = [
  ended('check', 'SIGINT while the build is checked and dStor is waited for', strikes, {
    short: true,
    site: { ...SITE, ...PAGES },
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'stall' }],
    expect: cancelled('GETTING_TOKEN', { sessions: 0 })
  }),
  ended('session', 'SIGINT while a session is opened', strikes, {
    short: true,
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'stall' }],
    expect: cancelled('GETTING_TOKEN', { sessions: 0 })
  }),
  ended('chunk', 'SIGINT while two requests are under way', strikes, {
    short: true,
    site: LARGE,
    with: { 'chunk-size': '4' },
    faults: [{ match: { ...UPLOAD, times: 2 }, at: 'bytes:100000', do: 'stop-reading' }],
    expect: cancelled('UPLOADING', { sessions: 1 })
  }),
  ended(
    'term',
    'SIGTERM while two requests are under way',
    strikes,
    {
      faults: [{ match: { ...UPLOAD, times: 2 }, at: 'headers', do: 'stall' }],
      expect: cancelled('UPLOADING', { sessions: 1 })
    },
    ['SIGTERM']
  ),
  ended(
    'twice',
    'SIGINT twice: gone at once',
    strikes,
    {
      faults: [{ match: { ...UPLOAD, times: 2 }, at: 'headers', do: 'stall' }],
      expect: { green: false, sessions: 1, outputs: {}, endsAnywhere: true }
    },
    ['SIGINT', 'SIGINT']
  ),
  ended(
    'pause',
    'SIGINT in the pause before a request is repeated',
    ({ logged }) => logged('trying again in'),
    {
      speed: 1,
      faults: [
        {
          match: { route: 'get-token' },
          at: 'headers',
          do: { kind: 'status', status: 503, headers: { 'retry-after': '30' } }
        }
      ],
      expect: cancelled('GETTING_TOKEN', { sessions: 0 })
    }
  ),
  ended(
    'restart',
    'SIGINT in the pause before a fresh session',
    ({ logged }) => logged('Starting again in'),
    {
      short: true,
      speed: 1,
      faults: [
        {
          match: { ...UPLOAD, nth: 2 },
          at: 'before-count',
          do: { kind: 'status', status: 408, headers: { 'retry-after': '30' } }
        }
      ],
      expect: cancelled('UPLOADING', { sessions: 1 })
    }
  ),
  ended('commit', 'SIGINT while the commit chunk is under way', strikes, {
    faults: [{ match: { ...UPLOAD, nth: 4 }, at: 'before-count', do: 'stall' }],
    expect: cancelled('UPLOADING', {
      sessions: 1,
      says: ['dStor may have published'],
      abandonedMayFinish: 'the commit chunk was sent before the signal came'
    })
  }),
  ended(
    'polling',
    'SIGTERM while dStor processes',
    ({ logged }) => logged('dStor says ADDING_TO_IPFS'),
    {
      short: true,
      faults: [{ match: { route: 'ingest' }, do: 'hang' }],
      expect: cancelled('PROCESSING', { sessions: 1, says: ['dStor may have published'] })
    },
    ['SIGTERM']
  ),
  ended('verification', 'SIGINT while files are read back', strikes, {
    faults: [{ match: { route: 'gateway' }, at: 'headers', do: 'stall' }],
    expect: cancelled('VERIFYING', {
      sessions: 1,
      says: ['the run was cancelled'],
      tree: { is: 'same', why: 'dStor was done before the signal came' }
    })
  })
]

async function killFirst({ emulator, folder, home }: Place): Promise<void> {
  await emulator.setFaults([{ match: { ...UPLOAD, nth: 2 }, at: 'headers', do: 'stall' }])
  await runAction({
    with: plainInputs({ emulator, folder, home }),
    workspace: home,
    onStart: (child) => {
      const timer = setInterval(() => {
        void emulator.journal().then((journal) => {
          if (journal.some(({ faults }) => faults.length > 0)) {
            clearInterval(timer)
            child.kill('SIGKILL')
          }
        })
      }, 50)
      child.once('close', () => clearInterval(timer))
    }
  })
}

const two = { exitCode: null as number | null, done: false }

const runs: Row[] = [
  {
    id: '91',
    fault: 'a run is killed in the middle, and the next one deploys',
    short: true,
    props: async (place) => {
      await killFirst(place)
      return {}
    },
    expect: { green: true, sessions: 2, hasOtherRun: true }
  },
  {
    id: '97',
    fault: 'two runs at once into the same folder',
    meanwhile: async ({ emulator, folder, home }) => {
      const other = await runAction({
        with: plainInputs({ emulator, folder, home }),
        workspace: home
      })
      two.exitCode = other.exitCode
      two.done = true
    },
    expect: {
      green: true,
      sessions: 2,
      hasOtherRun: true,
      abandonedMayFinish: 'one of the sessions belongs to the other run'
    },
    check: () => expect(two).toEqual({ exitCode: 0, done: true })
  }
]

const WAITING = [{ match: { ...UPLOAD, nth: 2 }, at: 'headers', do: 'stall' }] as const

const breakIt: Moment = async (run) => {
  await strikes(run)
  run.child.kill('SIGUSR2')
}

const breaks: Row[] = [
  {
    id: '92',
    fault: 'a promise never settles',
    short: true,
    speed: 1,
    preload: ['never'],
    with: { 'timeout-minutes': '0.2' },
    faults: [{ match: { route: 'ingest' }, do: 'hang' }],
    expect: {
      green: false,
      outputs: { status: 'unknown' },
      says: ['the step ended without a result'],
      breaksTheAction: true
    },
    check: ({ exitCode }) => expect(exitCode).toBe(1)
  },
  {
    id: '92 exit',
    fault: 'something ends the process in the middle, without a code',
    short: true,
    preload: ['break'],
    env: { DSTOR_TEST_BREAK: 'exit' },
    faults: WAITING,
    meanwhile: breakIt,
    expect: { green: false, endsAnywhere: true },
    check: ({ exitCode }) => expect(exitCode).toBe(1)
  },
  ...(['throw', 'reject'] as const).map((way): Row => ({
    id: `93 ${way}`,
    fault: way === 'throw' ? 'something throws in a timer' : 'a rejection is left to nobody',
    short: way === 'reject',
    preload: ['break'],
    env: { DSTOR_TEST_BREAK: way },
    faults: WAITING,
    meanwhile: breakIt,
    expect: {
      green: false,
      outputs: { status: 'failed' },
      says: [
        way === 'throw' ? 'thrown in a timer' : 'rejected and left alone',
        'a bug in the action'
      ],
      breaksTheAction: true
    },
    check: ({ exitCode }) => expect(exitCode).toBe(1)
  })),
  {
    id: '93 pipe',
    fault: 'nobody reads the log any more',
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'delay:1500' }],
    meanwhile: async ({ child, journaled }) => {
      await journaled(({ route }) => route === 'get-token')
      child.stdout?.destroy()
    },
    expect: { green: false, sessions: 1, outputs: {}, endsAnywhere: true },
    check: ({ exitCode }) => expect(exitCode).toBe(1)
  }
]

const surroundings: Row[] = [
  {
    id: '94 output',
    fault: 'the file for outputs cannot be written',
    props: ({ home }) =>
      Promise.resolve({ env: { GITHUB_OUTPUT: path.join(home, 'missing', 'output') } }),
    expect: { green: false, sessions: 0, says: ['missing/output'] },
    // An access token may have been asked for meanwhile.
    check: ({ journal }) => expect(journal.every(({ route }) => route === 'temp-token')).toBe(true)
  },
  {
    id: '94 summary',
    fault: 'the file for the summary cannot be written',
    short: true,
    props: ({ home }) =>
      Promise.resolve({ env: { GITHUB_STEP_SUMMARY: path.join(home, 'missing', 'summary') } }),
    expect: { ...IN_ONE, warnings: 1, says: ['summary'] }
  },
  {
    id: '94 temp',
    fault: 'the folder for the manifest is missing',
    env: { RUNNER_TEMP: '/nowhere/temp' },
    expect: { ...IN_ONE, warnings: 1, outputs: { 'manifest-path': '' } }
  },
  {
    id: '94 long summary',
    fault: 'a summary that would be longer than GitHub takes',
    site: Object.fromEntries([
      ['index.html', '<!doctype html><title>x</title>'],
      ...Array.from({ length: 3_000 }, (_, n) => {
        const name = `${'very long name '.repeat(8)}${n}`
        return [`.hidden/${name}`, 'x'] as const
      }),
      ['z.txt', 'z']
    ]),
    expect: IN_ONE,
    check: ({ summary }) => {
      expect(summary).not.toBe('')
      expect(Buffer.byteLength(summary)).toBeLessThan(2 ** 20)
    }
  },
  {
    id: '95',
    fault: "the system's clock jumps by an hour, back and forth",
    short: true,
    preload: ['date'],
    faults: [{ match: { ...UPLOAD, nth: 2, session: 1 }, at: 'before-count', do: 'status:500' }],
    expect: { green: true, sessions: 2 }
  },
  {
    id: '96',
    fault: 'odd variables of the environment, and a workspace with spaces',
    short: true,
    with: { folder: 'my site ü/out put' },
    env: {
      NODE_OPTIONS: '--max-old-space-size=256',
      TZ: 'Pacific/Chatham',
      LANG: 'C',
      LC_ALL: 'tr_TR.UTF-8',
      HTTP_PROXY: 'http://127.0.0.1:1',
      http_proxy: 'http://127.0.0.1:1',
      NO_PROXY: '*',
      npm_config_proxy: 'junk'
    },
    props: async ({ home, folder }) => {
      const { cp } = await import('node:fs/promises')
      await cp(folder, path.join(home, 'my site ü/out put'), { recursive: true })
      return {
        look: () => ({
          page: readFileSync(path.join(home, 'my site ü/out put/index.html'), 'utf8')
        })
      }
    },
    expect: IN_ONE,
    check: ({ looked }) => expect(looked['page']).toBe(SITE['index.html'])
  }
]

describeRows('the process', [...signals, ...runs, ...breaks, ...surroundings])
