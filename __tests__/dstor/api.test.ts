import { describe, expect, it } from '@jest/globals'
import type { PostedChunk } from '../../src/dstor/api.js'
import type { Outcome } from '../../src/http/request.js'
import type { Chunk } from '../../src/model.js'
import { answer, answered, cut, unconnected } from './outcomes.js'
import { bodyOf, chunksOf, json, type Script, ScriptedApi } from './scripted.js'

const status = (code: number): Outcome => answered(answer(code))
const ORDER = { chunksNumber: 3, folderPath: 'a/b', fields: { folder: true, folder_path: 'x' } }
const HOUR_MS = 3_600_000

function inOrder(...outcomes: readonly Outcome[]): Script {
  return (_seen, nth) => outcomes[Math.min(nth, outcomes.length) - 1]!
}

function send(scripted: ScriptedApi, chunk: Chunk, signal: AbortSignal): Promise<PostedChunk> {
  return scripted.api.sendChunk({
    uploadToken: 'u',
    chunk,
    body: bodyOf(chunk),
    comment: 'a comment',
    expectContinue: true,
    signal,
    lane: chunk.index,
    onBytesSent: () => undefined
  })
}

describe('the access token', () => {
  it.each([
    { leftMs: 30 * 60_000, lifeMs: 45 * 60_000 },
    { leftMs: 23 * HOUR_MS, lifeMs: 23 * HOUR_MS + 15 * 60_000 },
    { leftMs: 24 * HOUR_MS, lifeMs: 24 * HOUR_MS },
    { leftMs: 100 * HOUR_MS, lifeMs: 24 * HOUR_MS }
  ])('lives $lifeMs ms where $leftMs ms are left', async ({ leftMs, lifeMs }) => {
    const scripted = new ScriptedApi({}, { remainingMs: () => leftMs })
    const before = Math.floor((Date.now() + lifeMs) / 1000)
    await scripted.api.authenticate()
    const after = Math.floor((Date.now() + lifeMs) / 1000)
    const { headers } = scripted.of('token')[0]!
    expect(headers['api-key']).toBe('key')
    expect(headers['x-expiration']).toMatch(/^\d+$/)
    expect(Number(headers['x-expiration'])).toBeGreaterThanOrEqual(before)
    expect(Number(headers['x-expiration'])).toBeLessThanOrEqual(after)
  })

  it('that was given is used as it is', async () => {
    const scripted = new ScriptedApi(
      {},
      { credentials: { kind: 'access-token', accessToken: 't' } }
    )
    await scripted.api.authenticate()
    await scripted.api.openUpload(ORDER)
    expect(scripted.of('token')).toEqual([])
    expect(scripted.of('open')[0]!.headers).toMatchObject({ authorization: 'Bearer t' })
  })

  it('that was given and is refused ends the run', async () => {
    const scripted = new ScriptedApi(
      { open: () => status(401) },
      { credentials: { kind: 'access-token', accessToken: 't' } }
    )
    await scripted.api.authenticate()
    await expect(scripted.api.openUpload(ORDER)).rejects.toMatchObject({ httpStatus: 401 })
    expect(scripted.of('open').length).toBe(1)
  })

  it('that is fresh and refused at once is the end', async () => {
    const scripted = new ScriptedApi({ open: () => status(401) })
    await scripted.api.authenticate()
    await expect(scripted.api.openUpload(ORDER)).rejects.toMatchObject({ httpStatus: 401 })
    await expect(scripted.api.openUpload(ORDER)).rejects.toMatchObject({ httpStatus: 401 })
    expect(scripted.of('token').length).toBe(2)
    expect(scripted.of('open').length).toBe(3)
  })

  it('may expire as often as it likes, where something was done with each', async () => {
    const scripted = new ScriptedApi({
      status: (_seen, nth) => (nth % 3 === 0 ? status(401) : json({ status: 'WAITING' }))
    })
    await scripted.api.authenticate()
    for (let n = 0; n < 7; n++) {
      expect(await scripted.api.uploadStatus('u')).toMatchObject({ ok: true })
    }
    expect(scripted.of('token').length).toBe(4)
  })

  it('is renewed once where several requests are refused at the same time', async () => {
    const scripted = new ScriptedApi({
      chunk: (_seen, nth) => (nth <= 3 ? status(401) : json({}))
    })
    await scripted.api.authenticate()
    const sendAll = (): Promise<PostedChunk[]> =>
      Promise.all(
        chunksOf(1, 1, 1).map((chunk) => send(scripted, chunk, scripted.controller.signal))
      )
    const refused = await sendAll()
    expect(refused.map(({ mayRenew }) => mayRenew)).toEqual([true, true, true])
    expect(scripted.of('token').length).toBe(1)
    await sendAll()
    expect(scripted.of('token').length).toBe(2)
    expect(scripted.of('chunk').map(({ headers }) => headers['authorization'])).toEqual(
      [1, 1, 1, 2, 2, 2].map((nth) => `Bearer access-${nth}`)
    )
    expect(scripted.of('chunk')[0]!.headers).toMatchObject({
      authorization: 'Bearer access-1',
      'x-dstor-upload-token': 'u',
      'x-dstor-comment': 'a comment'
    })
  })

  it('is not waited for by a session that has failed, and renewed for the next one', async () => {
    const session = new AbortController()
    const scripted: ScriptedApi = new ScriptedApi({
      chunk: (_seen, nth) => (nth === 1 ? status(401) : json({})),
      token: (_seen, nth) => (nth === 2 ? status(503) : json({ access_token: `access-${nth}` }))
    })
    await scripted.api.authenticate()
    const chunk = chunksOf(1)[0]!
    await send(scripted, chunk, session.signal)
    const second = send(scripted, chunk, session.signal)
    void scripted.clock.sleep(1, scripted.controller.signal).then(() => session.abort('lost'))
    await expect(second).rejects.toBe('lost')
    expect(scripted.of('token').length).toBe(2)
    expect(await scripted.api.openUpload(ORDER)).toBe('upload-1')
    expect(scripted.of('token').length).toBe(3)
    expect(scripted.of('open')[0]!.headers['authorization']).toBe('Bearer access-3')
  })

  it('may have the same text as the one before', async () => {
    const scripted = new ScriptedApi({
      token: () => json({ access_token: 'same' }),
      open: inOrder(status(401), json({ token: 'u' }))
    })
    await scripted.api.authenticate()
    expect(await scripted.api.openUpload(ORDER)).toBe('u')
  })
})

describe('small requests', () => {
  it.each([408, 425, 429, 500, 503])('are repeated after %i for at least 90 s', async (code) => {
    const scripted = new ScriptedApi({ token: () => status(code) }, { maxRetries: 1 })
    await expect(scripted.api.authenticate()).rejects.toMatchObject({ httpStatus: code })
    expect(scripted.clock.now()).toBeGreaterThanOrEqual(90_000)
    expect(scripted.clock.now()).toBeLessThan(120_000)
    expect(scripted.lines[0]).toMatch(/attempt 1 of 2 failed, .*; trying again in/)
    expect(scripted.lines.at(-1)).toMatch(/attempt \d+ failed/)
  })

  it('survive a server that is away for 40 s', async () => {
    const scripted = new ScriptedApi({
      open: ({ atMs }) => (atMs < 40_000 ? unconnected('network') : json({ token: 'u' }))
    })
    expect(await scripted.api.openUpload(ORDER)).toBe('u')
  })

  it.each([cut(), unconnected('network')])(
    'are not repeated with `max-retries: 0`',
    async (outcome) => {
      const scripted = new ScriptedApi({ token: () => outcome }, { maxRetries: 0 })
      await expect(scripted.api.authenticate()).rejects.toMatchObject({ name: 'NetworkError' })
      expect(scripted.of('token').length).toBe(1)
    }
  )

  it('are never repeated beyond the time that is left', async () => {
    const scripted: ScriptedApi = new ScriptedApi(
      { token: () => status(503) },
      { remainingMs: (): number => 20_000 - scripted.clock.now() }
    )
    await expect(scripted.api.authenticate()).rejects.toMatchObject({
      httpStatus: 503,
      message: expect.stringMatching(
        /503.*\(the next try would come in .* s, and `timeout-minutes` leaves .* s\)$/
      )
    })
    expect(scripted.clock.now()).toBeLessThan(20_000)
  })

  it.each([400, 402, 403, 301])('are not repeated after %i', async (code) => {
    const scripted = new ScriptedApi({ token: () => status(code) })
    await expect(scripted.api.authenticate()).rejects.toMatchObject({ httpStatus: code })
    expect(scripted.of('token').length).toBe(1)
  })
})

describe('the path of an upload', () => {
  it('is asked with the number of chunks and the folder, which no field replaces', async () => {
    const scripted = new ScriptedApi()
    await scripted.api.openUpload(ORDER)
    expect(scripted.of('open')[0]).toMatchObject({
      name: 'POST /v1/upload/get-token/',
      json: { folder: true, chunks_number: 3, folder_path: 'a/b' }
    })
  })

  it('is tried without its slash after a 404, once, and kept', async () => {
    const scripted = new ScriptedApi({
      open: ({ name }) => (name.endsWith('/') ? status(404) : json({ token: 'u' }))
    })
    expect(await scripted.api.openUpload(ORDER)).toBe('u')
    expect(await scripted.api.openUpload(ORDER)).toBe('u')
    expect(scripted.of('open').map(({ name }) => name)).toEqual([
      'POST /v1/upload/get-token/',
      'POST /v1/upload/get-token',
      'POST /v1/upload/get-token'
    ])
  })

  it('is told as it was asked for first where neither is known', async () => {
    const scripted = new ScriptedApi({ open: () => status(404) })
    await expect(scripted.api.openUpload(ORDER)).rejects.toThrow('POST /v1/upload/get-token/ was')
    expect(scripted.of('open').length).toBe(2)
  })

  it('is kept where the other spelling is known and refused', async () => {
    const scripted = new ScriptedApi({
      open: ({ name }, nth) =>
        name.endsWith('/') ? status(404) : nth === 2 ? status(401) : json({ token: 'u' })
    })
    await scripted.api.authenticate()
    expect(await scripted.api.openUpload(ORDER)).toBe('u')
    expect(scripted.of('open').length).toBe(3)
  })
})
