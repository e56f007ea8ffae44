/** A replacement in a source file. */
export interface Edit {
  /** Path below the repository. */
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly search: string
  readonly replace: string
}

/** Tests that are run together, by one call of jest. */
export interface Check {
  /** Paths of the test files below `__tests__`, without `.test.ts`. */
  readonly files: readonly string[]
  /** Only the tests whose name matches this pattern. */
  readonly names?: string
  /** Rows of the fault table (`FAULT_ROWS`), each of which must be there. */
  readonly rows?: readonly string[]
  /** Stories that the property test tells (`FAULT_STORY`). */
  readonly stories?: string
}

/** A safety rule of the action, and how it is broken. */
export interface Mutation {
  readonly id: string
  /** The rule that no longer holds. */
  readonly breaks: string
  readonly edits: readonly Edit[]
  /** Each of them ought to notice. */
  readonly checks: readonly Check[]
}

export function edit(file: string, search: string, replace: string): Edit {
  return { file, search, replace }
}

/** A file of tests, or those of its tests that have such a name. */
export function tests(file: string, names?: string): Check {
  return names === undefined ? { files: [file] } : { files: [file], names }
}

/** Rows of a file of the fault bench, played with the action's sources. */
export function rows(file: string, ...ids: readonly string[]): Check {
  return { files: [`faults/${file}`], rows: ids }
}

/** The property test, with many deployments of these stories. */
export function property(...stories: readonly string[]): Check {
  return { files: ['property/property'], stories: stories.join(',') }
}
