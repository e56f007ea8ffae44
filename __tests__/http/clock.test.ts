import { expect, it } from '@jest/globals'
import { startTimer, systemClock } from '../../src/http/clock.js'

it('waits long where asked to wait too long, instead of not at all', async () => {
  const warnings: Error[] = []
  const onWarning = (warning: Error): void => void warnings.push(warning)
  process.on('warning', onWarning)
  let rang = false
  const controller = new AbortController()
  const sleep = systemClock.sleep(3e9, controller.signal)
  const timer = startTimer(Infinity, () => (rang = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  controller.abort(new Error('enough'))
  await expect(sleep).rejects.toThrow('enough')
  clearTimeout(timer)
  process.removeListener('warning', onWarning)
  expect({ rang, warnings }).toEqual({ rang: false, warnings: [] })
})
