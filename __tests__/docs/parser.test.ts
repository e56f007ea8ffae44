import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { fieldsOf, filesIn, PAGES, read, snippetsOf, WORKFLOWS, EXAMPLES } from './support.js'
import { parse, stringify } from 'yaml'
import { loadRunnerParser, wrapped, type RunnerParser } from './runner-parser.js'

const pages = [...new Set([...PAGES, ...filesIn('docs', '.md')])]
const snippets = pages.flatMap(snippetsOf)
const RUNNER_WORKFLOWS = filesIn('__tests__/runner/workflows', '.yml')
const workflows = [...WORKFLOWS, ...EXAMPLES, ...RUNNER_WORKFLOWS]

/** The manifest with one text replaced, which must be there. */
function manifestWith(text: string, replacement: string): string {
  const manifest = read('action.yml')
  expect(manifest).toContain(text)
  return manifest.replace(text, replacement)
}

describe("GitHub's own parser", () => {
  let parser: RunnerParser
  beforeAll(async () => {
    parser = await loadRunnerParser()
  })

  it('finds no error in action.yml', () => {
    expect(parser.actionProblems('action.yml', read('action.yml'))).toEqual([])
  })

  it('finds the error that no runner forgives', () => {
    const text = manifestWith(
      'dStor developer API key',
      'dStor developer API key, `${{ secrets.DSTOR_API_KEY }}`'
    )
    expect(parser.actionProblems('action.yml', text).join()).toContain(
      "Unrecognized named-value: 'secrets'"
    )
  })

  it('finds an output and a runtime that do not exist', () => {
    const runtime = manifestWith('using: node24', 'using: node24\n  no-such-key: 1')
    expect(parser.actionProblems('action.yml', runtime)).not.toEqual([])
  })

  it.each(workflows)('finds no error in %s', async (file) => {
    expect(await parser.workflowProblems(file, read(file))).toEqual([])
  })

  it.each(snippets)('finds no error in the snippet $name', async ({ name, text }) => {
    expect(await parser.workflowProblems(name, wrapped(text))).toEqual([])
  })

  it.each([
    ['- uses: a/b@v1\n  whit:\n    folder: dist\n', "Unexpected value 'whit'"],
    ['steps:\n  - run: echo ${{ secret.KEY }}\n', "Unrecognized named-value: 'secret'"],
    ['if: ${{ github.ref = 1 }}\n', 'Unexpected symbol'],
    ['on: push\njobs:\n  a:\n    steps: []\n', 'runs-on']
  ])('finds the error in %j', async (text, problem) => {
    expect((await parser.workflowProblems('wrong.yml', wrapped(text))).join()).toContain(problem)
  })
})

describe('action.yml', () => {
  it('holds an expression nowhere but in a default and in `runs`', () => {
    const manifest = fieldsOf(parse(read('action.yml')))
    const inputs = Object.entries(fieldsOf(manifest['inputs'])).map(([name, input]) => {
      return [name, { ...fieldsOf(input), default: '' }] as const
    })
    const rest = { ...manifest, inputs: Object.fromEntries(inputs), runs: {} }
    expect(stringify(rest)).not.toContain('${{')
  })
})

const linter = spawnSync('actionlint', ['--version'], { encoding: 'utf8' })

describe('actionlint', () => {
  if (linter.status !== 0) {
    it('did not run: it is not installed (go install github.com/rhysd/actionlint/cmd/actionlint)', () => {
      expect(linter.error).toMatchObject({ code: 'ENOENT' })
    })
    return
  }

  it('finds nothing in the workflows and in the snippets', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dstor-actionlint-'))
    try {
      const files = [
        ...workflows.map((name) => ({ name, text: read(name) })),
        ...snippets.map(({ name, text }) => ({ name, text: wrapped(text) }))
      ].map(({ name, text }) => {
        const file = path.join(folder, `${name.replace(/\W+/g, '-')}.yml`)
        writeFileSync(file, text)
        return file
      })
      const { stdout } = spawnSync(
        'actionlint',
        ['-no-color', '-shellcheck=', '-pyflakes=', ...files],
        {
          encoding: 'utf8',
          cwd: folder
        }
      )
      expect(stdout).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 60_000)
})
