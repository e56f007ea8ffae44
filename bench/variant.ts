import fs from 'node:fs'
import path from 'node:path'

/** What is taken out of the bundle to see what it costs: found once each, else the variant is wrong. */
const CUTS: readonly (readonly [RegExp, string])[] = [
  [
    /function digestSmallFile\(content\) \{/,
    'const benchDigest = { size: 0, sha256: Buffer.alloc(32), cid: Buffer.alloc(34), dagSize: 4 };\n' +
      '$& return benchDigest;'
  ],
  [/class FileHasher \{/, '$& update() {} digest() { return benchDigest } }\nclass UnusedHasher {'],
  [/get cid\(\) \{/, '$& return "Qm";'],
  [/function contentCidOf\(site, digests\) \{/, '$& return "";'],
  [/async function writeManifest\([^)]*\) \{/, '$& return "";']
]

/**
 * Copies the bundle to `folder`, so that nobody can rebuild it in the middle of a run. Returns the
 * copy's path.
 */
export function keptBundle(bundle: string, folder: string): string {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.cpSync(path.dirname(bundle), folder, { recursive: true })
  return path.join(folder, path.basename(bundle))
}

/**
 * Copies the bundle to `folder` without fingerprint and manifest, to tell what they cost (P3, P7).
 * Returns the copy's path. Throws where the bundle has changed so that the cuts do not fit.
 */
export function withoutFingerprint(bundle: string, folder: string): string {
  const target = keptBundle(bundle, folder)
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.js'))
  const texts = new Map(
    files.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
  )
  for (const [pattern, replacement] of CUTS) {
    const all = new RegExp(pattern, 'g')
    const places = [...texts].flatMap(([name, text]) => (text.match(all) ?? []).map(() => name))
    const [place, ...more] = places
    if (place === undefined || more.length > 0) {
      throw new Error(
        `the bundle has ${places.length} places like ${pattern.source}, wanted is one`
      )
    }
    texts.set(place, texts.get(place)!.replace(pattern, replacement))
  }
  texts.forEach((text, name) => fs.writeFileSync(path.join(folder, name), text))
  return target
}
