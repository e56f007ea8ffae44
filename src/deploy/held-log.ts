import type { Logger } from '../model.js'

type Level = keyof Logger

/** Keeps what is said back until `release`, so that work done ahead is told where it belongs. */
export class HeldLog implements Logger {
  readonly #log: Logger
  #held: { readonly level: Level; readonly text: string }[] | undefined = []

  constructor(log: Logger) {
    this.#log = log
  }

  info(text: string): void {
    this.#say('info', text)
  }

  warning(text: string): void {
    this.#say('warning', text)
  }

  debug(text: string): void {
    this.#say('debug', text)
  }

  /** Says what was held, and from now on everything at once. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    held.forEach(({ level, text }) => this.#log[level](text))
  }

  #say(level: Level, text: string): void {
    if (this.#held === undefined) {
      this.#log[level](text)
    } else {
      this.#held.push({ level, text })
    }
  }
}
