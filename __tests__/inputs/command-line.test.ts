import { describe, expect, it } from '@jest/globals'
import { type Command, parseCommandLine } from '../../src/inputs/command-line.js'
import {
  CHECK_ROWS,
  FLAG_ROWS,
  isBoolean,
  isList,
  SECRET_VARIABLES
} from '../../src/inputs/flags.js'
import { INPUT_ROWS } from '../../src/inputs/table.js'
import { USAGE } from '../../src/inputs/usage.js'

const KEY = 'k9'.repeat(32)
const ENV = { DSTOR_API_KEY: KEY }

function parsed(words: readonly string[], env: NodeJS.ProcessEnv = ENV): Command {
  return parseCommandLine(words, env)
}

/** Inputs of a command that is right, without the prefix and those that are empty. */
function inputsOf(...words: readonly string[]): Record<string, string> {
  const command = parsed(words)
  if (command.kind !== 'run') {
    throw new Error(JSON.stringify(command))
  }
  return Object.fromEntries(
    Object.entries(command.inputs)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name.replace(/^INPUT_/, ''), value])
  )
}

function wrong(words: readonly string[], env: NodeJS.ProcessEnv = ENV): string {
  const command = parsed(words, env)
  return command.kind === 'wrong' ? command.message : `${command.kind}, which is right`
}

describe('words that are right', () => {
  it.each<readonly [readonly string[], Readonly<Record<string, string>>]>([
    [['dist'], { FOLDER: 'dist' }],
    [['--folder', 'dist'], { FOLDER: 'dist' }],
    [['--', '-dist'], { FOLDER: '-dist' }],
    [['dist', '--chunk-size', '5'], { FOLDER: 'dist', 'CHUNK-SIZE': '5' }],
    [['--chunk-size=5', 'dist'], { FOLDER: 'dist', 'CHUNK-SIZE': '5' }],
    // A flag that stands alone takes no folder for its value.
    [['--strict', 'dist'], { FOLDER: 'dist', STRICT: 'true' }],
    [['dist', '--strict', 'false'], { FOLDER: 'dist', STRICT: 'false' }],
    [['dist', '--strict=FALSE'], { FOLDER: 'dist', STRICT: 'FALSE' }],
    [['dist', '--include', '*.html', '--include', 'a b/**'], { INCLUDE: '*.html\na b/**' }],
    [
      ['dist', '--allow-sensitive-files', 'a.pem', '--allow-sensitive-files', 'b.pem'],
      { 'ALLOW-SENSITIVE-FILES': 'a.pem\nb.pem' }
    ],
    // An input that is given as nothing has its default.
    [['dist', '--folder-path', ''], { FOLDER: 'dist' }]
  ])('%j', (words, inputs) => {
    expect(inputsOf(...words)).toMatchObject({ 'API-KEY': KEY, SUMMARY: 'false', ...inputs })
  })

  it('hands over what was given, the secrets and the wish for a summary, and nothing else', () => {
    expect(inputsOf('dist')).toEqual({ 'API-KEY': KEY, FOLDER: 'dist', SUMMARY: 'false' })
  })

  it('names the files that are to be written', () => {
    expect(parsed(['dist', '--outputs', 'a.json', '--summary', 's.md'])).toMatchObject({
      kind: 'run',
      published: undefined,
      outputsFile: 'a.json',
      summaryFile: 's.md',
      inputs: { INPUT_SUMMARY: 'true' }
    })
  })

  it('takes secrets from their variables', () => {
    const env = { DSTOR_ACCESS_TOKEN: 'token', GITHUB_TOKEN: 'ghs' }
    expect(parsed(['dist'], env)).toMatchObject({
      kind: 'run',
      inputs: { 'INPUT_API-KEY': '', 'INPUT_ACCESS-TOKEN': 'token', 'INPUT_GITHUB-TOKEN': 'ghs' }
    })
  })

  it.each([['--dry-run'], ['--dry-run=true'], ['--dry-run=TRUE']])('%s needs no key', (flag) => {
    expect(parsed(['dist', flag], {})).toMatchObject({ kind: 'run' })
  })

  it.each([[['--help']], [['-h']], [['dist', '--help']], [['verify', '--help']]])(
    '%j asks for help, and needs nothing else',
    (words) => expect(parsed(words, {})).toEqual({ kind: 'help' })
  )
})

it.each([[['--version']], [['dist', '--version']], [['verify', '--version']]])(
  '%j asks for the version',
  (words) => expect(parsed(words, {})).toEqual({ kind: 'version' })
)

describe('verify', () => {
  it.each([
    [
      'https://api.dstor.cloud/ipfs/QmHash/index.html',
      'https://api.dstor.cloud',
      'QmHash',
      'index.html'
    ],
    ['https://api.dstor.cloud/ipfs/QmHash', 'https://api.dstor.cloud', 'QmHash', undefined],
    ['http://127.0.0.1:8/a/ipfs/Qm%2BHash/?x#y', 'http://127.0.0.1:8/a', 'Qm+Hash', ''],
    ['https://a.test/ipfs/Qm/caf%C3%A9/a%20b/', 'https://a.test', 'Qm', 'café/a b/']
  ])('%s', (url, gateway, hash, behind) => {
    expect(parsed(['verify', 'dist', '--url', url], {})).toMatchObject({
      published: { hash, behind },
      inputs: {
        INPUT_FOLDER: 'dist',
        'INPUT_GATEWAY-URL': `${gateway}/ipfs`,
        'INPUT_DRY-RUN': 'true'
      }
    })
  })

  it.each([
    ['', /--url is no link/],
    ['https://api.dstor.cloud/', /--url is no link/],
    ['https://api.dstor.cloud/ipfs/', /--url is no link/],
    ['https://api.dstor.cloud/ipfs/%ff', /--url is no link/],
    ['file:///ipfs/QmHash', /--url is no link/],
    ['QmHash', /--url is no link/]
  ])('refuses %j', (url, message) => {
    expect(wrong(['verify', 'dist', '--url', url], {})).toMatch(message)
  })

  it('has the flags that it needs, and none of a deployment', () => {
    expect(CHECK_ROWS.every((row) => FLAG_ROWS.includes(row))).toBe(true)
    expect(wrong(['verify', 'dist', '--url', 'https://a/ipfs/b', '--lint', 'off'])).toContain(
      'verify has no flag "--lint"'
    )
  })
})

describe('words that are wrong', () => {
  it.each<readonly [readonly string[], NodeJS.ProcessEnv, RegExp]>([
    [[], ENV, /^<folder> is required/],
    [[''], ENV, /^<folder> is required/],
    [['a', 'b'], ENV, /exactly one folder can be deployed, and 2 were given/],
    [['a', '--folder', 'b'], ENV, /exactly one folder/],
    [['dist', '--concurrency'], ENV, /--concurrency/],
    [['dist', '--concurrency', '0'], ENV, /^--concurrency is "0", and must be/],
    [
      ['dist', '--concurrency', '-1'],
      ENV,
      /^--concurrency has no value .* is written --concurrency=-…$/
    ],
    [['dist', '--concurrency=-1'], ENV, /^--concurrency is "-1", and must be/],
    [['--url', 'x', 'verify', 'dist'], ENV, /^only verify has the flag "--url"/],
    [['dist', '--dry-run='], ENV, /^--dry-run is empty/],
    [['dist', '--lint', 'off', '--lint=warn'], ENV, /^--lint is given 2 times$/],
    [['dist', '--dry-run=yes'], ENV, /^--dry-run is "yes"/],
    [['dist', '--chunksize', '5'], ENV, /no flag "--chunksize": did you mean --chunk-size\?/],
    [['dist', '--output', 'x'], ENV, /did you mean --outputs\?/],
    [['dist', '-x'], ENV, /no flag "-x"$/],
    [['dist'], {}, /^no key: set the environment variable DSTOR_API_KEY/],
    [['dist', '--dry-run=false'], {}, /^no key/],
    [['dist'], { ...ENV, DSTOR_ACCESS_TOKEN: 'x' }, /DSTOR_API_KEY and DSTOR_ACCESS_TOKEN are both/]
  ])('%j', (words, env, message) => {
    expect(wrong(words, env)).toMatch(message)
  })

  it.each([...SECRET_VARIABLES])('--%s is no flag, but the variable %s', (name, variable) => {
    for (const words of [[`--${name}`, KEY], [`--${name}=${KEY}`]]) {
      const message = wrong(['dist', ...words])
      expect(message).toContain(variable)
      expect(message).not.toContain(KEY)
    }
  })

  it('takes no flag that only looks like one from an object', () => {
    expect(wrong(['dist', '--constructor', 'x'])).toContain('there is no flag "--constructor"')
    expect(wrong(['dist', '--__proto__', 'x'])).toContain('there is no flag "--__proto__"')
  })
})

describe('the help', () => {
  it('names every input by its flag, but secrets by their variables', () => {
    for (const { name } of INPUT_ROWS) {
      const expected = SECRET_VARIABLES.has(name) ? false : true
      expect([name, USAGE.includes(`\n  --${name}`)]).toEqual([name, expected])
    }
    expect(USAGE).toContain('DSTOR_API_KEY')
    expect(USAGE).toContain('DSTOR_ACCESS_TOKEN')
  })

  it('says of each flag how it is given', () => {
    for (const row of FLAG_ROWS) {
      const way = isBoolean(row) ? '\\[=true\\|false\\]' : isList(row) ? ' <glob> …' : ' <value>'
      expect(USAGE).toMatch(new RegExp(`^  --${row.name}${way}$`, 'm'))
    }
  })

  it('fits on a terminal of 80 columns', () => {
    expect(USAGE.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})
