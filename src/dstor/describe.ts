import type { Response } from '../http/response.js'
import { isWebPage, requestIdOf } from '../http/response.js'
import { requestedWaitMs } from '../http/backoff.js'
import type { Outcome } from '../http/request.js'
import { saidBy } from '../http/server-words.js'
import { messageOf } from '../errors.js'
import type { Secrets } from '../text/redact.js'
import { oneLine, quoteList, SHOWN_EXCERPT } from '../text/escape.js'
import { bytesText, durationText } from '../text/format.js'
import { isJson, parseObject } from '../json.js'

const SHOWN_TITLE = 200

/** A request in words: `POST /v1/upload/`. */
export interface RequestName {
  readonly method: string
  readonly url: URL
}

export function nameOf(request: RequestName): string {
  return `${request.method} ${oneLine(request.url.pathname)}`
}

/** `POST /v1/upload/ was answered with 503 (request id 7f3): Service Unavailable`, inert and without secrets. */
export function describeResponse(request: RequestName, answer: Response, secrets: Secrets): string {
  const id = requestIdOf(answer)
  const words = excerptOf(answer, secrets)
  const waitMs = requestedWaitMs(answer.headers['retry-after'])
  return (
    `${nameOf(request)} was answered with ${answer.status}` +
    (id === '' ? '' : ` (request id ${oneLine(secrets.redactWords(id), 100)})`) +
    (waitMs === 0 ? '' : ` (asks to wait ${durationText(waitMs)})`) +
    (words === '' ? '' : `: ${words}`)
  )
}

/** As `describeAnswer`, but without a value: where a token was expected, any value may be one. */
export function describeShape(request: RequestName, answer: Response, secrets: Secrets): string {
  if (isWebPage(answer)) {
    return describeResponse(request, answer, secrets)
  }
  const shape = shapeOf(answer)
  return `${nameOf(request)} was answered with ${answer.status}${shape === '' ? '' : `: ${shape}`}`
}

function shapeOf(answer: Response): string {
  if (!answer.complete) {
    return ''
  }
  const object = parseObject(answer.text)
  if (object === undefined) {
    return isJson(answer.text) ? 'JSON that is no object' : 'no JSON'
  }
  const names = Object.keys(object)
  return names.length === 0 ? 'an empty object' : `an object with ${quoteList(names, 10)}`
}

/** Without the name and password that an address may hold (RFC 3986, 3.2.1): they are not ours to print. */
function withoutUser(location: string): string {
  return location.replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)[^/?#]*@/i, '$1$2')
}

/** What an answer says, for a person: the server's own message where it has one. */
function excerptOf(answer: Response, secrets: Secrets): string {
  const location = answer.headers.location
  if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
    return `redirects to ${oneLine(secrets.redactWords(withoutUser(location)), 200)}`
  }
  const { words, isPage } = saidBy(answer.text)
  const said = oneLine(secrets.redactWords(words), isPage ? SHOWN_TITLE : SHOWN_EXCERPT).trim()
  return isPage ? `a web page${said === '' ? '' : `, "${said}"`}` : said
}

/** What became of a request without an answer, as a clause: `the connection was cut after …`. */
export function describeOutcome(
  outcome: Exclude<Outcome, { kind: 'answered' }>,
  request: RequestName,
  bodyBytes = 0
): string {
  switch (outcome.kind) {
    case 'unconnected':
      return `no connection to ${request.url.host}: ${reasonOf(outcome.error)}`
    case 'cut':
      return `${outcome.stalled ? 'the connection stood still' : 'the connection was cut'} ${phaseOf(outcome, bodyBytes)}: ${reasonOf(outcome.error)}`
    case 'source-failed':
      return reasonOf(outcome.error)
    case 'aborted':
      return 'the request was given up'
  }
}

function phaseOf(reached: { bytesSent: number; bodySent: boolean }, bodyBytes: number): string {
  if (bodyBytes === 0) {
    return 'before an answer came'
  }
  if (reached.bodySent) {
    return `after all ${bytesText(bodyBytes)} were sent and before an answer came`
  }
  return `after ${bytesText(reached.bytesSent)} of ${bytesText(bodyBytes)}`
}

function reasonOf(error: Error & { code?: unknown }): string {
  const message = oneLine(messageOf(error), 300)
  const code = typeof error.code === 'string' ? error.code : ''
  return code !== '' && !message.includes(code) ? `${message} (${code})` : message
}
