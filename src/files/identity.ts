/** What a file system calls a file by. */
export interface FileIdentity {
  readonly ino: number
  readonly dev: number
}

/**
 * Whether both can be one file. On Windows the numbers are not always known: a look at a path and a
 * look at an open file give different devices (libuv 1.49 and 1.50), and 0 while another program, for
 * instance a virus scanner, holds the file. Size and times are compared beside this everywhere.
 */
export function mayBeSameFile(a: FileIdentity, b: FileIdentity): boolean {
  if (process.platform !== 'win32') {
    return a.ino === b.ino && a.dev === b.dev
  }
  const isKnown = [a.ino, a.dev, b.ino, b.dev].every((number) => number !== 0)
  return !isKnown || a.ino === b.ino
}
