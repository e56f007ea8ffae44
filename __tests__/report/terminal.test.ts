import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { Log } from '../../src/report/log.js'
import { OUTPUT_NAMES, setOutputs } from '../../src/report/outputs.js'
import { terminalFace } from '../../src/report/terminal.js'
import { Secrets } from '../../src/text/redact.js'
import { HOSTILE } from './fake-runner.js'
import { deployed } from './sample.js'

const folder = mkdtempSync(path.join(tmpdir(), 'dstor-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ESCAPE = '\u001b'
const CLEAR_LINE = `\r${ESCAPE}[2K`

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly env?: NodeJS.ProcessEnv
}

/** Everything that is written to a stream of this kind. */
function written(
  act: (log: Log) => void,
  { isTTY = false, columns = 80, env = {} }: Screen = {},
  secrets = new Secrets()
): string {
  let text = ''
  const stream = {
    isTTY,
    columns,
    write: (block: string) => {
      text += block
      return true
    }
  } as unknown as NodeJS.WriteStream
  const { sink } = terminalFace({ stream, env, outputsFile: undefined, summaryFile: undefined })
  act(new Log(secrets, sink))
  return text
}

function sayAll(log: Log): void {
  log.group('Uploading')
  log.info('one')
  log.debug('two')
  log.warning('three')
  log.notice('Deployed', 'four')
  log.error('five', 'Failed')
  log.endGroup()
}

describe('the log of a CI system', () => {
  it('is plain lines, without a word of the runner, a colour or what only debugging needs', () => {
    expect(written(sayAll)).toBe(
      'Uploading\none\nWarning: three\nDeployed: four\nError: Failed: five\n'
    )
  })

  it('has every detail with DSTOR_DEBUG', () => {
    expect(written(sayAll, { env: { DSTOR_DEBUG: '1' } })).toContain('\ntwo\n')
  })

  it('has no line that takes the place of another', () => {
    const text = written((log) => {
      expect(log.isLive).toBe(false)
      log.transient('10 %')
    })
    expect(text).toBe('')
  })

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))(
    'says what is hostile as text: %s',
    (_name, hostile) => {
      const text = written((log) => {
        log.info(hostile)
        log.warning(hostile)
        log.error(hostile, hostile)
      })
      expect(text).toMatch(/^[\n\t\P{Cc}]*$/u)
      expect(text).not.toMatch(/^\s*::|##\[/m)
    }
  )

  it('never has a secret', () => {
    const secrets = new Secrets()
    secrets.add('sEcReT-value-0123456789')
    const text = written(
      (log) => {
        log.info('sEcReT-value-0123456789')
        log.error('a sEcReT-value-0123456789', 'sEcReT-value-0123456789')
      },
      {},
      secrets
    )
    expect(text).toBe('***\nError: ***: a ***\n')
  })
})

describe('a terminal', () => {
  it('has colours', () => {
    const text = written(sayAll, { isTTY: true })
    expect(text).toContain(`${ESCAPE}[31mError:${ESCAPE}[0m Failed: five\n`)
    expect(text).toContain(`${ESCAPE}[33mWarning:${ESCAPE}[0m three\n`)
  })

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has none with %j', (env) => {
    expect(written(sayAll, { isTTY: true, env })).not.toContain(ESCAPE)
  })

  it('has them with a NO_COLOR that is empty', () => {
    expect(written(sayAll, { isTTY: true, env: { NO_COLOR: '' } })).toContain(ESCAPE)
  })

  it('has one line that the next one takes the place of', () => {
    const text = written(
      (log) => {
        expect(log.isLive).toBe(true)
        log.transient('10 %')
        log.transient('20 %')
        log.info('done')
        log.info('more')
      },
      { isTTY: true }
    )
    expect(text).toBe(`${CLEAR_LINE}10 %${CLEAR_LINE}20 %${CLEAR_LINE}done\nmore\n`)
  })

  it.each([
    [40, 39],
    [5, 20],
    [0, 79]
  ])('of %i columns has %i characters of it, so that it never breaks', (columns, expected) => {
    const text = written((log) => log.transient('x'.repeat(200)), { isTTY: true, columns })
    expect(text).toBe(CLEAR_LINE + 'x'.repeat(expected))
  })

  it('that cannot move its cursor has no such line', () => {
    const text = written(
      (log) => {
        expect(log.isLive).toBe(false)
        log.transient('10 %')
      },
      { isTTY: true, env: { TERM: 'dumb' } }
    )
    expect(text).toBe('')
  })
})

describe('the file of the outputs', () => {
  function outputsIn(name: string, explanation = 'no space'): string {
    const outputsFile = path.join(folder, name)
    const stream = process.stdout
    const face = terminalFace({ stream, env: {}, outputsFile, summaryFile: undefined })
    face.mask('a secret that must not be printed')
    const record = { ...deployed(), serverError: undefined, hash: explanation }
    setOutputs(record, new Secrets(), face)
    return readFileSync(outputsFile, 'utf8')
  }

  it('holds JSON where its name says so', () => {
    expect(Object.keys(JSON.parse(outputsIn('a.json')) as object)).toEqual([...OUTPUT_NAMES])
  })

  it('holds one variable a line else, as dotenv reports of GitLab do', () => {
    const lines = outputsIn('deploy.env').split('\n')
    expect(lines.pop()).toBe('')
    const names = lines.map((line) => line.split('=', 1)[0])
    expect(names).toEqual(
      OUTPUT_NAMES.map((name) => `DSTOR_${name.toUpperCase().replaceAll('-', '_')}`)
    )
    expect(lines).toContain('DSTOR_STATUS=deployed')
  })

  it('keeps a value on its line: what stands behind a break would be a variable of its own', () => {
    const text = outputsIn('hostile.env', 'a\r\nPATH=/evil\u0085LD_PRELOAD=x')
    expect(text.trimEnd().split(/\r\n|[\r\n\u0085\u2028]/)).toHaveLength(OUTPUT_NAMES.length)
  })

  it('that cannot be written is told by the system', () => {
    expect(() => outputsIn('gone/deploy.env')).toThrow(/gone/)
  })
})
