import fs from 'node:fs'
import path from 'node:path'
import { deploy } from '../clients.js'
import type { Series } from '../model.js'
import { inRounds } from '../rounds.js'
import type { Workshop } from '../workshop.js'

const FEWEST_ROUNDS = 20

/** A dry run of one tiny page against Node doing nothing (P8). */
export async function measureStartUp(workshop: Workshop): Promise<Series[]> {
  const { bench, options, say } = workshop
  const folder = fs.mkdtempSync(path.join(bench.workFolder, 'tiny-'))
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>A page</title>')
  const site = { name: 'S' as const, folder, files: 1, bytes: 36 }
  const errand = { site, ready: undefined, url: '', opaqueUrl: '', prefix: [] }
  const dryRun = { 'dry-run': 'true', 'api-key': '', 'api-url': 'http://127.0.0.1:1' }
  const contestants = [
    { client: 'node -e 0', run: () => bench.meter.run([], [bench.node, '-e', '0']) },
    { client: 'dry run', run: async () => (await deploy(bench, errand, { with: dryRun })).cost }
  ]
  const rounds = Math.max(FEWEST_ROUNDS, options.rounds)
  say(`start-up: ${rounds} rounds`)
  return inRounds('start-up', 'a site of one page', contestants, rounds, () => undefined)
}
