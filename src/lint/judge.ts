import { quote } from '../text/escape.js'
import { Resolver, type Address, type Base } from './address.js'
import type { Findings, Place } from './findings.js'
import type { RuleId } from './rules.js'
import type { Found, SiteTree } from './tree.js'

/**
 * How much hangs on a reference: a `resource` is fetched with the page, a `navigation` is where a visitor
 * may go, a `script` reference is a string in JavaScript that looks like an address.
 */
export type ReferenceKind = 'resource' | 'navigation' | 'script'

export interface Reference {
  readonly kind: ReferenceKind
  /** As written. */
  readonly value: string
  readonly line?: number | undefined
}

type Outcome = 'absolute' | 'missing' | 'skipped'

const RULE: Record<Outcome, Record<ReferenceKind, RuleId>> = {
  absolute: {
    resource: 'absolute-resource',
    navigation: 'absolute-link',
    script: 'js-absolute'
  },
  missing: { resource: 'missing-resource', navigation: 'missing-link', script: 'js-missing' },
  skipped: { resource: 'skipped-resource', navigation: 'skipped-link', script: 'skipped-link' }
}

/** Compares references with the names of the build and keeps what will not work. */
export class Judge {
  readonly tree: SiteTree
  readonly #findings: Findings
  readonly #resolver = new Resolver()

  constructor(tree: SiteTree, findings: Findings) {
    this.tree = tree
    this.#findings = findings
  }

  /** A reference in `file`, relative to `base`. */
  judge(file: string, reference: Reference, base: Base): void {
    const address = this.#resolver.resolve(reference.value, base)
    const place: Place = { file, line: reference.line, reference: reference.value }
    switch (address.kind) {
      case 'elsewhere':
        return
      case 'placeholder':
        this.#findings.add('placeholder', place)
        return
      case 'inside':
        this.#inside(reference.kind, address.path, place)
        return
      case 'absolute':
        this.#absolute(reference.kind, address.path, place)
        return
      case 'above':
        this.#above(reference.kind, address.path, place)
    }
  }

  /** Where an absolute path leads in this build, or undefined when it has no target here. */
  targetOf(file: string, address: Address): string | undefined {
    return address.kind === 'absolute' ? this.#targetOf(file, address.path) : undefined
  }

  #inside(kind: ReferenceKind, path: string, place: Place): void {
    const found = this.tree.find(path)
    if (isServed(found)) {
      return
    }
    if (found === 'page' && kind === 'navigation') {
      this.#findings.add('extensionless-link', place)
    } else if (found === 'skipped') {
      this.#findings.add(RULE.skipped[kind], place)
    } else {
      this.#findings.add(RULE.missing[kind], place, () => this.#whyMissing(path))
    }
  }

  #absolute(kind: ReferenceKind, path: string, place: Place): void {
    const target = this.#targetOf(place.file, path)
    if (target !== undefined) {
      this.#findings.add(RULE.absolute[kind], place, whyAbsolute(kind, path, target))
    } else if (this.tree.find(path) === 'skipped') {
      this.#findings.add(RULE.skipped[kind], place)
    } else {
      this.#findings.add('absolute-missing', place)
    }
  }

  #above(kind: ReferenceKind, path: string, place: Place): void {
    const exists = this.tree.find(path) !== 'missing'
    const rule = kind === 'navigation' && exists ? 'absolute-link' : RULE.missing[kind]
    this.#findings.add(
      rule,
      place,
      exists
        ? 'climbs above the root of the site: a host that serves the site at its root forgives that, a path gateway does not'
        : 'climbs above the root of the site'
    )
  }

  /**
   * The target of an absolute path: at the root of the build, at the root of a site inside the build
   * (a folder above the file with its own index.html), or behind a base path that the build was made
   * for, such as `/repository/` for GitHub Pages.
   */
  #targetOf(file: string, path: string): string | undefined {
    if (isPresent(this.tree.find(path))) {
      return path
    }
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const root = file.slice(0, end + 1)
      if (this.tree.hasFile(`${root}index.html`) && isPresent(this.tree.find(root + path))) {
        return root + path
      }
    }
    const rest = path.slice(path.indexOf('/') + 1)
    if (rest === path || rest === '') {
      return undefined
    }
    const isThere = this.tree.hasFile(rest.endsWith('/') ? `${rest}index.html` : rest)
    return isThere ? rest : undefined
  }

  #whyMissing(path: string): string | undefined {
    const other = this.tree.otherSpelling(path)
    if (other !== undefined) {
      return `no such file in this build; ${quote(other)} differs in case or in the form of its accents, and IPFS takes names literally`
    }
    const atRoot = this.#endingAtRoot(path)
    return atRoot === undefined
      ? undefined
      : `no such file in this build; it exists as ${quote(atRoot)}, so the relative path is right only for pages at the root`
  }

  /** `blog/post/_next/a.js` written in a page below `blog/post/`, where only `_next/a.js` exists. */
  #endingAtRoot(path: string): string | undefined {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const rest = path.slice(at + 1)
      if (rest.includes('/') && this.tree.hasFile(rest)) {
        return rest
      }
    }
    return undefined
  }
}

function isServed(found: Found): boolean {
  return found === 'file' || found === 'directory'
}

function isPresent(found: Found): boolean {
  return isServed(found) || found === 'page'
}

function whyAbsolute(kind: ReferenceKind, path: string, target: string): string | undefined {
  if (target === path || kind === 'script') {
    return undefined
  }
  return `starts at the root of the host, outside \`/ipfs/<hash>/\`; in this build the target is ${quote(target)}`
}
