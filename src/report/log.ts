import * as core from '@actions/core'
import type { Secrets } from '../text/redact.js'

/** Of the ten annotations of a kind that GitHub shows for a step, two stay free for others. */
const MOST_WARNINGS = 8

/** Where a log goes: the functions of `@actions/core`, which write to stdout and escape commands. */
export type LogSink = Pick<
  typeof core,
  'info' | 'debug' | 'warning' | 'notice' | 'error' | 'startGroup' | 'endGroup'
> & {
  /** Shows a line that the next one takes the place of; only on a terminal. */
  readonly transient?: (text: string) => void
}

/** White space that .NET's `TrimStart` takes off before it looks for `::`, and a few that it may. */
const COMMAND_AT_START = /^((?:[^\S\n\r\u2028\u2029]|[\u0085\u180e\u200b])*):(?=:)/gm

/** Controls of a terminal; tab and line feed are our own layout. */
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * `text` without anything the runner or a terminal would obey: it reads `::name::` at the start of
 * a line, after white space, and `##[name]` anywhere, with lines that end in LF, CR or CRLF
 * (docs/faults.md 5.1). Foreign text is escaped by `show` and `plain`; this is the wall behind
 * them.
 */
export function inert(text: string): string {
  return text
    .replace(CONTROL, '')
    .replaceAll('##[', '#\\u0023[')
    .replace(COMMAND_AT_START, '$1\\u003a')
}

/**
 * The only place that writes to the log of the step. Guarantees: no registered secret, no runner
 * command but its own, at most eight warnings and exactly one error as annotations; what is above
 * that is printed as a plain line, so nothing is lost.
 */
export class Log {
  readonly #secrets: Secrets
  readonly #sink: LogSink
  /** Title of the open group. */
  #group: string | undefined
  #warnings = 0
  #hasError = false

  constructor(secrets: Secrets, sink: LogSink = core) {
    this.#secrets = secrets
    this.#sink = sink
  }

  /**
   * Opens a group, unless it is the open one; groups do not nest on GitHub, so the one before is
   * closed.
   */
  group(title: string): void {
    if (title === this.#group) {
      return
    }
    this.endGroup()
    this.#sink.startGroup(this.#clean(title))
    this.#group = title
  }

  endGroup(): void {
    if (this.#group !== undefined) {
      this.#sink.endGroup()
      this.#group = undefined
    }
  }

  info(text: string): void {
    for (const line of this.#clean(text).split('\n')) {
      this.#sink.info(line)
    }
  }

  /** Whether there are lines that the next one takes the place of. */
  get isLive(): boolean {
    return this.#sink.transient !== undefined
  }

  transient(text: string): void {
    this.#sink.transient?.(this.#clean(text))
  }

  /** Shown only when the run has debug logging. */
  debug(text: string): void {
    for (const line of this.#clean(text).split('\n')) {
      this.#sink.debug(line)
    }
  }

  warning(text: string): void {
    this.#warnings += 1
    if (this.#warnings <= MOST_WARNINGS) {
      this.#sink.warning(this.#clean(text))
    } else {
      this.info(`Warning: ${text}`)
    }
  }

  notice(title: string, text: string): void {
    this.#sink.notice(this.#clean(text), { title: this.#clean(title) })
  }

  /** The error of the step. A second one becomes a plain line: one failure, one annotation. */
  error(text: string, title?: string): void {
    if (this.#hasError) {
      this.info(`Error: ${text}`)
      return
    }
    this.#hasError = true
    this.#sink.error(this.#clean(text), title === undefined ? {} : { title: this.#clean(title) })
  }

  /** Redacts twice: a secret may stand there as it was registered, or appear once CRs are gone. */
  #clean(text: string): string {
    return inert(this.#secrets.redact(inert(this.#secrets.redact(text))))
  }
}
