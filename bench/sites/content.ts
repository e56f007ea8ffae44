import path from 'node:path'
import type { PlannedFile } from './plan.js'
import { Random } from './random.js'
import { makeUnits } from './units.js'

const NOISE_BYTES = 8 * 1024 * 1024
/** First bytes of the kinds that are not text. */
const MAGIC: Readonly<Record<string, Buffer>> = {
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a46494600010100', 'hex'),
  webp: Buffer.from('52494646ffff000057454250565038', 'hex'),
  woff2: Buffer.from('774f4632000100000000', 'hex'),
  mp4: Buffer.from('000000206674797069736f6d', 'hex'),
  pdf: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')
}

/** Makes the content of the files of one site. Everything a page refers to is there. */
export class Contents {
  readonly #random = new Random(11)
  readonly #noise = new Random(13).bytes(NOISE_BYTES)
  readonly #units = makeUnits()
  readonly #byExtension = new Map<string, string[]>()

  constructor(plan: readonly PlannedFile[]) {
    for (const { path: name, extension } of plan) {
      const group = this.#byExtension.get(extension)
      if (group === undefined) {
        this.#byExtension.set(extension, [name])
      } else {
        group.push(name)
      }
    }
  }

  of(file: PlannedFile): Buffer {
    const magic = MAGIC[file.extension]
    if (magic !== undefined) {
      return this.#binary(magic, file.bytes)
    }
    const [head, tail] = this.#frame(file)
    const room = Math.max(0, file.bytes - head.length - tail.length)
    const parts = this.#units[file.extension]!.cut(room, this.#random)
    const used = parts.reduce((sum, part) => sum + part.length, 0)
    return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(tail + ' '.repeat(room - used))])
  }

  #binary(magic: Buffer, bytes: number): Buffer {
    const from = this.#random.below(NOISE_BYTES - Math.min(bytes, NOISE_BYTES / 2))
    const noise = this.#noise.subarray(from, from + Math.max(0, bytes - magic.length))
    return Buffer.concat([magic, noise])
  }

  /** What stands before and after the pieces; references only where there is room for them. */
  #frame(file: PlannedFile): readonly [string, string] {
    const to = (extension: string): string => this.#reference(file.path, extension)
    const title = path.posix.basename(file.path)
    switch (file.extension) {
      case 'html':
        return [this.#pageHead(file, title), '</body></html>']
      case 'js': {
        const imports = Array.from({ length: file.bytes > 1_000 ? 3 : 1 }, () => to('js'))
        return [imports.map((name) => `import"${name}";`).join(''), `//# ${title}`]
      }
      case 'css':
        return [file.bytes > 400 ? `.hero{background:url(${to('png')})}` : '', `/*${title}*/`]
      case 'json':
        return [`{"name":"${title}","items":[\n`, '{}]}']
      case 'svg':
        return ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">', '</svg>']
      default:
        throw new RangeError(`no content for .${file.extension}`)
    }
  }

  #pageHead(file: PlannedFile, title: string): string {
    const to = (extension: string): string => this.#reference(file.path, extension)
    const head =
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
      `<link rel="stylesheet" href="${to('css')}"></head><body>`
    // A navigation as generators write it: about one link for 300 bytes.
    const links = Array.from(
      { length: Math.min(40, Math.floor((file.bytes - 300) / 300)) },
      (_, n) =>
        n % 8 === 7 ? `<img src="${to('png')}" alt="">` : `<a href="${to('html')}">Page ${n}</a>\n`
    )
    const script = file.bytes > 800 ? `<script type="module" src="${to('js')}"></script>\n` : ''
    return head + script + links.join('')
  }

  /** A relative reference from one file to a random other of this kind. */
  #reference(from: string, extension: string): string {
    const group = this.#byExtension.get(extension) ?? ['index.html']
    const depth = from.split('/').length - 1
    return `${'../'.repeat(depth) || './'}${this.#random.pick(group)}`
  }
}
