import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { strikeAt } from './support/matrix.js'
import type { Expectation, Row } from './support/row.js'
import { SITE } from './support/site.js'

/** Words that try to command the runner, the terminal or the page. */
const PAYLOADS = {
  'line feed': 'x\n::set-output name=cid::evil\n##[stop-commands]t',
  'carriage return': 'x\r::error::evil\r\n::add-mask::a',
  start: '::set-output name=cid::evil',
  space: ' \t\u0085\u00a0::add-mask::a',
  anywhere: 'a ##[add-mask]e ##[stop-commands]t ##[set-output name=cid]evil',
  colours: '\u001b[31m\u001b]0;title\u0007red\u001b[0m',
  html: '<img src=x onerror=alert(1)></code></table><script>alert(1)</script>',
  markdown: '`x` | y [a](https://evil.example) ![b](https://evil.example/x.png)',
  bidi: 'a\u202egnp.exe\u200b\u2028::error::x',
  percent: '%0A::error::x%0D::warning::y'
}

const LONG = `Z${'long'.repeat(1_250_000)}`

function failed(...says: readonly (string | RegExp)[]): Expectation {
  return {
    green: false,
    sessions: 1,
    outputs: { status: 'failed', cid: '', url: '' },
    says,
    neverSays: ['\u001b', '\u0007', '\u202e', '\u200b', '\u2028']
  }
}

function inert(summary: string): void {
  expect(summary).not.toMatch(/<img|<script|\u202e/)
}

const words: Row[] = Object.entries(PAYLOADS).flatMap(([name, text]): Row[] => [
  {
    id: `49 ${name}`,
    fault: `dStor's explanation holds ${name}`,
    short: name === 'line feed' || name === 'anywhere',
    faults: [
      {
        match: { route: 'ingest' },
        do: { kind: 'fail', errorAtStage: text, explanation: text }
      }
    ],
    expect: failed('dStor failed at'),
    check: ({ summary, outputs }) => {
      inert(summary)
      expect(outputs['error-explanation']).toBe(text)
    }
  },
  {
    id: `49 status ${name}`,
    fault: `dStor's status word holds ${name}`,
    faults: [
      { match: { route: 'status', nth: 2 }, do: { kind: 'json', value: { status: text } } },
      {
        match: { route: 'status', nth: 3 },
        do: { kind: 'json', value: { status: 'ERROR', errorExplanation: 'end' } }
      }
    ],
    expect: {
      ...failed('dStor says'),
      tree: { is: 'same', why: 'dStor completes what it says has failed' }
    },
    check: ({ summary }) => inert(summary)
  },
  {
    id: `49 body ${name}`,
    fault: `an error body holds ${name}`,
    faults: [
      strikeAt('first', 'before-count', { kind: 'status', status: 400, body: { message: text } })
    ],
    expect: failed('answered with 400'),
    check: ({ summary }) => inert(summary)
  }
])

const long: Row[] = [
  {
    id: '49 long',
    fault: "dStor's explanation has 5 MB",
    faults: [{ match: { route: 'ingest' }, do: { kind: 'fail', explanation: LONG } }],
    expect: failed('dStor failed at ADDING_TO_IPFS: Zlong'),
    check: ({ stdout, summary }) => {
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(4_000)
      expect(summary.length).toBeLessThan(2 ** 20)
    }
  },
  {
    id: '49 page',
    fault: 'an error comes as a web page with a title',
    faults: [
      strikeAt('first', 'before-count', {
        kind: 'html',
        status: 400,
        text: '<title>::error::x ##[add-mask]e</title>'
      })
    ],
    expect: failed(/a web page, ":.*#\\u0023\[add-mask\]e"/),
    check: ({ summary }) => inert(summary)
  },
  {
    id: '50',
    fault: 'file names with HTML, pipes and backticks stand in the summary',
    short: true,
    site: { ...SITE, '<img src=x>.html': '<a href="/a|b`c.html">x</a>', '`|`.map': '{}' },
    expect: { green: true, sessions: 1, warnings: 'any' },
    check: ({ summary }) => inert(summary)
  }
]

const echoes: Row[] = (
  [
    ['an upload request', { route: 'upload', nth: 2 }, 'before-count', 400],
    ['an upload request for ever', { route: 'upload', times: 'always' }, 'answer', 500],
    ['the request for a session', { route: 'get-token' }, 'answer', 403],
    ['the swap of the key', { route: 'temp-token' }, 'answer', 401],
    ['the status for ever', { route: 'status', times: 'always' }, 'answer', 403]
  ] as const
).map(([name, match, at, status]): Row => ({
  id: `51 ${name}`,
  fault: `the error of ${name} repeats key and tokens`,
  short: name === 'an upload request',
  faults: [{ match, at, do: { kind: 'echo-auth', status } }],
  expect: { green: false, says: ['***', 'cannot handle request'] }
}))

describeRows('words from outside', [...words, ...long, ...echoes])
