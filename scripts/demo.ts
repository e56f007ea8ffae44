import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { REPOSITORY, runAction } from './runner.js'

/**
 * Deploys a folder with the committed bundle, exactly as a runner would, to the embedded dStor, and
 * leaves its gateway running. `npm run demo -- [--once] [folder]`.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const isOnce = words.includes('--once')
  const folder = words.find((word) => !word.startsWith('--')) ?? 'examples/site'
  const data = await mkdtemp(path.join(tmpdir(), 'dstor-demo-'))
  const dstor = await startDstor(data)
  try {
    console.log(
      `An embedded dStor listens at ${dstor.url}; it speaks the API and serves the gateway.`
    )
    console.log(
      'Other than by default it uses `verify: full` and pauses of 0.5 s between two questions.'
    )
    console.log('What follows is the log of the step, as GitHub would show it:\n')
    const result = await runAction({
      with: {
        folder: path.resolve(folder),
        'api-key': dstor.apiKey,
        'api-url': dstor.url,
        'poll-interval-seconds': '0.5',
        verify: 'full'
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
    await dstor.stop()
    await rm(data, { recursive: true, force: true })
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

async function startDstor(
  data: string
): Promise<{ url: string; apiKey: string; stop: () => Promise<void> }> {
  const apiKey = 'demo'.repeat(16)
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'emulator/main.ts',
      '--port',
      '0',
      '--data',
      data,
      '--api-key',
      apiKey,
      '--exit-with-parent'
    ],
    { cwd: REPOSITORY, stdio: ['pipe', 'pipe', 'inherit'] }
  )
  const gone = once(child, 'exit')
  const first = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  const line = await Promise.race([first, gone.then(() => '')])
  const ready: unknown = line === '' ? undefined : JSON.parse(line)
  if (typeof ready !== 'object' || ready === null || !('listening' in ready)) {
    throw new Error('the embedded dStor did not start')
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
  }
  return { url: String(ready.listening), apiKey, stop }
}

await main()
