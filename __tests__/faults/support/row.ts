import type { ChildProcess } from 'node:child_process'
import type { FaultScript, JournalEntry, SessionFacts, Settings } from '../../../emulator/index.js'
import type { RunResult } from '../../../scripts/runner.js'
import type { Emulator } from '../../support/emulator.js'
import type { Picture } from './site.js'

/** The files of a site: text, bytes, or something else that `plant` puts there. */
export type Tree = Readonly<Record<string, string | Buffer | Odd>>

/** What is no ordinary file. */
export type Odd =
  | { readonly link: string }
  | { readonly hardLink: string }
  | { readonly folder: true }
  | { readonly fifo: true }
  | { readonly sparse: number }

/** A change of the child's world that is loaded before the action. */
export type Preload = 'break' | 'clock' | 'date' | 'disk' | 'lookup' | 'never' | 'user'

/** A place for a row: an embedded dStor, a folder with the site, and whatever stands between them. */
export interface Place {
  readonly emulator: Emulator
  /** The site, in a folder of its own. */
  readonly folder: string
  /** The folder around it: workspace, and home of everything else that the row needs. */
  readonly home: string
}

/** What a row needs besides the embedded dStor. */
export interface Props {
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** In place of the row's own. */
  readonly faults?: FaultScript
  /** Looked at when the run has ended. */
  readonly look?: () => Readonly<Record<string, unknown>>
  readonly close?: () => Promise<void>
}

/** The running action, for rows that do something meanwhile. */
export interface Meanwhile extends Place {
  readonly child: ChildProcess
  /** What it has printed so far. */
  readonly log: () => string
  /** Waits until the log holds a text; ends without it when the process has ended. */
  readonly logged: (text: string | RegExp) => Promise<void>
  /** Waits until a request in the journal fits; ends without it when the process has ended. */
  readonly journaled: (fits: (entry: JournalEntry) => boolean) => Promise<void>
}

export interface Expectation {
  readonly green: boolean
  readonly sessions?: number
  /** Outputs by name. */
  readonly outputs?: Readonly<Record<string, string>>
  /** All of them stand in the log. */
  readonly says?: readonly (string | RegExp)[]
  /** None of them stands in the log. */
  readonly neverSays?: readonly (string | RegExp)[]
  /** Warning annotations; none unless given. */
  readonly warnings?: number | 'any'
  /**
   * What dStor completed although the step is red, and why the row allows that. `nothing` unless
   * given.
   */
  readonly tree?: { readonly is: 'same' | 'other'; readonly why: string }
  /** More files than were sent may be in the tree. */
  readonly extraFiles?: true
  /** Green without anything being sent. */
  readonly sendsNothing?: true
  /** Why dStor may complete a session that the action gave up. */
  readonly abandonedMayFinish?: string
  /** Why faults may be left over. */
  readonly faultsMayBeLeft?: string
  /** Another run has used dStor as well, with tokens that this one does not know. */
  readonly hasOtherRun?: true
  /** The log may end anywhere, since the process is ended from outside. */
  readonly endsAnywhere?: true
  /** The log may speak of an unexpected error, since the row makes one. */
  readonly breaksTheAction?: true
}

/** What is known of a run when it has ended. */
export interface Result extends RunResult {
  readonly place: Place
  /** The files as they were before the run. */
  readonly planted: Picture
  readonly manifest: string
  readonly journal: readonly JournalEntry[]
  readonly sessions: readonly SessionFacts[]
  /** The tree that the run's `hash` leads to, or the one that was completed last. */
  readonly tree: Readonly<Record<string, { readonly size: number; readonly sha256: string }>> | null
  readonly faultsLeft: readonly string[]
  readonly peakRssBytes: number
  readonly mostFiles: number
  readonly timedOut: boolean
  readonly looked: Readonly<Record<string, unknown>>
}

/** One line of the fault table (docs/faults.md 8), or a variant of it. */
export interface Row {
  /** Number of the line, and letters for a variant. */
  readonly id: string
  readonly fault: string
  /** Part of the short form, which belongs to `npm test`. */
  readonly short?: boolean
  /** `SITE` unless given. */
  readonly site?: Tree
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly settings?: Partial<Settings>
  readonly faults?: FaultScript
  readonly preload?: readonly Preload[]
  /** How much faster the clock of the action goes; 20 unless given, 1 for the real one. */
  readonly speed?: number
  /** Limit of the whole run in real time. */
  readonly limitMs?: number
  /** Most open files of the action's process. */
  readonly mostFiles?: number
  /** The process is started by this command and its arguments. */
  readonly startedBy?: readonly [string, ...string[]]
  readonly props?: (place: Place) => Promise<Props>
  readonly meanwhile?: (run: Meanwhile) => Promise<void>
  readonly expect: Expectation
  /** Checks besides the oracles; throws what is wrong. */
  readonly check?: (result: Result) => void | Promise<void>
}
