/**
 * What hangs on a reference.
 * - `code`: a script or a style sheet, fetched with the page; over plain HTTP browsers refuse it
 * - `frame`: a page inside the page
 * - `resource`: a picture, a font, a film, fetched with the page
 * - `extra`: fetched with the page, which is whole without it: an icon, a web manifest, a preload
 * - `navigation`: where a visitor may go
 * - `link`: where a browser or a reader of the page may go, of a `<link>`
 * - `refresh`: where the page sends everybody by itself
 * - `script`: a string in JavaScript that looks like an address
 * - `static-import`: an import that a module cannot run without
 */
export type ReferenceKind =
  | 'code'
  | 'frame'
  | 'resource'
  | 'extra'
  | 'navigation'
  | 'link'
  | 'refresh'
  | 'script'
  | 'static-import'

export interface Reference {
  readonly kind: ReferenceKind
  /** As written. */
  readonly value: string
  readonly line?: number | undefined
}
