import type { FaultAction, FaultEntry } from '../../emulator/index.js'
import type { Dice } from './dice.js'
import type { Ground } from './mended.js'

/** What a limiter answers: 503 alone would not tell it from a server that is broken. */
function refusal(dice: Dice): Pick<FaultAction, 'status' | 'retryAfter'> {
  return dice.oneOf([
    { status: 429, retryAfter: '3' },
    { status: 429, retryAfter: false },
    { status: 503, retryAfter: '2' }
  ])
}

/**
 * A limiter in front of dStor, which sees nothing of what is refused. Its windows are of real time,
 * and waits take none here, so they are short.
 */
export function limiter(dice: Dice): FaultEntry {
  const kind = { kind: 'limit', ...refusal(dice) }
  const limit = dice.oneOf([
    { atOnce: 1 + dice.upTo(3) },
    { requests: 1 + dice.upTo(3), windowMs: 3 },
    { requests: 1 + dice.upTo(3), windowMs: 3, countsRefused: false, sliding: true }
  ])
  return { match: { route: 'upload', times: 'always' }, at: 'headers', do: { ...kind, ...limit } }
}

/**
 * A limiter behind dStor's count: what it refuses is counted too. It does so in the first session, and
 * perhaps once in each of the next two, never the commit chunk there.
 */
export function countedRefusals(dice: Dice, { plan }: Ground): FaultEntry[] {
  const refuse = (session: number, last: number, times: number): FaultEntry => {
    const { status, retryAfter } = refusal(dice)
    const headers = retryAfter === false ? {} : { headers: { 'retry-after': retryAfter } }
    return {
      match: { route: 'upload', session, nth: 1 + dice.upTo(last), times },
      at: 'headers',
      do: { kind: 'status', status, counts: true, ...headers }
    }
  }
  const later = plan.length > 1 ? dice.upTo(3) : 0
  return [
    refuse(1, plan.length, 1 + dice.upTo(3)),
    ...Array.from({ length: later }, (_, n) => refuse(n + 2, plan.length - 1, 1))
  ]
}
