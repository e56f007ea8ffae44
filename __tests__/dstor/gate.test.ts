import { describe, expect, it } from '@jest/globals'
import { Gate } from '../../src/dstor/gate.js'
import { pool } from '../../src/dstor/pool.js'
import { ScriptedClock } from './scripted.js'

const NEVER = new AbortController().signal

/** A limiter with a script: refuses an item as often as is said, and asks for a wait. */
function limited(
  refusals: Readonly<Record<string, number>>,
  askedMs?: number,
  width = 4,
  spacingMs = 0
) {
  const clock = new ScriptedClock()
  const gate = new Gate<string>(width, clock, spacingMs)
  const left = new Map(Object.entries(refusals))
  const story: string[] = []
  let [active, most] = [0, 0]
  const send = async (item: string): Promise<void> => {
    for (;;) {
      const pass = await gate.enter(item, NEVER)
      story.push(`${clock.now()} ${item}`)
      active += 1
      most = Math.max(most, active)
      await clock.sleep(100, NEVER)
      active -= 1
      const more = left.get(item) ?? 0
      left.set(item, more - 1)
      if (more <= 0) {
        pass.taken()
        return
      }
      pass.refused(askedMs)
    }
  }
  const widest = (): number => {
    const before = most
    most = 0
    return before
  }
  return { clock, gate, story, send, widest }
}

describe('the gate', () => {
  it('lets as many through as it is wide', async () => {
    const { send, story } = limited({})
    await pool(['a', 'b', 'c', 'd', 'e'], 5, NEVER, send)
    expect(story).toEqual(['0 a', '0 b', '0 c', '0 d', '100 e'])
  })

  it('keeps all waiting after a refusal, lets the refused one go first, and the others when it was taken', async () => {
    const { send, story, gate } = limited({ b: 1 }, 2_000)
    await pool(['a', 'b', 'c', 'd', 'e', 'f'], 4, NEVER, send)
    // Jitter is added to what was asked for: half of a quarter of two seconds.
    expect(story).toEqual(['0 a', '0 b', '0 c', '0 d', '100 e', '2350 b', '2450 f'])
    expect(gate.width).toBe(2)
  })

  it('halves once for those that were refused together', async () => {
    const { send, gate, story } = limited({ a: 1, b: 1, c: 1, d: 1 }, 1_000)
    await pool(['a', 'b', 'c', 'd'], 4, NEVER, send)
    expect(gate.width).toBe(2)
    expect(story.slice(4)).toEqual(['1350 a', '1450 b', '1450 c', '1550 d'])
  })

  it('halves again where the first one is refused once more, down to one', async () => {
    const { send, gate } = limited({ a: 3 }, 0, 4)
    await pool(['a', 'b'], 2, NEVER, send)
    expect(gate.width).toBe(1)
  })

  it('waits longer each time where nobody says how long', async () => {
    const { send, story } = limited({ a: 4 }, undefined, 1)
    await send('a')
    const times = story.map((line) => Number(line.split(' ')[0]))
    const gaps = times.slice(1).map((time, n) => time - times[n]! - 100)
    expect(gaps.length).toBe(4)
    expect(gaps.every((gap, n) => n === 0 || gap > gaps[n - 1]!)).toBe(true)
  })

  it('grows by one for every ten that are taken, and not beyond its width', async () => {
    const { send, gate } = limited({ a: 2 }, 0)
    const items = (from: number, count: number): string[] =>
      Array.from({ length: count }, (_, n) => `${from + n}`)
    await pool(['a', ...items(0, 8)], 4, NEVER, send)
    expect(gate.width).toBe(1)
    // Six were taken since it was refused last.
    await pool(items(20, 3), 4, NEVER, send)
    expect(gate.width).toBe(1)
    await pool(items(30, 1), 4, NEVER, send)
    expect(gate.width).toBe(2)
    await pool(items(40, 9), 4, NEVER, send)
    expect(gate.width).toBe(2)
    await pool(items(50, 1), 4, NEVER, send)
    expect(gate.width).toBe(3)
    await pool(items(60, 40), 4, NEVER, send)
    expect(gate.width).toBe(4)
  })

  it('counts refusals of one item, and begins anew when any item was taken', async () => {
    const clock = new ScriptedClock()
    const gate = new Gate<string>(2, clock)
    const refuse = async (item: string): Promise<number> =>
      (await gate.enter(item, NEVER)).refused(0).refusals
    expect(await refuse('a')).toBe(1)
    expect(await refuse('a')).toBe(2)
    ;(await gate.enter('a', NEVER)).taken()
    expect(await refuse('b')).toBe(1)
    expect(await refuse('b')).toBe(2)
  })

  it('is left once, whatever is called', async () => {
    const gate = new Gate<string>(1, new ScriptedClock())
    const pass = await gate.enter('a', NEVER)
    pass.leave()
    pass.leave()
    pass.taken()
    const next = await gate.enter('b', NEVER)
    let isIn = false
    const third = gate.enter('c', NEVER).then(() => (isIn = true))
    await new Promise(setImmediate)
    expect(isIn).toBe(false)
    next.leave()
    await third
  })

  it('lets nobody wait for ever where the run is stopped', async () => {
    const gate = new Gate<string>(1, new ScriptedClock())
    await gate.enter('a', NEVER)
    const stop = new AbortController()
    const waiting = gate.enter('b', stop.signal)
    stop.abort(new Error('stopped'))
    await expect(waiting).rejects.toThrow('stopped')
  })

  it('keeps requests apart where it is told to', async () => {
    const { send, story } = limited({}, 0, 4, 700)
    await pool(['a', 'b', 'c'], 3, NEVER, send)
    expect(story).toEqual(['0 a', '700 b', '1400 c'])
  })
})

describe('the pace that a limiter allows', () => {
  it('is unknown where nothing was refused', async () => {
    const { send, gate } = limited({})
    await pool(['a', 'b'], 2, NEVER, send)
    expect(gate.pace()).toBeUndefined()
  })

  it('is what was taken from the first request to the first after the wait, with a margin', async () => {
    const { send, gate } = limited({ d: 1 }, 3_000, 1)
    await pool(['a', 'b', 'c', 'd', 'e'], 1, NEVER, send)
    // Three in 400 ms, the 3,000 ms that were asked for, and jitter.
    const roundMs = 400 + 3_375
    expect(gate.pace()).toEqual({ spacingMs: Math.ceil((roundMs / 3) * 1.25), restMs: roundMs })
  })

  it('is that of the slowest round: a limiter may let a burst pass first', async () => {
    const { send, gate } = limited({ i: 1, k: 1 }, 1_000, 1)
    await pool([...'abcdefghijk'], 1, NEVER, send)
    // Eight in the first round, and two in the next one.
    expect(gate.pace()!.spacingMs).toBeGreaterThan(800)
  })

  it('is known as well where nothing was taken since', async () => {
    const clock = new ScriptedClock()
    const gate = new Gate<string>(1, clock)
    ;(await gate.enter('a', NEVER)).taken()
    ;(await gate.enter('b', NEVER)).refused(4_000)
    expect(gate.pace()).toEqual({ spacingMs: 5_625, restMs: 4_500 })
  })
})
