import { expect } from '@jest/globals'
import type { FaultAction } from '../../emulator/index.js'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Row } from './support/row.js'

/** What dStor says and publishes when it is done, and what must be seen in it. */

function ingest(action: FaultAction): NonNullable<Row['faults']> {
  return [{ match: { route: 'ingest' }, do: action }]
}

function refused(is: 'same' | 'other', why: string, ...says: readonly string[]): Expectation {
  return {
    green: false,
    sessions: 1,
    warnings: 'any',
    outputs: { status: 'failed', 'error-at-stage': 'VERIFYING' },
    says,
    tree: { is, why }
  }
}

/** DONE and nothing that could be looked at. */
const UNPROVEN: Expectation = {
  ...refused('same', 'dStor has the site, and shows nothing of it', '`verify: none` accepts'),
  outputs: { status: 'unknown', 'error-at-stage': 'VERIFYING' }
}

const LOST = 'dStor completes what is not the site'
const LISTED = 'the list is wrong, and what it is about is right'

/** The lies, and what is said about them where the list tells names and CIDs. */
const LIES = {
  'one file missing': [{ kind: 'lose-files' }, 'missing'],
  'three files missing': [{ kind: 'lose-files', count: 3 }, '3 files missing'],
  'the last file missing': [{ kind: 'lose-files', paths: ['empty.txt'] }, '"empty.txt"'],
  'one file renamed': [{ kind: 'rename-files' }, 'missing'],
  'one file cut off': [{ kind: 'truncate-files', paths: ['img/a.bin'] }, '"img/a.bin"'],
  'one file with a wrong byte': [{ kind: 'corrupt-files', paths: ['img/a.bin'] }, '"img/a.bin"'],
  'an empty file that is not': [
    { kind: 'extra-file', path: 'empty.txt', text: 'not empty' },
    '"empty.txt"'
  ],
  'no directories': [{ kind: 'flatten' }, 'flattened']
} as const

/** Other lies are told, found and shown in the same way. */
const SHORT = new Set<string>([
  'one file missing',
  'the last file missing',
  'one file renamed',
  'one file with a wrong byte',
  'no directories'
])

const ALL_HASHES = ['cid', 'opaque'] as const
/** The shapes of the list that name every file. */
const NAMING = ['a', 'b', 'd'] as const

const lies: Row[] = Object.entries(LIES).flatMap(([name, [action, says]]) => [
  ...NAMING.flatMap((listing) => [
    {
      id: `86 ${name} ${listing}`,
      fault: `DONE with ${name}, list ${listing}, hashes: cid`,
      short: listing === 'a' && SHORT.has(name),
      settings: { listing },
      faults: ingest(action),
      expect: refused('other', LOST, says)
    },
    {
      id: `86 ${name} ${listing} opaque`,
      fault: `DONE with ${name}, list ${listing}, opaque hashes, every file read back`,
      short: listing === 'a' && name === 'one file with a wrong byte',
      settings: { listing, hash: 'opaque' as const },
      with: { verify: 'full' },
      faults: ingest(action),
      expect: refused('other', LOST)
    }
  ]),
  ...(['e', 'g'] as const).map((listing) => ({
    id: `86 ${name} ${listing}`,
    fault: `DONE with ${name}, list ${listing}, which names no files, every file read back`,
    settings: { listing },
    with: {
      verify: 'full',
      'if-unreachable': 'error',
      'if-no-folder-hash': 'error',
      'verify-timeout-seconds': '60'
    },
    faults: ingest(action),
    expect: refused('other', LOST)
  }))
])

const onlyListed: Row[] = [
  {
    id: '86 list only',
    fault: 'DONE, and the list alone lacks a file',
    short: true,
    faults: ingest({ kind: 'lose-files', where: 'listing' }),
    expect: refused('same', LISTED, 'missing')
  },
  {
    id: '86 store only',
    fault: 'DONE with a full list and a file that is not there, every file read back',
    with: { verify: 'full', 'if-unreachable': 'error', 'verify-timeout-seconds': '60' },
    faults: ingest({ kind: 'lose-files', where: 'store' }),
    expect: refused('other', LOST)
  },
  {
    id: '86 store only wrong',
    fault: 'DONE with a full list and a file with other bytes, every file read back',
    short: true,
    with: { verify: 'full' },
    faults: ingest({ kind: 'corrupt-files', where: 'store', paths: ['img/a.bin'] }),
    expect: refused('other', LOST, '"img/a.bin"')
  },
  {
    id: '86 mojibake',
    fault: 'DONE, and names came back in another encoding',
    short: true,
    site: { 'index.html': '<!doctype html><title>x</title>', 'größe.txt': 'x', 'a.txt': 'a' },
    faults: ingest({ kind: 'mojibake-files' }),
    expect: refused('other', LOST, '"größe.txt" as "gr')
  },
  {
    id: '86 extra',
    fault: 'DONE with a file that nobody sent',
    short: true,
    faults: ingest({ kind: 'extra-file' }),
    expect: { ...IN_ONE, warnings: 'any', extraFiles: true, says: ['never sent', '"extra.txt"'] }
  }
]

const shapes: Row[] = [
  ...ALL_HASHES.flatMap((hash) =>
    (['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g-object'] as const).map((listing): Row => {
      const isFlat = listing === 'c'
      const isEmpty = listing === 'g' || listing === 'g-object'
      return {
        id: `87 ${listing} ${hash}`,
        fault: `DONE with a list of shape ${listing}, hashes: ${hash}`,
        short: hash === 'cid' && (listing === 'b' || listing === 'c' || listing === 'g'),
        settings: { listing, hash },
        expect: isFlat
          ? refused('same', LISTED, 'flattened')
          : isEmpty
            ? UNPROVEN
            : { ...IN_ONE, warnings: 'any', outputs: { status: 'deployed' } },
        check: ({ outputs, sessions }) => {
          const hasRoot = ['a', 'b', 'e'].includes(listing)
          if (hasRoot && hash === 'cid') {
            expect(outputs['hash']).toBe(sessions[0]?.hash)
            expect(outputs['cid']).toBe(sessions[0]?.hash)
          }
          if (hasRoot && hash === 'opaque') {
            expect(outputs['hash']).not.toBe('')
            expect(outputs['cid']).toBe('')
          }
        }
      }
    })
  ),
  ...(['path', 'empty'] as const).map((rootName): Row => ({
    id: `87 root ${rootName}`,
    fault: `the root is named by ${rootName}`,
    settings: { rootName },
    expect: IN_ONE,
    check: ({ outputs, sessions }) => expect(outputs['hash']).toBe(sessions[0]?.hash)
  })),
  ...Object.entries({
    'no data': { kind: 'no-data' },
    'data that is null': { kind: 'data', value: null },
    'data that is a text': { kind: 'data', value: 'x' },
    'data of numbers': { kind: 'data', value: [1, null, 'x', [], {}] },
    'entries without hashes': {
      kind: 'data',
      value: [{ Name: 'index.html' }, { Name: 'css/app.css' }]
    },
    'own __proto__': {
      kind: 'data',
      value: [JSON.parse('{"__proto__":{"Name":"","Hash":"QmEvil"}}') as unknown]
    }
  }).map(([name, action]): Row => ({
    id: `85 ${name}`,
    fault: `DONE with ${name}, and a hash of the folder is asked for`,
    short: name === 'no data' || name === 'entries without hashes',
    with: { 'if-no-folder-hash': 'error' },
    faults: ingest(action),
    expect: refused('same', LISTED)
  })),
  {
    id: '85 hash with dots',
    fault: 'DONE with a hash that would climb in a URL',
    faults: ingest({ kind: 'data', value: [{ Name: 'fault', Hash: '..' }] }),
    with: { 'if-no-folder-hash': 'error' },
    expect: refused('same', LISTED)
  },
  {
    id: '89',
    fault: 'DONE with own __proto__ and constructor',
    short: true,
    faults: [
      {
        match: { route: 'status', nth: 2, times: 3 },
        do: {
          kind: 'text',
          text: '{"__proto__":{"status":"DONE"},"constructor":{"status":"DONE"},"status":"SAVING_DATA"}'
        }
      }
    ],
    expect: { ...IN_ONE, says: ['dStor says SAVING_DATA'] }
  }
]

/** Faults of the gateway, which is read from after DONE. */
const gateway: Row[] = [
  {
    id: '86 gateway wrong',
    fault: 'the gateway serves another page',
    short: true,
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'rewrite-html' }],
    expect: refused('same', 'dStor has the site, and the gateway shows another one', 'rewritten')
  },
  {
    id: '86 gateway late',
    fault: 'the gateway has nothing for a while',
    settings: { gatewayDelayMs: 2_000 },
    expect: IN_ONE
  },
  {
    id: '86 gateway never',
    fault: 'the gateway has nothing for ever, which is to be an error',
    with: { 'if-unreachable': 'error', 'verify-timeout-seconds': '4' },
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'status:504' }],
    expect: refused('same', 'dStor has the site, and nobody can see it', 'index.html')
  },
  {
    id: '86 gateway never warns',
    fault: 'the gateway has nothing for ever, which is to be a warning',
    short: true,
    with: { 'verify-timeout-seconds': '4' },
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'status:504' }],
    expect: { ...IN_ONE, warnings: 1, outputs: { status: 'deployed', verified: 'full' } }
  },
  {
    id: '86 gateway never warns opaque',
    fault: 'the gateway has nothing for ever, and the list names every file',
    settings: { hash: 'opaque' },
    with: { 'verify-timeout-seconds': '4' },
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'status:504' }],
    expect: { ...IN_ONE, warnings: 1, outputs: { status: 'deployed', verified: 'listing' } }
  },
  {
    id: '86 gateway never unnamed',
    fault: 'the gateway has nothing for ever, and no list names the files',
    settings: { hash: 'opaque', listing: 'e' },
    with: { 'verify-timeout-seconds': '4' },
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'status:504' }],
    expect: UNPROVEN
  },
  {
    id: '86 gateway refuses',
    fault: 'the gateway refuses for good',
    short: true,
    faults: [{ match: { route: 'gateway', times: 'always' }, do: 'status:403' }],
    expect: refused('same', 'dStor has the site, and nobody may see it', 'refuses "index.html"')
  },
  {
    id: '86 sizes',
    fault: 'sizes in the list that fit nothing, keys for hashes, the entry page read back',
    settings: { hash: 'opaque' },
    with: { verify: 'root' },
    faults: ingest({ kind: 'odd-list', list: 'wrong-size' }),
    expect: { ...IN_ONE, warnings: 1, outputs: { verified: 'full' } }
  },
  {
    id: '86 gateway cut',
    fault: 'the gateway breaks off twice',
    faults: [{ match: { route: 'gateway', times: 2 }, do: 'cut-answer' }],
    expect: IN_ONE
  }
]

describeRows('what dStor says when it is done', [...lies, ...onlyListed, ...shapes, ...gateway])
