import { resolve, type Base } from './address.js'
import type { Findings } from './findings.js'
import type { Judge } from './judge.js'
import { mayHoldAddress } from './js-candidates.js'
import { readJs, type Literal } from './js.js'
import type { Pace } from './pace.js'

/** Text that begins at the root of the host and names a file of a kind that pages load. */
const FILE_AT_ROOT =
  /^\/(?!\/)[^\s"'<>{}|\\^`*]*\.(?:avif|bin|css|csv|data|eot|gif|glb|gltf|html?|ico|jpe?g|js|json|m4a|mjs|mp3|mp4|ogg|otf|pdf|png|svg|ttf|txt|wasm|wav|webm|webmanifest|webp|woff2?|xml)(?:[?#]\S*)?$/i

/** `/_next/`, `/_nuxt/`: where the runtime of a framework looks for its chunks. */
const FRAMEWORK_FOLDER = /^\/_[\w-]+\/$/

/** What the loaders of chunks have in them; another `x.p = "/"` has nothing to do with files. */
const WEBPACK_LOADER = /webpack|createElement\(["'`](?:script|link)["'`]\)/
const VITE_LOADER = /modulepreload/

export interface ScriptSource {
  readonly file: string
  readonly text: string
  readonly firstLine: number
  /** What addresses that the script hands to the page start from; unknown for a script in a file of its own. */
  readonly pageBase: Base
  /** What its imports start from. */
  readonly fileBase: Base
}

/** Judges the addresses among the string literals of a script. Nothing in it becomes an error. */
export class ScriptCheck {
  readonly #judge: Judge
  readonly #findings: Findings

  constructor(judge: Judge, findings: Findings) {
    this.#judge = judge
    this.#findings = findings
  }

  /** Reads one script, if a quick look says that this can lead to anything. Throws what `pace` throws. */
  async check(source: ScriptSource, pace: Pace): Promise<void> {
    if (this.isWorthReading(source)) {
      await this.read(source, pace)
    }
  }

  /** Whether `read` can find anything: says yes too often, never no wrongly. */
  isWorthReading(source: ScriptSource): boolean {
    const { pageBase, text } = source
    return (
      (pageBase.kind === 'site' && text.includes('location')) ||
      mayHoldAddress(text, (path, isTold) => this.#matters(source, path, isTold))
    )
  }

  /** Reads the tokens of a script, giving way to the event loop. Throws what `pace` throws. */
  async read(source: ScriptSource, pace: Pace): Promise<void> {
    const found = (literal: Literal): void => this.#literal(source, literal)
    await readJs(source.text, source.firstLine, found, pace)
  }

  /** An absolute path may be told or lead into the build; a relative one must be told and lead nowhere. */
  #matters({ file, fileBase }: ScriptSource, path: string, isTold: boolean): boolean {
    if (!path.startsWith('/')) {
      return isTold && !this.#isThere(path, fileBase)
    }
    if (isTold || path === '/') {
      return isTold
    }
    return path.endsWith('/')
      ? this.#judge.tree.hasDirectory(path.slice(1, -1))
      : this.#leads(file, path)
  }

  #isThere(path: string, base: Base): boolean {
    const address = resolve(path, base)
    return address.kind === 'inside' && this.#judge.tree.find(address.path) === 'file'
  }

  #leads(file: string, path: string): boolean {
    const address = resolve(path, { kind: 'unknown' })
    return FILE_AT_ROOT.test(path) && this.#judge.targetOf(file, address) !== undefined
  }

  #literal(source: ScriptSource, literal: Literal): void {
    switch (literal.use) {
      case 'import':
      case 'static-import':
        if (/^\.{0,2}\//.test(literal.value)) {
          this.#address(source, literal, source.fileBase)
        }
        return
      case 'file':
        this.#address(source, literal, source.fileBase)
        return
      case 'page':
        this.#address(source, literal, source.pageBase)
        return
      case 'location':
        // A lone "/" is the name of a route in client routers.
        if (literal.value !== '/' && isOfSite(source, literal)) {
          this.#address(source, literal, source.pageBase)
        }
        return
      case 'service-worker':
      case 'scope':
        this.#serviceWorker(source, literal)
        return
      case 'public-path':
        this.#publicPath(source, literal, WEBPACK_LOADER)
        return
      case 'preload-base':
        this.#publicPath(source, literal, VITE_LOADER)
        return
      case 'plain':
        this.#plain(source, literal)
    }
  }

  #address({ file }: ScriptSource, literal: Literal, base: Base): void {
    if (literal.isPart) {
      this.#folder(file, literal)
      return
    }
    const kind = literal.use === 'static-import' ? 'static-import' : 'script'
    this.#judge.judge(file, { kind, value: literal.value, line: literal.line }, base)
  }

  /** `fetch('/data/' + name)`: the folder tells. */
  #folder(file: string, { value, line }: Literal): void {
    const isFolder = value.startsWith('/') && value.endsWith('/') && value.length > 1
    if (isFolder && this.#judge.tree.hasDirectory(value.slice(1, -1))) {
      this.#findings.add('js-absolute', { file, line, reference: value })
    }
  }

  #serviceWorker({ file }: ScriptSource, { value, line }: Literal): void {
    if (resolve(value, { kind: 'unknown' }).kind === 'absolute') {
      this.#findings.add('service-worker', { file, line, reference: value })
    }
  }

  #publicPath(source: ScriptSource, literal: Literal, loader: RegExp): void {
    const { value, line } = literal
    const isFolder = value.startsWith('/') && !value.startsWith('//') && value.endsWith('/')
    if (!isFolder) {
      this.#plain(source, literal)
      return
    }
    const isOurs = value === '/' || this.#judge.tree.hasDirectory(value.slice(1, -1))
    if (isOurs && loader.test(source.text)) {
      this.#findings.add('js-public-path', { file: source.file, line, reference: value })
    }
  }

  #plain({ file }: ScriptSource, { value, line, isPart }: Literal): void {
    if (FRAMEWORK_FOLDER.test(value) && this.#judge.tree.hasDirectory(value.slice(1, -1))) {
      this.#findings.add('js-public-path', { file, line, reference: value })
      return
    }
    if (isPart) {
      return
    }
    if (this.#leads(file, value)) {
      this.#findings.add('js-absolute', { file, line, reference: value })
    }
  }
}

/** What a script sends the visitor to is known where it begins at the root, or the script is part of a page. */
function isOfSite({ pageBase }: ScriptSource, { value }: Literal): boolean {
  return pageBase.kind === 'site' || value.startsWith('/')
}
