import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The major version of Node that runs the action on GitHub. */
export const ACTION_NODE = 24

const HOME = path.join('node_modules', '.cache', `node-${ACTION_NODE}`)
const INSTALL_LIMIT_MS = 300_000

/** The Node that runs the action, from the registry, kept between runs; undefined where there is none. */
export function provideActionNode(npmCli: string): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const binary = path.resolve(HOME, 'node_modules', 'node', 'bin', name)
  if (!existsSync(binary)) {
    const words = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
    spawnSync(process.execPath, [npmCli, ...words, '--prefix', HOME, `node@${ACTION_NODE}`], {
      stdio: 'inherit',
      timeout: INSTALL_LIMIT_MS
    })
  }
  const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  return status === 0 && majorOf(stdout) === ACTION_NODE ? binary : undefined
}

export function majorOf(version: string): number {
  return Number(/^v(\d+)/.exec(version)?.[1])
}
