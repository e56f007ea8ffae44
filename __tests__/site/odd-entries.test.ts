import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { found, Link, plant, refusal, siteFolder, tempFolder } from './support/tree.js'

let closing: (() => Promise<void>) | undefined

afterEach(async () => {
  await closing?.()
  closing = undefined
})

function pipe(folder: string, name: string): void {
  execFileSync('mkfifo', [join(folder, name)])
}

async function socket(path: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(path, resolve))
  closing = () => new Promise((resolve) => server.close(() => resolve()))
}

const itPipes = itNeeds('pipes in the file system', 'symbolic links')
const itBytes = itNeeds('names that are not UTF-8')

describe('pipes, sockets and devices', () => {
  itPipes('are named and never opened', async () => {
    const folder = siteFolder({ 'index.html': '', device: new Link('/dev/null') })
    pipe(folder, 'pipe')
    await socket(join(folder, 'socket'))
    plant(folder, { 'to-pipe': new Link('pipe') })
    const error = await refusal(folder, { symlinks: 'follow' })
    expect(error.message).toBe(
      '4 paths are neither files nor folders (pipes, sockets or devices): ' +
        '"device", "pipe", "socket", "to-pipe"'
    )
  })

  itPipes('are no matter where they are left out', async () => {
    const folder = siteFolder({ 'index.html': '', '.h/x': '' })
    pipe(folder, '.h/pipe')
    pipe(folder, '.pipe')
    pipe(folder, 'excluded')
    expect((await found(folder, { exclude: ['excluded'] })).skipped).toEqual([
      '.h/pipe: hidden',
      '.h/x: hidden',
      '.pipe: hidden',
      'excluded: excluded'
    ])
  })
})

/** Puts a file below the folder whose name is given byte by byte. */
function plantBytes(folder: string, name: Buffer): void {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'x')
}

describe('names that are not UTF-8', () => {
  const bytes = (hex: string) => Buffer.from(hex, 'hex')

  itBytes('are named by their bytes, also when they read the same', async () => {
    const folder = siteFolder({ 'index.html': '', 'a/b': '' })
    plantBytes(folder, bytes('66ff2e747874'))
    plantBytes(folder, bytes('66fe2e747874'))
    plantBytes(join(folder, 'a'), bytes('c3'))
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), bytes('64eda080')]))
    const error = await refusal(folder)
    expect(error.message).toBe(
      '4 names are not valid UTF-8: "a/\\xc3", "d\\xed\\xa0\\x80", "f\\xfe.txt", "f\\xff.txt"'
    )
  })

  itBytes('are no matter where they are left out', async () => {
    const folder = siteFolder({ 'index.html': '', 'x/y': '' })
    plantBytes(folder, bytes('2eff'))
    plantBytes(join(folder, 'x'), bytes('ff'))
    expect(await found(folder, { exclude: ['x/**'] })).toMatchObject({ files: ['index.html'] })
  })

  itBytes('do not include the replacement character itself', async () => {
    const folder = tempFolder()
    plant(folder, { 'a\uFFFD.txt': '', 'b\uFFFD/c': '' })
    expect((await found(folder)).files).toEqual(['a\uFFFD.txt', 'b\uFFFD/c'])
  })
})
