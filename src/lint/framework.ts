import type { SiteTree } from './tree.js'

export type Framework =
  | 'Angular'
  | 'Astro'
  | 'Create React App'
  | 'Docusaurus'
  | 'Eleventy'
  | 'Gatsby'
  | 'Hexo'
  | 'Hugo'
  | 'Jekyll'
  | 'MkDocs'
  | 'Next.js'
  | 'Nuxt'
  | 'SvelteKit'
  | 'Vite'
  | 'VitePress'
  | 'VuePress'

/**
 * `<meta name="generator">` begins with these (docs/ipfs.md 4.2). Starlight and Quartz are built on
 * others.
 */
const GENERATORS: readonly (readonly [RegExp, Framework])[] = [
  [/^astro\b|^starlight\b/i, 'Astro'],
  [/^docusaurus\b/i, 'Docusaurus'],
  [/^eleventy\b/i, 'Eleventy'],
  [/^gatsby\b/i, 'Gatsby'],
  [/^hexo\b/i, 'Hexo'],
  [/^hugo\b/i, 'Hugo'],
  [/^jekyll\b/i, 'Jekyll'],
  [/^mkdocs\b/i, 'MkDocs'],
  [/^vitepress\b/i, 'VitePress'],
  [/^vuepress\b/i, 'VuePress']
]

const IDS = new Map<string, Framework>([
  ['___gatsby', 'Gatsby'],
  ['__docusaurus', 'Docusaurus'],
  ['__next', 'Next.js'],
  ['__nuxt', 'Nuxt'],
  ['__sveltekit', 'SvelteKit']
])

/** Folders that only one tool makes. */
const FOLDERS: readonly (readonly [string, Framework])[] = [
  ['_next/static', 'Next.js'],
  ['_nuxt', 'Nuxt'],
  ['_app/immutable', 'SvelteKit'],
  ['_astro', 'Astro'],
  ['page-data', 'Gatsby']
]

/** Names that are so usual with a tool that they decide when nothing else does; earlier is more certain. */
const SOURCES: readonly (readonly [RegExp, Framework])[] = [
  [/(?:^|\/)_next\/static\//, 'Next.js'],
  [/(?:^|\/)_nuxt\//, 'Nuxt'],
  [/(?:^|\/)_app\/immutable\//, 'SvelteKit'],
  [/(?:^|\/)_astro\//, 'Astro'],
  [/(?:^|\/)static\/js\/main\.[0-9a-f]{8}\.(?:chunk\.)?js$/, 'Create React App'],
  [/(?:^|\/)polyfills[.-][0-9A-Za-z]{8,20}\.js$/, 'Angular'],
  [/(?:^|\/)assets\/[^/]+-[\w-]{8}\.(?:js|css)$/, 'Vite']
]

/** Gathers signs of the tool that made the build; the most certain kind of sign decides. */
export class FrameworkSigns {
  #generator: Framework | undefined
  #id: Framework | undefined
  #sourceRank = SOURCES.length

  /** Takes what a page shows. Cheap enough to be called for every page. */
  note(name: 'generator' | 'id' | 'src' | 'ng-version', value: string): void {
    switch (name) {
      case 'generator':
        this.#generator ??= GENERATORS.find(([pattern]) => pattern.test(value))?.[1]
        return
      case 'id':
        this.#id ??= IDS.get(value)
        return
      case 'ng-version':
        this.#id ??= 'Angular'
        return
      case 'src':
        this.#noteSource(value)
    }
  }

  /** The framework, or undefined where nothing points to one. */
  verdict(tree: SiteTree): Framework | undefined {
    return (
      this.#generator ??
      this.#id ??
      FOLDERS.find(([folder]) => tree.hasDirectory(folder))?.[1] ??
      SOURCES[this.#sourceRank]?.[1]
    )
  }

  #noteSource(value: string): void {
    const path = value.slice(0, 300).split(/[?#]/)[0] ?? ''
    const rank = SOURCES.findIndex(([pattern]) => pattern.test(path))
    if (rank !== -1 && rank < this.#sourceRank) {
      this.#sourceRank = rank
    }
  }
}
