import { Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { type BlockSource, pump, type PumpState } from '../../src/http/body.js'

function newState(): PumpState {
  return { bytesSent: 0, bodySent: false, stopped: false }
}

/** Takes one block at a time and passes it on when the test says so. */
class Slow extends Writable {
  readonly taken: string[] = []
  readonly #held: (() => void)[] = []

  constructor() {
    super({ highWaterMark: 1 })
  }

  override _write(block: Buffer, _encoding: string, done: () => void): void {
    this.#held.push(() => {
      // Read only now: if the memory were used again too early, it would show here.
      this.taken.push(block.toString())
      done()
    })
  }

  passOne(): boolean {
    const pass = this.#held.shift()
    pass?.()
    return pass !== undefined
  }
}

async function settle(): Promise<void> {
  for (let n = 0; n < 20; n++) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Blocks in two pieces of memory used in turn, as a chunk's body has them. */
function source(
  texts: readonly string[],
  seen: { produced: number; closed: boolean }
): BlockSource {
  const memory = [Buffer.alloc(8), Buffer.alloc(8)]
  return {
    bytes: texts.join('').length,
    *blocks() {
      try {
        for (const [n, text] of texts.entries()) {
          const block = memory[n % 2]!
          seen.produced += 1
          yield block.subarray(0, block.write(text))
        }
      } finally {
        seen.closed = true
      }
    }
  }
}

const TEXTS = ['aaaaaaaa', 'bbbb', 'cccccccc', 'd', 'eeeeeeee', 'ffff', 'gggg']

describe('a pump', () => {
  it('has at most two blocks under way, and gives each its memory until it is gone', async () => {
    const seen = { produced: 0, closed: false }
    const state = newState()
    const to = new Slow()
    const done = pump(source(TEXTS, seen), to, state)
    for (let passed = 0; passed < TEXTS.length; passed++) {
      await settle()
      expect(seen.produced).toBeLessThanOrEqual(passed + 2)
      expect(state.bodySent).toBe(false)
      expect(to.passOne()).toBe(true)
    }
    await done
    expect(to.taken).toEqual(TEXTS)
    expect(state).toEqual({ bytesSent: TEXTS.join('').length, bodySent: true, stopped: false })
    expect(to.writableEnded).toBe(true)
    expect(seen.closed).toBe(true)
  })

  it('stops in the middle where it is told to, and does not end the request', async () => {
    const seen = { produced: 0, closed: false }
    const state = newState()
    const to = new Slow()
    const done = pump(source(TEXTS, seen), to, state)
    await settle()
    to.passOne()
    state.stopped = true
    await settle()
    while (to.passOne()) {
      await settle()
    }
    await done
    expect(to.writableEnded).toBe(false)
    expect(state.bodySent).toBe(false)
    expect(seen.closed).toBe(true)
  })

  it('ends with the connection, and closes its source', async () => {
    const seen = { produced: 0, closed: false }
    const state = newState()
    const to = new Slow()
    const done = pump(source(TEXTS, seen), to, state)
    await settle()
    to.destroy()
    await done
    expect(state.bodySent).toBe(false)
    expect(seen.closed).toBe(true)
    expect(seen.produced).toBeLessThan(TEXTS.length)
  })

  it('ends the request of an empty body', async () => {
    const to = new Slow()
    await pump(source([], { produced: 0, closed: false }), to, newState())
    expect(to.writableEnded).toBe(true)
  })

  it.each([
    { name: 'shorter', off: 1, message: 'the body has 37 bytes and not the 38 announced' },
    { name: 'longer', off: -1, message: 'the body is longer than the 36 bytes announced' }
  ])('does not end a request whose body is $name than announced', async ({ off, message }) => {
    const seen = { produced: 0, closed: false }
    const body = source(TEXTS, seen)
    const to = new Slow()
    const done = pump({ ...body, bytes: body.bytes + off }, to, newState())
    const failed = expect(done).rejects.toThrow(message)
    await settle()
    while (to.passOne()) {
      await settle()
    }
    await failed
    expect(to.writableEnded).toBe(false)
    expect(to.taken.join('').length).toBeLessThan(body.bytes + off)
    expect(seen.closed).toBe(true)
  })

  it('lets others have their turn while it writes to something fast', async () => {
    const fast = new Writable({ write: (_block, _encoding, done) => done() })
    let turns = 0
    let isDone = false
    const count = (): void => {
      turns += 1
      if (!isDone) {
        setImmediate(count)
      }
    }
    setImmediate(count)
    const texts = Array.from({ length: 400 }, () => 'xxxxxxxx')
    await pump(source(texts, { produced: 0, closed: false }), fast, newState())
    isDone = true
    expect(turns).toBeGreaterThan(50)
  })
})
