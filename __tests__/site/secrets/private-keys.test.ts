import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { findIn, pathsIn } from '../support/sensitive.js'

const pem = (type: 'rsa' | 'ec' | 'ed25519', format: 'pkcs8' | 'sec1' | 'pkcs1'): string => {
  const key =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 1024 })
      : type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519')
  return key.privateKey.export({ type: format, format: 'pem' }).toString()
}
const RSA = pem('rsa', 'pkcs1')
const BODY = RSA.split('\n').slice(1, -2)

/** A key as ssh-keygen writes it (PROTOCOL.key of OpenSSH). */
function openSsh(): string {
  const part = (bytes: Buffer | string): Buffer => {
    const content = Buffer.from(bytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, content])
  }
  const one = Buffer.from([0, 0, 0, 1])
  const texts = ['none', 'none', ''].map(part)
  const keys = [part(randomBytes(51)), part(randomBytes(136))]
  const bytes = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...texts, one, ...keys])
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? []
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`
}

describe('private keys', () => {
  const encrypted = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const keys = [
    { name: 'RSA', content: RSA },
    { name: 'PKCS #8', content: pem('rsa', 'pkcs8') },
    { name: 'EC', content: pem('ec', 'sec1') },
    { name: 'Ed25519, the shortest', content: pem('ed25519', 'pkcs8') },
    {
      name: 'encrypted PKCS #8',
      content: encrypted.export({
        type: 'pkcs8',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'x'
      })
    },
    {
      name: 'encrypted the old way',
      content: encrypted.export({
        type: 'pkcs1',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'x'
      })
    },
    { name: 'OpenSSH', content: `-----BEGIN OPENSSH PRIVATE KEY-----\n${BODY.join('\n')}\n` },
    {
      name: 'PGP',
      content: `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n${BODY.join('\n')}\n`
    },
    { name: 'with CRLF', content: RSA.replaceAll('\n', '\r\n') },
    { name: 'indented', content: `key: |\n${RSA.replaceAll(/^/gm, '    ')}` },
    { name: 'on one line', content: RSA.replaceAll('\n', '') },
    { name: 'in JSON', content: JSON.stringify({ type: 'service_account', private_key: RSA }) },
    { name: 'in JSON in JSON', content: JSON.stringify(JSON.stringify({ k: RSA })) },
    {
      name: 'in JavaScript, in pieces',
      content: `"${RSA.trim().split('\n').join('\\n" +\n  "')}"`
    },
    { name: 'in a list', content: JSON.stringify(RSA.split('\n')) },
    { name: 'after another first line', content: `-----BEGIN PRIVATE KEY-----\n...\n${RSA}` }
  ]
  it.each(keys)('are found: $name', async ({ content }) => {
    expect(await findIn({ 'a/any.txt': content })).toEqual([
      { path: 'a/any.txt', why: 'it holds a private key' }
    ])
  })

  /** Lines as a highlighter shows them: each in spans of its own. */
  const spans = (pem: string): string =>
    pem
      .split('\n')
      .map(
        (line) => `<span class="line"><span style="color:#032F62">${escaped(line)}</span></span>`
      )
      .join('\n')
  const escaped = (text: string): string =>
    text.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&equals;')
  const unicode = (text: string): string =>
    text.replace(/[+/=\n-]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const ways: readonly (readonly [name: string, write: (pem: string) => string])[] = [
    ['in JSON', (pem) => JSON.stringify({ key: pem })],
    ['in JSON with every sign escaped', unicode],
    ['in a string of JavaScript', (pem) => `const k = '${pem.replaceAll('\n', '\\n')}'`],
    ['in lines that are continued', (pem) => `k = '${pem.replaceAll('\n', '\\n\\\n')}'`],
    [
      'in pieces',
      (pem) =>
        pem
          .split('\n')
          .map((l) => `"${l}\\n"`)
          .join(' +\n    ')
    ],
    ['in a list', (pem) => JSON.stringify(pem.split('\n'), undefined, 2)],
    ['in HTML with <br>', (pem) => `<p>${pem.replaceAll('\n', '<br>')}</p>`],
    ['in HTML with <br /> and lines', (pem) => `<p>${pem.replaceAll('\n', '<br />\n')}</p>`],
    ['in HTML with entities', (pem) => `<pre>${escaped(pem).replaceAll('\n', '&#10;')}</pre>`],
    ['in highlighted HTML', (pem) => `<pre><code>${spans(pem)}</code></pre>`],
    ['in highlighted HTML within JSON', (pem) => JSON.stringify({ html: spans(pem) })],
    [
      'with a highlighted first line',
      (pem) => pem.replace('BEGIN', '<span class="k">BEGIN</span>').replaceAll('\n', '<br>')
    ],
    ['in an attribute', (pem) => `<button data-copy="${pem.replaceAll('\n', '&#xA;')}">`],
    ['URL-encoded', (pem) => `?key=${encodeURIComponent(pem)}`],
    ['commented out', (pem) => pem.replace(/^/gm, '# ')],
    ['quoted in Markdown', (pem) => pem.replace(/^/gm, '> ')],
    ['with the dashes of a typesetter', (pem) => pem.replaceAll('--', '\u2013')],
    ['with CRLF', (pem) => pem.replaceAll('\n', '\r\n')]
  ]
  const formats = keys.slice(0, 6).concat({ name: 'OpenSSH', content: openSsh() })
  it.each(formats.flatMap((key) => ways.map(([way, write]) => ({ ...key, way, write }))))(
    'are found: $name $way',
    async ({ content, write }) => {
      expect(await pathsIn({ 'page.html': write(String(content)) })).toEqual(['page.html'])
    }
  )

  it.each([
    { name: 'a word', body: 'KEY' },
    { name: 'a word in capitals', body: 'REDACTED' },
    { name: 'the letter x', body: 'xxxxxxxxxxxxxxxx' },
    { name: 'lines of x', body: `${'x'.repeat(64)}\n`.repeat(24) },
    { name: 'a word of six', body: 'abc123' },
    { name: 'a digit', body: '0' },
    { name: 'base64 of a word', body: 'c2VjcmV0' },
    { name: 'the first bytes', body: 'MIIEowIBAAKCAQEA' },
    { name: 'the first bytes and filling', body: `MIIEowIBAAKCAQEA${'A'.repeat(1_600)}` },
    { name: 'the first bytes and x', body: `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${'X'.repeat(1_600)}` },
    { name: 'the first line', body: `${BODY[0]}\n...` },
    { name: 'the first and the last line', body: `${BODY[0]}\n…\n${BODY.at(-1)}` },
    {
      name: 'the start of an OpenSSH key',
      body: 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n...'
    },
    {
      name: 'the start of an encrypted one',
      body: `Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,F2D4E6438DBD4EA8\n\n${BODY[1]}\n...`
    },
    { name: 'the place for a key', body: '&lt;your key&gt;' },
    { name: 'a template', body: '{{ .Values.tls.key }}' }
  ])('are not: placeholders of manuals, $name', async ({ body }) => {
    for (const kind of ['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ']) {
      const pem = `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n-----END ${kind}PRIVATE KEY-----\n`
      const forms = { 'a.txt': pem, 'b.json': JSON.stringify({ pem }), 'c.html': spans(pem) }
      expect(await pathsIn(forms)).toEqual([])
    }
  })

  const harmless = [
    { name: 'the first line alone', content: '-----BEGIN PRIVATE KEY-----' },
    {
      name: 'the lines without a key',
      content: '-----BEGIN RSA PRIVATE KEY-----\n-----END RSA PRIVATE KEY-----'
    },
    {
      name: 'dots for a key',
      content: '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'
    },
    {
      name: 'words for a key',
      content: '-----BEGIN PRIVATE KEY-----\nput your key here\n-----END PRIVATE KEY-----'
    },
    {
      name: 'a variable for a key',
      content:
        '"-----BEGIN PRIVATE KEY-----\\n"+e+"\\n-----END PRIVATE KEY-----",`-----BEGIN PRIVATE KEY-----\n${e}\n-----END PRIVATE KEY-----`'
    },
    { name: 'the start of a key', content: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg...\n' },
    {
      name: 'a manual',
      content: `A file begins with -----BEGIN PRIVATE KEY----- and ${'then some words '.repeat(20)}`
    },
    { name: 'a public key', content: RSA.replaceAll('PRIVATE', 'PUBLIC') },
    { name: 'a certificate', content: RSA.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE') },
    {
      name: 'a library',
      content:
        'var a="-----BEGIN PRIVATE KEY-----",b="-----END PRIVATE KEY-----";function toPem(keyBytes){return a+"\\n"+encodeBase64(keyBytes).match(/.{1,64}/g).join("\\n")}'
    },
    { name: 'a template', content: '`-----BEGIN ${type} PRIVATE KEY-----\\n${btoa(key)}\\n`' },
    {
      name: 'a concatenation',
      content:
        '"-----BEGIN PRIVATE KEY-----\\n"+formatAsBase64WithLines+"\\n"+anotherLongIdentifierName+"x"'
    },
    { name: 'words', content: 'PRIVATE KEY-----' }
  ]
  it.each(harmless)('are not: $name', async ({ content }) => {
    expect(await pathsIn({ 'a.js': content })).toEqual([])
  })
})
