import type {
  DeployStatus,
  Digests,
  LintReport,
  Proven,
  Published,
  ReadBackRecord,
  Site,
  Stage,
  VerifiedLevel
} from '../model.js'

import { Observations } from './observed.js'

/** One stage of the run with its share of the time. */
export interface StageTime {
  readonly stage: Stage
  readonly startedAt: Date
  durationMs: number
}

/** One upload session, as the summary tells it. */
export interface SessionRecord {
  /** From 1. */
  readonly number: number
  readonly chunks: number
  readonly concurrency: number
  /** Empty when the session was completed. */
  cause: string
}

export interface FailureRecord {
  readonly stage: Stage
  /** dStor's word where dStor failed, else the stage. */
  readonly errorAtStage: string
  readonly errorExplanation: string
  /** The one sentence of the annotation. */
  readonly headline: string
  readonly advice: string
  readonly published: Published
  /** Whether the same job may end better when it is run again as it is. */
  readonly mayPassAgain: boolean
}

/**
 * Everything that is known of a run, filled by the story as it goes along. Outputs, summary and
 * manifest are functions of this record, so a failure half-way reports all that was known by then.
 */
export interface RunRecord {
  status: DeployStatus
  /** `check`: nothing is sent, a site that was published before is compared with a folder. */
  purpose: 'deploy' | 'check'
  readonly startedAt: Date
  durationMs: number
  readonly stages: StageTime[]
  /** Names the site in the summary: the repository, or the folder. */
  title: string
  site?: Site
  /** Upload requests of the (last) session's plan. */
  chunks: number
  /** Position of the chunk of each file, in the order of `site.files`; set with the plan. */
  chunkOf?: Uint32Array
  /** Fingerprints in the order of `site.files`; holes where a file was not read. */
  digests: Digests
  folderPath: string
  gatewayUrl: string
  /** dStor's opaque hash of the folder, or of the single file. */
  hash: string
  cid: string
  url: string
  contentCid: string
  verified: VerifiedLevel
  /** Of how much it is proven that dStor has it as it was sent; set by the checks after DONE. */
  proven?: Proven
  /** Hash that dStor gave for a file, by path below `folder`. */
  fileHashes: ReadonlyMap<string, string>
  readonly sessions: SessionRecord[]
  retries: number
  lint?: LintReport
  readBack?: ReadBackRecord
  /** What the service showed of itself. */
  readonly observed: Observations
  /** What the checks after DONE found to be right, in sentences. */
  readonly notes: string[]
  /** What they could not look at, or found odd. */
  readonly doubts: string[]
  failure?: FailureRecord
  /** Where the manifest was written. */
  manifestPath: string
}

/** A record of a run of which nothing is known yet: red until proven green. */
export function newRecord(now: Date = new Date()): RunRecord {
  return {
    status: 'failed',
    purpose: 'deploy',
    startedAt: now,
    durationMs: 0,
    stages: [],
    title: '',
    chunks: 0,
    digests: [],
    folderPath: '',
    gatewayUrl: '',
    hash: '',
    cid: '',
    url: '',
    contentCid: '',
    verified: 'none',
    fileHashes: new Map(),
    sessions: [],
    retries: 0,
    observed: new Observations(),
    notes: [],
    doubts: [],
    manifestPath: ''
  }
}
