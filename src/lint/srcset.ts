import { trimEndOf } from '../text/escape.js'
/** The addresses in a `srcset` (HTML, 4.8.4.3.12 "parse a srcset attribute"), descriptors left out. */
export function srcsetAddresses(srcset: string): string[] {
  const found: string[] = []
  let at = 0
  while (at < srcset.length) {
    at = skip(srcset, at, /[\s,]/)
    const start = at
    at = skip(srcset, at, /\S/)
    const address = srcset.slice(start, at)
    if (address === '') {
      break
    }
    found.push(trimEndOf(address, ','))
    if (!address.endsWith(',')) {
      at = endOfDescriptors(srcset, at)
    }
  }
  return found
}

function skip(text: string, from: number, characters: RegExp): number {
  let at = from
  while (at < text.length && characters.test(text.charAt(at))) {
    at += 1
  }
  return at
}

/** Behind the next comma that is not in parentheses. */
function endOfDescriptors(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '(') {
      depth += 1
    } else if (character === ')') {
      depth -= 1
    } else if (character === ',' && depth <= 0) {
      return at + 1
    }
  }
  return text.length
}
