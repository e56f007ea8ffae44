import { setSecret } from '@actions/core'
import { stdoutOf } from '../report/fake-runner.js'
import { parseInputs, type Inputs } from '../../src/inputs/inputs.js'
import { Secrets } from '../../src/text/redact.js'

export const API_KEY = 'k1'.repeat(32)

/** What the action reads from these inputs, and what it prints while it does. */
export interface Read {
  readonly inputs: Inputs | undefined
  readonly error: unknown
  readonly printed: string
  readonly secrets: Secrets
}

/**
 * Reads inputs as a runner gives them: `INPUT_*` variables, `folder` and `api-key` unless they are
 * given. The variables are gone afterwards.
 */
export function read(
  given: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {},
  variables: Readonly<Record<string, string>> = {}
): Read {
  const all = { folder: 'dist', 'api-key': API_KEY, ...given }
  const set = {
    ...Object.fromEntries(
      Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    ),
    ...variables
  }
  const secrets = new Secrets(setSecret)
  let inputs: Inputs | undefined
  let error: unknown
  Object.assign(process.env, set)
  try {
    const printed = stdoutOf(() => {
      try {
        inputs = parseInputs({ GITHUB_WORKSPACE: '/workspace', ...env }, secrets)
      } catch (thrown) {
        error = thrown
      }
    })
    return { inputs, error, printed, secrets }
  } finally {
    Object.keys(set).forEach((name) => delete process.env[name])
  }
}

/** The inputs that were read. Throws what reading them threw. */
export function inputsOf(
  given: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {}
): Inputs {
  const { inputs, error } = read(given, env)
  if (inputs === undefined) {
    throw error
  }
  return inputs
}

/** The sentence in which reading these inputs ends; empty where all of them are right. */
export function problemOf(
  given: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv = {}
): string {
  const { error } = read(given, env)
  return error instanceof Error ? error.message : ''
}
