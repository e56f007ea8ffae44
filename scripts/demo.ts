import { once } from 'node:events'
import path from 'node:path'
import { startEmulator } from '../emulator/index.js'
import { runAction } from './runner.js'

/** What the demo asks for besides the defaults: it is to show the most, and to be quick on loopback. */
const INPUTS = { verify: 'full', 'poll-interval-seconds': '0.5' } as const

/**
 * Deploys a folder with the committed bundle, exactly as a runner would, to the embedded dStor, and
 * leaves its gateway running. `npm run demo -- [--once] [folder]`.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const isOnce = words.includes('--once')
  const folder = words.find((word) => !word.startsWith('--')) ?? 'examples/site'
  const dstor = await startEmulator()
  try {
    console.log(
      `An embedded dStor listens at ${dstor.url}; it speaks the API and serves the gateway.`
    )
    console.log(
      `The step runs with \`verify: ${INPUTS.verify}\` (default: auto) and with a shorter pause between two looks at the status than the default: \`poll-interval-seconds: ${INPUTS['poll-interval-seconds']}\`.`
    )
    console.log('What follows is the log of the step, as GitHub would show it:\n')
    const result = await runAction({
      with: {
        folder: path.resolve(folder),
        'api-key': dstor.apiKey,
        'api-url': dstor.url,
        ...INPUTS
      },
      onLog: (text) => process.stdout.write(readable(text))
    })
    console.log(`\nThe job summary (Markdown):\n\n${result.summary}`)
    console.log(
      `The step ended with exit code ${result.exitCode}; status: ${result.outputs['status']}`
    )
    process.exitCode = result.exitCode ?? 1
    if (result.exitCode === 0 && !isOnce) {
      console.log(`\nOpen ${result.outputs['url']}`)
      console.log(`All uploads: ${dstor.url}/`)
      console.log('Ctrl-C ends it.')
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    }
  } finally {
    await dstor.close()
  }
}

/** The log as GitHub shows it: groups as headings, masks and debug lines unseen. */
function readable(text: string): string {
  return text
    .replace(/^::(add-mask|debug)::.*\n/gm, '')
    .replace(/^::group::(.*)$/gm, '▼ $1')
    .replace(/^::endgroup::\n/gm, '')
    .replace(
      /^::(notice|warning|error)(?: title=([^:]*))?::(.*)$/gm,
      (_, kind: string, title: string | undefined, message: string) =>
        `[${kind}]${title ? ` ${title}:` : ''} ${message.replaceAll('%0A', '\n').replaceAll('%25', '%')}`
    )
}

await main()
