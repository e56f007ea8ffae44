import { readFileSync } from 'node:fs'
import { isObject, type JsonObject, own, parseObject } from '../../json.js'

/** The pull request to which an event belongs, or what leads to it. */
export interface PullRequestEvent {
  /** Of the pull request; undefined where the event does not name it. */
  readonly number: number | undefined
  /** `owner:branch`, by which the pull request of a run from a fork is found; '' where unknown. */
  readonly head: string
}

const WITH_PULL_REQUEST = new Set(['pull_request', 'pull_request_target', 'workflow_run'])

/**
 * Reads the runner's event. Undefined for an event that belongs to no pull request, such as a push.
 * `workflow_run` names the pull requests of its run, but none for a run from a fork.
 */
export function pullRequestEvent(env: NodeJS.ProcessEnv): PullRequestEvent | undefined {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (!WITH_PULL_REQUEST.has(name)) {
    return undefined
  }
  const event = eventOf(env)
  if (name !== 'workflow_run') {
    return numbered(at(event, 'pull_request', 'number') ?? at(event, 'number'), '')
  }
  if (at(event, 'workflow_run', 'event') === 'push') {
    return undefined
  }
  const listed = at(event, 'workflow_run', 'pull_requests')
  const first: unknown = Array.isArray(listed) ? listed[0] : undefined
  const owner = at(event, 'workflow_run', 'head_repository', 'owner', 'login')
  const branch = at(event, 'workflow_run', 'head_branch')
  const head = typeof owner === 'string' && typeof branch === 'string' ? `${owner}:${branch}` : ''
  return numbered(isObject(first) ? own(first, 'number') : undefined, head)
}

/**
 * Whether an event of which no pull request was read should have led to one. Only a workflow run that
 * was read may belong to none.
 */
export function lacksPullRequest(env: NodeJS.ProcessEnv): boolean {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const isRun = name === 'workflow_run' && isObject(at(eventOf(env), name))
  return WITH_PULL_REQUEST.has(name) && !isRun
}

function eventOf(env: NodeJS.ProcessEnv): JsonObject {
  return parseObject(readText(env['GITHUB_EVENT_PATH'])) ?? {}
}

function numbered(number: unknown, head: string): PullRequestEvent | undefined {
  const isNumber = Number.isSafeInteger(number) && Number(number) > 0
  return isNumber || head !== ''
    ? { number: isNumber ? Number(number) : undefined, head }
    : undefined
}

function at(value: unknown, ...names: readonly string[]): unknown {
  let found = value
  for (const name of names) {
    found = isObject(found) ? own(found, name) : undefined
  }
  return found
}

function readText(file: string | undefined): string {
  try {
    return file === undefined ? '' : readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
