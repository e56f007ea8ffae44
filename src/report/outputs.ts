import { messageOf } from '../errors.js'
import type { RunRecord } from './record.js'
import { ReportError } from './report-error.js'
import type { Secrets } from '../text/redact.js'
import { cutWithLength, oneLine } from '../text/escape.js'

/**
 * Longest value of an output, in UTF-16 units. A server may explain itself in megabytes; GitHub
 * drops all outputs of a job together above 1 MiB.
 */
const LONGEST_VALUE = 64 * 1024

/** The outputs of contract 2, in that order. */
export const OUTPUT_NAMES = [
  'status',
  'hash',
  'cid',
  'url',
  'content-cid',
  'verified',
  'files',
  'bytes',
  'chunks',
  'duration-ms',
  'skipped-files',
  'error-at-stage',
  'error-explanation',
  'manifest-path'
] as const
export type OutputName = (typeof OUTPUT_NAMES)[number]

/** Where outputs go. */
export interface OutputWriter {
  /** @throws the system's error where the outputs cannot be written */
  readonly writeOutputs: (outputs: Readonly<Record<OutputName, string>>) => void
}

function whole(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value))
}

/** Requests of the plan; known once there is one, and when there is nothing to plan. */
function chunksOf(record: RunRecord): number | undefined {
  return record.chunks > 0 || record.site?.files.length === 0 ? record.chunks : undefined
}

/** Every output with its value, empty where unknown. Foreign text is verbatim but for secrets. */
export function outputsOf(record: RunRecord, secrets: Secrets): Record<OutputName, string> {
  const clean = (text: string): string => cutWithLength(secrets.redact(text), LONGEST_VALUE)
  return {
    status: record.status,
    hash: clean(record.hash),
    cid: clean(record.cid),
    url: clean(record.url),
    'content-cid': record.contentCid,
    verified: record.verified,
    files: whole(record.site?.files.length),
    bytes: whole(record.site?.bytes),
    chunks: whole(chunksOf(record)),
    'duration-ms': whole(record.durationMs),
    'skipped-files': whole(record.site?.skipped.length),
    'error-at-stage': clean(record.failure?.errorAtStage ?? ''),
    'error-explanation': clean(record.failure?.errorExplanation ?? ''),
    'manifest-path': clean(record.manifestPath)
  }
}

/**
 * Sets all outputs. May be called again when more is known: the runner keeps the last value.
 * @throws ReportError when the runner's file cannot be written; the caller turns the step red,
 *   because later steps would read empty outputs.
 */
export function setOutputs(record: RunRecord, secrets: Secrets, writer: OutputWriter): void {
  const outputs = outputsOf(record, secrets)
  try {
    writer.writeOutputs(outputs)
  } catch (cause) {
    throw new ReportError(
      `the outputs of the step cannot be written: ${oneLine(messageOf(cause))}`,
      {
        stage: record.stages.at(-1)?.stage ?? 'INPUTS',
        advice:
          'Later steps cannot read what this one found. Check that the disk is not full, and that the file can be written: the one named by GITHUB_OUTPUT, for the command the one of --outputs.',
        cause,
        ...(record.status === 'deployed' && { published: 'yes' as const })
      }
    )
  }
}
