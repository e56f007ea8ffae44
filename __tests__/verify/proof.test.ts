import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ListingEntry } from '../../src/model.js'
import { type Proof, proofOf } from '../../src/verify/confirm-file.js'
import { type Content, Gateway, hastyClock, HASH, serving } from '../support/gateway.js'
import { fingerprintsOf } from './site.js'

const SITE: Content = { 'a.css': 'body{}', 'index.html': '<h1>Hello</h1>' }

let gateway: Gateway
beforeEach(async () => {
  gateway = await new Gateway(serving(SITE)).start()
})
afterEach(() => gateway.stop())

function proof(entries: readonly ListingEntry[], site = SITE): Promise<Proof> {
  const { digests, tools } = fingerprintsOf(site)
  return proofOf({
    entries,
    paths: Object.keys(site),
    folderPath: 'org/site',
    folderName: 'dist',
    isSingleFile: false,
    path: 'index.html',
    digest: digests.get('index.html')!,
    cids: tools,
    gatewayUrl: gateway.url,
    timeoutMs: 300,
    cacheBust: 'run-7',
    signal: new AbortController().signal,
    clock: hastyClock,
    log: { info: () => undefined, debug: () => undefined },
    backoff: { baseMs: 1, capMs: 20 }
  })
}

const CID = fingerprintsOf(SITE).digests.get('index.html')!.cid
const ONE: Content = { 'index.html': '<h1>Hello</h1>' }

describe('proofOf', () => {
  const rows: readonly {
    readonly name: string
    readonly entries: readonly ListingEntry[]
    readonly site?: Content
    readonly expected: Proof
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
      name: 'a name unknown that leads nowhere',
      entries: [{ name: 'x', hash: 'nowhere' }],
      expected: 'wrong',
      asks: true
    },
    { name: 'nothing', entries: [], expected: 'wrong', asks: false }
  ]
  it.each(rows)('$name: $expected', async ({ entries, site, expected, asks }) => {
    expect(await proof(entries, site)).toBe(expected)
    expect(gateway.asked.length > 0).toBe(asks)
  })
})
