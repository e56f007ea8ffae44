import type { FaultAction, FaultEntry } from '../../emulator/index.js'
import type { Chunk } from '../../src/model.js'
import type { Dice } from './dice.js'

/** What the faults of a deployment are chosen by. */
export interface Ground {
  readonly plan: readonly Chunk[]
  readonly concurrency: number
  readonly hasReadBack: boolean
}

type Make = (dice: Dice, ground: Ground) => FaultEntry | undefined

/** Where an upload request may be struck, and how, with what a fresh session mends. */
const MOMENTS = [
  'headers',
  'bytes:0',
  'bytes:1',
  'bytes:100',
  'bytes:33%',
  'bytes:50%',
  'bytes:-1',
  'end',
  'before-count',
  'after-count',
  'answer'
]
const CUTS = ['close', 'rst', 'stall', 'garbage', 'huge-headers']
const STATUSES = [408, 425, 429, 500, 502, 503, 504, 520].map((status) => `status:${status}`)
const PAGES = ['html', 'broken-json']
/** Answers to an upload request that are odd, and what they are taken for by contract. */
const ODD_ANSWERS: readonly Pick<FaultEntry, 'at' | 'do'>[] = [
  { at: 'answer', do: 'cut-answer' },
  { at: 'answer', do: { kind: 'cut-answer', bytes: 0, then: 'rst' } },
  { at: 'answer', do: 'broken-json' },
  { at: 'answer', do: 'gzip' },
  { at: 'answer', do: { kind: 'json', value: { ok: false } } },
  { at: 'answer', do: { kind: 'text', text: '' } },
  { at: 'headers', do: 'no-continue' },
  { at: 'headers', do: 'informational' },
  { at: 'headers', do: 'status:417' }
]
const BUSY = { kind: 'status', status: 429, headers: { 'retry-after': '3' } }
/** Nobody is waited for that long: after a minute it is tried again. */
const MUCH_LATER = { ...BUSY, headers: { 'retry-after': '7200' } }

/** Often the commit chunk, of which the rules say most. */
function onUpload(dice: Dice, { plan }: Ground): FaultEntry['match'] {
  const nth = dice.once(3) ? plan.length : 1 + dice.upTo(plan.length)
  return { route: 'upload', session: 1 + dice.upTo(2), nth }
}

/** The next two sessions may be struck as well, so that what follows a fault is tried too. */
const cut: Make = (dice, ground) => ({
  match: onUpload(dice, ground),
  at: dice.oneOf(MOMENTS),
  do: dice.oneOf([...CUTS, ...STATUSES, ...PAGES])
})

/** The whole body is there, and nobody hears whether it was counted. */
const lostAnswer: Make = (dice, ground) => ({
  match: onUpload(dice, ground),
  at: dice.oneOf(['end', 'before-count', 'after-count', 'answer']),
  do: dice.oneOf(['close', 'rst', 'stall', 'status:502', 'status:504'])
})

const busy: Make = (dice, ground) => ({
  match: onUpload(dice, ground),
  at: dice.oneOf(MOMENTS),
  do: dice.oneOf([BUSY, { ...BUSY, status: 503 }, MUCH_LATER])
})

const odd: Make = (dice, ground) => ({ match: onUpload(dice, ground), ...dice.oneOf(ODD_ANSWERS) })

/** A server that takes less in one request, in the first session, where no request is of one file. */
const tooLarge: Make = (dice, { plan }) => {
  const ordinary = plan.filter(({ isCommit }) => !isCommit)
  return ordinary.length === 0 || ordinary.some(({ files }) => files.length === 1)
    ? undefined
    : {
        match: {
          route: 'upload',
          session: 1,
          nth: 1 + dice.upTo(ordinary.length),
          times: 'always'
        },
        at: dice.oneOf(['headers', 'bytes:1', 'answer']),
        do: { kind: 'status', status: 413, then: dice.oneOf(['keep', 'linger']) }
      }
}

/** One request counts twice. */
const countedTwice: Make = (dice, { plan }) => ({
  match: { route: 'upload', session: 1 + dice.upTo(2), nth: 1 + dice.upTo(plan.length) },
  do: 'replay'
})

/** One request is not counted; where requests ran side by side, a sequential session follows. */
const uncounted: Make = (dice, { plan, concurrency }) =>
  plan.length > 2 && concurrency > 1
    ? { match: { route: 'upload', session: 1, nth: 1 + dice.upTo(plan.length) }, do: 'lose-count' }
    : undefined

/** Every request has a connection of its own; these are the ones before the read-back. */
const connection: Make = (dice, { plan }) => ({
  match: { route: 'connection', nth: 1 + dice.upTo(plan.length + 3) },
  do: dice.oneOf(['close', 'rst', 'garbage', 'stall'])
})

const token: Make = (dice) => ({
  match: { route: dice.oneOf(['temp-token', 'get-token'] as const), nth: 1 + dice.upTo(2) },
  at: dice.oneOf(['headers', 'answer']),
  do: dice.oneOf(['cut-answer', 'stall', 'rst', 'close', 'garbage', BUSY, ...STATUSES])
})

/** What a status request survives, also several times in a row. */
const STATUS_FAULTS: readonly (string | FaultAction)[] = [
  'status:404',
  BUSY,
  ...STATUSES,
  ...PAGES,
  'cut-answer',
  'gzip',
  'garbage',
  'rst',
  'close',
  ...[null, [], 7, {}, { data: [] }].map((value) => ({ kind: 'json', value }))
]

const status: Make = (dice) => ({
  match: { route: 'status', nth: 1 + dice.upTo(3), times: 1 + dice.upTo(3) },
  do: dice.oneOf(STATUS_FAULTS)
})

/** dStor says that it is done, or at work, before the commit chunk was sent. */
const begunEarly: Make = (dice, { plan }) =>
  plan.length > 1
    ? {
        match: { route: 'status', session: 1 },
        do: {
          kind: 'json',
          value: { status: dice.oneOf(['DONE', 'ADDING_TO_IPFS', 'saving_data']), data: [] }
        }
      }
    : undefined

const gateway: Make = (dice, { hasReadBack }) =>
  hasReadBack
    ? {
        match: { route: 'gateway', nth: 1 + dice.upTo(3), times: 1 + dice.upTo(3) },
        do: dice.oneOf(['status:404', 'status:429', 'status:504', 'cut-answer', 'rst', 'garbage'])
      }
    : undefined

/** These cost a run something that it has once: a token is renewed once, a refusal survived once. */
const ONCE: readonly Make[] = [
  tooLarge,
  (dice, ground) => ({
    match: onUpload(dice, ground),
    at: dice.oneOf(['headers', 'bytes:0', 'answer']),
    do: `status:${dice.oneOf([401, 403, 404, 409, 410])}`
  }),
  (dice) => ({
    match: { route: dice.oneOf(['get-token', 'status'] as const), nth: 1 },
    at: 'headers',
    do: 'status:401'
  })
]

const OFTEN: readonly Make[] = [
  ...[cut, cut, cut, cut, lostAnswer, lostAnswer, busy, odd, odd, countedTwice, uncounted],
  ...[connection, token, status, status, begunEarly, gateway]
]

function strikes(
  dice: Dice,
  ground: Ground,
  first: readonly Make[],
  more: readonly Make[]
): FaultEntry[] {
  return Array.from({ length: dice.upTo(4) }, (_, n) =>
    dice.oneOf(n === 0 ? first : more)(dice, ground)
  ).filter((strike) => strike !== undefined)
}

/** At most three faults that the contract calls survivable, also one after the other. */
export function mended(dice: Dice, ground: Ground): FaultEntry[] {
  return strikes(dice, ground, dice.once(3) ? ONCE : OFTEN, OFTEN)
}

/** As `mended`, with faults that leave open what was counted. */
export function miscounted(dice: Dice, ground: Ground): FaultEntry[] {
  const all = [lostAnswer, lostAnswer, countedTwice, uncounted]
  return strikes(dice, ground, all, all)
}

/** As `mended`, with a server that finds the first request too large, where that can be mended. */
export function oversized(dice: Dice, ground: Ground): FaultEntry[] {
  const first = tooLarge(dice, ground)
  return first === undefined ? [] : [first]
}

/** Words of the status that mean "in progress", whatever they are and whatever comes before. */
export function oddWords(dice: Dice): FaultEntry[] {
  const words = ['QUEUED', 'PINNING', '', 'done', 'ADDING_TO_IPFS', 'SAVING_DATA', 'ADDING_TO_IPFS']
  return Array.from({ length: 1 + dice.upTo(4) }, (_, n) => ({
    match: { route: 'status', session: 1, nth: n + 2 },
    do: { kind: 'json', value: { status: dice.oneOf(words), extra: n } }
  }))
}

/** The same small request fails as often as `max-retries` allows. */
export function patience(dice: Dice, maxRetries: number): FaultEntry[] {
  const route = dice.oneOf(['temp-token', 'get-token', 'upload'] as const)
  return [
    {
      match: { route, nth: 1, times: maxRetries },
      at: 'headers',
      do: dice.oneOf(['status:429', 'status:503'])
    }
  ]
}

/** A 2xx before the body was sent to its end. */
export function earlyAnswer(dice: Dice, ground: Ground, at: string): FaultEntry {
  const then = dice.oneOf(['keep', 'close', 'rst', 'linger'])
  return { match: onUpload(dice, ground), at, do: { kind: 'early-answer', then } }
}
