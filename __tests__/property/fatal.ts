import type { FaultAction, FaultEntry, FaultMatch } from '../../emulator/index.js'
import type { Dice } from './dice.js'
import type { Ground } from './mended.js'

type Make = (dice: Dice, ground: Ground) => FaultEntry

const MUCH_LATER = { kind: 'status', status: 429, headers: { 'retry-after': '7200' } }

function always(
  route: NonNullable<FaultMatch['route']>,
  action: string | FaultAction,
  at?: string
): FaultEntry {
  const entry = { match: { route, times: 'always' as const }, do: action }
  return at === undefined ? entry : { ...entry, at }
}

function statusIs(value: object): FaultEntry {
  return always('status', { kind: 'json', value })
}

/** A chunk request is answered so that the contract ends the run at once. */
const refusedChunk: Make = (dice, { plan }) => ({
  match: { route: 'upload', session: 1, nth: 1 + dice.upTo(plan.length) },
  ...dice.oneOf<Pick<FaultEntry, 'at' | 'do'>>([
    { at: 'headers', do: 'status:400' },
    { at: 'bytes:0', do: 'status:422' },
    { at: 'answer', do: 'status:402' },
    { at: 'headers', do: 'redirect:/elsewhere/' },
    { at: 'answer', do: { kind: 'redirect', to: '/elsewhere/', status: 302 } },
    { at: 'answer', do: { kind: 'patch', fields: { errorAtStage: 'SAVING_DATA' } } },
    { at: 'answer', do: { kind: 'patch', fields: { errorExplanation: 'the disk is full' } } },
    { at: 'answer', do: { kind: 'patch', fields: { status: 'ERROR' } } },
    { at: 'headers', do: { kind: 'json', status: 500, value: { errorAtStage: 'UPLOADING' } } }
  ])
})

const refusedForEver: Make = (dice) =>
  always(
    'upload',
    `status:${dice.oneOf([401, 403, 404, 409, 410, 413, 429, 500, 503])}`,
    dice.oneOf(['headers', 'bytes:0', 'before-count'])
  )

const busyForEver: Make = (dice) =>
  always('upload', dice.oneOf(['status:429', 'status:503']), 'headers')

const noToken: Make = (dice) =>
  always(
    dice.oneOf(['temp-token', 'get-token'] as const),
    dice.oneOf<string | FaultAction>([
      'status:400',
      'status:403',
      'status:500',
      'status:429',
      'html',
      'broken-json',
      'cut-answer',
      'rst',
      'redirect:/elsewhere/',
      MUCH_LATER,
      { kind: 'json', value: {} },
      { kind: 'json', value: { token: 7, access_token: ['x'] } }
    ])
  )

const noStatus: Make = (dice) =>
  always('status', dice.oneOf(['status:500', 'status:403', 'html', 'cut-answer', 'redirect:/x/']))

/** DONE with words of failure is a failure, and so is ERROR without any. */
const failedStatus: Make = (dice) =>
  dice.once(2)
    ? always('status', {
        kind: 'patch',
        fields: dice.oneOf([
          { errorAtStage: 'SAVING_DATA' },
          { errorExplanation: 'half of it is lost' }
        ])
      })
    : statusIs(
        dice.oneOf([
          { status: 'ERROR' },
          { status: 'ERROR', errorAtStage: null, errorExplanation: '' },
          { status: 'ERROR', errorAtStage: { a: 1 } },
          { status: 'DONE', data: [], errorExplanation: 'half of it is lost' }
        ])
      )

/** dStor never says DONE. */
const noEnd: Make = (dice) =>
  dice.once(2)
    ? { match: { route: 'ingest', times: 'always' }, do: { kind: 'hang', stage: stageOf(dice) } }
    : statusIs({ status: dice.oneOf(['QUEUED', 'done', 'WAITING_FOR_CHUNKS', 'SAVING_DATA', '']) })

const failedIngest: Make = (dice) => ({
  match: { route: 'ingest', times: 'always' },
  do: {
    kind: 'fail',
    stage: stageOf(dice),
    ...dice.oneOf([{}, { errorAtStage: null, explanation: '' }, { explanation: 'no peers' }])
  }
})

function stageOf(dice: Dice): string {
  return dice.oneOf(['ADDING_TO_IPFS', 'SAVING_DATA'])
}

/** The gateway serves other bytes than were sent. */
const wrongPage: Make = (dice) =>
  always('gateway', dice.oneOf(['wrong-byte', 'truncate', 'rewrite-html']))

const ALL: readonly Make[] = [
  refusedChunk,
  refusedChunk,
  refusedForEver,
  busyForEver,
  noToken,
  noStatus,
  failedStatus,
  failedStatus,
  noEnd,
  failedIngest
]

/** One fault after which the step must be red, provided that it strikes. */
export function fatal(dice: Dice, ground: Ground): FaultEntry {
  return dice.oneOf(ground.hasReadBack ? [...ALL, wrongPage] : ALL)(dice, ground)
}
