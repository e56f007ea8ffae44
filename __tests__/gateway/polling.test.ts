import { describe, expect, it } from '@jest/globals'
import type { Fetched } from '../../src/gateway/fetched.js'
import { Poll } from '../../src/gateway/polling.js'
import type { Served } from '../../src/gateway/served.js'

const SAME: Fetched = { kind: 'same', contentType: '' }
const OTHER: Served = { bytes: 7, sha256: 'x', head: Buffer.alloc(0), contentType: '' }
const DIFFERENT: Fetched = { kind: 'different', served: OTHER }
const ABSENT: Fetched = { kind: 'absent', why: 'status 404', retryAfterMs: 0 }
const REFUSED: Fetched = { kind: 'refused', why: 'status 403' }
const NEVER: Fetched = { kind: 'never', why: 'certificate' }
const busy = (retryAfterMs: number): Fetched => ({
  kind: 'silent',
  why: 'status 429',
  retryAfterMs
})

/** One request: when, for which file, with which query. */
interface Asked {
  readonly atMs: number
  readonly index: number
  readonly query: string
}

/** What the gateway says to the nth request for a file, from 1, at this time. */
type Gateway = (index: number, nth: number, atMs: number) => Fetched

/** A poll whose time passes only while it waits, and while the gateway takes `answerMs`. */
class Bench {
  readonly asked: Asked[] = []
  readonly served: number[] = []
  readonly stop = new AbortController()
  readonly waits: number[] = []
  readonly lines: string[] = []
  #nowMs = 0
  #under = 0
  most = 0
  readonly poll: Poll

  constructor(gateway: Gateway, answerMs = 0, random = 1) {
    const tries = new Map<number, number>()
    this.poll = new Poll({
      clock: {
        now: () => this.#nowMs,
        random: () => random,
        sleep: (ms, signal) => {
          signal.throwIfAborted()
          this.waits.push(ms)
          this.#nowMs += ms
          return Promise.resolve()
        }
      },
      log: { info: (line) => this.lines.push(line), debug: () => undefined },
      cacheBust: 'run',
      stop: this.stop,
      pathOf: (index) => `f${index}`,
      onServed: (index) => this.served.push(index),
      ask: async (index, query) => {
        if (this.stop.signal.aborted) {
          return { kind: 'aborted' }
        }
        this.most = Math.max(this.most, (this.#under += 1))
        this.asked.push({ atMs: this.#nowMs, index, query })
        const nth = (tries.get(index) ?? 0) + 1
        tries.set(index, nth)
        const answer = gateway(index, nth, this.#nowMs)
        await Promise.resolve()
        this.#under -= 1
        this.#nowMs += answerMs
        return answer
      }
    })
  }

  indices(): number[] {
    return this.asked.map(({ index }) => index)
  }
}

const files = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const MINUTE_MS = 60_000

describe('a gateway that has everything', () => {
  it('is asked for each file once: one alone, then eight at a time', async () => {
    const bench = new Bench(() => SAME)
    await bench.poll.run(files(402), MINUTE_MS)
    expect(bench.asked).toHaveLength(402)
    expect(bench.asked[0]).toEqual({ atMs: 0, index: 0, query: 'run-1' })
    expect(new Set(bench.served).size).toBe(402)
    expect({ most: bench.most, waits: bench.waits }).toEqual({ most: 8, waits: [] })
    expect(bench.poll.unserved).toEqual([])
  })

  it('is asked for nothing where there is nothing to ask', async () => {
    const bench = new Bench(() => SAME)
    await bench.poll.run([], MINUTE_MS)
    expect(bench.asked).toEqual([])
  })
})

describe('a gateway that has nothing', () => {
  it('is asked for one file at a time: the first four times, then others in turn', async () => {
    const bench = new Bench(() => ABSENT)
    await bench.poll.run(files(402), 2 * MINUTE_MS)
    expect(bench.indices().slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 3, 4])
    expect(bench.asked.length).toBeLessThan(30)
    expect(bench.most).toBe(1)
    expect(bench.poll.unserved).toHaveLength(402)
    expect(bench.poll.unserved.filter(({ isAbsent }) => isAbsent).length).toBeGreaterThan(5)
  })

  it('is never asked again near at once, whatever the dice say', async () => {
    const bench = new Bench(() => ABSENT, 0, 0)
    await bench.poll.run([0], 2 * MINUTE_MS)
    expect(bench.waits.slice(0, 6)).toEqual([500, 1_000, 2_000, 4_000, 7_500, 7_500])
  })

  it('is asked for all as soon as any file is served', async () => {
    const bench = new Bench((_index, _nth, atMs) => (atMs < 20_000 ? ABSENT : SAME))
    await bench.poll.run(files(402), 2 * MINUTE_MS)
    expect(bench.poll.unserved).toEqual([])
    expect(new Set(bench.served).size).toBe(402)
    expect(bench.asked.length).toBeLessThan(415)
  })

  it('is asked for shorter and shorter before the end, and not beyond', async () => {
    const bench = new Bench(() => ABSENT)
    await bench.poll.run([0], 10_000)
    expect(bench.asked.every(({ atMs }) => atMs < 10_000)).toBe(true)
    expect(bench.asked.at(-1)!.atMs).toBeGreaterThan(9_700)
  })

  it('is left alone where it cannot be looked at from here', async () => {
    const bench = new Bench(() => NEVER)
    await bench.poll.run(files(402), 2 * MINUTE_MS)
    expect(bench.asked).toHaveLength(3)
    expect(bench.poll.unserved).toHaveLength(402)
    expect(bench.poll.decision).toBeUndefined()
  })
})

describe('a gateway that lacks some', () => {
  it('is asked for a few of them in a round, and for the others once those are served', async () => {
    const lost = (index: number): boolean => index >= 100 && index < 200
    const bench = new Bench((index, _nth, atMs) => (lost(index) && atMs < 12_000 ? ABSENT : SAME))
    await bench.poll.run(files(402), 2 * MINUTE_MS)
    expect(bench.poll.unserved).toEqual([])
    // Once each, then at most eight in each round until they are there.
    expect(bench.asked.length).toBeLessThan(402 + 100 + 6 * 8)
    expect(bench.most).toBe(8)
  })

  it('is asked for the first file again, though it serves others', async () => {
    const bench = new Bench((index) => (index === 0 ? ABSENT : SAME))
    await bench.poll.run(files(5), MINUTE_MS)
    expect(bench.poll.unserved).toMatchObject([{ index: 0, why: 'status 404', isAbsent: true }])
    expect([...bench.served].sort()).toEqual([1, 2, 3, 4])
  })

  it('goes on with what is open, and asks again for a file that was served', async () => {
    const bench = new Bench((index) => (index === 1 ? ABSENT : SAME))
    await bench.poll.run(files(3), 10_000)
    const before = bench.asked.length
    await bench.poll.run([0], 20_000)
    expect(
      bench
        .indices()
        .slice(before, before + 2)
        .sort()
    ).toEqual([0, 1])
    expect(bench.served.filter((index) => index === 0)).toHaveLength(2)
    expect(bench.poll.unserved).toMatchObject([{ index: 1 }])
    // No cache can have the answer to the second question.
    const queries = bench.asked.filter(({ index }) => index === 0).map(({ query }) => query)
    expect(queries).toEqual(['run-1', 'run-2-1'])
  })

  const silence: Fetched = { kind: 'silent', why: 'it was not served in time', retryAfterMs: 0 }
  it('keeps what it learned in a run, whatever cuts off a later request', async () => {
    const bench = new Bench((index, nth) => (index === 0 ? SAME : nth === 1 ? ABSENT : silence))
    await bench.poll.run([0, 1], 10_000)
    expect(bench.poll.unserved).toMatchObject([{ why: 'status 404', isAbsent: true }])
    await bench.poll.run([0], 20_000)
    expect(bench.poll.unserved).toMatchObject([{ why: silence.why, isAbsent: false }])
  })
})

describe('bytes that differ', () => {
  it('are asked for once more, a second later and without the query', async () => {
    const bench = new Bench((index) => (index === 2 ? DIFFERENT : SAME))
    await bench.poll.run(files(4), MINUTE_MS)
    expect(bench.poll.decision).toEqual({ kind: 'wrong', index: 2, served: OTHER })
    const looks = bench.asked.filter(({ index }) => index === 2)
    expect(looks.map(({ query }) => query)).toEqual(['run-1', ''])
    expect(looks[1]!.atMs - looks[0]!.atMs).toBeGreaterThanOrEqual(1_000)
    expect(bench.stop.signal.aborted).toBe(true)
  })

  it('decide nothing where the second look is right', async () => {
    const bench = new Bench((_index, nth) => (nth === 1 ? DIFFERENT : SAME))
    await bench.poll.run(files(4), MINUTE_MS)
    expect(bench.poll.decision).toBeUndefined()
    expect(bench.served).toHaveLength(4)
    expect(bench.asked).toHaveLength(8)
  })

  it('are wrong when they come again, whatever was in between', async () => {
    const bench = new Bench((_index, nth) => (nth === 2 ? ABSENT : DIFFERENT))
    await bench.poll.run([0], MINUTE_MS)
    expect(bench.poll.decision).toMatchObject({ kind: 'wrong', index: 0 })
    expect(bench.asked.map(({ query }) => query)).toEqual(['run-1', '', ''])
  })
})

describe('a refusal', () => {
  it('is believed the third time, and ends the poll', async () => {
    const bench = new Bench((index) => (index === 7 ? REFUSED : SAME))
    await bench.poll.run(files(20), MINUTE_MS)
    expect(bench.poll.decision).toEqual({ kind: 'refused', index: 7, why: 'status 403' })
    expect(bench.asked.filter(({ index }) => index === 7)).toHaveLength(3)
    expect(bench.served).toHaveLength(19)
  })

  it('that passes decides nothing', async () => {
    const bench = new Bench((_index, nth) => (nth < 3 ? REFUSED : SAME))
    await bench.poll.run([0], MINUTE_MS)
    expect(bench.poll.decision).toBeUndefined()
    expect(bench.served).toEqual([0])
  })

  it.each([true, false])(
    'of a redirect is no refusal of the file, which is missing where nobody arrives: %j',
    async (isNowhere) => {
      const astray: Fetched = { kind: 'astray', why: 'a redirect to ftp:', isNowhere }
      const bench = new Bench((index) => (index === 1 ? astray : SAME))
      await bench.poll.run(files(3), MINUTE_MS)
      expect(bench.poll.decision).toBeUndefined()
      expect(bench.poll.unserved).toMatchObject([
        { index: 1, why: 'a redirect to ftp:', isAbsent: isNowhere }
      ])
    }
  )
})

describe('Retry-After', () => {
  it('holds up all requests', async () => {
    const bench = new Bench((index, nth) => (index === 0 && nth === 1 ? busy(7_000) : SAME))
    await bench.poll.run(files(3), MINUTE_MS)
    expect(bench.asked.map(({ atMs }) => atMs)).toEqual([0, 7_000, 7_000, 7_000])
  })

  it('is obeyed for a minute at most, and leaves time for a last try', async () => {
    const long = new Bench((_index, nth) => (nth === 1 ? busy(3_000_000_000) : SAME))
    await long.poll.run([0], 10 * MINUTE_MS)
    expect(long.waits).toEqual([MINUTE_MS])
    const late = new Bench((_index, nth) => (nth === 1 ? busy(3_600_000) : SAME))
    await late.poll.run([0], 20_000)
    expect(late.served).toEqual([0])
    expect(late.waits).toEqual([15_000])
  })

  it('halves the requests at once', async () => {
    let refused = 0
    const bench = new Bench((index, nth) => {
      if (index > 0 && nth === 1) {
        refused += 1
        return busy(1_000)
      }
      return SAME
    })
    await bench.poll.run(files(40), MINUTE_MS)
    expect(refused).toBe(39)
    expect(bench.served).toHaveLength(40)
  })
})

it('asks for nothing more when its time is over, and first for what comes next', async () => {
  const bench = new Bench(() => SAME, 100)
  await bench.poll.run(files(50), 2_000)
  expect(bench.asked.length).toBeLessThan(30)
  expect(bench.asked.every(({ atMs }) => atMs < 2_000)).toBe(true)
  const before = bench.asked.length
  await bench.poll.run([99], 60_000)
  expect(bench.indices()[before]).toBe(99)
  expect(bench.served).toHaveLength(51)
})

it('ends at once when it is stopped', async () => {
  const bench: Bench = new Bench((index) => {
    if (index === 3) {
      bench.stop.abort()
    }
    return ABSENT
  })
  bench.stop.abort()
  await bench.poll.run(files(5), MINUTE_MS)
  expect(bench.asked).toEqual([])
  expect(bench.poll.unserved[0]?.why).toBe('it was not asked for before the time was over')
})

it('is quick for 100,000 files', async () => {
  const bench = new Bench((index) => (index % 2 === 0 ? SAME : ABSENT))
  await bench.poll.run(files(100_000), 5_000)
  expect(bench.served).toHaveLength(50_000)
  expect(bench.poll.unserved).toHaveLength(50_000)
})
