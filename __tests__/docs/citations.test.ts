import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { filesIn, read, ROOT } from './support.js'

const SOURCES = ['src', 'emulator', '__tests__', 'bench', 'scripts']
  .flatMap((folder) => filesIn(folder, '.ts', '.mjs'))
  .filter(
    (file) => !/node_modules|fixtures/.test(file) && file !== '__tests__/docs/citations.test.ts'
  )

/** `contract 4.5`, `docs/ipfs.md 1.1 to 1.3`, `docs/frameworks.md`. */
const CITATION =
  /\b(contract|docs\/[\w-]+\.md)(?: (\d+(?:\.\d+)*(?:(?:,| and| to) \d+(?:\.\d+)*)*))?/g

/** What points at a paper and says not at which one of ours. */
const ELSEWHERE =
  /\b(?:surface|[\w-]+ notes),? (?:sections? |finding |row )*[A-D]?\d|(?<!RFC \d+, )\bsections? \d|\b[\w/-]+\.md \d/g

/** A text without the breaks and marks of a comment's lines. */
function unwrapped(text: string): string {
  return text.replace(/\n *(?:\*|\/\/) /g, ' ')
}

/** Numbers of a page's headings: `4.5` of `### 4.5 What happened …`. */
function numbersOf(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#+ (\d+(?:\.\d+)*)\.? /gm)]
  return new Set(headings.map((match) => match[1] ?? ''))
}

/** What `text` cites and what is not there. */
function brokenCitations(text: string): string[] {
  const plain = unwrapped(text)
  const missing = [...plain.matchAll(CITATION)].flatMap(([, paper = '', numbers = '']) => {
    const page = paper === 'contract' ? 'docs/contract.md' : paper
    if (!existsSync(path.join(ROOT, page))) {
      return [page]
    }
    const headings = numbersOf(page)
    const cited = numbers.match(/\d+(?:\.\d+)*/g) ?? []
    return cited.filter((number) => !headings.has(number)).map((number) => `${page} ${number}`)
  })
  return [
    ...missing,
    ...[...plain.replace(CITATION, '').matchAll(ELSEWHERE)].map(([cited]) => cited)
  ]
}

describe('citations', () => {
  it('are there', () => {
    const cited = SOURCES.flatMap((file) => [...unwrapped(read(file)).matchAll(CITATION)])
    expect(cited.filter(([, , numbers]) => numbers !== undefined).length).toBeGreaterThan(100)
  })

  it('lead to a heading of a page of this repository', () => {
    const broken = SOURCES.flatMap((file) =>
      brokenCitations(read(file)).map((it) => `${file}: ${it}`)
    )
    expect(broken).toEqual([])
  })

  it.each([
    ['contract 4.5', []],
    ['docs/ipfs.md 1.1 to 1.3; contract 2 and 5', []],
    ['docs/faults.md\n * 5.1', []],
    ['RFC 9110, section 10', []],
    ['contract 4.9', ['docs/contract.md 4.9']],
    ['docs/ipfs.md 1.1 and\n * 9.9', ['docs/ipfs.md 9.9']],
    ['docs/surface.md 4.5', ['docs/surface.md']],
    ['surface, section 4', ['surface, section 4']],
    ['faults notes, B2 row 14', ['faults notes, B2']],
    ['see section 3', ['section 3']],
    ['design.md 2', ['design.md 2']]
  ])('are followed: %j', (text, broken) => {
    expect(brokenCitations(text)).toEqual(broken)
  })
})
