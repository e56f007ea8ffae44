import type { FaultScript } from '../../emulator/faults.js'
import type { Settings } from '../../emulator/settings.js'

/** A deployment by chance: the same seed makes the same one. */
export interface Scenario {
  readonly seed: number
  /** Content by path. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly chunkSize: number
  readonly concurrency: number
  readonly verify: 'none' | 'root' | 'full'
  readonly settings: Partial<Settings>
  readonly faults: FaultScript
  /** The contract calls all of its faults survivable, so the step must end green. */
  readonly isSurvivable: boolean
  readonly random: () => number
}

/** Mulberry32: small, quick, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

class Dice {
  readonly random: () => number

  constructor(seed: number) {
    this.random = generator(seed)
  }

  upTo(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)]!
  }
}

/** Where an upload request may be struck, and how, with what a fresh session mends. */
const MOMENTS = [
  'headers',
  'bytes:0',
  'bytes:50%',
  'bytes:-1',
  'end',
  'before-count',
  'after-count',
  'answer'
]
const STROKES = [
  'close',
  'rst',
  'stall',
  'status:500',
  'status:502',
  'status:503',
  'status:504',
  'status:429',
  'status:408',
  'html'
]
const ODD_ANSWERS = [
  { at: 'answer', do: 'cut-answer' },
  { at: 'answer', do: 'broken-json' },
  { at: 'answer', do: 'gzip' },
  { at: 'headers', do: 'early-answer' },
  { at: 'bytes:0', do: 'early-answer' },
  { do: 'replay' }
]
/** What only the checks after DONE can see; the right ending is red. */
const LIES = ['lose-files', 'rename-files', 'truncate-files', 'corrupt-files', 'flatten']

export function scenarioOf(seed: number): Scenario {
  const dice = new Dice(seed)
  const files = filesOf(dice)
  const chunkSize = 1 + dice.upTo(4)
  // Of an only file that is lost dStor's list says nothing: that is a warning by contract (surface 5).
  const isLying = dice.upTo(8) === 0 && files.size > 1
  const strikes = Array.from({ length: dice.upTo(4) }, () => strike(dice, files.size))
  const kind = dice.oneOf(LIES)
  const lie = { match: { route: 'ingest' as const, times: 'always' as const }, do: { kind } }
  return {
    seed,
    files,
    chunkSize,
    concurrency: 1 + dice.upTo(8),
    // What is missing from the list too must be seen without reading anything back.
    verify:
      isLying && kind !== 'lose-files' ? 'full' : dice.oneOf(['none', 'root', 'full'] as const),
    settings: {
      counting: dice.oneOf(['M1', 'M2', 'M3'] as const),
      hash: dice.oneOf(['cid', 'opaque'] as const),
      listing: dice.oneOf(isLying ? (['a', 'b', 'd'] as const) : (['a', 'b', 'd', 'e'] as const)),
      surplus: dice.oneOf(['refuse', 'accept'] as const),
      loseParallelCounts: dice.upTo(12) === 0
    },
    faults: [...strikes, ...(isLying ? [lie] : [])] as FaultScript,
    isSurvivable: !isLying && strikes.length < 4,
    random: dice.random
  }
}

function strike(dice: Dice, requests: number): unknown {
  const session = 1 + dice.upTo(2)
  const match = { route: 'upload', session, nth: 1 + dice.upTo(requests) }
  return dice.upTo(4) === 0
    ? { match, ...dice.oneOf(ODD_ANSWERS) }
    : { match, at: dice.oneOf(MOMENTS), do: dice.oneOf(STROKES) }
}

const FOLDERS = ['', 'css/', 'img/', 'a/b/', 'docs/ü/']

function filesOf(dice: Dice): Map<string, Buffer> {
  const files = new Map<string, Buffer>([['index.html', Buffer.from('<!doctype html><p>home')]])
  const count = dice.upTo(12)
  for (let n = 0; n < count; n++) {
    const size = dice.oneOf([0, 1, 17, 300, 5_000, 70_000])
    const content = Buffer.alloc(size, `${n}:${Math.floor(dice.random() * 1e9)};`)
    files.set(`${dice.oneOf(FOLDERS)}file-${n}.${dice.oneOf(['html', 'css', 'bin'])}`, content)
  }
  return files
}
