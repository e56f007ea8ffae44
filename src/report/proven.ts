import type { Proven } from '../model.js'
import { numberText } from '../text/format.js'

/** How much is proven, in one phrase: `every byte proven`, `1 of 402 files compared`. */
export function provenText({ files, of }: Proven): string {
  return files === of && of > 0
    ? 'every byte proven'
    : `${numberText(files)} of ${numberText(of)} ${of === 1 ? 'file' : 'files'} compared`
}
