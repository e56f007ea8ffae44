import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../../support/needs.js'
import { findSensitive, sensitiveError } from '../../../src/site/secrets/sensitive-files.js'
import { Globs } from '../../../src/site/globs.js'
import { collected, findIn, pathsIn } from '../support/sensitive.js'
import { refusalOf, siteFolder, type Tree } from '../support/tree.js'

const RSA = generateKeyPairSync('rsa', { modulusLength: 1024 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()

describe('the secrets themselves', () => {
  const secret = 'k3y/+with=odd&chars-0123456789?>'
  const inside = (before: string) => Buffer.from(`${before}:${secret}@host`).toString('base64')
  const forms = [
    { name: 'raw', content: `const key = '${secret}'` },
    { name: 'URL-encoded', content: `?k=${encodeURIComponent(secret)}` },
    { name: 'hex', content: Buffer.from(secret).toString('hex') },
    { name: 'hex in upper case', content: Buffer.from(secret).toString('hex').toUpperCase() },
    { name: 'base64', content: Buffer.from(secret).toString('base64') },
    { name: 'base64url', content: Buffer.from(secret).toString('base64url') },
    { name: 'base64 after one byte', content: inside('') },
    { name: 'base64 after two bytes', content: inside('u') },
    { name: 'base64 after three bytes', content: inside('us') },
    { name: 'the last of several', content: 'x another-secret x' }
  ]
  it.each(forms)('are found $name', async ({ content }) => {
    expect(await findIn({ 'app.js': content }, [secret, 'another-secret'])).toEqual([
      { path: 'app.js', why: 'it holds the value of `api-key` or `access-token`' }
    ])
  })

  it('are found in the name of a file', async () => {
    const key = 'k3y-0123456789abcdef'
    expect(await findIn({ [`n-${key}.txt`]: 'x' }, [key])).toEqual([
      { path: `n-${key}.txt`, why: 'its name holds the value of `api-key` or `access-token`' }
    ])
  })

  it('are not found in part, in another case, or when short or empty', async () => {
    const tree = { a: secret.slice(1), b: secret.toUpperCase(), c: 'abcdefg', d: '' }
    expect(await pathsIn(tree, [secret, 'abcdefg', ''])).toEqual([])
  })
})

describe('a file in UTF-16', () => {
  const secret = 'k3y/+with=odd&chars-0123456789?>'
  const utf16 = (text: string, order: 'LE' | 'BE' = 'LE'): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return order === 'LE' ? bytes : bytes.swap16()
  }
  const filler = 'Grüße aus Łódź — 日本語 🚀\r\n'.repeat(20_000)

  it.each(['LE', 'BE'] as const)('%s shows its secrets as one in UTF-8', async (order) => {
    const tree = {
      'base64.txt': utf16(`x ${Buffer.from(secret).toString('base64')} x`, order),
      'key.txt': utf16(`ü\r\n${RSA.replaceAll('\n', '\r\n')}`, order),
      'large.txt': utf16(`${filler}${secret}${filler}`, order),
      'large-key.txt': utf16(`${filler}${RSA}${filler}`, order),
      'plain.txt': utf16(`KEY=${secret}`, order),
      'right.txt': utf16(filler, order)
    }
    expect(await pathsIn(tree, [secret])).toEqual([
      'base64.txt',
      'key.txt',
      'large-key.txt',
      'large.txt',
      'plain.txt'
    ])
  })

  it('shows them at every place of a window that ends', async () => {
    // Two windows of 256 KiB and what they share, in steps of two characters.
    for (let characters = 131_000; characters < 131_144; characters += 2) {
      const file = utf16(`${'x'.repeat(characters)}${secret}${'y'.repeat(9_000)}`)
      expect([characters, await pathsIn({ a: file }, [secret])]).toEqual([characters, ['a']])
    }
  })

  it('is judged by its name and content too', async () => {
    const npmrc = '//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijklmnopqrstuvwxyz'
    expect(await pathsIn({ '.npmrc': utf16(npmrc) })).toEqual(['.npmrc'])
  })
})

describe('allowed files', () => {
  const secret = 'the-secret-in-question'
  const tree = {
    '.env': 'A=1',
    'docs/key.txt': RSA,
    'docs/large.txt': RSA.padEnd(700_000, 'x'),
    'other.txt': RSA
  }
  async function foundBut(lines: readonly string[], files: Tree): Promise<string[]> {
    const allowed = Globs.parse('allow-sensitive-files', lines)
    const found = await findSensitive(await collected(siteFolder(files)), {
      secrets: [secret],
      allowed
    })
    return found.map(({ path, why }) => `${path}: ${why}`)
  }

  it('may look secret', async () => {
    expect(await foundBut(['docs/**', '.env'], tree)).toEqual(['other.txt: it holds a private key'])
    expect(await foundBut(['**'], tree)).toEqual([])
    expect(await foundBut(['**', '!docs/large.txt'], tree)).toEqual([
      'docs/large.txt: it holds a private key'
    ])
  })

  it('may not hold the value of the key, behind a private key either', async () => {
    const why = 'it holds the value of `api-key` or `access-token`'
    const files = {
      '.env': `KEY=${secret}`,
      a: `${RSA}${secret}`,
      b: `${RSA.padEnd(700_000, 'x')}${secret}`,
      c: RSA
    }
    expect(await foundBut(['**'], files)).toEqual([`.env: ${why}`, `a: ${why}`, `b: ${why}`])
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
      expect(await pathsIn(tree, [secret])).toEqual(['key', 'secret'])
    }
  )

  it.each([0, 1, 900, 2047, 2048, 2049])(
    'hide no key at their end, %i bytes after it',
    async (tail) => {
      const content = Buffer.concat([Buffer.alloc(BLOCK), Buffer.from(RSA), Buffer.alloc(tail)])
      expect(await pathsIn({ key: content })).toEqual(['key'])
    }
  )

  it('of exactly one block and around it are read whole', async () => {
    const tree: Record<string, Buffer> = {}
    for (const size of [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK]) {
      tree[`f${size}`] = Buffer.concat([Buffer.alloc(size - secret.length), Buffer.from(secret)])
    }
    expect(await pathsIn(tree, [secret])).toHaveLength(4)
  })

  it('do not leak into the next file', async () => {
    const half = Buffer.from(secret.slice(0, 20))
    const tree = { a: Buffer.concat([Buffer.alloc(BLOCK), half]), b: secret.slice(20) }
    expect(await pathsIn(tree, [secret])).toEqual([])
  })
})

describe('many small files', () => {
  const secret = 'the-secret-in-question'

  it('are told apart, wherever they lie', async () => {
    const tree: Record<string, string> = {}
    for (let n = 0; n < 400; n++) {
      tree[`f${n}`] = 'x'.repeat((n * 37) % 5_000) + (n % 57 === 3 ? secret : '')
    }
    const expected = Object.keys(tree).filter((name) => tree[name]?.includes(secret))
    expect((await pathsIn(tree, [secret])).sort()).toEqual(expected.sort())
    expect(expected).toHaveLength(7)
  })

  it('are not read as one', async () => {
    const tree = {
      a: secret.slice(0, 9),
      b: secret.slice(9),
      c: RSA.slice(0, 40),
      d: RSA.slice(40)
    }
    expect(await pathsIn(tree, [secret])).toEqual([])
  })

  it('with a telling name and content beside a secret are named once', async () => {
    const tree = { '.npmrc': '//r/:_authToken=abcdef', a: secret, b: 'b' }
    expect(await findIn(tree, [secret])).toEqual([
      { path: '.npmrc', why: expect.stringContaining('npm') },
      { path: 'a', why: 'it holds the value of `api-key` or `access-token`' }
    ])
  })
})

describe('a very large file', () => {
  const SIZE = 300 * 1024 * 1024
  const secret = 'the-secret-in-question'
  const places = [0, 1_000, SIZE / 2 - 60_000, SIZE / 2 - 10, SIZE / 2, SIZE - secret.length]

  it.each(places)('hides nothing at %i', async (place) => {
    const folder = siteFolder({ large: '' })
    const file = openSync(join(folder, 'large'), 'r+')
    ftruncateSync(file, SIZE)
    writeSync(file, secret, place)
    closeSync(file)
    const files = await collected(folder)
    expect(await findSensitive(files, { secrets: [secret] })).toHaveLength(1)
    expect(await findSensitive(files, { secrets: ['another-secret'] })).toEqual([])
  })

  it('may speak of private keys in its second half', async () => {
    const folder = siteFolder({ large: '' })
    truncateSync(join(folder, 'large'), SIZE)
    appendFileSync(join(folder, 'large'), 'a PRIVATE KEY is no key')
    expect(await findSensitive(await collected(folder), { secrets: [] })).toEqual([])
  })

  it('that changes meanwhile is refused, and a cancelled search ends', async () => {
    const folder = siteFolder({ large: '' })
    truncateSync(join(folder, 'large'), SIZE)
    const files = await collected(folder)
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('stop')))
    const { signal } = controller
    await expect(findSensitive(files, { secrets: [], signal })).rejects.toThrow('stop')
    appendFileSync(join(folder, 'large'), 'x')
    expect((await refusalOf(findSensitive(files, { secrets: [] }))).message).toContain('changed')
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
      told: 'changed',
      needs: ['pipes in the file system' as const]
    },
    {
      name: 'became a link',
      change: (path: string) => {
        rmSync(path)
        symlinkSync('/etc/passwd', path)
      },
      told: 'ELOOP',
      needs: ['symbolic links' as const]
    }
  ]
  for (const { name, change, told, needs = [] } of changes) {
    itNeeds(...needs).each([10, 600_000])(`${name}, %s bytes`, async (size) => {
      const folder = siteFolder({ 'a.js': Buffer.alloc(size), 'b.js': 'b' })
      const files = await collected(folder)
      change(join(folder, 'a.js'))
      const error = await refusalOf(findSensitive(files, { secrets: [] }))
      expect(error.message).toMatch(/^the file "a\.js" /)
      expect(error.message).toMatch(told)
      expect(error.paths).toEqual(['a.js'])
    })
  }

  it('large and rewritten at the same size', async () => {
    const folder = siteFolder({ 'a.js': Buffer.alloc(600_000) })
    const files = await collected(folder)
    rmSync(join(folder, 'a.js'))
    writeFileSync(join(folder, 'a.js'), Buffer.alloc(600_000, 'x'))
    const error = await refusalOf(findSensitive(files, { secrets: [] }))
    expect(error.message).toContain('changed')
  })
})

describe('a hostile file', () => {
  it.each([
    ['first lines', '-----BEGIN PRIVATE KEY-----'],
    ['first lines in tags', '<b -----BEGIN PRIVATE KEY----->'],
    ['first lines and the start of a key', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN<b>'],
    ['headers', '-----BEGIN PRIVATE KEY-----\nA: b\n'],
    ['backslashes', '\\\\'.repeat(100) + 'PRIVATE'],
    ['open tags', '<a'.repeat(20) + 'PRIVATE'],
    ['quotes', `"  +  `.repeat(20) + 'PRIVATE'],
    ['dashes', '-'.repeat(200) + 'PRIVATE KEY'],
    ['the mark', 'PRIVATE ']
  ])('full of %s is looked through in time', async (_, text) => {
    const content = text.repeat(Math.ceil(4e6 / text.length))
    expect(await pathsIn({ a: content })).toEqual([])
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
  it('names files and reasons, inert', () => {
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
