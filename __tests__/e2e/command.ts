import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { BUNDLE } from '../../scripts/runner.js'

/** The command of the bundle that is tested. */
export const COMMAND = path.join(path.dirname(BUNDLE), 'cli.js')

export interface CommandOptions {
  /** Besides `PATH` and `HOME`. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** On a terminal, by `script`, which hands over what is written to its input. */
  readonly onTerminal?: boolean
  /** Width of that terminal. */
  readonly columns?: number
  readonly onLog?: (text: string, child: ChildProcess) => void
  /** The file that a shell opened for what is printed: `> log.txt`. */
  readonly logFile?: string
  /** Whoever was to read what is printed is gone before it is. */
  readonly isUnread?: boolean
}

export interface CommandResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Types the command as a shell does, with nothing of a runner around it. Never rejects for red. */
export async function runCommand(
  words: readonly string[],
  { env = {}, cwd, onTerminal = false, columns = 80, ...options }: CommandOptions = {}
): Promise<CommandResult> {
  const command = [process.execPath, COMMAND, ...words]
  const [program = '', ...rest] = onTerminal
    ? ['script', '-qec', `stty cols ${columns}; exec ${command.map(quoted).join(' ')}`, '/dev/null']
    : command
  const { onLog, logFile, isUnread = false } = options
  const log = logFile === undefined ? 'pipe' : openSync(logFile, 'w')
  const child = spawn(program, rest, {
    cwd,
    stdio: ['pipe', log, 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env }
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    onLog?.(stdout, child)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  if (isUnread) {
    child.stdout?.destroy()
  }
  if (typeof log === 'number') {
    closeSync(log)
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return { exitCode, stdout, stderr }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
