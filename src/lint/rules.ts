import type { LintSeverity } from '../model.js'

interface Rule {
  readonly severity: LintSeverity
  /** What is wrong, when the place that found it knows nothing more exact. */
  readonly message: string
}

/**
 * The rules, by severity. An `error` breaks the page for everybody, a `warning` breaks something that a
 * visitor may or may not do, a `note` may be on purpose. The place where it was found may know better: a page
 * is whole without its icon. Of what was read in JavaScript only the static import of a script that a page
 * loads is an `error`, and a router that says so itself: whether another string there is an address can be
 * guessed, not known.
 */
export const RULES = {
  'absolute-resource': {
    severity: 'error',
    message:
      'starts at the root of the host, so below `/ipfs/<hash>/` it is looked for outside the site, while the file is in this build'
  },
  'missing-resource': { severity: 'error', message: 'no such file in this build' },
  'skipped-resource': {
    severity: 'error',
    message: 'the file is in the folder but is left out of the upload'
  },
  'base-href': {
    severity: 'error',
    message:
      'sends every relative reference of the page to the root of the host, outside `/ipfs/<hash>/`'
  },
  'client-router': {
    severity: 'error',
    message:
      'a client-side router in this build goes by the path of the address: below `/ipfs/<hash>/` it knows no page, and shows its own "not found", or nothing, in place of the text'
  },
  'local-address': {
    severity: 'error',
    message: 'leads to the machine of whoever opens the page, as it did where the site was made'
  },
  'insecure-resource': {
    severity: 'error',
    message: 'is asked for over plain HTTP, which browsers refuse in a page that came over HTTPS'
  },
  'no-index': {
    severity: 'error',
    message: 'there is no index.html at the root, so a gateway shows a list of files'
  },
  'absolute-link': {
    severity: 'warning',
    message:
      'leads to the root of the host, outside `/ipfs/<hash>/`, while the page is in this build'
  },
  'extensionless-link': {
    severity: 'warning',
    message: 'gateways do not add `.html`, and only the name with it is in this build'
  },
  'skipped-link': {
    severity: 'warning',
    message: 'the target is in the folder but is left out of the upload'
  },
  'service-worker': {
    severity: 'warning',
    message:
      'a path gateway lets a service worker control only `/ipfs/<hash>/`, so this registration fails'
  },
  'manifest-scope': {
    severity: 'warning',
    message:
      'is outside `/ipfs/<hash>/`, so browsers ignore it and an installed app opens elsewhere'
  },
  'other-host': {
    severity: 'warning',
    message: 'is asked of another host, while it is in this build'
  },
  'no-effect-file': { severity: 'warning', message: 'has no effect on a path gateway' },
  'js-absolute': {
    severity: 'warning',
    message:
      'looks like an address at the root of the host, outside `/ipfs/<hash>/`, of a file in this build'
  },
  'js-public-path': {
    severity: 'warning',
    message: 'the bundler loads further files from the root of the host, outside `/ipfs/<hash>/`'
  },
  'js-missing': { severity: 'warning', message: 'no such file in this build' },
  'absolute-missing': {
    severity: 'note',
    message: 'starts at the root of the host and is not in this build'
  },
  'missing-link': { severity: 'note', message: 'no such page in this build' },
  placeholder: { severity: 'note', message: 'looks like a placeholder that was not filled in' },
  'unread-file': { severity: 'note', message: 'was not looked into' },
  'large-file': { severity: 'note', message: 'is large for a gateway' }
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
