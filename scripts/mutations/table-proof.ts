import { edit, type Mutation, property, rows, tests } from './mutation.js'

const VERIFY = 'src/verify/verify.ts'
const VERDICT = 'src/verify/verdict.ts'
const TARGETS = 'src/verify/targets.ts'
const POLLING = 'src/gateway/polling.ts'
const POLLED = 'src/gateway/polled-file.ts'
const FETCHED = 'src/gateway/fetched.ts'

/** Rules of what is believed after DONE (contract 5). */
export const PROOF_MUTATIONS: readonly Mutation[] = [
  {
    id: 'incomplete-list',
    breaks: "every file sent is in dStor's list",
    edits: [
      edit(
        'src/verify/completeness.ts',
        'if (listing.missing.length > 0) {',
        'if (listing.missing.length < 0) {'
      )
    ],
    checks: [property('lying'), rows('done', '86 list only')]
  },
  {
    id: 'list-not-read',
    breaks: "files that dStor's list does not name are missing",
    edits: [
      edit(
        'src/verify/listing.ts',
        'sent.paths.filter((path) => !present.has(path)) : []',
        'sent.paths.filter((path) => !paths.has(path)) : []'
      )
    ],
    checks: [property('lying'), rows('done', '86 list only')]
  },
  {
    id: 'no-cid-compared',
    breaks: 'hashes that are CIDs are compared with those of the bytes sent',
    edits: [
      edit(
        'src/verify/check-content.ts',
        "if (verdict === 'other') {",
        "if (verdict === 'other' && path === '') {"
      )
    ],
    checks: [property('lying'), tests('verify/content')]
  },
  {
    id: 'any-cid-fits',
    breaks: 'a CID that is none of the bytes sent is told',
    edits: [edit('src/verify/check-content.ts', 'unmatched.push(path)', 'unmatched.splice(0)')],
    checks: [property('lying'), tests('verify/content')]
  },
  {
    id: 'suspects-pass',
    breaks: 'a file whose hash fits nothing, and that nobody has read back, is no success',
    edits: [edit(VERIFY, 'if (suspects.length > 0) {', 'if (suspects.length < 0) {')],
    checks: [tests('verify/verify')]
  },
  {
    id: 'unconfirmed-not-read',
    breaks: 'a file that nobody said arrived whole is read back',
    edits: [edit(VERIFY, '[...suspects, ...open, ...odd]', '[...suspects, ...odd]')],
    checks: [tests('verify/verify')]
  },
  {
    id: 'no-bytes-compared',
    breaks: 'what the gateway serves is compared byte for byte',
    edits: [edit(FETCHED, ' && served.bytes === file.size && served.sha256 === file.sha256', '')],
    checks: [property('lying'), rows('done', '86 store only wrong')]
  },
  {
    id: 'only-the-size',
    breaks: 'files of the same size are not the same',
    edits: [edit(FETCHED, ' && served.sha256 === file.sha256', '')],
    checks: [property('lying'), rows('done', '86 store only wrong')]
  },
  {
    id: 'wrong-bytes-pass',
    breaks: 'wrong bytes on the gateway are an error',
    edits: [edit(VERIFY, "if (outcome === 'wrong' || outcome", 'if (outcome')],
    checks: [property('lying'), rows('done', '86 gateway wrong')]
  },
  {
    id: 'unreachable-passes',
    breaks: '`if-unreachable: error` makes an error of what is not served',
    edits: [
      edit(VERIFY, "ifUnreachable === 'error'", "ifUnreachable === 'error' && detail === ''")
    ],
    checks: [rows('done', '86 gateway never')]
  },
  {
    id: 'credentials-in-redirect',
    breaks: 'credentials in the address of a redirect are not sent on',
    edits: [edit('src/gateway/redirect.ts', "url.username = ''\n  url.password = ''\n", '')],
    checks: [tests('gateway/redirect')]
  },
  {
    id: 'redirect-to-http',
    breaks: 'a redirect from https to http is not followed',
    edits: [
      edit(
        'src/gateway/redirect.ts',
        "from.protocol === 'https:' && url.protocol === 'http:'",
        "from.protocol === 'http:' && url.protocol === 'https:'"
      )
    ],
    checks: [tests('gateway/redirect')]
  },
  {
    id: 'one-hash-for-all',
    breaks: 'files of different content under one hash are wrong',
    edits: [edit('src/verify/check-content.ts', 'shared.push(path)', 'shared.splice(0)')],
    checks: [property('lying'), tests('verify/content', 'one hash')]
  },
  {
    id: 'no-hash-passes',
    breaks: 'DONE without any hash is no success',
    edits: [edit(VERIFY, 'if (fileHashes.size === 0 &&', 'if (fileHashes.size < 0 &&')],
    checks: [tests('verify/verify', 'no hash at all')]
  },
  {
    id: 'no-proof-passes',
    breaks: 'DONE without a proof of any kind is no success',
    edits: [
      edit(VERIFY, "if (verified === 'none' &&", "if (verified === 'none' && hash === '' &&")
    ],
    checks: [tests('verify/verify', 'and unknown'), rows('done', '86 gateway never unnamed')]
  },
  {
    id: 'refusal-passes',
    breaks: 'a gateway that refuses for good is an error',
    edits: [edit(VERIFY, " || outcome === 'refused') {", ') {')],
    checks: [property('lying'), rows('done', '86 gateway refuses')]
  },
  {
    id: 'one-refusal-decides',
    breaks: 'one odd answer decides nothing: a refusal is looked at three times',
    edits: [edit(POLLED, 'const MOST_REFUSALS = 3', 'const MOST_REFUSALS = 1')],
    checks: [tests('gateway/polling', 'refusal')]
  },
  {
    id: 'one-look-decides',
    breaks: 'one odd answer decides nothing: bytes that differ are asked for once more',
    edits: [edit(POLLED, 'if (this.#isOdd) {', 'if (this.#tries > 0) {')],
    checks: [
      tests('gateway/polling', 'bytes that differ'),
      tests('verify/read-back', 'looks twice')
    ]
  },
  {
    id: 'second-look-with-query',
    breaks: 'the second look is at the address of the visitors',
    edits: [edit(POLLED, ' || this.#isOdd || this', ' || this')],
    checks: [tests('gateway/polling', 'bytes that differ')]
  },
  {
    id: 'missing-passes',
    breaks: 'a file that stays missing while others are served is an error',
    edits: [
      edit(
        VERDICT,
        'isControlServed ? unserved',
        'isControlServed && unserved.length < 0 ? unserved'
      )
    ],
    checks: [property('lying'), tests('verify/read-back', 'stays missing')]
  },
  {
    id: 'missing-without-control',
    breaks: 'a gateway that serves nothing has lost no file',
    edits: [
      edit(VERDICT, 'isControlServed ? unserved', 'isControlServed || seen.tookMs > 0 ? unserved')
    ],
    checks: [tests('verify/read-back', 'dies on the way|tell a lost file')]
  },
  {
    id: 'control-from-a-cache',
    breaks: 'what tells a lost file from a dead gateway is asked for anew',
    edits: [edit(POLLED, 'const nth = this.#run === 1 ?', 'const nth = this.#run > 0 ?')],
    checks: [tests('gateway/polling', 'asks again for a file')]
  },
  {
    id: 'all-at-once',
    breaks: 'while nothing is served, one file is asked for and not all of them',
    edits: [
      edit(
        POLLING,
        '    if (this.#served === 0) {\n      return 1',
        '    if (this.#served < 0) {\n      return 1'
      )
    ],
    checks: [
      tests('gateway/polling', 'has nothing'),
      tests('verify/read-back', 'one file at a time')
    ]
  },
  {
    id: 'auto-reads-a-sample',
    breaks: '`auto` reads every file that no CID proves',
    edits: [edit(TARGETS, 'open.length > AUTO_FILES', 'open.length > 1')],
    checks: [tests('verify/targets', 'autoIndices')]
  },
  {
    id: 'auto-trusts-keys',
    breaks: 'a hash that is no CID proves nothing',
    edits: [
      edit(
        'src/ipfs/fingerprints.ts',
        "node === undefined ? 'opaque' :",
        "node === undefined ? 'same' :"
      )
    ],
    checks: [property('lying'), tests('ipfs/fingerprints')]
  },
  {
    id: 'files-of-another-folder',
    breaks: "CIDs of files prove nothing of a folder that is another one's CID",
    edits: [
      edit(
        'src/verify/content-verdict.ts',
        '{ ...result, proven: new Set(), warnings',
        '{ ...result, warnings'
      )
    ],
    checks: [tests('verify/content', 'CID of something else')]
  },
  {
    id: 'level-overstated',
    breaks: '`verified` is what is proven, and no more',
    edits: [edit('src/verify/proven.ts', '.every(isProven)', '.some(isProven)')],
    checks: [tests('verify/verify')]
  },
  {
    id: 'odd-size-ignored',
    breaks: 'a size that fits nothing makes a file one to be proven',
    edits: [edit('src/verify/sizes.ts', 'odd.push(path)', 'odd.splice(0)')],
    checks: [tests('verify/verify', 'sizes in the list'), rows('done', '86 sizes')]
  },
  {
    id: 'sample-without-the-largest',
    breaks: 'a sample has the largest file',
    edits: [edit(TARGETS, 'return [largestOfAll, ...spread', 'return [...spread')],
    checks: [tests('verify/targets', 'a sample')]
  },
  {
    id: 'sample-without-requests',
    breaks: 'a sample has a file of every upload request',
    edits: [edit(TARGETS, ', ...largest.values()]', ', ...[...largest.values()].slice(0, 0)]')],
    checks: [tests('verify/targets', 'a sample')]
  },
  {
    id: 'no-content-is-none',
    breaks: 'no content is right for an empty file',
    edits: [
      edit('src/gateway/file-request.ts', '(status === 204 && file.size === 0)', 'file.size < 0')
    ],
    checks: [tests('verify/read-back', 'no content')]
  },
  {
    id: 'packing-cut-off',
    breaks: 'a packed body is whole only with its end',
    edits: [
      edit(
        FETCHED,
        "const isWhole = answer.complete && unpacked === 'whole'",
        'const isWhole = answer.complete'
      )
    ],
    checks: [tests('verify/read-back', 'packing breaks off')]
  },
  {
    id: 'any-type-fits',
    breaks: 'a content type that browsers refuse is said',
    edits: [
      edit(
        'src/gateway/content-types.ts',
        'kind === undefined || isRight',
        'kind === undefined || isRight !== undefined'
      )
    ],
    checks: [tests('verify/verify', 'types that browsers refuse')]
  }
]
