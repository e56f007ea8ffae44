/**
 * A stand-in dStor behind a real upload stack, in a process of its own. The one argument is JSON:
 * `stack`, `data`, `port` (0: a free one) and the settings of the stack. Says `{"port": N}` when it
 * listens, and ends when its standard input does.
 */
import process from 'node:process'
import { Dstor } from './dstor.mjs'
import { keepJournal } from './journal.mjs'

const options = JSON.parse(process.argv[2])
const { createStack } = await import(`./with-${options.stack}.mjs`)
const dstor = new Dstor(options)
const { server, listen } = await createStack(dstor, options)
keepJournal(server, dstor, options.data)
await listen(options.port ?? 0)
process.stdin.on('end', () => process.exit(0)).resume()
process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`)
