import type { SiteFile } from '../model.js'
import { fileUrl, hashUrl } from '../gateway/public-urls.js'
import type { RunRecord } from './record.js'
import type { Redact } from '../text/redact.js'

/** Link of one file: below the folder where its hash is known, else by the file's own hash. */
function linkOf(record: RunRecord, filePath: string, hash: string | undefined): string | undefined {
  if (record.gatewayUrl === '') {
    return undefined
  }
  if (record.hash !== '' && record.site?.isSingleFile === false) {
    return fileUrl(record.gatewayUrl, record.hash, filePath)
  }
  return hash === undefined ? undefined : hashUrl(record.gatewayUrl, hash)
}

/** Files whose texts are searched for secrets in one go: almost never is there one. */
const BATCH = 256

interface Texts {
  readonly path: string
  readonly hash: string | undefined
  readonly url: string | undefined
}

function textsOf(record: RunRecord, { path }: SiteFile): Texts {
  const hash = record.fileHashes.get(path)
  return { path, hash, url: linkOf(record, path, hash) }
}

/** The texts without secrets. A text has none where all of them, one after the other, have none. */
function cleaned(batch: readonly Texts[], redact: Redact): readonly Texts[] {
  const all = batch.map(({ path, hash, url }) => `${path}\n${hash}\n${url}`).join('\n')
  const clean = (text: string | undefined): string | undefined => text && redact(text)
  return redact(all) === all
    ? batch
    : batch.map(({ path, hash, url }) => {
        const shown = redact(path)
        // Encoded piece by piece, a secret in the path has a spelling that nobody looks for.
        return { path: shown, hash: clean(hash), url: shown === path ? clean(url) : undefined }
      })
}

/** What the manifest says of each file, a line of JSON for one. */
export function* fileLines(record: RunRecord, redact: Redact): Generator<string> {
  const files = record.site?.files ?? []
  for (let first = 0; first < files.length; first += BATCH) {
    const batch = files.slice(first, first + BATCH).map((file) => textsOf(record, file))
    for (const [n, { path, hash, url }] of cleaned(batch, redact).entries()) {
      const index = first + n
      const digest = record.digests.at(index)
      yield JSON.stringify({
        path,
        size: files[index]!.size,
        sha256: digest?.sha256,
        cid: digest?.cid,
        chunk: record.chunkOf?.[index],
        hash,
        url
      })
    }
  }
}
