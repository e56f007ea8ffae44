import type { Tour } from './visit.js'

/** How a build is made from its source below `__tests__/fixtures/builds/<tool>/source/`. */
export interface Form {
  /**
   * `default` is what the tool makes when nobody thinks of a path, `advised` what the advice leads to. Others
   * are forms that people try and that do not work.
   */
  readonly name: string
  /** Nothing is wrong with it either, though it is not what is advised first. */
  readonly works?: true
  /** The configuration sees this as `FORM`. */
  readonly env: string
  /** Added to the command. */
  readonly flags?: string
  /** Flags of `examples/relative-links.mjs`, run over the output; not run where this is absent. */
  readonly relative?: readonly string[]
  /** `npx all-relative` is run in the output. */
  readonly allRelative?: true
}

export interface Build {
  readonly tool: string
  /** Run in a copy of the source. */
  readonly command: string
  /** Where the output lies. */
  readonly out: string
  readonly forms: readonly Form[]
  /** Names that no visitor asks for and that are left out of the archive, to keep it small. */
  readonly without?: RegExp
  /** Where it is not its pages that are visited, with a click on each link. */
  readonly tour?: Tour
}

const DEFAULT: Form = { name: 'default', env: 'default' }
const SETTING: Form = { name: 'advised', env: 'advised' }
const LINKS: Form = { name: 'advised', env: 'default', relative: [] }
const NO_SCRIPTS: Form = { name: 'advised', env: 'default', relative: ['--without-scripts'] }

export const BUILDS: readonly Build[] = [
  { tool: 'vite', command: 'vite build', out: 'dist', forms: [DEFAULT, SETTING] },
  {
    tool: 'react-spa',
    command: 'vite build',
    out: 'dist',
    forms: [DEFAULT, { name: 'base only', env: 'base' }, SETTING]
  },
  {
    tool: 'react-router',
    command: 'react-router build',
    out: 'build/client',
    forms: [
      DEFAULT,
      { name: 'base only', env: 'base' },
      { name: 'links only', env: 'default', relative: [] },
      NO_SCRIPTS
    ]
  },
  {
    tool: 'next',
    command: 'next build',
    out: 'out',
    forms: [
      DEFAULT,
      { ...LINKS, env: 'advised' },
      { ...NO_SCRIPTS, name: 'without scripts', env: 'advised', works: true }
    ]
  },
  { tool: 'astro', command: 'astro build', out: 'dist', forms: [DEFAULT, LINKS] },
  {
    tool: 'starlight',
    command: 'astro build',
    out: 'dist',
    forms: [
      DEFAULT,
      { name: 'all-relative', env: 'default', allRelative: true },
      { ...LINKS, env: 'advised' }
    ]
  },
  { tool: 'sveltekit', command: 'vite build', out: 'build', forms: [DEFAULT, SETTING] },
  {
    tool: 'vitepress',
    command: 'vitepress build',
    out: '.vitepress/dist',
    forms: [
      DEFAULT,
      { name: 'all-relative', env: 'default', allRelative: true },
      { ...LINKS, env: 'advised' }
    ]
  },
  {
    tool: 'docusaurus',
    command: 'docusaurus build',
    out: 'build',
    forms: [DEFAULT, { name: 'links only', env: 'default', relative: [] }, SETTING]
  },
  {
    tool: 'nuxt',
    command: 'nuxt generate',
    out: '.output/public',
    forms: [DEFAULT, { name: 'hash', env: 'hash' }, { ...LINKS, env: 'advised' }]
  },
  {
    tool: 'rspress',
    command: 'rspress build',
    out: 'doc_build',
    forms: [DEFAULT, { name: 'all-relative', env: 'default', allRelative: true }, NO_SCRIPTS]
  },
  {
    tool: 'eleventy',
    command: 'eleventy',
    out: '_site',
    forms: [DEFAULT, { name: 'all-relative', env: 'default', allRelative: true }, LINKS]
  },
  {
    tool: 'hugo',
    command: 'hugo',
    out: 'public',
    forms: [DEFAULT, { ...SETTING, flags: '--config hugo.toml,advised.toml' }]
  },
  {
    tool: 'hexo',
    command: 'hexo generate',
    out: 'public',
    forms: [
      DEFAULT,
      { name: 'relative_link', env: 'default', flags: '--config _config.yml,relative.yml' },
      LINKS
    ]
  },
  {
    tool: 'parcel',
    command: 'parcel build --no-source-maps --no-cache index.html guide/index.html',
    out: 'dist',
    forms: [
      DEFAULT,
      { name: 'all-relative', env: 'default', allRelative: true },
      { name: 'public-url', env: 'default', flags: '--public-url ./' },
      LINKS
    ]
  },
  {
    tool: 'angular',
    command: 'ng build',
    out: 'dist/browser',
    forms: [
      { ...DEFAULT, flags: '--define HASH=false' },
      { name: 'base only', env: 'default', flags: '--base-href ./ --define HASH=false' },
      { ...SETTING, flags: '--base-href ./ --define HASH=true' }
    ]
  },
  { tool: 'jekyll', command: 'jekyll build', out: '_site', forms: [DEFAULT, LINKS] },
  {
    tool: 'mkdocs',
    command: 'mkdocs build',
    out: 'site',
    forms: [DEFAULT, LINKS],
    tour: { pages: ['guide/start/', '404.html'] }
  },
  {
    tool: 'storybook',
    command: 'storybook build',
    out: 'storybook-static',
    forms: [{ ...DEFAULT, name: 'advised' }],
    // Its links are its own buttons.
    tour: { pages: ['iframe.html?id=button--plain&viewMode=story'], clicks: 0, text: 'Press me' }
  }
]
