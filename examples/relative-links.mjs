// Makes the addresses of a built site relative, so that it works below any path, as on an IPFS gateway:
//
//   node relative-links.mjs dist
//   node relative-links.mjs dist --without-scripts
//
// Rewrites addresses that begin with one slash in pages (attributes, srcset, style, refresh, import maps)
// and style sheets, in place, and adds what a gateway does not: the `.html` of a page, the `index.html` of
// a folder that has none is not invented. `--without-scripts` takes the scripts out of the pages: for sites
// whose pages are complete without them, and whose client-side router shows its own "not found" below a path.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [folder, ...flags] = process.argv.slice(2)
const withoutScripts = flags.includes('--without-scripts')
if (folder === undefined || flags.some((flag) => flag !== '--without-scripts')) {
  console.error('usage: node relative-links.mjs <folder> [--without-scripts]')
  process.exit(2)
}

const files = readdirSync(folder, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(path.join(folder, name)).isFile())
const known = new Set(files)

/** `/guide/start` in `blog/post/index.html` becomes `../../guide/start.html`. */
function relative(address, from) {
  const [, name, rest] = /^\/(?!\/)([^?#]*)(.*)$/s.exec(address) ?? []
  if (name === undefined) {
    return address
  }
  const target = decode(name)
  const isPage = !known.has(target) && known.has(`${target.replace(/\/$/, '')}.html`)
  const full = isPage && !known.has(`${target.replace(/\/?$/, '/')}index.html`)
  const to = full ? `${name.replace(/\/$/, '')}.html` : name
  const up = '../'.repeat(from.split('/').length - 1) || './'
  return up + to + rest
}

function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const ADDRESS =
  /(\s(?:href|src|poster|data|action|formaction|background|xlink:href|component-url|renderer-url|before-hydration-url)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi
const SET = /(\s(?:srcset|imagesrcset)\s*=\s*)("[^"]*"|'[^']*')/gi
const STYLE = /(\sstyle\s*=\s*)("[^"]*"|'[^']*')/gi
const REFRESH = /(\scontent\s*=\s*["']?\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)(\/[^"'>]*)/gi
const PARTS =
  /<!--[^]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([^]*?)<\/\1\s*>|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi

function page(html, from) {
  return html.replace(PARTS, (part, name, attributes = '', text = '') => {
    if (part.startsWith('<!--')) {
      return part
    }
    if (name === undefined) {
      return tag(part, from)
    }
    const isScript = name.toLowerCase() === 'script'
    const type = /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? 'module'
    if (isScript && withoutScripts && !/json\b/.test(type)) {
      return ''
    }
    const inner = name.toLowerCase() === 'style' ? css(text, from) : map(text, type, from)
    return `<${name}${tag(attributes, from)}>${inner}</${name}>`
  })
}

function tag(text, from) {
  if (/^<link\b/i.test(text) && withoutScripts && /\brel\s*=\s*["']?modulepreload/i.test(text)) {
    return ''
  }
  if (/^<link\b/i.test(text) && /\brel\s*=\s*["']?(?:canonical|preconnect)/i.test(text)) {
    return text
  }
  const isRefresh = /^<meta\b/i.test(text) && /\brefresh\b/i.test(text)
  const rewritten = text
    .replace(ADDRESS, (_, before, value) => before + unquoted(value, (one) => relative(one, from)))
    .replace(SET, (_, before, value) => before + unquoted(value, (set) => srcset(set, from)))
    .replace(STYLE, (_, before, value) => before + unquoted(value, (one) => css(one, from)))
  return isRefresh
    ? rewritten.replace(REFRESH, (_, before, address) => before + relative(address, from))
    : rewritten
}

function unquoted(value, change) {
  const quote = /^["']/.exec(value)?.[0] ?? ''
  return quote === '' ? change(value) : quote + change(value.slice(1, -1)) + quote
}

function srcset(set, from) {
  return set.replace(/(^|,\s*|\s,?)(\/[^\s,]+)/g, (_, before, one) => before + relative(one, from))
}

function map(text, type, from) {
  return type === 'importmap'
    ? text.replace(/(:\s*)"(\/[^"]*)"/g, (_, before, one) => `${before}"${relative(one, from)}"`)
    : text
}

function css(text, from) {
  return text
    .replace(/(url\(\s*["']?)(\/[^"')\s]+)/gi, (_, before, one) => before + relative(one, from))
    .replace(/(@import\s+["'])(\/[^"']+)/gi, (_, before, one) => before + relative(one, from))
}

let count = 0
for (const name of files.filter((name) => /\.(?:html?|css)$/i.test(name))) {
  const file = path.join(folder, name)
  const before = readFileSync(file, 'utf8')
  const after = /\.css$/i.test(name) ? css(before, name) : page(before, name)
  if (after !== before) {
    writeFileSync(file, after)
    count += 1
  }
}
console.log(`${count} files changed`)
