// Loaded before the action: a platform, and a disk that says of open files what PRETEND asks for.
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')

const [platform, what] = (process.env.PRETEND ?? '').split(' ')
Object.defineProperty(process, 'platform', { value: platform })

const { fstatSync, openSync } = fs

const CHANGES = {
  // libuv 1.49 and 1.50: another device for an open file than for its path.
  device: (stats) => Object.assign(stats, { dev: stats.dev + 1 }),
  // While another program holds the file.
  nothing: (stats) => Object.assign(stats, { dev: 0, ino: 0 }),
  other: (stats) => Object.assign(stats, { ino: stats.ino + 1 })
}

fs.fstatSync = (...words) => {
  const stats = fstatSync(...words)
  return (CHANGES[what] ?? CHANGES.nothing)(stats)
}

let isWritten = false
if (what === 'written') {
  fs.openSync = (file, ...words) => {
    if (String(file).endsWith('app.js') && !isWritten) {
      isWritten = true
      fs.appendFileSync(file, '// more')
    }
    return openSync(file, ...words)
  }
}
syncBuiltinESMExports()
