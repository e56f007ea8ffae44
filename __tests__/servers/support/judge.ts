import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Played, Row } from './row.js'
import { uploadsIn } from './server.js'
import { differences, treeOf } from './site.js'
import { API_KEY } from './stack.js'

/** What became of a row. */
export interface Verdict {
  readonly id: string
  readonly what: string
  readonly color: 'green' | 'red'
  /** What the disk of the stand-in holds, compared with the site: read by the test, not by the action. */
  readonly published: 'all' | 'nothing' | 'other'
  /** Upload requests at the server that the action spoke to. */
  readonly requests: number
  /** Those of them that were refused, by status: `429×12`. */
  readonly refusals: string
  readonly sessions: number
  readonly seconds: number
  /** The error annotation of a red step. */
  readonly words: string
  readonly problems: readonly string[]
}

interface Publication {
  readonly hash: string
  readonly different: readonly string[]
}

function publicationsOf({ stack, folder }: Played): { all: Publication[]; sessions: number } {
  const wanted = treeOf(folder)
  const names = existsSync(stack.data) ? readdirSync(stack.data) : []
  const homes = names
    .filter((name) => name.startsWith('session-'))
    .map((name) => path.join(stack.data, name))
  const all = homes
    .filter((home) => existsSync(path.join(home, 'published')))
    .map((home) => {
      const facts = JSON.parse(readFileSync(path.join(home, 'session.json'), 'utf8')) as {
        hash?: string
      }
      const different = differences(wanted, treeOf(path.join(home, 'published')))
      return { hash: facts.hash ?? '', different }
    })
  return { all, sessions: homes.length }
}

function unescaped(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
}

function errorsIn(stdout: string): string[] {
  return [...stdout.matchAll(/^::error(?: [^:]*)?::(.*)$/gm)].map(([, text = '']) =>
    unescaped(text)
  )
}

function refusalsIn(statuses: readonly number[]): string {
  const counts = new Map<number, number>()
  for (const status of statuses.filter((found) => found === 0 || found >= 300)) {
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return [...counts].map(([status, count]) => `${status || 'cut'}×${count}`).join(' ')
}

/** What must hold whatever the row expects. */
function honesty(played: Played, publications: readonly Publication[], row: Row): string[] {
  const { exitCode, outputs, stdout } = played.result
  const isGreen = exitCode === 0
  const mine = publications.find(({ hash }) => hash === outputs['hash'])
  const lost = mine?.different ?? ['nothing was published under this hash']
  const isComplete = publications.some(({ different }) => different.length === 0)
  const shown = stdout.replace(/^::add-mask::.*$/gm, '')
  return [
    ...(isGreen && lost.length > 0
      ? [`GREEN WITH OTHER BYTES: ${lost.slice(0, 3).join(', ')}`]
      : []),
    ...(!isGreen && isComplete && row.expect.redAfterAll === undefined
      ? ['RED AFTER A COMPLETE PUBLICATION']
      : []),
    ...(!isGreen && !isComplete && row.expect.redAfterAll !== undefined
      ? ['not all of it was published']
      : []),
    ...((outputs['status'] === 'deployed') === isGreen
      ? []
      : [`exit code ${exitCode} with status ${JSON.stringify(outputs['status'])}`]),
    ...(errorsIn(stdout).length === (isGreen ? 0 : 1)
      ? []
      : [`${errorsIn(stdout).length} error annotations`]),
    ...(shown.includes(API_KEY) ? ['the log shows the key'] : [])
  ]
}

function expectation({ expect }: Row, color: Verdict['color'], words: string): string[] {
  return [
    ...(expect.verdict === color || expect.verdict === 'either'
      ? []
      : [`${color}, and ${expect.verdict} was expected`]),
    ...(color === 'green' ? [] : (expect.says ?? []))
      .filter((wanted) => !wanted.test(words))
      .map((wanted) => `its words have no ${wanted}`),
    ...(expect.saysNot ?? [])
      .filter((unwanted) => unwanted.test(words))
      .map((unwanted) => `its words have ${unwanted}`)
  ]
}

/** Holds what was played to the row and to the bytes on the disk. */
export function judge(row: Row, played: Played): Verdict {
  const { result, door } = played
  const { all, sessions } = publicationsOf(played)
  const uploads = uploadsIn(door.seen())
  const color = result.exitCode === 0 ? 'green' : 'red'
  const words = errorsIn(result.stdout).join('\n')
  const isAll = all.some(({ different }) => different.length === 0)
  return {
    id: row.id,
    what: row.what,
    color,
    published: isAll ? 'all' : all.length > 0 ? 'other' : 'nothing',
    requests: uploads.length,
    refusals: refusalsIn(uploads.map(({ status }) => status)),
    sessions,
    seconds: result.durationMs / 1000,
    words,
    problems: [
      ...honesty(played, all, row),
      ...expectation(row, color, words),
      ...(row.check?.(played) ?? [])
    ]
  }
}
