import { setMaxListeners } from 'node:events'

/**
 * Does `work` for every item in order, at most `width` at a time. After the first failure nothing
 * more is started and the signal handed to the others is aborted; rejects with that failure once
 * all of them have ended, so that nothing goes on behind the caller's back.
 */
export async function pool<T>(
  items: readonly T[],
  width: number,
  parent: AbortSignal,
  work: (item: T, signal: AbortSignal, lane: number) => Promise<void>
): Promise<void> {
  const controller = new AbortController()
  const signal = AbortSignal.any([parent, controller.signal])
  // Every lane listens to it, and Node warns of a leak from the eleventh on.
  setMaxListeners(0, signal)
  const failures: unknown[] = []
  let next = 0
  const lane = async (number: number): Promise<void> => {
    while (failures.length === 0 && next < items.length) {
      const item = items[next++]!
      try {
        await work(item, signal, number)
      } catch (error) {
        failures.push(error)
        controller.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, (_, n) => lane(n)))
  if (failures.length > 0) {
    throw failures[0]
  }
}
