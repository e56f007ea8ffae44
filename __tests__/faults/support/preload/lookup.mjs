/**
 * Answers look-ups of names by a script: `DSTOR_TEST_LOOKUP` is a JSON list of error codes and of
 * lists of addresses, the last of which stays. Loaded by `--import`.
 */
import { appendFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const dns = createRequire(import.meta.url)('node:dns')
const answers = JSON.parse(process.env.DSTOR_TEST_LOOKUP)
const journal = process.env.DSTOR_TEST_LOOKUP_JOURNAL

dns.lookup = (host, options, done) => {
  const answer = answers.length > 1 ? answers.shift() : answers[0]
  appendFileSync(journal, `${host}\n`)
  process.nextTick(() => {
    if (typeof answer === 'string') {
      done(Object.assign(new Error(`getaddrinfo ${answer} ${host}`), { code: answer }))
      return
    }
    const found = answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all) {
      done(null, found)
    } else {
      done(null, found[0].address, found[0].family)
    }
  })
}
syncBuiltinESMExports()
