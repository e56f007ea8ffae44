import { Line, type LineKind, LINES } from '../line.js'
import type { Series, SetName, Site } from '../model.js'
import { inRounds } from '../rounds.js'
import type { Workshop } from '../workshop.js'

const SETS: readonly SetName[] = ['S', 'M']
/** A slow line makes rounds long and alike. */
const MOST_ROUNDS = 3

/** What was measured over a line (P6, P7). */
export interface LineRun {
  readonly kind: LineKind
  readonly how: string
  readonly site: Site
  readonly series: readonly Series[]
}

export async function measureLines(workshop: Workshop): Promise<LineRun[]> {
  return [
    ...(await measureLine(workshop, LINES.slow, ['limit', 'curl-form', 'axios', 'ours'])),
    ...(await measureLine(workshop, LINES.fast, ['limit', 'ours', 'ours-no-fingerprint']))
  ]
}

async function measureLine(
  workshop: Workshop,
  kind: LineKind,
  names: readonly string[]
): Promise<LineRun[]> {
  const runs: LineRun[] = []
  for (const name of SETS.filter((set) => workshop.options.sets.includes(set))) {
    const { site, ready, listings } = await workshop.material(name)
    const line = await Line.open(kind, workshop.native, [listings.cids, listings.opaque])
    try {
      const [url, opaqueUrl] = line.urls
      const errand = { site, ready, url: url!, opaqueUrl: opaqueUrl!, prefix: line.prefix }
      const contestants = workshop.contestants(workshop.clients(names), errand)
      const rounds = Math.min(workshop.options.rounds, MOST_ROUNDS)
      const subject = `${name} at ${kind.name}`
      const series = await inRounds('line', subject, contestants, rounds, workshop.say)
      runs.push({ kind, how: line.how, site, series })
    } finally {
      await line.stop()
    }
  }
  return runs
}
