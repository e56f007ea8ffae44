import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { describeDifference } from '../../src/gateway/difference.js'
import { BodyMeter, HEAD_BYTES } from '../../src/gateway/served.js'
import { expectedFile } from '../support/gateway.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
})
afterEach(() => rm(folder, { recursive: true }))

const PAGE = '<!doctype html><html><head><title>Home</title></head><body>Hi</body></html>\n'
const BIG = Buffer.alloc(HEAD_BYTES + 10, 'a')
const BIG_END = Buffer.concat([BIG.subarray(0, -1), Buffer.from('b')])

async function difference(
  path: string,
  sent: string | Buffer,
  served: string | Buffer,
  contentType = ''
): Promise<string> {
  const absolutePath = join(folder, 'file')
  await writeFile(absolutePath, sent)
  const file = { ...expectedFile(path, sent), absolutePath }
  const meter = new BodyMeter(file.size)
  meter.take(Buffer.from(served))
  return describeDifference(file, meter.result(contentType))
}

describe('describeDifference', () => {
  it.each([
    {
      name: 'truncated',
      path: 'a.css',
      sent: 'body{}',
      served: 'body',
      says: 'only the beginning'
    },
    { name: 'empty', path: 'a.css', sent: 'body{}', served: '', says: 'an empty body' },
    {
      name: 'one byte',
      path: 'a.css',
      sent: 'abcdef',
      served: 'abXdef',
      says: 'first difference at byte 2'
    },
    {
      name: 'same length',
      path: 'a.css',
      sent: 'abcdef',
      served: 'abXdef',
      says: 'the same 6 bytes'
    },
    {
      name: 'longer',
      path: 'a.css',
      sent: 'abc',
      served: 'abcd',
      says: 'more than the 3 bytes sent; first difference at byte 3'
    },
    {
      name: 'an error page',
      path: 'a.css',
      sent: 'body{}',
      served: PAGE,
      says: 'perhaps an error page'
    },
    {
      name: 'a listing',
      path: 'index.html',
      sent: PAGE,
      served: '<!doctype html><title>/ipfs/x</title><h1>Index of /ipfs/x</h1>',
      says: 'a listing of a directory'
    },
    {
      name: 'an injected script',
      path: 'index.html',
      sent: PAGE,
      served: PAGE.replace('</body>', '<script src="/cdn-cgi/x.js"></script></body>'),
      says: 'a rewritten page'
    },
    {
      name: 'another version',
      path: 'index.html',
      sent: PAGE,
      served: PAGE.replace('Home', 'Base'),
      says: 'another version'
    },
    {
      name: 'a late byte',
      path: 'a.bin',
      sent: BIG,
      served: BIG_END,
      says: `the same 65,546 bytes; sha256`
    }
  ])('$name', async ({ path, sent, served, says }) => {
    expect(await difference(path, sent, served)).toContain(says)
  })

  it('gives both hashes', async () => {
    const { sha256 } = expectedFile('a', 'abcdef')
    const other = expectedFile('a', 'abXdef').sha256
    expect(await difference('a', 'abcdef', 'abXdef')).toContain(
      `sha256 ${other} instead of ${sha256}`
    )
  })

  it('says what it can when the local file is gone', async () => {
    const file = { ...expectedFile('a', 'abcdef'), absolutePath: join(folder, 'gone') }
    const meter = new BodyMeter(file.size)
    meter.take(Buffer.from('abXdef'))
    const text = await describeDifference(file, meter.result(''))
    expect(text).toContain('the same 6 bytes')
    expect(text).not.toContain('first difference')
  })
})
