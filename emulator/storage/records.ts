/** The words of `get-status` that are known (docs/dstor-api.md 2.4), and one for the time before. */
export type UploadStatus =
  'WAITING_FOR_CHUNKS' | 'ADDING_TO_IPFS' | 'SAVING_DATA' | 'DONE' | 'ERROR'

/** One published file or directory. */
export interface PublishedNode {
  /** Path below the root; empty for the root itself. */
  readonly path: string
  readonly cid: string
  /** dStor's opaque key. */
  readonly key: string
  /** Bytes of the DAG, as Kubo reports them. */
  readonly dagSize: string
}

export interface PublishedFile extends PublishedNode {
  /** Bytes of content. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** What was put into the store, and what `get-status` says about it. */
export interface Published {
  readonly files: readonly PublishedFile[]
  /** Children before parents, the root last. */
  readonly directories: readonly PublishedNode[]
  /** `data` of the status answer; `undefined` leaves the field out. */
  readonly data?: unknown
}

export interface StageStart {
  readonly status: UploadStatus
  /** Unix milliseconds. */
  readonly at: number
}

/** What a client asked for with `get-token`. */
export interface UploadOrder {
  readonly chunksNumber: number
  /** Without outer slashes, empty for the root. */
  readonly folderPath: string
  /** The whole body of `get-token`. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** An upload as it is kept across a restart. */
export interface UploadRecord extends UploadOrder {
  readonly id: string
  readonly token: string
  readonly n: number
  readonly comment: string
  readonly started: number
  readonly counted: number
  readonly stages: readonly StageStart[]
  readonly errorAtStage: unknown
  readonly errorExplanation: unknown
  readonly ingested: boolean
  readonly published: Published | null
}
