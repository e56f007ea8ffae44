const START_PAGES = new Set(['index.html', '404.html'])

/** What may be looked into. */
export interface Candidate {
  readonly file: { readonly path: string; readonly size: number }
}

/**
 * The files that are looked into: all of them where they have at most `budgetBytes` together, else so
 * many, spread evenly over the build: what is wrong in a very large one is wrong on most of its pages.
 * The start page always comes along. Keeps the order.
 */
export function chosen<T extends Candidate>(candidates: readonly T[], budgetBytes: number): T[] {
  const total = candidates.reduce((sum, { file }) => sum + file.size, 0)
  if (total <= budgetBytes) {
    return [...candidates]
  }
  const share = budgetBytes / total
  let seenBytes = 0
  let takenBytes = 0
  return candidates.filter(({ file }) => {
    const isDue = takenBytes <= seenBytes * share
    seenBytes += file.size
    takenBytes += isDue ? file.size : 0
    return isDue || START_PAGES.has(file.path)
  })
}
