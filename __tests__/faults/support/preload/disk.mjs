/**
 * A disk that fails: reading from the file whose path ends in `DSTOR_TEST_BAD_FILE` gives EIO after
 * `DSTOR_TEST_GOOD_BYTES` bytes, in the second reading and later, because the first one looks for
 * secrets before anything is sent. Loaded by `--import`.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const fs = createRequire(import.meta.url)('node:fs')
const { openSync, readSync } = fs
const goodBytes = Number(process.env.DSTOR_TEST_GOOD_BYTES)
const bad = new Map()
let openings = 0

fs.openSync = (path, ...more) => {
  const fd = openSync(path, ...more)
  if (String(path).endsWith(process.env.DSTOR_TEST_BAD_FILE)) {
    openings += 1
    bad.set(fd, openings > 1 ? 0 : -Infinity)
  } else {
    bad.delete(fd)
  }
  return fd
}
fs.readSync = (fd, ...more) => {
  if ((bad.get(fd) ?? -Infinity) >= goodBytes) {
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', errno: -5 })
  }
  const read = readSync(fd, ...more)
  if (bad.has(fd)) {
    bad.set(fd, bad.get(fd) + read)
  }
  return read
}
syncBuiltinESMExports()
