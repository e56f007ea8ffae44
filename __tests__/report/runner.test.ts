import { describe, expect, it } from '@jest/globals'
import { runnerContext } from '../../src/report/runner.js'

const COMMIT = '4f2d9c1ab7e03d55e0c1b2a39f8e7d6c5b4a3921'

describe('runnerContext', () => {
  it.each([
    { name: 'outside a runner', env: {}, expected: {} },
    {
      name: 'on a runner',
      env: {
        GITHUB_REPOSITORY: 'acme/site',
        GITHUB_SHA: COMMIT,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '12',
        GITHUB_RUN_ATTEMPT: '3',
        RUNNER_TEMP: '/home/runner/work/_temp'
      },
      expected: {
        repository: 'acme/site',
        commit: COMMIT,
        commitUrl: `https://github.com/acme/site/commit/${COMMIT}`,
        runUrl: 'https://github.com/acme/site/actions/runs/12/attempts/3',
        tempFolder: '/home/runner/work/_temp'
      }
    },
    {
      name: 'values that are no such thing',
      env: {
        GITHUB_REPOSITORY: 'acme/site/../../evil',
        GITHUB_SHA: 'main"><img>',
        GITHUB_SERVER_URL: 'javascript:alert(1)',
        GITHUB_RUN_ID: '12/../x',
        RUNNER_TEMP: ''
      },
      expected: {}
    }
  ])('$name', ({ env, expected }) => {
    expect(runnerContext(env)).toEqual(expected)
  })
})
