import type { PublishedFile } from '../storage/records.js'
import type { Upload } from './upload.js'

/** What an upload session did, for tests. */
export interface SessionFacts {
  readonly n: number
  readonly token: string
  readonly chunksNumber: number
  readonly folderPath: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly comment: string
  /** Upload requests whose headers arrived. */
  readonly started: number
  readonly counted: number
  readonly statusRequests: number
  /** The count was reached, and the files went into processing. */
  readonly ingested: boolean
  readonly status: string
  readonly hash: string | null
}

/** A published file as tests compare it. */
export type TreeFile = Pick<PublishedFile, 'size' | 'sha256' | 'cid'>

/** The facts of one session. */
export function sessionFacts(upload: Upload): SessionFacts {
  const { n, token, chunksNumber, folderPath, fields, comment, started, counted } = upload
  const { statusRequests, status } = upload
  const hash = upload.published?.directories.at(-1)?.cid ?? null
  const what = { n, token, chunksNumber, folderPath, fields, comment, started, counted }
  return { ...what, statusRequests, ingested: upload.frozen !== null, status, hash }
}

/** Published files by path: of the upload with that root, or of the one that was done last. */
export function treeOf(
  uploads: readonly Upload[],
  hash?: string
): Record<string, TreeFile> | undefined {
  const done = uploads.filter((upload) => upload.status === 'DONE')
  const ended = (upload: Upload): number => upload.stages.at(-1)?.at ?? 0
  const rootOf = (upload: Upload) => upload.published?.directories.at(-1)
  const found =
    hash === undefined
      ? done.sort((a, b) => ended(a) - ended(b)).at(-1)
      : done.findLast((upload) => [rootOf(upload)?.cid, rootOf(upload)?.key].includes(hash))
  const files = found?.published?.files
  return files === undefined
    ? undefined
    : Object.fromEntries(files.map(({ path, size, sha256, cid }) => [path, { size, sha256, cid }]))
}
