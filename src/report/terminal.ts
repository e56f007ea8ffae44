import { writeFileSync } from 'node:fs'
import type { Face } from './face.js'
import type { LogSink } from './log.js'
import type { OutputName } from './outputs.js'
import { cut } from '../text/escape.js'

export interface TerminalOptions {
  readonly stream: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
  /** Outputs as JSON where its name ends in `.json`, else as `DSTOR_URL=…` lines. */
  readonly outputsFile: string | undefined
  readonly summaryFile: string | undefined
}

const COLOURS = { error: 31, warning: 33, notice: 32, title: 1 } as const
/** Of an output in a dotenv file, in UTF-16 units: the explanation of an error may be long, and a link. */
const LONGEST_LINE = 800
const CLEAR_LINE = '\r\u001b[2K'

/** A terminal, or the log of a CI system that obeys no commands (contract 7). */
export function terminalFace({ stream, env, outputsFile, summaryFile }: TerminalOptions): Face {
  return {
    sink: terminalSink(stream, env),
    mask: () => undefined,
    writeOutputs: (outputs) => {
      if (outputsFile !== undefined) {
        writeFileSync(outputsFile, outputsText(outputs, outputsFile))
      }
    },
    summaryFile
  }
}

function terminalSink(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): LogSink {
  const movesCursor = stream.isTTY && env['TERM'] !== 'dumb'
  // https://no-color.org: any value that is not empty switches colours off.
  const isColoured = movesCursor && !env['NO_COLOR']
  const painted = (kind: keyof typeof COLOURS, text: string): string =>
    isColoured ? `\u001b[${COLOURS[kind]}m${text}\u001b[0m` : text
  let isTransient = false
  const line = (text: string): void => {
    stream.write(`${isTransient ? CLEAR_LINE : ''}${text}\n`)
    isTransient = false
  }
  const titled = (text: unknown, title: string | undefined): string =>
    title === undefined ? String(text) : `${title}: ${String(text)}`
  return {
    info: line,
    debug: (text) => {
      if (env['DSTOR_DEBUG']) {
        line(text)
      }
    },
    warning: (text) => line(`${painted('warning', 'Warning:')} ${String(text)}`),
    notice: (text, properties) => line(painted('notice', titled(text, properties?.title))),
    error: (text, properties) =>
      line(`${painted('error', 'Error:')} ${titled(text, properties?.title)}`),
    startGroup: (title) => line(painted('title', title)),
    endGroup: () => undefined,
    ...(movesCursor && {
      transient: (text: string) => {
        const room = Math.max(20, (stream.columns || 80) - 1)
        stream.write(`${CLEAR_LINE}${text.slice(0, room)}`)
        isTransient = true
      }
    })
  }
}

/** JSON, or one `DSTOR_NAME=value` a line, as GitLab's dotenv reports are. */
function outputsText(outputs: Readonly<Record<OutputName, string>>, file: string): string {
  if (file.endsWith('.json')) {
    return `${JSON.stringify(outputs, null, 2)}\n`
  }
  return Object.entries(outputs)
    .map(([name, value]) => `DSTOR_${variableOf(name)}=${oneLineOf(value)}\n`)
    .join('')
}

function variableOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}

/**
 * A line of such a file ends at the first break, and what is behind it would be a variable. GitLab takes
 * no file of more than 5 KB ("artifacts:reports:dotenv" of its documentation).
 */
function oneLineOf(value: string): string {
  return cut(value, LONGEST_LINE).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
}
