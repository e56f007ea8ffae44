import { lacksPullRequest, pullRequestEvent } from '../report/pull-request/event.js'
import { runnerContext } from '../report/runner.js'
import type { Run } from './run.js'

/**
 * Keeps one comment on the pull request of this run up to date, where that is wanted (contract 6.3).
 * Whatever goes wrong is a warning. What speaks to the API is loaded only here.
 */
export async function commentOnPullRequest(run: Run): Promise<void> {
  const { env, log, record, secrets, comment } = run
  if (comment === undefined) {
    return
  }
  const event = pullRequestEvent(env)
  const context = runnerContext(env)
  if (event === undefined && lacksPullRequest(env)) {
    log.warning(
      'No comment is written: the file named by GITHUB_EVENT_PATH, which names the pull request, is missing, empty or no JSON'
    )
    return
  }
  if (event === undefined || context.repository === undefined) {
    log.info('No comment is written: this run belongs to no pull request')
    return
  }
  const { commentBody, markOf } = await import('../report/pull-request/comment-body.js')
  const { keepComment } = await import('../report/pull-request/keep-comment.js')
  const mark = markOf({
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    folder: comment.folder
  })
  const problem = await keepComment({
    api: {
      apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
      repository: context.repository,
      token: comment.token
    },
    event,
    mark,
    body: commentBody(mark, record, context, secrets)
  })
  if (problem !== undefined) {
    log.warning(secrets.redactWords(problem))
  }
}
