import { describe, expect, it } from '@jest/globals'
import { baseOf, type Base } from '../../src/lint/address.js'
import { Findings } from '../../src/lint/findings.js'
import { Judge } from '../../src/lint/judge.js'
import { Pace } from '../../src/lint/pace.js'
import { ScriptCheck, type ScriptSource } from '../../src/lint/script.js'
import { SiteTree } from '../../src/lint/tree.js'
import { Dice } from '../property/dice.js'

const SCRIPTS = Number(process.env['SCRIPT_RUNS'] ?? '20000')

const FILES = ['index.html', 'js/a.js', 'js/b.js', 'data/my file.json', 'data/x.json', '_next/x.js']

const OPENINGS = listOf(
  'import |import(|import |from |export * from |fetch(|fetch |new Worker(|new SharedWorker(|new EventSource(|new Request(|new Workbox(|importScripts(|new URL(|URL(|navigator.serviceWorker.register(|register(u,{scope:|register("x", { scope: |location = |location.href=|window.location=|document.location = |location.assign(|location.replace(|self.location|x.p=|__webpack_require__.p = |return|return |function(e){return |e=>|(e) => |modulepreload;function(e){return|modulepreload;e=>|createElement("script");x.p=|x = [|(|, |{a: |text.replace(|$from |xfetch('
)
const PATHS = listOf(
  "/|/data/x.json|/data/my file.json|/data/x.json?v=1|/no.json|./b.js|./no.js|../no.js|../js/b.js|/js/|/_next/|/repo/js/b.js|//x/y|data/x.json|no.json|http://localhost:1/|https://x/y|./|../|.|lodash|it's /data/x.json|/data/x'.json|/about|#/a|?x| /data/x.json"
)
const BETWEEN = listOf(
  '| |  |\n|\r\n|\t|/* c */|/* c "/x" */|// c\n|// it\'s "\n|/**/|\u00a0|\u2028|\n\n     \n|                                                             |/* a comment that is much longer than what anybody looks back for */|// a comment that is much longer than what anybody looks back for\n'
)
const CLOSINGS = listOf(
  ')|;|\n|,import.meta.url)|, import.meta.url)|+e}|+e|+ name|)}|]|, 1)|/* c */, /* d */ import.meta.url)'
)

function listOf(text: string): string[] {
  return text.split('|')
}

function quoted(dice: Dice, path: string): string {
  const mark = dice.oneOf(['"', "'", '`'])
  return mark + path + mark
}

/** Calls with comments and white space wherever they may stand. */
function statementOf(dice: Dice): string {
  const opening = dice.oneOf(OPENINGS)
  const parts = opening.split(/(?<=[(=.:>])|(?=[(=.:])/)
  const between = (): string => (dice.once(4) ? dice.oneOf(BETWEEN) : '')
  return [
    ...parts.flatMap((part) => [part, between()]),
    quoted(dice, dice.oneOf(PATHS)),
    between(),
    dice.oneOf(CLOSINGS)
  ].join('')
}

function scriptOf(dice: Dice): string {
  return Array.from({ length: 1 + dice.upTo(3) }, () => statementOf(dice)).join(
    dice.oneOf([';', '\n', ' '])
  )
}

function checkWith(findings: Findings): ScriptCheck {
  return new ScriptCheck(new Judge(new SiteTree(FILES, []), findings), findings)
}

async function findingsIn(source: ScriptSource): Promise<string[]> {
  const findings = new Findings()
  await checkWith(findings).read(source, new Pace(undefined, 60_000))
  return findings.sorted().map(({ rule, reference }) => `${rule} ${reference}`)
}

describe('the quick look at a script', () => {
  /** `SCRIPT_RUNS=1000000` is the long form. */
  it(
    `says no only where the full reader finds nothing (${SCRIPTS} scripts)`,
    async () => {
      const dice = new Dice(1)
      const wrong: { text: string; found: string[] }[] = []
      const counts = { found: 0, spared: 0 }
      for (let n = 0; n < SCRIPTS && wrong.length < 3; n++) {
        const text = scriptOf(dice)
        const fileBase = baseOf(dice.oneOf(['js/a.js', 'index.html']))
        const pageBase: Base = dice.once(2) ? fileBase : { kind: 'unknown' }
        const source = { file: 'js/a.js', text, firstLine: 1, pageBase, fileBase }
        const found = await findingsIn(source)
        const isRead = checkWith(new Findings()).isWorthReading(source)
        counts.found += found.length > 0 ? 1 : 0
        counts.spared += isRead ? 0 : 1
        if (found.length > 0 && !isRead) {
          wrong.push({ text, found })
        }
      }
      expect(wrong).toEqual([])
      expect(counts.found).toBeGreaterThan(SCRIPTS / 10)
      expect(counts.spared).toBeGreaterThan(SCRIPTS / 100)
    },
    Math.max(60_000, SCRIPTS)
  )

  it.each([
    'fetch("/data/my file.json")',
    'x = "it\'s"; import(/* webpackChunkName: "x" */ "./no.js")',
    'import(// later\n"./no.js")',
    'register(u, { scope: "/app/" })',
    'else return\t"/"'
  ])('says yes to %j', (text) => {
    const base = baseOf('js/a.js')
    const source = { file: 'js/a.js', text, firstLine: 1, pageBase: base, fileBase: base }
    expect(checkWith(new Findings()).isWorthReading(source)).toBe(true)
  })
})
