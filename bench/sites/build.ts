import fs from 'node:fs'
import path from 'node:path'
import type { SiteName, Site } from '../model.js'
import { Contents } from './content.js'
import { planSite } from './plan.js'
import { Random } from './random.js'

/** Below the 2 GiB that a client can hold in one buffer. */
const LARGE_FILE_BYTES = 2_000_000_000
const BLOCK_BYTES = 8 * 1024 * 1024

/** Writes a data set into `folder`: the same bytes in every run. */
export function buildSite(name: SiteName, folder: string, scale: number): Site {
  fs.mkdirSync(folder, { recursive: true })
  if (name === 'L') {
    return { name, folder, files: 1, bytes: writeLargeFile(folder, scale) }
  }
  const plan = planSite(name, scale)
  const contents = new Contents(plan)
  const made = new Set<string>()
  let bytes = 0
  for (const file of plan) {
    const target = path.join(folder, file.path)
    const parent = path.dirname(target)
    if (!made.has(parent)) {
      fs.mkdirSync(parent, { recursive: true })
      made.add(parent)
    }
    const content = contents.of(file)
    fs.writeFileSync(target, content)
    bytes += content.length
  }
  return { name, folder, files: plan.length, bytes }
}

function writeLargeFile(folder: string, scale: number): number {
  const bytes = Math.max(1, Math.round(LARGE_FILE_BYTES * scale))
  const block = new Random(17).bytes(BLOCK_BYTES)
  const file = fs.openSync(path.join(folder, 'film.mp4'), 'w')
  try {
    for (let written = 0; written < bytes;) {
      // Each block is another one, so that no two parts of the file have the same hash.
      block.writeDoubleLE(written)
      written += fs.writeSync(file, block, 0, Math.min(BLOCK_BYTES, bytes - written))
    }
  } finally {
    fs.closeSync(file)
  }
  return bytes
}
