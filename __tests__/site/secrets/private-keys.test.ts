import { generateKeyPairSync } from 'node:crypto'
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
