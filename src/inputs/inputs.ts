import { getInput } from '@actions/core'
import { InputError } from '../errors.js'
import type { Credentials } from '../model.js'
import { Secrets } from '../text/redact.js'
import { credentialsOf, registerSecrets } from './credentials.js'
import { nearNames } from './near-names.js'
import { WrongValue } from './parsers.js'
import { gatewayBelow } from './places.js'
import { INPUT_ROWS, INPUT_TABLE, type InputRow, type InputTableValues } from './table.js'
import { workspaceOf } from './texts.js'

/** What the user asked for, checked. Times in milliseconds. */
export interface Inputs extends Omit<InputTableValues, 'apiKey' | 'accessToken' | 'gatewayUrl'> {
  /** Absolute path of the folder that relative paths start from. */
  readonly workspace: string
  /** Undefined only in a dry run. */
  readonly credentials: Credentials | undefined
  readonly gatewayUrl: URL
  /** Sentences about values that are allowed and unusual. */
  readonly warnings: readonly string[]
}

/**
 * Reads all inputs, registers the secret ones first, and checks every value (contract 1).
 * Throws one InputError that names each wrong input, its value and what is allowed.
 */
export function parseInputs(env: NodeJS.ProcessEnv, secrets: Secrets): Inputs {
  const problems: string[] = []
  const warnings: string[] = []
  const { apiKey, accessToken, ...values } = readTable(env, problems, warnings)
  registerSecrets([apiKey, accessToken, values.githubToken], secrets)
  const credentials = credentialsOf(
    { apiKey, accessToken, isDryRun: values.dryRun },
    { env, problems, warnings }
  )
  problems.push(...secretsToldBy(values, { apiKey, accessToken }))
  const misspelt = nearNames(
    process.env,
    INPUT_ROWS.map(({ name }) => name)
  ).map(({ given, meant }) => `there is no input \`${given}\`: did you mean \`${meant}\`?`)
  if (problems.length > 0) {
    throw new InputError([...problems, ...misspelt].join('. '), 'Nothing was sent.')
  }
  return {
    ...values,
    workspace: workspaceOf(env),
    credentials,
    gatewayUrl: values.gatewayUrl ?? gatewayBelow(values.apiUrl),
    warnings: [...warnings, ...misspelt]
  }
}

/** What is wanted of the reports. */
export interface ReportWishes {
  readonly summary: boolean
  /** Undefined where no comment on the pull request is wanted. */
  readonly comment: { readonly token: string; readonly folder: string } | undefined
}

/**
 * What is wanted of the reports: known although another input is wrong, so that this is reported as it
 * was asked for. What is wrong itself counts as not given. Registers the token.
 */
export function readReportWishes(secrets: Secrets): ReportWishes {
  const token = textOf(INPUT_TABLE.githubToken, false)
  secrets.add(token)
  const given = (row: InputRow): string => textOf(row, false).toLowerCase()
  // A dry run sends nothing, and the link of the last deployment stays where it stands.
  const isWanted =
    given(INPUT_TABLE.commentOnPullRequest) === 'true' && given(INPUT_TABLE.dryRun) !== 'true'
  return {
    summary: given(INPUT_TABLE.summary) !== 'false',
    comment: isWanted ? { token, folder: textOf(INPUT_TABLE.folder, false) } : undefined
  }
}

/**
 * The value of each row. Where `problems` says that one is wrong, its value must not be used: the
 * caller throws.
 */
function readTable(
  env: NodeJS.ProcessEnv,
  problems: string[],
  warnings: string[]
): InputTableValues {
  const isStrict = textOf(INPUT_TABLE.strict, false).toLowerCase() === 'true'
  const valueOf = (row: InputRow): unknown => {
    try {
      return row.parse(textOf(row, isStrict), { env, warn: (sentence) => warnings.push(sentence) })
    } catch (error) {
      if (!(error instanceof WrongValue)) {
        throw error
      }
      problems.push(`input \`${row.name}\` ${error.message}`)
      return undefined
    }
  }
  return Object.fromEntries(
    Object.entries(INPUT_TABLE).map(([key, row]) => [key, valueOf(row)])
  ) as unknown as InputTableValues
}

/** The trimmed text of an input, or what holds where it is absent or empty. */
function textOf(row: InputRow, isStrict: boolean): string {
  const given = getInput(row.name)
  // Elsewhere than on GitHub nobody fills the expression in.
  const isUnfilled = row.expression !== undefined && given === row.expression
  if (given !== '' && !isUnfilled) {
    return given
  }
  return isStrict ? (row.strictDefault ?? row.default) : row.default
}

/** Inputs that are sent to others, or published, and hold the key. */
function secretsToldBy(
  { folderPath, uploadComment, uploadFields, gatewayUrl, apiUrl }: Partial<InputTableValues>,
  keys: { readonly apiKey: string; readonly accessToken: string }
): string[] {
  const secrets = new Secrets()
  Object.values(keys).forEach((key) => secrets.add(key))
  const told = {
    'folder-path': folderPath,
    'upload-comment': uploadComment,
    'upload-fields': JSON.stringify(uploadFields),
    'gateway-url': gatewayUrl?.href,
    'api-url': apiUrl?.href
  }
  return Object.entries(told)
    .filter(([, text = '']) => secrets.redact(text) !== text)
    .map(
      ([name]) =>
        `input \`${name}\` holds the value of \`api-key\` or \`access-token\`, which goes into no address and no text`
    )
}
