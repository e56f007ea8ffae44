import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { Progress, progressLine } from '../../src/report/progress.js'

const MIB = 1024 * 1024

describe('progressLine', () => {
  it.each([
    {
      name: 'all is known',
      done: { filesDone: 840, bytesDone: 128.4 * MIB },
      totals: { files: 2_000, bytes: 304 * MIB },
      rate: 12.3 * MIB,
      expected: '42 % · 840 of 2,000 files · 128.4 of 304.0 MiB · 12.3 MiB/s · 15 s left'
    },
    {
      name: 'nothing moved yet',
      done: { filesDone: 0, bytesDone: 0 },
      totals: { files: 3, bytes: 30 },
      rate: 0,
      expected: '0 % · 0 of 3 files · 0 of 30 bytes'
    },
    {
      name: 'only empty files',
      done: { filesDone: 1, bytesDone: 0 },
      totals: { files: 4, bytes: 0 },
      rate: Number.NaN,
      expected: '25 % · 1 of 4 files · 0 of 0 bytes'
    },
    {
      name: 'no files',
      done: { filesDone: 0, bytesDone: 0 },
      totals: { files: 0, bytes: 0 },
      rate: Infinity,
      expected: '100 % · 0 of 0 files · 0 of 0 bytes'
    },
    {
      name: 'all bytes are sent, the last answer is awaited',
      done: { filesDone: 9, bytesDone: 2_048 },
      totals: { files: 10, bytes: 2_048 },
      rate: 1_024,
      expected: '99 % · 9 of 10 files · 2.0 of 2.0 KiB · 1.0 KiB/s'
    },
    {
      name: 'more than everything',
      done: { filesDone: 11, bytesDone: 3_000 },
      totals: { files: 10, bytes: 2_048 },
      rate: 1_024,
      expected: '100 % · 10 of 10 files · 2.0 of 2.0 KiB · 1.0 KiB/s'
    },
    {
      name: 'long way to go',
      done: { filesDone: 1, bytesDone: MIB },
      totals: { files: 10, bytes: 4_096 * MIB },
      rate: MIB,
      expected: '0 % · 1 of 10 files · 0.0 of 4.0 GiB · 1.0 MiB/s · 1 h 8 min left'
    }
  ])('$name', ({ done, totals, rate, expected }) => {
    expect(progressLine(done, totals, rate)).toBe(expected)
  })
})

describe('Progress', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  function started(totals: { files: number; bytes: number }): {
    lines: string[]
    progress: Progress
  } {
    jest.useFakeTimers()
    const lines: string[] = []
    const now = (): number => jest.now()
    return {
      lines,
      progress: new Progress({ info: (l) => lines.push(l) }, totals, { now }).start()
    }
  }

  it('prints one line in five seconds however often it is fed, and none after stop', () => {
    const { lines, progress } = started({ files: 10, bytes: 1_000 })
    for (let i = 1; i <= 100; i++) {
      progress.update({ filesDone: 0, bytesDone: i * 5 })
      jest.advanceTimersByTime(100)
    }
    expect(lines).toEqual([
      '25 % · 0 of 10 files · 250 of 1,000 bytes · 50 bytes/s · 15 s left',
      '50 % · 0 of 10 files · 500 of 1,000 bytes · 50 bytes/s · 10 s left'
    ])
    progress.stop()
    progress.update({ filesDone: 10, bytesDone: 1_000 })
    jest.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(2)
  })

  it('follows the rate of the last half minute', () => {
    const { lines, progress } = started({ files: 1, bytes: 1_000_000 })
    progress.update({ filesDone: 0, bytesDone: 100_000 })
    jest.advanceTimersByTime(30_000)
    for (let i = 1; i <= 6; i++) {
      progress.update({ filesDone: 0, bytesDone: 100_000 + i * 50_000 })
      jest.advanceTimersByTime(5_000)
    }
    expect(lines.at(-1)).toContain(' · 9.8 KiB/s · 1 min 0 s left')
  })

  it('starts its rate afresh when a new session goes back to the beginning', () => {
    const { lines, progress } = started({ files: 2, bytes: 1_000 })
    progress.update({ filesDone: 1, bytesDone: 900 })
    jest.advanceTimersByTime(5_000)
    progress.update({ filesDone: 0, bytesDone: 0 })
    jest.advanceTimersByTime(5_000)
    expect(lines.at(-1)).toBe('0 % · 0 of 2 files · 0 of 1,000 bytes')
  })

  it('says that no byte moves', () => {
    const { lines, progress } = started({ files: 2, bytes: 1_000 })
    progress.update({ filesDone: 1, bytesDone: 500 })
    jest.advanceTimersByTime(15_000)
    expect(lines.at(-1)).toMatch(/ · no byte moved for 15\.0 s$/)
  })

  it('repeats a line twice while nothing moves, and goes on as soon as something does', () => {
    const { lines, progress } = started({ files: 2, bytes: 1_000 })
    progress.update({ filesDone: 1, bytesDone: 980 })
    jest.advanceTimersByTime(120_000)
    expect(lines.map((line) => line.replace(/ · \d+ bytes\/s.*?left/, ''))).toEqual([
      '98 % · 1 of 2 files · 980 of 1,000 bytes',
      '98 % · 1 of 2 files · 980 of 1,000 bytes · no byte moved for 10.0 s',
      '98 % · 1 of 2 files · 980 of 1,000 bytes · no byte moved for 15.0 s'
    ])
    progress.update({ filesDone: 1, bytesDone: 990 })
    jest.advanceTimersByTime(120_000)
    expect(lines).toHaveLength(6)
    progress.update({ filesDone: 2, bytesDone: 1_000 })
    jest.advanceTimersByTime(5_000)
    expect(lines.at(-1)).toMatch(/^100 % · 2 of 2 files/)
  })

  it('counts anew for a fresh session', () => {
    const { lines, progress } = started({ files: 2, bytes: 1_000 })
    jest.advanceTimersByTime(60_000)
    progress.start()
    jest.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(6)
  })

  it('never keeps the process alive', () => {
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    const before = timers()
    const progress = new Progress({ info: () => undefined }, { files: 1, bytes: 1 }).start()
    const during = timers()
    progress.stop()
    expect(during).toBe(before)
  })
})
