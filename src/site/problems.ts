import { CollectError } from '../errors.js'
import { count } from '../text/format.js'
import { compareText } from '../files/paths.js'

/** What is told of one kind of problem: `<n> files <verb>: <names>`, and what to do about it. */
interface ProblemText {
  readonly noun: string
  readonly one: string
  readonly many: string
  readonly advice: string
}

const LINK_ADVICE =
  'Replace the link by what it should show, exclude it, or choose another value for `symlinks`.'
const NAME_ADVICE = 'Rename it in the build: dStor and gateways would show it under another name.'

const TEXTS = {
  unreadable: {
    noun: 'path',
    one: 'cannot be read',
    many: 'cannot be read',
    advice: 'Give the user of this step the right to read everything in the folder.'
  },
  'too-long': {
    noun: 'path',
    one: 'is too long for this system',
    many: 'are too long for this system',
    advice: 'Shorten the name, or the names of the folders that it lies in.'
  },
  failing: {
    noun: 'path',
    one: 'cannot be read',
    many: 'cannot be read',
    advice: 'Run the job again; if it stays, look at the disk and the limits of the runner.'
  },
  vanished: {
    noun: 'path',
    one: 'vanished or changed while the folder was read',
    many: 'vanished or changed while the folder was read',
    advice: 'Let nothing write to the folder while it is deployed.'
  },
  special: {
    noun: 'path',
    one: 'is neither a file nor a folder (a pipe, socket or device)',
    many: 'are neither files nor folders (pipes, sockets or devices)',
    advice: 'Remove it from the folder or exclude it.'
  },
  'link-outside': {
    noun: 'symbolic link',
    one: 'leaves the folder',
    many: 'leave the folder',
    advice: LINK_ADVICE
  },
  'link-broken': {
    noun: 'symbolic link',
    one: 'is broken',
    many: 'are broken',
    advice: LINK_ADVICE
  },
  'link-loop': {
    noun: 'symbolic link',
    one: 'leads back to a folder that it is in',
    many: 'lead back to a folder that they are in',
    advice: 'Remove the link or exclude it.'
  },
  'link-maze': {
    noun: 'symbolic link',
    one: 'leads to a folder that is reached in more than a thousand ways',
    many: 'lead to a folder that is reached in more than a thousand ways',
    advice: 'Remove the links that multiply the folder, or exclude them.'
  },
  link: {
    noun: 'symbolic link',
    one: 'is in the folder, and `symlinks` is `error`',
    many: 'are in the folder, and `symlinks` is `error`',
    advice: LINK_ADVICE
  },
  'not-utf8': {
    noun: 'name',
    one: 'is not valid UTF-8',
    many: 'are not valid UTF-8',
    advice: NAME_ADVICE
  },
  control: {
    noun: 'name',
    one: 'holds a control character or half a character',
    many: 'hold control characters or half a character',
    advice: NAME_ADVICE
  },
  backslash: {
    noun: 'name',
    one: 'holds a backslash',
    many: 'hold a backslash',
    advice: NAME_ADVICE
  },
  quote: {
    noun: 'name',
    one: 'holds a double quote, which the upload turns into %22',
    many: 'hold a double quote, which the upload turns into %22',
    advice: NAME_ADVICE
  }
} as const satisfies Record<string, ProblemText>

export type ProblemKind = keyof typeof TEXTS

interface Problem {
  readonly path: string
  /** The path as the sentence shows it, inert. */
  readonly shown: string
}

/** Most names in one sentence. */
const NAMED = 20

/** So many problems say enough: a link to `/` must not make us list a whole machine. */
const ENOUGH = 1000

/**
 * Gathers what is wrong with a folder, so that one error names everything and nobody has to run the
 * step once for each file.
 */
export class Problems {
  readonly #found = new Map<ProblemKind, Problem[]>()
  #count = 0

  add(kind: ProblemKind, path: string, shown: string): void {
    const problems = this.#found.get(kind) ?? []
    problems.push({ path, shown })
    this.#found.set(kind, problems)
    this.#count += 1
  }

  /** Looking further would not tell the reader more. */
  isEnough(): boolean {
    return this.#count >= ENOUGH
  }

  /** @throws {CollectError} naming everything that was added, if anything was. */
  throwIfAny(): void {
    if (this.#count === 0) {
      return
    }
    const sentences: string[] = []
    const advice = new Set<string>()
    const paths: string[] = []
    for (const [kind, problems] of this.#found) {
      problems.sort((a, b) => compareText(a.path, b.path) || compareText(a.shown, b.shown))
      sentences.push(sentence(TEXTS[kind], problems))
      advice.add(TEXTS[kind].advice)
      paths.push(...problems.map((problem) => problem.path))
    }
    throw new CollectError(sentences.join('; '), { advice: [...advice].join(' '), paths })
  }
}

function sentence(text: ProblemText, problems: readonly Problem[]): string {
  const verb = problems.length === 1 ? text.one : text.many
  const named = problems.slice(0, NAMED).map((problem) => problem.shown)
  const more = problems.length > NAMED ? ` and ${problems.length - NAMED} more` : ''
  return `${count(problems.length, text.noun)} ${verb}: ${named.join(', ')}${more}`
}
