import { open } from 'node:fs/promises'
import { bytesText, count } from '../text/format.js'
import { type ExpectedFile, HEAD_BYTES, type Served } from './served.js'

/** What the bytes are compared with. */
export interface DifferenceWords {
  readonly otherBytes: string
  readonly whose: string
}

export const OF_SENT: DifferenceWords = { otherBytes: 'other bytes than were sent', whose: 'sent' }

/**
 * Says in a sentence's half what was served instead of a file: what it looks like, both lengths and
 * hashes, and where the first difference lies if that is within the first 64 KiB.
 */
export async function describeDifference(
  file: ExpectedFile,
  served: Served,
  { otherBytes, whose }: DifferenceWords = OF_SENT
): Promise<string> {
  const local = await localHead(file)
  const offset = local === undefined ? undefined : firstDifference(local, served.head)
  const isLonger = served.bytes > file.size
  const length = isLonger
    ? `more than the ${exact(file.size)} ${whose}`
    : `${exact(served.bytes)} instead of ${exact(file.size)}`
  const lengths = served.bytes === file.size ? `the same ${exact(file.size)}` : length
  const hashes = served.sha256 === '' ? '' : `; sha256 ${served.sha256} instead of ${file.sha256}`
  const where = offset === undefined ? '' : `; first difference at byte ${offset}`
  const look = lookOf(file, served, local, offset) ?? `the gateway served ${otherBytes}`
  return `${look} (${lengths}${hashes}${where})`
}

function exact(bytes: number): string {
  const text = bytesText(bytes)
  return bytes < 1024 ? text : `${count(bytes, 'byte')}`
}

/** The first bytes of the local file; undefined where it is no longer what was sent. */
async function localHead(file: ExpectedFile): Promise<Buffer | undefined> {
  if (file.absolutePath === undefined) {
    return undefined
  }
  try {
    const handle = await open(file.absolutePath)
    try {
      const head = Buffer.alloc(Math.min(HEAD_BYTES, file.size))
      const { bytesRead } = await handle.read(head, 0, head.length, 0)
      return bytesRead === head.length ? head : undefined
    } finally {
      await handle.close()
    }
  } catch {
    // Only the wording depends on it: the bytes were judged by their hash.
    return undefined
  }
}

function firstDifference(local: Buffer, head: Buffer): number | undefined {
  const common = Math.min(local.length, head.length)
  let at = 0
  while (at < common && local[at] === head[at]) {
    at += 1
  }
  return at < common || local.length !== head.length ? at : undefined
}

const PAGE = /^\uFEFF?\s*(<!doctype html|<html|<head|<body|<meta|<title)/i
const PAGE_NAME = /\.x?html?$/i
const LISTING = /<title>[^<]*(index of|\/ipfs\/)|<h1>\s*index of/i
const PROXY_MARKS =
  /cdn-cgi|cloudflare|email-decode|rocket-loader|data-cf|googletagmanager|<script/gi

function lookOf(
  file: ExpectedFile,
  served: Served,
  local: Buffer | undefined,
  offset: number | undefined
): string | undefined {
  const text = served.head.toString('latin1')
  const wanted = local?.toString('latin1') ?? ''
  const isPage = PAGE.test(text) || /\bhtml\b/i.test(served.contentType)
  if (served.bytes === 0) {
    return 'the gateway served an empty body'
  }
  if (isPage && LISTING.test(text) && !LISTING.test(wanted)) {
    return 'the gateway served a listing of a directory'
  }
  if (isPage && !PAGE_NAME.test(file.path) && !PAGE.test(wanted)) {
    return 'the gateway served a web page, perhaps an error page, instead of the file'
  }
  const common = Math.min(served.head.length, local?.length ?? 0)
  const isPrefix = local !== undefined && (offset ?? common) === common
  if (served.bytes < file.size && isPrefix) {
    return 'the gateway served only the beginning of the file'
  }
  if (PAGE_NAME.test(file.path) && isPage && marks(text) > marks(wanted) && local !== undefined) {
    return 'the gateway served a rewritten page: something on the way, such as a CDN, put scripts into it'
  }
  if (PAGE_NAME.test(file.path) && isPage) {
    return 'the gateway served a page with other content: another version, an error page, or one rewritten on the way'
  }
  return undefined
}

function marks(text: string): number {
  return text.match(PROXY_MARKS)?.length ?? 0
}
