import type http from 'node:http'
import { HttpClient } from '@actions/http-client'
import { getProxyUrl } from '@actions/http-client/lib/proxy'

/**
 * The tunnelling agent for a URL that goes through a proxy by `https_proxy`, `http_proxy` and
 * `no_proxy` (loopback never does), else undefined. A new one each time: a connection carries one
 * request, because a reused one makes failures that nobody can judge (docs/faults.md 4).
 *
 * @throws Error where the variable holds no address
 */
export function proxyAgent(url: URL): http.Agent | undefined {
  if (!isProxied(url)) {
    return undefined
  }
  return new HttpClient(undefined, [], { keepAlive: false }).getAgent(url.href)
}

function isProxied(url: URL): boolean {
  try {
    return Boolean(getProxyUrl(url)?.hostname)
  } catch (cause) {
    throw new Error('the proxy variables `https_proxy` or `http_proxy` hold no address', { cause })
  }
}
