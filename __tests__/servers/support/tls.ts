import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeCertificate } from '../../faults/support/certificates.js'
import { HOST } from '../fronts/squid.js'

const authority = makeCertificate({ name: 'Authority of the tests', isAuthority: true })
const server = makeCertificate({ name: HOST, hosts: ['localhost', HOST] }, authority)

/** Key and certificate of the servers of these tests, signed by an authority of their own. */
export function identity(): { readonly key: string; readonly cert: string } {
  return { key: server.key, cert: server.cert }
}

/** PEM of that authority. */
export function authorityPem(): string {
  return authority.cert
}

/** The variable that makes Node trust that authority; its file is written to `folder`. */
export function trust(folder: string): { readonly NODE_EXTRA_CA_CERTS: string } {
  const file = path.join(folder, 'authority.pem')
  writeFileSync(file, authority.cert)
  return { NODE_EXTRA_CA_CERTS: file }
}
