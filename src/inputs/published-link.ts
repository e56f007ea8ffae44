import type { PublishedHash } from '../model.js'
import { percentDecoded } from '../text/encodings.js'

/** A published site, and the gateway that has it. */
export interface PublishedLink {
  readonly published: PublishedHash
  readonly gatewayUrl: string
}

/** Reads `…/ipfs/<hash>`, with or without a path behind it; undefined for any other text. */
export function publishedLinkOf(url: string): PublishedLink | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const [before = '', after = ''] = parsed?.pathname.split(/\/ipfs\/(.*)/s, 2) ?? []
  const [, first = '', rest] = /^([^/]*)(?:\/(.*))?$/s.exec(after) ?? []
  const hash = percentDecoded(first, '')
  const behind = rest === undefined ? undefined : percentDecoded(rest, '')
  const isText = hash !== '' && (behind !== '' || rest === '')
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || !isText) {
    return undefined
  }
  return { published: { hash, behind }, gatewayUrl: `${parsed.origin}${before}/ipfs` }
}
