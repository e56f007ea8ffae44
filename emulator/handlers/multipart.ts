import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'

/** The body is no multipart form that can be stored. */
export class MultipartError extends Error {}

/** Takes one file part and reads `content` to its end. Parts are given one after another. */
export type OnFile = (name: string, content: Readable) => Promise<void>

function createParser(headers: IncomingHttpHeaders): busboy.Busboy {
  try {
    return busboy({ headers, preservePath: true, defParamCharset: 'utf8' })
  } catch (error) {
    throw new MultipartError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Writes to the parser. Its own callback stays away for ever when it is destroyed in the middle of
 * a write, so the end of the parser ends the wait as well.
 */
function push(parser: busboy.Busboy, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const onClose = (): void => {
      reject(new MultipartError('the form cannot be read'))
    }
    parser.once('close', onClose)
    parser.write(bytes, (error) => {
      parser.removeListener('close', onClose)
      if (error) {
        reject(new MultipartError(error.message))
      } else {
        resolve()
      }
    })
  })
}

function finish(parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve) => {
    parser.once('close', resolve)
    parser.once('error', () => {
      resolve()
    })
    parser.end()
  })
}

/**
 * Hands the file parts of a multipart body to `onFile`, as they come.
 *
 * @throws MultipartError when the body is malformed or ends too early; whatever `body` or `onFile`
 * throws otherwise. By then `onFile` is through with every part.
 */
export async function parseMultipart(
  headers: IncomingHttpHeaders,
  body: AsyncIterable<Buffer>,
  onFile: OnFile
): Promise<void> {
  const parser = createParser(headers)
  const failures: Error[] = []
  const fail = (error: unknown): void => {
    failures.push(error instanceof Error ? error : new Error(String(error)))
  }
  const check = (): void => {
    if (failures[0] !== undefined) {
      throw failures[0]
    }
  }
  let last = Promise.resolve()
  parser.on('file', (_field, content, info) => {
    content.on('error', () => undefined)
    const take = (): Promise<void> => onFile(info.filename ?? '', content)
    // The next part can begin while this one still waits to be read: one after the other.
    last = last.then(take).catch((error: unknown) => {
      fail(error)
      parser.destroy()
    })
  })
  parser.on('field', (name) => {
    fail(new MultipartError(`the part ${JSON.stringify(name)} has no file name`))
  })
  parser.on('error', (error) => {
    fail(new MultipartError(error instanceof Error ? error.message : String(error)))
  })
  try {
    for await (const bytes of body) {
      check()
      await push(parser, bytes).catch(fail)
    }
    check()
    await finish(parser)
  } finally {
    parser.destroy()
    await last
  }
  check()
}
