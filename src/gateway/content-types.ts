/** What the types of files must be, and what does not work where they are others. */
interface Kind {
  readonly fits: RegExp
  /** Browsers look at the content where a type is missing, or it does not matter to them. */
  readonly mayBeMissing?: boolean
  readonly breaks: string
}

const SCRIPT: Kind = {
  fits: /^(text|application)\/(x-)?(java|ecma)script$/,
  breaks: 'browsers refuse to run it as a module'
}

/** What browsers refuse by type (HTML, 4.6.7 and 8.1.4; WebAssembly Web API, 2.1). */
const KINDS = new Map<string, Kind>([
  [
    '.html',
    {
      fits: /^(text\/html|application\/xhtml\+xml)$/,
      mayBeMissing: true,
      breaks: 'browsers show its text, or store it, and do not open it as a page'
    }
  ],
  ['.css', { fits: /^text\/css$/, breaks: 'browsers refuse it as a style sheet' }],
  ['.js', SCRIPT],
  ['.mjs', SCRIPT],
  [
    '.wasm',
    {
      fits: /^application\/wasm$/,
      breaks: 'browsers refuse to compile it while it is loaded (`instantiateStreaming`)'
    }
  ],
  ['.svg', { fits: /^image\/svg\+xml$/, breaks: 'browsers do not show it as an image' }],
  [
    '.json',
    {
      fits: /^(application|text)\/([a-z.-]+\+)?json$/,
      mayBeMissing: true,
      breaks: 'browsers refuse to import it as a module'
    }
  ]
])

/** What a file of this name that is served with this `content-type` breaks, if anything. */
export function misfitOf(
  path: string,
  contentType: string
): { readonly extension: string; readonly breaks: string } | undefined {
  const extension = path.slice(path.lastIndexOf('.')).toLowerCase()
  const kind = KINDS.get(extension)
  const [essence = ''] = contentType.split(';', 1)
  const type = essence.trim().toLowerCase()
  const isRight = type === '' ? kind?.mayBeMissing === true : kind?.fits.test(type)
  return kind === undefined || isRight ? undefined : { extension, breaks: kind.breaks }
}
