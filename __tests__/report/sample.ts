import type { LintFinding, Site, SiteFile, SkippedPath, SkipReason } from '../../src/model.js'
import { newRecord } from '../../src/report/record.js'
import type { RunRecord } from '../../src/report/record.js'

export function file(path: string, size = 10): SiteFile {
  return { path, size, absolutePath: `/site/${path}`, mtimeMs: 0, ino: 1, dev: 1 }
}

export function skip(path: string, reason: SkipReason): SkippedPath {
  return { path, reason }
}

export function site(files: readonly SiteFile[], skipped: readonly SkippedPath[] = []): Site {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { folder: '/site', isSingleFile: false, files, skipped, bytes, warnings: [] }
}

export function finding(file: string, more: Partial<LintFinding> = {}): LintFinding {
  return {
    rule: 'absolute-url',
    severity: 'warning',
    file,
    message: 'It leaves the folder',
    ...more
  }
}

/** A deployment of two files that went well. */
export function deployed(): RunRecord {
  return {
    ...newRecord(new Date('2026-01-02T03:04:05Z')),
    status: 'deployed',
    durationMs: 12_345.6,
    stages: [
      { stage: 'COLLECTING', startedAt: new Date('2026-01-02T03:04:05Z'), durationMs: 345.6 },
      { stage: 'UPLOADING', startedAt: new Date('2026-01-02T03:04:06Z'), durationMs: 12_000 }
    ],
    title: 'acme/site',
    site: site(
      [file('a b/ü#.css', 100), file('index.html', 1_000)],
      [skip('.git/config', 'hidden'), skip('x.map', 'excluded')]
    ),
    chunks: 2,
    chunkOf: Uint32Array.from([0, 1]),
    digests: [undefined, { size: 1_000, sha256: 'ab'.repeat(32), cid: 'QmIndex', dagSize: 1_014 }],
    folderPath: 'acme/site/1',
    gatewayUrl: 'https://api.dstor.cloud/ipfs',
    hash: 'QmFolder',
    cid: 'QmFolder',
    url: 'https://api.dstor.cloud/ipfs/QmFolder/index.html',
    contentCid: 'QmFolder',
    verified: 'root',
    fileHashes: new Map([['index.html', 'QmIndex']])
  }
}
