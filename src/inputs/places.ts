import { randomBytes } from 'node:crypto'
import { trimEndOf } from '../text/escape.js'
import type { InputValues } from './values.js'

/** Hosts of this machine: the only ones that may be reached without TLS. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Base of the API: https, or http on this machine, and nothing in it that is no address. */
export function apiUrlOf(values: InputValues): URL {
  const url = urlOf(values, 'api-url')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    values.wrong(
      'api-url',
      values.text('api-url'),
      'https, because the key would travel in the clear'
    )
  }
  return url
}

/** Base of the published links; below the API where it is not given. */
export function gatewayUrlOf(values: InputValues, apiUrl: URL): URL {
  if (values.text('gateway-url') !== '') {
    return urlOf(values, 'gateway-url')
  }
  return new URL(`${trimEndOf(apiUrl.href, '/')}/ipfs`)
}

/** A wrong address as it may be shown: a password can stand before `@`, a token behind `?` or `#`. */
function shownAddress(text: string): string {
  return text
    .replace(/^([a-z]+:\/\/)?.*@/is, '$1***@')
    .replace(/[?#].*/s, (rest) => `${rest[0]}***`)
}

const PLACEHOLDER = new URL('https://invalid.invalid')

function urlOf(values: InputValues, name: string): URL {
  const text = values.text(name)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    values.wrong(name, shownAddress(text), 'an address like `https://api.dstor.cloud`')
    return PLACEHOLDER
  }
  if (url.username !== '' || url.password !== '') {
    values.problem(
      `input \`${name}\` holds a user or a password, and must be an address without them`
    )
    return PLACEHOLDER
  }
  if (url.search !== '' || url.hash !== '') {
    values.wrong(name, shownAddress(text), 'an address without `?` and `#`')
    return PLACEHOLDER
  }
  return url
}

/**
 * The folder at dStor, as dStor's own clients write it: `a/b` without outer slashes, `/` for the
 * root (docs/dstor-api.md 8.6). Unique for each run by default, because nobody knows whether an
 * upload to an existing folder replaces what is in it (8.9).
 */
export function folderPathOf(values: InputValues, env: NodeJS.ProcessEnv): string {
  const text = values.text('folder-path')
  if (text === '') {
    return defaultFolderPath(env)
  }
  const parts = text.split(/[/\\]+/).filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) {
    values.wrong('folder-path', text, 'a path without `..`')
  } else if (/\p{Cc}/u.test(text)) {
    values.wrong('folder-path', text, 'a path without control characters')
  }
  return parts.join('/') || '/'
}

function defaultFolderPath(env: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_RUN_ID } = env
  if (GITHUB_REPOSITORY && GITHUB_SHA && GITHUB_RUN_ID) {
    const attempt = env['GITHUB_RUN_ATTEMPT'] || '1'
    const commit = GITHUB_SHA.slice(0, 7)
    return `${GITHUB_REPOSITORY}/${commit}-${GITHUB_RUN_ID}-${attempt}-${randomPart()}`
  }
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return `dstor-deploy-${now}-${randomPart()}`
}

/** Six characters, so that steps and matrix legs of one run, which share all its numbers, differ. */
function randomPart(): string {
  return randomBytes(3).toString('hex')
}
