import fs from 'node:fs'
import path from 'node:path'
import { deploy } from '../clients.js'
import type { Cost, Series } from '../model.js'
import { inRounds } from '../rounds.js'
import type { Workshop } from '../workshop.js'

const FEWEST_ROUNDS = 20

/** Dry runs of nothing at all and of one tiny page against Node doing nothing (P8). */
export async function measureStartUp(workshop: Workshop): Promise<Series[]> {
  const { bench, options, say } = workshop
  const inputs = {
    'dry-run': 'true',
    'api-key': '',
    'api-url': 'http://127.0.0.1:1',
    'if-no-files-found': 'ignore'
  }
  const dryRun = (files: Readonly<Record<string, string>>): (() => Promise<Cost>) => {
    const folder = fs.mkdtempSync(path.join(bench.workFolder, 'tiny-'))
    const contents = Object.entries(files)
    contents.forEach(([name, text]) => fs.writeFileSync(path.join(folder, name), text))
    const site = { name: 'S' as const, folder, files: contents.length, bytes: 0 }
    const errand = { site, ready: undefined, url: '', opaqueUrl: '', prefix: [] }
    return async () => (await deploy(bench, errand, { with: inputs })).cost
  }
  const contestants = [
    { client: 'node -e 0', run: () => bench.meter.run([], [bench.node, '-e', '0']) },
    { client: 'empty site', run: dryRun({}) },
    { client: 'one page', run: dryRun({ 'index.html': '<!doctype html><title>A page</title>' }) }
  ]
  const rounds = Math.max(FEWEST_ROUNDS, options.rounds)
  say(`start-up: ${rounds} rounds`)
  return inRounds('start-up', 'dry run', contestants, rounds, () => undefined)
}
