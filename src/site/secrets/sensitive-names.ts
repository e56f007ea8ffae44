import type { SiteFile } from '../../model.js'

/** What a name alone says of a file. */
export interface NameVerdict {
  /** Why it is sensitive, as the end of a sentence. */
  readonly why: string
  /** What must be in the file besides; absent where the name is enough. */
  readonly content?: RegExp
}

interface NameRule extends NameVerdict {
  /** Against the path in lower case, with a slash in front. */
  readonly path: RegExp
}

/** A value that stands there itself, and not as `${VARIABLE}`. */
const LITERAL = String.raw`\s*["']?(?!\$\{)[^\s"'$]`

const RULES: readonly NameRule[] = [
  { path: /\/\.env(?:rc$|[./]|$)/, why: 'environment files hold secrets' },
  { path: /\/\.git(?:\/|$)/, why: 'a Git folder holds the whole history and often a token' },
  { path: /\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, why: 'it is named like an SSH private key' },
  { path: /\/\.ssh\/(?!.*\.pub$|known_hosts$)/, why: 'it lies in a folder of SSH keys' },
  { path: /\.(?:p12|pfx|jks|keystore|ppk)$/, why: 'it is named like a key store' },
  { path: /\/\.htpasswd(?:[._-][^/]*)?$/, why: 'it holds passwords of a web server' },
  { path: /\/(?:\.pgpass|pgpass\.conf)$/, why: 'it holds passwords of databases' },
  {
    path: /\.tfstate(?:\.\d+)?(?:\.backup)?$/,
    why: 'the state of Terraform holds secrets in the clear'
  },
  { path: /\/gha-creds-[^/]*\.json$/, why: 'it holds credentials of google-github-actions/auth' },
  { path: /\/\.git-credentials$/, why: 'it holds passwords of Git servers' },
  { path: /\/\.aws\/credentials$/, why: 'it holds AWS credentials' },
  { path: /\/\.kube\/config$/, why: 'it holds Kubernetes credentials' },
  {
    path: /\/application_default_credentials\.json$/,
    why: 'it holds Google Cloud credentials'
  },
  {
    path: /\/\.npmrc$/,
    why: 'it holds npm credentials',
    content: new RegExp(String.raw`_(?:authToken|auth|password)\s*=${LITERAL}`, 'i')
  },
  {
    path: /\/[._]netrc$/,
    why: 'it holds passwords',
    content: /(?:^|\s)password\s+\S/
  },
  {
    path: /\/\.yarnrc\.yml$/,
    why: 'it holds npm credentials',
    content: new RegExp(String.raw`npmAuth(?:Token|Ident)["']?\s*:${LITERAL}`)
  },
  {
    path: /\/\.pypirc$/,
    why: 'it holds passwords',
    content: new RegExp(String.raw`^[^\S\n\r\u2028\u2029]*password\s*[=:]${LITERAL}`, 'im')
  },
  {
    path: /\/\.docker\/config\.json$|\/\.dockercfg$/,
    why: 'it holds passwords of container registries',
    content: /"(?:auth|identitytoken|registrytoken|password)"\s*:\s*"[^"]/
  }
]

/** One look at a name is enough for nearly all of them. */
const ANY_RULE = new RegExp(RULES.map(({ path }) => path.source).join('|'))

/**
 * The first rule that the file's name comes under. A file that was found through a symbolic link is
 * also judged by the name it has in truth.
 */
export function judgeName(file: SiteFile): NameVerdict | undefined {
  const real = file.absolutePath.replaceAll('\\', '/')
  const path = `/${file.path}`
  return firstRule(path) ?? (real.endsWith(path) ? undefined : firstRule(real))
}

function firstRule(path: string): NameRule | undefined {
  const folded = path.toLowerCase()
  return ANY_RULE.test(folded) ? RULES.find((rule) => rule.path.test(folded)) : undefined
}
