import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { fieldsOf, filesIn, read, stepsOf, WORKFLOWS } from './support.js'

const PINNED =
  /^ *(?:- )?uses: ([\w.-]+\/[\w.-]+)((?:\/[\w.-]+)*)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/

interface Pin {
  readonly repository: string
  readonly commit: string
  readonly version: string
}

function usesLines(file: string): string[] {
  return read(file)
    .split('\n')
    .filter((line) => /^ *(- )?uses:/.test(line))
}

const foreign = WORKFLOWS.flatMap(usesLines).filter((line) => !/uses: \.\/$/.test(line))

describe('the workflows of this repository', () => {
  it('are there', () => {
    const names = WORKFLOWS.map((file) => file.split('/').at(-1))
    expect(names).toEqual(
      expect.arrayContaining([
        'check-dist.yml',
        'ci.yml',
        'codeql.yml',
        'release.yml',
        'weekly.yml'
      ])
    )
    expect(foreign.length).toBeGreaterThan(5)
  })

  it('pin every action to a commit, with its version', () => {
    expect(foreign.filter((line) => !PINNED.test(line))).toEqual([])
  })

  it('pin one action to one commit', () => {
    const pins = foreign.map((line): Pin => {
      const [, repository = '', , commit = '', version = ''] = PINNED.exec(line) ?? []
      return { repository, commit, version }
    })
    const byRepository = new Map(pins.map((pin) => [pin.repository, pin]))
    expect(pins.filter((pin) => byRepository.get(pin.repository)?.commit !== pin.commit)).toEqual(
      []
    )
    expect(pins.filter((pin) => byRepository.get(pin.repository)?.version !== pin.version)).toEqual(
      []
    )
  })

  it('write only where they must', () => {
    const writing = WORKFLOWS.flatMap((file) =>
      Object.entries(fieldsOf(fieldsOf(parse(read(file)))['jobs'])).flatMap(([job, value]) =>
        Object.entries(fieldsOf(fieldsOf(value)['permissions']))
          .filter(([, right]) => right !== 'read')
          .map(([scope, right]) => `${file.split('/').at(-1)} ${job}: ${scope} ${String(right)}`)
      )
    )
    expect(writing).toEqual([
      'codeql.yml analyze: security-events write',
      'release.yml draft: contents write',
      'release.yml draft: id-token write',
      'release.yml draft: attestations write',
      'release.yml move-major-tag: contents write'
    ])
  })

  it('call scripts that package.json has', () => {
    const scripts = Object.keys(fieldsOf(fieldsOf(JSON.parse(read('package.json')))['scripts']))
    const called = WORKFLOWS.flatMap((file) =>
      stepsOf(read(file)).flatMap(({ run = '' }) =>
        [...run.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)].map((match) => match[1])
      )
    )
    expect(called.length).toBeGreaterThan(5)
    expect(scripts).toEqual(expect.arrayContaining(called))
  })

  it('ask for known holes once a week, and not in a pull request that has nothing to do with them', () => {
    const auditing = WORKFLOWS.filter((file) => read(file).includes('npm audit'))
    expect(auditing).toEqual(['.github/workflows/weekly.yml'])
  })

  it('check a release before it is public, and after', () => {
    const release = fieldsOf(parse(read('.github/workflows/release.yml')))
    const events = fieldsOf(release['on'])
    expect(Object.keys(events)).toEqual(['workflow_dispatch', 'release'])
    expect(events['release']).toEqual({ types: ['released'] })
    for (const name of ['draft', 'move-major-tag']) {
      expect(fieldsOf(fieldsOf(release['jobs'])[name])['needs']).toBe('guard')
    }
  })

  it('test on the three systems, and use the action by itself', () => {
    const ci = read('.github/workflows/ci.yml')
    expect(stepsOf(ci).filter(({ uses }) => uses === './').length).toBeGreaterThan(1)
    for (const name of ['ubuntu-latest', 'windows-latest', 'macos-latest']) {
      expect(ci).toContain(name)
    }
  })
})

describe('the other files of .github', () => {
  it.each(filesIn('.github', '.yml'))('%s is YAML', (file) => {
    expect(Object.keys(fieldsOf(parse(read(file)))).length).toBeGreaterThan(0)
  })

  it('keep TypeScript below 7, which our tools do not work with', () => {
    const updates = fieldsOf(parse(read('.github/dependabot.yml')))['updates']
    const npm = (Array.isArray(updates) ? updates : []).map(fieldsOf)
    expect(npm.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
    expect(npm[0]?.['ignore']).toEqual([{ 'dependency-name': 'typescript', versions: ['>=7'] }])
  })
})
