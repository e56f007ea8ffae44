// What all clients in Node that are measured against have in common: `node <client> <url> <folder>`.
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

export const [url, folder] = process.argv.slice(2)
const FILES_PER_REQUEST = 100
const PARALLEL = 4

/** The files of the folder, a hundred in a group: `{ name, full }`. The cheapest walk there is. */
export function groupsOfFiles() {
  const files = []
  const open = ['']
  while (open.length > 0) {
    const below = open.pop()
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        open.push(name)
      } else {
        files.push({ name, full: path.join(folder, name) })
      }
    }
  }
  const groups = []
  for (let n = 0; n < files.length; n += FILES_PER_REQUEST) {
    groups.push(files.slice(n, n + FILES_PER_REQUEST))
  }
  return groups
}

/** Sends all groups, four at once. */
export async function sendInParallel(send) {
  const groups = groupsOfFiles()
  let next = 0
  const lane = async () => {
    while (next < groups.length) {
      await send(groups[next++])
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, lane))
}
