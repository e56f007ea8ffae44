import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { HttpClient, type HttpClientResponse } from '@actions/http-client'
import { messageOf } from '../../errors.js'
import { retryAfterMs } from '../../http/backoff.js'
import { isObject, own, parseObject, wordsOf } from '../../json.js'
import { oneLine } from '../../text/escape.js'

export interface IssueComment {
  readonly id: number
  readonly body: string
}

export interface ApiSettings {
  /** `GITHUB_API_URL`, without a slash at its end. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
}

/** A call that did not succeed; its message is for a warning. */
export class CommentApiError extends Error {
  /** Whether the token may not do this; a limit of rate has the same status. */
  readonly isForbidden: boolean

  constructor(message: string, isForbidden: boolean) {
    super(message)
    this.name = 'CommentApiError'
    this.isForbidden = isForbidden
  }
}

const REQUEST_LIMIT_MS = 10_000
const TRIES = 3
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000
const LIMIT_WITHOUT_END_MS = 60_000
const PER_PAGE = 100
/** A comment of ours is found among this many; whoever has more gets a new one. */
const MOST_PAGES = 30
const ACCEPT = 'application/vnd.github+json'

/** The few calls of the REST API by which one comment is kept (GitHub REST API 2022-11-28, issues). */
export class CommentsApi {
  readonly #settings: ApiSettings
  readonly #client: HttpClient

  constructor(settings: ApiSettings) {
    this.#settings = settings
    this.#client = new HttpClient('dstor-deploy-action', [], {
      socketTimeout: REQUEST_LIMIT_MS,
      allowRedirects: false,
      allowRetries: false,
      headers: {
        accept: ACCEPT,
        authorization: `Bearer ${settings.token}`,
        'x-github-api-version': '2022-11-28'
      }
    })
  }

  /** The open pull request whose branch is `head` (`owner:branch`), or undefined. */
  async pullRequestOf(head: string): Promise<number | undefined> {
    const found = await this.#call('GET', `pulls?state=open&head=${encodeURIComponent(head)}`)
    const first: unknown = Array.isArray(found) ? found[0] : undefined
    const number = isObject(first) ? own(first, 'number') : undefined
    return typeof number === 'number' ? number : undefined
  }

  /** The comments whose text begins with `mark`, the oldest first. */
  async find(pullRequest: number, mark: string): Promise<IssueComment[]> {
    const comments: IssueComment[] = []
    for (let page = 1; page <= MOST_PAGES; page++) {
      const list = await this.#call(
        'GET',
        `issues/${pullRequest}/comments?per_page=${PER_PAGE}&page=${page}`
      )
      const items: unknown[] = Array.isArray(list) ? list : []
      comments.push(...items.flatMap(commentOf).filter(({ body }) => body.startsWith(mark)))
      if (items.length < PER_PAGE) {
        break
      }
    }
    return comments.sort((a, b) => a.id - b.id)
  }

  async create(pullRequest: number, body: string): Promise<number> {
    const [created] = commentOf(
      await this.#call('POST', `issues/${pullRequest}/comments`, { body })
    )
    if (created === undefined) {
      throw new CommentApiError('the API did not say which comment was created', false)
    }
    return created.id
  }

  async update(id: number, body: string): Promise<void> {
    await this.#call('PATCH', `issues/comments/${id}`, { body })
  }

  async remove(id: number): Promise<void> {
    await this.#call('DELETE', `issues/comments/${id}`)
  }

  /** Repeats what a limit of rate or a failing server refused, a little. A POST only where it was refused. */
  async #call(method: string, path: string, body?: object): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#once(method, path, body)
      const { status, isLimited } = answer
      if (status >= 200 && status < 300) {
        return answer.value
      }
      const isPassing = isLimited || (method !== 'POST' && (status === 0 || status >= 500))
      if (!isPassing || attempt >= TRIES || answer.waitMs > LONGEST_PAUSE_MS) {
        throw new CommentApiError(
          `${method} ${this.#name(path)}: ${status === 0 ? '' : `${status}, `}${answer.message}`,
          [401, 403, 404].includes(status) && !isLimited
        )
      }
      await delay(Math.max(PAUSE_MS * attempt, answer.waitMs))
    }
  }

  async #once(method: string, path: string, body?: object): Promise<Answer> {
    const text = body === undefined ? null : JSON.stringify(body)
    const headers = text === null ? {} : { 'content-type': 'application/json' }
    let limit: NodeJS.Timeout | undefined
    try {
      const asked = this.#client.request(method, this.#name(path), text, headers)
      const late = new Promise<never>((_, reject) => {
        limit = setTimeout(
          () => reject(new Error(`no answer within ${REQUEST_LIMIT_MS / 1000} s`)),
          REQUEST_LIMIT_MS
        )
      })
      return await Promise.race([asked.then(answerOf), late])
    } catch (error) {
      const message = oneLine(messageOf(error))
      return { status: 0, value: undefined, isLimited: false, waitMs: 0, message }
    } finally {
      clearTimeout(limit)
    }
  }

  #name(path: string): string {
    return `${this.#settings.apiUrl}/repos/${this.#settings.repository}/${path}`
  }

  close(): void {
    this.#client.dispose()
  }
}

interface Answer {
  /** 0 where none came. */
  readonly status: number
  readonly value: unknown
  /** Refused by a limit of rate, which ends by itself. */
  readonly isLimited: boolean
  readonly waitMs: number
  readonly message: string
}

async function answerOf(response: HttpClientResponse): Promise<Answer> {
  const { statusCode = 0, headers } = response.message
  const text = await response.readBody()
  const message = oneLine(wordsOf(own(parseObject(text) ?? {}, 'message')) || 'no explanation', 200)
  const limit = waitOf(headers, message)
  return {
    status: statusCode,
    value: parsed(text),
    isLimited: statusCode === 429 || (statusCode === 403 && limit !== undefined),
    waitMs: limit ?? 0,
    message
  }
}

/**
 * How long a limit of rate asks to wait; undefined where nothing speaks of one. One that does not say how
 * long asks for a minute ("Rate limits for the REST API" of GitHub's documentation).
 */
function waitOf(headers: IncomingHttpHeaders, message: string): number | undefined {
  if (headers['retry-after'] !== undefined) {
    return retryAfterMs(headers['retry-after'])
  }
  const reset = headers['x-ratelimit-reset']
  if (headers['x-ratelimit-remaining'] === '0' && typeof reset === 'string') {
    return Math.max(0, Number(reset) * 1000 - Date.now()) || 0
  }
  return /rate limit/i.test(message) ? LIMIT_WITHOUT_END_MS : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function commentOf(value: unknown): IssueComment[] {
  const id = isObject(value) ? own(value, 'id') : undefined
  const body = isObject(value) ? own(value, 'body') : undefined
  return typeof id === 'number' && typeof body === 'string' ? [{ id, body }] : []
}
