import { dagSizesOf, type Fingerprints } from '../ipfs/index.js'

/**
 * Files of which dStor's list gives a `Size` that is neither that of the file nor that of its DAG under
 * any known profile: they may have been cut off. Takes time in proportion to the list and to the
 * blocks of the files that are odd.
 */
export function oddSizes(
  fileSizes: ReadonlyMap<string, number>,
  digests: Pick<Fingerprints, 'of'>
): string[] {
  const odd: string[] = []
  for (const [path, size] of fileSizes) {
    const digest = digests.of(path)
    const isKnown = digest === undefined || size === digest.size || size === digest.dagSize
    if (!isKnown && !dagSizesOf(digest.size).has(size)) {
      odd.push(path)
    }
  }
  return odd
}
