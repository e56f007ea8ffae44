import {
  appendFileSync,
  copyFileSync,
  lstatSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import type { Dice } from './dice.js'
import type { Files } from './site.js'

/** A file that is no longer the file of the plan. */
export interface FileChange {
  readonly path: string
  readonly how: 'grow' | 'shrink' | 'rewrite' | 'touch' | 'replace' | 'delete' | 'link'
  /** After the plan was made; when the first bytes have left; when all of them have. */
  readonly when: 'planned' | 'sending' | 'sent'
}

/** A change of a file that is not empty, so that each of the ways is one. */
export function changeOf(dice: Dice, files: Files): FileChange {
  const full = [...files].filter(([, content]) => content.length > 0)
  const largest = full.toSorted(([, a], [, b]) => b.length - a.length)[0]
  const when = dice.oneOf(['planned', 'planned', 'planned', 'sending', 'sent'] as const)
  return {
    path: (when === 'sending' ? largest! : dice.oneOf(full))[0],
    how: dice.oneOf(['grow', 'shrink', 'rewrite', 'touch', 'replace', 'delete', 'link'] as const),
    when
  }
}

/** Files are planted with this time, so that a change at once is seen by the time too. */
export const PLANTED = new Date('2024-05-06T07:08:09Z')

/** Changes a file of a planted site. */
export function makeChange(folder: string, { path: name, how }: FileChange): void {
  const file = path.join(folder, name)
  const aside = `${folder}-aside`
  const { size } = lstatSync(file)
  switch (how) {
    case 'grow':
      return appendFileSync(file, 'more')
    case 'shrink':
      return truncateSync(file, size - 1)
    case 'rewrite':
      return writeFileSync(file, Buffer.alloc(size, 'other'))
    case 'touch':
      return utimesSync(file, PLANTED, new Date())
    case 'replace':
      copyFileSync(file, aside)
      utimesSync(aside, PLANTED, PLANTED)
      return renameSync(aside, file)
    case 'delete':
      return rmSync(file)
    case 'link':
      renameSync(file, aside)
      return symlinkSync(aside, file)
  }
}
