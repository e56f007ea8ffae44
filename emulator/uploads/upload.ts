import { randomBytes, randomUUID } from 'node:crypto'
import type { StoredFile } from '../storage/spool.js'
import type {
  Published,
  StageStart,
  UploadOrder,
  UploadRecord,
  UploadStatus
} from '../storage/records.js'

/** One upload session: counts requests and freezes its files when the count is reached. */
export class Upload implements UploadOrder {
  readonly id: string
  readonly token: string
  readonly chunksNumber: number
  readonly folderPath: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly stages: StageStart[] = []
  comment = ''
  /** Upload requests whose headers arrived with this token. */
  started = 0
  counted = 0
  statusRequests = 0
  errorAtStage: unknown = null
  errorExplanation: unknown = null
  published: Published | null = null
  /** The set of files at the moment when the count was reached. */
  frozen: readonly StoredFile[] | null = null
  readonly #files = new Map<string, StoredFile>()

  /** @param n position among all sessions, from 1 */
  constructor(
    order: UploadOrder,
    readonly n: number,
    identity: { id: string; token: string } = {
      id: randomUUID(),
      token: randomBytes(24).toString('base64url')
    }
  ) {
    this.id = identity.id
    this.token = identity.token
    this.chunksNumber = order.chunksNumber
    this.folderPath = order.folderPath
    this.fields = order.fields
    this.enter('WAITING_FOR_CHUNKS')
  }

  get status(): UploadStatus {
    return this.stages.at(-1)?.status ?? 'WAITING_FOR_CHUNKS'
  }

  get isFinal(): boolean {
    return this.status === 'DONE' || this.status === 'ERROR'
  }

  enter(status: UploadStatus): void {
    this.stages.push({ status, at: Date.now() })
  }

  /** Ends the upload in `ERROR`. dStor's two words may be any JSON in a fault script. */
  fail(stage: unknown, explanation: unknown): void {
    this.errorAtStage = stage
    this.errorExplanation = explanation
    this.enter('ERROR')
  }

  /** The last file of a path wins. Files that come after the freeze are lost. */
  addFile(file: StoredFile): void {
    this.#files.set(file.path, file)
  }

  /** Freezes the file set once, as soon as the count is reached. Says whether it did so now. */
  freezeWhenReached(): boolean {
    if (this.frozen !== null || this.counted < this.chunksNumber) {
      return false
    }
    this.frozen = [...this.#files.values()].map((file) => ({ ...file }))
    this.enter('ADDING_TO_IPFS')
    return true
  }

  /** Files and bytes received so far. */
  received(): { files: number; bytes: number } {
    const files = this.published?.files ?? this.frozen ?? [...this.#files.values()]
    return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) }
  }

  toRecord(): UploadRecord {
    const { id, token, n, chunksNumber, folderPath, fields, comment, started, counted } = this
    const { stages, errorAtStage, errorExplanation, published } = this
    const order = { id, token, n, chunksNumber, folderPath, fields, comment, started, counted }
    const ingested = this.frozen !== null
    return { ...order, stages, errorAtStage, errorExplanation, ingested, published }
  }

  /** An upload of an earlier run. One that was not through then can never get there. */
  static fromRecord(record: UploadRecord): Upload {
    const upload = new Upload(record, record.n, record)
    upload.comment = record.comment
    upload.started = record.started
    upload.counted = record.counted
    upload.stages.splice(0, 1, ...record.stages)
    upload.errorAtStage = record.errorAtStage
    upload.errorExplanation = record.errorExplanation
    upload.published = record.published
    upload.frozen = record.ingested ? [] : null
    if (!upload.isFinal) {
      upload.fail(upload.status, 'The server was restarted before the upload was complete')
    }
    return upload
  }
}
