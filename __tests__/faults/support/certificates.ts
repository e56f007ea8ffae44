import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** What a certificate of a test says. */
export interface CertificateFacts {
  /** Common name, and name of an authority. */
  readonly name: string
  /** Hosts that it is valid for. */
  readonly hosts?: readonly string[]
  readonly isAuthority?: boolean
  /** Days from now until it ends; negative for one that has expired. */
  readonly days?: number
}

/** A certificate and its key, in PEM. */
export interface Identity {
  readonly name: string
  readonly cert: string
  readonly key: string
}

const DAY_MS = 86_400_000

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const digits: number[] = []
  for (let rest = content.length; rest > 0; rest >>= 8) {
    digits.unshift(rest & 0xff)
  }
  const length = content.length < 128 ? [content.length] : [0x80 | digits.length, ...digits]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const octets = (...parts: readonly Buffer[]): Buffer => der(0x04, ...parts)
const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content)
const YES = der(0x01, Buffer.from([0xff]))

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = rest.flatMap((arc) => {
    const groups = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) {
      groups.unshift((left & 0x7f) | 0x80)
    }
    return groups
  })
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]))
}

function named(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(name)))))
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
  return der(0x18, Buffer.from(text.replace(/[-:T]/g, '')))
}

function keyId(spki: Buffer): Buffer {
  return createHash('sha1').update(spki).digest()
}

function hostName(host: string): Buffer {
  return isIPv4(host)
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host))
}

function extensions(facts: CertificateFacts, spki: Buffer, issuerSpki: Buffer): Buffer {
  const names = (facts.hosts ?? []).map(hostName)
  const list = [
    sequence(oid('2.5.29.19'), YES, octets(sequence(...(facts.isAuthority ? [YES] : [])))),
    sequence(oid('2.5.29.14'), octets(octets(keyId(spki)))),
    sequence(oid('2.5.29.35'), octets(sequence(der(0x80, keyId(issuerSpki))))),
    ...(names.length > 0 ? [sequence(oid('2.5.29.17'), octets(sequence(...names)))] : [])
  ]
  return der(0xa3, sequence(...list))
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').replace(/.{64}/g, '$&\n').trim()
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

/**
 * Makes a certificate with a fresh key, signed by `issuer` or by itself (RFC 5280, 4.1), so that no
 * private key has to lie in the repository.
 */
export function makeCertificate(
  facts: CertificateFacts,
  issuer?: Identity & { readonly keys: KeyPair }
): Identity & { readonly keys: KeyPair } {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = spkiOf(keys.publicKey)
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'))
  const ends = Date.now() + (facts.days ?? 30) * DAY_MS
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    named(issuer?.name ?? facts.name),
    sequence(time(ends - 60 * DAY_MS), time(ends)),
    named(facts.name),
    spki,
    extensions(facts, spki, spkiOf(issuer?.keys.publicKey ?? keys.publicKey))
  )
  const signature = sign('sha256', body, issuer?.keys.privateKey ?? keys.privateKey)
  return {
    name: facts.name,
    cert: pem('CERTIFICATE', sequence(body, algorithm, bits(signature))),
    key: String(keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    keys
  }
}

export interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}
