import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from '@jest/globals'
import { selfSigned } from '../support/certificate.js'

let folder = ''

afterEach(() => rm(folder, { recursive: true, force: true }))

it('keeps, opens ahead and resumes connections over TLS through a proxy', async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tls-'))
  const { key, cert } = selfSigned(['dstor.test'])
  const file = path.join(folder, 'ca.pem')
  await writeFile(file, cert)
  const child = path.join(import.meta.dirname, 'tls-child.ts')
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: file, TEST_KEY: key, TEST_CERT: cert }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', child],
    { env, timeout: 25_000 }
  )
  expect(JSON.parse(stdout)).toEqual({
    said: [
      '{"n":1}',
      '{"n":2} reused',
      '{"n":1}',
      '{"n":1}',
      '{"n":2} reused',
      '{"n":1}',
      '{"n":1}'
    ],
    // The first handshake is whole, and a connection without a memory makes a whole one again.
    resumed: [false, true, true, true, false],
    tunnels: 5
  })
  expect(stderr).toBe('')
})
