import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { run } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

async function observed(): Promise<{ text: string; facts: unknown; log: string }> {
  const { manifest, stdout } = await run(dstor, {
    with: { 'chunk-size': '2', verify: 'full' },
    env: { RUNNER_DEBUG: '1' }
  })
  const { observed: facts } = JSON.parse(manifest) as { observed: unknown }
  return { text: JSON.stringify(facts), facts, log: stdout }
}

describe('what a run saw of the service', () => {
  it.each([
    ['cid', 'cid-v0'],
    ['opaque', 'opaque']
  ] as const)('hash %s: stands in the manifest and in the debug log', async (hash, form) => {
    await dstor.settings({ hash })
    const { text, facts, log } = await observed()
    expect(facts).toMatchObject({
      hashes: { folder: form, files: [form] },
      list: { kind: 'array' },
      api: { refusals: [] },
      gateway: { redirects: 0, hosts: 1 },
      smallestTooLargeBytes: null
    })
    expect(facts).toMatchObject({
      statusWords: expect.arrayContaining([{ word: 'DONE', afterMs: expect.any(Number) }])
    })
    const {
      list,
      continue: asked,
      largestRequestBytes
    } = facts as {
      list: { entries: number; fields: { name: string; example: string }[] }
      continue: { asked: number; answered: number; quickestMs: number }
      largestRequestBytes: number
    }
    expect(list.entries).toBeGreaterThanOrEqual(6)
    expect(list.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['Name', 'Hash']))
    expect(list.fields.every(({ example }) => example.length <= 7)).toBe(true)
    expect(asked.answered).toBe(asked.asked)
    expect(asked.asked).toBeGreaterThan(1)
    expect(asked.quickestMs).toBeGreaterThanOrEqual(0)
    expect(largestRequestBytes).toBeGreaterThan(100)
    expect(text).not.toContain(dstor.apiKey)
    const lines = log.split('\n').filter((line) => line.startsWith('::debug::Observed '))
    expect(lines).toHaveLength(Object.keys(facts as object).length)
    expect(lines.length).toBeLessThanOrEqual(10)
  })

  it('counts the hosts to which the gateway leads, and what it refuses', async () => {
    await dstor.settings({ gatewayHosts: 'two' })
    await dstor.setFaults([
      { match: { route: 'upload', nth: 1 }, do: { kind: 'status', status: 413 } }
    ])
    const { facts } = await observed()
    const { gateway, api, smallestTooLargeBytes } = facts as {
      gateway: { redirects: number; hosts: number }
      api: { refusals: number[] }
      smallestTooLargeBytes: number
    }
    expect(gateway.redirects).toBeGreaterThan(0)
    expect(gateway.hosts).toBeGreaterThan(1)
    expect(api.refusals).toEqual([413])
    expect(smallestTooLargeBytes).toBeGreaterThan(0)
  })
})
