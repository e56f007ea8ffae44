import { judge, type Fetched, silent } from './fetched.js'
import { type FetchOptions, FileRequest } from './file-request.js'
import { isRedirect, MOST_REDIRECTS, redirectFrom } from './redirect.js'
import type { ExpectedFile } from './served.js'

/**
 * Asks the gateway once for a file and compares what it serves with what was sent, byte for byte by
 * length and sha256, unpacked where it comes packed. Follows redirects, sends no credential, keeps
 * no body in memory and stops reading once there are more bytes than there should be. Never rejects.
 */
export async function fetchFile(
  file: ExpectedFile,
  link: URL,
  options: FetchOptions
): Promise<Fetched> {
  const from = performance.now()
  let url = link
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const totalMs = options.totalMs - (performance.now() - from)
    if (totalMs <= 0) {
      return silent('no answer within the time limit')
    }
    const reply = await new FileRequest(file, url, { ...options, totalMs }).send()
    const { outcome } = reply
    if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
      return judge(file, reply)
    }
    const redirect = redirectFrom(url, outcome.answer.headers.location)
    if (redirect.kind === 'refuse') {
      return { kind: 'astray', why: redirect.why, isNowhere: redirect.isNowhere }
    }
    url = redirect.url
  }
  const why = `more than ${MOST_REDIRECTS} redirects in a row`
  return { kind: 'astray', why, isNowhere: true }
}
