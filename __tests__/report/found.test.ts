import { describe, expect, it } from '@jest/globals'
import type { LintReport, Site } from '../../src/model.js'
import { logLint, logSkipped } from '../../src/report/found.js'
import { Log } from '../../src/report/log.js'
import { Secrets } from '../../src/text/redact.js'
import { HOSTILE, parseLog, stdoutOf } from './fake-runner.js'
import { finding, site, skip } from './sample.js'

function skippedLog(found: Site): ReturnType<typeof parseLog> {
  return parseLog(stdoutOf(() => logSkipped(new Log(new Secrets()), found)))
}

function lintLog(lint: LintReport): ReturnType<typeof parseLog> {
  return parseLog(stdoutOf(() => logLint(new Log(new Secrets()), lint)))
}

describe('logSkipped', () => {
  it('says that nothing was left out', () => {
    expect(skippedLog(site([])).lines).toContain('Nothing was left out.')
  })

  it('groups by reason and by top folder, the fullest first', () => {
    const paths = [
      skip('.env.example', 'hidden'),
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => skip(`.git/${name}`, 'hidden')),
      skip('x.map', 'excluded')
    ]
    expect(skippedLog(site([], paths)).lines.filter(Boolean)).toEqual([
      'Left out 9 paths:',
      '  8 hidden (include-hidden-files: true uploads them)',
      '    below ".git/" (7): ".git/a", ".git/b", ".git/c", ".git/d", ".git/e" and 2 more',
      '    at the top (1): ".env.example"',
      '  1 excluded (a pattern of exclude matches)',
      '    at the top (1): "x.map"'
    ])
  })

  it('stays short with 100,000 paths, and inert', () => {
    const paths = Array.from({ length: 100_000 }, (_, i) =>
      skip(`${i}${HOSTILE[i % HOSTILE.length]}/x`, 'ignored')
    )
    const { commands, lines } = skippedLog(site([], paths))
    expect(commands).toEqual([])
    expect(lines.length).toBeLessThan(30)
    expect(lines[0]).toBe('Left out 100,000 paths:')
    expect(lines).toContainEqual(expect.stringMatching(/^ {4}and [\d,]+ more folders$/))
  })
})

describe('logLint', () => {
  it('says that nothing was found', () => {
    expect(lintLog({ findings: [], filesRead: 3 }).lines).toContain(
      'Lint: 3 files read, nothing found.'
    )
  })

  it('says how much of a very large build was read', () => {
    expect(lintLog({ findings: [], filesRead: 1_000, filesLeft: 2_000 }).lines).toContain(
      'Lint: 1,000 of 3,000 pages, styles and scripts read, evenly spread, nothing found. `lint: error` reads all.'
    )
    const found = { findings: [finding('a.html')], filesRead: 1, filesLeft: 1 }
    expect(lintLog(found).lines).toContain(
      'Lint: 1 of 2 pages, styles and scripts read, evenly spread. `lint: error` reads all.'
    )
  })

  it('makes one warning of a rule, with count, examples and the fix', () => {
    const findings = Array.from({ length: 12 }, (_, i) =>
      finding(`p${i}.html`, { line: i + 1, reference: '/a.js' })
    )
    const note = finding('n.html', { rule: 'base-tag', severity: 'note' })
    const { commands, lines } = lintLog({
      findings: [note, ...findings],
      fixes: { 'absolute-url': 'Set `base`.' },
      filesRead: 13
    })
    expect(commands).toEqual([
      {
        name: 'warning',
        properties: '',
        data: 'It leaves the folder (absolute-url, 12 findings: "p0.html" line 1: "/a.js", "p1.html" line 2: "/a.js", "p2.html" line 3: "/a.js" and 9 more). Fix: Set `base`.'
      }
    ])
    expect(lines).toContain('  and 2 more')
    expect(lines).toContain('base-tag (note, 1 finding):')
  })

  it('keeps to the limit of annotations with many rules and hostile words', () => {
    const findings = HOSTILE.map((text) =>
      finding(text, { rule: text, reference: text, message: text })
    )
    const { commands } = lintLog({
      findings,
      fixes: Object.fromEntries(HOSTILE.map((text) => [text, HOSTILE.join('\n')])),
      filesRead: 1
    })
    expect(commands.map(({ name }) => name)).toEqual(Array.from({ length: 8 }, () => 'warning'))
  })
})
