import type { Cost, Series } from './model.js'
import { seriesTable } from './report/table.js'

/** One of the things that are compared with each other. */
export interface Contestant {
  readonly client: string
  run(): Promise<Cost>
}

/**
 * Measures all in turn, round by round (A B C A B C …), because a busy machine changes its pace over
 * minutes, not from one run to the next.
 */
export async function inRounds(
  part: string,
  subject: string,
  contestants: readonly Contestant[],
  rounds: number,
  say: (text: string) => void
): Promise<Series[]> {
  const costs = contestants.map((): Cost[] => [])
  for (let round = 1; round <= rounds; round++) {
    say(`${part}, ${subject}: round ${round} of ${rounds}`)
    for (const [n, contestant] of contestants.entries()) {
      costs[n]!.push(await contestant.run())
    }
  }
  const series = contestants.map(({ client }, n) => ({ part, subject, client, costs: costs[n]! }))
  // A long run that is broken off has told what it knew.
  say(`${part}, ${subject}:\n${seriesTable(series)}`)
  return series
}
