import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'
import { REQUIRE } from '../../scripts/bundle.js'
import { fieldsOf, ROOT } from './support.js'

/** GitHub's own parser, as far as it is used here: every problem of a file, in its words. */
export interface RunnerParser {
  /** Problems of an action.yml. */
  actionProblems(name: string, text: string): string[]
  /** Problems of a workflow. */
  workflowProblems(name: string, text: string): Promise<string[]>
}

/**
 * The package imports JSON without an attribute, which Node refuses; a bundler does not. What is
 * bundled does with a file what a runner and GitHub's servers do: reads it as a template.
 */
const SOURCE = `
import { parseAction, convertActionTemplate } from '@actions/workflow-parser/actions/index'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'

const trace = new NoOperationTraceWriter()
const problemsOf = (context) => context.errors.getErrors().map(String)

export function actionProblems(name, content) {
  const { context, value } = parseAction({ name, content }, trace)
  if (value !== undefined) {
    convertActionTemplate(context, value)
  }
  return problemsOf(context)
}

export async function workflowProblems(name, content) {
  const { context, value } = parseWorkflow({ name, content }, trace)
  if (value !== undefined) {
    await convertWorkflowTemplate(context, value)
  }
  return problemsOf(context)
}
`

export async function loadRunnerParser(): Promise<RunnerParser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-parser-'))
  const outfile = path.join(folder, 'parser.mjs')
  try {
    buildSync({
      stdin: { contents: SOURCE, resolveDir: ROOT },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: { js: REQUIRE },
      logLevel: 'silent'
    })
    return (await import(pathToFileURL(outfile).href)) as RunnerParser
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const JOB_KEYS = [
  'steps',
  'environment',
  'permissions',
  'strategy',
  'needs',
  'outputs',
  'container'
]
const RUNS_ON = 'runs-on: ubuntu-latest'

/** A workflow around a fragment of YAML that a reader pastes into one: a job, a step, keys of a step. */
export function wrapped(text: string): string {
  const value: unknown = parse(text)
  const keys = Object.keys(fieldsOf(value))
  if (keys.includes('jobs')) {
    return text
  }
  // A fragment may speak of the step that is called `deploy` throughout.
  const deploy = /id: deploy$/m.test(text)
    ? []
    : ['  - id: deploy', '    uses: your-org/dstor-deploy-action@v1']
  if (Array.isArray(value)) {
    return job([RUNS_ON, 'steps:', ...deploy, indented(text)])
  }
  if (keys.some((key) => JOB_KEYS.includes(key))) {
    const steps = keys.includes('steps') ? [] : ['steps:', ...deploy, '  - run: exit 0']
    return job([...(keys.includes('runs-on') ? [] : [RUNS_ON]), text, ...steps])
  }
  const action = keys.includes('uses') ? [] : ['    uses: your-org/dstor-deploy-action@v1']
  return job([
    RUNS_ON,
    'steps:',
    ...deploy,
    '  - name: fragment',
    indented(indented(text)),
    ...action
  ])
}

function job(lines: readonly string[]): string {
  return [
    'on: push',
    'jobs:',
    '  fragment:',
    ...lines.map((line) => indented(indented(line)))
  ].join('\n')
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
