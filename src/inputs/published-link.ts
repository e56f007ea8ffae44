import type { PublishedHash } from '../model.js'

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
  const hash = decoded(first)
  const behind = rest === undefined ? undefined : decoded(rest)
  const isText = hash !== '' && (behind !== '' || rest === '')
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || !isText) {
    return undefined
  }
  return { published: { hash, behind }, gatewayUrl: `${parsed.origin}${before}/ipfs` }
}

/** '' for what cannot be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
