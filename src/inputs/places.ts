import { randomBytes } from 'node:crypto'
import { quote, trimEndOf } from '../text/escape.js'
import { type Parse, wrong, WrongValue } from './parsers.js'

/** Hosts of this machine: the only ones that may be reached without TLS. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Base of the API: https, or http on this machine, and nothing in it that is no address. */
export const apiUrl: Parse<URL> = (text) => {
  const url = urlOf(text)
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw wrong(text, 'https, because the key would travel in the clear')
  }
  return url
}

/** Base of the published links, where it was given. */
export const gatewayUrl: Parse<URL | undefined> = (text) => (text === '' ? undefined : urlOf(text))

/** Base of the published links where it was not given: below the API. */
export function gatewayBelow(api: URL): URL {
  return new URL(`${trimEndOf(api.href, '/')}/ipfs`)
}

/** A wrong address as it may be shown: a password can stand before `@`, a token behind `?` or `#`. */
function shownAddress(text: string): string {
  return text
    .replace(/^([a-z]+:\/\/)?.*@/is, '$1***@')
    .replace(/[?#].*/s, (rest) => `${rest[0]}***`)
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw wrong(shownAddress(text), 'an address like `https://api.dstor.cloud`')
  }
  if (url.username !== '' || url.password !== '') {
    throw new WrongValue('holds a user or a password, and must be an address without them')
  }
  if (url.search !== '' || url.hash !== '') {
    throw wrong(shownAddress(text), 'an address without `?` and `#`')
  }
  return url
}

/** Marks of something that was to be filled in and was not: `${`, `$(`, `{{`, `$NAME`. */
const UNFILLED = /\$[({A-Za-z_]|\{\{/
const QUOTED = /^(["'`]).*\1$/s
const EMPTY_VALUES = ['undefined', 'null']

/**
 * The folder at dStor, as dStor's own clients write it: `a/b` without outer slashes, `/` for the
 * root (docs/dstor-api.md 8.6). Unique for each deployment by default, because nobody knows whether
 * an upload to an existing folder replaces what is in it (8.9). What was plainly to be filled in is
 * refused: it would be taken literally, or become the root of the account (contract 1.2).
 */
export const folderPath: Parse<string> = (text, { env, warn }) => {
  if (text === '') {
    return defaultFolderPath(env)
  }
  const parts = text.split(/[/\\]/)
  const named = parts.filter((part) => part !== '' && part !== '.')
  const empty = named.find((part) => EMPTY_VALUES.includes(part.trim()))
  if (named.includes('..')) {
    throw wrong(text, 'a path without `..`')
  }
  if (/\p{Cc}/u.test(text)) {
    throw wrong(text, 'a path without control characters')
  }
  if (UNFILLED.test(text)) {
    throw wrong(text, 'a path in which everything is filled in: use `${{ … }}` of the workflow')
  }
  if (QUOTED.test(text)) {
    throw wrong(text, 'a path without quotes around it')
  }
  if (empty !== undefined) {
    throw wrong(
      text,
      `a path without the part \`${empty.trim()}\`, which stands for a missing value`
    )
  }
  if (named.length === 0 && text !== '/') {
    throw wrong(text, 'a path that names a folder, or exactly `/` for the root of the account')
  }
  if (/[/\\]{2}/.test(text)) {
    warn(
      `input \`folder-path\` has an empty part, perhaps of a value that was not set: ${quote(named.join('/'))} is used`
    )
  }
  return named.join('/') || '/'
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
