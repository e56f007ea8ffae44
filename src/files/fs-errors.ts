import { codeOf, messageOf } from '../errors.js'
import { oneLine } from '../text/escape.js'

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its path is too long for this system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk could not be read'
}

export function hasCode(thrown: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(thrown))
}

/** What an error of the file system means, without the path that Node puts into its message. */
export function causeText(thrown: unknown): string {
  const code = codeOf(thrown)
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined
  return words === undefined ? oneLine(code || messageOf(thrown)) : `${words} (${code})`
}

/** What can be done about it. */
export function readAdvice(thrown: unknown): string {
  if (hasCode(thrown, 'ENAMETOOLONG')) {
    return 'Shorten its name, or the names of the folders that it lies in.'
  }
  if (hasCode(thrown, 'ELOOP')) {
    return 'Name the folder itself in place of the link, or mend the link.'
  }
  return hasCode(thrown, 'EACCES', 'EPERM')
    ? 'Give the user of this step the right to read it.'
    : 'Run the job again; if it stays, look at the disk and the limits of the runner.'
}
