import type { LintSeverity } from '../model.js'
import type { Address, Base } from './address.js'
import type { Detail, Findings, Place } from './findings.js'
import type { Reference, ReferenceKind } from './references.js'
import { Resolver } from './resolver.js'
import type { RuleId } from './rules.js'
import type { Found, SiteTree } from './tree.js'
import { Targets } from './targets.js'

type Family = 'resource' | 'navigation' | 'script'
type Outcome = 'absolute' | 'missing' | 'skipped'

const RULE: Record<Outcome, Record<Family, RuleId>> = {
  absolute: {
    resource: 'absolute-resource',
    navigation: 'absolute-link',
    script: 'js-absolute'
  },
  missing: { resource: 'missing-resource', navigation: 'missing-link', script: 'js-missing' },
  skipped: { resource: 'skipped-resource', navigation: 'skipped-link', script: 'skipped-link' }
}

const FAMILY: Record<ReferenceKind, Family> = {
  code: 'resource',
  frame: 'resource',
  resource: 'resource',
  extra: 'resource',
  navigation: 'navigation',
  link: 'navigation',
  refresh: 'navigation',
  script: 'script',
  'static-import': 'script'
}

/** A page is whole without its icon, and nobody sees a page that leaves at once. */
const SEVERITY: Partial<Record<ReferenceKind, LintSeverity>> = {
  extra: 'warning',
  refresh: 'error'
}

/** What a gateway of dStor is reached by is HTTPS, where browsers load no code over plain HTTP. */
const PLAIN_SEVERITY: Partial<Record<ReferenceKind, LintSeverity>> = {
  code: 'error',
  frame: 'error',
  resource: 'warning',
  extra: 'warning'
}

const LOCAL_SEVERITY: Record<Family, LintSeverity> = {
  resource: 'error',
  navigation: 'note',
  script: 'warning'
}

/** Compares references with the names of the build and keeps what will not work. */
export class Judge {
  readonly tree: SiteTree
  readonly #findings: Findings
  readonly #resolver = new Resolver()
  readonly #targets: Targets
  readonly #staticImports = new Set<string>()
  /** Hosts that a page names as its own, by `<link rel=canonical>`. */
  readonly #ownHosts = new Set<string>()

  constructor(tree: SiteTree, findings: Findings) {
    this.tree = tree
    this.#findings = findings
    this.#targets = new Targets(tree)
  }

  /** A reference in `file`, relative to `base`. */
  judge(file: string, reference: Reference, base: Base): void {
    const { kind, value } = reference
    const address = this.#resolver.resolve(value, base)
    const place: Place = { file, line: reference.line, reference: value }
    if (kind === 'static-import') {
      this.#staticImports.add(keyOf(file, value))
    }
    switch (address.kind) {
      case 'elsewhere':
        return
      case 'placeholder':
        this.#findings.add('placeholder', place)
        return
      case 'inside':
        this.#inside(kind, address.path, place)
        return
      case 'absolute':
        this.#absolute(kind, address.path, place)
        return
      case 'above':
        this.#above(kind, address.path, place)
        return
      case 'local':
        this.#findings.add(
          'local-address',
          place,
          this.#severity(kind, LOCAL_SEVERITY[FAMILY[kind]])
        )
        return
      case 'host':
        this.#onHost(kind, address, place)
    }
  }

  /** Remembers a host as one of the site's own. */
  ownHost(href: string): void {
    const address = this.#resolver.resolve(href, { kind: 'unknown' })
    if (address.kind === 'host') {
      this.#ownHosts.add(address.host)
    }
  }

  /** Where an absolute path leads in this build, or undefined when it has no target here. */
  targetOf(file: string, address: Address): string | undefined {
    return address.kind === 'absolute' ? this.#targets.of(file, address.path) : undefined
  }

  /** The file that a relative or absolute reference means, or undefined where there is none. */
  fileOf(file: string, value: string, base: Base): string | undefined {
    const address = this.#resolver.resolve(value, base)
    const path = address.kind === 'inside' ? address.path : this.targetOf(file, address)
    return path !== undefined && this.tree.hasFile(path) ? path : undefined
  }

  /** Whether the module `file` cannot run without what it imports as `reference`. */
  isStaticImport(file: string, reference: string | undefined): boolean {
    return this.#staticImports.has(keyOf(file, reference ?? ''))
  }

  #inside(kind: ReferenceKind, path: string, place: Place): void {
    const found = this.tree.find(path)
    const family = FAMILY[kind]
    if (isServed(found, kind)) {
      return
    }
    if (found === 'page' && family === 'navigation') {
      this.#findings.add('extensionless-link', place, this.#severity(kind))
    } else if (found === 'skipped') {
      this.#findings.add(RULE.skipped[family], place, this.#severity(kind))
    } else {
      const message = (): string | undefined => this.#targets.whyMissing(path, found)
      this.#findings.add(RULE.missing[family], place, { ...this.#severity(kind), message })
    }
  }

  #absolute(kind: ReferenceKind, path: string, place: Place): void {
    const family = FAMILY[kind]
    const target = this.#targets.of(place.file, path)
    if (target !== undefined) {
      const message = this.#targets.whyAbsolute(family === 'script', path, target)
      this.#findings.add(RULE.absolute[family], place, { ...this.#severity(kind), message })
    } else if (this.tree.find(path) === 'skipped') {
      this.#findings.add(RULE.skipped[family], place, this.#severity(kind))
    } else {
      this.#findings.add('absolute-missing', place)
    }
  }

  #above(kind: ReferenceKind, path: string, place: Place): void {
    const family = FAMILY[kind]
    const exists = this.tree.find(path) !== 'missing'
    const rule = family === 'navigation' && exists ? 'absolute-link' : RULE.missing[family]
    const message = exists
      ? 'climbs above the root of the site: a host that serves the site at its root forgives that, a path gateway does not'
      : 'climbs above the root of the site'
    this.#findings.add(rule, place, { ...this.#severity(kind), message })
  }

  #onHost(
    kind: ReferenceKind,
    { host, path, isPlain }: Extract<Address, { kind: 'host' }>,
    place: Place
  ): void {
    const severity = PLAIN_SEVERITY[kind]
    if (isPlain && severity !== undefined) {
      this.#findings.add('insecure-resource', place, { severity })
      return
    }
    const isFetched = FAMILY[kind] === 'resource'
    const isOurs = isFetched
      ? this.tree.hasFile(path)
      : kind !== 'link' && this.#isOwnPage(host, path)
    if (isOurs) {
      this.#findings.add('other-host', place, this.#severity(kind))
    }
  }

  #isOwnPage(host: string, path: string): boolean {
    return this.#ownHosts.has(host) && ['file', 'folder', 'page'].includes(this.tree.find(path))
  }

  #severity(kind: ReferenceKind, otherwise?: LintSeverity): Detail {
    return { severity: SEVERITY[kind] ?? otherwise }
  }
}

function keyOf(file: string, reference: string): string {
  return `${file}\n${reference}`
}

/** A folder is a page, and nothing that a page could load; nobody sees that an icon is one. */
function isServed(found: Found, kind: ReferenceKind): boolean {
  const isPlace = FAMILY[kind] === 'navigation' || kind === 'frame' || kind === 'extra'
  return found === 'file' || (isPlace && (found === 'folder' || found === 'listing'))
}
