import { fingerprint } from '../../../emulator/index.js'
import type { Result } from './row.js'

/** The forms in which a secret is registered and must not appear. */
function formsOf(secret: string): string[] {
  return [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]
}

function unescape(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** What the run told the runner to mask. */
export function masksOf(stdout: string): string[] {
  return stdout
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line.startsWith('::add-mask::') ? [unescape(line.slice(12))] : []))
}

/** Whether a mask is a secret, or base64 of one, wherever it lies among three bytes. */
export function isMaskOf(mask: string, secrets: ReadonlySet<string>): boolean {
  const isPiece = (secret: string): boolean =>
    ['', '\0', '\0\0'].some((before) =>
      Buffer.from(before + secret)
        .toString('base64')
        .includes(mask)
    )
  return secrets.has(mask) || (mask.length >= 16 && [...secrets].some(isPiece))
}

const ACCESS_TOKEN = /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/

/** Every secret of a run in every form: the key, the access tokens and the upload tokens. */
export function secretsOf(result: Result, more: readonly string[] = []): Set<string> {
  const { apiKey } = result.place.emulator
  const tokens = masksOf(result.stdout).filter((mask) => ACCESS_TOKEN.test(mask))
  const uploads = result.sessions.map(({ token }) => token)
  return new Set([apiKey, ...tokens, ...uploads, ...more].flatMap(formsOf))
}

/** Whether every access token that was sent to dStor had been given to the runner to mask. */
export function unmaskedTokens(result: Result): string[] {
  const masked = new Set(masksOf(result.stdout).map((mask) => fingerprint(`Bearer ${mask}`)))
  const sent = result.journal.flatMap(({ headers }) => headers['authorization'] ?? [])
  return [...new Set(sent)].filter((token) => !masked.has(token))
}
