import { edit, type Mutation, tests } from './mutation.js'

const MANIFEST = 'src/report/manifest.ts'
const OUTPUTS = 'src/report/outputs.ts'
const CHECK = 'src/deploy/lint.ts'

/** Rules of what is reported, of the check of the build, and of the end. */
export const REPORT_MUTATIONS: readonly Mutation[] = [
  {
    id: 'skipped-path-not-redacted',
    breaks: 'a path that was left out and holds a secret is cleaned in the manifest',
    edits: [edit(MANIFEST, 'path: redact(skipped)', 'path: skipped')],
    checks: [tests('report/manifest')]
  },
  {
    id: 'url-not-redacted',
    breaks: 'an address that holds a secret is cleaned in the outputs',
    edits: [edit(OUTPUTS, 'url: clean(record.url)', 'url: record.url')],
    checks: [tests('report/outputs')]
  },
  {
    id: 'spelled-once',
    breaks: 'a secret is found in text that was escaped more than once',
    edits: [edit('src/text/spelled.ts', 'const MOST_LAYERS = 3', 'const MOST_LAYERS = 1')],
    checks: [tests('text/redact')]
  },
  {
    id: 'unseen-kept',
    breaks: 'a secret is found among characters that nobody sees',
    edits: [edit('src/text/spelled.ts', 'String.raw`\\\\+`,\n    INVISIBLE', 'String.raw`\\\\+`')],
    checks: [tests('text/redact')]
  },
  {
    id: 'halves-shown',
    breaks: 'the beginning of a secret before a cut is hidden in each spelling',
    edits: [
      edit(
        'src/text/redact.ts',
        'const { text } = readingOf(form.text)',
        "const { text } = readingOf(form.hex ? '' : form.text)"
      )
    ],
    checks: [tests('text/redact')]
  },
  {
    id: 'pieces-shown',
    breaks: 'no piece of a secret is shown in the words of a server',
    edits: [edit('src/text/redact.ts', 'const PIECE = 12', 'const PIECE = 40')],
    checks: [tests('text/redact')]
  },
  {
    id: 'pieces-of-words-shown',
    breaks: 'an answer is shown without pieces of a secret',
    edits: [
      edit(
        'src/dstor/describe.ts',
        'oneLine(secrets.redactWords(words)',
        'oneLine(secrets.redact(words)'
      ),
      edit('src/deploy/outcome.ts', '=> secrets.redactWords(text)', '=> secrets.redact(text)')
    ],
    checks: [tests('e2e/secrets')]
  },
  {
    id: 'check-behind-caches',
    breaks: 'the check of a published site asks for what visitors ask for',
    edits: [edit('src/verify/verify-published.ts', "cacheBust: ''", "cacheBust: 'run'")],
    checks: [tests('e2e/command-verify', 'visitors')]
  },
  {
    id: 'comment-in-dry-run',
    breaks: 'a dry run writes no comment',
    edits: [edit('src/inputs/inputs.ts', " && given(INPUT_TABLE.dryRun) !== 'true'", '')],
    checks: [tests('e2e/comment', 'dry run')]
  },
  {
    id: 'retries-forgotten',
    breaks: 'repeated requests are counted in the record',
    edits: [edit('src/deploy/run.ts', '    this.record.retries = this.facts.retries\n', '')],
    checks: [tests('deploy/run')]
  },
  {
    id: 'retries-not-in-manifest',
    breaks: 'repeated requests are counted in the manifest',
    edits: [edit(MANIFEST, 'retries: record.retries', 'retries: 0')],
    checks: [tests('report/manifest')]
  },
  {
    id: 'retries-not-in-summary',
    breaks: 'repeated requests are counted in the summary',
    edits: [edit('src/report/summary/result.ts', 'numberText(record.retries)', 'numberText(0)')],
    checks: [tests('report/summary')]
  },
  {
    id: 'error-reads-a-part',
    breaks: '`lint: error` reads the whole build',
    edits: [edit(CHECK, 'this.mustPass ? undefined : ADVICE_BYTES', 'ADVICE_BYTES')],
    checks: [tests('e2e/lint')]
  },
  {
    id: 'check-not-awaited',
    breaks: 'nothing is sent before `lint: error` has passed',
    edits: [
      edit(
        'src/main.ts',
        'inputs.dryRun) {\n    await check.report()',
        'inputs.dryRun) {\n    void check.report()'
      )
    ],
    checks: [tests('e2e/lint')]
  },
  {
    id: 'longer-than-the-limit',
    breaks: 'what is left of the limit bounds every wait after DONE',
    edits: [
      edit(
        'src/deploy/deadline.ts',
        'Math.min(waitMs, Math.max(SHORTEST_WAIT_MS, this.remainingMs()))',
        'Math.max(waitMs, SHORTEST_WAIT_MS)'
      )
    ],
    checks: [tests('deploy/deadline')]
  },
  {
    id: 'read-back-without-limit',
    breaks: 'what is left of the limit bounds the read-back',
    edits: [
      edit(
        'src/deploy/verify.ts',
        'run.deadline.atMost(inputs.verifyTimeoutMs)',
        'inputs.verifyTimeoutMs'
      )
    ],
    checks: [tests('e2e/failures', 'last word')]
  },
  {
    id: 'limit-after-done',
    breaks: 'the limit of the deployment ends with DONE',
    edits: [edit('src/main.ts', '  run.deadline.clear()\n', '')],
    checks: [tests('e2e/failures', 'last word')]
  },
  {
    id: 'second-signal-waits',
    breaks: 'the second signal ends the process at once',
    edits: [edit('src/deploy/process-guard.ts', 'if (signals > 1) {', 'if (signals > 9) {')],
    checks: [tests('deploy/process-guard')]
  },
  {
    id: 'closers-forgotten',
    breaks: 'what is still going on ends with the run',
    edits: [
      edit('src/deploy/run.ts', '    this.#closers.splice(0).forEach((closer) => closer())\n', '')
    ],
    checks: [tests('deploy/finish')]
  },
  {
    id: 'resource-found-as-a-page',
    breaks: 'an image whose name only fits a page is missing, which is an error',
    edits: [
      edit('src/lint/judge.ts', "found === 'page' && family === 'navigation'", "found === 'page'")
    ],
    checks: [tests('lint/missed')]
  }
]
