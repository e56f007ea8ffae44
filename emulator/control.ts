import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FaultReport } from './faults/faults.js'
import type { Connection, JournalEntry } from './journal.js'
import { UsageError, type Settings } from './settings.js'
import type { SessionFacts, TreeFile } from './uploads/facts.js'

const MAX_BODY_BYTES = 64 * 1024 * 1024

/** What the control routes look into and change. */
export interface Controlled {
  readonly settings: Settings
  readonly journal: {
    entries(): readonly JournalEntry[]
    connections(): readonly Connection[]
  }
  readonly faults: { set(script: unknown): void; report(): FaultReport }
  /** @throws UsageError */
  change(patch: unknown): void
  sessions(): readonly SessionFacts[]
  publishedTree(hash?: string): Record<string, TreeFile> | undefined
  /** Cuts all connections but `kept`. */
  reset(kept?: Socket): Promise<void>
}

class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}

function checkCaller(req: IncomingMessage): void {
  const address = req.socket.remoteAddress ?? ''
  if (!/^(::ffff:)?127\.|^::1$/.test(address)) {
    throw new ControlError(403, 'the control routes answer to this machine only')
  }
  // A page in a browser of this machine is not a caller to trust.
  if (req.headers.origin !== undefined || req.headers['sec-fetch-site'] !== undefined) {
    throw new ControlError(403, 'the control routes are not for browsers')
  }
}

async function readBody(req: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const bytes of req) {
    length += (bytes as Buffer).length
    if (length > MAX_BODY_BYTES) {
      throw new ControlError(413, 'the body is too large')
    }
    parts.push(bytes as Buffer)
  }
  try {
    return length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new ControlError(400, 'the body is not JSON')
  }
}

async function act(req: IncomingMessage, url: URL, emulator: Controlled): Promise<unknown> {
  const call = `${req.method ?? ''} ${url.pathname.slice('/__control/'.length)}`
  switch (call) {
    case 'GET journal':
      return emulator.journal.entries()
    case 'GET connections':
      return emulator.journal.connections()
    case 'GET sessions':
      return emulator.sessions()
    case 'GET tree':
      return emulator.publishedTree(url.searchParams.get('hash') ?? undefined) ?? null
    case 'GET settings':
      return emulator.settings
    case 'PUT settings':
      emulator.change(await readBody(req))
      return emulator.settings
    case 'GET faults':
      return emulator.faults.report()
    case 'PUT faults':
      emulator.faults.set(await readBody(req))
      return emulator.faults.report()
    case 'POST reset':
      await emulator.reset(req.socket)
      return { message: 'ok' }
    default:
      throw new ControlError(404, `there is no control route ${call}`)
  }
}

/** Answers the private routes by which tests look into the emulator and change it. */
export async function answerControl(
  req: IncomingMessage,
  res: ServerResponse,
  emulator: Controlled
): Promise<void> {
  let status = 200
  let value: unknown
  try {
    checkCaller(req)
    value = await act(req, new URL(req.url ?? '/', 'http://localhost'), emulator)
  } catch (error) {
    const isUsage = error instanceof UsageError
    status = error instanceof ControlError ? error.status : isUsage ? 400 : 500
    value = { message: error instanceof Error ? error.message : String(error) }
  }
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  res.end(JSON.stringify(value))
}
