/**
 * Orders by path, code unit by code unit: the same on every machine and in every locale, which
 * `localeCompare` is not.
 */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareText(a.path, b.path)
}

/** Plain code-unit comparison. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
