import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Edit, Mutation } from './mutation.js'

/** Not part of a copy: what is linked or not needed. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage'])

/** A copy of the repository in which a mutation can be made and taken back. */
export class Tree {
  readonly folder: string

  /** Copies `repository` to `folder`; the packages are linked. */
  constructor(repository: string, folder: string) {
    this.folder = folder
    mkdirSync(folder)
    for (const name of readdirSync(repository).filter((entry) => !LEFT_OUT.has(entry))) {
      cpSync(path.join(repository, name), path.join(folder, name), { recursive: true })
    }
    symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  }

  /**
   * Makes the edits of a mutation and returns the function that takes them back.
   *
   * @throws RangeError where the text of an edit does not stand in its file exactly once
   */
  mutate({ edits }: Mutation): () => void {
    const before = new Map<string, string>()
    const undo = (): void => before.forEach((text, file) => writeFileSync(file, text))
    for (const edit of edits) {
      const file = path.join(this.folder, edit.file)
      const text = readFileSync(file, 'utf8')
      before.set(file, before.get(file) ?? text)
      try {
        writeFileSync(file, edited(text, edit))
      } catch (error) {
        undo()
        throw error
      }
    }
    return undo
  }
}

function edited(text: string, { file, search, replace }: Edit): string {
  const [before, after, ...more] = text.split(search)
  if (before === undefined || after === undefined || more.length > 0) {
    const times = after === undefined ? 'not' : `${more.length + 1} times`
    throw new RangeError(
      `the mutation no longer fits the code: this stands ${times} in ${file}:\n${search}`
    )
  }
  return before + replace + after
}
