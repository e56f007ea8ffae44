import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { describeResponse } from '../../src/dstor/describe.js'
import { messageOf } from '../../src/errors.js'
import { Secrets } from '../../src/text/redact.js'
import { Problems } from '../../src/site/problems.js'
import { sensitiveError } from '../../src/site/secrets/sensitive-files.js'
import { checkCompleteness } from '../../src/verify/completeness.js'
import { problemOf } from '../inputs/given.js'
import { EXAMPLES, fieldsOf, filesIn, PAGES, read, ROOT, sectionOf } from './support.js'

/** Shortest part of a message that says which one it is. */
const DISTINCTIVE = 8

/** The messages that are put together from parts, as the code puts them together. */
function builtMessages(): string[] {
  const answers = [401, 403, 404, 301].flatMap((status) =>
    ['/v1/dev/temp-token', '/v1/upload/'].map((pathname) =>
      describeResponse(
        { method: 'GET', url: new URL(pathname, 'https://api.dstor.cloud') },
        { status, headers: { location: 'https://x.test/' }, text: '', bytes: 0, complete: true },
        new Secrets()
      )
    )
  )
  const listing = { usable: true, flattened: false, missing: ['a'], extra: [], disputed: [] }
  const none = { fileHashes: new Map<string, string>(), fileSizes: new Map<string, number>() }
  const hashes = { folderHash: '', hashIsFolder: false, ...none }
  const thrown = [
    () => checkCompleteness({ ...listing, ...hashes }, ['a', 'b'], 1),
    () => checkCompleteness({ ...listing, ...hashes, flattened: true }, ['a', 'b'], 1)
  ]
  const secret = { path: 'a', why: 'w' }
  const kinds = ['link-outside', 'link-broken', 'backslash', 'quote'] as const
  return [
    ...answers,
    ...kinds.map(problemText),
    ...thrown.map(messageThrown),
    sensitiveError([secret, secret]).message,
    problemOf({ 'api-key': '' }),
    problemOf({ lint: 'x' }),
    forkProblem(),
    problemOf({ 'api-key': '' }, { GITHUB_ACTOR: 'dependabot[bot]' })
  ]
}

/** What a run for a pull request from a fork is told. */
function forkProblem(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'docs-'))
  try {
    const event = path.join(folder, 'event.json')
    writeFileSync(event, JSON.stringify({ pull_request: { head: { repo: { fork: true } } } }))
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
    return problemOf({ 'api-key': '' }, env)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function problemText(kind: Parameters<Problems['add']>[0]): string {
  const problems = new Problems()
  problems.add(kind, 'a', '"a"')
  problems.add(kind, 'b', '"b"')
  return messageThrown(() => problems.throwIfAny())
}

function messageThrown(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return messageOf(error)
  }
  throw new Error('nothing was thrown')
}

/** Without comments, which may say what the code no longer does. */
function codeOf(file: string): string {
  return read(file)
    .replace(/^ *(\/\*\*[\s\S]*?\*\/|\/\/.*)$/gm, '')
    .replace(/\\(['"`])/g, '$1')
}

const corpus = [...filesIn('src', '.ts').map(codeOf), ...builtMessages()]

/** Most code between two parts of one message. */
const APART = 160

/** Whether the code holds the fixed parts of a message, in this order and close together. */
function isSaid(message: string): boolean {
  const parts = message.split('…').map((part) => part.trim())
  const fixed = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const pattern = new RegExp(fixed.join(`[^]{0,${APART}}?`))
  return corpus.some((text) => pattern.test(text))
}

/** The first column of the table of messages: what is code in it. */
function quotedMessages(): string[] {
  return sectionOf('docs/troubleshooting.md', 'Messages')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (message|---)/.test(line))
    .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/(`+)(.+?)\1(?!`)/g)])
    .map((match) => match[2] ?? '')
}

const messages = quotedMessages()

describe('the troubleshooting table', () => {
  it('has messages', () => {
    expect(messages.length).toBeGreaterThan(25)
  })

  it.each(messages)('quotes what the code says: %s', (message) => {
    const longest = Math.max(...message.split('…').map((part) => part.trim().length))
    expect(longest).toBeGreaterThanOrEqual(DISTINCTIVE)
    expect(isSaid(message)).toBe(true)
  })

  it.each([
    'the folder … is missing',
    'the folder … does not exist anymore',
    'does not exist … the folder'
  ])('would notice a message that no code says: %s', (message) => {
    expect(isSaid(message)).toBe(false)
  })
})

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''))
}

describe.each(PAGES)('%s', (page) => {
  it('links to files and headings that are there', () => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const relative = targets.filter((target) => !/^https:\/\//.test(target))
    const broken = relative.filter((target) => {
      const [file = '', anchor] = target.split('#')
      const there = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
      const found = existsSync(path.join(ROOT, there))
      return !found || (anchor !== undefined && !anchorsOf(there).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  it('calls scripts that package.json has', () => {
    const scripts = Object.keys(fieldsOf(fieldsOf(JSON.parse(read('package.json')))['scripts']))
    const own = read(page).replaceAll(/^```yaml\n[\s\S]*?^```$/gm, '')
    const called = [...own.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '')
    expect(called.filter((name) => !scripts.includes(name))).toEqual([])
  })
})

describe('the places that the code sends people to', () => {
  it('are headings of README.md', () => {
    const named = [...corpus.join('\n').matchAll(/README, "([^"]+)"/g)].map((match) =>
      anchorOf(match[1] ?? '')
    )
    expect(named.length).toBeGreaterThan(0)
    expect(anchorsOf('README.md')).toEqual(expect.arrayContaining(named))
  })
})

describe('README.md', () => {
  const readme = read('README.md')

  it('links to every example', () => {
    expect(EXAMPLES.filter((file) => !readme.includes(`(${file})`))).toEqual([])
  })

  it('links to every page, or to one that does', () => {
    const linked = [readme, ...filesIn('docs', '.md').map(read)].join('\n')
    const pages = filesIn('docs', '.md').map((file) => path.basename(file))
    expect(pages.filter((page) => !linked.includes(page))).toEqual([])
  })

  it('can be read in one go', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(251)
  })
})

describe('files of the repository that pages name', () => {
  it.each(PAGES)('%s names files that are there', (page) => {
    const named = [
      ...read(page).matchAll(/`((?:src|emulator|__tests__|scripts|bench|docs)\/[\w./-]+)`/g)
    ]
    const missing = named
      .map((match) => match[1] ?? '')
      .filter((file) => !file.includes('node_modules') && !existsSync(path.join(ROOT, file)))
    expect(missing).toEqual([])
  })
})

describe('CHANGELOG.md', () => {
  it('has a section for what is not released, or for this version', () => {
    const { version } = fieldsOf(JSON.parse(read('package.json')))
    const sections = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map((m) => m[1])
    expect(sections.some((name) => name === 'Unreleased' || name === version)).toBe(true)
  })
})

describe('what is published', () => {
  const files = [
    ...PAGES,
    'LICENSE',
    'action.yml',
    ...filesIn('.github', '.yml', '.md'),
    ...filesIn('examples', '.yml', '.html', '.css', '.js', '.svg', '.txt')
  ]

  it.each(files)('%s names no machine', (file) => {
    expect(read(file)).not.toMatch(/(^|[\s"'`(=])\/(tmp|work|root|home|Users)\//m)
  })

  it('has one license', () => {
    expect(fieldsOf(JSON.parse(read('package.json')))['license']).toBe('MIT')
    expect(read('LICENSE')).toMatch(
      /^MIT License\n\nCopyright \(c\) 20\d\d dstor-deploy-action contributors\n/
    )
  })
})
