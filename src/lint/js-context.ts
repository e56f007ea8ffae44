/** The texts of significant tokens around a literal, nearest first; empty where the file ends. */
export interface Around {
  /** `before(0)` is the token in front of the literal. */
  before(index: number): string
  after(index: number): string
}

/**
 * What a string literal in JavaScript is for. `page` addresses are relative to the page, `file` addresses
 * to the script itself, `import` addresses as well but only when they begin with `.` or `/`.
 */
export type LiteralUse =
  | 'import'
  | 'static-import'
  | 'file'
  | 'page'
  | 'location'
  | 'service-worker'
  | 'scope'
  | 'public-path'
  | 'preload-base'
  | 'plain'

const CALLS = new Map<string, LiteralUse>([
  ['fetch', 'page'],
  ['importScripts', 'file']
])
const CONSTRUCTORS = new Map<string, LiteralUse>([
  ['Worker', 'page'],
  ['SharedWorker', 'page'],
  ['EventSource', 'page'],
  ['Request', 'page'],
  ['Workbox', 'service-worker']
])
const WINDOWS = new Set(['window', 'document', 'self', 'top', 'parent', 'globalThis'])

/** Tells from the neighbours of a literal what it is for. */
export function useOf(around: Around): LiteralUse {
  const before = around.before(0)
  switch (before) {
    case '(':
      return useOfArgument(around)
    case 'from':
    case 'import':
      return 'static-import'
    case '=':
      return useOfAssigned(around)
    case 'return':
    case '=>':
      return isPreloadBase(around) ? 'preload-base' : 'plain'
    case ':':
      return isScopeOfWorker(around) ? 'scope' : 'plain'
    default:
      return 'plain'
  }
}

function useOfArgument(around: Around): LiteralUse {
  const callee = around.before(1)
  const isNew = around.before(2) === 'new'
  if (callee === 'import') {
    return 'import'
  }
  if (callee === 'register' && around.before(3) === 'serviceWorker') {
    return 'service-worker'
  }
  if (callee === 'URL' && isNew && isOwnAddress(around)) {
    return 'file'
  }
  if (isNew) {
    return CONSTRUCTORS.get(callee) ?? 'plain'
  }
  if ((callee === 'assign' || callee === 'replace') && around.before(3) === 'location') {
    return 'location'
  }
  return CALLS.get(callee) ?? 'plain'
}

/** `, import.meta.url` */
function isOwnAddress(around: Around): boolean {
  return [',', 'import', '.', 'meta', '.', 'url'].every(
    (token, index) => around.after(index) === token
  )
}

function useOfAssigned(around: Around): LiteralUse {
  if (around.before(2) !== '.') {
    return 'plain'
  }
  const name = around.before(1)
  const owner = around.before(3)
  if (name === 'p' && around.after(0) !== '+') {
    return 'public-path'
  }
  const isLocation =
    (name === 'href' && owner === 'location') || (name === 'location' && WINDOWS.has(owner))
  return isLocation ? 'location' : 'plain'
}

/** `register('sw.js', { scope: '/' })` */
function isScopeOfWorker(around: Around): boolean {
  return around.before(1) === 'scope' && around.before(2) === '{' && around.before(6) === 'register'
}

/** Vite's helper for chunks that are loaded later: `function (e) { return "/" + e }` or `(e) => "/" + e`. */
function isPreloadBase(around: Around): boolean {
  if (around.after(0) !== '+') {
    return false
  }
  const added = around.after(1)
  return around.before(0) === 'return'
    ? around.before(2) === ')' && around.before(3) === added && around.after(2) === '}'
    : around.before(1) === added || around.before(2) === added
}
