import path from 'node:path'
import { Child, freePort } from './child.js'
import { type Seen, type Server, textIn } from './server.js'

const MAIN = path.resolve(import.meta.dirname, '..', 'stacks', 'main.mjs')

/** The key that the stand-in accepts. */
export const API_KEY = 'demo'.repeat(16)

export type StackName = 'fastify' | 'express' | 'formidable' | 'busboy'

export interface Limiter {
  /** Requests in a window. */
  readonly max: number
  readonly windowMs: number
  /** 429 unless given. */
  readonly status?: number
  readonly withoutRetryAfter?: boolean
  /** The gateway too, not the API alone. */
  readonly everywhere?: boolean
  /** A refused request begins the window anew. */
  readonly continueExceeding?: boolean
}

export interface StackOptions {
  readonly stack: StackName
  /** Fastify and Express only. */
  readonly limiter?: Limiter
  /** When the stand-in counts an upload request; after its form was stored unless given. */
  readonly counts?: 'handled' | 'arrival' | 'ended'
  readonly processingMs?: number
  /** How long after DONE the gateway knows nothing yet. */
  readonly gatewayDelayMs?: number
  /** How fast a form is stored; busboy only. */
  readonly bytesPerSecond?: number
  /** Settings of the parser, in its own words. */
  readonly multipart?: object
  readonly multer?: object
  readonly formidable?: object
}

/** A request as the stand-in's journal has it. */
export interface JournalEntry extends Seen {
  readonly url: string
  readonly isUpload: boolean
  /** The whole request was read. */
  readonly complete: boolean
  readonly expect: string
  readonly cacheControl: string
}

export interface Stack extends Server {
  /** Sessions, their files and the journal: the truth of every verdict. */
  readonly data: string
  journal(): readonly JournalEntry[]
}

/** A stand-in dStor behind a real upload stack; not started yet. */
export async function createStack(options: StackOptions, home: string): Promise<Stack> {
  const port = await freePort()
  const data = path.join(home, 'dstor')
  const settings = JSON.stringify({ ...options, data, port })
  const child = new Child({ command: process.execPath, args: [MAIN, settings], port })
  const journal = (): JournalEntry[] =>
    textIn(path.join(data, 'journal.jsonl'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const entry = JSON.parse(line) as Omit<JournalEntry, 'path'>
        return { ...entry, path: entry.url }
      })
  return { port, url: `http://127.0.0.1:${port}`, child, data, seen: journal, journal }
}
