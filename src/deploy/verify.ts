import { basename } from 'node:path'
import type { Uploaded } from './upload.js'
import { systemClock } from '../http/clock.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Site } from '../model.js'
import { Progress } from '../report/progress.js'
import type { Run } from './run.js'
import { profilesOfSite } from '../ipfs/site-cids.js'
import { parseCid, sameNode } from '../ipfs/index.js'
import { type Verification, verifyDeployment } from '../verify/verify.js'

/** Checks what dStor published, and keeps what is found also where a check fails. */
export async function verify(
  run: Run,
  inputs: Inputs,
  site: Site,
  { listing, unconfirmed }: Uploaded
): Promise<void> {
  const { record, log } = run
  const found = await verifyDeployment({
    entries: listing.entries,
    doubtful: unconfirmed.map(({ path }) => path),
    files: site.files,
    digests: record.digests,
    isSingleFile: site.isSingleFile,
    folderName: basename(site.folder),
    folderPath: inputs.folderPath,
    contentCid: record.contentCid,
    gatewayUrl: inputs.gatewayUrl,
    // What is left of the whole limit bounds the read-back too; a second is always there for a first try.
    settings: {
      ...inputs,
      verifyTimeoutMs: Math.min(inputs.verifyTimeoutMs, Math.max(1_000, run.deadline.remainingMs()))
    },
    cids: {
      parseCid,
      sameNode,
      otherProfiles: () => profilesOfSite(site, record.digests, run.signal)
    },
    cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
    signal: run.signal,
    clock: systemClock,
    log,
    progress: (totals) => new Progress(log, totals).start(),
    onKnown: (facts) => applyFindings(run, facts)
  })
  applyFindings(run, found)
  record.notes.forEach((note) => log.info(note))
  found.warnings.forEach((warning) => log.warning(warning))
}

function applyFindings({ record }: Run, facts: Partial<Verification>): void {
  const { notes = [], warnings = [], ...known } = facts
  Object.assign(record, known)
  if (notes.length + warnings.length > 0) {
    record.notes.splice(0, Infinity, ...notes, ...warnings)
  }
}
