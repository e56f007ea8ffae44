import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { collectSite } from '../../src/site/collect.js'
import { findSensitive, sensitiveError } from '../../src/site/sensitive.js'
import { Link, options, refusalOf, siteFolder, type Tree } from './support/tree.js'

async function collected(folder: string) {
  return (await collectSite(options(folder, { includeHiddenFiles: true }))).files
}

async function sensitive(tree: Tree, secrets: readonly string[] = []) {
  return await findSensitive(await collected(siteFolder(tree)), { secrets })
}

async function paths(tree: Tree, secrets: readonly string[] = []): Promise<string[]> {
  return (await sensitive(tree, secrets)).map((file) => file.path)
}

describe('by name', () => {
  const secret = [
    ...['.env', '.env.local', '.env.production/x', 'a/.ENV', '.envrc', '.git/config', 'sub/.git'],
    ...[
      'id_rsa',
      'a/id_ed25519',
      'id_ecdsa_sk',
      '.ssh/work',
      'site.p12',
      'a/b.pfx',
      'x.jks',
      'k.ppk'
    ],
    ...['gha-creds-0123456789abcdef.json', '.git-credentials', '.aws/credentials', '.kube/config'],
    '.config/gcloud/application_default_credentials.json'
  ]
  it.each(secret)('%s is sensitive', async (path) => {
    expect(await paths({ [path]: 'x', 'index.html': 'x' })).toEqual([path])
  })

  const harmless = [
    ...['env', 'a.env', '.environment', '.gitignore', '.github/x', 'id_rsa.pub', 'my_id_rsa.html'],
    ...['.ssh/known_hosts', '.ssh/id_rsa.pub', 'x.pem', 'x.key', 'creds.json', 'aws/credentials'],
    ...['config', 'gha-creds.html', 'keystore', '.npmrc', '.netrc', 'p12']
  ]
  it.each(harmless)('%s is not', async (path) => {
    expect(await paths({ [path]: 'x' })).toEqual([])
  })

  it('goes by the true name behind a link as well', async () => {
    const tree = { '.env': 'A=b', 'settings.txt': new Link('.env'), 'd/e': new Link('../.git/x') }
    expect(await paths({ ...tree, '.git/x': 'x' })).toEqual([
      '.env',
      '.git/x',
      'd/e',
      'settings.txt'
    ])
  })
})

describe('configuration with credentials', () => {
  const cases = [
    { path: '.npmrc', content: '//registry.example/:_authToken=abc\n', expected: true },
    { path: '.npmrc', content: '_auth = "dXNlcjpwYXNz"', expected: true },
    { path: '.npmrc', content: '//registry.example/:_authToken=${NPM_TOKEN}\n', expected: false },
    { path: '.npmrc', content: 'engine-strict=true\n', expected: false },
    { path: '.netrc', content: 'machine x\n  login a\n  password b\n', expected: true },
    { path: 'a/_netrc', content: 'machine x login a password b', expected: true },
    { path: '.netrc', content: 'machine x\n', expected: false },
    { path: '.yarnrc.yml', content: 'npmAuthToken: "abc"\n', expected: true },
    { path: '.yarnrc.yml', content: 'npmAuthToken: "${TOKEN}"\n', expected: false },
    { path: '.yarnrc.yml', content: 'nodeLinker: node-modules\n', expected: false },
    { path: '.pypirc', content: '[pypi]\nusername = a\npassword = b\n', expected: true },
    { path: '.pypirc', content: '[pypi]\nusername = a\n', expected: false },
    { path: '.docker/config.json', content: '{"auths":{"r":{"auth":"YTpi"}}}', expected: true },
    { path: '.docker/config.json', content: '{"auths":{"r":{}}}', expected: false }
  ]
  it.each(cases)('$path $content: $expected', async ({ path, content, expected }) => {
    expect(await paths({ [path]: content })).toEqual(expected ? [path] : [])
  })
})

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
    expect(await sensitive({ 'a/any.txt': content })).toEqual([
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
    expect(await paths({ 'a.js': content })).toEqual([])
  })
})

describe('the secrets themselves', () => {
  const secret = 'k3y/+with=odd&chars-0123456789?>'
  const inside = (before: string) => Buffer.from(`${before}:${secret}@host`).toString('base64')
  const forms = [
    { name: 'raw', content: `const key = '${secret}'` },
    { name: 'URL-encoded', content: `?k=${encodeURIComponent(secret)}` },
    { name: 'base64', content: Buffer.from(secret).toString('base64') },
    { name: 'base64url', content: Buffer.from(secret).toString('base64url') },
    { name: 'base64 after one byte', content: inside('') },
    { name: 'base64 after two bytes', content: inside('u') },
    { name: 'base64 after three bytes', content: inside('us') },
    { name: 'the last of several', content: 'x another-secret x' }
  ]
  it.each(forms)('are found $name', async ({ content }) => {
    expect(await sensitive({ 'app.js': content }, [secret, 'another-secret'])).toEqual([
      { path: 'app.js', why: 'it holds the value of `api-key` or `access-token`' }
    ])
  })

  it('are not found in part, in another case, or when short or empty', async () => {
    const tree = { a: secret.slice(1), b: secret.toUpperCase(), c: 'abcdefg', d: '' }
    expect(await paths(tree, [secret, 'abcdefg', ''])).toEqual([])
  })
})

describe('large files', () => {
  const BLOCK = 256 * 1024
  const secret = 'S'.repeat(30) + '-end-of-the-secret'

  it.each([-60, -47, -20, -1, 0, 1])(
    'hide nothing at the edge of a block, offset %i',
    async (offset) => {
      const before = Buffer.alloc(2 * BLOCK + offset, 'x')
      const after = Buffer.alloc(BLOCK, 'y')
      const tree = {
        key: Buffer.concat([before, Buffer.from(RSA), after]),
        secret: Buffer.concat([before, Buffer.from(secret), after]),
        none: Buffer.concat([
          before,
          Buffer.from('-----BEGIN RSA PRIVATE KEY-----'),
          after.fill('.')
        ])
      }
      expect(await paths(tree, [secret])).toEqual(['key', 'secret'])
    }
  )

  it.each([0, 1, 900, 2047, 2048, 2049])(
    'hide no key at their end, %i bytes after it',
    async (tail) => {
      const content = Buffer.concat([Buffer.alloc(BLOCK), Buffer.from(RSA), Buffer.alloc(tail)])
      expect(await paths({ key: content })).toEqual(['key'])
    }
  )

  it('of exactly one block and around it are read whole', async () => {
    const tree: Record<string, Buffer> = {}
    for (const size of [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK]) {
      tree[`f${size}`] = Buffer.concat([Buffer.alloc(size - secret.length), Buffer.from(secret)])
    }
    expect(await paths(tree, [secret])).toHaveLength(4)
  })

  it('do not leak into the next file', async () => {
    const half = Buffer.from(secret.slice(0, 20))
    const tree = { a: Buffer.concat([Buffer.alloc(BLOCK), half]), b: secret.slice(20) }
    expect(await paths(tree, [secret])).toEqual([])
  })
})

describe('a file that is not what it was', () => {
  const changes = [
    { name: 'vanished', change: (path: string) => rmSync(path), told: 'does not exist' },
    { name: 'grew', change: (path: string) => appendFileSync(path, 'x'), told: 'changed' },
    { name: 'shrank', change: (path: string) => truncateSync(path, 1), told: 'changed' },
    {
      name: 'became a pipe',
      change: (path: string) => {
        rmSync(path)
        execFileSync('mkfifo', [path])
      },
      told: 'cannot be read'
    },
    {
      name: 'became a link',
      change: (path: string) => {
        rmSync(path)
        execFileSync('ln', ['-s', '/etc/passwd', path])
      },
      told: 'ELOOP'
    }
  ]
  it.each(changes.flatMap((one) => [10, 600_000].map((size) => ({ ...one, size }))))(
    '$name, $size bytes',
    async ({ change, told, size }) => {
      const folder = siteFolder({ 'a.js': Buffer.alloc(size), 'b.js': 'b' })
      const files = await collected(folder)
      change(join(folder, 'a.js'))
      const error = await refusalOf(findSensitive(files, { secrets: [] }))
      expect(error.message).toMatch(/^the file "a\.js" /)
      expect(error.message).toMatch(size > 10 && told === 'cannot be read' ? /changed/ : told)
      expect(error.paths).toEqual(['a.js'])
    }
  )

  it('large and rewritten at the same size', async () => {
    const folder = siteFolder({ 'a.js': Buffer.alloc(600_000) })
    const files = await collected(folder)
    rmSync(join(folder, 'a.js'))
    writeFileSync(join(folder, 'a.js'), Buffer.alloc(600_000, 'x'))
    const error = await refusalOf(findSensitive(files, { secrets: [] }))
    expect(error.message).toContain('changed')
  })
})

describe('cancelling', () => {
  it('ends the search in a large file', async () => {
    const files = await collected(siteFolder({ a: Buffer.alloc(100_000_000) }))
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('stop')))
    const work = findSensitive(files, { secrets: [], signal: controller.signal })
    await expect(work).rejects.toThrow('stop')
  })
})

describe('sensitiveError', () => {
  it('names files and reasons, escaped, and never content', async () => {
    const found = await sensitive({ '.env': 'A=hunter2', 'a\n##[x]': `x hunter2-secret x` }, [
      'hunter2-secret'
    ]).catch((error: unknown) => error)
    expect(String(found)).toContain('control character')
    const error = sensitiveError([
      { path: 'a\n##[x]', why: 'it holds a private key' },
      { path: '.env', why: 'environment files hold secrets' }
    ])
    expect(error.message).toBe(
      '2 files look secret: "a\\u000a#\\u0023[x]" (it holds a private key), ".env" (environment files hold secrets)'
    )
    expect(error.advice).toContain('`allow-sensitive-files: true`')
    expect(error.paths).toEqual(['a\n##[x]', '.env'])
  })

  it('lists up to twenty', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ path: `${i}`, why: 'w' }))
    expect(sensitiveError(many).message).toMatch(/"19" \(w\) and 10 more$/)
  })
})
