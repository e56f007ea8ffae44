import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { licencesOf } from '../../scripts/licences.js'
import { REPOSITORY } from '../../scripts/runner.js'
import { siteOf } from '../e2e/deploy.js'

const GRANT = /permission is hereby granted/i

function home(license: string, files: Readonly<Record<string, string>> = {}): string {
  const manifest = JSON.stringify({ name: 'a', version: '1.0.0', license })
  return siteOf({ 'package.json': manifest, ...files })
}

describe('the licences of the bundle', () => {
  const manifest = readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }

  it.each(Object.keys(dependencies))('%s has the text that gives the right', (name) => {
    const text = licencesOf([path.join(REPOSITORY, 'node_modules', name)])
    expect(text).toMatch(
      /permission is hereby granted|redistribution and use|everyone as much permission/i
    )
  })

  it('have the text where a package has none, or a link to it', () => {
    expect(licencesOf([home('Apache-2.0 OR MIT')])).toMatch(GRANT)
    expect(licencesOf([home('MIT', { LICENSE: 'See https://example.org' })])).toMatch(GRANT)
  })

  it('keep the text that a package has', () => {
    const text = licencesOf([home('MIT', { LICENSE: 'Mine. Permission is hereby granted' })])
    expect(text).toBe('a 1.0.0\nMIT\nMine. Permission is hereby granted\n')
  })

  it('are refused where nobody can say what they are', () => {
    expect(() => licencesOf([home('Apache-2.0')])).toThrow(/a comes without the text/)
  })
})
