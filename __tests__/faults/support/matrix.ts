import type { Counting, FaultAction, FaultEntry } from '../../../emulator/index.js'
import type { Expectation, Row } from './row.js'

export const MODELS: readonly Counting[] = ['M1', 'M2', 'M3']

/** Where in the plan of four requests the fault strikes. */
export const POSITIONS = { first: 1, middle: 3, commit: 4 } as const
export type Position = keyof typeof POSITIONS

export interface Cell {
  readonly model: Counting
  readonly position: Position
}

/** Every counting model with every position. */
export const CELLS: readonly Cell[] = MODELS.flatMap((model) =>
  (['first', 'middle', 'commit'] as const).map((position) => ({ model, position }))
)

/** A fault in the first session, on the request at that position. */
export function strikeAt(position: Position, at: string, action: string | FaultAction): FaultEntry {
  return { match: { route: 'upload', session: 1, nth: POSITIONS[position] }, at, do: action }
}

/** dStor itself says `100 Continue`, or something in its place, which no framework does. */
export const CAREFUL = { expect: 'careful' } as const

/** One row for each cell; `row` says what differs. Where it says nothing there is no row. */
export function matrix(
  base: Omit<Row, 'expect'> & { readonly expect?: Expectation },
  row: (cell: Cell) => (Partial<Row> & Pick<Row, 'expect'>) | undefined
): Row[] {
  return CELLS.flatMap((cell) => {
    const own = row(cell)
    const { model, position } = cell
    return own === undefined
      ? []
      : {
          ...base,
          ...own,
          id: `${base.id} ${model} ${position}`,
          fault: `${base.fault}, ${position} request, counting ${model}`,
          settings: { counting: model, ...base.settings, ...own.settings }
        }
  })
}

export const LOST_COMMIT =
  'the commit chunk itself may have been counted, so dStor may complete the session'

/** Green with one session. */
export const IN_ONE: Expectation = { green: true, sessions: 1 }

/** Green with a second session; where the commit chunk was lost, the first may be completed too. */
export function inTwo(position: Position): Expectation {
  const lost = position === 'commit' ? { abandonedMayFinish: LOST_COMMIT } : {}
  return { green: true, sessions: 2, ...lost }
}
