import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Paths with contents, a character for each byte. */
type Files = Readonly<Record<string, string>>

/** The files of a folder, but for those that match `without`. */
export function filesOf(folder: string, without: RegExp | undefined): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => without?.test(name) !== true)
    .sort()
  const read = (name: string): string => readFileSync(path.join(folder, name)).toString('latin1')
  return Object.fromEntries(names.map((name) => [name, read(name)]))
}

/** Writes all forms of a build into one file: JSON, packed with Brotli, which sees what forms share. */
export function pack(archive: string, forms: Readonly<Record<string, Files>>): void {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS
  }
  writeFileSync(archive, brotliCompressSync(JSON.stringify(forms), { params }))
}

/** Writes one form of a build into `folder`. Throws RangeError where there is none of that name. */
export function unpack(archive: string, form: string, folder: string): void {
  const text = brotliDecompressSync(readFileSync(archive)).toString()
  const files = (JSON.parse(text) as Record<string, Files>)[form]
  if (files === undefined) {
    throw new RangeError(`${archive} holds no form ${form}`)
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, Buffer.from(content, 'latin1'))
  }
}
