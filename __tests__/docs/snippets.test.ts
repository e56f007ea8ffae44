import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readAction } from '../../scripts/docs.js'
import { inputsOf } from '../inputs/given.js'
import {
  EXAMPLES,
  fieldsOf,
  isOwn,
  outputReferences,
  PAGES,
  read,
  snippetsOf,
  stepsOf,
  WORKFLOWS,
  type Snippet
} from './support.js'

const action = readAction(read('action.yml'))
const inputNames = action.inputs.map(({ name }) => name)
const outputNames = action.outputs.map(({ name }) => name)

const examples: readonly Snippet[] = EXAMPLES.map((name) => ({ name, text: read(name) }))
const workflows: readonly Snippet[] = WORKFLOWS.map((name) => ({ name, text: read(name) }))
const toCopy = [...PAGES.flatMap(snippetsOf), ...examples]
const all = [...toCopy, ...workflows]

/** Outputs of other actions that are used here. */
const OTHER_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/cache/restore': ['cache-hit']
}

/** A value of `with:` as the runner would hand it over, with something in place of expressions. */
function evaluated(value: unknown): string {
  return String(value)
    .replace(/\$\{\{ (secrets|env)\.\w+ \}\}/g, 'k1'.repeat(32))
    .replace(/\$\{\{[^}]*\}\}/g, '1')
}

describe('there are snippets', () => {
  it('in README.md, docs and examples/workflows', () => {
    expect(snippetsOf('README.md').length).toBeGreaterThan(0)
    expect(PAGES.flatMap(snippetsOf).length).toBeGreaterThan(10)
    expect(EXAMPLES.length).toBeGreaterThan(4)
  })
})

describe.each(all)('$name', ({ text }) => {
  const own = stepsOf(text).filter(({ uses }) => uses !== undefined && isOwn(uses))

  it('gives this action inputs that it has and takes', () => {
    for (const step of own) {
      expect(inputNames).toEqual(expect.arrayContaining(Object.keys(step.with)))
      const given: Record<string, string> = {}
      for (const [name, value] of Object.entries(step.with)) {
        given[name] = evaluated(value)
      }
      expect(() => inputsOf(given)).not.toThrow()
    }
  })

  it('reads outputs that exist, of steps with that id', () => {
    const steps = stepsOf(text)
    for (const { id, output } of outputReferences(text)) {
      const step = steps.find((candidate) => candidate.id === id)
      // A fragment may speak of the step that the README calls `deploy` throughout.
      const uses =
        step === undefined && id === 'deploy' && !/^jobs:/m.test(text) ? './' : step?.uses
      const names = isOwn(uses ?? '') ? outputNames : OTHER_OUTPUTS[uses?.split('@')[0] ?? '']
      expect({ id, output, names: names ?? textOutputs(step?.run) }).toEqual({
        id,
        output,
        names: expect.arrayContaining([output])
      })
    }
  })

  it('has no id twice', () => {
    const ids = stepsOf(text).flatMap(({ id }) => id ?? [])
    expect(ids).toEqual([...new Set(ids)])
  })

  it('pastes nothing foreign into a script', () => {
    const scripts = stepsOf(text).flatMap(({ run }) => run ?? [])
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })
})

/** Outputs that a script sets by itself. */
function textOutputs(run = ''): string[] {
  return [...run.matchAll(/echo "([\w-]+)=.*GITHUB_OUTPUT/g)].map((match) => match[1] ?? '')
}

const isWhole = ({ text }: Snippet): boolean => /^jobs:/m.test(text)

describe.each([...toCopy, ...workflows].filter(isWhole))('the workflow $name', ({ text }) => {
  const workflow = fieldsOf(parse(text))
  const jobs = Object.entries(fieldsOf(workflow['jobs']))

  it('has read permissions by default', () => {
    expect(workflow['permissions']).toEqual({ contents: 'read' })
  })

  it('ends by itself', () => {
    const endless = jobs.filter(([, job]) => typeof fieldsOf(job)['timeout-minutes'] !== 'number')
    expect(endless.map(([name]) => name)).toEqual([])
  })

  it('keeps no credentials after checkout', () => {
    const checkouts = stepsOf(text).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([])
  })
})

describe.each(examples)('the example $name', ({ text }) => {
  it('does not cancel a deployment for the next one', () => {
    const deploys = stepsOf(text).some((step) => step.with['api-key'] !== undefined)
    const concurrency = fieldsOf(fieldsOf(parse(text))['concurrency'])
    expect(concurrency['group']).toEqual(expect.any(String))
    expect(concurrency['cancel-in-progress']).toBe(!deploys)
  })
})

describe('the first workflow of README.md', () => {
  it('is examples/workflows/deploy.yml', () => {
    const [first] = snippetsOf('README.md')
    expect(parse(first?.text ?? '')).toEqual(parse(read('examples/workflows/deploy.yml')))
  })

  it('is what gives an environment its link', () => {
    const [first] = snippetsOf('README.md')
    expect(first?.text).toContain('url: ${{ steps.deploy.outputs.url }}')
  })
})

describe('references to actions in what is copied', () => {
  const uses = toCopy.flatMap(({ text }) => stepsOf(text).flatMap((step) => step.uses ?? []))

  it('name this action in one way', () => {
    const written = [...PAGES, ...EXAMPLES].flatMap((file) => [
      ...read(file).matchAll(/uses: (\S*dstor-deploy-action\S*)/g)
    ])
    const own = new Set(written.map((match) => match[1]))
    own.delete('your-org/dstor-deploy-action@<full')
    expect([...own]).toEqual(['your-org/dstor-deploy-action@v1'])
    expect(uses.filter(isOwn).length).toBeGreaterThan(10)
  })

  it('name every other action of GitHub by one major version, the one that is used here', () => {
    const others = [...new Set(uses.filter((name) => !isOwn(name)))].sort()
    expect(others.filter((name) => !/^actions\/[\w/-]+@v\d+$/.test(name))).toEqual([])
    const repositories = others.map((name) => name.replace(/^(actions\/[\w-]+)(\/[\w-]+)?@/, '$1@'))
    const byName = new Map(repositories.map((name) => [name.split('@')[0], name]))
    expect([...byName.values()]).toEqual([...new Set(repositories)])
    const ours = workflows.flatMap(({ text }) => [
      ...text.matchAll(/uses: (actions\/[\w-]+)@\w+ # (v\d+)/g)
    ])
    for (const [, name, major] of ours) {
      expect([undefined, `${name}@${major}`]).toContain(byName.get(name))
    }
  })
})
