/**
 * The program of a hashing thread, as text, so that it needs no file of its own next to the bundle.
 * Messages are `{ offset, length }` into the shared memory, each answered with the concatenated
 * digests: for `leaves` those of the dag-pb blocks of the whole leaves in it, for `whole` none until
 * the message `end`, which is answered with that of all bytes.
 */
export const HASH_THREAD = `
'use strict'
const { createHash } = require('node:crypto')
const { parentPort, workerData } = require('node:worker_threads')
const { memory, job, leafBytes, head, tail } = workerData
const bytes = new Uint8Array(memory)
const whole = createHash('sha256')

function leafDigests(offset, length) {
  const digests = []
  for (let at = 0; at + leafBytes <= length; at += leafBytes) {
    const leaf = bytes.subarray(offset + at, offset + at + leafBytes)
    digests.push(createHash('sha256').update(head).update(leaf).update(tail).digest())
  }
  return Buffer.concat(digests)
}

function answer(message) {
  if (message === 'end') {
    return whole.digest()
  }
  const { offset, length } = message
  if (job === 'leaves') {
    return leafDigests(offset, length)
  }
  whole.update(bytes.subarray(offset, offset + length))
  return Buffer.alloc(0)
}

parentPort.on('message', (message) => parentPort.postMessage(answer(message)))
`
