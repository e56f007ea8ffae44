import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildBundle } from './bundle.js'

/**
 * Builds the bundle into a temporary folder and compares it with the committed one, byte by byte and
 * in both directions, so that files that are new or gone are seen too.
 */
const built = mkdtempSync(path.join(tmpdir(), 'dstor-dist-'))
try {
  buildBundle(built)
  const names = new Set([...filesBelow(built), ...filesBelow('dist')])
  const different = [...names].filter((name) => !isSame(name)).sort()
  if (different.length > 0) {
    console.error(
      `dist is not what src builds: ${different.join(', ')}. Run \`npm run package\` and commit dist.`
    )
    process.exitCode = 1
  } else {
    console.log(`dist is what src builds (${names.size} files)`)
  }
} finally {
  rmSync(built, { recursive: true, force: true })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

function isSame(name: string): boolean {
  try {
    return readFileSync(path.join(built, name)).equals(readFileSync(path.join('dist', name)))
  } catch {
    return false
  }
}
