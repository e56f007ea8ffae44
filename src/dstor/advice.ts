import { ProxyError } from '../http/proxy.js'
import type { Outcome } from '../http/request.js'
import { isRetryable, isSuccess, type Response } from '../http/response.js'
import type { Chunk } from '../model.js'
import { quote } from '../text/escape.js'
import { bytesText } from '../text/format.js'

/** What to do when dStor itself says what went wrong. */
export const ADVICE_ON_WORDS =
  'Run the job again; if dStor says the same once more, send its words to dStor support.'

/** What to do where dStor counts requests that something before it has refused. */
export const ADVICE_ON_COUNTED_REFUSALS =
  'dStor counts upload requests that a rate limit has refused, so an upload succeeds only where none is refused: send fewer of them with a larger `chunk-size`, one after the other with `concurrency: 1`, and ask whoever runs the limit for a higher one.'

const CHECK_NETWORK =
  'Check `api-url`, and on a self-hosted runner the firewall and the proxy variables `https_proxy` and `no_proxy`.'

/** A page of an error tells its cause in the first lines. */
const LOOKED_AT = 2_048

/** What to do where no answer came. */
export function adviceForConnect(outcome: Exclude<Outcome, { kind: 'answered' }>): string {
  if (outcome.kind !== 'unconnected') {
    return CHECK_NETWORK
  }
  if (outcome.error instanceof ProxyError) {
    return outcome.error.advice
  }
  return outcome.failure === 'certificate'
    ? 'The certificate of the server is not valid for this address. Check `api-url`; a private certificate authority is made known with NODE_EXTRA_CA_CERTS.'
    : CHECK_NETWORK
}

/** What to do about a chunk that got no answer: tokens came from the same address, so that is right. */
export function adviceForLostChunk(outcome: Exclude<Outcome, { kind: 'answered' }>): string {
  if (outcome.kind !== 'cut' || outcome.bytesSent === 0) {
    return adviceForConnect(outcome)
  }
  const taken = `The address is right, and ${bytesText(outcome.bytesSent)} were taken`
  return outcome.stalled
    ? `${taken}: something on the way is slow or full. A smaller \`chunk-bytes\` or \`concurrency\` may help, or a larger \`stall-timeout-seconds\`.`
    : `${taken}: something on the way has ended it, for instance a limit of a proxy. A smaller \`chunk-bytes\` may help; else ask whoever runs what stands in between.`
}

/** What to do about an answer, in whole sentences. */
export function adviceForResponse(response: Response, url: URL): string {
  const { status } = response
  return status >= 300 && status < 400
    ? adviceForRedirect(response, url)
    : (adviceForPage(response) ?? adviceForStatus(status))
}

function adviceForRedirect({ headers }: Response, url: URL): string {
  const to =
    headers.location !== undefined && URL.canParse(headers.location, url.href)
      ? new URL(headers.location, url)
      : undefined
  if (to?.hostname === url.hostname && to.protocol === 'https:' && url.protocol === 'http:') {
    return 'The server wants to be asked over https: begin `api-url` with `https://`.'
  }
  if (to?.host === url.host) {
    return 'The server sends the request to another path of its own: check the path of `api-url`, which is the address of the API without `/v1`, and whether a proxy in between rewrites paths.'
  }
  return 'Redirects are never followed, because they would carry the token elsewhere: set `api-url` to the address that the redirect names, if you trust it.'
}

/** Pages with which web servers refuse a connection of the wrong kind. */
function adviceForPage({ status, text }: Response): string | undefined {
  const words = text.slice(0, LOOKED_AT)
  if (status === 400 && /plain HTTP request was sent to HTTPS port/i.test(words)) {
    return 'The server speaks TLS on this port: begin `api-url` with `https://`.'
  }
  if (status === 400 && /SSL certificate/i.test(words)) {
    return 'The server wants a certificate of the client, which this action has none of: check `api-url`, and ask whoever runs the server in front of the API.'
  }
  return undefined
}

/** What to do about an answer to a chunk: the upload token worked before, the files may fit alone. */
export function adviceForChunk(chunk: Chunk, response: Response, url: URL): string {
  const { status } = response
  if (status === 413 && chunk.files.length > 1) {
    return `Less is taken in one request: set \`chunk-bytes\` below ${Math.ceil(chunk.bytes / 2)}.`
  }
  if (status === 404 || status === 409 || status === 410) {
    return 'dStor does not know the upload token, or no longer: run the job again, and ask dStor how long an upload may take if it stays.'
  }
  const empty = chunk.files.find(({ size }) => size === 0)
  const mayBeEmpty = (status === 400 || status === 422) && adviceForPage(response) === undefined
  if (mayBeEmpty && empty !== undefined) {
    return `The request holds a file without content, ${quote(empty.path)}, which some servers refuse: put something into it, or leave it out with \`exclude\`.`
  }
  return adviceForResponse(response, url)
}

function adviceForStatus(status: number): string {
  if (isSuccess(status)) {
    return 'That is not how the API answers: check `api-url`, and whether a proxy stands in between.'
  }
  if (status === 401) {
    return 'Check `api-key` or `access-token`: keys expire (after a year by default), tokens sooner, and both belong to one network, so those of the test network need `api-url: https://api.testnet.dstor.cloud`. Keys are made in the dStor portal under Account > API Keys.'
  }
  if (status === 403) {
    return 'The key is known and may not do this: check the account and its rights in the dStor portal.'
  }
  if (status === 404 || status === 405 || status === 410) {
    return 'Check `api-url`: it must be the address of the API without a path of its own.'
  }
  if (status === 402 || status === 507) {
    return 'Check the quota and the billing of the dStor account.'
  }
  if (status === 413) {
    return 'Make the file smaller, leave it out with `exclude`, or ask dStor about its limit.'
  }
  if (status === 429) {
    return 'The API takes fewer requests: run the job again in a few minutes, with a smaller `concurrency` or a larger `chunk-size`, or with a larger `max-retries`.'
  }
  if (isRetryable(status)) {
    return 'dStor has a problem or is too busy: run the job again in a few minutes, and ask dStor with the request id if it stays.'
  }
  return "Look at dStor's words; if the request itself is refused, this action may be older than the API."
}
