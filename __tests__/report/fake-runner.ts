import { jest } from '@jest/globals'

/** Commands that the runner has a handler for; others are ordinary text (runner's ActionCommandManager). */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning'
])

export interface RunnerCommand {
  readonly name: string
  readonly properties: string
  readonly data: string
}

function splitHead(head: string): { name: string; properties: string } {
  const space = head.indexOf(' ')
  return space < 0
    ? { name: head, properties: '' }
    : { name: head.slice(0, space), properties: head.slice(space + 1) }
}

function parseV2(line: string): RunnerCommand | undefined {
  const trimmed = line.replace(/^[\s\u0085]+/, '')
  if (!trimmed.startsWith('::')) {
    return undefined
  }
  const end = trimmed.indexOf('::', 2)
  return end < 0 ? undefined : { ...splitHead(trimmed.slice(2, end)), data: trimmed.slice(end + 2) }
}

function parseV1(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  return start < 0 || end < 0
    ? undefined
    : { ...splitHead(line.slice(start + 3, end)), data: line.slice(end + 1) }
}

/**
 * What the runner makes of the output of a step (docs/faults.md 5.1): lines end in LF, CR or CRLF;
 * `::name::` counts after white space at the start, `##[name]` anywhere.
 */
export function parseLog(output: string): { commands: RunnerCommand[]; lines: string[] } {
  const commands: RunnerCommand[] = []
  const lines: string[] = []
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = [parseV2(line), parseV1(line)].find(
      (found) => found !== undefined && REGISTERED.has(found.name.toLowerCase())
    )
    if (command === undefined) {
      lines.push(line)
    } else {
      commands.push(command)
    }
  }
  return { commands, lines }
}

/** Keeps what is written to stdout from now on, until `end`, which gives it byte for byte. */
function listen(): { end(): string } {
  let written = ''
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk)
    return true
  })
  return {
    end: () => {
      spy.mockRestore()
      return written
    }
  }
}

/** What `act` writes to stdout, byte for byte. */
export function stdoutOf(act: () => void): string {
  const listener = listen()
  try {
    act()
  } finally {
    listener.end()
  }
  return listener.end()
}

/** The same for work that takes its time. */
export async function stdoutOfAsync(act: () => Promise<void>): Promise<string> {
  const listener = listen()
  try {
    await act()
  } finally {
    listener.end()
  }
  return listener.end()
}

/** Names and server words that try to command the runner, the terminal or the page (D rows 47–50). */
export const HOSTILE: readonly string[] = [
  'x\n::set-output name=cid::evil',
  'x\r::error::x',
  'x\r\n::stop-commands::t',
  ' ::add-mask::a',
  '\t\u0085::error::a',
  '\u00a0\u2003::error::a',
  '::set-output name=cid::evil',
  '##[set-output name=cid]evil',
  'a ##[stop-commands]t',
  '##[add-mask]e',
  '#\r#[add-mask]e',
  '##\u0000[add-mask]e',
  ':\r:error::x',
  '::\u001b[31merror::red\u001b[0m',
  '%0A::error::x',
  'a\u202egnp.exe',
  '\ud800.html',
  '<img src=x onerror=alert(1)>',
  '</code></td></table><script>alert(1)</script>',
  '`x` | y',
  '@octocat #123 acme/site#1',
  '[a](https://evil.example) ![b](https://evil.example/x.png)',
  '"]; click A "https://evil.example" %%{init: {}}%%',
  '```\n\n# pwned\n\n<h1>pwned</h1>',
  '<!-- ',
  '$x^2$ **bold** _it_ ~~s~~'
]
