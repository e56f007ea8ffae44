import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { API_KEY, inputsOf, problemOf, read } from './given.js'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl'

describe('exactly one of api-key and access-token', () => {
  it('takes a key', () => {
    const { credentials, warnings } = inputsOf({ 'api-key': API_KEY })
    expect(credentials).toEqual({ kind: 'api-key', apiKey: API_KEY })
    expect(warnings).toEqual([])
  })

  it('takes a token', () => {
    const { credentials, warnings } = inputsOf({ 'api-key': '', 'access-token': TOKEN })
    expect(credentials).toEqual({ kind: 'access-token', accessToken: TOKEN })
    expect(warnings).toEqual([])
  })

  it('refuses both', () => {
    expect(problemOf({ 'api-key': API_KEY, 'access-token': TOKEN })).toBe(
      'inputs `api-key` and `access-token` are both given: give exactly one of them'
    )
  })

  it('warns of a key of another length, and does not show it', () => {
    const { warnings } = inputsOf({ 'api-key': 'short-key' })
    expect(warnings).toEqual(['input `api-key` has 9 characters; the keys of dStor have 64'])
  })

  it.each([
    { name: 'api-key', value: `${API_KEY} x` },
    { name: 'api-key', value: `${API_KEY}\nx` },
    { name: 'api-key', value: 'ключ' },
    { name: 'access-token', value: `Bearer ${TOKEN}` }
  ])('refuses a $name that no header can carry', ({ name, value }) => {
    const problem = problemOf({ 'api-key': '', [name]: value })
    expect(problem).toBe(
      `input \`${name}\` holds spaces, line breaks or characters that no key has: paste the secret again`
    )
  })

  it.each([
    { value: `"${API_KEY}"`, part: 'stands in quotes' },
    { value: `'${API_KEY}'`, part: 'stands in quotes' },
    { value: 'secrets.DSTOR_API_KEY', part: 'is the name of a secret and not its value' },
    { value: '$DSTOR_API_KEY', part: 'is the name of a secret and not its value' },
    { value: '${DSTOR_API_KEY}', part: 'is the name of a secret and not its value' },
    { value: '${{ secrets.KEY }}', part: 'is the name of a secret and not its value' },
    { value: 'DSTOR_API_KEY', part: 'is the name of a secret and not its value' }
  ])('refuses $value as a key', ({ value, part }) => {
    for (const name of ['api-key', 'access-token']) {
      const problem = problemOf({ 'api-key': '', [name]: value })
      expect(problem).toContain(`input \`${name}\` ${part}`)
      expect(problem).not.toContain(API_KEY)
    }
  })

  it('needs neither in a dry run, and takes one all the same', () => {
    expect(inputsOf({ 'api-key': '', 'dry-run': 'true' }).credentials).toBeUndefined()
    expect(inputsOf({ 'dry-run': 'true' }).credentials).toBeDefined()
  })
})

describe('secrets', () => {
  it('are masked before anything else is printed', () => {
    const { printed } = read({ 'api-key': '', 'access-token': TOKEN })
    expect(printed.startsWith(`::add-mask::${TOKEN}\n`)).toBe(true)
    const lines = printed.trimEnd().split('\n')
    expect(lines.every((line) => line.startsWith('::add-mask::'))).toBe(true)
  })

  it('are in no message, whatever else is wrong', () => {
    const given = {
      'api-key': `${API_KEY} `,
      'access-token': TOKEN,
      'api-url': `https://octo:${TOKEN}@h.test`,
      folder: '',
      lint: 'x'
    }
    const { error } = read(given)
    expect(String(error)).toContain('input `folder`')
    expect(String(error)).not.toContain(API_KEY)
    expect(String(error)).not.toContain(TOKEN)
  })

  it.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    'include the password of %s, as written and decoded',
    (name) => {
      const { secrets } = read({}, {}, { [name]: 'http://octo:hunter%3F2@proxy.test:3128' })
      expect(secrets.redact('hunter%3F2 hunter?2 proxy.test')).toBe('*** *** proxy.test')
    }
  )

  it('of a proxy that may be a word of everybody is looked for beside its user only', () => {
    const { secrets } = read({}, {}, { https_proxy: 'http://octo:ipfs@proxy.test:3128' })
    const url = 'https://api.dstor.cloud/ipfs/abc'
    expect(secrets.redact(`${url} http://octo:ipfs@proxy.test`)).toBe(
      `${url} http://***@proxy.test`
    )
    const basic = Buffer.from('octo:ipfs').toString('base64')
    expect(secrets.redact(`Basic ${basic}`)).toBe('Basic ***')
  })

  it.each(['no address', 'http://octo:100%@proxy.test', '', 'proxy.test:3128'])(
    'of a proxy that is %j stop nothing',
    (value) => {
      expect(read({}, {}, { https_proxy: value }).error).toBeUndefined()
    }
  )
})

describe('a missing key', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dstor-event-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const FORK = 'GitHub gives no secrets to pull requests from forks'
  const DEPENDABOT = 'GitHub gives runs of Dependabot only Dependabot secrets'
  const PLAIN = 'set it to your dStor key with `api-key: ${{ secrets.DSTOR_API_KEY }}`'

  const repo = (facts: unknown): string =>
    JSON.stringify({ pull_request: { head: { repo: facts } } })

  it.each([
    { name: 'on a push', event: 'push', text: '{}', expected: PLAIN },
    {
      name: 'in a pull request from a fork',
      event: 'pull_request',
      text: repo({ fork: true, full_name: 'evil/site' }),
      expected: FORK
    },
    {
      name: 'in a pull request from another repository',
      event: 'pull_request_target',
      text: repo({ fork: false, full_name: 'evil/site' }),
      expected: FORK
    },
    {
      name: 'in a pull request of its own',
      event: 'pull_request',
      text: repo({ fork: false, full_name: 'octo/site' }),
      expected: PLAIN
    },
    { name: 'where the fork is gone', event: 'pull_request', text: repo(null), expected: PLAIN },
    { name: 'with a broken event', event: 'pull_request', text: '{', expected: PLAIN },
    { name: 'with an odd event', event: 'pull_request', text: '[]', expected: PLAIN },
    {
      name: 'in a run of Dependabot',
      event: 'pull_request',
      actor: 'dependabot[bot]',
      text: repo({ fork: false, full_name: 'octo/site' }),
      expected: DEPENDABOT
    }
  ])('$name', ({ event, text, expected, actor = 'octocat' }) => {
    const eventPath = path.join(folder, 'event.json')
    writeFileSync(eventPath, text)
    const problem = problemOf(
      { 'api-key': '' },
      {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_REPOSITORY: 'octo/site',
        GITHUB_ACTOR: actor
      }
    )
    expect(problem).toMatch(/^input `api-key` is empty: /)
    expect(problem).toContain(expected)
  })

  it('is plain where the event cannot be read', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path.join(folder, 'none') }
    expect(problemOf({ 'api-key': '' }, env)).toContain(PLAIN)
  })
})
