import { create } from '@actions/glob'

/** The path as a pattern that matches nothing but itself. */
export function escapeGlob(path: string): string {
  const posix = process.platform === 'win32' ? path : path.replaceAll('\\', '\\\\')
  return posix.replace(/[[?*]/g, '[$&]')
}

interface Search {
  /** So many are enough. */
  readonly most: number
  readonly signal?: AbortSignal | undefined
}

/** Absolute paths of the folders and files that the glob matches, sorted. Links are not followed. */
export async function findByGlob(pattern: string, { most, signal }: Search): Promise<string[]> {
  const globber = await create(pattern, {
    followSymbolicLinks: false,
    implicitDescendants: false,
    matchDirectories: true
  })
  const found: string[] = []
  for await (const path of globber.globGenerator()) {
    signal?.throwIfAborted()
    found.push(path)
    if (found.length >= most) {
      break
    }
  }
  return found.sort()
}
