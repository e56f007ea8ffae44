import type { RunResult } from '../../../scripts/runner.js'
import type { Bench } from './bench.js'
import type { Server } from './server.js'
import type { Stack } from './stack.js'

/** A server of the distribution that a row cannot do without. */
export type Program = 'nginx' | 'haproxy' | 'squid' | 'lighttpd' | 'caddy'

export interface Expectation {
  /** `either`: both are right, as long as green has all bytes and red has not published all of them. */
  readonly verdict: 'green' | 'red' | 'either'
  /** What the sentence of a red step must say, each of them. */
  readonly says?: readonly RegExp[]
  readonly saysNot?: readonly RegExp[]
  /** Red although all of it was published, and why that is right. */
  readonly redAfterAll?: string
}

/** What a row hands over to be judged. */
export interface Played {
  readonly result: RunResult
  /** The site as it lies on this disk. */
  readonly folder: string
  readonly stack: Stack
  /** The server that the action spoke to. */
  readonly door: Server
}

export interface Row {
  readonly id: string
  /** What stands between the bundle and the disk, and what it does. */
  readonly what: string
  readonly needs?: readonly Program[]
  /** Gigabytes or minutes: not in the short form. */
  readonly isLong?: boolean
  /** Spends its time waiting, so that many such rows can run at once. */
  readonly waits?: boolean
  readonly expect: Expectation
  readonly play: (bench: Bench) => Promise<Played>
  /** More that must hold; returns what does not. */
  readonly check?: (played: Played) => readonly string[]
}

export const GREEN: Expectation = { verdict: 'green' }

export function red(...says: readonly RegExp[]): Expectation {
  return { verdict: 'red', says }
}
