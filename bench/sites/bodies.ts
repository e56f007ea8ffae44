import fs from 'node:fs'
import path from 'node:path'
import type { Site } from '../model.js'
import { filesBelow } from './walk.js'

export const BOUNDARY = 'bench-boundary-0123456789abcdef'
export const FILES_PER_REQUEST = 100

/** What `curl` is given: everything that can be prepared is, so that it shows what is possible. */
export interface ReadyMade {
  /** One multipart body with all files. */
  readonly whole: string
  /** A list of bodies of 100 files each, one path in a line. */
  readonly chunkList: string
  /** A list of curl configurations with a `form` line for each of 100 files. */
  readonly formList: string
  readonly requests: number
}

/** Prepares the bodies and configurations of one site in `folder`. */
export function prepareBodies(site: Site, folder: string): ReadyMade {
  const files = filesBelow(site.folder)
  const whole = path.join(folder, 'whole')
  const wholeFile = fs.openSync(whole, 'w')
  const chunks: string[] = []
  const forms: string[] = []
  try {
    for (let n = 0; n < files.length; n += FILES_PER_REQUEST) {
      const group = files.slice(n, n + FILES_PER_REQUEST)
      const chunk = path.join(folder, `chunk-${chunks.length}`)
      const form = path.join(folder, `form-${forms.length}`)
      writeBody(site, group, chunk, wholeFile)
      fs.writeFileSync(form, group.map((file) => formLine(site, file)).join(''))
      chunks.push(chunk)
      forms.push(form)
    }
    fs.writeSync(wholeFile, `--${BOUNDARY}--\r\n`)
  } finally {
    fs.closeSync(wholeFile)
  }
  const chunkList = path.join(folder, 'chunks')
  const formList = path.join(folder, 'forms')
  fs.writeFileSync(chunkList, chunks.join('\n'))
  fs.writeFileSync(formList, forms.join('\n'))
  return { whole, chunkList, formList, requests: chunks.length }
}

function formLine(site: Site, file: string): string {
  return `form = "file=@${path.join(site.folder, file)};filename=${file}"\n`
}

function writeBody(site: Site, files: readonly string[], target: string, whole: number): void {
  const body = fs.openSync(target, 'w')
  try {
    const write = (bytes: Buffer): void => {
      fs.writeSync(body, bytes)
      fs.writeSync(whole, bytes)
    }
    for (const file of files) {
      write(
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${file}"\r\n` +
            'Content-Type: application/octet-stream\r\n\r\n'
        )
      )
      copyInto(path.join(site.folder, file), write)
      write(Buffer.from('\r\n'))
    }
    fs.writeSync(body, `--${BOUNDARY}--\r\n`)
  } finally {
    fs.closeSync(body)
  }
}

function copyInto(file: string, write: (bytes: Buffer) => void): void {
  const source = fs.openSync(file, 'r')
  const block = Buffer.allocUnsafe(4 * 1024 * 1024)
  try {
    for (;;) {
      const read = fs.readSync(source, block)
      if (read === 0) {
        return
      }
      write(block.subarray(0, read))
    }
  } finally {
    fs.closeSync(source)
  }
}
