import { describe, expect, it } from '@jest/globals'
import type { ApiContext } from '../../src/dstor/api-context.js'
import { StatusPoll } from '../../src/dstor/status-poll.js'
import type { Outcome } from '../../src/http/request.js'
import { answer, answered, cut, unconnected } from './outcomes.js'
import { json, type Script, ScriptedApi, statusIs } from './scripted.js'

const WAITING = statusIs('WAITING_FOR_CHUNKS')
const status = (code: number, headers: Record<string, string> = {}): Outcome =>
  answered(answer(code, '{}', { headers }))

function poll(script: Script, more: Partial<ApiContext> & { intervalMs?: number } = {}) {
  const { intervalMs = 2_000, ...context } = more
  const scripted = new ScriptedApi({ status: script }, context)
  return { scripted, poll: new StatusPoll(scripted.api, 'upload-1', intervalMs) }
}

/** Answers in order, the last one for ever. */
function inOrder(...outcomes: readonly Outcome[]): Script {
  return (_seen, nth) => outcomes[Math.min(nth, outcomes.length) - 1]!
}

function pausesOf(scripted: ScriptedApi): number[] {
  const times = scripted.of('status').map(({ atMs }) => atMs)
  return times.slice(1).map((time, n) => Math.round(time - times[n]!))
}

describe('the rhythm', () => {
  it('is quick at first, then the interval, then slower up to 15 s', async () => {
    const { scripted, poll: it } = poll((_seen, nth) => (nth < 40 ? WAITING : statusIs('DONE')))
    await it.untilDone(false)
    const pauses = pausesOf(scripted)
    expect(pauses.slice(0, 8)).toEqual([250, 375, 563, 844, 1_266, 1_898, 2_000, 2_250])
    expect(pauses.at(-1)).toBe(15_000)
    expect(scripted.of('status')[0]!.atMs).toBe(0)
  })

  it.each([
    { intervalMs: 100, expected: [100, 113, 127] },
    { intervalMs: 300, expected: [250, 300, 338] },
    { intervalMs: 60_000, expected: [250, 375, 563] }
  ])(
    'begins with the interval where that is shorter: $intervalMs',
    async ({ intervalMs, expected }) => {
      const script: Script = (_seen, nth) => (nth < 5 ? WAITING : statusIs('DONE'))
      const { scripted, poll: it } = poll(script, { intervalMs })
      await it.untilDone(false)
      expect(pausesOf(scripted).slice(0, 3)).toEqual(expected)
    }
  )

  it('obeys Retry-After of a failed poll', async () => {
    const script = inOrder(status(503, { 'retry-after': '20' }), statusIs('DONE'))
    const { scripted, poll: it } = poll(script)
    await it.untilDone(false)
    expect(pausesOf(scripted)[0]).toBeGreaterThanOrEqual(20_000)
  })
})

describe('until DONE', () => {
  it('gives the list', async () => {
    const data = [{ Name: 'a', Hash: 'Qm1', Size: 3 }]
    const { poll: it } = poll(inOrder(WAITING, statusIs('SAVING_DATA'), statusIs('DONE', { data })))
    expect(await it.untilDone(true)).toEqual({
      isList: true,
      entries: [{ name: 'a', hash: 'Qm1', size: 3 }]
    })
  })

  it('says each word once', async () => {
    const words = [WAITING, WAITING, statusIs('SAVING_DATA'), statusIs('SAVING_DATA')]
    const { scripted, poll: it } = poll(inOrder(...words, statusIs('DONE')))
    await it.untilDone(false)
    expect(scripted.lines).toEqual([
      'dStor says WAITING_FOR_CHUNKS',
      'dStor says SAVING_DATA',
      'dStor says DONE'
    ])
    expect(scripted.context.facts.lastWord).toBe('DONE')
  })

  it('fails with the words of dStor, whatever the status says', async () => {
    const failure = { errorAtStage: 'SAVING_DATA', errorExplanation: 'disk full' }
    const { poll: it } = poll(inOrder(statusIs('DONE', failure)))
    await expect(it.untilDone(false)).rejects.toMatchObject({ name: 'DstorError', ...failure })
  })

  it.each([
    ['a cut', cut()],
    ['no connection', unconnected('network')],
    ...[404, 408, 425, 429, 500, 503].map((code) => [`${code}`, status(code)] as const),
    ['a web page', answered(answer(200, '<html>'))],
    ['broken JSON', answered(answer(200, '{"status":"DO'))],
    ['JSON that is 100,000 deep', answered(answer(200, '{"a":'.repeat(100_000)))]
  ])('survives %s', async (_name, outcome) => {
    const { poll: it } = poll(inOrder(outcome, outcome, statusIs('DONE')))
    expect(await it.untilDone(false)).toMatchObject({ isList: false })
  })

  it.each([400, 402, 403, 410, 422, 301])('does not survive %i', async (code) => {
    const { poll: it } = poll(inOrder(status(code), statusIs('DONE')))
    await expect(it.untilDone(false)).rejects.toMatchObject({ httpStatus: code })
  })

  it('survives ten failures in a row, and as many as there are in 90 s', async () => {
    const { scripted, poll: it } = poll(() => status(500), { maxRetries: 1 })
    await expect(it.untilDone(false)).rejects.toThrow(/could not be read \d+ times in a row/)
    expect(scripted.clock.now()).toBeGreaterThanOrEqual(90_000)
    expect(scripted.clock.now()).toBeLessThan(120_000)
    const quick = poll(() => status(500), { maxRetries: 0 })
    await expect(quick.poll.untilDone(false)).rejects.toThrow('could not be read 11 times in a row')
    expect(quick.scripted.of('status').length).toBe(11)
  })

  it('begins to count anew after a good poll', async () => {
    const bad = Array.from({ length: 10 }, () => status(500))
    const { poll: it } = poll(inOrder(...bad, WAITING, ...bad, statusIs('DONE')), { maxRetries: 0 })
    expect(await it.untilDone(false)).toMatchObject({ isList: false })
  })

  it.each([
    { leftMs: 1_800_000, lostMs: 60_000 },
    { leftMs: 100_000, lostMs: 25_000 }
  ])(
    'is lost after $lostMs ms where $leftMs ms are left and requests ran side by side',
    async ({ leftMs, lostMs }) => {
      const { scripted, poll: it } = poll(() => WAITING, { remainingMs: () => leftMs })
      expect(await it.untilDone(true)).toMatchObject({ kind: 'lost', change: 'sequential' })
      expect(scripted.clock.now()).toBeGreaterThanOrEqual(lostMs)
      expect(scripted.clock.now()).toBeLessThan(lostMs + 15_000)
    }
  )

  it('waits on where nothing ran side by side, and where dStor has begun', async () => {
    const late: Script = (_seen, nth) => (nth < 60 ? WAITING : statusIs('DONE'))
    expect(await poll(late).poll.untilDone(false)).toMatchObject({ isList: false })
    const begun: Script = (_seen, nth) =>
      nth === 1 ? statusIs('SAVING_DATA') : nth < 60 ? WAITING : statusIs('DONE')
    expect(await poll(begun).poll.untilDone(true)).toMatchObject({ isList: false })
  })

  it('stops with the run', async () => {
    const { scripted, poll: it } = poll(() => WAITING)
    setImmediate(() => scripted.controller.abort(new Error('stopped')))
    await expect(it.untilDone(false)).rejects.toThrow('stopped')
  })
})

describe('before the commit chunk', () => {
  it.each([404, 410])('%i means that dStor does not know the session yet', async (code) => {
    const { poll: it } = poll(inOrder(status(code)))
    expect(await it.workBeforeCommit(1)).toBeUndefined()
  })

  it.each([400, 402, 403, 405, 409, 422, 451, 301])('%i ends the run', async (code) => {
    const { poll: it } = poll(inOrder(status(code), WAITING))
    await expect(it.workBeforeCommit(1)).rejects.toMatchObject({ httpStatus: code })
  })

  it('a 404 with words of failure ends the run', async () => {
    const words = json({ errorAtStage: 'UPLOADING', errorExplanation: 'gone' }, 404)
    const { poll: it } = poll(inOrder(words))
    await expect(it.workBeforeCommit(1)).rejects.toMatchObject({ errorExplanation: 'gone' })
  })

  it('401 gets a fresh token once, and then ends the run', async () => {
    const once = poll(inOrder(status(401), WAITING))
    expect(await once.poll.workBeforeCommit(1)).toBeUndefined()
    expect(once.scripted.of('token').length).toBe(1)
    const always = poll(inOrder(status(401)))
    await expect(always.poll.workBeforeCommit(1)).rejects.toMatchObject({ httpStatus: 401 })
    expect(always.scripted.of('token').length).toBe(1)
  })

  it.each([408, 425, 429, 500, 502])('%i is asked again', async (code) => {
    const { scripted, poll: it } = poll(inOrder(status(code), WAITING))
    expect(await it.workBeforeCommit(1)).toBeUndefined()
    expect(scripted.of('status').length).toBe(2)
  })

  it('the second look is a second later', async () => {
    const { scripted, poll: it } = poll(inOrder(WAITING))
    expect(await it.workBeforeCommit(2)).toBeUndefined()
    expect(pausesOf(scripted)).toEqual([1_000])
  })

  it.each([1, 2])('dStor that works in look %i has counted something twice', async (look) => {
    const begun: Script = (_seen, nth) => (nth < look ? WAITING : statusIs('ADDING_TO_IPFS'))
    const { scripted, poll: it } = poll(begun)
    expect(await it.workBeforeCommit(2)).toMatch(/ADDING_TO_IPFS before the last chunk was taken/)
    expect(scripted.context.facts.published).toBe('maybe')
  })

  it('another word than before is work that has begun', async () => {
    const { poll: it } = poll(inOrder(WAITING, statusIs('PINNING')))
    expect(await it.workBeforeCommit(2)).toMatch(/PINNING/)
  })
})

describe('a lost commit chunk', () => {
  it('is seen by any other word than before', async () => {
    const { poll: it } = poll(inOrder(WAITING, WAITING, statusIs('QUEUED')))
    await it.workBeforeCommit(1)
    expect(await it.seesCommit()).toBe(true)
  })

  it('is looked for over 90 s', async () => {
    const { scripted, poll: it } = poll(() => WAITING)
    expect(await it.seesCommit()).toBe(false)
    expect(scripted.clock.now()).toBe(90_000)
  })
})
