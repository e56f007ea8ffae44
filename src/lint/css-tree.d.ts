/** The parts of css-tree that the check uses; @types/css-tree knows only the whole package. */
declare module 'css-tree/tokenizer' {
  export function tokenize(
    source: string,
    onToken: (type: number, start: number, end: number) => void
  ): void
  export const tokenTypes: Readonly<
    Record<
      | 'AtKeyword'
      | 'Colon'
      | 'Comment'
      | 'Function'
      | 'Ident'
      | 'LeftCurlyBracket'
      | 'RightCurlyBracket'
      | 'RightParenthesis'
      | 'Semicolon'
      | 'String'
      | 'Url'
      | 'WhiteSpace',
      number
    >
  >
}

declare module 'css-tree/utils' {
  interface Coder {
    decode(text: string): string
  }
  export const string: Coder
  export const url: Coder
}
