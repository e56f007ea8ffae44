/** Facts of the workflow run that outputs, summary and manifest mention. Absent outside a runner. */
export interface RunnerContext {
  /** `owner/name`. */
  readonly repository?: string
  /** Full commit id. */
  readonly commit?: string
  readonly commitUrl?: string
  /** The run and its attempt in the web interface. */
  readonly runUrl?: string
  /** The runner's folder for files that live as long as the job. */
  readonly tempFolder?: string
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const COMMIT = /^[0-9a-f]{7,64}$/i
const NUMBER = /^[1-9][0-9]*$/

function matching(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined
}

/**
 * Reads the runner's variables (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 * A value that does not look like what it should be is treated as absent: it would end up in a link.
 */
export function runnerContext(env: NodeJS.ProcessEnv): RunnerContext {
  const repository = matching(env['GITHUB_REPOSITORY'], REPOSITORY)
  const commit = matching(env['GITHUB_SHA'], COMMIT)
  const server = matching(env['GITHUB_SERVER_URL'], /^https?:\/\/[\w.:-]+$/)
  const runId = matching(env['GITHUB_RUN_ID'], NUMBER)
  const attempt = matching(env['GITHUB_RUN_ATTEMPT'], NUMBER) ?? '1'
  const tempFolder = matching(env['RUNNER_TEMP'], /./)
  const home = server && repository ? `${server}/${repository}` : undefined
  return {
    ...(repository && { repository }),
    ...(commit && { commit }),
    ...(home && commit && { commitUrl: `${home}/commit/${commit}` }),
    ...(home && runId && { runUrl: `${home}/actions/runs/${runId}/attempts/${attempt}` }),
    ...(tempFolder && { tempFolder })
  }
}
