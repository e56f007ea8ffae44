import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { messageOf } from '../errors.js'
import { isInside, realPlace } from '../files/paths.js'
import type { Site } from '../model.js'
import { fileLines } from './manifest-files.js'
import type { RunRecord } from './record.js'
import { ReportError } from './report-error.js'
import type { RunnerContext } from './runner.js'
import type { Redact, Secrets } from '../text/redact.js'
import { oneLine } from '../text/escape.js'

/** Characters that are collected before they are written. */
const PIECE = 256 * 1024

/** An unknown text is `null`: the keys of the head are always all there. */
function known(text: string | undefined, redact: Redact): string | null {
  return text === undefined || text === '' ? null : redact(text)
}

function failureOf(record: RunRecord, redact: Redact): Record<string, string> | null {
  const failure = record.failure
  return failure === undefined
    ? null
    : {
        stage: failure.stage,
        errorAtStage: redact(failure.errorAtStage),
        errorExplanation: redact(failure.errorExplanation),
        headline: redact(failure.headline),
        advice: redact(failure.advice),
        published: failure.published
      }
}

function headOf(record: RunRecord, context: RunnerContext, redact: Redact): object {
  return {
    version: 1,
    status: record.status,
    verified: record.verified,
    proven: record.proven ?? null,
    hash: known(record.hash, redact),
    cid: known(record.cid, redact),
    url: known(record.url, redact),
    contentCid: known(record.contentCid, redact),
    folderPath: known(record.folderPath, redact),
    repository: known(context.repository, redact),
    commit: known(context.commit, redact),
    runUrl: known(context.runUrl, redact),
    startedAt: record.startedAt.toISOString(),
    durationMs: Math.round(record.durationMs),
    counts: {
      files: record.site?.files.length ?? 0,
      bytes: record.site?.bytes ?? 0,
      chunks: record.chunks,
      skipped: record.site?.skipped.length ?? 0,
      lintFindings: record.lint?.findings.length ?? 0,
      sessions: record.sessions.length,
      retries: record.retries
    },
    stages: record.stages.map(({ stage, startedAt, durationMs }) => ({
      stage,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(durationMs)
    })),
    sessions: record.sessions.map((session) => ({ ...session, cause: redact(session.cause) })),
    readBack: record.readBack
      ? { ...record.readBack, detail: redact(record.readBack.detail) }
      : null,
    notes: [...record.notes, ...record.doubts].map(redact),
    observed: record.observed.summary(record, redact),
    failure: failureOf(record, redact)
  }
}

function* skippedLines(record: RunRecord, redact: Redact): Generator<string> {
  for (const { path: skipped, reason } of record.site?.skipped ?? []) {
    yield JSON.stringify({ path: redact(skipped), reason })
  }
}

function* arrayOf(name: string, lines: Iterable<string>): Generator<string> {
  yield `,\n  "${name}": [`
  let separator = '\n    '
  for (const line of lines) {
    yield separator + line
    separator = ',\n    '
  }
  yield '\n  ]'
}

function* allOf(record: RunRecord, context: RunnerContext, redact: Redact): Generator<string> {
  const head = JSON.stringify(headOf(record, context, redact), null, 2)
  yield head.slice(0, head.lastIndexOf('\n'))
  yield* arrayOf('files', fileLines(record, redact))
  yield* arrayOf('skipped', skippedLines(record, redact))
  yield '\n}\n'
}

/** The manifest in large pieces: 100,000 files never stand in memory as one text. */
export function* manifestPieces(
  record: RunRecord,
  context: RunnerContext,
  secrets: Secrets
): Generator<string> {
  let piece = ''
  for (const part of allOf(record, context, (text) => secrets.redact(text))) {
    piece += part
    if (piece.length >= PIECE) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

/** A folder for temporary files that is no part of what is deployed. */
function folderFor(site: Site | undefined, tempFolder: string | undefined): string {
  const candidates = [...(tempFolder === undefined ? [] : [tempFolder]), tmpdir()]
  for (const candidate of candidates) {
    const place = realPlace(path.resolve(candidate))
    if (site === undefined || site.isSingleFile || !isInside(realPlace(site.folder), place)) {
      return candidate
    }
  }
  throw new Error(`the folder for temporary files lies inside the deployed folder`)
}

/**
 * Writes the manifest as `dstor-manifest-<random>.json` to RUNNER_TEMP (the system's folder for
 * temporary files where there is none), never inside the deployed folder. Returns its path, which is
 * kept where the record has one already.
 *
 * Format, `version` 1. Head: `status`, `verified`, `proven` {files, of, bytes, byCids} or `null`,
 * `hash`, `cid`, `url`, `contentCid`, `folderPath`,
 * `repository`, `commit`, `runUrl` (texts, `null` where unknown), `startedAt` (ISO 8601),
 * `durationMs`, `counts` {files, bytes, chunks, skipped, lintFindings, sessions, retries},
 * `stages` [{stage, startedAt, durationMs}], `sessions` [{number, chunks, concurrency, cause}],
 * `readBack` {outcome, filesChecked, bytesChecked, detail} or `null`, `notes` [text],
 * `observed` (docs/manifest.md),
 * `failure` {stage, errorAtStage, errorExplanation, headline, advice, published} or `null`.
 * Then `files` [{path, size, sha256, cid, chunk, hash, url}], where a key whose value is unknown is
 * left out (`chunk` counts from 0, `cid` was computed here, `hash` is dStor's), and `skipped`
 * [{path, reason}]. Keys may be added within version 1. Registered secrets read `***`.
 *
 * @throws ReportError when the file cannot be written; what was begun is removed.
 */
export async function writeManifest(
  record: RunRecord,
  context: RunnerContext,
  secrets: Secrets
): Promise<string> {
  try {
    const folder = folderFor(record.site, context.tempFolder)
    const isNew = record.manifestPath === ''
    const file = isNew
      ? path.join(folder, `dstor-manifest-${randomUUID()}.json`)
      : record.manifestPath
    const flag = isNew ? 'wx' : 'w'
    try {
      await writeFile(file, manifestPieces(record, context, secrets), { flag })
    } catch (cause) {
      // The cause of the failure matters more than a rest that cannot be removed.
      await rm(file, { force: true }).catch(() => undefined)
      throw cause
    }
    return file
  } catch (cause) {
    throw new ReportError(`the manifest cannot be written: ${oneLine(messageOf(cause))}`, {
      stage: record.stages.at(-1)?.stage ?? 'INPUTS',
      advice:
        'Check that RUNNER_TEMP exists, is writable, has room, and lies outside the deployed folder.',
      cause
    })
  }
}
