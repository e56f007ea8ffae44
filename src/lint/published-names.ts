import { quote } from '../text/escape.js'
import { bytesText } from '../text/format.js'
import type { SiteFile } from '../model.js'
import type { Findings } from './findings.js'

const LARGE_BYTES = 50 * 1024 * 1024

/** Files by which other hosts are told what to do. */
const NO_EFFECT = new Map([
  ['_redirects', 'path gateways do not evaluate it: redirects and fallbacks in it do not happen'],
  ['_headers', 'gateways do not evaluate it: the headers in it are not sent'],
  ['404.html', 'gateways do not show it for missing pages'],
  [
    'CNAME',
    'gateways do not evaluate it, and a domain of your own cannot be pointed at a site on dStor by it'
  ],
  ['.htaccess', 'gateways do not evaluate it']
])
const ANYWHERE = new Set(['.htaccess'])

/**
 * Judges what can be told from the names alone, but for names that differ only in spelling or must
 * be written in a special way: the search for the files warns of these, also without a lint.
 */
export function checkNames(
  files: readonly Pick<SiteFile, 'path' | 'size'>[],
  skipped: ReadonlySet<string>,
  findings: Findings
): void {
  checkIndex(files, skipped, findings)
  for (const { path, size } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const noEffect = NO_EFFECT.get(name)
    if (noEffect !== undefined && (name === path || ANYWHERE.has(name))) {
      findings.add('no-effect-file', { file: path }, { message: noEffect })
    }
    if (size > LARGE_BYTES) {
      findings.add(
        'large-file',
        { file: path },
        {
          message: `is ${bytesText(size)} large; gateways are slow with such files and may give up`
        }
      )
    }
  }
}

function checkIndex(
  files: readonly Pick<SiteFile, 'path'>[],
  skipped: ReadonlySet<string>,
  findings: Findings
): void {
  if (files.length === 0 || files.some(({ path }) => path === 'index.html')) {
    return
  }
  const file = 'index.html'
  if (skipped.has(file)) {
    findings.add(
      'no-index',
      { file },
      { message: 'is left out of the upload, so a gateway shows a list of files' }
    )
    return
  }
  const other = files.find(({ path }) => /^index\.(?:html?|xhtml)$/i.test(path))
  const deeper = files.find(({ path }) => /^[^/]+\/index\.html$/.test(path))
  if (other !== undefined) {
    findings.add(
      'no-index',
      { file },
      { message: `gateways look for exactly this name, not for ${quote(other.path)}` }
    )
  } else if (deeper !== undefined) {
    const message = `there is no index.html at the root, so a gateway shows a list of files; there is ${quote(deeper.path)}, so \`folder\` may have to name a folder further down`
    findings.add('no-index', { file }, { message })
  } else {
    findings.add('no-index', { file })
  }
}
