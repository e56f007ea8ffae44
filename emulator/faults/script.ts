import { RULES, type ActionRule, type ParameterType } from './rules.js'
import { UsageError } from '../settings.js'

export type FaultRoute =
  'connection' | 'temp-token' | 'get-token' | 'upload' | 'status' | 'gateway' | 'ingest'

/** Which requests a fault waits for. What is left out matches everything. */
export interface FaultMatch {
  readonly route?: FaultRoute
  /** Number of the upload session, from 1. */
  readonly session?: number
  /** For the gateway: decoded path below the hash, for instance `css/a.css`. */
  readonly path?: string
  /** The first of the requests matched by the rest that is struck; 1 unless given. */
  readonly nth?: number
  /** How many of them in a row; 1 unless given. */
  readonly times?: number | 'always'
}

/** An action with its parameters. */
export interface FaultAction {
  readonly kind: string
  readonly [parameter: string]: unknown
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
export interface BodyStop {
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
  const missing = (rule.needs ?? []).find((name) => !Object.hasOwn(action, name))
  if (missing !== undefined) {
    throw new UsageError(`do: ${kind} needs ${missing}`)
  }
  return [action, rule]
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

function readMatch(value: unknown): FaultMatch {
  const match = isRecord(value) ? value : {}
  const checks: Readonly<Record<string, (given: unknown) => boolean>> = {
    route: (given) => typeof given === 'string' && ROUTES.includes(given),
    session: isCount,
    nth: isCount,
    times: (given) => given === 'always' || isCount(given),
    path: (given) => typeof given === 'string'
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
    (point === 'ingest') === (match.route === 'ingest')
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

/** A number among the parameters of an action. */
export function numberOf(action: FaultAction, name: string, otherwise: number): number {
  const value = action[name]
  return typeof value === 'number' ? value : otherwise
}

/** A text among the parameters of an action. */
export function textOf(action: FaultAction, name: string, otherwise: string): string {
  const value = action[name]
  return typeof value === 'string' ? value : otherwise
}
