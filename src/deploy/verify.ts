import { basename } from 'node:path'
import type { Uploaded } from './upload.js'
import { systemClock } from '../http/clock.js'
import { Connections } from '../http/connections.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Site } from '../model.js'
import { Progress } from '../report/progress.js'
import type { GatewayTools, Verification } from '../verify/verification.js'
import { verifyDeployment } from '../verify/verify.js'
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

/** Opens a connection for the first file that is read back, where one is. */
export function openAhead(
  gateway: Connections,
  { verify: level, gatewayUrl }: Pick<Inputs, 'verify' | 'gatewayUrl'>
): void {
  if (level !== 'none') {
    gateway.openAhead(gatewayUrl)
  }
}

/** Checks what dStor published by the list that it gave, and by the gateway. */
export async function verify(
  run: Run,
  inputs: Inputs,
  site: Site,
  { listing, unconfirmed, digests }: Uploaded,
  connections: Connections
): Promise<void> {
  const { record } = run
  await onGateway(run, connections, (gateway) =>
    verifyDeployment({
      ...gateway,
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
        // What is left of the whole limit bounds the read-back too.
        verifyTimeoutMs: run.deadline.atMost(inputs.verifyTimeoutMs),
        ifUnreachable: inputs.ifUnreachable,
        ifNoFolderHash: inputs.ifNoFolderHash
      }
    })
  )
}

/** Runs a check, and keeps what is found also where it fails. */
export async function onGateway(
  run: Run,
  connections: Connections,
  check: (gateway: GatewayTools) => Promise<Verification>
): Promise<void> {
  const { record, log } = run
  const found = await check({
    cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
    signal: run.signal,
    clock: systemClock,
    log,
    progress: (totals) => new Progress(log, totals).start(),
    onKnown: (facts) => applyFindings(run, facts),
    connection: observedConnections(connections, record.observed)
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
