import net from 'node:net'

/** A proxy to which a tunnel is asked for with CONNECT (RFC 9110, 9.3.6). */
export interface Proxy {
  /** The variable that names it. */
  readonly variable: string
  readonly isSecure: boolean
  readonly host: string
  readonly port: number
  /** `user:password`, decoded; '' where the variable holds none. */
  readonly credentials: string
}

/** The variables that name a proxy for a scheme, the first that is set wins. */
const VARIABLES = {
  'https:': ['https_proxy', 'HTTPS_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY']
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** A proxy stands in the way, by its address or by its answer. */
export abstract class ProxyError extends Error {
  /** What to do about it, in whole sentences. */
  abstract readonly advice: string
}

/** A proxy variable holds no address that can be used. The message never shows its value. */
export class ProxyAddressError extends ProxyError {
  override readonly name = 'ProxyAddressError'
  readonly advice =
    'Write it as `http://host:port`, with `user:password@` before the host where the proxy wants a login, or leave it empty.'
}

/**
 * The proxy that requests for `url` go through, by `https_proxy` for https, `http_proxy` for http
 * (or the same in capitals) and `no_proxy`; undefined where they go straight. This machine itself
 * is never asked for through a proxy. A value without `http://` or `https://` means `http://`.
 *
 * @throws ProxyAddressError where the variable holds no usable address
 */
export function proxyFor(url: URL, env: Environment = process.env): Proxy | undefined {
  const names = url.protocol === 'https:' ? VARIABLES['https:'] : VARIABLES['http:']
  const name = names.find((candidate) => env[candidate])
  if (name === undefined || isBypassed(url, env['no_proxy'] || env['NO_PROXY'] || '')) {
    return undefined
  }
  const value = env[name]!.trim()
  const parsed = parseProxy(value)
  if (typeof parsed === 'string') {
    throw new ProxyAddressError(`the variable \`${name}\` holds no usable proxy address: ${parsed}`)
  }
  return { variable: name, ...parsed }
}

/** What is wrong with the proxy variable that holds for `url`, or undefined. Asks nobody. */
export function proxyProblem(
  url: URL,
  env: Environment = process.env
): ProxyAddressError | undefined {
  try {
    proxyFor(url, env)
    return undefined
  } catch (error) {
    if (error instanceof ProxyAddressError) {
      return error
    }
    throw error
  }
}

const ENCODE =
  'a character such as `@ : / ? # %` in user or password is written percent-encoded, for instance `%25` for `%`'

/** The proxy, or what is wrong with the address, without any part of it but a scheme. */
function parseProxy(value: string): Omit<Proxy, 'variable'> | string {
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):\/\//i.exec(value)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return `\`${scheme}://\` is not spoken, only proxies with \`http://\` or \`https://\``
  }
  const address = scheme === undefined ? `http://${value}` : value
  const rest = address.slice(address.indexOf('://') + 3)
  if (rest === '' || /^[/?#:]/.test(rest)) {
    return 'it names no host'
  }
  if (!URL.canParse(address)) {
    return rest.includes('@')
      ? `host or port is wrong, or ${ENCODE}`
      : 'host or port is wrong (`http://host:port`, with a port from 1 to 65535)'
  }
  const url = new URL(address)
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) {
    return ENCODE
  }
  if (url.port === '0') {
    return 'the port is 0'
  }
  try {
    const user = decodeURIComponent(url.username)
    const password = decodeURIComponent(url.password)
    const isSecure = url.protocol === 'https:'
    return {
      isSecure,
      host: bareHost(url),
      port: Number(url.port) || (isSecure ? 443 : 80),
      credentials: user === '' && password === '' ? '' : `${user}:${password}`
    }
  } catch {
    return ENCODE
  }
}

/** The host of a URL as the system knows it: an IPv6 address without its brackets. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
}

/**
 * `no_proxy`: entries between commas or white space. `example.com` (with or without a leading `.` or
 * `*.`) means the name and everything below it; `host:8080` only that port; `10.0.0.7` and `[::1]`
 * one address; `*` all. Ranges (`10.0.0.0/8`) are not known. Capitals do not matter.
 */
function isBypassed(url: URL, list: string): boolean {
  const host = bareHost(url).toLowerCase()
  return isThisMachine(host) || list.split(/[\s,]+/).some((entry) => matches(entry, host, url))
}

function matches(entry: string, host: string, url: URL): boolean {
  if (entry === '*') {
    return true
  }
  const port = net.isIPv6(entry) ? undefined : /:(\d{1,5})$/.exec(entry)?.[1]
  const name = (port === undefined ? entry : entry.slice(0, -port.length - 1))
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^\*?\./, '')
    .toLowerCase()
  const isName = host === name || (net.isIP(host) === 0 && host.endsWith(`.${name}`))
  return name !== '' && isName && (port === undefined || Number(port) === portOf(url))
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'))
}
