// Collects a folder in a process of its own, which can be run by a user without rights.
import { DeployError } from '../../../src/errors.js'
import { collectSite } from '../../../src/site/collect.js'
import { findSensitive } from '../../../src/site/secrets/sensitive-files.js'
import { options } from './options.js'

// Only now: a user without rights may not even read this checkout, where it lies below a closed home.
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}

const [folder = '', ...exclude] = process.argv.slice(2)
try {
  const { files, skipped } = await collectSite(options(folder, { exclude }))
  await findSensitive(files, { secrets: [] })
  console.log(JSON.stringify({ files: files.map((file) => file.path), skipped }))
} catch (error) {
  console.log(
    JSON.stringify({ error: error instanceof DeployError ? error.message : String(error) })
  )
}
