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

/** Files of the repository that a file imports; without those of which only types are used. */
function importsOf(file: string, isRuntime = false): string[] {
  return [...codeOf(file).matchAll(IMPORT)]
    .filter(({ groups }) => !(isRuntime && /^type\s/.test(groups?.['what'] ?? '')))
    .map(({ groups }) => groups?.['from'] ?? groups?.['late'] ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'))
}

const SRC = sourcesIn('src')

/** From the top of the house to its ground. A room imports its own and those below it. */
const ROOMS: readonly (readonly [name: string, files: RegExp])[] = [
  ['index', /^src\/index\.ts$/],
  ['main', /^src\/main\.ts$/],
  ['steps', /^src\/(steps\/.*|lifecycle|run)\.ts$/],
  ['inputs', /^src\/(inputs|input-\w+|credentials)\.ts$/],
  ['site', /^src\/site\//],
  ['dstor', /^src\/dstor\//],
  ['verify', /^src\/verify\//],
  ['report', /^src\/report\//],
  ['ground', /^src\/(http\/.*|model|errors)\.ts$/]
]

function roomOf(file: string): number {
  return ROOMS.findIndex(([, files]) => files.test(file))
}

function nameOf(room: number): string {
  return ROOMS[room]?.[0] ?? 'nowhere'
}

describe('the rooms of src', () => {
  it.each(SRC)('%s is in one of them, and imports nothing from above', (file) => {
    const room = roomOf(file)
    expect(nameOf(room)).not.toBe('nowhere')
    const above = importsOf(file).filter((imported) => roomOf(imported) < room)
    expect(above.map((imported) => `${imported} (${nameOf(roomOf(imported))})`)).toEqual([])
  })

  it('are all there', () => {
    expect(new Set(SRC.map(roomOf)).size).toBe(ROOMS.length)
  })

  it('have no circle of files', () => {
    const open = new Set<string>()
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]): void => {
      if (open.has(file)) {
        circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      }
      if (done.has(file) || open.has(file)) {
        return
      }
      open.add(file)
      importsOf(file, true).forEach((imported) => visit(imported, [...way, file]))
      open.delete(file)
      done.add(file)
    }
    SRC.forEach((file) => visit(file, []))
    expect(circles).toEqual([])
  })
})

describe('the emulator and the action', () => {
  it.each([
    { from: 'emulator', to: 'src/' },
    { from: 'src', to: 'emulator/' },
    { from: 'src', to: 'scripts/' },
    { from: 'src', to: 'bench/' },
    { from: 'src', to: '__tests__/' }
  ])('$from imports nothing from $to', ({ from, to }) => {
    const wrong = sourcesIn(from).filter((file) =>
      importsOf(file).some((imported) => imported.startsWith(to))
    )
    expect(wrong).toEqual([])
  })
})

describe('the entry', () => {
  it('is one awaited call', () => {
    const rest = codeOf('src/index.ts').replace(IMPORT, '').trim()
    expect(rest).toMatch(/^await .+$/)
  })

  it('tells the story on one page, with the one catch that reports', () => {
    const text = codeOf('src/main.ts')
    expect(textOf('src/main.ts').split('\n').length - 1).toBeLessThanOrEqual(60)
    expect(text.match(/\bcatch\b/g)).toHaveLength(1)
    expect(text.match(/\.fail\(/g)).toHaveLength(1)
  })
})

const NOWHERE = /^$/

/** A word of the code, and the only files of src in which it may stand. */
const RESERVED: readonly (readonly [what: string, code: RegExp, files: RegExp])[] = [
  ['a failure is kept', /\.fail\(/, /^src\/(lifecycle|main|run)\.ts$/],
  ['the error annotation is written', /\blog\.error\(/, /^src\/report\/final\.ts$/],
  ['the runner is spoken to', /'@actions\/core'/, /^src\/(report\/\w+|input-values)\.ts$/],
  ['the process is ended', /\bprocess\.(exit|exitCode|abort|kill)\b/, /^src\/lifecycle\.ts$/],
  ['chance is asked', /\bMath\.random\b/, /^src\/http\/clock\.ts$/],
  [
    // Where another machine is told of a time, or tells one. Durations come from a clock that never
    // jumps.
    'the time of day is asked',
    /\bDate\.now\b/,
    /^src\/(dstor\/tokens|http\/backoff|steps\/(proving|verifying))\.ts$/
  ],
  ['certificates are doubted', /rejectUnauthorized|NODE_TLS_REJECT/, NOWHERE],
  ['another process is started', /child_process/, NOWHERE],
  ['text is run', /\beval\(|new Function\(|node:vm/, NOWHERE],
  ['the console is used', /\bconsole\./, NOWHERE],
  ['fetch is used, which follows and hides too much', /(?<![\w#.'"`])fetch\(/, NOWHERE]
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

  it.each(['src', 'emulator', 'bench'])('no file of %s has more than 300 lines', (folder) => {
    const long = sourcesIn(folder).filter((file) => textOf(file).split('\n').length - 1 > 300)
    expect(long).toEqual([])
  })

  it('no test is left out and no work is put off', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
    const skipped = /\b(describe|it|test)\.(only|skip|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/
    const wrong = all.filter((file) => marks.test(textOf(file)) || skipped.test(codeOf(file)))
    expect(wrong).toEqual([])
  })

  it('no type is any, and no rule is turned off without a reason', () => {
    const anyType = /(:|as|<)\s*any\b(?!\s*\w)/
    const noReason = /(eslint-disable(?!.*--)|@ts-(ignore|nocheck|expect-error)\s*$)/m
    const wrong = own.filter((file) => anyType.test(codeOf(file)) || noReason.test(textOf(file)))
    expect(wrong).toEqual([])
  })
})
