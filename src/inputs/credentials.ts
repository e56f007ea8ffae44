import { readFileSync } from 'node:fs'
import { isObject, own, parseObject } from '../json.js'
import type { Credentials } from '../model.js'
import type { InputValues } from './values.js'
import type { Secrets } from '../text/redact.js'

const KEY_LENGTH = 64
/** What may stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

interface ReadCredentials {
  readonly credentials: Credentials | undefined
  /** Keeps a problem unless exactly one of the two was given. */
  readonly isMissing: (env: NodeJS.ProcessEnv) => void
}

/** Reads the two secret inputs and registers them before anything else can be printed. */
export function readCredentials(
  values: InputValues,
  secrets: Secrets,
  warnings: string[]
): ReadCredentials {
  const apiKey = values.text('api-key')
  const accessToken = values.text('access-token')
  secrets.add(apiKey)
  secrets.add(accessToken)
  for (const password of proxyPasswords()) {
    secrets.add(password)
  }
  for (const [name, value] of Object.entries({ 'api-key': apiKey, 'access-token': accessToken })) {
    if (value !== '' && !PRINTABLE.test(value)) {
      values.problem(
        `input \`${name}\` holds spaces, line breaks or characters that no key has: paste the secret again`
      )
    }
  }
  if (apiKey !== '' && apiKey.length !== KEY_LENGTH) {
    warnings.push(
      `input \`api-key\` has ${apiKey.length} characters; the keys of dStor have ${KEY_LENGTH}`
    )
  }
  return {
    credentials: credentialsOf(apiKey, accessToken),
    isMissing: (env) => {
      if (apiKey !== '' && accessToken !== '') {
        values.problem(
          'inputs `api-key` and `access-token` are both given: give exactly one of them'
        )
      } else if (apiKey === '' && accessToken === '') {
        values.problem(missingKey(env))
      }
    }
  }
}

function credentialsOf(apiKey: string, accessToken: string): Credentials | undefined {
  if (apiKey !== '') {
    return { kind: 'api-key', apiKey }
  }
  return accessToken === '' ? undefined : { kind: 'access-token', accessToken }
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

function proxyPasswords(): string[] {
  return PROXY_VARIABLES.flatMap((name) => {
    const value = process.env[name]
    const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined
    return url?.password ? [url.password, decode(url.password)] : []
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
