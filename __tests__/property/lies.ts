import type { FaultEntry, Settings } from '../../emulator/index.js'
import type { Dice } from './dice.js'
import type { Files } from './site.js'

type Verify = 'none' | 'auto' | 'root' | 'sample' | 'full'

/** What dStor claims after DONE and has not, with the least that must be checked to see it. */
export interface Lie {
  readonly fault: FaultEntry | undefined
  readonly verify: Verify
  readonly ifUnreachable: 'warn' | 'error'
  readonly settings: Partial<Settings>
}

/** The shapes of the list that name every file. */
const NAMING = ['a', 'b', 'd'] as const
const ANY_LEVEL: readonly Verify[] = ['none', 'auto', 'root', 'sample', 'full']
/** What reads every file of which dStor gives a key. */
const EVERY_FILE: readonly Verify[] = ['auto', 'full']
const ANY_LOOK: readonly Verify[] = ['auto', 'root', 'sample', 'full']

function isNested(files: Files): boolean {
  return [...files.keys()].some((name) => name.includes('/'))
}

function ingest(action: { readonly kind: string; readonly [name: string]: unknown }): FaultEntry {
  return { match: { route: 'ingest', times: 'always' }, do: action }
}

/** Seen by the names of the list, whatever else is checked. */
function ofNames(dice: Dice, files: Files): Lie {
  const isOdd = [...files.keys()].some((name) => /[^\x20-\x7e]/.test(name))
  const action = dice.oneOf([
    { kind: 'lose-files', count: 1 + dice.upTo(files.size - 1) },
    { kind: 'lose-files', where: 'listing' },
    { kind: 'rename-files' },
    { kind: 'rename-files', where: 'listing', suffix: '~' },
    ...(isNested(files) ? [{ kind: 'flatten' }] : []),
    ...(isOdd ? [{ kind: 'mojibake-files' }] : [])
  ])
  const settings = { listing: dice.oneOf(NAMING) }
  return { fault: ingest(action), verify: dice.oneOf(ANY_LEVEL), ifUnreachable: 'warn', settings }
}

/** Seen by hashes where they are CIDs and another file's fits, else by reading everything back. */
function ofBytes(dice: Dice, files: Files): Lie {
  const full = [...files].filter(([, content]) => content.length > 0).map(([name]) => name)
  const kind = dice.oneOf(['truncate-files', 'corrupt-files'])
  const hasCids = dice.once(2) && full.length > 1
  return {
    fault: ingest({ kind, paths: [dice.oneOf(full)] }),
    verify: dice.oneOf(hasCids ? ANY_LEVEL : EVERY_FILE),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(NAMING), hash: hasCids ? 'cid' : 'opaque' }
  }
}

/** The list is perfect, and the store is not; only a read-back of everything can tell. */
function ofStore(dice: Dice, files: Files): Lie {
  const full = [...files].filter(([, content]) => content.length > 0).map(([name]) => name)
  const kind = dice.oneOf(['lose-files', 'rename-files', 'truncate-files', 'corrupt-files'])
  return {
    fault: ingest({ kind, paths: [dice.oneOf(full)], where: 'store' }),
    verify: dice.oneOf(EVERY_FILE),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(['a', 'b'] as const), hash: 'opaque' }
  }
}

/** dStor takes large files in part, whatever their sizes in its list. */
function ofSizes(dice: Dice, files: Files): Lie {
  const largest = Math.max(...[...files.values()].map(({ length }) => length))
  return {
    fault: ingest({ kind: 'cut-files', bytes: dice.upTo(largest), ...whereOf(dice) }),
    verify: dice.oneOf(['auto', 'sample', 'full']),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(['a', 'b']), hash: 'opaque' }
  }
}

/** Two files have the content of one another. */
function ofPlaces(dice: Dice, files: Files): Lie {
  const [first] = files.keys()
  const other = [...files].filter(
    ([name, content]) => name !== first && !content.equals(files.get(first!)!)
  )
  if (other.length === 0) {
    return ofStore(dice, files)
  }
  const hasCids = dice.once(2) && other.length > 2
  const paths = [first, dice.oneOf(other)[0]]
  return {
    fault: ingest({ kind: 'swap-files', paths, ...(hasCids ? {} : whereOf(dice)) }),
    verify: dice.oneOf(hasCids ? ANY_LEVEL : EVERY_FILE),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(['a', 'b']), hash: hasCids ? 'cid' : 'opaque' }
  }
}

/** In the store alone the list is as it should be. */
function whereOf(dice: Dice): { where?: string } {
  return dice.once(2) ? { where: 'store' } : {}
}

/** DONE with a list that proves nothing; whoever wants any proof is told. */
function ofList(dice: Dice, files: Files): Lie {
  const contents = new Set([...files.values()].map((content) => content.toString('latin1')))
  const list = dice.oneOf(['empty', 'null', 'no-hash', 'only-names', 'hashes', 'text'])
  const shared = dice.oneOf(['word-hash', 'one-hash'])
  const isShared = contents.size > 1 && dice.once(2)
  return {
    fault: ingest({ kind: 'odd-list', list: isShared ? shared : list }),
    verify: dice.oneOf(isShared ? ANY_LEVEL : ANY_LOOK),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(NAMING) }
  }
}

/** A gateway that refuses for good. */
function ofGateway(dice: Dice): Lie {
  const status = dice.oneOf([400, 401, 403, 410, 451])
  return {
    fault: { match: { route: 'gateway', times: 'always' }, do: `status:${status}` },
    verify: dice.oneOf(ANY_LOOK),
    ifUnreachable: 'warn',
    settings: { listing: dice.oneOf(NAMING) }
  }
}

/** A list of base names of a site with folders. */
function flat(dice: Dice, files: Files): Lie {
  return isNested(files)
    ? {
        fault: undefined,
        verify: dice.oneOf(ANY_LEVEL),
        ifUnreachable: 'warn',
        settings: { listing: 'c' }
      }
    : ofNames(dice, files)
}

/** Something that is wrong at dStor while it says DONE; the step must be red. */
export function lieOf(dice: Dice, files: Files): Lie {
  return dice.oneOf([
    ofNames,
    ofNames,
    ofNames,
    ofBytes,
    ofBytes,
    ofStore,
    ofStore,
    ofSizes,
    ofPlaces,
    ofList,
    ofGateway,
    flat
  ])(dice, files)
}
