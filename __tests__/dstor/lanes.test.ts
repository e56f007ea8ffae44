import { describe, expect, it } from '@jest/globals'
import { Gate, pool } from '../../src/dstor/lanes.js'
import { ScriptedClock } from './scripted.js'

const NEVER = new AbortController().signal

describe('the pool', () => {
  it('does everything, in order, so many at a time', async () => {
    const begun: number[] = []
    let [active, most] = [0, 0]
    await pool([1, 2, 3, 4, 5, 6, 7], 3, NEVER, async (item) => {
      begun.push(item)
      active += 1
      most = Math.max(most, active)
      await new Promise(setImmediate)
      active -= 1
    })
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('gives each lane a number of its own', async () => {
    const lanes = new Set<number>()
    await pool([1, 2, 3, 4], 4, NEVER, async (_item, _signal, lane) => {
      lanes.add(lane)
      await new Promise(setImmediate)
    })
    expect(lanes).toEqual(new Set([0, 1, 2, 3]))
  })

  it('starts nothing after a failure, and waits until the others have ended', async () => {
    const ended: number[] = []
    const begun: number[] = []
    const work = async (item: number, signal: AbortSignal): Promise<void> => {
      begun.push(item)
      if (item === 2) {
        throw new Error('two')
      }
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      await new Promise(setImmediate)
      ended.push(item)
    }
    await expect(pool([1, 2, 3, 4, 5], 3, NEVER, work)).rejects.toThrow('two')
    expect(begun).toEqual([1, 2, 3])
    expect(ended).toEqual([1, 3])
  })
})

/** A limiter with a script: refuses an item as often as is said, and asks for a wait. */
function limited(refusals: Readonly<Record<string, number>>, askedMs?: number, width = 4) {
  const clock = new ScriptedClock()
  const gate = new Gate<string>(width, clock)
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
})
