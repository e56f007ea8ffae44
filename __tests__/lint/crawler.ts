import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { generate, parse as parseCss, walk } from 'css-tree'
import type { LintFile } from '../../src/lint/lint-site.js'
import { SITE_PATH } from './gateway.js'

/** What a visitor's browser asked for and did not get. */
export interface Miss {
  readonly file: string
  readonly reference: string
  readonly isResource: boolean
}

interface Asked {
  readonly reference: string
  readonly isResource: boolean
}

/**
 * Opens every page and style sheet of a served site, asks for all that they refer to, and returns what
 * is not there. Shares no code with the check: the tree of parse5 and the syntax tree of css-tree, the
 * addresses as `fetch` and `URL` of Node.js understand them.
 */
export async function missesOf(origin: string, files: readonly LintFile[]): Promise<Miss[]> {
  const misses: Miss[] = []
  for (const { path } of files.filter((file) => /\.(?:html|css)$/.test(file.path))) {
    const url = origin + SITE_PATH + path.split('/').map(encodeURIComponent).join('/')
    const text = await (await fetch(url)).text()
    const { base, asked } = path.endsWith('.css')
      ? { base: url, asked: askedByCss(text, 'stylesheet') }
      : askedByPage(text, url)
    for (const { reference, isResource } of asked) {
      const target = new URL(reference, base)
      if (target.origin === origin && (await statusOf(target)) === 404) {
        misses.push({ file: path, reference, isResource })
      }
    }
  }
  return misses
}

async function statusOf(url: URL): Promise<number> {
  const response = await fetch(url)
  await response.arrayBuffer()
  return response.status
}

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

function askedByPage(html: string, url: string): { base: string; asked: Asked[] } {
  const elements = elementsOf(parse(html, { scriptingEnabled: false }))
  const base = elements.map((element) => element.tagName === 'base' && attribute(element, 'href'))
  const href = base.find((value) => typeof value === 'string')
  return {
    base: new URL(typeof href === 'string' ? href : '', url).href,
    asked: elements.flatMap(askedByElement)
  }
}

function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []))
}

function askedByElement(element: Element): Asked[] {
  const resources = ['src', 'poster', 'data'].map((name) => attribute(element, name))
  const sets = ['srcset', 'imagesrcset'].flatMap((name) =>
    (attribute(element, name) ?? '').split(/,\s+/).map((part) => part.trim().split(/\s/)[0])
  )
  const style = attribute(element, 'style')
  const css = [
    ...(style === undefined ? [] : askedByCss(style, 'declarationList')),
    ...(element.tagName === 'style' ? askedByCss(textOf(element), 'stylesheet') : [])
  ]
  const href = attribute(element, 'href')
  const rel = attribute(element, 'rel') ?? ''
  const isLink = element.tagName === 'link'
  if (isLink && /stylesheet|icon|manifest|preload|modulepreload/.test(rel)) {
    resources.push(href)
  }
  const navigations = isLink ? [] : [href, attribute(element, 'action')]
  return [
    ...[...resources, ...sets].flatMap((reference) => asked(reference, true)),
    ...css,
    ...(element.tagName === 'base' ? [] : navigations.flatMap((one) => asked(one, false)))
  ]
}

function asked(reference: string | undefined, isResource: boolean): Asked[] {
  return reference === undefined || reference === '' ? [] : [{ reference, isResource }]
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function askedByCss(css: string, context: string): Asked[] {
  const found: Asked[] = []
  walk(parseCss(css, { context, parseCustomProperty: true }), (node) => {
    if (node.type === 'Url') {
      found.push({ reference: node.value, isResource: true })
    } else if (node.type === 'Atrule' && node.name === 'import' && node.prelude !== null) {
      const text = /^"([^"]*)"/.exec(generate(node.prelude))?.[1]
      found.push(...asked(text, true))
    }
  })
  return found
}
