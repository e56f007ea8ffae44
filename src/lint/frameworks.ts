/** What to do for one tool, in sentences of Markdown, and how its builds are known. */
export interface Framework {
  readonly name: string
  /** `<meta name="generator">` begins with it. */
  readonly generator?: RegExp
  /** An `id` in its pages. */
  readonly id?: string
  /** A folder that only this tool makes. */
  readonly folder?: string
  /** Addresses of its scripts and style sheets; they tell as well whether they are relative already. */
  readonly source?: RegExp
  /** What shows that `setting` was done, where it is not the addresses of `source`; `itself`: nothing is to be set. */
  readonly doneBy?: 'base-href' | 'itself'
  /** In a script of a page, or the address of one: a router that goes by the path is started. */
  readonly router?: RegExp
  /** No other sign points to it. */
  readonly isKnownByRouter?: true
  /** Makes the build work below a path. */
  readonly setting: string
  /** What is left to do where that was done: addresses that people write themselves. */
  readonly rest?: string
  /** What to do about scripts that are loaded later from the root of the host, where `setting` was done. */
  readonly later?: string
  /** Makes links to `page` work where there is only `page.html`. */
  readonly pages?: string
  /** The relative mode of the tool is right only at the root: what is missing further down is its doing. */
  readonly breaksNested?: true
  /** The build of the browser test that proves `setting`; absent where nobody has tried it. */
  readonly proof?: string
}

const LINKS =
  'run `node relative-links.mjs <output folder>` behind the build (a file to copy from `examples/` of this action)'
const WITHOUT_SCRIPTS =
  'run `node relative-links.mjs <output folder> --without-scripts` behind the build (a file to copy from `examples/` of this action): the pages stay, their scripts go'
const OWN_HOST =
  'With its scripts it works on gateways with a host for each site (subdomain, DNSLink).'

/** For builds that no tool is known of. */
export const ANY_TOOL = {
  setting: `Write addresses relative to the page (\`./app.js\`, \`../app.js\`), not from the root of the host (\`/app.js\`), or ${LINKS}: it does so in pages and style sheets.`,
  rest: 'Write it relative to the page (`./page/`), and in scripts relative to the script (`new URL("./data.json", import.meta.url)`).',
  pages: 'Link to `page.html`, or write pages as `page/index.html`.',
  router:
    'Use hash routing (`/#/page`: `createHashRouter`, `createWebHashHistory`, `withHashLocation()`). On a gateway with a host for each site (subdomain, DNSLink) it works as it is.',
  proof: 'eleventy'
}

/** Sorted as they are recognised: the earlier is the more certain. */
export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'Next.js',
    id: '__next',
    folder: '_next/static',
    source: /(?:^|\/)_next\/static\//,
    setting: `Use \`output: "export"\` with \`trailingSlash: true\`, and ${LINKS}.`,
    later:
      'Scripts that are loaded later (`next/dynamic`) are looked for at `/_next/`: do without them, or run `relative-links.mjs` with `--without-scripts`, which takes all scripts out.',
    pages: 'Set `trailingSlash: true` in the configuration.',
    breaksNested: true,
    proof: 'next'
  },
  {
    name: 'Nuxt',
    id: '__nuxt',
    folder: '_nuxt',
    source: /(?:^|\/)_nuxt\//,
    router: /window\.__NUXT__/,
    setting: `Set \`features: { noScripts: true }\`, and ${LINKS}. ${OWN_HOST}`,
    breaksNested: true,
    proof: 'nuxt'
  },
  {
    name: 'SvelteKit',
    id: '__sveltekit',
    folder: '_app/immutable',
    source: /(?:^|\/)_app\/immutable\//,
    // Of the fallback page alone, which has nothing to begin with: others show what they were built with.
    router: /__sveltekit_\w+\s*=\s*\{\s*base:\s*"(?!.*\bnode_ids\b)/s,
    setting:
      'Leave `kit.paths.relative` at `true`, prerender every page (the `fallback` page of the static adapter is always absolute), and write addresses with `resolve()` and `asset()` from `$app/paths`.',
    rest: 'Write addresses with `resolve()` and `asset()` from `$app/paths`.',
    pages: 'Export `trailingSlash = "always"` from the root layout.',
    proof: 'sveltekit'
  },
  {
    name: 'Starlight',
    generator: /^starlight\b/i,
    setting: `Set \`pagefind: false\` (the search asks the root of the host), and ${LINKS}.`,
    proof: 'starlight'
  },
  {
    name: 'Astro',
    generator: /^astro\b/i,
    folder: '_astro',
    source: /(?:^|\/)_astro\//,
    setting: `Astro has no relative mode, and \`base: "./"\` is not one: ${LINKS}.`,
    pages: 'Set `build.format: "directory"` and link to `/page/`.',
    proof: 'astro'
  },
  {
    name: 'Docusaurus',
    generator: /^docusaurus\b/i,
    id: '__docusaurus',
    router: /^data-has-hydrated$/,
    source: /(?:^|\/)assets\/js\/runtime~main\.[\da-f]+\.js/,
    setting: `Set \`future.experimental_router: "hash"\`. ${OWN_HOST}`,
    pages: 'Set `trailingSlash: true`.',
    proof: 'docusaurus'
  },
  {
    name: 'VitePress',
    generator: /^vitepress\b/i,
    router: /__VP_SITE_DATA__/,
    setting: `Set \`mpa: true\` (pages without the router), and ${LINKS}. ${OWN_HOST}`,
    pages: 'Set `cleanUrls: false`.',
    breaksNested: true,
    proof: 'vitepress'
  },
  {
    name: 'Rspress',
    generator: /^rspress\b/i,
    router: /(?:^|\/)static\/js\/lib-router\./,
    setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`,
    proof: 'rspress'
  },
  {
    name: 'VuePress',
    generator: /^vuepress\b/i,
    router: /(?:^|\/)assets\/app-[\w-]+\.js/,
    setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`
  },
  {
    name: 'React Router',
    router: /__reactRouterContext/,
    isKnownByRouter: true,
    setting: `With the framework mode ${WITHOUT_SCRIPTS}; without it use \`createHashRouter\`. ${OWN_HOST}`,
    breaksNested: true,
    proof: 'react-router'
  },
  {
    name: 'Gatsby',
    generator: /^gatsby\b/i,
    id: '___gatsby',
    folder: 'page-data',
    router: /window\.pagePath/,
    setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`,
    pages: 'Set `trailingSlash: "always"`.'
  },
  {
    name: 'Eleventy',
    generator: /^eleventy\b/i,
    setting: `It has no relative mode (\`HtmlBasePlugin\` writes addresses from the root): ${LINKS}.`,
    pages: 'Give each page a permalink that ends in `/`.',
    proof: 'eleventy'
  },
  {
    name: 'Hexo',
    generator: /^hexo\b/i,
    setting: `\`relative_link: true\` does not reach all that a theme writes: ${LINKS.replace('<output folder>', 'public')}.`,
    proof: 'hexo'
  },
  {
    name: 'Hugo',
    generator: /^hugo\b/i,
    setting: 'Set `relativeURLs = true` and `baseURL = "/"` in the configuration.',
    rest: 'Addresses in scripts have to be made relative by hand.',
    pages: 'Leave `uglyURLs` at `false`.',
    proof: 'hugo'
  },
  {
    name: 'Jekyll',
    generator: /^jekyll\b/i,
    setting: `It has no relative mode: ${LINKS.replace('<output folder>', '_site')}.`,
    pages: 'Set `permalink: pretty` in `_config.yml`.',
    proof: 'jekyll'
  },
  {
    name: 'MkDocs',
    generator: /^mkdocs\b/i,
    id: 'mkdocs_search_modal',
    setting: `Its addresses are relative, but for those of \`404.html\`, which go by \`site_url\`: ${LINKS.replace('<output folder>', 'site')}, which mends those in the theme as well.`,
    pages: 'Leave `use_directory_urls` at `true`.',
    proof: 'mkdocs'
  },
  {
    name: 'Storybook',
    id: 'storybook-root',
    source: /(?:^|\/)sb-manager\//,
    doneBy: 'itself',
    setting: 'Nothing: its addresses are relative.',
    proof: 'storybook'
  },
  {
    name: 'Create React App',
    source: /(?:^|\/)static\/js\/main\.[\da-f]{8}\.(?:chunk\.)?js$/,
    setting: 'Set `"homepage": "."` in package.json and use `HashRouter`.'
  },
  {
    name: 'Angular',
    source: /(?:^|\/)polyfills[.-][\dA-Za-z]{8,20}\.js$|^(?:\.?\/)?main-[A-Z2-7]{8}\.js$/,
    doneBy: 'base-href',
    setting:
      'Build with `ng build --base-href ./` and use hash locations (`provideRouter(routes, withHashLocation())`).',
    proof: 'angular'
  },
  {
    name: 'Parcel',
    source: /(?:^|\/)[\w-]+\.[\da-f]{8}\.(?:js|css)$/,
    setting: `For pages at the root build with \`parcel build --public-url ./\`; for pages further down ${LINKS.replace('<output folder>', 'dist')}.`,
    breaksNested: true,
    proof: 'parcel'
  },
  {
    name: 'Vite',
    source: /(?:^|\/)assets\/[^/]+-[\w-]{8}\.(?:js|css)$/,
    setting:
      'Set `base: "./"` in the Vite configuration, and use hash routing where there is a router.',
    rest: 'Addresses in the HTML body, in `fetch()` and in files below `public/` have to be made relative by hand.',
    pages: 'Link to the page with its `.html`, or to a folder with an index.html.',
    proof: 'vite'
  }
]
