import type { Series } from '../model.js'
import { inRounds } from '../rounds.js'
import type { Workshop } from '../workshop.js'
import { withErrand } from './transfer.js'

/** Files of about 1 KB: parts of the set XL. */
export const GROWTH_STEPS = [
  { files: 3, scale: 0 },
  { files: 1_000, scale: 0.01 },
  { files: 10_000, scale: 0.1 },
  { files: 100_000, scale: 1 }
] as const

/** The action for more and more files (P9). */
export async function measureGrowth(workshop: Workshop): Promise<Series[]> {
  const series: Series[] = []
  const clients = workshop.clients(['ours', 'ours-send-only'])
  for (const { scale } of GROWTH_STEPS) {
    const material = await workshop.material('XL', scale)
    await withErrand(workshop, material, async (errand) => {
      const subject = String(material.site.files)
      const contestants = workshop.contestants(clients, errand)
      const { rounds } = workshop.options
      series.push(...(await inRounds('growth', subject, contestants, rounds, workshop.say)))
    })
  }
  return series
}
