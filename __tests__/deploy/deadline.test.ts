import { describe, expect, it } from '@jest/globals'
import { Deadline } from '../../src/deploy/deadline.js'

describe('a wait', () => {
  it('is as long as it likes where there is no limit', () => {
    expect(new Deadline().atMost(600_000)).toBe(600_000)
  })

  it('ends with the limit of the deployment', () => {
    const deadline = new Deadline()
    deadline.set(60_000, () => undefined)
    deadline.clear()
    expect(deadline.atMost(600_000)).toBeLessThanOrEqual(60_000)
    expect(deadline.atMost(5_000)).toBe(5_000)
  })

  it('has a second for a first try where nothing is left', () => {
    const deadline = new Deadline()
    deadline.set(0, () => undefined)
    deadline.clear()
    expect(deadline.atMost(600_000)).toBe(1_000)
  })
})
