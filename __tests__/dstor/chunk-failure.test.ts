import { describe, expect, it } from '@jest/globals'
import { chunkFailure, titleOf } from '../../src/dstor/chunk-failure.js'
import { DstorError, FileChangedError, HttpError, NetworkError } from '../../src/errors.js'
import type { Outcome } from '../../src/http/request.js'
import type { Chunk } from '../../src/model.js'
import { file } from '../report/sample.js'
import { answer, answered, cut, unconnected } from './outcomes.js'

const CHUNK: Chunk = { index: 6, files: [file('a"b.mp4', 2_048)], bytes: 2_048, isCommit: false }
const URL_OF_UPLOADS = new URL('https://api.dstor.cloud/v1/upload/')

function failed(outcome: Outcome) {
  const chunk = { chunk: CHUNK, title: titleOf(CHUNK, 20), cause: 'it broke', outcome }
  return { ...chunk, url: URL_OF_UPLOADS }
}

it('names a chunk by its place and what is in it', () => {
  expect(titleOf(CHUNK, 20)).toBe('chunk 7 of 20 (1 file, 2.0 KiB)')
})

describe('the failure of a chunk', () => {
  it('is what dStor said, where it said that it failed', () => {
    const words = { errorAtStage: 'SAVING_DATA', errorExplanation: 'disk full' }
    const failure = chunkFailure(failed(answered(answer(200))), {
      do: 'fail',
      why: 'words-of-dstor',
      words
    })
    expect(failure).toBeInstanceOf(DstorError)
    expect(failure.message).toContain('disk full')
  })

  it('is the file, where that could not be read', () => {
    const error = new FileChangedError('gone', { path: 'a' })
    expect(chunkFailure(failed({ ...cut(), kind: 'source-failed', error }))).toBe(error)
    const other = chunkFailure(failed({ ...cut(), kind: 'source-failed', error: new Error('EIO') }))
    expect(other).toBeInstanceOf(FileChangedError)
    expect(other.message).toBe('a file cannot be read: EIO')
  })

  it('is the size of a file that stands alone', () => {
    const failure = chunkFailure(failed(answered(answer(413))), {
      do: 'fail',
      why: 'file-too-large'
    })
    expect(failure.message).toBe('dStor does not take "a\\"b.mp4" with its 2.0 KiB: it broke')
    expect(failure).toMatchObject({ stage: 'UPLOADING', httpStatus: 413 })
    expect(failure.advice).toContain('exclude')
  })

  it('is the answer, with advice that fits its status', () => {
    const failure = chunkFailure(failed(answered(answer(403))))
    expect(failure).toBeInstanceOf(HttpError)
    expect(failure).toMatchObject({ httpStatus: 403, stage: 'UPLOADING' })
    expect(failure.message).toBe('chunk 7 of 20 (1 file, 2.0 KiB) could not be sent: it broke')
    expect(failure.advice).toContain('rights')
  })

  it.each([
    { name: 'a cut', outcome: cut() },
    { name: 'no connection', outcome: unconnected('network') }
  ])('is the network with its cause: $name', ({ outcome }) => {
    const failure = chunkFailure(failed(outcome))
    expect(failure).toBeInstanceOf(NetworkError)
    expect(failure.cause).toBe('error' in outcome ? outcome.error : undefined)
  })
})
