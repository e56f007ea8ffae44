import path from 'node:path'
import { type JsonObject, parseObject } from '../json.js'
import { type Parse, wrong, WrongValue } from './parsers.js'

/** Any text. */
export const text: Parse<string> = (given) => given

/** Absolute path of what is deployed; it may hold a glob. */
export const folder: Parse<string> = (given, { env }) => {
  if (given === '') {
    throw new WrongValue('is required: the folder of the built site, for instance `dist`')
  }
  if (given.includes('\0')) {
    throw wrong(given, 'a path without NUL')
  }
  return path.resolve(workspaceOf(env), given)
}

/** The folder that relative paths start from. */
export function workspaceOf(env: NodeJS.ProcessEnv): string {
  return env['GITHUB_WORKSPACE'] || process.cwd()
}

export const IGNORE_FILE = '.dstorignore'

/** The name of the ignore file as it was given; only the default may be absent. */
export const ignoreFile: Parse<{ readonly name: string; readonly mustExist: boolean }> = (name) => {
  if (name.includes('\0')) {
    throw wrong(name, 'a path without NUL')
  }
  return { name, mustExist: name !== IGNORE_FILE }
}

const LONGEST_COMMENT = 1_000

/**
 * The first line, as it is sent in a header: UTF-8 bytes, one unit of the text for each. A commit
 * message is given here more often than not, and its body must not fail the deployment.
 */
export const comment: Parse<string> = (given, { warn }) => {
  const [line = ''] = given.split(/[\r\n\v\f\u0085\u2028\u2029]/, 1)
  const characters = [...line]
  const first = characters.slice(0, LONGEST_COMMENT).join('').trimEnd()
  if (characters.length > LONGEST_COMMENT) {
    warn(
      `input \`upload-comment\` is cut after ${LONGEST_COMMENT} characters: its first line has ${characters.length}`
    )
  } else if (line.length < given.length) {
    warn('input `upload-comment` has several lines, and only the first one is sent')
  }
  return Buffer.from(first.replace(/\p{Cc}/gu, ' '), 'utf8').toString('latin1')
}

const OWN_FIELDS = ['chunks_number', 'folder_path']

/** A JSON object without the fields that the action sets itself. */
export const fields: Parse<JsonObject> = (given) => {
  const object = given === '' ? {} : parseObject(given)
  if (object === undefined) {
    throw wrong(given, 'a JSON object like `{"name": "value"}`')
  }
  const taken = OWN_FIELDS.filter((name) => Object.hasOwn(object, name))
  if (taken.length > 0) {
    throw wrong(given, `without ${taken.join(' and ')}, which this action sets itself`)
  }
  return object
}
