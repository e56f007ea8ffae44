import { CHECK_ROWS, FLAG_ROWS, isBoolean, isList } from './flags.js'
import type { InputRow } from './table.js'

const WIDTH = 80

/** What `--help` prints: every flag, from the table of inputs. */
export const USAGE = `Usage: dstor-deploy <folder> [--<flag> <value> …]
       dstor-deploy verify <folder> --url <link> [--<flag> <value> …]

Deploys a built static site to dStor and checks what was published. Relative
paths start in the current folder.

With verify nothing is sent and no key is needed: what is published at --url, a
link like https://api.dstor.cloud/ipfs/<hash>/index.html, is read back and
compared with the folder, every byte. Its flags:
${wrapped(CHECK_ROWS.map(({ name }) => `--${name}`).join(', '))}

The key comes from the environment variable DSTOR_API_KEY, or a ready access
token from DSTOR_ACCESS_TOKEN, and never from a flag: every user of a machine
can read the words of a command. --dry-run needs neither.

Ends with 0 when the deployment is green, 1 when it is red or was cancelled, and
2 when the command itself is wrong. NO_COLOR switches colours off, DSTOR_DEBUG=1
shows every request.

Files to write:
  --outputs <file>
${wrapped('The outputs: as JSON where the name ends in `.json`, else as lines `DSTOR_URL=…`, which GitLab takes as a dotenv report.')}
  --summary <file>
${wrapped('The summary, as Markdown with HTML, appended to the file.')}

Flags:
${FLAG_ROWS.map(flagText).join('\n')}
  -h, --help
${wrapped('This text.')}
  --version
${wrapped('The name and the version.')}
`

function flagText(row: InputRow): string {
  const value = isBoolean(row) ? '[=true|false]' : isList(row) ? ' <glob> …' : ' <value>'
  const times = isList(row) ? ' May be given several times.' : ''
  return `  --${row.name}${value}\n${wrapped(`${row.description}${times}${presetText(row)}`)}`
}

function presetText(row: InputRow): string {
  if (row.default === '') {
    return ''
  }
  const strict = row.strictDefault === undefined ? '' : `; with --strict ${row.strictDefault}`
  return ` [${row.default}${strict}]`
}

function wrapped(text: string): string {
  const lines: string[] = []
  let line = '     '
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = '     '
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}
