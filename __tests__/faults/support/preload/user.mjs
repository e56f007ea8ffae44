/** Gives up the rights of root, who may read every file. Loaded by `--import`. */
import process from 'node:process'

if (process.getuid() === 0) {
  process.setgid(65534)
  process.setuid(65534)
}
