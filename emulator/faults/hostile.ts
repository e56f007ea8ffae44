import { jsonAnswer, textAnswer, type Answer } from '../http/answer.js'

const MIB = 1024 * 1024
const DEPTH = 20_000
const NAMES = 150_000

function html(text: string): Answer {
  return textAnswer(502, text, 'text/html')
}

/** As text: no library builds such a value without recursion. */
function json(text: string): Answer {
  return textAnswer(200, text, 'application/json')
}

function repeated(text: string, bytes = MIB): string {
  return text.repeat(Math.ceil(bytes / text.length))
}

/** Texts by which a server stops a reader that is not careful. */
const TEXTS: Readonly<Record<string, () => Answer>> = {
  // What begins and never ends makes a lazy expression look at the rest again and again.
  titles: () => html(repeated('<title')),
  headings: () => html(repeated('<h1><pre>')),
  comments: () => html(repeated('<!--')),
  attributes: () => html(`<html ${repeated('a=')}`),
  entities: () => html(`<title>${repeated('&amp;&#x110000;&')}</title>`),
  spaces: () => html(`<title>${repeated(' ')}x`),
  nested: () => json(`{"status":"ERROR","errorAtStage":${'['.repeat(DEPTH)}0${']'.repeat(DEPTH)}}`),
  'nested-objects': () =>
    json(`{"status":"ERROR","errorAtStage":${'{"a":'.repeat(DEPTH)}0${'}'.repeat(DEPTH)}}`),
  names: () => {
    const names = Array.from({ length: NAMES }, (_, n) => `folder/refused-${n}.html`)
    return jsonAnswer(400, { message: 'refused', errorAtStage: 'UPLOADING', files: names })
  },
  explained: () => {
    const names = Array.from({ length: NAMES }, (_, n) => `folder/refused-${n}.html`)
    const errorExplanation = `not allowed: ${names.join(', ')}`
    return jsonAnswer(200, { status: 'ERROR', errorAtStage: 'ADDING_TO_IPFS', errorExplanation })
  },
  word: () => json(JSON.stringify({ status: repeated('A', 4 * MIB) })),
  'words-of-error': () =>
    json(
      JSON.stringify({
        status: 'ERROR',
        errorAtStage: repeated('S', 4 * MIB),
        errorExplanation: repeated('no \u001b[31m\u202e\n::error::', 4 * MIB)
      })
    ),
  numbers: () => json(`{"status":${'9'.repeat(MIB)}}`),
  surrogates: () =>
    json(`{"status":"ERROR","errorAtStage":"X","errorExplanation":"${repeated('\\ud83d', MIB)}"}`),
  prototype: () =>
    json('{"__proto__":{"status":"DONE"},"constructor":{"prototype":{"status":"DONE"}}}')
}

/** The names of the texts that are known. */
export const HOSTILE_TEXTS: readonly string[] = Object.keys(TEXTS)

/**
 * The answer with a hostile text.
 *
 * @param status in place of the one that fits the text
 */
export function hostileAnswer(text: string, status: number | undefined): Answer | undefined {
  const answer = Object.hasOwn(TEXTS, text) ? TEXTS[text]?.() : undefined
  return answer && { ...answer, status: status ?? answer.status }
}
