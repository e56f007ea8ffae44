import { describe, expect, it } from '@jest/globals'
import { inert, Log } from '../../src/report/log.js'
import { Secrets } from '../../src/text/redact.js'
import { oneLine, quote } from '../../src/text/escape.js'
import { HOSTILE, parseLog, stdoutOf } from './fake-runner.js'

function logged(act: (log: Log) => void, secrets = new Secrets()): ReturnType<typeof parseLog> {
  return parseLog(stdoutOf(() => act(new Log(secrets))))
}

describe('the wall against runner commands', () => {
  it('is needed: raw text of the corpus does reach the runner', () => {
    const reached = HOSTILE.filter((text) => parseLog(text).commands.length > 0)
    expect(reached.length).toBeGreaterThanOrEqual(10)
  })

  it.each(HOSTILE.map((text) => ({ name: JSON.stringify(text), text })))(
    'lets no command through: $name',
    ({ text }) => {
      const { commands } = logged((log) => {
        for (const words of [text, `  ${text}`, `a: ${text}`, quote(text), oneLine(text)]) {
          log.info(words)
        }
      })
      expect(commands).toEqual([])
    }
  )

  it.each(HOSTILE.map((text) => ({ name: JSON.stringify(text), text })))(
    'holds in annotations and groups: $name',
    ({ text }) => {
      const { commands } = logged((log) => {
        log.group(text)
        log.debug(text)
        log.warning(text)
        log.notice(text, text)
        log.error(text, text)
        log.endGroup()
      })
      const names = commands.map(({ name }) => name).filter((name) => name !== 'debug')
      expect(names).toEqual(['group', 'warning', 'notice', 'error', 'endgroup'])
    }
  )

  it('leaves nothing that moves the cursor, colours or splits a line', () => {
    const output = stdoutOf(() => HOSTILE.forEach((text) => new Log(new Secrets()).info(text)))
    expect(output).toMatch(/^[\n\t\P{Cc}]*$/u)
    expect(inert('a\rb\u001b[1mc\u0085d')).toBe('ab[1mcd')
  })

  it('keeps ordinary text as it is', () => {
    const text = 'std::vector at 12:30 · C# [x]\n  indented\tline, 50 % – ünïcode 文件'
    expect(inert(text)).toBe(text)
  })
})

describe('Log', () => {
  it('closes a group before it opens the next, and only once', () => {
    const { commands } = logged((log) => {
      log.endGroup()
      log.group('one')
      log.group('two')
      log.endGroup()
      log.endGroup()
    })
    expect(commands.map(({ name, data }) => `${name} ${data}`.trim())).toEqual([
      'group one',
      'endgroup',
      'group two',
      'endgroup'
    ])
  })

  it('goes on with the open group where the next has its title', () => {
    const { commands } = logged((log) => {
      log.group('one')
      log.group('one')
      log.endGroup()
      log.group('one')
    })
    expect(commands.map(({ name, data }) => `${name} ${data}`.trim())).toEqual([
      'group one',
      'endgroup',
      'group one'
    ])
  })

  it('writes one error annotation, the second becomes a line', () => {
    const { commands, lines } = logged((log) => {
      log.error('first', 'title')
      log.error('second')
    })
    expect(commands).toEqual([{ name: 'error', properties: 'title=title', data: 'first' }])
    expect(lines).toContain('Error: second')
  })

  it('writes at most eight warning annotations and loses none', () => {
    const { commands, lines } = logged((log) => {
      for (let i = 1; i <= 12; i++) {
        log.warning(`w${i}`)
      }
    })
    expect(commands.map(({ data }) => data)).toEqual([
      'w1',
      'w2',
      'w3',
      'w4',
      'w5',
      'w6',
      'w7',
      'w8'
    ])
    expect(lines.filter(Boolean)).toEqual(['w9', 'w10', 'w11', 'w12'].map((w) => `Warning: ${w}`))
  })

  it('redacts secrets everywhere, also where a control character hides them', () => {
    const value = 'sEcReT-value-0123456789'
    const secrets = new Secrets()
    stdoutOf(() => secrets.add(value))
    const hidden = `${value.slice(0, 5)}\r${value.slice(5)}`
    const output = stdoutOf(() => {
      const log = new Log(secrets)
      for (const text of [value, hidden, encodeURIComponent(value), `a\n${value}`]) {
        log.group(text)
        log.info(text)
        log.debug(text)
        log.warning(text)
        log.notice(text, text)
        log.error(text, text)
      }
    })
    expect(output).not.toContain(value)
    expect(output).toContain('***')
  })
})
