import fs from 'node:fs'
import path from 'node:path'

/** All files below a folder, as POSIX paths relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  const found: string[] = []
  const open = ['']
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        open.push(name)
      } else {
        found.push(name)
      }
    }
  }
  return found.sort()
}
