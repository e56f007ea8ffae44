import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ListingEntry } from '../../src/model.js'
import { type Confirmation, confirmFile } from '../../src/verify/confirm-file.js'
import { type Content, Gateway, hastyClock, HASH, serving } from '../support/gateway.js'
import { fingerprintsOf } from './site.js'

const SITE: Content = { 'a.css': 'body{}', 'index.html': '<h1>Hello</h1>' }

let gateway: Gateway
beforeEach(async () => {
  gateway = await new Gateway(serving(SITE)).start()
})
afterEach(() => gateway.stop())

function confirm(entries: readonly ListingEntry[], site = SITE): Promise<Confirmation> {
  const { prints, contentCid } = fingerprintsOf(site)
  const files = Object.entries(site).map(([path, text]) => ({ path, size: text.length }))
  return confirmFile({
    entries,
    files,
    digests: prints,
    contentCid,
    index: prints.indexOf('index.html')!,
    folderPath: 'org/site',
    folderName: 'dist',
    isSingleFile: false,
    gatewayUrl: gateway.url,
    timeoutMs: 2_000,
    cacheBust: 'run-7',
    signal: new AbortController().signal,
    clock: hastyClock,
    log: { info: () => undefined, debug: () => undefined },
    backoff: { baseMs: 1, capMs: 20 }
  })
}

const CID = fingerprintsOf(SITE).digests.get('index.html')!.cid
const ONE: Content = { 'index.html': '<h1>Hello</h1>' }

describe('confirmFile', () => {
  const rows: readonly {
    readonly name: string
    readonly entries: readonly ListingEntry[]
    readonly site?: Content
    readonly expected: Confirmation
    readonly asks: boolean
  }[] = [
    {
      name: 'its CID',
      entries: [{ name: 'index.html', hash: CID }],
      expected: 'right',
      asks: false
    },
    { name: 'its CID without a name', entries: [{ hash: CID }], expected: 'right', asks: false },
    {
      name: 'its CID for the folder of one file',
      entries: [{ name: 'site', hash: CID }],
      site: ONE,
      expected: 'right',
      asks: false
    },
    { name: 'the folder', entries: [{ name: 'site', hash: HASH }], expected: 'right', asks: true },
    { name: 'a hash without a name', entries: [{ hash: HASH }], expected: 'right', asks: true },
    { name: 'a name unknown', entries: [{ name: 'x', hash: HASH }], expected: 'right', asks: true },
    {
      name: 'another file only',
      entries: [{ name: 'other.html', hash: HASH }],
      expected: 'wrong',
      asks: false
    },
    {
      name: 'another file only, of one',
      entries: [{ name: 'other.html', hash: HASH }],
      site: ONE,
      expected: 'wrong',
      asks: false
    },
    {
      name: 'a name unknown that leads nowhere, of one',
      entries: [{ name: 'x', hash: 'nowhere' }],
      site: ONE,
      expected: 'wrong',
      asks: true
    },
    {
      name: 'a name unknown that leads nowhere, to no file',
      entries: [{ name: 'x', hash: 'nowhere' }],
      expected: 'unknown',
      asks: true
    },
    {
      name: "the folder's CID",
      entries: [{ name: 'site', hash: fingerprintsOf(SITE).contentCid }],
      expected: 'right',
      asks: false
    },
    { name: 'nothing', entries: [], expected: 'wrong', asks: false }
  ]
  it.each(rows)('$name: $expected', async ({ entries, site, expected, asks }) => {
    expect(await confirm(entries, site)).toBe(expected)
    expect(gateway.asked.length > 0).toBe(asks)
  })
  const folder = [{ name: 'site', hash: HASH }]
  it.each<{ name: string; served: Content; expected: Confirmation }>([
    {
      name: 'is not served, and another file is',
      served: { 'a.css': 'body{}' },
      expected: 'wrong'
    },
    { name: 'is not served, as no file is', served: {}, expected: 'unknown' },
    {
      name: 'is served with half of it',
      served: { ...SITE, 'index.html': '<h1>He' },
      expected: 'wrong'
    }
  ])('a file that $name: $expected', async ({ served, expected }) => {
    gateway.handler = serving(served)
    expect(await confirm(folder)).toBe(expected)
  })

  it('a gateway that refuses says nothing of the file', async () => {
    gateway.handler = (_request, response) => void response.writeHead(403).end()
    expect(await confirm(folder)).toBe('unknown')
  })
})
