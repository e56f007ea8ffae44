import { describe, expect, it } from '@jest/globals'
import { pool } from '../../src/dstor/pool.js'

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
