/** The data sets of the goals: many files, large files, one file, very many files. */
export type SetName = 'S' | 'M' | 'L' | 'XL'

export const SET_NAMES: readonly SetName[] = ['S', 'M', 'L', 'XL']

/** Those, and the small sites of which only the round trips are measured. */
export type SiteName = SetName | 'few' | 'some'

/** A data set on disk. */
export interface Site {
  readonly name: SiteName
  readonly folder: string
  readonly files: number
  readonly bytes: number
}

/** What one run of a process cost. `null` where this machine cannot tell. */
export interface Cost {
  readonly wallMs: number
  /** User and system time of the process and of all it started. */
  readonly cpuMs: number | null
  /** Peak of resident memory; of the largest process where there are several. */
  readonly peakBytes: number | null
}

/** One row of the results: a client and a data set (or another thing that is measured). */
export interface Series {
  /** Which measurement it belongs to: `transfer`, `line`, `latency`, `start-up`, `growth`. */
  readonly part: string
  /** What the clients of one comparison have in common, for instance the set. */
  readonly subject: string
  readonly client: string
  readonly costs: readonly Cost[]
}

/** A goal of docs/performance.md, and what was measured. */
export interface Verdict {
  readonly goal: string
  readonly measure: string
  readonly wanted: string
  readonly measured: string
  /** Undefined where the run could not tell. */
  readonly isMet: boolean | undefined
}
