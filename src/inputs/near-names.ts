/** An input that was given and does not exist, and the one that was probably meant. */
export interface NearName {
  readonly given: string
  readonly meant: string
}

/** A runner hands over whatever stands in `with`, in capitals and with this before it. */
const PREFIX = 'INPUT_'

/** Longer texts are no misspelt name. */
const LONGEST_NAME = 64

/**
 * Names that were given, are none of the known ones and are close to one: `api_key`, `chunksize`,
 * `exlude`. Their values are used nowhere.
 */
export function nearNames(env: NodeJS.ProcessEnv, known: readonly string[]): NearName[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && env[name] !== '')
    .map((name) => name.slice(PREFIX.length).toLowerCase())
    .filter((name) => name.length <= LONGEST_NAME && !known.includes(name))
    .flatMap((given) => {
      const meant = closest(given, known)
      return meant === undefined ? [] : [{ given, meant }]
    })
}

function closest(given: string, known: readonly string[]): string | undefined {
  const bare = bareName(given)
  const most = bare.length < 6 ? 1 : 2
  const [best] = known
    .map((name) => ({ name, edits: editsBetween(bare, bareName(name)) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
  return best?.name
}

function bareName(name: string): string {
  return name.replace(/[-_ .]/g, '')
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, character] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j]! + (character === b[j] ? 0 : 1)
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
