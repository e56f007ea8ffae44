import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { pullRequestEvent } from '../../../src/report/pull-request/event.js'

const folder = mkdtempSync(path.join(tmpdir(), 'dstor-event-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(name: string, event: unknown): unknown {
  const file = path.join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(event))
  return pullRequestEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file })
}

const RUN = {
  event: 'pull_request',
  head_branch: 'fix',
  head_repository: { owner: { login: 'ann' } }
}

describe('the pull request of an event', () => {
  it.each([
    ['pull_request', { number: 5, pull_request: { number: 5 } }, { number: 5, head: '' }],
    ['pull_request_target', { pull_request: { number: 6 } }, { number: 6, head: '' }],
    [
      'workflow_run',
      { workflow_run: { ...RUN, pull_requests: [{ number: 7 }] } },
      { number: 7, head: 'ann:fix' }
    ],
    [
      'workflow_run',
      { workflow_run: { ...RUN, pull_requests: [] } },
      { number: undefined, head: 'ann:fix' }
    ],
    ['workflow_run', { workflow_run: { ...RUN, event: 'push', pull_requests: [] } }, undefined],
    ['push', { number: 5 }, undefined],
    ['pull_request', { number: '5; rm' }, undefined],
    ['pull_request', [], undefined],
    ['pull_request', 'no event', undefined]
  ])('%s: %j', (name, event, expected) => {
    expect(read(name, event)).toEqual(expected)
  })

  it('is none without the file', () => {
    expect(pullRequestEvent({ GITHUB_EVENT_NAME: 'pull_request' })).toBeUndefined()
  })
})
