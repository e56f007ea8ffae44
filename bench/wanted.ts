/** What is aimed at: the one place of these numbers. `npm run docs` writes the page's table from them. */
export const WANTED = {
  /** Ratios of wall times. */
  P1: { S: 0.6, M: 0.5, XL: 0.6 },
  /** MiB. */
  P4: { S: 130, M: 130, L: 130, XL: 300 },
  /** With the default `concurrency` of 4. */
  P5: 24 + 2 * 4,
  P6: { M: 1.2, S: 1.25 },
  P7: 1.05,
  /** Milliseconds. */
  P8: 110,
  P9: 1.3,
  P10: 1.65,
  P11: 1.5,
  P12: 1.3,
  P13: 5
} as const

const { P1, P4, P6 } = WANTED

/** Goal, what is measured, and what is wanted, in words. */
export const GOALS: readonly (readonly [string, string, string])[] = [
  [
    'P1',
    'S, M, XL: wall against axios and form-data, one request at a time, as public clients of dStor do it',
    `≤ ${P1.S}, ≤ ${P1.M}, ≤ ${P1.XL}`
  ],
  ['P2', 'S, M, XL: wall against `curl -F`, four at once', 'told, no goal'],
  ['P3', 'L: wall against `curl -F`', 'told, no goal'],
  ['P4', 'peak memory of S, M and L; of XL', `≤ ${P4.S} MiB; ≤ ${P4.XL} MiB`],
  ['P5', 'open files', '≤ 24 + 2 × `concurrency`'],
  ['P6', '100 Mbit/s and 40 ms, M and S: wall against bytes / bandwidth', `≤ ${P6.M}, ≤ ${P6.S}`],
  [
    'P7',
    '1 Gbit/s: what fingerprint and manifest cost',
    `≤ ${((WANTED.P7 - 1) * 100).toFixed(0)} %`
  ],
  ['P8', 'dry run of an empty site, more than `node -e 0`', `≤ ${WANTED.P8} ms`],
  ['P9', 'time for a file among 100,000, against among 10,000', `≤ ${WANTED.P9}`],
  [
    'P10',
    '12 files over TLS, 100 ms and 100 Mbit/s: wall against a plain client with kept-alive connections that sends the same three phases',
    `≤ ${WANTED.P10}`
  ],
  ['P11', '501 files over TLS, 50 ms and 1 Gbit/s: the same', `≤ ${WANTED.P11}`],
  [
    'P12',
    'the same with opaque hashes and every file read back, against reading back over 8 kept-alive connections',
    `≤ ${WANTED.P12}`
  ],
  ['P13', 'connections for 12 files', `≤ ${WANTED.P13}`]
]
