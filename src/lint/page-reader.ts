import type { Reference } from './references.js'

export type InlineKind = 'script' | 'style' | 'declarations' | 'importmap'

/**
 * What a page shows of itself: the tool that made it, in attributes and in `generator`; the address that it
 * calls its own; what a script is to load into it; `structure` for what makes it a page and not a part of one.
 */
export type SignName =
  | 'generator'
  | 'id'
  | 'src'
  | 'ng-version'
  | 'data-has-hydrated'
  | 'canonical'
  | 'manifest'
  | 'included'
  | 'structure'

/** What a page holds, told in the order of the page. */
export interface PageReader {
  reference(reference: Reference): void
  base(href: string, line: number): void
  inline(kind: InlineKind, text: string, line: number): void
  sign(name: SignName, value: string): void
}
