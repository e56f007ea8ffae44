import { basename } from 'node:path'
import type { Uploaded } from './upload.js'
import { systemClock } from '../http/clock.js'
import { Connections } from '../http/connections.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Site } from '../model.js'
import { Progress } from '../report/progress.js'
import { type Verification, verifyDeployment, type VerifyInput } from '../verify/verify.js'
import { observedConnections } from './observe.js'
import type { Run } from './run.js'

/** Most connections to one host of the gateway (contract 5.2). */
const GATEWAY_CONNECTIONS = 8

/** Connections to the gateway, which end with the run. */
export function openGateway(run: Pick<Run, 'onClose'>): Connections {
  const connections = new Connections({ maxPerHost: GATEWAY_CONNECTIONS })
  run.onClose(() => connections.close())
  return connections
}

/** Checks what dStor published by the list that it gave, and by the gateway. */
export async function verify(
  run: Run,
  inputs: Inputs,
  site: Site,
  { listing, unconfirmed, digests }: Uploaded,
  gateway: Connections
): Promise<void> {
  const { record } = run
  await verifyOnGateway(run, gateway, {
    entries: listing.entries,
    site,
    digests,
    contentCid: record.contentCid,
    chunkOf: record.chunkOf,
    unconfirmed: unconfirmed.map(({ path }) => path),
    folderName: basename(site.folder),
    folderPath: inputs.folderPath,
    gatewayUrl: inputs.gatewayUrl,
    settings: {
      verify: inputs.verify,
      // What is left of the whole limit bounds the read-back too; a second is always there for a first try.
      verifyTimeoutMs: Math.min(
        inputs.verifyTimeoutMs,
        Math.max(1_000, run.deadline.remainingMs())
      ),
      ifUnreachable: inputs.ifUnreachable,
      ifNoFolderHash: inputs.ifNoFolderHash
    }
  })
}

/** What is to be checked, without what every check of a run shares. */
type Subject = Omit<
  VerifyInput,
  'cacheBust' | 'signal' | 'clock' | 'log' | 'progress' | 'onKnown' | 'connection'
>

/** Runs the checks, and keeps what is found also where one fails. */
export async function verifyOnGateway(
  run: Run,
  gateway: Connections,
  subject: Subject
): Promise<void> {
  const { record, log } = run
  const found = await verifyDeployment({
    ...subject,
    cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
    signal: run.signal,
    clock: systemClock,
    log,
    progress: (totals) => new Progress(log, totals).start(),
    onKnown: (facts) => applyFindings(run, facts),
    connection: observedConnections(gateway, record.observed)
  })
  applyFindings(run, found)
  record.notes.forEach((note) => log.info(note))
  found.warnings.forEach((warning) => log.warning(warning))
}

function applyFindings({ record }: Run, facts: Partial<Verification>): void {
  const { notes = [], warnings = [], ...known } = facts
  Object.assign(record, known)
  if (notes.length + warnings.length > 0) {
    record.notes.splice(0, Infinity, ...notes)
    record.doubts.splice(0, Infinity, ...warnings)
  }
}
