import { describe, expect, it } from '@jest/globals'
import { addReadProblem } from '../../src/site/regular-file.js'
import { Problems } from '../../src/site/problems.js'
import { refusal, refusalOf, siteFolder } from './support/tree.js'

describe('what the file system says', () => {
  it.each([
    { code: 'ENAMETOOLONG', told: 'too long for this system', advice: 'Shorten the name' },
    { code: 'EACCES', told: 'cannot be read', advice: 'the right to read' },
    { code: 'EPERM', told: 'cannot be read', advice: 'the right to read' },
    { code: 'EIO', told: 'cannot be read', advice: 'look at the disk' },
    { code: 'EMFILE', told: 'cannot be read', advice: 'limits of the runner' },
    { code: 'ENOENT', told: 'vanished', advice: 'Let nothing write' }
  ])('$code gets the advice that fits', async ({ code, told, advice }) => {
    const problems = new Problems()
    addReadProblem('a/b', Object.assign(new Error('x'), { code }), problems)
    const error = await refusalOf(Promise.resolve().then(() => problems.throwIfAny()))
    expect(error.message).toContain(told)
    expect(error.advice).toContain(advice)
    expect(error.advice?.includes('right to read')).toBe(/EACCES|EPERM/.test(code))
  })

  it('of the folder itself too', async () => {
    const error = await refusal(`${siteFolder({})}/${'x'.repeat(300)}`)
    expect(error.message).toContain('its path is too long for this system (ENAMETOOLONG)')
    expect(error.advice).toBe('Shorten its name, or the names of the folders that it lies in.')
  })
})
