import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { REPOSITORY } from '../scripts/runner.js'
import type { Bench } from './clients.js'
import { type Findings, judge, seriesOf } from './goals.js'
import { Meter } from './meter.js'
import { compileNative } from './native/compile.js'
import { type Options, parseOptions, USAGE } from './options.js'
import { measureGrowth } from './parts/growth.js'
import { measureLatency } from './parts/latency.js'
import { measureLines } from './parts/line.js'
import { measureStartUp } from './parts/start-up.js'
import { measureTransfers } from './parts/transfer.js'
import { describeMachine, load, type Machine } from './report/machine.js'
import { seriesTable, verdictTable } from './report/table.js'
import { writeReport } from './report/write.js'
import { keptBundle, withoutFingerprint } from './variant.js'
import { Workshop } from './workshop.js'

/** Above this, other processes are measured too. */
const QUIET_LOAD = 1.5

/** Measures the committed bundle against other clients. `npm run bench -- --help` tells the options. */
async function main(): Promise<void> {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    console.log(USAGE)
    return
  }
  const options = parseOptions(words)
  provideRivals(options)
  const folder = options.folder ?? fs.mkdtempSync(path.join(tmpdir(), 'dstor-bench-'))
  fs.mkdirSync(folder, { recursive: true })
  try {
    await measure(options, folder)
  } finally {
    if (options.keep) {
      console.log(`The data sets are in ${folder}`)
    } else {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The packages of the rivals are no dependencies of the action; they are installed beside this file. */
function provideRivals({ clients }: Options): void {
  const home = import.meta.dirname
  if (clients.includes('axios') && !fs.existsSync(path.join(home, 'node_modules', 'axios'))) {
    const cli = process.env['npm_execpath']
    if (cli === undefined) {
      throw new Error('the rivals are not installed: npm ci --prefix bench')
    }
    const { status } = spawnSync(process.execPath, [cli, 'ci', '--ignore-scripts'], {
      cwd: home,
      stdio: 'inherit'
    })
    if (status !== 0) {
      throw new Error('the rivals cannot be installed; choose others with --clients')
    }
  }
}

async function measure(options: Options, folder: string): Promise<void> {
  const native = compileNative(folder)
  const workshop = new Workshop({
    bench: provideBench(options, folder, native.measure),
    native,
    options,
    say: (text) => console.error(`· ${text}`),
    folder
  })
  const machine = describeMachine(workshop.bench, native)
  const before = load()
  if (before > QUIET_LOAD) {
    console.error(`The load is ${before}: trust ratios and processor time, not single seconds.`)
  }
  const findings = await find(workshop)
  const verdicts = judge(findings)
  print(findings, machine, { before, after: load() })
  console.log(`\n${verdictTable(verdicts)}`)
  if (options.scale !== 1) {
    console.log(`The goals are meant for whole data sets; these are ${options.scale} of them.`)
  }
  const files = await writeReport({
    machine,
    options,
    load: { before, after: load() },
    findings,
    verdicts
  })
  console.log(`\nWritten: ${files.map((file) => path.relative('', file)).join(', ')}`)
}

function provideBench(options: Options, folder: string, helper: string | undefined): Bench {
  const committed = path.join(REPOSITORY, 'dist', 'index.js')
  const bundle = keptBundle(options.bundle ?? committed, path.join(folder, 'bundle'))
  return {
    meter: new Meter(helper, folder),
    node: options.node,
    bundle,
    // Another version of the bundle, whose places are others, can be measured without it.
    bareBundle: options.clients.includes('ours-no-fingerprint')
      ? withoutFingerprint(bundle, path.join(folder, 'bare'))
      : bundle,
    workFolder: folder
  }
}

async function find(workshop: Workshop): Promise<Findings> {
  const { parts } = workshop.options
  const transfers = parts.includes('transfer')
    ? await measureTransfers(workshop)
    : { series: [], openFiles: {} }
  const lines = parts.includes('line') ? await measureLines(workshop) : []
  const latency = parts.includes('latency') ? await measureLatency(workshop) : []
  const startUp = parts.includes('start-up') ? await measureStartUp(workshop) : []
  const growth = parts.includes('growth') ? await measureGrowth(workshop) : []
  return { transfers, lines, latency, startUp, growth }
}

function print(
  findings: Findings,
  machine: Machine,
  loads: { before: number; after: number }
): void {
  const { lines } = findings
  console.log(`${machine.cpus}, ${machine.memoryGiB} GiB, ${machine.system}`)
  console.log(`Node ${machine.node}, curl ${machine.curl}, sink ${machine.sink}`)
  console.log(`Load ${loads.before} before, ${loads.after} after`)
  for (const how of new Set(lines.map((line) => line.how))) {
    console.log(`Line: ${how}`)
  }
  console.log(`\n${seriesTable(seriesOf(findings))}`)
}

await main()
