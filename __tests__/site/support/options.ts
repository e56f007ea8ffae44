import { dirname } from 'node:path'
import type { CollectOptions } from '../../../src/site/collect.js'

/** The action's defaults for everything but the folder. */
export function options(folder: string, changes: Partial<CollectOptions> = {}): CollectOptions {
  return {
    folder,
    workspace: dirname(folder),
    include: [],
    exclude: [],
    ignoreFile: undefined,
    includeHiddenFiles: false,
    symlinks: 'inside',
    strict: false,
    ...changes
  }
}
