import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * Plays every row of the fault table, also those that take minutes and gigabytes. Run by
 * `npm run test:faults`; words restrict it to files with them in their paths. FAULT_ROWS names rows,
 * FAULT_REPORT a file for their outcomes. `npm test` plays the short form.
 */
function main(): number {
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js')
  const wanted = process.argv.slice(2).map((word) => `__tests__/faults/.*${word}`)
  const patterns = wanted.length > 0 ? wanted : ['__tests__/faults/']
  // One file after the other: each plays several rows at a time, and some measure memory.
  const words = ['--no-warnings', '--experimental-vm-modules', jest, '--runInBand', ...patterns]
  const env = { ...process.env, FAULTS: 'full' }
  return spawnSync(process.execPath, words, { stdio: 'inherit', env }).status ?? 1
}

process.exitCode = main()
