import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { create } from '@actions/glob'
import { expect, it } from '@jest/globals'
import { Globs } from '../../src/site/globs.js'
import { tempFolder } from './support/tree.js'

const PATHS = [
  'index.html',
  'a.js',
  'a.js.map',
  'b/a.js',
  'b/c/a.js',
  'b/c/d.css',
  '.well-known/x.json',
  '.hidden/y/z.txt',
  'with space/a b.txt',
  'blog/[id].html',
  'blog/i.html',
  'x{1,2}.txt',
  '+(a).txt',
  'ü/ñ.html',
  '~/x',
  '#note.txt',
  '!bang.txt'
]

const LINES = [
  ['**'],
  ['*'],
  ['**/*'],
  ['*.js'],
  ['**/*.js'],
  ['b'],
  ['b/'],
  ['b/**'],
  ['b/**/'],
  ['b/*'],
  ['b/*/'],
  ['a.js/'],
  ['a.js/**'],
  ['**/c'],
  ['**/c/'],
  ['**/c/**'],
  ['b/**/a.js'],
  ['**/**'],
  ['?.js'],
  ['[ab].js'],
  ['[!a]*'],
  ['[a-c]/**'],
  ['blog/[id].html'],
  ['blog/\\[id\\].html'],
  ['blog/[[]id].html'],
  ['x{1,2}.txt'],
  ['+(a).txt'],
  ['.*'],
  ['.*/**'],
  ['**/.*'],
  ['**/y'],
  ['with space/*'],
  ['**', '!b'],
  ['**', '!**/*.js', 'b/c'],
  ['!b', '**'],
  ['!!b'],
  ['**', '! b/'],
  ['ü'],
  ['**/*.{js,css}'],
  ['***'],
  ['b/***/a.js'],
  ['A.JS'],
  ['**/[A-Z]*'],
  ['#comment', 'b']
]

/** The files that the search of `@actions/glob` finds, for lines rooted at the folder. */
async function hitsOfLibrary(folder: string, lines: readonly string[]): Promise<string[]> {
  const rooted = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line.replace(
        /^([!\s]*)(.*)$/s,
        (_, bangs: string, body: string) => `${bangs}${folder}/${body}`
      )
    )
  const globber = await create(rooted.join('\n'), { matchDirectories: false })
  const found = await globber.glob()
  return found.map((path) => relative(folder, path).split(sep).join('/')).sort()
}

it('matches the files that @actions/glob finds, line for line', async () => {
  const folder = tempFolder()
  for (const path of PATHS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
  }
  for (const lines of LINES) {
    const globs = Globs.parse('include', lines)
    const hits = PATHS.filter((path) => globs?.matchesFile(path) === true).sort()
    expect({ lines, hits }).toEqual({ lines, hits: await hitsOfLibrary(folder, lines) })
  }
})

it('prunes no folder that holds a match, and none but those that match as a whole', () => {
  for (const lines of LINES) {
    const globs = Globs.parse('include', lines)
    for (const path of PATHS) {
      const folders = path
        .split('/')
        .slice(0, -1)
        .map((_, n, parts) => parts.slice(0, n + 1).join('/'))
      const matches = globs?.matchesFile(path) === true
      const mayMatch = folders.map((folder) => globs?.mayMatchBelow(folder) === true)
      expect({ lines, path, mayMatch: !matches || mayMatch.every(Boolean) }).toEqual({
        lines,
        path,
        mayMatch: true
      })
      const isWhole = folders.some((folder) => globs?.matchesAllBelow(folder) === true)
      expect({ lines, path, matches: matches || isWhole }).toEqual({ lines, path, matches })
    }
  }
})
