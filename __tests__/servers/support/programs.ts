import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Program } from './row.js'

const STACKS = path.resolve(import.meta.dirname, '..', 'stacks')
/** Debian keeps servers where only root looks. */
const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(path.delimiter),
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin'
]

/** The whole path of a server of this machine, or undefined. */
export function programPath(program: Program): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, program)).find((file) => existsSync(file))
}

/**
 * Installs the packages of the upload stacks where they are missing or older than their lock file.
 * Throws where that fails.
 */
export function installStacks(): void {
  const installed = path.join(STACKS, 'node_modules', '.package-lock.json')
  const wanted = path.join(STACKS, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) {
    return
  }
  const npm = process.env['npm_execpath']
  const command = npm === undefined ? 'npm' : process.execPath
  const words = npm === undefined ? [] : [npm]
  const { status, stderr } = spawnSync(
    command,
    [...words, 'ci', '--no-fund', '--no-audit', '--prefix', STACKS],
    { encoding: 'utf8' }
  )
  if (status !== 0) {
    throw new Error(`the upload stacks cannot be installed: ${stderr}`)
  }
}
