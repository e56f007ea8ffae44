import { deploy, type Errand } from '../clients.js'
import { takeCounts } from '../counts.js'
import type { Series } from '../model.js'
import { inRounds } from '../rounds.js'
import { Sink } from '../sink.js'
import type { Material, Workshop } from '../workshop.js'

/** What all clients need for each data set on loopback (P1 to P4), and how many files ours opens (P5). */
export interface Transfers {
  readonly series: readonly Series[]
  /** Most open files of the action in one more run of each set; `null` where they cannot be counted. */
  readonly openFiles: Readonly<Record<string, number | null>>
}

export async function measureTransfers(workshop: Workshop): Promise<Transfers> {
  const series: Series[] = []
  const openFiles: Record<string, number | null> = {}
  for (const name of workshop.options.sets) {
    const material = await workshop.material(name)
    await withErrand(workshop, material, async (errand) => {
      const clients = workshop.clients()
      const contestants = workshop.contestants(clients, errand)
      const { rounds } = workshop.options
      series.push(...(await inRounds('transfer', name, contestants, rounds, workshop.say)))
      if (clients.some(({ isOurs }) => isOurs)) {
        openFiles[name] = (await deploy(workshop.bench, errand, { countFiles: true })).openFiles
        await takeCounts(errand)
      }
    })
  }
  return { series, openFiles }
}

/** With two sinks on loopback, as fast as they can. */
export async function withErrand<T>(
  { native }: Workshop,
  { site, ready, listings }: Material,
  use: (errand: Errand) => Promise<T>
): Promise<T> {
  const sinks: Sink[] = []
  try {
    for (const listing of [listings.cids, listings.opaque]) {
      sinks.push(await Sink.start({ native, listing }))
    }
    const [url, opaqueUrl] = sinks.map((sink) => sink.url)
    return await use({ site, ready, url: url!, opaqueUrl: opaqueUrl!, prefix: [] })
  } finally {
    for (const sink of sinks) {
      await sink.stop()
    }
  }
}
