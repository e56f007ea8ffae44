import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { DstorError, NetworkError } from '../../src/errors.js'
import type { DeployStatus, ReadBackRecord } from '../../src/model.js'
import { toFailureRecord } from '../../src/deploy/outcome.js'
import { newRecord } from '../../src/report/record.js'
import type { RunRecord } from '../../src/report/record.js'
import type { RunnerContext } from '../../src/report/runner.js'
import { Secrets } from '../../src/text/redact.js'
import { summaryMarkdown, writeSummary } from '../../src/report/summary.js'
import { bytesByType } from '../../src/report/summary/charts.js'
import { HOSTILE, parseLog, stdoutOf } from './fake-runner.js'
import { deployed, file, finding, site, skip } from './sample.js'

const CONTEXT: RunnerContext = {
  repository: 'acme/site',
  commit: '4f2d9c1ab7e03d55e0c1b2a39f8e7d6c5b4a3921',
  commitUrl: 'https://github.com/acme/site/commit/4f2d9c1ab7e03d55e0c1b2a39f8e7d6c5b4a3921',
  runUrl: 'https://github.com/acme/site/actions/runs/1/attempts/1'
}

function summary(record: RunRecord, secrets = new Secrets()): string {
  return summaryMarkdown(record, CONTEXT, secrets)
}

interface Page {
  readonly tags: Set<string>
  readonly attributes: string[]
  readonly links: string[]
  /** Text outside of `code`, `pre` and `a`, one entry for each text node. */
  readonly prose: string[]
  readonly text: string
}

function pageOf(html: string): Page {
  const page = { tags: new Set<string>(), attributes: [] as string[], links: [] as string[] }
  const prose: string[] = []
  let text = ''
  const visit = (node: DefaultTreeAdapterTypes.ChildNode, isQuiet: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      text += node.value
      if (!isQuiet) {
        prose.push(node.value)
      }
    } else if ('tagName' in node) {
      page.tags.add(node.tagName)
      for (const { name, value } of node.attrs) {
        ;(name === 'href' ? page.links : page.attributes).push(value)
      }
      const quiet = isQuiet || ['code', 'pre', 'a'].includes(node.tagName)
      node.childNodes.forEach((child) => visit(child, quiet))
    } else {
      page.tags.add(node.nodeName)
    }
  }
  parseFragment(html).childNodes.forEach((node) => visit(node, false))
  return { ...page, prose, text }
}

/** Lines that GitHub reads as Markdown: all outside of the blocks of HTML, which end at a blank line. */
function markdownLines(text: string): string[] {
  const lines: string[] = []
  let isHtml = false
  for (const line of text.split('\n')) {
    isHtml = line !== '' && (isHtml || /^<(?:h2|p|table|ul|ol|details)[ >]/.test(line))
    if (!isHtml) {
      lines.push(line)
    }
  }
  return lines
}

function hostile(mark: string, secrets = new Secrets()): RunRecord {
  const words = HOSTILE.map((text) => `${mark}${text}${mark}`)
  const all = words.join('\n\n')
  const record: RunRecord = { ...newRecord(), title: all, folderPath: all, hash: all, url: all }
  record.site = site(
    words.map((name) => file(`${name}.${name}`)),
    words.flatMap((name) => [skip(name, 'hidden'), skip(`${name}/${name}`, 'excluded')])
  )
  record.site = { ...record.site, warnings: words }
  record.contentCid = all
  record.notes.push(...words)
  record.stages.push({ stage: 'UPLOADING', startedAt: new Date(0), durationMs: 900 })
  for (const [index, cause] of words.entries()) {
    record.sessions.push({ number: index + 1, chunks: 1, concurrency: 1, cause })
  }
  record.readBack = { outcome: 'wrong', filesChecked: 1, bytesChecked: 1, detail: all }
  record.lint = {
    filesRead: 1,
    findings: words.map((text) =>
      finding(text, { rule: text, reference: text, message: text, line: 1 })
    )
  }
  record.failure = toFailureRecord(
    new NetworkError(all, { stage: 'UPLOADING', advice: all, published: 'maybe' }),
    'UPLOADING',
    secrets
  )
  return record
}

describe('summaryMarkdown tells the run', () => {
  it('has result and link first', () => {
    const lines = summary(deployed()).split('\n').filter(Boolean)
    expect(lines[0]).toBe('<h2>✅ Deployed to dStor: acme/site</h2>')
    expect(lines[1]).toContain('href="https://api.dstor.cloud/ipfs/QmFolder/index.html"')
  })

  it('says how many requests were repeated', () => {
    const text = summary({ ...deployed(), retries: 37 })
    expect(text).toMatch(/Requests repeated[^]*<td align="center">37</)
  })

  it.each<{ status: DeployStatus; title: string }>([
    { status: 'deployed', title: 'Deployed to dStor' },
    { status: 'dry-run', title: 'Dry run, nothing was sent' },
    { status: 'nothing-to-deploy', title: 'Nothing to deploy' },
    { status: 'failed', title: 'Deployment to dStor failed' },
    { status: 'unknown', title: 'outcome unknown' },
    { status: 'cancelled', title: 'cancelled' }
  ])('names the status $status', ({ status, title }) => {
    expect(summary({ ...newRecord(), status })).toContain(title)
  })

  it('has numbers, pictures, what was left out and lint findings with the fix', () => {
    const record = deployed()
    record.site = site(
      [file('a.js', 600), file('b.css', 390), file('c.txt', 10)],
      [skip('.git/config', 'hidden')]
    )
    record.lint = {
      filesRead: 2,
      framework: 'Vite',
      fixes: { 'absolute-url': "Set `base: './'`." },
      findings: [finding('index.html', { line: 7, reference: '/a.js' })]
    }
    const text = summary(record)
    const page = pageOf(text)
    expect(page.text).toContain('1,000 bytes')
    expect(text).toContain(
      '    ".js · 600 bytes" : 600\n    ".css · 390 bytes" : 390\n    ".txt · 10 bytes" : 10\n'
    )
    expect(text).toContain('    Uploading · 12.0 s :1970-01-01T00:00:01.000, 12000ms\n')
    expect(page.text).toContain('1 hidden – include-hidden-files: true uploads them')
    expect(page.text).toContain('.git/config')
    expect(text).toContain("**Fix for Vite:** Set `base: './'`.")
    expect(page.text).toContain('1 × It leaves the folder (absolute-url)')
    expect(page.links).toContain(CONTEXT.runUrl)
  })

  it('tells a failure: what happened, the advice, what may be published, what to do', () => {
    const record = { ...deployed(), status: 'failed' as const, url: '' }
    const words = { errorAtStage: 'ADDING_TO_IPFS', errorExplanation: 'one\n\ntwo' }
    record.failure = toFailureRecord(
      new DstorError(words, { stage: 'PROCESSING', published: 'maybe', advice: 'Ask them.' }),
      'PROCESSING',
      new Secrets()
    )
    record.stages.push({
      stage: 'PROCESSING',
      startedAt: new Date('2026-01-02T03:04:18Z'),
      durationMs: 5
    })
    const page = pageOf(summary(record))
    for (const part of [
      'dStor failed at ADDING_TO_IPFS:',
      'one\n\ntwo',
      'Ask them.',
      'PROCESSING'
    ]) {
      expect(page.text).toContain(part)
    }
    expect(page.text).toContain('dStor may have published some of this deployment')
    expect(page.text).toContain('Processing · 0.0 s :crit, 1970-01-01T00:00:13.000, 5ms')
  })

  it.each<{ outcome: ReadBackRecord['outcome']; detail: string; note: string; item: string }>([
    {
      outcome: 'verified',
      detail: '',
      note: 'Another note.',
      item: '✅ Read back from the gateway: 2 files, 1.1 KiB, compared byte by byte'
    },
    {
      outcome: 'verified',
      detail: '"index.html"',
      note: 'A note on "index.html".',
      item: '✅ Read back from the gateway: 2 files, 1.1 KiB, compared byte by byte: "index.html"'
    },
    {
      outcome: 'unreachable',
      detail: 'the gateway did not serve 1 file within 5.0 s: "a" (no answer)',
      note: 'The read-back was not completed: the gateway did not serve 1 file within 5.0 s: "a" (no answer).',
      item: '⚠️ Not verified: the gateway did not serve 1 file within 5.0 s: "a" (no answer)'
    },
    {
      outcome: 'wrong',
      detail: '"a" is not the file that was sent',
      note: 'Another note.',
      item: '❌ The gateway serves something else: "a" is not the file that was sent'
    }
  ])('states what the read-back found once: $outcome', ({ outcome, detail, note, item }) => {
    const record = { ...deployed(), notes: [note, 'All is in the list.'], doubts: ['Odd.'] }
    record.readBack = { outcome, filesChecked: 2, bytesChecked: 1_100, detail }
    const [, checks = ''] = pageOf(summary(record)).text.split('### Checks')
    const lines = checks.split('###')[0]?.split('\n').filter(Boolean)
    const others = outcome === 'unreachable' ? [] : [`✅ ${note}`]
    expect(lines).toEqual([item, ...others, '✅ All is in the list.', '⚠️ Odd.'])
  })

  it('names what is worth a look, and has no such part where nothing is', () => {
    const record = deployed()
    expect(summary(record)).not.toContain('Worth a look')
    record.site = { ...site([file('A'), file('a')]), warnings: ['2 names: "A", "a"', '<b>'] }
    expect(pageOf(summary(record)).text).toMatch(/### Worth a look\n\n\n2 names: "A", "a"\n<b>\n/)
  })

  it('tells sessions only where there was more than one', () => {
    const record = deployed()
    record.sessions.push({ number: 1, chunks: 2, concurrency: 4, cause: 'cut off' })
    expect(summary(record)).not.toContain('Upload sessions')
    record.sessions.push({ number: 2, chunks: 2, concurrency: 2, cause: '' })
    expect(summary(record)).toContain('### Upload sessions: 2')
  })
})

describe('summaryMarkdown is inert', () => {
  const MARK = 'zQz'
  const text = summary(hostile(MARK))
  const page = pageOf(text)

  it('makes no element and no link of foreign text', () => {
    const known = 'a code details em h2 li ol p pre span strong summary table tbody td th tr ul'
    expect([...page.tags].sort().join(' ')).toBe(known)
    expect(page.attributes.filter((value) => !/^(?:left|right|center)$/.test(value))).toEqual([])
    expect(new Set(page.links)).toEqual(new Set([CONTEXT.commitUrl, CONTEXT.runUrl]))
  })

  it('shows no foreign text where Markdown or Mermaid is read', () => {
    expect(text).toContain(MARK)
    expect(markdownLines(text).filter((line) => line.includes(MARK))).toEqual([])
  })

  it('mentions nobody and no issue', () => {
    const { prose } = pageOf(text.replace(/```mermaid[^`]*```/g, ''))
    const mentions = prose.filter((words) => /@\w|#\d/.test(words))
    expect(mentions).toEqual([])
    expect(page.text).toContain('@octocat #123')
  })

  it('has no raw character of Markdown in foreign text, nothing invisible, no runner command', () => {
    const html = text.split('\n').filter((line) => line.includes(MARK))
    expect(html.filter((line) => /[`|*_~[\]$]/.test(line))).toEqual([])
    expect(/[^\n\t\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)).toBe(false)
    expect(parseLog(text).commands).toEqual([])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://u:p@a.example/'])(
    'makes no link of %s',
    (url) => {
      const { links } = pageOf(summary({ ...deployed(), url }))
      expect(links).not.toContain(url)
    }
  )

  it('escapes what stands in a link', () => {
    const url = 'https://a.example/?"><img src=x>&amp;`|'
    const { links, tags } = pageOf(summary({ ...deployed(), url }))
    expect(links[0]).toBe('https://a.example/?%22%3E%3Cimg%20src=x%3E&amp;`|')
    expect(tags).not.toContain('img')
  })
})

describe('summaryMarkdown keeps secrets', () => {
  it.each(['sEcReT-value-0123456789', 'p@ss|w*rd#1<x>"&_y_`z', 'multi\nline secret\nvalue'])(
    'redacts %j in every form',
    (secret) => {
      const secrets = new Secrets()
      stdoutOf(() => secrets.add(secret))
      const text = summary(hostile(secret, secrets), secrets)
      expect(text).not.toContain(secret)
      expect(pageOf(text).text).not.toContain(secret)
      expect(pageOf(text).text).toContain('***')
      expect(pageOf(text).text).not.toContain(secret.slice(0, 8))
    }
  )
})

describe('summaryMarkdown has a limit', () => {
  it('stays below 256 KiB with 100,000 files and 5 MB of words, and says what it left out', () => {
    const record = hostile('x')
    const long = '<\u202e@|'.repeat(60)
    const message = long.repeat(20)
    const many = Array.from({ length: 100_000 }, (_, i) => `${i}${long}`)
    record.site = site(
      many.map((name) => file(name)),
      many.flatMap((name) =>
        (['hidden', 'excluded', 'ignored', 'symlink', 'not-included'] as const).map((reason) =>
          skip(`${name}/x`, reason)
        )
      )
    )
    record.site = { ...record.site, warnings: many }
    record.notes.push(...many)
    for (const cause of many.slice(0, 1_000)) {
      record.sessions.push({ number: 1, chunks: 1, concurrency: 1, cause })
    }
    record.lint = {
      filesRead: 1,
      fixes: Object.fromEntries(many.map((_, i) => [`${i % 500}${long}`, 'x'.repeat(5_000_000)])),
      findings: many.map((name, i) =>
        finding(name, { rule: `${i % 500}${long}`, message, reference: long })
      )
    }
    const words = { errorAtStage: long.repeat(20_000), errorExplanation: long.repeat(20_000) }
    record.failure = toFailureRecord(
      new DstorError(words, { stage: 'PROCESSING', advice: long.repeat(1_000) }),
      'PROCESSING',
      new Secrets()
    )
    const text = summary(record)
    expect(Buffer.byteLength(text)).toBeLessThan(256 * 1024)
    expect(text).not.toMatch(/had no room/)
    expect(text).toMatch(/more characters left out/)
    expect(text).toMatch(/… and [\d,]+ more folders/)
    expect(text).toMatch(/… and [\d,]+ more notes/)
    expect(text).toMatch(/… and [\d,]+ more rules/)
    expect(text).toMatch(/… and [\d,]+ more warnings/)
    const opened = text.match(/<details>/g)?.length ?? 0
    expect(text.match(/<\/details>/g)).toHaveLength(opened)
  })
})

describe('bytesByType', () => {
  it.each([
    { name: 'no bytes', files: [file('a.js', 0)], expected: [] },
    { name: 'one type', files: [file('a.js', 5), file('b.JS', 5)], expected: [['.js', 10]] },
    {
      name: 'no extension, hidden and odd names',
      files: [file('LICENSE', 10), file('.well-known/.x', 10), file('a.b"c', 10), file('a.', 10)],
      expected: [
        ['no extension', 20],
        ['other', 20]
      ]
    },
    {
      name: 'small types together',
      files: [file('a.js', 970), file('b.css', 20), file('c.txt', 10)],
      expected: [
        ['.js', 970],
        ['other', 30]
      ]
    },
    {
      name: 'one small type by its name',
      files: [file('a.js', 985), file('b.css', 10), file('c.CSS', 5), file('d.txt', 0)],
      expected: [
        ['.js', 985],
        ['.css', 15]
      ]
    },
    {
      name: 'one type beside a foreign one',
      files: [file('a.js', 985), file('b.css', 10), file('c.a b', 5)],
      expected: [
        ['.js', 985],
        ['other', 15]
      ]
    }
  ])('$name', ({ files, expected }) => {
    expect(bytesByType(site(files))).toEqual(expected)
  })
})

describe('writeSummary', () => {
  it('appends, does nothing without the variable, and gives the cause of a failure back', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'summary-'))
    try {
      const target = path.join(folder, 'summary.md')
      expect(await writeSummary('a\n', target)).toBeUndefined()
      expect(await writeSummary('b\n', target)).toBeUndefined()
      expect(await readFile(target, 'utf8')).toBe('a\nb\n')
      expect(await writeSummary('a', undefined)).toBeUndefined()
      expect(await writeSummary('a', folder)).toMatch(
        /^the job summary cannot be written: .*EISDIR/
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
