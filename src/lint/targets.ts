import { quote } from '../text/escape.js'
import type { Found, SiteTree } from './tree.js'

/** Looks for what was probably meant by a path that a gateway does not find, and says so. */
export class Targets {
  readonly #tree: SiteTree

  constructor(tree: SiteTree) {
    this.#tree = tree
  }

  /**
   * The target of an absolute path: at the root of the build, at the root of a site inside the build
   * (a folder above the file with its own index.html), or behind a base path that the build was made
   * for, such as `/repository/` for GitHub Pages.
   */
  of(file: string, path: string): string | undefined {
    if (isPresent(this.#tree.find(path))) {
      return path
    }
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const root = file.slice(0, end + 1)
      if (this.#tree.hasFile(`${root}index.html`) && isPresent(this.#tree.find(root + path))) {
        return root + path
      }
    }
    const rest = path.slice(path.indexOf('/') + 1)
    if (rest === path || rest === '') {
      return undefined
    }
    const isThere = this.#tree.hasFile(rest.endsWith('/') ? `${rest}index.html` : rest)
    return isThere ? rest : undefined
  }

  /** Undefined where the sentence of the rule says it all. */
  whyAbsolute(isScript: boolean, path: string, target: string): string | undefined {
    return target === path || isScript
      ? undefined
      : `starts at the root of the host, outside \`/ipfs/<hash>/\`; in this build the target is ${quote(target)}`
  }

  /** The same for a path that is relative and missing. */
  whyMissing(path: string, found: Found): string | undefined {
    if (found === 'folder' || found === 'listing') {
      return 'is a folder in this build, and no file'
    }
    if (path.endsWith('/') && this.#tree.hasFile(path.slice(0, -1))) {
      return 'is a file in this build, which no gateway finds with a slash behind its name'
    }
    const other = this.#tree.otherSpelling(path)
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
      if (rest.includes('/') && this.#tree.hasFile(rest)) {
        return rest
      }
    }
    return undefined
  }
}

function isPresent(found: Found): boolean {
  return found !== 'missing' && found !== 'skipped'
}
