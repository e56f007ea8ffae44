// What all clients in Node that are measured against have in common: `node <client> <url> <folder>`.
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

export const [url, folder] = process.argv.slice(2)
const FILES_PER_REQUEST = 100
const PARALLEL = 4

/** The files below a folder: `{ name, full }`. The cheapest walk there is. */
export function filesOf(top) {
  const files = []
  const open = ['']
  while (open.length > 0) {
    const below = open.pop()
    for (const entry of fs.readdirSync(path.join(top, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        open.push(name)
      } else {
        files.push({ name, full: path.join(top, name) })
      }
    }
  }
  return files
}

/** A hundred in a group. */
export function groupsOf(files) {
  const groups = []
  for (let n = 0; n < files.length; n += FILES_PER_REQUEST) {
    groups.push(files.slice(n, n + FILES_PER_REQUEST))
  }
  return groups
}

export function groupsOfFiles() {
  return groupsOf(filesOf(folder))
}

/** Does `work` for each, so many at once. */
export async function inParallel(items, width, work) {
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      await work(items[next++])
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** Sends all groups, four at once. */
export function sendInParallel(send) {
  return inParallel(groupsOfFiles(), PARALLEL, send)
}
