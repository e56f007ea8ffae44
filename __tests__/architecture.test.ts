import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Sources of a folder, as POSIX paths below the repository. */
function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const place = `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        return entry.name === 'node_modules' || entry.name === 'fixtures' ? [] : sourcesIn(place)
      }
      return /\.m?ts$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [place] : []
    })
    .sort()
}

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** Code without its comments, so that a rule does not trip over a sentence. */
function codeOf(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
}

/** Statements that import or pass on, in the form that prettier gives them, and calls of `import`. */
const IMPORT =
  /^(?:import|export)\s(?<what>[^'"`;]*?\sfrom\s)?'(?<from>[^']+)'$|\bimport\('(?<late>[^']+)'\)/gm

const SRC = sourcesIn('src')

/** Files of the repository that a file imports, also for their types alone. */
function importsOf(file: string): string[] {
  return [...codeOf(file).matchAll(IMPORT)]
    .map(({ groups }) => groups?.['from'] ?? groups?.['late'] ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'))
}

/** A way from a file back to itself, for each of them that has one. */
function circlesIn(files: readonly string[]): string[] {
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) {
      return [[...way.slice(way.indexOf(file)), file].join(' → ')]
    }
    const found = done.has(file)
      ? []
      : importsOf(file).flatMap((imported) => visit(imported, [...way, file]))
    done.add(file)
    return found
  }
  return files.flatMap((file) => visit(file, []))
}

// ESLint's rule lets circles of types pass.
it.each(['src', 'emulator', 'bench'])('%s has no circle of files, types included', (folder) => {
  expect(circlesIn(sourcesIn(folder))).toEqual([])
})

describe('the entry', () => {
  it('is one awaited call', () => {
    expect(codeOf('src/index.ts')).toMatch(/}\s+await start\(\)\s*$/)
  })

  it('tells the story on one page, with the one catch that reports', () => {
    const text = codeOf('src/main.ts')
    expect(textOf('src/main.ts').split('\n').length - 1).toBeLessThanOrEqual(60)
    expect(text.match(/\bcatch\b/g)).toHaveLength(1)
    expect(text.match(/\.recordFailure\(/g)).toHaveLength(1)
  })
})

/** A word of the code, and the only files of src in which it may stand. */
const RESERVED: readonly (readonly [what: string, code: RegExp, files: RegExp])[] = [
  [
    'a failure is kept',
    /\.recordFailure\(/,
    /^src\/(deploy\/(process-guard|finish|run)|main)\.ts$/
  ],
  ['the error annotation is written', /\blog\.error\(/, /^src\/report\/final\.ts$/],
  [
    'the runner is spoken to',
    /'@actions\/core'/,
    /^src\/(report\/\w+|text\/redact|inputs\/inputs)\.ts$/
  ],
  [
    'the process is ended',
    /\bprocess\.(exit|exitCode|abort|kill)\b/,
    /^src\/(deploy\/process-guard|cli)\.ts$/
  ]
]

describe('only there', () => {
  it.each(RESERVED)('%s', (_what, code, files) => {
    expect(SRC.filter((file) => code.test(codeOf(file)) && !files.test(file))).toEqual([])
  })

  it('a request for time or a pause is made in dstor: by the clock that it is given', () => {
    const dstor = SRC.filter((file) => file.startsWith('src/dstor/'))
    expect(dstor.filter((file) => /performance\.now|setTimeout/.test(codeOf(file)))).toEqual([])
  })
})

describe('files and words', () => {
  const own = ['src', 'emulator', 'bench'].flatMap(sourcesIn)
  const all = [...own, ...sourcesIn('__tests__'), ...sourcesIn('scripts')]

  it('no test is left out and no work is put off', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
    const skipped = /\b(describe|it|test)\.(only|skip|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/
    // What a system does not have cannot be tested on it: one place skips, by name and with the reason.
    const isReasoned = (file: string): boolean =>
      ['__tests__/support/needs.ts', '__tests__/browser/builds.test.ts'].includes(file)
    const wrong = all.filter(
      (file) => marks.test(textOf(file)) || (skipped.test(codeOf(file)) && !isReasoned(file))
    )
    expect(wrong).toEqual([])
  })
})
