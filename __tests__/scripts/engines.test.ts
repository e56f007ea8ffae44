import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import semver from 'semver'

type Packages = Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>

function parsed<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

describe('the versions of Node that package.json names', () => {
  const ours = parsed<{ engines: { node: string } }>('package.json').engines.node

  it('are served by every package of the lock file', () => {
    const { packages } = parsed<{ packages: Packages }>('package-lock.json')
    const wanting = Object.entries(packages)
      .map(([name, { engines }]) => ({ name, node: engines?.node ?? '*' }))
      .filter(({ node }) => !semver.subset(ours, node))
    expect(wanting).toEqual([])
  })
})
