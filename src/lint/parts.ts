import type { LintFinding } from '../model.js'
import type { Judge } from './judge.js'

const MOST_MENTIONED = 20_000
const LONGEST_NAME = 200
const PAGE_ENDING = /\.x?html?\b/gi
const NAME_CHARACTER = /[\w./-]/

/**
 * What files are to each other: a script that a page loads, a page that a script puts into another page, a
 * web manifest under any name. It is known only when all was read.
 */
export class Parts {
  readonly #judge: Judge
  readonly #loaded = new Set<string>()
  readonly #fragments = new Set<string>()
  readonly #mentioned = new Set<string>()
  readonly #manifests = new Set<string>()

  constructor(judge: Judge) {
    this.#judge = judge
  }

  /** A page runs this script, or has one in it. */
  load(file: string): void {
    this.#loaded.add(file)
  }

  /** The file has none of the elements that make a page. */
  fragment(file: string): void {
    this.#fragments.add(file)
  }

  manifest(file: string): void {
    this.#manifests.add(file)
  }

  /** Notes the pages that `text` names: what a script puts into other pages it calls by such a name. */
  mention(text: string): void {
    for (const { 0: ending, index } of text.matchAll(PAGE_ENDING)) {
      let start = index
      while (index - start < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(start - 1))) {
        start -= 1
      }
      if (this.#mentioned.size < MOST_MENTIONED) {
        this.#mentioned.add(text.slice(start, index + ending.length).replace(/^[./]+/, ''))
      }
    }
  }

  get manifests(): Iterable<string> {
    return this.#manifests
  }

  /** Whether any page runs a script. */
  get runScripts(): boolean {
    return this.#loaded.size > 0
  }

  /** What a finding is, now that all was read; undefined for none. `isStripped`: no page runs the tool's scripts. */
  settled(finding: LintFinding, isStripped: boolean): LintFinding | undefined {
    const { file, reference, rule, severity } = finding
    if (isStripped && /\.m?js$/i.test(file)) {
      return rule === 'unread-file' ? finding : undefined
    }
    if (file.endsWith('.svg') && severity === 'error') {
      // As a picture it loads nothing, and as a page nobody may ever open it.
      return { ...finding, severity: 'warning' }
    }
    if (/^js-(?:absolute|missing)$/.test(rule) && this.#loaded.has(file)) {
      const isNeeded = this.#judge.isStaticImport(file, reference)
      return isNeeded ? { ...finding, severity: 'error' } : finding
    }
    if (severity === 'error' && this.#isIncluded(file)) {
      // Relative addresses start from the page that it is put into, which only the script knows.
      return rule === 'missing-resource' ? undefined : { ...finding, severity: 'warning' }
    }
    return finding
  }

  #isIncluded(file: string): boolean {
    if (!this.#fragments.has(file)) {
      return false
    }
    const names = file.split('/')
    return names.some((_, index) => this.#mentioned.has(names.slice(index).join('/')))
  }
}
