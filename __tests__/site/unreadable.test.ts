import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { plant, siteFolder, type Tree } from './support/tree.js'

const CHILD = join(import.meta.dirname, 'support', 'collect-child.ts')

const locked: string[] = []

afterEach(() => {
  locked.splice(0).forEach((path) => chmodSync(path, 0o755))
})

function lock(folder: string, path: string, mode = 0o000): void {
  locked.push(join(folder, path))
  chmodSync(join(folder, path), mode)
}

/** Temporary folders are closed to others. */
function openFolder(tree: Tree): string {
  const folder = siteFolder(tree)
  chmodSync(folder, 0o755)
  return folder
}

/** Root may read everything, so the child becomes somebody else first. */
function collectAsUser(folder: string, ...exclude: string[]): unknown {
  const child = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', CHILD, folder, ...exclude],
    { encoding: 'utf8', timeout: 60_000 }
  )
  expect(child.stderr).toBe('')
  return JSON.parse(child.stdout)
}

const itLocked = itNeeds('file modes')

describe('without the right to read', () => {
  itLocked('files and folders are named, all at once', () => {
    const folder = openFolder({ 'a.html': 'x', 'b/c.js': 'x', 'd/e': 'x', 'f/g': 'x', ok: 'x' })
    lock(folder, 'a.html')
    lock(folder, 'b/c.js', 0o200)
    lock(folder, 'd')
    lock(folder, 'f', 0o444)
    expect(collectAsUser(folder)).toEqual({
      error:
        '4 paths cannot be read: "a.html": permission denied (EACCES), ' +
        '"b/c.js": permission denied (EACCES), "d": permission denied (EACCES), ' +
        '"f/g": permission denied (EACCES)'
    })
  })

  itLocked('what is left out is no obstacle', () => {
    const folder = openFolder({ '.git/x': 'x', 'logs/y': 'y', 'logs/z': 'z', 'index.html': '' })
    plant(folder, { '.secret': 'x' })
    lock(folder, '.git')
    lock(folder, '.secret')
    lock(folder, 'logs')
    expect(collectAsUser(folder, 'logs')).toEqual({
      files: ['index.html'],
      skipped: [
        { path: '.git', reason: 'hidden' },
        { path: '.secret', reason: 'hidden' },
        { path: 'logs', reason: 'excluded' }
      ]
    })
  })

  itLocked('the folder itself is named', () => {
    const parent = openFolder({ 'site/a': '' })
    lock(parent, 'site')
    expect(collectAsUser(join(parent, 'site'))).toEqual({
      error: `"${join(parent, 'site')}" cannot be read: permission denied (EACCES)`
    })
  })

  itLocked('a single file is named', () => {
    const folder = openFolder({ 'a.html': 'x' })
    lock(folder, 'a.html')
    expect(collectAsUser(join(folder, 'a.html'))).toEqual({
      error: `"${join(folder, 'a.html')}" cannot be read: permission denied (EACCES)`
    })
  })

  itLocked('is no matter when only others may not read', () => {
    const folder = openFolder({ 'a.html': 'x' })
    chmodSync(join(folder, 'a.html'), 0o604)
    expect(collectAsUser(folder)).toEqual({ files: ['a.html'], skipped: [] })
  })
})
