/** A step of `npm test` or `npm run test:all`. To add one, add a line to `STEPS`. */
export interface Step {
  readonly name: string
  /** `change`: what every change needs. `all`: what `npm run test:all` adds to it. */
  readonly suite: 'change' | 'all'
  /** A script of package.json; where package.json has none of that name, the step is left out. */
  readonly script?: string
  /** The script starts Jest, so that its tests are counted and not the script. */
  readonly isJest?: boolean
  /** Tests whose paths match, started here with Jest. */
  readonly tests?: Selection
  /** Which bundle the tests run: built for them in a second, or the one that is released. */
  readonly bundle?: 'quick' | 'dist'
  /** Which Node: the one that runs this, or that of the action, as GitHub has it. */
  readonly node?: 'own' | 'action'
}

export interface Selection {
  readonly only?: readonly string[]
  readonly without?: readonly string[]
}

/** Suites with a script of their own, and what takes minutes. */
const APART = ['runner', 'servers', 'browser'].map((folder) => `__tests__/${folder}/`)
const LONG = ['__tests__/faults/', '__tests__/property/', '__tests__/e2e/large']

export const STEPS: readonly Step[] = [
  { name: 'format', suite: 'change', script: 'format:check' },
  { name: 'lint', suite: 'change', script: 'lint' },
  { name: 'types', suite: 'change', script: 'typecheck' },
  { name: 'nothing unused', suite: 'change', script: 'unused' },
  {
    name: 'tests',
    suite: 'change',
    tests: { without: [...APART, ...LONG] },
    bundle: 'quick',
    node: 'own'
  },
  { name: 'dist is what src builds', suite: 'all', script: 'check-dist' },
  {
    name: 'all tests, as the action is released',
    suite: 'all',
    tests: { without: APART },
    bundle: 'dist',
    node: 'action'
  },
  suiteStep('test:runner'),
  suiteStep('test:servers'),
  suiteStep('test:browser')
]

function suiteStep(script: string): Step {
  return { name: script, suite: 'all', script, isJest: true, bundle: 'dist', node: 'action' }
}
