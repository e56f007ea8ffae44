import { fstatSync, statSync } from 'node:fs'
import { parseCommandLine, type RunCommand } from './inputs/command-line.js'
import { registerSecrets } from './inputs/credentials.js'
import { SECRET_VARIABLES } from './inputs/flags.js'
import { USAGE } from './inputs/usage.js'
import { main as tell } from './main.js'
import { targetProblem } from './report/target-file.js'
import { terminalFace } from './report/terminal.js'
import { quote } from './text/escape.js'
import { Secrets } from './text/redact.js'

const WRONG_USAGE = 2

/**
 * The same deployment from a terminal or another CI system (contract 7). Ends with 0 for green, 1 for
 * red and 2 for wrong usage.
 */
export async function main(
  version: string,
  words: readonly string[] = process.argv.slice(2),
  given: NodeJS.ProcessEnv = process.env
): Promise<void> {
  // Relative paths start where the command was typed, on GitHub too.
  const env = { ...given, GITHUB_WORKSPACE: undefined }
  const command = parseCommandLine(words, env)
  switch (command.kind) {
    case 'help':
      print(process.stdout, USAGE)
      return
    case 'version':
      print(process.stdout, `dstor-deploy ${version}\n`)
      return
    case 'wrong':
      refuse(command.message, env)
      return
    case 'run': {
      const { published, inputs, outputsFile, summaryFile } = command
      const problem = problemOf(command)
      if (problem !== undefined) {
        refuse(problem, env)
        return
      }
      setInputs(inputs)
      const face = terminalFace({ stream: process.stdout, env, outputsFile, summaryFile })
      const { status, failure } =
        published === undefined
          ? await tell(env, face)
          : await tell(env, face, async (run) => {
              const { checkPublished } = await import('./deploy/check-published.js')
              await checkPublished(run, published)
            })
      if (status === 'failed' && failure?.stage === 'INPUTS') {
        process.exitCode = WRONG_USAGE
      }
    }
  }
}

function refuse(message: string, env: NodeJS.ProcessEnv): void {
  process.exitCode = WRONG_USAGE
  print(process.stderr, `dstor-deploy: ${withoutSecrets(message, env)}\nTry: dstor-deploy --help\n`)
}

/** Writes all that there is to say. Where nobody takes it, the command is red, and quiet. */
function print(stream: NodeJS.WriteStream, text: string): void {
  stream.on('error', () => (process.exitCode ||= 1)).write(text)
}

/** What is wrong with the files that the command names to be written. */
function problemOf({ inputs, outputsFile, summaryFile }: RunCommand): string | undefined {
  const taken = [fstatSync(process.stdout.fd), fstatSync(process.stderr.fd)]
  const targets = [
    ['summary', summaryFile, 'a'],
    ['outputs', outputsFile, 'w']
  ] as const
  for (const [name, file, flag] of targets) {
    if (file !== undefined) {
      const problem = targetProblem(file, inputs['INPUT_FOLDER'] ?? '', { taken, flag })
      if (problem !== undefined) {
        return `--${name} ${quote(file)} ${problem}`
      }
      taken.push(statSync(file))
    }
  }
  return undefined
}

/** Inputs come from the command alone: what a runner left in the environment was meant for it. */
function setInputs(inputs: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('INPUT_'))) {
    delete process.env[name]
  }
  Object.assign(process.env, inputs)
}

function withoutSecrets(message: string, env: NodeJS.ProcessEnv): string {
  const secrets = new Secrets()
  const values = [...SECRET_VARIABLES.values()].map((name) => env[name]?.trim() ?? '')
  registerSecrets(values, secrets)
  return secrets.redact(message)
}
