import fs from 'node:fs'
import path from 'node:path'
import { type Bench, deploy } from './clients.js'
import { takeCounts } from './counts.js'
import type { Site } from './model.js'
import type { Native } from './native/compile.js'
import { Sink } from './sink.js'
import { filesBelow } from './sites/walk.js'

/** Files with what the sink says when it is DONE. */
export interface Listings {
  /** With the CIDs of the files, as older dStor gives them: the action compares each. */
  readonly cids: string
  /** With keys that are no CIDs, as newer dStor does. */
  readonly opaque: string
}

interface Manifest {
  readonly contentCid: string
  readonly files: readonly { readonly path: string; readonly cid: string }[]
}

/**
 * Writes both listings of a site. The CIDs come from a first deployment, which also brings the site
 * into the machine's cache.
 */
export async function makeListings(
  bench: Bench,
  native: Native,
  site: Site,
  folder: string
): Promise<Listings> {
  const opaque = path.join(folder, 'listing-opaque.json')
  const cids = path.join(folder, 'listing-cids.json')
  const entries = filesBelow(site.folder).map((name, n) => ({ name, hash: opaqueKey(n) }))
  fs.writeFileSync(opaque, listing(site, entries, opaqueKey(entries.length)))
  const sink = await Sink.start({ native, listing: opaque })
  try {
    const { url } = sink
    const errand = { site, ready: undefined, url, opaqueUrl: url, prefix: [] }
    const manifest = await firstDeployment(bench, errand, folder)
    const known = manifest.files.map((file) => ({ name: file.path, hash: file.cid }))
    fs.writeFileSync(cids, listing(site, known, manifest.contentCid))
    await takeCounts(errand)
  } finally {
    await sink.stop()
  }
  return { cids, opaque }
}

/** As newer dStor spells them; one for each content. */
function opaqueKey(n: number): string {
  return Buffer.from(`00000000-0000-4000-8000-000000000000/${n}`).toString('base64')
}

async function firstDeployment(
  bench: Bench,
  errand: Parameters<typeof deploy>[1],
  folder: string
): Promise<Manifest> {
  const temp = fs.mkdtempSync(path.join(folder, 'first-'))
  try {
    await deploy(bench, errand, { with: { lint: 'off' }, env: { RUNNER_TEMP: temp } })
    const name = fs.readdirSync(temp).find((entry) => entry.startsWith('dstor-manifest-'))
    return JSON.parse(fs.readFileSync(path.join(temp, name!), 'utf8')) as Manifest
  } finally {
    fs.rmSync(temp, { recursive: true, force: true })
  }
}

function listing(
  site: Site,
  entries: readonly { name: string; hash: string }[],
  rootHash: string
): string {
  const top = path.basename(site.folder)
  const data = entries.map(({ name, hash }) => ({ Name: `${top}/${name}`, Hash: hash }))
  return JSON.stringify({ status: 'DONE', data: [...data, { Name: top, Hash: rootHash }] })
}
