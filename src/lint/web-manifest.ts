import { resolve, type Base } from './address.js'
import type { Findings } from './findings.js'
import type { Judge } from './judge.js'

/** No app has more; each is looked for in the text. */
const MOST_IMAGES = 500
const IMAGE_LISTS = ['icons', 'screenshots']

/** Whether a file of this name is a web app manifest by convention. */
export function isManifestName(path: string): boolean {
  return /(?:\.webmanifest|(?:^|\/)manifest\.json)$/i.test(path)
}

/** Judges the addresses of a web app manifest (W3C Application Manifest). Other JSON is left alone. */
export function checkManifest(
  source: { file: string; text: string; base: Base },
  judge: Judge,
  findings: Findings
): void {
  const manifest = parsed(source.text)
  if (manifest === undefined) {
    return
  }
  const lineOf = (value: string) => lineOfValue(source.text, value)
  for (const key of ['start_url', 'scope']) {
    const value = own(manifest, key)
    if (typeof value === 'string') {
      const message = key === 'start_url' ? whyNoStart(value, source.base, judge) : undefined
      if (message !== undefined || resolve(value, source.base).kind === 'absolute') {
        const place = { file: source.file, line: lineOf(value), reference: value }
        findings.add('manifest-scope', place, { message })
      }
    }
  }
  for (const value of imagesOf(manifest).slice(0, MOST_IMAGES)) {
    judge.judge(source.file, { kind: 'extra', value, line: lineOf(value) }, source.base)
  }
}

function whyNoStart(value: string, base: Base, judge: Judge): string | undefined {
  const address = resolve(value, base)
  const isThere =
    address.kind !== 'inside' || ['file', 'folder'].includes(judge.tree.find(address.path))
  return isThere ? undefined : 'no such page in this build, so an installed app opens nothing'
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) && ['icons', 'start_url'].some((key) => Object.hasOwn(value, key))
      ? value
      : undefined
  } catch {
    return undefined
  }
}

function imagesOf(manifest: object): string[] {
  const shortcuts = listOf(own(manifest, 'shortcuts'))
  return [manifest, ...shortcuts].flatMap((owner) =>
    IMAGE_LISTS.flatMap((key) => listOf(own(owner, key))).flatMap((image) => {
      const src = own(image, 'src')
      return typeof src === 'string' ? [src] : []
    })
  )
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function own(owner: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(owner, key)?.value
}

/** JSON.parse keeps no places; the first place of the text is near enough. */
function lineOfValue(text: string, value: string): number | undefined {
  const at = text.indexOf(JSON.stringify(value))
  return at === -1 ? undefined : text.slice(0, at).split('\n').length
}
