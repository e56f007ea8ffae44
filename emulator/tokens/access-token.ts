import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

const YEAR_SECONDS = 365 * 24 * 3600
/** In the year 2100. */
const FAR_SECONDS = 4_102_444_800

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Equality that takes the same time wherever the difference is. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * A token in the shape of dStor's own (docs/dstor-api.md 2.1).
 *
 * @param expiresAt unix seconds; a year from now when left out, as dStor does
 */
export function issueAccessToken(account: string, secret: string, expiresAt?: number): string {
  const iat = Math.floor(Date.now() / 1000)
  const exp = Math.floor(expiresAt ?? iat + YEAR_SECONDS)
  return signedToken(account, secret, { iat, exp, jti: randomUUID() })
}

/** As `issueAccessToken`, with the same text each time. */
export function sameAccessToken(account: string, secret: string): string {
  return signedToken(account, secret, { iat: 0, exp: FAR_SECONDS, jti: account })
}

function signedToken(
  account: string,
  secret: string,
  own: { readonly iat: number; readonly exp: number; readonly jti: string }
): string {
  const marks = { d: false, o: false, s: false, t: null }
  const claims = { ...marks, ...own, aud: 'dstor.cloud', iss: 'dstor.cloud', sub: account }
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${sign(text, secret)}`
}

function expiryOf(payload: string): number {
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  return typeof claims === 'object' && claims !== null && 'exp' in claims
    ? Number(claims.exp)
    : Number.NaN
}

/** Why a token is refused, or `undefined` when it is good. */
export function accessTokenProblem(token: string, secret: string): string | undefined {
  const [header, payload, signature] = token.split('.')
  if (header === undefined || payload === undefined || signature === undefined) {
    return 'The access token is malformed'
  }
  if (!sameText(signature, sign(`${header}.${payload}`, secret))) {
    return 'The access token is invalid'
  }
  return expiryOf(payload) * 1000 > Date.now() ? undefined : 'The access token has expired'
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1]
}
