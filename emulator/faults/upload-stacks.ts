import { jsonAnswer, textAnswer, type Answer } from '../http/answer.js'
import { numberOf, textOf, type FaultAction } from './action.js'

/** A file as the parser of a form found it. */
export interface ReceivedFile {
  readonly path: string
  readonly size: number
}

/** Why an upload stack refuses what was sent. */
type Reason = 'too-large' | 'too-many' | 'empty'

function reasonOf(action: FaultAction, files: readonly ReceivedFile[]): Reason | undefined {
  const most = numberOf(action, 'fileBytes', Infinity)
  if (action['empty'] === true && files.some(({ size }) => size === 0)) {
    return 'empty'
  }
  if (files.length > numberOf(action, 'files', Infinity)) {
    return 'too-many'
  }
  return files.some(({ size }) => size > most) ? 'too-large' : undefined
}

/** Express shows what a middleware threw, as a page without a word in its title. */
function express(message: string): Answer {
  const stack = ['abortWithCode (multer/lib/make-middleware.js:73:22)', 'FileStream.<anonymous>']
  const lines = stack.map((line) => `<br> &nbsp; &nbsp;at ${line}`).join('')
  const head = '<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>'
  const body = `<body>\n<pre>MulterError: ${message}${lines}</pre>\n</body>`
  const page = `<!DOCTYPE html>\n<html lang="en">\n${head}\n${body}\n</html>\n`
  return textAnswer(500, page, 'text/html')
}

function fastify(code: string, message: string): Answer {
  const error = 'Payload Too Large'
  return jsonAnswer(413, { statusCode: 413, code, error, message })
}

const STACKS: Readonly<Record<string, Readonly<Record<Reason, () => Answer>>>> = {
  multer: {
    'too-large': () => express('File too large'),
    'too-many': () => express('Too many files'),
    empty: () => express('Unexpected end of form')
  },
  formidable: {
    'too-large': () => textAnswer(413, 'options.maxFileSize exceeded'),
    'too-many': () => textAnswer(413, 'options.maxFiles exceeded'),
    empty: () =>
      textAnswer(400, 'options.allowEmptyFiles is false, file size should be greater than 0')
  },
  fastify: {
    'too-large': () => fastify('FST_REQ_FILE_TOO_LARGE', 'request file too large'),
    'too-many': () => fastify('FST_FILES_LIMIT', 'reach files limit'),
    empty: () => fastify('FST_INVALID_MULTIPART_CONTENT_TYPE', 'the request is not multipart')
  }
}

/** The names of the stacks that are known. */
export const STACK_NAMES: readonly string[] = Object.keys(STACKS)

/** How a stack refuses these files; `undefined` where it takes them. */
export function refusalOf(action: FaultAction, files: readonly ReceivedFile[]): Answer | undefined {
  const reason = reasonOf(action, files)
  const stack = STACKS[textOf(action, 'like', 'multer')]
  return reason === undefined ? undefined : stack?.[reason]()
}
