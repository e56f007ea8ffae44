import type { Findings } from './findings.js'
import { FRAMEWORKS, type Framework } from './frameworks.js'
import type { SignName } from './page-reader.js'
import type { SiteTree } from './tree.js'

const MOST_ROUTERS = 1000
const LONGEST_SOURCE = 300

/** A library that routes by the path, and what is in the build where it goes by the hash instead. */
interface Library {
  readonly library: RegExp
  readonly hash: RegExp
  readonly message?: string
}

const LIBRARIES: readonly Library[] = [
  {
    library: /__reactRouterVersion/,
    hash: /relative pathnames are not supported in hash history/
  },
  {
    library: /beforeRouteLeave/,
    hash: /includes\(["'`]#["'`]\)\|\|\([\w$]+\+=["'`]#["'`]/
  },
  {
    library: /routerPageId/,
    hash: /_platformLocation\.hash\b.{0,60}?["'`]#["'`]/s,
    message:
      'a client-side router in this build goes by the path of the address: a gateway finds none of its pages when it is loaded again, or opened by a link'
  }
]

/** Of a tool, or of a library that any tool may use. */
interface Router {
  readonly owner: Framework | Library
  readonly file: string
  readonly line?: number | undefined
}

/** Gathers signs of the tool that made the build, and of routers in it. */
export class Signs {
  #generatorRank = FRAMEWORKS.length
  #id: Framework | undefined
  #sourceRank = FRAMEWORKS.length
  readonly #routers: Router[] = []
  #hasRelativeBase = false
  readonly #byHash = new Set<Framework | Library>()
  /** Tools with addresses from the root of the host among those of their scripts and styles. */
  readonly #absolute = new Set<Framework>()
  readonly #relative = new Set<Framework>()

  /** Takes what a page shows. Cheap enough to be called for every page. */
  note(file: string, name: SignName, value: string): void {
    if (name === 'generator') {
      // A page may name two, the one that it is built on last.
      const rank = FRAMEWORKS.findIndex(({ generator }) => generator?.test(value) === true)
      this.#generatorRank = rank === -1 ? this.#generatorRank : Math.min(rank, this.#generatorRank)
    } else if (name === 'id') {
      this.#id ??= FRAMEWORKS.find(({ id }) => id === value)
    } else if (name === 'ng-version') {
      this.#id ??= FRAMEWORKS.find((one) => one.name === 'Angular')
    } else if (name === 'data-has-hydrated') {
      this.#route(file, name, undefined)
    } else if (name === 'src') {
      this.#source(file, value)
    }
  }

  /** Takes a script in a page, which begins at `line`. */
  inlineScript(file: string, text: string, line: number): void {
    this.#route(file, text, line)
  }

  /** Takes a script in a file of its own. */
  script(file: string, text: string): void {
    for (const owner of LIBRARIES) {
      if (owner.library.test(text)) {
        this.#keep({ owner, file })
      }
      if (owner.hash.test(text)) {
        this.#byHash.add(owner)
      }
    }
  }

  /** The tool, or undefined where nothing points to one. */
  framework(tree: SiteTree): Framework | undefined {
    return (
      FRAMEWORKS[this.#generatorRank] ??
      this.#id ??
      FRAMEWORKS.find((one) => one.isKnownByRouter === true && this.#routersOf(one).length > 0) ??
      FRAMEWORKS.find(({ folder }) => folder !== undefined && tree.hasDirectory(folder)) ??
      FRAMEWORKS[this.#sourceRank]
    )
  }

  /** A page has a `<base href>` that stays in the site. */
  relativeBase(): void {
    this.#hasRelativeBase = true
  }

  /** Whether the addresses that the tool writes by itself are relative already. */
  isRelative(framework: Framework | undefined): boolean {
    if (framework?.doneBy !== undefined) {
      return framework.doneBy === 'itself' || this.#hasRelativeBase
    }
    return (
      framework !== undefined && this.#relative.has(framework) && !this.#absolute.has(framework)
    )
  }

  /** Tells of the routers: of those of the tool itself, else of libraries, which may be told a path when they start. */
  tell(framework: Framework | undefined, findings: Findings): void {
    const own = framework === undefined ? [] : this.#routersOf(framework)
    for (const { file, line } of own) {
      findings.add('client-router', { file, line })
    }
    for (const library of own.length > 0 ? [] : LIBRARIES) {
      for (const { file } of this.#byHash.has(library) ? [] : this.#routersOf(library)) {
        findings.add('client-router', { file }, { severity: 'warning', message: library.message })
      }
    }
  }

  #routersOf(owner: Framework | Library): Router[] {
    return this.#routers.filter((router) => router.owner === owner)
  }

  #source(file: string, value: string): void {
    const path = value.slice(0, LONGEST_SOURCE).split(/[?#]/)[0] ?? ''
    this.#route(file, path, undefined)
    const rank = FRAMEWORKS.findIndex(({ source }) => source?.test(path) === true)
    const found = FRAMEWORKS[rank]
    if (found !== undefined) {
      this.#sourceRank = Math.min(rank, this.#sourceRank)
      ;(/^(?:[\\/]|[a-z]+:)/i.test(path) ? this.#absolute : this.#relative).add(found)
    }
  }

  #route(file: string, text: string, line: number | undefined): void {
    for (const framework of FRAMEWORKS) {
      if (framework.router?.test(text) === true) {
        this.#keep({ owner: framework, file, line })
      }
    }
  }

  #keep(router: Router): void {
    if (this.#routers.length < MOST_ROUTERS) {
      this.#routers.push(router)
    }
  }
}
