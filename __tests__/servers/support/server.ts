import { existsSync, readFileSync } from 'node:fs'
import type { Child } from './child.js'

/** One request as a server wrote it into its access log. */
export interface Seen {
  readonly method: string
  readonly path: string
  /** What was answered; 0 where nobody got an answer. */
  readonly status: number
}

/** A running server, in the form that rows work with. */
export interface Server {
  readonly port: number
  readonly url: string
  readonly child: Child
  /** Every request so far, from its own log. */
  seen(): readonly Seen[]
}

/** Lines `METHOD PATH STATUS`, as most servers can be told to write. */
export function parseSeen(text: string): Seen[] {
  return text.split('\n').flatMap((line) => {
    const [, method = '', path = '', status = ''] = /^([A-Z]+) (\S+) (-?\d+)$/.exec(line) ?? []
    return method === '' ? [] : [{ method, path, status: Math.max(0, Number(status)) }]
  })
}

export function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Upload requests among them. */
export function uploadsIn(seen: readonly Seen[]): Seen[] {
  return seen.filter(({ method, path }) => method === 'POST' && /^\/v1\/upload\/?$/.test(path))
}
