import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { itNeeds } from '../support/needs.js'
import { COMMAND, type CommandOptions, type CommandResult, runCommand } from './command.js'
import { OUTPUTS, publishedBy, SITE, siteOf, tempFolder, treeOf } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const itPipes = itNeeds('pipes in the file system')
const itLinks = itNeeds('symbolic links')

const ESCAPE = '\u001b'

interface Command extends CommandOptions {
  readonly words?: readonly string[]
  readonly folder?: string
}

/** Deploys a folder to the emulator, and looks for what no log of this command may ever have. */
async function deploy({
  words = [],
  folder = siteOf(SITE),
  env = {},
  ...options
}: Command = {}): Promise<CommandResult> {
  const ended = await runCommand(
    [folder, '--api-url', dstor.url, '--poll-interval-seconds', '0.05', ...words],
    { ...options, env: { DSTOR_API_KEY: dstor.apiKey, ...env } }
  )
  expectHarmless(ended)
  return ended
}

function expectHarmless({ stdout, stderr }: CommandResult): void {
  expect(stdout + stderr).not.toMatch(/::|##\[/)
  expect(stdout + stderr).not.toContain(dstor.apiKey)
}

/** Variables as a job of GitLab has them. */
const GITLAB = {
  CI: 'true',
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: 'abc',
  TERM: 'xterm',
  DSTOR_DEBUG: '1'
}

describe('dstor-deploy', () => {
  it('deploys a folder in a job of another system: plain lines, outputs as dotenv, a summary', async () => {
    const home = tempFolder()
    const [outputs, summary] = [path.join(home, 'deploy.env'), path.join(home, 'summary.md')]
    const folder = siteOf(SITE)
    const { exitCode, stdout, stderr } = await deploy({
      folder,
      words: ['--outputs', outputs, '--summary', summary],
      env: GITLAB
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(await publishedBy(dstor)).toEqual(treeOf(folder))
    // No colours, no cursor, no bar.
    expect(stdout).not.toContain('\r')
    expect(stdout).not.toContain(ESCAPE)
    const lines = readFileSync(outputs, 'utf8').trimEnd().split('\n')
    const names = OUTPUTS.map((name) => `DSTOR_${name.toUpperCase().replaceAll('-', '_')}`)
    expect(lines.map((line) => line.replace(/=.*/s, ''))).toEqual(names)
    const url = /^DSTOR_URL=(.+)$/m.exec(lines.join('\n'))?.[1] ?? ''
    expect(url).toMatch(/\/ipfs\/Qm\w+\/index\.html$/)
    expect(stdout).toContain(`Deployed to dStor: ${url}`)
    expect(lines).toContain('DSTOR_STATUS=deployed')
    expect(readFileSync(summary, 'utf8')).toContain('Deployed to dStor')
  })

  it('starts relative paths where it was typed, and writes outputs as JSON', async () => {
    const cwd = path.dirname(siteOf(SITE))
    const { exitCode } = await deploy({
      folder: 'site',
      cwd,
      words: ['--outputs', 'out.json', '--include', '*.html', '--include', 'css/**'],
      env: { GITHUB_WORKSPACE: '/nowhere', INPUT_EXCLUDE: '**' }
    })
    expect(exitCode).toBe(0)
    const outputs: unknown = JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'))
    expect(outputs).toMatchObject({ status: 'deployed', files: '2', 'skipped-files': '4' })
  })

  it('needs no key for a dry run and sends nothing', async () => {
    const { exitCode, stdout } = await deploy({ words: ['--dry-run'], env: { DSTOR_API_KEY: '' } })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('nothing was sent')
    expect(await dstor.journal()).toEqual([])
  })

  it('is red with 1 where dStor fails, and says what it said', async () => {
    await dstor.setFaults([
      {
        match: { route: 'ingest' },
        do: {
          kind: 'fail',
          errorAtStage: 'ADDING_TO_IPFS',
          explanation: 'no space\n::error::x'
        }
      }
    ])
    const outputs = path.join(tempFolder(), 'out.env')
    const { exitCode, stdout } = await runCommand(
      [siteOf(SITE), '--api-url', dstor.url, '--outputs', outputs],
      { env: { DSTOR_API_KEY: dstor.apiKey } }
    )
    expect(exitCode).toBe(1)
    expect(stdout).toContain(
      'Error: dStor deployment failed: dStor failed at ADDING_TO_IPFS: no space'
    )
    expect(stdout).not.toMatch(/^\s*::/m)
    const written = readFileSync(outputs, 'utf8')
    expect(written).toContain('DSTOR_STATUS=failed\n')
    expect(written).toContain('DSTOR_ERROR_AT_STAGE=ADDING_TO_IPFS\n')
    // What stands behind a break would be a variable of its own.
    expect(written.trimEnd().split('\n')).toHaveLength(OUTPUTS.length)
  })

  it('ends with 2 where the key cannot be one, before anything is sent', async () => {
    const { exitCode, stdout } = await deploy({ env: { DSTOR_API_KEY: 'two words' } })
    expect(exitCode).toBe(2)
    expect(stdout).toContain('INPUTS: ')
    expect(stdout).not.toContain('two words')
    expect(await dstor.journal()).toEqual([])
  })

  it('goes on without a reader of its log, red, and writes what it found', async () => {
    const outputs = path.join(tempFolder(), 'out.json')
    const { exitCode } = await deploy({
      words: ['--outputs', outputs],
      onLog: (_text, child) => child.stdout?.destroy()
    })
    expect(exitCode).toBe(1)
    const written = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, string>
    expect(written['status']).toBe('failed')
    expect(written['error-explanation']).toMatch(/^the log of the step cannot be written: /)
  })

  it.each([
    [
      'in the folder',
      (folder: string) => path.join(folder, 'deploy.env'),
      'lies in what is deployed'
    ],
    [
      'a page of it',
      (folder: string) => path.join(folder, 'index.html'),
      'lies in what is deployed'
    ],
    ['a folder', () => tempFolder(), 'is no regular file'],
    ['no name', () => '', 'names no file'],
    ['nowhere', () => path.join(tempFolder(), 'no', 'x.env'), 'cannot be written: ENOENT']
  ])('ends with 2 where a file to write is %s, before anything is sent', async (_what, at, why) => {
    const folder = siteOf(SITE)
    const before = treeOf(folder)
    for (const flag of ['--outputs', '--summary']) {
      const ended = await deploy({ folder, words: [flag, at(folder)] })
      expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
      expect(ended.stderr).toContain(why)
    }
    expect(treeOf(folder)).toEqual(before)
    expect(await dstor.journal()).toEqual([])
  })

  it('ends with 2 where a file to write is in the folder that a glob stands for', async () => {
    const folder = siteOf(SITE)
    const glob = path.join(path.dirname(folder), 's?te')
    const ended = await deploy({ folder: glob, words: ['--outputs', path.join(folder, 'x.env')] })
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
  })

  itPipes('ends with 2 where a file to write is a pipe, which nobody may read', async () => {
    const file = path.join(tempFolder(), 'pipe')
    execFileSync('mkfifo', [file])
    const ended = await deploy({ words: ['--outputs', file] })
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
  })

  itLinks('ends with 2 where a file to write is a link into the folder', async () => {
    const folder = siteOf(SITE)
    const link = path.join(tempFolder(), 'link.env')
    symlinkSync(path.join(folder, 'x.env'), link)
    const before = treeOf(folder)
    expect(await deploy({ folder, words: ['--outputs', link] })).toMatchObject({ exitCode: 2 })
    expect(treeOf(folder)).toEqual(before)
  })

  it('ends with 2 where one file is to take two texts, and leaves it as it is', async () => {
    const file = path.join(tempFolder(), 'deploy.txt')
    const both = ['--outputs', file, '--summary', path.join(path.dirname(file), '.', 'deploy.txt')]
    expect(await deploy({ words: both })).toMatchObject({ exitCode: 2, stdout: '' })
    for (const flag of ['--outputs', '--summary']) {
      const ended = await deploy({ words: [flag, file], logFile: file })
      expect(ended).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('takes the log or')
      })
    }
    expect(readFileSync(file, 'utf8')).toBe('')
    expect(await dstor.journal()).toEqual([])
  })

  it('leaves no outputs of an earlier deployment, however soon it is killed', async () => {
    const outputs = path.join(tempFolder(), 'deploy.env')
    writeFileSync(outputs, 'DSTOR_STATUS=deployed\n')
    await deploy({
      words: ['--outputs', outputs],
      onLog: (_text, child) => child.kill('SIGKILL')
    })
    expect(readFileSync(outputs, 'utf8')).not.toContain('DSTOR_STATUS=deployed')
  })

  itPipes('says once that a device takes no outputs, before anything is sent', async () => {
    const { exitCode, stdout } = await deploy({ words: ['--outputs', '/dev/full'] })
    expect(exitCode).toBe(1)
    expect(stdout.match(/the outputs of the step cannot be written/g)).toHaveLength(1)
    expect((await dstor.journal()).every(({ route }) => route === 'temp-token')).toBe(true)
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    for (const words of [['--version'], ['dist', '--version'], ['verify', '--version']]) {
      const { exitCode, stdout } = await runCommand(words)
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `dstor-deploy ${version}\n` })
    }
  })

  it('shows no secret of the environment in what is wrong', async () => {
    const githubToken = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'
    const env = {
      DSTOR_API_KEY: `${'q7'.repeat(32)}\n`,
      GITHUB_TOKEN: githubToken,
      HTTPS_PROXY: 'http://user:proxypass123456@127.0.0.1:9'
    }
    for (const value of ['q7'.repeat(32), githubToken, env.HTTPS_PROXY]) {
      const { exitCode, stderr } = await runCommand(['site', '--lint', value], { env })
      expect(exitCode).toBe(2)
      expect(stderr).toContain('***')
      expect(stderr).not.toMatch(/q7q7q7|ghp_|proxypass/)
    }
  })

  it.each(['--dry-run=', '--strict='])(
    'ends with 2 where a variable was empty: %s',
    async (word) => {
      const ended = await deploy({ words: [word] })
      expect(ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is empty') })
      expect(await dstor.journal()).toEqual([])
    }
  )

  itPipes('waits for a slow reader of its log', () => {
    const command = `"${process.execPath}" "${COMMAND}" "$1" --dry-run; echo "ended with $?"`
    // The pipe is full from the start, and nobody reads for longer than a finished step lingers.
    const script = `(head -c 65536 /dev/zero; ${command}) | (sleep 5; tr -d '\\0')`
    const log = execFileSync('sh', ['-c', script, 'sh', siteOf(SITE)], { encoding: 'utf8' })
    expect(log).toContain('Fingerprint of the build')
    expect(log).toMatch(/ended with 0\n$/)
  })

  it.each([['--help'], ['--version']])(
    'ends red and without a trace where nothing takes the text of %s',
    async (word) => {
      const ended = await runCommand([word], { isUnread: true })
      expect(ended).toEqual({ exitCode: 1, stdout: '', stderr: '' })
    }
  )

  it('says what it can do', async () => {
    const { exitCode, stdout } = await runCommand(['--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Usage: dstor-deploy <folder>/)
  })
})

describe('dstor-deploy with words that are wrong', () => {
  const KEY = 'k9'.repeat(32)
  const env = { DSTOR_API_KEY: KEY }
  it.each([
    ['a key as a flag', ['dist', `--api-key=${KEY}`], env, /--api-key is no flag: .*DSTOR_API_KEY/],
    ['a token as a flag', ['dist', '--access-token', KEY], env, /DSTOR_ACCESS_TOKEN/],
    [
      'a flag that does not exist',
      ['dist', '--chunksize', '5'],
      env,
      /did you mean --chunk-size\?/
    ],
    [
      'a value that is wrong',
      ['dist', '--concurrency', '99'],
      env,
      /--concurrency is "99", and must/
    ],
    ['a value that is missing', ['dist', '--concurrency'], env, /--concurrency/],
    [
      'the key where a value belongs',
      ['dist', '--folder-path', `../${KEY}`],
      env,
      /"\.\.\/\*\*\*"/
    ],
    ['no folder', [], env, /<folder> is required/],
    ['two folders', ['dist', 'docs'], env, /exactly one folder/],
    ['a flag twice', ['dist', '--lint', 'off', '--lint', 'warn'], env, /--lint is given 2 times/],
    ['no key', ['dist'], {}, /set the environment variable DSTOR_API_KEY/],
    ['two keys', ['dist'], { ...env, DSTOR_ACCESS_TOKEN: 'x' }, /both set/]
  ] as const)('%s', async (_name, words, variables, message) => {
    const ended = await runCommand(words, { env: variables })
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr).not.toContain(KEY)
    expect(ended.stderr).not.toMatch(/^\s*at |::/m)
  })
})

const itSignals = itNeeds('signals that a program can answer')
const itTerminal = itNeeds('signals that a program can answer', 'terminals that a program can open')
/** An upload that stands still after its first bytes. */
const STALLED = [
  { match: { route: 'upload', times: 'always' }, at: 'bytes:10', do: 'stop-reading' }
] as const

describe('dstor-deploy that is cancelled', () => {
  itSignals('by a signal: red, with outputs', async () => {
    await dstor.setFaults(STALLED)
    const outputs = path.join(tempFolder(), 'out.env')
    let isSent = false
    const { exitCode, stdout } = await deploy({
      words: ['--outputs', outputs],
      onLog: (log, child) => {
        if (!isSent && log.includes('Uploading')) {
          isSent = true
          child.kill('SIGINT')
        }
      }
    })
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^Cancelled \(/m)
    expect(readFileSync(outputs, 'utf8')).toContain('DSTOR_STATUS=cancelled\n')
  })

  itTerminal('by Ctrl-C on a terminal, where a bar says how far it is', async () => {
    await dstor.setFaults(STALLED)
    let isSent = false
    const { exitCode, stdout } = await deploy({
      onTerminal: true,
      onLog: (log, child) => {
        if (!isSent && log.includes('of 6 files')) {
          isSent = true
          child.stdin?.write('\u0003')
        }
      }
    })
    expect(exitCode).toBe(1)
    expect(stdout).toContain(`\r${ESCAPE}[2K[`)
    expect(stdout).toMatch(/\[[#-]{24}\] \d+ % · 0 of 6 files/)
    expect(stdout).toContain(`${ESCAPE}[31mError:${ESCAPE}[0m`)
    expect(stdout).toMatch(/Cancelled \(/)
  })

  itTerminal('has no colours on a terminal with NO_COLOR', async () => {
    const { exitCode, stdout } = await deploy({ onTerminal: true, env: { NO_COLOR: '1' } })
    expect(exitCode).toBe(0)
    expect(stdout.replaceAll(`${ESCAPE}[2K`, '')).not.toContain(ESCAPE)
    expect(stdout).toContain('Deployed to dStor: http')
  })

  itTerminal('has no bar on a terminal that cannot move its cursor', async () => {
    const { exitCode, stdout } = await deploy({ onTerminal: true, env: { TERM: 'dumb' } })
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain(ESCAPE)
  })

  itTerminal('keeps its bar on one line, however narrow the terminal is', async () => {
    await dstor.setFaults(STALLED)
    let isSent = false
    const { stdout } = await deploy({
      onTerminal: true,
      columns: 40,
      onLog: (log, child) => {
        if (!isSent && log.includes(' % · ')) {
          isSent = true
          child.stdin?.write('\u0003')
        }
      }
    })
    const bars = stdout.split(`\r${ESCAPE}[2K`).filter((text) => text.startsWith('['))
    const lengths = bars.map((text) => /^[^\r\n^]*/.exec(text)?.[0].length ?? 0)
    expect(Math.max(...lengths)).toBe(39)
  })
})
