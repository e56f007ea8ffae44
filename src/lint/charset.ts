import { isUtf8 } from 'node:buffer'

export type ReadText = { readonly text: string } | { readonly why: string }

/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096
/** Browsers look so far for the encoding that a page declares (HTML, 13.2.3.2). */
const PRESCAN_BYTES = 1024
/** What a page without a declaration is in, where it is not UTF-8 (HTML, 13.2.3.2, the usual locales). */
const FALLBACK = 'windows-1252'
const DECLARED =
  /<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]+)|^@charset "([\w.:-]+)";|^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i

/** The text of a page, a style sheet or a script, as a browser would decode it (Encoding Standard). */
export function decodedText(bytes: Uint8Array): ReadText {
  const marked = byMark(bytes)
  if (marked !== undefined) {
    return { text: new TextDecoder(marked).decode(bytes) }
  }
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { why: 'was not looked into: it does not look like text' }
  }
  const declared = declaredIn(bytes)
  if (declared !== undefined && declared.encoding !== 'utf-8') {
    return { text: declared.decode(bytes) }
  }
  if (!isUtf8(bytes)) {
    return { text: (declared ?? new TextDecoder(FALLBACK)).decode(bytes) }
  }
  // Twice as fast as a decoder that looks for faults.
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() }
}

/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le'
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return 'utf-8'
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function declaredIn(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES))
  const match = DECLARED.exec(head)
  const label = match?.slice(1).find((one) => one !== undefined)
  if (label === undefined) {
    return undefined
  }
  try {
    // One that is readable so far is not in UTF-16, whatever it says.
    const decoder = new TextDecoder(label)
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder
  } catch {
    return undefined
  }
}
