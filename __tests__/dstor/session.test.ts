import { describe, expect, it } from '@jest/globals'
import { sendAllButCommit, type SessionOptions, type SessionSent } from '../../src/dstor/session.js'
import type { SessionLost } from '../../src/dstor/session-lost.js'
import { StatusPoll } from '../../src/dstor/status-poll.js'
import type { Outcome } from '../../src/http/request.js'
import type { Chunk } from '../../src/model.js'
import { answer, answered, cut, HALF, NO_BYTE, unconnected } from './outcomes.js'
import { bodyOf, chunksOf, json, ScriptedApi, type Scripts, statusIs } from './scripted.js'

const WAITING = (): Outcome => statusIs('WAITING_FOR_CHUNKS')
const BUSY = { 'retry-after': '3' }

function busy(status = 429, how: Parameters<typeof answered>[1] = {}): Outcome {
  return answered(answer(status, '{}', { headers: BUSY }), how)
}

/** All of a session, as the story of an upload has it. */
async function sendSession(options: SessionOptions): Promise<SessionSent | SessionLost> {
  const ready = await sendAllButCommit(options)
  return ready.kind === 'ready' ? ready.commit() : ready
}

function optionsFor(scripted: ScriptedApi): SessionOptions {
  return {
    api: scripted.api,
    uploadToken: 'upload-1',
    chunks: chunksOf(100, 200, 300, 50),
    concurrency: 4,
    pace: undefined,
    largestFirst: false,
    bodyOf,
    comment: '',
    expect: { ask: true },
    progress: { update: () => undefined },
    poll: new StatusPoll(scripted.api, 'upload-1', 2_000)
  }
}

/** Runs one session against a script, in which dStor waits before the commit chunk. */
function play(
  scripts: Scripts,
  more: Partial<SessionOptions> & { maxRetries?: number; chunks?: readonly Chunk[] } = {}
) {
  const { maxRetries = 5, ...options } = more
  const scripted = new ScriptedApi({ status: WAITING, ...scripts }, { maxRetries })
  const progress: number[] = []
  const usual = optionsFor(scripted)
  const update: SessionOptions['progress']['update'] = ({ filesDone }) => progress.push(filesDone)
  const result = sendSession({ ...usual, progress: { update }, ...options })
  return { scripted, progress, result }
}

const sent = (scripted: ScriptedApi): number[] => scripted.of('chunk').map(({ chunk }) => chunk)

describe('a session', () => {
  it('sends everything, looks at the status, and then sends the commit chunk alone', async () => {
    const { scripted, result, progress } = play({})
    expect(await result).toEqual({ kind: 'sent', isCommitUnclear: false, unconfirmed: [] })
    expect(
      scripted.seen.map(({ name, chunk, lane }) => [name.split('/').at(-2), chunk, lane])
    ).toEqual([
      ['upload', 0, 0],
      ['upload', 1, 1],
      ['upload', 2, 2],
      ['get-status', -1, undefined],
      ['upload', 3, 'commit']
    ])
    expect(progress.at(-1)).toBe(4)
    expect(scripted.context.facts).toMatchObject({ published: 'maybe', allSent: true })
  })

  it('waits for a word before the commit chunk leaves', async () => {
    const scripted = new ScriptedApi({ status: WAITING })
    const ready = await sendAllButCommit({ ...optionsFor(scripted), chunks: chunksOf(1, 2, 3) })
    expect(sent(scripted)).toEqual([0, 1])
    expect(scripted.context.facts.published).toBe('nothing')
    expect(ready.kind === 'ready' && (await ready.commit()).kind).toBe('sent')
    expect(sent(scripted)).toEqual([0, 1, 2])
  })

  it('of one file has nothing to look for', async () => {
    const { scripted, result } = play({}, { chunks: chunksOf(5) })
    expect((await result).kind).toBe('sent')
    expect(scripted.of('status')).toEqual([])
  })

  it('is lost where dStor works before the commit chunk has left, which is never sent then', async () => {
    const { scripted, result } = play({ status: () => statusIs('ADDING_TO_IPFS') })
    expect(await result).toMatchObject({ kind: 'lost', change: 'nothing', hasTaken: true })
    expect(sent(scripted)).toEqual([0, 1, 2])
    expect(scripted.context.facts.published).toBe('maybe')
  })

  it('is lost with a cut, and says nothing was published', async () => {
    const { scripted, result } = play({
      chunk: ({ chunk }) => (chunk === 1 ? cut(HALF) : json({}))
    })
    expect(await result).toMatchObject({
      kind: 'lost',
      cause: expect.stringContaining('chunk 2 of 4 (1 file, 200 bytes): the connection was cut'),
      change: 'nothing',
      request: { contentBytes: 200, files: 1 }
    })
    expect(sent(scripted)).not.toContain(3)
    expect(scripted.context.facts.published).toBe('nothing')
  })

  it('sends the largest first and alone where nobody knows how much is taken', async () => {
    let active = 0
    const most: number[] = []
    const chunk = async (): Promise<Outcome> => {
      most.push(++active)
      await new Promise(setImmediate)
      active -= 1
      return json({})
    }
    const { scripted, result } = play({ chunk }, { largestFirst: true })
    expect((await result).kind).toBe('sent')
    expect(sent(scripted)).toEqual([2, 0, 1, 3])
    expect(most).toEqual([1, 1, 2, 1])
  })

  it('is lost with 413, which proposes less', async () => {
    const chunks = chunksOf(100, 200, 300, 50).map((chunk) =>
      chunk.isCommit ? chunk : { ...chunk, files: [...chunk.files, ...chunk.files] }
    )
    const { result } = play({ chunk: () => answered(answer(413), NO_BYTE) }, { chunks })
    expect(await result).toMatchObject({ kind: 'lost', change: 'body-limit', hasTaken: false })
  })
})

describe('what a limiter refuses', () => {
  it('is sent again in the same session, and nothing needs proof where no byte had left', async () => {
    const { scripted, result } = play({
      chunk: ({ chunk }, nth) => (chunk === 0 && nth === 1 ? busy(429, NO_BYTE) : json({}))
    })
    expect(await result).toEqual({ kind: 'sent', isCommitUnclear: false, unconfirmed: [] })
    expect(sent(scripted)).toEqual([0, 1, 2, 0, 3])
    expect(scripted.of('status').length).toBe(1)
    expect(scripted.of('chunk')[3]!.atMs).toBeGreaterThanOrEqual(3_000)
    expect(scripted.context.facts.retries).toBe(1)
  })

  it.each([429, 503])(
    '(%i) is to be proven where bytes had left, and looked for twice',
    async (status) => {
      const { scripted, result } = play({
        chunk: ({ chunk }, nth) => (chunk === 0 && nth === 1 ? busy(status) : json({}))
      })
      const outcome = await result
      expect(outcome).toMatchObject({ kind: 'sent', isCommitUnclear: false })
      expect('unconfirmed' in outcome && outcome.unconfirmed.map(({ path }) => path)).toEqual([
        '0.txt'
      ])
      const looks = scripted.of('status')
      expect(looks.length).toBe(2)
      expect(looks[1]!.atMs - looks[0]!.atMs).toBeGreaterThanOrEqual(1_000)
    }
  )

  it('and was counted, shows in the second look: the session is lost', async () => {
    const { scripted, result } = play({
      chunk: ({ chunk }, nth) => (chunk === 0 && nth === 1 ? busy() : json({})),
      status: (_seen, nth) => (nth === 1 ? WAITING() : statusIs('ADDING_TO_IPFS'))
    })
    expect(await result).toMatchObject({
      kind: 'lost',
      cause: expect.stringMatching(/^[^;]+, so it counted a request that was refused$/),
      pace: { restMs: expect.any(Number), spacingMs: expect.any(Number) },
      final: { advice: expect.stringContaining('`concurrency: 1`') }
    })
    expect(sent(scripted)).not.toContain(3)
    expect(scripted.of('status').length).toBe(2)
  })

  it.each([
    ['a refusal of the session', answered(answer(409)), 'nothing'],
    ['a cut', cut(HALF), 'nothing'],
    ['a body limit', answered(answer(413)), 'body-limit']
  ])('and was counted, is seen after %s', async (_what, end, change) => {
    const chunks = chunksOf(100, 200, 300, 50).map((chunk) => ({
      ...chunk,
      files: [...chunk.files, ...chunk.files]
    }))
    const { scripted, result } = play(
      {
        chunk: ({ chunk }, nth) => (nth === 1 ? busy() : chunk === 2 ? end : json({})),
        status: () => statusIs('DONE')
      },
      { concurrency: 1, chunks }
    )
    expect(await result).toMatchObject({
      kind: 'lost',
      change,
      pace: { restMs: expect.any(Number), spacingMs: expect.any(Number) },
      hasTaken: true
    })
    expect(scripted.context.facts.published).toBe('maybe')
  })

  it('and was not counted, changes nothing of what follows', async () => {
    const { scripted, result } = play(
      { chunk: ({ chunk }, nth) => (nth === 1 ? busy() : chunk === 2 ? cut(HALF) : json({})) },
      { concurrency: 1 }
    )
    expect(await result).toMatchObject({ kind: 'lost', change: 'nothing', pace: undefined })
    expect(scripted.of('status').length).toBe(1)
    expect(scripted.context.facts.published).toBe('nothing')
  })

  it('again and again ends the session, with half the width to follow', async () => {
    const { scripted, result } = play(
      { chunk: ({ chunk }) => (chunk === 0 ? busy() : json({})) },
      { maxRetries: 2, concurrency: 1 }
    )
    expect(await result).toMatchObject({
      kind: 'lost',
      change: 'nothing',
      cause: expect.stringContaining('was refused 3 times in a row'),
      final: { httpStatus: 429 }
    })
    expect(sent(scripted)).toEqual([0, 0, 0])
  })

  it('as the commit chunk is looked for before it leaves again', async () => {
    const { scripted, result } = play({
      chunk: ({ chunk }, nth) => (chunk === 3 && nth === 4 ? busy(429, NO_BYTE) : json({}))
    })
    expect(await result).toEqual({ kind: 'sent', isCommitUnclear: true, unconfirmed: [] })
    expect(scripted.seen.slice(-4).map(({ chunk }) => chunk)).toEqual([-1, 3, -1, 3])
    // The look comes after the wait, right before the request.
    expect(scripted.seen.at(-2)!.atMs).toBeGreaterThanOrEqual(3_000)
  })

  it('fails the run where the wait is longer than what is left', async () => {
    const scripted = new ScriptedApi(
      { chunk: () => busy(), status: WAITING },
      { remainingMs: () => 2_000 }
    )
    const chunks = chunksOf(1, 1)
    const result = sendSession({ ...optionsFor(scripted), chunks, concurrency: 1 })
    await expect(result).rejects.toMatchObject({ name: 'HttpError', httpStatus: 429 })
  })
})

describe('where refused requests are counted', () => {
  const pace = { spacingMs: 700, restMs: 5_000 }
  const paced = { pace, concurrency: 1 }

  it('requests follow each other slowly, and the last one after a rest', async () => {
    const { scripted, result } = play({}, paced)
    expect((await result).kind).toBe('sent')
    expect(scripted.of('chunk').map(({ atMs }) => atMs)).toEqual([0, 700, 1_400, 6_400])
    expect(scripted.of('status').map(({ atMs }) => atMs)).toEqual([6_400])
  })

  it.each([
    ['after its body', busy()],
    ['in place of 100 Continue', busy(503, NO_BYTE)]
  ])('none that is refused %s is sent again: nothing is published', async (_when, refusal) => {
    const { scripted, result } = play(
      { chunk: ({ chunk }) => (chunk === 1 ? refusal : json({})) },
      paced
    )
    const lost = await result
    expect(lost).toMatchObject({
      kind: 'lost',
      final: { name: 'HttpError', advice: expect.stringContaining('`concurrency: 1`') }
    })
    expect('pace' in lost && lost.pace!.spacingMs).toBeGreaterThanOrEqual(1_400)
    expect(sent(scripted)).toEqual([0, 1])
    expect(scripted.context.facts.published).toBe('nothing')
  })
})

describe('a chunk that finds no connection', () => {
  it('is tried for 90 s at least', async () => {
    const { scripted, result } = play(
      { chunk: () => unconnected('network') },
      { maxRetries: 1, chunks: chunksOf(1, 1) }
    )
    await expect(result).rejects.toMatchObject({ name: 'NetworkError' })
    expect(scripted.clock.now()).toBeGreaterThanOrEqual(90_000)
    expect(scripted.lines[0]).toContain('attempt 1 of 2 failed')
    expect(scripted.context.facts.published).toBe('nothing')
  })

  it('is tried once where nothing may be repeated', async () => {
    const { scripted, result } = play(
      { chunk: () => unconnected('network') },
      { maxRetries: 0, chunks: chunksOf(1, 1) }
    )
    await expect(result).rejects.toMatchObject({ name: 'NetworkError' })
    expect(sent(scripted)).toEqual([0])
  })

  it('as the commit chunk leaves nothing published', async () => {
    const { scripted, result } = play(
      { chunk: ({ chunk }) => (chunk === 3 ? unconnected('certificate') : json({})) },
      {}
    )
    await expect(result).rejects.toMatchObject({ name: 'NetworkError' })
    expect(scripted.context.facts.published).toBe('nothing')
  })
})

describe('a commit chunk whose answer is lost', () => {
  it('counts where dStor is seen to work', async () => {
    const { result } = play({
      chunk: ({ chunk }) => (chunk === 3 ? cut() : json({})),
      status: (_seen, nth) => (nth < 9 ? WAITING() : statusIs('SAVING_DATA'))
    })
    expect(await result).toMatchObject({ kind: 'sent', isCommitUnclear: true })
  })

  it('is looked for over 90 s, and then the session is lost', async () => {
    const { scripted, result } = play({ chunk: ({ chunk }) => (chunk === 3 ? cut() : json({})) })
    expect(await result).toMatchObject({
      kind: 'lost',
      cause: expect.stringContaining('dStor was not seen to begin its work')
    })
    const looks = scripted.of('status')
    expect(looks.at(-1)!.atMs - looks[1]!.atMs).toBe(90_000)
  })
})

describe('401', () => {
  it('in place of 100 Continue is sent again with a fresh token, once', async () => {
    const { scripted, result } = play(
      { chunk: (_seen, nth) => (nth === 1 ? answered(answer(401), NO_BYTE) : json({})) },
      { chunks: chunksOf(1, 1) }
    )
    expect((await result).kind).toBe('sent')
    expect(scripted.of('token').length).toBe(1)
    const [first, second] = scripted.of('chunk').map(({ headers }) => headers['authorization'])
    expect([first, second]).toEqual([undefined, 'Bearer access-1'])
  })

  it('is told where the fresh token is refused too, though others take it', async () => {
    const { scripted, result } = play(
      { chunk: () => answered(answer(401), NO_BYTE), status: () => statusIs('WAITING') },
      { chunks: chunksOf(1) }
    )
    await expect(result).rejects.toMatchObject({ httpStatus: 401 })
    expect(scripted.of('chunk').length).toBe(2)
  })

  it('after the body loses the session, and asks for no fresh token that nobody may need', async () => {
    const { scripted, result } = play(
      { chunk: () => answered(answer(401)) },
      { chunks: chunksOf(1, 1) }
    )
    expect(await result).toMatchObject({ kind: 'lost', change: 'refused' })
    expect(scripted.of('token').length).toBe(0)
  })
})

it('417 loses the session, and the question is not asked again', async () => {
  const expectation = { ask: true }
  const { result } = play(
    { chunk: () => answered(answer(417), NO_BYTE) },
    { expect: expectation, chunks: chunksOf(1, 1) }
  )
  expect(await result).toMatchObject({ kind: 'lost', change: 'without-expect' })
  expect(expectation.ask).toBe(false)
})
