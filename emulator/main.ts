import process from 'node:process'
import { parseArgs } from 'node:util'
import { startEmulator, type EmulatorOptions } from './index.js'
import { changeSettings, DEFAULT_SETTINGS, settingNames, UsageError } from './settings.js'

/** The process must be gone within a second of a signal, whatever still runs. */
const STOP_LIMIT_MS = 800

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** A value of the command line in the type of the setting. */
function typed(text: string | boolean, example: unknown): unknown {
  return typeof example === 'number' && typeof text === 'string' ? Number(text) : text
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port: ${JSON.stringify(text)} is no port`)
  }
  return port
}

interface CommandLine {
  readonly options: EmulatorOptions
  readonly exitWithParent: boolean
}

function readCommandLine(args: readonly string[]): CommandLine {
  const settingFlags = settingNames().map((name) => {
    const type = typeof DEFAULT_SETTINGS[name] === 'boolean' ? 'boolean' : 'string'
    return [kebab(name), { type }] as const
  })
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  const own = { port: text, host: text, data: text, 'api-key': text, kubo: text, memory: yes }
  const known = { ...own, 'exit-with-parent': yes, ...Object.fromEntries(settingFlags) }
  const { values } = parseArgs({ args: [...args], options: known, strict: true })
  const flags: Readonly<Record<string, string | boolean | undefined>> = values
  const textOf = (name: string): string | undefined => {
    const value = flags[name]
    return typeof value === 'string' ? value : undefined
  }
  const patch = settingNames().flatMap((name) => {
    const value = flags[kebab(name)]
    return value === undefined ? [] : [[name, typed(value, DEFAULT_SETTINGS[name])] as const]
  })
  const settings = changeSettings(DEFAULT_SETTINGS, Object.fromEntries(patch))
  const [host, data] = [textOf('host'), textOf('data')]
  const [apiKey, kubo] = [textOf('api-key'), textOf('kubo')]
  const options = {
    ...settings,
    port: portOf(textOf('port')),
    memory: flags.memory === true,
    ...(host === undefined ? {} : { host }),
    ...(data === undefined ? {} : { data }),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(kubo === undefined ? {} : { kubo })
  }
  return { options, exitWithParent: flags['exit-with-parent'] === true }
}

async function main(): Promise<void> {
  const { options, exitWithParent } = readCommandLine(process.argv.slice(2))
  const emulator = await startEmulator(options)
  const leave = (): void => {
    setTimeout(() => process.exit(0), STOP_LIMIT_MS)
    void emulator.close().finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
  if (exitWithParent) {
    process.stdin.once('end', leave).once('error', leave).resume()
  }
  process.stdout.write(`${JSON.stringify({ listening: emulator.url })}\n`)
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`dStor emulator: ${message}\n`)
  process.exit(1)
})
