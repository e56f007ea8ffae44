import { readFileSync } from 'node:fs'
import { isObject, own, parseObject } from '../json.js'
import type { Credentials } from '../model.js'
import type { Secrets } from '../text/redact.js'
import { percentDecoded } from '../text/encodings.js'

const KEY_LENGTH = 64
/** What may stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/
/** Characters of a password that is looked for without its user. */
const SHORTEST_ALONE = 8
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/** Registers the secret values, and those of proxies, before anything else can be printed. */
export function registerSecrets(values: readonly string[], secrets: Secrets): void {
  for (const value of [...values, ...proxySecrets()]) {
    secrets.add(value)
  }
}

/** What reading them is told, and where it says what is wrong or unusual. */
interface Findings {
  readonly env: NodeJS.ProcessEnv
  readonly problems: string[]
  readonly warnings: string[]
}

/** The credentials: exactly one of the two inputs, except in a dry run, which needs neither. */
export function credentialsOf(
  given: { readonly apiKey: string; readonly accessToken: string; readonly isDryRun: boolean },
  { env, problems, warnings }: Findings
): Credentials | undefined {
  const { apiKey, accessToken, isDryRun } = given
  for (const [name, value] of Object.entries({ 'api-key': apiKey, 'access-token': accessToken })) {
    const fault = faultOf(value)
    if (fault !== undefined) {
      problems.push(`input \`${name}\` ${fault}`)
    }
  }
  if (apiKey !== '' && apiKey.length !== KEY_LENGTH) {
    warnings.push(
      `input \`api-key\` has ${apiKey.length} characters; the keys of dStor have ${KEY_LENGTH}`
    )
  }
  if (!isDryRun && apiKey !== '' && accessToken !== '') {
    problems.push('inputs `api-key` and `access-token` are both given: give exactly one of them')
  } else if (!isDryRun && apiKey === '' && accessToken === '') {
    problems.push(missingKey(env))
  }
  if (apiKey !== '') {
    return { kind: 'api-key', apiKey }
  }
  return accessToken === '' ? undefined : { kind: 'access-token', accessToken }
}

/** Why the text can be no key, without showing it: dStor would only say that it has expired. */
function faultOf(value: string): string | undefined {
  if (/^(["'`]).*\1$/s.test(value)) {
    return 'stands in quotes, which are no part of the key: take them away where the secret is kept'
  }
  if (isNameOfSecret(value)) {
    return 'is the name of a secret and not its value: a workflow puts that name into `${{ }}`'
  }
  if (value !== '' && !PRINTABLE.test(value)) {
    return 'holds spaces, line breaks or characters that no key has: paste the secret again'
  }
  return undefined
}

/** `secrets.NAME`, `$NAME`, `${NAME}`, `${{ secrets.NAME }}` or `SOME_NAME`, which nobody filled in. */
function isNameOfSecret(value: string): boolean {
  return (
    /^(?:secrets|env|vars|inputs)\.\w+$/i.test(value) ||
    /^\$(?:\w+$|[({])/.test(value) ||
    (value.length !== KEY_LENGTH && /^[A-Z]+(?:_[A-Z\d]+)+$/.test(value))
  )
}

/** Says why there is no key: GitHub gives none to forks and to Dependabot (docs/faults.md 5.5). */
function missingKey(env: NodeJS.ProcessEnv): string {
  const missing = 'input `api-key` is empty'
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    return `${missing}: GitHub gives runs of Dependabot only Dependabot secrets. Add the key there too, or skip this step with \`if: github.actor != 'dependabot[bot]'\` (README, "Pull requests and forks")`
  }
  if (isForkPullRequest(env)) {
    return `${missing}: GitHub gives no secrets to pull requests from forks. Use \`dry-run: true\` for them, or skip this step with \`if: github.event.pull_request.head.repo.full_name == github.repository\` (README, "Pull requests and forks")`
  }
  return `${missing}: set it to your dStor key with \`api-key: \${{ secrets.DSTOR_API_KEY }}\`, and check that a secret of that name exists for this repository and environment`
}

function isForkPullRequest(env: NodeJS.ProcessEnv): boolean {
  if (!env['GITHUB_EVENT_NAME']?.startsWith('pull_request')) {
    return false
  }
  const head = headRepository(env['GITHUB_EVENT_PATH'])
  if (head === undefined) {
    return false
  }
  return own(head, 'fork') === true || own(head, 'full_name') !== env['GITHUB_REPOSITORY']
}

function headRepository(
  eventPath: string | undefined
): Readonly<Record<string, unknown>> | undefined {
  let value: unknown = eventPath === undefined ? undefined : parseObject(readText(eventPath))
  for (const name of ['pull_request', 'head', 'repo']) {
    value = isObject(value) ? own(value, name) : undefined
  }
  return isObject(value) ? value : undefined
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The passwords; one that is so short that it may be a word of everybody's (`ipfs` must stay in a link)
 * beside its user, as addresses and headers have it.
 */
function proxySecrets(): string[] {
  return PROXY_VARIABLES.flatMap((name) => {
    const value = process.env[name] ?? ''
    const address = value.includes('://') ? value : `http://${value}`
    const { username = '', password = '' } = URL.canParse(address) ? new URL(address) : {}
    const secret = password.length >= SHORTEST_ALONE ? password : `${username}:${password}`
    return password === '' ? [] : [secret, percentDecoded(secret)]
  })
}
