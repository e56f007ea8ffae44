/**
 * A stand-in dStor behind a real upload stack, in a process of its own. The one argument is JSON:
 * `stack`, `data`, `port` and the settings of the stack.
 */
import process from 'node:process'
import { Dstor } from './dstor.mjs'
import { keepJournal } from './journal.mjs'

const options = JSON.parse(process.argv[2])
const { createStack } = await import(`./with-${options.stack}.mjs`)
const dstor = new Dstor(options)
const { server, listen } = await createStack(dstor, options)
keepJournal(server, dstor, options.data)
await listen(options.port)
