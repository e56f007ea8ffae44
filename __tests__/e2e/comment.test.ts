import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Prepared } from '../support/github/fake-github.js'
import { startGithubProcess, type GithubProcess } from '../support/github/github-process.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, type Deployed, type Deployment, SITE, siteOf, tempFolder } from './deploy.js'

let dstor: Emulator
let github: GithubProcess
beforeAll(async () => {
  dstor = await startEmulator()
  github = await startGithubProcess()
})
beforeEach(() => github.prepare({}))
afterEach(() => dstor.reset())
afterAll(async () => {
  await dstor.stop()
  await github.stop()
})

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
const PULL_REQUEST = { number: 7, pull_request: { number: 7 } }
const WORKSPACE = tempFolder()
siteOf(SITE, path.join(WORKSPACE, 'site'))

/** Runs the action on an event, and looks for the token where it may never be. */
async function onEvent(
  name: string,
  event: object,
  { with: given = {}, env = {}, ...deployment }: Deployment = {}
): Promise<Deployed> {
  const eventFile = path.join(siteOf({ 'event.json': JSON.stringify(event) }), 'event.json')
  const deployed = await deploy(dstor, {
    workspace: WORKSPACE,
    folder: 'site',
    ...deployment,
    with: { 'comment-on-pull-request': 'true', 'github-token': TOKEN, ...given },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_WORKFLOW: 'Preview',
      GITHUB_JOB: 'deploy',
      ...env
    }
  })
  const { stdout, stderr, summary, manifest, outputs } = deployed
  expect(stdout).toContain(`::add-mask::${TOKEN}`)
  const shown = [stdout.replace(`::add-mask::${TOKEN}`, ''), stderr, summary, manifest]
  expect([...shown, JSON.stringify(outputs)].join('\n')).not.toContain(TOKEN)
  return deployed
}

const onPullRequest = (deployment?: Deployment): Promise<Deployed> =>
  onEvent('pull_request', PULL_REQUEST, deployment)

function expectDeployed({ outputs, warnings }: Deployed, warned: readonly unknown[] = []): void {
  expect({ status: outputs['status'], warnings }).toEqual({ status: 'deployed', warnings: warned })
}

/** Texts of the comments, each with what it says of itself in its first line cut off. */
async function comments(): Promise<string[]> {
  return (await github.seen()).comments.map(({ body }) => body.replace(/^<!-- dstor.*?-->\n/, ''))
}

describe('the comment on the pull request', () => {
  it('is created with the link, and updated in place by the next run, also by a red one', async () => {
    const first = await onPullRequest()
    expectDeployed(first)
    const { comments: created, requests, tokens } = await github.seen()
    expect(created).toHaveLength(1)
    expect(created[0]?.body).toContain(first.outputs['url'])
    expect(created[0]?.body).toMatch(/^<!-- dstor-deploy-action [0-9a-f]{24} -->\n<h3>✅ /)
    expect(created[0]?.body).toMatch(/0123456789ab.*6 files.*every byte/s)
    expect(requests).toContain('POST /repos/octo/site/issues/7/comments')
    expect(tokens).toEqual([`Bearer ${TOKEN}`])

    await dstor.setFaults([
      { match: { route: 'ingest' }, do: { kind: 'fail', errorAtStage: 'ADDING_TO_IPFS' } }
    ])
    const second = await onPullRequest()
    expect(second.outputs['status']).toBe('failed')
    const { comments: updated } = await github.seen()
    expect(updated.map(({ id }) => id)).toEqual(created.map(({ id }) => id))
    expect(updated[0]?.body).toMatch(/<h3>❌ .*dStor failed at ADDING&#95;TO&#95;IPFS/s)
    // No old link stands there as if it were of this commit.
    expect(updated[0]?.body).not.toContain(first.outputs['url'])
  })

  it('tells of a wrong input too, and of one site only', async () => {
    await onPullRequest()
    const wrong = await onPullRequest({ with: { concurrency: '0' } })
    expect(wrong.outputs['error-at-stage']).toBe('INPUTS')
    expect(await comments()).toEqual([expect.stringMatching(/❌ .*concurrency/s)])
    await onPullRequest({ env: { GITHUB_JOB: 'docs' } })
    expect(await comments()).toHaveLength(2)
  })

  it('is found on the second page', async () => {
    await onPullRequest()
    const { comments: own } = await github.seen()
    const others = Array.from({ length: 120 }, (_, id) => ({ id, body: `comment ${id}` }))
    await github.prepare({ comments: [...others, ...own] })
    expectDeployed(await onPullRequest())
    const { comments: after, requests } = await github.seen()
    expect(after.map(({ id }) => id)).toEqual([...others, ...own].map(({ id }) => id))
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual([])
  })

  it('is one where two runs look for it at the same time', async () => {
    await github.prepare({ listsTogether: 2 })
    const runs = await Promise.all([onPullRequest(), onPullRequest()])
    runs.forEach((run) => expectDeployed(run))
    const { comments: left, requests } = await github.seen()
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(2)
    expect(left).toHaveLength(1)
    expect(runs.map(({ outputs }) => left[0]?.body.includes(outputs['url'] ?? '?'))).toContain(true)
  })
})

describe('the pull request of a workflow run', () => {
  const run = {
    event: 'pull_request',
    head_branch: 'fix',
    head_repository: { owner: { login: 'ann' } },
    pull_requests: [] as { number: number }[]
  }

  it.each([
    ['that names it', { ...run, pull_requests: [{ number: 9 }] }, 9],
    ['from a fork, found by its branch', run, 12]
  ])('%s', async (_name, workflowRun, number) => {
    await github.prepare({ pulls: [{ number: 12, head: 'ann:fix' }] })
    expectDeployed(await onEvent('workflow_run', { workflow_run: workflowRun }))
    const { requests } = await github.seen()
    expect(requests).toContain(`POST /repos/octo/site/issues/${number}/comments`)
  })
})

describe('no comment', () => {
  it.each([
    ['on a push', 'push', { ref: 'refs/heads/main' }, {}],
    ['where none is wanted', 'pull_request', PULL_REQUEST, { 'comment-on-pull-request': 'false' }]
  ])('%s, and nobody is asked', async (_name, name, event, given) => {
    expectDeployed(await onEvent(name, event, { with: given }))
    expect(await github.seen()).toEqual({ comments: [], requests: [], tokens: [] })
  })

  it('in a dry run, and the link of the last deployment stays', async () => {
    await onPullRequest()
    const { comments: before } = await github.seen()
    await github.prepare({ comments: before })
    expect((await onPullRequest({ with: { 'dry-run': 'true' } })).outputs['status']).toBe('dry-run')
    expect(await github.seen()).toEqual({ comments: before, requests: [], tokens: [] })
  })
})

it.each([
  ['pull_request', PULL_REQUEST],
  ['workflow_run', { workflow_run: {} }]
])('is warned of where the event cannot be read: %s', async (name, event) => {
  const run = await onEvent(name, event, { env: { GITHUB_EVENT_PATH: '/dev/null' } })
  expectDeployed(run, [expect.stringContaining('GITHUB_EVENT_PATH')])
  expect(await github.seen()).toEqual({ comments: [], requests: [], tokens: [] })
})

describe('an API that refuses', () => {
  const soon = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }
  it.each<readonly [string, Prepared]>([
    ['502 once', { refusals: [{ method: 'GET', status: 502, times: 1 }] }],
    ['503 twice', { refusals: [{ method: 'GET', status: 503, times: 2 }] }],
    ['a limit of rate', { refusals: [{ status: 403, times: 1, headers: soon }] }],
    ['429', { refusals: [{ method: 'POST', status: 429, times: 1 }] }]
  ])('with %s is asked again', async (_name, prepared) => {
    await github.prepare(prepared)
    expectDeployed(await onPullRequest())
    expect(await comments()).toHaveLength(1)
  })

  it.each<readonly [string, Prepared, RegExp]>([
    [
      '403',
      { refusals: [{ status: 403 }] },
      /403, Resource not.*`permissions: pull-requests: write`/
    ],
    [
      '403 for writing',
      { refusals: [{ method: 'POST', status: 403 }] },
      /403, .*pull-requests: write/
    ],
    ['5xx for good', { refusals: [{ status: 500 }] }, /: 500, /],
    [
      'a limit of rate for an hour',
      { refusals: [{ status: 429, headers: { 'retry-after': '3600' }, message: 'slow down' }] },
      /429, slow down\.$/
    ],
    ['words with commands', { refusals: [{ status: 403, message: 'a\n::error::b' }] }, /403, a/]
  ])('with %s is a warning, and the step stays green', async (_name, prepared, words) => {
    await github.prepare(prepared)
    const deployed = await onPullRequest()
    expectDeployed(deployed, [
      expect.stringMatching(/^the comment on the pull request cannot be written: /)
    ])
    expect(deployed.warnings.join()).toMatch(words)
    expect(await comments()).toEqual([])
  })

  it('by not being there is a warning', async () => {
    const deployed = await onPullRequest({ env: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
    expectDeployed(deployed, [expect.stringContaining('ECONNREFUSED')])
  })
})
