import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate that it signed itself, in PEM. Made for one test run, of worth to nobody. */
export interface SelfSigned {
  readonly key: string
  readonly cert: string
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const text = (value: string): Buffer => der(0x0c, Buffer.from(value))
const bits = (value: Buffer): Buffer => der(0x03, Buffer.from([0]), value)

const COMMON_NAME = oid('550403')
const ALTERNATIVE_NAMES = oid('551d11')
const BASIC_CONSTRAINTS = oid('551d13')
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`))
}

/** A DNS name, or an address of four bytes. */
function alternative(name: string): Buffer {
  const octets = name.split('.').map(Number)
  return octets.length === 4 && octets.every((octet) => octet >= 0 && octet < 256)
    ? der(0x87, Buffer.from(octets))
    : der(0x82, Buffer.from(name))
}

/** Makes a certificate (RFC 5280) for `names`, valid until `until`. */
export function selfSigned(
  names: readonly string[],
  until: Date = new Date(Date.now() + 86_400_000)
): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(COMMON_NAME, text(names[0] ?? ''))))
  const isAuthority = sequence(der(0x01, Buffer.from([0xff])))
  const extensions = sequence(
    sequence(BASIC_CONSTRAINTS, der(0x04, isAuthority)),
    sequence(ALTERNATIVE_NAMES, der(0x04, sequence(...names.map(alternative))))
  )
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(until.getTime() - 2 * 86_400_000)), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions)
  )
  const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`
  }
}
