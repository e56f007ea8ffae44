import { messageOf } from '../../errors.js'
import { oneLine } from '../../text/escape.js'
import { CommentApiError, CommentsApi, type ApiSettings } from './comments-api.js'
import type { PullRequestEvent } from './event.js'

export interface CommentOrder {
  readonly api: ApiSettings
  readonly event: PullRequestEvent
  /** First line of `body`. */
  readonly mark: string
  readonly body: string
}

/**
 * Creates or updates the one comment with this mark. A comment is a courtesy: what keeps it from being
 * written comes back as the text of a warning; undefined where all went well. Never rejects.
 */
export async function keepComment({
  api,
  event,
  mark,
  body
}: CommentOrder): Promise<string | undefined> {
  const comments = new CommentsApi(api)
  try {
    const number = event.number ?? (await comments.pullRequestOf(event.head))
    if (number === undefined) {
      return undefined
    }
    await upsert(comments, number, mark, body)
    return undefined
  } catch (error) {
    return `the comment on the pull request cannot be written: ${oneLine(messageOf(error))}.${adviceFor(error)}`
  } finally {
    comments.close()
  }
}

/** Of two runs that create one at the same time, the older comment stays and the other is taken back. */
async function upsert(
  comments: CommentsApi,
  number: number,
  mark: string,
  body: string
): Promise<void> {
  const [found] = await comments.find(number, mark)
  if (found !== undefined) {
    await comments.update(found.id, body)
    return
  }
  const created = await comments.create(number, body)
  const [oldest] = await comments.find(number, mark)
  if (oldest !== undefined && oldest.id !== created) {
    await comments.update(oldest.id, body)
    await comments.remove(created)
  }
}

function adviceFor(error: unknown): string {
  return error instanceof CommentApiError && error.isForbidden
    ? ' The job needs `permissions: pull-requests: write`; runs of pull requests from forks have a token that may only read.'
    : ''
}
