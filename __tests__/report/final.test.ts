import { describe, expect, it } from '@jest/globals'
import {
  CancelledError,
  DeployError,
  DstorError,
  InputError,
  NetworkError
} from '../../src/errors.js'
import type { Stage } from '../../src/model.js'
import { toFailureRecord } from '../../src/deploy/outcome.js'
import { failureHeadline, logResult } from '../../src/report/final.js'
import { Log } from '../../src/report/log.js'
import type { RunRecord } from '../../src/report/record.js'
import { newRecord } from '../../src/report/record.js'
import { Secrets } from '../../src/text/redact.js'
import { HOSTILE, parseLog, stdoutOf } from './fake-runner.js'
import { deployed, site } from './sample.js'

describe('toFailureRecord and failureHeadline', () => {
  const cases: { name: string; thrown: unknown; stage: Stage; expected: string }[] = [
    {
      name: "dStor's own words",
      thrown: new DstorError(
        { errorAtStage: 'ADDING_TO_IPFS', errorExplanation: 'disk full' },
        { stage: 'PROCESSING', advice: 'Try later.' }
      ),
      stage: 'PROCESSING',
      expected: 'dStor failed at ADDING_TO_IPFS: disk full. Try later.'
    },
    {
      name: 'dStor without words',
      thrown: new DstorError(
        { errorAtStage: '', errorExplanation: '' },
        { stage: 'PROCESSING', advice: 'A.' }
      ),
      stage: 'PROCESSING',
      expected: 'dStor failed at PROCESSING: no explanation was given. A.'
    },
    {
      name: 'a stage of 3,000 characters',
      thrown: new DstorError(
        { errorAtStage: 'S'.repeat(3_000), errorExplanation: 'disk full' },
        { stage: 'PROCESSING', advice: 'Try later.' }
      ),
      stage: 'PROCESSING',
      expected: `dStor failed at ${'S'.repeat(100)}…: disk full. Try later.`
    },
    {
      name: 'a failure of this side',
      thrown: new NetworkError('the host api.x cannot be reached', {
        stage: 'GETTING_TOKEN',
        advice: 'Check the name.'
      }),
      stage: 'UPLOADING',
      expected: 'GETTING_TOKEN: the host api.x cannot be reached. Check the name.'
    },
    {
      name: 'a sentence that has its end',
      thrown: new InputError('Is that a folder?', 'Say which.'),
      stage: 'INPUTS',
      expected: 'INPUTS: Is that a folder? Say which.'
    },
    {
      name: 'cancelled',
      thrown: new CancelledError('UPLOADING', 'nothing'),
      stage: 'UPLOADING',
      expected:
        'UPLOADING: the run was cancelled. Run the job again when you want the site deployed and checked.'
    }
  ]
  it.each(cases)('$name', ({ thrown, stage, expected }) => {
    expect(failureHeadline(toFailureRecord(thrown, stage, new Secrets()))).toBe(expected)
  })

  it('keeps the words of dStor verbatim', () => {
    const words = { errorAtStage: `A\n${'B'.repeat(3_000)}`, errorExplanation: ' x\r\n::error::y ' }
    const record = toFailureRecord(
      new DstorError(words, { stage: 'PROCESSING', published: 'maybe' }),
      'UPLOADING',
      new Secrets()
    )
    expect(record).toMatchObject({ ...words, stage: 'PROCESSING', published: 'maybe' })
  })

  it.each([
    {
      thrown: new TypeError('x is not a function'),
      message: 'unexpected error: x is not a function'
    },
    { thrown: 'text', message: 'unexpected error: text' },
    { thrown: undefined, message: 'unexpected error: undefined' },
    {
      thrown: new AggregateError([new Error('a'), new Error('b')]),
      message: 'unexpected error: a; b'
    }
  ])('calls $message a bug', ({ thrown, message }) => {
    const record = toFailureRecord(thrown, 'COLLECTING', new Secrets())
    expect(record).toMatchObject({
      stage: 'COLLECTING',
      errorAtStage: 'COLLECTING',
      errorExplanation: message,
      headline: `COLLECTING: ${message}.`,
      published: 'nothing'
    })
    expect(record.advice).toContain('bug in the action')
  })

  it('does not promise that nothing was published once the upload has begun', () => {
    for (const stage of ['UPLOADING', 'PROCESSING', 'VERIFYING'] as const) {
      expect(toFailureRecord(new Error('x'), stage, new Secrets()).published).toBe('maybe')
    }
  })

  it('is one inert line of at most 1,500 characters, whatever the server wrote', () => {
    for (const text of [...HOSTILE, 'x'.repeat(5_000_000), '\u202e'.repeat(50_000)]) {
      const thrown = new DstorError(
        { errorAtStage: text, errorExplanation: text },
        { stage: 'PROCESSING', advice: text }
      )
      const headline = failureHeadline(toFailureRecord(thrown, 'PROCESSING', new Secrets()))
      expect(headline.length).toBeLessThanOrEqual(1_500)
      expect(headline).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u)
      expect(parseLog(headline).commands).toEqual([])
    }
  })

  it('redacts before it cuts', () => {
    const secret = 'sEcReT-value-0123456789'
    const secrets = new Secrets()
    stdoutOf(() => secrets.add(secret))
    for (let before = 870; before < 905; before++) {
      const message = `${'x'.repeat(before)}${secret}`
      const advice = `${'x'.repeat(before - 350)}${secret}`
      const thrown = new DeployError(message, { stage: 'UPLOADING', advice })
      const text = JSON.stringify(toFailureRecord(thrown, 'UPLOADING', secrets))
      expect(text).not.toContain('sEcR')
    }
    for (let before = 75; before < 105; before++) {
      const errorAtStage = `${'x'.repeat(before)}${secret}`
      const words = { errorAtStage, errorExplanation: 'y' }
      const thrown = new DstorError(words, { stage: 'PROCESSING' })
      expect(toFailureRecord(thrown, 'PROCESSING', secrets).headline).not.toContain('sEcR')
    }
  })
})

function ended(record: RunRecord): ReturnType<typeof parseLog> {
  return parseLog(stdoutOf(() => logResult(new Log(new Secrets()), record)))
}

describe('logResult', () => {
  it('ends a deployment with a line and a notice with the link', () => {
    const { commands, lines } = ended(deployed())
    const url = 'https://api.dstor.cloud/ipfs/QmFolder/index.html'
    expect(lines.filter(Boolean)).toEqual([`Deployed 2 files, 1.1 KiB (12.3 s): ${url}`])
    expect(commands).toEqual([{ name: 'notice', properties: 'title=Deployed to dStor', data: url }])
  })

  it.each([
    {
      status: 'dry-run' as const,
      line: 'Dry run: 2 files, 1.1 KiB would be uploaded in 2 requests; nothing was sent (12.3 s)'
    },
    {
      status: 'nothing-to-deploy' as const,
      line: 'Nothing to deploy: no file was found, nothing was sent (12.3 s)'
    }
  ])('ends $status without a link', ({ status, line }) => {
    const { commands, lines } = ended({ ...deployed(), status, url: '' })
    expect(lines.filter(Boolean)).toEqual([line])
    expect(commands).toEqual([])
  })

  it('ends a failure with one error annotation and no notice', () => {
    const record = { ...newRecord(), url: 'javascript:alert(1)', site: site([]) }
    record.failure = toFailureRecord(
      new NetworkError('no connection', { stage: 'UPLOADING', advice: 'Check it.' }),
      'UPLOADING',
      new Secrets()
    )
    const { commands, lines } = ended(record)
    expect(commands).toEqual([
      {
        name: 'error',
        properties: 'title=dStor deployment failed',
        data: 'UPLOADING: no connection. Check it.'
      }
    ])
    expect(lines[0]).toBe('Deployment failed (0.0 s). Nothing of this deployment was published.')
  })

  it.each(HOSTILE.map((text) => ({ name: JSON.stringify(text), text })))(
    'shows a hostile link inert: $name',
    ({ text }) => {
      const { commands } = ended({ ...deployed(), url: text })
      expect(commands.map(({ name }) => name)).toEqual(['notice'])
    }
  )
})
