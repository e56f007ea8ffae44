import type { Findings } from './findings.js'
import type { Framework } from './framework.js'
import type { RuleId } from './rules.js'

/** References that a setting of the build tool makes relative. */
const BASE_RULES: readonly RuleId[] = [
  'absolute-resource',
  'absolute-link',
  'base-href',
  'js-absolute',
  'js-public-path'
]

/** Pages that a setting of the build tool turns into folders with an index.html. */
const PAGE_RULES: readonly RuleId[] = ['extensionless-link']

export interface Fix {
  /** Cures references to the root of the host. */
  readonly base: string
  /** Cures links to `x` where only `x.html` exists. */
  readonly pages?: string
  /** The tool's relative mode is right only at the root, so missing files below it are its doing. */
  readonly breaksNested?: true
}

/** Settings by tool (docs/frameworks.md). */
export const FIXES: Readonly<Record<Framework, Fix>> = {
  Angular: {
    base: 'Build with `ng build --base-href ./` and use hash locations (`provideRouter(routes, withHashLocation())`).'
  },
  Astro: {
    base: 'Astro has no relative mode, and `base: "./"` is not one: add the `astro-relative-links` integration, or run `npx all-relative` in the output folder.',
    pages: 'Set `build.format: "directory"` and link to `/page/`.'
  },
  'Create React App': {
    base: 'Set `"homepage": "."` in package.json and use `HashRouter`.'
  },
  Docusaurus: {
    base: 'Docusaurus refuses a relative `baseUrl`: set `future.experimental_router: "hash"`, or run `npx all-relative` in the output folder.',
    pages: 'Set `trailingSlash: true`.'
  },
  Eleventy: {
    base: 'Add the `InputPathToUrl` and `HtmlBasePlugin` plugins or write relative links; `npx all-relative` in the output folder rewrites those that are left.',
    pages: 'Give each page a permalink that ends in `/`.'
  },
  Gatsby: {
    base: 'Use `gatsby-plugin-ipfs` and build with `--prefix-paths`, or run `npx all-relative` in the output folder.',
    pages: 'Set `trailingSlash: "always"`.'
  },
  Hexo: {
    base: 'Set `relative_link: true` in `_config.yml`; `npx all-relative` in the output folder rewrites what the theme leaves.'
  },
  Hugo: {
    base: 'Set `relativeURLs = true` and `baseURL = "/"` in the configuration; addresses in scripts have to be made relative by hand.',
    pages: 'Leave `uglyURLs` at `false`.'
  },
  Jekyll: {
    base: 'Run `npx all-relative` in the output folder (`_site`) after the build.',
    pages: 'Set `permalink: pretty` in `_config.yml`.'
  },
  MkDocs: {
    base: 'Write relative links in pages and theme; MkDocs itself uses relative addresses, and an empty `site_url` makes those of the 404 page relative too.',
    pages: 'Leave `use_directory_urls` at `true`.'
  },
  'Next.js': {
    base: 'Use `output: "export"` with `trailingSlash: true`, and run `npx all-relative` in the output folder: pages then show, while their scripts go on asking for `/_next/`. `assetPrefix: "./"` is right only for a site of one page. On a gateway with a host name for each site the build works as it is.',
    pages: 'Set `trailingSlash: true` in the configuration.',
    breaksNested: true
  },
  Nuxt: {
    base: 'Make the addresses relative after `nuxt generate` with `npx all-relative` in `.output/public`; `app.baseURL: "./"` is right only for the entry page.',
    breaksNested: true
  },
  SvelteKit: {
    base: 'Leave `kit.paths.relative` at `true`, prerender every page (the `fallback` page of the static adapter is always absolute), and build addresses with `resolve()` and `asset()` from `$app/paths`.',
    pages: 'Export `trailingSlash = "always"` from the root layout.'
  },
  Vite: {
    base: 'Set `base: "./"` in the Vite configuration; addresses in the HTML body, in `fetch()` and in files below `public/` have to be made relative by hand.',
    pages: 'Link to the page with its `.html`, or to a folder with an index.html.'
  },
  VitePress: {
    base: 'VitePress has no relative mode that works below the root, `base: "./"` included: run `npx all-relative` in the output folder.',
    pages: 'Set `cleanUrls: false`.',
    breaksNested: true
  },
  VuePress: {
    base: 'VuePress has no relative mode: use `vuepress-plugin-ipfs`, or run `npx all-relative` in the output folder.'
  }
}

/** For everything else. */
export const GENERAL_FIX = {
  base: 'Write addresses relative to the page (`./app.js`, `../app.js`), not from the root of the host (`/app.js`); `npx all-relative` in the output folder rewrites those in HTML and CSS.',
  pages: 'Link to `page.html`, or write pages as `page/index.html`.'
} as const satisfies Fix

/** What to change in the tool, by the rules whose findings go away with it. Not every rule has one. */
export function fixesFor(
  framework: Framework | undefined,
  findings: Findings
): Readonly<Record<string, string>> {
  const fix: Fix = framework === undefined ? GENERAL_FIX : FIXES[framework]
  const ofBase: readonly RuleId[] =
    fix.breaksNested === true ? [...BASE_RULES, 'missing-resource'] : BASE_RULES
  const fixes: Record<string, string> = {}
  found(ofBase, findings).forEach((rule) => (fixes[rule] = fix.base))
  found(PAGE_RULES, findings).forEach((rule) => (fixes[rule] = fix.pages ?? GENERAL_FIX.pages))
  return fixes
}

function found(rules: readonly RuleId[], findings: Findings): readonly RuleId[] {
  return rules.filter((rule) => findings.has([rule]))
}
