import { parseArgs } from 'node:util'
import { messageOf } from '../errors.js'
import { isObject, own } from '../json.js'
import type { PublishedHash } from '../model.js'
import { quote } from '../text/escape.js'
import {
  CHECK_ROWS,
  FILE_FLAGS,
  FLAG_ROWS,
  isBoolean,
  isList,
  SECRET_VARIABLES,
  variableOf
} from './flags.js'
import { nearNames } from './near-names.js'
import { WrongValue } from './parsers.js'
import { type PublishedLink, publishedLinkOf } from './published-link.js'
import { INPUT_TABLE, type InputRow } from './table.js'

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | RunCommand

export interface RunCommand {
  readonly kind: 'run'
  /** The published site that is checked; undefined for a deployment. */
  readonly published: PublishedHash | undefined
  /** As a runner hands inputs over: `INPUT_FOLDER`, … */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputsFile: string | undefined
  readonly summaryFile: string | undefined
}

/** Something is wrong with the words of the command; the message says what is allowed. */
class WrongUsage extends Error {}

/** Reads the words behind the name of the program. Nothing is read or written but them. Never throws. */
export function parseCommandLine(words: readonly string[], env: NodeJS.ProcessEnv): Command {
  try {
    return commandOf(words, env)
  } catch (error) {
    const message = error instanceof WrongUsage ? error.message : complaintOf(error)
    if (message === undefined) {
      throw error
    }
    return { kind: 'wrong', message }
  }
}

function commandOf(words: readonly string[], env: NodeJS.ProcessEnv): Command {
  refuseSecrets(words)
  const isCheck = words[0] === 'verify'
  const rows = isCheck ? CHECK_ROWS : FLAG_ROWS
  const { values, positionals } = parseArgs({
    args: withBooleans(isCheck ? words.slice(1) : words),
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      ...stringFlags([...FILE_FLAGS, ...(isCheck ? ['url'] : []), ...rows.map(({ name }) => name)])
    },
    allowPositionals: true
  })
  if (values['help'] === true) {
    return { kind: 'help' }
  }
  if (values['version'] === true) {
    return { kind: 'version' }
  }
  const given = new Map<string, readonly string[]>(
    Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value]] : []))
  )
  if (positionals.length > 0) {
    given.set('folder', [...(given.get('folder') ?? []), ...positionals])
  }
  const fileOf = (name: string): string | undefined => {
    const file = only(name, given.get(name))
    if (file === '') {
      throw new WrongUsage(`--${name} names no file`)
    }
    return file
  }
  // Where nothing is sent no key is needed, and none is looked at.
  const inputs = inputsOf(given, isCheck ? {} : env)
  const link = isCheck ? linkOf(only('url', given.get('url'))) : undefined
  if (link === undefined) {
    requireKey(inputs, env)
  }
  return {
    kind: 'run',
    published: link?.published,
    inputs: {
      ...inputs,
      INPUT_SUMMARY: String(given.has('summary')),
      ...(link && {
        'INPUT_DRY-RUN': 'true',
        'INPUT_GATEWAY-URL': link.gatewayUrl
      })
    },
    outputsFile: fileOf('outputs'),
    summaryFile: fileOf('summary')
  }
}

function stringFlags(names: readonly string[]): Record<string, { type: 'string'; multiple: true }> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true }]))
}

/** The inputs as variables, each value checked as it will be again. */
function inputsOf(
  given: ReadonlyMap<string, readonly string[]>,
  env: NodeJS.ProcessEnv
): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (const row of FLAG_ROWS) {
    const values = given.get(row.name)
    const value = isList(row) ? values?.join('\n') : only(row.name, values)
    if (value === '' && isBoolean(row)) {
      // A variable that is empty says neither, and a deployment cannot be called back.
      throw new WrongUsage(`--${row.name} is empty: it takes true or false, or stands alone`)
    }
    if (value !== undefined || row.isRequired === true) {
      check(row, value ?? '', env)
      inputs[variableOf(row.name)] = value ?? ''
    }
  }
  for (const [name, variable] of SECRET_VARIABLES) {
    inputs[variableOf(name)] = env[variable] ?? ''
  }
  return inputs
}

function requireKey(inputs: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv): void {
  const isDryRun = inputs[variableOf(INPUT_TABLE.dryRun.name)]?.toLowerCase() === 'true'
  const keys = ['DSTOR_API_KEY', 'DSTOR_ACCESS_TOKEN'].filter((name) => env[name])
  if (keys.length !== 1 && !isDryRun) {
    throw new WrongUsage(
      keys.length > 1
        ? `${keys.join(' and ')} are both set: set exactly one of them`
        : 'no key: set the environment variable DSTOR_API_KEY (or DSTOR_ACCESS_TOKEN); only --dry-run needs none'
    )
  }
}

function linkOf(url: string | undefined): PublishedLink {
  const link = url === undefined ? undefined : publishedLinkOf(url)
  if (link === undefined) {
    const fault = url === undefined ? 'is missing' : 'is no link to a published site'
    throw new WrongUsage(
      `--url ${fault}: give one like https://api.dstor.cloud/ipfs/<hash>/index.html`
    )
  }
  return link
}

function check(row: InputRow, value: string, env: NodeJS.ProcessEnv): void {
  if (value.trim() === '' && row.isRequired !== true) {
    return
  }
  try {
    row.parse(value.trim(), { env, warn: () => undefined })
  } catch (error) {
    if (!(error instanceof WrongValue)) {
      throw error
    }
    throw new WrongUsage(
      row.isRequired === true ? `<${row.name}> ${error.message}` : `--${row.name} ${error.message}`
    )
  }
}

function only(name: string, values: readonly string[] | undefined): string | undefined {
  if (values !== undefined && values.length > 1) {
    throw new WrongUsage(
      name === 'folder'
        ? `exactly one folder can be deployed, and ${values.length} were given`
        : `--${name} is given ${values.length} times`
    )
  }
  return values?.[0]
}

function refuseSecrets(words: readonly string[]): void {
  for (const word of words) {
    const name = /^--([^=]+)/s.exec(word)?.[1] ?? ''
    const variable = SECRET_VARIABLES.get(name)
    if (variable !== undefined) {
      throw new WrongUsage(
        `--${name} is no flag: every user of the machine can read the words of a command, and the shell keeps them. Set the environment variable ${variable}`
      )
    }
  }
}

/** A flag for a boolean stands alone, or has `true` or `false` behind it: `--strict`, `--strict=false`. */
function withBooleans(words: readonly string[]): string[] {
  const booleans = new Set(FLAG_ROWS.filter(isBoolean).map(({ name }) => `--${name}`))
  const end = words.includes('--') ? words.indexOf('--') : words.length
  const args: string[] = []
  for (let n = 0; n < end; n++) {
    const word = words[n]!
    const next = n + 1 < end ? words[n + 1]! : ''
    if (!booleans.has(word)) {
      args.push(word)
    } else if (/^(true|false)$/i.test(next)) {
      args.push(`${word}=${next}`)
      n += 1
    } else {
      args.push(`${word}=true`)
    }
  }
  return [...args, ...words.slice(end)]
}

/** What `parseArgs` complains of; its texts name flags and no values. Undefined for another error. */
function complaintOf(error: unknown): string | undefined {
  const code = isObject(error) ? String(own(error, 'code')) : ''
  if (!code.startsWith('ERR_PARSE_ARGS_')) {
    return undefined
  }
  const message = messageOf(error)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return unknownFlag(message)
  }
  const [, flag] = /Option '(--[^ ']+)' argument is ambiguous/.exec(message) ?? []
  return flag === undefined
    ? message
    : `${flag} has no value behind it; one that begins with a dash is written ${flag}=-…`
}

function unknownFlag(message: string): string {
  const word = /'(--?[^']*)'/.exec(message)?.[1] ?? ''
  const name = word.replace(/^-+/, '')
  const known = [
    'help',
    'version',
    ...FILE_FLAGS,
    ...FLAG_ROWS.map((row) => row.name),
    ...SECRET_VARIABLES.keys()
  ]
  if (FLAG_ROWS.some((row) => row.name === name)) {
    return `verify has no flag ${quote(word)}`
  }
  if (name === 'url') {
    return 'only verify has the flag "--url", and that word comes first'
  }
  const [near] = nearNames({ [variableOf(name)]: name }, known)
  const hint = near === undefined ? '' : `: did you mean --${near.meant}?`
  return `there is no flag ${quote(word)}${hint}`
}
