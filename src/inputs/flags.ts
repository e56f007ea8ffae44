import { flag, flagOrGlobs, lines } from './parsers.js'
import { INPUT_ROWS, INPUT_TABLE, type InputRow } from './table.js'

/** Every user of a machine can read the words of a command, and a shell keeps them. */
export const SECRET_VARIABLES: ReadonlyMap<string, string> = new Map([
  [INPUT_TABLE.apiKey.name, 'DSTOR_API_KEY'],
  [INPUT_TABLE.accessToken.name, 'DSTOR_ACCESS_TOKEN'],
  [INPUT_TABLE.githubToken.name, 'GITHUB_TOKEN']
])

/** Flags that name a file to write. `--summary` stands in place of the input of that name. */
export const FILE_FLAGS = ['outputs', 'summary']

/** Inputs that are flags of the same name; `folder` may stand alone too. */
export const FLAG_ROWS: readonly InputRow[] = INPUT_ROWS.filter(
  ({ name }) => !SECRET_VARIABLES.has(name) && !FILE_FLAGS.includes(name)
)

const CHECK_NAMES: readonly string[] = [
  INPUT_TABLE.folder,
  INPUT_TABLE.include,
  INPUT_TABLE.exclude,
  INPUT_TABLE.ignoreFile,
  INPUT_TABLE.includeHiddenFiles,
  INPUT_TABLE.symlinks,
  INPUT_TABLE.timeoutMs,
  INPUT_TABLE.verifyTimeoutMs
].map(({ name }) => name)

/** Flags of `verify`: which files, and how long. */
export const CHECK_ROWS: readonly InputRow[] = FLAG_ROWS.filter(({ name }) =>
  CHECK_NAMES.includes(name)
)

/** The name under which a runner hands an input over. */
export function variableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`
}

/** Whether the flag may be given several times: its input holds one entry per line. */
export function isList({ parse }: InputRow): boolean {
  return parse === lines || parse === flagOrGlobs
}

export function isBoolean({ parse }: InputRow): boolean {
  return parse === flag
}
