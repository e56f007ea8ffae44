import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { keepComment } from '../../../src/report/pull-request/keep-comment.js'
import { FakeGithub, type FakeComment } from '../../support/github/fake-github.js'

const MARK = '<!-- dstor-deploy-action 0123 -->'
const BODY = `${MARK}\nnew`

let github: FakeGithub
let apiUrl: string

beforeEach(async () => {
  github = new FakeGithub()
  apiUrl = await github.start()
})

afterEach(() => github.stop())

function keep(event = { number: 7 as number | undefined, head: '' }): Promise<string | undefined> {
  const api = { apiUrl, repository: 'acme/blog', token: 'ghs_secret' }
  return keepComment({ api, event, mark: MARK, body: BODY })
}

function bodies(): string[] {
  return github.seen().comments.map(({ body }) => body)
}

describe('the comment on a pull request', () => {
  it('is created where there is none', async () => {
    github.add('somebody else')
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual(['somebody else', BODY])
    expect(github.seen().tokens).toEqual(['Bearer ghs_secret'])
  })

  it('is updated in place, and no other comment is touched', async () => {
    github.add('first')
    github.add(`${MARK}\nold`)
    github.add(`quotes ${MARK}`)
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual(['first', BODY, `quotes ${MARK}`])
  })

  it('is found on the third page', async () => {
    const comments: FakeComment[] = Array.from({ length: 250 }, (_, n) => ({
      id: n,
      body: `comment ${n}`
    }))
    comments.splice(230, 0, { id: 999, body: `${MARK}\nold` })
    github.prepare({ comments })
    expect(await keep()).toBeUndefined()
    expect(bodies()).toHaveLength(251)
    expect(bodies()[230]).toBe(BODY)
  })

  it('is one, also where another run creates it at the same time', async () => {
    github.beforeCreate = () => {
      github.beforeCreate = () => undefined
      github.add(`${MARK}\nof the other run`)
    }
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual([BODY])
  })

  it('belongs to the pull request of a fork that a workflow run names by its branch', async () => {
    github.prepare({ pulls: [{ number: 12, head: 'ann:fix' }] })
    expect(await keep({ number: undefined, head: 'ann:fix' })).toBeUndefined()
    expect(github.seen().requests).toContain('POST /repos/acme/blog/issues/12/comments')
  })

  it('is left alone where the branch has no pull request', async () => {
    expect(await keep({ number: undefined, head: 'ann:none' })).toBeUndefined()
    expect(bodies()).toEqual([])
  })

  it('is a warning with the permission that is missing where it may not be written', async () => {
    github.prepare({ refusals: [{ status: 403 }] })
    expect(await keep()).toMatch(/403, Resource not accessible.*pull-requests: write/)
  })

  it.each([
    ['used up', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' }],
    ['told by its words alone', {}]
  ])('is a warning without talk of permissions where a limit of rate is %s', async (_, headers) => {
    const message = 'API rate limit exceeded for installation'
    github.prepare({ refusals: [{ status: 403, message, headers }] })
    const warning = await keep()
    expect(warning).toContain(message)
    expect(warning).not.toContain('permissions')
    // It ends long after the run: nobody waits for it.
    expect(github.seen().requests).toHaveLength(1)
  })

  it('waits for a limit of rate that ends soon', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }
    github.prepare({ refusals: [{ method: 'POST', status: 403, times: 1, headers }] })
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual([BODY])
  })

  it('survives one failing answer of the API', async () => {
    github.prepare({ refusals: [{ method: 'GET', status: 502, times: 1 }] })
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual([BODY])
  })

  it('is never created twice because an answer was lost', async () => {
    github.prepare({ refusals: [{ method: 'POST', status: 502 }] })
    expect(await keep()).toContain('502')
    expect(github.seen().requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
  })

  it('is a warning where the API is down', async () => {
    await github.stop()
    expect(await keep()).toContain('ECONNREFUSED')
  })
})
