import type { FaultAction } from './action.js'
import { RULES, type ActionRule, type ParameterType } from './rules.js'
import { UsageError } from '../settings.js'

type FaultRoute =
  'connection' | 'temp-token' | 'get-token' | 'upload' | 'status' | 'gateway' | 'ingest'

/** Which requests a fault waits for. What is left out matches everything. */
export interface FaultMatch {
  readonly route?: FaultRoute
  /** Number of the upload session, from 1. */
  readonly session?: number
  /** For the gateway: decoded path below the hash, for instance `css/a.css`. One of them. */
  readonly path?: string | readonly string[]
  /** For the gateway: none of these. */
  readonly notPath?: string | readonly string[]
  /** Requests whose `Content-Length` is above that many bytes. */
  readonly largerThan?: number
  /** Requests that are (or are not) the first on their connection. */
  readonly reused?: boolean
  /** Only for that long since the first request that fits. */
  readonly forMs?: number
  /** The first of the requests matched by the rest that is struck; 1 unless given. */
  readonly nth?: number
  /** How many of them in a row; 1 unless given. */
  readonly times?: number | 'always'
  /** `nth` and `times` count the requests of each path on their own. */
  readonly perPath?: boolean
}

/** One fault as it is written in a script; `emulator/README.md` lists what can be written. */
export interface FaultEntry {
  readonly match: FaultMatch
  /** `accept`, `headers`, `bytes:K`, `bytes:P%`, `bytes:-K`, `end`, `before-count`, … */
  readonly at?: string
  /** An action, or in short `rst`, `status:413`, `redirect:URL`, `delay:MS`, `drip-read:MS`. */
  readonly do: string | FaultAction
}

export type FaultScript = readonly FaultEntry[]

const ROUTES = ['connection', 'temp-token', 'get-token', 'upload', 'status', 'gateway', 'ingest']

/** Where in a body a fault waits. */
interface BodyStop {
  readonly value: number
  readonly unit: 'bytes' | 'percent' | 'from-end'
}

/** A fault that was understood. */
export interface ParsedFault {
  readonly entry: FaultEntry
  readonly match: FaultMatch
  readonly point: string
  readonly stop: BodyStop | undefined
  readonly action: FaultAction
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOfType(value: unknown, type: ParameterType): boolean {
  switch (type) {
    case 'any':
      return true
    case 'object':
      return isRecord(value)
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'numbers':
      return Array.isArray(value) && value.every((item) => typeof item === 'number')
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type
  }
}

function readAction(value: unknown): [FaultAction, ActionRule] {
  const [short, ...behind] = typeof value === 'string' ? value.split(':') : ['']
  const given = isRecord(value) ? value : { kind: short }
  const kind = given.kind
  const rule = typeof kind === 'string' && Object.hasOwn(RULES, kind) ? RULES[kind] : undefined
  if (rule === undefined || typeof kind !== 'string') {
    throw new UsageError(`do: there is no action ${JSON.stringify(kind)}`)
  }
  const action: Record<string, unknown> & { kind: string } = { ...given, kind }
  if (behind.length > 0 && rule.short !== undefined) {
    const text = behind.join(':')
    action[rule.short] = rule.parameters[rule.short] === 'number' ? Number(text) : text
  }
  for (const [name, parameter] of Object.entries(action)) {
    const type = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined
    if (name !== 'kind' && (type === undefined || !isOfType(parameter, type))) {
      throw new UsageError(`do: ${kind} does not take ${name}: ${JSON.stringify(parameter)}`)
    }
  }
  for (const [name, words] of Object.entries(rule.words ?? {})) {
    const word = action[name]
    if (typeof word === 'string' && !words.includes(word)) {
      throw new UsageError(`do: ${kind} knows the ${name} ${words.join(', ')}, not ${word}`)
    }
  }
  const missing = (rule.needs ?? []).find((name) => !Object.hasOwn(action, name))
  if (missing !== undefined) {
    throw new UsageError(`do: ${kind} needs ${missing}`)
  }
  return [action, rule]
}

/** Of the files of an upload request only the upload route knows. */
function isFilesRule({ kind }: FaultAction): boolean {
  return kind === 'refuse-files'
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0
}

function isPaths(value: unknown): boolean {
  return typeof value === 'string' || isOfType(value, 'strings')
}

function readMatch(value: unknown): FaultMatch {
  const match = isRecord(value) ? value : {}
  const checks: Readonly<Record<string, (given: unknown) => boolean>> = {
    route: (given) => typeof given === 'string' && ROUTES.includes(given),
    session: isCount,
    nth: isCount,
    times: (given) => given === 'always' || isCount(given),
    path: isPaths,
    notPath: isPaths,
    largerThan: isAmount,
    forMs: isAmount,
    reused: (given) => typeof given === 'boolean',
    perPath: (given) => typeof given === 'boolean'
  }
  for (const [name, given] of Object.entries(match)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (check?.(given) !== true) {
      throw new UsageError(`match: ${name} cannot be ${JSON.stringify(given)}`)
    }
  }
  return match
}

function readStop(at: string): BodyStop {
  const found = /^bytes:(-)?(\d+)(%)?$/.exec(at)
  if (found === null || (found[1] !== undefined && found[3] !== undefined)) {
    throw new UsageError(`at: ${JSON.stringify(at)} is none of bytes:K, bytes:P%, bytes:-K`)
  }
  const unit = found[3] === '%' ? 'percent' : found[1] === '-' ? 'from-end' : 'bytes'
  return { value: Number(found[2]), unit }
}

function readEntry(value: unknown): ParsedFault {
  if (
    !isRecord(value) ||
    !Object.keys(value).every((name) => ['match', 'at', 'do'].includes(name))
  ) {
    throw new UsageError(`a fault is {match, at, do}, not ${JSON.stringify(value)}`)
  }
  const match = readMatch(value.match)
  const [action, rule] = readAction(value.do)
  const inAccept = match.route === 'connection' && rule.points.includes('accept')
  const at =
    value.at ?? (inAccept ? 'accept' : rule.points[0] === 'bytes' ? 'bytes:0' : rule.points[0])
  if (typeof at !== 'string') {
    throw new UsageError(`at: ${JSON.stringify(at)} is no text`)
  }
  const stop = at.startsWith('bytes') ? readStop(at) : undefined
  const point = stop === undefined ? at : 'bytes'
  const isConnection = match.route === 'connection'
  const isFit =
    rule.points.includes(point) &&
    (point === 'accept' ? isConnection || match.route === undefined : !isConnection) &&
    (point === 'ingest') === (match.route === 'ingest') &&
    (!isFilesRule(action) || match.route === 'upload')
  if (!isFit) {
    throw new UsageError(`${action.kind} cannot strike at ${at} of ${match.route ?? 'any route'}`)
  }
  return { entry: { match, at, do: action }, match, point, stop, action }
}

/**
 * Reads a script.
 *
 * @throws UsageError that names the entry and what is wrong with it
 */
export function readScript(script: unknown): ParsedFault[] {
  if (!Array.isArray(script)) {
    throw new UsageError('a script of faults is an array')
  }
  return script.map((value: unknown, index) => {
    try {
      return readEntry(value)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new UsageError(`fault ${String(index + 1)}: ${message}`)
    }
  })
}
