import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import { openProxy, type TunnelAnswer } from './support/proxy.js'
import type { Place, Props, Row } from './support/row.js'
import { lookups, secureFront } from './support/secure.js'

/** Known to nobody but the proxy: a look-up of it would fail. */
const API = 'https://dstor.test'
const PASSWORD = 'pass-word%40proxy'

/** The action behind a proxy with user and password, and the API behind TLS. */
async function behindProxy(place: Place, answers: readonly TunnelAnswer[]): Promise<Props> {
  const front = await secureFront(place, 'good')
  const proxy = await openProxy(front.port, answers)
  return {
    with: { 'api-url': API },
    env: {
      ...front.env,
      ...lookups(place, ['ENOTFOUND']),
      https_proxy: `http://user:${PASSWORD}@127.0.0.1:${proxy.port}`
    },
    look: () => ({ ...front.look?.(), lines: [...new Set(proxy.journal)] }),
    close: async () => {
      await proxy.close()
      await front.close?.()
    }
  }
}

const TUNNELS = ['CONNECT dstor.test:443']
const SECRETS = { DSTOR_TEST_MORE_SECRETS: [PASSWORD, 'pass-word@proxy'].join('\n') }

function proxyRow(row: Omit<Row, 'fault' | 'preload'>, answers: readonly TunnelAnswer[]): Row {
  return {
    fault: `a proxy answers requests for tunnels with ${answers.join(', ') || 'open'}`,
    preload: ['lookup'],
    env: SECRETS,
    props: (place) => behindProxy(place, answers),
    check: ({ looked }) => expect(looked['lines']).toEqual(TUNNELS),
    ...row
  }
}

describeRows('a proxy', [
  proxyRow({ id: '10', short: true, expect: IN_ONE }, []),
  proxyRow(
    {
      id: '10 idle',
      with: { concurrency: '1' },
      faults: [
        { match: { route: 'temp-token' }, at: 'idle', do: 'close' },
        { match: { route: 'upload', nth: 1 }, at: 'idle', do: 'unasked:408' },
        { match: { route: 'upload', nth: 2 }, at: 'idle', do: 'close' }
      ],
      // What meets the next request on its way may rightly cost a session.
      expect: {
        green: true,
        neverSays: ['attempt 1'],
        faultsMayBeLeft: 'the next request may have come before the fault'
      }
    },
    []
  ),
  proxyRow(
    {
      id: '10 cut',
      short: true,
      with: { concurrency: '1' },
      faults: [{ match: { route: 'upload', reused: true }, at: 'headers', do: 'rst' }],
      expect: { green: true, sessions: 2 }
    },
    []
  ),
  proxyRow(
    {
      id: '10 asks',
      expect: {
        green: false,
        sessions: 0,
        outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
        says: ['user and password', 'https_proxy'],
        neverSays: ['attempt 1']
      }
    },
    [407]
  ),
  proxyRow(
    {
      id: '10 forbids',
      expect: {
        green: false,
        sessions: 0,
        outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
        says: ['answered 403 when it was asked for a tunnel to dstor.test:443', 'no_proxy'],
        neverSays: ['attempt 1']
      }
    },
    [403]
  ),
  {
    id: '10 unreadable',
    fault: 'the variable holds no address: nothing goes around the proxy that was meant',
    preload: ['lookup'],
    env: { DSTOR_TEST_MORE_SECRETS: '50%off-until-monday' },
    props: async (place) => {
      const front = await secureFront(place, 'good')
      return {
        ...front,
        with: { 'api-url': `${API}:${front.port}` },
        env: {
          ...front.env,
          https_proxy: 'http://user:50%off-until-monday@127.0.0.1:1'
        }
      }
    },
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'INPUTS' },
      says: ['`https_proxy` holds no usable proxy address', 'percent-encoded'],
      neverSays: ['50%off-until-monday']
    }
  },
  proxyRow({ id: '10 refuses', expect: { ...IN_ONE, says: ['attempt 1 of 6'] } }, [502]),
  proxyRow({ id: '10 refuses a chunk', with: { concurrency: '1' }, expect: IN_ONE }, [
    'open',
    'open',
    502,
    'reset',
    'open',
    502
  ]),
  proxyRow({ id: '10 resets', expect: { ...IN_ONE, says: ['attempt 1 of 6'] } }, ['reset']),
  {
    id: '10 around',
    fault: 'NO_PROXY names the host: the proxy is not asked',
    preload: ['lookup'],
    env: SECRETS,
    props: async (place) => {
      const front = await secureFront(place, 'good')
      const proxy = await openProxy(front.port)
      return {
        with: { 'api-url': `${API}:${front.port}` },
        env: {
          ...front.env,
          https_proxy: `http://127.0.0.1:${proxy.port}`,
          no_proxy: 'elsewhere.test,dstor.test'
        },
        look: () => ({ lines: [...proxy.journal] }),
        close: async () => {
          await proxy.close()
          await front.close?.()
        }
      }
    },
    expect: IN_ONE,
    check: ({ looked }) => expect(looked['lines']).toEqual([])
  },
  {
    id: '10 gone',
    fault: 'the proxy is not there',
    preload: ['lookup'],
    with: { 'max-retries': '1' },
    props: async (place) => {
      const front = await secureFront(place, 'good')
      const proxy = await openProxy(front.port)
      await proxy.close()
      return {
        ...front,
        with: { 'api-url': API },
        env: { ...front.env, https_proxy: `http://127.0.0.1:${proxy.port}` }
      }
    },
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
      says: ['no connection to dstor.test', 'ECONNREFUSED', 'https_proxy']
    }
  }
])
