import { misfitOf } from '../gateway/content-types.js'
import { quote } from '../text/escape.js'

/** Files of one kind that the gateway serves with a type that browsers refuse. */
interface Misfit {
  readonly breaks: string
  /** The first of them, and what it is served as. */
  readonly path: string
  readonly contentType: string
  count: number
}

/** Which files a gateway serves with a type that browsers refuse. */
export class Misfits {
  readonly #byExtension = new Map<string, Misfit>()

  /** Notes the type that a file was served with. */
  note(path: string, contentType: string): void {
    const misfit = misfitOf(path, contentType)
    const known = misfit && this.#byExtension.get(misfit.extension)
    if (known !== undefined) {
      known.count += 1
    } else if (misfit !== undefined) {
      const { extension, breaks } = misfit
      this.#byExtension.set(extension, { breaks, path, contentType, count: 1 })
    }
  }

  /** One for each kind of file. */
  warnings(): string[] {
    return [...this.#byExtension].map(([extension, { path, contentType, breaks, count }]) => {
      const type = contentType === '' ? 'without a content type' : `as ${quote(contentType)}`
      const others = count > 1 ? ` (and ${count - 1} more ${extension} files)` : ''
      return `The gateway serves ${quote(path)}${others} ${type}: ${breaks}.`
    })
  }
}
