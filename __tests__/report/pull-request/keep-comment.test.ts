import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { keepComment } from '../../../src/report/pull-request/keep-comment.js'
import { FakeGithub } from './fake-github.js'

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
  return github.comments.map(({ body }) => body)
}

describe('the comment on a pull request', () => {
  it('is created where there is none', async () => {
    github.add('somebody else')
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual(['somebody else', BODY])
    expect([...github.tokens]).toEqual(['Bearer ghs_secret'])
  })

  it('is updated in place, and no other comment is touched', async () => {
    github.add('first')
    github.add(`${MARK}\nold`)
    github.add(`quotes ${MARK}`)
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual(['first', BODY, `quotes ${MARK}`])
  })

  it('is found on the third page', async () => {
    Array.from({ length: 250 }, (_, n) => github.add(`comment ${n}`))
    github.comments.splice(230, 0, { id: 9_999, body: `${MARK}\nold` })
    expect(await keep()).toBeUndefined()
    expect(github.comments).toHaveLength(251)
    expect(github.comments[230]?.body).toBe(BODY)
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
    github.pulls = [{ number: 12, head: 'ann:fix' }]
    expect(await keep({ number: undefined, head: 'ann:fix' })).toBeUndefined()
    expect(github.requests).toContain('POST /repos/acme/blog/issues/12/comments')
  })

  it('is left alone where the branch has no pull request', async () => {
    expect(await keep({ number: undefined, head: 'ann:none' })).toBeUndefined()
    expect(github.comments).toEqual([])
  })

  it('is a warning with the permission that is missing where it may not be written', async () => {
    github.refuse = () => 403
    expect(await keep()).toMatch(/403, Resource not accessible.*pull-requests: write/)
  })

  it('survives one failing answer of the API', async () => {
    let failures = 1
    github.refuse = (method) => (method === 'GET' && failures-- > 0 ? 502 : undefined)
    expect(await keep()).toBeUndefined()
    expect(bodies()).toEqual([BODY])
  })

  it('is never created twice because an answer was lost', async () => {
    github.refuse = (method) => (method === 'POST' ? 502 : undefined)
    expect(await keep()).toContain('502')
    expect(github.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
  })

  it('is a warning where the API is down', async () => {
    await github.stop()
    expect(await keep()).toContain('ECONNREFUSED')
  })
})
