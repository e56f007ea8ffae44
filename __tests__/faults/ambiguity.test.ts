import { describeRows } from './support/bench.js'
import { CAREFUL, type Cell, IN_ONE, inTwo, matrix, MODELS, strikeAt } from './support/matrix.js'
import type { Row } from './support/row.js'

/**
 * The heart of the bench: a request whose answer is lost, or is an error, before and after dStor
 * counted it. The pairs look the same from here, and the reaction must be right for both.
 */

/** The moment after which the request is counted and its body is stored, in every model. */
const AFTER = 'answer'
const STALL = { 'stall-timeout-seconds': '4' }

/** The status tells of a commit chunk that was counted; of one that was not there is no sign. */
function resolvedByStatus({ position }: Cell, isCounted: boolean): Pick<Row, 'expect'> {
  return { expect: position === 'commit' && isCounted ? IN_ONE : inTwo(position) }
}

/** Counted when the headers arrive, a request is before its body when it is not counted yet. */
function isSentBeforeCount({ model }: Cell): boolean {
  return model !== 'M3'
}

const statusRows = [500, 502, 503, 504, 520].flatMap((status) => {
  const isGateway = status === 502 || status === 504
  const isShort = status === 502
  return [
    ...matrix(
      { id: `57 ${status} before`, fault: `${status} before it is counted`, settings: CAREFUL },
      (cell) => ({
        short: isShort && cell.model === 'M1' && cell.position !== 'middle',
        faults: [strikeAt(cell.position, 'before-count', `status:${status}`)],
        // Instead of `100 Continue` a 503 was certainly not counted: the same request again.
        expect: status === 503 && !isSentBeforeCount(cell) ? IN_ONE : inTwo(cell.position)
      })
    ),
    ...matrix({ id: `57 ${status} after`, fault: `${status} after it is counted` }, (cell) => ({
      short: isShort && cell.model === 'M1' && cell.position !== 'middle',
      faults: [strikeAt(cell.position, AFTER, `status:${status}`)],
      ...resolvedByStatus(cell, isGateway)
    }))
  ]
})

const lostRows = [
  ...matrix({ id: '66 before', fault: 'whole body read, reset before it is counted' }, (cell) =>
    isSentBeforeCount(cell)
      ? {
          short: cell.model === 'M1' && cell.position === 'commit',
          faults: [strikeAt(cell.position, 'before-count', 'rst')],
          expect: inTwo(cell.position)
        }
      : undefined
  ),
  ...matrix({ id: '66 after', fault: 'whole body read, reset after it is counted' }, (cell) => ({
    short: cell.model === 'M1' && cell.position !== 'middle',
    faults: [strikeAt(cell.position, AFTER, 'rst')],
    ...resolvedByStatus(cell, true)
  })),
  ...matrix({ id: '66 close', fault: 'whole body read, closed after it is counted' }, (cell) => ({
    faults: [strikeAt(cell.position, AFTER, 'close')],
    ...resolvedByStatus(cell, true)
  })),
  ...matrix({ id: '67 before', fault: 'whole body read, never counted, never answered' }, (cell) =>
    isSentBeforeCount(cell)
      ? {
          with: STALL,
          faults: [strikeAt(cell.position, 'before-count', 'stall')],
          expect: inTwo(cell.position)
        }
      : undefined
  ),
  ...matrix({ id: '67 after', fault: 'counted and never answered' }, (cell) => ({
    short: cell.model === 'M2' && cell.position === 'commit',
    with: STALL,
    faults: [strikeAt(cell.position, AFTER, 'stall')],
    ...resolvedByStatus(cell, true)
  }))
]

const replayRows: Row[] = MODELS.flatMap((counting) =>
  (['refuse', 'accept'] as const).flatMap((surplus) =>
    ([1, 3] as const).map((nth) => ({
      id: `69 ${counting} ${surplus} ${nth}`,
      fault: `a proxy delivers request ${nth} twice, counting ${counting}, surplus: ${surplus}`,
      short: counting === 'M1' && nth === 1,
      settings: { counting, surplus },
      faults: [{ match: { route: 'upload', session: 1, nth }, do: 'replay' }],
      expect: {
        green: true,
        sessions: 2,
        says: ['before the last chunk was taken'],
        abandonedMayFinish:
          'dStor counts the replayed request twice and begins without the last one'
      }
    }))
  )
)

const countRows: Row[] = MODELS.map((counting) => ({
  id: `69 lost ${counting}`,
  fault: `overlapping requests lose a count, counting ${counting}`,
  short: counting === 'M1',
  settings: { counting },
  faults: [{ match: { route: 'upload', session: 1, nth: 2 }, do: 'lose-count' }],
  expect: {
    green: true,
    sessions: 2,
    says: ['lost count of parallel requests'],
    abandonedMayFinish: 'all of it was sent; dStor only never began'
  }
}))

describeRows('a request of which nobody can say whether it was counted', [
  ...statusRows,
  ...lostRows,
  ...replayRows,
  ...countRows
])
