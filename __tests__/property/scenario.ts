import type { FaultEntry, FaultScript, Settings } from '../../emulator/index.js'
import { changeOf, type FileChange } from './change.js'
import { Dice } from './dice.js'
import { fatal } from './fatal.js'
import { lieOf } from './lies.js'
import { countedRefusals, limiter } from './limiters.js'
import {
  earlyAnswer,
  type Ground,
  mended,
  miscounted,
  oddWords,
  oversized,
  patience
} from './mended.js'
import { type Files, planOf, siteOf } from './site.js'

/** A deployment by chance: the same seed makes the same one. */
export interface Scenario {
  readonly seed: number
  readonly story: string
  readonly files: Files
  readonly chunkSize: number
  readonly concurrency: number
  readonly verify: 'none' | 'auto' | 'root' | 'sample' | 'full'
  readonly ifUnreachable: 'warn' | 'error'
  readonly settings: Partial<Settings>
  readonly faults: FaultScript
  readonly change: FileChange | undefined
  /**
   * The ending that the contract asks for; `open` where it depends on what meets what. Green and
   * incomplete is wrong in any case.
   */
  readonly expected: 'green' | 'red' | 'open'
  /** The ending is red only where a fault of the script struck. */
  readonly needsStrike: boolean
  readonly random: () => number
}

export const MAX_RETRIES = 5
export const MAX_RESTARTS = 4

type Story = Partial<Omit<Scenario, 'faults'>> & { readonly faults: readonly FaultEntry[] }

/** Where dStor is right and only the way there is bad. */
function survivable(dice: Dice, ground: Ground): Story {
  // A 503 without `Retry-After` is that of a limiter only in place of `100 Continue`.
  return dice.once(12)
    ? {
        faults: patience(dice, MAX_RETRIES),
        settings: { expect: 'careful' },
        expected: 'green'
      }
    : { faults: mended(dice, ground), expected: 'green' }
}

/** Nobody hears what was counted, or dStor counts wrong. */
function counting(dice: Dice, ground: Ground): Story {
  return {
    faults: miscounted(dice, ground),
    settings: { loseParallelCounts: dice.once(4) },
    expected: 'green'
  }
}

/** What comes too fast is refused. */
function limited(dice: Dice): Story {
  return { faults: [limiter(dice)], expected: 'green' }
}

/** What is refused is counted: one session may be published with files missing, and no other. */
function overcounted(dice: Dice, ground: Ground): Story {
  return {
    faults: countedRefusals(dice, ground),
    settings: { loseParallelCounts: false },
    expected: 'green'
  }
}

function large(dice: Dice, ground: Ground): Story {
  return { faults: oversized(dice, ground), expected: 'green' }
}

/** Words that mean nothing, from a dStor that takes its time: none of them is to be taken for DONE. */
function wordy(dice: Dice): Story {
  return {
    faults: oddWords(dice),
    settings: { loseParallelCounts: false, stageMs: 25 },
    expected: 'green'
  }
}

/**
 * Where a small body is on its way as a whole before an early 2xx comes, only what dStor shows after
 * DONE can tell that it was not read.
 */
function early(dice: Dice, ground: Ground): Story {
  const at = dice.oneOf(['headers', 'headers', 'bytes:0', 'bytes:1', 'bytes:50%', 'bytes:-1'])
  return {
    faults: [earlyAnswer(dice, ground, at)],
    verify: 'full',
    ifUnreachable: 'error',
    settings: { listing: 'a' },
    expected: 'open'
  }
}

/** dStor is not right, and says DONE. */
function lying(dice: Dice, ground: Ground, files: Files): Story {
  const { fault, ...told } = lieOf(dice, files)
  const strikes = dice.once(3) ? mended(dice, { ...ground, hasReadBack: false }) : []
  const faults = fault === undefined ? strikes : [...strikes, fault]
  return { ...told, faults, expected: 'red' }
}

function hopeless(dice: Dice, ground: Ground): Story {
  return { faults: [fatal(dice, ground)], expected: 'red', needsStrike: true }
}

/** A file is not the file of the plan. While it is sent, nobody knows whether it was read before. */
function changing(dice: Dice, ground: Ground, files: Files): Story {
  const change = changeOf(dice, files)
  const faults = dice.once(3) ? mended(dice, ground) : []
  if (change.when === 'sent' && faults.length === 0) {
    // Lost counts would need a second session, in which the file is read again.
    return { faults, change, expected: 'green', settings: { loseParallelCounts: false } }
  }
  return { faults, change, expected: change.when === 'planned' ? 'red' : 'open' }
}

/** Everything at once: tokens that die, faults that end a run among those that do not. */
function anything(dice: Dice, ground: Ground): Story {
  const settings: Partial<Settings> = dice.oneOf([
    {},
    { accessTokenRequests: 1 + dice.upTo(12) },
    { uploadTokenRequests: 1 + dice.upTo(12) }
  ])
  const faults = [...mended(dice, ground), fatal(dice, ground), ...oddWords(dice)]
  return { settings, faults: faults.slice(dice.upTo(faults.length)), expected: 'open' }
}

/** What can be told, and how often it is. */
const STORIES = {
  survivable: { tell: survivable, weight: 5 },
  counting: { tell: counting, weight: 2 },
  limited: { tell: limited, weight: 1 },
  overcounted: { tell: overcounted, weight: 2 },
  large: { tell: large, weight: 1 },
  wordy: { tell: wordy, weight: 1 },
  early: { tell: early, weight: 1 },
  lying: { tell: lying, weight: 3 },
  hopeless: { tell: hopeless, weight: 3 },
  changing: { tell: changing, weight: 1 },
  anything: { tell: anything, weight: 1 }
} as const

const SHELF = Object.entries(STORIES).flatMap(([name, { weight }]) =>
  Array.from({ length: weight }, () => name as keyof typeof STORIES)
)

/** `only`: names of stories; all of them unless given. */
export function scenarioOf(seed: number, only?: readonly string[]): Scenario {
  const dice = new Dice(seed)
  const files = siteOf(dice)
  const chunkSize = 1 + dice.upTo(4)
  const concurrency = 1 + dice.upTo(8)
  const verify = dice.oneOf(['none', 'auto', 'auto', 'root', 'sample', 'full'] as const)
  const ground = { plan: planOf(files, chunkSize), concurrency, hasReadBack: verify !== 'none' }
  const shelf = SHELF.filter((name) => only?.includes(name) ?? true)
  const story = dice.oneOf(shelf)
  // Of an only file that is lost dStor's list says nothing: that is a warning by contract
  // (contract 5).
  const name = story === 'lying' && files.size === 1 ? 'survivable' : story
  const told = STORIES[name].tell(dice, ground, files)
  const scenario: Scenario = {
    seed,
    story: name,
    files,
    chunkSize,
    concurrency,
    verify,
    ifUnreachable: 'warn',
    change: undefined,
    expected: 'green',
    needsStrike: false,
    random: dice.random,
    ...told,
    settings: { ...settingsOf(dice), ...told.settings }
  }
  // DONE without any hash is red where anything is to be proven.
  const isMute = /^g/.test(scenario.settings.listing ?? '') && scenario.verify !== 'none'
  return isMute && scenario.expected === 'green' ? { ...scenario, expected: 'red' } : scenario
}

function settingsOf(dice: Dice): Partial<Settings> {
  return {
    counting: dice.oneOf(['M1', 'M2', 'M3'] as const),
    hash: dice.oneOf(['cid', 'opaque'] as const),
    listing: dice.oneOf(['a', 'a', 'b', 'd', 'e', 'f', 'g', 'g-object'] as const),
    rootName: dice.oneOf(['last', 'path', 'empty'] as const),
    surplus: dice.oneOf(['refuse', 'accept'] as const),
    expect: dice.oneOf(['careful', 'framework'] as const),
    loseParallelCounts: dice.once(12)
  }
}
