import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeCertificate } from './certificates.js'
import { openFront, type FrontOptions } from './front.js'
import type { Place, Props } from './row.js'

/** Made once for all rows of a file: a key costs a few milliseconds, a forgotten one nothing. */
const authority = makeCertificate({ name: 'Authority of a test', isAuthority: true })
const stranger = makeCertificate({ name: 'Nobody knows me', isAuthority: true })

const IDENTITIES = {
  good: makeCertificate({ name: 'good', hosts: ['localhost', 'dstor.test'] }, authority),
  'self-signed': makeCertificate({ name: 'localhost', hosts: ['localhost'] }),
  'unknown issuer': makeCertificate({ name: 'unknown', hosts: ['localhost'] }, stranger),
  'wrong name': makeCertificate({ name: 'wrong', hosts: ['elsewhere.test'] }, authority),
  expired: makeCertificate({ name: 'old', hosts: ['localhost'], days: -1 }, authority)
}

export type IdentityName = keyof typeof IDENTITIES

/** The variable that makes the authority known to the action. */
export async function trust({ home }: Place): Promise<Record<string, string>> {
  const file = path.join(home, 'authority.pem')
  await writeFile(file, authority.cert)
  return { NODE_EXTRA_CA_CERTS: file }
}

/** A TLS front for `https://localhost`, with that identity. */
export async function secureFront(
  place: Place,
  identity: IdentityName,
  treatments?: FrontOptions['treatments']
): Promise<Props & { readonly port: number }> {
  const front = await openFront({
    to: place.emulator.url,
    tls: IDENTITIES[identity],
    ...(treatments && { treatments })
  })
  return {
    port: front.port,
    with: { 'api-url': `https://localhost:${front.port}` },
    env: { ...(await trust(place)), ...lookups(place, [['127.0.0.1']]) },
    look: () => ({ connections: front.connections }),
    close: () => front.close()
  }
}

/** Answers to look-ups of names, for the preload `lookup`. */
export function lookups(
  { home }: Place,
  answers: readonly (string | readonly string[])[]
): Record<string, string> {
  return {
    DSTOR_TEST_LOOKUP: JSON.stringify(answers),
    DSTOR_TEST_LOOKUP_JOURNAL: path.join(home, 'lookups')
  }
}
