/** The key that the emulator accepts when it is told no other: 64 characters, as dStor's keys. */
export const DEMO_API_KEY = 'demo'.repeat(16)

/** When an upload request counts (docs/faults.md 1). */
export type Counting = 'M1' | 'M2' | 'M3'

/**
 * What the emulator does where the public facts leave room. All of it can be changed while it runs.
 */
export interface Settings {
  /** M1: body parsed completely. M2: request ended, complete or aborted. M3: headers arrived. */
  readonly counting: Counting
  /** The counter is read when a request arrives and written when it ends: overlaps lose counts. */
  readonly loseParallelCounts: boolean
  /** What happens to an upload request that comes after the count was reached. */
  readonly surplus: 'refuse' | 'accept'
  /** Hashes as CIDv0 or as dStor's opaque base64 key (docs/dstor-api.md 3). */
  readonly hash: 'cid' | 'opaque'
  /**
   * Shape of `data` with DONE (docs/dstor-api.md 7); `f` is `a` with opaque hashes, `g-object` no
   * array.
   */
  readonly listing: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'g-object'
  /** Name of the root entry: last part of the folder path, all of it, or empty. */
  readonly rootName: 'last' | 'path' | 'empty'
  /** Least time of each processing stage. */
  readonly stageMs: number
  /** How long after DONE the gateway still answers 504. */
  readonly gatewayDelayMs: number
  /** Life of tokens, 0 for no limit. The access token's own `exp` holds as well. */
  readonly accessTokenMs: number
  readonly accessTokenRequests: number
  readonly uploadTokenMs: number
  readonly uploadTokenRequests: number
  /**
   * Who says `100 Continue`. `framework`: Node itself, before anything of the application has run,
   * as below every framework. `careful`: the application, or a refusal in its place.
   */
  readonly expect: 'framework' | 'careful'
  /**
   * Which spellings of the API's paths are known. `any`: with and without the slash at the end.
   * `clients`: only as all public clients write them. `document`: as these, but `get-token` without
   * a slash, as the oldest document prints it.
   */
  readonly slashes: 'any' | 'clients' | 'document'
  /** How long an idle connection is kept; 0: `Connection: close` behind every answer. */
  readonly keepAliveMs: number
  /** Requests after which a connection is closed, 0 for no limit. */
  readonly keepAliveRequests: number
  /**
   * Where the gateway's content is served. `one`: here. `two`: by a redirect to a second port, as
   * dStor leads to a storage node. `each`: every file has a port, and so a host, of its own.
   */
  readonly gatewayHosts: 'one' | 'two' | 'each'
  /** Each access token has the text of the one before, good for ever. */
  readonly sameAccessToken: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  counting: 'M1',
  loseParallelCounts: false,
  surplus: 'refuse',
  hash: 'cid',
  listing: 'a',
  rootName: 'last',
  stageMs: 20,
  gatewayDelayMs: 0,
  accessTokenMs: 0,
  accessTokenRequests: 0,
  uploadTokenMs: 0,
  uploadTokenRequests: 0,
  expect: 'framework',
  slashes: 'any',
  keepAliveMs: 5_000,
  keepAliveRequests: 0,
  gatewayHosts: 'one',
  sameAccessToken: false
}

/** A setting, an option or a fault script that cannot be understood. The message says why. */
export class UsageError extends Error {}

const WORDS: Partial<Record<keyof Settings, readonly string[]>> = {
  counting: ['M1', 'M2', 'M3'],
  surplus: ['refuse', 'accept'],
  hash: ['cid', 'opaque'],
  listing: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g-object'],
  rootName: ['last', 'path', 'empty'],
  expect: ['framework', 'careful'],
  slashes: ['any', 'clients', 'document'],
  gatewayHosts: ['one', 'two', 'each']
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, name)
}

function check(name: keyof Settings, value: unknown): void {
  const words = WORDS[name]
  const right =
    words === undefined
      ? typeof value === typeof DEFAULT_SETTINGS[name] &&
        (typeof value !== 'number' || (Number.isFinite(value) && value >= 0))
      : typeof value === 'string' && words.includes(value)
  if (!right) {
    const allowed = words?.join(', ') ?? `a ${typeof DEFAULT_SETTINGS[name]}`
    throw new UsageError(`${name}: ${JSON.stringify(value)} is not allowed; it takes ${allowed}`)
  }
}

/**
 * `base` with the changes of `patch`, which may come from outside.
 *
 * @throws UsageError for an unknown name or a value that is not allowed
 */
export function changeSettings(base: Settings, patch: unknown): Settings {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    throw new UsageError('settings must be a JSON object')
  }
  for (const [name, value] of Object.entries(patch)) {
    if (!isSetting(name)) {
      throw new UsageError(`there is no setting ${JSON.stringify(name)}`)
    }
    check(name, value)
  }
  return { ...base, ...patch }
}

/** The names of all settings, in a fixed order. */
export function settingNames(): (keyof Settings)[] {
  return Object.keys(DEFAULT_SETTINGS).filter(isSetting)
}
