import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 298:
/***/ ((module) => {

// A simple implementation of make-array
function makeArray (subject) {
  return Array.isArray(subject)
    ? subject
    : [subject]
}

const UNDEFINED = undefined
const EMPTY = ''
const SPACE = ' '
const ESCAPE = '\\'

// The characters that carry a meaning of their own inside a regular
//   expression, so a literal one has to be escaped before it is emitted.
const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/
const BOM = '\uFEFF'
// A run of two or more asterisks is a globstar (#175)
const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/
const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/
const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/
const REGEX_SPLITALL_CRLF = /\r?\n/g

// Invalid:
// - /foo,
// - ./foo,
// - ../foo,
// - .
// - ..
// Valid:
// - .foo
const DOUBLE_SLASH = '//'
const SLASH_CODE = 47
const DOT_CODE = 46


const SLASH = '/'

// Do not use ternary expression here, since "istanbul ignore next" is buggy
let TMP_KEY_IGNORE = 'node-ignore'
/* istanbul ignore else */
if (typeof Symbol !== 'undefined') {
  TMP_KEY_IGNORE = Symbol.for('node-ignore')
}
const KEY_IGNORE = TMP_KEY_IGNORE

const define = (object, key, value) => {
  Object.defineProperty(object, key, {value})
  return value
}

const RETURN_FALSE = () => false

// > The range notation, e.g. [a-zA-Z],
// > can be used to match one of the characters in a range.
//
// gitignore(5) defers to fnmatch(3) for this, and git implements it in
//   `wildmatch.c`.  A bracket expression has a sub-grammar of its own, which
//   is neither the surrounding pattern grammar nor the JavaScript one:
//
//   - a `]` right after `[` or `[!` is a literal member, not the terminator
//   - `[:alpha:]` names one of twelve POSIX classes
//   - `\` escapes the next member, `]` included
//   - `*`, `?` and `.` are plain literal members
//   - an unterminated expression makes the whole pattern match nothing
//
// which means the expression can not be located -- let alone translated -- by
//   a regular expression.  It is scanned out of the pattern before the
//   replacers below run, and put back once they are done, so that neither the
//   metacharacter escaper nor the `?` / `*` replacers ever see its body.

// git classifies with its own ASCII-only ctype macros (`wildmatch.c`), never
//   with the C library ones, so these must not be mapped onto `\d` / `\w` /
//   `\s`, which are wider.  `/` is left out of every expansion, because a
//   bracket expression never matches a path separator.
const POSIX_CLASSES = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-.0-~',
  lower: 'a-z',
  print: ' -.0-~',
  punct: '!-.:-@\\[-`{-~',
  // git's `sane-ctype.h` classifies \v and \f as control, not space,
  //   unlike C's `isspace`
  space: ' \\t\\n\\r',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f'
}

const CLASS_MEMBERS_TO_ESCAPE = '\\]^-['

const escapeMember = char => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0
  ? char
  : ESCAPE + char

// > if (matched == negated || ((flags & WM_PATHNAME) && text_ch == '/'))
// >   return WM_ABORT_TO_STARSTAR;                     (git, `wildmatch.c`)
// A bracket expression never matches a path separator, whatever its members
//   say, so a negated class gets `/` as one more excluded character, while a
//   plain one -- where a literal member or a range could still let `/` in --
//   is guarded with a lookahead, `/` being impossible to subtract from a
//   JavaScript character class.
const NON_SLASH = '(?!\\/)'

const classSource = (negated, body) => {
  if (negated) {
    return `[^\\/${body}]`
  }

  const source = `[${body}]`

  return new RegExp(source).test('/')
    ? NON_SLASH + source
    : source
}

// Scan the bracket expression that starts at `pattern[start] === '['`,
//   mirroring the member loop of git's `wildmatch.c`.
// @returns {{end: number, source: string} | null} `null` if the expression is
//   never terminated, which makes the whole pattern match nothing.
const scanBracket = (pattern, start) => {
  const {length} = pattern
  let index = start + 1
  let negated = EMPTY

  const lead = pattern[index]
  if (lead === '!' || lead === '^') {
    negated = '^'
    index ++
  }

  let body = EMPTY

  // The member a `-` could start a range from, or EMPTY when the previous
  //   member can not open one (start of the body, or a range / POSIX class
  //   that has just closed)
  let prev = EMPTY

  // git scans the members with a do-while, so the first one is consumed
  //   unconditionally.  That is the whole reason a leading `]` is a member
  //   and not the terminator.
  for (;;) {
    const char = pattern[index]

    if (char === UNDEFINED) {
      return null
    }

    if (char === ESCAPE) {
      // A pattern can not end on a lone backslash -- `createRule` has
      //   already thrown it away -- so there is a character to read.
      const escaped = pattern[++ index]
      body += escapeMember(escaped)
      prev = escaped
    } else if (
      char === '-'
      && prev
      && index + 1 < length
      && pattern[index + 1] !== ']'
    ) {
      index ++
      let to = pattern[index]
      if (to === ESCAPE) {
        to = pattern[index += 1]
      }
      // An out-of-order range matches nothing in git but is a syntax error in
      //   JavaScript, so it is dropped.  Its lower bound stays: git tests it
      //   as a plain member before it ever looks at the `-`, so `[c-a]` does
      //   match `c`.
      if (prev <= to) {
        body += `-${escapeMember(to)}`
      }
      prev = EMPTY
    } else if (char === '[' && pattern[index + 1] === ':') {
      const nameStart = index + 2
      let end = nameStart
      while (end < length && pattern[end] !== ']') {
        end ++
      }

      if (end === length) {
        return null
      }

      if (end > nameStart && pattern[end - 1] === ':') {
        const name = pattern.slice(nameStart, end - 1)

        // An unknown class name makes the whole pattern match nothing
        if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
          return null
        }

        body += POSIX_CLASSES[name]
        prev = EMPTY
        index = end
      } else {
        // No `:]` to close it, so the `[` is a plain member and scanning
        //   resumes right after it.
        body += escapeMember('[')
        prev = '['
        index = nameStart - 2
      }
    } else {
      body += escapeMember(char)
      prev = char
    }

    index ++

    if (pattern[index] === ']') {
      return {
        end: index,
        source: classSource(negated, body)
      }
    }
  }
}

// An empty JavaScript class can never match, which is how a pattern that git
//   gives up on (`WM_ABORT_ALL`) is expressed here.
const NEVER_MATCH = '[]'

// A NUL can appear in neither a `.gitignore` line nor a path, which makes it
//   the one safe placeholder character.  A literal one in the pattern is
//   held aside all the same, so a collision is impossible by construction.
const PLACEHOLDER = '\u0000'
const REGEX_RESTORE_PLACEHOLDER = new RegExp(
  `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, 'g'
)

// The one wildcard the chain does not expand for itself is a trailing `*`. How
//   it expands depends on the mode (`regex` vs `checkRegex`), so `_make` is
//   left to do it, and until then the pending wildcard travels as this marker.
//   That is what keeps it apart from a user-escaped literal `\*`: the unescape
//   steps collapse the escaped one to the exact `\*` a wildcard would leave
//   behind, so by the time `_make` runs the two are otherwise the same string
//   and a literal star gets wrongly rewritten into a wildcard. The marker is a
//   private-use character, and `extractBrackets` keeps one that came out of the
//   pattern apart from it, so the only marker `_make` ever turns back into a
//   real wildcard is the one this chain put there itself.
const TRAILING_WILDCARD = '\uE000'

// A trailing "/**" is deferred the same way, because `checkRegex` has to tell
//   it apart from a trailing "/*" (see `checkSourceOf`). For `.ignores()` it
//   still never matches the folder itself (#21).
const TRAILING_DOUBLESTAR = '\uE001'

// The three characters above mean something to the chain that builds the
//   source rather than to the path, so one that came out of the pattern is
//   held aside like a bracket expression instead of going straight out. Being
//   held is what makes it safe: the restore runs after the step that anchors
//   the source, so the character comes back in the middle of the source and
//   not at its end, which is the one place `_make` and `checkSourceOf` look
//   for a marker. Without it a pattern's own character lands where a pending
//   marker sits, and `_make` turns it into a real trailing wildcard.
//
// It is held as a one-member class rather than bare, in both of the branches
//   a reserved character can reach, so that the property can be
//   read off this function alone -- a reserved character never goes out on
//   its own -- rather than depending on where in the chain the restore
//   happens to run. In the expression built here `[x]` matches exactly what
//   `x` matches, none of the three being special to a regular expression or
//   inside a class, so no test can tell the two apart: the class is insurance,
//   and the paragraph above is the reason it is not needed.
const isReserved = char =>
  char === PLACEHOLDER
  || char === TRAILING_WILDCARD
  || char === TRAILING_DOUBLESTAR

// Replace every bracket expression with a placeholder the replacers below
//   leave alone, and translate it separately.
const extractBrackets = pattern => {
  const sources = []
  const hold = source =>
    `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`

  const {length} = pattern
  let out = EMPTY
  let index = 0

  while (index < length) {
    const char = pattern[index]

    if (char === ESCAPE) {
      // > Put a backslash ("\") in front of ... a character to make it literal.
      //                                            (gitignore(5) -> fnmatch(3))
      // A backslash quotes the next character, whatever it is, so `\d` is a
      //   literal `d`, not the regex digit class, and `\?` is a literal `?`,
      //   not a wildcard. Held aside as its literal here, the escape never
      //   reaches the replacers below, which would otherwise let `\d`, `\b`,
      //   `\1`, `\/` keep their regular-expression meaning, and would turn a
      //   `\?` into `[^\/]`.
      //
      // Three escapes are still left for the chain: `\*` (a literal star,
      //   told apart from a wildcard by `TRAILING_WILDCARD` and the wildcard
      //   replacers), `\[` (a literal bracket, the one `[` the bracket
      //   replacer still expects), and `\ ` (a quoted space, which one pass
      //   below rewrites in bulk -- holding each one aside instead costs more
      //   on a pattern built out of them).
      //
      // A quoted backslash is not among them. The chain doubles every
      //   backslash, then takes the doubling back out again, and a quoted one
      //   standing next to a character the chain also escapes left the two
      //   counts sharing a run, so one of the escapes was lost. Held here as
      //   the literal it means, it never joins that run.
      const escaped = pattern[index + 1]

      if (escaped === SLASH && index + 2 === length) {
        // Git removes a final directory slash before matching. An escape
        //   without a character after that removal makes the pattern invalid.
        out += hold(NEVER_MATCH)
      } else if (
        escaped === '*'
        || escaped === '['
        || escaped === SPACE
      ) {
        out += pattern.slice(index, index + 2)
      } else {
        out += hold(
          REGEX_LITERAL_SPECIAL.test(escaped)
            ? ESCAPE + escaped
            : isReserved(escaped)
              ? `[${escaped}]`
              : escaped
        )
      }

      index += 2
    } else if (isReserved(char)) {
      out += hold(`[${char}]`)
      index ++
    } else if (char === '[') {
      const scanned = scanBracket(pattern, index)

      if (scanned === null) {
        // git gives up on the whole pattern (`WM_ABORT_ALL`), so whatever
        //   follows can not make it match either.
        out += hold(NEVER_MATCH)
        index = length
      } else {
        out += hold(scanned.source)
        index = scanned.end + 1
      }
    } else {
      out += char
      index ++
    }
  }

  return {
    source: out,
    sources
  }
}

// A step of the chain below is normally a `[matcher, replacer]` pair handed
//   to `String.replace`. `DIRECT` marks the ones that are plain string work
//   instead, and take `(source, pattern)`.
//
// Anchoring the two ends is exactly that -- a test of one character and a
//   concatenation -- and putting it through the regular expression engine
//   cost a third of this chain for nothing: 167ns where 10ns does the same
//   job. The two are still steps in the same list, in the same places,
//   because their position in the order is part of what they mean.
const DIRECT = null

// A separator at the beginning or in the middle of a pattern, as opposed to
//   one at the very end.
const REGEX_INNER_SLASH = /\/(?!$)/
const WILDCARD = '[^\\/]*'

// > If the pattern ends with a slash,
// > it is removed for the purpose of the following description,
// > but it would only find a match with a directory.
// > In other words, foo/ will match a directory foo and paths underneath it,
// > but will not match a regular file or a symbolic link foo
// >  (this is consistent with the way how pathspec works in general in Git).
// '`foo/`' will not match regular file '`foo`' or symbolic link '`foo`'
// -> ignore-rules will not deal with it, because it costs extra `fs.stat` call
//      you could use option `mark: true` with `glob`

// '`foo/`' should not continue with the '`..`'
// The chain that turns one gitignore pattern into a regular expression
//   source, in order. A step is either
//
//   [matcher, replacer]            handed to `String.replace`
//   [matcher, replacer, required]  the same, but skipped outright unless
//                                    `required` appears in the string, which
//                                    the matcher cannot match without
//   [DIRECT, transform]            plain string work, taking (source, pattern)
//
// The `required` character is only ever a shortcut: finding it does not mean
//   the matcher will match, and not finding it means it cannot. It is there
//   because scanning for one character costs a fraction of running a matcher
//   that then finds nothing -- for the wildcard step, whose `[^\\]+`
//   backtracks its way through the whole string before giving up, 11ns
//   against 400ns.
const REPLACERS = [

  // Replace (\ ) with ' '
  // Only a space: an escaped tab or other whitespace is already a literal by
  //   the time it reaches here, and a bare tab must be left as one, not turned
  //   into a space.
  // (\ ) -> ' '
  // (\\ ) -> '\\ '
  // (\\\ ) -> '\\ '
  [
    // A run of backslashes is taken whole, from its first one, so no match
    //   ever starts again inside it -- `(\\+?) ` did, which made a long run
    //   quadratic.
    /(\\+)( ?)/g,
    (_, run, space) => space
      ? run.slice(0, run.length - run.length % 2) + SPACE
      : run,
    ESCAPE + SPACE
  ],

  // git's wildmatch() reads a run of two or more asterisks as one globstar
  //   whenever the run fills a path segment: it starts the pattern or follows
  //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
  //   already `**`; a longer one is folded into `**` here, so the steps
  //   below only ever have to know `**`.
  // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
  // git also takes a run beside a literal prefix (`a***/b`) or beside an
  //   escaped slash (`***\/b`) as a globstar, and this does not; the README
  //   lists both, under "A run of asterisks".
  [
    /(^|\/)\*{3,}(?=\/|$)/g,
    (_, start) => `${start}**`,
    '*'
  ],

  // Escape metacharacters
  // which is written down by users but means special for regular expressions.

  // > There are 12 characters with special meanings:
  // > - the backslash \,
  // > - the caret ^,
  // > - the dollar sign $,
  // > - the period or dot .,
  // > - the vertical bar or pipe symbol |,
  // > - the question mark ?,
  // > - the asterisk or star *,
  // > - the plus sign +,
  // > - the opening parenthesis (,
  // > - the closing parenthesis ),
  // > - and the opening square bracket [,
  // > - the opening curly brace {,
  // > These special characters are often called "metacharacters".
  [
    /[\\$.|*+(){^]/g,
    match => `\\${match}`
  ],

  [
    // > a question mark (?) matches a single character
    /(?!\\)\?/g,
    () => '[^/]',
    '?'
  ],

  // leading slash
  [

    // > A leading slash matches the beginning of the pathname.
    // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
    // A leading slash matches the beginning of the pathname
    /^\//,
    () => '^',
    SLASH
  ],

  // replace special metacharacter slash after the leading slash
  [
    /\//g,
    () => '\\/',
    SLASH
  ],

  [
    // > A leading "**" followed by a slash means match in all directories.
    // > For example, "**/foo" matches file or directory "foo" anywhere,
    // > the same as pattern "foo".
    // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
    // >   under directory "foo".
    // Notice that the '*'s have been replaced as '\\*'
    /^\^*(?:\\\*\\\*\\\/)+/,

    // '**/foo' <-> 'foo'
    () => '(?:^|\\/)',
    '*'
  ],

  // starting
  [
    // there will be no leading '/'
    //   (which has been replaced by section "leading slash")
    // If starts with '**', adding a '^' to the regular expression also works
    DIRECT,
    (source, pattern) => {
      // Nothing to anchor to, or already anchored (`^` or `(?:^|\/)`)
      if (!source || source[0] === '^' || source[0] === '(') {
        return source
      }

      // If has a slash `/` at the beginning or middle
      const anchor = !REGEX_INNER_SLASH.test(pattern)
        // > Prior to 2.22.1
        // > If the pattern does not contain a slash /,
        // >   Git treats it as a shell glob pattern
        // Actually, if there is only a trailing slash,
        //   git also treats it as a shell glob pattern

        // After 2.22.1 (compatible but clearer)
        // > If there is a separator at the beginning or middle (or both)
        // > of the pattern, then the pattern is relative to the directory
        // > level of the particular .gitignore file itself.
        // > Otherwise the pattern may also match at any level below
        // > the .gitignore level.
        ? '(?:^|\\/)'

        // > Otherwise, Git treats the pattern as a shell glob suitable for
        // >   consumption by fnmatch(3)
        : '^'

      return anchor + source
    }
  ],

  // two globstars
  [
    // Use lookahead assertions so that we could match more than one `'/**'`
    /\\\/\\\*\\\*(?=\\\/|$)/g,

    // Zero, one or several directories
    // should not use '*', or it will be replaced by the next replacer

    // Check if it is not the last `'/**'`
    (_, index, str) => index + 6 < str.length

      // case: /**/ at the end of the pattern, i.e. a trailing `'/**/'`
      // > A trailing `"/**/"` (a trailing `"/**"` restricted to directories)
      // >   matches everything inside, but it should not match the current
      // >   folder itself, so it requires at least one directory segment.
      // 'a/**/' matches 'a/b/', 'a/x/y/' but not 'a/'
      ? str.slice(index + 6) === '\\/'
        ? '(?:\\/[^\\/]+)+'

        // case: /**/
        // > A slash followed by two consecutive asterisks then a slash matches
        // >   zero or more directories.
        // > For example, "a/**/b" matches "a/b", "a/x/b", "a/x/y/b" and so on.
        // '/**/'
        : '(?:\\/[^\\/]+)*'

      // case: /**
      // > A trailing `"/**"` matches everything inside.

      // #21: everything inside but it should not include the current folder,
      //   resolved by `_make`
      : `\\/${TRAILING_DOUBLESTAR}`,
    '*'
  ],

  // normal intermediate wildcards
  [
    // Never replace escaped '*'
    // ignore rule '\*' will match the path '*'

    // 'abc.*/' -> go
    // 'abc.*'  -> skip this rule,
    //    coz trailing single wildcard will be handed by [trailing wildcard]
    /(^|[^\\])(?:\\\*)+(?!$)/g,

    // '*.js' matches '.js'
    // '*.js' doesn't match 'abc'
    // 1. An asterisk "*" matches anything except a slash.
    // 2. Other consecutive asterisks are considered regular asterisks
    //    and collapse into one non-slash wildcard run.
    (_, p1) => p1 + WILDCARD,
    '*'
  ],

  // trailing wildcard, held apart from a literal star
  [
    // The step above leaves a trailing `*` alone, so a single `\*` is all that
    //   can be left at the end here, and what stands in front of it says which
    //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
    //   nothing before it; a literal arrives as the user's own escape, which
    //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
    //   There is no third case: every backslash still reaching the chain is
    //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
    //   own character, so a longer run can never form. This runs while the
    //   two are still distinct, before the unescape steps below collapse the
    //   literal onto the very `\*` a wildcard leaves behind.
    /(^|[^\\])((?:\\\\)*)\\\*$/,

    (match, p1, p2) =>
      p2 === EMPTY
        // A real wildcard: carry it to `_make` as the marker, so the unescape
        //   steps and the trailing-wildcard rewrite can never mistake it for a
        //   literal `\*` (nor the reverse).
        ? p1 + TRAILING_WILDCARD
        // A literal star: leave it exactly as it stands for the unescape steps.
        : match,
    '*'
  ],

  [
    // unescape, revert step 3 except for back slash
    // For example, if a user escape a '\\*',
    // after step 3, the result will be '\\\\\\*'
    /\\\\\\(?=[$.|*+(){^])/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // '\\\\' -> '\\'
    /\\\\/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // Every real bracket expression -- POSIX classes included -- has already
    //   been held aside by `extractBrackets`, so the only `[` left in the
    //   pattern is an escaped, literal one.

    // A backslash could only stand at the end of the range if it quoted the
    //   `]`, and `\]` is held aside long before this.
    /\\\[([^\]/]*?)($|\])/g,

    // '\\[bar]' -> '\\\\[bar]'
    (match, range, close) => `\\[${range}${close}`,
    '['
  ],

  // ending
  [
    // 'js' will not match 'js.'
    // 'ab' will not match 'abc'
    DIRECT,

    // WTF!
    // https://git-scm.com/docs/gitignore
    // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
    // which re-fixes #24, #38

    // > If there is a separator at the end of the pattern then the pattern
    // > will only match directories, otherwise the pattern can match both
    // > files and directories.

    // 'js*' will not match 'a.js'
    // 'js/' will not match 'a.js'
    // 'js' will match 'a.js' and 'a.js/'
    source => {
      const last = source[source.length - 1]

      // The pattern is empty, or ends in a pending marker `_make` owns --
      //   the trailing wildcard, or a trailing "/**". A trailing `*` that is
      //   not the marker is a literal star, which anchors like any other
      //   final character.
      if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
        return source
      }

      return last === SLASH
        // foo/ will not match 'foo'
        ? `${source}$`
        // foo matches 'foo' and 'foo/'
        : `${source}(?=$|\\/$)`
    }
  ]
]

const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/
const MODE_IGNORE = 'regex'
const MODE_CHECK_IGNORE = 'checkRegex'
const UNDERSCORE = '_'

const replaceTrailingWildcard = (_, p1) => {
  const prefix = p1
    // '\^':
    // '/*' does not match EMPTY
    // '/*' does not match everything

    // '\\\/':
    // 'abc/*' does not match 'abc/'
    ? `${p1}[^/]+`

    // 'a*' matches 'a'
    // 'a*' matches 'aa'
    : '[^/]*'

  return `${prefix}(?=$|\\/$)`
}

const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/

// 'abc/**' matches everything under 'abc', but not 'abc/' itself (#21):
//   requiring one arbitrary character (line terminators included, #176)
//   after 'abc/' is necessary and sufficient for `.test(path)`.
const replaceTrailingDoublestar = () => '[\\s\\S]'

// The fixed piece between the wildcard at `at` and the next wildcard of the
//   run: the tokens that separate them, joined as they appear in the source.
//   A run never holds two wildcards in a row, so there is always at least one
//   token.
const separatorAfter = (run, at) => {
  let separator = EMPTY

  for (let index = at + 1; index < run.length && !run[index].wildcard; index ++) {
    separator += run[index].single
  }

  return separator
}

// Where a run of non-slash wildcards is split by fixed pieces --
//   `[^/]*ab[^/]*cd...` -- the engine has many equivalent ways to lay the
//   input across the wildcards, and on input that does not match it works
//   through all of them, so the time grows with the number of wildcards
//   rather than the length of the path. Every wildcard but the last in such a
//   run can be pinned to stop where the piece after it begins, which leaves
//   one way to lay out the input and no rewinding, without changing which
//   paths match: the fixed pieces still bound the count, and the last
//   wildcard still absorbs the rest.
//
// A wildcard is pinned to the whole piece, never to the piece's first
//   character. The pin leaves no way back, so a wildcard that stopped at that
//   first character would hand over wherever the character happens to turn
//   up, including the places the rest of the piece cannot follow -- which is
//   how `f*o/*/*` came to miss `foo/b/c`, the first `o` of `foo` not being
//   the one the `o/` after it needs. Every token of a piece matches exactly
//   one character, so the first place the whole piece fits is the leftmost
//   place it can sit, and whatever is left over goes to the wildcards that
//   follow.
//
// The source is read one token at a time -- a wildcard, a single-character
//   piece (a literal, an escape, a class), or a parenthesised group or anchor
//   that ends the run -- so only a genuine wildcard is touched.
const pinWildcards = source => {
  if (source.indexOf(WILDCARD) < 0) {
    return source
  }

  const tokens = []
  const {length} = source
  let index = 0

  while (index < length) {
    const char = source[index]

    if (source.startsWith(WILDCARD, index)) {
      tokens.push({wildcard: true})
      index += WILDCARD.length
    } else if (char === '[') {
      let end = index + 1

      if (source[end] === '^') {
        end ++
      }

      if (source[end] === ']') {
        end ++
      }

      while (end < length && source[end] !== ']') {
        end += source[end] === ESCAPE
          ? 2
          : 1
      }

      end ++
      tokens.push({single: source.slice(index, end)})
      index = end
    } else if (char === ESCAPE) {
      tokens.push({single: source.slice(index, index + 2)})
      index += 2
    } else if (char === '(') {
      let depth = 0
      let end = index

      do {
        if (source[end] === ESCAPE) {
          end ++
        } else if (source[end] === '(') {
          depth ++
        } else if (source[end] === ')') {
          depth --
        }

        end ++
      } while (end < length && depth > 0)

      if ('*+?'.indexOf(source[end]) >= 0) {
        end ++
      }

      tokens.push({boundary: source.slice(index, end)})
      index = end
    } else if (char === '^' || char === '$') {
      tokens.push({boundary: char})
      index ++
    } else {
      tokens.push({single: char})
      index ++
    }
  }

  let out = EMPTY
  let run = []

  const flush = () => {
    let lastWildcard

    run.forEach((token, at) => {
      if (token.wildcard) {
        lastWildcard = at
      }
    })

    run.forEach((token, at) => {
      if (!token.wildcard) {
        out += token.single
        return
      }

      // Every wildcard but the last is pinned to the whole piece that
      //   follows it, for the reason set out above this function. The last
      //   one stays as it is and takes up the rest.
      out += at === lastWildcard
        ? WILDCARD
        : `(?:(?!${separatorAfter(run, at)})[^\\/])*`
    })

    run = []
  }

  tokens.forEach(token => {
    if (token.boundary === undefined) {
      run.push(token)
      return
    }

    flush()
    out += token.boundary
  })

  flush()

  return out
}

// @param {pattern}
const makeRegexPrefix = pattern => {
  // `/**` matches every path, as `**` does. The translation below only finds
  //   a globstar beside a slash it keeps, and the leading one is turned into
  //   an anchor, so `/**` would come out as `/*` and match one level only.
  //   Here rather than in `createRule`, so that `checkSourceOf`, which
  //   compiles `/**/` again without its trailing slash, gets it too.
  if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
    pattern = '**'
  }

  const {source, sources} = extractBrackets(pattern)

  const replaced = REPLACERS.reduce(
    // A pass whose matcher finds nothing hands back the very string it was
    //   given, so asking first costs a search and saves a rewrite. Ten of the
    //   fifteen passes never fire for a typical .gitignore line, and between
    //   them they were 45% of this chain.
    (prev, [matcher, replacer, required]) => {
      if (matcher === DIRECT) {
        return replacer(prev, pattern)
      }

      if (required !== UNDEFINED && prev.indexOf(required) < 0) {
        return prev
      }

      // A pass whose matcher finds nothing hands back the very string it was
      //   given, so asking first costs a search and saves a rewrite.
      return matcher.test(prev)
        ? prev.replace(matcher, replacer.bind(pattern))
        : prev
    },
    source
  )

  // Most patterns hold no bracket expression at all, and then there is
  //   nothing to put back.
  return sources.length
    ? replaced.replace(
      REGEX_RESTORE_PLACEHOLDER,
      (match, index) => sources[index]
    )
    : replaced
}

// `checkRegex` tests a path with a trailing slash, 'abc/', the way
//   `git check-ignore` matches that literal string once the directory itself
//   is known not to be excluded (see `checkIgnore`): a trailing '/' of the
//   pattern is dropped, a basename pattern sees an empty basename, and only a
//   pattern whose last segment is a pending wildcard can match what is left
//   after the final slash -- 'abc/*' and 'abc/**' match 'abc/', and 'abc/**'
//   also matches 'abc/d/' (#77, #169).
const checkSourceOf = (body, prefix) => {
  if (body[body.length - 1] === SLASH) {
    prefix = makeRegexPrefix(body.slice(0, - 1))
  }

  const head = prefix.slice(0, - 1)
  const last = prefix[prefix.length - 1]

  return last === TRAILING_WILDCARD
    ? `${head}$`
    : last === TRAILING_DOUBLESTAR
      ? head
      : NEVER_MATCH
}

// A trailing slash does not stop a pattern being basename-only: it restricts
//   the match to a directory, it does not let the pattern reach across one.
//   Everything else a pattern can hold -- a wildcard, a character class, an
//   escape -- stays inside a single path segment too, so a pattern with no
//   separator in it can only ever describe the last one.
const matchesBasename = body => {
  const index = body.indexOf(SLASH)

  return index < 0 || index === body.length - 1
}

// The last segment of a path, keeping a trailing slash, because a pattern that
//   ends in one matches only a directory.
// 'a/b/c.js' -> 'c.js';  'a/b/' -> 'b/';  'c.js' -> 'c.js' (no copy made)
const basenameOf = path => {
  const end = path.length - 1

  const index = path.lastIndexOf(
    SLASH,
    path[end] === SLASH
      ? end - 1
      : end
  )

  return index < 0
    ? path
    : path.slice(index + 1)
}

// The parent directory of a path, with its trailing separator, or EMPTY when
//   the path has none.
// 'a/b/c' -> 'a/b/';  'a/b/' -> 'a/';  'a' -> EMPTY;  'a/' -> EMPTY
//
// A path holding an empty segment has to be taken apart, because its
//   ancestors are not prefixes of it: the parent of 'a//b' is 'a/', not
//   'a//', and the parent of '/a/' is nothing at all. Both shapes reach here
//   -- 'a//b' is accepted outright, and `checkIgnore` does not put the path
//   it is given through the relative-path check.
//
// Every other path is a prefix of itself, and cutting one costs a fraction of
//   splitting it into an array and joining that back at every level: 73ns
//   against 207ns.
const parentOf = path => {
  if (
    path.charCodeAt(0) === SLASH_CODE
    || path.indexOf(DOUBLE_SLASH) >= 0
  ) {
    const slices = path.split(SLASH).filter(Boolean)

    slices.pop()

    return slices.length
      ? slices.join(SLASH) + SLASH
      : EMPTY
  }

  const end = path.length - 1

  // Look back from before a trailing separator, since that one belongs to the
  //   path itself.
  //
  // A negative place to start would be a trap here: `lastIndexOf` clamps one
  //   to 0 and searches there rather than reporting no match, so '/' would
  //   come back as its own parent and the walk would never end. It cannot
  //   happen -- that is the only path short enough to produce one, and the
  //   test above has already sent it the other way.
  const cut = path.lastIndexOf(
    SLASH,
    path.charCodeAt(end) === SLASH_CODE
      ? end - 1
      : end
  )

  return cut < 0
    ? EMPTY
    : path.slice(0, cut + 1)
}

const isString = subject => typeof subject === 'string'

// Blank lines, comments and trailing lone backslashes are told by
//   `createRule`, once the pattern is normalized.
const checkPattern = pattern => pattern
  && isString(pattern)

// Git drops one CR before each LF, and one at the end of a final line that
//   has no LF after it.
const splitPattern = pattern => (
  pattern[pattern.length - 1] === '\r'
    ? pattern.slice(0, - 1)
    : pattern
)
.split(REGEX_SPLITALL_CRLF)
.filter(Boolean)

class IgnoreRule {
  constructor (
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    prefix
  ) {
    this.pattern = pattern
    this.mark = mark
    this.negative = negative

    define(this, 'body', body)
    define(this, 'ignoreCase', ignoreCase)
    define(this, 'regexPrefix', prefix)
  }

  // Worked out on first use and kept behind an own property, the way `regex`
  //   caches itself in `_regex`. Deciding it in the constructor instead would
  //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
  //   every compile -- including the compiles of rules that are never matched
  //   against anything.
  get _basenameOnly () {
    return define(this, '_basenameOnly', matchesBasename(this.body))
  }

  get regex () {
    const key = UNDERSCORE + MODE_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_IGNORE, key)
  }

  get checkRegex () {
    const key = UNDERSCORE + MODE_CHECK_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_CHECK_IGNORE, key)
  }

  _make (mode, key) {
    const str = pinWildcards(
      mode === MODE_IGNORE
        ? this.regexPrefix
        .replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard)
        .replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar)
        : checkSourceOf(this.body, this.regexPrefix)
    )

    const regex = this.ignoreCase
      ? new RegExp(str, 'i')
      : new RegExp(str)

    return define(this, key, regex)
  }
}

const hasTrailingBackslash = str => {
  let count = 0

  while (str[str.length - count - 1] === ESCAPE) {
    count ++
  }

  return count % 2 === 1
}

// Read a line the way git does: when `stripLineEnd` is set (an unsplit array
//   or object pattern), drop any trailing blank lines along with the LF
//   before each and at most one CR at the end of the line; then trim trailing
//   spaces in the same backward pass. Git trims spaces only, and a space
//   escaped by an odd run of backslashes stays, unescaped, as the last one.
// Scanned from the end: a regular expression can only try each start in
//   turn, which is quadratic over a long run of spaces or backslashes.
// 'a  ' -> 'a';  'a\ ' -> 'a ';  'a\\ ' -> 'a\\';  'a\t' -> 'a\t'
// 'a\r\n' -> 'a';  'a\r\r' -> 'a\r';  'a\n\r' -> 'a'
const trimEnd = (body, stripLineEnd) => {
  let lineEnd = body.length
  let end

  for (;;) {
    if (stripLineEnd && body[lineEnd - 1] === '\r') {
      lineEnd --
    }

    end = lineEnd

    while (body[end - 1] === SPACE) {
      end --
    }

    if (!stripLineEnd || body[end - 1] !== '\n') {
      break
    }

    lineEnd = end - 1
  }

  if (end === lineEnd) {
    return body.slice(0, lineEnd)
  }

  let backslashes = 0

  while (body[end - backslashes - 1] === ESCAPE) {
    backslashes ++
  }

  return backslashes % 2
    ? body.slice(0, end - 1) + SPACE
    : body.slice(0, end)
}

const createRule = (
  pattern,
  mark,
  ignoreCase,
  stripLineEnd,
  stripBOM
) => {
  // Git drops a BOM before it reads the first line, so before anything else.
  let body = stripBOM && pattern[0] === BOM
    ? pattern.slice(1)
    : pattern

  // > A line starting with # serves as a comment.
  if (body[0] === '#') {
    return
  }

  let negative = false

  // > An optional prefix "!" which negates the pattern;
  if (body[0] === '!') {
    negative = true
    body = body.slice(1)
  }

  // Normalize the body before checking which slashes anchor the pattern.
  //   Otherwise `bar/ ` is mistaken for a pattern containing an inner slash.
  //   A line from `splitPattern` has already lost its line ending, so only a
  //   trailing space remains to trim there.
  const last = body[body.length - 1]

  if (
    last === SPACE
    || stripLineEnd && (last === '\r' || last === '\n')
  ) {
    body = trimEnd(body, stripLineEnd)
  }

  // > A blank line matches no files, so it can serve as a separator for
  // >   readability.
  // Nor does a lone "!", a pattern ending on an unpaired backslash, or
  //   anything else left empty here: an empty pattern would compile to a
  //   regex matching every path.
  if (!body || hasTrailingBackslash(body)) {
    return
  }

  body = body
  // > Put a backslash ("\") in front of the first "!" for patterns that
  // >   begin with a literal "!", for example, `"\!important!.txt"`.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, '!')
  // > Put a backslash ("\") in front of the first hash for patterns that
  // >   begin with a hash.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, '#')

  const regexPrefix = makeRegexPrefix(body)

  return new IgnoreRule(
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    regexPrefix
  )
}

class RuleManager {
  constructor (ignoreCase) {
    this._ignoreCase = ignoreCase
    this._rules = []

    // How many of the rules git would tag `EXC_FLAG_NODIR`.
    //
    // The scan uses it to decide, once for the whole set, whether handing
    //   those rules the basename is worth what it costs the others. The
    //   shortcut saves a full-path scan on every rule it applies to and costs
    //   a check on every rule it does not, so a set where almost nothing is
    //   basename-only comes out behind -- a 955 pattern set with 44 of them
    //   measured 19% slower with the shortcut always on.
    //
    // Deciding this by measurement rather than by meaning is safe: a
    //   basename-only pattern gives the very same answer against the whole
    //   path, it just takes longer to say so. The choice can only change how
    //   fast the scan runs, never what it returns.
    this._basenameCount = 0
  }

  _add (pattern, index) {
    // #32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules._rules)
      this._basenameCount += pattern._rules._basenameCount
      this._added = true
      return
    }

    const isStr = isString(pattern)
    const raw = isStr
      ? pattern
      : pattern.pattern

    const rule = checkPattern(raw)
      && createRule(
        raw,
        isStr ? UNDEFINED : pattern.mark,
        this._ignoreCase,
        !this._split,
        this._stripBOM && !index
      )

    if (rule) {
      this._added = true
      this._rules.push(rule)

      // Deliberately not `rule._basenameOnly`: reading that would materialise
      //   the rule's own copy, and the whole point of leaving it lazy is that
      //   a rule which is compiled and never matched never pays for it.
      if (matchesBasename(rule.body)) {
        this._basenameCount ++
      }
    }
  }

  // @param {Array<string> | string | Ignore} pattern
  add (pattern) {
    this._added = false
    this._split = isString(pattern)
    this._stripBOM = !this._split || pattern[0] === BOM

    makeArray(
      this._split
        ? splitPattern(pattern)
        : pattern
    ).forEach(this._add, this)

    if (this._added) {
      this._literalRules = UNDEFINED
    }

    return this._added
  }

  // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
  //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
  //   are left out once, rather than tested or compiled for every path.
  testLiteral (path) {
    const rules = this._literalRules || (
      this._literalRules = this._rules.filter(
        ({body}) => body[body.length - (
          body[body.length - 1] === SLASH ? 2 : 1
        )] === '*'
      )
    )

    let ignored = false
    let unignored = false
    let matchedRule

    for (let index = rules.length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule.checkRegex.test(path)) {
        ignored = !rule.negative
        unignored = rule.negative
        matchedRule = rule.negative
          ? UNDEFINED
          : rule
        break
      }
    }

    const ret = {
      ignored,
      unignored
    }

    if (matchedRule) {
      ret.rule = matchedRule
    }

    return ret
  }

  // Test one single path without recursively checking parent directories
  //
  // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`

  // @returns {TestResult}
  test (path, mode) {
    // Most of a .gitignore is patterns with no slash in them, and running
    //   those against the whole path makes the regular expression engine walk
    //   every directory name on the way to the only segment that could match.
    //   Handing them the basename instead is what git does, and it is where
    //   the time in a directory walk goes: the rule scan was two thirds of it.
    const rules = this._rules
    const {length} = rules

    const shortcut = this._basenameCount * 2 >= length

    const basename = shortcut
      ? basenameOf(path)
      : path

    // The last rule to match decides, as in git, and it is the rule
    //   `git check-ignore -v` reports, so the scan runs from the end and stops
    //   at the first match.
    // A plain loop rather than `forEach`, so that `path`, `basename` and
    //   `shortcut` are locals. As a callback they became closure variables,
    //   and reaching for one of those once per rule cost 10% of a scan over a
    //   large rule set -- more than the shortcut they were there to serve.
    for (let index = length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule[mode].test(
        shortcut && rule._basenameOnly
          ? basename
          : path
      )) {
        const {negative} = rule

        const ret = {
          ignored: !negative,
          unignored: negative
        }

        if (!negative) {
          ret.rule = rule
        }

        return ret
      }
    }

    return {
      ignored: false,
      unignored: false
    }
  }
}

const throwError = (message, Ctor) => {
  throw new Ctor(message)
}

const checkPath = (path, originalPath, doThrow) => {
  if (!isString(path)) {
    return doThrow(
      `path must be a string, but got \`${originalPath}\``,
      TypeError
    )
  }

  // We don't know if we should ignore EMPTY, so throw
  if (!path) {
    return doThrow(`path must not be empty`, TypeError)
  }

  // Check if it is a relative path
  if (checkPath.isNotRelative(path)) {
    const r = '`path.relative()`d'
    return doThrow(
      `path should be a ${r} string, but got "${originalPath}"`,
      RangeError
    )
  }

  return true
}

// > pathname should be a `path.relative()`d one
//
// The same thing `REGEX_TEST_INVALID_PATH` says, spelled out: a path is not
//   relative if it begins with a separator, or with `./` or `../`, or is
//   nothing but `.` or `..`. Every match is decided by the first three
//   characters, and this runs on every path handed to the library -- where it
//   was 55% of a cached lookup, more than the cache lookup itself.
const isNotRelative = path => {
  const first = path.charCodeAt(0)

  if (first === SLASH_CODE) {
    return true
  }

  if (first !== DOT_CODE) {
    return false
  }

  // '.'
  if (path.length === 1) {
    return true
  }

  const second = path.charCodeAt(1)

  // './'
  if (second === SLASH_CODE) {
    return true
  }

  if (second !== DOT_CODE) {
    return false
  }

  // '..' or '../'
  return path.length === 2 || path.charCodeAt(2) === SLASH_CODE
}

checkPath.isNotRelative = isNotRelative

// On windows, the following function will be replaced
/* istanbul ignore next */
checkPath.convert = p => p


const convertPath = target =>
  isString(target) && checkPath.convert(target)


class Ignore {
  constructor ({
    ignorecase = true,
    ignoreCase = ignorecase,
    allowRelativePaths = false
  } = {}) {
    define(this, KEY_IGNORE, true)

    this._rules = new RuleManager(ignoreCase)
    this._strictPathCheck = !allowRelativePaths
    this._initCache()
  }

  _initCache () {
    // A cache for the result of `.ignores()`
    this._ignoreCache = Object.create(null)

    // A cache for the result of `.test()`
    this._testCache = Object.create(null)
  }

  add (pattern) {
    if (this._rules.add(pattern)) {
      // Some rules have just added to the ignore,
      //   making the behavior changed,
      //   so we need to re-initialize the result cache
      this._initCache()
    }

    return this
  }

  // legacy
  addPattern (pattern) {
    return this.add(pattern)
  }

  // @returns {TestResult}
  _test (originalPath, cache, path) {
    checkPath(
      path,
      originalPath,
      this._strictPathCheck
        ? throwError
        : RETURN_FALSE
    )

    return path
      ? this._t(path, cache)
      : {
        ignored: false,
        unignored: false
      }
  }

  checkIgnore (target) {
    // A Windows path is converted first, so that a directory given with a
    //   trailing separator, `\` or `/`, is told the same way
    const path = convertPath(target)

    // If the path does not end with a slash, `.ignores()` is much equivalent
    //   to `git check-ignore`
    if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
      return this._test(target, this._testCache, path)
    }

    // Like `git check-ignore`: a directory excluded by itself or by an
    //   ancestor settles it, and only then is the literal 'abc/' matched
    //   against the rules (see `checkSourceOf`).
    const dir = this._t(path, this._testCache)

    if (dir.ignored) {
      return dir
    }

    const literal = this._rules.testLiteral(path)

    return literal.ignored || literal.unignored
      ? literal
      : dir
  }

  _t (
    // The path to be tested
    path,

    // The cache for the result of a certain checking
    cache
  ) {
    if (path in cache) {
      return cache[path]
    }

    const parentPath = parentOf(path)

    // If the path contains a parent directory, check the parent first
    const parent = parentPath
      ? this._t(parentPath, cache)
      : UNDEFINED

    return cache[path] = parent && parent.ignored
      // > It is not possible to re-include a file if a parent directory of
      // >   that file is excluded.
      ? parent
      : this._rules.test(path, MODE_IGNORE)
  }

  ignores (path) {
    return this._test(path, this._ignoreCache, convertPath(path)).ignored
  }

  createFilter () {
    return path => !this.ignores(path)
  }

  filter (paths) {
    return makeArray(paths).filter(this.createFilter())
  }

  // @returns {TestResult}
  test (path) {
    return this._test(path, this._testCache, convertPath(path))
  }
}

const factory = options => new Ignore(options)

const isPathValid = path =>
  checkPath(convertPath(path), path, RETURN_FALSE)

/* istanbul ignore next */
const setupWindows = () => {
  /* eslint no-control-regex: "off" */
  const makePosix = str => /^\\\\\?\\/.test(str)
  || /["<>|\u0000-\u001F]+/u.test(str)
    ? str
    : str.replace(/\\/g, '/')

  checkPath.convert = makePosix

  // 'C:\\foo'     <- 'C:\\foo' has been converted to 'C:/'
  // 'd:\\foo'
  const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i
  checkPath.isNotRelative = path =>
    REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)
    || isNotRelative(path)
}


// Windows
// --------------------------------------------------------------
/* istanbul ignore next */
if (
  // Detect `process` so that it can run in browsers.
  typeof process !== 'undefined'
  && process.platform === 'win32'
) {
  setupWindows()
}

// COMMONJS_EXPORTS ////////////////////////////////////////////////////////////

module.exports = factory

// Although it is an anti-pattern,
//   it is still widely misused by a lot of libraries in github
// Ref: https://github.com/search?q=ignore.default%28%29&type=code
factory.default = factory

module.exports.isPathValid = isPathValid

// For testing purposes
define(module.exports, Symbol.for('setupWindows'), setupWindows)


/***/ }),

/***/ 829:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*!
 * mime-db
 * Copyright(c) 2014 Jonathan Ong
 * Copyright(c) 2015-2022 Douglas Christopher Wilson
 * MIT Licensed
 */

/**
 * Module exports.
 */

module.exports = __nccwpck_require__(813)


/***/ }),

/***/ 96:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*!
 * mime-types
 * Copyright(c) 2014 Jonathan Ong
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */



/**
 * Module dependencies.
 * @private
 */

var db = __nccwpck_require__(829)
var extname = (__nccwpck_require__(928).extname)

/**
 * Module variables.
 * @private
 */

var EXTRACT_TYPE_REGEXP = /^\s*([^;\s]*)(?:;|\s|$)/
var TEXT_TYPE_REGEXP = /^text\//i

/**
 * Module exports.
 * @public
 */

exports.charset = charset
exports.charsets = { lookup: charset }
exports.contentType = contentType
exports.extension = extension
exports.extensions = Object.create(null)
exports.lookup = lookup
exports.types = Object.create(null)

// Populate the extensions/types maps
populateMaps(exports.extensions, exports.types)

/**
 * Get the default charset for a MIME type.
 *
 * @param {string} type
 * @return {boolean|string}
 */

function charset (type) {
  if (!type || typeof type !== 'string') {
    return false
  }

  // TODO: use media-typer
  var match = EXTRACT_TYPE_REGEXP.exec(type)
  var mime = match && db[match[1].toLowerCase()]

  if (mime && mime.charset) {
    return mime.charset
  }

  // default text/* to utf-8
  if (match && TEXT_TYPE_REGEXP.test(match[1])) {
    return 'UTF-8'
  }

  return false
}

/**
 * Create a full Content-Type header given a MIME type or extension.
 *
 * @param {string} str
 * @return {boolean|string}
 */

function contentType (str) {
  // TODO: should this even be in this module?
  if (!str || typeof str !== 'string') {
    return false
  }

  var mime = str.indexOf('/') === -1
    ? exports.lookup(str)
    : str

  if (!mime) {
    return false
  }

  // TODO: use content-type or other module
  if (mime.indexOf('charset') === -1) {
    var charset = exports.charset(mime)
    if (charset) mime += '; charset=' + charset.toLowerCase()
  }

  return mime
}

/**
 * Get the default extension for a MIME type.
 *
 * @param {string} type
 * @return {boolean|string}
 */

function extension (type) {
  if (!type || typeof type !== 'string') {
    return false
  }

  // TODO: use media-typer
  var match = EXTRACT_TYPE_REGEXP.exec(type)

  // get extensions
  var exts = match && exports.extensions[match[1].toLowerCase()]

  if (!exts || !exts.length) {
    return false
  }

  return exts[0]
}

/**
 * Lookup the MIME type for a file path/extension.
 *
 * @param {string} path
 * @return {boolean|string}
 */

function lookup (path) {
  if (!path || typeof path !== 'string') {
    return false
  }

  // get the extension ("ext" or ".ext" or full path)
  var extension = extname('x.' + path)
    .toLowerCase()
    .substr(1)

  if (!extension) {
    return false
  }

  return exports.types[extension] || false
}

/**
 * Populate the extensions and types maps.
 * @private
 */

function populateMaps (extensions, types) {
  // source preference (least -> most)
  var preference = ['nginx', 'apache', undefined, 'iana']

  Object.keys(db).forEach(function forEachMimeType (type) {
    var mime = db[type]
    var exts = mime.extensions

    if (!exts || !exts.length) {
      return
    }

    // mime -> extensions
    extensions[type] = exts

    // extension -> mime
    for (var i = 0; i < exts.length; i++) {
      var extension = exts[i]

      if (types[extension]) {
        var from = preference.indexOf(db[types[extension]].source)
        var to = preference.indexOf(mime.source)

        if (types[extension] !== 'application/octet-stream' &&
          (from > to || (from === to && types[extension].substr(0, 12) === 'application/'))) {
          // skip the remapping
          continue
        }
      }

      // set the extension -> mime
      types[extension] = type
    }
  })
}


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(962);
/* harmony import */ var _steps_lint_thread_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(525);



await (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread ? (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)() : (0,_steps_lint_thread_js__WEBPACK_IMPORTED_MODULE_2__/* .lintInThread */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 962:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/core.js
var core_namespaceObject = {};
__nccwpck_require__.r(core_namespaceObject);
__nccwpck_require__.d(core_namespaceObject, {
  ExitCode: () => (ExitCode),
  addPath: () => (addPath),
  debug: () => (debug),
  endGroup: () => (endGroup),
  error: () => (error),
  exportVariable: () => (exportVariable),
  getBooleanInput: () => (getBooleanInput),
  getIDToken: () => (getIDToken),
  getInput: () => (getInput),
  getMultilineInput: () => (getMultilineInput),
  getState: () => (getState),
  group: () => (group),
  info: () => (info),
  isDebug: () => (isDebug),
  markdownSummary: () => (markdownSummary),
  notice: () => (notice),
  platform: () => (platform_namespaceObject),
  saveState: () => (saveState),
  setCommandEcho: () => (setCommandEcho),
  setFailed: () => (setFailed),
  setOutput: () => (setOutput),
  setSecret: () => (setSecret),
  startGroup: () => (startGroup),
  summary: () => (summary),
  toPlatformPath: () => (toPlatformPath),
  toPosixPath: () => (toPosixPath),
  toWin32Path: () => (toWin32Path),
  warning: () => (warning)
});

;// CONCATENATED MODULE: ./src/errors.ts
/**
 * Base of all failures that the action explains. `message` says what was being done and what went
 * wrong, without advice and without a stage; names of files in it are already printable.
 */
class DeployError extends Error {
    stage;
    advice;
    published;
    status;
    constructor(message, facts) {
        super(message, { cause: facts.cause });
        this.name = new.target.name;
        this.stage = facts.stage;
        this.advice = facts.advice;
        this.published = facts.published ?? 'nothing';
        this.status = facts.status ?? 'failed';
    }
}
/** One or more inputs are wrong. */
class InputError extends DeployError {
    constructor(message, advice) {
        super(message, { stage: 'INPUTS', advice });
    }
}
/** The build cannot be uploaded as it is: missing, unreadable, badly named or secret-looking files. */
class CollectError extends DeployError {
    /** Paths below `folder` that the failure is about, raw. */
    paths;
    constructor(message, facts) {
        super(message, { stage: 'COLLECTING', advice: facts.advice, cause: facts.cause });
        this.paths = facts.paths ?? [];
    }
}
/** A file vanished, cannot be read, or is not the file that was planned (surface 4.5). */
class FileChangedError extends DeployError {
    path;
    constructor(message, facts) {
        super(message, {
            stage: 'UPLOADING',
            advice: facts.advice ??
                'Let nothing write to the folder while it is deployed, and run the step after the build has ended.',
            cause: facts.cause
        });
        this.path = facts.path;
    }
}
/** A request was answered with a status that ends the deployment. */
class HttpError extends DeployError {
    httpStatus;
    constructor(message, facts) {
        super(message, facts);
        this.httpStatus = facts.httpStatus;
    }
}
/** No usable connection or answer, after all the repeats that are safe. */
class NetworkError extends DeployError {
}
/** How a failure at dStor is told, in its own words. */
function dstorSentence(errorAtStage, errorExplanation) {
    return `dStor failed at ${errorAtStage}: ${errorExplanation || 'no explanation was given'}`;
}
/** dStor itself says that the upload failed. Its words are kept verbatim (surface, section 2). */
class DstorError extends DeployError {
    errorAtStage;
    errorExplanation;
    constructor(words, facts) {
        super(dstorSentence(words.errorAtStage || facts.stage, words.errorExplanation), facts);
        this.errorAtStage = words.errorAtStage;
        this.errorExplanation = words.errorExplanation;
    }
}
/** A limit of time was reached. */
class TimeLimitError extends DeployError {
}
/** SIGINT or SIGTERM. */
class CancelledError extends DeployError {
    constructor(stage, published) {
        super('the run was cancelled', { stage, published, status: 'cancelled' });
    }
}
/** dStor is done, and what it published is not what was sent. */
class VerificationError extends DeployError {
    constructor(message, facts) {
        super(message, { stage: 'VERIFYING', published: 'yes', ...facts });
    }
}
/** The message of anything that was thrown, never empty. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.message === '') {
        return thrown.errors.map(messageOf).join('; ');
    }
    if (thrown instanceof Error) {
        return thrown.message || thrown.name;
    }
    return String(thrown) || 'unknown error';
}

;// CONCATENATED MODULE: ./src/lifecycle.ts

/** A cancelled step is killed by the runner after 7.5 s; the process is to be gone long before. */
const GONE_MS = 1_800;
/** Handles that a library left open must not keep a finished step alive. */
const LINGER_MS = 3_000;
/**
 * Makes the process fail closed (surface 4.8): red from this line on, stopped by the first SIGINT or
 * SIGTERM and ended by the second, red with one line for whatever escapes or never settles. Returns
 * the function that ends the guard with the step's colour.
 */
function guard(run) {
    process.exitCode = 1;
    // The package that tunnels through a proxy calls Buffer(). Who reads the log can do nothing about
    // that, and Node's warning on stderr would stand beside what matters.
    process.noDeprecation = true;
    let signals = 0;
    const leave = () => {
        run.abandon();
        process.exit(1);
    };
    const onSignal = () => {
        signals += 1;
        if (signals > 1) {
            leave();
        }
        setTimeout(leave, GONE_MS).unref();
        run.stop('cancelled');
    };
    let isDying = false;
    const die = (what) => {
        if (!isDying) {
            isDying = true;
            run.fail(new Error(what));
            void run.close().finally(() => process.exit(1));
        }
    };
    const onEscape = (thrown) => die(messageOf(thrown));
    const onEmpty = () => die('the step ended without a result');
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    process.on('uncaughtException', onEscape).on('unhandledRejection', onEscape);
    process.on('beforeExit', onEmpty);
    // Without a reader of the log nobody sees how it ends: end red, with what can still be written.
    process.stdout.on('error', () => die('the log of the step cannot be written'));
    return (isGreen) => {
        process.removeListener('beforeExit', onEmpty);
        process.exitCode = isGreen ? 0 : 1;
        setTimeout(() => process.exit(), LINGER_MS).unref();
    };
}

;// CONCATENATED MODULE: ./src/dstor/connection.ts
/** Reason of an abort: the limit of time, or a signal from outside. */
class Stop extends Error {
    why;
    constructor(why) {
        super(why === 'cancelled' ? 'cancelled' : 'the limit of time was reached');
        this.name = 'Stop';
        this.why = why;
    }
}
/** The paths of the API, with and without the trailing slash exactly as dStor's clients send them (API notes, 2). */
const PATHS = {
    accessToken: 'v1/dev/temp-token',
    openUpload: 'v1/upload/get-token/',
    upload: 'v1/upload/',
    status: 'v1/upload/get-status/'
};
/** `path` below the API's base address, which may itself have a path. */
function endpoint(apiUrl, path) {
    const base = apiUrl.href.endsWith('/') ? apiUrl.href : `${apiUrl.href}/`;
    return new URL(path, base);
}

;// CONCATENATED MODULE: ./src/model.ts
/** The words that every room of the house shares. Plain data, no behaviour. */
/** What the action is doing, in this order (surface, section 3). */
const STAGES = [
    'INPUTS',
    'COLLECTING',
    'AUTHENTICATING',
    'GETTING_TOKEN',
    'UPLOADING',
    'PROCESSING',
    'VERIFYING'
];

;// CONCATENATED MODULE: ./src/report/links.ts
/**
 * Percent-encodes one segment of a path. Lone surrogates, which a URL cannot hold, become U+FFFD as
 * they do when the name is written to a request in UTF-8.
 */
function segment(text) {
    return encodeURIComponent(Buffer.from(text).toString());
}
/** A path that encoding leaves as it is (RFC 3986, 2.3), as most are. */
const UNRESERVED_PATH = /^[A-Za-z0-9\-._~/]*$/;
/** What dStor's hashes are made of; anything else in one is encoded, never obeyed. */
const PLAIN_HASH = /^[A-Za-z0-9_=-]+$/;
function base(gatewayUrl, hash) {
    const prefix = gatewayUrl.replace(/\/+$/, '');
    return `${prefix}/${PLAIN_HASH.test(hash) ? hash : segment(hash)}`;
}
/**
 * The gateway's link to `path` below `hash`, or to the folder itself (with its slash) for an empty
 * path. Main link of a site: its `index.html`, because the folder's own address loops on dStor's
 * nodes (API notes, section 6).
 */
function fileUrl(gatewayUrl, hash, path) {
    const encoded = UNRESERVED_PATH.test(path) ? path : path.split('/').map(segment).join('/');
    return `${base(gatewayUrl, hash)}/${encoded}`;
}
/** The gateway's link to one file by its own hash. */
function hashUrl(gatewayUrl, hash) {
    return base(gatewayUrl, hash);
}
/** `url` in its normal form when it is http(s) and holds no credentials; undefined otherwise. */
function webUrl(url) {
    if (!URL.canParse(url)) {
        return undefined;
    }
    const { protocol, username, password, href } = new URL(url);
    return /^https?:$/.test(protocol) && username + password === '' ? href : undefined;
}

// EXTERNAL MODULE: ./src/report/show.ts
var show = __nccwpck_require__(709);
;// CONCATENATED MODULE: ./src/report/final.ts




/** Longest annotation, in UTF-16 units; GitHub folds long ones away. */
const LONGEST_HEADLINE = 900;
const LONGEST_ADVICE = 550;
/** Of dStor's word for its stage, so that the explanation has room behind it. */
const LONGEST_STAGE = 100;
const BUG_ADVICE = 'This is a bug in the action, not in your build. Please open an issue in the repository of the action with the log of this step, from a run with debug logging if possible.';
/** What to do when the failure itself says nothing about it. */
const GENERAL_ADVICE = {
    failed: 'Running the job again is safe: every run uploads in a session of its own.',
    unknown: 'Look into the folder at dStor before you rely on this deployment, or run the job again: every run uploads in a session of its own.',
    cancelled: 'Run the job again when you want the site deployed.'
};
/** From UPLOADING on nobody can say for an unexpected failure what dStor has done with the upload. */
function publishedAfter(stage) {
    return STAGES.indexOf(stage) >= STAGES.indexOf('UPLOADING') ? 'maybe' : 'nothing';
}
/** One inert line that ends as a sentence does. */
function oneSentence(text) {
    const line = (0,show/* plain */.pj)(text, LONGEST_HEADLINE).trim();
    return /[.!?…]$/.test(line) ? line : `${line}.`;
}
function unexpected(thrown, stage, clean) {
    const message = clean(`unexpected error: ${messageOf(thrown)}`);
    return {
        stage,
        errorAtStage: stage,
        errorExplanation: message,
        headline: oneSentence(`${stage}: ${message}`),
        advice: BUG_ADVICE,
        published: publishedAfter(stage)
    };
}
/**
 * What there is to report of anything that was thrown: dStor's own words verbatim, else the stage
 * and the message. `currentStage` is used for what is no `DeployError`, which is called a bug.
 * Secrets are redacted before anything is cut.
 */
function toFailureRecord(thrown, currentStage, secrets) {
    const clean = (text) => secrets.redact(text);
    if (!(thrown instanceof DeployError)) {
        return unexpected(thrown, currentStage, clean);
    }
    const { stage, published } = thrown;
    const advice = (0,show/* plain */.pj)(clean(thrown.advice ?? GENERAL_ADVICE[thrown.status]), LONGEST_ADVICE);
    return { stage, ...wordsOf(thrown, clean), advice, published };
}
function wordsOf(thrown, clean) {
    const { stage } = thrown;
    const message = clean(messageOf(thrown));
    if (!(thrown instanceof DstorError)) {
        const headline = oneSentence(`${stage}: ${message}`);
        return { errorAtStage: stage, errorExplanation: message, headline };
    }
    const errorAtStage = clean(thrown.errorAtStage || stage);
    const explanation = clean(thrown.errorExplanation);
    const headline = oneSentence(dstorSentence((0,show/* cut */.Jj)(errorAtStage, LONGEST_STAGE), explanation));
    return { errorAtStage, errorExplanation: explanation || message, headline };
}
/** Text of the one error annotation: what was being done, what went wrong, what to do about it. */
function failureHeadline(failure) {
    return `${failure.headline} ${failure.advice}`.trim();
}
/** What may be at dStor after a failure, in a sentence. */
const PUBLISHED_TEXT = {
    nothing: 'Nothing of this deployment was published.',
    maybe: 'dStor may have published some of this deployment, or all of it.',
    yes: 'dStor has published the upload, but it did not pass the checks.'
};
function sizeText(record) {
    const { site } = record;
    return site === undefined
        ? 'no files'
        : `${(0,show/* count */.U9)(site.files.length, 'file')}, ${(0,show/* bytesText */.pV)(site.bytes)}`;
}
const RESULT = {
    deployed: (record) => `Deployed ${sizeText(record)}`,
    'dry-run': (record) => `Dry run: ${sizeText(record)} would be uploaded in ${(0,show/* count */.U9)(record.chunks, 'request')}; nothing was sent`,
    'nothing-to-deploy': () => 'Nothing to deploy: no file was found, nothing was sent',
    failed: () => 'Deployment failed',
    unknown: () => 'Outcome unknown: everything was sent, and dStor gave no final word',
    cancelled: () => 'Cancelled'
};
/**
 * Ends the log: one line with the result; then a notice with the link where something was deployed,
 * or the error annotation where the run failed.
 */
function logResult(log, record) {
    log.endGroup();
    const { failure } = record;
    const link = webUrl(record.url);
    const shownLink = link ?? (0,show/* plain */.pj)(record.url);
    const took = `(${(0,show/* durationText */.S5)(record.durationMs)})`;
    if (failure !== undefined) {
        log.info(`${RESULT[record.status](record)} ${took}. ${PUBLISHED_TEXT[failure.published]}`);
        if (shownLink !== '') {
            log.info(`dStor's link: ${shownLink}`);
        }
        log.error(failureHeadline(failure), 'dStor deployment failed');
        return;
    }
    const suffix = shownLink === '' ? '' : `: ${shownLink}`;
    log.info(`${RESULT[record.status](record)} ${took}${suffix}`);
    if (record.status === 'deployed' && shownLink !== '') {
        log.notice('Deployed to dStor', shownLink);
    }
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./scripts/no-undici.ts
/**
 * Stands in the bundle for `undici` (`paths` in tsconfig.json). `@actions/http-client` needs that for
 * `getAgentDispatcher` alone, which nobody calls here, and loading it took a third of the time in
 * which the action starts (performance notes, 5).
 */
class ProxyAgent {
    constructor() {
        throw new Error('the bundle holds no undici');
    }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./src/report/log.ts

/** Of the ten annotations of a kind that GitHub shows for a step, two stay free for others. */
const MOST_WARNINGS = 8;
/** White space that .NET's `TrimStart` takes off before it looks for `::`, and a few that it may. */
const COMMAND_AT_START = /^([\s\u0085\u180e\u200b]*):(?=:)/gm;
/** Controls of a terminal; tab and line feed are our own layout. */
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/**
 * `text` without anything the runner or a terminal would obey: it reads `::name::` at the start of
 * a line, after white space, and `##[name]` anywhere, with lines that end in LF, CR or CRLF
 * (faults notes, C2). Foreign text is escaped by `show` and `plain`; this is the wall behind them.
 */
function inert(text) {
    return text
        .replace(CONTROL, '')
        .replaceAll('##[', '#\\u0023[')
        .replace(COMMAND_AT_START, '$1\\u003a');
}
/**
 * The only place that writes to the log of the step. Guarantees: no registered secret, no runner
 * command but its own, at most eight warnings and exactly one error as annotations; what is above
 * that is printed as a plain line, so nothing is lost.
 */
class Log {
    #secrets;
    #sink;
    /** Title of the open group. */
    #group;
    #warnings = 0;
    #hasError = false;
    constructor(secrets, sink = core_namespaceObject) {
        this.#secrets = secrets;
        this.#sink = sink;
    }
    /**
     * Opens a group, unless it is the open one; groups do not nest on GitHub, so the one before is
     * closed.
     */
    group(title) {
        if (title === this.#group) {
            return;
        }
        this.endGroup();
        this.#sink.startGroup(this.#clean(title));
        this.#group = title;
    }
    endGroup() {
        if (this.#group !== undefined) {
            this.#sink.endGroup();
            this.#group = undefined;
        }
    }
    info(text) {
        for (const line of this.#clean(text).split('\n')) {
            this.#sink.info(line);
        }
    }
    /** Shown only when the run has debug logging. */
    debug(text) {
        for (const line of this.#clean(text).split('\n')) {
            this.#sink.debug(line);
        }
    }
    warning(text) {
        this.#warnings += 1;
        if (this.#warnings <= MOST_WARNINGS) {
            this.#sink.warning(this.#clean(text));
        }
        else {
            this.info(`Warning: ${text}`);
        }
    }
    notice(title, text) {
        this.#sink.notice(this.#clean(text), { title: this.#clean(title) });
    }
    /** The error of the step. A second one becomes a plain line: one failure, one annotation. */
    error(text, title) {
        if (this.#hasError) {
            this.info(`Error: ${text}`);
            return;
        }
        this.#hasError = true;
        this.#sink.error(this.#clean(text), title === undefined ? {} : { title: this.#clean(title) });
    }
    /** Redacts twice: a secret may stand there as it was registered, or appear once CRs are gone. */
    #clean(text) {
        return inert(this.#secrets.redact(inert(this.#secrets.redact(text))));
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_namespaceObject);
;// CONCATENATED MODULE: ./src/report/manifest-files.ts

/** Link of one file: below the folder where its hash is known, else by the file's own hash. */
function linkOf(record, filePath, hash) {
    if (record.gatewayUrl === '') {
        return undefined;
    }
    if (record.hash !== '' && record.site?.isSingleFile === false) {
        return fileUrl(record.gatewayUrl, record.hash, filePath);
    }
    return hash === undefined ? undefined : hashUrl(record.gatewayUrl, hash);
}
/** Files whose texts are searched for secrets in one go: almost never is there one. */
const BATCH = 256;
function textsOf(record, { path }) {
    const hash = record.fileHashes.get(path);
    return { path, hash, url: linkOf(record, path, hash) };
}
/** The texts without secrets. A text has none where all of them, one after the other, have none. */
function cleaned(batch, redact) {
    const all = batch.map(({ path, hash, url }) => `${path}\n${hash}\n${url}`).join('\n');
    const clean = (text) => text && redact(text);
    return redact(all) === all
        ? batch
        : batch.map(({ path, hash, url }) => ({
            path: redact(path),
            hash: clean(hash),
            // Encoded piece by piece, a secret in the path has a spelling that nobody looks for.
            url: redact(path) === path ? clean(url) : undefined
        }));
}
/** What the manifest says of each file, a line of JSON for one. */
function* fileLines(record, redact) {
    const files = record.site?.files ?? [];
    for (let first = 0; first < files.length; first += BATCH) {
        const batch = files.slice(first, first + BATCH).map((file) => textsOf(record, file));
        for (const [n, { path, hash, url }] of cleaned(batch, redact).entries()) {
            const index = first + n;
            const digest = record.digests[index];
            yield JSON.stringify({
                path,
                size: files[index].size,
                sha256: digest?.sha256,
                cid: digest?.cid,
                chunk: record.chunkOf?.[index],
                hash,
                url
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/report/report-error.ts

/** The run's own report (outputs, manifest) cannot be written. Says nothing about the upload. */
class ReportError extends DeployError {
    constructor(message, facts) {
        super(message, facts);
    }
}

;// CONCATENATED MODULE: ./src/report/manifest.ts








/** Characters that are collected before they are written. */
const PIECE = 256 * 1024;
/** An unknown text is `null`: the keys of the head are always all there. */
function known(text, redact) {
    return text === undefined || text === '' ? null : redact(text);
}
function failureOf(record, redact) {
    const failure = record.failure;
    return failure === undefined
        ? null
        : {
            stage: failure.stage,
            errorAtStage: redact(failure.errorAtStage),
            errorExplanation: redact(failure.errorExplanation),
            headline: redact(failure.headline),
            advice: redact(failure.advice),
            published: failure.published
        };
}
function headOf(record, context, redact) {
    return {
        version: 1,
        status: record.status,
        verified: record.verified,
        hash: known(record.hash, redact),
        cid: known(record.cid, redact),
        url: known(record.url, redact),
        contentCid: known(record.contentCid, redact),
        folderPath: known(record.folderPath, redact),
        repository: known(context.repository, redact),
        commit: known(context.commit, redact),
        runUrl: known(context.runUrl, redact),
        startedAt: record.startedAt.toISOString(),
        durationMs: Math.round(record.durationMs),
        counts: {
            files: record.site?.files.length ?? 0,
            bytes: record.site?.bytes ?? 0,
            chunks: record.chunks,
            skipped: record.site?.skipped.length ?? 0,
            lintFindings: record.lint?.findings.length ?? 0,
            sessions: record.sessions.length,
            retries: record.retries
        },
        stages: record.stages.map(({ stage, startedAt, durationMs }) => ({
            stage,
            startedAt: startedAt.toISOString(),
            durationMs: Math.round(durationMs)
        })),
        sessions: record.sessions.map((session) => ({ ...session, cause: redact(session.cause) })),
        readBack: record.readBack
            ? { ...record.readBack, detail: redact(record.readBack.detail) }
            : null,
        notes: record.notes.map(redact),
        failure: failureOf(record, redact)
    };
}
function* skippedLines(record, redact) {
    for (const { path: skipped, reason } of record.site?.skipped ?? []) {
        yield JSON.stringify({ path: redact(skipped), reason });
    }
}
function* arrayOf(name, lines) {
    yield `,\n  "${name}": [`;
    let separator = '\n    ';
    for (const line of lines) {
        yield separator + line;
        separator = ',\n    ';
    }
    yield '\n  ]';
}
function* allOf(record, context, redact) {
    const head = JSON.stringify(headOf(record, context, redact), null, 2);
    yield head.slice(0, head.lastIndexOf('\n'));
    yield* arrayOf('files', fileLines(record, redact));
    yield* arrayOf('skipped', skippedLines(record, redact));
    yield '\n}\n';
}
/** The manifest in large pieces: 100,000 files never stand in memory as one text. */
function* manifestPieces(record, context, secrets) {
    let piece = '';
    for (const part of allOf(record, context, (text) => secrets.redact(text))) {
        piece += part;
        if (piece.length >= PIECE) {
            yield piece;
            piece = '';
        }
    }
    yield piece;
}
/** With links followed; a folder that has vanished meanwhile is no reason to lose the manifest. */
async function resolved(folder) {
    return (0,promises_namespaceObject.realpath)(folder).catch(() => external_node_path_default().resolve(folder));
}
async function isInside(folder, candidate) {
    const relative = external_node_path_default().relative(await resolved(folder), await resolved(candidate));
    return relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}
/** A folder for temporary files that is no part of what is deployed. */
async function folderFor(site, tempFolder) {
    const candidates = [...(tempFolder === undefined ? [] : [tempFolder]), (0,external_node_os_namespaceObject.tmpdir)()];
    for (const candidate of candidates) {
        if (site === undefined || site.isSingleFile || !(await isInside(site.folder, candidate))) {
            return candidate;
        }
    }
    throw new Error(`the folder for temporary files lies inside the deployed folder`);
}
/**
 * Writes the manifest as `dstor-manifest-<random>.json` to RUNNER_TEMP (the system's folder for
 * temporary files where there is none), never inside the deployed folder. Returns its path.
 *
 * Format, `version` 1. Head: `status`, `verified`, `hash`, `cid`, `url`, `contentCid`, `folderPath`,
 * `repository`, `commit`, `runUrl` (texts, `null` where unknown), `startedAt` (ISO 8601),
 * `durationMs`, `counts` {files, bytes, chunks, skipped, lintFindings, sessions, retries},
 * `stages` [{stage, startedAt, durationMs}], `sessions` [{number, chunks, concurrency, cause}],
 * `readBack` {outcome, filesChecked, bytesChecked, detail} or `null`, `notes` [text],
 * `failure` {stage, errorAtStage, errorExplanation, headline, advice, published} or `null`.
 * Then `files` [{path, size, sha256, cid, chunk, hash, url}], where a key whose value is unknown is
 * left out (`chunk` counts from 0, `cid` was computed here, `hash` is dStor's), and `skipped`
 * [{path, reason}]. Keys may be added within version 1. Registered secrets read `***`.
 *
 * @throws ReportError when the file cannot be written; what was begun is removed.
 */
async function writeManifest(record, context, secrets) {
    try {
        const folder = await folderFor(record.site, context.tempFolder);
        const file = external_node_path_default().join(folder, `dstor-manifest-${(0,external_node_crypto_namespaceObject.randomUUID)()}.json`);
        try {
            await (0,promises_namespaceObject.writeFile)(file, manifestPieces(record, context, secrets), { flag: 'wx' });
        }
        catch (cause) {
            // The cause of the failure matters more than a rest that cannot be removed.
            await (0,promises_namespaceObject.rm)(file, { force: true }).catch(() => undefined);
            throw cause;
        }
        return file;
    }
    catch (cause) {
        throw new ReportError(`the manifest cannot be written: ${(0,show/* plain */.pj)(messageOf(cause))}`, {
            stage: record.stages.at(-1)?.stage ?? 'INPUTS',
            advice: 'Check that RUNNER_TEMP exists, is writable, has room, and lies outside the deployed folder.',
            cause
        });
    }
}

;// CONCATENATED MODULE: ./src/report/outputs.ts




/**
 * Longest value of an output, in UTF-16 units. A server may explain itself in megabytes; GitHub
 * drops all outputs of a job together above 1 MiB.
 */
const LONGEST_VALUE = 64 * 1024;
/** The outputs of surface, section 2, in that order. */
const OUTPUT_NAMES = [
    'status',
    'hash',
    'cid',
    'url',
    'content-cid',
    'verified',
    'files',
    'bytes',
    'chunks',
    'duration-ms',
    'skipped-files',
    'error-at-stage',
    'error-explanation',
    'manifest-path'
];
function capped(text) {
    if (text.length <= LONGEST_VALUE) {
        return text;
    }
    const note = `… (cut, ${text.length} characters in all)`;
    return `${text.slice(0, LONGEST_VALUE - note.length)}${note}`;
}
function whole(value) {
    return value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value));
}
/** Requests of the plan; known once there is one, and when there is nothing to plan. */
function chunksOf(record) {
    return record.chunks > 0 || record.site?.files.length === 0 ? record.chunks : undefined;
}
/** Every output with its value, empty where unknown. Foreign text is verbatim but for secrets. */
function outputsOf(record, secrets) {
    const clean = (text) => capped(secrets.redact(text));
    return {
        status: record.status,
        hash: clean(record.hash),
        cid: clean(record.cid),
        url: clean(record.url),
        'content-cid': record.contentCid,
        verified: record.verified,
        files: whole(record.site?.files.length),
        bytes: whole(record.site?.bytes),
        chunks: whole(chunksOf(record)),
        'duration-ms': whole(record.durationMs),
        'skipped-files': whole(record.site?.skipped.length),
        'error-at-stage': clean(record.failure?.errorAtStage ?? ''),
        'error-explanation': clean(record.failure?.errorExplanation ?? ''),
        'manifest-path': clean(record.manifestPath)
    };
}
/**
 * Sets all outputs. May be called again when more is known: the runner keeps the last value.
 * @throws ReportError when the runner's file cannot be written; the caller turns the step red,
 *   because later steps would read empty outputs.
 */
function setOutputs(record, secrets) {
    const outputs = outputsOf(record, secrets);
    try {
        for (const name of OUTPUT_NAMES) {
            setOutput(name, outputs[name]);
        }
    }
    catch (cause) {
        throw new ReportError(`the outputs of the step cannot be written: ${(0,show/* plain */.pj)(messageOf(cause))}`, {
            stage: record.stages.at(-1)?.stage ?? 'INPUTS',
            advice: 'Later steps cannot read what this one found. Check that the disk of the runner is not full and that nothing removed the file named by GITHUB_OUTPUT.',
            cause,
            ...(record.status === 'deployed' && { published: 'yes' })
        });
    }
}

;// CONCATENATED MODULE: ./src/report/record.ts
/** A record of a run of which nothing is known yet: red until proven green. */
function newRecord(now = new Date()) {
    return {
        status: 'failed',
        startedAt: now,
        durationMs: 0,
        stages: [],
        title: '',
        chunks: 0,
        digests: [],
        folderPath: '',
        gatewayUrl: '',
        hash: '',
        cid: '',
        url: '',
        contentCid: '',
        verified: 'none',
        fileHashes: new Map(),
        sessions: [],
        retries: 0,
        notes: [],
        manifestPath: ''
    };
}

;// CONCATENATED MODULE: ./src/report/runner.ts
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{7,64}$/i;
const NUMBER = /^[1-9][0-9]*$/;
function matching(value, pattern) {
    return value !== undefined && pattern.test(value) ? value : undefined;
}
/**
 * Reads the runner's variables (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 * A value that does not look like what it should be is treated as absent: it would end up in a link.
 */
function runnerContext(env) {
    const repository = matching(env['GITHUB_REPOSITORY'], REPOSITORY);
    const commit = matching(env['GITHUB_SHA'], COMMIT);
    const server = matching(env['GITHUB_SERVER_URL'], /^https?:\/\/[\w.:-]+$/);
    const runId = matching(env['GITHUB_RUN_ID'], NUMBER);
    const attempt = matching(env['GITHUB_RUN_ATTEMPT'], NUMBER) ?? '1';
    const eventName = matching(env['GITHUB_EVENT_NAME'], /^[a-z_]+$/);
    const tempFolder = matching(env['RUNNER_TEMP'], /./);
    const home = server && repository ? `${server}/${repository}` : undefined;
    return {
        ...(repository && { repository }),
        ...(commit && { commit }),
        ...(home && commit && { commitUrl: `${home}/commit/${commit}` }),
        ...(home && runId && { runUrl: `${home}/actions/runs/${runId}/attempts/${attempt}` }),
        ...(eventName && { eventName }),
        ...(tempFolder && { tempFolder })
    };
}

;// CONCATENATED MODULE: ./src/report/encodings.ts
const BITS_PER_BASE64 = 6;
/**
 * The characters of base64 text (RFC 4648, section 4) that depend on `text` only, when `shift` bytes
 * precede it and whatever follows: its first and last ones may hold bits of its neighbours.
 */
function base64Core(text, shift) {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    const first = Math.ceil((shift * 8) / BITS_PER_BASE64);
    const last = Math.floor((bytes.length * 8) / BITS_PER_BASE64);
    return bytes.toString('base64').slice(first, last);
}
/**
 * What base64 text holds wherever `text` stands in what was encoded, for instance after `Bearer `:
 * three bytes become four characters, so there are three forms, for 0, 1 and 2 bytes before it.
 */
function base64Cores(text) {
    return [0, 1, 2].map((shift) => base64Core(text, shift));
}
/** Base64 text in the alphabet for URLs and file names (RFC 4648, section 5). */
function base64Url(base64) {
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}

;// CONCATENATED MODULE: ./src/report/secrets.ts


const SHORTEST_REPLACED = 4;
/** A shorter piece of base64 or hex text would be found by chance. */
const SHORTEST_DERIVED = 8;
/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (faults notes, C1) have no such mask.
 */
class Secrets {
    #values = new Set();
    #known = new Set();
    /** Longest first: a value that holds another one must go as a whole. */
    #forms = [];
    /**
     * Registers a value with the runner, as it is, URL-encoded and in base64 wherever it stands in it,
     * and with `redact`, for which it is also known in base64url, without padding and in hex.
     */
    add(value) {
        if (value === '' || this.#values.has(value)) {
            return;
        }
        this.#values.add(value);
        const bytes = Buffer.from(value);
        const base64 = bytes.toString('base64');
        const cores = value.length < SHORTEST_REPLACED ? [] : base64Cores(value).filter(isLong);
        // A server may send a lone surrogate, of which no URL can be made: encode what UTF-8 makes of it.
        for (const form of [value, encodeURIComponent(bytes.toString()), base64, ...cores]) {
            if (this.#keep(form)) {
                setSecret(form);
            }
        }
        if (value.length >= SHORTEST_REPLACED) {
            const bare = base64.replace(/=+$/, '');
            const others = [bare, base64Url(base64), base64Url(bare), ...cores.map(base64Url)];
            others.filter(isLong).forEach((form) => this.#keep(form));
            const hex = bytes.toString('hex');
            this.#forms.push({ length: hex.length, pattern: new RegExp(hex, 'gi') });
        }
        this.#forms.sort((a, b) => b.length - a.length);
    }
    /** Whether the form is new. */
    #keep(form) {
        if (this.#known.has(form)) {
            return false;
        }
        this.#known.add(form);
        if (form.length >= SHORTEST_REPLACED) {
            this.#forms.push({ length: form.length, pattern: form });
        }
        return true;
    }
    /** `text` with every registered value replaced. Clean first, cut afterwards: half a secret is one too. */
    redact(text) {
        let clean = text;
        for (const { length, pattern } of this.#forms) {
            if (length <= clean.length) {
                clean = clean.replaceAll(pattern, '***');
            }
        }
        return clean;
    }
}
function isLong(form) {
    return form.length >= SHORTEST_DERIVED;
}

;// CONCATENATED MODULE: ./src/report/summary/charts.ts

/** Slices that can be told apart. */
const MOST_SLICES = 8;
/** The percentages of smaller slices would lie on top of each other. */
const SMALLEST_SHARE = 0.03;
/** Shorter stages are no bar but a hair. */
const SHORTEST_BAR_MS = 50;
const MOST_BARS = 40;
/** Below this the axis needs milliseconds. */
const SHORT_RUN_MS = 10_000;
/** Extensions that are shown by name. All else is foreign text, which has no place in a diagram. */
const PLAIN_EXTENSION = /^[a-z0-9]{1,10}$/;
function extensionOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    if (dot <= 0) {
        return 'no extension';
    }
    const extension = name.slice(dot + 1).toLowerCase();
    return PLAIN_EXTENSION.test(extension) ? `.${extension}` : 'other';
}
/**
 * Colours of the slices, to be read on GitHub's light and dark page. Only single variables are set,
 * no theme: GitHub chooses that one with the reader's page, and the legend's text comes from it.
 */
const PIE_COLOURS = [
    '#54aeff',
    '#4ac26b',
    '#d4a72c',
    '#ff8182',
    '#c297ff',
    '#3fc1b0',
    '#fb8f44',
    '#afb8c1'
];
const PIE_STYLE = JSON.stringify({
    themeVariables: {
        ...Object.fromEntries(PIE_COLOURS.map((colour, index) => [`pie${index + 1}`, colour])),
        pieOpacity: '1',
        pieSectionTextColor: '#1f2328',
        pieStrokeColor: '#ffffff',
        pieStrokeWidth: '1px',
        pieOuterStrokeWidth: '0px'
    }
});
/** Bytes by file type, the largest first; small ones together as `other`, unless it is only one. */
function bytesByType(site) {
    const byType = new Map();
    for (const { path, size } of site.files) {
        const type = extensionOf(path);
        byType.set(type, (byType.get(type) ?? 0) + size);
    }
    const sorted = [...byType].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]);
    const isShown = ([type, bytes], rank) => type !== 'other' && rank < MOST_SLICES - 1 && bytes >= site.bytes * SMALLEST_SHARE;
    const shown = sorted.filter(isShown);
    if (sorted.length - shown.length <= 1) {
        return sorted;
    }
    const other = site.bytes - shown.reduce((sum, [, bytes]) => sum + bytes, 0);
    return [...shown, ['other', other]];
}
/** A pie of the bytes by file type; empty when there is nothing to divide. */
function typesChart(site) {
    const types = bytesByType(site);
    if (types.length < 2) {
        return '';
    }
    const slices = types.map(([type, bytes]) => `    "${type} · ${(0,show/* bytesText */.pV)(bytes)}" : ${bytes}`);
    return `### Bytes by file type\n\n\`\`\`mermaid\n%%{init: ${PIE_STYLE}}%%\npie\n${slices.join('\n')}\n\`\`\``;
}
function words(stage) {
    const text = stage.toLowerCase().replaceAll('_', ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function barOf({ stage, startedAt, durationMs }, isFailed) {
    const lengthMs = Math.max(1, Math.round(durationMs));
    const mark = isFailed ? 'crit, ' : '';
    return `    ${words(stage)} · ${(0,show/* durationText */.S5)(durationMs)} :${mark}${startedAt.getTime()}, ${lengthMs}ms`;
}
/** The stages on a line of time, the failed one in red; empty when there is nothing to draw. */
function stagesChart(record) {
    const { stages, failure } = record;
    const failed = failure && stages.findLast(({ stage }) => stage === failure.stage);
    const visible = stages.filter((time) => time === failed || time.durationMs >= SHORTEST_BAR_MS);
    const shown = visible.slice(0, MOST_BARS);
    if (shown.length === 0) {
        return '';
    }
    const totalMs = shown.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const axis = totalMs < SHORT_RUN_MS ? '%S.%L s' : '%H:%M:%S';
    const bars = shown.map((time) => barOf(time, time === failed));
    const left = visible.length - shown.length;
    const note = left > 0 ? `\n\n${left} more not shown.` : '';
    return `### Time per stage\n\n\`\`\`mermaid\ngantt\n    dateFormat x\n    axisFormat ${axis}\n    todayMarker off\n${bars.join('\n')}\n\`\`\`${note}`;
}

;// CONCATENATED MODULE: ./src/report/summary/markup.ts


/**
 * Everything foreign goes into blocks of raw HTML without blank lines. GitHub reads no Markdown in
 * such a block, so escaping HTML is enough for the text; Markdown's own characters become entities
 * all the same, as a second wall and for readers of the source.
 */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;'
};
function entity(character) {
    return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
}
const SPECIAL = /[&<>"'`|@#$*_~[\]\\\n]/g;
/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 200;
/** Bytes of `text` in the summary. */
function sizeOf(text) {
    return Buffer.byteLength(text);
}
/** Turns foreign text into inert HTML, with the secrets of the run taken out first. */
class Markup {
    #secrets;
    constructor(secrets) {
        this.#secrets = secrets;
    }
    /** A name in `<code>`, on one line, with everything invisible made visible. */
    code(text, limit = LONGEST_NAME) {
        const clean = (0,show/* escapeActive */.qi)((0,show/* cut */.Jj)(this.#secrets.redact(text), limit));
        return `<code>${clean.replace(SPECIAL, entity)}</code>`;
    }
    /**
     * A sentence that may hold foreign words. GitHub looks for `@name` and `#1` in the text of the
     * rendered page, so these two stand in an element of their own.
     */
    sentence(text, limit = show/* SHOWN_EXCERPT */.G0) {
        const oneLine = this.#secrets.redact(text).replace(/\s*[\r\n]+\s*/g, ' ');
        return (0,show/* escapeActive */.qi)((0,show/* cut */.Jj)(oneLine, limit))
            .replace(SPECIAL, entity)
            .replace(/&#(?:64|35);/g, '<span>$&</span>');
    }
    /** Several lines as they are. Line feeds become entities: a blank line would end the block. */
    block(text, limit) {
        const clean = this.#secrets.redact(text).replace(/\r\n?/g, '\n');
        const shown = (0,show/* escapeActive */.qi)(clean.slice(0, limit), '\n\t').replace(SPECIAL, entity);
        const left = clean.length - limit;
        const note = left > 0 ? `<p><em>${(0,show/* numberText */.$4)(left)} more characters left out.</em></p>` : '';
        return `<pre>${shown}</pre>${note}`;
    }
    /** A link where `url` is http(s), its text where not. */
    link(url, label) {
        const href = webUrl(this.#secrets.redact(url));
        if (href === undefined) {
            return label ?? this.code(url);
        }
        const target = href.replace(SPECIAL, entity);
        return `<a href="${target}">${label ?? target}</a>`;
    }
}
/** As many whole items as fit, and how many are left out. */
function cutItems(items, limits, render) {
    let html = '';
    let shown = 0;
    let room = limits.bytes;
    for (const item of items.slice(0, limits.items)) {
        const text = render(item);
        room -= sizeOf(text);
        if (room < 0) {
            break;
        }
        html += text;
        shown += 1;
    }
    return { html, left: items.length - shown };
}
/** A table; cells are HTML already. Rows with an empty last cell are left out. */
function facts(rows) {
    const body = rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `<tr><td><strong>${name}</strong></td><td>${value}</td></tr>`);
    return body.length === 0 ? '' : `<table>\n${body.join('\n')}\n</table>`;
}
/** A table with a head row. */
function table(head, rows) {
    const cells = head.map((cell) => `<th align="left">${cell}</th>`).join('');
    return `<table>\n<tr>${cells}</tr>\n${rows}</table>`;
}
/** A part of the page that opens with a click. */
function details(summary, content) {
    return `<details><summary>${summary}</summary>\n${content}\n</details>`;
}

;// CONCATENATED MODULE: ./src/report/summary/checks.ts


const NOTES_BYTES = 24 * 1024;
const MOST_NOTES = 40;
const LONGEST_NOTE = 1_000;
const SESSIONS_BYTES = 24 * 1024;
const OUTCOMES = {
    verified: '✅ Read back from the gateway',
    unreachable: '⚠️ Not verified',
    wrong: '❌ The gateway serves something else'
};
/** How much was compared where all is right; else what is wrong, which has the numbers in it. */
function readBackItem(readBack, markup) {
    const { outcome, filesChecked, bytesChecked, detail } = readBack;
    const words = detail === '' ? [] : [markup.sentence(detail, LONGEST_NOTE)];
    if (outcome === 'verified') {
        const amount = `${(0,show/* count */.U9)(filesChecked, 'file')}, ${(0,show/* bytesText */.pV)(bytesChecked)}`;
        words.unshift(`${amount}, compared byte by byte`);
    }
    return `<li>${[OUTCOMES[outcome], ...words].join(': ')}</li>\n`;
}
/** Notes without the one that repeats what the read-back could not do. */
function otherNotes({ notes, readBack }) {
    return readBack === undefined || readBack.outcome === 'verified' || readBack.detail === ''
        ? notes
        : notes.filter((note) => !note.includes(readBack.detail));
}
/** What the checks after DONE found; empty when there was none. */
function checksSection(record, markup) {
    const listing = record.verified === 'listing' ? `<li>✅ Every file that was sent is in dStor's list</li>\n` : '';
    const readBack = record.readBack ? readBackItem(record.readBack, markup) : '';
    const { html, left } = cutItems(otherNotes(record), { bytes: NOTES_BYTES, items: MOST_NOTES }, (note) => `<li>${markup.sentence(note, LONGEST_NOTE)}</li>\n`);
    const more = left > 0 ? `<li>… and ${(0,show/* count */.U9)(left, 'more note')}</li>\n` : '';
    const items = listing + readBack + html + more;
    return items === '' ? '' : `### Checks\n\n<ul>\n${items}</ul>`;
}
function sessionRow(session, markup) {
    const end = session.cause === '' ? '✅ completed' : markup.sentence(session.cause);
    return `<tr><td>${session.number}</td><td>${session.chunks}</td><td>${session.concurrency}</td><td>${end}</td></tr>\n`;
}
/** Upload sessions and why each ended; empty when the first was enough. */
function sessionsSection(record, markup) {
    if (record.sessions.length < 2) {
        return '';
    }
    const limits = { bytes: SESSIONS_BYTES, items: 50 };
    const { html, left } = cutItems(record.sessions, limits, (session) => sessionRow(session, markup));
    const more = left > 0 ? `\n<p>… and ${(0,show/* count */.U9)(left, 'more session')}</p>` : '';
    const head = ['Session', 'Requests', 'At once', 'How it ended'];
    return `### Upload sessions: ${record.sessions.length}\n\nA session of which nobody can say what dStor counted is given up, and its files are sent again in a fresh one.\n\n${table(head, html)}${more}`;
}

;// CONCATENATED MODULE: ./src/report/summary/failure.ts


/** Of an explanation, in UTF-16 units: escaped it stays below 48 KiB. */
const LONGEST_EXPLANATION = 8_000;
const failure_LONGEST_ADVICE = 2_000;
const failure_LONGEST_HEADLINE = 1_500;
function nextSteps(failure, context, markup) {
    const steps = failure.advice === '' ? [] : [markup.sentence(failure.advice, failure_LONGEST_ADVICE)];
    if (failure.published !== 'nothing') {
        const page = context.deployPageUrl === undefined
            ? 'your files at dStor'
            : markup.link(context.deployPageUrl, 'your files at dStor');
        steps.push(`Look at ${page} before you rely on this deployment.`);
    }
    steps.push('Running the job again is safe: every run uploads in a session of its own, and nothing of this one can mix into it.', 'For every request in the log, run again with <em>Enable debug logging</em>.');
    return steps;
}
/** The headline; where it had to be cut or bent, the explanation as it came in its place. */
function whatHappened(failure, markup) {
    if (failure.headline.includes(failure.errorExplanation)) {
        return `<p><strong>${markup.sentence(failure.headline, failure_LONGEST_HEADLINE)}</strong></p>`;
    }
    const words = markup.block(failure.errorExplanation, LONGEST_EXPLANATION);
    const by = failure.errorAtStage === failure.stage ? 'Failed at' : 'dStor failed at';
    return `<p><strong>${by} ${markup.code(failure.errorAtStage)}:</strong></p>\n${words}`;
}
/** What happened, whether something was published, and what to do next; empty on success. */
function failureSection(record, context, markup) {
    const { failure } = record;
    if (failure === undefined) {
        return '';
    }
    const steps = nextSteps(failure, context, markup).map((step) => `<li>${step}</li>`);
    const where = facts([
        ['Stage', markup.code(failure.stage)],
        ['Published', PUBLISHED_TEXT[failure.published]]
    ]);
    return `### What happened\n\n${whatHappened(failure, markup)}\n${where}\n\n### What to do next\n\n<ol>\n${steps.join('\n')}\n</ol>`;
}

;// CONCATENATED MODULE: ./src/report/groups.ts
/** Why a path was left out, and what would include it. Our words, nothing foreign. */
const SKIP_REASONS = {
    hidden: { name: 'hidden', remedy: 'include-hidden-files: true uploads them' },
    'not-included': { name: 'not included', remedy: 'no pattern of include matches' },
    excluded: { name: 'excluded', remedy: 'a pattern of exclude matches' },
    ignored: { name: 'ignored', remedy: 'a line of the ignore file matches' },
    symlink: { name: 'symbolic links', remedy: 'symlinks: inside or follow uploads their targets' }
};
function entryOf(map, key, empty) {
    const found = map.get(key) ?? empty();
    map.set(key, found);
    return found;
}
function topFolder(path) {
    const slash = path.indexOf('/');
    return slash < 0 ? '' : path.slice(0, slash + 1);
}
/** Skipped paths by reason, then by the folder directly below the root. The largest groups first. */
function groupSkipped(skipped) {
    const reasons = new Map();
    for (const { path, reason } of skipped) {
        const folders = entryOf(reasons, reason, () => new Map());
        entryOf(folders, topFolder(path), () => []).push(path);
    }
    const groups = [...reasons].map(([reason, folders]) => ({
        reason,
        total: [...folders.values()].reduce((sum, paths) => sum + paths.length, 0),
        folders: [...folders]
            .map(([folder, paths]) => ({ folder, paths }))
            .sort((a, b) => b.paths.length - a.paths.length)
    }));
    return groups.sort((a, b) => b.total - a.total);
}
const GRAVITY = { error: 0, warning: 1, note: 2 };
/** Lint findings by rule: the gravest first, then the most frequent. */
function groupFindings(lint) {
    const rules = new Map();
    for (const finding of lint.findings) {
        entryOf(rules, finding.rule, () => []).push(finding);
    }
    const gravest = (findings) => ['error', 'warning'].find((grade) => findings.some((f) => f.severity === grade)) ??
        'note';
    return [...rules]
        .map(([rule, findings]) => ({ rule, severity: gravest(findings), findings }))
        .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.findings.length - a.findings.length);
}

;// CONCATENATED MODULE: ./src/report/summary/left-out.ts



/** Bytes for the names of one reason: five reasons stay below 60 KiB. */
const BYTES_PER_REASON = 12 * 1024;
const FOLDERS_PER_REASON = 30;
const NAMES_PER_FOLDER = 5;
function folderRow({ folder, paths }, markup) {
    const names = paths.slice(0, NAMES_PER_FOLDER).map((path) => markup.code(path));
    const left = paths.length - names.length;
    const more = left > 0 ? ` and ${(0,show/* numberText */.$4)(left)} more` : '';
    const place = folder === '' ? '(top)' : markup.code(folder);
    return `<tr><td>${place}</td><td align="right">${(0,show/* numberText */.$4)(paths.length)}</td><td>${names.join(' ')}${more}</td></tr>\n`;
}
function reasonPart({ reason, total, folders }, markup) {
    const { name, remedy } = SKIP_REASONS[reason];
    const limits = { bytes: BYTES_PER_REASON, items: FOLDERS_PER_REASON };
    const { html, left } = cutItems(folders, limits, (folder) => folderRow(folder, markup));
    const more = left > 0 ? `\n<p>… and ${(0,show/* count */.U9)(left, 'more folder')}; the manifest names every path</p>` : '';
    const title = `<strong>${(0,show/* numberText */.$4)(total)} ${name}</strong> – ${remedy}`;
    return details(title, table(['Folder', 'Paths', 'First names'], html) + more);
}
/** What was left out and why; empty when nothing was. */
function leftOutSection(site, markup) {
    if (site.skipped.length === 0) {
        return '';
    }
    const parts = groupSkipped(site.skipped).map((group) => reasonPart(group, markup));
    return `### Left out: ${(0,show/* count */.U9)(site.skipped.length, 'path')}\n\n${parts.join('\n')}`;
}

;// CONCATENATED MODULE: ./src/report/summary/lint.ts



const MOST_RULES = 30;
const RULES_BYTES = 64 * 1024;
const RULE_BYTES = 8 * 1024;
const EXAMPLES = 10;
const LONGEST_FIX = 4_000;
const SIGNS = { error: '🔴', warning: '🟠', note: '🔵' };
function findingRow({ file, line, reference }, markup) {
    const written = reference === undefined ? '' : markup.code(reference);
    return `<tr><td>${markup.code(file)}</td><td align="right">${line ?? ''}</td><td>${written}</td></tr>\n`;
}
function rulePart({ rule, severity, findings }, markup) {
    const { html, left } = cutItems(findings, { bytes: RULE_BYTES, items: EXAMPLES }, (finding) => findingRow(finding, markup));
    const more = left > 0 ? `\n<p>… and ${(0,show/* numberText */.$4)(left)} more</p>` : '';
    const message = markup.sentence(findings[0]?.message ?? '');
    const title = `${SIGNS[severity]} <strong>${(0,show/* numberText */.$4)(findings.length)} ×</strong> ${message} (${markup.code(rule)})`;
    return `${details(title, table(['File', 'Line', 'Written as'], html) + more)}\n`;
}
/** Findings by rule, with the fix for the framework on top; empty when there is none. */
function lintSection(lint, markup) {
    if (lint.findings.length === 0) {
        return '';
    }
    const limits = { bytes: RULES_BYTES, items: MOST_RULES };
    const { html, left } = cutItems(groupFindings(lint), limits, (group) => rulePart(group, markup));
    const framework = lint.framework === undefined ? '' : ` for ${lint.framework}`;
    const fix = lint.fix === undefined ? '' : `**Fix${framework}:** ${lint.fix.slice(0, LONGEST_FIX)}\n\n`;
    const more = left > 0 ? `<p>… and ${(0,show/* count */.U9)(left, 'more rule')}</p>` : '';
    return `### May not work below \`/ipfs/…/\`: ${(0,show/* count */.U9)(lint.findings.length, 'finding')}\n\n${fix}${html}${more}`;
}

;// CONCATENATED MODULE: ./src/report/summary/result.ts


const TITLES = {
    deployed: '✅ Deployed to dStor',
    'dry-run': '🧪 Dry run, nothing was sent',
    'nothing-to-deploy': '⚪ Nothing to deploy',
    failed: '❌ Deployment to dStor failed',
    unknown: '❓ Deployment to dStor: outcome unknown',
    cancelled: '🚫 Deployment to dStor cancelled'
};
const VERIFIED = {
    none: '–',
    listing: 'file list',
    root: 'entry page',
    sample: 'sample',
    full: 'every byte'
};
/** Result and link, before all else. */
function resultSection(record, markup) {
    const title = record.title === '' ? '' : `: ${markup.sentence(record.title, 120)}`;
    const link = record.url === ''
        ? ''
        : `\n<p><strong>${record.failure === undefined ? '🔗' : 'dStor gave this link:'} ${markup.link(record.url)}</strong></p>`;
    return `<h2>${TITLES[record.status]}${title}</h2>${link}`;
}
/** The numbers of the run, side by side. */
function numbersSection(record) {
    const { site } = record;
    const cells = [
        ['Files', site ? (0,show/* numberText */.$4)(site.files.length) : '–'],
        ['Size', site ? (0,show/* bytesText */.pV)(site.bytes) : '–'],
        ['Time', (0,show/* durationText */.S5)(record.durationMs)],
        ['Upload requests', record.chunks > 0 ? (0,show/* numberText */.$4)(record.chunks) : '–'],
        ['Requests repeated', (0,show/* numberText */.$4)(record.retries)],
        ['Left out', site ? (0,show/* numberText */.$4)(site.skipped.length) : '–'],
        ['Checked', VERIFIED[record.verified]]
    ];
    const row = (tag, texts) => `<tr>${texts.map((text) => `<${tag} align="center">${text}</${tag}>`).join('')}</tr>`;
    return `<table>\n${row('th', cells.map(([name]) => name))}\n${row('td', cells.map(([, value]) => value))}\n</table>`;
}
/** Names by which this deployment can be found again. */
function identitySection(record, context, markup) {
    const code = (text) => (text === '' ? '' : markup.code(text));
    const commit = context.commit ? markup.code(context.commit.slice(0, 12)) : '';
    const isSame = record.contentCid !== '' && record.contentCid === record.cid;
    return facts([
        ['Hash at dStor', code(record.hash)],
        [
            'Fingerprint of the build',
            record.contentCid === ''
                ? ''
                : `${code(record.contentCid)}${isSame ? ' (dStor has the same)' : ''}`
        ],
        ['Folder at dStor', code(record.folderPath)],
        ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
        ['Workflow run', context.runUrl ? markup.link(context.runUrl, 'log of this run') : '']
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary/warnings.ts


const WARNINGS = { bytes: 12 * 1024, items: 20 };
const LONGEST_WARNING = 1_000;
/** What was odd about the folder and is deployed all the same; empty when nothing was. */
function warningsSection({ warnings }, markup) {
    if (warnings.length === 0) {
        return '';
    }
    const { html, left } = cutItems(warnings, WARNINGS, (warning) => `<li>${markup.sentence(warning, LONGEST_WARNING)}</li>\n`);
    const more = left > 0 ? `<li>… and ${(0,show/* count */.U9)(left, 'more warning')}</li>\n` : '';
    return `### Worth a look\n\n<ul>\n${html}${more}</ul>`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts











/** Bytes of our summary. GitHub drops a summary above 1 MiB whole (faults notes, C1). */
const LARGEST_SUMMARY = 256 * 1024;
/** Joins the sections, whole ones only, and says when some had no room. */
function assembled(sections) {
    const shown = [];
    let bytes = 0;
    let left = 0;
    for (const section of sections.filter((text) => text !== '')) {
        const size = sizeOf(section) + 2;
        if (bytes + size > LARGEST_SUMMARY) {
            left += 1;
        }
        else {
            shown.push(section);
            bytes += size;
        }
    }
    if (left > 0) {
        shown.push(`_${left} more parts of this summary had no room; the log and the manifest have all._`);
    }
    return `${shown.join('\n\n')}\n`;
}
/**
 * The job summary in GitHub's Markdown, at most 256 KiB and a little whatever the record holds:
 * names and words of others are cut item by item, with the number of those left out, and are inert.
 * No registered secret is in it.
 */
function summaryMarkdown(record, context, secrets) {
    const markup = new Markup(secrets);
    const { site, lint } = record;
    return secrets.redact(assembled([
        resultSection(record, markup),
        failureSection(record, context, markup),
        numbersSection(record),
        identitySection(record, context, markup),
        checksSection(record, markup),
        sessionsSection(record, markup),
        site ? warningsSection(site, markup) : '',
        lint ? lintSection(lint, markup) : '',
        site ? leftOutSection(site, markup) : '',
        stagesChart(record),
        site ? typesChart(site) : ''
    ]));
}
/**
 * Appends to the runner's summary file. A summary is a courtesy: where it cannot be written the
 * cause comes back as the text of a warning, and without the variable (outside a runner) nothing is
 * done.
 */
async function writeSummary(markdown, env = process.env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '') {
        return undefined;
    }
    try {
        await (0,promises_namespaceObject.appendFile)(file, markdown);
        return undefined;
    }
    catch (error) {
        return `the job summary cannot be written: ${(0,show/* plain */.pj)(messageOf(error))}`;
    }
}

;// CONCATENATED MODULE: ./src/run.ts











/** One group of the log for each stage (surface, section 6). */
const STAGE_TITLES = {
    INPUTS: 'Reading the inputs',
    COLLECTING: 'Collecting the files',
    AUTHENTICATING: 'Asking dStor for access',
    GETTING_TOKEN: 'Opening the upload',
    UPLOADING: 'Uploading',
    PROCESSING: 'Waiting for dStor',
    VERIFYING: 'Verifying what dStor has'
};
/** Green only for these; everything else is red. */
const GREEN = new Set(['deployed', 'dry-run', 'nothing-to-deploy']);
/**
 * One run of the action: what is known of it, where it is said, and when it has to stop. Red until
 * `close` has found a green status (surface 4.8).
 */
class Run {
    env;
    secrets = new Secrets();
    log = new Log(this.secrets);
    record = newRecord();
    trace = { published: 'nothing', allSent: false, retries: 0, lastWord: '' };
    #controller = new AbortController();
    #startedMs = performance.now();
    #limitMs = Infinity;
    #limitTimer;
    #stage;
    #stageStartedMs = 0;
    #summary = true;
    #isTold = false;
    #closers = [];
    constructor(env) {
        this.env = env;
        this.record.title = env['GITHUB_REPOSITORY'] ?? '';
    }
    /** Aborted by a signal or by the limit of time; the reason is a `Stop`. */
    get signal() {
        return this.#controller.signal;
    }
    remainingMs = () => this.#limitMs - (performance.now() - this.#startedMs);
    /** Sets the limit of the whole deployment, counted from the start of the run. */
    limit(timeoutMs) {
        this.#limitMs = timeoutMs;
        this.#limitTimer = setTimeout(() => this.stop('time-limit'), this.remainingMs());
    }
    /** The verification has a limit of its own, and a verified site must not turn unknown. */
    lift() {
        clearTimeout(this.#limitTimer);
    }
    stop(why) {
        this.#controller.abort(new Stop(why));
    }
    /** Whether `close` writes the job summary. */
    summary(isWanted) {
        this.#summary = isWanted;
    }
    /** What is still going on ends with the run. */
    onClose(closer) {
        this.#closers.push(closer);
    }
    /** Begins a stage: its group in the log and its time. */
    stage(stage) {
        this.#endStage();
        this.log.group(STAGE_TITLES[stage]);
        this.#stage = { stage, startedAt: new Date(), durationMs: 0 };
        this.#stageStartedMs = performance.now();
        this.record.stages.push(this.#stage);
    }
    #endStage() {
        if (this.#stage !== undefined) {
            this.#stage.durationMs = Math.round(performance.now() - this.#stageStartedMs);
        }
    }
    /** Writes the outputs that are known by now, for a run that is ended from outside. */
    tell() {
        setOutputs(this.record, this.secrets);
    }
    /** Keeps a failure for the reports. The first one counts. */
    fail(thrown) {
        if (this.record.failure !== undefined) {
            this.log.info(`Also: ${messageOf(thrown)}`);
            return;
        }
        const stage = this.#stage?.stage ?? 'INPUTS';
        const error = thrown instanceof Stop ? this.#stopped(thrown, stage) : thrown;
        const failure = toFailureRecord(error, stage, this.secrets);
        this.record.failure = { ...failure, published: this.#published(failure.published) };
        this.record.status = this.#statusOf(error);
    }
    #stopped(stop, stage) {
        if (stop.why === 'cancelled') {
            return new CancelledError(stage, this.trace.published);
        }
        const word = this.trace.lastWord;
        const limit = (0,show/* durationText */.S5)(this.#limitMs);
        return new TimeLimitError(this.trace.allSent
            ? `everything was sent, and dStor gave no final word within ${limit}${word === '' ? '' : `; its last word was ${(0,show/* show */.WU)(word)}`}`
            : `the limit of ${limit} was reached`, {
            stage,
            published: this.trace.published,
            advice: this.trace.allSent
                ? `Look in the dStor portal for the folder ${(0,show/* show */.WU)(this.record.folderPath)}, or run the job again. A larger \`timeout-minutes\` waits longer.`
                : 'Raise `timeout-minutes`, or make the build smaller.'
        });
    }
    #published(said) {
        return said === 'yes' ? said : this.trace.published;
    }
    /** After everything was sent only dStor's own final word says how it ended (surface 2). */
    #statusOf(error) {
        const status = error instanceof DeployError ? error.status : 'failed';
        const isFinal = error instanceof DstorError || error instanceof VerificationError;
        const isOpen = this.trace.allSent && this.trace.published === 'maybe';
        return status === 'failed' && isOpen && !isFinal ? 'unknown' : status;
    }
    /** Says what can be said at once, for a process that has to end now. Never throws. */
    abandon() {
        if (this.#isTold) {
            return;
        }
        if (this.record.failure === undefined) {
            this.fail(new Stop('cancelled'));
        }
        this.record.durationMs = Math.round(performance.now() - this.#startedMs);
        try {
            this.tell();
        }
        catch (error) {
            this.log.info(messageOf(error));
        }
        logResult(this.log, this.record);
    }
    /** Reports everything, and says whether the step is green. Never throws. */
    async close() {
        this.lift();
        this.#closers.forEach((closer) => closer());
        this.#endStage();
        this.log.endGroup();
        this.record.retries = this.trace.retries;
        this.record.durationMs = Math.round(performance.now() - this.#startedMs);
        const context = runnerContext(this.env);
        try {
            this.record.manifestPath = await writeManifest(this.record, context, this.secrets);
        }
        catch (error) {
            this.log.warning(messageOf(error));
        }
        try {
            this.tell();
        }
        catch (error) {
            this.fail(error);
        }
        if (this.#summary) {
            const problem = await writeSummary(summaryMarkdown(this.record, context, this.secrets), this.env);
            if (problem !== undefined) {
                this.log.warning(problem);
            }
        }
        this.#isTold = true;
        logResult(this.log, this.record);
        return this.record.failure === undefined && GREEN.has(this.record.status);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
var external_node_fs_default = /*#__PURE__*/__nccwpck_require__.n(external_node_fs_);
;// CONCATENATED MODULE: ./src/dstor/json.ts
/** The object in a JSON text, or undefined where it is no JSON or no object. */
function parseObject(text) {
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a text is JSON of any kind. */
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A property that the object itself has: never one of its prototype (faults notes, C7). */
function own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
/**
 * The text of a field that may hold words of dStor: a string as it is, nothing for what is absent,
 * false, zero or empty, and JSON for any other shape.
 */
function json_wordsOf(value) {
    if (!value || (typeof value === 'object' && Object.keys(value).length === 0)) {
        return '';
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/credentials.ts


const KEY_LENGTH = 64;
/** What may stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** Reads the two secret inputs and registers them before anything else can be printed. */
function readCredentials(values, secrets, warnings) {
    const apiKey = values.text('api-key');
    const accessToken = values.text('access-token');
    secrets.add(apiKey);
    secrets.add(accessToken);
    for (const password of proxyPasswords()) {
        secrets.add(password);
    }
    for (const [name, value] of Object.entries({ 'api-key': apiKey, 'access-token': accessToken })) {
        if (value !== '' && !PRINTABLE.test(value)) {
            values.problem(`input \`${name}\` holds spaces, line breaks or characters that no key has: paste the secret again`);
        }
    }
    if (apiKey !== '' && apiKey.length !== KEY_LENGTH) {
        warnings.push(`input \`api-key\` has ${apiKey.length} characters; the keys of dStor have ${KEY_LENGTH}`);
    }
    return {
        credentials: credentialsOf(apiKey, accessToken),
        isMissing: (env) => {
            if (apiKey !== '' && accessToken !== '') {
                values.problem('inputs `api-key` and `access-token` are both given: give exactly one of them');
            }
            else if (apiKey === '' && accessToken === '') {
                values.problem(missingKey(env));
            }
        }
    };
}
function credentialsOf(apiKey, accessToken) {
    if (apiKey !== '') {
        return { kind: 'api-key', apiKey };
    }
    return accessToken === '' ? undefined : { kind: 'access-token', accessToken };
}
/** Says why there is no key: GitHub gives none to forks and to Dependabot (faults notes, C8). */
function missingKey(env) {
    const missing = 'input `api-key` is empty';
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
        return `${missing}: GitHub gives runs of Dependabot only Dependabot secrets. Add the key there too, or skip this step with \`if: github.actor != 'dependabot[bot]'\` (README, "Pull requests and forks")`;
    }
    if (isForkPullRequest(env)) {
        return `${missing}: GitHub gives no secrets to pull requests from forks. Use \`dry-run: true\` for them, or skip this step with \`if: github.event.pull_request.head.repo.full_name == github.repository\` (README, "Pull requests and forks")`;
    }
    return `${missing}: set it to your dStor key with \`api-key: \${{ secrets.DSTOR_API_KEY }}\`, and check that a secret of that name exists for this repository and environment`;
}
function isForkPullRequest(env) {
    if (!env['GITHUB_EVENT_NAME']?.startsWith('pull_request')) {
        return false;
    }
    const head = headRepository(env['GITHUB_EVENT_PATH']);
    if (head === undefined) {
        return false;
    }
    return own(head, 'fork') === true || own(head, 'full_name') !== env['GITHUB_REPOSITORY'];
}
function headRepository(eventPath) {
    let value = eventPath === undefined ? undefined : parseObject(readText(eventPath));
    for (const name of ['pull_request', 'head', 'repo']) {
        value = isObject(value) ? own(value, name) : undefined;
    }
    return isObject(value) ? value : undefined;
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function proxyPasswords() {
    return PROXY_VARIABLES.flatMap((name) => {
        const value = process.env[name];
        const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
        return url?.password ? [url.password, decode(url.password)] : [];
    });
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./src/input-places.ts
/** Hosts of this machine: the only ones that may be reached without TLS. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Base of the API: https, or http on this machine, and nothing in it that is no address. */
function apiUrlOf(values) {
    const url = urlOf(values, 'api-url');
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        values.wrong('api-url', values.text('api-url'), 'https, because the key would travel in the clear');
    }
    return url;
}
/** Base of the published links; below the API where it is not given. */
function gatewayUrlOf(values, apiUrl) {
    if (values.text('gateway-url') !== '') {
        return urlOf(values, 'gateway-url');
    }
    return new URL(`${apiUrl.href.replace(/\/+$/, '')}/ipfs`);
}
/** A wrong address as it may be shown: a password can stand before `@`, a token behind `?` or `#`. */
function shownAddress(text) {
    return text.replace(/^([a-z]+:\/\/)?.*@/is, '$1***@').replace(/([?#]).*$/s, '$1***');
}
const PLACEHOLDER = new URL('https://invalid.invalid');
function urlOf(values, name) {
    const text = values.text(name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
        values.wrong(name, shownAddress(text), 'an address like `https://api.dstor.cloud`');
        return PLACEHOLDER;
    }
    if (url.username !== '' || url.password !== '') {
        values.problem(`input \`${name}\` holds a user or a password, and must be an address without them`);
        return PLACEHOLDER;
    }
    if (url.search !== '' || url.hash !== '') {
        values.wrong(name, shownAddress(text), 'an address without `?` and `#`');
        return PLACEHOLDER;
    }
    return url;
}
/**
 * The folder at dStor, as dStor's own clients write it: `a/b` without outer slashes, `/` for the
 * root (API notes, 8.8). Unique for each run by default, because nobody knows whether an upload to
 * an existing folder replaces what is in it (8.9).
 */
function folderPathOf(values, env) {
    const text = values.text('folder-path');
    if (text === '') {
        return defaultFolderPath(env);
    }
    const parts = text.split(/[/\\]+/).filter((part) => part !== '' && part !== '.');
    if (parts.includes('..')) {
        values.wrong('folder-path', text, 'a path without `..`');
    }
    else if (/\p{Cc}/u.test(text)) {
        values.wrong('folder-path', text, 'a path without control characters');
    }
    return parts.join('/') || '/';
}
function defaultFolderPath(env) {
    const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_RUN_ID } = env;
    if (GITHUB_REPOSITORY && GITHUB_SHA && GITHUB_RUN_ID) {
        const attempt = env['GITHUB_RUN_ATTEMPT'] || '1';
        return `${GITHUB_REPOSITORY}/${GITHUB_SHA.slice(0, 7)}-${GITHUB_RUN_ID}-${attempt}`;
    }
    return `dstor-deploy-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

;// CONCATENATED MODULE: ./src/input-values.ts


const BYTE_UNITS = new Map([
    ['', 1],
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30]
]);
/**
 * Reads inputs and keeps a sentence for each that is wrong: all of them are told at once. A reader
 * returns the default for a wrong value, which is never used, because the caller throws.
 */
class InputValues {
    problems = [];
    #defaults;
    constructor(defaults) {
        this.#defaults = defaults;
    }
    /** The trimmed text of an input; its default where it is absent or empty. */
    text(name) {
        return getInput(name) || (this.#defaults[name] ?? '');
    }
    /** One entry per line; empty lines are nothing. */
    lines(name) {
        return this.text(name)
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    /** YAML 1.2 core booleans, as `getBooleanInput` takes them, and nothing else. */
    flag(name) {
        const value = this.text(name);
        if (!/^(true|True|TRUE|false|False|FALSE)$/.test(value)) {
            this.wrong(name, value, '`true` or `false`');
        }
        return value.toLowerCase() === 'true';
    }
    choice(name, choices) {
        const value = this.text(name);
        const found = choices.find((choice) => choice === value);
        if (found === undefined) {
            this.wrong(name, value, `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`);
        }
        return found ?? choices[0];
    }
    whole(name, range) {
        const value = this.text(name);
        return this.#number(name, value, /^\d{1,15}$/.test(value) ? Number(value) : NaN, range, 'a whole number');
    }
    /** Decimals allowed; the lower end of the range is itself not allowed. */
    decimal(name, range, unit) {
        const value = this.text(name);
        const number = /^(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/.test(value) ? Number(value) : NaN;
        if (!(number > range.min && number <= range.max)) {
            this.wrong(name, value, `a number of ${unit} above ${range.min} and at most ${range.max}`);
        }
        return number;
    }
    /** Plain bytes, or with a unit: powers of 1000 (`KB`) or of 1024 (`KiB`). */
    bytes(name) {
        const value = this.text(name);
        const [, digits = '', unit = ''] = /^(\d{1,15})\s?([a-zA-Z]*)$/.exec(value) ?? [];
        const number = digits === '' ? NaN : Number(digits) * (BYTE_UNITS.get(unit.toLowerCase()) ?? NaN);
        if (!(number >= 1 && Number.isSafeInteger(number))) {
            this.wrong(name, value, 'a size of at least one byte like `500KB`, `50MiB` or `1048576`');
        }
        return number;
    }
    #number(name, value, number, range, what) {
        if (!(number >= range.min && number <= range.max)) {
            this.wrong(name, value, `${what} from ${range.min} to ${range.max}`);
        }
        return number;
    }
    /** Keeps a problem: names the input, the value and what is allowed. */
    wrong(name, value, allowed) {
        this.problems.push(`input \`${name}\` is ${(0,show/* show */.WU)(value)}, and must be ${allowed}`);
    }
    /** Keeps a problem whose value must not be shown. */
    problem(sentence) {
        this.problems.push(sentence);
    }
}

;// CONCATENATED MODULE: ./src/inputs.ts






/** Name and default of every input; `action.yml` says the same, and a test holds them together. */
const INPUT_DEFAULTS = {
    folder: '',
    'api-key': '',
    'access-token': '',
    'folder-path': '',
    'chunk-size': '100',
    'chunk-bytes': '50MiB',
    concurrency: '4',
    'timeout-minutes': '30',
    'stall-timeout-seconds': '120',
    'poll-interval-seconds': '2',
    'max-retries': '5',
    'max-restarts': '2',
    include: '',
    exclude: '',
    'ignore-file': '.dstorignore',
    'include-hidden-files': 'false',
    symlinks: 'inside',
    'if-no-files-found': 'error',
    'allow-sensitive-files': 'false',
    lint: 'warn',
    verify: 'root',
    'verify-timeout-seconds': '120',
    'if-unreachable': 'warn',
    'if-no-folder-hash': 'warn',
    'dry-run': 'false',
    summary: 'true',
    'upload-comment': '',
    'upload-fields': '',
    'api-url': 'https://api.dstor.cloud',
    'gateway-url': ''
};
const POLICY = ['warn', 'error', 'ignore'];
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/**
 * Reads all inputs, registers the secret ones first, and checks every value (surface, section 1).
 * Throws one InputError that names each wrong input, its value and what is allowed.
 */
function readInputs(env, secrets) {
    const values = new InputValues(INPUT_DEFAULTS);
    const warnings = [];
    const { credentials, isMissing } = readCredentials(values, secrets, warnings);
    const dryRun = values.flag('dry-run');
    const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
    const apiUrl = apiUrlOf(values);
    const inputs = {
        folder: external_node_path_default().resolve(workspace, folderOf(values)),
        credentials,
        folderPath: folderPathOf(values, env),
        chunkSize: values.whole('chunk-size', { min: 1, max: 10_000 }),
        chunkBytes: values.bytes('chunk-bytes'),
        concurrency: values.whole('concurrency', { min: 1, max: 64 }),
        timeoutMs: values.decimal('timeout-minutes', { min: 0, max: 1_440 }, 'minutes') * MINUTE_MS,
        stallTimeoutMs: seconds(values, 'stall-timeout-seconds', 3_600),
        pollIntervalMs: seconds(values, 'poll-interval-seconds', 3_600),
        maxRetries: values.whole('max-retries', { min: 0, max: 20 }),
        maxRestarts: values.whole('max-restarts', { min: 0, max: 10 }),
        include: values.lines('include'),
        exclude: values.lines('exclude'),
        ignoreFile: external_node_path_default().resolve(workspace, values.text('ignore-file')),
        includeHiddenFiles: values.flag('include-hidden-files'),
        symlinks: values.choice('symlinks', ['inside', 'follow', 'skip', 'error']),
        ifNoFilesFound: values.choice('if-no-files-found', POLICY),
        allowSensitiveFiles: values.flag('allow-sensitive-files'),
        lint: values.choice('lint', ['warn', 'off', 'error']),
        verify: values.choice('verify', ['root', 'none', 'sample', 'full']),
        verifyTimeoutMs: seconds(values, 'verify-timeout-seconds', 86_400),
        ifUnreachable: values.choice('if-unreachable', ['warn', 'error']),
        ifNoFolderHash: values.choice('if-no-folder-hash', POLICY),
        dryRun,
        summary: values.flag('summary'),
        uploadComment: commentOf(values),
        uploadFields: fieldsOf(values),
        apiUrl,
        gatewayUrl: gatewayUrlOf(values, apiUrl),
        warnings
    };
    if (!dryRun) {
        isMissing(env);
    }
    if (values.problems.length > 0) {
        throw new InputError(values.problems.join('. '), 'Nothing was sent.');
    }
    return inputs;
}
function seconds(values, name, max) {
    return values.decimal(name, { min: 0, max }, 'seconds') * SECOND_MS;
}
function folderOf(values) {
    const folder = values.text('folder');
    if (folder === '') {
        values.problem('input `folder` is required: the folder of the built site, for instance `dist`');
    }
    else if (folder.includes('\0')) {
        values.wrong('folder', folder, 'a path without NUL');
    }
    return folder.replaceAll('\0', '');
}
/** Sent as a header: no controls, and UTF-8 bytes where it is not ASCII. */
function commentOf(values) {
    const comment = values.text('upload-comment');
    if (/\p{Cc}/u.test(comment) || comment.length > 1_000) {
        values.wrong('upload-comment', comment, 'one line of at most 1000 characters');
    }
    return Buffer.from(comment, 'utf8').toString('latin1');
}
const OWN_FIELDS = ['chunks_number', 'folder_path'];
function fieldsOf(values) {
    const text = values.text('upload-fields');
    const fields = text === '' ? {} : parseObject(text);
    if (fields === undefined) {
        values.wrong('upload-fields', text, 'a JSON object like `{"name": "value"}`');
        return {};
    }
    const taken = OWN_FIELDS.filter((name) => Object.hasOwn(fields, name));
    if (taken.length > 0) {
        values.wrong('upload-fields', text, `without ${taken.join(' and ')}, which this action sets itself`);
    }
    return fields;
}

;// CONCATENATED MODULE: ./src/steps/beginning.ts


/** Reads the inputs, sets the limit of time, and says what is deployed and where to. */
function begin(run) {
    const { record, log } = run;
    const inputs = readInputs(run.env, run.secrets);
    run.summary(inputs.summary);
    run.limit(inputs.timeoutMs);
    record.title ||= inputs.folder;
    record.folderPath = inputs.folderPath;
    record.gatewayUrl = inputs.gatewayUrl.href;
    inputs.warnings.forEach((warning) => log.warning(warning));
    log.info(`Folder ${(0,show/* show */.WU)(inputs.folder)}`);
    if (!inputs.dryRun) {
        log.info(`To ${(0,show/* show */.WU)(inputs.folderPath)} at ${(0,show/* plain */.pj)(inputs.apiUrl.href)}`);
    }
    return inputs;
}

;// CONCATENATED MODULE: ./src/report/found.ts


/** Top folders named for one reason; the manifest has every path. */
const MOST_FOLDERS = 20;
const found_NAMES_PER_FOLDER = 5;
const FINDINGS_PER_RULE = 10;
const EXAMPLES_IN_WARNING = 3;
function folderLine({ folder, paths }) {
    const place = folder === '' ? 'at the top' : `below ${(0,show/* show */.WU)(folder)}`;
    return `    ${place} (${(0,show/* numberText */.$4)(paths.length)}): ${(0,show/* showList */.w5)(paths, found_NAMES_PER_FOLDER)}`;
}
/** The skip report: how many paths were left out, why, where, and the first names of each place. */
function logSkipped(log, site) {
    if (site.skipped.length === 0) {
        log.info('Nothing was left out.');
        return;
    }
    log.info(`Left out ${(0,show/* count */.U9)(site.skipped.length, 'path')}:`);
    for (const { reason, total, folders } of groupSkipped(site.skipped)) {
        const { name, remedy } = SKIP_REASONS[reason];
        log.info(`  ${(0,show/* numberText */.$4)(total)} ${name} (${remedy})`);
        for (const folder of folders.slice(0, MOST_FOLDERS)) {
            log.info(folderLine(folder));
        }
        if (folders.length > MOST_FOLDERS) {
            log.info(`    and ${(0,show/* count */.U9)(folders.length - MOST_FOLDERS, 'more folder')}`);
        }
    }
}
function place({ file, line, reference }) {
    const at = line === undefined ? (0,show/* show */.WU)(file) : `${(0,show/* show */.WU)(file)} line ${line}`;
    return reference === undefined ? at : `${at}: ${(0,show/* show */.WU)(reference)}`;
}
function more(findings, limit) {
    return findings.length > limit ? ` and ${findings.length - limit} more` : '';
}
function warningText({ rule, findings }, fix) {
    const examples = findings.slice(0, EXAMPLES_IN_WARNING).map(place).join(', ');
    const message = (0,show/* plain */.pj)(findings[0]?.message ?? rule);
    const advice = fix === undefined ? '' : ` Fix: ${(0,show/* plain */.pj)(fix, 1_000)}`;
    return `${message} (${(0,show/* plain */.pj)(rule)}, ${(0,show/* count */.U9)(findings.length, 'finding')}: ${examples}${more(findings, EXAMPLES_IN_WARNING)}).${advice}`;
}
/**
 * Lint findings, grouped by rule: one warning for each rule with its count and first examples
 * (`Log` ends the annotations before GitHub's limit of ten), places as plain lines. Notes are never
 * annotations.
 */
function logLint(log, lint) {
    const found = lint.findings.length === 0 ? ', nothing found' : '';
    if (lint.filesLeft !== undefined) {
        const all = (lint.filesRead + lint.filesLeft).toLocaleString('en-US');
        log.info(`Lint: ${(0,show/* numberText */.$4)(lint.filesRead)} of ${all} pages, styles and scripts read, evenly spread${found}. \`lint: error\` reads all.`);
    }
    else if (found !== '') {
        log.info(`Lint: ${(0,show/* count */.U9)(lint.filesRead, 'file')} read${found}.`);
    }
    const groups = groupFindings(lint);
    for (const { rule, severity, findings } of groups) {
        log.info(`${(0,show/* plain */.pj)(rule)} (${severity}, ${(0,show/* count */.U9)(findings.length, 'finding')}):`);
        for (const finding of findings.slice(0, FINDINGS_PER_RULE)) {
            log.info(`  ${place(finding)}: ${(0,show/* plain */.pj)(finding.message)}`);
        }
        if (findings.length > FINDINGS_PER_RULE) {
            log.info(` ${more(findings, FINDINGS_PER_RULE)}`);
        }
    }
    const grave = groups.filter(({ severity }) => severity !== 'note');
    for (const [index, group] of grave.entries()) {
        log.warning(warningText(group, index === 0 ? lint.fix : undefined));
    }
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __nccwpck_require__(298);
var ignore_default = /*#__PURE__*/__nccwpck_require__.n(ignore);
;// CONCATENATED MODULE: ./src/site/idle-patterns.ts

/**
 * One sentence for each line of `include` that did nothing, asked after the walk: it matches nothing at
 * all, or only what is left out anyway.
 */
function idleIncludes(globs) {
    const onlyLeftOut = (globs?.unused() ?? [])
        .filter((line) => line.matchesLeftOut)
        .map((line) => `the pattern ${(0,show/* show */.WU)(line.text)} of include matches only paths that are left out for another reason, for instance as hidden`);
    return [...idlePatterns('include', globs), ...onlyLeftOut];
}
/** One sentence for each line of the input that matches nothing. */
function idlePatterns(input, globs) {
    if (globs?.onlyNegates()) {
        return [
            `every pattern of ${input} begins with "!" and there is nothing to take away from: put "**" first`
        ];
    }
    return (globs?.unused() ?? [])
        .filter((line) => !line.matchesLeftOut)
        .map((line) => {
        const hint = /\{.*,.*\}/.test(line.text)
            ? ' (braces are not expanded: write one pattern a line)'
            : '';
        return `the pattern ${(0,show/* show */.WU)(line.text)} of ${input} matches nothing${hint}`;
    });
}

;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-glob-options-helper.js

/**
 * Returns a copy with defaults filled in.
 */
function getOptions(copy) {
    const result = {
        followSymbolicLinks: true,
        implicitDescendants: true,
        matchDirectories: true,
        omitBrokenSymbolicLinks: true,
        excludeHiddenFiles: false
    };
    if (copy) {
        if (typeof copy.followSymbolicLinks === 'boolean') {
            result.followSymbolicLinks = copy.followSymbolicLinks;
            debug(`followSymbolicLinks '${result.followSymbolicLinks}'`);
        }
        if (typeof copy.implicitDescendants === 'boolean') {
            result.implicitDescendants = copy.implicitDescendants;
            debug(`implicitDescendants '${result.implicitDescendants}'`);
        }
        if (typeof copy.matchDirectories === 'boolean') {
            result.matchDirectories = copy.matchDirectories;
            debug(`matchDirectories '${result.matchDirectories}'`);
        }
        if (typeof copy.omitBrokenSymbolicLinks === 'boolean') {
            result.omitBrokenSymbolicLinks = copy.omitBrokenSymbolicLinks;
            debug(`omitBrokenSymbolicLinks '${result.omitBrokenSymbolicLinks}'`);
        }
        if (typeof copy.excludeHiddenFiles === 'boolean') {
            result.excludeHiddenFiles = copy.excludeHiddenFiles;
            debug(`excludeHiddenFiles '${result.excludeHiddenFiles}'`);
        }
    }
    return result;
}
//# sourceMappingURL=internal-glob-options-helper.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-path-helper.js


const internal_path_helper_IS_WINDOWS = process.platform === 'win32';
/**
 * Similar to path.dirname except normalizes the path separators and slightly better handling for Windows UNC paths.
 *
 * For example, on Linux/macOS:
 * - `/               => /`
 * - `/hello          => /`
 *
 * For example, on Windows:
 * - `C:\             => C:\`
 * - `C:\hello        => C:\`
 * - `C:              => C:`
 * - `C:hello         => C:`
 * - `\               => \`
 * - `\hello          => \`
 * - `\\hello         => \\hello`
 * - `\\hello\world   => \\hello\world`
 */
function dirname(p) {
    // Normalize slashes and trim unnecessary trailing slash
    p = safeTrimTrailingSeparator(p);
    // Windows UNC root, e.g. \\hello or \\hello\world
    if (internal_path_helper_IS_WINDOWS && /^\\\\[^\\]+(\\[^\\]+)?$/.test(p)) {
        return p;
    }
    // Get dirname
    let result = external_path_.dirname(p);
    // Trim trailing slash for Windows UNC root, e.g. \\hello\world\
    if (internal_path_helper_IS_WINDOWS && /^\\\\[^\\]+\\[^\\]+\\$/.test(result)) {
        result = safeTrimTrailingSeparator(result);
    }
    return result;
}
/**
 * Roots the path if not already rooted. On Windows, relative roots like `\`
 * or `C:` are expanded based on the current working directory.
 */
function ensureAbsoluteRoot(root, itemPath) {
    external_assert_(root, `ensureAbsoluteRoot parameter 'root' must not be empty`);
    external_assert_(itemPath, `ensureAbsoluteRoot parameter 'itemPath' must not be empty`);
    // Already rooted
    if (hasAbsoluteRoot(itemPath)) {
        return itemPath;
    }
    // Windows
    if (internal_path_helper_IS_WINDOWS) {
        // Check for itemPath like C: or C:foo
        if (itemPath.match(/^[A-Z]:[^\\/]|^[A-Z]:$/i)) {
            let cwd = process.cwd();
            external_assert_(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
            // Drive letter matches cwd? Expand to cwd
            if (itemPath[0].toUpperCase() === cwd[0].toUpperCase()) {
                // Drive only, e.g. C:
                if (itemPath.length === 2) {
                    // Preserve specified drive letter case (upper or lower)
                    return `${itemPath[0]}:\\${cwd.substr(3)}`;
                }
                // Drive + path, e.g. C:foo
                else {
                    if (!cwd.endsWith('\\')) {
                        cwd += '\\';
                    }
                    // Preserve specified drive letter case (upper or lower)
                    return `${itemPath[0]}:\\${cwd.substr(3)}${itemPath.substr(2)}`;
                }
            }
            // Different drive
            else {
                return `${itemPath[0]}:\\${itemPath.substr(2)}`;
            }
        }
        // Check for itemPath like \ or \foo
        else if (internal_path_helper_normalizeSeparators(itemPath).match(/^\\$|^\\[^\\]/)) {
            const cwd = process.cwd();
            external_assert_(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
            return `${cwd[0]}:\\${itemPath.substr(1)}`;
        }
    }
    external_assert_(hasAbsoluteRoot(root), `ensureAbsoluteRoot parameter 'root' must have an absolute root`);
    // Otherwise ensure root ends with a separator
    if (root.endsWith('/') || (internal_path_helper_IS_WINDOWS && root.endsWith('\\'))) {
        // Intentionally empty
    }
    else {
        // Append separator
        root += external_path_.sep;
    }
    return root + itemPath;
}
/**
 * On Linux/macOS, true if path starts with `/`. On Windows, true for paths like:
 * `\\hello\share` and `C:\hello` (and using alternate separator).
 */
function hasAbsoluteRoot(itemPath) {
    external_assert_(itemPath, `hasAbsoluteRoot parameter 'itemPath' must not be empty`);
    // Normalize separators
    itemPath = internal_path_helper_normalizeSeparators(itemPath);
    // Windows
    if (internal_path_helper_IS_WINDOWS) {
        // E.g. \\hello\share or C:\hello
        return itemPath.startsWith('\\\\') || /^[A-Z]:\\/i.test(itemPath);
    }
    // E.g. /hello
    return itemPath.startsWith('/');
}
/**
 * On Linux/macOS, true if path starts with `/`. On Windows, true for paths like:
 * `\`, `\hello`, `\\hello\share`, `C:`, and `C:\hello` (and using alternate separator).
 */
function hasRoot(itemPath) {
    external_assert_(itemPath, `isRooted parameter 'itemPath' must not be empty`);
    // Normalize separators
    itemPath = internal_path_helper_normalizeSeparators(itemPath);
    // Windows
    if (internal_path_helper_IS_WINDOWS) {
        // E.g. \ or \hello or \\hello
        // E.g. C: or C:\hello
        return itemPath.startsWith('\\') || /^[A-Z]:/i.test(itemPath);
    }
    // E.g. /hello
    return itemPath.startsWith('/');
}
/**
 * Removes redundant slashes and converts `/` to `\` on Windows
 */
function internal_path_helper_normalizeSeparators(p) {
    p = p || '';
    // Windows
    if (internal_path_helper_IS_WINDOWS) {
        // Convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // Remove redundant slashes
        const isUnc = /^\\\\+[^\\]/.test(p); // e.g. \\hello
        return (isUnc ? '\\' : '') + p.replace(/\\\\+/g, '\\'); // preserve leading \\ for UNC
    }
    // Remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
/**
 * Normalizes the path separators and trims the trailing separator (when safe).
 * For example, `/foo/ => /foo` but `/ => /`
 */
function safeTrimTrailingSeparator(p) {
    // Short-circuit if empty
    if (!p) {
        return '';
    }
    // Normalize separators
    p = internal_path_helper_normalizeSeparators(p);
    // No trailing slash
    if (!p.endsWith(external_path_.sep)) {
        return p;
    }
    // Check '/' on Linux/macOS and '\' on Windows
    if (p === external_path_.sep) {
        return p;
    }
    // On Windows check if drive root. E.g. C:\
    if (internal_path_helper_IS_WINDOWS && /^[A-Z]:\\$/i.test(p)) {
        return p;
    }
    // Otherwise trim trailing slash
    return p.substr(0, p.length - 1);
}
//# sourceMappingURL=internal-path-helper.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-match-kind.js
/**
 * Indicates whether a pattern matches a path
 */
var MatchKind;
(function (MatchKind) {
    /** Not matched */
    MatchKind[MatchKind["None"] = 0] = "None";
    /** Matched if the path is a directory */
    MatchKind[MatchKind["Directory"] = 1] = "Directory";
    /** Matched if the path is a regular file */
    MatchKind[MatchKind["File"] = 2] = "File";
    /** Matched */
    MatchKind[MatchKind["All"] = 3] = "All";
})(MatchKind || (MatchKind = {}));
//# sourceMappingURL=internal-match-kind.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-pattern-helper.js


const internal_pattern_helper_IS_WINDOWS = process.platform === 'win32';
/**
 * Given an array of patterns, returns an array of paths to search.
 * Duplicates and paths under other included paths are filtered out.
 */
function getSearchPaths(patterns) {
    // Ignore negate patterns
    patterns = patterns.filter(x => !x.negate);
    // Create a map of all search paths
    const searchPathMap = {};
    for (const pattern of patterns) {
        const key = internal_pattern_helper_IS_WINDOWS
            ? pattern.searchPath.toUpperCase()
            : pattern.searchPath;
        searchPathMap[key] = 'candidate';
    }
    const result = [];
    for (const pattern of patterns) {
        // Check if already included
        const key = internal_pattern_helper_IS_WINDOWS
            ? pattern.searchPath.toUpperCase()
            : pattern.searchPath;
        if (searchPathMap[key] === 'included') {
            continue;
        }
        // Check for an ancestor search path
        let foundAncestor = false;
        let tempKey = key;
        let parent = dirname(tempKey);
        while (parent !== tempKey) {
            if (searchPathMap[parent]) {
                foundAncestor = true;
                break;
            }
            tempKey = parent;
            parent = dirname(tempKey);
        }
        // Include the search pattern in the result
        if (!foundAncestor) {
            result.push(pattern.searchPath);
            searchPathMap[key] = 'included';
        }
    }
    return result;
}
/**
 * Matches the patterns against the path
 */
function internal_pattern_helper_match(patterns, itemPath) {
    let result = MatchKind.None;
    for (const pattern of patterns) {
        if (pattern.negate) {
            result &= ~pattern.match(itemPath);
        }
        else {
            result |= pattern.match(itemPath);
        }
    }
    return result;
}
/**
 * Checks whether to descend further into the directory
 */
function internal_pattern_helper_partialMatch(patterns, itemPath) {
    return patterns.some(x => !x.negate && x.partialMatch(itemPath));
}
//# sourceMappingURL=internal-pattern-helper.js.map
;// CONCATENATED MODULE: ./node_modules/balanced-match/dist/esm/index.js
const balanced = (a, b, str) => {
    const ma = a instanceof RegExp ? maybeMatch(a, str) : a;
    const mb = b instanceof RegExp ? maybeMatch(b, str) : b;
    const r = ma !== null && mb != null && range(ma, mb, str);
    return (r && {
        start: r[0],
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + ma.length, r[1]),
        post: str.slice(r[1] + mb.length),
    });
};
const maybeMatch = (reg, str) => {
    const m = str.match(reg);
    return m ? m[0] : null;
};
const range = (a, b, str) => {
    let begs, beg, left, right = undefined, result;
    let ai = str.indexOf(a);
    let bi = str.indexOf(b, ai + 1);
    let i = ai;
    if (ai >= 0 && bi > 0) {
        if (a === b) {
            return [ai, bi];
        }
        begs = [];
        left = str.length;
        while (i >= 0 && !result) {
            if (i === ai) {
                begs.push(i);
                ai = str.indexOf(a, i + 1);
            }
            else if (begs.length === 1) {
                const r = begs.pop();
                if (r !== undefined)
                    result = [r, bi];
            }
            else {
                beg = begs.pop();
                if (beg !== undefined && beg < left) {
                    left = beg;
                    right = bi;
                }
                bi = str.indexOf(b, i + 1);
            }
            i = ai < bi && ai >= 0 ? ai : bi;
        }
        if (begs.length && right !== undefined) {
            result = [left, right];
        }
    }
    return result;
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/brace-expansion/dist/esm/index.js

const escSlash = '\0SLASH' + Math.random().toFixed(16) + '\0';
const escOpen = '\0OPEN' + Math.random().toFixed(16) + '\0';
const escClose = '\0CLOSE' + Math.random().toFixed(16) + '\0';
const escComma = '\0COMMA' + Math.random().toFixed(16) + '\0';
const escPeriod = '\0PERIOD' + Math.random().toFixed(16) + '\0';
const escSlashPattern = new RegExp(escSlash, 'g');
const escOpenPattern = new RegExp(escOpen, 'g');
const escClosePattern = new RegExp(escClose, 'g');
const escCommaPattern = new RegExp(escComma, 'g');
const escPeriodPattern = new RegExp(escPeriod, 'g');
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 100_000;
// `EXPANSION_MAX` caps the *number* of expansions, but not their length. An
// input like `'{a,b}'.repeat(1500)` stays under that count - its output is
// truncated to 100k results - while making every result ~1500 characters
// long. The result set, and the intermediate arrays built while combining
// brace sets, then grow large enough to exhaust memory and crash the process
// (CVE-2026-14257). `EXPANSION_MAX_LENGTH` bounds the total number of
// characters the accumulator may hold at any point, so memory stays flat no
// matter how many brace groups are chained. The limit sits well above any
// realistic expansion (100k results hitting `EXPANSION_MAX` measure ~1M
// characters) so legitimate input is unaffected.
const EXPANSION_MAX_LENGTH = 4_000_000;
// `expand_` recurses once per level of brace *nesting* - both when expanding a
// set's comma members and when re-wrapping a set whose body is a single part.
// The CVE-2026-14257 fix made the *tail* iterative (recursion on `m.post`, one
// level per chained group), which left nesting depth unbounded: about 3,100
// levels of `{{{...a,b...}}}` - only ~6KB of input - exhausted the native stack
// and crashed the process. `EXPANSION_MAX_DEPTH` bounds how deep the parser
// will follow nesting. It sits far above any realistic pattern and well below
// the depth at which the stack runs out.
const EXPANSION_MAX_DEPTH = 1_000;
// Bash keeps a quirk where a brace group followed by a comma set still expands
// (`{a},b}`). The parser implements it by rewriting the string and restarting
// the scan, absorbing one `}` per pass. `n` trailing braces therefore cost `n`
// full passes over a string that itself grows by one `escClose` sentinel each
// time - quadratic in `n`, with a ~26x constant from the sentinel's length.
// 128KB of `'{a}' + '}'.repeat(n) + ',z}'` blocked the event loop for 27
// seconds to produce two results. `EXPANSION_MAX_REWRITES` bounds how many
// times the scan may restart. Real `{a},b}` input needs a handful.
const EXPANSION_MAX_REWRITES = 1_000;
// `EXPANSION_MAX_STEPS` bounds the work one `expand` call does, which `max`,
// `maxLength` and `maxDepth` don't: nested sets are rescanned at every level
// and chained groups each rebuild up to `max` results, so 2KB of input could
// block the event loop for over 30 seconds. Each character scanned, result
// built and sequence value generated is a step, and each `expand_` call costs
// `CALL_STEPS` more. Past the budget, the set being expanded and everything
// after it stay literal. A glob needs a few hundred steps, and nesting all the
// way to `EXPANSION_MAX_DEPTH` about 4M.
const EXPANSION_MAX_STEPS = 20_000_000;
// What one `expand_` call costs on top of what it scans and builds. Setting
// one up takes about as long as scanning 16 characters, and a set whose
// results are wrapped to be expanded again makes one call per result, each
// scanning and building next to nothing: 64KB of
// `('{{' + ','.repeat(316) + '}{' + ','.repeat(316) + '}}').repeat(n)` made
// 4M such calls, which spent the budget three times as slowly as anything
// else.
const CALL_STEPS = 16;
function numeric(str) {
    return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
    return str
        .replace(slashPattern, escSlash)
        .replace(openPattern, escOpen)
        .replace(closePattern, escClose)
        .replace(commaPattern, escComma)
        .replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
    return str
        .replace(escSlashPattern, '\\')
        .replace(escOpenPattern, '{')
        .replace(escClosePattern, '}')
        .replace(escCommaPattern, ',')
        .replace(escPeriodPattern, '.');
}
// Like `target.push(...items)` but doesn't overflow the stack
function pushAll(target, items) {
    for (let i = 0; i < items.length; i++) {
        target.push(items[i]);
    }
}
// `balanced`, run on `masked` (see `maskUnmatchedOpens`), sliced from `str`
// and charged for the characters it walks: up to the group's `}`, or the
// whole string when there is no match or unmatched `{` come first, which
// `unmatched` then flags for masking. Once a call overdraws the budget, it
// and every later one return undefined, so the rest stays literal.
function balancedWithBudget(str, masked, budget) {
    if (budget.remaining < 0) {
        return undefined;
    }
    const r = range('{', '}', masked);
    const unmatched = r !== undefined && masked.indexOf('{') < r[0];
    budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
    if (!r || budget.remaining < 0) {
        return undefined;
    }
    return {
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + 1, r[1]),
        post: str.slice(r[1] + 1),
        unmatched,
    };
}
// `masked` with every `{` that has no matching `}` swapped for a `\0`, which
// keeps the length, so a scan of it still lines up with the string it was
// made from. Such a `{` is literal either way, but `balanced` only learns that
// one is unmatched by reading to the end of the string, so with one at the
// head of every group (`'{a,{b,c}'.repeat(n)`) each scan read the rest of the
// input. That was quadratic, and once the step budget charged for it, it ran
// out partway through and left the rest literal. A scan of the masked copy
// stops at the group's `}`. It is one pass, charged as such.
function maskUnmatchedOpens(masked, budget) {
    budget.remaining -= masked.length;
    const open = [];
    for (let i = 0; i < masked.length; i++) {
        const c = masked.charCodeAt(i);
        if (c === 0x7b) {
            open.push(i);
        }
        else if (c === 0x7d && open.length) {
            open.pop();
        }
    }
    let out = '';
    let last = 0;
    for (let i = 0; i < open.length; i++) {
        const at = open[i];
        out += masked.slice(last, at) + '\0';
        last = at + 1;
    }
    return out + masked.slice(last);
}
// Whether `str` has a `,` not followed by another `,`, with a `}` after it on
// the same line - what `/,(?!,).*\}/.test(str)` asks, answered in one pass from
// the end. The regex tries every `,` and backtracks through the rest of its
// line from each, which is quadratic, and the `{a},b}` rewrite asks again on
// every pass. Like a scan, it is charged for the whole string and refused if
// that overdraws the budget.
function commaSetFollows(str, budget) {
    budget.remaining -= str.length;
    if (budget.remaining < 0) {
        return false;
    }
    // Whether a `}` follows the current position before the line ends
    let close = false;
    for (let i = str.length - 1; i >= 0; i--) {
        const c = str.charCodeAt(i);
        if (c === 0x7d) {
            close = true;
        }
        else if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) {
            // A line terminator, which `.` does not match
            close = false;
        }
        else if (c === 0x2c && close && str.charCodeAt(i + 1) !== 0x2c) {
            return true;
        }
    }
    return false;
}
/**
 * Basically just str.split(","), but handling cases
 * where we have nested braced sections, which should be
 * treated as individual members, like {a,{b,c},d}
 *
 * Returns `undefined` if the step budget runs out before the whole set is
 * split, since splitting what is left on every comma would tear apart the
 * nested sets it still holds.
 */
function parseCommaParts(str, budget) {
    const parts = [];
    // Walk the brace groups iteratively. Recursing on `post` once per group let a
    // chain of them exhaust the stack - the parsing-side counterpart to
    // the `expand_` overflow fixed for CVE-2026-14257, and not something `max` or
    // `maxLength` can bound, since it happens before expansion.
    //
    // The part the next chunk continues
    let carry = '';
    for (;;) {
        // A set's body holds no unmatched `{`, so there is nothing to mask.
        const m = balancedWithBudget(str, str, budget);
        if (budget.remaining < 0) {
            return undefined;
        }
        if (!m) {
            const tail = str.split(',');
            tail[0] = carry + tail[0];
            pushAll(parts, tail);
            return parts;
        }
        const { pre, body, post } = m;
        const p = pre.split(',');
        p[0] = carry + p[0];
        p[p.length - 1] += '{' + body + '}';
        if (!post.length) {
            pushAll(parts, p);
            return parts;
        }
        carry = p.pop();
        pushAll(parts, p);
        str = post;
    }
}
// An option that is left out, or that is NaN, gets its default. Every
// comparison against NaN is false, so a NaN bound would never be reached:
// `{ maxSteps: NaN }` let 15KB of input block the event loop for 16 seconds,
// and `{ maxDepth: NaN }` overflowed the stack again (CVE-2026-102278). Pass
// `Infinity` to lift a bound.
function bound(value, fallback) {
    return value === undefined || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
    if (!str) {
        return [];
    }
    const max = bound(options.max, EXPANSION_MAX);
    const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
    const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
    const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
    const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
    // I don't know why Bash 4.3 does this, but it does.
    // Anything starting with {} will have the first two bytes preserved
    // but *only* at the top level, so {},a}b will not expand to anything,
    // but a{},b}c will be expanded to [a}c,abc].
    // One could argue that this is a bug in Bash, but since the goal of
    // this module is to match Bash's rules, we escape a leading {}
    if (str.slice(0, 2) === '{}') {
        str = '\\{\\}' + str.slice(2);
    }
    return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
    return '{' + str + '}';
}
function isPadded(el) {
    return /^-?0\d/.test(el);
}
function lte(i, y) {
    return i <= y;
}
function gte(i, y) {
    return i >= y;
}
// Build `{ acc[a] + pre + values[v] }` for every combination, capping the
// number of results at `max` and the total number of characters at `maxLength`.
// This is the one place output grows, so bounding it here keeps the single
// accumulator - and therefore memory - flat regardless of how many brace groups
// are combined (CVE-2026-14257). Each result built is a step, since `max` and
// `maxLength` bound one combination, not how many brace groups are combined.
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
    const out = [];
    let length = 0;
    // Bash drops empty results at the top level, and they don't count against
    // `max`, so `max` bounds the number of *kept* results. Only an empty
    // `acc[a] + pre` can make one, so for those the empty values are skipped
    // without being visited. Visiting them one at a time let a set of empties
    // cost `acc.length * values.length` while keeping nothing.
    let nonEmpty;
    outer: for (let a = 0; a < acc.length; a++) {
        const prefix = acc[a] + pre;
        let vs = values;
        if (dropEmpties && !prefix) {
            if (!nonEmpty)
                nonEmpty = values.filter(v => v);
            vs = nonEmpty;
        }
        for (let v = 0; v < vs.length; v++) {
            if (out.length >= max)
                break outer;
            const expansion = prefix + vs[v];
            if (length + expansion.length > maxLength)
                break outer;
            out.push(expansion);
            length += expansion.length;
        }
    }
    budget.remaining -= out.length;
    return out;
}
// The expansion values of a single numeric (`1..5`) or alphabetic (`a..e..2`)
// sequence body, or `undefined` if the step budget runs out generating them.
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
    const n = body.split(/\.\./);
    const N = [];
    // A sequence body always splits into two or three parts, but the compiler
    // can't know that.
    /* c8 ignore start */
    if (n[0] === undefined || n[1] === undefined) {
        return N;
    }
    /* c8 ignore stop */
    const x = numeric(n[0]);
    const y = numeric(n[1]);
    const width = Math.max(n[0].length, n[1].length);
    let incr = n.length === 3 && n[2] !== undefined ?
        Math.max(Math.abs(numeric(n[2])), 1)
        : 1;
    let test = lte;
    const reverse = y < x;
    if (reverse) {
        incr *= -1;
        test = gte;
    }
    const pad = n.some(isPadded);
    // A padded value is built a character at a time to `width`, which the input
    // sets, so it costs one step per character: 64KB of
    // `('{' + '0'.repeat(100) + '..99999}').repeat(n)` took 7 seconds charged
    // one step per value.
    const cost = pad ? width : 1;
    let length = 0;
    for (let i = x; test(i, y) && N.length < max; i += incr) {
        // Each value is a step. `max` and `maxLength` bound one sequence, but a
        // chain of them still generated up to `max` values each, however few
        // combining could keep.
        budget.remaining -= cost;
        if (budget.remaining < 0) {
            return undefined;
        }
        let c;
        if (isAlphaSequence) {
            c = String.fromCharCode(i);
            if (c === '\\') {
                c = '';
            }
        }
        else {
            c = String(i);
            if (pad) {
                const need = width - c.length;
                if (need > 0) {
                    const z = new Array(need + 1).join('0');
                    if (i < 0) {
                        c = '-' + z + c.slice(1);
                    }
                    else {
                        c = z + c;
                    }
                }
            }
        }
        if (length + c.length > maxLength)
            break;
        N.push(c);
        length += c.length;
    }
    return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
    // An overdraft here makes the first scan refuse, so `str` stays literal.
    budget.remaining -= CALL_STEPS;
    // Too deeply nested to keep following: treat the rest as literal, the same
    // way a group that cannot expand is already handled. Truncating rather than
    // throwing keeps `expand` total, matching `max` and `maxLength`.
    if (depth > maxDepth) {
        return [str];
    }
    // Consume the string's top-level brace groups left to right, threading a
    // running set of combined prefixes (`acc`). Expanding the tail iteratively -
    // rather than recursing on `m.post` once per group - keeps the native stack
    // depth constant, so deeply chained input (`'{a,b}'.repeat(3000)`) can no
    // longer overflow the stack, and leaves a single accumulator whose size
    // `maxLength` bounds directly (CVE-2026-14257).
    let acc = [''];
    // Bash drops empty results, but only when the *first* top-level group is a
    // comma set - a sequence like `{a..\}` may legitimately yield ''. The drop
    // is on the final strings, so it is applied to whichever `combine` produces
    // them (the one with no brace set left in the tail).
    // How many times the `{a},b}` rewrite below has restarted the scan. Each pass
    // re-reads the whole string, so leaving this unbounded is quadratic.
    let rewrites = 0;
    let dropEmpties = false;
    let firstGroup = true;
    // `str` with its unmatched `{` masked, once a scan has run into them
    let masked = str;
    for (;;) {
        const m = balancedWithBudget(str, masked, budget);
        // No brace set left, or no step budget left to look for one: the rest of
        // the string is literal.
        if (!m) {
            return combine(acc, str, [''], max, maxLength, dropEmpties, budget);
        }
        if (m.unmatched) {
            masked = maskUnmatchedOpens(masked, budget);
        }
        // no need to expand pre, since it is guaranteed to be free of brace-sets
        const pre = m.pre;
        // This set and the rest of the string, literal: for a set that cannot
        // expand, and for one the step budget runs out on. Once it is overdrawn,
        // every set still being expanded, at every level, stays literal like this -
        // otherwise each level above would go on combining, and wrapping and
        // expanding again, results the budget was too small for.
        const literal = () => combine(acc, pre + '{' + m.body + '}' + m.post, [''], max, maxLength, dropEmpties, budget);
        if (/\$$/.test(pre)) {
            acc = combine(acc, pre + '{' + m.body + '}', [''], max, maxLength, dropEmpties && !m.post.length, budget);
            firstGroup = false;
            if (!m.post.length)
                break;
            str = m.post;
            masked = masked.slice(m.end + 1);
            continue;
        }
        const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
        const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
        const isSequence = isNumericSequence || isAlphaSequence;
        const isOptions = m.body.indexOf(',') >= 0;
        if (!isSequence && !isOptions) {
            // {a},b}
            if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
                rewrites++;
                str = m.pre + '{' + m.body + escClose + m.post;
                // Taking a `}` away never gives an unmatched `{` a partner, so what
                // is masked stays unmatched. The `{` it closed can be left without
                // one, and the next scan masks it.
                masked =
                    masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
                isTop = true;
                continue;
            }
            // Nothing here expands, so the whole remaining string is literal.
            return literal();
        }
        if (firstGroup) {
            dropEmpties = isTop && !isSequence;
            firstGroup = false;
        }
        let values;
        if (isSequence) {
            values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
            if (!values) {
                return literal();
            }
        }
        else {
            let n = parseCommaParts(m.body, budget);
            // The step budget ran out partway through the set.
            if (!n) {
                return literal();
            }
            if (n.length === 1 && n[0] !== undefined) {
                // x{{a,b}}y ==> x{a}y x{b}y
                n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
                // The step budget ran out expanding the set's only part.
                if (budget.remaining < 0) {
                    return literal();
                }
                //XXX is this necessary? Can't seem to hit it in tests.
                /* c8 ignore start */
                if (n.length === 1) {
                    const next = combine(acc, pre + n[0], [''], max, maxLength, dropEmpties && !m.post.length, budget);
                    if (budget.remaining < 0) {
                        return literal();
                    }
                    acc = next;
                    if (!m.post.length)
                        break;
                    str = m.post;
                    masked = masked.slice(m.end + 1);
                    continue;
                }
                /* c8 ignore stop */
            }
            // Values that `combine` is going to drop as empty produce no result, so
            // they must not count against `max` - otherwise `{a,,b}` with `max: 2`
            // would stop at `['a', '']` and yield one result instead of two. Skipping
            // them outright keeps `values` bounded while leaving `max` a bound on
            // *kept* results.
            let dropsEmpties = dropEmpties && !m.post.length && !pre;
            for (let d = 0; dropsEmpties && d < acc.length; d++) {
                if (acc[d]) {
                    dropsEmpties = false;
                }
            }
            values = [];
            let valuesLength = 0;
            outer: for (let j = 0; j < n.length; j++) {
                const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
                // The step budget ran out expanding a member.
                if (budget.remaining < 0) {
                    return literal();
                }
                for (let k = 0; k < expanded.length; k++) {
                    const v = expanded[k];
                    if (dropsEmpties && !v)
                        continue;
                    if (values.length >= max ||
                        valuesLength + v.length > maxLength) {
                        break outer;
                    }
                    values.push(v);
                    valuesLength += v.length;
                }
            }
        }
        const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
        // The step budget ran out combining the set's values in.
        if (budget.remaining < 0) {
            return literal();
        }
        acc = next;
        if (!m.post.length)
            break;
        str = m.post;
        masked = masked.slice(m.end + 1);
    }
    return acc;
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 1024 * 64;
const assertValidPattern = (pattern) => {
    if (typeof pattern !== 'string') {
        throw new TypeError('invalid pattern');
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new TypeError('pattern is too long');
    }
};
//# sourceMappingURL=assert-valid-pattern.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/brace-expressions.js
// translate the various posix character classes into unicode properties
// this works across all unicode locales
// { <posix class>: [<translation>, /u flag required, negated]
const posixClasses = {
    '[:alnum:]': ['\\p{L}\\p{Nl}\\p{Nd}', true],
    '[:alpha:]': ['\\p{L}\\p{Nl}', true],
    '[:ascii:]': ['\\x' + '00-\\x' + '7f', false],
    '[:blank:]': ['\\p{Zs}\\t', true],
    '[:cntrl:]': ['\\p{Cc}', true],
    '[:digit:]': ['\\p{Nd}', true],
    '[:graph:]': ['\\p{Z}\\p{C}', true, true],
    '[:lower:]': ['\\p{Ll}', true],
    '[:print:]': ['\\p{C}', true],
    '[:punct:]': ['\\p{P}', true],
    '[:space:]': ['\\p{Z}\\t\\r\\n\\v\\f', true],
    '[:upper:]': ['\\p{Lu}', true],
    '[:word:]': ['\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}', true],
    '[:xdigit:]': ['A-Fa-f0-9', false],
};
// only need to escape a few things inside of brace expressions
// escapes: [ \ ] -
const braceEscape = (s) => s.replace(/[[\]\\-]/g, '\\$&');
// escape all regexp magic characters
const regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
// everything has already been escaped, we just have to join
const rangesToString = (ranges) => ranges.join('');
// takes a glob string at a posix brace expression, and returns
// an equivalent regular expression source, and boolean indicating
// whether the /u flag needs to be applied, and the number of chars
// consumed to parse the character class.
// This also removes out of order ranges, and returns ($.) if the
// entire class just no good.
const parseClass = (glob, position) => {
    const pos = position;
    /* c8 ignore start */
    if (glob.charAt(pos) !== '[') {
        throw new Error('not in a brace expression');
    }
    /* c8 ignore stop */
    const ranges = [];
    const negs = [];
    let i = pos + 1;
    let sawStart = false;
    let uflag = false;
    let escaping = false;
    let negate = false;
    let endPos = pos;
    let rangeStart = '';
    WHILE: while (i < glob.length) {
        const c = glob.charAt(i);
        if ((c === '!' || c === '^') && i === pos + 1) {
            negate = true;
            i++;
            continue;
        }
        if (c === ']' && sawStart && !escaping) {
            endPos = i + 1;
            break;
        }
        sawStart = true;
        if (c === '\\') {
            if (!escaping) {
                escaping = true;
                i++;
                continue;
            }
            // escaped \ char, fall through and treat like normal char
        }
        if (c === '[' && !escaping) {
            // either a posix class, a collation equivalent, or just a [
            for (const [cls, [unip, u, neg]] of Object.entries(posixClasses)) {
                if (glob.startsWith(cls, i)) {
                    // invalid, [a-[] is fine, but not [a-[:alpha]]
                    if (rangeStart) {
                        return ['$.', false, glob.length - pos, true];
                    }
                    i += cls.length;
                    if (neg)
                        negs.push(unip);
                    else
                        ranges.push(unip);
                    uflag = uflag || u;
                    continue WHILE;
                }
            }
        }
        // now it's just a normal character, effectively
        escaping = false;
        if (rangeStart) {
            // throw this range away if it's not valid, but others
            // can still match.
            if (c > rangeStart) {
                ranges.push(braceEscape(rangeStart) + '-' + braceEscape(c));
            }
            else if (c === rangeStart) {
                ranges.push(braceEscape(c));
            }
            rangeStart = '';
            i++;
            continue;
        }
        // now might be the start of a range.
        // can be either c-d or c-] or c<more...>] or c] at this point
        if (glob.startsWith('-]', i + 1)) {
            ranges.push(braceEscape(c + '-'));
            i += 2;
            continue;
        }
        if (glob.startsWith('-', i + 1)) {
            rangeStart = c;
            i += 2;
            continue;
        }
        // not the start of a range, just a single character
        ranges.push(braceEscape(c));
        i++;
    }
    if (endPos < i) {
        // didn't see the end of the class, not a valid class,
        // but might still be valid as a literal match.
        return ['', false, 0, false];
    }
    // if we got no ranges and no negates, then we have a range that
    // cannot possibly match anything, and that poisons the whole glob
    if (!ranges.length && !negs.length) {
        return ['$.', false, glob.length - pos, true];
    }
    // if we got one positive range, and it's a single character, then that's
    // not actually a magic pattern, it's just that one literal character.
    // we should not treat that as "magic", we should just return the literal
    // character. [_] is a perfectly valid way to escape glob magic chars.
    if (negs.length === 0 &&
        ranges.length === 1 &&
        /^\\?.$/.test(ranges[0]) &&
        !negate) {
        const r = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
        return [regexpEscape(r), false, endPos - pos, false];
    }
    const sranges = '[' + (negate ? '^' : '') + rangesToString(ranges) + ']';
    const snegs = '[' + (negate ? '' : '^') + rangesToString(negs) + ']';
    const comb = ranges.length && negs.length ? '(' + sranges + '|' + snegs + ')'
        : ranges.length ? sranges
            : snegs;
    return [comb, uflag, endPos - pos, true];
};
//# sourceMappingURL=brace-expressions.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/unescape.js
/**
 * Un-escape a string that has been escaped with {@link escape}.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
 * square-bracket escapes are removed, but not backslash escapes.
 *
 * For example, it will turn the string `'[*]'` into `*`, but it will not
 * turn `'\\*'` into `'*'`, because `\` is a path separator in
 * `windowsPathsNoEscape` mode.
 *
 * When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
 * backslash escapes are removed.
 *
 * Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
 * or unescaped.
 *
 * When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
 * unescaped.
 */
const unescape_unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true, } = {}) => {
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/\[([^/\\])\]/g, '$1')
            : s
                .replace(/((?!\\).|^)\[([^/\\])\]/g, '$1$2')
                .replace(/\\([^/])/g, '$1');
    }
    return windowsPathsNoEscape ?
        s.replace(/\[([^/\\{}])\]/g, '$1')
        : s
            .replace(/((?!\\).|^)\[([^/\\{}])\]/g, '$1$2')
            .replace(/\\([^/{}])/g, '$1');
};
//# sourceMappingURL=unescape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/ast.js
// parse a single path portion
var _a;


const types = new Set(['!', '?', '+', '*', '@']);
const isExtglobType = (c) => types.has(c);
const isExtglobAST = (c) => isExtglobType(c.type);
// Map of which extglob types can adopt the children of a nested extglob
//
// anything but ! can adopt a matching type:
// +(a|+(b|c)|d) => +(a|b|c|d)
// *(a|*(b|c)|d) => *(a|b|c|d)
// @(a|@(b|c)|d) => @(a|b|c|d)
// ?(a|?(b|c)|d) => ?(a|b|c|d)
//
// * can adopt anything, because 0 or repetition is allowed
// *(a|?(b|c)|d) => *(a|b|c|d)
// *(a|+(b|c)|d) => *(a|b|c|d)
// *(a|@(b|c)|d) => *(a|b|c|d)
//
// + can adopt @, because 1 or repetition is allowed
// +(a|@(b|c)|d) => +(a|b|c|d)
//
// + and @ CANNOT adopt *, because 0 would be allowed
// +(a|*(b|c)|d) => would match "", on *(b|c)
// @(a|*(b|c)|d) => would match "", on *(b|c)
//
// + and @ CANNOT adopt ?, because 0 would be allowed
// +(a|?(b|c)|d) => would match "", on ?(b|c)
// @(a|?(b|c)|d) => would match "", on ?(b|c)
//
// ? can adopt @, because 0 or 1 is allowed
// ?(a|@(b|c)|d) => ?(a|b|c|d)
//
// ? and @ CANNOT adopt * or +, because >1 would be allowed
// ?(a|*(b|c)|d) => would match bbb on *(b|c)
// @(a|*(b|c)|d) => would match bbb on *(b|c)
// ?(a|+(b|c)|d) => would match bbb on +(b|c)
// @(a|+(b|c)|d) => would match bbb on +(b|c)
//
// ! CANNOT adopt ! (nothing else can either)
// !(a|!(b|c)|d) => !(a|b|c|d) would fail to match on b (not not b|c)
//
// ! can adopt @
// !(a|@(b|c)|d) => !(a|b|c|d)
//
// ! CANNOT adopt *
// !(a|*(b|c)|d) => !(a|b|c|d) would match on bbb, not allowed
//
// ! CANNOT adopt +
// !(a|+(b|c)|d) => !(a|b|c|d) would match on bbb, not allowed
//
// ! CANNOT adopt ?
// x!(a|?(b|c)|d) => x!(a|b|c|d) would fail to match "x"
const adoptionMap = new Map([
    ['!', ['@']],
    ['?', ['?', '@']],
    ['@', ['@']],
    ['*', ['*', '+', '?', '@']],
    ['+', ['+', '@']],
]);
// nested extglobs that can be adopted in, but with the addition of
// a blank '' element.
const adoptionWithSpaceMap = new Map([
    ['!', ['?']],
    ['@', ['?']],
    ['+', ['?', '*']],
]);
// union of the previous two maps
const adoptionAnyMap = new Map([
    ['!', ['?', '@']],
    ['?', ['?', '@']],
    ['@', ['?', '@']],
    ['*', ['*', '+', '?', '@']],
    ['+', ['+', '@', '?', '*']],
]);
// Extglobs that can take over their parent if they are the only child
// the key is parent, value maps child to resulting extglob parent type
// '@' is omitted because it's a special case. An `@` extglob with a single
// member can always be usurped by that subpattern.
const usurpMap = new Map([
    ['!', new Map([['!', '@']])],
    [
        '?',
        new Map([
            ['*', '*'],
            ['+', '*'],
        ]),
    ],
    [
        '@',
        new Map([
            ['!', '!'],
            ['?', '?'],
            ['@', '@'],
            ['*', '*'],
            ['+', '+'],
        ]),
    ],
    [
        '+',
        new Map([
            ['?', '*'],
            ['*', '*'],
        ]),
    ],
]);
// Patterns that get prepended to bind to the start of either the
// entire string, or just a single path portion, to prevent dots
// and/or traversal patterns, when needed.
// Exts don't need the ^ or / bit, because the root binds that already.
const startNoTraversal = '(?!(?:^|/)\\.\\.?(?:$|/))';
const startNoDot = '(?!\\.)';
// characters that indicate a start of pattern needs the "no dots" bit,
// because a dot *might* be matched. ( is not in the list, because in
// the case of a child extglob, it will handle the prevention itself.
const addPatternStart = new Set(['[', '.']);
// cases where traversal is A-OK, no dot prevention needed
const justDots = new Set(['..', '.']);
const reSpecials = new Set('().*{}+?[]^$\\!');
const regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
// any single thing other than /
const qmark = '[^/]';
// * => any number of characters
const star = qmark + '*?';
// use + when we need to ensure that *something* matches, because the * is
// the only thing in the path portion.
const starNoEmpty = qmark + '+?';
// remove the \ chars that we added if we end up doing a nonmagic compare
// const deslash = (s: string) => s.replace(/\\(.)/g, '$1')
let ID = 0;
class AST {
    type;
    #root;
    #hasMagic;
    #uflag = false;
    #parts = [];
    #parent;
    #parentIndex;
    #negs;
    #filledNegs = false;
    #options;
    #toString;
    // set to true if it's an extglob with no children
    // (which really means one child of '')
    #emptyExt = false;
    id = ++ID;
    get depth() {
        return (this.#parent?.depth ?? -1) + 1;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return {
            '@@type': 'AST',
            id: this.id,
            type: this.type,
            root: this.#root.id,
            parent: this.#parent?.id,
            depth: this.depth,
            partsLength: this.#parts.length,
            parts: this.#parts,
        };
    }
    constructor(type, parent, options = {}) {
        this.type = type;
        // extglobs are inherently magical
        if (type)
            this.#hasMagic = true;
        this.#parent = parent;
        this.#root = this.#parent ? this.#parent.#root : this;
        this.#options = this.#root === this ? options : this.#root.#options;
        this.#negs = this.#root === this ? [] : this.#root.#negs;
        if (type === '!' && !this.#root.#filledNegs)
            this.#negs.push(this);
        this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
    }
    get hasMagic() {
        /* c8 ignore start */
        if (this.#hasMagic !== undefined)
            return this.#hasMagic;
        /* c8 ignore stop */
        for (const p of this.#parts) {
            if (typeof p === 'string')
                continue;
            if (p.type || p.hasMagic)
                return (this.#hasMagic = true);
        }
        // note: will be undefined until we generate the regexp src and find out
        return this.#hasMagic;
    }
    // reconstructs the pattern
    toString() {
        return (this.#toString !== undefined ? this.#toString
            : !this.type ?
                (this.#toString = this.#parts.map(p => String(p)).join(''))
                : (this.#toString =
                    this.type +
                        '(' +
                        this.#parts.map(p => String(p)).join('|') +
                        ')'));
    }
    #fillNegs() {
        /* c8 ignore start */
        if (this !== this.#root)
            throw new Error('should only call on root');
        if (this.#filledNegs)
            return this;
        /* c8 ignore stop */
        // call toString() once to fill this out
        this.toString();
        this.#filledNegs = true;
        let n;
        while ((n = this.#negs.pop())) {
            if (n.type !== '!')
                continue;
            // walk up the tree, appending everthing that comes AFTER parentIndex
            let p = n;
            let pp = p.#parent;
            while (pp) {
                for (let i = p.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) {
                    for (const part of n.#parts) {
                        /* c8 ignore start */
                        if (typeof part === 'string') {
                            throw new Error('string part in extglob AST??');
                        }
                        /* c8 ignore stop */
                        part.copyIn(pp.#parts[i]);
                    }
                }
                p = pp;
                pp = p.#parent;
            }
        }
        return this;
    }
    push(...parts) {
        for (const p of parts) {
            if (p === '')
                continue;
            /* c8 ignore start */
            if (typeof p !== 'string' &&
                !(p instanceof _a && p.#parent === this)) {
                throw new Error('invalid part: ' + p);
            }
            /* c8 ignore stop */
            this.#parts.push(p);
        }
    }
    toJSON() {
        const ret = this.type === null ?
            this.#parts
                .slice()
                .map(p => (typeof p === 'string' ? p : p.toJSON()))
            : [this.type, ...this.#parts.map(p => p.toJSON())];
        if (this.isStart() && !this.type)
            ret.unshift([]);
        if (this.isEnd() &&
            (this === this.#root ||
                (this.#root.#filledNegs && this.#parent?.type === '!'))) {
            ret.push({});
        }
        return ret;
    }
    isStart() {
        if (this.#root === this)
            return true;
        // if (this.type) return !!this.#parent?.isStart()
        if (!this.#parent?.isStart())
            return false;
        if (this.#parentIndex === 0)
            return true;
        // if everything AHEAD of this is a negation, then it's still the "start"
        const p = this.#parent;
        for (let i = 0; i < this.#parentIndex; i++) {
            const pp = p.#parts[i];
            if (!(pp instanceof _a && pp.type === '!')) {
                return false;
            }
        }
        return true;
    }
    isEnd() {
        if (this.#root === this)
            return true;
        if (this.#parent?.type === '!')
            return true;
        if (!this.#parent?.isEnd())
            return false;
        if (!this.type)
            return this.#parent?.isEnd();
        // if not root, it'll always have a parent
        /* c8 ignore start */
        const pl = this.#parent ? this.#parent.#parts.length : 0;
        /* c8 ignore stop */
        return this.#parentIndex === pl - 1;
    }
    copyIn(part) {
        if (typeof part === 'string')
            this.push(part);
        else
            this.push(part.clone(this));
    }
    clone(parent) {
        const c = new _a(this.type, parent);
        for (const p of this.#parts) {
            c.copyIn(p);
        }
        return c;
    }
    static #parseAST(str, ast, pos, opt, extDepth) {
        const maxDepth = opt.maxExtglobRecursion ?? 2;
        let escaping = false;
        let inBrace = false;
        let braceStart = -1;
        let braceNeg = false;
        if (ast.type === null) {
            // outside of a extglob, append until we find a start
            let i = pos;
            let acc = '';
            while (i < str.length) {
                const c = str.charAt(i++);
                // still accumulate escapes at this point, but we do ignore
                // starts that are escaped
                if (escaping || c === '\\') {
                    escaping = !escaping;
                    acc += c;
                    continue;
                }
                if (inBrace) {
                    if (i === braceStart + 1) {
                        if (c === '^' || c === '!') {
                            braceNeg = true;
                        }
                    }
                    else if (c === ']' && !(i === braceStart + 2 && braceNeg)) {
                        inBrace = false;
                    }
                    acc += c;
                    continue;
                }
                else if (c === '[') {
                    inBrace = true;
                    braceStart = i;
                    braceNeg = false;
                    acc += c;
                    continue;
                }
                // we don't have to check for adoption here, because that's
                // done at the other recursion point.
                const doRecurse = !opt.noext &&
                    isExtglobType(c) &&
                    str.charAt(i) === '(' &&
                    extDepth <= maxDepth;
                if (doRecurse) {
                    ast.push(acc);
                    acc = '';
                    const ext = new _a(c, ast);
                    i = _a.#parseAST(str, ext, i, opt, extDepth + 1);
                    ast.push(ext);
                    continue;
                }
                acc += c;
            }
            ast.push(acc);
            return i;
        }
        // some kind of extglob, pos is at the (
        // find the next | or )
        let i = pos + 1;
        let part = new _a(null, ast);
        const parts = [];
        let acc = '';
        while (i < str.length) {
            const c = str.charAt(i++);
            // still accumulate escapes at this point, but we do ignore
            // starts that are escaped
            if (escaping || c === '\\') {
                escaping = !escaping;
                acc += c;
                continue;
            }
            if (inBrace) {
                if (i === braceStart + 1) {
                    if (c === '^' || c === '!') {
                        braceNeg = true;
                    }
                }
                else if (c === ']' && !(i === braceStart + 2 && braceNeg)) {
                    inBrace = false;
                }
                acc += c;
                continue;
            }
            else if (c === '[') {
                inBrace = true;
                braceStart = i;
                braceNeg = false;
                acc += c;
                continue;
            }
            const doRecurse = !opt.noext &&
                isExtglobType(c) &&
                str.charAt(i) === '(' &&
                /* c8 ignore start - the maxDepth is sufficient here */
                (extDepth <= maxDepth || (ast && ast.#canAdoptType(c)));
            /* c8 ignore stop */
            if (doRecurse) {
                const depthAdd = ast && ast.#canAdoptType(c) ? 0 : 1;
                part.push(acc);
                acc = '';
                const ext = new _a(c, part);
                part.push(ext);
                i = _a.#parseAST(str, ext, i, opt, extDepth + depthAdd);
                continue;
            }
            if (c === '|') {
                part.push(acc);
                acc = '';
                parts.push(part);
                part = new _a(null, ast);
                continue;
            }
            if (c === ')') {
                if (acc === '' && ast.#parts.length === 0) {
                    ast.#emptyExt = true;
                }
                part.push(acc);
                acc = '';
                ast.push(...parts, part);
                return i;
            }
            acc += c;
        }
        // unfinished extglob
        // if we got here, it was a malformed extglob! not an extglob, but
        // maybe something else in there.
        ast.type = null;
        ast.#hasMagic = undefined;
        ast.#parts = [str.substring(pos - 1)];
        return i;
    }
    #canAdoptWithSpace(child) {
        return this.#canAdopt(child, adoptionWithSpaceMap);
    }
    #canAdopt(child, map = adoptionMap) {
        if (!child ||
            typeof child !== 'object' ||
            child.type !== null ||
            child.#parts.length !== 1 ||
            this.type === null) {
            return false;
        }
        const gc = child.#parts[0];
        if (!gc || typeof gc !== 'object' || gc.type === null) {
            return false;
        }
        return this.#canAdoptType(gc.type, map);
    }
    #canAdoptType(c, map = adoptionAnyMap) {
        return !!map.get(this.type)?.includes(c);
    }
    #adoptWithSpace(child, index) {
        const gc = child.#parts[0];
        const blank = new _a(null, gc, this.options);
        blank.#parts.push('');
        gc.push(blank);
        this.#adopt(child, index);
    }
    #adopt(child, index) {
        const gc = child.#parts[0];
        this.#parts.splice(index, 1, ...gc.#parts);
        for (const p of gc.#parts) {
            if (typeof p === 'object')
                p.#parent = this;
        }
        this.#toString = undefined;
    }
    #canUsurpType(c) {
        const m = usurpMap.get(this.type);
        return !!m?.has(c);
    }
    #canUsurp(child) {
        if (!child ||
            typeof child !== 'object' ||
            child.type !== null ||
            child.#parts.length !== 1 ||
            this.type === null ||
            this.#parts.length !== 1) {
            return false;
        }
        const gc = child.#parts[0];
        if (!gc || typeof gc !== 'object' || gc.type === null) {
            return false;
        }
        return this.#canUsurpType(gc.type);
    }
    #usurp(child) {
        const m = usurpMap.get(this.type);
        const gc = child.#parts[0];
        const nt = m?.get(gc.type);
        /* c8 ignore start - impossible */
        if (!nt)
            return false;
        /* c8 ignore stop */
        this.#parts = gc.#parts;
        for (const p of this.#parts) {
            if (typeof p === 'object') {
                p.#parent = this;
            }
        }
        this.type = nt;
        this.#toString = undefined;
        this.#emptyExt = false;
    }
    static fromGlob(pattern, options = {}) {
        const ast = new _a(null, undefined, options);
        _a.#parseAST(pattern, ast, 0, options, 0);
        return ast;
    }
    // returns the regular expression if there's magic, or the unescaped
    // string if not.
    toMMPattern() {
        // should only be called on root
        /* c8 ignore start */
        if (this !== this.#root)
            return this.#root.toMMPattern();
        /* c8 ignore stop */
        const glob = this.toString();
        const [re, body, hasMagic, uflag] = this.toRegExpSource();
        // if we're in nocase mode, and not nocaseMagicOnly, then we do
        // still need a regular expression if we have to case-insensitively
        // match capital/lowercase characters.
        const anyMagic = hasMagic ||
            this.#hasMagic ||
            (this.#options.nocase &&
                !this.#options.nocaseMagicOnly &&
                glob.toUpperCase() !== glob.toLowerCase());
        if (!anyMagic) {
            return body;
        }
        const flags = (this.#options.nocase ? 'i' : '') + (uflag ? 'u' : '');
        return Object.assign(new RegExp(`^${re}$`, flags), {
            _src: re,
            _glob: glob,
        });
    }
    get options() {
        return this.#options;
    }
    // returns the string match, the regexp source, whether there's magic
    // in the regexp (so a regular expression is required) and whether or
    // not the uflag is needed for the regular expression (for posix classes)
    // TODO: instead of injecting the start/end at this point, just return
    // the BODY of the regexp, along with the start/end portions suitable
    // for binding the start/end in either a joined full-path makeRe context
    // (where we bind to (^|/), or a standalone matchPart context (where
    // we bind to ^, and not /).  Otherwise slashes get duped!
    //
    // In part-matching mode, the start is:
    // - if not isStart: nothing
    // - if traversal possible, but not allowed: ^(?!\.\.?$)
    // - if dots allowed or not possible: ^
    // - if dots possible and not allowed: ^(?!\.)
    // end is:
    // - if not isEnd(): nothing
    // - else: $
    //
    // In full-path matching mode, we put the slash at the START of the
    // pattern, so start is:
    // - if first pattern: same as part-matching mode
    // - if not isStart(): nothing
    // - if traversal possible, but not allowed: /(?!\.\.?(?:$|/))
    // - if dots allowed or not possible: /
    // - if dots possible and not allowed: /(?!\.)
    // end is:
    // - if last pattern, same as part-matching mode
    // - else nothing
    //
    // Always put the (?:$|/) on negated tails, though, because that has to be
    // there to bind the end of the negated pattern portion, and it's easier to
    // just stick it in now rather than try to inject it later in the middle of
    // the pattern.
    //
    // We can just always return the same end, and leave it up to the caller
    // to know whether it's going to be used joined or in parts.
    // And, if the start is adjusted slightly, can do the same there:
    // - if not isStart: nothing
    // - if traversal possible, but not allowed: (?:/|^)(?!\.\.?$)
    // - if dots allowed or not possible: (?:/|^)
    // - if dots possible and not allowed: (?:/|^)(?!\.)
    //
    // But it's better to have a simpler binding without a conditional, for
    // performance, so probably better to return both start options.
    //
    // Then the caller just ignores the end if it's not the first pattern,
    // and the start always gets applied.
    //
    // But that's always going to be $ if it's the ending pattern, or nothing,
    // so the caller can just attach $ at the end of the pattern when building.
    //
    // So the todo is:
    // - better detect what kind of start is needed
    // - return both flavors of starting pattern
    // - attach $ at the end of the pattern when creating the actual RegExp
    //
    // Ah, but wait, no, that all only applies to the root when the first pattern
    // is not an extglob. If the first pattern IS an extglob, then we need all
    // that dot prevention biz to live in the extglob portions, because eg
    // +(*|.x*) can match .xy but not .yx.
    //
    // So, return the two flavors if it's #root and the first child is not an
    // AST, otherwise leave it to the child AST to handle it, and there,
    // use the (?:^|/) style of start binding.
    //
    // Even simplified further:
    // - Since the start for a join is eg /(?!\.) and the start for a part
    // is ^(?!\.), we can just prepend (?!\.) to the pattern (either root
    // or start or whatever) and prepend ^ or / at the Regexp construction.
    toRegExpSource(allowDot) {
        const dot = allowDot ?? !!this.#options.dot;
        if (this.#root === this) {
            this.#flatten();
            this.#fillNegs();
        }
        if (!isExtglobAST(this)) {
            const noEmpty = this.isStart() &&
                this.isEnd() &&
                !this.#parts.some(s => typeof s !== 'string');
            const src = this.#parts
                .map(p => {
                const [re, _, hasMagic, uflag] = typeof p === 'string' ?
                    _a.#parseGlob(p, this.#hasMagic, noEmpty)
                    : p.toRegExpSource(allowDot);
                this.#hasMagic = this.#hasMagic || hasMagic;
                this.#uflag = this.#uflag || uflag;
                return re;
            })
                .join('');
            let start = '';
            if (this.isStart()) {
                if (typeof this.#parts[0] === 'string') {
                    // this is the string that will match the start of the pattern,
                    // so we need to protect against dots and such.
                    // '.' and '..' cannot match unless the pattern is that exactly,
                    // even if it starts with . or dot:true is set.
                    const dotTravAllowed = this.#parts.length === 1 && justDots.has(this.#parts[0]);
                    if (!dotTravAllowed) {
                        const aps = addPatternStart;
                        // check if we have a possibility of matching . or ..,
                        // and prevent that.
                        const needNoTrav = 
                        // dots are allowed, and the pattern starts with [ or .
                        (dot && aps.has(src.charAt(0))) ||
                            // the pattern starts with \., and then [ or .
                            (src.startsWith('\\.') && aps.has(src.charAt(2))) ||
                            // the pattern starts with \.\., and then [ or .
                            (src.startsWith('\\.\\.') && aps.has(src.charAt(4)));
                        // no need to prevent dots if it can't match a dot, or if a
                        // sub-pattern will be preventing it anyway.
                        const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
                        start =
                            needNoTrav ? startNoTraversal
                                : needNoDot ? startNoDot
                                    : '';
                    }
                }
            }
            // append the "end of path portion" pattern to negation tails
            let end = '';
            if (this.isEnd() &&
                this.#root.#filledNegs &&
                this.#parent?.type === '!') {
                end = '(?:$|\\/)';
            }
            const final = start + src + end;
            return [
                final,
                unescape_unescape(src),
                (this.#hasMagic = !!this.#hasMagic),
                this.#uflag,
            ];
        }
        // We need to calculate the body *twice* if it's a repeat pattern
        // at the start, once in nodot mode, then again in dot mode, so a
        // pattern like *(?) can match 'x.y'
        const repeated = this.type === '*' || this.type === '+';
        // some kind of extglob
        const start = this.type === '!' ? '(?:(?!(?:' : '(?:';
        let body = this.#partsToRegExp(dot);
        if (this.isStart() && this.isEnd() && !body && this.type !== '!') {
            // invalid extglob, has to at least be *something* present, if it's
            // the entire path portion.
            const s = this.toString();
            const me = this;
            me.#parts = [s];
            me.type = null;
            me.#hasMagic = undefined;
            return [s, unescape_unescape(this.toString()), false, false];
        }
        let bodyDotAllowed = !repeated || allowDot || dot || !startNoDot ?
            ''
            : this.#partsToRegExp(true);
        if (bodyDotAllowed === body) {
            bodyDotAllowed = '';
        }
        if (bodyDotAllowed) {
            body = `(?:${body})(?:${bodyDotAllowed})*?`;
        }
        // an empty !() is exactly equivalent to a starNoEmpty
        let final = '';
        if (this.type === '!' && this.#emptyExt) {
            final = (this.isStart() && !dot ? startNoDot : '') + starNoEmpty;
        }
        else {
            const close = this.type === '!' ?
                // !() must match something,but !(x) can match ''
                '))' +
                    (this.isStart() && !dot && !allowDot ? startNoDot : '') +
                    star +
                    ')'
                : this.type === '@' ? ')'
                    : this.type === '?' ? ')?'
                        : this.type === '+' && bodyDotAllowed ? ')'
                            : this.type === '*' && bodyDotAllowed ? `)?`
                                : `)${this.type}`;
            final = start + body + close;
        }
        return [
            final,
            unescape_unescape(body),
            (this.#hasMagic = !!this.#hasMagic),
            this.#uflag,
        ];
    }
    #flatten() {
        if (!isExtglobAST(this)) {
            for (const p of this.#parts) {
                if (typeof p === 'object') {
                    p.#flatten();
                }
            }
        }
        else {
            // do up to 10 passes to flatten as much as possible
            let iterations = 0;
            let done = false;
            do {
                done = true;
                for (let i = 0; i < this.#parts.length; i++) {
                    const c = this.#parts[i];
                    if (typeof c === 'object') {
                        c.#flatten();
                        if (this.#canAdopt(c)) {
                            done = false;
                            this.#adopt(c, i);
                        }
                        else if (this.#canAdoptWithSpace(c)) {
                            done = false;
                            this.#adoptWithSpace(c, i);
                        }
                        else if (this.#canUsurp(c)) {
                            done = false;
                            this.#usurp(c);
                        }
                    }
                }
            } while (!done && ++iterations < 10);
        }
        this.#toString = undefined;
    }
    #partsToRegExp(dot) {
        return this.#parts
            .map(p => {
            // extglob ASTs should only contain parent ASTs
            /* c8 ignore start */
            if (typeof p === 'string') {
                throw new Error('string type in extglob ast??');
            }
            /* c8 ignore stop */
            // can ignore hasMagic, because extglobs are already always magic
            const [re, _, _hasMagic, uflag] = p.toRegExpSource(dot);
            this.#uflag = this.#uflag || uflag;
            return re;
        })
            .filter(p => !(this.isStart() && this.isEnd()) || !!p)
            .join('|');
    }
    static #parseGlob(glob, hasMagic, noEmpty = false) {
        let escaping = false;
        let re = '';
        let uflag = false;
        // multiple stars that aren't globstars coalesce into one *
        let inStar = false;
        for (let i = 0; i < glob.length; i++) {
            const c = glob.charAt(i);
            if (escaping) {
                escaping = false;
                re += (reSpecials.has(c) ? '\\' : '') + c;
                continue;
            }
            if (c === '*') {
                if (inStar)
                    continue;
                inStar = true;
                re += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star;
                hasMagic = true;
                continue;
            }
            else {
                inStar = false;
            }
            if (c === '\\') {
                if (i === glob.length - 1) {
                    re += '\\\\';
                }
                else {
                    escaping = true;
                }
                continue;
            }
            if (c === '[') {
                const [src, needUflag, consumed, magic] = parseClass(glob, i);
                if (consumed) {
                    re += src;
                    uflag = uflag || needUflag;
                    i += consumed - 1;
                    hasMagic = hasMagic || magic;
                    continue;
                }
            }
            if (c === '?') {
                re += qmark;
                hasMagic = true;
                continue;
            }
            re += regExpEscape(c);
        }
        return [re, unescape_unescape(glob), !!hasMagic, uflag];
    }
}
_a = AST;
//# sourceMappingURL=ast.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/escape.js
/**
 * Escape all magic characters in a glob pattern.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape}
 * option is used, then characters are escaped by wrapping in `[]`, because
 * a magic character wrapped in a character class can only be satisfied by
 * that exact character.  In this mode, `\` is _not_ escaped, because it is
 * not interpreted as a magic character, but instead as a path separator.
 *
 * If the {@link MinimatchOptions.magicalBraces} option is used,
 * then braces (`{` and `}`) will be escaped.
 */
const escape_escape = (s, { windowsPathsNoEscape = false, magicalBraces = false, } = {}) => {
    // don't need to escape +@! because we escape the parens
    // that make those magic, and escaping ! as [!] isn't valid,
    // because [!]] is a valid glob class meaning not ']'.
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/[?*()[\]{}]/g, '[$&]')
            : s.replace(/[?*()[\]\\{}]/g, '\\$&');
    }
    return windowsPathsNoEscape ?
        s.replace(/[?*()[\]]/g, '[$&]')
        : s.replace(/[?*()[\]\\]/g, '\\$&');
};
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/index.js





const minimatch = (p, pattern, options = {}) => {
    assertValidPattern(pattern);
    // shortcut: comments match nothing.
    if (!options.nocomment && pattern.charAt(0) === '#') {
        return false;
    }
    return new Minimatch(pattern, options).match(p);
};
// Optimized checking for the most common glob patterns.
const starDotExtRE = /^\*+([^+@!?*[(]*)$/;
const starDotExtTest = (ext) => (f) => !f.startsWith('.') && f.endsWith(ext);
const starDotExtTestDot = (ext) => (f) => f.endsWith(ext);
const starDotExtTestNocase = (ext) => {
    ext = ext.toLowerCase();
    return (f) => !f.startsWith('.') && f.toLowerCase().endsWith(ext);
};
const starDotExtTestNocaseDot = (ext) => {
    ext = ext.toLowerCase();
    return (f) => f.toLowerCase().endsWith(ext);
};
const starDotStarRE = /^\*+\.\*+$/;
const starDotStarTest = (f) => !f.startsWith('.') && f.includes('.');
const starDotStarTestDot = (f) => f !== '.' && f !== '..' && f.includes('.');
const dotStarRE = /^\.\*+$/;
const dotStarTest = (f) => f !== '.' && f !== '..' && f.startsWith('.');
const starRE = /^\*+$/;
const starTest = (f) => f.length !== 0 && !f.startsWith('.');
const starTestDot = (f) => f.length !== 0 && f !== '.' && f !== '..';
const qmarksRE = /^\?+([^+@!?*[(]*)?$/;
const qmarksTestNocase = ([$0, ext = '']) => {
    const noext = qmarksTestNoExt([$0]);
    if (!ext)
        return noext;
    ext = ext.toLowerCase();
    return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestNocaseDot = ([$0, ext = '']) => {
    const noext = qmarksTestNoExtDot([$0]);
    if (!ext)
        return noext;
    ext = ext.toLowerCase();
    return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestDot = ([$0, ext = '']) => {
    const noext = qmarksTestNoExtDot([$0]);
    return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTest = ([$0, ext = '']) => {
    const noext = qmarksTestNoExt([$0]);
    return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTestNoExt = ([$0]) => {
    const len = $0.length;
    return (f) => f.length === len && !f.startsWith('.');
};
const qmarksTestNoExtDot = ([$0]) => {
    const len = $0.length;
    return (f) => f.length === len && f !== '.' && f !== '..';
};
/* c8 ignore start */
const defaultPlatform = (typeof process === 'object' && process ?
    (typeof process.env === 'object' &&
        process.env &&
        process.env.__MINIMATCH_TESTING_PLATFORM__) ||
        process.platform
    : 'posix');
const esm_path = {
    win32: { sep: '\\' },
    posix: { sep: '/' },
};
/* c8 ignore stop */
const sep = defaultPlatform === 'win32' ? esm_path.win32.sep : esm_path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol('globstar **');
minimatch.GLOBSTAR = GLOBSTAR;
// any single thing other than /
// don't need to escape / when using new RegExp()
const esm_qmark = '[^/]';
// * => any number of characters
const esm_star = esm_qmark + '*?';
// ** when dots are allowed.  Anything goes, except .. and .
// not (^ or / followed by one or two dots followed by $ or /),
// followed by anything, any number of times.
const twoStarDot = '(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?';
// not a ^ or / followed by a dot,
// followed by anything, any number of times.
const twoStarNoDot = '(?:(?!(?:\\/|^)\\.).)*?';
const filter = (pattern, options = {}) => (p) => minimatch(p, pattern, options);
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
    if (!def || typeof def !== 'object' || !Object.keys(def).length) {
        return minimatch;
    }
    const orig = minimatch;
    const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
    return Object.assign(m, {
        Minimatch: class Minimatch extends orig.Minimatch {
            constructor(pattern, options = {}) {
                super(pattern, ext(def, options));
            }
            static defaults(options) {
                return orig.defaults(ext(def, options)).Minimatch;
            }
        },
        AST: class AST extends orig.AST {
            /* c8 ignore start */
            constructor(type, parent, options = {}) {
                super(type, parent, ext(def, options));
            }
            /* c8 ignore stop */
            static fromGlob(pattern, options = {}) {
                return orig.AST.fromGlob(pattern, ext(def, options));
            }
        },
        unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
        escape: (s, options = {}) => orig.escape(s, ext(def, options)),
        filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
        defaults: (options) => orig.defaults(ext(def, options)),
        makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
        braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
        match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
        sep: orig.sep,
        GLOBSTAR: GLOBSTAR,
    });
};
minimatch.defaults = defaults;
// Brace expansion:
// a{b,c}d -> abd acd
// a{b,}c -> abc ac
// a{0..3}d -> a0d a1d a2d a3d
// a{b,c{d,e}f}g -> abg acdfg acefg
// a{b,c}d{e,f}g -> abdeg acdeg abdeg abdfg
//
// Invalid sets are not expanded.
// a{2..}b -> a{2..}b
// a{b}c -> a{b}c
const braceExpand = (pattern, options = {}) => {
    assertValidPattern(pattern);
    // Thanks to Yeting Li <https://github.com/yetingli> for
    // improving this regexp to avoid a ReDOS vulnerability.
    if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
        // shortcut. no need to expand.
        return [pattern];
    }
    return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
// parse a component of the expanded set.
// At this point, no pattern may contain "/" in it
// so we're going to return a 2d array, where each entry is the full
// pattern, split on '/', and then turned into a regular expression.
// A regexp is made at the end which joins each array with an
// escaped /, and another full one which joins each regexp with |.
//
// Following the lead of Bash 4.1, note that "**" only has special meaning
// when it is the *only* thing in a path portion.  Otherwise, any series
// of * is equivalent to a single *.  Globstar behavior is enabled by
// default, and can be disabled by setting options.noglobstar.
const makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
const match = (list, pattern, options = {}) => {
    const mm = new Minimatch(pattern, options);
    list = list.filter(f => mm.match(f));
    if (mm.options.nonull && !list.length) {
        list.push(pattern);
    }
    return list;
};
minimatch.match = match;
// replace stuff like \* with *
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const esm_regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
class Minimatch {
    options;
    set;
    pattern;
    windowsPathsNoEscape;
    nonegate;
    negate;
    comment;
    empty;
    preserveMultipleSlashes;
    partial;
    globSet;
    globParts;
    nocase;
    isWindows;
    platform;
    windowsNoMagicRoot;
    maxGlobstarRecursion;
    regexp;
    constructor(pattern, options = {}) {
        assertValidPattern(pattern);
        options = options || {};
        this.options = options;
        this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
        this.pattern = pattern;
        this.platform = options.platform || defaultPlatform;
        this.isWindows = this.platform === 'win32';
        // avoid the annoying deprecation flag lol
        const awe = ('allowWindow' + 'sEscape');
        this.windowsPathsNoEscape =
            !!options.windowsPathsNoEscape || options[awe] === false;
        if (this.windowsPathsNoEscape) {
            this.pattern = this.pattern.replace(/\\/g, '/');
        }
        this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
        this.regexp = null;
        this.negate = false;
        this.nonegate = !!options.nonegate;
        this.comment = false;
        this.empty = false;
        this.partial = !!options.partial;
        this.nocase = !!this.options.nocase;
        this.windowsNoMagicRoot =
            options.windowsNoMagicRoot !== undefined ?
                options.windowsNoMagicRoot
                : !!(this.isWindows && this.nocase);
        this.globSet = [];
        this.globParts = [];
        this.set = [];
        // make the set of regexps etc.
        this.make();
    }
    hasMagic() {
        if (this.options.magicalBraces && this.set.length > 1) {
            return true;
        }
        for (const pattern of this.set) {
            for (const part of pattern) {
                if (typeof part !== 'string')
                    return true;
            }
        }
        return false;
    }
    debug(..._) { }
    make() {
        const pattern = this.pattern;
        const options = this.options;
        // empty patterns and comments match nothing.
        if (!options.nocomment && pattern.charAt(0) === '#') {
            this.comment = true;
            return;
        }
        if (!pattern) {
            this.empty = true;
            return;
        }
        // step 1: figure out negation, etc.
        this.parseNegate();
        // step 2: expand braces
        this.globSet = [...new Set(this.braceExpand())];
        if (options.debug) {
            //oxlint-disable-next-line no-console
            this.debug = (...args) => console.error(...args);
        }
        this.debug(this.pattern, this.globSet);
        // step 3: now we have a set, so turn each one into a series of
        // path-portion matching patterns.
        // These will be regexps, except in the case of "**", which is
        // set to the GLOBSTAR object for globstar behavior,
        // and will not contain any / characters
        //
        // First, we preprocess to make the glob pattern sets a bit simpler
        // and deduped.  There are some perf-killing patterns that can cause
        // problems with a glob walk, but we can simplify them down a bit.
        const rawGlobParts = this.globSet.map(s => this.slashSplit(s));
        this.globParts = this.preprocess(rawGlobParts);
        this.debug(this.pattern, this.globParts);
        // glob --> regexps
        let set = this.globParts.map((s, _, __) => {
            if (this.isWindows && this.windowsNoMagicRoot) {
                // check if it's a drive or unc path.
                const isUNC = s[0] === '' &&
                    s[1] === '' &&
                    (s[2] === '?' || !globMagic.test(s[2])) &&
                    !globMagic.test(s[3]);
                const isDrive = /^[a-z]:/i.test(s[0]);
                if (isUNC) {
                    return [
                        ...s.slice(0, 4),
                        ...s.slice(4).map(ss => this.parse(ss)),
                    ];
                }
                else if (isDrive) {
                    return [s[0], ...s.slice(1).map(ss => this.parse(ss))];
                }
            }
            return s.map(ss => this.parse(ss));
        });
        this.debug(this.pattern, set);
        // filter out everything that didn't compile properly.
        this.set = set.filter(s => s.indexOf(false) === -1);
        // do not treat the ? in UNC paths as magic
        if (this.isWindows) {
            for (let i = 0; i < this.set.length; i++) {
                const p = this.set[i];
                if (p[0] === '' &&
                    p[1] === '' &&
                    this.globParts[i][2] === '?' &&
                    typeof p[3] === 'string' &&
                    /^[a-z]:$/i.test(p[3])) {
                    p[2] = '?';
                }
            }
        }
        this.debug(this.pattern, this.set);
    }
    // various transforms to equivalent pattern sets that are
    // faster to process in a filesystem walk.  The goal is to
    // eliminate what we can, and push all ** patterns as far
    // to the right as possible, even if it increases the number
    // of patterns that we have to process.
    preprocess(globParts) {
        // if we're not in globstar mode, then turn ** into *
        if (this.options.noglobstar) {
            for (const partset of globParts) {
                for (let j = 0; j < partset.length; j++) {
                    if (partset[j] === '**') {
                        partset[j] = '*';
                    }
                }
            }
        }
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            // aggressive optimization for the purpose of fs walking
            globParts = this.firstPhasePreProcess(globParts);
            globParts = this.secondPhasePreProcess(globParts);
        }
        else if (optimizationLevel >= 1) {
            // just basic optimizations to remove some .. parts
            globParts = this.levelOneOptimize(globParts);
        }
        else {
            // just collapse multiple ** portions into one
            globParts = this.adjascentGlobstarOptimize(globParts);
        }
        return globParts;
    }
    // just get rid of adjascent ** portions
    adjascentGlobstarOptimize(globParts) {
        return globParts.map(parts => {
            let gs = -1;
            while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                let i = gs;
                while (parts[i + 1] === '**') {
                    i++;
                }
                if (i !== gs) {
                    parts.splice(gs, i - gs);
                }
            }
            return parts;
        });
    }
    // get rid of adjascent ** and resolve .. portions
    levelOneOptimize(globParts) {
        return globParts.map(parts => {
            parts = parts.reduce((set, part) => {
                const prev = set[set.length - 1];
                if (part === '**' && prev === '**') {
                    return set;
                }
                if (part === '..') {
                    if (prev && prev !== '..' && prev !== '.' && prev !== '**') {
                        set.pop();
                        return set;
                    }
                }
                set.push(part);
                return set;
            }, []);
            return parts.length === 0 ? [''] : parts;
        });
    }
    levelTwoFileOptimize(parts) {
        if (!Array.isArray(parts)) {
            parts = this.slashSplit(parts);
        }
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/<e>/<rest> -> <pre>/<rest>
            if (!this.preserveMultipleSlashes) {
                for (let i = 1; i < parts.length - 1; i++) {
                    const p = parts[i];
                    // don't squeeze out UNC patterns
                    if (i === 1 && p === '' && parts[0] === '')
                        continue;
                    if (p === '.' || p === '') {
                        didSomething = true;
                        parts.splice(i, 1);
                        i--;
                    }
                }
                if (parts[0] === '.' &&
                    parts.length === 2 &&
                    (parts[1] === '.' || parts[1] === '')) {
                    didSomething = true;
                    parts.pop();
                }
            }
            // <pre>/<p>/../<rest> -> <pre>/<rest>
            let dd = 0;
            while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                const p = parts[dd - 1];
                if (p &&
                    p !== '.' &&
                    p !== '..' &&
                    p !== '**' &&
                    !(this.isWindows && /^[a-z]:$/i.test(p))) {
                    didSomething = true;
                    parts.splice(dd - 1, 2);
                    dd -= 2;
                }
            }
        } while (didSomething);
        return parts.length === 0 ? [''] : parts;
    }
    // First phase: single-pattern processing
    // <pre> is 1 or more portions
    // <rest> is 1 or more portions
    // <p> is any portion other than ., .., '', or **
    // <e> is . or ''
    //
    // **/.. is *brutal* for filesystem walking performance, because
    // it effectively resets the recursive walk each time it occurs,
    // and ** cannot be reduced out by a .. pattern part like a regexp
    // or most strings (other than .., ., and '') can be.
    //
    // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
    // <pre>/<e>/<rest> -> <pre>/<rest>
    // <pre>/<p>/../<rest> -> <pre>/<rest>
    // **/**/<rest> -> **/<rest>
    //
    // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
    // this WOULD be allowed if ** did follow symlinks, or * didn't
    firstPhasePreProcess(globParts) {
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
            for (let parts of globParts) {
                let gs = -1;
                while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                    let gss = gs;
                    while (parts[gss + 1] === '**') {
                        // <pre>/**/**/<rest> -> <pre>/**/<rest>
                        gss++;
                    }
                    // eg, if gs is 2 and gss is 4, that means we have 3 **
                    // parts, and can remove 2 of them.
                    if (gss > gs) {
                        parts.splice(gs + 1, gss - gs);
                    }
                    let next = parts[gs + 1];
                    const p = parts[gs + 2];
                    const p2 = parts[gs + 3];
                    if (next !== '..')
                        continue;
                    if (!p ||
                        p === '.' ||
                        p === '..' ||
                        !p2 ||
                        p2 === '.' ||
                        p2 === '..') {
                        continue;
                    }
                    didSomething = true;
                    // edit parts in place, and push the new one
                    parts.splice(gs, 1);
                    const other = parts.slice(0);
                    other[gs] = '**';
                    globParts.push(other);
                    gs--;
                }
                // <pre>/<e>/<rest> -> <pre>/<rest>
                if (!this.preserveMultipleSlashes) {
                    for (let i = 1; i < parts.length - 1; i++) {
                        const p = parts[i];
                        // don't squeeze out UNC patterns
                        if (i === 1 && p === '' && parts[0] === '')
                            continue;
                        if (p === '.' || p === '') {
                            didSomething = true;
                            parts.splice(i, 1);
                            i--;
                        }
                    }
                    if (parts[0] === '.' &&
                        parts.length === 2 &&
                        (parts[1] === '.' || parts[1] === '')) {
                        didSomething = true;
                        parts.pop();
                    }
                }
                // <pre>/<p>/../<rest> -> <pre>/<rest>
                let dd = 0;
                while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                    const p = parts[dd - 1];
                    if (p && p !== '.' && p !== '..' && p !== '**') {
                        didSomething = true;
                        const needDot = dd === 1 && parts[dd + 1] === '**';
                        const splin = needDot ? ['.'] : [];
                        parts.splice(dd - 1, 2, ...splin);
                        if (parts.length === 0)
                            parts.push('');
                        dd -= 2;
                    }
                }
            }
        } while (didSomething);
        return globParts;
    }
    // second phase: multi-pattern dedupes
    // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
    // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
    // {<pre>/**/<rest>,<pre>/<rest>} -> <pre>/**/<rest>
    //
    // {<pre>/**/<rest>,<pre>/**/<p>/<rest>} -> <pre>/**/<rest>
    // ^-- not valid because ** doens't follow symlinks
    secondPhasePreProcess(globParts) {
        for (let i = 0; i < globParts.length - 1; i++) {
            for (let j = i + 1; j < globParts.length; j++) {
                const matched = this.partsMatch(globParts[i], globParts[j], !this.preserveMultipleSlashes);
                if (matched) {
                    globParts[i] = [];
                    globParts[j] = matched;
                    break;
                }
            }
        }
        return globParts.filter(gs => gs.length);
    }
    partsMatch(a, b, emptyGSMatch = false) {
        let ai = 0;
        let bi = 0;
        let result = [];
        let which = '';
        while (ai < a.length && bi < b.length) {
            if (a[ai] === b[bi]) {
                result.push(which === 'b' ? b[bi] : a[ai]);
                ai++;
                bi++;
            }
            else if (emptyGSMatch && a[ai] === '**' && b[bi] === a[ai + 1]) {
                result.push(a[ai]);
                ai++;
            }
            else if (emptyGSMatch && b[bi] === '**' && a[ai] === b[bi + 1]) {
                result.push(b[bi]);
                bi++;
            }
            else if (a[ai] === '*' &&
                b[bi] &&
                (this.options.dot || !b[bi].startsWith('.')) &&
                b[bi] !== '**') {
                if (which === 'b')
                    return false;
                which = 'a';
                result.push(a[ai]);
                ai++;
                bi++;
            }
            else if (b[bi] === '*' &&
                a[ai] &&
                (this.options.dot || !a[ai].startsWith('.')) &&
                a[ai] !== '**') {
                if (which === 'a')
                    return false;
                which = 'b';
                result.push(b[bi]);
                ai++;
                bi++;
            }
            else {
                return false;
            }
        }
        // if we fall out of the loop, it means they two are identical
        // as long as their lengths match
        return a.length === b.length && result;
    }
    parseNegate() {
        if (this.nonegate)
            return;
        const pattern = this.pattern;
        let negate = false;
        let negateOffset = 0;
        for (let i = 0; i < pattern.length && pattern.charAt(i) === '!'; i++) {
            negate = !negate;
            negateOffset++;
        }
        if (negateOffset)
            this.pattern = pattern.slice(negateOffset);
        this.negate = negate;
    }
    // set partial to true to test if, for example,
    // "/a/b" matches the start of "/*/b/*/d"
    // Partial means, if you run out of file before you run
    // out of pattern, then that's fine, as long as all
    // the parts match.
    matchOne(file, pattern, partial = false) {
        let fileStartIndex = 0;
        let patternStartIndex = 0;
        // UNC paths like //?/X:/... can match X:/... and vice versa
        // Drive letters in absolute drive or unc paths are always compared
        // case-insensitively.
        if (this.isWindows) {
            const fileDrive = typeof file[0] === 'string' && /^[a-z]:$/i.test(file[0]);
            const fileUNC = !fileDrive &&
                file[0] === '' &&
                file[1] === '' &&
                file[2] === '?' &&
                /^[a-z]:$/i.test(file[3]);
            const patternDrive = typeof pattern[0] === 'string' && /^[a-z]:$/i.test(pattern[0]);
            const patternUNC = !patternDrive &&
                pattern[0] === '' &&
                pattern[1] === '' &&
                pattern[2] === '?' &&
                typeof pattern[3] === 'string' &&
                /^[a-z]:$/i.test(pattern[3]);
            const fdi = fileUNC ? 3
                : fileDrive ? 0
                    : undefined;
            const pdi = patternUNC ? 3
                : patternDrive ? 0
                    : undefined;
            if (typeof fdi === 'number' && typeof pdi === 'number') {
                const [fd, pd] = [
                    file[fdi],
                    pattern[pdi],
                ];
                // start matching at the drive letter index of each
                if (fd.toLowerCase() === pd.toLowerCase()) {
                    pattern[pdi] = fd;
                    patternStartIndex = pdi;
                    fileStartIndex = fdi;
                }
            }
        }
        // resolve and reduce . and .. portions in the file as well.
        // don't need to do the second phase, because it's only one string[]
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            file = this.levelTwoFileOptimize(file);
        }
        if (pattern.includes(GLOBSTAR)) {
            return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
        }
        return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
        // split the pattern into head, tail, and middle of ** delimited parts
        const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
        const lastgs = pattern.lastIndexOf(GLOBSTAR);
        // split the pattern up into globstar-delimited sections
        // the tail has to be at the end, and the others just have
        // to be found in order from the head.
        const [head, body, tail] = partial ?
            [
                pattern.slice(patternIndex, firstgs),
                pattern.slice(firstgs + 1),
                [],
            ]
            : [
                pattern.slice(patternIndex, firstgs),
                pattern.slice(firstgs + 1, lastgs),
                pattern.slice(lastgs + 1),
            ];
        // check the head, from the current file/pattern index.
        if (head.length) {
            const fileHead = file.slice(fileIndex, fileIndex + head.length);
            if (!this.#matchOne(fileHead, head, partial, 0, 0)) {
                return false;
            }
            fileIndex += head.length;
            patternIndex += head.length;
        }
        // now we know the head matches!
        // if the last portion is not empty, it MUST match the end
        // check the tail
        let fileTailMatch = 0;
        if (tail.length) {
            // if head + tail > file, then we cannot possibly match
            if (tail.length + fileIndex > file.length)
                return false;
            // try to match the tail
            let tailStart = file.length - tail.length;
            if (this.#matchOne(file, tail, partial, tailStart, 0)) {
                fileTailMatch = tail.length;
            }
            else {
                // affordance for stuff like a/**/* matching a/b/
                // if the last file portion is '', and there's more to the pattern
                // then try without the '' bit.
                if (file[file.length - 1] !== '' ||
                    fileIndex + tail.length === file.length) {
                    return false;
                }
                tailStart--;
                if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
                    return false;
                }
                fileTailMatch = tail.length + 1;
            }
        }
        // now we know the tail matches!
        // the middle is zero or more portions wrapped in **, possibly
        // containing more ** sections.
        // so a/**/b/**/c/**/d has become **/b/**/c/**
        // if it's empty, it means a/**/b, just verify we have no bad dots
        // if there's no tail, so it ends on /**, then we must have *something*
        // after the head, or it's not a matc
        if (!body.length) {
            let sawSome = !!fileTailMatch;
            for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
                const f = String(file[i]);
                sawSome = true;
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            // in partial mode, we just need to get past all file parts
            return partial || sawSome;
        }
        // now we know that there's one or more body sections, which can
        // be matched anywhere from the 0 index (because the head was pruned)
        // through to the length-fileTailMatch index.
        // split the body up into sections, and note the minimum index it can
        // be found at (start with the length of all previous segments)
        // [section, before, after]
        const bodySegments = [[[], 0]];
        let currentBody = bodySegments[0];
        let nonGsParts = 0;
        const nonGsPartsSums = [0];
        for (const b of body) {
            if (b === GLOBSTAR) {
                nonGsPartsSums.push(nonGsParts);
                currentBody = [[], 0];
                bodySegments.push(currentBody);
            }
            else {
                currentBody[0].push(b);
                nonGsParts++;
            }
        }
        let i = bodySegments.length - 1;
        const fileLength = file.length - fileTailMatch;
        for (const b of bodySegments) {
            b[1] = fileLength - (nonGsPartsSums[i--] + b[0].length);
        }
        return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
    }
    // return false for "nope, not matching"
    // return null for "not matching, cannot keep trying"
    #matchGlobStarBodySections(file, 
    // pattern section, last possible position for it
    bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
        // take the first body segment, and walk from fileIndex to its "after"
        // value at the end
        // If it doesn't match at that position, we increment, until we hit
        // that final possible position, and give up.
        // If it does match, then advance and try to rest.
        // If any of them fail we keep walking forward.
        // this is still a bit recursively painful, but it's more constrained
        // than previous implementations, because we never test something that
        // can't possibly be a valid matching condition.
        const bs = bodySegments[bodyIndex];
        if (!bs) {
            // just make sure that there's no bad dots
            for (let i = fileIndex; i < file.length; i++) {
                sawTail = true;
                const f = file[i];
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            return sawTail;
        }
        // have a non-globstar body section to test
        const [body, after] = bs;
        while (fileIndex <= after) {
            const m = this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0);
            // if limit exceeded, no match. intentional false negative,
            // acceptable break in correctness for security.
            if (m && globStarDepth < this.maxGlobstarRecursion) {
                // match! see if the rest match. if so, we're done!
                const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
                if (sub !== false) {
                    return sub;
                }
            }
            const f = file[fileIndex];
            if (f === '.' ||
                f === '..' ||
                (!this.options.dot && f.startsWith('.'))) {
                return false;
            }
            fileIndex++;
        }
        // walked off. no point continuing
        return partial || null;
    }
    #matchOne(file, pattern, partial, fileIndex, patternIndex) {
        let fi;
        let pi;
        let pl;
        let fl;
        for (fi = fileIndex,
            pi = patternIndex,
            fl = file.length,
            pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
            this.debug('matchOne loop');
            let p = pattern[pi];
            let f = file[fi];
            this.debug(pattern, p, f);
            // should be impossible.
            // some invalid regexp stuff in the set.
            /* c8 ignore start */
            if (p === false || p === GLOBSTAR) {
                return false;
            }
            /* c8 ignore stop */
            // something other than **
            // non-magic patterns just have to match exactly
            // patterns with magic have been turned into regexps.
            let hit;
            if (typeof p === 'string') {
                hit = f === p;
                this.debug('string match', p, f, hit);
            }
            else {
                hit = p.test(f);
                this.debug('pattern match', p, f, hit);
            }
            if (!hit)
                return false;
        }
        // Note: ending in / means that we'll get a final ""
        // at the end of the pattern.  This can only match a
        // corresponding "" at the end of the file.
        // If the file ends in /, then it can only match a
        // a pattern that ends in /, unless the pattern just
        // doesn't have any more for it. But, a/b/ should *not*
        // match "a/b/*", even though "" matches against the
        // [^/]*? pattern, except in partial mode, where it might
        // simply not be reached yet.
        // However, a/b/ should still satisfy a/*
        // now either we fell off the end of the pattern, or we're done.
        if (fi === fl && pi === pl) {
            // ran out of pattern and filename at the same time.
            // an exact hit!
            return true;
        }
        else if (fi === fl) {
            // ran out of file, but still had pattern left.
            // this is ok if we're doing the match as part of
            // a glob fs traversal.
            return partial;
        }
        else if (pi === pl) {
            // ran out of pattern, still have file left.
            // this is only acceptable if we're on the very last
            // empty segment of a file with a trailing slash.
            // a/* should match a/b/
            return fi === fl - 1 && file[fi] === '';
            /* c8 ignore start */
        }
        else {
            // should be unreachable.
            throw new Error('wtf?');
        }
        /* c8 ignore stop */
    }
    braceExpand() {
        return braceExpand(this.pattern, this.options);
    }
    parse(pattern) {
        assertValidPattern(pattern);
        const options = this.options;
        // shortcuts
        if (pattern === '**')
            return GLOBSTAR;
        if (pattern === '')
            return '';
        // far and away, the most common glob pattern parts are
        // *, *.*, and *.<ext>  Add a fast check method for those.
        let m;
        let fastTest = null;
        if ((m = pattern.match(starRE))) {
            fastTest = options.dot ? starTestDot : starTest;
        }
        else if ((m = pattern.match(starDotExtRE))) {
            fastTest = (options.nocase ?
                options.dot ?
                    starDotExtTestNocaseDot
                    : starDotExtTestNocase
                : options.dot ? starDotExtTestDot
                    : starDotExtTest)(m[1]);
        }
        else if ((m = pattern.match(qmarksRE))) {
            fastTest = (options.nocase ?
                options.dot ?
                    qmarksTestNocaseDot
                    : qmarksTestNocase
                : options.dot ? qmarksTestDot
                    : qmarksTest)(m);
        }
        else if ((m = pattern.match(starDotStarRE))) {
            fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
        }
        else if ((m = pattern.match(dotStarRE))) {
            fastTest = dotStarTest;
        }
        const re = AST.fromGlob(pattern, this.options).toMMPattern();
        if (fastTest && typeof re === 'object') {
            // Avoids overriding in frozen environments
            Reflect.defineProperty(re, 'test', { value: fastTest });
        }
        return re;
    }
    makeRe() {
        if (this.regexp || this.regexp === false)
            return this.regexp;
        // at this point, this.set is a 2d array of partial
        // pattern strings, or "**".
        //
        // It's better to use .match().  This function shouldn't
        // be used, really, but it's pretty convenient sometimes,
        // when you just want to work with a regex.
        const set = this.set;
        if (!set.length) {
            this.regexp = false;
            return this.regexp;
        }
        const options = this.options;
        const twoStar = options.noglobstar ? esm_star
            : options.dot ? twoStarDot
                : twoStarNoDot;
        const flags = new Set(options.nocase ? ['i'] : []);
        // regexpify non-globstar patterns
        // if ** is only item, then we just do one twoStar
        // if ** is first, and there are more, prepend (\/|twoStar\/)? to next
        // if ** is last, append (\/twoStar|) to previous
        // if ** is in the middle, append (\/|\/twoStar\/) to previous
        // then filter out GLOBSTAR symbols
        let re = set
            .map(pattern => {
            const pp = pattern.map(p => {
                if (p instanceof RegExp) {
                    for (const f of p.flags.split(''))
                        flags.add(f);
                }
                return (typeof p === 'string' ? esm_regExpEscape(p)
                    : p === GLOBSTAR ? GLOBSTAR
                        : p._src);
            });
            pp.forEach((p, i) => {
                const next = pp[i + 1];
                const prev = pp[i - 1];
                if (p !== GLOBSTAR || prev === GLOBSTAR) {
                    return;
                }
                if (prev === undefined) {
                    if (next !== undefined && next !== GLOBSTAR) {
                        pp[i + 1] = '(?:\\/|' + twoStar + '\\/)?' + next;
                    }
                    else {
                        pp[i] = twoStar;
                    }
                }
                else if (next === undefined) {
                    pp[i - 1] = prev + '(?:\\/|\\/' + twoStar + ')?';
                }
                else if (next !== GLOBSTAR) {
                    pp[i - 1] = prev + '(?:\\/|\\/' + twoStar + '\\/)' + next;
                    pp[i + 1] = GLOBSTAR;
                }
            });
            const filtered = pp.filter(p => p !== GLOBSTAR);
            // For partial matches, we need to make the pattern match
            // any prefix of the full path. We do this by generating
            // alternative patterns that match progressively longer prefixes.
            if (this.partial && filtered.length >= 1) {
                const prefixes = [];
                for (let i = 1; i <= filtered.length; i++) {
                    prefixes.push(filtered.slice(0, i).join('/'));
                }
                return '(?:' + prefixes.join('|') + ')';
            }
            return filtered.join('/');
        })
            .join('|');
        // need to wrap in parens if we had more than one thing with |,
        // otherwise only the first will be anchored to ^ and the last to $
        const [open, close] = set.length > 1 ? ['(?:', ')'] : ['', ''];
        // must match entire pattern
        // ending in a * or ** will make it less strict.
        re = '^' + open + re + close + '$';
        // In partial mode, '/' should always match as it's a valid prefix for any pattern
        if (this.partial) {
            re = '^(?:\\/|' + open + re.slice(1, -1) + close + ')$';
        }
        // can match anything, as long as it's not this.
        if (this.negate)
            re = '^(?!' + re + ').+$';
        try {
            this.regexp = new RegExp(re, [...flags].join(''));
            /* c8 ignore start */
        }
        catch {
            // should be impossible
            this.regexp = false;
        }
        /* c8 ignore stop */
        return this.regexp;
    }
    slashSplit(p) {
        // if p starts with // on windows, we preserve that
        // so that UNC paths aren't broken.  Otherwise, any number of
        // / characters are coalesced into one, unless
        // preserveMultipleSlashes is set to true.
        if (this.preserveMultipleSlashes) {
            return p.split('/');
        }
        else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
            // add an extra '' for the one we lose
            return ['', ...p.split(/\/+/)];
        }
        else {
            return p.split(/\/+/);
        }
    }
    match(f, partial = this.partial) {
        this.debug('match', f, this.pattern);
        // short-circuit in the case of busted things.
        // comments, etc.
        if (this.comment) {
            return false;
        }
        if (this.empty) {
            return f === '';
        }
        if (f === '/' && partial) {
            return true;
        }
        const options = this.options;
        // windows: need to use /, not \
        if (this.isWindows) {
            f = f.split('\\').join('/');
        }
        // treat the test path as a set of pathparts.
        const ff = this.slashSplit(f);
        this.debug(this.pattern, 'split', ff);
        // just ONE of the pattern sets in this.set needs to match
        // in order for it to be valid.  If negating, then just one
        // match means that we have failed.
        // Either way, return on the first hit.
        const set = this.set;
        this.debug(this.pattern, 'set', set);
        // Find the basename of the path by looking for the last non-empty segment
        let filename = ff[ff.length - 1];
        if (!filename) {
            for (let i = ff.length - 2; !filename && i >= 0; i--) {
                filename = ff[i];
            }
        }
        for (const pattern of set) {
            let file = ff;
            if (options.matchBase && pattern.length === 1) {
                file = [filename];
            }
            const hit = this.matchOne(file, pattern, partial);
            if (hit) {
                if (options.flipNegate) {
                    return true;
                }
                return !this.negate;
            }
        }
        // didn't get any hits.  this is success if it's a negative
        // pattern, failure otherwise.
        if (options.flipNegate) {
            return false;
        }
        return this.negate;
    }
    static defaults(def) {
        return minimatch.defaults(def).Minimatch;
    }
}
/* c8 ignore start */



/* c8 ignore stop */
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape_escape;
minimatch.unescape = unescape_unescape;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-path.js



const internal_path_IS_WINDOWS = process.platform === 'win32';
/**
 * Helper class for parsing paths into segments
 */
class Path {
    /**
     * Constructs a Path
     * @param itemPath Path or array of segments
     */
    constructor(itemPath) {
        this.segments = [];
        // String
        if (typeof itemPath === 'string') {
            external_assert_(itemPath, `Parameter 'itemPath' must not be empty`);
            // Normalize slashes and trim unnecessary trailing slash
            itemPath = safeTrimTrailingSeparator(itemPath);
            // Not rooted
            if (!hasRoot(itemPath)) {
                this.segments = itemPath.split(external_path_.sep);
            }
            // Rooted
            else {
                // Add all segments, while not at the root
                let remaining = itemPath;
                let dir = dirname(remaining);
                while (dir !== remaining) {
                    // Add the segment
                    const basename = external_path_.basename(remaining);
                    this.segments.unshift(basename);
                    // Truncate the last segment
                    remaining = dir;
                    dir = dirname(remaining);
                }
                // Remainder is the root
                this.segments.unshift(remaining);
            }
        }
        // Array
        else {
            // Must not be empty
            external_assert_(itemPath.length > 0, `Parameter 'itemPath' must not be an empty array`);
            // Each segment
            for (let i = 0; i < itemPath.length; i++) {
                let segment = itemPath[i];
                // Must not be empty
                external_assert_(segment, `Parameter 'itemPath' must not contain any empty segments`);
                // Normalize slashes
                segment = internal_path_helper_normalizeSeparators(itemPath[i]);
                // Root segment
                if (i === 0 && hasRoot(segment)) {
                    segment = safeTrimTrailingSeparator(segment);
                    external_assert_(segment === dirname(segment), `Parameter 'itemPath' root segment contains information for multiple segments`);
                    this.segments.push(segment);
                }
                // All other segments
                else {
                    // Must not contain slash
                    external_assert_(!segment.includes(external_path_.sep), `Parameter 'itemPath' contains unexpected path separators`);
                    this.segments.push(segment);
                }
            }
        }
    }
    /**
     * Converts the path to it's string representation
     */
    toString() {
        // First segment
        let result = this.segments[0];
        // All others
        let skipSlash = result.endsWith(external_path_.sep) || (internal_path_IS_WINDOWS && /^[A-Z]:$/i.test(result));
        for (let i = 1; i < this.segments.length; i++) {
            if (skipSlash) {
                skipSlash = false;
            }
            else {
                result += external_path_.sep;
            }
            result += this.segments[i];
        }
        return result;
    }
}
//# sourceMappingURL=internal-path.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-pattern.js







const internal_pattern_IS_WINDOWS = process.platform === 'win32';
class Pattern {
    constructor(patternOrNegate, isImplicitPattern = false, segments, homedir) {
        /**
         * Indicates whether matches should be excluded from the result set
         */
        this.negate = false;
        // Pattern overload
        let pattern;
        if (typeof patternOrNegate === 'string') {
            pattern = patternOrNegate.trim();
        }
        // Segments overload
        else {
            // Convert to pattern
            segments = segments || [];
            external_assert_(segments.length, `Parameter 'segments' must not empty`);
            const root = Pattern.getLiteral(segments[0]);
            external_assert_(root && hasAbsoluteRoot(root), `Parameter 'segments' first element must be a root path`);
            pattern = new Path(segments).toString().trim();
            if (patternOrNegate) {
                pattern = `!${pattern}`;
            }
        }
        // Negate
        while (pattern.startsWith('!')) {
            this.negate = !this.negate;
            pattern = pattern.substr(1).trim();
        }
        // Normalize slashes and ensures absolute root
        pattern = Pattern.fixupPattern(pattern, homedir);
        // Segments
        this.segments = new Path(pattern).segments;
        // Trailing slash indicates the pattern should only match directories, not regular files
        this.trailingSeparator = internal_path_helper_normalizeSeparators(pattern)
            .endsWith(external_path_.sep);
        pattern = safeTrimTrailingSeparator(pattern);
        // Search path (literal path prior to the first glob segment)
        let foundGlob = false;
        const searchSegments = this.segments
            .map(x => Pattern.getLiteral(x))
            .filter(x => !foundGlob && !(foundGlob = x === ''));
        this.searchPath = new Path(searchSegments).toString();
        // Root RegExp (required when determining partial match)
        this.rootRegExp = new RegExp(Pattern.regExpEscape(searchSegments[0]), internal_pattern_IS_WINDOWS ? 'i' : '');
        this.isImplicitPattern = isImplicitPattern;
        // Create minimatch
        const minimatchOptions = {
            dot: true,
            nobrace: true,
            nocase: internal_pattern_IS_WINDOWS,
            nocomment: true,
            noext: true,
            nonegate: true
        };
        pattern = internal_pattern_IS_WINDOWS ? pattern.replace(/\\/g, '/') : pattern;
        this.minimatch = new Minimatch(pattern, minimatchOptions);
    }
    /**
     * Matches the pattern against the specified path
     */
    match(itemPath) {
        // Last segment is globstar?
        if (this.segments[this.segments.length - 1] === '**') {
            // Normalize slashes
            itemPath = internal_path_helper_normalizeSeparators(itemPath);
            // Append a trailing slash. Otherwise Minimatch will not match the directory immediately
            // preceding the globstar. For example, given the pattern `/foo/**`, Minimatch returns
            // false for `/foo` but returns true for `/foo/`. Append a trailing slash to handle that quirk.
            if (!itemPath.endsWith(external_path_.sep) && this.isImplicitPattern === false) {
                // Note, this is safe because the constructor ensures the pattern has an absolute root.
                // For example, formats like C: and C:foo on Windows are resolved to an absolute root.
                itemPath = `${itemPath}${external_path_.sep}`;
            }
        }
        else {
            // Normalize slashes and trim unnecessary trailing slash
            itemPath = safeTrimTrailingSeparator(itemPath);
        }
        // Match
        if (this.minimatch.match(itemPath)) {
            return this.trailingSeparator ? MatchKind.Directory : MatchKind.All;
        }
        return MatchKind.None;
    }
    /**
     * Indicates whether the pattern may match descendants of the specified path
     */
    partialMatch(itemPath) {
        // Normalize slashes and trim unnecessary trailing slash
        itemPath = safeTrimTrailingSeparator(itemPath);
        // matchOne does not handle root path correctly
        if (dirname(itemPath) === itemPath) {
            return this.rootRegExp.test(itemPath);
        }
        return this.minimatch.matchOne(itemPath.split(internal_pattern_IS_WINDOWS ? /\\+/ : /\/+/), this.minimatch.set[0], true);
    }
    /**
     * Escapes glob patterns within a path
     */
    static globEscape(s) {
        return (internal_pattern_IS_WINDOWS ? s : s.replace(/\\/g, '\\\\')) // escape '\' on Linux/macOS
            .replace(/(\[)(?=[^/]+\])/g, '[[]') // escape '[' when ']' follows within the path segment
            .replace(/\?/g, '[?]') // escape '?'
            .replace(/\*/g, '[*]'); // escape '*'
    }
    /**
     * Normalizes slashes and ensures absolute root
     */
    static fixupPattern(pattern, homedir) {
        // Empty
        external_assert_(pattern, 'pattern cannot be empty');
        // Must not contain `.` segment, unless first segment
        // Must not contain `..` segment
        const literalSegments = new Path(pattern).segments.map(x => Pattern.getLiteral(x));
        external_assert_(literalSegments.every((x, i) => (x !== '.' || i === 0) && x !== '..'), `Invalid pattern '${pattern}'. Relative pathing '.' and '..' is not allowed.`);
        // Must not contain globs in root, e.g. Windows UNC path \\foo\b*r
        external_assert_(!hasRoot(pattern) || literalSegments[0], `Invalid pattern '${pattern}'. Root segment must not contain globs.`);
        // Normalize slashes
        pattern = internal_path_helper_normalizeSeparators(pattern);
        // Replace leading `.` segment
        if (pattern === '.' || pattern.startsWith(`.${external_path_.sep}`)) {
            pattern = Pattern.globEscape(process.cwd()) + pattern.substr(1);
        }
        // Replace leading `~` segment
        else if (pattern === '~' || pattern.startsWith(`~${external_path_.sep}`)) {
            homedir = homedir || external_os_namespaceObject.homedir();
            external_assert_(homedir, 'Unable to determine HOME directory');
            external_assert_(hasAbsoluteRoot(homedir), `Expected HOME directory to be a rooted path. Actual '${homedir}'`);
            pattern = Pattern.globEscape(homedir) + pattern.substr(1);
        }
        // Replace relative drive root, e.g. pattern is C: or C:foo
        else if (internal_pattern_IS_WINDOWS &&
            (pattern.match(/^[A-Z]:$/i) || pattern.match(/^[A-Z]:[^\\]/i))) {
            let root = ensureAbsoluteRoot('C:\\dummy-root', pattern.substr(0, 2));
            if (pattern.length > 2 && !root.endsWith('\\')) {
                root += '\\';
            }
            pattern = Pattern.globEscape(root) + pattern.substr(2);
        }
        // Replace relative root, e.g. pattern is \ or \foo
        else if (internal_pattern_IS_WINDOWS && (pattern === '\\' || pattern.match(/^\\[^\\]/))) {
            let root = ensureAbsoluteRoot('C:\\dummy-root', '\\');
            if (!root.endsWith('\\')) {
                root += '\\';
            }
            pattern = Pattern.globEscape(root) + pattern.substr(1);
        }
        // Otherwise ensure absolute root
        else {
            pattern = ensureAbsoluteRoot(Pattern.globEscape(process.cwd()), pattern);
        }
        return internal_path_helper_normalizeSeparators(pattern);
    }
    /**
     * Attempts to unescape a pattern segment to create a literal path segment.
     * Otherwise returns empty string.
     */
    static getLiteral(segment) {
        let literal = '';
        for (let i = 0; i < segment.length; i++) {
            const c = segment[i];
            // Escape
            if (c === '\\' && !internal_pattern_IS_WINDOWS && i + 1 < segment.length) {
                literal += segment[++i];
                continue;
            }
            // Wildcard
            else if (c === '*' || c === '?') {
                return '';
            }
            // Character set
            else if (c === '[' && i + 1 < segment.length) {
                let set = '';
                let closed = -1;
                for (let i2 = i + 1; i2 < segment.length; i2++) {
                    const c2 = segment[i2];
                    // Escape
                    if (c2 === '\\' && !internal_pattern_IS_WINDOWS && i2 + 1 < segment.length) {
                        set += segment[++i2];
                        continue;
                    }
                    // Closed
                    else if (c2 === ']') {
                        closed = i2;
                        break;
                    }
                    // Otherwise
                    else {
                        set += c2;
                    }
                }
                // Closed?
                if (closed >= 0) {
                    // Cannot convert
                    if (set.length > 1) {
                        return '';
                    }
                    // Convert to literal
                    if (set) {
                        literal += set;
                        i = closed;
                        continue;
                    }
                }
                // Otherwise fall thru
            }
            // Append
            literal += c;
        }
        return literal;
    }
    /**
     * Escapes regexp special characters
     * https://javascript.info/regexp-escaping
     */
    static regExpEscape(s) {
        return s.replace(/[[\\^$.|?*+()]/g, '\\$&');
    }
}
//# sourceMappingURL=internal-pattern.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-search-state.js
class SearchState {
    constructor(path, level) {
        this.path = path;
        this.level = level;
    }
}
//# sourceMappingURL=internal-search-state.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-globber.js
var internal_globber_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __asyncValues = (undefined && undefined.__asyncValues) || function (o) {
    if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
    var m = o[Symbol.asyncIterator], i;
    return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function () { return this; }, i);
    function verb(n) { i[n] = o[n] && function (v) { return new Promise(function (resolve, reject) { v = o[n](v), settle(resolve, reject, v.done, v.value); }); }; }
    function settle(resolve, reject, d, v) { Promise.resolve(v).then(function(v) { resolve({ value: v, done: d }); }, reject); }
};
var __await = (undefined && undefined.__await) || function (v) { return this instanceof __await ? (this.v = v, this) : new __await(v); }
var __asyncGenerator = (undefined && undefined.__asyncGenerator) || function (thisArg, _arguments, generator) {
    if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
    var g = generator.apply(thisArg, _arguments || []), i, q = [];
    return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function () { return this; }, i;
    function awaitReturn(f) { return function (v) { return Promise.resolve(v).then(f, reject); }; }
    function verb(n, f) { if (g[n]) { i[n] = function (v) { return new Promise(function (a, b) { q.push([n, v, a, b]) > 1 || resume(n, v); }); }; if (f) i[n] = f(i[n]); } }
    function resume(n, v) { try { step(g[n](v)); } catch (e) { settle(q[0][3], e); } }
    function step(r) { r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r); }
    function fulfill(value) { resume("next", value); }
    function reject(value) { resume("throw", value); }
    function settle(f, v) { if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]); }
};








const internal_globber_IS_WINDOWS = process.platform === 'win32';
class DefaultGlobber {
    constructor(options) {
        this.patterns = [];
        this.searchPaths = [];
        this.options = getOptions(options);
    }
    getSearchPaths() {
        // Return a copy
        return this.searchPaths.slice();
    }
    glob() {
        return internal_globber_awaiter(this, void 0, void 0, function* () {
            var _a, e_1, _b, _c;
            const result = [];
            try {
                for (var _d = true, _e = __asyncValues(this.globGenerator()), _f; _f = yield _e.next(), _a = _f.done, !_a; _d = true) {
                    _c = _f.value;
                    _d = false;
                    const itemPath = _c;
                    result.push(itemPath);
                }
            }
            catch (e_1_1) { e_1 = { error: e_1_1 }; }
            finally {
                try {
                    if (!_d && !_a && (_b = _e.return)) yield _b.call(_e);
                }
                finally { if (e_1) throw e_1.error; }
            }
            return result;
        });
    }
    globGenerator() {
        return __asyncGenerator(this, arguments, function* globGenerator_1() {
            // Fill in defaults options
            const options = getOptions(this.options);
            // Implicit descendants?
            const patterns = [];
            for (const pattern of this.patterns) {
                patterns.push(pattern);
                if (options.implicitDescendants &&
                    (pattern.trailingSeparator ||
                        pattern.segments[pattern.segments.length - 1] !== '**')) {
                    patterns.push(new Pattern(pattern.negate, true, pattern.segments.concat('**')));
                }
            }
            // Push the search paths
            const stack = [];
            for (const searchPath of getSearchPaths(patterns)) {
                debug(`Search path '${searchPath}'`);
                // Exists?
                try {
                    // Intentionally using lstat. Detection for broken symlink
                    // will be performed later (if following symlinks).
                    yield __await(external_fs_namespaceObject.promises.lstat(searchPath));
                }
                catch (err) {
                    if (err.code === 'ENOENT') {
                        continue;
                    }
                    throw err;
                }
                stack.unshift(new SearchState(searchPath, 1));
            }
            // Search
            const traversalChain = []; // used to detect cycles
            while (stack.length) {
                // Pop
                const item = stack.pop();
                // Match?
                const match = internal_pattern_helper_match(patterns, item.path);
                const partialMatch = !!match || internal_pattern_helper_partialMatch(patterns, item.path);
                if (!match && !partialMatch) {
                    continue;
                }
                // Stat
                const stats = yield __await(DefaultGlobber.stat(item, options, traversalChain)
                // Broken symlink, or symlink cycle detected, or no longer exists
                );
                // Broken symlink, or symlink cycle detected, or no longer exists
                if (!stats) {
                    continue;
                }
                // Hidden file or directory?
                if (options.excludeHiddenFiles && external_path_.basename(item.path).match(/^\./)) {
                    continue;
                }
                // Directory
                if (stats.isDirectory()) {
                    // Matched
                    if (match & MatchKind.Directory && options.matchDirectories) {
                        yield yield __await(item.path);
                    }
                    // Descend?
                    else if (!partialMatch) {
                        continue;
                    }
                    // Push the child items in reverse
                    const childLevel = item.level + 1;
                    const childItems = (yield __await(external_fs_namespaceObject.promises.readdir(item.path))).map(x => new SearchState(external_path_.join(item.path, x), childLevel));
                    stack.push(...childItems.reverse());
                }
                // File
                else if (match & MatchKind.File) {
                    yield yield __await(item.path);
                }
            }
        });
    }
    /**
     * Constructs a DefaultGlobber
     */
    static create(patterns, options) {
        return internal_globber_awaiter(this, void 0, void 0, function* () {
            const result = new DefaultGlobber(options);
            if (internal_globber_IS_WINDOWS) {
                patterns = patterns.replace(/\r\n/g, '\n');
                patterns = patterns.replace(/\r/g, '\n');
            }
            const lines = patterns.split('\n').map(x => x.trim());
            for (const line of lines) {
                // Empty or comment
                if (!line || line.startsWith('#')) {
                    continue;
                }
                // Pattern
                else {
                    result.patterns.push(new Pattern(line));
                }
            }
            result.searchPaths.push(...getSearchPaths(result.patterns));
            return result;
        });
    }
    static stat(item, options, traversalChain) {
        return internal_globber_awaiter(this, void 0, void 0, function* () {
            // Note:
            // `stat` returns info about the target of a symlink (or symlink chain)
            // `lstat` returns info about a symlink itself
            let stats;
            if (options.followSymbolicLinks) {
                try {
                    // Use `stat` (following symlinks)
                    stats = yield external_fs_namespaceObject.promises.stat(item.path);
                }
                catch (err) {
                    if (err.code === 'ENOENT') {
                        if (options.omitBrokenSymbolicLinks) {
                            debug(`Broken symlink '${item.path}'`);
                            return undefined;
                        }
                        throw new Error(`No information found for the path '${item.path}'. This may indicate a broken symbolic link.`);
                    }
                    throw err;
                }
            }
            else {
                // Use `lstat` (not following symlinks)
                stats = yield external_fs_namespaceObject.promises.lstat(item.path);
            }
            // Note, isDirectory() returns false for the lstat of a symlink
            if (stats.isDirectory() && options.followSymbolicLinks) {
                // Get the realpath
                const realPath = yield external_fs_namespaceObject.promises.realpath(item.path);
                // Fixup the traversal chain to match the item level
                while (traversalChain.length >= item.level) {
                    traversalChain.pop();
                }
                // Test for a cycle
                if (traversalChain.some((x) => x === realPath)) {
                    debug(`Symlink cycle detected for path '${item.path}' and realpath '${realPath}'`);
                    return undefined;
                }
                // Update the traversal chain
                traversalChain.push(realPath);
            }
            return stats;
        });
    }
}
//# sourceMappingURL=internal-globber.js.map
;// CONCATENATED MODULE: external "stream"
const external_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
// EXTERNAL MODULE: external "util"
var external_util_ = __nccwpck_require__(23);
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/internal-hash-files.js
var internal_hash_files_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var internal_hash_files_asyncValues = (undefined && undefined.__asyncValues) || function (o) {
    if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
    var m = o[Symbol.asyncIterator], i;
    return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function () { return this; }, i);
    function verb(n) { i[n] = o[n] && function (v) { return new Promise(function (resolve, reject) { v = o[n](v), settle(resolve, reject, v.done, v.value); }); }; }
    function settle(resolve, reject, d, v) { Promise.resolve(v).then(function(v) { resolve({ value: v, done: d }); }, reject); }
};






function hashFiles(globber_1, currentWorkspace_1) {
    return internal_hash_files_awaiter(this, arguments, void 0, function* (globber, currentWorkspace, verbose = false) {
        var _a, e_1, _b, _c;
        var _d;
        const writeDelegate = verbose ? core.info : core.debug;
        let hasMatch = false;
        const githubWorkspace = currentWorkspace
            ? currentWorkspace
            : ((_d = process.env['GITHUB_WORKSPACE']) !== null && _d !== void 0 ? _d : process.cwd());
        const result = crypto.createHash('sha256');
        let count = 0;
        try {
            for (var _e = true, _f = internal_hash_files_asyncValues(globber.globGenerator()), _g; _g = yield _f.next(), _a = _g.done, !_a; _e = true) {
                _c = _g.value;
                _e = false;
                const file = _c;
                writeDelegate(file);
                if (!file.startsWith(`${githubWorkspace}${path.sep}`)) {
                    writeDelegate(`Ignore '${file}' since it is not under GITHUB_WORKSPACE.`);
                    continue;
                }
                if (fs.statSync(file).isDirectory()) {
                    writeDelegate(`Skip directory '${file}'.`);
                    continue;
                }
                const hash = crypto.createHash('sha256');
                const pipeline = util.promisify(stream.pipeline);
                yield pipeline(fs.createReadStream(file), hash);
                result.write(hash.digest());
                count++;
                if (!hasMatch) {
                    hasMatch = true;
                }
            }
        }
        catch (e_1_1) { e_1 = { error: e_1_1 }; }
        finally {
            try {
                if (!_e && !_a && (_b = _f.return)) yield _b.call(_f);
            }
            finally { if (e_1) throw e_1.error; }
        }
        result.end();
        if (hasMatch) {
            writeDelegate(`Found ${count} files to hash.`);
            return result.digest('hex');
        }
        else {
            writeDelegate(`No matches found for glob`);
            return '';
        }
    });
}
//# sourceMappingURL=internal-hash-files.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/glob/lib/glob.js
var glob_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Constructs a globber
 *
 * @param patterns  Patterns separated by newlines
 * @param options   Glob options
 */
function create(patterns, options) {
    return glob_awaiter(this, void 0, void 0, function* () {
        return yield DefaultGlobber.create(patterns, options);
    });
}
/**
 * Computes the sha256 hash of a glob
 *
 * @param patterns  Patterns separated by newlines
 * @param currentWorkspace  Workspace used when matching files
 * @param options   Glob options
 * @param verbose   Enables verbose logging
 */
function glob_hashFiles(patterns_1) {
    return glob_awaiter(this, arguments, void 0, function* (patterns, currentWorkspace = '', options, verbose = false) {
        let followSymbolicLinks = true;
        if (options && typeof options.followSymbolicLinks === 'boolean') {
            followSymbolicLinks = options.followSymbolicLinks;
        }
        const globber = yield create(patterns, { followSymbolicLinks });
        return _hashFiles(globber, currentWorkspace, verbose);
    });
}
//# sourceMappingURL=glob.js.map
;// CONCATENATED MODULE: ./src/site/globs.ts



/**
 * Patterns are rooted here and not at the real folder, so that no character of the folder's name can
 * act as a glob (models notes, 8: a root with `[`, `#` or `!` finds nothing, and says nothing).
 */
const ROOT = process.platform === 'win32' ? 'C:/site' : '/site';
/** Bit of the library's match result that stands for files. */
const MATCHES_FILE = 2;
/**
 * The globs of one input, in the language of `@actions/glob`: `*`, `?`, `[…]`, `**`, a leading `!`
 * takes away from what the lines above matched, a folder stands for everything below, `#` starts a
 * comment. Only its patterns are used, not its search of the disk: that would go through links that
 * leave the folder, stop at unreadable hidden folders, and take 20 times as long as our own walk
 * (performance notes, 3). So the globs see the files of the walk and no others.
 */
class Globs {
    #lines;
    #negates;
    constructor(lines) {
        this.#lines = lines;
        this.#negates = lines.some((line) => line.negates);
    }
    /**
     * @param input name of the input, for messages
     * @returns undefined when there is no pattern among the lines
     * @throws {CollectError} for a pattern that leaves the folder
     */
    static async parse(input, lines) {
        const texts = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
        const parsed = [];
        for (const text of texts) {
            parsed.push(await parseLine(input, text));
        }
        return parsed.length > 0 ? new Globs(parsed) : undefined;
    }
    /** Whether the list as a whole matches the file. */
    matchesFile(path) {
        return this.#match(path, (line) => (line.hits += 1));
    }
    /** Counts matches with a path that is left out anyway, so that no pattern is called useless. */
    noteLeftOut(path) {
        this.#match(path, (line) => (line.leftOutHits += 1));
    }
    /** Whether the list certainly matches everything below the folder. Counts as a match left out. */
    matchesAllBelow(folder) {
        const path = `${ROOT}/${folder}`;
        const lines = this.#lines.filter((line) => line.forFolder.match(path) !== 0);
        lines.forEach((line) => (line.leftOutHits += 1));
        return !this.#negates && lines.length > 0;
    }
    /** Whether the list may match anything below the folder. */
    mayMatchBelow(folder) {
        const path = `${ROOT}/${folder}`;
        return this.#lines.some((line) => !line.negates && line.forFiles.some((pattern) => pattern.partialMatch(path)));
    }
    /** Lines that matched no path at all, or only such that are left out anyway; to be asked after the walk. */
    unused() {
        return this.#lines
            .filter((line) => line.hits === 0)
            .map((line) => ({ text: line.text, matchesLeftOut: line.leftOutHits > 0 }));
    }
    /** Every line begins with `!`, so there is nothing to take away from. */
    onlyNegates() {
        return this.#lines.every((line) => line.negates);
    }
    #match(path, onHit) {
        const rooted = `${ROOT}/${path}`;
        let matches = false;
        for (const line of this.#lines) {
            if (line.forFiles.some((pattern) => (pattern.match(rooted) & MATCHES_FILE) !== 0)) {
                onHit(line);
                matches = !line.negates;
            }
        }
        return matches;
    }
}
async function parseLine(input, text) {
    const bangs = /^[!\s]*/.exec(text)?.[0] ?? '';
    const body = text.slice(bangs.length);
    const segments = body.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..')) {
        throw badPattern(input, text, 'leaves the folder');
    }
    const rooted = [ROOT, ...(segments.length > 0 ? segments : ['**'])].join('/');
    const isFolderOnly = body.endsWith('/') && segments.length > 0;
    const patterns = [rooted];
    if (!rooted.endsWith('/**')) {
        patterns.push(`${rooted}/**/*`);
    }
    const compiled = await compile(patterns).catch((cause) => {
        throw badPattern(input, text, 'is no pattern that @actions/glob understands', cause);
    });
    const [forFolder] = compiled;
    if (forFolder === undefined) {
        throw new TypeError('a pattern was compiled to nothing');
    }
    return {
        text,
        negates: bangs.replaceAll(/\s/g, '').length % 2 === 1,
        forFiles: isFolderOnly ? compiled.slice(1) : compiled,
        forFolder,
        hits: 0,
        leftOutHits: 0
    };
}
function badPattern(input, text, what, cause) {
    return new CollectError(`the pattern ${(0,show/* show */.WU)(text)} of the input ${input} ${what}`, {
        advice: 'Write patterns relative to the folder, without `..`.',
        cause
    });
}
async function compile(patterns) {
    const globber = await create(patterns.join('\n'));
    if (typeof globber !== 'object' ||
        globber === null ||
        !('patterns' in globber) ||
        !Array.isArray(globber.patterns) ||
        !globber.patterns.every(isLibraryPattern)) {
        throw new TypeError('this version of @actions/glob does not show its patterns');
    }
    return globber.patterns;
}
function isLibraryPattern(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'match' in value &&
        typeof value.match === 'function' &&
        'partialMatch' in value &&
        typeof value.partialMatch === 'function');
}

;// CONCATENATED MODULE: ./src/site/system-errors.ts


const WORDS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of its path is not a folder',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead in a circle',
    ENAMETOOLONG: 'its path is too long for this system',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk could not be read'
};
/** The code of an error of the file system, for instance `ENOENT`; empty for other errors. */
function codeOf(thrown) {
    return typeof thrown === 'object' &&
        thrown !== null &&
        'code' in thrown &&
        typeof thrown.code === 'string'
        ? thrown.code
        : '';
}
function hasCode(thrown, ...codes) {
    return codes.includes(codeOf(thrown));
}
/** What an error of the file system means, without the path that Node puts into its message. */
function causeText(thrown) {
    const code = codeOf(thrown);
    const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
    return words === undefined ? (0,show/* plain */.pj)(code || messageOf(thrown)) : `${words} (${code})`;
}

;// CONCATENATED MODULE: ./src/site/filter.ts







/** Dot folder that every site may need (RFC 8615), at the root of the folder. */
const WELL_KNOWN = '.well-known';
/** Decides what is left out, by path alone. All paths are POSIX paths below the folder. */
class Filter {
    #include;
    #exclude;
    #ignore;
    #includeHidden;
    constructor(globs, ignoreRules, includeHidden) {
        this.#include = globs.include;
        this.#exclude = globs.exclude;
        this.#ignore = ignoreRules;
        this.#includeHidden = includeHidden;
    }
    /** @throws {CollectError} for a bad pattern, or an ignore file that exists and cannot be read */
    static async create(options) {
        return new Filter({
            include: await Globs.parse('include', options.include),
            exclude: await Globs.parse('exclude', options.exclude)
        }, options.ignoreFile === undefined ? undefined : readIgnoreFile(options.ignoreFile), options.includeHiddenFiles);
    }
    /** Why the entry `name` at `path` is hidden. Folders above it have been asked about before. */
    hidden(path, name, isFile) {
        if (this.#includeHidden || !name.startsWith('.') || (path === WELL_KNOWN && !isFile)) {
            return undefined;
        }
        return 'hidden';
    }
    /** Why the file is not uploaded. */
    file(path) {
        // Both lists are asked, so that both know which of their patterns match something.
        const isIncluded = this.#include?.matchesFile(path) ?? true;
        const isExcluded = this.#exclude?.matchesFile(path) ?? false;
        if (!isIncluded) {
            return 'not-included';
        }
        return isExcluded ? 'excluded' : this.#ignore?.ignores(path) ? 'ignored' : undefined;
    }
    /** Why nothing below the folder can be uploaded; undefined where its files have to be asked about. */
    folder(path) {
        if (this.#include?.mayMatchBelow(path) === false) {
            return 'not-included';
        }
        if (this.#exclude?.matchesAllBelow(path)) {
            return 'excluded';
        }
        return this.#ignore?.ignores(`${path}/`) ? 'ignored' : undefined;
    }
    /** To be told of every path that is left out without having been asked about. */
    noteLeftOut(path) {
        this.#include?.noteLeftOut(path);
        this.#exclude?.noteLeftOut(path);
    }
    /** What the patterns did not do, one sentence for each; to be asked after the walk. */
    warnings() {
        return [...idleIncludes(this.#include), ...idlePatterns('exclude', this.#exclude)];
    }
}
function readIgnoreFile(path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile()) {
            throw badIgnoreFile(path, 'it is not a regular file');
        }
        // Git compares names byte by byte where file systems do; so does every run of this action.
        return ignore_default()({ ignorecase: false }).add((0,external_node_fs_.readFileSync)(path, 'utf8').replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
            return undefined;
        }
        throw cause instanceof CollectError ? cause : badIgnoreFile(path, causeText(cause), cause);
    }
}
function badIgnoreFile(path, why, cause) {
    return new CollectError(`the ignore file ${(0,show/* show */.WU)(path)} cannot be read: ${why}`, {
        advice: 'Make it a readable text file, or set `ignore-file` to another one.',
        cause
    });
}

;// CONCATENATED MODULE: ./src/site/hints.ts



const SOURCE_MAP = /\.(?:c|m)?(?:js|css)\.map$/;
/** Most names in one warning. */
const NAMED = 5;
/**
 * Sentences about a folder that can be uploaded and is perhaps not what was meant.
 * @param folder absolute path of the folder
 */
function folderHints(folder, files) {
    const hints = [];
    const signs = repositorySigns(folder, files);
    if (signs.length > 0) {
        hints.push(`the folder looks like a repository and not like a build, because it holds ${signs.join(' and ')}: is \`folder\` right?`);
    }
    const maps = files.filter((file) => SOURCE_MAP.test(file.path)).map((file) => file.path);
    if (maps.length > 0) {
        hints.push(`${(0,show/* count */.U9)(maps.length, 'source map')} will show the source code to everybody: ${(0,show/* showList */.w5)(maps, NAMED)}`);
    }
    return hints;
}
/**
 * `package.json` alone is common in builds, and a site without a build step is deployed from its
 * repository, so neither that nor `.git` beside an `index.html` is a sign.
 */
function repositorySigns(folder, files) {
    const has = (start) => files.some((file) => file.path.startsWith(start));
    const hasFile = (path) => files.some((file) => file.path === path);
    const signs = [];
    if (has('node_modules/')) {
        signs.push('node_modules/');
    }
    const hasGit = (0,external_node_fs_.existsSync)((0,external_node_path_namespaceObject.join)(folder, '.git'));
    const hasPackage = hasFile('package.json');
    if (hasPackage && has('src/')) {
        signs.push('package.json', 'src/');
    }
    else if (hasPackage && hasGit) {
        signs.push('package.json');
    }
    if (hasGit && (signs.length > 0 || !hasFile('index.html'))) {
        signs.push('.git');
    }
    return signs;
}

;// CONCATENATED MODULE: ./src/site/order.ts
/**
 * Orders by path, code unit by code unit: the same on every machine and in every locale, which
 * `localeCompare` is not.
 */
function byPath(a, b) {
    return compareText(a.path, b.path);
}
/** Plain code-unit comparison. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/site/names.ts


/** C0, DEL and C1 controls, and surrogates without their other half (faults notes, C2 and C3). */
const names_CONTROL = /[\p{Cc}\p{Cs}]/u;
/** Any character for which a name is refused. */
const ODD = /["\\\p{Cc}\p{Cs}]/u;
const NOT_ASCII = /[^\0-\x7f]/;
const CODED_IN_URLS = /[#?%+]/;
const WINDOWS_RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.[^/]*)?(?:\/|$)/i;
const WINDOWS_TRIMMED = /[. ](?:\/|$)/;
/**
 * The name as the multipart header carries it: browsers and form-data escape exactly these three
 * characters and no percent sign (WHATWG HTML, multipart/form-data), so `a"b` and `a%22b` become one.
 */
function wireName(path) {
    return path.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/**
 * Adds every name that cannot be uploaded byte for byte under that name: controls and half
 * characters, a backslash where it is no separator, a double quote, and names that would be one and
 * the same in the upload (faults notes, C3).
 */
function refuseNames(paths, problems) {
    const odd = paths.filter((path) => ODD.test(path));
    if (odd.length === 0) {
        return;
    }
    refuseCollisions(paths, odd, problems);
    for (const path of odd) {
        const kind = names_CONTROL.test(path) ? 'control' : path.includes('\\') ? 'backslash' : 'quote';
        problems.add(kind, path, (0,show/* show */.WU)(path));
    }
}
/** Of the names that become one in the upload, at least one is odd. */
function refuseCollisions(paths, odd, problems) {
    const sameOnWire = new Map(odd.map((path) => [wireName(path), new Set()]));
    for (const path of paths) {
        sameOnWire.get(wireName(path))?.add(path);
    }
    for (const group of sameOnWire.values()) {
        if (group.size > 1) {
            group.forEach((path) => problems.add('collision', path, (0,show/* show */.WU)(path)));
        }
    }
}
/** Most names in one warning. */
const names_NAMED = 5;
/** One sentence for each kind of name that is uploaded as it is and may still surprise. */
function nameWarnings(paths) {
    const twins = caseTwins(paths);
    const areTwins = new Set(twins);
    const kinds = [
        [
            twins,
            'differing from a neighbour only in case or Unicode form: Windows and macOS take them for one'
        ],
        [
            paths.filter((path) => NOT_ASCII.test(path) && !isNfc(path) && !areTwins.has(path)),
            'not in Unicode form NFC: a link typed by hand may not reach them'
        ],
        [
            paths.filter((path) => CODED_IN_URLS.test(path)),
            'with #, ?, % or +: links must write these percent-encoded'
        ],
        [
            paths.filter((path) => WINDOWS_RESERVED.test(path) || WINDOWS_TRIMMED.test(path)),
            'that Windows cannot store'
        ]
    ];
    return kinds
        .filter(([names]) => names.length > 0)
        .map(([names, verdict]) => `${(0,show/* count */.U9)(names.length, 'name')} ${verdict}: ${(0,show/* showList */.w5)(names, names_NAMED)}`);
}
function isNfc(path) {
    return path.normalize('NFC') === path;
}
/** Files and folders that differ from a neighbour only in case or in Unicode form. */
function caseTwins(paths) {
    const folded = new Map();
    const plain = [];
    for (const path of withFolders(paths)) {
        const fold = foldCase(path);
        if (fold === path) {
            plain.push(path);
        }
        else {
            folded.set(fold, [...(folded.get(fold) ?? []), path]);
        }
    }
    // Of two twins at most one is its own folded form.
    plain.forEach((path) => folded.get(path)?.push(path));
    const twins = [...folded.values()].flatMap((group) => 
    // Folders that are twins are named once, and not again for each file in them.
    group.filter((path) => group.some((other) => other !== path && areNeighbours(other, path))));
    return twins.sort(compareText);
}
function areNeighbours(one, other) {
    return parentOf(one) === parentOf(other);
}
function withFolders(paths) {
    const all = new Set(paths);
    for (const path of paths) {
        let folder = parentOf(path);
        while (folder !== '' && !all.has(folder)) {
            all.add(folder);
            folder = parentOf(folder);
        }
    }
    return all;
}
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
function foldCase(path) {
    return (NOT_ASCII.test(path) ? path.normalize('NFC') : path).toLowerCase();
}

;// CONCATENATED MODULE: ./src/site/plan.ts

/**
 * Cuts the files into upload requests (surface, section 4.1). Pure: the same files give the same
 * plan, whatever order they come in. Every file is in exactly one chunk and no chunk is empty; a file
 * above `chunkBytes` travels alone. The last chunk, the commit chunk, holds the single smallest file
 * (of several the first by path), so two files make at least two chunks. No files, no chunks.
 */
function planChunks(files, limits) {
    if (!(limits.chunkSize >= 1 && limits.chunkBytes >= 1)) {
        throw new RangeError('a chunk must have room for one file and one byte');
    }
    const sorted = files.toSorted(byPath);
    const last = smallest(sorted);
    if (last === undefined) {
        return [];
    }
    const groups = cut(sorted.filter((file) => file !== last), limits);
    return [...groups, [last]].map((group, index) => ({
        index,
        files: group,
        bytes: sumOfSizes(group),
        isCommit: index === groups.length
    }));
}
function cut(files, limits) {
    const groups = [];
    let group = [];
    let bytes = 0;
    for (const file of files) {
        const isFull = group.length >= limits.chunkSize || bytes + file.size > limits.chunkBytes;
        if (isFull && group.length > 0) {
            groups.push(group);
            group = [];
            bytes = 0;
        }
        group.push(file);
        bytes += file.size;
    }
    return group.length > 0 ? [...groups, group] : groups;
}
function smallest(files) {
    let found = files[0];
    for (const file of files) {
        if (found === undefined || file.size < found.size) {
            found = file;
        }
    }
    return found;
}
/** Bytes of all the files. */
function sumOfSizes(files) {
    return files.reduce((sum, file) => sum + file.size, 0);
}

;// CONCATENATED MODULE: ./src/site/problems.ts



const LINK_ADVICE = 'Replace the link by what it should show, exclude it, or choose another value for `symlinks`.';
const NAME_ADVICE = 'Rename it in the build: dStor and gateways would show it under another name.';
const TEXTS = {
    unreadable: {
        noun: 'path',
        one: 'cannot be read',
        many: 'cannot be read',
        advice: 'Give the user of this step the right to read everything in the folder.'
    },
    vanished: {
        noun: 'path',
        one: 'vanished or changed while the folder was read',
        many: 'vanished or changed while the folder was read',
        advice: 'Let nothing write to the folder while it is deployed.'
    },
    special: {
        noun: 'path',
        one: 'is neither a file nor a folder (a pipe, socket or device)',
        many: 'are neither files nor folders (pipes, sockets or devices)',
        advice: 'Remove it from the folder or exclude it.'
    },
    'link-outside': {
        noun: 'symbolic link',
        one: 'leaves the folder',
        many: 'leave the folder',
        advice: LINK_ADVICE
    },
    'link-broken': {
        noun: 'symbolic link',
        one: 'is broken',
        many: 'are broken',
        advice: LINK_ADVICE
    },
    'link-loop': {
        noun: 'symbolic link',
        one: 'leads back to a folder that it is in',
        many: 'lead back to a folder that they are in',
        advice: 'Remove the link or exclude it.'
    },
    'link-maze': {
        noun: 'symbolic link',
        one: 'leads to a folder that is reached in more than a thousand ways',
        many: 'lead to a folder that is reached in more than a thousand ways',
        advice: 'Remove the links that multiply the folder, or exclude them.'
    },
    link: {
        noun: 'symbolic link',
        one: 'is in the folder, and `symlinks` is `error`',
        many: 'are in the folder, and `symlinks` is `error`',
        advice: LINK_ADVICE
    },
    'not-utf8': {
        noun: 'name',
        one: 'is not valid UTF-8',
        many: 'are not valid UTF-8',
        advice: NAME_ADVICE
    },
    control: {
        noun: 'name',
        one: 'holds a control character or half a character',
        many: 'hold control characters or half a character',
        advice: NAME_ADVICE
    },
    backslash: {
        noun: 'name',
        one: 'holds a backslash',
        many: 'hold a backslash',
        advice: NAME_ADVICE
    },
    quote: {
        noun: 'name',
        one: 'holds a double quote, which the upload turns into %22',
        many: 'hold a double quote, which the upload turns into %22',
        advice: NAME_ADVICE
    },
    collision: {
        noun: 'name',
        one: 'is the same in the upload as that of another file',
        many: 'are the same in the upload, so that one file would replace the other',
        advice: 'Rename all but one of them in the build.'
    }
};
/** Most names in one sentence. */
const problems_NAMED = 20;
/** So many problems say enough: a link to `/` must not make us list a whole machine. */
const ENOUGH = 1000;
/**
 * Gathers what is wrong with a folder, so that one error names everything and nobody has to run the
 * step once for each file.
 */
class Problems {
    #found = new Map();
    #count = 0;
    add(kind, path, shown) {
        const problems = this.#found.get(kind) ?? [];
        problems.push({ path, shown });
        this.#found.set(kind, problems);
        this.#count += 1;
    }
    /** Looking further would not tell the reader more. */
    isEnough() {
        return this.#count >= ENOUGH;
    }
    /** @throws {CollectError} naming everything that was added, if anything was. */
    throwIfAny() {
        if (this.#count === 0) {
            return;
        }
        const sentences = [];
        const advice = new Set();
        const paths = [];
        for (const [kind, problems] of this.#found) {
            problems.sort((a, b) => compareText(a.path, b.path) || compareText(a.shown, b.shown));
            sentences.push(sentence(TEXTS[kind], problems));
            advice.add(TEXTS[kind].advice);
            paths.push(...problems.map((problem) => problem.path));
        }
        throw new CollectError(sentences.join('; '), { advice: [...advice].join(' '), paths });
    }
}
function sentence(text, problems) {
    const verb = problems.length === 1 ? text.one : text.many;
    const named = problems.slice(0, problems_NAMED).map((problem) => problem.shown);
    const more = problems.length > problems_NAMED ? ` and ${problems.length - problems_NAMED} more` : '';
    return `${(0,show/* count */.U9)(problems.length, text.noun)} ${verb}: ${named.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/site/regular-file.ts



/** Every user can read the file, whoever owns it, so nobody has to be asked. */
const READABLE_BY_ALL = 0o444;
/**
 * The file as it is now, without opening it; what keeps it from being uploaded goes to `problems`.
 * @param absolutePath without symbolic links
 * @param known what is known of it already
 */
function inspectFile(path, absolutePath, problems, known) {
    try {
        const stats = known ?? (0,external_node_fs_.lstatSync)(absolutePath);
        if (!stats.isFile()) {
            const isReplaced = stats.isSymbolicLink() || stats.isDirectory();
            problems.add(isReplaced ? 'vanished' : 'special', path, (0,show/* show */.WU)(path));
            return undefined;
        }
        if ((stats.mode & READABLE_BY_ALL) !== READABLE_BY_ALL) {
            (0,external_node_fs_.accessSync)(absolutePath, external_node_fs_.constants.R_OK);
        }
        const { size, mtimeMs, ino, dev } = stats;
        return { path, absolutePath, size, mtimeMs, ino, dev };
    }
    catch (cause) {
        addReadProblem(path, cause, problems);
        return undefined;
    }
}
/** Puts an error of the file system about `path` into words. */
function addReadProblem(path, cause, problems) {
    const kind = hasCode(cause, 'ENOENT', 'ENOTDIR') ? 'vanished' : 'unreadable';
    problems.add(kind, path, `${(0,show/* show */.WU)(path)}: ${causeText(cause)}`);
}

;// CONCATENATED MODULE: ./src/site/root.ts






/** Most entries of a parent folder that are offered in place of a missing one. */
const OFFERED = 10;
/** Folders that site generators write to. */
const BUILD_FOLDERS = new Set([
    'dist',
    'build',
    'out',
    'public',
    '_site',
    'site',
    'www',
    'output',
    '.output',
    'docs',
    'html'
]);
/**
 * Finds out what is to be uploaded. Symbolic links in the path itself are followed: it was named.
 * @throws {CollectError} when it is missing, out of reach, or neither a folder nor a regular file
 */
function findRoot(folder) {
    try {
        const stats = (0,external_node_fs_.statSync)(folder);
        if (stats.isDirectory() || stats.isFile()) {
            (0,external_node_fs_.accessSync)(folder, stats.isFile() ? external_node_fs_.constants.R_OK : external_node_fs_.constants.R_OK | external_node_fs_.constants.X_OK);
            return { real: external_node_fs_.realpathSync.native(folder), isFile: stats.isFile() };
        }
    }
    catch (cause) {
        if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
            throw missing(folder, cause);
        }
        throw new CollectError(`${(0,show/* show */.WU)(folder)} cannot be read: ${causeText(cause)}`, {
            advice: 'Give the user of this step the right to read it.',
            cause
        });
    }
    throw new CollectError(`${(0,show/* show */.WU)(folder)} is neither a folder nor a regular file`, {
        advice: 'Set `folder` to the folder that the build writes to.'
    });
}
function missing(folder, cause) {
    const found = nearestParent(folder);
    const inside = found.names.length > 0 ? `contains ${(0,show/* showList */.w5)(found.names, OFFERED)}` : 'is empty or unreadable';
    return new CollectError(`the folder ${(0,show/* show */.WU)(folder)} does not exist`, {
        advice: `Did the build step run before this one, and does it write there? ${(0,show/* show */.WU)(found.parent)} ${inside}.`,
        cause
    });
}
/** The closest folder above that exists, and its entries, the likeliest ones first. */
function nearestParent(folder) {
    let missingName = (0,external_node_path_namespaceObject.basename)(folder);
    let parent = (0,external_node_path_namespaceObject.dirname)(folder);
    for (;;) {
        try {
            const names = (0,external_node_fs_.readdirSync)(parent);
            return { parent, names: names.sort((a, b) => byLikeness(missingName, a, b)) };
        }
        catch {
            const above = (0,external_node_path_namespaceObject.dirname)(parent);
            if (above === parent) {
                return { parent, names: [] };
            }
            missingName = (0,external_node_path_namespaceObject.basename)(parent);
            parent = above;
        }
    }
}
function byLikeness(wanted, a, b) {
    return likeness(wanted, b) - likeness(wanted, a) || compareText(a, b);
}
function likeness(wanted, name) {
    const [one, other] = [wanted.toLowerCase(), name.toLowerCase()];
    let shared = 0;
    while (shared < one.length && one[shared] === other[shared]) {
        shared += 1;
    }
    const isPart = one.length > 2 && other.includes(one);
    return shared * 2 + (isPart ? one.length : 0) + (BUILD_FOLDERS.has(other) ? 3 : 0);
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./src/site/entries.ts




/** What Node puts in the place of bytes that are no UTF-8; a name may also hold it rightly. */
const REPLACEMENT = '\uFFFD';
/**
 * The entries of one folder, sorted by name. Names that are not valid UTF-8 are told by their
 * `bytes` (faults notes, C6: read as text they can be equal to each other and cannot be opened).
 * @throws the system's error when the folder cannot be read
 */
function readEntries(folder) {
    const dirents = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    const entries = dirents.some((dirent) => dirent.name.includes(REPLACEMENT))
        ? readBytes(folder)
        : dirents.map((dirent) => ({ name: dirent.name, kind: kindOf(dirent) }));
    return entries.sort((a, b) => compareText(a.name, b.name));
}
function readBytes(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' }).map((dirent) => {
        const bytes = dirent.name;
        const entry = { name: bytes.toString('utf8'), kind: kindOf(dirent) };
        return (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? entry : { ...entry, bytes };
    });
}
function kindOf(dirent) {
    if (dirent.isFile()) {
        return 'file';
    }
    if (dirent.isDirectory()) {
        return 'folder';
    }
    return dirent.isSymbolicLink() ? 'link' : 'special';
}
/** A path whose last name is not valid UTF-8, in quotes, with the odd bytes written `\xff`. */
function showBytes(parent, bytes) {
    let name = '';
    for (const byte of bytes) {
        name += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
    }
    return (0,show/* show */.WU)(parent === '' ? name : `${parent}/${name}`).replaceAll('\\\\x', '\\x');
}

;// CONCATENATED MODULE: ./src/site/links.ts




/** What the link at `absolutePath` shows; `broken` for everything that cannot be looked at. */
function linkKind(absolutePath) {
    try {
        return (0,external_node_fs_.statSync)(absolutePath).isDirectory() ? 'folder' : 'file';
    }
    catch {
        return 'broken';
    }
}
/** Resolves the link, or names what is wrong with it. */
function resolveLink(absolutePath) {
    try {
        const real = external_node_fs_.realpathSync.native(absolutePath);
        return { real, stats: (0,external_node_fs_.lstatSync)(real) };
    }
    catch (cause) {
        if (hasCode(cause, 'ELOOP')) {
            return 'link-loop';
        }
        return hasCode(cause, 'EACCES', 'EPERM') ? 'unreadable' : 'link-broken';
    }
}
/**
 * Whether `path` is `folder` or below it. Both are real paths: comparing how they begin would take
 * `/site-old` for a part of `/site` (faults notes, C6).
 */
function links_isInside(folder, path) {
    const way = (0,external_node_path_namespaceObject.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_namespaceObject.sep}`) && !(0,external_node_path_namespaceObject.isAbsolute)(way);
}
/** The link and what is written in it, inert: `"a" -> "../b"`. */
function showLink(path, absolutePath) {
    try {
        return `${(0,show/* show */.WU)(path)} -> ${(0,show/* show */.WU)((0,external_node_fs_.readlinkSync)(absolutePath))}`;
    }
    catch {
        return (0,show/* show */.WU)(path);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/site/pace.ts

/** How long synchronous work may hold the event loop: timers and signals wait meanwhile. */
const HOLD_MS = 10;
/**
 * Lets long synchronous work breathe. Synchronous file calls are several times cheaper than promises
 * (performance notes, 1), but nothing else runs between them.
 */
class Pace {
    #signal;
    #due = performance.now() + HOLD_MS;
    constructor(signal) {
        this.#signal = signal;
    }
    /** Whether it is time to `rest`. Cheap enough to ask for every file. */
    isDue() {
        return performance.now() >= this.#due;
    }
    /** Lets the event loop turn once. Throws the signal's reason when the work was cancelled. */
    async rest() {
        this.#signal?.throwIfAborted();
        await (0,promises_.setImmediate)();
        this.#signal?.throwIfAborted();
        this.#due = performance.now() + HOLD_MS;
    }
}

;// CONCATENATED MODULE: ./src/site/walk.ts






/** Ways to one folder through links. More is a maze of links that doubles with every level. */
const MOST_WAYS = 1000;
/**
 * Lists the folder, and judges what is not left out. What is wrong goes to `problems`, all of it.
 * Synchronous file calls in small portions: 100,000 files in about a second (performance notes, 3).
 */
async function walk(options) {
    const walker = new Walker(options);
    await walker.run();
    return {
        files: walker.files.sort(byPath),
        skipped: walker.skipped.sort(byPath),
        emptyFolders: walker.emptyFolders
    };
}
class Walker {
    files = [];
    skipped = [];
    emptyFolders = 0;
    #options;
    #stack = [];
    #ways = new Map();
    constructor(options) {
        this.#options = options;
    }
    async run() {
        const { root, problems, signal } = this.#options;
        const pace = new Pace(signal);
        this.#stack.push({
            path: '',
            real: root,
            parent: undefined,
            isLinked: false,
            leftOut: undefined
        });
        for (let frame = this.#stack.pop(); frame !== undefined; frame = this.#stack.pop()) {
            for (const entry of this.#entriesOf(frame)) {
                this.#visit(frame, entry);
                if (pace.isDue()) {
                    await pace.rest();
                }
            }
            if (problems.isEnough()) {
                return;
            }
        }
    }
    #entriesOf(frame) {
        try {
            const entries = readEntries(frame.real);
            this.emptyFolders += entries.length === 0 && frame.leftOut === undefined ? 1 : 0;
            return entries;
        }
        catch (cause) {
            if (frame.leftOut === undefined) {
                addReadProblem(frame.path || '.', cause, this.#options.problems);
            }
            else {
                this.skipped.push({ path: frame.path, reason: frame.leftOut });
            }
            return [];
        }
    }
    #visit(frame, entry) {
        const { filter, problems } = this.#options;
        const path = frame.path === '' ? entry.name : `${frame.path}/${entry.name}`;
        const real = `${frame.real}/${entry.name}`;
        const unasked = frame.leftOut ?? filter.hidden(path, entry.name, entry.kind === 'file');
        if (unasked !== undefined) {
            filter.noteLeftOut(path);
        }
        const leftOut = unasked ?? this.#reasonFor(entry.kind, path, real);
        if (leftOut !== undefined) {
            this.#leaveOut(frame, entry.kind, { path, real, leftOut });
        }
        else if (entry.bytes !== undefined) {
            problems.add('not-utf8', path, showBytes(frame.path, entry.bytes));
        }
        else if (entry.kind === 'folder') {
            this.#enter({ path, real, parent: frame, isLinked: frame.isLinked, leftOut });
        }
        else if (entry.kind === 'link') {
            this.#visitLink(frame, path, real);
        }
        else if (entry.kind === 'file') {
            this.#addFile(path, real);
        }
        else {
            problems.add('special', path, (0,show/* show */.WU)(path));
        }
    }
    #reasonFor(kind, path, real) {
        const { filter } = this.#options;
        const shown = kind === 'link' ? linkKind(real) : kind;
        if (shown === 'folder') {
            return filter.folder(path);
        }
        const reason = filter.file(path);
        // A broken link may have been meant as a folder in which something is included.
        return shown === 'broken' && reason === 'not-included' ? filter.folder(path) : reason;
    }
    /** Folders are still listed, so that every path in them is accounted for; links are one path. */
    #leaveOut(frame, kind, found) {
        if (kind === 'folder') {
            this.#stack.push({ ...found, parent: frame, isLinked: frame.isLinked });
        }
        else {
            this.skipped.push({ path: found.path, reason: found.leftOut });
        }
    }
    #visitLink(frame, path, absolutePath) {
        const { root, symlinks, problems } = this.#options;
        if (symlinks === 'skip') {
            this.skipped.push({ path, reason: 'symlink' });
            return;
        }
        const target = symlinks === 'error' ? 'link' : resolveLink(absolutePath);
        if (typeof target === 'string') {
            problems.add(target, path, showLink(path, absolutePath));
        }
        else if (symlinks === 'inside' && !links_isInside(root, target.real)) {
            problems.add('link-outside', path, showLink(path, absolutePath));
        }
        else if (target.stats.isDirectory()) {
            const { real } = target;
            this.#enter({ path, real, parent: frame, isLinked: true, leftOut: undefined });
        }
        else {
            this.#addFile(path, target.real, target.stats);
        }
    }
    /** Goes on below a folder, unless a link made it a part of itself. */
    #enter(frame) {
        if (!frame.isLinked) {
            this.#stack.push(frame);
            return;
        }
        const { problems } = this.#options;
        const ways = (this.#ways.get(frame.real) ?? 0) + 1;
        this.#ways.set(frame.real, ways);
        if (isOwnAncestor(frame)) {
            problems.add('link-loop', frame.path, (0,show/* show */.WU)(frame.path));
        }
        else if (ways <= MOST_WAYS) {
            this.#stack.push(frame);
        }
        else if (ways === MOST_WAYS + 1) {
            problems.add('link-maze', frame.path, (0,show/* show */.WU)(frame.path));
        }
    }
    #addFile(path, absolutePath, known) {
        const file = inspectFile(path, absolutePath, this.#options.problems, known);
        if (file !== undefined) {
            this.files.push(file);
        }
    }
}
function isOwnAncestor(frame) {
    for (let above = frame.parent; above !== undefined; above = above.parent) {
        if (above.real === frame.real) {
            return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./src/site/collect.ts










/**
 * Finds the files to upload (surface, section 1). Whatever `folder` holds is in `files` or in
 * `skipped`. No file is opened, and an empty result is no error here.
 *
 * A single file is taken as it is: no filter applies to what was named.
 * @throws {CollectError} naming everything that cannot be uploaded as it is: a missing or unreadable
 *   folder, unreadable or special files, links against the `symlinks` policy, names that would not
 *   arrive byte for byte, and patterns that leave the folder
 */
async function collectSite(options) {
    options.signal?.throwIfAborted();
    const root = findRoot(options.folder);
    return root.isFile ? collectFile(options.folder, root) : collectFolder(options, root);
}
async function collectFolder(options, root) {
    const { folder, symlinks, signal } = options;
    const problems = new Problems();
    const filter = await Filter.create(options);
    const { files, skipped, emptyFolders } = await walk({
        root: root.real,
        filter,
        symlinks,
        problems,
        signal
    });
    const paths = files.map((file) => file.path);
    refuseNames(paths, problems);
    problems.throwIfAny();
    const warnings = [...filter.warnings(), ...folderHints(folder, files), ...nameWarnings(paths)];
    if (emptyFolders > 0) {
        warnings.push(`${(0,show/* count */.U9)(emptyFolders, 'empty folder')} left out: a folder is uploaded only with the files in it`);
    }
    return { folder, isSingleFile: false, files, skipped, bytes: sumOfSizes(files), warnings };
}
function collectFile(folder, root) {
    const problems = new Problems();
    const path = (0,external_node_path_namespaceObject.basename)(folder);
    refuseNames([path], problems);
    const file = inspectFile(path, root.real, problems);
    problems.throwIfAny();
    const files = file === undefined ? [] : [file];
    return {
        folder,
        isSingleFile: true,
        files,
        skipped: [],
        bytes: sumOfSizes(files),
        warnings: nameWarnings([path])
    };
}

;// CONCATENATED MODULE: ./src/site/block-reader.ts




const BLOCK_BYTES = 256 * 1024;
/** `O_NONBLOCK`: a pipe that took the place of a file must not hold us for ever (faults notes, C6). */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
/**
 * Reads files in windows that overlap, so that nothing is cut in two unseen. One buffer for all files
 * and short synchronous reads (performance notes, 1).
 */
class BlockReader {
    #overlap;
    #buffer;
    /** @param overlap bytes at the end of one window that are repeated at the start of the next */
    constructor(overlap) {
        this.#overlap = overlap;
        // One byte more than a block shows that a file has grown.
        this.#buffer = Buffer.allocUnsafeSlow(overlap + BLOCK_BYTES + 1);
    }
    /**
     * The file from its first byte to its last. Ending the loop early closes it as well.
     * @throws {CollectError} when it vanished, cannot be read, or is not as long as it was
     */
    *windows(file) {
        const descriptor = block_reader_open(file);
        try {
            let position = 0;
            let filled = 0;
            while (position < file.size) {
                const kept = Math.min(this.#overlap, filled);
                this.#buffer.copyWithin(0, filled - kept, filled);
                const read = readBlock(file, descriptor, this.#buffer.subarray(kept), position);
                const isFirst = position === 0;
                position += read;
                filled = kept + read;
                yield { bytes: this.#buffer.subarray(0, filled), isFirst };
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
}
function block_reader_open(file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file.absolutePath, FLAGS);
    }
    catch (cause) {
        throw failure(file, `cannot be read any more: ${causeText(cause)}`, cause);
    }
    // A small file that gives exactly the expected number of bytes needs no second look.
    if (file.size > BLOCK_BYTES && !isSame(file, descriptor)) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw changed(file);
    }
    return descriptor;
}
function isSame(file, descriptor) {
    const stats = (0,external_node_fs_.fstatSync)(descriptor);
    return (stats.isFile() &&
        stats.size === file.size &&
        stats.mtimeMs === file.mtimeMs &&
        stats.ino === file.ino &&
        stats.dev === file.dev);
}
function readBlock(file, descriptor, into, position) {
    const left = file.size - position;
    const wanted = left <= BLOCK_BYTES ? left + 1 : BLOCK_BYTES;
    let read;
    try {
        read = (0,external_node_fs_.readSync)(descriptor, into, 0, wanted, position);
    }
    catch (cause) {
        throw failure(file, `cannot be read: ${causeText(cause)}`, cause);
    }
    if (read === 0 || read > left) {
        throw changed(file);
    }
    return read;
}
function changed(file) {
    return failure(file, 'changed since the folder was listed');
}
function failure(file, what, cause) {
    return new CollectError(`the file ${(0,show/* show */.WU)(file.path)} ${what}`, {
        advice: 'Let nothing write to the folder while it is deployed.',
        paths: [file.path],
        cause
    });
}

;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bytes.js
const empty = new Uint8Array(0);
function toHex(d) {
    return d.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
}
function fromHex(hex) {
    const hexes = hex.match(/../g);
    return hexes != null ? new Uint8Array(hexes.map(b => parseInt(b, 16))) : empty;
}
function equals(aa, bb) {
    if (aa === bb) {
        return true;
    }
    if (aa.byteLength !== bb.byteLength) {
        return false;
    }
    for (let ii = 0; ii < aa.byteLength; ii++) {
        if (aa[ii] !== bb[ii]) {
            return false;
        }
    }
    return true;
}
/**
 * Normalize binary input to a plain `Uint8Array` backed by an `ArrayBuffer`.
 *
 * Returns the input itself when it is already a plain `Uint8Array` over an
 * `ArrayBuffer`, otherwise a fresh view (or, for `SharedArrayBuffer`-backed
 * input, a copy) over the same bytes.
 *
 * Throws if input is not a recognised binary type.
 */
function coerce(o) {
    if (o instanceof Uint8Array && o.constructor.name === 'Uint8Array') {
        return toArrayBufferBackedArray(o);
    }
    if (o instanceof ArrayBuffer) {
        return new Uint8Array(o);
    }
    if (ArrayBuffer.isView(o)) {
        return toArrayBufferBackedArray(new Uint8Array(o.buffer, o.byteOffset, o.byteLength));
    }
    throw new Error('Unknown type, must be binary type');
}
function isBinary(o) {
    return o instanceof ArrayBuffer || ArrayBuffer.isView(o);
}
/**
 * Convert the passed string into a byte array, constraining each character
 * value to a single byte
 */
function fromString(str) {
    const output = new Uint8Array(str.length);
    for (let i = 0; i < str.length; i++) {
        output[i] = str.charCodeAt(i);
    }
    return output;
}
// Based on http://stackoverflow.com/a/22747272/680742, the browser with
// the lowest limit is Chrome, with 0x10000 args.
// We go 1 magnitude less, for safety
const MAX_ARGUMENTS_LENGTH = 0x1000;
/**
 * Convert the passed byte array to a string, interpreting each byte as a single
 * character
 */
function bytes_toString(b) {
    const len = b.length;
    if (len <= MAX_ARGUMENTS_LENGTH) {
        // @ts-expect-error cannot ordinarily apply a Uint8Array
        return String.fromCharCode.apply(String, b); // avoid extra subarray()
    }
    // Decode in chunks to avoid "call stack size exceeded".
    let res = '';
    let i = 0;
    while (i < len) {
        res += String.fromCharCode.apply(String, 
        // @ts-expect-error cannot ordinarily apply a Uint8Array
        b.subarray(i, i += MAX_ARGUMENTS_LENGTH));
    }
    return res;
}
function isByteArrayWithArrayBuffer(b) {
    return b?.buffer instanceof ArrayBuffer;
}
/**
 * Ensures `b` is backed by an ArrayBuffer - if not a new Uint8Array will be
 * created and the contents of `b` copied into it.
 */
function toArrayBufferBackedArray(b) {
    if (isByteArrayWithArrayBuffer(b)) {
        return b;
    }
    return b.slice();
}
//# sourceMappingURL=bytes.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/vendor/base-x.js
/* eslint-disable */
// base-x encoding / decoding
// Copyright (c) 2018 base-x contributors
// Copyright (c) 2014-2018 The Bitcoin Core developers (base58.cpp)
// Distributed under the MIT software license, see the accompanying
// file LICENSE or http://www.opensource.org/licenses/mit-license.php.
/**
 * @param {string} ALPHABET
 * @param {any} name
 * @param {boolean} [caseInsensitive]
 */
function base_x_base(ALPHABET, name, caseInsensitive) {
    if (ALPHABET.length >= 255) {
        throw new TypeError('Alphabet too long');
    }
    var BASE_MAP = new Uint8Array(256);
    for (var j = 0; j < BASE_MAP.length; j++) {
        BASE_MAP[j] = 255;
    }
    for (var i = 0; i < ALPHABET.length; i++) {
        var x = ALPHABET.charAt(i);
        var xc = x.charCodeAt(0);
        if (BASE_MAP[xc] !== 255) {
            throw new TypeError(x + ' is ambiguous');
        }
        BASE_MAP[xc] = i;
        // For case-insensitive codecs, map the opposite case to the same index so
        // differently cased input decodes without errors (multibase spec).
        if (caseInsensitive) {
            var xl = x.toLowerCase().charCodeAt(0);
            var xu = x.toUpperCase().charCodeAt(0);
            if (xl !== xc) {
                BASE_MAP[xl] = i;
            }
            if (xu !== xc) {
                BASE_MAP[xu] = i;
            }
        }
    }
    var BASE = ALPHABET.length;
    var LEADER = ALPHABET.charAt(0);
    var FACTOR = Math.log(BASE) / Math.log(256); // log(BASE) / log(256), rounded up
    var iFACTOR = Math.log(256) / Math.log(BASE); // log(256) / log(BASE), rounded up
    /**
     * @param {any[] | Iterable<number>} source
     */
    function encode(source) {
        // @ts-ignore
        if (source instanceof Uint8Array)
            ;
        else if (ArrayBuffer.isView(source)) {
            source = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
        }
        else if (Array.isArray(source)) {
            source = Uint8Array.from(source);
        }
        if (!(source instanceof Uint8Array)) {
            throw new TypeError('Expected Uint8Array');
        }
        if (source.length === 0) {
            return '';
        }
        // Skip & count leading zeroes.
        var zeroes = 0;
        var length = 0;
        var pbegin = 0;
        var pend = source.length;
        while (pbegin !== pend && source[pbegin] === 0) {
            pbegin++;
            zeroes++;
        }
        // Allocate enough space in big-endian base58 representation.
        var size = ((pend - pbegin) * iFACTOR + 1) >>> 0;
        var b58 = new Uint8Array(size);
        // Process the bytes.
        while (pbegin !== pend) {
            var carry = source[pbegin];
            // Apply "b58 = b58 * 256 + ch".
            var i = 0;
            for (var it1 = size - 1; (carry !== 0 || i < length) && (it1 !== -1); it1--, i++) {
                carry += (256 * b58[it1]) >>> 0;
                b58[it1] = (carry % BASE) >>> 0;
                carry = (carry / BASE) >>> 0;
            }
            if (carry !== 0) {
                throw new Error('Non-zero carry');
            }
            length = i;
            pbegin++;
        }
        // Skip leading zeroes in base58 result.
        var it2 = size - length;
        while (it2 !== size && b58[it2] === 0) {
            it2++;
        }
        // Translate the result into a string.
        var str = LEADER.repeat(zeroes);
        for (; it2 < size; ++it2) {
            str += ALPHABET.charAt(b58[it2]);
        }
        return str;
    }
    /**
     * @param {string | string[]} source
     */
    function decodeUnsafe(source) {
        if (typeof source !== 'string') {
            throw new TypeError('Expected String');
        }
        if (source.length === 0) {
            return new Uint8Array();
        }
        var psz = 0;
        // Skip leading spaces.
        if (source[psz] === ' ') {
            return;
        }
        // Skip and count leading '1's.
        var zeroes = 0;
        var length = 0;
        while (source[psz] === LEADER) {
            zeroes++;
            psz++;
        }
        // Allocate enough space in big-endian base256 representation.
        var size = (((source.length - psz) * FACTOR) + 1) >>> 0; // log(58) / log(256), rounded up.
        var b256 = new Uint8Array(size);
        // Process the characters.
        while (source[psz]) {
            // Decode character
            var carry = BASE_MAP[source.charCodeAt(psz)];
            // Invalid character
            if (carry === 255) {
                return;
            }
            var i = 0;
            for (var it3 = size - 1; (carry !== 0 || i < length) && (it3 !== -1); it3--, i++) {
                carry += (BASE * b256[it3]) >>> 0;
                b256[it3] = (carry % 256) >>> 0;
                carry = (carry / 256) >>> 0;
            }
            if (carry !== 0) {
                throw new Error('Non-zero carry');
            }
            length = i;
            psz++;
        }
        // Skip trailing spaces.
        if (source[psz] === ' ') {
            return;
        }
        // Skip leading zeroes in b256.
        var it4 = size - length;
        while (it4 !== size && b256[it4] === 0) {
            it4++;
        }
        var vch = new Uint8Array(zeroes + (size - it4));
        var j = zeroes;
        while (it4 !== size) {
            vch[j++] = b256[it4++];
        }
        return vch;
    }
    /**
     * @param {string | string[]} string
     */
    function decode(string) {
        var buffer = decodeUnsafe(string);
        if (buffer) {
            return buffer;
        }
        throw new Error(`Non-${name} character`);
    }
    return {
        encode: encode,
        decodeUnsafe: decodeUnsafe,
        decode: decode
    };
}
var src = base_x_base;
var _brrp__multiformats_scope_baseX = src;
/* harmony default export */ const base_x = (_brrp__multiformats_scope_baseX);
//# sourceMappingURL=base-x.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base.js


/**
 * Class represents both BaseEncoder and MultibaseEncoder meaning it
 * can be used to encode to multibase or base encode without multibase
 * prefix.
 */
class Encoder {
    name;
    prefix;
    baseEncode;
    constructor(name, prefix, baseEncode) {
        this.name = name;
        this.prefix = prefix;
        this.baseEncode = baseEncode;
    }
    encode(bytes) {
        if (bytes instanceof Uint8Array) {
            return `${this.prefix}${this.baseEncode(bytes)}`;
        }
        else {
            throw Error('Unknown type, must be binary type');
        }
    }
}
/**
 * Class represents both BaseDecoder and MultibaseDecoder so it could be used
 * to decode multibases (with matching prefix) or just base decode strings
 * with corresponding base encoding.
 */
class Decoder {
    name;
    prefix;
    baseDecode;
    prefixCodePoint;
    constructor(name, prefix, baseDecode) {
        this.name = name;
        this.prefix = prefix;
        const prefixCodePoint = prefix.codePointAt(0);
        /* c8 ignore next 3 */
        if (prefixCodePoint === undefined) {
            throw new Error('Invalid prefix character');
        }
        this.prefixCodePoint = prefixCodePoint;
        this.baseDecode = baseDecode;
    }
    decode(text) {
        if (typeof text === 'string') {
            if (text.codePointAt(0) !== this.prefixCodePoint) {
                throw Error(`Unable to decode multibase string ${JSON.stringify(text)}, ${this.name} decoder only supports inputs prefixed with ${this.prefix}`);
            }
            return this.baseDecode(text.slice(this.prefix.length));
        }
        else {
            throw Error('Can only multibase decode strings');
        }
    }
    or(decoder) {
        return or(this, decoder);
    }
}
class ComposedDecoder {
    decoders;
    constructor(decoders) {
        this.decoders = decoders;
    }
    or(decoder) {
        return or(this, decoder);
    }
    decode(input) {
        const prefix = input[0];
        const decoder = this.decoders[prefix];
        if (decoder != null) {
            return decoder.decode(input);
        }
        else {
            throw RangeError(`Unable to decode multibase string ${JSON.stringify(input)}, only inputs prefixed with ${Object.keys(this.decoders)} are supported`);
        }
    }
}
function or(left, right) {
    return new ComposedDecoder({
        ...(left.decoders ?? { [left.prefix]: left }),
        ...(right.decoders ?? { [right.prefix]: right })
    });
}
class Codec {
    name;
    prefix;
    baseEncode;
    baseDecode;
    encoder;
    decoder;
    constructor(name, prefix, baseEncode, baseDecode) {
        this.name = name;
        this.prefix = prefix;
        this.baseEncode = baseEncode;
        this.baseDecode = baseDecode;
        this.encoder = new Encoder(name, prefix, baseEncode);
        this.decoder = new Decoder(name, prefix, baseDecode);
    }
    encode(input) {
        return this.encoder.encode(input);
    }
    decode(input) {
        return this.decoder.decode(input);
    }
}
function from({ name, prefix, encode, decode }) {
    return new Codec(name, prefix, encode, decode);
}
function baseX({ name, prefix, alphabet, caseInsensitive = false }) {
    const { encode, decode } = base_x(alphabet, name, caseInsensitive);
    return from({
        prefix,
        name,
        encode,
        decode: (text) => coerce(decode(text))
    });
}
function base_decode(string, alphabetIdx, bitsPerChar, name) {
    // Count the padding bytes:
    let end = string.length;
    while (string[end - 1] === '=') {
        --end;
    }
    // Allocate the output:
    const out = new Uint8Array((end * bitsPerChar / 8) | 0);
    // Parse the data:
    let bits = 0; // Number of bits currently in the buffer
    let buffer = 0; // Bits waiting to be written out, MSB first
    let written = 0; // Next byte to write
    for (let i = 0; i < end; ++i) {
        // Read one character from the string:
        const value = alphabetIdx[string[i]];
        if (value === undefined) {
            throw new SyntaxError(`Non-${name} character`);
        }
        // Append the bits to the buffer:
        buffer = (buffer << bitsPerChar) | value;
        bits += bitsPerChar;
        // Write out some bits if the buffer has a byte's worth:
        if (bits >= 8) {
            bits -= 8;
            out[written++] = 0xff & (buffer >> bits);
        }
    }
    // Verify that we have received just enough bits:
    if (bits >= bitsPerChar || (0xff & (buffer << (8 - bits))) !== 0) {
        throw new SyntaxError('Unexpected end of data');
    }
    return out;
}
function encode(data, alphabet, bitsPerChar) {
    const pad = alphabet[alphabet.length - 1] === '=';
    const mask = (1 << bitsPerChar) - 1;
    let out = '';
    let bits = 0; // Number of bits currently in the buffer
    let buffer = 0; // Bits waiting to be written out, MSB first
    for (let i = 0; i < data.length; ++i) {
        // Slurp data into the buffer:
        buffer = (buffer << 8) | data[i];
        bits += 8;
        // Write out as much as we can:
        while (bits > bitsPerChar) {
            bits -= bitsPerChar;
            out += alphabet[mask & (buffer >> bits)];
        }
    }
    // Partial character:
    if (bits !== 0) {
        out += alphabet[mask & (buffer << (bitsPerChar - bits))];
    }
    // Add padding characters until we hit a byte boundary:
    if (pad) {
        while (((out.length * bitsPerChar) & 7) !== 0) {
            out += '=';
        }
    }
    return out;
}
function createAlphabetIdx(alphabet, caseInsensitive) {
    // Build the character lookup table:
    const alphabetIdx = {};
    for (let i = 0; i < alphabet.length; ++i) {
        alphabetIdx[alphabet[i]] = i;
        // For case-insensitive codecs, map the opposite case to the same index so
        // differently cased input decodes without errors (multibase spec).
        if (caseInsensitive) {
            const lower = alphabet[i].toLowerCase();
            const upper = alphabet[i].toUpperCase();
            if (lower !== alphabet[i]) {
                alphabetIdx[lower] = i;
            }
            if (upper !== alphabet[i]) {
                alphabetIdx[upper] = i;
            }
        }
    }
    return alphabetIdx;
}
/**
 * RFC4648 Factory
 */
function rfc4648({ name, prefix, bitsPerChar, alphabet, caseInsensitive = false }) {
    const alphabetIdx = createAlphabetIdx(alphabet, caseInsensitive);
    return from({
        prefix,
        name,
        encode(input) {
            return encode(input, alphabet, bitsPerChar);
        },
        decode(input) {
            return base_decode(input, alphabetIdx, bitsPerChar, name);
        }
    });
}
//# sourceMappingURL=base.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base16.js

const base16 = rfc4648({
    prefix: 'f',
    name: 'base16',
    alphabet: '0123456789abcdef',
    bitsPerChar: 4,
    caseInsensitive: true
});
const base16upper = rfc4648({
    prefix: 'F',
    name: 'base16upper',
    alphabet: '0123456789ABCDEF',
    bitsPerChar: 4,
    caseInsensitive: true
});
//# sourceMappingURL=base16.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base32.js

const base32 = rfc4648({
    prefix: 'b',
    name: 'base32',
    alphabet: 'abcdefghijklmnopqrstuvwxyz234567',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32upper = rfc4648({
    prefix: 'B',
    name: 'base32upper',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32pad = rfc4648({
    prefix: 'c',
    name: 'base32pad',
    alphabet: 'abcdefghijklmnopqrstuvwxyz234567=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32padupper = rfc4648({
    prefix: 'C',
    name: 'base32padupper',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hex = rfc4648({
    prefix: 'v',
    name: 'base32hex',
    alphabet: '0123456789abcdefghijklmnopqrstuv',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexupper = rfc4648({
    prefix: 'V',
    name: 'base32hexupper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUV',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexpad = rfc4648({
    prefix: 't',
    name: 'base32hexpad',
    alphabet: '0123456789abcdefghijklmnopqrstuv=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexpadupper = rfc4648({
    prefix: 'T',
    name: 'base32hexpadupper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUV=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32z = rfc4648({
    prefix: 'h',
    name: 'base32z',
    alphabet: 'ybndrfg8ejkmcpqxot1uwisza345h769',
    bitsPerChar: 5
});
//# sourceMappingURL=base32.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base36.js

const base36 = baseX({
    prefix: 'k',
    name: 'base36',
    alphabet: '0123456789abcdefghijklmnopqrstuvwxyz',
    caseInsensitive: true
});
const base36upper = baseX({
    prefix: 'K',
    name: 'base36upper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    caseInsensitive: true
});
//# sourceMappingURL=base36.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base58.js

const base58btc = baseX({
    name: 'base58btc',
    prefix: 'z',
    alphabet: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
});
const base58flickr = baseX({
    name: 'base58flickr',
    prefix: 'Z',
    alphabet: '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
});
//# sourceMappingURL=base58.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base64.js

const base64 = rfc4648({
    prefix: 'm',
    name: 'base64',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
    bitsPerChar: 6
});
const base64pad = rfc4648({
    prefix: 'M',
    name: 'base64pad',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=',
    bitsPerChar: 6
});
const base64url = rfc4648({
    prefix: 'u',
    name: 'base64url',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    bitsPerChar: 6
});
const base64urlpad = rfc4648({
    prefix: 'U',
    name: 'base64urlpad',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=',
    bitsPerChar: 6
});
//# sourceMappingURL=base64.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/vendor/varint.js
/* eslint-disable */
var encode_1 = varint_encode;
var MSB = 0x80, REST = 0x7F, MSBALL = ~REST, INT = Math.pow(2, 31);
/**
 * @param {number} num
 * @param {number[]} out
 * @param {number} offset
 */
function varint_encode(num, out, offset) {
    out = out || [];
    offset = offset || 0;
    var oldOffset = offset;
    while (num >= INT) {
        out[offset++] = (num & 0xFF) | MSB;
        num /= 128;
    }
    while (num & MSBALL) {
        out[offset++] = (num & 0xFF) | MSB;
        num >>>= 7;
    }
    out[offset] = num | 0;
    // @ts-ignore
    varint_encode.bytes = offset - oldOffset + 1;
    return out;
}
var varint_decode = read;
var MSB$1 = 0x80, REST$1 = 0x7F;
/**
 * @param {string | any[]} buf
 * @param {number} offset
 */
function read(buf, offset) {
    var res = 0, offset = offset || 0, shift = 0, counter = offset, b, l = buf.length;
    do {
        if (counter >= l) {
            // @ts-ignore
            read.bytes = 0;
            throw new RangeError('Could not decode varint');
        }
        b = buf[counter++];
        res += shift < 28
            ? (b & REST$1) << shift
            : (b & REST$1) * Math.pow(2, shift);
        shift += 7;
    } while (b >= MSB$1);
    // @ts-ignore
    read.bytes = counter - offset;
    return res;
}
var N1 = Math.pow(2, 7);
var N2 = Math.pow(2, 14);
var N3 = Math.pow(2, 21);
var N4 = Math.pow(2, 28);
var N5 = Math.pow(2, 35);
var N6 = Math.pow(2, 42);
var N7 = Math.pow(2, 49);
var N8 = Math.pow(2, 56);
var N9 = Math.pow(2, 63);
var varint_length = function (/** @type {number} */ value) {
    return (value < N1 ? 1
        : value < N2 ? 2
            : value < N3 ? 3
                : value < N4 ? 4
                    : value < N5 ? 5
                        : value < N6 ? 6
                            : value < N7 ? 7
                                : value < N8 ? 8
                                    : value < N9 ? 9
                                        : 10);
};
var varint = {
    encode: encode_1,
    decode: varint_decode,
    encodingLength: varint_length
};
var _brrp_varint = varint;
/* harmony default export */ const vendor_varint = (_brrp_varint);
//# sourceMappingURL=varint.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/varint.js

function src_varint_decode(data, offset = 0) {
    const code = vendor_varint.decode(data, offset);
    const length = vendor_varint.decode.bytes;
    if (length > 9) {
        throw new RangeError('Invalid varint: too long');
    }
    if (length > 1 && data[offset + length - 1] === 0) {
        throw new RangeError('Invalid varint: not minimally encoded');
    }
    return [code, length];
}
function encodeTo(int, target, offset = 0) {
    vendor_varint.encode(int, target, offset);
    return target;
}
function encodingLength(int) {
    return vendor_varint.encodingLength(int);
}
//# sourceMappingURL=varint.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/hashes/digest.js


/**
 * Creates a multihash digest.
 */
function digest_create(code, digest) {
    const size = digest.byteLength;
    const sizeOffset = encodingLength(code);
    const digestOffset = sizeOffset + encodingLength(size);
    const bytes = new Uint8Array(digestOffset + size);
    encodeTo(code, bytes, 0);
    encodeTo(size, bytes, sizeOffset);
    bytes.set(digest, digestOffset);
    return new Digest(code, size, digest, bytes);
}
/**
 * Turns bytes representation of multihash digest into an instance.
 */
function digest_decode(multihash) {
    const bytes = coerce(multihash);
    const [code, sizeOffset] = src_varint_decode(bytes);
    const [size, digestOffset] = src_varint_decode(bytes.subarray(sizeOffset));
    const digest = bytes.subarray(sizeOffset + digestOffset);
    if (digest.byteLength !== size) {
        throw new Error('Incorrect length');
    }
    return new Digest(code, size, digest, bytes);
}
function digest_equals(a, b) {
    if (a === b) {
        return true;
    }
    else {
        const data = b;
        return (a.code === data.code &&
            a.size === data.size &&
            data.bytes instanceof Uint8Array &&
            equals(a.bytes, data.bytes));
    }
}
/**
 * Represents a multihash digest which carries information about the
 * hashing algorithm and an actual hash digest.
 */
class Digest {
    code;
    size;
    digest;
    bytes;
    /**
     * Creates a multihash digest.
     */
    constructor(code, size, digest, bytes) {
        this.code = code;
        this.size = size;
        this.digest = toArrayBufferBackedArray(digest);
        this.bytes = toArrayBufferBackedArray(bytes);
    }
}
/**
 * Used to check that the passed multihash has the passed code
 */
function digest_hasCode(digest, code) {
    return digest.code === code;
}
//# sourceMappingURL=digest.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/cid.js






// This way TS will also expose all the types from module

function format(link, base) {
    const { bytes, version } = link;
    switch (version) {
        case 0:
            return toStringV0(bytes, baseCache(link), base ?? base58btc.encoder);
        default:
            return toStringV1(bytes, baseCache(link), (base ?? base32.encoder));
    }
}
function toJSON(link) {
    return {
        '/': format(link)
    };
}
function fromJSON(json) {
    return CID.parse(json['/']);
}
const cache = new WeakMap();
function baseCache(cid) {
    const baseCache = cache.get(cid);
    if (baseCache == null) {
        const baseCache = new Map();
        cache.set(cid, baseCache);
        return baseCache;
    }
    return baseCache;
}
class CID {
    code;
    version;
    multihash;
    bytes;
    '/';
    /**
     * @param version - Version of the CID
     * @param code - Code of the codec content is encoded in, see https://github.com/multiformats/multicodec/blob/master/table.csv
     * @param multihash - (Multi)hash of the of the content.
     */
    constructor(version, code, multihash, bytes) {
        this.code = code;
        this.version = version;
        this.multihash = multihash;
        this.bytes = toArrayBufferBackedArray(bytes);
        // flag to serializers that this is a CID and
        // should be treated specially
        this['/'] = this.bytes;
    }
    /**
     * Signalling `cid.asCID === cid` has been replaced with `cid['/'] === cid.bytes`
     * please either use `CID.asCID(cid)` or switch to new signalling mechanism
     *
     * @deprecated
     */
    get asCID() {
        return this;
    }
    // ArrayBufferView
    get byteOffset() {
        return this.bytes.byteOffset;
    }
    // ArrayBufferView
    get byteLength() {
        return this.bytes.byteLength;
    }
    toV0() {
        switch (this.version) {
            case 0: {
                return this;
            }
            case 1: {
                const { code, multihash } = this;
                if (code !== DAG_PB_CODE) {
                    throw new Error('Cannot convert a non dag-pb CID to CIDv0');
                }
                // sha2-256
                if (multihash.code !== SHA_256_CODE) {
                    throw new Error('Cannot convert non sha2-256 multihash CID to CIDv0');
                }
                return (CID.createV0(multihash));
            }
            default: {
                throw Error(`Can not convert CID version ${this.version} to version 0. This is a bug please report`);
            }
        }
    }
    toV1() {
        switch (this.version) {
            case 0: {
                const { code, digest } = this.multihash;
                const multihash = digest_create(code, digest);
                return (CID.createV1(this.code, multihash));
            }
            case 1: {
                return this;
            }
            default: {
                throw Error(`Can not convert CID version ${this.version} to version 1. This is a bug please report`);
            }
        }
    }
    equals(other) {
        return CID.equals(this, other);
    }
    static equals(self, other) {
        const unknown = other;
        return (unknown != null &&
            self.code === unknown.code &&
            self.version === unknown.version &&
            digest_equals(self.multihash, unknown.multihash));
    }
    toString(base) {
        return format(this, base);
    }
    toJSON() {
        return { '/': format(this) };
    }
    link() {
        return this;
    }
    [Symbol.toStringTag] = 'CID';
    // Legacy
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return `CID(${this.toString()})`;
    }
    /**
     * Takes any input `value` and returns a `CID` instance if it was
     * a `CID` otherwise returns `null`. If `value` is instanceof `CID`
     * it will return value back. If `value` is not instance of this CID
     * class, but is compatible CID it will return new instance of this
     * `CID` class. Otherwise returns null.
     *
     * This allows two different incompatible versions of CID library to
     * co-exist and interop as long as binary interface is compatible.
     */
    static asCID(input) {
        if (input == null) {
            return null;
        }
        const value = input;
        if (value instanceof CID) {
            // If value is instance of CID then we're all set.
            return value;
        }
        else if ((value['/'] != null && value['/'] === value.bytes) || value.asCID === value) {
            // If value isn't instance of this CID class but `this.asCID === this` or
            // `value['/'] === value.bytes` is true it is CID instance coming from a
            // different implementation (diff version or duplicate). In that case we
            // rebase it to this `CID` implementation so caller is guaranteed to get
            // instance with expected API.
            const { version, code, multihash, bytes } = value;
            return new CID(version, code, multihash, bytes ?? encodeCID(version, code, multihash.bytes));
        }
        else if (value[cidSymbol] === true) {
            // If value is a CID from older implementation that used to be tagged via
            // symbol we still rebase it to the this `CID` implementation by
            // delegating that to a constructor.
            const { version, multihash, code } = value;
            const digest = digest_decode(multihash);
            return CID.create(version, code, digest);
        }
        else {
            // Otherwise value is not a CID (or an incompatible version of it) in
            // which case we return `null`.
            return null;
        }
    }
    /**
     * @param version - Version of the CID
     * @param code - Code of the codec content is encoded in, see https://github.com/multiformats/multicodec/blob/master/table.csv
     * @param digest - (Multi)hash of the of the content.
     */
    static create(version, code, digest) {
        if (typeof code !== 'number') {
            throw new Error('String codecs are no longer supported');
        }
        if (!(digest.bytes instanceof Uint8Array)) {
            throw new Error('Invalid digest');
        }
        switch (version) {
            case 0: {
                if (code !== DAG_PB_CODE) {
                    throw new Error(`Version 0 CID must use dag-pb (code: ${DAG_PB_CODE}) block encoding`);
                }
                else {
                    return new CID(version, code, digest, digest.bytes);
                }
            }
            case 1: {
                const bytes = encodeCID(version, code, digest.bytes);
                return new CID(version, code, digest, bytes);
            }
            default: {
                throw new Error('Invalid version');
            }
        }
    }
    /**
     * Simplified version of `create` for CIDv0.
     */
    static createV0(digest) {
        return CID.create(0, DAG_PB_CODE, digest);
    }
    /**
     * Simplified version of `create` for CIDv1.
     *
     * @param code - Content encoding format code.
     * @param digest - Multihash of the content.
     */
    static createV1(code, digest) {
        return CID.create(1, code, digest);
    }
    /**
     * Decoded a CID from its binary representation. The byte array must contain
     * only the CID with no additional bytes.
     *
     * An error will be thrown if the bytes provided do not contain a valid
     * binary representation of a CID.
     */
    static decode(bytes) {
        const [cid, remainder] = CID.decodeFirst(bytes);
        if (remainder.length !== 0) {
            throw new Error('Incorrect length');
        }
        return cid;
    }
    /**
     * Decoded a CID from its binary representation at the beginning of a byte
     * array.
     *
     * Returns an array with the first element containing the CID and the second
     * element containing the remainder of the original byte array. The remainder
     * will be a zero-length byte array if the provided bytes only contained a
     * binary CID representation.
     */
    static decodeFirst(bytes) {
        const specs = CID.inspectBytes(bytes);
        const prefixSize = specs.size - specs.multihashSize;
        const multihashBytes = coerce(bytes.subarray(prefixSize, prefixSize + specs.multihashSize));
        if (multihashBytes.byteLength !== specs.multihashSize) {
            throw new Error('Incorrect length');
        }
        const digestBytes = multihashBytes.subarray(specs.multihashSize - specs.digestSize);
        const digest = new Digest(specs.multihashCode, specs.digestSize, digestBytes, multihashBytes);
        const cid = specs.version === 0
            ? CID.createV0(digest)
            : CID.createV1(specs.codec, digest);
        return [cid, bytes.subarray(specs.size)];
    }
    /**
     * Inspect the initial bytes of a CID to determine its properties.
     *
     * Involves decoding up to 4 varints. Typically this will require only 4 to 6
     * bytes but for larger multicodec code values and larger multihash digest
     * lengths these varints can be quite large. It is recommended that at least
     * 10 bytes be made available in the `initialBytes` argument for a complete
     * inspection.
     */
    static inspectBytes(initialBytes) {
        let offset = 0;
        const next = () => {
            const [i, length] = src_varint_decode(initialBytes.subarray(offset));
            offset += length;
            return i;
        };
        let version = next();
        let codec = DAG_PB_CODE;
        if (version === 18) {
            // CIDv0
            version = 0;
            offset = 0;
        }
        else {
            codec = next();
        }
        if (version !== 0 && version !== 1) {
            throw new RangeError(`Invalid CID version ${version}`);
        }
        const prefixSize = offset;
        const multihashCode = next(); // multihash code
        const digestSize = next(); // multihash length
        const size = offset + digestSize;
        const multihashSize = size - prefixSize;
        return { version, codec, multihashCode, digestSize, multihashSize, size };
    }
    /**
     * Takes cid in a string representation and creates an instance. If `base`
     * decoder is not provided will use a default from the configuration. It will
     * throw an error if encoding of the CID is not compatible with supplied (or
     * a default decoder).
     */
    static parse(source, base) {
        const [prefix, bytes] = parseCIDtoBytes(source, base);
        const cid = CID.decode(bytes);
        if (cid.version === 0 && source[0] !== 'Q') {
            throw Error('Version 0 CID string must not include multibase prefix');
        }
        // Cache string representation to avoid computing it on `this.toString()`
        baseCache(cid).set(prefix, source);
        return cid;
    }
}
function parseCIDtoBytes(source, base) {
    switch (source[0]) {
        // CIDv0 is parsed differently
        case 'Q': {
            const decoder = base ?? base58btc;
            return [
                base58btc.prefix,
                decoder.decode(`${base58btc.prefix}${source}`)
            ];
        }
        case base58btc.prefix: {
            const decoder = base ?? base58btc;
            return [base58btc.prefix, decoder.decode(source)];
        }
        case base32.prefix: {
            const decoder = base ?? base32;
            return [base32.prefix, decoder.decode(source)];
        }
        case base36.prefix: {
            const decoder = base ?? base36;
            return [base36.prefix, decoder.decode(source)];
        }
        default: {
            if (base == null) {
                throw Error('To parse non base32, base36 or base58btc encoded CID multibase decoder must be provided');
            }
            return [source[0], base.decode(source)];
        }
    }
}
function toStringV0(bytes, cache, base) {
    const { prefix } = base;
    if (prefix !== base58btc.prefix) {
        throw Error(`Cannot string encode V0 in ${base.name} encoding`);
    }
    const cid = cache.get(prefix);
    if (cid == null) {
        const cid = base.encode(bytes).slice(1);
        cache.set(prefix, cid);
        return cid;
    }
    else {
        return cid;
    }
}
function toStringV1(bytes, cache, base) {
    const { prefix } = base;
    const cid = cache.get(prefix);
    if (cid == null) {
        const cid = base.encode(bytes);
        cache.set(prefix, cid);
        return cid;
    }
    else {
        return cid;
    }
}
const DAG_PB_CODE = 0x70;
const SHA_256_CODE = 0x12;
function encodeCID(version, code, multihash) {
    const codeOffset = encodingLength(version);
    const hashOffset = codeOffset + encodingLength(code);
    const bytes = new Uint8Array(hashOffset + multihash.byteLength);
    encodeTo(version, bytes, 0);
    encodeTo(code, bytes, codeOffset);
    bytes.set(multihash, hashOffset);
    return bytes;
}
const cidSymbol = Symbol.for('@ipld/js-cid/CID');
//# sourceMappingURL=cid.js.map
;// CONCATENATED MODULE: ./src/site/fingerprint/base58.ts
/**
 * CIDv0 in base58btc and back. Written here since every file of the site passes through both: a library
 * that does not know the length calculates digit by digit and takes three to nine times as long.
 */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58;
const CODES = Buffer.from(ALPHABET, 'latin1');
const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
/** A multihash of sha2-256, and its text: it begins with 0x12, so that there are no zeros in front. */
const MULTIHASH_BYTES = 34;
const TEXT_LENGTH = 46;
/** Limbs of three bytes; the first one has a single byte. */
const LIMBS = 12;
const LIMB = 2 ** 24;
/** Four characters at once: a limb times their value is still an exact number. */
const GROUP_LENGTH = 4;
const GROUP = BASE ** GROUP_LENGTH;
const GROUPS = 11;
/** Filled and copied: a text put together piece by piece stays a chain of them, ten times its size. */
const base58_text = Buffer.alloc(TEXT_LENGTH);
/** The text of a sha2-256 multihash, 46 characters. */
function base58Text(multihash) {
    const limbs = limbsOf(multihash);
    let end = TEXT_LENGTH;
    for (let group = 0; group < GROUPS; group++) {
        let rest = 0;
        // Each group leaves one limb less: 58^4 is almost 2^24.
        for (let at = group; at < LIMBS; at++) {
            const value = rest * LIMB + limbs[at];
            const quotient = Math.floor(value / GROUP);
            limbs[at] = quotient;
            rest = value - quotient * GROUP;
        }
        writeDigits(rest, end - GROUP_LENGTH, end);
        end -= GROUP_LENGTH;
    }
    writeDigits(limbs[LIMBS - 1], 0, end);
    return base58_text.toString('latin1');
}
function writeDigits(value, start, end) {
    let rest = value;
    for (let at = end - 1; at >= start; at--) {
        const quotient = Math.floor(rest / BASE);
        base58_text[at] = CODES[rest - quotient * BASE];
        rest = quotient;
    }
}
function limbsOf(bytes) {
    const limbs = new Float64Array(LIMBS);
    limbs[0] = bytes[0];
    for (let limb = 1, at = 1; limb < LIMBS; limb++, at += 3) {
        limbs[limb] = bytes[at] * 0x1_00_00 + bytes[at + 1] * 0x1_00 + bytes[at + 2];
    }
    return limbs;
}
/** The sha2-256 multihash of a CIDv0 as `base58Text` writes it; undefined for any other text. */
function base58Multihash(text) {
    if (text.length !== TEXT_LENGTH) {
        return undefined;
    }
    const limbs = new Float64Array(LIMBS);
    // The first group is the short one.
    let start = 0;
    for (let end = TEXT_LENGTH % GROUP_LENGTH; end <= TEXT_LENGTH; end += GROUP_LENGTH) {
        let carry = 0;
        for (; start < end; start++) {
            const digit = VALUES[text.charCodeAt(start)] ?? -1;
            if (digit < 0) {
                return undefined;
            }
            carry = carry * BASE + digit;
        }
        for (let limb = LIMBS - 1; limb >= 0; limb--) {
            const value = limbs[limb] * GROUP + carry;
            carry = Math.floor(value / LIMB);
            limbs[limb] = value - carry * LIMB;
        }
    }
    return multihashOf(limbs);
}
function multihashOf(limbs) {
    const bytes = new Uint8Array(MULTIHASH_BYTES);
    bytes[0] = limbs[0];
    for (let limb = 1, at = 1; limb < LIMBS; limb++, at += 3) {
        const value = limbs[limb];
        bytes[at] = value >> 16;
        bytes[at + 1] = value >> 8;
        bytes[at + 2] = value;
    }
    return limbs[0] === 0x12 && bytes[1] === 0x20 ? bytes : undefined;
}

;// CONCATENATED MODULE: ./src/site/fingerprint/cid.ts







/** Multicodec of a UnixFS node with links or framing, the only codec of a CIDv0. */
const DAG_PB = 0x70;
/** Multicodec of a leaf that is nothing but bytes of the file. */
const RAW = 0x55;
const SHA2_256 = 0x12;
const SHA2_256_BYTES = 32;
/** A sha2-256 CID has at most 110 characters; base58 takes quadratic time, so longer text is not tried. */
const LONGEST_CID = 512;
const BASES = [base32, base58btc, base36, base16, base32upper, base64, base64url];
function cid_decode(text) {
    if (text === '' || text.length > LONGEST_CID) {
        return undefined;
    }
    try {
        const base = BASES.find(({ prefix }) => text.startsWith(prefix));
        const cid = base ? CID.parse(text, base) : CID.parse(text);
        const { code, digest } = cid.multihash;
        return code === SHA2_256 && digest.length !== SHA2_256_BYTES ? undefined : cid;
    }
    catch {
        return undefined;
    }
}
/** Reads `text` as a CID of version 0 or 1 in any usual base; undefined when it is none. Never throws. */
function parseCid(text) {
    const cid = cid_decode(text);
    return cid && { version: cid.version, codec: cid.code, canonical: cid.toString() };
}
/**
 * Whether both texts are CIDs of one and the same node: a CIDv0 equals the CIDv1 (dag-pb) with its
 * multihash (ipfs notes, 1.5), and the base does not matter.
 */
function cid_sameNode(a, b) {
    const left = cid_decode(a);
    const right = cid_decode(b);
    return (left !== undefined &&
        right !== undefined &&
        left.code === right.code &&
        Buffer.compare(left.multihash.bytes, right.multihash.bytes) === 0);
}
/** CIDv0 of the block with this sha256: the bare multihash, 34 bytes. */
function cidV0(sha256) {
    return cid_frame([SHA2_256, SHA2_256_BYTES], sha256);
}
/** CIDv1 of the block with this sha256, 36 bytes. */
function cidV1(codec, sha256) {
    return cid_frame([1, codec, SHA2_256, SHA2_256_BYTES], sha256);
}
function cid_frame(head, sha256) {
    const cid = new Uint8Array(head.length + sha256.length);
    cid.set(head);
    cid.set(sha256, head.length);
    return cid;
}
/** The usual spelling of a CID made by `cidV0` or `cidV1`. */
function cidText(cid) {
    return cid.length === MULTIHASH_BYTES ? base58Text(cid) : base32.encode(cid);
}
/** The bytes of a CID in its usual spelling. Throws for text in no such base. */
function cidBytes(text) {
    return base58Multihash(text) ?? (text.startsWith('Qm') ? base58btc : base32).decode(text);
}

;// CONCATENATED MODULE: ./src/site/fingerprint/dag-pb.ts
/**
 * The bytes of dag-pb blocks with UnixFS data, as Kubo writes them (ipfs notes, 3.3): links first,
 * then data, link names present even when empty, block sizes unpacked. Written here and not by a
 * library because every byte of the site passes through it and the verification rests on it.
 */
/** Protobuf keys: field number << 3 | wire type (0 varint, 2 length-delimited). */
const NODE_DATA = 0x0a;
const NODE_LINK = 0x12;
const LINK_HASH = 0x0a;
const LINK_NAME = 0x12;
const LINK_TSIZE = 0x18;
const UNIXFS_TYPE = 0x08;
const UNIXFS_DATA = 0x12;
const UNIXFS_FILE_SIZE = 0x18;
const UNIXFS_BLOCK_SIZE = 0x20;
const UNIXFS_HASH_TYPE = 0x28;
const UNIXFS_FANOUT = 0x30;
const TYPE_DIRECTORY = 1;
const TYPE_FILE = 2;
const TYPE_HAMT = 5;
/** Multicodec murmur3-x64-64. */
const MURMUR3 = 0x22;
/** Children of a HAMT node (IPIP-499). */
const HAMT_FANOUT = 256;
function varintLength(value) {
    let length = 1;
    for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
        length += 1;
    }
    return length;
}
/** Writes into a buffer of the right size; sizes go beyond 32 bits, so no bit operations on them. */
class Writer {
    bytes;
    #at = 0;
    constructor(length) {
        this.bytes = Buffer.allocUnsafe(length);
    }
    varint(value) {
        let rest = value;
        while (rest >= 0x80) {
            this.bytes[this.#at++] = (rest % 0x80) + 0x80;
            rest = Math.floor(rest / 0x80);
        }
        this.bytes[this.#at++] = rest;
        return this;
    }
    blob(key, bytes) {
        this.varint(key).varint(bytes.length);
        this.bytes.set(bytes, this.#at);
        this.#at += bytes.length;
        return this;
    }
}
function fieldLength(length) {
    return 1 + varintLength(length) + length;
}
function linkBodyLength(link) {
    return (fieldLength(link.cid.length) + fieldLength(link.name.length) + 1 + varintLength(link.dagSize));
}
/** Bytes that a link takes in the block of its parent. */
function linkLength(link) {
    return fieldLength(linkBodyLength(link));
}
function encodeNode(links, data) {
    let length = fieldLength(data.length);
    for (const link of links) {
        length += linkLength(link);
    }
    const writer = new Writer(length);
    for (const link of links) {
        writer.varint(NODE_LINK).varint(linkBodyLength(link));
        writer.blob(LINK_HASH, link.cid).blob(LINK_NAME, link.name);
        writer.varint(LINK_TSIZE).varint(link.dagSize);
    }
    return writer.blob(NODE_DATA, data).bytes;
}
/**
 * The bytes before and after the content in the block of a leaf, so that content need not be copied
 * to be hashed. `length` is that of the content in bytes.
 */
function leafFrame(length) {
    const content = length === 0 ? 0 : fieldLength(length);
    const data = 2 + content + 1 + varintLength(length);
    const head = new Writer(1 + varintLength(data) + 2 + content - length);
    head.varint(NODE_DATA).varint(data).varint(UNIXFS_TYPE).varint(TYPE_FILE);
    if (length > 0) {
        head.varint(UNIXFS_DATA).varint(length);
    }
    const tail = new Writer(1 + varintLength(length)).varint(UNIXFS_FILE_SIZE).varint(length);
    return { head: head.bytes, tail: tail.bytes };
}
/** Block of a file that has several children; `sizes` are the bytes of file below each of them. */
function fileBlock(links, sizes) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const sizesLength = sizes.reduce((sum, size) => sum + 1 + varintLength(size), 0);
    const data = new Writer(3 + varintLength(total) + sizesLength);
    data.varint(UNIXFS_TYPE).varint(TYPE_FILE).varint(UNIXFS_FILE_SIZE).varint(total);
    for (const size of sizes) {
        data.varint(UNIXFS_BLOCK_SIZE).varint(size);
    }
    return encodeNode(links, data.bytes);
}
const DIRECTORY_DATA = Uint8Array.of(UNIXFS_TYPE, TYPE_DIRECTORY);
/** Bytes of the block of an empty directory. */
const EMPTY_DIRECTORY_LENGTH = fieldLength(DIRECTORY_DATA.length);
/** Block of a directory; links in the order of the UTF-8 bytes of their names. */
function directoryBlock(links) {
    return encodeNode(links, DIRECTORY_DATA);
}
/** Which slots are taken, as a big-endian number without leading zero bytes. */
function bitField(slots) {
    const bits = new Uint8Array(HAMT_FANOUT / 8);
    for (const slot of slots) {
        const at = bits.length - 1 - (slot >> 3);
        bits[at] = (bits[at] ?? 0) | (1 << (slot & 7));
    }
    const first = bits.findIndex((byte) => byte !== 0);
    return bits.subarray(first === -1 ? bits.length : first);
}
/** Block of one shard of a large directory; `slots` are those of the links, ascending. */
function shardBlock(links, slots) {
    const bits = bitField(slots);
    const data = new Writer(2 + fieldLength(bits.length) + 2 + 1 + varintLength(HAMT_FANOUT));
    data.varint(UNIXFS_TYPE).varint(TYPE_HAMT).blob(UNIXFS_DATA, bits);
    data.varint(UNIXFS_HASH_TYPE).varint(MURMUR3).varint(UNIXFS_FANOUT).varint(HAMT_FANOUT);
    return encodeNode(links, data.bytes);
}

;// CONCATENATED MODULE: ./src/site/fingerprint/sha256.ts

/** Up to here a copy costs less than a second and third call for the parts. */
const COPIED_BYTES = 16 * 1024;
const scratch = Buffer.allocUnsafeSlow(COPIED_BYTES);
/** sha256 of the parts one after the other, 32 bytes. */
function sha256(...parts) {
    const [first, second] = parts;
    if (first !== undefined && second === undefined) {
        return (0,external_node_crypto_namespaceObject.hash)('sha256', first, 'buffer');
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return length <= COPIED_BYTES ? (0,external_node_crypto_namespaceObject.hash)('sha256', joined(parts), 'buffer') : inTurn(parts);
}
/** sha256 of the bytes as lower-case hex. */
function sha256Hex(bytes) {
    return (0,external_node_crypto_namespaceObject.hash)('sha256', bytes, 'hex');
}
function joined(parts) {
    let length = 0;
    for (const part of parts) {
        scratch.set(part, length);
        length += part.length;
    }
    return scratch.subarray(0, length);
}
function inTurn(parts) {
    const whole = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for (const part of parts) {
        whole.update(part);
    }
    return whole.digest();
}

;// CONCATENATED MODULE: ./src/site/fingerprint/balanced.ts


const NO_NAME = new Uint8Array(0);
/** The block over these pieces; `toCid` makes the CID from its sha256. */
function join(pieces, toCid) {
    const links = pieces.map(({ cid, dagSize }) => ({ name: NO_NAME, cid, dagSize }));
    const block = fileBlock(links, pieces.map((piece) => piece.size));
    return {
        cid: toCid(sha256(block)),
        dagSize: pieces.reduce((sum, piece) => sum + piece.dagSize, block.length),
        size: pieces.reduce((sum, piece) => sum + piece.size, 0)
    };
}
/**
 * The balanced DAG over the leaves of one file (IPIP-499, layout `balanced`). A row that reaches
 * `width` is collapsed at once, so memory is at most `width` pieces for each level.
 */
class BalancedTree {
    #width;
    #toCid;
    /** Pieces that have no parent yet; leaves in the first row. */
    #rows = [];
    constructor(width, toCid) {
        this.#width = width;
        this.#toCid = toCid;
    }
    add(leaf) {
        this.#push(0, leaf);
    }
    #push(level, piece) {
        const row = (this.#rows[level] ??= []);
        row.push(piece);
        if (row.length === this.#width) {
            this.#collapse(level);
        }
    }
    #collapse(level) {
        const row = this.#rows[level] ?? [];
        this.#rows[level] = [];
        this.#push(level + 1, join(row, this.#toCid));
    }
    /** The piece that is the whole file. At least one leaf must have been added; ends the tree. */
    root() {
        for (let level = 0;; level++) {
            const row = this.#rows[level] ?? [];
            const isTop = level >= this.#rows.length - 1;
            const only = row[0];
            if (isTop && row.length <= 1) {
                if (only === undefined) {
                    throw new RangeError('a file has at least one leaf');
                }
                return only;
            }
            if (row.length > 0) {
                this.#collapse(level);
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/site/fingerprint/leaf-cutter.ts
/**
 * Cuts a stream of bytes into leaves of `leafBytes`. A leaf that lies within one block is handed on
 * without a copy; the rest is copied, since blocks may be reused after `update` has returned.
 */
class LeafCutter {
    #leafBytes;
    #onLeaf;
    #pending = new Uint8Array(0);
    #pendingLength = 0;
    #hasLeaf = false;
    /** `onLeaf` must not keep its argument. */
    constructor(leafBytes, onLeaf) {
        this.#leafBytes = leafBytes;
        this.#onLeaf = onLeaf;
    }
    update(block) {
        let at = 0;
        if (this.#pendingLength > 0) {
            at = Math.min(block.length, this.#leafBytes - this.#pendingLength);
            this.#keep(block.subarray(0, at));
        }
        for (; block.length - at >= this.#leafBytes; at += this.#leafBytes) {
            this.#emit(block.subarray(at, at + this.#leafBytes));
        }
        this.#keep(block.subarray(at));
    }
    /** Hands on the last, shorter leaf; an empty one when there was no byte at all. */
    finish() {
        if (this.#pendingLength > 0 || !this.#hasLeaf) {
            this.#emit(this.#pending.subarray(0, this.#pendingLength));
        }
        this.#pending = new Uint8Array(0);
        this.#pendingLength = 0;
    }
    #emit(content) {
        this.#hasLeaf = true;
        this.#onLeaf(content);
    }
    #keep(bytes) {
        const length = this.#pendingLength + bytes.length;
        if (length > this.#pending.length) {
            this.#grow(length);
        }
        this.#pending.set(bytes, this.#pendingLength);
        this.#pendingLength = length;
        if (length === this.#leafBytes) {
            this.#pendingLength = 0;
            this.#emit(this.#pending);
        }
    }
    /** To the size that is needed at first, since most files are small; then to that of a leaf. */
    #grow(length) {
        const grown = Buffer.allocUnsafeSlow(this.#pendingLength === 0 ? length : this.#leafBytes);
        grown.set(this.#pending.subarray(0, this.#pendingLength));
        this.#pending = grown;
    }
}

;// CONCATENATED MODULE: ./src/site/fingerprint/file-hasher.ts






/** Bytes of a leaf and links of a node under `unixfs-v0-2015` (IPIP-499). */
const V0_LEAF_BYTES = 262_144;
const V0_WIDTH = 174;
const FULL_FRAME = leafFrame(V0_LEAF_BYTES);
/** sha256 and length of the dag-pb block around the content of a leaf of up to 256 KiB. */
function dagPbLeaf(content) {
    const { head, tail } = content.length === V0_LEAF_BYTES ? FULL_FRAME : leafFrame(content.length);
    return {
        sha256: sha256(head, content, tail),
        blockLength: head.length + content.length + tail.length
    };
}
function v0Leaf(content) {
    const leaf = dagPbLeaf(content);
    return { cid: cidV0(leaf.sha256), dagSize: leaf.blockLength, size: content.length };
}
function describe(file, sha256Hex) {
    return { size: file.size, sha256: sha256Hex, cid: cidText(file.cid), dagSize: file.dagSize };
}
/** Fingerprint of a file of at most 256 KiB that is in memory as a whole; throws a RangeError for more. */
function digestSmallFile(content) {
    if (content.length > V0_LEAF_BYTES) {
        throw new RangeError(`a small file has at most ${V0_LEAF_BYTES} bytes, not ${content.length}`);
    }
    return describe(v0Leaf(content), sha256Hex(content));
}
/**
 * Fingerprint of one file from its bytes in order, in blocks of any size: sha256, and the CIDv0 that
 * `ipfs add` gives it (profile `unixfs-v0-2015`). Memory is bounded for files of any size. Blocks
 * may be reused as soon as `update` returns and are hashed without a copy where 256 KiB of the file
 * that start at a multiple of 256 KiB lie within one block.
 */
class FileHasher {
    #whole = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    #tree = new BalancedTree(V0_WIDTH, cidV0);
    #cutter = new LeafCutter(V0_LEAF_BYTES, (content) => {
        this.#whole.update(content);
        this.#tree.add(v0Leaf(content));
    });
    update(block) {
        this.#cutter.update(block);
    }
    /** Ends the file. Call it once, and no `update` after it. */
    digest() {
        this.#cutter.finish();
        return describe(this.#tree.root(), this.#whole.digest('hex'));
    }
    /** There is nothing to release. */
    close() { }
}

;// CONCATENATED MODULE: ./src/site/fingerprint/folder-tree.ts
/** The paths cannot be those of one folder. */
class FolderTreeError extends Error {
    name = 'FolderTreeError';
}
/** Whether an entry is a folder and not a file. */
function isFolder(entry) {
    return entry instanceof Map;
}
function checkSegment(segment, path) {
    if (segment === '' || segment === '.' || segment === '..') {
        throw new FolderTreeError(`not a path below a folder: ${JSON.stringify(path)}`);
    }
}
function subFolder(parent, name, path) {
    checkSegment(name, path);
    const entry = parent.get(name);
    if (entry === undefined) {
        const folder = new Map();
        parent.set(name, folder);
        return folder;
    }
    if (!isFolder(entry)) {
        throw new FolderTreeError(`both a file and a folder: ${JSON.stringify(entry.path)}`);
    }
    return entry;
}
/** The tree with exactly these files. Throws a FolderTreeError where paths contradict each other. */
function treeOf(files) {
    const root = new Map();
    for (const file of files) {
        const segments = file.path.split('/');
        const name = segments.pop() ?? '';
        checkSegment(name, file.path);
        let folder = root;
        for (const segment of segments) {
            folder = subFolder(folder, segment, file.path);
        }
        if (folder.has(name)) {
            throw new FolderTreeError(`more than one entry: ${JSON.stringify(file.path)}`);
        }
        folder.set(name, file);
    }
    return root;
}
/** UTF-16 units from here on sort differently from the UTF-8 bytes of the same text. */
const UNORDERED = /[\ud800-\uffff]/;
/** The entries by the UTF-8 bytes of their names, the order of links in a directory. */
function sorted(folder) {
    const entries = [...folder];
    if (entries.some(([name]) => UNORDERED.test(name))) {
        const bytes = new Map(entries.map(([name]) => [name, Buffer.from(name)]));
        const bytesOf = (name) => bytes.get(name) ?? Buffer.alloc(0);
        return entries.sort(([a], [b]) => Buffer.compare(bytesOf(a), bytesOf(b)));
    }
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/hashes/hasher.js

const DEFAULT_MIN_DIGEST_LENGTH = 20;
function hasher_from({ name, code, encode, minDigestLength, maxDigestLength }) {
    return new Hasher(name, code, encode, minDigestLength, maxDigestLength);
}
/**
 * Hasher represents a hashing algorithm implementation that produces as
 * `MultihashDigest`.
 */
class Hasher {
    name;
    code;
    encode;
    minDigestLength;
    maxDigestLength;
    constructor(name, code, encode, minDigestLength, maxDigestLength) {
        this.name = name;
        this.code = code;
        this.encode = encode;
        this.minDigestLength = minDigestLength ?? DEFAULT_MIN_DIGEST_LENGTH;
        this.maxDigestLength = maxDigestLength;
    }
    digest(input, options) {
        if (options?.truncate != null) {
            if (options.truncate < this.minDigestLength) {
                throw new Error(`Invalid truncate option, must be greater than or equal to ${this.minDigestLength}`);
            }
            if (this.maxDigestLength != null && options.truncate > this.maxDigestLength) {
                throw new Error(`Invalid truncate option, must be less than or equal to ${this.maxDigestLength}`);
            }
        }
        if (input instanceof Uint8Array) {
            const result = this.encode(input);
            if (result instanceof Uint8Array) {
                return createDigest(result, this.code, options?.truncate);
            }
            return result.then(digest => createDigest(digest, this.code, options?.truncate));
        }
        else {
            throw Error('Unknown type, must be binary type');
            /* c8 ignore next 1 */
        }
    }
}
/**
 * Create a Digest from the passed uint8array and code, optionally truncating it
 * first.
 */
function createDigest(digest, code, truncate) {
    if (truncate != null && truncate !== digest.byteLength) {
        if (truncate > digest.byteLength) {
            throw new Error(`Invalid truncate option, must be less than or equal to ${digest.byteLength}`);
        }
        digest = digest.subarray(0, truncate);
    }
    return digest_create(code, digest);
}
//# sourceMappingURL=hasher.js.map
;// CONCATENATED MODULE: ./node_modules/@multiformats/murmur3/src/vendor/murmur.js
/**
 * Based on https://github.com/timepp/murmurhash
 */

/* eslint-disable default-case */
/* eslint-disable camelcase */

// 64-bit operations using {lo, hi} pairs for x64 variant
/**
 * @typedef {{lo: number, hi: number}} u64
 */

/**
 * @param {u64} a
 * @param {u64} b
 * @returns {u64}
 */
function add64 (a, b) {
  const lo = (a.lo + b.lo) >>> 0
  const hi = (a.hi + b.hi + (lo < a.lo ? 1 : 0)) >>> 0
  return { lo, hi }
}
/**
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
function add32 (a, b) {
  return (a + b) >>> 0
}
/**
 * @param {u64} a
 * @param {u64} b
 * @returns {u64}
 */
function mul64 (a, b) {
  // Split into 16-bit chunks
  const al = a.lo & 0xffff
  const ah = a.lo >>> 16
  const bl = b.lo & 0xffff
  const bh = b.lo >>> 16

  const p0 = al * bl
  const p1 = al * bh
  const p2 = ah * bl
  const p3 = ah * bh

  const lo1 = ((p0 >>> 16) + (p1 & 0xffff) + (p2 & 0xffff)) >>> 0
  const lo = ((lo1 << 16) | (p0 & 0xffff)) >>> 0

  const hi0 = p3 + (p1 >>> 16) + (p2 >>> 16) + (lo1 >>> 16)
  const hi1 = Math.imul(a.lo, b.hi)
  const hi2 = Math.imul(a.hi, b.lo)
  const hi = (hi0 + hi1 + hi2) >>> 0

  return { lo, hi }
}
/**
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
function mul32 (a, b) {
  return Math.imul(a, b) >>> 0
}
/**
 * @param {u64} x
 * @param {number} n
 * @returns {u64}
 */
function rotl64 (x, n) {
  if (n === 0) { return x }
  if (n === 32) { return { lo: x.hi, hi: x.lo } }
  if (n < 32) {
    const lo = ((x.lo << n) | (x.hi >>> (32 - n))) >>> 0
    const hi = ((x.hi << n) | (x.lo >>> (32 - n))) >>> 0
    return { lo, hi }
  }
  n -= 32
  const lo = ((x.hi << n) | (x.lo >>> (32 - n))) >>> 0
  const hi = ((x.lo << n) | (x.hi >>> (32 - n))) >>> 0
  return { lo, hi }
}

/**
 * @param {u64} a
 * @param {u64} b
 * @returns {u64}
 */
function xor64 (a, b) {
  return { lo: (a.lo ^ b.lo) >>> 0, hi: (a.hi ^ b.hi) >>> 0 }
}

/**
 * @param {u64} x
 * @param {number} n
 * @returns {u64}
 */
function shr64 (x, n) {
  if (n === 0) { return x }
  if (n < 32) {
    const lo = ((x.lo >>> n) | (x.hi << (32 - n))) >>> 0
    const hi = x.hi >>> n
    return { lo, hi }
  }
  return { lo: x.hi >>> (n - 32), hi: 0 }
}

/**
 * @param {number} lo
 * @param {number} hi
 * @returns {u64}
 */
function u64 (lo, hi) {
  return { lo: lo >>> 0, hi: hi >>> 0 }
}
/**
 * @param {number} x
 * @param {number} r
 * @returns {number}
 */
function rotl32 (x, r) {
  return ((x << r) | (x >>> (32 - r))) >>> 0
}
/**
 * @param {Uint8Array} key
 * @param {number} i
 * @returns {u64}
 */
function getBlock64 (key, i) {
  const offset = i * 8
  const lo =
    key[offset] |
    (key[offset + 1] << 8) |
    (key[offset + 2] << 16) |
    (key[offset + 3] << 24)
  const hi =
    key[offset + 4] |
    (key[offset + 5] << 8) |
    (key[offset + 6] << 16) |
    (key[offset + 7] << 24)
  return { lo: lo >>> 0, hi: hi >>> 0 }
}
/**
 * @param {Uint8Array} key
 * @param {number} i
 * @returns {number}
 */
function getBlock32 (key, i) {
  const offset = i * 4
  return (
    key[offset] |
    (key[offset + 1] << 8) |
    (key[offset + 2] << 16) |
    (key[offset + 3] << 24)
  ) >>> 0
}
/**
 * @param {u64} k
 * @returns {u64}
 */
function fmix64 (k) {
  k = xor64(k, shr64(k, 33))
  k = mul64(k, u64(0xed558ccd, 0xff51afd7))
  k = xor64(k, shr64(k, 33))
  k = mul64(k, u64(0x1a85ec53, 0xc4ceb9fe))
  k = xor64(k, shr64(k, 33))
  return k
}
/**
 * @param {number} k
 * @returns {number}
 */
function fmix32 (k) {
  k ^= k >>> 16
  k = mul32(k, 0x85ebca6b)
  k ^= k >>> 13
  k = mul32(k, 0xc2b2ae35)
  k ^= k >>> 16
  return k
}
/**
 * Generate murmurhash3 x64 128-bit hash
 *
 * @param {Uint8Array} key - original data
 * @param {number} [seed] - seed value (defaults to 0)
 * @returns {Uint8Array<ArrayBuffer>} the hash value as 16 bytes
 */
function murmurHash3_x64_128 (key, seed = 0) {
  let h1 = u64(seed, 0)
  let h2 = u64(seed, 0)
  const length = key.length
  const blocks = Math.floor(length / 16)
  const c1 = u64(0x114253d5, 0x87c37b91)
  const c2 = u64(0x2745937f, 0x4cf5ad43)

  // Body
  for (let i = 0; i < blocks; i++) {
    let k1 = getBlock64(key, i * 2)
    let k2 = getBlock64(key, i * 2 + 1)

    k1 = mul64(k1, c1)
    k1 = rotl64(k1, 31)
    k1 = mul64(k1, c2)
    h1 = xor64(h1, k1)

    h1 = rotl64(h1, 27)
    h1 = add64(h1, h2)
    h1 = add64(mul64(h1, u64(5, 0)), u64(0x52dce729, 0))

    k2 = mul64(k2, c2)
    k2 = rotl64(k2, 33)
    k2 = mul64(k2, c1)
    h2 = xor64(h2, k2)

    h2 = rotl64(h2, 31)
    h2 = add64(h2, h1)
    h2 = add64(mul64(h2, u64(5, 0)), u64(0x38495ab5, 0))
  }

  // Tail
  let k1 = u64(0, 0)
  let k2 = u64(0, 0)
  const tail = key.slice(blocks * 16)

  switch (tail.length) {
    case 15:
      k2 = xor64(k2, u64(0, tail[14] << 16)) // fallthrough
    case 14:
      k2 = xor64(k2, u64(0, tail[13] << 8)) // fallthrough
    case 13:
      k2 = xor64(k2, u64(0, tail[12])) // fallthrough
    case 12:
      k2 = xor64(k2, u64(tail[11] << 24, 0)) // fallthrough
    case 11:
      k2 = xor64(k2, u64(tail[10] << 16, 0)) // fallthrough
    case 10:
      k2 = xor64(k2, u64(tail[9] << 8, 0)) // fallthrough
    case 9:
      k2 = xor64(k2, u64(tail[8], 0))
      k2 = mul64(k2, c2)
      k2 = rotl64(k2, 33)
      k2 = mul64(k2, c1)
      h2 = xor64(h2, k2) // fallthrough
    case 8:
      k1 = xor64(k1, u64(0, tail[7] << 24)) // fallthrough
    case 7:
      k1 = xor64(k1, u64(0, tail[6] << 16)) // fallthrough
    case 6:
      k1 = xor64(k1, u64(0, tail[5] << 8)) // fallthrough
    case 5:
      k1 = xor64(k1, u64(0, tail[4])) // fallthrough
    case 4:
      k1 = xor64(k1, u64(tail[3] << 24, 0)) // fallthrough
    case 3:
      k1 = xor64(k1, u64(tail[2] << 16, 0)) // fallthrough
    case 2:
      k1 = xor64(k1, u64(tail[1] << 8, 0)) // fallthrough
    case 1:
      k1 = xor64(k1, u64(tail[0], 0))
      k1 = mul64(k1, c1)
      k1 = rotl64(k1, 31)
      k1 = mul64(k1, c2)
      h1 = xor64(h1, k1)
  }

  // Finalization
  const len64 = u64(length, 0)
  h1 = xor64(h1, len64)
  h2 = xor64(h2, len64)

  h1 = add64(h1, h2)
  h2 = add64(h2, h1)

  h1 = fmix64(h1)
  h2 = fmix64(h2)

  h1 = add64(h1, h2)
  h2 = add64(h2, h1)

  // Convert to Uint8Array (big-endian byte order)
  return new Uint8Array([
    (h1.hi >>> 24) & 0xff, (h1.hi >>> 16) & 0xff, (h1.hi >>> 8) & 0xff, h1.hi & 0xff,
    (h1.lo >>> 24) & 0xff, (h1.lo >>> 16) & 0xff, (h1.lo >>> 8) & 0xff, h1.lo & 0xff,
    (h2.hi >>> 24) & 0xff, (h2.hi >>> 16) & 0xff, (h2.hi >>> 8) & 0xff, h2.hi & 0xff,
    (h2.lo >>> 24) & 0xff, (h2.lo >>> 16) & 0xff, (h2.lo >>> 8) & 0xff, h2.lo & 0xff
  ])
}
/**
 * Generate murmurhash3 x86 128-bit hash
 *
 * @param {Uint8Array} key - original data
 * @param {number} [seed] - seed value (defaults to 0)
 * @returns {Uint8Array<ArrayBuffer>} the hash value as 16 bytes
 */
function murmurHash3_x86_128 (key, seed = 0) {
  let h1 = seed >>> 0
  let h2 = seed >>> 0
  let h3 = seed >>> 0
  let h4 = seed >>> 0
  const length = key.length
  const blocks = Math.floor(length / 16)
  const c1 = 0x239b961b
  const c2 = 0xab0e9789
  const c3 = 0x38b34ae5
  const c4 = 0xa1e38b93
  // body
  for (let i = 0; i < blocks; i++) {
    let k1 = getBlock32(key, i * 4)
    let k2 = getBlock32(key, i * 4 + 1)
    let k3 = getBlock32(key, i * 4 + 2)
    let k4 = getBlock32(key, i * 4 + 3)
    k1 = mul32(k1, c1)
    k1 = rotl32(k1, 15)
    k1 = mul32(k1, c2)
    h1 ^= k1
    h1 = rotl32(h1, 19)
    h1 = add32(h1, h2)
    h1 = add32(mul32(h1, 5), 0x561ccd1b)
    k2 = mul32(k2, c2)
    k2 = rotl32(k2, 16)
    k2 = mul32(k2, c3)
    h2 ^= k2
    h2 = rotl32(h2, 17)
    h2 = add32(h2, h3)
    h2 = add32(mul32(h2, 5), 0x0bcaa747)
    k3 = mul32(k3, c3)
    k3 = rotl32(k3, 17)
    k3 = mul32(k3, c4)
    h3 ^= k3
    h3 = rotl32(h3, 15)
    h3 = add32(h3, h4)
    h3 = add32(mul32(h3, 5), 0x96cd1c35)
    k4 = mul32(k4, c4)
    k4 = rotl32(k4, 18)
    k4 = mul32(k4, c1)
    h4 ^= k4
    h4 = rotl32(h4, 13)
    h4 = add32(h4, h1)
    h4 = add32(mul32(h4, 5), 0x32ac3b17)
  }
  const tail = key.slice(blocks * 16)
  let k1 = 0
  let k2 = 0
  let k3 = 0
  let k4 = 0
  switch (tail.length) {
    case 15:
      k4 ^= tail[14] << 16 // fallthrough
    case 14:
      k4 ^= tail[13] << 8 // fallthrough
    case 13:
      k4 ^= tail[12]
      k4 = mul32(k4, c4)
      k4 = rotl32(k4, 18)
      k4 = mul32(k4, c1)
      h4 ^= k4 // fallthrough
    case 12:
      k3 ^= tail[11] << 24 // fallthrough
    case 11:
      k3 ^= tail[10] << 16 // fallthrough
    case 10:
      k3 ^= tail[9] << 8 // fallthrough
    case 9:
      k3 ^= tail[8]
      k3 = mul32(k3, c3)
      k3 = rotl32(k3, 17)
      k3 = mul32(k3, c4)
      h3 ^= k3 // fallthrough
    case 8:
      k2 ^= tail[7] << 24 // fallthrough
    case 7:
      k2 ^= tail[6] << 16 // fallthrough
    case 6:
      k2 ^= tail[5] << 8 // fallthrough
    case 5:
      k2 ^= tail[4]
      k2 = mul32(k2, c2)
      k2 = rotl32(k2, 16)
      k2 = mul32(k2, c3)
      h2 ^= k2 // fallthrough
    case 4:
      k1 ^= tail[3] << 24 // fallthrough
    case 3:
      k1 ^= tail[2] << 16 // fallthrough
    case 2:
      k1 ^= tail[1] << 8 // fallthrough
    case 1:
      k1 ^= tail[0]
      k1 = mul32(k1, c1)
      k1 = rotl32(k1, 15)
      k1 = mul32(k1, c2)
      h1 ^= k1
  }
  // finalization
  h1 ^= length
  h2 ^= length
  h3 ^= length
  h4 ^= length
  h1 = add32(h1, h2)
  h1 = add32(h1, h3)
  h1 = add32(h1, h4)
  h2 = add32(h2, h1)
  h3 = add32(h3, h1)
  h4 = add32(h4, h1)
  h1 = fmix32(h1)
  h2 = fmix32(h2)
  h3 = fmix32(h3)
  h4 = fmix32(h4)
  h1 = add32(h1, h2)
  h1 = add32(h1, h3)
  h1 = add32(h1, h4)
  h2 = add32(h2, h1)
  h3 = add32(h3, h1)
  h4 = add32(h4, h1)
  // Convert to Uint8Array (big-endian byte order)
  return new Uint8Array([
    (h1 >>> 24) & 0xff, (h1 >>> 16) & 0xff, (h1 >>> 8) & 0xff, h1 & 0xff,
    (h2 >>> 24) & 0xff, (h2 >>> 16) & 0xff, (h2 >>> 8) & 0xff, h2 & 0xff,
    (h3 >>> 24) & 0xff, (h3 >>> 16) & 0xff, (h3 >>> 8) & 0xff, h3 & 0xff,
    (h4 >>> 24) & 0xff, (h4 >>> 16) & 0xff, (h4 >>> 8) & 0xff, h4 & 0xff
  ])
}
/**
 * Generate murmurhash3 x86 32-bit hash
 *
 * @param {Uint8Array} key - original data
 * @param {number} [seed] - seed value (defaults to 0)
 * @returns {number} the hash value as a number
 */
function murmurHash3_x86_32 (key, seed = 0) {
  let h1 = seed >>> 0
  const length = key.length
  const blocks = Math.floor(length / 4)
  const c1 = 0xcc9e2d51
  const c2 = 0x1b873593
  // body
  for (let i = 0; i < blocks; i++) {
    let k1 = getBlock32(key, i)
    k1 = mul32(k1, c1)
    k1 = rotl32(k1, 15)
    k1 = mul32(k1, c2)
    h1 ^= k1
    h1 = rotl32(h1, 13)
    h1 = add32(mul32(h1, 5), 0xe6546b64)
  }
  const tail = key.slice(blocks * 4)
  let k1 = 0
  switch (tail.length) {
    case 3:
      k1 ^= tail[2] << 16 // fallthrough
    case 2:
      k1 ^= tail[1] << 8 // fallthrough
    case 1:
      k1 ^= tail[0]
      k1 = mul32(k1, c1)
      k1 = rotl32(k1, 15)
      k1 = mul32(k1, c2)
      h1 ^= k1
  }
  // finalization
  h1 ^= length
  h1 = fmix32(h1)
  return h1
}

;// CONCATENATED MODULE: ./node_modules/@multiformats/murmur3/src/index.js
/**
 * @packageDocumentation
 *
 * `MultihashHashers`s are exported from this library, they produce `MultihashDigest`s. Details about these can be found in the [multiformats multihash interface definitions](https://github.com/multiformats/js-multiformats/blob/master/src/hashes/interface.ts).
 *
 * ```js
 * import * as Block from 'multiformats/block'
 * import * as codec from '@ipld/dag-cbor'
 * import { murmur3128 as hasher } from '@multiformats/murmur3'
 *
 * async function run () {
 *   const value = { hello: 'world' }
 *   const block = await Block.encode({ value, hasher, codec })
 *   console.log(block.cid)
 *   // -> CID(bafyseebn7ksk6khsn4an2lzmae6wm4qk)
 * }
 *
 * run().catch(console.error)
 * ```
 *
 * ## Usage
 *
 * The `@multiformats/murmur3` package exports `murmur332` and `murmur3128` `MultihashHasher`s. The Multicodecs [table](https://github.com/multiformats/multicodec/blob/master/table.csv) defines these multihashes.
 *
 * The `murmur3-32`, multicodec code `0x23`, may be imported as:
 *
 * ```js
 * import { murmur332 } from '@multiformats/murmur3'
 * ```
 *
 * The `murmur3-128`, multicodec code `0x22`, may be imported as:
 *
 * ```js
 * import { murmur3128 } from '@multiformats/murmur3'
 * ```
 *
 * The `murmur3-x64-64` (which is first 64-bits of `murmur3-128` used in UnixFS directory sharding), multicodec code `0x22`, may be imported as:
 *
 * ```js
 * import { murmur364 } from '@multiformats/murmur3'
 * ```
 */



/**
 * @param {number} number
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromNumberTo32BitBuf (number) {
  const bytes = new Array(4)
  for (let i = 0; i < 4; i++) {
    bytes[i] = number & 0xff
    number = number >> 8
  }
  return new Uint8Array(bytes)
}

const murmur332 = hasher_from({
  name: 'murmur3-32',
  code: 0x23,
  encode: (input) =>
    fromNumberTo32BitBuf(murmurHash3_x86_32(input))
})

const murmur3128 = hasher_from({
  name: 'murmur3-128',
  code: 0x22,
  encode: (input) =>
    murmurHash3_x64_128(input)
})

/**
 * A special-use 0x22 that truncates 64 bits, specifically for use in the UnixFS
 * HAMT
 */
const murmur364 = hasher_from({
  name: 'murmur3-x64-64',
  code: 0x22,
  encode: (input) =>
    murmurHash3_x64_128(input).subarray(0, 8)
})

;// CONCATENATED MODULE: ./src/site/fingerprint/hamt.ts


/** Bytes of a name's hash that place it, one for each level. */
const HASH_BYTES = 8;
/** More names share a whole hash than a sharded directory can hold apart; no IPFS node could store it. */
class HamtDepthError extends RangeError {
    name = 'HamtDepthError';
}
/** murmur3-x64-64 of a name, as Go reads it: the first 64 bits, most significant byte first. */
function hashName(name) {
    const hash = murmur364.encode(name);
    if (hash instanceof Promise) {
        throw new TypeError('murmur3 must be computed at once');
    }
    return hash;
}
/**
 * The root shard of the directory with these entries: murmur3-x64-64, 256 slots, a sub-shard exactly
 * where two or more names meet (ipfs notes, 3.3). `toNode` stores a block and tells its CID.
 * Throws a HamtDepthError when names cannot be told apart by their hash.
 */
function shardedDirectory(entries, toCid, depth = 0) {
    if (depth === HASH_BYTES) {
        throw new HamtDepthError(`${entries.length} names have the same hash`);
    }
    const slots = new Map();
    for (const entry of entries) {
        const slot = entry.hash[depth] ?? 0;
        const taken = slots.get(slot);
        if (taken === undefined) {
            slots.set(slot, [entry]);
        }
        else {
            taken.push(entry);
        }
    }
    const taken = [...slots.keys()].sort((a, b) => a - b);
    const links = taken.map((slot) => slotLink(slot, slots.get(slot) ?? [], toCid, depth));
    const block = shardBlock(links, taken);
    return {
        cid: toCid(block),
        dagSize: links.reduce((sum, link) => sum + link.dagSize, block.length)
    };
}
const LABELS = Array.from({ length: HAMT_FANOUT }, (_, slot) => Buffer.from(slot.toString(16).toUpperCase().padStart(2, '0')));
function slotLink(slot, entries, toCid, depth) {
    const label = LABELS[slot] ?? Buffer.alloc(0);
    const [only, second] = entries;
    if (only !== undefined && second === undefined) {
        return { name: Buffer.concat([label, only.name]), cid: only.cid, dagSize: only.dagSize };
    }
    return { name: label, ...shardedDirectory(entries, toCid, depth + 1) };
}

;// CONCATENATED MODULE: ./src/site/fingerprint/folder.ts





/** The limit of both profiles of IPIP-499, bytes. */
const SHARDING_BYTES = 262_144;
/** `unixfs-v0-2015`, and what Kubo does from 0.40 on. */
const V0_FOLDERS = {
    toCid: cidV0,
    sharding: { measure: 'links', limit: SHARDING_BYTES, atLimit: false, countsFolders: true }
};
function measured(link, rule) {
    switch (rule.measure) {
        case 'links':
            return link.name.length + link.cid.length;
        case 'block':
            return linkLength(link);
        case 'entries':
            return 1;
    }
}
function needsShards(entries, rule) {
    let size = rule.measure === 'block' ? EMPTY_DIRECTORY_LENGTH : 0;
    for (const entry of entries) {
        size += entry.isFolder && !rule.countsFolders ? 0 : measured(entry, rule);
    }
    return rule.atLimit ? size >= rule.limit : size > rule.limit;
}
function entriesOf(folder, made) {
    return sorted(folder).map(([name, entry]) => {
        const bytes = Buffer.from(name);
        if (isFolder(entry)) {
            return { name: bytes, isFolder: true, ...nodeIn(made, entry) };
        }
        const cid = typeof entry.cid === 'string' ? cidBytes(entry.cid) : entry.cid;
        return { name: bytes, isFolder: false, cid, dagSize: entry.dagSize };
    });
}
function nodeIn(made, folder) {
    const node = made.get(folder);
    if (node === undefined) {
        throw new RangeError('a folder is made after the folders in it');
    }
    return node;
}
function makeNode(folder, made, format) {
    const entries = entriesOf(folder, made);
    const toCid = (block) => format.toCid(sha256(block));
    if (format.sharding !== undefined && needsShards(entries, format.sharding)) {
        const hashed = entries.map((entry) => ({ ...entry, hash: hashName(entry.name) }));
        return shardedDirectory(hashed, toCid);
    }
    const block = directoryBlock(entries);
    return {
        cid: toCid(block),
        dagSize: entries.reduce((sum, entry) => sum + entry.dagSize, block.length)
    };
}
/** Without recursion, since folders can be nested deeper than calls. */
function rootNode(root, format) {
    const folders = [root];
    for (const folder of folders) {
        for (const entry of folder.values()) {
            if (isFolder(entry)) {
                folders.push(entry);
            }
        }
    }
    const made = new Map();
    for (const folder of folders.reverse()) {
        made.set(folder, makeNode(folder, made, format));
    }
    return nodeIn(made, root);
}
/**
 * The root of the folder with exactly these files, in any order, where directories have this format.
 * Throws a FolderTreeError where the paths contradict each other, and a HamtDepthError for names
 * that no sharded directory can hold.
 */
function folderRoot(files, format) {
    const root = rootNode(treeOf(files), format);
    return { cid: cidText(root.cid), dagSize: root.dagSize };
}
/**
 * CIDv0 of the folder with exactly these files: what `ipfs add -r` prints for it with Kubo 0.40 and
 * later (profile `unixfs-v0-2015`), hidden files included. One difference is known: Kubo 0.40.1 leaves
 * a folder flat that has folders in it and is beyond the limit by less than about two names, where
 * the specification (IPIP-499) and this function split it. Throws as `folderRoot` does.
 */
function rootCid(files) {
    return folderRoot(files, V0_FOLDERS);
}

;// CONCATENATED MODULE: ./src/site/fingerprint/profiles.ts




/** Bytes of a leaf in the newer profiles. */
const MIB_LEAF_BYTES = 1_048_576;
const v1Node = (sha256) => cidV1(DAG_PB, sha256);
const v1Raw = (sha256) => cidV1(RAW, sha256);
/** The ways in which files become DAGs (ipfs notes, 1.5). */
const FILE_FORMATS = {
    v0: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: cidV0, nodeCid: cidV0 },
    'v0-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: cidV0 },
    v1: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: v1Node, nodeCid: v1Node },
    'v1-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
    'v1-raw-1m': { leaf: '1m-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
    'v1-raw-1m-wide': { leaf: '1m-raw', width: 1024, leafCid: v1Raw, nodeCid: v1Node }
};
/** A value for each format. */
function perFormat(make) {
    return {
        v0: make('v0'),
        'v0-raw': make('v0-raw'),
        v1: make('v1'),
        'v1-raw': make('v1-raw'),
        'v1-raw-1m': make('v1-raw-1m'),
        'v1-raw-1m-wide': make('v1-raw-1m-wide')
    };
}
/** A new, empty DAG of a file in this format. */
function newTree(format) {
    const { width, nodeCid } = FILE_FORMATS[format];
    return new BalancedTree(width, nodeCid);
}
const LINKS = {
    measure: 'links',
    limit: SHARDING_BYTES,
    atLimit: false,
    countsFolders: true
};
const LINKS_AT_LIMIT = { ...LINKS, atLimit: true };
const LINKS_OF_FILES = { ...LINKS, countsFolders: false };
const BLOCK = { ...LINKS, measure: 'block' };
const BLOCK_OF_FILES = { ...BLOCK, countsFolders: false };
const THOUSAND = { ...LINKS, measure: 'entries', limit: 1000 };
function profile(id, name, files, sharding) {
    const toCid = files.startsWith('v0') ? cidV0 : v1Node;
    return { id, name, files, folders: { toCid, sharding } };
}
/**
 * The candidates A to I of the ipfs notes (1.5) with the sharding rules of the versions (1.1 to 1.3),
 * the likeliest first. Most differ only for folders of thousands of entries or for large files.
 */
const profiles_PROFILES = [
    profile('unixfs-v0-2015', 'ipfs add, Kubo 0.40 or later', 'v0', LINKS),
    profile('kubo-0.11', 'ipfs add, Kubo 0.11 to 0.39', 'v0', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10', 'ipfs add, go-ipfs before 0.11', 'v0', undefined),
    profile('js-ipfs', 'js-ipfs, or ipfs-unixfs-importer 1 to 12', 'v0', THOUSAND),
    profile('importer-v0', 'ipfs-unixfs-importer 13 to 17, CIDv0', 'v0', LINKS_OF_FILES),
    profile('unixfs-v1-2025', 'unixfs-v1-2025', 'v1-raw-1m-wide', BLOCK),
    profile('importer-v1-2025', 'importer 16 or 17, v1-2025', 'v1-raw-1m-wide', BLOCK_OF_FILES),
    profile('kubo-v1', 'ipfs add --cid-version=1, Kubo 0.40 or later', 'v1-raw', LINKS),
    profile('kubo-0.11-v1', 'ipfs add --cid-version=1, 0.11 to 0.39', 'v1-raw', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-v1', 'ipfs add --cid-version=1, before 0.11', 'v1-raw', undefined),
    profile('importer-v1', 'ipfs-unixfs-importer 14 to 17', 'v1-raw', LINKS_OF_FILES),
    profile('test-cid-v1', 'test-cid-v1, Kubo 0.29 to 0.39', 'v1-raw-1m', LINKS_AT_LIMIT),
    profile('kubo-v1-1m', 'CIDv1 and 1 MiB leaves, Kubo 0.40 or later', 'v1-raw-1m', LINKS),
    profile('importer-v1-1m', 'importer with 1 MiB leaves', 'v1-raw-1m', LINKS_OF_FILES),
    profile('helia', 'Helia', 'v1-raw-1m-wide', LINKS_OF_FILES),
    profile('v1-wide-links', 'v1-2025, sharded by links', 'v1-raw-1m-wide', LINKS),
    profile('storacha', 'Storacha or ipfs-car', 'v1-raw-1m-wide', THOUSAND),
    profile('kubo-raw', 'ipfs add --raw-leaves, Kubo 0.40 or later', 'v0-raw', LINKS),
    profile('kubo-0.11-raw', 'ipfs add --raw-leaves, 0.11 to 0.39', 'v0-raw', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-raw', 'ipfs add --raw-leaves, before 0.11', 'v0-raw', undefined),
    profile('kubo-v1-dag-pb', 'CIDv1, --raw-leaves=false, Kubo 0.40 or later', 'v1', LINKS),
    profile('kubo-0.11-v1-dag-pb', 'the same, Kubo 0.11 to 0.39', 'v1', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-v1-dag-pb', 'the same, go-ipfs before 0.11', 'v1', undefined)
];

;// CONCATENATED MODULE: ./src/site/fingerprint/profile-hasher.ts







/**
 * The CIDs of one file in all formats of `FILE_FORMATS` from one pass over its bytes: each byte is
 * hashed once for each kind of leaf (ipfs notes, 1.5) and once as a whole, four times in all. For
 * the rare case that dStor's CIDs are not those of the default profile.
 */
class ProfileHasher {
    #size = 0;
    #whole = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    #trees = perFormat(newTree);
    #small = new LeafCutter(V0_LEAF_BYTES, (content) => {
        const leaf = dagPbLeaf(content);
        this.#add('256k-dag-pb', leaf.sha256, leaf.blockLength, content.length);
        this.#add('256k-raw', sha256(content), content.length, content.length);
    });
    #large = new LeafCutter(MIB_LEAF_BYTES, (content) => {
        this.#add('1m-raw', sha256(content), content.length, content.length);
    });
    /** As `FileHasher.update`. */
    update(block) {
        this.#size += block.length;
        this.#whole.update(block);
        this.#small.update(block);
        this.#large.update(block);
    }
    #add(kind, hash, dagSize, size) {
        perFormat((format) => {
            const { leaf, leafCid } = FILE_FORMATS[format];
            if (leaf === kind) {
                this.#trees[format].add({ cid: leafCid(hash), dagSize, size });
            }
        });
    }
    /** Ends the file. Call it once, and no `update` after it. */
    digest() {
        this.#small.finish();
        this.#large.finish();
        const nodes = perFormat((format) => nodeRef(this.#trees[format]));
        return { size: this.#size, sha256: this.#whole.digest('hex'), nodes };
    }
}
function nodeRef(tree) {
    const { cid, dagSize } = tree.root();
    return { cid: cidText(cid), dagSize };
}
function profileOf(id) {
    const profile = profiles_PROFILES.find((candidate) => candidate.id === id);
    if (profile === undefined) {
        throw new RangeError(`no such profile: ${id}`);
    }
    return profile;
}
/** The root of the folder with exactly these files under one profile. Throws as `folderRoot` does. */
function rootOf(files, id) {
    const { files: format, folders } = profileOf(id);
    const placed = files.map(({ path, nodes }) => ({ path, ...nodes[format] }));
    return folderRoot(placed, folders);
}
/** The profiles under which this file has the CID `hash`, in the order of `PROFILES`. */
function profilesOfFile(digest, hash) {
    return PROFILES.filter(({ files }) => sameNode(digest.nodes[files].cid, hash)).map(({ id }) => id);
}
/**
 * The profiles under which the folder with exactly these files has the root `hash`, among
 * `candidates`. Throws as `folderRoot` does.
 */
function profilesOfRoot(files, hash, candidates = PROFILES.map(({ id }) => id)) {
    return candidates.filter((id) => sameNode(rootOf(files, id).cid, hash));
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./src/site/fingerprint/hash-thread.ts
/**
 * The program of a hashing thread, as text, so that it needs no file of its own next to the bundle.
 * Messages are `{ offset, length }` into the shared memory, each answered with the concatenated
 * digests: for `leaves` those of the dag-pb blocks of the whole leaves in it, for `whole` none until
 * the message `end`, which is answered with that of all bytes.
 */
const HASH_THREAD = `
'use strict'
const { createHash } = require('node:crypto')
const { parentPort, workerData } = require('node:worker_threads')
const { memory, job, leafBytes, head, tail } = workerData
const bytes = new Uint8Array(memory)
const whole = createHash('sha256')

function leafDigests(offset, length) {
  const digests = []
  for (let at = 0; at + leafBytes <= length; at += leafBytes) {
    const leaf = bytes.subarray(offset + at, offset + at + leafBytes)
    digests.push(createHash('sha256').update(head).update(leaf).update(tail).digest())
  }
  return Buffer.concat(digests)
}

function answer(message) {
  if (message === 'end') {
    return whole.digest()
  }
  const { offset, length } = message
  if (job === 'leaves') {
    return leafDigests(offset, length)
  }
  whole.update(bytes.subarray(offset, offset + length))
  return Buffer.alloc(0)
}

parentPort.on('message', (message) => parentPort.postMessage(answer(message)))
`;

;// CONCATENATED MODULE: ./src/site/fingerprint/threaded-hasher.ts






/** Bytes that are handed to the threads at once: whole leaves. */
const SLOT_BYTES = 4 * V0_LEAF_BYTES;
/** Slots that wait for the threads or are filled, 16 MiB. */
const SLOTS = 16;
const DIGEST_BYTES = 32;
/** From this size on two threads save more time than their start takes (bytes). */
const THREADED_FILE_BYTES = 64 * 1024 * 1024;
/** A thread of `ThreadedFileHasher` ended before its work was done. */
class HashThreadError extends Error {
    name = 'HashThreadError';
}
/** One thread: takes slots in order, and answers each with the digests that it made. */
class HashThread {
    #worker;
    #answered = 0;
    #failure;
    #waiter;
    constructor(memory, job, take) {
        const frame = leafFrame(V0_LEAF_BYTES);
        this.#worker = new external_node_worker_threads_.Worker(HASH_THREAD, {
            eval: true,
            workerData: { memory, job, leafBytes: V0_LEAF_BYTES, ...frame }
        });
        this.#worker.on('message', (digests) => {
            this.#answered += 1;
            take(Buffer.from(digests));
            this.#waiter?.resolve();
        });
        this.#worker.on('error', (cause) => this.#fail('a hashing thread failed', cause));
        this.#worker.on('exit', () => this.#fail('a hashing thread ended too early'));
    }
    #fail(message, cause) {
        this.#failure ??= new HashThreadError(message, { cause });
        this.#waiter?.reject(this.#failure);
    }
    post(message) {
        this.#worker.postMessage(message);
    }
    /** Waits until `count` messages were answered. Throws a HashThreadError when the thread is gone. */
    async answered(count) {
        while (this.#answered < count) {
            if (this.#failure !== undefined) {
                throw this.#failure;
            }
            await new Promise((resolve, reject) => {
                this.#waiter = { resolve, reject };
            });
            this.#waiter = undefined;
        }
    }
    async stop() {
        await this.#worker.terminate();
    }
}
/**
 * As `FileHasher`, with the two sha256 of each byte in a thread of its own each: for files so large
 * that hashing would take longer than sending them. Blocks are copied, at memory speed, and may be
 * reused once `update` has resolved. Call `close` in the end, whatever happened.
 */
class ThreadedFileHasher {
    onClose;
    #memory = new SharedArrayBuffer(SLOTS * SLOT_BYTES);
    #bytes = new Uint8Array(this.#memory);
    #tree = new BalancedTree(V0_WIDTH, cidV0);
    #sha256 = '';
    #filled = 0;
    #posted = 0;
    #whole = new HashThread(this.#memory, 'whole', (digest) => {
        this.#sha256 = digest.toString('hex');
    });
    #leaves = new HashThread(this.#memory, 'leaves', (digests) => {
        for (let at = 0; at < digests.length; at += DIGEST_BYTES) {
            this.#addLeaf(digests.subarray(at, at + DIGEST_BYTES), V0_LEAF_BYTES);
        }
    });
    /** @param onClose told when the threads have ended */
    constructor(onClose = () => undefined) {
        this.onClose = onClose;
    }
    #addLeaf(sha256, size) {
        const { head, tail } = leafFrame(size);
        this.#tree.add({ cid: cidV0(sha256), dagSize: head.length + size + tail.length, size });
    }
    /** Throws a HashThreadError when a thread is gone. */
    async update(block) {
        for (let at = 0; at < block.length;) {
            const part = block.subarray(at, at + SLOT_BYTES - this.#filled);
            if (this.#filled === 0) {
                await this.#free(this.#posted - SLOTS + 1);
            }
            this.#bytes.set(part, (this.#posted % SLOTS) * SLOT_BYTES + this.#filled);
            this.#filled += part.length;
            at += part.length;
            if (this.#filled === SLOT_BYTES) {
                this.#post();
            }
        }
    }
    async #free(answers) {
        await this.#whole.answered(answers);
        await this.#leaves.answered(answers);
    }
    #post() {
        const slot = { offset: (this.#posted % SLOTS) * SLOT_BYTES, length: this.#filled };
        this.#whole.post(slot);
        this.#leaves.post(slot);
        this.#posted += 1;
        this.#filled = 0;
    }
    /** Ends the file. Call it once, and no `update` after it. Throws as `update` does. */
    async digest() {
        const rest = this.#filled % V0_LEAF_BYTES;
        const end = (this.#posted % SLOTS) * SLOT_BYTES + this.#filled;
        const isEmpty = this.#posted === 0 && this.#filled === 0;
        this.#post();
        this.#whole.post('end');
        await this.#whole.answered(this.#posted + 1);
        await this.#leaves.answered(this.#posted);
        if (rest > 0 || isEmpty) {
            this.#addLeaf(dagPbLeaf(this.#bytes.subarray(end - rest, end)).sha256, rest);
        }
        const { size, cid, dagSize } = this.#tree.root();
        return { size, sha256: this.#sha256, cid: cidText(cid), dagSize };
    }
    /** Ends the threads. Never throws; may be called more than once. */
    async close() {
        await Promise.all([this.#whole.stop(), this.#leaves.stop()]);
        this.onClose();
    }
}

;// CONCATENATED MODULE: ./src/site/fingerprint/index.ts
/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */









;// CONCATENATED MODULE: ./src/site/content.ts




/**
 * Fingerprints content as it passes, under the default profile. A very large file is hashed in threads
 * of their own, one such file at a time; `cores` (those of this machine) tells whether that helps.
 */
function contentHasher(cores = (0,external_node_os_namespaceObject.availableParallelism)()) {
    let hasThreads = false;
    return {
        small: digestSmallFile,
        stream: (bytes) => {
            if (hasThreads || cores < 2 || bytes < THREADED_FILE_BYTES) {
                return new FileHasher();
            }
            hasThreads = true;
            return new ThreadedFileHasher(() => {
                hasThreads = false;
            });
        }
    };
}
/** The fingerprints of all files, read for no other purpose: a dry run sends nothing. */
async function digestFiles(files, signal) {
    return readAll(files, signal, () => new FileHasher());
}
/**
 * CID of exactly these files: of the folder, or of the file where one was deployed (surface 2,
 * `content-cid`). Empty where a fingerprint is missing, because a part is not the whole.
 */
function contentCidOf(site, digests) {
    const placed = [];
    for (const [n, file] of site.files.entries()) {
        const digest = digests[n];
        if (digest === undefined) {
            return '';
        }
        placed.push({ path: file.path, cid: digest.cid, dagSize: digest.dagSize });
    }
    if (site.isSingleFile) {
        return placed[0]?.cid ?? '';
    }
    return placed.length === 0 ? '' : rootCid(placed).cid;
}
/**
 * Reads all files again and computes their CIDs and the folder's under every known profile (ipfs
 * notes, 1.5). Undefined where a file is not the one that was sent any more, which `digests` tell:
 * then nothing can be concluded from it.
 */
async function profilesOfSite(site, digests, signal) {
    const again = await readAll(site.files, signal, () => new ProfileHasher());
    if (again.some(({ sha256 }, n) => sha256 !== digests[n]?.sha256)) {
        return undefined;
    }
    const files = site.files.map(({ path }, n) => ({ path, nodes: again[n].nodes }));
    // Many profiles differ only in their folders: one map of CIDs for each format of files.
    const cidsOf = perFormat((format) => new Map(files.map(({ path, nodes }) => [path, nodes[format].cid])));
    return profiles_PROFILES.map((profile) => ({
        profile: profile.id,
        fileCids: cidsOf[profile.files],
        root: site.isSingleFile ? '' : rootOf(files, profile.id).cid
    }));
}
async function readAll(files, signal, newHasher) {
    const reader = new BlockReader(0);
    const pace = new Pace(signal);
    const digests = [];
    for (const file of files) {
        const hasher = newHasher();
        for (const window of file.size > 0 ? reader.windows(file) : []) {
            hasher.update(window.bytes);
            if (pace.isDue()) {
                await pace.rest();
            }
        }
        digests.push(hasher.digest());
    }
    return digests;
}

;// CONCATENATED MODULE: ./src/site/private-key.ts
/** What all PEM private keys have in their first line (RFC 7468; OpenSSH, PGP and old OpenSSL too). */
const PRIVATE_KEY = Buffer.from('PRIVATE KEY');
/** From the middle of the first line, so much is read to recognise a key. */
const LONGEST_KEY_START = 2048;
/** Longest beginning of the first line: `-----BEGIN ENCRYPTED `. */
const BEGIN_BYTES = 64;
const BEGIN = /-----BEGIN (?:[A-Z0-9]+ )*$/;
const END_OF_LINE = /^PRIVATE KEY(?: BLOCK)?-----/;
/** Line breaks, raw or escaped as in JSON, and the seams of a text that was written in pieces. */
const BREAK = /(?:\s|\\+[nrt]|["'`]\s*[+,]\s*["'`])+/y;
/** `Proc-Type: 4,ENCRYPTED` and the like, before the key itself. */
const HEADER = /[A-Za-z][A-Za-z-]*: [^\r\n\\"]*/y;
const BASE64 = /[A-Za-z0-9+/=]+/y;
/** The smallest key, Ed25519, has 64 characters of base64. */
const KEY_CHARACTERS = 64;
/** No one wraps a key into shorter lines, but words and identifiers are shorter. */
const LINE_CHARACTERS = 16;
/**
 * Whether a private key stands around `PRIVATE KEY` at the offset. The first line alone is none: the
 * code of every cryptographic library and many a manual hold it.
 */
function privateKeyAt(bytes, at) {
    const before = bytes.toString('latin1', Math.max(0, at - BEGIN_BYTES), at);
    const after = bytes.toString('latin1', at, Math.min(bytes.length, at + LONGEST_KEY_START));
    const line = END_OF_LINE.exec(after);
    return line !== null && BEGIN.test(before) && hasKeyBody(after, line[0].length);
}
function hasKeyBody(text, from) {
    let characters = 0;
    let at = skip(BREAK, text, from);
    for (let end = skip(HEADER, text, at); end > at; end = skip(HEADER, text, at)) {
        at = skip(BREAK, text, end);
    }
    for (let end = skip(BASE64, text, at); end > at; end = skip(BASE64, text, at)) {
        characters += end - at;
        if (characters >= KEY_CHARACTERS) {
            return true;
        }
        if (end - at < LINE_CHARACTERS) {
            return false;
        }
        at = skip(BREAK, text, end);
    }
    return false;
}
/** Where the text goes on after what the sticky pattern matches at `from`. */
function skip(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
}

;// CONCATENATED MODULE: ./src/site/secret-scanner.ts


/** A shorter value would be found by chance. */
const SHORTEST_SECRET = 8;
const HOLDS_SECRET = 'it holds the value of `api-key` or `access-token`';
const HOLDS_KEY = 'it holds a private key';
/**
 * Looks for private keys and for the given secrets in a file that comes in overlapping windows. A
 * secret is found raw, URL-encoded, and inside of base64 text.
 */
class SecretScanner {
    /** Bytes by which windows must overlap. */
    overlap;
    #needles;
    /** @param secrets values to look for; those below 8 characters are passed over */
    constructor(secrets) {
        const forms = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(formsOf);
        this.#needles = [...new Set(forms)].map((form) => Buffer.from(form));
        this.overlap = Math.max(2 * LONGEST_KEY_START, ...this.#needles.map((needle) => needle.length));
    }
    /** Why the window is sensitive, if it is. What its end cuts off is whole in the next window. */
    find(window) {
        if (this.#needles.some((needle) => window.includes(needle))) {
            return HOLDS_SECRET;
        }
        return hasPrivateKey(window) ? HOLDS_KEY : undefined;
    }
}
function hasPrivateKey(window) {
    let at = window.indexOf(PRIVATE_KEY);
    while (at !== -1) {
        if (privateKeyAt(window, at)) {
            return true;
        }
        at = window.indexOf(PRIVATE_KEY, at + PRIVATE_KEY.length);
    }
    return false;
}
/** The value as it may stand in a file. */
function formsOf(secret) {
    const base64 = base64Cores(secret);
    return [secret, encodeURIComponent(secret), ...base64, ...base64.map(base64Url)];
}

;// CONCATENATED MODULE: ./src/site/sensitive-names.ts
/** A value that stands there itself, and not as `${VARIABLE}`. */
const LITERAL = String.raw `\s*["']?(?!\$\{)[^\s"'$]`;
const RULES = [
    { path: /\/\.env(?:rc$|[./]|$)/, why: 'environment files hold secrets' },
    { path: /\/\.git(?:\/|$)/, why: 'a Git folder holds the whole history and often a token' },
    { path: /\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, why: 'it is named like an SSH private key' },
    { path: /\/\.ssh\/(?!.*\.pub$|known_hosts$)/, why: 'it lies in a folder of SSH keys' },
    { path: /\.(?:p12|pfx|jks|keystore|ppk)$/, why: 'it is named like a key store' },
    { path: /\/gha-creds-[^/]*\.json$/, why: 'it holds credentials of google-github-actions/auth' },
    { path: /\/\.git-credentials$/, why: 'it holds passwords of Git servers' },
    { path: /\/\.aws\/credentials$/, why: 'it holds AWS credentials' },
    { path: /\/\.kube\/config$/, why: 'it holds Kubernetes credentials' },
    {
        path: /\/application_default_credentials\.json$/,
        why: 'it holds Google Cloud credentials'
    },
    {
        path: /\/\.npmrc$/,
        why: 'it holds npm credentials',
        content: new RegExp(String.raw `_(?:authToken|auth|password)\s*=${LITERAL}`, 'i')
    },
    {
        path: /\/[._]netrc$/,
        why: 'it holds passwords',
        content: /(?:^|\s)password\s+\S/
    },
    {
        path: /\/\.yarnrc\.yml$/,
        why: 'it holds npm credentials',
        content: new RegExp(String.raw `npmAuth(?:Token|Ident)["']?\s*:${LITERAL}`)
    },
    {
        path: /\/\.pypirc$/,
        why: 'it holds passwords',
        content: new RegExp(String.raw `(?:^|\n)\s*password\s*[=:]${LITERAL}`, 'i')
    },
    {
        path: /\/\.docker\/config\.json$|\/\.dockercfg$/,
        why: 'it holds passwords of container registries',
        content: /"(?:auth|identitytoken|registrytoken|password)"\s*:\s*"[^"]/
    }
];
/**
 * The first rule that the file's name comes under. A file that was found through a symbolic link is
 * also judged by the name it has in truth.
 */
function judgeName(file) {
    const real = file.absolutePath.replaceAll('\\', '/');
    const path = `/${file.path}`;
    return firstRule(path) ?? (real.endsWith(path) ? undefined : firstRule(real));
}
function firstRule(path) {
    const folded = path.toLowerCase();
    return RULES.find((rule) => rule.path.test(folded));
}

;// CONCATENATED MODULE: ./src/site/sensitive.ts







/**
 * Finds what looks secret, by name and by the content of every file (surface, section 1,
 * `allow-sensitive-files`): at most one finding a file, sorted by path. Reads every file once, with
 * one buffer for all.
 * @throws {CollectError} when a file vanished, cannot be read, or is not the one that was collected
 */
async function findSensitive(files, options) {
    const found = [];
    const pace = new Pace(options.signal);
    const scanner = new SecretScanner(options.secrets);
    const reader = new BlockReader(scanner.overlap);
    for (const file of files) {
        const byName = judgeName(file);
        if (byName !== undefined && byName.content === undefined) {
            found.push({ path: file.path, why: byName.why });
            continue;
        }
        const why = file.size > 0 ? await scan(file, { reader, scanner, pace, byName }) : undefined;
        if (why !== undefined) {
            found.push({ path: file.path, why });
        }
    }
    return found.sort(byPath);
}
async function scan(file, tools) {
    const { reader, scanner, pace, byName } = tools;
    for (const window of reader.windows(file)) {
        const why = scanner.find(window.bytes);
        if (why !== undefined) {
            return why;
        }
        if (window.isFirst && byName?.content?.test(window.bytes.toString('latin1'))) {
            return byName.why;
        }
        if (pace.isDue()) {
            await pace.rest();
        }
    }
    return undefined;
}
/** Most names in the sentence. */
const sensitive_NAMED = 20;
/** The failure that tells of the findings; there must be at least one. */
function sensitiveError(found) {
    const named = found.slice(0, sensitive_NAMED).map((file) => `${(0,show/* show */.WU)(file.path)} (${file.why})`);
    const more = found.length > sensitive_NAMED ? ` and ${found.length - sensitive_NAMED} more` : '';
    const looks = found.length === 1 ? 'looks secret' : 'look secret';
    return new CollectError(`${(0,show/* count */.U9)(found.length, 'file')} ${looks}: ${named.join(', ')}${more}`, {
        advice: 'What is published here is public and cannot be called back. Keep it out of the build or exclude it; ' +
            'set `allow-sensitive-files: true` only if everybody may read it.',
        paths: found.map((file) => file.path)
    });
}

;// CONCATENATED MODULE: ./src/steps/collecting.ts







/** Finds the files and looks for secrets in them. Nothing is sent. */
async function collect(run, inputs) {
    const { log, record, signal } = run;
    const site = await collectSite({ ...inputs, signal });
    record.site = site;
    site.warnings.forEach((warning) => log.warning(warning));
    if (site.isSingleFile && inputs.include.length + inputs.exclude.length > 0) {
        log.warning('`include` and `exclude` do not apply to a single file: it is deployed as it is');
    }
    logSkipped(log, site);
    if (site.files.length === 0) {
        return site;
    }
    const chunks = planChunks(site.files, inputs);
    record.chunks = chunks.length;
    log.info(`${(0,show/* count */.U9)(site.files.length, 'file')}, ${(0,show/* bytesText */.pV)(site.bytes)}, in ${(0,show/* count */.U9)(chunks.length, 'upload request')}`);
    if (!inputs.allowSensitiveFiles) {
        const secrets = inputs.credentials === undefined ? [] : [secretOf(inputs.credentials)];
        const found = await findSensitive(site.files, { secrets, signal });
        if (found.length > 0) {
            throw sensitiveError(found);
        }
    }
    return site;
}
function secretOf(credentials) {
    return credentials.kind === 'api-key' ? credentials.apiKey : credentials.accessToken;
}
/** An empty site: an error, a warning or fine, as the user decided (surface, `if-no-files-found`). */
function nothingToDeploy(run, inputs) {
    const { log, record } = run;
    const skipped = record.site?.skipped.length ?? 0;
    const all = skipped === 1
        ? 'the only file of the folder is'
        : `all ${(0,show/* count */.U9)(skipped, 'file')} of the folder are`;
    const message = skipped === 0
        ? 'the folder holds no files'
        : `no file is left to upload: ${all} left out (see the list above)`;
    if (inputs.ifNoFilesFound === 'error') {
        throw new CollectError(message, {
            advice: 'Check that the build step ran and writes to this folder, and what `include`, `exclude` and `include-hidden-files` leave of it. `if-no-files-found: warn` makes this a warning.'
        });
    }
    if (inputs.ifNoFilesFound === 'warn') {
        log.warning(message);
    }
    record.status = 'nothing-to-deploy';
}
/** Computes the fingerprint of what would be sent, and sends nothing. */
async function dryRun(run, site) {
    const { log, record } = run;
    record.digests = await digestFiles(site.files, run.signal);
    record.contentCid = contentCidOf(site, record.digests);
    log.info(`Fingerprint of the build: ${record.contentCid}`);
    record.status = 'dry-run';
}

// EXTERNAL MODULE: ./src/steps/lint-thread.ts + 11 modules
var lint_thread = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./src/steps/linting.ts




/**
 * What is looked into where the check only advises: about a second's work, so that a very large build
 * is not kept waiting for advice that is the same for most of its pages.
 */
const ADVICE_BYTES = 16 * 1024 * 1024;
/** The check of the build for `/ipfs/<hash>/`: begun early, told when it is ready. */
class BuildCheck {
    #run;
    #policy;
    #lint;
    constructor(run, inputs, site) {
        this.#run = run;
        this.#policy = inputs.lint;
        if (inputs.lint !== 'off' && site.files.length > 0) {
            this.#lint = (0,lint_thread/* startLint */.y)(site, run.signal, this.isFirst ? undefined : ADVICE_BYTES);
            run.onClose(this.#lint.stop);
        }
    }
    /** Whether nothing may be sent before the check is told. */
    get isFirst() {
        return this.#policy === 'error';
    }
    /** Waits for the report and tells it. Throws where `lint: error` and the build would not work. */
    async tell() {
        const { log, record } = this.#run;
        if (this.#lint === undefined || record.lint !== undefined) {
            return;
        }
        try {
            record.lint = await this.#lint.report;
        }
        catch (error) {
            this.#run.signal.throwIfAborted();
            this.#failed(error);
            return;
        }
        logLint(log, record.lint);
        refuse(record.lint, this.#policy);
    }
    #failed(error) {
        const message = `the build could not be checked: ${messageOf(error)}`;
        if (this.isFirst) {
            throw new DeployError(message, { stage: 'COLLECTING', cause: error });
        }
        this.#run.log.warning(message);
    }
}
function refuse(report, policy) {
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    if (policy === 'error' && errors.length > 0) {
        throw new DeployError(`the build would not work below /ipfs/<hash>/: ${(0,show/* count */.U9)(errors.length, 'error')} found in it`, {
            stage: 'COLLECTING',
            advice: `${report.fix ?? 'The warnings above and the summary name each of them.'} With \`lint: warn\` it is deployed all the same.`
        });
    }
}

;// CONCATENATED MODULE: ./src/dstor/answers.ts

/** Printable ASCII: what may stand in a header, and so what a token can be (faults notes, C7). */
const TOKEN = /^[\x21-\x7e]{1,8192}$/;
/** `access_token` of `GET v1/dev/temp-token` (API notes, 2.1). */
function accessTokenOf(answer) {
    return tokenIn(answer, 'access_token');
}
/** `token` of `POST v1/upload/get-token/` (API notes, 2.2). */
function uploadTokenOf(answer) {
    return tokenIn(answer, 'token');
}
function tokenIn(answer, field) {
    const object = answer.complete ? parseObject(answer.text) : undefined;
    const token = object && own(object, field);
    return typeof token === 'string' && TOKEN.test(token) ? token : undefined;
}
/** The words in an answer that say the upload failed, whatever its status (API notes, 8.17). */
function failureWordsOf(object) {
    const errorAtStage = json_wordsOf(own(object, 'errorAtStage'));
    const errorExplanation = json_wordsOf(own(object, 'errorExplanation'));
    return errorAtStage || errorExplanation ? { errorAtStage, errorExplanation } : undefined;
}
const PROCESSING = new Set(['ADDING_TO_IPFS', 'SAVING_DATA']);
/** The status in an answer, or undefined where the answer has none that can be read. */
function uploadStatusOf(answer) {
    const object = answer.complete ? parseObject(answer.text) : undefined;
    if (object === undefined) {
        return undefined;
    }
    const status = own(object, 'status');
    const failure = failureWordsOf(object);
    const word = typeof status === 'string' ? status : '';
    if (word === '' && failure === undefined && !Object.hasOwn(object, 'status')) {
        return undefined;
    }
    return { word, state: stateOf(word, failure), failure, listing: listingOf(own(object, 'data')) };
}
function stateOf(word, failure) {
    if (failure !== undefined || word === 'ERROR') {
        return 'error';
    }
    if (word === 'DONE') {
        return 'done';
    }
    return PROCESSING.has(word.toUpperCase()) ? 'processing' : 'waiting';
}
const HASH_FIELDS = ['Hash', 'hash', 'Cid', 'cid'];
const NAME_FIELDS = ['Name', 'name', 'Path', 'path'];
/** Reads the list with tolerance: four spellings of each field, other entries passed over (surface 5). */
function listingOf(data) {
    if (!Array.isArray(data)) {
        return { isList: false, entries: [] };
    }
    const entries = [];
    for (const entry of data) {
        if (isObject(entry)) {
            const hash = firstText(entry, HASH_FIELDS) ?? '';
            const name = firstText(entry, NAME_FIELDS);
            if (hash !== '' || (name !== undefined && name !== '')) {
                entries.push(name === undefined ? { hash } : { name, hash });
            }
        }
    }
    return { isList: true, entries };
}
/** The first of these fields that has words; '' where one is text without any, undefined for none. */
function firstText(object, names) {
    let empty;
    for (const name of names) {
        const text = textOf(own(object, name));
        if (text !== undefined && text !== '') {
            return text;
        }
        empty ??= text;
    }
    return empty;
}
/** A text as it is, or as a CID in the form of dag-json: {"/": "Qm…"}. */
function textOf(value) {
    const text = isObject(value) ? own(value, '/') : value;
    return typeof text === 'string' ? text : undefined;
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./src/http/answer.ts

/** Bytes of an answer that is too long from which an excerpt is made. */
const SHOWN_BYTES = 64 * 1024;
/** Reads an answer within its limits. Never rejects: a body that breaks off is an incomplete one. */
function readAnswer(response, limits, sink) {
    const head = { status: response.statusCode ?? 0, headers: response.headers };
    const blocks = [];
    let bytes = 0;
    let isOver = false;
    return new Promise((resolve) => {
        const finish = (complete) => {
            if (isOver) {
                return;
            }
            isOver = true;
            clearTimeout(timer);
            response.removeListener('data', take).resume();
            // Nothing is parsed of what is too long: its beginning is there to be shown, at a low price.
            const limit = bytes > limits.answerBytes ? Math.min(SHOWN_BYTES, bytes) : limits.answerBytes;
            const { text, isWhole } = sink === undefined ? answer_decode(blocks, head.headers, limit) : TAKEN;
            blocks.length = 0;
            resolve({ ...head, text, bytes, complete: complete && response.complete && isWhole });
        };
        const take = (block) => {
            bytes += block.length;
            if (sink !== undefined) {
                if (!sink(block, head)) {
                    finish(false);
                }
                return;
            }
            blocks.push(block);
            if (bytes > limits.answerBytes) {
                finish(false);
            }
        };
        const timer = setTimeout(() => finish(false), limits.answerMs);
        response
            .on('data', take)
            .once('end', () => finish(true))
            .on('error', () => finish(false))
            .once('close', () => finish(false));
    });
}
/** A sink has the body. */
const TAKEN = { text: '', isWhole: true };
function answer_decode(blocks, headers, limit) {
    const body = beginningOf(blocks, limit);
    if (headers['content-encoding'] !== 'gzip') {
        return { text: body.toString('utf8'), isWhole: true };
    }
    try {
        // Not asked for, and small answers in gzip are still answers; a bomb ends at the limit.
        const text = (0,external_node_zlib_namespaceObject.gunzipSync)(body, { maxOutputLength: limit }).toString('utf8');
        return { text, isWhole: true };
    }
    catch (error) {
        return { text: '', isWhole: !isTooLarge(error) };
    }
}
function beginningOf(blocks, limit) {
    const total = blocks.reduce((sum, { length }) => sum + length, 0);
    return Buffer.concat(blocks, Math.min(total, limit));
}
function isTooLarge(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_BUFFER_TOO_LARGE');
}
/** The number that support needs to find a request in the server's own log, where one was given. */
function requestIdOf(answer) {
    for (const name of [
        'x-request-id',
        'request-id',
        'x-correlation-id',
        'x-amzn-requestid',
        'cf-ray'
    ]) {
        const value = answer.headers[name];
        if (typeof value === 'string' && value !== '') {
            return value;
        }
    }
    return '';
}
/** A page for people where JSON was expected: a login page, a captive portal, a wrong address. */
function isWebPage(answer) {
    return /\bhtml\b/i.test(answer.headers['content-type'] ?? '') || /^\uFEFF?\s*</.test(answer.text);
}

;// CONCATENATED MODULE: ./src/http/backoff.ts
/** Between two tries of one request. */
const REQUEST_BACKOFF = { baseMs: 1_000, capMs: 15_000 };
/** Before a fresh upload session. */
const SESSION_BACKOFF = { baseMs: 2_000, capMs: 60_000 };
/** The pause before try number `attempt` + 1 (the first try is 1), at least `atLeastMs`. */
function pauseMs(backoff, attempt, clock, atLeastMs = 0) {
    const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** (attempt - 1));
    return Math.max(atLeastMs, Math.round(clock.random() * ceiling));
}
/**
 * Milliseconds that a `Retry-After` header asks for: whole seconds or an HTTP date (RFC 9110,
 * 10.2.3). 0 where there is none, where it lies in the past and where it is not understood.
 */
function retryAfterMs(header, nowMs = Date.now()) {
    const value = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(value)) {
        return Number(value) * 1000;
    }
    // Only the shape of an HTTP date: Date.parse alone takes `-1` and other odd texts for dates.
    const date = /^[A-Z][a-z]+,? .*GMT$/.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? 0 : Math.max(0, date - nowMs);
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: ./src/http/agent.ts


/**
 * The tunnelling agent for a URL that goes through a proxy by `https_proxy`, `http_proxy` and
 * `no_proxy` (loopback never does), else undefined. A new one each time: a connection carries one
 * request, because a reused one makes failures that nobody can judge (faults notes, finding 11).
 *
 * @throws Error where the variable holds no address
 */
function proxyAgent(url) {
    if (!isProxied(url)) {
        return undefined;
    }
    return new HttpClient(undefined, [], { keepAlive: false }).getAgent(url.href);
}
function isProxied(url) {
    try {
        return Boolean(getProxyUrl(url)?.hostname);
    }
    catch (cause) {
        throw new Error('the proxy variables `https_proxy` or `http_proxy` hold no address', { cause });
    }
}

;// CONCATENATED MODULE: ./src/http/pump.ts

/** Blocks after which other connections, timers and signals get their turn. */
const BLOCKS_PER_TURN = 4;
/**
 * Writes a body with back-pressure: block n+1 is produced when block n-1 has reached the operating
 * system. Ends the request only after exactly the promised bytes; a source that throws or does not
 * keep its length never ends it, so the other side can never take a broken body for a whole one.
 */
async function pump(body, to, state, onBytesSent) {
    const source = body.blocks();
    const closed = new Promise((resolve) => to.once('close', () => resolve(false)));
    let before = Promise.resolve(true);
    let produced = 0;
    try {
        for (let turn = 1; !state.stopped; turn++) {
            const next = await source.next();
            if (next.done === true || state.stopped) {
                break;
            }
            produced += next.value.length;
            if (produced > body.bytes) {
                throw new Error(`the body is longer than the ${body.bytes} bytes announced`);
            }
            const written = Promise.race([closed, write(to, next.value, body.bytes, state, onBytesSent)]);
            if (!(await before)) {
                return;
            }
            before = written;
            if (turn % BLOCKS_PER_TURN === 0) {
                await (0,promises_.setImmediate)();
            }
        }
        if (!(await before) || state.stopped) {
            return;
        }
        if (produced !== body.bytes) {
            throw new Error(`the body has ${produced} bytes and not the ${body.bytes} announced`);
        }
        to.end();
    }
    finally {
        await source.return?.();
    }
}
function write(to, block, total, state, onBytesSent) {
    return new Promise((resolve) => {
        to.write(block, (error) => {
            if (error) {
                resolve(false);
                return;
            }
            state.bytesSent += block.length;
            state.bodySent = state.bytesSent === total;
            onBytesSent?.(block.length);
            resolve(true);
        });
    });
}

;// CONCATENATED MODULE: ./src/http/exchange.ts





const EXCHANGE_LIMITS = {
    connectMs: 30_000,
    stallMs: 120_000,
    continueMs: 2_000,
    answerMs: 30_000,
    answerBytes: 64 * 1024
};
const NOT_REACHED = {
    connected: false,
    bodyBegun: false,
    bytesSent: 0,
    bodySent: false,
    ignoredExpect: false
};
const CERTIFICATE = /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|CRL_|ERROR_IN_CERT)/;
/** How long a destroyed connection may take to say that it is closed. */
const CLOSE_MS = 5_000;
/**
 * Sends one request over a connection of its own and says what became of it. Never rejects, never
 * follows a redirect, never repeats, and resolves only when its connection is closed, so that
 * nothing of an abandoned request can arrive later.
 */
function exchange(request) {
    return new Promise((resolve) => {
        if (request.signal.aborted) {
            resolve({ kind: 'aborted', ...NOT_REACHED });
            return;
        }
        new Exchange(request, resolve).start();
    });
}
class Exchange {
    #request;
    #resolve;
    #sent = { bytesSent: 0, bodySent: false, stopped: false };
    #req;
    #connected = false;
    #bodyBegun = false;
    #answering = false;
    #continued = false;
    #ignoredExpect = false;
    #settled = false;
    #timers = [];
    constructor(request, resolve) {
        this.#request = request;
        this.#resolve = resolve;
    }
    start() {
        const { url, method, signal, limits, body, expectContinue } = this.#request;
        signal.addEventListener('abort', this.#onAbort, { once: true });
        this.#after(limits.connectMs, () => {
            this.#fail(new Error(`no connection within ${limits.connectMs / 1000} s`));
        });
        try {
            const agent = proxyAgent(url) ?? false;
            const options = { method, headers: this.#headers(), agent };
            this.#req =
                url.protocol === 'https:' ? external_node_https_default().request(url, options) : external_node_http_default().request(url, options);
        }
        catch (error) {
            this.#settle({ kind: 'unconnected', why: 'network', error: asError(error), ...NOT_REACHED });
            return;
        }
        this.#req
            .on('socket', (socket) => this.#onSocket(socket))
            .on('continue', () => this.#onContinue())
            .on('response', (response) => void this.#onResponse(response))
            .on('error', (error) => this.#fail(error))
            .on('close', () => this.#fail(new Error('the connection was closed without an answer')));
        if (body === undefined) {
            this.#req.end();
        }
        else if (expectContinue === true) {
            this.#req.flushHeaders();
        }
    }
    #headers() {
        const { headers, body, expectContinue } = this.#request;
        return {
            ...headers,
            connection: 'close',
            'accept-encoding': 'identity',
            ...(body && { 'content-length': String(body.bytes) }),
            ...(body && expectContinue === true && { expect: '100-continue' })
        };
    }
    #onSocket(socket) {
        // Node writes the head of a request with Expect as UTF-8, and of every other one as Latin-1, in
        // which a header keeps the bytes it was given.
        socket.setDefaultEncoding('latin1');
        // A tunnel through a proxy hands over a socket that is connected already, a direct one is not.
        const secure = this.#request.url.protocol === 'https:';
        if (!secure && !socket.connecting) {
            this.#onConnected();
        }
        else {
            socket.once(secure ? 'secureConnect' : 'connect', () => this.#onConnected());
        }
    }
    #onConnected() {
        const { limits, body, expectContinue } = this.#request;
        if (this.#settled) {
            return;
        }
        this.#connected = true;
        this.#clearTimers();
        this.#req.setTimeout(limits.stallMs, () => {
            this.#fail(new Error(`no byte moved for ${limits.stallMs / 1000} s`), true);
        });
        if (body !== undefined && expectContinue === true) {
            this.#after(limits.continueMs, () => {
                this.#ignoredExpect = true;
                void this.#sendBody(body);
            });
        }
        else if (body !== undefined) {
            void this.#sendBody(body);
        }
    }
    #onContinue() {
        const { body } = this.#request;
        if (body !== undefined && !this.#ignoredExpect && !this.#continued) {
            this.#continued = true;
            this.#clearTimers();
            void this.#sendBody(body);
        }
    }
    async #sendBody(body) {
        this.#bodyBegun = true;
        try {
            await pump(body, this.#req, this.#sent, this.#request.onBytesSent);
        }
        catch (error) {
            this.#settle({ kind: 'source-failed', error: asError(error), ...this.#reached() });
        }
    }
    async #onResponse(response) {
        if (this.#settled || this.#answering) {
            response.destroy();
            return;
        }
        this.#answering = true;
        this.#clearTimers();
        // An early answer ends the sending: what was given to the network until now is what counts.
        this.#sent.stopped = true;
        const reached = this.#reached();
        const answer = await readAnswer(response, this.#request.limits, this.#request.sink);
        this.#settle({ kind: 'answered', answer, ...reached });
    }
    #fail(error, stalled = false) {
        if (this.#answering) {
            // The reading of the answer has its own limits and says what was read until the cut.
            return;
        }
        if (this.#connected) {
            this.#settle({ kind: 'cut', stalled, error, ...this.#reached() });
        }
        else {
            this.#settle({ kind: 'unconnected', why: refusalOf(error), error, ...NOT_REACHED });
        }
    }
    #onAbort = () => {
        this.#settle({ kind: 'aborted', ...this.#reached() });
    };
    #reached() {
        return {
            connected: this.#connected,
            bodyBegun: this.#bodyBegun,
            bytesSent: this.#sent.bytesSent,
            bodySent: this.#sent.bodySent,
            ignoredExpect: this.#ignoredExpect
        };
    }
    #settle(outcome) {
        if (this.#settled) {
            return;
        }
        this.#settled = true;
        this.#sent.stopped = true;
        this.#clearTimers();
        this.#request.signal.removeEventListener('abort', this.#onAbort);
        this.#close(() => this.#resolve(outcome));
    }
    #close(done) {
        const req = this.#req;
        if (req === undefined || req.closed || !this.#connected) {
            // Without a connection nothing was sent and nothing is left to arrive.
            req?.destroy();
            done();
            return;
        }
        const timer = setTimeout(done, CLOSE_MS);
        req.once('close', () => {
            clearTimeout(timer);
            done();
        });
        req.destroy();
    }
    #after(ms, action) {
        this.#timers.push(setTimeout(action, ms));
    }
    #clearTimers() {
        this.#timers.forEach(clearTimeout);
        this.#timers = [];
    }
}
function refusalOf(error) {
    if (typeof error.code === 'string' && CERTIFICATE.test(error.code)) {
        return 'certificate';
    }
    // The tunnel agent reports every refusal of the proxy as ECONNRESET (faults notes, B2 row 5).
    return error.message.includes('statusCode=407') ? 'proxy' : 'network';
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}

;// CONCATENATED MODULE: ./src/dstor/describe.ts





function nameOf(request) {
    return `${request.method} ${(0,show/* plain */.pj)(request.url.pathname)}`;
}
/** `POST /v1/upload/ was answered with 503 (request id 7f3): Service Unavailable`, inert and without secrets. */
function describeAnswer(request, answer, secrets) {
    const id = requestIdOf(answer);
    const words = excerptOf(answer, secrets);
    const waitMs = retryAfterMs(answer.headers['retry-after']);
    return (`${nameOf(request)} was answered with ${answer.status}` +
        (id === '' ? '' : ` (request id ${(0,show/* plain */.pj)(secrets.redact(id), 100)})`) +
        (waitMs === 0 ? '' : ` (asks to wait ${(0,show/* durationText */.S5)(waitMs)})`) +
        (words === '' ? '' : `: ${words}`));
}
/** As `describeAnswer`, but without a value: where a token was expected, any value may be one. */
function describeShape(request, answer, secrets) {
    if (isWebPage(answer)) {
        return describeAnswer(request, answer, secrets);
    }
    const shape = shapeOf(answer);
    return `${nameOf(request)} was answered with ${answer.status}${shape === '' ? '' : `: ${shape}`}`;
}
function shapeOf(answer) {
    if (!answer.complete) {
        return '';
    }
    const object = parseObject(answer.text);
    if (object === undefined) {
        return isJson(answer.text) ? 'JSON that is no object' : 'no JSON';
    }
    const names = Object.keys(object);
    return names.length === 0 ? 'an empty object' : `an object with ${(0,show/* showList */.w5)(names, 10)}`;
}
/** What an answer says, for a person: the server's own message where it has one. */
function excerptOf(answer, secrets) {
    const location = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
        return `redirects to ${(0,show/* plain */.pj)(secrets.redact(location), 200)}`;
    }
    if (isWebPage(answer)) {
        const title = /<title[^>]*>([^<]{1,200})/i.exec(answer.text)?.[1]?.trim();
        return title ? `a web page, "${(0,show/* plain */.pj)(secrets.redact(title), 200)}"` : 'a web page';
    }
    const object = parseObject(answer.text);
    for (const field of object ? ['message', 'error', 'errorExplanation'] : []) {
        const words = json_wordsOf(own(object, field));
        if (words !== '') {
            return (0,show/* plain */.pj)(secrets.redact(words), show/* SHOWN_EXCERPT */.G0);
        }
    }
    return (0,show/* plain */.pj)(secrets.redact(answer.text), show/* SHOWN_EXCERPT */.G0).trim();
}
/** What became of a request without an answer, as a clause: `the connection was cut after …`. */
function describeOutcome(outcome, request, bodyBytes = 0) {
    switch (outcome.kind) {
        case 'unconnected':
            return `no connection to ${request.url.host}: ${reasonOf(outcome.error)}`;
        case 'cut':
            return `${outcome.stalled ? 'the connection stood still' : 'the connection was cut'} ${phaseOf(outcome, bodyBytes)}: ${reasonOf(outcome.error)}`;
        case 'source-failed':
            return reasonOf(outcome.error);
        case 'aborted':
            return 'the request was given up';
    }
}
function phaseOf(reached, bodyBytes) {
    if (bodyBytes === 0) {
        return 'before an answer came';
    }
    if (reached.bodySent) {
        return `after all ${(0,show/* bytesText */.pV)(bodyBytes)} were sent and before an answer came`;
    }
    return `after ${(0,show/* bytesText */.pV)(reached.bytesSent)} of ${(0,show/* bytesText */.pV)(bodyBytes)}`;
}
function reasonOf(error) {
    const message = (0,show/* plain */.pj)(messageOf(error), 300);
    const code = typeof error.code === 'string' ? error.code : '';
    return code !== '' && !message.includes(code) ? `${message} (${code})` : message;
}
/** What to do when dStor itself says what went wrong. */
const ADVICE_ON_WORDS = 'Run the job again; if dStor says the same once more, send its words to dStor support.';
/** What to do about a status, in whole sentences. */
function adviceFor(status) {
    if (status >= 200 && status < 300) {
        return 'That is not how the API answers: check `api-url`, and whether a proxy stands in between.';
    }
    if (status === 401) {
        return 'Check `api-key` or `access-token`: keys expire (after a year by default), tokens sooner, and both belong to one network, so those of the test network need `api-url: https://api.testnet.dstor.cloud`. Keys are made in the dStor portal under Account > API Keys.';
    }
    if (status === 403) {
        return 'The key is known and may not do this: check the account and its rights in the dStor portal.';
    }
    if (status === 404 || status === 405 || status === 410) {
        return 'Check `api-url`: it must be the address of the API without a path of its own.';
    }
    if (status === 402 || status === 507) {
        return 'Check the quota and the billing of the dStor account.';
    }
    if (status === 413) {
        return 'Make the file smaller, leave it out with `exclude`, or ask dStor about its limit.';
    }
    if (status >= 300 && status < 400) {
        return 'Redirects are never followed, because they would carry the token elsewhere: set `api-url` to the address that the redirect names, if you trust it.';
    }
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return 'dStor has a problem or is too busy: run the job again in a few minutes, and ask dStor with the request id if it stays.';
    }
    return "Look at dStor's words; if the request itself is refused, this action may be older than the API.";
}

;// CONCATENATED MODULE: ./src/dstor/call.ts









const CHECK_NETWORK = 'Check `api-url`, and on a self-hosted runner the firewall and the proxy variables `https_proxy` and `no_proxy`.';
/**
 * Sends a call until it succeeds, at most `maxRetries` times more than once, with backoff and
 * `Retry-After`. Throws HttpError or NetworkError with the last cause, or the reason of a stop.
 */
async function call(connection, what) {
    for (let attempt = 1;; attempt++) {
        const result = await tryOnce(connection, what);
        if (result.ok) {
            return result.value;
        }
        if (!result.passing || attempt > connection.maxRetries) {
            throw result.error;
        }
        await pauseBeforeRepeat(connection, {
            doing: what.doing,
            cause: messageOf(result.error),
            attempt,
            retryAfterMs: result.retryAfterMs,
            error: result.error
        });
    }
}
/** Says in the log why a request is repeated, and waits. Throws `error` where the wait is too long. */
async function pauseBeforeRepeat(connection, repeat) {
    const waitMs = pauseMs(REQUEST_BACKOFF, repeat.attempt, connection.clock, repeat.retryAfterMs);
    if (waitMs >= connection.remainingMs()) {
        throw repeat.error;
    }
    connection.trace.retries += 1;
    connection.teller.info(`${repeat.doing}: attempt ${repeat.attempt} of ${connection.maxRetries + 1} failed, ${repeat.cause}; trying again in ${(0,show/* durationText */.S5)(waitMs)}`);
    await connection.clock.sleep(waitMs, connection.signal);
}
/** Sends a call once. Throws only the reason of a stop. */
async function tryOnce(connection, what) {
    const url = endpoint(connection.apiUrl, what.path);
    const json = what.json === undefined ? undefined : Buffer.from(JSON.stringify(what.json));
    const startedMs = connection.clock.now();
    const outcome = await exchange({
        method: what.method,
        url,
        headers: {
            accept: 'application/json',
            ...what.headers,
            ...(json && { 'content-type': 'application/json' })
        },
        body: json && { bytes: json.length, blocks: () => [json][Symbol.iterator]() },
        limits: {
            ...connection.limits,
            answerBytes: what.answerBytes ?? connection.limits.answerBytes
        },
        signal: connection.signal
    });
    connection.signal.throwIfAborted();
    const request = { method: what.method, url };
    const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind;
    connection.teller.debug(`${nameOf(request)}: ${result} after ${(0,show/* durationText */.S5)(connection.clock.now() - startedMs)}`);
    return outcome.kind === 'answered'
        ? judgeAnswer(connection, what, request, outcome.answer)
        : judgeSilence(what, request, outcome);
}
function judgeSilence(what, request, outcome) {
    const refused = outcome.kind === 'unconnected' ? outcome.why : 'network';
    const error = new NetworkError(outcome.kind === 'unconnected'
        ? describeOutcome(outcome, request)
        : `${nameOf(request)} failed: ${describeOutcome(outcome, request)}`, {
        stage: what.stage,
        advice: adviceForRefusal(refused),
        cause: 'error' in outcome ? outcome.error : undefined
    });
    return { ok: false, error, passing: refused === 'network', httpStatus: 0, retryAfterMs: 0 };
}
/** What to do when no connection came about. */
function adviceForRefusal(why) {
    switch (why) {
        case 'certificate':
            return 'The certificate of the server is not valid for this address. Check `api-url`; a private certificate authority is made known with NODE_EXTRA_CA_CERTS.';
        case 'proxy':
            return 'The proxy wants to know who is asking: put user and password into `https_proxy`.';
        case 'network':
            return CHECK_NETWORK;
    }
}
function judgeAnswer(connection, what, request, answer) {
    const httpStatus = answer.status;
    const ok = httpStatus >= 200 && httpStatus < 300;
    const value = ok ? what.read(answer) : undefined;
    if (value !== undefined) {
        return { ok: true, value };
    }
    const object = parseObject(answer.text);
    const words = object && failureWordsOf(object);
    if (words?.errorAtStage) {
        const error = new DstorError(words, { stage: what.stage, advice: ADVICE_ON_WORDS });
        return { ok: false, error, passing: false, httpStatus, retryAfterMs: 0 };
    }
    const describe = ok && what.holdsSecret === true ? describeShape : describeAnswer;
    const described = describe(request, answer, connection.secrets);
    const lack = answer.complete ? `That holds no ${what.wanted}` : 'The answer was cut off';
    const message = ok ? `${described}. ${lack}` : described;
    const passing = ok
        ? !answer.complete
        : httpStatus === 408 || httpStatus === 425 || httpStatus === 429 || httpStatus >= 500;
    const error = new HttpError(message, {
        stage: what.stage,
        httpStatus,
        advice: ok ? adviceForContent(answer) : adviceFor(httpStatus)
    });
    return {
        ok: false,
        error,
        passing,
        httpStatus,
        retryAfterMs: retryAfterMs(answer.headers['retry-after'])
    };
}
function adviceForContent(answer) {
    return isWebPage(answer)
        ? 'A web page came where data was expected: check `api-url`, and whether a proxy or a login page stands in between.'
        : 'Check `api-url`; if it is right, the API may have changed: look for a newer release of this action.';
}

;// CONCATENATED MODULE: ./src/dstor/tokens.ts




/** Longest life that an access token is asked for, whatever the deployment's limit. */
const LONGEST_LIFE_MS = 24 * 3_600_000;
/** A token outlives the deployment by this, so that clocks may differ a little. */
const MARGIN_MS = 15 * 60_000;
/** The access token of the run: swapped for the API key, and again where dStor says it has expired. */
class AccessTokens {
    #connection;
    #credentials;
    #token = '';
    #renewal;
    constructor(connection, credentials) {
        this.#connection = connection;
        this.#credentials = credentials;
    }
    /** Gets the first token. Throws HttpError or NetworkError at AUTHENTICATING. */
    async start() {
        this.#token =
            this.#credentials.kind === 'access-token'
                ? this.#credentials.accessToken
                : await this.#swap(this.#credentials.apiKey);
        this.#connection.secrets.add(this.#token);
    }
    /**
     * After `refused` (the headers of a request) was answered with 401: gets a new token, once in a run
     * and only with an API key. Says whether there is another token than the refused one now.
     */
    async renew(refused) {
        if (refused.authorization !== this.headers().authorization) {
            return true;
        }
        if (this.#credentials.kind === 'access-token') {
            return false;
        }
        if (this.#renewal === undefined) {
            this.#connection.teller.info('The access token was refused: asking for a new one');
            this.#renewal = this.start();
        }
        // Several requests may be refused at once: they all wait for the one renewal.
        await this.#renewal;
        return refused.authorization !== this.headers().authorization;
    }
    headers() {
        return { authorization: `Bearer ${this.#token}` };
    }
    /** `GET v1/dev/temp-token` with an integer `x-expiration` in seconds (API notes, 2.1 and 8.16). */
    #swap(apiKey) {
        const lifeMs = Math.min(LONGEST_LIFE_MS, this.#connection.remainingMs() + MARGIN_MS);
        return call(this.#connection, {
            stage: 'AUTHENTICATING',
            doing: 'Asking for an access token',
            method: 'GET',
            path: PATHS.accessToken,
            headers: {
                'api-key': apiKey,
                'x-expiration': String(Math.floor((Date.now() + lifeMs) / 1000))
            },
            holdsSecret: true,
            read: accessTokenOf,
            wanted: 'access token'
        });
    }
}
/**
 * Opens an upload session: `POST v1/upload/get-token/` (API notes, 2.2). Safe to repeat, because a
 * token that is never used can never reach its count. A refused access token is renewed once.
 */
async function openUpload(connection, tokens, order) {
    const ask = (headers) => call(connection, {
        stage: 'GETTING_TOKEN',
        doing: 'Opening the upload',
        method: 'POST',
        path: PATHS.openUpload,
        headers,
        json: { ...order.fields, chunks_number: order.chunksNumber, folder_path: order.folderPath },
        holdsSecret: true,
        read: uploadTokenOf,
        wanted: 'upload token'
    });
    const headers = tokens.headers();
    let token;
    try {
        token = await ask(headers);
    }
    catch (error) {
        if (!(error instanceof HttpError &&
            error.httpStatus === 401 &&
            (await tokens.renew(headers)))) {
            throw error;
        }
        token = await ask(tokens.headers());
    }
    connection.secrets.add(token);
    return token;
}

;// CONCATENATED MODULE: ./src/dstor/file-reader.ts



// O_NONBLOCK: a FIFO that took a file's place must not hold the process for ever. O_NOFOLLOW: links
// were resolved when the files were collected, so a link here is not what was planned.
const file_reader_FLAGS = (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NONBLOCK | (external_node_fs_default()).constants.O_NOFOLLOW;
/**
 * One planned file, open for reading. Every step makes sure that it is still the file of the plan
 * (device, inode, size, time of change), so nothing else can ever be sent in its place, also where
 * a folder on the way was swapped for a link. Throws FileChangedError with the file's name.
 *
 * Synchronous on purpose: for small files it costs a third of the promise-based calls
 * (performance notes, 1). Each call reads at most one block.
 */
class PlannedFile {
    #file;
    #fs;
    #fd;
    #position = 0;
    constructor(file, system = (external_node_fs_default())) {
        this.#file = file;
        this.#fs = system;
        try {
            this.#fd = system.openSync(file.absolutePath, file_reader_FLAGS);
        }
        catch (error) {
            throw this.#gone('cannot be opened any more', error);
        }
    }
    get remaining() {
        return this.#file.size - this.#position;
    }
    /** Fills `target` as far as the file goes, and returns how many bytes that was. */
    readInto(target) {
        const wanted = Math.min(target.length, this.remaining);
        let filled = 0;
        while (filled < wanted) {
            const read = this.#readSome(target, filled, wanted - filled);
            if (read === 0) {
                throw this.#changed(`it has ended after ${this.#position + filled} bytes`);
            }
            filled += read;
        }
        this.#position += filled;
        return filled;
    }
    #readSome(target, offset, length) {
        try {
            return this.#fs.readSync(this.#fd, target, offset, length, null);
        }
        catch (error) {
            throw this.#gone('cannot be read', error);
        }
    }
    /** Compares what is open now with the plan. Before the first byte is sent and after the last was read. */
    check() {
        const now = this.#stat();
        const then = this.#file;
        if (!now.isFile() || now.ino !== then.ino || now.dev !== then.dev) {
            throw this.#changed('another file has taken its place');
        }
        if (now.size !== then.size) {
            throw this.#changed(`it had ${then.size} bytes and has ${now.size}`);
        }
        if (now.mtimeMs !== then.mtimeMs) {
            throw this.#changed('it was written to');
        }
    }
    #stat() {
        try {
            return this.#fs.fstatSync(this.#fd);
        }
        catch (error) {
            throw this.#gone('cannot be read', error);
        }
    }
    close() {
        this.#fs.closeSync(this.#fd);
    }
    #changed(how) {
        const name = (0,show/* show */.WU)(this.#file.path);
        return new FileChangedError(`${name} changed while the site was uploaded: ${how}`, {
            path: this.#file.path
        });
    }
    #gone(what, cause) {
        return new FileChangedError(`${(0,show/* show */.WU)(this.#file.path)} ${what}: ${file_reader_codeOf(cause)}`, {
            path: this.#file.path,
            cause
        });
    }
}
/** The system's word for a failed call, without the path of this machine that its message has. */
function file_reader_codeOf(error) {
    return typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        typeof error.code === 'string'
        ? error.code
        : messageOf(error);
}

;// CONCATENATED MODULE: ./src/dstor/chunk-body.ts

/** Large enough that the cost of a write does not count (performance notes, 1). */
const chunk_body_BLOCK_BYTES = 512 * 1024;
/** Files up to here lie in one block, so that they are read and hashed in one go. */
const SMALL_BYTES = 256 * 1024;
/** The memory of one upload at a time: two blocks, used in turn, taken when they are needed. */
class BlockPair {
    #blocks = [];
    #turn = 0;
    #writer;
    /** From now on only the new writer writes here: one of an upload that was given up may still be at work. */
    write() {
        this.#writer = new BlockWriter(this);
        return this.#writer;
    }
    next() {
        this.#turn = 1 - this.#turn;
        return (this.#blocks[this.#turn] ??= Buffer.allocUnsafeSlow(chunk_body_BLOCK_BYTES));
    }
    /** Throws for all writers but the last one. */
    check(writer) {
        if (writer !== this.#writer) {
            throw new Error('this memory belongs to another upload now');
        }
    }
}
/**
 * The multipart body of a chunk. Its length is known beforehand. Each file is read once, hashed as
 * it passes and compared with the plan before the block that ends it is given away; where a file is
 * not as planned, the iterator throws FileChangedError and the body stays short.
 */
function chunkBody(chunk, options) {
    const { frame } = options;
    const heads = chunk.files.map(({ path }) => Buffer.from(frame.partHead(path)));
    let bytes = chunk.bytes + frame.end.length + chunk.files.length * frame.partEnd.length;
    for (const head of heads) {
        bytes += head.length;
    }
    return { bytes, blocks: () => blocksOf(chunk, heads, options) };
}
async function* blocksOf(chunk, heads, options) {
    const writer = options.memory.write();
    for (const [n, file] of chunk.files.entries()) {
        const head = heads[n];
        const room = head.length + (file.size <= SMALL_BYTES ? file.size : 0);
        if (!writer.fits(room)) {
            yield writer.take();
        }
        writer.bytes(head);
        const planned = new PlannedFile(file, options.system);
        try {
            if (file.size <= SMALL_BYTES) {
                const content = writer.fill((target) => planned.readInto(target.subarray(0, file.size)));
                planned.check();
                options.onFile(file, options.hasher.small(content));
            }
            else {
                yield* largeFile(file, planned, writer, options);
            }
        }
        finally {
            planned.close();
        }
        if (!writer.fits(options.frame.partEnd.length)) {
            yield writer.take();
        }
        writer.bytes(options.frame.partEnd);
    }
    if (!writer.fits(options.frame.end.length)) {
        yield writer.take();
    }
    writer.bytes(options.frame.end);
    yield writer.take();
}
async function* largeFile(file, planned, writer, options) {
    const hash = options.hasher.stream(file.size);
    try {
        planned.check();
        while (planned.remaining > 0) {
            if (!writer.fits(1)) {
                yield writer.take();
            }
            await hash.update(writer.fill((target) => planned.readInto(target)));
        }
        planned.check();
        options.onFile(file, await hash.digest());
    }
    finally {
        await hash.close();
    }
}
/** Puts text and content one after the other into blocks. */
class BlockWriter {
    #memory;
    #current;
    #used = 0;
    constructor(memory) {
        this.#memory = memory;
    }
    fits(bytes) {
        return this.#used + bytes <= chunk_body_BLOCK_BYTES;
    }
    bytes(bytes) {
        this.#used += bytes.copy(this.#block(), this.#used);
    }
    /** Lets `read` fill what is left of the block and returns the part that was filled. */
    fill(read) {
        const block = this.#block();
        const start = this.#used;
        this.#used += read(block.subarray(start));
        return block.subarray(start, this.#used);
    }
    /** The block as it is; writing goes on in the other one. */
    take() {
        const filled = this.#block().subarray(0, this.#used);
        this.#current = undefined;
        this.#used = 0;
        return filled;
    }
    #block() {
        this.#memory.check(this);
        return (this.#current ??= this.#memory.next());
    }
}

;// CONCATENATED MODULE: external "node:path/posix"
const posix_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");
// EXTERNAL MODULE: ./node_modules/mime-types/index.js
var mime_types = __nccwpck_require__(96);
;// CONCATENATED MODULE: ./src/dstor/multipart.ts



const FALLBACK_TYPE = 'application/octet-stream';
/**
 * A boundary that nobody can foresee, so that no file can contain it on purpose (CVE-2025-7783,
 * faults notes, C3). In the form of form-data's own.
 */
function newBoundary() {
    return `--------------------------${(0,external_node_crypto_namespaceObject.randomBytes)(24).toString('hex')}`;
}
/** Names as form-data 4.0.6 escapes them; collecting has refused such names already. */
function escapeName(name) {
    return name.replace(/["\r\n]/g, (c) => (c === '"' ? '%22' : c === '\r' ? '%0D' : '%0A'));
}
/** Writes the frame of a multipart/form-data body: what form-data writes for `{filepath: path}`. */
class MultipartFrame {
    contentType;
    /** What follows the content of each part. */
    partEnd = Buffer.from('\r\n');
    end;
    #boundary;
    #types = new Map();
    constructor(boundary) {
        this.#boundary = boundary;
        this.contentType = `multipart/form-data; boundary=${boundary}`;
        this.end = Buffer.from(`--${boundary}--\r\n`);
    }
    /** The head of the part of one file. The whole path stands in `filename`, which keeps folders (API notes, 2.3). */
    partHead(path) {
        return (`--${this.#boundary}\r\n` +
            `Content-Disposition: form-data; name="file"; filename="${escapeName(path)}"\r\n` +
            `Content-Type: ${this.#typeOf(path)}\r\n\r\n`);
    }
    /** The same few extensions come again and again; the table is asked once for each. */
    #typeOf(path) {
        const extension = (0,posix_namespaceObject.extname)(path) || path;
        let type = this.#types.get(extension);
        if (type === undefined) {
            type = (0,mime_types.lookup)(path) || FALLBACK_TYPE;
            this.#types.set(extension, type);
        }
        return type;
    }
}

;// CONCATENATED MODULE: ./src/dstor/chunk-request.ts




function uploadUrl(connection) {
    return endpoint(connection.apiUrl, PATHS.upload);
}
/**
 * One request with one chunk, over a connection of its own, with its exact length (surface 4.4).
 * `onBytesSent` hears of bytes of file content: the frame's own bytes are shared out among them.
 */
async function sendChunkOnce(request) {
    const { chunk, connection, memory, hasher, onFile } = request;
    const frame = new MultipartFrame(newBoundary());
    const body = chunkBody(chunk, { frame, memory, hasher, onFile });
    const contentShare = chunk.bytes / body.bytes;
    const outcome = await exchange({
        method: 'POST',
        url: uploadUrl(connection),
        headers: {
            accept: 'application/json',
            ...request.accessHeaders,
            'x-dstor-upload-token': request.uploadToken,
            'content-type': frame.contentType,
            ...(request.comment !== '' && { 'x-dstor-comment': request.comment })
        },
        body,
        expectContinue: request.expectContinue,
        limits: connection.limits,
        signal: request.signal,
        onBytesSent: (bytes) => request.onBytesSent(bytes * contentShare)
    });
    return { outcome, bodyBytes: body.bytes };
}

;// CONCATENATED MODULE: ./src/dstor/chunk-failure.ts





/** `chunk 7 of 20 (96 files, 31.9 MiB)`. */
function titleOf(chunk, chunks) {
    return `chunk ${chunk.index + 1} of ${chunks} (${(0,show/* count */.U9)(chunk.files.length, 'file')}, ${(0,show/* bytesText */.pV)(chunk.bytes)})`;
}
/** What went wrong with a chunk request, as a clause with phase, bytes and dStor's words. */
function causeOf({ outcome, bodyBytes }, connection) {
    const request = { method: 'POST', url: uploadUrl(connection) };
    if (outcome.kind !== 'answered') {
        return describeOutcome(outcome, request, bodyBytes);
    }
    const described = describeAnswer(request, outcome.answer, connection.secrets);
    if (!outcome.bodySent) {
        return `${described}, after ${(0,show/* bytesText */.pV)(outcome.bytesSent)} of ${(0,show/* bytesText */.pV)(bodyBytes)} were sent`;
    }
    // Told only of a 2xx that did not count as an acknowledgement.
    const isSuccess = outcome.answer.status >= 200 && outcome.answer.status < 300;
    return isSuccess ? `${described}, which is no JSON` : described;
}
/** The failure of a run that ends with this chunk request. */
function chunkFailure(chunk, title, cause, outcome, reaction) {
    if (reaction?.words !== undefined) {
        return new DstorError(reaction.words, {
            stage: 'UPLOADING',
            advice: ADVICE_ON_WORDS
        });
    }
    if (outcome.kind === 'source-failed') {
        return unreadable(outcome.error);
    }
    const tooLarge = reaction?.why === 'file-too-large' ? chunk.files[0] : undefined;
    const message = tooLarge
        ? `dStor does not take ${(0,show/* show */.WU)(tooLarge.path)} with its ${(0,show/* bytesText */.pV)(tooLarge.size)}: ${cause}`
        : `${title} could not be sent: ${cause}`;
    if (outcome.kind === 'answered') {
        const { status } = outcome.answer;
        return new HttpError(message, {
            stage: 'UPLOADING',
            httpStatus: status,
            advice: adviceForChunk(chunk, status)
        });
    }
    return new NetworkError(message, {
        stage: 'UPLOADING',
        advice: adviceForRefusal(outcome.kind === 'unconnected' ? outcome.why : 'network'),
        cause: 'error' in outcome ? outcome.error : undefined
    });
}
function unreadable(error) {
    return error instanceof DeployError
        ? error
        : new FileChangedError(`a file cannot be read: ${messageOf(error)}`, { path: '', cause: error });
}
/** Where more is known than the status says: the upload token worked before, the files may fit alone. */
function adviceForChunk(chunk, status) {
    if (status === 413 && chunk.files.length > 1) {
        return `dStor takes less in one request: set \`chunk-bytes\` below ${Math.ceil(chunk.bytes / 2)}.`;
    }
    if (status === 404 || status === 409 || status === 410) {
        return 'dStor does not know the upload token, or no longer: run the job again, and ask dStor how long an upload may take if it stays.';
    }
    return adviceFor(status);
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./src/dstor/pool.ts

/**
 * Does `work` for every item in order, at most `width` at a time. After the first failure nothing
 * more is started and the signal handed to the others is aborted; rejects with that failure once
 * all of them have ended, so that nothing goes on behind the caller's back.
 */
async function pool(items, width, parent, work) {
    const controller = new AbortController();
    const signal = AbortSignal.any([parent, controller.signal]);
    // Every lane listens to it, and Node warns of a leak from the eleventh on.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
    const failures = [];
    let next = 0;
    const lane = async (number) => {
        while (failures.length === 0 && next < items.length) {
            const item = items[next++];
            try {
                await work(item, number, signal);
            }
            catch (error) {
                failures.push(error);
                controller.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, (_, n) => lane(n)));
    if (failures.length > 0) {
        throw failures[0];
    }
}

;// CONCATENATED MODULE: ./src/dstor/reaction.ts




const REFUSED = new Set([401, 403, 404, 409, 410]);
const BUSY_BEFORE_BODY = new Set([401, 429, 503]);
const PASSING = new Set([408, 425, 429]);
/**
 * Decides from the phase that a request reached, never from an error code alone. Pure: the same
 * outcome in the same situation always has the same reaction.
 */
function react(outcome, situation) {
    switch (outcome.kind) {
        case 'aborted':
            return { do: 'stop' };
        case 'source-failed':
            return { do: 'fail', why: 'unreadable-file' };
        case 'unconnected':
            return outcome.why === 'network'
                ? { do: 'repeat', afterMs: 0, renewToken: false }
                : { do: 'fail', why: outcome.why };
        case 'cut':
            return situation.isCommit && outcome.bodySent ? { do: 'ask-status' } : restart('nothing');
        case 'answered':
            return reactToAnswer(outcome, situation);
    }
}
function reactToAnswer(outcome, situation) {
    const { answer, bodySent, bodyBegun } = outcome;
    const { status } = answer;
    const object = parseObject(answer.text);
    const words = object && (failureWordsOf(object) ?? saysError(object));
    const isSuccess = status >= 200 && status < 300;
    if (words !== undefined && (isSuccess || words.errorAtStage !== '')) {
        return { do: 'fail', why: 'words-of-dstor', words };
    }
    if (isSuccess) {
        return bodySent && acknowledges(answer) ? { do: 'done' } : restart('nothing');
    }
    const afterMs = retryAfterMs(answer.headers['retry-after']);
    // Once the body was asked for, all of a small one may be on its way before a byte is known as sent.
    const beforeBody = situation.askedToContinue && !bodyBegun;
    if (beforeBody && BUSY_BEFORE_BODY.has(status)) {
        return { do: 'repeat', afterMs, renewToken: status === 401 };
    }
    if (REFUSED.has(status)) {
        return restart('refused');
    }
    if (status === 413) {
        return situation.files > 1 ? restart('smaller-chunks') : { do: 'fail', why: 'file-too-large' };
    }
    if (status === 417) {
        return restart('without-expect');
    }
    if (situation.isCommit && bodySent && (status === 502 || status === 504)) {
        return { do: 'ask-status' };
    }
    if (status >= 500 || PASSING.has(status)) {
        return restart('nothing', afterMs);
    }
    return { do: 'fail', why: 'refused-for-good' };
}
/** dStor says that the upload failed and not why. */
function saysError(object) {
    return own(object, 'status') === 'ERROR' ? { errorAtStage: '', errorExplanation: '' } : undefined;
}
/**
 * A 2xx whose body was cut off, by the network or by our limit, is an acknowledgement all the same;
 * a whole body that is no JSON is not dStor speaking.
 */
function acknowledges(answer) {
    const object = parseObject(answer.text);
    const isDenied = object !== undefined && own(object, 'ok') === false;
    return !isWebPage(answer) && !isDenied && (!answer.complete || isJson(answer.text));
}
function restart(change, afterMs = 0) {
    return { do: 'restart', afterMs, change };
}

;// CONCATENATED MODULE: ./src/dstor/session-lost.ts
/**
 * An upload session was given up. Not a failure of the run yet: a fresh session may follow. Nothing
 * more is ever sent with its token.
 */
class SessionLost extends Error {
    change;
    afterMs;
    /** The failure that this becomes when no session may follow; undefined for a plain network failure. */
    final;
    constructor(cause, facts) {
        super(cause);
        this.name = 'SessionLost';
        this.change = facts.change;
        this.afterMs = facts.afterMs ?? 0;
        this.final = facts.final;
    }
}

;// CONCATENATED MODULE: ./src/dstor/session.ts







/**
 * Sends the chunks of one upload session, the commit chunk last and alone (surface 4.3). Each chunk
 * is sent once after its connection was made; it is repeated only where nothing can have been
 * counted. Throws SessionLost, a DeployError that ends the run, or the reason of a stop.
 */
class UploadSession {
    #settings;
    constructor(settings) {
        this.#settings = settings;
    }
    /** Sends all but the commit chunk. Until the commit chunk leaves, nothing can be published. */
    async sendAllButCommit() {
        const { chunks, concurrency, connection, memory } = this.#settings;
        const ordinary = chunks.filter((chunk) => !chunk.isCommit);
        await pool(ordinary, concurrency, connection.signal, async (chunk, lane, signal) => {
            await this.#send(chunk, memory[lane], signal);
        });
    }
    /**
     * Sends the commit chunk; where its answer is lost, dStor's status says whether it was counted.
     * Returns `doubtful` where it was counted and may not have arrived whole: in that case, and where
     * it was refused once before its body was sent, which a server may have counted too.
     */
    async commit(poll) {
        const { chunks, connection, memory } = this.#settings;
        const chunk = chunks.at(-1);
        let wasRefused = false;
        const arrived = await this.#send(chunk, memory[0], connection.signal, async (tried) => {
            if (tried.outcome.connected) {
                wasRefused = true;
                await poll.expectWaiting();
            }
        });
        if (arrived === 'arrived') {
            return wasRefused ? 'doubtful' : 'acknowledged';
        }
        if (!(await poll.seesCommit())) {
            throw new SessionLost(`${titleOf(chunk, chunks.length)}: the answer was lost, and dStor was not seen to begin its work`, { change: 'nothing' });
        }
        return 'doubtful';
    }
    async #send(chunk, memory, signal, onRepeat) {
        for (let attempt = 1;; attempt++) {
            const asked = this.#settings.expect.ask;
            const tried = await this.#try(chunk, memory, signal, attempt);
            const reaction = react(tried.outcome, {
                isCommit: chunk.isCommit,
                files: chunk.files.length,
                askedToContinue: asked
            });
            switch (reaction.do) {
                case 'done':
                    return 'arrived';
                case 'ask-status':
                    this.#settings.connection.teller.info(`${tried.title}: ${tried.cause}; asking dStor whether it has begun its work`);
                    return 'unclear';
                case 'stop':
                    throw signal.reason;
                case 'fail':
                    throw chunkFailure(chunk, tried.title, tried.cause, tried.outcome, reaction);
                case 'restart':
                    throw await this.#lost(tried, reaction);
                case 'repeat':
                    await this.#beforeRepeat(tried, reaction);
                    await onRepeat?.(tried);
            }
        }
    }
    async #try(chunk, memory, signal, attempt) {
        const { connection, tokens, expect, chunks, onProgress } = this.#settings;
        const accessHeaders = tokens.headers();
        const { published } = connection.trace;
        if (chunk.isCommit) {
            // From here on nobody can say that nothing is published, until the request proves to be unsent.
            connection.trace.published = 'maybe';
        }
        const startedMs = connection.clock.now();
        let told = 0;
        const result = await sendChunkOnce({
            ...this.#settings,
            chunk,
            memory,
            signal,
            accessHeaders,
            expectContinue: expect.ask,
            onBytesSent: (bytes) => {
                told += bytes;
                onProgress(bytes, 0);
            }
        });
        const { outcome } = result;
        expect.ask &&= !outcome.ignoredExpect;
        if (chunk.isCommit && !outcome.connected) {
            connection.trace.published = published;
        }
        connection.trace.allSent ||= chunk.isCommit && outcome.bodySent;
        const arrived = outcome.kind === 'answered' && outcome.answer.status < 300 && outcome.bodySent;
        onProgress((arrived ? chunk.bytes : 0) - told, arrived ? chunk.files.length : 0);
        const title = titleOf(chunk, chunks.length);
        connection.teller.debug(`${title}: ${outcome.kind === 'answered' ? outcome.answer.status : outcome.kind} after ${(0,show/* durationText */.S5)(connection.clock.now() - startedMs)}`);
        return { ...result, chunk, title, attempt, accessHeaders, cause: causeOf(result, connection) };
    }
    /** Waits before the same request is sent again, with a fresh access token where that was refused. */
    async #beforeRepeat(tried, reaction) {
        const { connection, tokens } = this.#settings;
        const error = chunkFailure(tried.chunk, tried.title, tried.cause, tried.outcome);
        const refused = reaction.renewToken && !(await tokens.renew(tried.accessHeaders));
        if (refused || tried.attempt > connection.maxRetries) {
            throw error;
        }
        await pauseBeforeRepeat(connection, {
            doing: `Sending ${tried.title}`,
            cause: tried.cause,
            attempt: tried.attempt,
            retryAfterMs: reaction.afterMs,
            error
        });
    }
    /** What a lost session throws: the failure itself where dStor refuses and no fresh token can be had. */
    async #lost(tried, reaction) {
        const { tokens, expect } = this.#settings;
        const { outcome } = tried;
        const final = chunkFailure(tried.chunk, tried.title, tried.cause, outcome);
        const refused = outcome.kind === 'answered' && outcome.answer.status === 401;
        if (refused && !(await tokens.renew(tried.accessHeaders))) {
            return final;
        }
        expect.ask &&= reaction.change !== 'without-expect';
        return new SessionLost(`${tried.title}: ${tried.cause}`, {
            change: reaction.change,
            afterMs: reaction.afterMs,
            final
        });
    }
}

;// CONCATENATED MODULE: ./src/dstor/status.ts







/** A DONE lists every file of the site, so its answer may be long (surface 4.7). */
const STATUS_BYTES = 64 * 1024 * 1024;
const SURVIVED_FAILURES = 10;
const LONGEST_PAUSE_MS = 15_000;
/** How long a lost answer to the commit chunk is looked for (surface 4.5). */
const COMMIT_SEARCH_MS = 90_000;
/** After this without processing, parallel requests may have been lost in dStor's count (surface 4.6). */
const LOST_COUNT_MS = 60_000;
/** Asks for the status of one upload session. */
class StatusPoll {
    #connection;
    #tokens;
    #uploadToken;
    #intervalMs;
    /** dStor's word before the commit chunk was sent; any other word after it means that work began. */
    #wordBefore;
    #lastWord;
    #failures = 0;
    constructor(connection, tokens, uploadToken, intervalMs) {
        this.#connection = connection;
        this.#tokens = tokens;
        this.#uploadToken = uploadToken;
        this.#intervalMs = intervalMs;
    }
    /**
     * Before the commit chunk leaves: dStor must still be waiting. Throws SessionLost where it already
     * processes, because then it counted some request twice and a chunk may be missing.
     */
    async expectWaiting() {
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            if (!attempt.ok && isUnknownSession(attempt)) {
                return;
            }
            const status = this.#take(attempt);
            if (status !== undefined && this.#hasBegun(status)) {
                // What it processes lacks at least the last chunk.
                this.#connection.trace.published = 'maybe';
                throw new SessionLost(`dStor says ${(0,show/* plain */.pj)(status.word)} before the last chunk was sent, so it counted a request twice`, { change: 'nothing' });
            }
            if (status !== undefined) {
                this.#wordBefore = status.word;
                return;
            }
            await this.#sleep(pause, attempt);
        }
    }
    /** After the commit chunk was sent and its answer lost: true when dStor is seen to work on it. */
    async seesCommit() {
        const { clock } = this.#connection;
        const until = clock.now() + COMMIT_SEARCH_MS;
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            const status = this.#take(attempt);
            if (status !== undefined && this.#hasBegun(status)) {
                return true;
            }
            const leftMs = until - clock.now();
            if (leftMs <= 0) {
                return false;
            }
            await this.#sleep(Math.min(pause, leftMs), attempt);
        }
        return false;
    }
    /**
     * Waits for DONE. Throws DstorError with dStor's words on ERROR, NetworkError after too many failed
     * polls, SessionLost where `wasParallel` and dStor does not begin, or the reason of a stop.
     */
    async untilDone(wasParallel) {
        const { clock, remainingMs } = this.#connection;
        const lostAt = clock.now() + Math.min(LOST_COUNT_MS, remainingMs() / 4);
        let hasBegun = false;
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            const status = this.#take(attempt);
            if (status?.state === 'done') {
                return status;
            }
            hasBegun ||= status !== undefined && this.#hasBegun(status);
            // Only a status that was read says that dStor waits; failed polls say nothing.
            if (wasParallel && status !== undefined && !hasBegun && clock.now() >= lostAt) {
                throw new SessionLost('dStor has all chunks and does not begin to process them, so it may have lost count of parallel requests', { change: 'sequential' });
            }
            await this.#sleep(pause, attempt);
        }
        throw new Error('unreachable: the pauses never end');
    }
    #hasBegun(status) {
        return (status.state !== 'waiting' ||
            (this.#wordBefore !== undefined && status.word !== this.#wordBefore));
    }
    async #ask() {
        const once = (headers) => tryOnce(this.#connection, {
            stage: 'PROCESSING',
            doing: 'Asking for the status',
            method: 'GET',
            path: PATHS.status,
            headers: { ...headers, 'x-dstor-upload-token': this.#uploadToken },
            answerBytes: STATUS_BYTES,
            read: uploadStatusOf,
            wanted: 'status'
        });
        const headers = this.#tokens.headers();
        const attempt = await once(headers);
        const refused = !attempt.ok && attempt.httpStatus === 401;
        return refused && (await this.#tokens.renew(headers)) ? once(this.#tokens.headers()) : attempt;
    }
    /** The status in an attempt, or undefined for one of the failures that are survived. */
    #take(attempt) {
        if (!attempt.ok) {
            this.#survive(attempt);
            return undefined;
        }
        const { value } = attempt;
        this.#failures = 0;
        if (value.failure !== undefined || value.state === 'error') {
            throw new DstorError(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
                stage: 'PROCESSING',
                advice: ADVICE_ON_WORDS
            });
        }
        if (value.word !== this.#lastWord) {
            this.#lastWord = value.word;
            this.#connection.trace.lastWord = value.word;
            this.#connection.teller.info(`dStor says ${(0,show/* plain */.pj)(value.word, 100) || 'nothing yet'}`);
        }
        return value;
    }
    #survive(attempt) {
        const { error, httpStatus } = attempt;
        const isUnreadable = httpStatus >= 200 && httpStatus < 300 && !(error instanceof DstorError);
        const isForgotten = httpStatus === 404 && !(error instanceof DstorError);
        const survivable = attempt.passing || isUnreadable || isForgotten;
        this.#failures += 1;
        if (!survivable) {
            throw error;
        }
        if (this.#failures > SURVIVED_FAILURES) {
            throw new NetworkError(`the status could not be read ${this.#failures} times in a row; the last time, ${messageOf(error)}`, { stage: 'PROCESSING', advice: error.advice, cause: error });
        }
        this.#connection.trace.retries += 1;
        this.#connection.teller.info(`Asking for the status: attempt ${this.#failures} of ${SURVIVED_FAILURES + 1} failed, ${messageOf(error)}`);
    }
    /** Pauses between two polls: the interval, an eighth more each time, up to 15 s. Never ends. */
    *#pauses() {
        const longest = Math.max(LONGEST_PAUSE_MS, this.#intervalMs);
        for (let pause = this.#intervalMs;; pause = Math.min(longest, pause * 1.125)) {
            yield pause;
        }
    }
    async #sleep(pauseMs, attempt) {
        const askedMs = attempt.ok ? 0 : attempt.retryAfterMs;
        const waitMs = Math.max(pauseMs, askedMs);
        this.#connection.teller.debug(`next status request in ${(0,show/* durationText */.S5)(waitMs)}`);
        await this.#connection.clock.sleep(waitMs, this.#connection.signal);
    }
}
/** A server that does not know a session before its last request certainly does not process it. */
function isUnknownSession(attempt) {
    const { error, httpStatus, passing } = attempt;
    return httpStatus >= 400 && httpStatus < 500 && !passing && !(error instanceof DstorError);
}

;// CONCATENATED MODULE: ./src/dstor/upload.ts








/**
 * Uploads a site and waits until dStor is done with it (surface 4). A session of which nobody can
 * say what dStor counted is given up before it can be published, and a fresh one takes its place,
 * at most `maxRestarts` times. Returns dStor's list of what it stored. Throws a DeployError, or the
 * reason of a stop.
 */
async function uploadSite(settings) {
    const { connection, concurrency, chunkBytes } = settings;
    const memory = Array.from({ length: concurrency }, () => new BlockPair());
    const expect = { ask: true };
    const course = { number: 1, chunkBytes, concurrency, refusals: 0, causes: [] };
    for (;;) {
        const chunks = settings.planFor(course.chunkBytes);
        settings.events.session({ number: course.number, chunks, concurrency: course.concurrency });
        try {
            return await runSession(settings, course, chunks, memory, expect);
        }
        catch (error) {
            if (!(error instanceof SessionLost)) {
                throw error;
            }
            settings.events.lost(error.message);
            const waitMs = nextCourse(settings, course, chunks, error);
            connection.trace.retries += 1;
            connection.teller.info(restartLine(settings, course, error, waitMs));
            await connection.clock.sleep(waitMs, connection.signal);
        }
    }
}
async function runSession(settings, course, chunks, memory, expect) {
    const { connection, tokens, events, pollIntervalMs } = settings;
    events.stage('GETTING_TOKEN');
    const uploadToken = await openUpload(connection, tokens, {
        chunksNumber: chunks.length,
        folderPath: settings.folderPath,
        fields: settings.fields
    });
    connection.teller.info(`dStor waits for ${(0,show/* count */.U9)(chunks.length, 'upload request')}`);
    events.stage('UPLOADING');
    const poll = new StatusPoll(connection, tokens, uploadToken, pollIntervalMs);
    const session = new UploadSession({
        ...settings,
        uploadToken,
        chunks,
        concurrency: course.concurrency,
        memory,
        expect,
        onProgress: (bytes, files) => events.progress(bytes, files)
    });
    await session.sendAllButCommit();
    if (chunks.length > 1) {
        await poll.expectWaiting();
    }
    const commit = await session.commit(poll);
    events.stage('PROCESSING');
    // With one ordinary chunk nothing ran beside it, and no count can have been lost.
    const wasParallel = course.concurrency > 1 && chunks.length > 2;
    const { listing } = await poll.untilDone(wasParallel);
    if (commit === 'doubtful') {
        await refuteOrGoOn(settings, chunks.at(-1), listing);
    }
    connection.trace.published = 'yes';
    return listing;
}
/**
 * dStor has counted the commit chunk and nobody has said that it arrived whole: a server that counts
 * a request which broke off has half a file (faults notes, B2 row 14). Where dStor shows that, a
 * fresh session follows; where it shows nothing in time, the checks after DONE have the word.
 */
async function refuteOrGoOn({ connection, proofOf }, commit, listing) {
    for (const file of commit.files) {
        const name = (0,show/* show */.WU)(file.path);
        connection.teller.info(`Nobody can say whether the last chunk arrived whole: looking whether dStor has ${name} as it was sent`);
        const proof = await proofOf(listing, file);
        if (proof === 'wrong') {
            throw new SessionLost(`dStor counted the last chunk and does not have ${name} as it was sent`, { change: 'nothing' });
        }
        if (proof === 'unknown') {
            connection.teller.warning(`dStor counted the last chunk without a clear answer, and does not show ${name} yet`);
        }
    }
}
/** Sets the course for the next session and returns the pause before it. Throws where none may follow. */
function nextCourse(settings, course, chunks, lost) {
    const { connection, maxRestarts } = settings;
    course.causes.push(lost.message);
    course.refusals += lost.change === 'refused' ? 1 : 0;
    const waitMs = pauseMs(SESSION_BACKOFF, course.number, connection.clock, lost.afterMs);
    if (course.refusals > 1 || course.number > maxRestarts || waitMs >= connection.remainingMs()) {
        throw givingUp(course, lost, connection);
    }
    course.number += 1;
    const half = Math.max(1, Math.floor(course.concurrency / 2));
    course.concurrency = course.number > 2 || lost.change === 'sequential' ? 1 : half;
    if (lost.change === 'smaller-chunks') {
        // Half of what was really sent: a site of small chunks would not notice half of a large limit.
        const largest = chunks.reduce((most, chunk) => Math.max(most, chunk.bytes), 0);
        course.chunkBytes = Math.max(1, Math.floor(Math.min(course.chunkBytes, largest) / 2));
    }
    return waitMs;
}
function restartLine(settings, course, lost, waitMs) {
    const { published } = settings.connection.trace;
    return (`Upload session ${course.number - 1} of ${settings.maxRestarts + 1} is given up: ${lost.message}. ` +
        (published === 'nothing'
            ? 'Nothing of it can be published. '
            : 'dStor may still publish it. ') +
        `Starting again in ${(0,show/* durationText */.S5)(waitMs)} with a new upload token, concurrency ${course.concurrency}`);
}
function givingUp(course, lost, connection) {
    const { causes } = course;
    const told = causes.length === 1
        ? lost.message
        : `${causes.length} upload sessions failed. ${causes.map((cause, n) => `Session ${n + 1}: ${cause}`).join('. ')}`;
    const facts = {
        stage: 'UPLOADING',
        published: connection.trace.published,
        advice: lost.final?.advice ??
            'Run the job again; if it stays, raise `max-restarts` or ask dStor whether uploads are lost.',
        cause: lost.final ?? lost
    };
    return lost.final instanceof HttpError
        ? new HttpError(told, { ...facts, httpStatus: lost.final.httpStatus })
        : new NetworkError(told, facts);
}

;// CONCATENATED MODULE: ./src/http/clock.ts

const systemClock = {
    now: () => performance.now(),
    random: Math.random,
    async sleep(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
    }
};

;// CONCATENATED MODULE: ./src/report/progress.ts

const INTERVAL_MS = 5_000;
/** Samples behind the rate, one for each line: half a minute at the default interval. */
const WINDOW = 7;
/** Lines without a moved byte before the line says so. */
const SILENT_LINES = 2;
/** Of a line, while nothing moves: what is waited for then has lines of its own. */
const MOST_REPEATS = 2;
function timeLeftText(ms) {
    return ms < 59_000 ? `${Math.max(1, Math.ceil(ms / 1000))} s` : (0,show/* durationText */.S5)(ms);
}
function fraction(part, whole) {
    return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 1;
}
/**
 * One line like `42 % · 840 of 2,000 files · 128.4 of 304.0 MiB · 12.3 MiB/s · 14 s left`. Rate and
 * time left are left out while nobody can know them. 100 % is only said when all is done.
 */
function progressLine(done, totals, bytesPerSecond) {
    const part = totals.bytes > 0
        ? fraction(done.bytesDone, totals.bytes)
        : fraction(done.filesDone, totals.files);
    const isComplete = part === 1 && done.filesDone >= totals.files;
    const percent = isComplete ? 100 : Math.min(99, Math.floor(part * 100));
    const files = Math.min(done.filesDone, totals.files).toLocaleString('en-US');
    const words = [
        `${percent} %`,
        `${files} of ${(0,show/* numberText */.$4)(totals.files)} files`,
        (0,show/* bytesOfText */.q$)(Math.min(done.bytesDone, totals.bytes), totals.bytes)
    ];
    if (Number.isFinite(bytesPerSecond) && bytesPerSecond >= 1) {
        words.push(`${(0,show/* bytesText */.pV)(Math.round(bytesPerSecond))}/s`);
        const bytesLeft = totals.bytes - done.bytesDone;
        if (bytesLeft > 0) {
            words.push(`${timeLeftText((bytesLeft / bytesPerSecond) * 1000)} left`);
        }
    }
    return words.join(' · ');
}
/**
 * Prints how far the upload is, one line for each interval, at most two more while nothing moves,
 * and none after `stop`. The timer never keeps the process alive.
 */
class Progress {
    #log;
    #totals;
    #intervalMs;
    #now;
    #done = { filesDone: 0, bytesDone: 0 };
    /** Lines since something moved. */
    #lines = 0;
    #samples = [];
    #movedAtMs = 0;
    #timer;
    constructor(log, totals, { intervalMs = INTERVAL_MS, now = () => performance.now() } = {}) {
        this.#log = log;
        this.#totals = totals;
        this.#intervalMs = intervalMs;
        this.#now = now;
    }
    start() {
        this.stop();
        this.#movedAtMs = this.#now();
        this.#lines = 0;
        this.#samples = [{ atMs: this.#movedAtMs, bytes: this.#done.bytesDone }];
        this.#timer = setInterval(() => this.#print(), this.#intervalMs);
        this.#timer.unref();
        return this;
    }
    /** Cheap: may be called for every piece of a body. */
    update(done) {
        if (done.bytesDone !== this.#done.bytesDone) {
            this.#movedAtMs = this.#now();
            this.#lines = 0;
        }
        if (done.filesDone !== this.#done.filesDone) {
            this.#lines = 0;
        }
        if (done.bytesDone < this.#done.bytesDone) {
            this.#samples = [{ atMs: this.#movedAtMs, bytes: done.bytesDone }];
        }
        this.#done = done;
    }
    stop() {
        clearInterval(this.#timer);
        this.#timer = undefined;
    }
    #print() {
        const atMs = this.#now();
        this.#samples.push({ atMs, bytes: this.#done.bytesDone });
        this.#samples = this.#samples.slice(-WINDOW);
        if (this.#lines > MOST_REPEATS) {
            return;
        }
        this.#lines += 1;
        const line = progressLine(this.#done, this.#totals, this.#rate());
        const silentMs = atMs - this.#movedAtMs;
        const isSilent = silentMs >= SILENT_LINES * this.#intervalMs && this.#done.bytesDone < this.#totals.bytes;
        this.#log.info(isSilent ? `${line} · no byte moved for ${(0,show/* durationText */.S5)(silentMs)}` : line);
    }
    /** Bytes per second over the window; 0 when it cannot be known. */
    #rate() {
        const first = this.#samples[0];
        const last = this.#samples.at(-1);
        if (first === undefined || last === undefined || last.atMs <= first.atMs) {
            return 0;
        }
        return Math.max(0, ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000);
    }
}

;// CONCATENATED MODULE: ./src/verify/cids.ts

/** The profile of the fingerprints that are computed while the files are sent. */
const DEFAULT_PROFILE = 'unixfs-v0-2015';
/** CIDv1, codec raw (0x55), sha2-256 (0x12) of 32 bytes (0x20). */
const RAW_SHA256 = [0x01, 0x55, 0x12, 0x20];
/**
 * The CID of a file that is one raw block: nothing but the sha256 of its bytes, so that it can be
 * compared without knowing how a service cuts files (ipfs notes, 1.4).
 */
function rawCid(sha256) {
    return base32.encode(Uint8Array.from([...RAW_SHA256, ...Buffer.from(sha256, 'hex')]));
}
/** Whether a CID in its usual spelling is the sha2-256 of one raw block. */
function isRaw(canonical) {
    return canonical.startsWith('bafkrei');
}
/** Version 0, and version 1 dag-pb or raw, with sha2-256: the CIDs that files are given by default. */
const COMPARABLE = /^(Qm|bafybei|bafkrei)/;
/** `hash` in its usual spelling where it is a CID of a kind that is computed here; inlined content is not. */
function comparableCid(hash, { parseCid }) {
    const canonical = parseCid(hash)?.canonical;
    return canonical !== undefined && COMPARABLE.test(canonical) ? canonical : undefined;
}

;// CONCATENATED MODULE: ./src/verify/names.ts
/**
 * A name in dStor's list without what says nothing: `./` and `/` in front, `/` at the end, empty
 * and `.` segments, as Kubo's `path.Clean` (ipfs notes, 2.3). `..` stays and so matches nothing.
 */
function normalName(name) {
    if (!/^[./]|\/$|\/\/|\/\.(\/|$)/.test(name)) {
        return name;
    }
    return name
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .join('/');
}
/** What follows the last slash. */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** `name` below `prefix`, '' for the prefix itself, undefined where it lies elsewhere. */
function below(name, prefix) {
    if (prefix === '') {
        return name;
    }
    if (name === prefix) {
        return '';
    }
    return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined;
}
/** Every directory that these files make, without the root. */
function directoriesOf(paths) {
    const directories = new Set();
    for (const path of paths) {
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const directory = path.slice(0, at);
            if (directories.has(directory)) {
                break;
            }
            directories.add(directory);
        }
    }
    return directories;
}

;// CONCATENATED MODULE: ./src/verify/entries.ts

/** Puts entries of one name together; names in their normal form, hashes that are none as ''. */
function entries_collect(entries) {
    const names = new Map();
    const bareHashes = new Set();
    let nameless = 0;
    for (const entry of entries) {
        const hash = cleanHash(entry.hash);
        if (entry.name === undefined) {
            nameless += 1;
            bareHashes.add(hash);
        }
        else {
            add(names, normalName(entry.name), hash);
        }
    }
    bareHashes.delete('');
    return { names, bareHashes: [...bareHashes], nameless };
}
function add(names, name, hash) {
    const named = names.get(name);
    if (named === undefined) {
        names.set(name, { hash, isDisputed: false, count: 1 });
        return;
    }
    named.count += 1;
    named.isDisputed ||= named.hash !== '' && hash !== '' && hash !== named.hash;
    named.hash ||= hash;
}
/** Nothing that can be seen, or something that can stand in no line: controls, lone surrogates. */
const NO_WORD = /^[\s\p{C}]*$|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** A hash that cannot be a segment of a URL is none: dots would climb (WHATWG URL, 4.4). */
function cleanHash(hash) {
    return hash.length > 1024 || /^\.{1,2}$/.test(hash) || NO_WORD.test(hash) ? '' : hash;
}

;// CONCATENATED MODULE: ./src/verify/prefix.ts

/**
 * What stands before the names of the files sent in dStor's list, '' for nothing: the prefix under
 * which most of them are found. Among equals the one named first in `known`, then the shortest.
 * Undefined where no file sent is in the list. One pass: no name is cut more often than the deepest
 * file sent has segments, so a hostile list costs no more than an honest one.
 */
function matchingPrefix(names, sent, known) {
    const { segments, length } = extentOf(sent);
    const found = new Map();
    for (const name of names) {
        let start = name.length + 1;
        for (let depth = 0; depth < segments && start > 0; depth++) {
            // lastIndexOf takes a negative position for 0, where it would find a leading slash again.
            start = start < 2 ? 0 : name.lastIndexOf('/', start - 2) + 1;
            if (name.length - start > length) {
                break;
            }
            if (sent.has(name.slice(start))) {
                const prefix = name.slice(0, Math.max(0, start - 1));
                found.set(prefix, (found.get(prefix) ?? 0) + 1);
            }
        }
    }
    return best(found, known);
}
function extentOf(paths) {
    let segments = 0;
    let length = 0;
    for (const path of paths) {
        segments = Math.max(segments, path.split('/').length);
        length = Math.max(length, path.length);
    }
    return { segments, length };
}
function best(found, known) {
    let winner;
    let most = 0;
    const rank = (prefix) => {
        const at = known.indexOf(prefix);
        return at < 0 ? known.length + prefix.length : at;
    };
    for (const [prefix, matches] of found) {
        if (winner === undefined ||
            matches > most ||
            (matches === most && rank(prefix) < rank(winner))) {
            winner = prefix;
            most = matches;
        }
    }
    return winner;
}
/**
 * The prefix of a list in which no file sent was found: the first of `known` that holds every name,
 * else a name that is an ancestor of all others, else ''.
 */
function commonPrefix(names, known) {
    const holdsAll = (prefix) => names.every((name) => name === '' || below(name, prefix) !== undefined);
    const shortest = names.reduce((a, b) => (b !== '' && (a === '' || b.length < a.length) ? b : a), '');
    const holdsAny = names.some((name) => (below(name, shortest) ?? '') !== '');
    const candidates = holdsAny && shortest !== '' ? [...known, shortest] : known;
    return candidates.find((prefix) => prefix !== '' && holdsAll(prefix)) ?? '';
}

;// CONCATENATED MODULE: ./src/verify/root.ts

/** Names under which dStor may list the root, the most exact one first (API notes, 8.3). */
function rootNames({ folderPath, folderName }) {
    const path = normalName(folderPath);
    const names = [path, baseName(path), folderName, `${path}/${folderName}`].map(normalName);
    return [...new Set(names)].filter((name) => name !== '');
}
/**
 * The entry of the folder: found by name, else by the CID of what was sent, else the only entry if it
 * can be a folder. Never by position, and never one whose hash is the CID of a file sent.
 */
function root_findRoot(question) {
    return byName(question) ?? byCid(question) ?? alone(question);
}
/** The first candidate that names the root; one with two different hashes names nothing. */
function byName(question) {
    const { list, prefix, known, isSent } = question;
    for (const name of [prefix, '', ...known, baseName(prefix)]) {
        const relative = below(name, prefix) ?? name;
        const named = list.names.get(name);
        // A site may have a directory of its own with the name of the folder that it is uploaded to.
        const isOurs = relative !== '' && isSent(relative);
        if (named !== undefined && !isOurs && isOfFolder(named, question)) {
            return { name, hash: named.hash, isGuess: false };
        }
    }
    return undefined;
}
function isOfFolder({ hash, isDisputed }, { sentCids }) {
    return hash !== '' && !isDisputed && !(sentCids && sentCids.filesOf(hash).length > 0);
}
/** The CID of exactly what was sent, under no name or the only one. */
function byCid({ list, sentCids }) {
    const bare = list.bareHashes.find((hash) => sentCids?.isFolder(hash));
    if (bare !== undefined) {
        return { name: undefined, hash: bare, isGuess: false };
    }
    const [sole] = list.names;
    return sole !== undefined && list.names.size === 1 && sentCids?.isFolder(sole[1].hash)
        ? { name: sole[0], hash: sole[1].hash, isGuess: false }
        : undefined;
}
/** A file, as likely as not; a folder is rarely called so. */
const EXTENSION = /\.[^./]+$/;
function alone(question) {
    const { list, namesFiles, isRootName, isSent, isBaseName } = question;
    const [bare, another] = list.bareHashes;
    if (list.names.size === 0) {
        const named = { hash: bare ?? '', isDisputed: another !== undefined, count: 1 };
        return isOfFolder(named, question)
            ? { name: undefined, hash: named.hash, isGuess: false }
            : undefined;
    }
    const [sole] = list.names;
    if (sole === undefined || list.names.size > 1 || list.nameless > 0 || namesFiles) {
        return undefined;
    }
    const [name, named] = sole;
    const canBeFolder = !isRootName(name) && !EXTENSION.test(name) && !isSent(name) && !isBaseName(name);
    return canBeFolder && isOfFolder(named, question)
        ? { name, hash: named.hash, isGuess: true }
        : undefined;
}

;// CONCATENATED MODULE: ./src/verify/listing.ts




/**
 * Reads the list that dStor gives with DONE (API notes, 2.4 and 8.3; surface, section 5): tolerant
 * of order, of directories among the entries, and of a top folder or slashes in the names. Finds
 * the folder's hash by name and never by position. Pure; takes time in proportion to the list.
 */
function readListing(entries, sent) {
    const list = entries_collect(entries);
    const { names } = list;
    const paths = new Set(sent.paths);
    const forms = rootNames(sent);
    const matched = matchingPrefix(names.keys(), paths, ['', ...forms]);
    const prefix = matched ?? commonPrefix([...names.keys()], forms);
    // Where files are listed below a prefix, what else lies below it is inside of the folder.
    const known = forms.filter((name) => !matched || (below(name, matched) ?? '') === '');
    const { present, fileHashes, disputed, directories, strange } = sort(names, prefix, paths);
    const isRootName = nameTest(['', baseName(prefix), prefix, ...known], sent.folderPath);
    const root = root_findRoot({
        ...{ list, prefix, known, isRootName, sentCids: sent.sentCids },
        namesFiles: matched !== undefined,
        isSent: (path) => paths.has(path) || directories.has(path),
        isBaseName: (name) => sent.paths.some((path) => baseName(path) === name)
    });
    const others = strange.filter((name) => name !== root?.name && !isRootName(name));
    const extra = others.map((name) => below(name, prefix) ?? name);
    const usable = matched !== undefined || extra.length > 0;
    const missing = usable ? sent.paths.filter((path) => !present.has(path)) : [];
    const bare = flattenedNames(missing, names, prefix, paths);
    addByCid(fileHashes, list, sent);
    return {
        ...hashOf(sent, root, fileHashes, usable),
        fileHashes,
        missing,
        disputed,
        extra: bare.size === 0 ? extra : extra.filter((name) => !bare.has(name)),
        flattened: bare.size > 0,
        usable,
        nameless: list.nameless,
        guess: root?.isGuess === true ? root.name : undefined
    };
}
/** Tells names of the folder, by whatever part of its path, and of those above it. */
function nameTest(known, folderPath) {
    const names = new Set(known);
    const path = normalName(folderPath);
    return (name) => names.has(name) || below(path, name) !== undefined;
}
/** Hashes that are CIDs of files sent, where the list does not say of which. */
function addByCid(fileHashes, { names, bareHashes }, { sentCids }) {
    const [sole] = names.values();
    const unnamed = sole !== undefined && names.size === 1 ? [...bareHashes, sole.hash] : bareHashes;
    for (const hash of unnamed) {
        for (const path of sentCids?.filesOf(hash) ?? []) {
            fileHashes.set(path, fileHashes.get(path) ?? hash);
        }
    }
}
/** The hash that the link is made of: that of the only file where one was deployed. */
function hashOf({ isSingleFile, paths: [path = ''] }, root, fileHashes, usable) {
    if (isSingleFile && !usable && root !== undefined && root.name === undefined) {
        // One upload of one file is answered by one hash, which clients link to (API notes, 2.4).
        fileHashes.set(path, root.hash);
    }
    const own = isSingleFile ? fileHashes.get(path) : undefined;
    if (own !== undefined) {
        return { folderHash: own, hashIsFolder: false };
    }
    const hash = isSingleFile && usable ? '' : (root?.hash ?? '');
    return { folderHash: hash, hashIsFolder: hash !== '' };
}
function sort(names, prefix, paths) {
    const directories = directoriesOf(paths);
    const present = new Set();
    const fileHashes = new Map();
    const disputed = [];
    const strange = [];
    for (const [name, { hash, isDisputed }] of names) {
        const path = below(name, prefix);
        if (path !== undefined && paths.has(path)) {
            present.add(path);
            if (isDisputed) {
                disputed.push(path);
            }
            else if (hash !== '') {
                fileHashes.set(path, hash);
            }
        }
        else if (path === undefined ? !isAncestor(name, prefix) : path && !directories.has(path)) {
            strange.push(name);
        }
    }
    return { present, fileHashes, disputed: disputed.sort(), directories, strange };
}
function isAncestor(name, prefix) {
    return name === '' || below(prefix, name) !== undefined;
}
/** Bare names in the list that stand for files of sub-directories (API notes, 8.7). */
function flattenedNames(missing, names, prefix, paths) {
    const bare = new Set();
    for (const path of missing) {
        const base = baseName(path);
        const named = names.get(prefix === '' ? base : `${prefix}/${base}`);
        // A file of that name at the top of the site explains one entry and no more.
        const ofTheTop = paths.has(base) ? 1 : 0;
        if (base !== path && (named?.count ?? 0) > ofTheTop) {
            bare.add(base);
        }
    }
    return bare;
}

;// CONCATENATED MODULE: ./src/verify/served.ts

/** Bytes of a body that are kept to say what it was. */
const HEAD_BYTES = 64 * 1024;
/** Measures a body as it streams by. Memory is bounded: a hash and the first bytes. */
class BodyMeter {
    #hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    #limit;
    #head = [];
    #headBytes = 0;
    #bytes = 0;
    /** `limit`: bytes after which no more are wanted. */
    constructor(limit) {
        this.#limit = limit;
    }
    /** False when the body is longer than the limit. */
    take(block) {
        this.#bytes += block.length;
        if (this.#headBytes < HEAD_BYTES) {
            // A copy: the block may be a view of much larger memory.
            const part = Buffer.from(block.subarray(0, HEAD_BYTES - this.#headBytes));
            this.#head.push(part);
            this.#headBytes += part.length;
        }
        if (this.#bytes > this.#limit) {
            return false;
        }
        this.#hash.update(block);
        return true;
    }
    /** Call it once, at the end. */
    result(contentType) {
        const isLonger = this.#bytes > this.#limit;
        return {
            bytes: this.#bytes,
            sha256: isLonger ? '' : this.#hash.digest('hex'),
            head: Buffer.concat(this.#head),
            contentType
        };
    }
}

;// CONCATENATED MODULE: ./src/verify/difference.ts



/**
 * Says in a sentence's half what was served instead of a file: what it looks like, both lengths and
 * hashes, and where the first difference lies if that is within the first 64 KiB.
 */
async function describeDifference(file, served) {
    const local = await localHead(file);
    const offset = local === undefined ? undefined : firstDifference(local, served.head);
    const isLonger = served.bytes > file.size;
    const length = isLonger
        ? `more than the ${exact(file.size)} sent`
        : `${exact(served.bytes)} instead of ${exact(file.size)}`;
    const lengths = served.bytes === file.size ? `the same ${exact(file.size)}` : length;
    const hashes = served.sha256 === '' ? '' : `; sha256 ${served.sha256} instead of ${file.sha256}`;
    const where = offset === undefined ? '' : `; first difference at byte ${offset}`;
    return `${lookOf(file, served, local, offset)} (${lengths}${hashes}${where})`;
}
function exact(bytes) {
    const text = (0,show/* bytesText */.pV)(bytes);
    return bytes < 1024 ? text : `${(0,show/* count */.U9)(bytes, 'byte')}`;
}
/** The first bytes of the local file; undefined where it is no longer what was sent. */
async function localHead(file) {
    if (file.absolutePath === undefined) {
        return undefined;
    }
    try {
        const handle = await (0,promises_namespaceObject.open)(file.absolutePath);
        try {
            const head = Buffer.alloc(Math.min(HEAD_BYTES, file.size));
            const { bytesRead } = await handle.read(head, 0, head.length, 0);
            return bytesRead === head.length ? head : undefined;
        }
        finally {
            await handle.close();
        }
    }
    catch {
        // Only the wording depends on it: the bytes were judged by their hash.
        return undefined;
    }
}
function firstDifference(local, head) {
    const common = Math.min(local.length, head.length);
    let at = 0;
    while (at < common && local[at] === head[at]) {
        at += 1;
    }
    return at < common || local.length !== head.length ? at : undefined;
}
const PAGE = /^\uFEFF?\s*(<!doctype html|<html|<head|<body|<meta|<title)/i;
const PAGE_NAME = /\.x?html?$/i;
const LISTING = /<title>[^<]*(index of|\/ipfs\/)|<h1>\s*index of/i;
const PROXY_MARKS = /cdn-cgi|cloudflare|email-decode|rocket-loader|data-cf|googletagmanager|<script/gi;
function lookOf(file, served, local, offset) {
    const text = served.head.toString('latin1');
    const wanted = local?.toString('latin1') ?? '';
    const isPage = PAGE.test(text) || /\bhtml\b/i.test(served.contentType);
    if (served.bytes === 0) {
        return 'the gateway served an empty body';
    }
    if (isPage && LISTING.test(text) && !LISTING.test(wanted)) {
        return 'the gateway served a listing of a directory';
    }
    if (isPage && !PAGE_NAME.test(file.path) && !PAGE.test(wanted)) {
        return 'the gateway served a web page, perhaps an error page, instead of the file';
    }
    const isPrefix = offset === Math.min(served.head.length, local?.length ?? 0);
    if (served.bytes < file.size && isPrefix) {
        return 'the gateway served only the beginning of the file';
    }
    if (PAGE_NAME.test(file.path) && isPage && marks(text) > marks(wanted) && local !== undefined) {
        return 'the gateway served a rewritten page: something on the way, such as a CDN, put scripts into it';
    }
    if (PAGE_NAME.test(file.path) && isPage) {
        return 'the gateway served a page with other content: another version, an error page, or one rewritten on the way';
    }
    return 'the gateway served other bytes than were sent';
}
function marks(text) {
    return text.match(PROXY_MARKS)?.length ?? 0;
}

;// CONCATENATED MODULE: ./src/verify/encoded.ts



const DECODERS = new Map([
    ['gzip', external_node_zlib_namespaceObject.gunzipSync],
    ['x-gzip', external_node_zlib_namespaceObject.gunzipSync],
    ['deflate', external_node_zlib_namespaceObject.inflateSync],
    ['br', external_node_zlib_namespaceObject.brotliDecompressSync]
]);
/** Larger files are not unpacked in memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/** What packing adds at most to bytes that cannot be packed, and some more. */
const FRAME_BYTES = 64 * 1024;
/** Whether a body was packed although `identity` was asked for. */
function isEncoded(headers) {
    const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
    return encoding !== '' && encoding !== 'identity';
}
/**
 * Asks again for a file whose server packs bodies unasked, and compares the unpacked bytes: that is
 * what a visitor's browser gets. Bounded: at most `MOST_BYTES` of content are held.
 */
async function decodedBody(file, url, options) {
    if (file.size > MOST_BYTES) {
        return { kind: 'never', why: 'the gateway packs bodies unasked, and the file is too large' };
    }
    const blocks = [];
    let bytes = 0;
    const outcome = await exchange({
        method: 'GET',
        url,
        headers: { accept: '*/*' },
        limits: { ...EXCHANGE_LIMITS, stallMs: options.stallMs, answerMs: options.stallMs },
        signal: options.signal,
        sink: (block) => {
            bytes += block.length;
            blocks.push(block);
            return bytes <= file.size + FRAME_BYTES;
        }
    });
    if (outcome.kind !== 'answered' || outcome.answer.status !== 200 || !outcome.answer.complete) {
        return outcome.kind === 'aborted'
            ? outcome
            : { kind: 'later', why: 'no whole packed body', retryAfterMs: 0 };
    }
    const encoding = outcome.answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
    return unpacked(file, Buffer.concat(blocks), encoding, outcome.answer.headers['content-type']);
}
function unpacked(file, body, encoding, contentType) {
    const decode = DECODERS.get(encoding);
    try {
        const content = decode?.(body, { maxOutputLength: file.size + FRAME_BYTES });
        if (content === undefined) {
            return { kind: 'never', why: `a body in the encoding "${encoding.slice(0, 20)}", unasked` };
        }
        const meter = new BodyMeter(file.size);
        meter.take(content);
        const served = meter.result(contentType ?? '');
        return served.bytes === file.size && served.sha256 === file.sha256
            ? { kind: 'same' }
            : { kind: 'different', served };
    }
    catch {
        return { kind: 'refused', why: `a body that is not the ${encoding} it says it is` };
    }
}

;// CONCATENATED MODULE: ./src/verify/redirect.ts
/** Redirects of one request that are followed; a loop ends here too. */
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function isRedirect(status) {
    return REDIRECTS.has(status);
}
/**
 * Where an answer leads (surface, section 5): any host, since dStor redirects to its nodes, but never
 * from https to http, and without credentials that a link may carry.
 */
function redirectFrom(from, location) {
    // Node reads headers as latin1, and gateways put UTF-8 into them.
    const text = Buffer.from(location ?? '', 'latin1')
        .toString('utf8')
        .trim();
    const url = text !== '' && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
    if (url === undefined) {
        return { kind: 'refuse', why: 'a redirect without a usable address' };
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { kind: 'refuse', why: `a redirect to ${url.protocol}` };
    }
    if (from.protocol === 'https:' && url.protocol === 'http:') {
        return { kind: 'refuse', why: 'a redirect from https to plain http, which is not followed' };
    }
    url.username = '';
    url.password = '';
    url.hash = '';
    return { kind: 'follow', url };
}

;// CONCATENATED MODULE: ./src/verify/stall-watch.ts
/**
 * Ends a request in which nothing moves any more, also in the middle of a body, or which lasts too
 * long. Call `moved` for each block and `stop` in any case.
 */
class StallWatch {
    #controller = new AbortController();
    #outer;
    #stallMs;
    #total;
    #idle;
    #ended = '';
    /** `firstMs`: patience until the first block, which includes making the connection. */
    constructor(limits) {
        this.#outer = limits.signal;
        this.#stallMs = limits.stallMs;
        this.#total = setTimeout(() => this.#end('it was not served in time'), limits.totalMs);
        this.#idle = this.#watch(limits.firstMs);
        this.#outer.addEventListener('abort', this.#onAbort, { once: true });
        if (this.#outer.aborted) {
            this.#onAbort();
        }
    }
    /** Aborted by this watch and by the outer signal. */
    get signal() {
        return this.#controller.signal;
    }
    /** Why this watch ended the request, '' where it did not. */
    get ended() {
        return this.#ended;
    }
    moved() {
        clearTimeout(this.#idle);
        this.#idle = this.#watch(this.#stallMs);
    }
    stop() {
        clearTimeout(this.#idle);
        clearTimeout(this.#total);
        this.#outer.removeEventListener('abort', this.#onAbort);
    }
    #watch(ms) {
        return setTimeout(() => this.#end(`no byte moved for ${ms / 1000} s`), ms);
    }
    #end(why) {
        this.#ended = why;
        this.#controller.abort();
    }
    #onAbort = () => this.#controller.abort();
}

;// CONCATENATED MODULE: ./src/verify/fetch-file.ts








const CONNECT_MS = 30_000;
/** Bytes of an answer without the file that are read, to show what it says. */
const REFUSAL_BYTES = 2_000;
const SHOWN_REFUSAL = 200;
/**
 * Asks the gateway once for a file and compares what it serves with what was sent, byte for byte by
 * length and sha256. Follows redirects, sends no credential, keeps no body in memory and stops
 * reading once there are more bytes than there should be. Never rejects.
 */
async function fetchFile(file, link, options) {
    const from = performance.now();
    let url = link;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
        const totalMs = options.totalMs - (performance.now() - from);
        if (totalMs <= 0) {
            return later('no answer within the time limit');
        }
        const reply = await request(file, url, { ...options, totalMs });
        const { outcome } = reply;
        if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
            return judge(file, url, reply, { ...options, totalMs });
        }
        const redirect = redirectFrom(url, outcome.answer.headers.location);
        if (redirect.kind === 'refuse') {
            return { kind: 'refused', why: redirect.why };
        }
        url = redirect.url;
    }
    return { kind: 'refused', why: `more than ${MOST_REDIRECTS} redirects in a row` };
}
function later(why, waitMs = 0) {
    return { kind: 'later', why, retryAfterMs: waitMs };
}
function isContent(status) {
    return status === 200 || status === 203;
}
async function request(file, url, options) {
    const meter = new BodyMeter(file.size);
    const watch = new StallWatch({ ...options, firstMs: CONNECT_MS + options.stallMs });
    let refusal = Buffer.alloc(0);
    const outcome = await exchange({
        method: 'GET',
        url,
        headers: { accept: '*/*' },
        limits: {
            ...EXCHANGE_LIMITS,
            connectMs: Math.min(CONNECT_MS, options.totalMs),
            stallMs: options.stallMs,
            // A large file may take all the time there is; what must not happen is that nothing moves.
            answerMs: options.totalMs
        },
        signal: watch.signal,
        sink: (block, { status }) => {
            watch.moved();
            if (isContent(status)) {
                options.onBytes?.(block.length);
                return meter.take(block);
            }
            refusal = Buffer.concat([refusal, block]).subarray(0, REFUSAL_BYTES);
            return refusal.length < REFUSAL_BYTES;
        }
    });
    watch.stop();
    return { outcome, meter, refusal, ended: watch.ended };
}
async function judge(file, url, reply, options) {
    const { outcome, ended } = reply;
    switch (outcome.kind) {
        case 'unconnected':
            return outcome.why === 'network'
                ? later((0,show/* plain */.pj)(messageOf(outcome.error)))
                : { kind: 'never', why: `${outcome.why}: ${(0,show/* plain */.pj)(messageOf(outcome.error))}` };
        case 'cut':
        case 'source-failed':
            return later((0,show/* plain */.pj)(messageOf(outcome.error)));
        case 'aborted':
            return ended === '' ? { kind: 'aborted' } : later(ended);
        case 'answered':
            return isContent(outcome.answer.status)
                ? compare(file, url, outcome.answer, reply, options)
                : fetch_file_refusalOf(outcome.answer, reply.refusal);
    }
}
async function compare(file, url, answer, { meter }, options) {
    const served = meter.result(answer.headers['content-type'] ?? '');
    if (answer.complete && served.bytes === file.size && served.sha256 === file.sha256) {
        return { kind: 'same' };
    }
    if (isEncoded(answer.headers)) {
        return decodedBody(file, url, options);
    }
    const isShorter = served.bytes < file.size && isUnmarkedEnd(answer);
    // Too many bytes are wrong whether or not the rest was read.
    if (isShorter || (!answer.complete && served.bytes <= file.size)) {
        return later(`the transfer broke off after ${served.bytes} of ${file.size} bytes`);
    }
    return { kind: 'different', served };
}
/** A body whose end only the end of the connection tells may have been cut off (RFC 9112, 6.3). */
function isUnmarkedEnd({ headers }) {
    return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}
function fetch_file_refusalOf(answer, body) {
    const { status, headers } = answer;
    const said = (0,show/* plain */.pj)(body.toString('utf8').trim(), SHOWN_REFUSAL);
    const isText = said !== '' && !said.startsWith('<');
    const why = `status ${status}${isText ? ` (${said})` : ''}`;
    if (status === 410 || status === 451) {
        return { kind: 'never', why };
    }
    return [404, 408, 425, 429].includes(status) || status >= 500
        ? later(why, retryAfterMs(headers['retry-after']))
        : { kind: 'refused', why };
}

;// CONCATENATED MODULE: ./src/verify/polling.ts



const CONCURRENCY = 8;
/** Tries of a file whose answer should not change (400, 403, a redirect that is not followed). */
const MOST_REFUSALS = 3;
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150;
/**
 * Asks for files in rounds until each was served or the time is over: what is not there yet is asked
 * for again in the next round, after a pause that grows from 1 s to 15 s with jitter and lasts at
 * least as long as a `Retry-After` says. The first wrong file ends it.
 */
class Poll {
    #options;
    #final = [];
    #pending = [];
    #concurrency = CONCURRENCY;
    #wrong;
    /** Nothing is asked before this time, because the gateway asked for patience. */
    #gateMs = 0;
    #untilMs = 0;
    constructor(options) {
        this.#options = options;
    }
    /** The first file that was served with other bytes. */
    get wrong() {
        return this.#wrong;
    }
    /** Files that were not served until now, and those that never will be. */
    get unserved() {
        return [...this.#final, ...this.#pending];
    }
    /** Asks for these files, and for those not served before, until `untilMs` on the clock. */
    async run(targets, untilMs) {
        const fresh = targets.map((target) => ({ target, tries: 0, refusals: 0, why: '' }));
        this.#pending = [...this.#pending, ...fresh];
        this.#untilMs = untilMs;
        for (let round = 1; this.#pending.length > 0; round++) {
            this.#pending = await this.#round(this.#pending);
            if (this.#pending.length === 0 || !(await this.#pause(round, this.#pending))) {
                return;
            }
        }
    }
    /** One try of each file; gives back those to try again. */
    async #round(pending) {
        const again = [];
        let next = 0;
        const work = async () => {
            for (let item = pending[next++]; item !== undefined; item = pending[next++]) {
                if (!(await this.#try(item))) {
                    again.push(item);
                }
            }
        };
        const gateMs = this.#gateMs;
        await Promise.all(Array.from({ length: Math.min(this.#concurrency, pending.length) }, work));
        if (this.#gateMs > gateMs) {
            this.#concurrency = Math.max(1, Math.floor(this.#concurrency / 2));
        }
        return again;
    }
    /** True when nothing more is to be asked about this file. */
    async #try(item) {
        const { clock, stop, stallMs } = this.#options;
        const gate = this.#gateMs - clock.now();
        if (stop.signal.aborted || (gate > 0 && !(await this.#sleep(gate)))) {
            item.why ||= 'it was not asked for before the time was over';
            return false;
        }
        item.tries += 1;
        return this.#note(item, await this.#fetch(item, stallMs));
    }
    async #fetch(item, stallMs) {
        const { clock, stop, onBytes } = this.#options;
        const { file } = item.target;
        let received = 0;
        const fetched = await fetchFile(file, this.#linkOf(item), {
            stallMs,
            totalMs: Math.max(1, this.#untilMs - clock.now()),
            signal: stop.signal,
            onBytes: (bytes) => {
                received += bytes;
                onBytes(bytes);
            }
        });
        onBytes((fetched.kind === 'same' ? file.size : 0) - received);
        return fetched;
    }
    /**
     * The query keeps a cache from answering with an early 404, and from keeping one for visitors (ipfs
     * notes, 5.2). Each third try goes without, in case that a gateway takes it for part of the name.
     */
    #linkOf({ target, tries }) {
        const link = new URL(target.link);
        if (tries % 3 !== 0) {
            link.searchParams.set('v', `${this.#options.cacheBust}-${tries}`);
        }
        return link;
    }
    #note(item, fetched) {
        const { target } = item;
        switch (fetched.kind) {
            case 'same':
                this.#options.onVerified(target.file);
                return true;
            case 'different':
                this.#wrong ??= { target, served: fetched.served };
                this.#options.stop.abort();
                return true;
            case 'later':
                this.#keep(item, fetched.why);
                this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs));
                return false;
            case 'refused':
                item.refusals += 1;
                this.#keep(item, fetched.why);
                return item.refusals >= MOST_REFUSALS && this.#giveUp(item);
            case 'never':
                this.#keep(item, fetched.why);
                return this.#giveUp(item);
            case 'aborted':
                item.why ||= 'it was not served before the time was over';
                return false;
        }
    }
    #keep(item, why) {
        item.why = why;
        this.#options.log.debug(`${(0,show/* show */.WU)(item.target.file.path)}, try ${item.tries}: ${why}`);
    }
    #giveUp({ target, why }) {
        this.#final.push({ target, why });
        return true;
    }
    #gateAfter(retryAfterMs) {
        return retryAfterMs > 0 ? this.#options.clock.now() + retryAfterMs : 0;
    }
    /** Waits for the next round. False when there is no time for one. */
    async #pause(round, pending) {
        const { clock, log, stop, backoff = REQUEST_BACKOFF } = this.#options;
        const left = this.#untilMs - clock.now();
        if (stop.signal.aborted || left < SHORTEST_TRY_MS) {
            return false;
        }
        // Never more than half of what is left, so that the last try comes shortly before the end.
        const pause = Math.min(left / 2, pauseMs(backoff, round, clock, SHORTEST_TRY_MS));
        const waitMs = Math.max(pause, this.#gateMs - clock.now());
        const [first] = pending;
        const example = first === undefined ? '' : `: ${(0,show/* show */.WU)(first.target.file.path)}, ${first.why}`;
        const what = `${(0,show/* count */.U9)(pending.length, 'file')} not served yet${example}`;
        if (waitMs >= left) {
            log.info(`${what}. The gateway asks to wait longer than the time limit allows.`);
            return false;
        }
        log.info(`${what}. Try ${round + 1} in ${(0,show/* durationText */.S5)(waitMs)}, ${(0,show/* durationText */.S5)(left)} left for it.`);
        return this.#sleep(waitMs);
    }
    /** False when the wait was ended, or would last beyond the end. */
    async #sleep(ms) {
        const { clock, stop } = this.#options;
        if (clock.now() + ms >= this.#untilMs) {
            return false;
        }
        try {
            await clock.sleep(ms, stop.signal);
            return true;
        }
        catch (error) {
            if (stop.signal.aborted) {
                return false;
            }
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/verify/targets.ts

/** Files of a sample besides the entry page. */
const SAMPLE = 20;
/** Position of the page that a visitor sees first: `index.html`, else the first page at the top. */
function entryIndex(paths) {
    const index = paths.indexOf('index.html');
    if (index >= 0) {
        return index;
    }
    const page = paths.findIndex((path) => !path.includes('/') && /\.html?$/i.test(path));
    return Math.max(0, page);
}
/**
 * Positions of the files that are read back, the entry page first: it alone, with 20 files spread
 * evenly over the list, or all (surface, section 1).
 */
function targetIndices(paths, level) {
    if (paths.length === 0) {
        return [];
    }
    const entry = entryIndex(paths);
    const others = [...paths.keys()].filter((index) => index !== entry);
    switch (level) {
        case 'root':
            return [entry];
        case 'sample':
            return [entry, ...spread(others, SAMPLE)];
        case 'full':
            return [entry, ...others];
    }
}
/** `most` items in equal distances, the first and the last among them. */
function spread(items, most) {
    if (items.length <= most) {
        return items;
    }
    const step = (items.length - 1) / (most - 1);
    return Array.from({ length: most }, (_, n) => items[Math.round(n * step)] ?? 0);
}
/** The link to a file that was sent, or undefined where no hash leads to it. */
function targets_linkOf(path, location) {
    const { gatewayUrl, folderHash, isSingleFile, fileHashes } = location;
    if (folderHash !== '' && !isSingleFile) {
        return new URL(fileUrl(gatewayUrl.href, folderHash, path));
    }
    const hash = folderHash !== '' ? folderHash : fileHashes.get(path);
    return hash === undefined ? undefined : new URL(hashUrl(gatewayUrl.href, hash));
}
/** The link that is published: the entry page, the folder without one, or the single file. */
function siteUrl(location, paths) {
    const { gatewayUrl, folderHash, isSingleFile } = location;
    if (folderHash === '') {
        return '';
    }
    if (isSingleFile) {
        return hashUrl(gatewayUrl.href, folderHash);
    }
    return fileUrl(gatewayUrl.href, folderHash, paths.includes('index.html') ? 'index.html' : '');
}

;// CONCATENATED MODULE: ./src/verify/read-back.ts






const STALL_MS = 30_000;
const read_back_NAMED = 5;
const UNLINKED = 'dStor gave no hash that leads there';
/**
 * Reads files back from the gateway and compares them with what was sent (surface, section 5). Three
 * outcomes, kept apart: `verified`, every file asked for is there; `unreachable`, some were not
 * served in time; `wrong`, one is served with other bytes, which ends the reading at once. Rejects
 * only with the reason of `signal`. Ends within `timeoutMs`.
 */
async function readBack(options) {
    const { targets, unlinked } = planOf(options);
    const verified = new Set();
    let bytes = 0;
    let moved = 0;
    const progress = new Progress(options.log, {
        files: targets.length,
        bytes: targets.reduce((sum, { file }) => sum + file.size, 0)
    }).start();
    const update = () => progress.update({ filesDone: verified.size, bytesDone: moved });
    const watcher = {
        onBytes: (more) => {
            moved += more;
            update();
        },
        onVerified: (file) => {
            verified.add(file.path);
            bytes += file.size;
            update();
        }
    };
    const fromMs = options.clock.now();
    const poll = await pollAll(targets, options, watcher).finally(() => progress.stop());
    const tookMs = options.clock.now() - fromMs;
    options.signal.throwIfAborted();
    const unreachable = [...unlinked, ...poll.unserved.map(toUnreachable)];
    return {
        ...(await verdictOf(poll, unreachable, verified, bytes, tookMs)),
        filesChecked: verified.size + (poll.wrong === undefined ? 0 : 1),
        bytesChecked: bytes,
        filesPlanned: targets.length + unlinked.length,
        verified,
        unreachable
    };
}
function toUnreachable({ target, why }) {
    return { path: target.file.path, why };
}
function planOf(options) {
    const { files, level, suspects = [] } = options;
    const paths = files.map(({ path }) => path);
    const wanted = new Set(targetIndices(paths, level));
    const doubtful = new Set(suspects);
    paths.forEach((path, index) => doubtful.has(path) && wanted.add(index));
    const targets = [];
    const unlinked = [];
    for (const index of wanted) {
        const file = files[index];
        const link = file && targets_linkOf(file.path, options);
        if (file === undefined) {
            continue;
        }
        if (file.sha256 === '') {
            unlinked.push({ path: file.path, why: 'its content was not measured when it was sent' });
        }
        else if (link === undefined) {
            unlinked.push({ path: file.path, why: UNLINKED });
        }
        else {
            targets.push({ file, link });
        }
    }
    return { targets, unlinked };
}
/** Ends within the time limit, or soon after `signal` was aborted. */
async function pollAll(targets, options, watcher) {
    const { timeoutMs, signal } = options;
    const stop = new AbortController();
    (0,external_node_events_namespaceObject.setMaxListeners)(0, stop.signal);
    const onAbort = () => stop.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) {
        onAbort();
    }
    const timer = setTimeout(() => stop.abort(new Error('the time is over')), timeoutMs);
    const stallMs = Math.min(STALL_MS, timeoutMs);
    const poll = new Poll({ ...options, ...watcher, stop, stallMs });
    try {
        await inOrder(poll, targets, options);
        return poll;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
/**
 * The entry page alone at first, so that a gateway which has nothing yet is asked for one file and
 * not for all; after half of the time the others too, since one of them may be wrong.
 */
async function inOrder(poll, targets, { clock, timeoutMs }) {
    const fromMs = clock.now();
    const [entry, ...others] = targets;
    if (entry !== undefined && others.length > 0) {
        await poll.run([entry], fromMs + timeoutMs / 2);
    }
    if (poll.wrong === undefined) {
        await poll.run(others.length > 0 ? others : targets, fromMs + timeoutMs);
    }
}
async function verdictOf({ wrong }, unreachable, verified, bytes, tookMs) {
    if (wrong !== undefined) {
        const { file, link } = wrong.target;
        const what = await describeDifference(file, wrong.served);
        const url = link.href;
        return {
            outcome: 'wrong',
            detail: `${(0,show/* show */.WU)(file.path)} at ${(0,show/* plain */.pj)(url)} is not the file that was sent: ${what}`,
            wrong: { path: file.path, url, what }
        };
    }
    const files = verified.size;
    const what = files === 1 ? (0,show/* showList */.w5)([...verified]) : (0,show/* count */.U9)(files, 'file');
    const there = `${what} (${(0,show/* bytesText */.pV)(bytes)})`;
    if (unreachable.length === 0) {
        return {
            outcome: 'verified',
            detail: `${there} read back from the gateway and equal to what was sent, byte for byte`
        };
    }
    if (files === 0 && unreachable.every(({ why }) => why === UNLINKED)) {
        return { outcome: 'unreachable', detail: `nothing could be read back: ${UNLINKED}` };
    }
    const named = unreachable.slice(0, read_back_NAMED).map(({ path, why }) => `${(0,show/* show */.WU)(path)} (${why})`);
    const more = unreachable.length > read_back_NAMED ? ` and ${unreachable.length - read_back_NAMED} more` : '';
    const are = files === 1 ? 'was read back and is' : 'were read back and are';
    const rest = files > 0 ? `; ${there} ${are} right` : '';
    return {
        outcome: 'unreachable',
        detail: `the gateway did not serve ${(0,show/* count */.U9)(unreachable.length, 'file')} within ${(0,show/* durationText */.S5)(tookMs)}: ${named.join(', ')}${more}${rest}`
    };
}

;// CONCATENATED MODULE: ./src/verify/sent-cids.ts



/** Tells by the CIDs of what was sent what a hash belongs to that comes without a name of its own. */
class SentCids {
    #digests;
    #tools;
    #folder;
    /** Paths by the usual spelling of a CID; made at the first question. */
    #paths;
    /** `contentCid`: that of the folder, '' where it is not known. */
    constructor(digests, contentCid, tools) {
        this.#digests = digests;
        this.#tools = tools;
        this.#folder = contentCid === '' ? '' : this.#usual(contentCid);
    }
    /**
     * Files sent whose CID `hash` is, in whatever spelling: that of the default profile, or the plain
     * sha256 of their bytes. None where it is opaque.
     */
    filesOf(hash) {
        const cid = this.#usual(hash);
        // The CID of a folder of several files is none of theirs, and needs no index of them.
        const isNone = cid === '' || (cid === this.#folder && this.#digests.size > 1);
        return isNone ? [] : (this.#index().get(cid) ?? []);
    }
    /** Whether `hash` is the CID of exactly the files sent, which proves every byte of them. */
    isFolder(hash) {
        return this.#folder !== '' && this.#usual(hash) === this.#folder;
    }
    #index() {
        if (this.#paths !== undefined) {
            return this.#paths;
        }
        const index = new Map();
        for (const [path, { cid, sha256 }] of this.#digests) {
            for (const key of [cid, rawCid(sha256)]) {
                const alike = index.get(key) ?? [];
                alike.push(path);
                index.set(key, alike);
            }
        }
        this.#paths = index;
        return index;
    }
    /** A CIDv1 of a dag-pb node as the CIDv0 with its multihash (ipfs notes, 1.5); '' for no CID. */
    #usual(hash) {
        const cid = comparableCid(hash, this.#tools) ?? '';
        return cid.startsWith('bafybei') ? base58btc.baseEncode(base32.decode(cid).subarray(2)) : cid;
    }
}

;// CONCATENATED MODULE: ./src/verify/proof.ts




/**
 * What dStor shows of one file: that it has its bytes, by its hash where that is a CID that is
 * computed here, else by reading it back; that it has others or none; or nothing in time. For a file
 * of which nobody has acknowledged that it arrived whole. Rejects only with the reason of `signal`;
 * ends within `timeoutMs`.
 */
async function proofOf(question) {
    const { entries, path, digest, cids } = question;
    // A hash without a name may be that of the file in question.
    const sentCids = new SentCids(new Map([[path, digest]]), '', cids);
    const listing = readListing(entries, { ...question, sentCids });
    if (hasItsHash(listing, question)) {
        return 'right';
    }
    if (listing.usable && !listing.fileHashes.has(path) && listing.missing.includes(path)) {
        return 'wrong';
    }
    if (!listing.usable && listing.folderHash === '') {
        // DONE, and nothing to show for it.
        return 'wrong';
    }
    const outcome = await served(question, listing, { path, digest });
    if (outcome !== 'unreachable') {
        return outcome === 'verified' ? 'right' : 'wrong';
    }
    const { witness } = question;
    if (witness === undefined) {
        // The only file, neither named nor served: nothing speaks for it.
        return listing.usable ? 'unknown' : 'wrong';
    }
    return (await served(question, listing, witness)) === 'verified' ? 'wrong' : 'unknown';
}
async function served(question, listing, { path, digest }) {
    const { outcome } = await readBack({
        ...question,
        ...listing,
        isSingleFile: question.isSingleFile && !listing.hashIsFolder,
        level: 'full',
        files: [{ path, size: digest.size, sha256: digest.sha256 }]
    });
    return outcome;
}
function hasItsHash(listing, { path, digest, cids }) {
    const cid = comparableCid(listing.fileHashes.get(path) ?? '', cids);
    return cid !== undefined && (cids.sameNode(cid, digest.cid) || cid === rawCid(digest.sha256));
}

;// CONCATENATED MODULE: ./src/steps/proving.ts




/** A file of one block is served at once or not soon; a slow gateway must not hold up the step. */
const PROOF_MS = 15_000;
/**
 * Whether dStor shows `file` as it was sent; asked where the answer to the request that carried it
 * was lost. Takes at most half of the time that is left, so that a fresh session can follow.
 */
async function proveFile(run, inputs, site, listing, file, digests) {
    const digest = digests.get(file);
    const other = site.files.find((candidate) => candidate !== file && digests.has(candidate));
    if (digest === undefined) {
        return 'unknown';
    }
    return proofOf({
        entries: listing.entries,
        paths: site.files.map(({ path }) => path),
        folderPath: inputs.folderPath,
        folderName: (0,external_node_path_namespaceObject.basename)(site.folder),
        isSingleFile: site.isSingleFile,
        path: file.path,
        digest,
        witness: other && { path: other.path, digest: digests.get(other) },
        cids: { parseCid: parseCid, sameNode: cid_sameNode },
        gatewayUrl: inputs.gatewayUrl,
        timeoutMs: Math.min(inputs.verifyTimeoutMs, PROOF_MS, run.remainingMs() / 2),
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock: systemClock,
        log: run.log
    });
}

;// CONCATENATED MODULE: ./src/steps/uploading.ts










/** Runs the three phases and returns dStor's list of what it stored. */
async function upload(run, inputs, site) {
    const { record } = run;
    run.stage('AUTHENTICATING');
    const connection = connectionOf(run, inputs);
    const tokens = new AccessTokens(connection, uploading_credentialsOf(inputs));
    await tokens.start();
    run.log.info(inputs.credentials?.kind === 'api-key'
        ? 'dStor gave an access token for this deployment'
        : 'The access token that was given is used');
    const digests = new Map();
    const progress = new UploadProgress(run, site);
    try {
        return await uploadSite({
            ...inputs,
            connection,
            tokens,
            planFor: (chunkBytes) => planChunks(site.files, { chunkSize: inputs.chunkSize, chunkBytes }),
            fields: inputs.uploadFields,
            comment: inputs.uploadComment,
            hasher: contentHasher(),
            onFile: (file, digest) => digests.set(file, digest),
            proofOf: (listing, file) => proveFile(run, inputs, site, listing, file, digests),
            events: eventsOf(run, site, progress)
        });
    }
    finally {
        progress.end();
        record.digests = site.files.map((file) => digests.get(file));
        record.contentCid = contentCidOf(site, record.digests);
    }
}
function uploading_credentialsOf(inputs) {
    if (inputs.credentials === undefined) {
        throw new InputError('input `api-key` is empty');
    }
    return inputs.credentials;
}
function connectionOf(run, inputs) {
    return {
        ...inputs,
        limits: {
            ...EXCHANGE_LIMITS,
            stallMs: inputs.stallTimeoutMs,
            // A server that lets the question pass does not stand still: ask for less long than that.
            continueMs: Math.min(EXCHANGE_LIMITS.continueMs, inputs.stallTimeoutMs / 2)
        },
        signal: run.signal,
        remainingMs: run.remainingMs,
        clock: systemClock,
        teller: run.log,
        secrets: run.secrets,
        trace: run.trace
    };
}
function eventsOf(run, site, progress) {
    const { record, log } = run;
    return {
        stage: (stage) => {
            if (stage === 'PROCESSING') {
                progress.end();
            }
            run.stage(stage);
            if (stage === 'UPLOADING') {
                progress.begin();
            }
        },
        session: ({ number, chunks, concurrency }) => {
            record.chunks = chunks.length;
            record.chunkOf = chunkPositions(site, chunks);
            record.sessions.push({ number, chunks: chunks.length, concurrency, cause: '' });
            log.debug(`Session ${number}: ${(0,show/* count */.U9)(chunks.length, 'request')}, concurrency ${concurrency}`);
        },
        progress: (bytes, files) => progress.add(bytes, files),
        lost: (cause) => {
            const session = record.sessions.at(-1);
            if (session !== undefined) {
                session.cause = cause;
            }
            progress.begin();
        }
    };
}
/** In which request each file travels, in the order of the site's files. */
function chunkPositions(site, chunks) {
    const chunkOf = new Map();
    for (const chunk of chunks) {
        for (const file of chunk.files) {
            chunkOf.set(file, chunk.index);
        }
    }
    return Uint32Array.from(site.files, (file) => chunkOf.get(file));
}
/** Feeds the progress line, and says at the end how fast it was. */
class UploadProgress {
    #run;
    #site;
    #line;
    #bytes = 0;
    #files = 0;
    #startedMs = 0;
    constructor(run, site) {
        this.#run = run;
        this.#site = site;
        this.#line = new Progress(run.log, { files: site.files.length, bytes: site.bytes });
    }
    /** Starts from nothing, also for a fresh session. */
    begin() {
        this.#bytes = 0;
        this.#files = 0;
        this.#startedMs = performance.now();
        this.#line.update({ filesDone: 0, bytesDone: 0 });
        this.#line.start();
    }
    add(bytes, files) {
        this.#bytes += bytes;
        this.#files += files;
        this.#line.update({ filesDone: this.#files, bytesDone: Math.max(0, Math.round(this.#bytes)) });
    }
    end() {
        this.#line.stop();
        if (this.#startedMs > 0 && this.#files === this.#site.files.length) {
            const ms = performance.now() - this.#startedMs;
            const { files, bytes } = this.#site;
            this.#run.log.info(`Sent ${(0,show/* count */.U9)(files.length, 'file')}, ${(0,show/* bytesText */.pV)(bytes)}, in ${(0,show/* durationText */.S5)(ms)} (${(0,show/* bytesText */.pV)(Math.round((bytes / Math.max(ms, 1)) * 1000))}/s)`);
            this.#startedMs = 0;
        }
    }
}

;// CONCATENATED MODULE: ./src/verify/completeness.ts


/** Files that are named in one message. */
const completeness_NAMED = 20;
/**
 * Is every file sent in dStor's list (surface, section 5)? `isProven`: the folder's hash is the CID of
 * exactly what was sent, so that nothing is left for a read-back to tell.
 *
 * @throws VerificationError that names what is missing, or says that the site was flattened.
 */
function checkCompleteness(listing, sentPaths, entries, isProven = false) {
    if (!listing.usable) {
        return { notes: [unusable(listing, entries, isProven)], warnings: [] };
    }
    if (listing.flattened) {
        throw flattened(listing, sentPaths.length);
    }
    if (listing.missing.length > 0) {
        throw completeness_missing(listing, sentPaths.length);
    }
    const disputed = isProven ? [] : disputedWarning(listing.disputed);
    return {
        notes: [`dStor's list names all ${(0,show/* count */.U9)(sentPaths.length, 'file')} that were sent.`],
        warnings: [...extraWarning(listing.extra), ...disputed]
    };
}
/** The only name of the list turned out not to be the folder's: then it is a file never sent. */
function wrongGuess(listing, guess, sentPaths) {
    return completeness_missing({ ...listing, missing: sentPaths, extra: [guess] }, sentPaths.length);
}
function unusable(listing, entries, isProven) {
    const rest = isProven ? '.' : ', so only a read-back can tell what is there.';
    if (entries === 0) {
        return `dStor gave no list of files with DONE${rest}`;
    }
    return `dStor's list ${contentOf(listing, entries)}${rest}`;
}
/** What a list has that names no files. */
function contentOf(listing, entries) {
    const { folderHash, guess, nameless = 0 } = listing;
    if (guess !== undefined) {
        return `has only the name ${(0,show/* show */.WU)(guess)}, which was never sent and may be the folder's`;
    }
    if (nameless < entries) {
        return `names ${folderHash === '' ? 'directories' : 'the folder'} and no files`;
    }
    if (folderHash === '') {
        return `has ${(0,show/* numberText */.$4)(nameless)} ${nameless === 1 ? 'entry' : 'entries'} without a name and nothing else`;
    }
    const whose = listing.hashIsFolder ? 'folder' : 'file';
    return nameless === 1
        ? `is one hash without a name, taken for the ${whose}'s`
        : `has hashes without names, and one is taken for the ${whose}'s`;
}
function flattened({ missing, extra }, sent) {
    return new VerificationError(`dStor flattened the site: ${(0,show/* count */.U9)(missing.length, 'file')} of ${sent} came back without the directories they were sent in: ${(0,show/* showList */.w5)(missing, completeness_NAMED)}${alsoExtra(extra)}`, {
        advice: 'Links into sub-directories will not work. dStor dropped the directories from the names of the uploaded files: report this to dStor with the manifest of this run; until it is mended only a site without sub-directories can be deployed.'
    });
}
function completeness_missing({ missing, extra }, sent) {
    const renamed = renamedNames(missing.slice(0, completeness_NAMED), extra);
    const names = missing.length === sent ? `none of the ${sent} files` : 'not all files';
    return new VerificationError(`dStor is done and its list has ${names} that were sent; ${(0,show/* count */.U9)(missing.length, 'file')} missing: ${(0,show/* showList */.w5)(missing, completeness_NAMED)}${renamed}${alsoExtra(extra)}`, {
        advice: renamed === ''
            ? 'What is published is not the whole build; do not use its hash. Run the step again; if the same files are missing again, report this to dStor with the manifest of this run.'
            : 'dStor changed names of files, so links to them will not work. Rename these files with plain ASCII letters, digits, `-`, `_` and `.`, and run the step again.'
    });
}
function alsoExtra(extra) {
    return extra.length === 0 ? '' : `; named instead and never sent: ${(0,show/* showList */.w5)(extra, completeness_NAMED)}`;
}
/** Says which missing names came back in another form. */
function renamedNames(missing, extra) {
    const forms = new Map();
    const others = new Set(extra);
    for (const path of missing) {
        const other = [...likelyForms(path)].find((form) => form !== path && others.has(form));
        if (other !== undefined) {
            forms.set(path, other);
        }
    }
    const pairs = [...forms].map(([path, other]) => `${(0,show/* show */.WU)(path)} as ${(0,show/* show */.WU)(other)}`);
    return pairs.length === 0 ? '' : `; renamed: ${pairs.join(', ')}`;
}
/** What servers are known to make of a name (API notes, section 4; ipfs notes, 2.3). */
function* likelyForms(path) {
    yield Buffer.from(path, 'utf8').toString('latin1');
    yield new TextDecoder('windows-1252').decode(Buffer.from(path, 'utf8'));
    yield path.normalize('NFC');
    yield path.normalize('NFD');
    yield path.replaceAll('+', ' ');
    // By way of UTF-8, since encoding throws for lone surrogates.
    yield encodeURI(Buffer.from(path).toString());
    yield encodeURIComponent(Buffer.from(path).toString());
    yield path.toLowerCase();
    yield path.replace(/[^\x20-\x7e]/g, '?');
    yield path.replace(/[^\x20-\x7e]/g, '_');
    try {
        yield decodeURIComponent(path);
        yield decodeURIComponent(path.replaceAll('+', ' '));
    }
    catch {
        // A lone percent sign: nothing that a server could have decoded.
    }
}
function extraWarning(extra) {
    return extra.length === 0
        ? []
        : [
            `dStor's list also has ${(0,show/* count */.U9)(extra.length, 'name')} never sent: ${(0,show/* showList */.w5)(extra, completeness_NAMED)}. The folder may hold files of an earlier deployment; a fresh folder-path keeps them apart.`
        ];
}
function disputedWarning(disputed) {
    return disputed.length === 0
        ? []
        : [
            `dStor's list gives more than one hash for ${(0,show/* count */.U9)(disputed.length, 'file')}: ${(0,show/* showList */.w5)(disputed, completeness_NAMED)}. Which one is published only a read-back can tell.`
        ];
}

;// CONCATENATED MODULE: ./src/verify/content-verdict.ts



/** A file of at most this many bytes is one block under every known profile. */
const SINGLE_BLOCK_BYTES = 262_144;
/**
 * Tells a wrong file from an unknown way of hashing.
 *
 * @throws VerificationError where the content of a file is proven wrong.
 */
function content_verdict_judge(found) {
    const { question, files, folder } = found;
    const root = found.root || content_verdict_rootOf(found);
    const odd = found.unmatched.filter((path) => !matchesAny(path, found));
    if (odd.length > 0) {
        return root !== '' || isAnyRight(odd, found)
            ? proveWrong(odd, found, root)
            : { provesAll: false, suspects: [], notes: [], warnings: [noneMatches(files.size)] };
    }
    const result = agreement(question, files.size, root, content_verdict_profileOf(found, root));
    // The files are there, and what makes the folder's CID differ is not known: no proof of a fault.
    return folder === undefined || root !== ''
        ? result
        : { ...result, warnings: [folderDiffers(files.size)] };
}
/** What is said where all agrees: by the folder's CID, unless `root` is '', and by those of files. */
function agreement({ fileHashes }, files, root, profile) {
    const notes = [];
    if (root !== '') {
        notes.push(`The folder's hash is the CID computed here (${profile}): it stands for every byte sent.`);
    }
    if (files > 0) {
        const which = files === fileHashes.size ? 'The hashes' : 'Those hashes that are CIDs';
        notes.push(`${which} of ${(0,show/* count */.U9)(files, 'file')} are the ones computed here (${profile}).`);
    }
    return { provesAll: root !== '', suspects: [], notes, warnings: [] };
}
/** An empty file has the same CID nearly everywhere, so that it says nothing of the others. */
function isAnyRight(odd, { files, question }) {
    const isOdd = new Set(odd);
    return [...files.keys()].some((path) => !isOdd.has(path) && content_verdict_sizeOf(path, question) > 0);
}
function content_verdict_sizeOf(path, { digests }) {
    return digests.get(path)?.size ?? 0;
}
function matchesAny(path, { files, profiles = [], tools }) {
    const cid = files.get(path) ?? '';
    return profiles.some(({ fileCids }) => {
        const other = fileCids.get(path);
        return other !== undefined && (other === cid || tools.sameNode(other, cid));
    });
}
/** The root of a known profile that is the folder's CID, or ''. */
function content_verdict_rootOf({ folder, profiles = [], tools }) {
    const match = profiles.find(({ root }) => folder !== undefined && tools.sameNode(root, folder));
    return match?.root ?? '';
}
/** The profile under which all agrees, for the note. */
function content_verdict_profileOf({ files, unmatched, profiles = [], tools }, root) {
    const paths = unmatched.length > 0 ? unmatched : [...files.keys()];
    const fits = (profile) => (root === '' || tools.sameNode(profile.root, root)) &&
        paths.every((path) => tools.sameNode(profile.fileCids.get(path) ?? '', files.get(path) ?? ''));
    return profiles.find(fits)?.profile ?? (unmatched.length > 0 ? 'mixed profiles' : DEFAULT_PROFILE);
}
/**
 * A single block has no other CID than the ones tried, and a large file is cut as other large files
 * are: where such siblings match, or the CID is raw, the content is wrong. Otherwise it is suspect,
 * as everything is where the other profiles could not be tried.
 */
function proveWrong(odd, found, root) {
    const { files, question, profiles } = found;
    const isOdd = new Set(odd);
    const isLarge = (path) => content_verdict_sizeOf(path, question) > SINGLE_BLOCK_BYTES;
    const isCutKnown = root !== '' || [...files.keys()].some((path) => isLarge(path) && !isOdd.has(path));
    const isWrong = (path) => isCutKnown || !isLarge(path) || isRaw(files.get(path) ?? '');
    const wrong = profiles === undefined ? [] : odd.filter(isWrong);
    if (wrong.length > 0) {
        throw wrongContent(wrong);
    }
    return { provesAll: false, suspects: odd, notes: [], warnings: [doubt(odd)] };
}
function wrongContent(paths) {
    return new VerificationError(`dStor's hash of ${(0,show/* count */.U9)(paths.length, 'file')} belongs to other content than was sent, while other hashes match: ${(0,show/* showList */.w5)(paths)}`, {
        advice: 'What is published is not the build; do not use its hash. Run the step again; if the same files are wrong again, report this to dStor with the manifest of this run.'
    });
}
function doubt(paths) {
    return `dStor's hash of ${(0,show/* count */.U9)(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match: ${(0,show/* showList */.w5)(paths)}. Only the bytes on the gateway can decide.`;
}
function noneMatches(files) {
    return `The hashes of ${(0,show/* count */.U9)(files, 'file')} are CIDs and none is one that is known for the bytes sent. dStor may hash in a way unknown here, for instance after encrypting: this proves neither a fault nor that the content is right. Only a read-back can.`;
}
function folderDiffers(files) {
    const but = files > 0 ? 'The hashes of the files match, but the' : 'The';
    return `${but} folder's hash is a CID and none that is known for exactly these files. The folder may hold more than was sent, or was built in a way unknown here: this proves no fault. Only a read-back can tell.`;
}

;// CONCATENATED MODULE: ./src/verify/content.ts


/**
 * Compares dStor's hashes, where they are CIDs, with those computed here.
 *
 * @throws VerificationError where the content of a file is proven wrong: others match and it does
 * not. Where none matches the way of hashing is unknown, which is a warning and no proof.
 */
async function checkContent(question, tools) {
    const files = comparableFiles(question, tools);
    const folder = comparableCid(question.folderHash, tools);
    if (files.size === 0 && folder === undefined) {
        return nothingToCompare(question);
    }
    const isWhole = folder !== undefined && tools.sameNode(folder, question.contentCid);
    const root = isWhole ? question.contentCid : '';
    const unmatched = unmatchedFiles(files, question, tools);
    if (unmatched.length === 0 && (isWhole || folder === undefined)) {
        return agreement(question, files.size, root, DEFAULT_PROFILE);
    }
    const profiles = await tools.otherProfiles();
    return content_verdict_judge({ question, tools, files, folder, root, unmatched, profiles });
}
function comparableFiles(question, tools) {
    const files = new Map();
    for (const [path, hash] of question.fileHashes) {
        const digest = question.digests.get(path);
        // What is spelled as ours need not be taken apart, which would take longer than all the rest.
        const cid = hash === digest?.cid ? hash : comparableCid(hash, tools);
        if (cid !== undefined && digest !== undefined) {
            files.set(path, cid);
        }
    }
    return files;
}
/** Files whose CID is neither that of the default profile nor the plain sha256 of their bytes. */
function unmatchedFiles(files, { digests }, { sameNode }) {
    const unmatched = [];
    for (const [path, cid] of files) {
        const digest = digests.get(path);
        const matches = digest !== undefined &&
            (cid === digest.cid || cid === rawCid(digest.sha256) || sameNode(cid, digest.cid));
        if (!matches) {
            unmatched.push(path);
        }
    }
    return unmatched;
}
function nothingToCompare({ fileHashes, folderHash }) {
    const hasHashes = fileHashes.size > 0 || folderHash !== '';
    const note = "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can.";
    return { provesAll: false, suspects: [], notes: hasHashes ? [note] : [], warnings: [] };
}

;// CONCATENATED MODULE: ./src/verify/failures.ts


/** What dStor gave instead of the hash that the link is made of. */
function noFolderHash(listing, entries, isSingleFile) {
    const what = isSingleFile ? 'the file' : 'the folder';
    const message = `dStor is done and gave no hash for ${what}`;
    if (entries === 0) {
        return `${message}, and no list of what it stored`;
    }
    const files = listing.fileHashes.size;
    return files === 0
        ? `${message}, only a list without a usable hash`
        : `${message}, only hashes of ${(0,show/* count */.U9)(files, 'file')}: it stored them one by one, and relative links between them will not work`;
}
/** For `if-no-folder-hash: error`. */
function noFolderHashError(message) {
    return new VerificationError(message, {
        advice: 'There is no link to the site. dStor may need another folder-path or a field in upload-fields to make a folder with a hash of its own; `if-no-folder-hash: warn` lets the step pass.'
    });
}
/** The gateway serves other bytes than were sent. */
function wrongBytesError(detail) {
    return new VerificationError(detail, {
        advice: 'Visitors get other bytes than were built; do not use this hash. Run the step again; if a service on the way rewrites pages, take gateway-url past it.'
    });
}
/** For `if-unreachable: error`. */
function unreachableError(detail) {
    return new VerificationError(`the read-back was not completed: ${detail}`, {
        advice: 'Everything was sent and dStor is done, so the files may appear later. Give it more time with verify-timeout-seconds, or let the step pass with `if-unreachable: warn`.'
    });
}
/** Hashes speak against these files, and no bytes speak for them. */
function suspectsError(paths) {
    return new VerificationError(`dStor's hash of ${(0,show/* count */.U9)(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match, and the bytes were not read back: ${(0,show/* showList */.w5)(paths)}`, {
        advice: 'Either these files are damaged, or dStor cuts large files in a way that is unknown here. A read-back decides it: let the step do one with `verify: root` or more, and with enough verify-timeout-seconds.'
    });
}

;// CONCATENATED MODULE: ./src/verify/verify.ts









/**
 * Checks what dStor published against what was sent: the list that came with DONE for completeness,
 * its hashes against the content where they are CIDs, and the bytes on the gateway.
 *
 * @throws VerificationError where something is proven wrong, or where an input makes an error of
 * what could not be checked. Rejects with the reason of `signal` when that is aborted.
 */
async function verifyDeployment(input) {
    return new Verifier(input).run();
}
const LEVELS = ['root', 'sample', 'full'];
class Verifier {
    #input;
    #paths;
    #digests;
    #listing;
    #location;
    #notes = [];
    #warnings = [];
    #verified = 'none';
    constructor(input) {
        this.#input = input;
        this.#paths = input.files.map(({ path }) => path);
        this.#digests = this.#digestsByPath();
        const sentCids = new SentCids(this.#digests, input.contentCid, input.cids);
        this.#listing = readListing(input.entries, { ...input, paths: this.#paths, sentCids });
        const { folderHash, fileHashes, hashIsFolder } = this.#listing;
        const isSingleFile = input.isSingleFile && !hashIsFolder;
        this.#location = { gatewayUrl: input.gatewayUrl, folderHash, isSingleFile, fileHashes };
    }
    async run() {
        const { fileHashes, folderHash: hash, guess } = this.#listing;
        const cid = this.#input.cids.parseCid(hash) === undefined ? '' : hash;
        const url = siteUrl(this.#location, this.#paths);
        // What may be a file of others is no hash of this site before it is proven.
        this.#tell(guess === undefined ? { hash, cid, url, fileHashes } : { fileHashes });
        const { suspects, provesAll } = await this.#checkListing();
        this.#checkFolderHash();
        const readBack = await this.#checkBytes(suspects);
        if (guess !== undefined && !provesAll && readBack?.outcome !== 'verified') {
            throw wrongGuess(this.#listing, guess, this.#paths);
        }
        this.#tell({ hash, cid, url });
        const words = { notes: this.#notes, warnings: this.#warnings };
        const facts = { hash, cid, url, fileHashes, verified: this.#verified, ...words };
        return readBack === undefined ? facts : { ...facts, readBack };
    }
    #tell(facts) {
        this.#input.onKnown?.(facts);
    }
    #say(notes, warnings = []) {
        this.#notes.push(...notes);
        this.#warnings.push(...warnings);
        this.#tell({ notes: [...this.#notes], warnings: [...this.#warnings] });
    }
    #reach(level) {
        this.#verified = level;
        this.#tell({ verified: level });
    }
    /** Completeness, then content. */
    async #checkListing() {
        const { entries, contentCid, cids } = this.#input;
        const { fileHashes, usable } = this.#listing;
        const folderHash = this.#location.isSingleFile ? '' : this.#listing.folderHash;
        const isProven = cids.sameNode(folderHash, contentCid);
        const complete = checkCompleteness(this.#listing, this.#paths, entries.length, isProven);
        this.#say(complete.notes, complete.warnings);
        const question = { fileHashes, folderHash, contentCid, digests: this.#digests };
        const content = await checkContent(question, this.#cidTools());
        this.#say(content.notes, content.warnings);
        if (content.provesAll || (usable && content.suspects.length === 0)) {
            this.#reach('listing');
        }
        return content;
    }
    #digestsByPath() {
        const digests = new Map();
        for (const [index, path] of this.#paths.entries()) {
            const digest = this.#input.digests[index];
            if (digest !== undefined) {
                digests.set(path, digest);
            }
        }
        return digests;
    }
    /** Files that changed after they were sent cannot be hashed anew, which is no fault of the upload. */
    #cidTools() {
        const { cids, signal } = this.#input;
        return {
            ...cids,
            otherProfiles: async () => {
                try {
                    return await cids.otherProfiles();
                }
                catch (error) {
                    signal.throwIfAborted();
                    const why = (0,show/* plain */.pj)(messageOf(error));
                    this.#say([], [`Hashes could not be compared under other profiles: ${why}`]);
                    return undefined;
                }
            }
        };
    }
    #checkFolderHash() {
        const { settings, isSingleFile, entries } = this.#input;
        if (this.#listing.folderHash !== '') {
            return;
        }
        const message = noFolderHash(this.#listing, entries.length, isSingleFile);
        switch (settings.ifNoFolderHash) {
            case 'error':
                throw noFolderHashError(message);
            case 'warn':
                return this.#say([], [`${message}.`]);
            case 'ignore':
                return this.#say([`${message}.`]);
        }
    }
    async #checkBytes(suspects) {
        const { settings, files, digests } = this.#input;
        if (settings.verify === 'none') {
            this.#refuse(suspects);
            return undefined;
        }
        const result = await readBack({
            ...this.#input,
            ...this.#location,
            level: settings.verify,
            suspects,
            timeoutMs: settings.verifyTimeoutMs,
            files: files.map(({ path, size, absolutePath }, index) => {
                const digest = digests[index];
                return { path, absolutePath, size: digest?.size ?? size, sha256: digest?.sha256 ?? '' };
            })
        });
        const { outcome, filesChecked, bytesChecked } = result;
        const record = { outcome, filesChecked, bytesChecked, detail: detailOf(result) };
        this.#tell({ readBack: record });
        this.#conclude(result, suspects);
        return record;
    }
    #conclude(result, suspects) {
        const { detail, outcome, verified } = result;
        if (outcome === 'wrong') {
            throw wrongBytesError(detail);
        }
        this.#reachLevelOf(verified);
        this.#refuse(suspects.filter((path) => !verified.has(path)));
        if (outcome === 'verified') {
            this.#input.log.info(`${detail}.`);
        }
        else if (this.#input.settings.ifUnreachable === 'error') {
            throw unreachableError(detail);
        }
        else {
            this.#say([], [`The read-back was not completed: ${detail}.`]);
        }
    }
    /** The strongest level, of those asked for, whose files were all read back. */
    #reachLevelOf(verified) {
        const asked = LEVELS.findIndex((level) => level === this.#input.settings.verify);
        const level = LEVELS.slice(0, asked + 1).findLast((candidate) => targetIndices(this.#paths, candidate).every((at) => verified.has(this.#paths[at] ?? '')));
        if (level !== undefined && verified.size > 0) {
            this.#reach(level);
        }
    }
    #refuse(suspects) {
        if (suspects.length > 0) {
            throw suspectsError(suspects);
        }
    }
}
/** The record has the numbers; what it lacks is which file they are of. */
function detailOf({ outcome, detail, verified }) {
    return outcome !== 'verified' ? detail : verified.size === 1 ? (0,show/* showList */.w5)([...verified]) : '';
}

;// CONCATENATED MODULE: ./src/steps/verifying.ts





/** Checks what dStor published, and keeps what is found also where a check fails. */
async function verify(run, inputs, site, listing) {
    const { record, log } = run;
    const found = await verifyDeployment({
        entries: listing.entries,
        files: site.files,
        digests: record.digests,
        isSingleFile: site.isSingleFile,
        folderName: (0,external_node_path_namespaceObject.basename)(site.folder),
        folderPath: inputs.folderPath,
        contentCid: record.contentCid,
        gatewayUrl: inputs.gatewayUrl,
        // What is left of the whole limit bounds the read-back too; a second is always there for a first try.
        settings: {
            ...inputs,
            verifyTimeoutMs: Math.min(inputs.verifyTimeoutMs, Math.max(1_000, run.remainingMs()))
        },
        cids: {
            parseCid: parseCid,
            sameNode: cid_sameNode,
            otherProfiles: () => profilesOfSite(site, record.digests, run.signal)
        },
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock: systemClock,
        log,
        onKnown: (facts) => keep(run, facts)
    });
    keep(run, found);
    record.notes.forEach((note) => log.info(note));
    found.warnings.forEach((warning) => log.warning(warning));
}
function keep({ record }, facts) {
    const { notes = [], warnings = [], ...known } = facts;
    Object.assign(record, known);
    if (notes.length + warnings.length > 0) {
        record.notes.splice(0, Infinity, ...notes, ...warnings);
    }
}

;// CONCATENATED MODULE: ./src/main.ts







/** Runs the action once, reports how it went, and sets the exit code: 0 only for a green run. */
async function main(env = process.env) {
    const run = new Run(env);
    const end = guard(run);
    try {
        await deploy(run);
    }
    catch (thrown) {
        run.fail(thrown);
    }
    end(await run.close());
}
/** The story. Each step throws where the deployment cannot go on. */
async function deploy(run) {
    run.stage('INPUTS');
    const inputs = begin(run);
    run.stage('COLLECTING');
    const site = await collect(run, inputs);
    if (site.files.length === 0) {
        nothingToDeploy(run, inputs);
        return;
    }
    const check = new BuildCheck(run, inputs, site);
    if (check.isFirst || inputs.dryRun) {
        await check.tell();
    }
    if (inputs.dryRun) {
        await dryRun(run, site);
        return;
    }
    run.tell();
    const listing = await upload(run, inputs, site);
    run.lift();
    run.tell();
    await check.tell();
    run.stage('VERIFYING');
    await verify(run, inputs, site, listing);
    run.record.status = 'deployed';
}


/***/ }),

/***/ 709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   G0: () => (/* binding */ SHOWN_EXCERPT),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q$: () => (/* binding */ bytesOfText),
/* harmony export */   qi: () => (/* binding */ escapeActive),
/* harmony export */   w5: () => (/* binding */ showList)
/* harmony export */ });
/** Longest text of foreign origin that is shown in one place, in UTF-16 units. */
const SHOWN_NAME = 200;
const SHOWN_EXCERPT = 500;
/**
 * Characters that would act on a terminal or hide what is written: controls, format and bidi marks,
 * line and paragraph separators, ignorable code points and lone surrogates (faults notes, C2).
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
function escapeUnit(character) {
    let escaped = '';
    for (let i = 0; i < character.length; i++) {
        escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
    }
    return escaped;
}
/** `text` with every active character as `\uXXXX`; those in `kept` (for instance `\n`) stay. */
function escapeActive(text, kept = '') {
    return text.replace(ACTIVE, (found) => (kept.includes(found) ? found : escapeUnit(found)));
}
/** `text`, or its first `limit` UTF-16 units and `…`. */
function cut(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}
/**
 * The two commands of the runner (faults notes, C2), which obeys `##[command]` anywhere and
 * `::command::` at the start of a line, after white space: elsewhere `::` is left, as in `[::1]`.
 */
function withoutCommands(text) {
    return text.replaceAll('##[', '#\\u0023[').replace(/^([\s"']*:):/, '$1\\u003a');
}
/** `text` of foreign origin on one line, inert for terminals and for the runner. */
function plain(text, limit = SHOWN_EXCERPT) {
    const oneLine = cut(text, limit * 2).replace(/\s*[\r\n]+\s*/g, ' ');
    return withoutCommands(cut(oneLine.replace(ACTIVE, escapeUnit), limit));
}
/** A file name (or another short foreign text) in quotes, exact and inert. */
function show(name) {
    const quoted = cut(name, SHOWN_NAME).replace(/[\\"]/g, '\\$&').replace(ACTIVE, escapeUnit);
    return `"${withoutCommands(quoted)}"`;
}
/** Up to `limit` names, and how many more there are. */
function showList(names, limit = 20) {
    const shown = names.slice(0, limit).map(show).join(', ');
    return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
/**
 * An integer with a comma before each three digits. `toLocaleString` does the same and spends 18 ms on
 * the tables of all languages, a tenth of a short run.
 */
function numberText(n) {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 file`, `2 files`, `1,234 files`. */
function count(n, noun) {
    return `${numberText(n)} ${noun}${n === 1 ? '' : 's'}`;
}
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** Bytes for a person: `512 bytes`, `1.5 MiB`. */
function bytesText(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return unit === 0 ? count(bytes, 'byte') : `${value.toFixed(1)} ${UNITS[unit]}`;
}
/** A part and its whole in the unit of the whole: `128.4 of 304.0 MiB`, `12 of 512 bytes`. */
function bytesOfText(part, whole) {
    const [, unit = 'bytes'] = bytesText(whole).split(' ');
    const power = UNITS.findIndex((name) => name === unit);
    return power <= 0
        ? `${numberText(part)} of ${bytesText(whole)}`
        : `${(part / 1024 ** power).toFixed(1)} of ${bytesText(whole)}`;
}
/** Milliseconds for a person: `0.4 s`, `2 min 5 s`. */
function durationText(ms) {
    if (ms < 59_950) {
        return `${(ms / 1000).toFixed(1)} s`;
    }
    const seconds = Math.round(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
        ? `${minutes} min ${seconds % 60} s`
        : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 21:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ rebased),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   xR: () => (/* binding */ Resolver)
/* harmony export */ });
/** Stands for `/ipfs/<hash>/`: no build has a folder of this name. */
const PREFIX = '/-ipfs-/-root-of-the-site-/';
const HOST = 'http://site.invalid';
const SCHEME_OR_HOST = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;
/** A longer text is no address of a file; the names of a path on disk end far below. */
const LONGEST_ADDRESS = 8192;
const PLACEHOLDER = /\{\{|\}\}|\$\{|<%|\{%|\[\[|%PUBLIC_URL%|%sveltekit\./;
/** The base of a file of the site. */
function baseOf(file) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    return {
        kind: 'site',
        folderUrl: HOST + PREFIX + folder.split('/').map(encodeURIComponent).join('/')
    };
}
/** The base of a page with `<base href>` (HTML, 4.2.3). */
function rebased(base, href) {
    const text = trimmed(href);
    if (SCHEME_OR_HOST.test(text)) {
        return { kind: 'unknown' };
    }
    if (/^[\\/]/.test(text)) {
        return { kind: 'root' };
    }
    const url = base.kind === 'site' ? parsed(text, base.folderUrl) : undefined;
    if (url === undefined) {
        return { kind: 'unknown' };
    }
    return url.pathname.startsWith(PREFIX)
        ? { kind: 'site', folderUrl: new URL('.', url).href }
        : { kind: 'root' };
}
const CACHED_ADDRESSES = 20_000;
const LONGEST_CACHED = 256;
/** `resolve` that remembers: the pages of a site repeat the same navigation thousands of times. */
class Resolver {
    #known = new Map();
    resolve(reference, base) {
        if (reference.length > LONGEST_CACHED) {
            return resolve(reference, base);
        }
        const key = `${base.kind === 'site' ? base.folderUrl : base.kind}\n${reference}`;
        const known = this.#known.get(key);
        if (known !== undefined) {
            return known;
        }
        if (this.#known.size >= CACHED_ADDRESSES) {
            this.#known.clear();
        }
        const address = resolve(reference, base);
        this.#known.set(key, address);
        return address;
    }
}
/** What a reference means, resolved as a browser does (URL Standard), queries and fragments cut off. */
function resolve(reference, base) {
    const text = trimmed(reference);
    if (text === '' ||
        text.length > LONGEST_ADDRESS ||
        /^[#?]/.test(text) ||
        SCHEME_OR_HOST.test(text)) {
        return { kind: 'elsewhere' };
    }
    if (PLACEHOLDER.test(text)) {
        return { kind: 'placeholder' };
    }
    const isAbsolute = /^[\\/]/.test(text);
    if (!isAbsolute && base.kind !== 'site') {
        return { kind: 'elsewhere' };
    }
    const from = base.kind === 'site' ? base.folderUrl : HOST + PREFIX;
    const path = parsed(text, from)?.pathname;
    if (path === undefined) {
        return { kind: 'elsewhere' };
    }
    if (isAbsolute) {
        return { kind: 'absolute', path: decoded(path.slice(1)) };
    }
    return path.startsWith(PREFIX)
        ? { kind: 'inside', path: decoded(path.slice(PREFIX.length)) }
        : { kind: 'above', path: decoded(clamped(text, from)) };
}
/** The path when the site is at the root of its host, where `../` cannot climb any higher. */
function clamped(text, from) {
    const path = parsed(text, from.replace(PREFIX, '/'))?.pathname ?? '/';
    return path.slice(1);
}
/** The URL parser drops tabs, line ends and outer spaces. */
function trimmed(reference) {
    return reference.replace(/[\t\r\n]/g, '').trim();
}
function parsed(text, base) {
    try {
        return new URL(text, base);
    }
    catch {
        return undefined;
    }
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkManifest),
/* harmony export */   z: () => (/* binding */ isManifestName)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21);

/** No app has more; each is looked for in the text. */
const MOST_IMAGES = 500;
const IMAGE_LISTS = ['icons', 'screenshots'];
/** Whether a file of this name is a web app manifest by convention. */
function isManifestName(path) {
    return /(?:\.webmanifest|(?:^|\/)manifest\.json)$/i.test(path);
}
/** Judges the addresses of a web app manifest (W3C Application Manifest). Other JSON is left alone. */
function checkManifest(source, judge, findings) {
    const manifest = parsed(source.text);
    if (manifest === undefined) {
        return;
    }
    const lineOf = (value) => lineOfValue(source.text, value);
    for (const key of ['start_url', 'scope']) {
        const value = own(manifest, key);
        if (typeof value === 'string' && (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .resolve */ .hd)(value, source.base).kind === 'absolute') {
            const place = { file: source.file, line: lineOf(value), reference: value };
            findings.add('manifest-scope', place);
        }
    }
    for (const value of imagesOf(manifest).slice(0, MOST_IMAGES)) {
        judge.judge(source.file, { kind: 'resource', value, line: lineOf(value) }, source.base);
    }
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) && ['icons', 'start_url'].some((key) => Object.hasOwn(value, key))
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}
function imagesOf(manifest) {
    const shortcuts = listOf(own(manifest, 'shortcuts'));
    return [manifest, ...shortcuts].flatMap((owner) => IMAGE_LISTS.flatMap((key) => listOf(own(owner, key))).flatMap((image) => {
        const src = own(image, 'src');
        return typeof src === 'string' ? [src] : [];
    }));
}
function listOf(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function own(owner, key) {
    return Object.getOwnPropertyDescriptor(owner, key)?.value;
}
/** JSON.parse keeps no places; the first place of the text is near enough. */
function lineOfValue(text, value) {
    const at = text.indexOf(JSON.stringify(value));
    return at === -1 ? undefined : text.slice(0, at).split('\n').length;
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ lintInThread),
  y: () => (/* binding */ startLint)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(919);
// EXTERNAL MODULE: ./src/site/lint/address.ts
var address = __nccwpck_require__(21);
;// CONCATENATED MODULE: ./src/site/lint/choose.ts
const START_PAGES = new Set(['index.html', '404.html']);
/**
 * The files that are looked into: all of them where they have at most `budgetBytes` together, else so
 * many, spread evenly over the build: what is wrong in a very large one is wrong on most of its pages.
 * The start page always comes along. Keeps the order.
 */
function chosen(candidates, budgetBytes) {
    const total = candidates.reduce((sum, { file }) => sum + file.size, 0);
    if (total <= budgetBytes) {
        return [...candidates];
    }
    const share = budgetBytes / total;
    let seenBytes = 0;
    let takenBytes = 0;
    return candidates.filter(({ file }) => {
        const isDue = takenBytes <= seenBytes * share;
        seenBytes += file.size;
        takenBytes += isDue ? file.size : 0;
        return isDue || START_PAGES.has(file.path);
    });
}

;// CONCATENATED MODULE: ./src/site/lint/rules.ts
/**
 * The rules, by severity (ipfs notes, 4.4). An `error` breaks the page for everybody, a `warning` breaks
 * something that a visitor may or may not do, a `note` may be on purpose. Nothing that was only read in
 * JavaScript is ever an `error`: whether a string there is an address can be guessed, not known.
 */
const RULES = {
    'absolute-resource': {
        severity: 'error',
        message: 'starts at the root of the host, so below `/ipfs/<hash>/` it is looked for outside the site, while the file is in this build'
    },
    'missing-resource': { severity: 'error', message: 'no such file in this build' },
    'skipped-resource': {
        severity: 'error',
        message: 'the file is in the folder but is left out of the upload'
    },
    'base-href': {
        severity: 'error',
        message: 'sends every relative reference of the page to the root of the host, outside `/ipfs/<hash>/`'
    },
    'no-index': {
        severity: 'error',
        message: 'there is no index.html at the root, so a gateway shows a list of files'
    },
    'absolute-link': {
        severity: 'warning',
        message: 'leads to the root of the host, outside `/ipfs/<hash>/`, while the page is in this build'
    },
    'extensionless-link': {
        severity: 'warning',
        message: 'gateways do not add `.html`, and only the name with it is in this build'
    },
    'skipped-link': {
        severity: 'warning',
        message: 'the target is in the folder but is left out of the upload'
    },
    'service-worker': {
        severity: 'warning',
        message: 'a path gateway lets a service worker control only `/ipfs/<hash>/`, so this registration fails'
    },
    'manifest-scope': {
        severity: 'warning',
        message: 'is outside `/ipfs/<hash>/`, so browsers ignore it and an installed app opens elsewhere'
    },
    'no-effect-file': { severity: 'warning', message: 'has no effect on a path gateway' },
    'js-absolute': {
        severity: 'warning',
        message: 'looks like an address at the root of the host, outside `/ipfs/<hash>/`, of a file in this build'
    },
    'js-public-path': {
        severity: 'warning',
        message: 'the bundler loads further files from the root of the host, outside `/ipfs/<hash>/`'
    },
    'js-missing': { severity: 'warning', message: 'no such file in this build' },
    'absolute-missing': {
        severity: 'note',
        message: 'starts at the root of the host and is not in this build'
    },
    'missing-link': { severity: 'note', message: 'no such page in this build' },
    placeholder: { severity: 'note', message: 'looks like a placeholder that was not filled in' },
    'unread-file': { severity: 'note', message: 'was not looked into' },
    'large-file': { severity: 'note', message: 'is large for a gateway' }
};

;// CONCATENATED MODULE: ./src/site/lint/findings.ts

const KEPT_PER_RULE = 1000;
const LONGEST_REFERENCE = 500;
const ORDER = { error: 0, warning: 1, note: 2 };
/**
 * Collects findings in bounded memory: one per rule and reference in a file, the first 1,000 of each
 * rule, and the number of the rest.
 */
class Findings {
    #kept = [];
    #counts = new Map();
    #file = '';
    #seenInFile = new Set();
    /** `message` replaces the sentence of the rule where the place knows more; it is asked only for what is kept. */
    add(rule, place, message) {
        if (this.#isRepeated(rule, place)) {
            return;
        }
        const count = (this.#counts.get(rule) ?? 0) + 1;
        this.#counts.set(rule, count);
        if (count > KEPT_PER_RULE) {
            return;
        }
        this.#kept.push({
            rule,
            severity: RULES[rule].severity,
            file: place.file,
            ...(place.line === undefined ? {} : { line: place.line }),
            ...(place.reference === undefined ? {} : { reference: shortened(place.reference) }),
            message: (typeof message === 'function' ? message() : message) ?? RULES[rule].message
        });
    }
    /** Whether one of these rules found anything. */
    has(rules) {
        return rules.some((rule) => this.#counts.has(rule));
    }
    /** Worst first, then by file and line. */
    sorted() {
        return this.#kept.sort((a, b) => ORDER[a.severity] - ORDER[b.severity] ||
            compare(a.file, b.file) ||
            (a.line ?? 0) - (b.line ?? 0) ||
            compare(a.rule, b.rule));
    }
    /** How many were found of each rule beyond those kept. */
    omitted() {
        const rest = {};
        for (const [rule, count] of this.#counts) {
            if (count > KEPT_PER_RULE) {
                rest[rule] = count - KEPT_PER_RULE;
            }
        }
        return rest;
    }
    #isRepeated(rule, place) {
        if (place.file !== this.#file) {
            this.#file = place.file;
            this.#seenInFile = new Set();
        }
        const key = `${rule} ${place.reference ?? ''}`;
        if (this.#seenInFile.has(key)) {
            return true;
        }
        this.#seenInFile.add(key);
        return false;
    }
}
function shortened(reference) {
    return reference.length > LONGEST_REFERENCE
        ? `${reference.slice(0, LONGEST_REFERENCE)}…`
        : reference;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/site/lint/fixes.ts
/** References that a setting of the build tool makes relative. */
const BASE_RULES = [
    'absolute-resource',
    'absolute-link',
    'base-href',
    'js-absolute',
    'js-public-path'
];
/** Pages that a setting of the build tool turns into folders with an index.html. */
const PAGE_RULES = ['extensionless-link'];
/** Settings by tool (ipfs notes, 4.2). */
const FIXES = {
    Angular: {
        base: 'Build with `ng build --base-href ./` and use hash locations (`provideRouter(routes, withHashLocation())`).'
    },
    Astro: {
        base: 'Astro has no relative mode, and `base: "./"` is not one: add the `astro-relative-links` integration, or run `npx all-relative` in the output folder.',
        pages: 'Set `build.format: "directory"` and link to `/page/`.'
    },
    'Create React App': {
        base: 'Set `"homepage": "."` in package.json and use `HashRouter`.'
    },
    Docusaurus: {
        base: 'Docusaurus refuses a relative `baseUrl`: set `future.experimental_router: "hash"`, or run `npx all-relative` in the output folder.',
        pages: 'Set `trailingSlash: true`.'
    },
    Eleventy: {
        base: 'Add the `InputPathToUrl` and `HtmlBasePlugin` plugins or write relative links; `npx all-relative` in the output folder rewrites those that are left.',
        pages: 'Give each page a permalink that ends in `/`.'
    },
    Gatsby: {
        base: 'Use `gatsby-plugin-ipfs` and build with `--prefix-paths`, or run `npx all-relative` in the output folder.',
        pages: 'Set `trailingSlash: "always"`.'
    },
    Hexo: {
        base: 'Set `relative_link: true` in `_config.yml`; `npx all-relative` in the output folder rewrites what the theme leaves.'
    },
    Hugo: {
        base: 'Set `relativeURLs = true` and `baseURL = "/"` in the configuration; addresses in scripts have to be made relative by hand.',
        pages: 'Leave `uglyURLs` at `false`.'
    },
    Jekyll: {
        base: 'Run `npx all-relative` in the output folder (`_site`) after the build.',
        pages: 'Set `permalink: pretty` in `_config.yml`.'
    },
    MkDocs: {
        base: 'Write relative links in pages and theme; MkDocs itself uses relative addresses, and an empty `site_url` makes those of the 404 page relative too.',
        pages: 'Leave `use_directory_urls` at `true`.'
    },
    'Next.js': {
        base: 'Use `output: "export"` with `trailingSlash: true`, and run `npx all-relative` in the output folder: pages then show, while their scripts go on asking for `/_next/`. `assetPrefix: "./"` is right only for a site of one page. On a subdomain or DNSLink gateway the build works as it is.',
        pages: 'Set `trailingSlash: true` in the configuration.',
        breaksNested: true
    },
    Nuxt: {
        base: 'Make the addresses relative after `nuxt generate` with `npx all-relative` in `.output/public`; `app.baseURL: "./"` is right only for the entry page.',
        breaksNested: true
    },
    SvelteKit: {
        base: 'Leave `kit.paths.relative` at `true`, prerender every page (the `fallback` page of the static adapter is always absolute), and build addresses with `resolve()` and `asset()` from `$app/paths`.',
        pages: 'Export `trailingSlash = "always"` from the root layout.'
    },
    Vite: {
        base: 'Set `base: "./"` in the Vite configuration; addresses in the HTML body, in `fetch()` and in files below `public/` have to be made relative by hand.',
        pages: 'Link to the page with its `.html`, or to a folder with an index.html.'
    },
    VitePress: {
        base: 'VitePress has no relative mode that works below the root, `base: "./"` included: run `npx all-relative` in the output folder.',
        pages: 'Set `cleanUrls: false`.',
        breaksNested: true
    },
    VuePress: {
        base: 'VuePress has no relative mode: use `vuepress-plugin-ipfs`, or run `npx all-relative` in the output folder.'
    }
};
const GENERAL = {
    base: 'Write addresses relative to the page (`./app.js`, `../app.js`), not from the root of the host (`/app.js`); `npx all-relative` in the output folder rewrites those in HTML and CSS.',
    pages: 'Link to `page.html`, or write pages as `page/index.html`.'
};
/** What to change so that the findings go away; undefined where no setting of the tool would help. */
function fixFor(framework, findings) {
    const fix = framework === undefined ? GENERAL : FIXES[framework];
    const needsBase = findings.has(BASE_RULES) || (fix.breaksNested === true && findings.has(['missing-resource']));
    const parts = [
        ...(needsBase ? [fix.base] : []),
        ...(findings.has(PAGE_RULES) ? [fix.pages ?? GENERAL.pages ?? ''] : [])
    ];
    return parts.length === 0 ? undefined : parts.join(' ');
}

;// CONCATENATED MODULE: ./src/site/lint/framework.ts
/** `<meta name="generator">` begins with these (ipfs notes, 4.4). Starlight and Quartz are built on others. */
const GENERATORS = [
    [/^astro\b|^starlight\b/i, 'Astro'],
    [/^docusaurus\b/i, 'Docusaurus'],
    [/^eleventy\b/i, 'Eleventy'],
    [/^gatsby\b/i, 'Gatsby'],
    [/^hexo\b/i, 'Hexo'],
    [/^hugo\b/i, 'Hugo'],
    [/^jekyll\b/i, 'Jekyll'],
    [/^mkdocs\b/i, 'MkDocs'],
    [/^vitepress\b/i, 'VitePress'],
    [/^vuepress\b/i, 'VuePress']
];
const IDS = new Map([
    ['___gatsby', 'Gatsby'],
    ['__docusaurus', 'Docusaurus'],
    ['__next', 'Next.js'],
    ['__nuxt', 'Nuxt'],
    ['__sveltekit', 'SvelteKit']
]);
/** Folders that only one tool makes. */
const FOLDERS = [
    ['_next/static', 'Next.js'],
    ['_nuxt', 'Nuxt'],
    ['_app/immutable', 'SvelteKit'],
    ['_astro', 'Astro'],
    ['page-data', 'Gatsby']
];
/** Names that are so usual with a tool that they decide when nothing else does; earlier is more certain. */
const SOURCES = [
    [/(?:^|\/)_next\/static\//, 'Next.js'],
    [/(?:^|\/)_nuxt\//, 'Nuxt'],
    [/(?:^|\/)_app\/immutable\//, 'SvelteKit'],
    [/(?:^|\/)_astro\//, 'Astro'],
    [/(?:^|\/)static\/js\/main\.[0-9a-f]{8}\.(?:chunk\.)?js$/, 'Create React App'],
    [/(?:^|\/)polyfills[.-][0-9A-Za-z]{8,20}\.js$/, 'Angular'],
    [/(?:^|\/)assets\/[^/]+-[\w-]{8}\.(?:js|css)$/, 'Vite']
];
/** Gathers signs of the tool that made the build; the most certain kind of sign decides. */
class FrameworkSigns {
    #generator;
    #id;
    #sourceRank = SOURCES.length;
    /** Takes what a page shows. Cheap enough to be called for every page. */
    note(name, value) {
        switch (name) {
            case 'generator':
                this.#generator ??= GENERATORS.find(([pattern]) => pattern.test(value))?.[1];
                return;
            case 'id':
                this.#id ??= IDS.get(value);
                return;
            case 'ng-version':
                this.#id ??= 'Angular';
                return;
            case 'src':
                this.#noteSource(value);
        }
    }
    /** The framework, or undefined where nothing points to one. */
    verdict(tree) {
        return (this.#generator ??
            this.#id ??
            FOLDERS.find(([folder]) => tree.hasDirectory(folder))?.[1] ??
            SOURCES[this.#sourceRank]?.[1]);
    }
    #noteSource(value) {
        const path = value.slice(0, 300).split(/[?#]/)[0] ?? '';
        const rank = SOURCES.findIndex(([pattern]) => pattern.test(path));
        if (rank !== -1 && rank < this.#sourceRank) {
            this.#sourceRank = rank;
        }
    }
}

// EXTERNAL MODULE: ./src/report/show.ts
var show = __nccwpck_require__(709);
;// CONCATENATED MODULE: ./src/site/lint/judge.ts


const RULE = {
    absolute: {
        resource: 'absolute-resource',
        navigation: 'absolute-link',
        script: 'js-absolute'
    },
    missing: { resource: 'missing-resource', navigation: 'missing-link', script: 'js-missing' },
    skipped: { resource: 'skipped-resource', navigation: 'skipped-link', script: 'skipped-link' }
};
/** Compares references with the names of the build and keeps what will not work. */
class Judge {
    tree;
    #findings;
    #resolver = new address/* Resolver */.xR();
    constructor(tree, findings) {
        this.tree = tree;
        this.#findings = findings;
    }
    /** A reference in `file`, relative to `base`. */
    judge(file, reference, base) {
        const address = this.#resolver.resolve(reference.value, base);
        const place = { file, line: reference.line, reference: reference.value };
        switch (address.kind) {
            case 'elsewhere':
                return;
            case 'placeholder':
                this.#findings.add('placeholder', place);
                return;
            case 'inside':
                this.#inside(reference.kind, address.path, place);
                return;
            case 'absolute':
                this.#absolute(reference.kind, address.path, place);
                return;
            case 'above':
                this.#above(reference.kind, address.path, place);
        }
    }
    /** Where an absolute path leads in this build, or undefined when it has no target here. */
    targetOf(file, address) {
        return address.kind === 'absolute' ? this.#targetOf(file, address.path) : undefined;
    }
    #inside(kind, path, place) {
        const found = this.tree.find(path);
        if (isServed(found)) {
            return;
        }
        if (found === 'page' && kind === 'navigation') {
            this.#findings.add('extensionless-link', place);
        }
        else if (found === 'skipped') {
            this.#findings.add(RULE.skipped[kind], place);
        }
        else {
            this.#findings.add(RULE.missing[kind], place, () => this.#whyMissing(path));
        }
    }
    #absolute(kind, path, place) {
        const target = this.#targetOf(place.file, path);
        if (target !== undefined) {
            this.#findings.add(RULE.absolute[kind], place, whyAbsolute(kind, path, target));
        }
        else if (this.tree.find(path) === 'skipped') {
            this.#findings.add(RULE.skipped[kind], place);
        }
        else {
            this.#findings.add('absolute-missing', place);
        }
    }
    #above(kind, path, place) {
        const exists = this.tree.find(path) !== 'missing';
        const rule = kind === 'navigation' && exists ? 'absolute-link' : RULE.missing[kind];
        this.#findings.add(rule, place, exists
            ? 'climbs above the root of the site: a host that serves the site at its root forgives that, a path gateway does not'
            : 'climbs above the root of the site');
    }
    /**
     * The target of an absolute path: at the root of the build, at the root of a site inside the build
     * (a folder above the file with its own index.html), or behind a base path that the build was made
     * for, such as `/repository/` for GitHub Pages.
     */
    #targetOf(file, path) {
        if (isPresent(this.tree.find(path))) {
            return path;
        }
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            const root = file.slice(0, end + 1);
            if (this.tree.hasFile(`${root}index.html`) && isPresent(this.tree.find(root + path))) {
                return root + path;
            }
        }
        const rest = path.slice(path.indexOf('/') + 1);
        if (rest === path || rest === '') {
            return undefined;
        }
        const isThere = this.tree.hasFile(rest.endsWith('/') ? `${rest}index.html` : rest);
        return isThere ? rest : undefined;
    }
    #whyMissing(path) {
        const other = this.tree.otherSpelling(path);
        if (other !== undefined) {
            return `no such file in this build; ${(0,show/* show */.WU)(other)} differs in case or in the form of its accents, and IPFS takes names literally`;
        }
        const atRoot = this.#endingAtRoot(path);
        return atRoot === undefined
            ? undefined
            : `no such file in this build; it exists as ${(0,show/* show */.WU)(atRoot)}, so the relative path is right only for pages at the root`;
    }
    /** `blog/post/_next/a.js` written in a page below `blog/post/`, where only `_next/a.js` exists. */
    #endingAtRoot(path) {
        for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
            const rest = path.slice(at + 1);
            if (rest.includes('/') && this.tree.hasFile(rest)) {
                return rest;
            }
        }
        return undefined;
    }
}
function isServed(found) {
    return found === 'file' || found === 'directory';
}
function isPresent(found) {
    return isServed(found) || found === 'page';
}
function whyAbsolute(kind, path, target) {
    if (target === path || kind === 'script') {
        return undefined;
    }
    return `starts at the root of the host, outside \`/ipfs/<hash>/\`; in this build the target is ${(0,show/* show */.WU)(target)}`;
}

// EXTERNAL MODULE: ./src/site/lint/manifest.ts
var manifest = __nccwpck_require__(968);
;// CONCATENATED MODULE: ./src/site/lint/names.ts

const LARGE_BYTES = 50 * 1024 * 1024;
/** Files by which other hosts are told what to do (ipfs notes, 4.1). */
const NO_EFFECT = new Map([
    ['_redirects', 'path gateways do not evaluate it: redirects and fallbacks in it do not happen'],
    ['_headers', 'gateways do not evaluate it: the headers in it are not sent'],
    ['404.html', 'gateways do not show it for missing pages'],
    ['CNAME', 'gateways do not evaluate it; a domain is pointed at a site with DNSLink'],
    ['.htaccess', 'gateways do not evaluate it']
]);
const ANYWHERE = new Set(['.htaccess']);
/**
 * Judges what can be told from the names alone, but for names that differ only in spelling or must
 * be written in a special way: the search for the files warns of these, also without a lint.
 */
function checkNames(files, skipped, findings) {
    checkIndex(files, skipped, findings);
    for (const { path, size } of files) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const noEffect = NO_EFFECT.get(name);
        if (noEffect !== undefined && (name === path || ANYWHERE.has(name))) {
            findings.add('no-effect-file', { file: path }, noEffect);
        }
        if (size > LARGE_BYTES) {
            findings.add('large-file', { file: path }, `is ${(0,show/* bytesText */.pV)(size)} large; gateways are slow with such files and may give up`);
        }
    }
}
function checkIndex(files, skipped, findings) {
    if (files.length === 0 || files.some(({ path }) => path === 'index.html')) {
        return;
    }
    const file = 'index.html';
    if (skipped.has(file)) {
        findings.add('no-index', { file }, 'is left out of the upload, so a gateway shows a list of files');
        return;
    }
    const other = files.find(({ path }) => /^index\.(?:html?|xhtml)$/i.test(path));
    const deeper = files.find(({ path }) => /^[^/]+\/index\.html$/.test(path));
    if (other !== undefined) {
        findings.add('no-index', { file }, `gateways look for exactly this name, not for ${(0,show/* show */.WU)(other.path)}`);
    }
    else if (deeper !== undefined) {
        const message = `there is no index.html at the root, so a gateway shows a list of files; there is ${(0,show/* show */.WU)(deeper.path)}, so \`folder\` may have to name a folder further down`;
        findings.add('no-index', { file }, message);
    }
    else {
        findings.add('no-index', { file });
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/site/lint/pace.ts

const YIELD_EVERY_MS = 40;
/** A file took longer than the check is worth. */
class TooSlowError extends Error {
}
/**
 * Lets the event loop breathe while files are read, so that signals are heard, and ends the work on a
 * file that takes too long.
 */
class Pace {
    #signal;
    #fileLimitMs;
    #fileDeadline = Infinity;
    #yieldAt = performance.now() + YIELD_EVERY_MS;
    constructor(signal, fileLimitMs) {
        this.#signal = signal;
        this.#fileLimitMs = fileLimitMs;
    }
    beginFile() {
        this.#fileDeadline = performance.now() + this.#fileLimitMs;
    }
    /** Waits a moment when it is time to. Throws the reason of an aborted signal, or `TooSlowError`. */
    async tick() {
        const now = performance.now();
        if (now >= this.#yieldAt) {
            await (0,promises_.setImmediate)();
            this.#yieldAt = performance.now() + YIELD_EVERY_MS;
        }
        this.#signal?.throwIfAborted();
        if (now > this.#fileDeadline) {
            throw new TooSlowError('the file took too long');
        }
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./src/site/lint/read.ts


/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096;
/** A pipe that took the place of a file must not hold us for ever, nor a link lead us elsewhere. */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
/**
 * Reads a text of at most `limit` bytes: UTF-8, or UTF-16 with its mark. Never throws; says why not.
 * Synchronous: for small files a promise for each step takes three times as long (performance notes, 1).
 */
function readText(absolutePath, limit) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(absolutePath, FLAGS);
        try {
            const { size } = (0,external_node_fs_.fstatSync)(descriptor);
            return size > limit
                ? { why: `was not looked into: it is larger than ${(0,show/* bytesText */.pV)(limit)}` }
                : decodedText(readAll(descriptor, size));
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        return { why: `was not looked into: ${codeOf(error)}` };
    }
}
/** So much of the file as it has now; one that is cut meanwhile ends earlier. */
function readAll(descriptor, size) {
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
        const read = (0,external_node_fs_.readSync)(descriptor, bytes, filled, size - filled, null);
        if (read === 0) {
            break;
        }
        filled += read;
    }
    return bytes.subarray(0, filled);
}
function decodedText(bytes) {
    const encoding = encodingOf(bytes);
    if (encoding === 'utf-8' && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
        return { why: 'was not looked into: it does not look like text' };
    }
    return { text: DECODERS[encoding].decode(bytes) };
}
const DECODERS = {
    'utf-8': new TextDecoder('utf-8'),
    'utf-16le': new TextDecoder('utf-16le'),
    'utf-16be': new TextDecoder('utf-16be')
};
/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return 'utf-16le';
    }
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
/** The code alone: the message of Node.js holds the path of the machine. */
function codeOf(error) {
    const isObject = typeof error === 'object' && error !== null;
    const code = isObject && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'it cannot be read';
}

;// CONCATENATED MODULE: ./src/site/lint/tree.ts
/** The names of the upload, for asking whether a reference has a target. Names are compared exactly, as IPFS does. */
class SiteTree {
    #files;
    #directories = new Set(['']);
    #skipped;
    #spellings;
    constructor(files, skipped) {
        this.#files = new Set(files);
        this.#skipped = new Set(skipped);
        for (const file of this.#files) {
            let end = file.lastIndexOf('/');
            while (end > 0 && !this.#directories.has(file.slice(0, end))) {
                this.#directories.add(file.slice(0, end));
                end = file.lastIndexOf('/', end - 1);
            }
        }
    }
    hasFile(path) {
        return this.#files.has(path);
    }
    hasDirectory(path) {
        return this.#directories.has(withoutSlash(path));
    }
    /** `path` is decoded, below the root of the site, and may end in `/`. */
    find(path) {
        const name = withoutSlash(path);
        if (this.#files.has(name)) {
            return 'file';
        }
        if (this.#directories.has(name)) {
            return 'directory';
        }
        if (this.#files.has(`${name}.html`)) {
            return 'page';
        }
        return this.#isSkipped(name) ? 'skipped' : 'missing';
    }
    /** A file whose name differs from `path` only in case or in Unicode normalization. */
    otherSpelling(path) {
        if (this.#spellings === undefined) {
            this.#spellings = new Map();
            for (const file of this.#files) {
                this.#spellings.set(folded(file), file);
            }
        }
        return this.#spellings.get(folded(path));
    }
    /** A path is skipped with every folder above it: a skipped `.git` stands for all that is in it. */
    #isSkipped(path) {
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (this.#skipped.has(path.slice(0, end))) {
                return true;
            }
        }
        return this.#skipped.has(`${path}/index.html`);
    }
}
/** The form in which names that people take for the same are equal. */
function folded(name) {
    return name.normalize('NFC').toLowerCase();
}
function withoutSlash(path) {
    return path.endsWith('/') ? path.slice(0, -1) : path;
}

;// CONCATENATED MODULE: ./src/site/lint/index.ts











const MIB = 1024 * 1024;
const FILE_LIMIT_MS = 20_000;
const SITE_LIMIT_MS = 120_000;
/** Most bytes of one file that are looked into. Generated pages and bundles stay far below. */
const SIZE_LIMITS = {
    html: 16 * MIB,
    css: 16 * MIB,
    js: 16 * MIB,
    manifest: MIB
};
/**
 * Does this build work below `/ipfs/<hash>/` on a path gateway? Reads the HTML, CSS, JavaScript and web
 * app manifests of the site, resolves what they refer to against the list of files, and says what a
 * visitor would miss (rules and severities: ipfs notes, 4.4). Never throws for content: what cannot be
 * read becomes a note. Rejects only with the reason of `options.signal`.
 */
async function lintSite(site, options = {}) {
    const run = await LintRun.begin(site, options);
    if (site.isSingleFile !== true) {
        checkNames(site.files, new Set(site.skippedPaths), run.findings);
    }
    await run.readAll(site.files, options.budgetBytes ?? Infinity);
    return run.report();
}
const OUT_OF_TIME = 'was not looked into, nor were the files behind it: the check took too long';
class LintRun {
    findings;
    #readers;
    #checks;
    #pace;
    #filesRead = 0;
    #filesLeft = 0;
    constructor(readers, tree, signal) {
        this.findings = new Findings();
        const judge = new Judge(tree, this.findings);
        this.#readers = readers;
        this.#pace = new Pace(signal, FILE_LIMIT_MS);
        this.#checks = {
            judge,
            findings: this.findings,
            signs: new FrameworkSigns(),
            scripts: new readers.ScriptCheck(judge, this.findings)
        };
    }
    static async begin(site, options) {
        options.signal?.throwIfAborted();
        const tree = new SiteTree(site.files.map(({ path }) => path), site.skippedPaths);
        return new LintRun(await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(374)]).then(__nccwpck_require__.bind(__nccwpck_require__, 374)), tree, options.signal);
    }
    /** Looks into every file that is worth it, until the time for the whole check is over. */
    async readAll(files, budgetBytes) {
        const deadline = performance.now() + SITE_LIMIT_MS;
        const all = files.flatMap((file) => {
            const kind = kindOf(file.path);
            return kind === undefined ? [] : [{ file, kind }];
        });
        const sources = chosen(all, budgetBytes);
        this.#filesLeft = all.length - sources.length;
        for (const source of sources) {
            if (performance.now() > deadline) {
                this.findings.add('unread-file', { file: source.file.path }, OUT_OF_TIME);
                return;
            }
            await this.#readOne(source);
        }
    }
    report() {
        const { judge, signs } = this.#checks;
        const framework = signs.verdict(judge.tree);
        const fix = fixFor(framework, this.findings);
        const omitted = this.findings.omitted();
        return {
            findings: this.findings.sorted(),
            ...(framework === undefined ? {} : { framework }),
            ...(fix === undefined ? {} : { fix }),
            filesRead: this.#filesRead,
            ...(this.#filesLeft === 0 ? {} : { filesLeft: this.#filesLeft }),
            ...(Object.keys(omitted).length === 0 ? {} : { omitted })
        };
    }
    async #readOne({ file, kind }) {
        const read = readText(file.absolutePath, SIZE_LIMITS[kind]);
        if ('why' in read) {
            this.findings.add('unread-file', { file: file.path }, read.why);
            return;
        }
        this.#filesRead += 1;
        this.#pace.beginFile();
        try {
            await this.#pace.tick();
            await this.#check(file.path, kind, read.text);
        }
        catch (error) {
            this.#giveUpOn(file.path, error);
        }
    }
    /** A reader that runs out of time or of stack (regular expressions do, on literals of many MiB) leaves a note. */
    #giveUpOn(file, error) {
        if (!(error instanceof TooSlowError || error instanceof RangeError)) {
            throw error;
        }
        const message = 'was looked into only in part: it is too large or too deeply nested';
        this.findings.add('unread-file', { file }, message);
    }
    async #check(file, kind, text) {
        const { judge, scripts } = this.#checks;
        const base = (0,address/* baseOf */.bx)(file);
        switch (kind) {
            case 'html':
                await this.#readers.checkPage(file, text, this.#checks, this.#pace);
                return;
            case 'css':
                this.#readers.readCss(text, 1, (reference) => judge.judge(file, reference, base));
                return;
            case 'js': {
                const pageBase = { kind: 'unknown' };
                const source = { file, text, firstLine: 1, pageBase, fileBase: base };
                await scripts.check(source, this.#pace);
                return;
            }
            case 'manifest':
                this.#readers.checkManifest({ file, text, base }, judge, this.findings);
        }
    }
}
const KINDS = new Map([
    ['html', 'html'],
    ['htm', 'html'],
    ['xhtml', 'html'],
    ['css', 'css'],
    ['js', 'js'],
    ['mjs', 'js']
]);
function kindOf(path) {
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    return (0,manifest/* isManifestName */.z)(path) ? 'manifest' : KINDS.get(extension);
}

;// CONCATENATED MODULE: ./src/steps/lint-thread.ts


/**
 * What is read is garbage as soon as it was looked into: more room for it than this makes the thread
 * no faster, and 130 MiB larger for 100,000 files.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 };
/** Below this, starting a thread costs more than the check itself. */
const THREAD_BYTES = 2 * 1024 * 1024;
const CHECKED = /\.(html?|xhtml|css|[cm]?js|json|webmanifest)$/i;
/**
 * Starts the check of the build: for a large site in a thread of its own, so that it costs no time
 * while the network is waited for. It looks into `budgetBytes`, or into all. `report` rejects where
 * the check itself fails.
 */
function startLint(site, signal, budgetBytes) {
    const task = {
        files: site.files.map(({ path, absolutePath, size }) => ({ path, absolutePath, size })),
        skippedPaths: site.skipped.map(({ path }) => path),
        isSingleFile: site.isSingleFile,
        budgetBytes
    };
    const bytes = task.files.reduce((sum, { path, size }) => sum + (CHECKED.test(path) ? size : 0), 0);
    const lint = bytes < THREAD_BYTES
        ? { report: lintSite(task, { signal, budgetBytes }), stop: () => undefined }
        : startThread(task, signal);
    // Whoever waits for the report hears of a failure; a run that ends before that does not wait.
    lint.report.catch(() => undefined);
    return lint;
}
function startThread(task, signal) {
    // The bundle starts itself: it is one file, and sees in `isMainThread` which part it plays.
    const worker = new external_node_worker_threads_.Worker(new URL(import.meta.url), { workerData: task, resourceLimits: LIMITS });
    const report = new Promise((resolve, reject) => {
        worker.once('message', (answer) => resolve(answer));
        worker.once('error', reject);
        signal.addEventListener('abort', () => {
            reject(signal.reason);
            void worker.terminate();
        }, { once: true });
        worker.once('exit', () => reject(new Error('the thread of the check ended without a report')));
    });
    return { report, stop: () => void worker.terminate() };
}
/** The part of the bundle that runs in the thread. */
async function lintInThread() {
    if (!external_node_worker_threads_.isMainThread) {
        const task = external_node_worker_threads_.workerData;
        external_node_worker_threads_.parentPort?.postMessage(await lintSite(task, { budgetBytes: task.budgetBytes }));
    }
}


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 813:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"application/1d-interleaved-parityfec":{"source":"iana"},"application/3gpdash-qoe-report+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/3gpp-ims+xml":{"source":"iana","compressible":true},"application/3gpphal+json":{"source":"iana","compressible":true},"application/3gpphalforms+json":{"source":"iana","compressible":true},"application/a2l":{"source":"iana"},"application/ace+cbor":{"source":"iana"},"application/activemessage":{"source":"iana"},"application/activity+json":{"source":"iana","compressible":true},"application/alto-costmap+json":{"source":"iana","compressible":true},"application/alto-costmapfilter+json":{"source":"iana","compressible":true},"application/alto-directory+json":{"source":"iana","compressible":true},"application/alto-endpointcost+json":{"source":"iana","compressible":true},"application/alto-endpointcostparams+json":{"source":"iana","compressible":true},"application/alto-endpointprop+json":{"source":"iana","compressible":true},"application/alto-endpointpropparams+json":{"source":"iana","compressible":true},"application/alto-error+json":{"source":"iana","compressible":true},"application/alto-networkmap+json":{"source":"iana","compressible":true},"application/alto-networkmapfilter+json":{"source":"iana","compressible":true},"application/alto-updatestreamcontrol+json":{"source":"iana","compressible":true},"application/alto-updatestreamparams+json":{"source":"iana","compressible":true},"application/aml":{"source":"iana"},"application/andrew-inset":{"source":"iana","extensions":["ez"]},"application/applefile":{"source":"iana"},"application/applixware":{"source":"apache","extensions":["aw"]},"application/at+jwt":{"source":"iana"},"application/atf":{"source":"iana"},"application/atfx":{"source":"iana"},"application/atom+xml":{"source":"iana","compressible":true,"extensions":["atom"]},"application/atomcat+xml":{"source":"iana","compressible":true,"extensions":["atomcat"]},"application/atomdeleted+xml":{"source":"iana","compressible":true,"extensions":["atomdeleted"]},"application/atomicmail":{"source":"iana"},"application/atomsvc+xml":{"source":"iana","compressible":true,"extensions":["atomsvc"]},"application/atsc-dwd+xml":{"source":"iana","compressible":true,"extensions":["dwd"]},"application/atsc-dynamic-event-message":{"source":"iana"},"application/atsc-held+xml":{"source":"iana","compressible":true,"extensions":["held"]},"application/atsc-rdt+json":{"source":"iana","compressible":true},"application/atsc-rsat+xml":{"source":"iana","compressible":true,"extensions":["rsat"]},"application/atxml":{"source":"iana"},"application/auth-policy+xml":{"source":"iana","compressible":true},"application/bacnet-xdd+zip":{"source":"iana","compressible":false},"application/batch-smtp":{"source":"iana"},"application/bdoc":{"compressible":false,"extensions":["bdoc"]},"application/beep+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/calendar+json":{"source":"iana","compressible":true},"application/calendar+xml":{"source":"iana","compressible":true,"extensions":["xcs"]},"application/call-completion":{"source":"iana"},"application/cals-1840":{"source":"iana"},"application/captive+json":{"source":"iana","compressible":true},"application/cbor":{"source":"iana"},"application/cbor-seq":{"source":"iana"},"application/cccex":{"source":"iana"},"application/ccmp+xml":{"source":"iana","compressible":true},"application/ccxml+xml":{"source":"iana","compressible":true,"extensions":["ccxml"]},"application/cdfx+xml":{"source":"iana","compressible":true,"extensions":["cdfx"]},"application/cdmi-capability":{"source":"iana","extensions":["cdmia"]},"application/cdmi-container":{"source":"iana","extensions":["cdmic"]},"application/cdmi-domain":{"source":"iana","extensions":["cdmid"]},"application/cdmi-object":{"source":"iana","extensions":["cdmio"]},"application/cdmi-queue":{"source":"iana","extensions":["cdmiq"]},"application/cdni":{"source":"iana"},"application/cea":{"source":"iana"},"application/cea-2018+xml":{"source":"iana","compressible":true},"application/cellml+xml":{"source":"iana","compressible":true},"application/cfw":{"source":"iana"},"application/city+json":{"source":"iana","compressible":true},"application/clr":{"source":"iana"},"application/clue+xml":{"source":"iana","compressible":true},"application/clue_info+xml":{"source":"iana","compressible":true},"application/cms":{"source":"iana"},"application/cnrp+xml":{"source":"iana","compressible":true},"application/coap-group+json":{"source":"iana","compressible":true},"application/coap-payload":{"source":"iana"},"application/commonground":{"source":"iana"},"application/conference-info+xml":{"source":"iana","compressible":true},"application/cose":{"source":"iana"},"application/cose-key":{"source":"iana"},"application/cose-key-set":{"source":"iana"},"application/cpl+xml":{"source":"iana","compressible":true,"extensions":["cpl"]},"application/csrattrs":{"source":"iana"},"application/csta+xml":{"source":"iana","compressible":true},"application/cstadata+xml":{"source":"iana","compressible":true},"application/csvm+json":{"source":"iana","compressible":true},"application/cu-seeme":{"source":"apache","extensions":["cu"]},"application/cwt":{"source":"iana"},"application/cybercash":{"source":"iana"},"application/dart":{"compressible":true},"application/dash+xml":{"source":"iana","compressible":true,"extensions":["mpd"]},"application/dash-patch+xml":{"source":"iana","compressible":true,"extensions":["mpp"]},"application/dashdelta":{"source":"iana"},"application/davmount+xml":{"source":"iana","compressible":true,"extensions":["davmount"]},"application/dca-rft":{"source":"iana"},"application/dcd":{"source":"iana"},"application/dec-dx":{"source":"iana"},"application/dialog-info+xml":{"source":"iana","compressible":true},"application/dicom":{"source":"iana"},"application/dicom+json":{"source":"iana","compressible":true},"application/dicom+xml":{"source":"iana","compressible":true},"application/dii":{"source":"iana"},"application/dit":{"source":"iana"},"application/dns":{"source":"iana"},"application/dns+json":{"source":"iana","compressible":true},"application/dns-message":{"source":"iana"},"application/docbook+xml":{"source":"apache","compressible":true,"extensions":["dbk"]},"application/dots+cbor":{"source":"iana"},"application/dskpp+xml":{"source":"iana","compressible":true},"application/dssc+der":{"source":"iana","extensions":["dssc"]},"application/dssc+xml":{"source":"iana","compressible":true,"extensions":["xdssc"]},"application/dvcs":{"source":"iana"},"application/ecmascript":{"source":"iana","compressible":true,"extensions":["es","ecma"]},"application/edi-consent":{"source":"iana"},"application/edi-x12":{"source":"iana","compressible":false},"application/edifact":{"source":"iana","compressible":false},"application/efi":{"source":"iana"},"application/elm+json":{"source":"iana","charset":"UTF-8","compressible":true},"application/elm+xml":{"source":"iana","compressible":true},"application/emergencycalldata.cap+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/emergencycalldata.comment+xml":{"source":"iana","compressible":true},"application/emergencycalldata.control+xml":{"source":"iana","compressible":true},"application/emergencycalldata.deviceinfo+xml":{"source":"iana","compressible":true},"application/emergencycalldata.ecall.msd":{"source":"iana"},"application/emergencycalldata.providerinfo+xml":{"source":"iana","compressible":true},"application/emergencycalldata.serviceinfo+xml":{"source":"iana","compressible":true},"application/emergencycalldata.subscriberinfo+xml":{"source":"iana","compressible":true},"application/emergencycalldata.veds+xml":{"source":"iana","compressible":true},"application/emma+xml":{"source":"iana","compressible":true,"extensions":["emma"]},"application/emotionml+xml":{"source":"iana","compressible":true,"extensions":["emotionml"]},"application/encaprtp":{"source":"iana"},"application/epp+xml":{"source":"iana","compressible":true},"application/epub+zip":{"source":"iana","compressible":false,"extensions":["epub"]},"application/eshop":{"source":"iana"},"application/exi":{"source":"iana","extensions":["exi"]},"application/expect-ct-report+json":{"source":"iana","compressible":true},"application/express":{"source":"iana","extensions":["exp"]},"application/fastinfoset":{"source":"iana"},"application/fastsoap":{"source":"iana"},"application/fdt+xml":{"source":"iana","compressible":true,"extensions":["fdt"]},"application/fhir+json":{"source":"iana","charset":"UTF-8","compressible":true},"application/fhir+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/fido.trusted-apps+json":{"compressible":true},"application/fits":{"source":"iana"},"application/flexfec":{"source":"iana"},"application/font-sfnt":{"source":"iana"},"application/font-tdpfr":{"source":"iana","extensions":["pfr"]},"application/font-woff":{"source":"iana","compressible":false},"application/framework-attributes+xml":{"source":"iana","compressible":true},"application/geo+json":{"source":"iana","compressible":true,"extensions":["geojson"]},"application/geo+json-seq":{"source":"iana"},"application/geopackage+sqlite3":{"source":"iana"},"application/geoxacml+xml":{"source":"iana","compressible":true},"application/gltf-buffer":{"source":"iana"},"application/gml+xml":{"source":"iana","compressible":true,"extensions":["gml"]},"application/gpx+xml":{"source":"apache","compressible":true,"extensions":["gpx"]},"application/gxf":{"source":"apache","extensions":["gxf"]},"application/gzip":{"source":"iana","compressible":false,"extensions":["gz"]},"application/h224":{"source":"iana"},"application/held+xml":{"source":"iana","compressible":true},"application/hjson":{"extensions":["hjson"]},"application/http":{"source":"iana"},"application/hyperstudio":{"source":"iana","extensions":["stk"]},"application/ibe-key-request+xml":{"source":"iana","compressible":true},"application/ibe-pkg-reply+xml":{"source":"iana","compressible":true},"application/ibe-pp-data":{"source":"iana"},"application/iges":{"source":"iana"},"application/im-iscomposing+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/index":{"source":"iana"},"application/index.cmd":{"source":"iana"},"application/index.obj":{"source":"iana"},"application/index.response":{"source":"iana"},"application/index.vnd":{"source":"iana"},"application/inkml+xml":{"source":"iana","compressible":true,"extensions":["ink","inkml"]},"application/iotp":{"source":"iana"},"application/ipfix":{"source":"iana","extensions":["ipfix"]},"application/ipp":{"source":"iana"},"application/isup":{"source":"iana"},"application/its+xml":{"source":"iana","compressible":true,"extensions":["its"]},"application/java-archive":{"source":"apache","compressible":false,"extensions":["jar","war","ear"]},"application/java-serialized-object":{"source":"apache","compressible":false,"extensions":["ser"]},"application/java-vm":{"source":"apache","compressible":false,"extensions":["class"]},"application/javascript":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["js","mjs"]},"application/jf2feed+json":{"source":"iana","compressible":true},"application/jose":{"source":"iana"},"application/jose+json":{"source":"iana","compressible":true},"application/jrd+json":{"source":"iana","compressible":true},"application/jscalendar+json":{"source":"iana","compressible":true},"application/json":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["json","map"]},"application/json-patch+json":{"source":"iana","compressible":true},"application/json-seq":{"source":"iana"},"application/json5":{"extensions":["json5"]},"application/jsonml+json":{"source":"apache","compressible":true,"extensions":["jsonml"]},"application/jwk+json":{"source":"iana","compressible":true},"application/jwk-set+json":{"source":"iana","compressible":true},"application/jwt":{"source":"iana"},"application/kpml-request+xml":{"source":"iana","compressible":true},"application/kpml-response+xml":{"source":"iana","compressible":true},"application/ld+json":{"source":"iana","compressible":true,"extensions":["jsonld"]},"application/lgr+xml":{"source":"iana","compressible":true,"extensions":["lgr"]},"application/link-format":{"source":"iana"},"application/load-control+xml":{"source":"iana","compressible":true},"application/lost+xml":{"source":"iana","compressible":true,"extensions":["lostxml"]},"application/lostsync+xml":{"source":"iana","compressible":true},"application/lpf+zip":{"source":"iana","compressible":false},"application/lxf":{"source":"iana"},"application/mac-binhex40":{"source":"iana","extensions":["hqx"]},"application/mac-compactpro":{"source":"apache","extensions":["cpt"]},"application/macwriteii":{"source":"iana"},"application/mads+xml":{"source":"iana","compressible":true,"extensions":["mads"]},"application/manifest+json":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["webmanifest"]},"application/marc":{"source":"iana","extensions":["mrc"]},"application/marcxml+xml":{"source":"iana","compressible":true,"extensions":["mrcx"]},"application/mathematica":{"source":"iana","extensions":["ma","nb","mb"]},"application/mathml+xml":{"source":"iana","compressible":true,"extensions":["mathml"]},"application/mathml-content+xml":{"source":"iana","compressible":true},"application/mathml-presentation+xml":{"source":"iana","compressible":true},"application/mbms-associated-procedure-description+xml":{"source":"iana","compressible":true},"application/mbms-deregister+xml":{"source":"iana","compressible":true},"application/mbms-envelope+xml":{"source":"iana","compressible":true},"application/mbms-msk+xml":{"source":"iana","compressible":true},"application/mbms-msk-response+xml":{"source":"iana","compressible":true},"application/mbms-protection-description+xml":{"source":"iana","compressible":true},"application/mbms-reception-report+xml":{"source":"iana","compressible":true},"application/mbms-register+xml":{"source":"iana","compressible":true},"application/mbms-register-response+xml":{"source":"iana","compressible":true},"application/mbms-schedule+xml":{"source":"iana","compressible":true},"application/mbms-user-service-description+xml":{"source":"iana","compressible":true},"application/mbox":{"source":"iana","extensions":["mbox"]},"application/media-policy-dataset+xml":{"source":"iana","compressible":true,"extensions":["mpf"]},"application/media_control+xml":{"source":"iana","compressible":true},"application/mediaservercontrol+xml":{"source":"iana","compressible":true,"extensions":["mscml"]},"application/merge-patch+json":{"source":"iana","compressible":true},"application/metalink+xml":{"source":"apache","compressible":true,"extensions":["metalink"]},"application/metalink4+xml":{"source":"iana","compressible":true,"extensions":["meta4"]},"application/mets+xml":{"source":"iana","compressible":true,"extensions":["mets"]},"application/mf4":{"source":"iana"},"application/mikey":{"source":"iana"},"application/mipc":{"source":"iana"},"application/missing-blocks+cbor-seq":{"source":"iana"},"application/mmt-aei+xml":{"source":"iana","compressible":true,"extensions":["maei"]},"application/mmt-usd+xml":{"source":"iana","compressible":true,"extensions":["musd"]},"application/mods+xml":{"source":"iana","compressible":true,"extensions":["mods"]},"application/moss-keys":{"source":"iana"},"application/moss-signature":{"source":"iana"},"application/mosskey-data":{"source":"iana"},"application/mosskey-request":{"source":"iana"},"application/mp21":{"source":"iana","extensions":["m21","mp21"]},"application/mp4":{"source":"iana","extensions":["mp4s","m4p"]},"application/mpeg4-generic":{"source":"iana"},"application/mpeg4-iod":{"source":"iana"},"application/mpeg4-iod-xmt":{"source":"iana"},"application/mrb-consumer+xml":{"source":"iana","compressible":true},"application/mrb-publish+xml":{"source":"iana","compressible":true},"application/msc-ivr+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/msc-mixer+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/msword":{"source":"iana","compressible":false,"extensions":["doc","dot"]},"application/mud+json":{"source":"iana","compressible":true},"application/multipart-core":{"source":"iana"},"application/mxf":{"source":"iana","extensions":["mxf"]},"application/n-quads":{"source":"iana","extensions":["nq"]},"application/n-triples":{"source":"iana","extensions":["nt"]},"application/nasdata":{"source":"iana"},"application/news-checkgroups":{"source":"iana","charset":"US-ASCII"},"application/news-groupinfo":{"source":"iana","charset":"US-ASCII"},"application/news-transmission":{"source":"iana"},"application/nlsml+xml":{"source":"iana","compressible":true},"application/node":{"source":"iana","extensions":["cjs"]},"application/nss":{"source":"iana"},"application/oauth-authz-req+jwt":{"source":"iana"},"application/oblivious-dns-message":{"source":"iana"},"application/ocsp-request":{"source":"iana"},"application/ocsp-response":{"source":"iana"},"application/octet-stream":{"source":"iana","compressible":false,"extensions":["bin","dms","lrf","mar","so","dist","distz","pkg","bpk","dump","elc","deploy","exe","dll","deb","dmg","iso","img","msi","msp","msm","buffer"]},"application/oda":{"source":"iana","extensions":["oda"]},"application/odm+xml":{"source":"iana","compressible":true},"application/odx":{"source":"iana"},"application/oebps-package+xml":{"source":"iana","compressible":true,"extensions":["opf"]},"application/ogg":{"source":"iana","compressible":false,"extensions":["ogx"]},"application/omdoc+xml":{"source":"apache","compressible":true,"extensions":["omdoc"]},"application/onenote":{"source":"apache","extensions":["onetoc","onetoc2","onetmp","onepkg"]},"application/opc-nodeset+xml":{"source":"iana","compressible":true},"application/oscore":{"source":"iana"},"application/oxps":{"source":"iana","extensions":["oxps"]},"application/p21":{"source":"iana"},"application/p21+zip":{"source":"iana","compressible":false},"application/p2p-overlay+xml":{"source":"iana","compressible":true,"extensions":["relo"]},"application/parityfec":{"source":"iana"},"application/passport":{"source":"iana"},"application/patch-ops-error+xml":{"source":"iana","compressible":true,"extensions":["xer"]},"application/pdf":{"source":"iana","compressible":false,"extensions":["pdf"]},"application/pdx":{"source":"iana"},"application/pem-certificate-chain":{"source":"iana"},"application/pgp-encrypted":{"source":"iana","compressible":false,"extensions":["pgp"]},"application/pgp-keys":{"source":"iana","extensions":["asc"]},"application/pgp-signature":{"source":"iana","extensions":["asc","sig"]},"application/pics-rules":{"source":"apache","extensions":["prf"]},"application/pidf+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/pidf-diff+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/pkcs10":{"source":"iana","extensions":["p10"]},"application/pkcs12":{"source":"iana"},"application/pkcs7-mime":{"source":"iana","extensions":["p7m","p7c"]},"application/pkcs7-signature":{"source":"iana","extensions":["p7s"]},"application/pkcs8":{"source":"iana","extensions":["p8"]},"application/pkcs8-encrypted":{"source":"iana"},"application/pkix-attr-cert":{"source":"iana","extensions":["ac"]},"application/pkix-cert":{"source":"iana","extensions":["cer"]},"application/pkix-crl":{"source":"iana","extensions":["crl"]},"application/pkix-pkipath":{"source":"iana","extensions":["pkipath"]},"application/pkixcmp":{"source":"iana","extensions":["pki"]},"application/pls+xml":{"source":"iana","compressible":true,"extensions":["pls"]},"application/poc-settings+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/postscript":{"source":"iana","compressible":true,"extensions":["ai","eps","ps"]},"application/ppsp-tracker+json":{"source":"iana","compressible":true},"application/problem+json":{"source":"iana","compressible":true},"application/problem+xml":{"source":"iana","compressible":true},"application/provenance+xml":{"source":"iana","compressible":true,"extensions":["provx"]},"application/prs.alvestrand.titrax-sheet":{"source":"iana"},"application/prs.cww":{"source":"iana","extensions":["cww"]},"application/prs.cyn":{"source":"iana","charset":"7-BIT"},"application/prs.hpub+zip":{"source":"iana","compressible":false},"application/prs.nprend":{"source":"iana"},"application/prs.plucker":{"source":"iana"},"application/prs.rdf-xml-crypt":{"source":"iana"},"application/prs.xsf+xml":{"source":"iana","compressible":true},"application/pskc+xml":{"source":"iana","compressible":true,"extensions":["pskcxml"]},"application/pvd+json":{"source":"iana","compressible":true},"application/qsig":{"source":"iana"},"application/raml+yaml":{"compressible":true,"extensions":["raml"]},"application/raptorfec":{"source":"iana"},"application/rdap+json":{"source":"iana","compressible":true},"application/rdf+xml":{"source":"iana","compressible":true,"extensions":["rdf","owl"]},"application/reginfo+xml":{"source":"iana","compressible":true,"extensions":["rif"]},"application/relax-ng-compact-syntax":{"source":"iana","extensions":["rnc"]},"application/remote-printing":{"source":"iana"},"application/reputon+json":{"source":"iana","compressible":true},"application/resource-lists+xml":{"source":"iana","compressible":true,"extensions":["rl"]},"application/resource-lists-diff+xml":{"source":"iana","compressible":true,"extensions":["rld"]},"application/rfc+xml":{"source":"iana","compressible":true},"application/riscos":{"source":"iana"},"application/rlmi+xml":{"source":"iana","compressible":true},"application/rls-services+xml":{"source":"iana","compressible":true,"extensions":["rs"]},"application/route-apd+xml":{"source":"iana","compressible":true,"extensions":["rapd"]},"application/route-s-tsid+xml":{"source":"iana","compressible":true,"extensions":["sls"]},"application/route-usd+xml":{"source":"iana","compressible":true,"extensions":["rusd"]},"application/rpki-ghostbusters":{"source":"iana","extensions":["gbr"]},"application/rpki-manifest":{"source":"iana","extensions":["mft"]},"application/rpki-publication":{"source":"iana"},"application/rpki-roa":{"source":"iana","extensions":["roa"]},"application/rpki-updown":{"source":"iana"},"application/rsd+xml":{"source":"apache","compressible":true,"extensions":["rsd"]},"application/rss+xml":{"source":"apache","compressible":true,"extensions":["rss"]},"application/rtf":{"source":"iana","compressible":true,"extensions":["rtf"]},"application/rtploopback":{"source":"iana"},"application/rtx":{"source":"iana"},"application/samlassertion+xml":{"source":"iana","compressible":true},"application/samlmetadata+xml":{"source":"iana","compressible":true},"application/sarif+json":{"source":"iana","compressible":true},"application/sarif-external-properties+json":{"source":"iana","compressible":true},"application/sbe":{"source":"iana"},"application/sbml+xml":{"source":"iana","compressible":true,"extensions":["sbml"]},"application/scaip+xml":{"source":"iana","compressible":true},"application/scim+json":{"source":"iana","compressible":true},"application/scvp-cv-request":{"source":"iana","extensions":["scq"]},"application/scvp-cv-response":{"source":"iana","extensions":["scs"]},"application/scvp-vp-request":{"source":"iana","extensions":["spq"]},"application/scvp-vp-response":{"source":"iana","extensions":["spp"]},"application/sdp":{"source":"iana","extensions":["sdp"]},"application/secevent+jwt":{"source":"iana"},"application/senml+cbor":{"source":"iana"},"application/senml+json":{"source":"iana","compressible":true},"application/senml+xml":{"source":"iana","compressible":true,"extensions":["senmlx"]},"application/senml-etch+cbor":{"source":"iana"},"application/senml-etch+json":{"source":"iana","compressible":true},"application/senml-exi":{"source":"iana"},"application/sensml+cbor":{"source":"iana"},"application/sensml+json":{"source":"iana","compressible":true},"application/sensml+xml":{"source":"iana","compressible":true,"extensions":["sensmlx"]},"application/sensml-exi":{"source":"iana"},"application/sep+xml":{"source":"iana","compressible":true},"application/sep-exi":{"source":"iana"},"application/session-info":{"source":"iana"},"application/set-payment":{"source":"iana"},"application/set-payment-initiation":{"source":"iana","extensions":["setpay"]},"application/set-registration":{"source":"iana"},"application/set-registration-initiation":{"source":"iana","extensions":["setreg"]},"application/sgml":{"source":"iana"},"application/sgml-open-catalog":{"source":"iana"},"application/shf+xml":{"source":"iana","compressible":true,"extensions":["shf"]},"application/sieve":{"source":"iana","extensions":["siv","sieve"]},"application/simple-filter+xml":{"source":"iana","compressible":true},"application/simple-message-summary":{"source":"iana"},"application/simplesymbolcontainer":{"source":"iana"},"application/sipc":{"source":"iana"},"application/slate":{"source":"iana"},"application/smil":{"source":"iana"},"application/smil+xml":{"source":"iana","compressible":true,"extensions":["smi","smil"]},"application/smpte336m":{"source":"iana"},"application/soap+fastinfoset":{"source":"iana"},"application/soap+xml":{"source":"iana","compressible":true},"application/sparql-query":{"source":"iana","extensions":["rq"]},"application/sparql-results+xml":{"source":"iana","compressible":true,"extensions":["srx"]},"application/spdx+json":{"source":"iana","compressible":true},"application/spirits-event+xml":{"source":"iana","compressible":true},"application/sql":{"source":"iana"},"application/srgs":{"source":"iana","extensions":["gram"]},"application/srgs+xml":{"source":"iana","compressible":true,"extensions":["grxml"]},"application/sru+xml":{"source":"iana","compressible":true,"extensions":["sru"]},"application/ssdl+xml":{"source":"apache","compressible":true,"extensions":["ssdl"]},"application/ssml+xml":{"source":"iana","compressible":true,"extensions":["ssml"]},"application/stix+json":{"source":"iana","compressible":true},"application/swid+xml":{"source":"iana","compressible":true,"extensions":["swidtag"]},"application/tamp-apex-update":{"source":"iana"},"application/tamp-apex-update-confirm":{"source":"iana"},"application/tamp-community-update":{"source":"iana"},"application/tamp-community-update-confirm":{"source":"iana"},"application/tamp-error":{"source":"iana"},"application/tamp-sequence-adjust":{"source":"iana"},"application/tamp-sequence-adjust-confirm":{"source":"iana"},"application/tamp-status-query":{"source":"iana"},"application/tamp-status-response":{"source":"iana"},"application/tamp-update":{"source":"iana"},"application/tamp-update-confirm":{"source":"iana"},"application/tar":{"compressible":true},"application/taxii+json":{"source":"iana","compressible":true},"application/td+json":{"source":"iana","compressible":true},"application/tei+xml":{"source":"iana","compressible":true,"extensions":["tei","teicorpus"]},"application/tetra_isi":{"source":"iana"},"application/thraud+xml":{"source":"iana","compressible":true,"extensions":["tfi"]},"application/timestamp-query":{"source":"iana"},"application/timestamp-reply":{"source":"iana"},"application/timestamped-data":{"source":"iana","extensions":["tsd"]},"application/tlsrpt+gzip":{"source":"iana"},"application/tlsrpt+json":{"source":"iana","compressible":true},"application/tnauthlist":{"source":"iana"},"application/token-introspection+jwt":{"source":"iana"},"application/toml":{"compressible":true,"extensions":["toml"]},"application/trickle-ice-sdpfrag":{"source":"iana"},"application/trig":{"source":"iana","extensions":["trig"]},"application/ttml+xml":{"source":"iana","compressible":true,"extensions":["ttml"]},"application/tve-trigger":{"source":"iana"},"application/tzif":{"source":"iana"},"application/tzif-leap":{"source":"iana"},"application/ubjson":{"compressible":false,"extensions":["ubj"]},"application/ulpfec":{"source":"iana"},"application/urc-grpsheet+xml":{"source":"iana","compressible":true},"application/urc-ressheet+xml":{"source":"iana","compressible":true,"extensions":["rsheet"]},"application/urc-targetdesc+xml":{"source":"iana","compressible":true,"extensions":["td"]},"application/urc-uisocketdesc+xml":{"source":"iana","compressible":true},"application/vcard+json":{"source":"iana","compressible":true},"application/vcard+xml":{"source":"iana","compressible":true},"application/vemmi":{"source":"iana"},"application/vividence.scriptfile":{"source":"apache"},"application/vnd.1000minds.decision-model+xml":{"source":"iana","compressible":true,"extensions":["1km"]},"application/vnd.3gpp-prose+xml":{"source":"iana","compressible":true},"application/vnd.3gpp-prose-pc3ch+xml":{"source":"iana","compressible":true},"application/vnd.3gpp-v2x-local-service-information":{"source":"iana"},"application/vnd.3gpp.5gnas":{"source":"iana"},"application/vnd.3gpp.access-transfer-events+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.bsf+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.gmop+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.gtpc":{"source":"iana"},"application/vnd.3gpp.interworking-data":{"source":"iana"},"application/vnd.3gpp.lpp":{"source":"iana"},"application/vnd.3gpp.mc-signalling-ear":{"source":"iana"},"application/vnd.3gpp.mcdata-affiliation-command+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcdata-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcdata-payload":{"source":"iana"},"application/vnd.3gpp.mcdata-service-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcdata-signalling":{"source":"iana"},"application/vnd.3gpp.mcdata-ue-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcdata-user-profile+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-affiliation-command+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-floor-request+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-location-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-mbms-usage-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-service-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-signed+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-ue-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-ue-init-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcptt-user-profile+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-affiliation-command+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-affiliation-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-location-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-mbms-usage-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-service-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-transmission-request+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-ue-config+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mcvideo-user-profile+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.mid-call+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.ngap":{"source":"iana"},"application/vnd.3gpp.pfcp":{"source":"iana"},"application/vnd.3gpp.pic-bw-large":{"source":"iana","extensions":["plb"]},"application/vnd.3gpp.pic-bw-small":{"source":"iana","extensions":["psb"]},"application/vnd.3gpp.pic-bw-var":{"source":"iana","extensions":["pvb"]},"application/vnd.3gpp.s1ap":{"source":"iana"},"application/vnd.3gpp.sms":{"source":"iana"},"application/vnd.3gpp.sms+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.srvcc-ext+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.srvcc-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.state-and-event-info+xml":{"source":"iana","compressible":true},"application/vnd.3gpp.ussd+xml":{"source":"iana","compressible":true},"application/vnd.3gpp2.bcmcsinfo+xml":{"source":"iana","compressible":true},"application/vnd.3gpp2.sms":{"source":"iana"},"application/vnd.3gpp2.tcap":{"source":"iana","extensions":["tcap"]},"application/vnd.3lightssoftware.imagescal":{"source":"iana"},"application/vnd.3m.post-it-notes":{"source":"iana","extensions":["pwn"]},"application/vnd.accpac.simply.aso":{"source":"iana","extensions":["aso"]},"application/vnd.accpac.simply.imp":{"source":"iana","extensions":["imp"]},"application/vnd.acucobol":{"source":"iana","extensions":["acu"]},"application/vnd.acucorp":{"source":"iana","extensions":["atc","acutc"]},"application/vnd.adobe.air-application-installer-package+zip":{"source":"apache","compressible":false,"extensions":["air"]},"application/vnd.adobe.flash.movie":{"source":"iana"},"application/vnd.adobe.formscentral.fcdt":{"source":"iana","extensions":["fcdt"]},"application/vnd.adobe.fxp":{"source":"iana","extensions":["fxp","fxpl"]},"application/vnd.adobe.partial-upload":{"source":"iana"},"application/vnd.adobe.xdp+xml":{"source":"iana","compressible":true,"extensions":["xdp"]},"application/vnd.adobe.xfdf":{"source":"iana","extensions":["xfdf"]},"application/vnd.aether.imp":{"source":"iana"},"application/vnd.afpc.afplinedata":{"source":"iana"},"application/vnd.afpc.afplinedata-pagedef":{"source":"iana"},"application/vnd.afpc.cmoca-cmresource":{"source":"iana"},"application/vnd.afpc.foca-charset":{"source":"iana"},"application/vnd.afpc.foca-codedfont":{"source":"iana"},"application/vnd.afpc.foca-codepage":{"source":"iana"},"application/vnd.afpc.modca":{"source":"iana"},"application/vnd.afpc.modca-cmtable":{"source":"iana"},"application/vnd.afpc.modca-formdef":{"source":"iana"},"application/vnd.afpc.modca-mediummap":{"source":"iana"},"application/vnd.afpc.modca-objectcontainer":{"source":"iana"},"application/vnd.afpc.modca-overlay":{"source":"iana"},"application/vnd.afpc.modca-pagesegment":{"source":"iana"},"application/vnd.age":{"source":"iana","extensions":["age"]},"application/vnd.ah-barcode":{"source":"iana"},"application/vnd.ahead.space":{"source":"iana","extensions":["ahead"]},"application/vnd.airzip.filesecure.azf":{"source":"iana","extensions":["azf"]},"application/vnd.airzip.filesecure.azs":{"source":"iana","extensions":["azs"]},"application/vnd.amadeus+json":{"source":"iana","compressible":true},"application/vnd.amazon.ebook":{"source":"apache","extensions":["azw"]},"application/vnd.amazon.mobi8-ebook":{"source":"iana"},"application/vnd.americandynamics.acc":{"source":"iana","extensions":["acc"]},"application/vnd.amiga.ami":{"source":"iana","extensions":["ami"]},"application/vnd.amundsen.maze+xml":{"source":"iana","compressible":true},"application/vnd.android.ota":{"source":"iana"},"application/vnd.android.package-archive":{"source":"apache","compressible":false,"extensions":["apk"]},"application/vnd.anki":{"source":"iana"},"application/vnd.anser-web-certificate-issue-initiation":{"source":"iana","extensions":["cii"]},"application/vnd.anser-web-funds-transfer-initiation":{"source":"apache","extensions":["fti"]},"application/vnd.antix.game-component":{"source":"iana","extensions":["atx"]},"application/vnd.apache.arrow.file":{"source":"iana"},"application/vnd.apache.arrow.stream":{"source":"iana"},"application/vnd.apache.thrift.binary":{"source":"iana"},"application/vnd.apache.thrift.compact":{"source":"iana"},"application/vnd.apache.thrift.json":{"source":"iana"},"application/vnd.api+json":{"source":"iana","compressible":true},"application/vnd.aplextor.warrp+json":{"source":"iana","compressible":true},"application/vnd.apothekende.reservation+json":{"source":"iana","compressible":true},"application/vnd.apple.installer+xml":{"source":"iana","compressible":true,"extensions":["mpkg"]},"application/vnd.apple.keynote":{"source":"iana","extensions":["key"]},"application/vnd.apple.mpegurl":{"source":"iana","extensions":["m3u8"]},"application/vnd.apple.numbers":{"source":"iana","extensions":["numbers"]},"application/vnd.apple.pages":{"source":"iana","extensions":["pages"]},"application/vnd.apple.pkpass":{"compressible":false,"extensions":["pkpass"]},"application/vnd.arastra.swi":{"source":"iana"},"application/vnd.aristanetworks.swi":{"source":"iana","extensions":["swi"]},"application/vnd.artisan+json":{"source":"iana","compressible":true},"application/vnd.artsquare":{"source":"iana"},"application/vnd.astraea-software.iota":{"source":"iana","extensions":["iota"]},"application/vnd.audiograph":{"source":"iana","extensions":["aep"]},"application/vnd.autopackage":{"source":"iana"},"application/vnd.avalon+json":{"source":"iana","compressible":true},"application/vnd.avistar+xml":{"source":"iana","compressible":true},"application/vnd.balsamiq.bmml+xml":{"source":"iana","compressible":true,"extensions":["bmml"]},"application/vnd.balsamiq.bmpr":{"source":"iana"},"application/vnd.banana-accounting":{"source":"iana"},"application/vnd.bbf.usp.error":{"source":"iana"},"application/vnd.bbf.usp.msg":{"source":"iana"},"application/vnd.bbf.usp.msg+json":{"source":"iana","compressible":true},"application/vnd.bekitzur-stech+json":{"source":"iana","compressible":true},"application/vnd.bint.med-content":{"source":"iana"},"application/vnd.biopax.rdf+xml":{"source":"iana","compressible":true},"application/vnd.blink-idb-value-wrapper":{"source":"iana"},"application/vnd.blueice.multipass":{"source":"iana","extensions":["mpm"]},"application/vnd.bluetooth.ep.oob":{"source":"iana"},"application/vnd.bluetooth.le.oob":{"source":"iana"},"application/vnd.bmi":{"source":"iana","extensions":["bmi"]},"application/vnd.bpf":{"source":"iana"},"application/vnd.bpf3":{"source":"iana"},"application/vnd.businessobjects":{"source":"iana","extensions":["rep"]},"application/vnd.byu.uapi+json":{"source":"iana","compressible":true},"application/vnd.cab-jscript":{"source":"iana"},"application/vnd.canon-cpdl":{"source":"iana"},"application/vnd.canon-lips":{"source":"iana"},"application/vnd.capasystems-pg+json":{"source":"iana","compressible":true},"application/vnd.cendio.thinlinc.clientconf":{"source":"iana"},"application/vnd.century-systems.tcp_stream":{"source":"iana"},"application/vnd.chemdraw+xml":{"source":"iana","compressible":true,"extensions":["cdxml"]},"application/vnd.chess-pgn":{"source":"iana"},"application/vnd.chipnuts.karaoke-mmd":{"source":"iana","extensions":["mmd"]},"application/vnd.ciedi":{"source":"iana"},"application/vnd.cinderella":{"source":"iana","extensions":["cdy"]},"application/vnd.cirpack.isdn-ext":{"source":"iana"},"application/vnd.citationstyles.style+xml":{"source":"iana","compressible":true,"extensions":["csl"]},"application/vnd.claymore":{"source":"iana","extensions":["cla"]},"application/vnd.cloanto.rp9":{"source":"iana","extensions":["rp9"]},"application/vnd.clonk.c4group":{"source":"iana","extensions":["c4g","c4d","c4f","c4p","c4u"]},"application/vnd.cluetrust.cartomobile-config":{"source":"iana","extensions":["c11amc"]},"application/vnd.cluetrust.cartomobile-config-pkg":{"source":"iana","extensions":["c11amz"]},"application/vnd.coffeescript":{"source":"iana"},"application/vnd.collabio.xodocuments.document":{"source":"iana"},"application/vnd.collabio.xodocuments.document-template":{"source":"iana"},"application/vnd.collabio.xodocuments.presentation":{"source":"iana"},"application/vnd.collabio.xodocuments.presentation-template":{"source":"iana"},"application/vnd.collabio.xodocuments.spreadsheet":{"source":"iana"},"application/vnd.collabio.xodocuments.spreadsheet-template":{"source":"iana"},"application/vnd.collection+json":{"source":"iana","compressible":true},"application/vnd.collection.doc+json":{"source":"iana","compressible":true},"application/vnd.collection.next+json":{"source":"iana","compressible":true},"application/vnd.comicbook+zip":{"source":"iana","compressible":false},"application/vnd.comicbook-rar":{"source":"iana"},"application/vnd.commerce-battelle":{"source":"iana"},"application/vnd.commonspace":{"source":"iana","extensions":["csp"]},"application/vnd.contact.cmsg":{"source":"iana","extensions":["cdbcmsg"]},"application/vnd.coreos.ignition+json":{"source":"iana","compressible":true},"application/vnd.cosmocaller":{"source":"iana","extensions":["cmc"]},"application/vnd.crick.clicker":{"source":"iana","extensions":["clkx"]},"application/vnd.crick.clicker.keyboard":{"source":"iana","extensions":["clkk"]},"application/vnd.crick.clicker.palette":{"source":"iana","extensions":["clkp"]},"application/vnd.crick.clicker.template":{"source":"iana","extensions":["clkt"]},"application/vnd.crick.clicker.wordbank":{"source":"iana","extensions":["clkw"]},"application/vnd.criticaltools.wbs+xml":{"source":"iana","compressible":true,"extensions":["wbs"]},"application/vnd.cryptii.pipe+json":{"source":"iana","compressible":true},"application/vnd.crypto-shade-file":{"source":"iana"},"application/vnd.cryptomator.encrypted":{"source":"iana"},"application/vnd.cryptomator.vault":{"source":"iana"},"application/vnd.ctc-posml":{"source":"iana","extensions":["pml"]},"application/vnd.ctct.ws+xml":{"source":"iana","compressible":true},"application/vnd.cups-pdf":{"source":"iana"},"application/vnd.cups-postscript":{"source":"iana"},"application/vnd.cups-ppd":{"source":"iana","extensions":["ppd"]},"application/vnd.cups-raster":{"source":"iana"},"application/vnd.cups-raw":{"source":"iana"},"application/vnd.curl":{"source":"iana"},"application/vnd.curl.car":{"source":"apache","extensions":["car"]},"application/vnd.curl.pcurl":{"source":"apache","extensions":["pcurl"]},"application/vnd.cyan.dean.root+xml":{"source":"iana","compressible":true},"application/vnd.cybank":{"source":"iana"},"application/vnd.cyclonedx+json":{"source":"iana","compressible":true},"application/vnd.cyclonedx+xml":{"source":"iana","compressible":true},"application/vnd.d2l.coursepackage1p0+zip":{"source":"iana","compressible":false},"application/vnd.d3m-dataset":{"source":"iana"},"application/vnd.d3m-problem":{"source":"iana"},"application/vnd.dart":{"source":"iana","compressible":true,"extensions":["dart"]},"application/vnd.data-vision.rdz":{"source":"iana","extensions":["rdz"]},"application/vnd.datapackage+json":{"source":"iana","compressible":true},"application/vnd.dataresource+json":{"source":"iana","compressible":true},"application/vnd.dbf":{"source":"iana","extensions":["dbf"]},"application/vnd.debian.binary-package":{"source":"iana"},"application/vnd.dece.data":{"source":"iana","extensions":["uvf","uvvf","uvd","uvvd"]},"application/vnd.dece.ttml+xml":{"source":"iana","compressible":true,"extensions":["uvt","uvvt"]},"application/vnd.dece.unspecified":{"source":"iana","extensions":["uvx","uvvx"]},"application/vnd.dece.zip":{"source":"iana","extensions":["uvz","uvvz"]},"application/vnd.denovo.fcselayout-link":{"source":"iana","extensions":["fe_launch"]},"application/vnd.desmume.movie":{"source":"iana"},"application/vnd.dir-bi.plate-dl-nosuffix":{"source":"iana"},"application/vnd.dm.delegation+xml":{"source":"iana","compressible":true},"application/vnd.dna":{"source":"iana","extensions":["dna"]},"application/vnd.document+json":{"source":"iana","compressible":true},"application/vnd.dolby.mlp":{"source":"apache","extensions":["mlp"]},"application/vnd.dolby.mobile.1":{"source":"iana"},"application/vnd.dolby.mobile.2":{"source":"iana"},"application/vnd.doremir.scorecloud-binary-document":{"source":"iana"},"application/vnd.dpgraph":{"source":"iana","extensions":["dpg"]},"application/vnd.dreamfactory":{"source":"iana","extensions":["dfac"]},"application/vnd.drive+json":{"source":"iana","compressible":true},"application/vnd.ds-keypoint":{"source":"apache","extensions":["kpxx"]},"application/vnd.dtg.local":{"source":"iana"},"application/vnd.dtg.local.flash":{"source":"iana"},"application/vnd.dtg.local.html":{"source":"iana"},"application/vnd.dvb.ait":{"source":"iana","extensions":["ait"]},"application/vnd.dvb.dvbisl+xml":{"source":"iana","compressible":true},"application/vnd.dvb.dvbj":{"source":"iana"},"application/vnd.dvb.esgcontainer":{"source":"iana"},"application/vnd.dvb.ipdcdftnotifaccess":{"source":"iana"},"application/vnd.dvb.ipdcesgaccess":{"source":"iana"},"application/vnd.dvb.ipdcesgaccess2":{"source":"iana"},"application/vnd.dvb.ipdcesgpdd":{"source":"iana"},"application/vnd.dvb.ipdcroaming":{"source":"iana"},"application/vnd.dvb.iptv.alfec-base":{"source":"iana"},"application/vnd.dvb.iptv.alfec-enhancement":{"source":"iana"},"application/vnd.dvb.notif-aggregate-root+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-container+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-generic+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-ia-msglist+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-ia-registration-request+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-ia-registration-response+xml":{"source":"iana","compressible":true},"application/vnd.dvb.notif-init+xml":{"source":"iana","compressible":true},"application/vnd.dvb.pfr":{"source":"iana"},"application/vnd.dvb.service":{"source":"iana","extensions":["svc"]},"application/vnd.dxr":{"source":"iana"},"application/vnd.dynageo":{"source":"iana","extensions":["geo"]},"application/vnd.dzr":{"source":"iana"},"application/vnd.easykaraoke.cdgdownload":{"source":"iana"},"application/vnd.ecdis-update":{"source":"iana"},"application/vnd.ecip.rlp":{"source":"iana"},"application/vnd.eclipse.ditto+json":{"source":"iana","compressible":true},"application/vnd.ecowin.chart":{"source":"iana","extensions":["mag"]},"application/vnd.ecowin.filerequest":{"source":"iana"},"application/vnd.ecowin.fileupdate":{"source":"iana"},"application/vnd.ecowin.series":{"source":"iana"},"application/vnd.ecowin.seriesrequest":{"source":"iana"},"application/vnd.ecowin.seriesupdate":{"source":"iana"},"application/vnd.efi.img":{"source":"iana"},"application/vnd.efi.iso":{"source":"iana"},"application/vnd.emclient.accessrequest+xml":{"source":"iana","compressible":true},"application/vnd.enliven":{"source":"iana","extensions":["nml"]},"application/vnd.enphase.envoy":{"source":"iana"},"application/vnd.eprints.data+xml":{"source":"iana","compressible":true},"application/vnd.epson.esf":{"source":"iana","extensions":["esf"]},"application/vnd.epson.msf":{"source":"iana","extensions":["msf"]},"application/vnd.epson.quickanime":{"source":"iana","extensions":["qam"]},"application/vnd.epson.salt":{"source":"iana","extensions":["slt"]},"application/vnd.epson.ssf":{"source":"iana","extensions":["ssf"]},"application/vnd.ericsson.quickcall":{"source":"iana"},"application/vnd.espass-espass+zip":{"source":"iana","compressible":false},"application/vnd.eszigno3+xml":{"source":"iana","compressible":true,"extensions":["es3","et3"]},"application/vnd.etsi.aoc+xml":{"source":"iana","compressible":true},"application/vnd.etsi.asic-e+zip":{"source":"iana","compressible":false},"application/vnd.etsi.asic-s+zip":{"source":"iana","compressible":false},"application/vnd.etsi.cug+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvcommand+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvdiscovery+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvprofile+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvsad-bc+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvsad-cod+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvsad-npvr+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvservice+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvsync+xml":{"source":"iana","compressible":true},"application/vnd.etsi.iptvueprofile+xml":{"source":"iana","compressible":true},"application/vnd.etsi.mcid+xml":{"source":"iana","compressible":true},"application/vnd.etsi.mheg5":{"source":"iana"},"application/vnd.etsi.overload-control-policy-dataset+xml":{"source":"iana","compressible":true},"application/vnd.etsi.pstn+xml":{"source":"iana","compressible":true},"application/vnd.etsi.sci+xml":{"source":"iana","compressible":true},"application/vnd.etsi.simservs+xml":{"source":"iana","compressible":true},"application/vnd.etsi.timestamp-token":{"source":"iana"},"application/vnd.etsi.tsl+xml":{"source":"iana","compressible":true},"application/vnd.etsi.tsl.der":{"source":"iana"},"application/vnd.eu.kasparian.car+json":{"source":"iana","compressible":true},"application/vnd.eudora.data":{"source":"iana"},"application/vnd.evolv.ecig.profile":{"source":"iana"},"application/vnd.evolv.ecig.settings":{"source":"iana"},"application/vnd.evolv.ecig.theme":{"source":"iana"},"application/vnd.exstream-empower+zip":{"source":"iana","compressible":false},"application/vnd.exstream-package":{"source":"iana"},"application/vnd.ezpix-album":{"source":"iana","extensions":["ez2"]},"application/vnd.ezpix-package":{"source":"iana","extensions":["ez3"]},"application/vnd.f-secure.mobile":{"source":"iana"},"application/vnd.familysearch.gedcom+zip":{"source":"iana","compressible":false},"application/vnd.fastcopy-disk-image":{"source":"iana"},"application/vnd.fdf":{"source":"iana","extensions":["fdf"]},"application/vnd.fdsn.mseed":{"source":"iana","extensions":["mseed"]},"application/vnd.fdsn.seed":{"source":"iana","extensions":["seed","dataless"]},"application/vnd.ffsns":{"source":"iana"},"application/vnd.ficlab.flb+zip":{"source":"iana","compressible":false},"application/vnd.filmit.zfc":{"source":"iana"},"application/vnd.fints":{"source":"iana"},"application/vnd.firemonkeys.cloudcell":{"source":"iana"},"application/vnd.flographit":{"source":"iana","extensions":["gph"]},"application/vnd.fluxtime.clip":{"source":"iana","extensions":["ftc"]},"application/vnd.font-fontforge-sfd":{"source":"iana"},"application/vnd.framemaker":{"source":"iana","extensions":["fm","frame","maker","book"]},"application/vnd.frogans.fnc":{"source":"iana","extensions":["fnc"]},"application/vnd.frogans.ltf":{"source":"iana","extensions":["ltf"]},"application/vnd.fsc.weblaunch":{"source":"iana","extensions":["fsc"]},"application/vnd.fujifilm.fb.docuworks":{"source":"iana"},"application/vnd.fujifilm.fb.docuworks.binder":{"source":"iana"},"application/vnd.fujifilm.fb.docuworks.container":{"source":"iana"},"application/vnd.fujifilm.fb.jfi+xml":{"source":"iana","compressible":true},"application/vnd.fujitsu.oasys":{"source":"iana","extensions":["oas"]},"application/vnd.fujitsu.oasys2":{"source":"iana","extensions":["oa2"]},"application/vnd.fujitsu.oasys3":{"source":"iana","extensions":["oa3"]},"application/vnd.fujitsu.oasysgp":{"source":"iana","extensions":["fg5"]},"application/vnd.fujitsu.oasysprs":{"source":"iana","extensions":["bh2"]},"application/vnd.fujixerox.art-ex":{"source":"iana"},"application/vnd.fujixerox.art4":{"source":"iana"},"application/vnd.fujixerox.ddd":{"source":"iana","extensions":["ddd"]},"application/vnd.fujixerox.docuworks":{"source":"iana","extensions":["xdw"]},"application/vnd.fujixerox.docuworks.binder":{"source":"iana","extensions":["xbd"]},"application/vnd.fujixerox.docuworks.container":{"source":"iana"},"application/vnd.fujixerox.hbpl":{"source":"iana"},"application/vnd.fut-misnet":{"source":"iana"},"application/vnd.futoin+cbor":{"source":"iana"},"application/vnd.futoin+json":{"source":"iana","compressible":true},"application/vnd.fuzzysheet":{"source":"iana","extensions":["fzs"]},"application/vnd.genomatix.tuxedo":{"source":"iana","extensions":["txd"]},"application/vnd.gentics.grd+json":{"source":"iana","compressible":true},"application/vnd.geo+json":{"source":"iana","compressible":true},"application/vnd.geocube+xml":{"source":"iana","compressible":true},"application/vnd.geogebra.file":{"source":"iana","extensions":["ggb"]},"application/vnd.geogebra.slides":{"source":"iana"},"application/vnd.geogebra.tool":{"source":"iana","extensions":["ggt"]},"application/vnd.geometry-explorer":{"source":"iana","extensions":["gex","gre"]},"application/vnd.geonext":{"source":"iana","extensions":["gxt"]},"application/vnd.geoplan":{"source":"iana","extensions":["g2w"]},"application/vnd.geospace":{"source":"iana","extensions":["g3w"]},"application/vnd.gerber":{"source":"iana"},"application/vnd.globalplatform.card-content-mgt":{"source":"iana"},"application/vnd.globalplatform.card-content-mgt-response":{"source":"iana"},"application/vnd.gmx":{"source":"iana","extensions":["gmx"]},"application/vnd.google-apps.document":{"compressible":false,"extensions":["gdoc"]},"application/vnd.google-apps.presentation":{"compressible":false,"extensions":["gslides"]},"application/vnd.google-apps.spreadsheet":{"compressible":false,"extensions":["gsheet"]},"application/vnd.google-earth.kml+xml":{"source":"iana","compressible":true,"extensions":["kml"]},"application/vnd.google-earth.kmz":{"source":"iana","compressible":false,"extensions":["kmz"]},"application/vnd.gov.sk.e-form+xml":{"source":"iana","compressible":true},"application/vnd.gov.sk.e-form+zip":{"source":"iana","compressible":false},"application/vnd.gov.sk.xmldatacontainer+xml":{"source":"iana","compressible":true},"application/vnd.grafeq":{"source":"iana","extensions":["gqf","gqs"]},"application/vnd.gridmp":{"source":"iana"},"application/vnd.groove-account":{"source":"iana","extensions":["gac"]},"application/vnd.groove-help":{"source":"iana","extensions":["ghf"]},"application/vnd.groove-identity-message":{"source":"iana","extensions":["gim"]},"application/vnd.groove-injector":{"source":"iana","extensions":["grv"]},"application/vnd.groove-tool-message":{"source":"iana","extensions":["gtm"]},"application/vnd.groove-tool-template":{"source":"iana","extensions":["tpl"]},"application/vnd.groove-vcard":{"source":"iana","extensions":["vcg"]},"application/vnd.hal+json":{"source":"iana","compressible":true},"application/vnd.hal+xml":{"source":"iana","compressible":true,"extensions":["hal"]},"application/vnd.handheld-entertainment+xml":{"source":"iana","compressible":true,"extensions":["zmm"]},"application/vnd.hbci":{"source":"iana","extensions":["hbci"]},"application/vnd.hc+json":{"source":"iana","compressible":true},"application/vnd.hcl-bireports":{"source":"iana"},"application/vnd.hdt":{"source":"iana"},"application/vnd.heroku+json":{"source":"iana","compressible":true},"application/vnd.hhe.lesson-player":{"source":"iana","extensions":["les"]},"application/vnd.hl7cda+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.hl7v2+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.hp-hpgl":{"source":"iana","extensions":["hpgl"]},"application/vnd.hp-hpid":{"source":"iana","extensions":["hpid"]},"application/vnd.hp-hps":{"source":"iana","extensions":["hps"]},"application/vnd.hp-jlyt":{"source":"iana","extensions":["jlt"]},"application/vnd.hp-pcl":{"source":"iana","extensions":["pcl"]},"application/vnd.hp-pclxl":{"source":"iana","extensions":["pclxl"]},"application/vnd.httphone":{"source":"iana"},"application/vnd.hydrostatix.sof-data":{"source":"iana","extensions":["sfd-hdstx"]},"application/vnd.hyper+json":{"source":"iana","compressible":true},"application/vnd.hyper-item+json":{"source":"iana","compressible":true},"application/vnd.hyperdrive+json":{"source":"iana","compressible":true},"application/vnd.hzn-3d-crossword":{"source":"iana"},"application/vnd.ibm.afplinedata":{"source":"iana"},"application/vnd.ibm.electronic-media":{"source":"iana"},"application/vnd.ibm.minipay":{"source":"iana","extensions":["mpy"]},"application/vnd.ibm.modcap":{"source":"iana","extensions":["afp","listafp","list3820"]},"application/vnd.ibm.rights-management":{"source":"iana","extensions":["irm"]},"application/vnd.ibm.secure-container":{"source":"iana","extensions":["sc"]},"application/vnd.iccprofile":{"source":"iana","extensions":["icc","icm"]},"application/vnd.ieee.1905":{"source":"iana"},"application/vnd.igloader":{"source":"iana","extensions":["igl"]},"application/vnd.imagemeter.folder+zip":{"source":"iana","compressible":false},"application/vnd.imagemeter.image+zip":{"source":"iana","compressible":false},"application/vnd.immervision-ivp":{"source":"iana","extensions":["ivp"]},"application/vnd.immervision-ivu":{"source":"iana","extensions":["ivu"]},"application/vnd.ims.imsccv1p1":{"source":"iana"},"application/vnd.ims.imsccv1p2":{"source":"iana"},"application/vnd.ims.imsccv1p3":{"source":"iana"},"application/vnd.ims.lis.v2.result+json":{"source":"iana","compressible":true},"application/vnd.ims.lti.v2.toolconsumerprofile+json":{"source":"iana","compressible":true},"application/vnd.ims.lti.v2.toolproxy+json":{"source":"iana","compressible":true},"application/vnd.ims.lti.v2.toolproxy.id+json":{"source":"iana","compressible":true},"application/vnd.ims.lti.v2.toolsettings+json":{"source":"iana","compressible":true},"application/vnd.ims.lti.v2.toolsettings.simple+json":{"source":"iana","compressible":true},"application/vnd.informedcontrol.rms+xml":{"source":"iana","compressible":true},"application/vnd.informix-visionary":{"source":"iana"},"application/vnd.infotech.project":{"source":"iana"},"application/vnd.infotech.project+xml":{"source":"iana","compressible":true},"application/vnd.innopath.wamp.notification":{"source":"iana"},"application/vnd.insors.igm":{"source":"iana","extensions":["igm"]},"application/vnd.intercon.formnet":{"source":"iana","extensions":["xpw","xpx"]},"application/vnd.intergeo":{"source":"iana","extensions":["i2g"]},"application/vnd.intertrust.digibox":{"source":"iana"},"application/vnd.intertrust.nncp":{"source":"iana"},"application/vnd.intu.qbo":{"source":"iana","extensions":["qbo"]},"application/vnd.intu.qfx":{"source":"iana","extensions":["qfx"]},"application/vnd.iptc.g2.catalogitem+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.conceptitem+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.knowledgeitem+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.newsitem+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.newsmessage+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.packageitem+xml":{"source":"iana","compressible":true},"application/vnd.iptc.g2.planningitem+xml":{"source":"iana","compressible":true},"application/vnd.ipunplugged.rcprofile":{"source":"iana","extensions":["rcprofile"]},"application/vnd.irepository.package+xml":{"source":"iana","compressible":true,"extensions":["irp"]},"application/vnd.is-xpr":{"source":"iana","extensions":["xpr"]},"application/vnd.isac.fcs":{"source":"iana","extensions":["fcs"]},"application/vnd.iso11783-10+zip":{"source":"iana","compressible":false},"application/vnd.jam":{"source":"iana","extensions":["jam"]},"application/vnd.japannet-directory-service":{"source":"iana"},"application/vnd.japannet-jpnstore-wakeup":{"source":"iana"},"application/vnd.japannet-payment-wakeup":{"source":"iana"},"application/vnd.japannet-registration":{"source":"iana"},"application/vnd.japannet-registration-wakeup":{"source":"iana"},"application/vnd.japannet-setstore-wakeup":{"source":"iana"},"application/vnd.japannet-verification":{"source":"iana"},"application/vnd.japannet-verification-wakeup":{"source":"iana"},"application/vnd.jcp.javame.midlet-rms":{"source":"iana","extensions":["rms"]},"application/vnd.jisp":{"source":"iana","extensions":["jisp"]},"application/vnd.joost.joda-archive":{"source":"iana","extensions":["joda"]},"application/vnd.jsk.isdn-ngn":{"source":"iana"},"application/vnd.kahootz":{"source":"iana","extensions":["ktz","ktr"]},"application/vnd.kde.karbon":{"source":"iana","extensions":["karbon"]},"application/vnd.kde.kchart":{"source":"iana","extensions":["chrt"]},"application/vnd.kde.kformula":{"source":"iana","extensions":["kfo"]},"application/vnd.kde.kivio":{"source":"iana","extensions":["flw"]},"application/vnd.kde.kontour":{"source":"iana","extensions":["kon"]},"application/vnd.kde.kpresenter":{"source":"iana","extensions":["kpr","kpt"]},"application/vnd.kde.kspread":{"source":"iana","extensions":["ksp"]},"application/vnd.kde.kword":{"source":"iana","extensions":["kwd","kwt"]},"application/vnd.kenameaapp":{"source":"iana","extensions":["htke"]},"application/vnd.kidspiration":{"source":"iana","extensions":["kia"]},"application/vnd.kinar":{"source":"iana","extensions":["kne","knp"]},"application/vnd.koan":{"source":"iana","extensions":["skp","skd","skt","skm"]},"application/vnd.kodak-descriptor":{"source":"iana","extensions":["sse"]},"application/vnd.las":{"source":"iana"},"application/vnd.las.las+json":{"source":"iana","compressible":true},"application/vnd.las.las+xml":{"source":"iana","compressible":true,"extensions":["lasxml"]},"application/vnd.laszip":{"source":"iana"},"application/vnd.leap+json":{"source":"iana","compressible":true},"application/vnd.liberty-request+xml":{"source":"iana","compressible":true},"application/vnd.llamagraphics.life-balance.desktop":{"source":"iana","extensions":["lbd"]},"application/vnd.llamagraphics.life-balance.exchange+xml":{"source":"iana","compressible":true,"extensions":["lbe"]},"application/vnd.logipipe.circuit+zip":{"source":"iana","compressible":false},"application/vnd.loom":{"source":"iana"},"application/vnd.lotus-1-2-3":{"source":"iana","extensions":["123"]},"application/vnd.lotus-approach":{"source":"iana","extensions":["apr"]},"application/vnd.lotus-freelance":{"source":"iana","extensions":["pre"]},"application/vnd.lotus-notes":{"source":"iana","extensions":["nsf"]},"application/vnd.lotus-organizer":{"source":"iana","extensions":["org"]},"application/vnd.lotus-screencam":{"source":"iana","extensions":["scm"]},"application/vnd.lotus-wordpro":{"source":"iana","extensions":["lwp"]},"application/vnd.macports.portpkg":{"source":"iana","extensions":["portpkg"]},"application/vnd.mapbox-vector-tile":{"source":"iana","extensions":["mvt"]},"application/vnd.marlin.drm.actiontoken+xml":{"source":"iana","compressible":true},"application/vnd.marlin.drm.conftoken+xml":{"source":"iana","compressible":true},"application/vnd.marlin.drm.license+xml":{"source":"iana","compressible":true},"application/vnd.marlin.drm.mdcf":{"source":"iana"},"application/vnd.mason+json":{"source":"iana","compressible":true},"application/vnd.maxar.archive.3tz+zip":{"source":"iana","compressible":false},"application/vnd.maxmind.maxmind-db":{"source":"iana"},"application/vnd.mcd":{"source":"iana","extensions":["mcd"]},"application/vnd.medcalcdata":{"source":"iana","extensions":["mc1"]},"application/vnd.mediastation.cdkey":{"source":"iana","extensions":["cdkey"]},"application/vnd.meridian-slingshot":{"source":"iana"},"application/vnd.mfer":{"source":"iana","extensions":["mwf"]},"application/vnd.mfmp":{"source":"iana","extensions":["mfm"]},"application/vnd.micro+json":{"source":"iana","compressible":true},"application/vnd.micrografx.flo":{"source":"iana","extensions":["flo"]},"application/vnd.micrografx.igx":{"source":"iana","extensions":["igx"]},"application/vnd.microsoft.portable-executable":{"source":"iana"},"application/vnd.microsoft.windows.thumbnail-cache":{"source":"iana"},"application/vnd.miele+json":{"source":"iana","compressible":true},"application/vnd.mif":{"source":"iana","extensions":["mif"]},"application/vnd.minisoft-hp3000-save":{"source":"iana"},"application/vnd.mitsubishi.misty-guard.trustweb":{"source":"iana"},"application/vnd.mobius.daf":{"source":"iana","extensions":["daf"]},"application/vnd.mobius.dis":{"source":"iana","extensions":["dis"]},"application/vnd.mobius.mbk":{"source":"iana","extensions":["mbk"]},"application/vnd.mobius.mqy":{"source":"iana","extensions":["mqy"]},"application/vnd.mobius.msl":{"source":"iana","extensions":["msl"]},"application/vnd.mobius.plc":{"source":"iana","extensions":["plc"]},"application/vnd.mobius.txf":{"source":"iana","extensions":["txf"]},"application/vnd.mophun.application":{"source":"iana","extensions":["mpn"]},"application/vnd.mophun.certificate":{"source":"iana","extensions":["mpc"]},"application/vnd.motorola.flexsuite":{"source":"iana"},"application/vnd.motorola.flexsuite.adsi":{"source":"iana"},"application/vnd.motorola.flexsuite.fis":{"source":"iana"},"application/vnd.motorola.flexsuite.gotap":{"source":"iana"},"application/vnd.motorola.flexsuite.kmr":{"source":"iana"},"application/vnd.motorola.flexsuite.ttc":{"source":"iana"},"application/vnd.motorola.flexsuite.wem":{"source":"iana"},"application/vnd.motorola.iprm":{"source":"iana"},"application/vnd.mozilla.xul+xml":{"source":"iana","compressible":true,"extensions":["xul"]},"application/vnd.ms-3mfdocument":{"source":"iana"},"application/vnd.ms-artgalry":{"source":"iana","extensions":["cil"]},"application/vnd.ms-asf":{"source":"iana"},"application/vnd.ms-cab-compressed":{"source":"iana","extensions":["cab"]},"application/vnd.ms-color.iccprofile":{"source":"apache"},"application/vnd.ms-excel":{"source":"iana","compressible":false,"extensions":["xls","xlm","xla","xlc","xlt","xlw"]},"application/vnd.ms-excel.addin.macroenabled.12":{"source":"iana","extensions":["xlam"]},"application/vnd.ms-excel.sheet.binary.macroenabled.12":{"source":"iana","extensions":["xlsb"]},"application/vnd.ms-excel.sheet.macroenabled.12":{"source":"iana","extensions":["xlsm"]},"application/vnd.ms-excel.template.macroenabled.12":{"source":"iana","extensions":["xltm"]},"application/vnd.ms-fontobject":{"source":"iana","compressible":true,"extensions":["eot"]},"application/vnd.ms-htmlhelp":{"source":"iana","extensions":["chm"]},"application/vnd.ms-ims":{"source":"iana","extensions":["ims"]},"application/vnd.ms-lrm":{"source":"iana","extensions":["lrm"]},"application/vnd.ms-office.activex+xml":{"source":"iana","compressible":true},"application/vnd.ms-officetheme":{"source":"iana","extensions":["thmx"]},"application/vnd.ms-opentype":{"source":"apache","compressible":true},"application/vnd.ms-outlook":{"compressible":false,"extensions":["msg"]},"application/vnd.ms-package.obfuscated-opentype":{"source":"apache"},"application/vnd.ms-pki.seccat":{"source":"apache","extensions":["cat"]},"application/vnd.ms-pki.stl":{"source":"apache","extensions":["stl"]},"application/vnd.ms-playready.initiator+xml":{"source":"iana","compressible":true},"application/vnd.ms-powerpoint":{"source":"iana","compressible":false,"extensions":["ppt","pps","pot"]},"application/vnd.ms-powerpoint.addin.macroenabled.12":{"source":"iana","extensions":["ppam"]},"application/vnd.ms-powerpoint.presentation.macroenabled.12":{"source":"iana","extensions":["pptm"]},"application/vnd.ms-powerpoint.slide.macroenabled.12":{"source":"iana","extensions":["sldm"]},"application/vnd.ms-powerpoint.slideshow.macroenabled.12":{"source":"iana","extensions":["ppsm"]},"application/vnd.ms-powerpoint.template.macroenabled.12":{"source":"iana","extensions":["potm"]},"application/vnd.ms-printdevicecapabilities+xml":{"source":"iana","compressible":true},"application/vnd.ms-printing.printticket+xml":{"source":"apache","compressible":true},"application/vnd.ms-printschematicket+xml":{"source":"iana","compressible":true},"application/vnd.ms-project":{"source":"iana","extensions":["mpp","mpt"]},"application/vnd.ms-tnef":{"source":"iana"},"application/vnd.ms-windows.devicepairing":{"source":"iana"},"application/vnd.ms-windows.nwprinting.oob":{"source":"iana"},"application/vnd.ms-windows.printerpairing":{"source":"iana"},"application/vnd.ms-windows.wsd.oob":{"source":"iana"},"application/vnd.ms-wmdrm.lic-chlg-req":{"source":"iana"},"application/vnd.ms-wmdrm.lic-resp":{"source":"iana"},"application/vnd.ms-wmdrm.meter-chlg-req":{"source":"iana"},"application/vnd.ms-wmdrm.meter-resp":{"source":"iana"},"application/vnd.ms-word.document.macroenabled.12":{"source":"iana","extensions":["docm"]},"application/vnd.ms-word.template.macroenabled.12":{"source":"iana","extensions":["dotm"]},"application/vnd.ms-works":{"source":"iana","extensions":["wps","wks","wcm","wdb"]},"application/vnd.ms-wpl":{"source":"iana","extensions":["wpl"]},"application/vnd.ms-xpsdocument":{"source":"iana","compressible":false,"extensions":["xps"]},"application/vnd.msa-disk-image":{"source":"iana"},"application/vnd.mseq":{"source":"iana","extensions":["mseq"]},"application/vnd.msign":{"source":"iana"},"application/vnd.multiad.creator":{"source":"iana"},"application/vnd.multiad.creator.cif":{"source":"iana"},"application/vnd.music-niff":{"source":"iana"},"application/vnd.musician":{"source":"iana","extensions":["mus"]},"application/vnd.muvee.style":{"source":"iana","extensions":["msty"]},"application/vnd.mynfc":{"source":"iana","extensions":["taglet"]},"application/vnd.nacamar.ybrid+json":{"source":"iana","compressible":true},"application/vnd.ncd.control":{"source":"iana"},"application/vnd.ncd.reference":{"source":"iana"},"application/vnd.nearst.inv+json":{"source":"iana","compressible":true},"application/vnd.nebumind.line":{"source":"iana"},"application/vnd.nervana":{"source":"iana"},"application/vnd.netfpx":{"source":"iana"},"application/vnd.neurolanguage.nlu":{"source":"iana","extensions":["nlu"]},"application/vnd.nimn":{"source":"iana"},"application/vnd.nintendo.nitro.rom":{"source":"iana"},"application/vnd.nintendo.snes.rom":{"source":"iana"},"application/vnd.nitf":{"source":"iana","extensions":["ntf","nitf"]},"application/vnd.noblenet-directory":{"source":"iana","extensions":["nnd"]},"application/vnd.noblenet-sealer":{"source":"iana","extensions":["nns"]},"application/vnd.noblenet-web":{"source":"iana","extensions":["nnw"]},"application/vnd.nokia.catalogs":{"source":"iana"},"application/vnd.nokia.conml+wbxml":{"source":"iana"},"application/vnd.nokia.conml+xml":{"source":"iana","compressible":true},"application/vnd.nokia.iptv.config+xml":{"source":"iana","compressible":true},"application/vnd.nokia.isds-radio-presets":{"source":"iana"},"application/vnd.nokia.landmark+wbxml":{"source":"iana"},"application/vnd.nokia.landmark+xml":{"source":"iana","compressible":true},"application/vnd.nokia.landmarkcollection+xml":{"source":"iana","compressible":true},"application/vnd.nokia.n-gage.ac+xml":{"source":"iana","compressible":true,"extensions":["ac"]},"application/vnd.nokia.n-gage.data":{"source":"iana","extensions":["ngdat"]},"application/vnd.nokia.n-gage.symbian.install":{"source":"iana","extensions":["n-gage"]},"application/vnd.nokia.ncd":{"source":"iana"},"application/vnd.nokia.pcd+wbxml":{"source":"iana"},"application/vnd.nokia.pcd+xml":{"source":"iana","compressible":true},"application/vnd.nokia.radio-preset":{"source":"iana","extensions":["rpst"]},"application/vnd.nokia.radio-presets":{"source":"iana","extensions":["rpss"]},"application/vnd.novadigm.edm":{"source":"iana","extensions":["edm"]},"application/vnd.novadigm.edx":{"source":"iana","extensions":["edx"]},"application/vnd.novadigm.ext":{"source":"iana","extensions":["ext"]},"application/vnd.ntt-local.content-share":{"source":"iana"},"application/vnd.ntt-local.file-transfer":{"source":"iana"},"application/vnd.ntt-local.ogw_remote-access":{"source":"iana"},"application/vnd.ntt-local.sip-ta_remote":{"source":"iana"},"application/vnd.ntt-local.sip-ta_tcp_stream":{"source":"iana"},"application/vnd.oasis.opendocument.chart":{"source":"iana","extensions":["odc"]},"application/vnd.oasis.opendocument.chart-template":{"source":"iana","extensions":["otc"]},"application/vnd.oasis.opendocument.database":{"source":"iana","extensions":["odb"]},"application/vnd.oasis.opendocument.formula":{"source":"iana","extensions":["odf"]},"application/vnd.oasis.opendocument.formula-template":{"source":"iana","extensions":["odft"]},"application/vnd.oasis.opendocument.graphics":{"source":"iana","compressible":false,"extensions":["odg"]},"application/vnd.oasis.opendocument.graphics-template":{"source":"iana","extensions":["otg"]},"application/vnd.oasis.opendocument.image":{"source":"iana","extensions":["odi"]},"application/vnd.oasis.opendocument.image-template":{"source":"iana","extensions":["oti"]},"application/vnd.oasis.opendocument.presentation":{"source":"iana","compressible":false,"extensions":["odp"]},"application/vnd.oasis.opendocument.presentation-template":{"source":"iana","extensions":["otp"]},"application/vnd.oasis.opendocument.spreadsheet":{"source":"iana","compressible":false,"extensions":["ods"]},"application/vnd.oasis.opendocument.spreadsheet-template":{"source":"iana","extensions":["ots"]},"application/vnd.oasis.opendocument.text":{"source":"iana","compressible":false,"extensions":["odt"]},"application/vnd.oasis.opendocument.text-master":{"source":"iana","extensions":["odm"]},"application/vnd.oasis.opendocument.text-template":{"source":"iana","extensions":["ott"]},"application/vnd.oasis.opendocument.text-web":{"source":"iana","extensions":["oth"]},"application/vnd.obn":{"source":"iana"},"application/vnd.ocf+cbor":{"source":"iana"},"application/vnd.oci.image.manifest.v1+json":{"source":"iana","compressible":true},"application/vnd.oftn.l10n+json":{"source":"iana","compressible":true},"application/vnd.oipf.contentaccessdownload+xml":{"source":"iana","compressible":true},"application/vnd.oipf.contentaccessstreaming+xml":{"source":"iana","compressible":true},"application/vnd.oipf.cspg-hexbinary":{"source":"iana"},"application/vnd.oipf.dae.svg+xml":{"source":"iana","compressible":true},"application/vnd.oipf.dae.xhtml+xml":{"source":"iana","compressible":true},"application/vnd.oipf.mippvcontrolmessage+xml":{"source":"iana","compressible":true},"application/vnd.oipf.pae.gem":{"source":"iana"},"application/vnd.oipf.spdiscovery+xml":{"source":"iana","compressible":true},"application/vnd.oipf.spdlist+xml":{"source":"iana","compressible":true},"application/vnd.oipf.ueprofile+xml":{"source":"iana","compressible":true},"application/vnd.oipf.userprofile+xml":{"source":"iana","compressible":true},"application/vnd.olpc-sugar":{"source":"iana","extensions":["xo"]},"application/vnd.oma-scws-config":{"source":"iana"},"application/vnd.oma-scws-http-request":{"source":"iana"},"application/vnd.oma-scws-http-response":{"source":"iana"},"application/vnd.oma.bcast.associated-procedure-parameter+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.drm-trigger+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.imd+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.ltkm":{"source":"iana"},"application/vnd.oma.bcast.notification+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.provisioningtrigger":{"source":"iana"},"application/vnd.oma.bcast.sgboot":{"source":"iana"},"application/vnd.oma.bcast.sgdd+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.sgdu":{"source":"iana"},"application/vnd.oma.bcast.simple-symbol-container":{"source":"iana"},"application/vnd.oma.bcast.smartcard-trigger+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.sprov+xml":{"source":"iana","compressible":true},"application/vnd.oma.bcast.stkm":{"source":"iana"},"application/vnd.oma.cab-address-book+xml":{"source":"iana","compressible":true},"application/vnd.oma.cab-feature-handler+xml":{"source":"iana","compressible":true},"application/vnd.oma.cab-pcc+xml":{"source":"iana","compressible":true},"application/vnd.oma.cab-subs-invite+xml":{"source":"iana","compressible":true},"application/vnd.oma.cab-user-prefs+xml":{"source":"iana","compressible":true},"application/vnd.oma.dcd":{"source":"iana"},"application/vnd.oma.dcdc":{"source":"iana"},"application/vnd.oma.dd2+xml":{"source":"iana","compressible":true,"extensions":["dd2"]},"application/vnd.oma.drm.risd+xml":{"source":"iana","compressible":true},"application/vnd.oma.group-usage-list+xml":{"source":"iana","compressible":true},"application/vnd.oma.lwm2m+cbor":{"source":"iana"},"application/vnd.oma.lwm2m+json":{"source":"iana","compressible":true},"application/vnd.oma.lwm2m+tlv":{"source":"iana"},"application/vnd.oma.pal+xml":{"source":"iana","compressible":true},"application/vnd.oma.poc.detailed-progress-report+xml":{"source":"iana","compressible":true},"application/vnd.oma.poc.final-report+xml":{"source":"iana","compressible":true},"application/vnd.oma.poc.groups+xml":{"source":"iana","compressible":true},"application/vnd.oma.poc.invocation-descriptor+xml":{"source":"iana","compressible":true},"application/vnd.oma.poc.optimized-progress-report+xml":{"source":"iana","compressible":true},"application/vnd.oma.push":{"source":"iana"},"application/vnd.oma.scidm.messages+xml":{"source":"iana","compressible":true},"application/vnd.oma.xcap-directory+xml":{"source":"iana","compressible":true},"application/vnd.omads-email+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.omads-file+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.omads-folder+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.omaloc-supl-init":{"source":"iana"},"application/vnd.onepager":{"source":"iana"},"application/vnd.onepagertamp":{"source":"iana"},"application/vnd.onepagertamx":{"source":"iana"},"application/vnd.onepagertat":{"source":"iana"},"application/vnd.onepagertatp":{"source":"iana"},"application/vnd.onepagertatx":{"source":"iana"},"application/vnd.openblox.game+xml":{"source":"iana","compressible":true,"extensions":["obgx"]},"application/vnd.openblox.game-binary":{"source":"iana"},"application/vnd.openeye.oeb":{"source":"iana"},"application/vnd.openofficeorg.extension":{"source":"apache","extensions":["oxt"]},"application/vnd.openstreetmap.data+xml":{"source":"iana","compressible":true,"extensions":["osm"]},"application/vnd.opentimestamps.ots":{"source":"iana"},"application/vnd.openxmlformats-officedocument.custom-properties+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.customxmlproperties+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawing+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.chart+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.diagramcolors+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.diagramdata+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.diagramlayout+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.drawingml.diagramstyle+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.extended-properties+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.commentauthors+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.comments+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.handoutmaster+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.notesmaster+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.notesslide+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.presentation":{"source":"iana","compressible":false,"extensions":["pptx"]},"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.presprops+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.slide":{"source":"iana","extensions":["sldx"]},"application/vnd.openxmlformats-officedocument.presentationml.slide+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.slidelayout+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.slidemaster+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.slideshow":{"source":"iana","extensions":["ppsx"]},"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.slideupdateinfo+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.tablestyles+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.tags+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.template":{"source":"iana","extensions":["potx"]},"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.presentationml.viewprops+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.calcchain+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.externallink+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.pivotcachedefinition+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.pivotcacherecords+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.pivottable+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.querytable+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.revisionheaders+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.revisionlog+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedstrings+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":{"source":"iana","compressible":false,"extensions":["xlsx"]},"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.sheetmetadata+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.tablesinglecells+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.template":{"source":"iana","extensions":["xltx"]},"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.usernames+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.volatiledependencies+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.theme+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.themeoverride+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.vmldrawing":{"source":"iana"},"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.document":{"source":"iana","compressible":false,"extensions":["docx"]},"application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.fonttable+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.template":{"source":"iana","extensions":["dotx"]},"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-officedocument.wordprocessingml.websettings+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-package.core-properties+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml":{"source":"iana","compressible":true},"application/vnd.openxmlformats-package.relationships+xml":{"source":"iana","compressible":true},"application/vnd.oracle.resource+json":{"source":"iana","compressible":true},"application/vnd.orange.indata":{"source":"iana"},"application/vnd.osa.netdeploy":{"source":"iana"},"application/vnd.osgeo.mapguide.package":{"source":"iana","extensions":["mgp"]},"application/vnd.osgi.bundle":{"source":"iana"},"application/vnd.osgi.dp":{"source":"iana","extensions":["dp"]},"application/vnd.osgi.subsystem":{"source":"iana","extensions":["esa"]},"application/vnd.otps.ct-kip+xml":{"source":"iana","compressible":true},"application/vnd.oxli.countgraph":{"source":"iana"},"application/vnd.pagerduty+json":{"source":"iana","compressible":true},"application/vnd.palm":{"source":"iana","extensions":["pdb","pqa","oprc"]},"application/vnd.panoply":{"source":"iana"},"application/vnd.paos.xml":{"source":"iana"},"application/vnd.patentdive":{"source":"iana"},"application/vnd.patientecommsdoc":{"source":"iana"},"application/vnd.pawaafile":{"source":"iana","extensions":["paw"]},"application/vnd.pcos":{"source":"iana"},"application/vnd.pg.format":{"source":"iana","extensions":["str"]},"application/vnd.pg.osasli":{"source":"iana","extensions":["ei6"]},"application/vnd.piaccess.application-licence":{"source":"iana"},"application/vnd.picsel":{"source":"iana","extensions":["efif"]},"application/vnd.pmi.widget":{"source":"iana","extensions":["wg"]},"application/vnd.poc.group-advertisement+xml":{"source":"iana","compressible":true},"application/vnd.pocketlearn":{"source":"iana","extensions":["plf"]},"application/vnd.powerbuilder6":{"source":"iana","extensions":["pbd"]},"application/vnd.powerbuilder6-s":{"source":"iana"},"application/vnd.powerbuilder7":{"source":"iana"},"application/vnd.powerbuilder7-s":{"source":"iana"},"application/vnd.powerbuilder75":{"source":"iana"},"application/vnd.powerbuilder75-s":{"source":"iana"},"application/vnd.preminet":{"source":"iana"},"application/vnd.previewsystems.box":{"source":"iana","extensions":["box"]},"application/vnd.proteus.magazine":{"source":"iana","extensions":["mgz"]},"application/vnd.psfs":{"source":"iana"},"application/vnd.publishare-delta-tree":{"source":"iana","extensions":["qps"]},"application/vnd.pvi.ptid1":{"source":"iana","extensions":["ptid"]},"application/vnd.pwg-multiplexed":{"source":"iana"},"application/vnd.pwg-xhtml-print+xml":{"source":"iana","compressible":true},"application/vnd.qualcomm.brew-app-res":{"source":"iana"},"application/vnd.quarantainenet":{"source":"iana"},"application/vnd.quark.quarkxpress":{"source":"iana","extensions":["qxd","qxt","qwd","qwt","qxl","qxb"]},"application/vnd.quobject-quoxdocument":{"source":"iana"},"application/vnd.radisys.moml+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-audit+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-audit-conf+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-audit-conn+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-audit-dialog+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-audit-stream+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-conf+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-base+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-fax-detect+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-fax-sendrecv+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-group+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-speech+xml":{"source":"iana","compressible":true},"application/vnd.radisys.msml-dialog-transform+xml":{"source":"iana","compressible":true},"application/vnd.rainstor.data":{"source":"iana"},"application/vnd.rapid":{"source":"iana"},"application/vnd.rar":{"source":"iana","extensions":["rar"]},"application/vnd.realvnc.bed":{"source":"iana","extensions":["bed"]},"application/vnd.recordare.musicxml":{"source":"iana","extensions":["mxl"]},"application/vnd.recordare.musicxml+xml":{"source":"iana","compressible":true,"extensions":["musicxml"]},"application/vnd.renlearn.rlprint":{"source":"iana"},"application/vnd.resilient.logic":{"source":"iana"},"application/vnd.restful+json":{"source":"iana","compressible":true},"application/vnd.rig.cryptonote":{"source":"iana","extensions":["cryptonote"]},"application/vnd.rim.cod":{"source":"apache","extensions":["cod"]},"application/vnd.rn-realmedia":{"source":"apache","extensions":["rm"]},"application/vnd.rn-realmedia-vbr":{"source":"apache","extensions":["rmvb"]},"application/vnd.route66.link66+xml":{"source":"iana","compressible":true,"extensions":["link66"]},"application/vnd.rs-274x":{"source":"iana"},"application/vnd.ruckus.download":{"source":"iana"},"application/vnd.s3sms":{"source":"iana"},"application/vnd.sailingtracker.track":{"source":"iana","extensions":["st"]},"application/vnd.sar":{"source":"iana"},"application/vnd.sbm.cid":{"source":"iana"},"application/vnd.sbm.mid2":{"source":"iana"},"application/vnd.scribus":{"source":"iana"},"application/vnd.sealed.3df":{"source":"iana"},"application/vnd.sealed.csf":{"source":"iana"},"application/vnd.sealed.doc":{"source":"iana"},"application/vnd.sealed.eml":{"source":"iana"},"application/vnd.sealed.mht":{"source":"iana"},"application/vnd.sealed.net":{"source":"iana"},"application/vnd.sealed.ppt":{"source":"iana"},"application/vnd.sealed.tiff":{"source":"iana"},"application/vnd.sealed.xls":{"source":"iana"},"application/vnd.sealedmedia.softseal.html":{"source":"iana"},"application/vnd.sealedmedia.softseal.pdf":{"source":"iana"},"application/vnd.seemail":{"source":"iana","extensions":["see"]},"application/vnd.seis+json":{"source":"iana","compressible":true},"application/vnd.sema":{"source":"iana","extensions":["sema"]},"application/vnd.semd":{"source":"iana","extensions":["semd"]},"application/vnd.semf":{"source":"iana","extensions":["semf"]},"application/vnd.shade-save-file":{"source":"iana"},"application/vnd.shana.informed.formdata":{"source":"iana","extensions":["ifm"]},"application/vnd.shana.informed.formtemplate":{"source":"iana","extensions":["itp"]},"application/vnd.shana.informed.interchange":{"source":"iana","extensions":["iif"]},"application/vnd.shana.informed.package":{"source":"iana","extensions":["ipk"]},"application/vnd.shootproof+json":{"source":"iana","compressible":true},"application/vnd.shopkick+json":{"source":"iana","compressible":true},"application/vnd.shp":{"source":"iana"},"application/vnd.shx":{"source":"iana"},"application/vnd.sigrok.session":{"source":"iana"},"application/vnd.simtech-mindmapper":{"source":"iana","extensions":["twd","twds"]},"application/vnd.siren+json":{"source":"iana","compressible":true},"application/vnd.smaf":{"source":"iana","extensions":["mmf"]},"application/vnd.smart.notebook":{"source":"iana"},"application/vnd.smart.teacher":{"source":"iana","extensions":["teacher"]},"application/vnd.snesdev-page-table":{"source":"iana"},"application/vnd.software602.filler.form+xml":{"source":"iana","compressible":true,"extensions":["fo"]},"application/vnd.software602.filler.form-xml-zip":{"source":"iana"},"application/vnd.solent.sdkm+xml":{"source":"iana","compressible":true,"extensions":["sdkm","sdkd"]},"application/vnd.spotfire.dxp":{"source":"iana","extensions":["dxp"]},"application/vnd.spotfire.sfs":{"source":"iana","extensions":["sfs"]},"application/vnd.sqlite3":{"source":"iana"},"application/vnd.sss-cod":{"source":"iana"},"application/vnd.sss-dtf":{"source":"iana"},"application/vnd.sss-ntf":{"source":"iana"},"application/vnd.stardivision.calc":{"source":"apache","extensions":["sdc"]},"application/vnd.stardivision.draw":{"source":"apache","extensions":["sda"]},"application/vnd.stardivision.impress":{"source":"apache","extensions":["sdd"]},"application/vnd.stardivision.math":{"source":"apache","extensions":["smf"]},"application/vnd.stardivision.writer":{"source":"apache","extensions":["sdw","vor"]},"application/vnd.stardivision.writer-global":{"source":"apache","extensions":["sgl"]},"application/vnd.stepmania.package":{"source":"iana","extensions":["smzip"]},"application/vnd.stepmania.stepchart":{"source":"iana","extensions":["sm"]},"application/vnd.street-stream":{"source":"iana"},"application/vnd.sun.wadl+xml":{"source":"iana","compressible":true,"extensions":["wadl"]},"application/vnd.sun.xml.calc":{"source":"apache","extensions":["sxc"]},"application/vnd.sun.xml.calc.template":{"source":"apache","extensions":["stc"]},"application/vnd.sun.xml.draw":{"source":"apache","extensions":["sxd"]},"application/vnd.sun.xml.draw.template":{"source":"apache","extensions":["std"]},"application/vnd.sun.xml.impress":{"source":"apache","extensions":["sxi"]},"application/vnd.sun.xml.impress.template":{"source":"apache","extensions":["sti"]},"application/vnd.sun.xml.math":{"source":"apache","extensions":["sxm"]},"application/vnd.sun.xml.writer":{"source":"apache","extensions":["sxw"]},"application/vnd.sun.xml.writer.global":{"source":"apache","extensions":["sxg"]},"application/vnd.sun.xml.writer.template":{"source":"apache","extensions":["stw"]},"application/vnd.sus-calendar":{"source":"iana","extensions":["sus","susp"]},"application/vnd.svd":{"source":"iana","extensions":["svd"]},"application/vnd.swiftview-ics":{"source":"iana"},"application/vnd.sycle+xml":{"source":"iana","compressible":true},"application/vnd.syft+json":{"source":"iana","compressible":true},"application/vnd.symbian.install":{"source":"apache","extensions":["sis","sisx"]},"application/vnd.syncml+xml":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["xsm"]},"application/vnd.syncml.dm+wbxml":{"source":"iana","charset":"UTF-8","extensions":["bdm"]},"application/vnd.syncml.dm+xml":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["xdm"]},"application/vnd.syncml.dm.notification":{"source":"iana"},"application/vnd.syncml.dmddf+wbxml":{"source":"iana"},"application/vnd.syncml.dmddf+xml":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["ddf"]},"application/vnd.syncml.dmtnds+wbxml":{"source":"iana"},"application/vnd.syncml.dmtnds+xml":{"source":"iana","charset":"UTF-8","compressible":true},"application/vnd.syncml.ds.notification":{"source":"iana"},"application/vnd.tableschema+json":{"source":"iana","compressible":true},"application/vnd.tao.intent-module-archive":{"source":"iana","extensions":["tao"]},"application/vnd.tcpdump.pcap":{"source":"iana","extensions":["pcap","cap","dmp"]},"application/vnd.think-cell.ppttc+json":{"source":"iana","compressible":true},"application/vnd.tmd.mediaflex.api+xml":{"source":"iana","compressible":true},"application/vnd.tml":{"source":"iana"},"application/vnd.tmobile-livetv":{"source":"iana","extensions":["tmo"]},"application/vnd.tri.onesource":{"source":"iana"},"application/vnd.trid.tpt":{"source":"iana","extensions":["tpt"]},"application/vnd.triscape.mxs":{"source":"iana","extensions":["mxs"]},"application/vnd.trueapp":{"source":"iana","extensions":["tra"]},"application/vnd.truedoc":{"source":"iana"},"application/vnd.ubisoft.webplayer":{"source":"iana"},"application/vnd.ufdl":{"source":"iana","extensions":["ufd","ufdl"]},"application/vnd.uiq.theme":{"source":"iana","extensions":["utz"]},"application/vnd.umajin":{"source":"iana","extensions":["umj"]},"application/vnd.unity":{"source":"iana","extensions":["unityweb"]},"application/vnd.uoml+xml":{"source":"iana","compressible":true,"extensions":["uoml"]},"application/vnd.uplanet.alert":{"source":"iana"},"application/vnd.uplanet.alert-wbxml":{"source":"iana"},"application/vnd.uplanet.bearer-choice":{"source":"iana"},"application/vnd.uplanet.bearer-choice-wbxml":{"source":"iana"},"application/vnd.uplanet.cacheop":{"source":"iana"},"application/vnd.uplanet.cacheop-wbxml":{"source":"iana"},"application/vnd.uplanet.channel":{"source":"iana"},"application/vnd.uplanet.channel-wbxml":{"source":"iana"},"application/vnd.uplanet.list":{"source":"iana"},"application/vnd.uplanet.list-wbxml":{"source":"iana"},"application/vnd.uplanet.listcmd":{"source":"iana"},"application/vnd.uplanet.listcmd-wbxml":{"source":"iana"},"application/vnd.uplanet.signal":{"source":"iana"},"application/vnd.uri-map":{"source":"iana"},"application/vnd.valve.source.material":{"source":"iana"},"application/vnd.vcx":{"source":"iana","extensions":["vcx"]},"application/vnd.vd-study":{"source":"iana"},"application/vnd.vectorworks":{"source":"iana"},"application/vnd.vel+json":{"source":"iana","compressible":true},"application/vnd.verimatrix.vcas":{"source":"iana"},"application/vnd.veritone.aion+json":{"source":"iana","compressible":true},"application/vnd.veryant.thin":{"source":"iana"},"application/vnd.ves.encrypted":{"source":"iana"},"application/vnd.vidsoft.vidconference":{"source":"iana"},"application/vnd.visio":{"source":"iana","extensions":["vsd","vst","vss","vsw"]},"application/vnd.visionary":{"source":"iana","extensions":["vis"]},"application/vnd.vividence.scriptfile":{"source":"iana"},"application/vnd.vsf":{"source":"iana","extensions":["vsf"]},"application/vnd.wap.sic":{"source":"iana"},"application/vnd.wap.slc":{"source":"iana"},"application/vnd.wap.wbxml":{"source":"iana","charset":"UTF-8","extensions":["wbxml"]},"application/vnd.wap.wmlc":{"source":"iana","extensions":["wmlc"]},"application/vnd.wap.wmlscriptc":{"source":"iana","extensions":["wmlsc"]},"application/vnd.webturbo":{"source":"iana","extensions":["wtb"]},"application/vnd.wfa.dpp":{"source":"iana"},"application/vnd.wfa.p2p":{"source":"iana"},"application/vnd.wfa.wsc":{"source":"iana"},"application/vnd.windows.devicepairing":{"source":"iana"},"application/vnd.wmc":{"source":"iana"},"application/vnd.wmf.bootstrap":{"source":"iana"},"application/vnd.wolfram.mathematica":{"source":"iana"},"application/vnd.wolfram.mathematica.package":{"source":"iana"},"application/vnd.wolfram.player":{"source":"iana","extensions":["nbp"]},"application/vnd.wordperfect":{"source":"iana","extensions":["wpd"]},"application/vnd.wqd":{"source":"iana","extensions":["wqd"]},"application/vnd.wrq-hp3000-labelled":{"source":"iana"},"application/vnd.wt.stf":{"source":"iana","extensions":["stf"]},"application/vnd.wv.csp+wbxml":{"source":"iana"},"application/vnd.wv.csp+xml":{"source":"iana","compressible":true},"application/vnd.wv.ssp+xml":{"source":"iana","compressible":true},"application/vnd.xacml+json":{"source":"iana","compressible":true},"application/vnd.xara":{"source":"iana","extensions":["xar"]},"application/vnd.xfdl":{"source":"iana","extensions":["xfdl"]},"application/vnd.xfdl.webform":{"source":"iana"},"application/vnd.xmi+xml":{"source":"iana","compressible":true},"application/vnd.xmpie.cpkg":{"source":"iana"},"application/vnd.xmpie.dpkg":{"source":"iana"},"application/vnd.xmpie.plan":{"source":"iana"},"application/vnd.xmpie.ppkg":{"source":"iana"},"application/vnd.xmpie.xlim":{"source":"iana"},"application/vnd.yamaha.hv-dic":{"source":"iana","extensions":["hvd"]},"application/vnd.yamaha.hv-script":{"source":"iana","extensions":["hvs"]},"application/vnd.yamaha.hv-voice":{"source":"iana","extensions":["hvp"]},"application/vnd.yamaha.openscoreformat":{"source":"iana","extensions":["osf"]},"application/vnd.yamaha.openscoreformat.osfpvg+xml":{"source":"iana","compressible":true,"extensions":["osfpvg"]},"application/vnd.yamaha.remote-setup":{"source":"iana"},"application/vnd.yamaha.smaf-audio":{"source":"iana","extensions":["saf"]},"application/vnd.yamaha.smaf-phrase":{"source":"iana","extensions":["spf"]},"application/vnd.yamaha.through-ngn":{"source":"iana"},"application/vnd.yamaha.tunnel-udpencap":{"source":"iana"},"application/vnd.yaoweme":{"source":"iana"},"application/vnd.yellowriver-custom-menu":{"source":"iana","extensions":["cmp"]},"application/vnd.youtube.yt":{"source":"iana"},"application/vnd.zul":{"source":"iana","extensions":["zir","zirz"]},"application/vnd.zzazz.deck+xml":{"source":"iana","compressible":true,"extensions":["zaz"]},"application/voicexml+xml":{"source":"iana","compressible":true,"extensions":["vxml"]},"application/voucher-cms+json":{"source":"iana","compressible":true},"application/vq-rtcpxr":{"source":"iana"},"application/wasm":{"source":"iana","compressible":true,"extensions":["wasm"]},"application/watcherinfo+xml":{"source":"iana","compressible":true,"extensions":["wif"]},"application/webpush-options+json":{"source":"iana","compressible":true},"application/whoispp-query":{"source":"iana"},"application/whoispp-response":{"source":"iana"},"application/widget":{"source":"iana","extensions":["wgt"]},"application/winhlp":{"source":"apache","extensions":["hlp"]},"application/wita":{"source":"iana"},"application/wordperfect5.1":{"source":"iana"},"application/wsdl+xml":{"source":"iana","compressible":true,"extensions":["wsdl"]},"application/wspolicy+xml":{"source":"iana","compressible":true,"extensions":["wspolicy"]},"application/x-7z-compressed":{"source":"apache","compressible":false,"extensions":["7z"]},"application/x-abiword":{"source":"apache","extensions":["abw"]},"application/x-ace-compressed":{"source":"apache","extensions":["ace"]},"application/x-amf":{"source":"apache"},"application/x-apple-diskimage":{"source":"apache","extensions":["dmg"]},"application/x-arj":{"compressible":false,"extensions":["arj"]},"application/x-authorware-bin":{"source":"apache","extensions":["aab","x32","u32","vox"]},"application/x-authorware-map":{"source":"apache","extensions":["aam"]},"application/x-authorware-seg":{"source":"apache","extensions":["aas"]},"application/x-bcpio":{"source":"apache","extensions":["bcpio"]},"application/x-bdoc":{"compressible":false,"extensions":["bdoc"]},"application/x-bittorrent":{"source":"apache","extensions":["torrent"]},"application/x-blorb":{"source":"apache","extensions":["blb","blorb"]},"application/x-bzip":{"source":"apache","compressible":false,"extensions":["bz"]},"application/x-bzip2":{"source":"apache","compressible":false,"extensions":["bz2","boz"]},"application/x-cbr":{"source":"apache","extensions":["cbr","cba","cbt","cbz","cb7"]},"application/x-cdlink":{"source":"apache","extensions":["vcd"]},"application/x-cfs-compressed":{"source":"apache","extensions":["cfs"]},"application/x-chat":{"source":"apache","extensions":["chat"]},"application/x-chess-pgn":{"source":"apache","extensions":["pgn"]},"application/x-chrome-extension":{"extensions":["crx"]},"application/x-cocoa":{"source":"nginx","extensions":["cco"]},"application/x-compress":{"source":"apache"},"application/x-conference":{"source":"apache","extensions":["nsc"]},"application/x-cpio":{"source":"apache","extensions":["cpio"]},"application/x-csh":{"source":"apache","extensions":["csh"]},"application/x-deb":{"compressible":false},"application/x-debian-package":{"source":"apache","extensions":["deb","udeb"]},"application/x-dgc-compressed":{"source":"apache","extensions":["dgc"]},"application/x-director":{"source":"apache","extensions":["dir","dcr","dxr","cst","cct","cxt","w3d","fgd","swa"]},"application/x-doom":{"source":"apache","extensions":["wad"]},"application/x-dtbncx+xml":{"source":"apache","compressible":true,"extensions":["ncx"]},"application/x-dtbook+xml":{"source":"apache","compressible":true,"extensions":["dtb"]},"application/x-dtbresource+xml":{"source":"apache","compressible":true,"extensions":["res"]},"application/x-dvi":{"source":"apache","compressible":false,"extensions":["dvi"]},"application/x-envoy":{"source":"apache","extensions":["evy"]},"application/x-eva":{"source":"apache","extensions":["eva"]},"application/x-font-bdf":{"source":"apache","extensions":["bdf"]},"application/x-font-dos":{"source":"apache"},"application/x-font-framemaker":{"source":"apache"},"application/x-font-ghostscript":{"source":"apache","extensions":["gsf"]},"application/x-font-libgrx":{"source":"apache"},"application/x-font-linux-psf":{"source":"apache","extensions":["psf"]},"application/x-font-pcf":{"source":"apache","extensions":["pcf"]},"application/x-font-snf":{"source":"apache","extensions":["snf"]},"application/x-font-speedo":{"source":"apache"},"application/x-font-sunos-news":{"source":"apache"},"application/x-font-type1":{"source":"apache","extensions":["pfa","pfb","pfm","afm"]},"application/x-font-vfont":{"source":"apache"},"application/x-freearc":{"source":"apache","extensions":["arc"]},"application/x-futuresplash":{"source":"apache","extensions":["spl"]},"application/x-gca-compressed":{"source":"apache","extensions":["gca"]},"application/x-glulx":{"source":"apache","extensions":["ulx"]},"application/x-gnumeric":{"source":"apache","extensions":["gnumeric"]},"application/x-gramps-xml":{"source":"apache","extensions":["gramps"]},"application/x-gtar":{"source":"apache","extensions":["gtar"]},"application/x-gzip":{"source":"apache"},"application/x-hdf":{"source":"apache","extensions":["hdf"]},"application/x-httpd-php":{"compressible":true,"extensions":["php"]},"application/x-install-instructions":{"source":"apache","extensions":["install"]},"application/x-iso9660-image":{"source":"apache","extensions":["iso"]},"application/x-iwork-keynote-sffkey":{"extensions":["key"]},"application/x-iwork-numbers-sffnumbers":{"extensions":["numbers"]},"application/x-iwork-pages-sffpages":{"extensions":["pages"]},"application/x-java-archive-diff":{"source":"nginx","extensions":["jardiff"]},"application/x-java-jnlp-file":{"source":"apache","compressible":false,"extensions":["jnlp"]},"application/x-javascript":{"compressible":true},"application/x-keepass2":{"extensions":["kdbx"]},"application/x-latex":{"source":"apache","compressible":false,"extensions":["latex"]},"application/x-lua-bytecode":{"extensions":["luac"]},"application/x-lzh-compressed":{"source":"apache","extensions":["lzh","lha"]},"application/x-makeself":{"source":"nginx","extensions":["run"]},"application/x-mie":{"source":"apache","extensions":["mie"]},"application/x-mobipocket-ebook":{"source":"apache","extensions":["prc","mobi"]},"application/x-mpegurl":{"compressible":false},"application/x-ms-application":{"source":"apache","extensions":["application"]},"application/x-ms-shortcut":{"source":"apache","extensions":["lnk"]},"application/x-ms-wmd":{"source":"apache","extensions":["wmd"]},"application/x-ms-wmz":{"source":"apache","extensions":["wmz"]},"application/x-ms-xbap":{"source":"apache","extensions":["xbap"]},"application/x-msaccess":{"source":"apache","extensions":["mdb"]},"application/x-msbinder":{"source":"apache","extensions":["obd"]},"application/x-mscardfile":{"source":"apache","extensions":["crd"]},"application/x-msclip":{"source":"apache","extensions":["clp"]},"application/x-msdos-program":{"extensions":["exe"]},"application/x-msdownload":{"source":"apache","extensions":["exe","dll","com","bat","msi"]},"application/x-msmediaview":{"source":"apache","extensions":["mvb","m13","m14"]},"application/x-msmetafile":{"source":"apache","extensions":["wmf","wmz","emf","emz"]},"application/x-msmoney":{"source":"apache","extensions":["mny"]},"application/x-mspublisher":{"source":"apache","extensions":["pub"]},"application/x-msschedule":{"source":"apache","extensions":["scd"]},"application/x-msterminal":{"source":"apache","extensions":["trm"]},"application/x-mswrite":{"source":"apache","extensions":["wri"]},"application/x-netcdf":{"source":"apache","extensions":["nc","cdf"]},"application/x-ns-proxy-autoconfig":{"compressible":true,"extensions":["pac"]},"application/x-nzb":{"source":"apache","extensions":["nzb"]},"application/x-perl":{"source":"nginx","extensions":["pl","pm"]},"application/x-pilot":{"source":"nginx","extensions":["prc","pdb"]},"application/x-pkcs12":{"source":"apache","compressible":false,"extensions":["p12","pfx"]},"application/x-pkcs7-certificates":{"source":"apache","extensions":["p7b","spc"]},"application/x-pkcs7-certreqresp":{"source":"apache","extensions":["p7r"]},"application/x-pki-message":{"source":"iana"},"application/x-rar-compressed":{"source":"apache","compressible":false,"extensions":["rar"]},"application/x-redhat-package-manager":{"source":"nginx","extensions":["rpm"]},"application/x-research-info-systems":{"source":"apache","extensions":["ris"]},"application/x-sea":{"source":"nginx","extensions":["sea"]},"application/x-sh":{"source":"apache","compressible":true,"extensions":["sh"]},"application/x-shar":{"source":"apache","extensions":["shar"]},"application/x-shockwave-flash":{"source":"apache","compressible":false,"extensions":["swf"]},"application/x-silverlight-app":{"source":"apache","extensions":["xap"]},"application/x-sql":{"source":"apache","extensions":["sql"]},"application/x-stuffit":{"source":"apache","compressible":false,"extensions":["sit"]},"application/x-stuffitx":{"source":"apache","extensions":["sitx"]},"application/x-subrip":{"source":"apache","extensions":["srt"]},"application/x-sv4cpio":{"source":"apache","extensions":["sv4cpio"]},"application/x-sv4crc":{"source":"apache","extensions":["sv4crc"]},"application/x-t3vm-image":{"source":"apache","extensions":["t3"]},"application/x-tads":{"source":"apache","extensions":["gam"]},"application/x-tar":{"source":"apache","compressible":true,"extensions":["tar"]},"application/x-tcl":{"source":"apache","extensions":["tcl","tk"]},"application/x-tex":{"source":"apache","extensions":["tex"]},"application/x-tex-tfm":{"source":"apache","extensions":["tfm"]},"application/x-texinfo":{"source":"apache","extensions":["texinfo","texi"]},"application/x-tgif":{"source":"apache","extensions":["obj"]},"application/x-ustar":{"source":"apache","extensions":["ustar"]},"application/x-virtualbox-hdd":{"compressible":true,"extensions":["hdd"]},"application/x-virtualbox-ova":{"compressible":true,"extensions":["ova"]},"application/x-virtualbox-ovf":{"compressible":true,"extensions":["ovf"]},"application/x-virtualbox-vbox":{"compressible":true,"extensions":["vbox"]},"application/x-virtualbox-vbox-extpack":{"compressible":false,"extensions":["vbox-extpack"]},"application/x-virtualbox-vdi":{"compressible":true,"extensions":["vdi"]},"application/x-virtualbox-vhd":{"compressible":true,"extensions":["vhd"]},"application/x-virtualbox-vmdk":{"compressible":true,"extensions":["vmdk"]},"application/x-wais-source":{"source":"apache","extensions":["src"]},"application/x-web-app-manifest+json":{"compressible":true,"extensions":["webapp"]},"application/x-www-form-urlencoded":{"source":"iana","compressible":true},"application/x-x509-ca-cert":{"source":"iana","extensions":["der","crt","pem"]},"application/x-x509-ca-ra-cert":{"source":"iana"},"application/x-x509-next-ca-cert":{"source":"iana"},"application/x-xfig":{"source":"apache","extensions":["fig"]},"application/x-xliff+xml":{"source":"apache","compressible":true,"extensions":["xlf"]},"application/x-xpinstall":{"source":"apache","compressible":false,"extensions":["xpi"]},"application/x-xz":{"source":"apache","extensions":["xz"]},"application/x-zmachine":{"source":"apache","extensions":["z1","z2","z3","z4","z5","z6","z7","z8"]},"application/x400-bp":{"source":"iana"},"application/xacml+xml":{"source":"iana","compressible":true},"application/xaml+xml":{"source":"apache","compressible":true,"extensions":["xaml"]},"application/xcap-att+xml":{"source":"iana","compressible":true,"extensions":["xav"]},"application/xcap-caps+xml":{"source":"iana","compressible":true,"extensions":["xca"]},"application/xcap-diff+xml":{"source":"iana","compressible":true,"extensions":["xdf"]},"application/xcap-el+xml":{"source":"iana","compressible":true,"extensions":["xel"]},"application/xcap-error+xml":{"source":"iana","compressible":true},"application/xcap-ns+xml":{"source":"iana","compressible":true,"extensions":["xns"]},"application/xcon-conference-info+xml":{"source":"iana","compressible":true},"application/xcon-conference-info-diff+xml":{"source":"iana","compressible":true},"application/xenc+xml":{"source":"iana","compressible":true,"extensions":["xenc"]},"application/xhtml+xml":{"source":"iana","compressible":true,"extensions":["xhtml","xht"]},"application/xhtml-voice+xml":{"source":"apache","compressible":true},"application/xliff+xml":{"source":"iana","compressible":true,"extensions":["xlf"]},"application/xml":{"source":"iana","compressible":true,"extensions":["xml","xsl","xsd","rng"]},"application/xml-dtd":{"source":"iana","compressible":true,"extensions":["dtd"]},"application/xml-external-parsed-entity":{"source":"iana"},"application/xml-patch+xml":{"source":"iana","compressible":true},"application/xmpp+xml":{"source":"iana","compressible":true},"application/xop+xml":{"source":"iana","compressible":true,"extensions":["xop"]},"application/xproc+xml":{"source":"apache","compressible":true,"extensions":["xpl"]},"application/xslt+xml":{"source":"iana","compressible":true,"extensions":["xsl","xslt"]},"application/xspf+xml":{"source":"apache","compressible":true,"extensions":["xspf"]},"application/xv+xml":{"source":"iana","compressible":true,"extensions":["mxml","xhvml","xvml","xvm"]},"application/yang":{"source":"iana","extensions":["yang"]},"application/yang-data+json":{"source":"iana","compressible":true},"application/yang-data+xml":{"source":"iana","compressible":true},"application/yang-patch+json":{"source":"iana","compressible":true},"application/yang-patch+xml":{"source":"iana","compressible":true},"application/yin+xml":{"source":"iana","compressible":true,"extensions":["yin"]},"application/zip":{"source":"iana","compressible":false,"extensions":["zip"]},"application/zlib":{"source":"iana"},"application/zstd":{"source":"iana"},"audio/1d-interleaved-parityfec":{"source":"iana"},"audio/32kadpcm":{"source":"iana"},"audio/3gpp":{"source":"iana","compressible":false,"extensions":["3gpp"]},"audio/3gpp2":{"source":"iana"},"audio/aac":{"source":"iana"},"audio/ac3":{"source":"iana"},"audio/adpcm":{"source":"apache","extensions":["adp"]},"audio/amr":{"source":"iana","extensions":["amr"]},"audio/amr-wb":{"source":"iana"},"audio/amr-wb+":{"source":"iana"},"audio/aptx":{"source":"iana"},"audio/asc":{"source":"iana"},"audio/atrac-advanced-lossless":{"source":"iana"},"audio/atrac-x":{"source":"iana"},"audio/atrac3":{"source":"iana"},"audio/basic":{"source":"iana","compressible":false,"extensions":["au","snd"]},"audio/bv16":{"source":"iana"},"audio/bv32":{"source":"iana"},"audio/clearmode":{"source":"iana"},"audio/cn":{"source":"iana"},"audio/dat12":{"source":"iana"},"audio/dls":{"source":"iana"},"audio/dsr-es201108":{"source":"iana"},"audio/dsr-es202050":{"source":"iana"},"audio/dsr-es202211":{"source":"iana"},"audio/dsr-es202212":{"source":"iana"},"audio/dv":{"source":"iana"},"audio/dvi4":{"source":"iana"},"audio/eac3":{"source":"iana"},"audio/encaprtp":{"source":"iana"},"audio/evrc":{"source":"iana"},"audio/evrc-qcp":{"source":"iana"},"audio/evrc0":{"source":"iana"},"audio/evrc1":{"source":"iana"},"audio/evrcb":{"source":"iana"},"audio/evrcb0":{"source":"iana"},"audio/evrcb1":{"source":"iana"},"audio/evrcnw":{"source":"iana"},"audio/evrcnw0":{"source":"iana"},"audio/evrcnw1":{"source":"iana"},"audio/evrcwb":{"source":"iana"},"audio/evrcwb0":{"source":"iana"},"audio/evrcwb1":{"source":"iana"},"audio/evs":{"source":"iana"},"audio/flexfec":{"source":"iana"},"audio/fwdred":{"source":"iana"},"audio/g711-0":{"source":"iana"},"audio/g719":{"source":"iana"},"audio/g722":{"source":"iana"},"audio/g7221":{"source":"iana"},"audio/g723":{"source":"iana"},"audio/g726-16":{"source":"iana"},"audio/g726-24":{"source":"iana"},"audio/g726-32":{"source":"iana"},"audio/g726-40":{"source":"iana"},"audio/g728":{"source":"iana"},"audio/g729":{"source":"iana"},"audio/g7291":{"source":"iana"},"audio/g729d":{"source":"iana"},"audio/g729e":{"source":"iana"},"audio/gsm":{"source":"iana"},"audio/gsm-efr":{"source":"iana"},"audio/gsm-hr-08":{"source":"iana"},"audio/ilbc":{"source":"iana"},"audio/ip-mr_v2.5":{"source":"iana"},"audio/isac":{"source":"apache"},"audio/l16":{"source":"iana"},"audio/l20":{"source":"iana"},"audio/l24":{"source":"iana","compressible":false},"audio/l8":{"source":"iana"},"audio/lpc":{"source":"iana"},"audio/melp":{"source":"iana"},"audio/melp1200":{"source":"iana"},"audio/melp2400":{"source":"iana"},"audio/melp600":{"source":"iana"},"audio/mhas":{"source":"iana"},"audio/midi":{"source":"apache","extensions":["mid","midi","kar","rmi"]},"audio/mobile-xmf":{"source":"iana","extensions":["mxmf"]},"audio/mp3":{"compressible":false,"extensions":["mp3"]},"audio/mp4":{"source":"iana","compressible":false,"extensions":["m4a","mp4a"]},"audio/mp4a-latm":{"source":"iana"},"audio/mpa":{"source":"iana"},"audio/mpa-robust":{"source":"iana"},"audio/mpeg":{"source":"iana","compressible":false,"extensions":["mpga","mp2","mp2a","mp3","m2a","m3a"]},"audio/mpeg4-generic":{"source":"iana"},"audio/musepack":{"source":"apache"},"audio/ogg":{"source":"iana","compressible":false,"extensions":["oga","ogg","spx","opus"]},"audio/opus":{"source":"iana"},"audio/parityfec":{"source":"iana"},"audio/pcma":{"source":"iana"},"audio/pcma-wb":{"source":"iana"},"audio/pcmu":{"source":"iana"},"audio/pcmu-wb":{"source":"iana"},"audio/prs.sid":{"source":"iana"},"audio/qcelp":{"source":"iana"},"audio/raptorfec":{"source":"iana"},"audio/red":{"source":"iana"},"audio/rtp-enc-aescm128":{"source":"iana"},"audio/rtp-midi":{"source":"iana"},"audio/rtploopback":{"source":"iana"},"audio/rtx":{"source":"iana"},"audio/s3m":{"source":"apache","extensions":["s3m"]},"audio/scip":{"source":"iana"},"audio/silk":{"source":"apache","extensions":["sil"]},"audio/smv":{"source":"iana"},"audio/smv-qcp":{"source":"iana"},"audio/smv0":{"source":"iana"},"audio/sofa":{"source":"iana"},"audio/sp-midi":{"source":"iana"},"audio/speex":{"source":"iana"},"audio/t140c":{"source":"iana"},"audio/t38":{"source":"iana"},"audio/telephone-event":{"source":"iana"},"audio/tetra_acelp":{"source":"iana"},"audio/tetra_acelp_bb":{"source":"iana"},"audio/tone":{"source":"iana"},"audio/tsvcis":{"source":"iana"},"audio/uemclip":{"source":"iana"},"audio/ulpfec":{"source":"iana"},"audio/usac":{"source":"iana"},"audio/vdvi":{"source":"iana"},"audio/vmr-wb":{"source":"iana"},"audio/vnd.3gpp.iufp":{"source":"iana"},"audio/vnd.4sb":{"source":"iana"},"audio/vnd.audiokoz":{"source":"iana"},"audio/vnd.celp":{"source":"iana"},"audio/vnd.cisco.nse":{"source":"iana"},"audio/vnd.cmles.radio-events":{"source":"iana"},"audio/vnd.cns.anp1":{"source":"iana"},"audio/vnd.cns.inf1":{"source":"iana"},"audio/vnd.dece.audio":{"source":"iana","extensions":["uva","uvva"]},"audio/vnd.digital-winds":{"source":"iana","extensions":["eol"]},"audio/vnd.dlna.adts":{"source":"iana"},"audio/vnd.dolby.heaac.1":{"source":"iana"},"audio/vnd.dolby.heaac.2":{"source":"iana"},"audio/vnd.dolby.mlp":{"source":"iana"},"audio/vnd.dolby.mps":{"source":"iana"},"audio/vnd.dolby.pl2":{"source":"iana"},"audio/vnd.dolby.pl2x":{"source":"iana"},"audio/vnd.dolby.pl2z":{"source":"iana"},"audio/vnd.dolby.pulse.1":{"source":"iana"},"audio/vnd.dra":{"source":"iana","extensions":["dra"]},"audio/vnd.dts":{"source":"iana","extensions":["dts"]},"audio/vnd.dts.hd":{"source":"iana","extensions":["dtshd"]},"audio/vnd.dts.uhd":{"source":"iana"},"audio/vnd.dvb.file":{"source":"iana"},"audio/vnd.everad.plj":{"source":"iana"},"audio/vnd.hns.audio":{"source":"iana"},"audio/vnd.lucent.voice":{"source":"iana","extensions":["lvp"]},"audio/vnd.ms-playready.media.pya":{"source":"iana","extensions":["pya"]},"audio/vnd.nokia.mobile-xmf":{"source":"iana"},"audio/vnd.nortel.vbk":{"source":"iana"},"audio/vnd.nuera.ecelp4800":{"source":"iana","extensions":["ecelp4800"]},"audio/vnd.nuera.ecelp7470":{"source":"iana","extensions":["ecelp7470"]},"audio/vnd.nuera.ecelp9600":{"source":"iana","extensions":["ecelp9600"]},"audio/vnd.octel.sbc":{"source":"iana"},"audio/vnd.presonus.multitrack":{"source":"iana"},"audio/vnd.qcelp":{"source":"iana"},"audio/vnd.rhetorex.32kadpcm":{"source":"iana"},"audio/vnd.rip":{"source":"iana","extensions":["rip"]},"audio/vnd.rn-realaudio":{"compressible":false},"audio/vnd.sealedmedia.softseal.mpeg":{"source":"iana"},"audio/vnd.vmx.cvsd":{"source":"iana"},"audio/vnd.wave":{"compressible":false},"audio/vorbis":{"source":"iana","compressible":false},"audio/vorbis-config":{"source":"iana"},"audio/wav":{"compressible":false,"extensions":["wav"]},"audio/wave":{"compressible":false,"extensions":["wav"]},"audio/webm":{"source":"apache","compressible":false,"extensions":["weba"]},"audio/x-aac":{"source":"apache","compressible":false,"extensions":["aac"]},"audio/x-aiff":{"source":"apache","extensions":["aif","aiff","aifc"]},"audio/x-caf":{"source":"apache","compressible":false,"extensions":["caf"]},"audio/x-flac":{"source":"apache","extensions":["flac"]},"audio/x-m4a":{"source":"nginx","extensions":["m4a"]},"audio/x-matroska":{"source":"apache","extensions":["mka"]},"audio/x-mpegurl":{"source":"apache","extensions":["m3u"]},"audio/x-ms-wax":{"source":"apache","extensions":["wax"]},"audio/x-ms-wma":{"source":"apache","extensions":["wma"]},"audio/x-pn-realaudio":{"source":"apache","extensions":["ram","ra"]},"audio/x-pn-realaudio-plugin":{"source":"apache","extensions":["rmp"]},"audio/x-realaudio":{"source":"nginx","extensions":["ra"]},"audio/x-tta":{"source":"apache"},"audio/x-wav":{"source":"apache","extensions":["wav"]},"audio/xm":{"source":"apache","extensions":["xm"]},"chemical/x-cdx":{"source":"apache","extensions":["cdx"]},"chemical/x-cif":{"source":"apache","extensions":["cif"]},"chemical/x-cmdf":{"source":"apache","extensions":["cmdf"]},"chemical/x-cml":{"source":"apache","extensions":["cml"]},"chemical/x-csml":{"source":"apache","extensions":["csml"]},"chemical/x-pdb":{"source":"apache"},"chemical/x-xyz":{"source":"apache","extensions":["xyz"]},"font/collection":{"source":"iana","extensions":["ttc"]},"font/otf":{"source":"iana","compressible":true,"extensions":["otf"]},"font/sfnt":{"source":"iana"},"font/ttf":{"source":"iana","compressible":true,"extensions":["ttf"]},"font/woff":{"source":"iana","extensions":["woff"]},"font/woff2":{"source":"iana","extensions":["woff2"]},"image/aces":{"source":"iana","extensions":["exr"]},"image/apng":{"compressible":false,"extensions":["apng"]},"image/avci":{"source":"iana","extensions":["avci"]},"image/avcs":{"source":"iana","extensions":["avcs"]},"image/avif":{"source":"iana","compressible":false,"extensions":["avif"]},"image/bmp":{"source":"iana","compressible":true,"extensions":["bmp"]},"image/cgm":{"source":"iana","extensions":["cgm"]},"image/dicom-rle":{"source":"iana","extensions":["drle"]},"image/emf":{"source":"iana","extensions":["emf"]},"image/fits":{"source":"iana","extensions":["fits"]},"image/g3fax":{"source":"iana","extensions":["g3"]},"image/gif":{"source":"iana","compressible":false,"extensions":["gif"]},"image/heic":{"source":"iana","extensions":["heic"]},"image/heic-sequence":{"source":"iana","extensions":["heics"]},"image/heif":{"source":"iana","extensions":["heif"]},"image/heif-sequence":{"source":"iana","extensions":["heifs"]},"image/hej2k":{"source":"iana","extensions":["hej2"]},"image/hsj2":{"source":"iana","extensions":["hsj2"]},"image/ief":{"source":"iana","extensions":["ief"]},"image/jls":{"source":"iana","extensions":["jls"]},"image/jp2":{"source":"iana","compressible":false,"extensions":["jp2","jpg2"]},"image/jpeg":{"source":"iana","compressible":false,"extensions":["jpeg","jpg","jpe"]},"image/jph":{"source":"iana","extensions":["jph"]},"image/jphc":{"source":"iana","extensions":["jhc"]},"image/jpm":{"source":"iana","compressible":false,"extensions":["jpm"]},"image/jpx":{"source":"iana","compressible":false,"extensions":["jpx","jpf"]},"image/jxr":{"source":"iana","extensions":["jxr"]},"image/jxra":{"source":"iana","extensions":["jxra"]},"image/jxrs":{"source":"iana","extensions":["jxrs"]},"image/jxs":{"source":"iana","extensions":["jxs"]},"image/jxsc":{"source":"iana","extensions":["jxsc"]},"image/jxsi":{"source":"iana","extensions":["jxsi"]},"image/jxss":{"source":"iana","extensions":["jxss"]},"image/ktx":{"source":"iana","extensions":["ktx"]},"image/ktx2":{"source":"iana","extensions":["ktx2"]},"image/naplps":{"source":"iana"},"image/pjpeg":{"compressible":false},"image/png":{"source":"iana","compressible":false,"extensions":["png"]},"image/prs.btif":{"source":"iana","extensions":["btif"]},"image/prs.pti":{"source":"iana","extensions":["pti"]},"image/pwg-raster":{"source":"iana"},"image/sgi":{"source":"apache","extensions":["sgi"]},"image/svg+xml":{"source":"iana","compressible":true,"extensions":["svg","svgz"]},"image/t38":{"source":"iana","extensions":["t38"]},"image/tiff":{"source":"iana","compressible":false,"extensions":["tif","tiff"]},"image/tiff-fx":{"source":"iana","extensions":["tfx"]},"image/vnd.adobe.photoshop":{"source":"iana","compressible":true,"extensions":["psd"]},"image/vnd.airzip.accelerator.azv":{"source":"iana","extensions":["azv"]},"image/vnd.cns.inf2":{"source":"iana"},"image/vnd.dece.graphic":{"source":"iana","extensions":["uvi","uvvi","uvg","uvvg"]},"image/vnd.djvu":{"source":"iana","extensions":["djvu","djv"]},"image/vnd.dvb.subtitle":{"source":"iana","extensions":["sub"]},"image/vnd.dwg":{"source":"iana","extensions":["dwg"]},"image/vnd.dxf":{"source":"iana","extensions":["dxf"]},"image/vnd.fastbidsheet":{"source":"iana","extensions":["fbs"]},"image/vnd.fpx":{"source":"iana","extensions":["fpx"]},"image/vnd.fst":{"source":"iana","extensions":["fst"]},"image/vnd.fujixerox.edmics-mmr":{"source":"iana","extensions":["mmr"]},"image/vnd.fujixerox.edmics-rlc":{"source":"iana","extensions":["rlc"]},"image/vnd.globalgraphics.pgb":{"source":"iana"},"image/vnd.microsoft.icon":{"source":"iana","compressible":true,"extensions":["ico"]},"image/vnd.mix":{"source":"iana"},"image/vnd.mozilla.apng":{"source":"iana"},"image/vnd.ms-dds":{"compressible":true,"extensions":["dds"]},"image/vnd.ms-modi":{"source":"iana","extensions":["mdi"]},"image/vnd.ms-photo":{"source":"apache","extensions":["wdp"]},"image/vnd.net-fpx":{"source":"iana","extensions":["npx"]},"image/vnd.pco.b16":{"source":"iana","extensions":["b16"]},"image/vnd.radiance":{"source":"iana"},"image/vnd.sealed.png":{"source":"iana"},"image/vnd.sealedmedia.softseal.gif":{"source":"iana"},"image/vnd.sealedmedia.softseal.jpg":{"source":"iana"},"image/vnd.svf":{"source":"iana"},"image/vnd.tencent.tap":{"source":"iana","extensions":["tap"]},"image/vnd.valve.source.texture":{"source":"iana","extensions":["vtf"]},"image/vnd.wap.wbmp":{"source":"iana","extensions":["wbmp"]},"image/vnd.xiff":{"source":"iana","extensions":["xif"]},"image/vnd.zbrush.pcx":{"source":"iana","extensions":["pcx"]},"image/webp":{"source":"apache","extensions":["webp"]},"image/wmf":{"source":"iana","extensions":["wmf"]},"image/x-3ds":{"source":"apache","extensions":["3ds"]},"image/x-cmu-raster":{"source":"apache","extensions":["ras"]},"image/x-cmx":{"source":"apache","extensions":["cmx"]},"image/x-freehand":{"source":"apache","extensions":["fh","fhc","fh4","fh5","fh7"]},"image/x-icon":{"source":"apache","compressible":true,"extensions":["ico"]},"image/x-jng":{"source":"nginx","extensions":["jng"]},"image/x-mrsid-image":{"source":"apache","extensions":["sid"]},"image/x-ms-bmp":{"source":"nginx","compressible":true,"extensions":["bmp"]},"image/x-pcx":{"source":"apache","extensions":["pcx"]},"image/x-pict":{"source":"apache","extensions":["pic","pct"]},"image/x-portable-anymap":{"source":"apache","extensions":["pnm"]},"image/x-portable-bitmap":{"source":"apache","extensions":["pbm"]},"image/x-portable-graymap":{"source":"apache","extensions":["pgm"]},"image/x-portable-pixmap":{"source":"apache","extensions":["ppm"]},"image/x-rgb":{"source":"apache","extensions":["rgb"]},"image/x-tga":{"source":"apache","extensions":["tga"]},"image/x-xbitmap":{"source":"apache","extensions":["xbm"]},"image/x-xcf":{"compressible":false},"image/x-xpixmap":{"source":"apache","extensions":["xpm"]},"image/x-xwindowdump":{"source":"apache","extensions":["xwd"]},"message/cpim":{"source":"iana"},"message/delivery-status":{"source":"iana"},"message/disposition-notification":{"source":"iana","extensions":["disposition-notification"]},"message/external-body":{"source":"iana"},"message/feedback-report":{"source":"iana"},"message/global":{"source":"iana","extensions":["u8msg"]},"message/global-delivery-status":{"source":"iana","extensions":["u8dsn"]},"message/global-disposition-notification":{"source":"iana","extensions":["u8mdn"]},"message/global-headers":{"source":"iana","extensions":["u8hdr"]},"message/http":{"source":"iana","compressible":false},"message/imdn+xml":{"source":"iana","compressible":true},"message/news":{"source":"iana"},"message/partial":{"source":"iana","compressible":false},"message/rfc822":{"source":"iana","compressible":true,"extensions":["eml","mime"]},"message/s-http":{"source":"iana"},"message/sip":{"source":"iana"},"message/sipfrag":{"source":"iana"},"message/tracking-status":{"source":"iana"},"message/vnd.si.simp":{"source":"iana"},"message/vnd.wfa.wsc":{"source":"iana","extensions":["wsc"]},"model/3mf":{"source":"iana","extensions":["3mf"]},"model/e57":{"source":"iana"},"model/gltf+json":{"source":"iana","compressible":true,"extensions":["gltf"]},"model/gltf-binary":{"source":"iana","compressible":true,"extensions":["glb"]},"model/iges":{"source":"iana","compressible":false,"extensions":["igs","iges"]},"model/mesh":{"source":"iana","compressible":false,"extensions":["msh","mesh","silo"]},"model/mtl":{"source":"iana","extensions":["mtl"]},"model/obj":{"source":"iana","extensions":["obj"]},"model/step":{"source":"iana"},"model/step+xml":{"source":"iana","compressible":true,"extensions":["stpx"]},"model/step+zip":{"source":"iana","compressible":false,"extensions":["stpz"]},"model/step-xml+zip":{"source":"iana","compressible":false,"extensions":["stpxz"]},"model/stl":{"source":"iana","extensions":["stl"]},"model/vnd.collada+xml":{"source":"iana","compressible":true,"extensions":["dae"]},"model/vnd.dwf":{"source":"iana","extensions":["dwf"]},"model/vnd.flatland.3dml":{"source":"iana"},"model/vnd.gdl":{"source":"iana","extensions":["gdl"]},"model/vnd.gs-gdl":{"source":"apache"},"model/vnd.gs.gdl":{"source":"iana"},"model/vnd.gtw":{"source":"iana","extensions":["gtw"]},"model/vnd.moml+xml":{"source":"iana","compressible":true},"model/vnd.mts":{"source":"iana","extensions":["mts"]},"model/vnd.opengex":{"source":"iana","extensions":["ogex"]},"model/vnd.parasolid.transmit.binary":{"source":"iana","extensions":["x_b"]},"model/vnd.parasolid.transmit.text":{"source":"iana","extensions":["x_t"]},"model/vnd.pytha.pyox":{"source":"iana"},"model/vnd.rosette.annotated-data-model":{"source":"iana"},"model/vnd.sap.vds":{"source":"iana","extensions":["vds"]},"model/vnd.usdz+zip":{"source":"iana","compressible":false,"extensions":["usdz"]},"model/vnd.valve.source.compiled-map":{"source":"iana","extensions":["bsp"]},"model/vnd.vtu":{"source":"iana","extensions":["vtu"]},"model/vrml":{"source":"iana","compressible":false,"extensions":["wrl","vrml"]},"model/x3d+binary":{"source":"apache","compressible":false,"extensions":["x3db","x3dbz"]},"model/x3d+fastinfoset":{"source":"iana","extensions":["x3db"]},"model/x3d+vrml":{"source":"apache","compressible":false,"extensions":["x3dv","x3dvz"]},"model/x3d+xml":{"source":"iana","compressible":true,"extensions":["x3d","x3dz"]},"model/x3d-vrml":{"source":"iana","extensions":["x3dv"]},"multipart/alternative":{"source":"iana","compressible":false},"multipart/appledouble":{"source":"iana"},"multipart/byteranges":{"source":"iana"},"multipart/digest":{"source":"iana"},"multipart/encrypted":{"source":"iana","compressible":false},"multipart/form-data":{"source":"iana","compressible":false},"multipart/header-set":{"source":"iana"},"multipart/mixed":{"source":"iana"},"multipart/multilingual":{"source":"iana"},"multipart/parallel":{"source":"iana"},"multipart/related":{"source":"iana","compressible":false},"multipart/report":{"source":"iana"},"multipart/signed":{"source":"iana","compressible":false},"multipart/vnd.bint.med-plus":{"source":"iana"},"multipart/voice-message":{"source":"iana"},"multipart/x-mixed-replace":{"source":"iana"},"text/1d-interleaved-parityfec":{"source":"iana"},"text/cache-manifest":{"source":"iana","compressible":true,"extensions":["appcache","manifest"]},"text/calendar":{"source":"iana","extensions":["ics","ifb"]},"text/calender":{"compressible":true},"text/cmd":{"compressible":true},"text/coffeescript":{"extensions":["coffee","litcoffee"]},"text/cql":{"source":"iana"},"text/cql-expression":{"source":"iana"},"text/cql-identifier":{"source":"iana"},"text/css":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["css"]},"text/csv":{"source":"iana","compressible":true,"extensions":["csv"]},"text/csv-schema":{"source":"iana"},"text/directory":{"source":"iana"},"text/dns":{"source":"iana"},"text/ecmascript":{"source":"iana"},"text/encaprtp":{"source":"iana"},"text/enriched":{"source":"iana"},"text/fhirpath":{"source":"iana"},"text/flexfec":{"source":"iana"},"text/fwdred":{"source":"iana"},"text/gff3":{"source":"iana"},"text/grammar-ref-list":{"source":"iana"},"text/html":{"source":"iana","compressible":true,"extensions":["html","htm","shtml"]},"text/jade":{"extensions":["jade"]},"text/javascript":{"source":"iana","compressible":true},"text/jcr-cnd":{"source":"iana"},"text/jsx":{"compressible":true,"extensions":["jsx"]},"text/less":{"compressible":true,"extensions":["less"]},"text/markdown":{"source":"iana","compressible":true,"extensions":["markdown","md"]},"text/mathml":{"source":"nginx","extensions":["mml"]},"text/mdx":{"compressible":true,"extensions":["mdx"]},"text/mizar":{"source":"iana"},"text/n3":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["n3"]},"text/parameters":{"source":"iana","charset":"UTF-8"},"text/parityfec":{"source":"iana"},"text/plain":{"source":"iana","compressible":true,"extensions":["txt","text","conf","def","list","log","in","ini"]},"text/provenance-notation":{"source":"iana","charset":"UTF-8"},"text/prs.fallenstein.rst":{"source":"iana"},"text/prs.lines.tag":{"source":"iana","extensions":["dsc"]},"text/prs.prop.logic":{"source":"iana"},"text/raptorfec":{"source":"iana"},"text/red":{"source":"iana"},"text/rfc822-headers":{"source":"iana"},"text/richtext":{"source":"iana","compressible":true,"extensions":["rtx"]},"text/rtf":{"source":"iana","compressible":true,"extensions":["rtf"]},"text/rtp-enc-aescm128":{"source":"iana"},"text/rtploopback":{"source":"iana"},"text/rtx":{"source":"iana"},"text/sgml":{"source":"iana","extensions":["sgml","sgm"]},"text/shaclc":{"source":"iana"},"text/shex":{"source":"iana","extensions":["shex"]},"text/slim":{"extensions":["slim","slm"]},"text/spdx":{"source":"iana","extensions":["spdx"]},"text/strings":{"source":"iana"},"text/stylus":{"extensions":["stylus","styl"]},"text/t140":{"source":"iana"},"text/tab-separated-values":{"source":"iana","compressible":true,"extensions":["tsv"]},"text/troff":{"source":"iana","extensions":["t","tr","roff","man","me","ms"]},"text/turtle":{"source":"iana","charset":"UTF-8","extensions":["ttl"]},"text/ulpfec":{"source":"iana"},"text/uri-list":{"source":"iana","compressible":true,"extensions":["uri","uris","urls"]},"text/vcard":{"source":"iana","compressible":true,"extensions":["vcard"]},"text/vnd.a":{"source":"iana"},"text/vnd.abc":{"source":"iana"},"text/vnd.ascii-art":{"source":"iana"},"text/vnd.curl":{"source":"iana","extensions":["curl"]},"text/vnd.curl.dcurl":{"source":"apache","extensions":["dcurl"]},"text/vnd.curl.mcurl":{"source":"apache","extensions":["mcurl"]},"text/vnd.curl.scurl":{"source":"apache","extensions":["scurl"]},"text/vnd.debian.copyright":{"source":"iana","charset":"UTF-8"},"text/vnd.dmclientscript":{"source":"iana"},"text/vnd.dvb.subtitle":{"source":"iana","extensions":["sub"]},"text/vnd.esmertec.theme-descriptor":{"source":"iana","charset":"UTF-8"},"text/vnd.familysearch.gedcom":{"source":"iana","extensions":["ged"]},"text/vnd.ficlab.flt":{"source":"iana"},"text/vnd.fly":{"source":"iana","extensions":["fly"]},"text/vnd.fmi.flexstor":{"source":"iana","extensions":["flx"]},"text/vnd.gml":{"source":"iana"},"text/vnd.graphviz":{"source":"iana","extensions":["gv"]},"text/vnd.hans":{"source":"iana"},"text/vnd.hgl":{"source":"iana"},"text/vnd.in3d.3dml":{"source":"iana","extensions":["3dml"]},"text/vnd.in3d.spot":{"source":"iana","extensions":["spot"]},"text/vnd.iptc.newsml":{"source":"iana"},"text/vnd.iptc.nitf":{"source":"iana"},"text/vnd.latex-z":{"source":"iana"},"text/vnd.motorola.reflex":{"source":"iana"},"text/vnd.ms-mediapackage":{"source":"iana"},"text/vnd.net2phone.commcenter.command":{"source":"iana"},"text/vnd.radisys.msml-basic-layout":{"source":"iana"},"text/vnd.senx.warpscript":{"source":"iana"},"text/vnd.si.uricatalogue":{"source":"iana"},"text/vnd.sosi":{"source":"iana"},"text/vnd.sun.j2me.app-descriptor":{"source":"iana","charset":"UTF-8","extensions":["jad"]},"text/vnd.trolltech.linguist":{"source":"iana","charset":"UTF-8"},"text/vnd.wap.si":{"source":"iana"},"text/vnd.wap.sl":{"source":"iana"},"text/vnd.wap.wml":{"source":"iana","extensions":["wml"]},"text/vnd.wap.wmlscript":{"source":"iana","extensions":["wmls"]},"text/vtt":{"source":"iana","charset":"UTF-8","compressible":true,"extensions":["vtt"]},"text/x-asm":{"source":"apache","extensions":["s","asm"]},"text/x-c":{"source":"apache","extensions":["c","cc","cxx","cpp","h","hh","dic"]},"text/x-component":{"source":"nginx","extensions":["htc"]},"text/x-fortran":{"source":"apache","extensions":["f","for","f77","f90"]},"text/x-gwt-rpc":{"compressible":true},"text/x-handlebars-template":{"extensions":["hbs"]},"text/x-java-source":{"source":"apache","extensions":["java"]},"text/x-jquery-tmpl":{"compressible":true},"text/x-lua":{"extensions":["lua"]},"text/x-markdown":{"compressible":true,"extensions":["mkd"]},"text/x-nfo":{"source":"apache","extensions":["nfo"]},"text/x-opml":{"source":"apache","extensions":["opml"]},"text/x-org":{"compressible":true,"extensions":["org"]},"text/x-pascal":{"source":"apache","extensions":["p","pas"]},"text/x-processing":{"compressible":true,"extensions":["pde"]},"text/x-sass":{"extensions":["sass"]},"text/x-scss":{"extensions":["scss"]},"text/x-setext":{"source":"apache","extensions":["etx"]},"text/x-sfv":{"source":"apache","extensions":["sfv"]},"text/x-suse-ymp":{"compressible":true,"extensions":["ymp"]},"text/x-uuencode":{"source":"apache","extensions":["uu"]},"text/x-vcalendar":{"source":"apache","extensions":["vcs"]},"text/x-vcard":{"source":"apache","extensions":["vcf"]},"text/xml":{"source":"iana","compressible":true,"extensions":["xml"]},"text/xml-external-parsed-entity":{"source":"iana"},"text/yaml":{"compressible":true,"extensions":["yaml","yml"]},"video/1d-interleaved-parityfec":{"source":"iana"},"video/3gpp":{"source":"iana","extensions":["3gp","3gpp"]},"video/3gpp-tt":{"source":"iana"},"video/3gpp2":{"source":"iana","extensions":["3g2"]},"video/av1":{"source":"iana"},"video/bmpeg":{"source":"iana"},"video/bt656":{"source":"iana"},"video/celb":{"source":"iana"},"video/dv":{"source":"iana"},"video/encaprtp":{"source":"iana"},"video/ffv1":{"source":"iana"},"video/flexfec":{"source":"iana"},"video/h261":{"source":"iana","extensions":["h261"]},"video/h263":{"source":"iana","extensions":["h263"]},"video/h263-1998":{"source":"iana"},"video/h263-2000":{"source":"iana"},"video/h264":{"source":"iana","extensions":["h264"]},"video/h264-rcdo":{"source":"iana"},"video/h264-svc":{"source":"iana"},"video/h265":{"source":"iana"},"video/iso.segment":{"source":"iana","extensions":["m4s"]},"video/jpeg":{"source":"iana","extensions":["jpgv"]},"video/jpeg2000":{"source":"iana"},"video/jpm":{"source":"apache","extensions":["jpm","jpgm"]},"video/jxsv":{"source":"iana"},"video/mj2":{"source":"iana","extensions":["mj2","mjp2"]},"video/mp1s":{"source":"iana"},"video/mp2p":{"source":"iana"},"video/mp2t":{"source":"iana","extensions":["ts"]},"video/mp4":{"source":"iana","compressible":false,"extensions":["mp4","mp4v","mpg4"]},"video/mp4v-es":{"source":"iana"},"video/mpeg":{"source":"iana","compressible":false,"extensions":["mpeg","mpg","mpe","m1v","m2v"]},"video/mpeg4-generic":{"source":"iana"},"video/mpv":{"source":"iana"},"video/nv":{"source":"iana"},"video/ogg":{"source":"iana","compressible":false,"extensions":["ogv"]},"video/parityfec":{"source":"iana"},"video/pointer":{"source":"iana"},"video/quicktime":{"source":"iana","compressible":false,"extensions":["qt","mov"]},"video/raptorfec":{"source":"iana"},"video/raw":{"source":"iana"},"video/rtp-enc-aescm128":{"source":"iana"},"video/rtploopback":{"source":"iana"},"video/rtx":{"source":"iana"},"video/scip":{"source":"iana"},"video/smpte291":{"source":"iana"},"video/smpte292m":{"source":"iana"},"video/ulpfec":{"source":"iana"},"video/vc1":{"source":"iana"},"video/vc2":{"source":"iana"},"video/vnd.cctv":{"source":"iana"},"video/vnd.dece.hd":{"source":"iana","extensions":["uvh","uvvh"]},"video/vnd.dece.mobile":{"source":"iana","extensions":["uvm","uvvm"]},"video/vnd.dece.mp4":{"source":"iana"},"video/vnd.dece.pd":{"source":"iana","extensions":["uvp","uvvp"]},"video/vnd.dece.sd":{"source":"iana","extensions":["uvs","uvvs"]},"video/vnd.dece.video":{"source":"iana","extensions":["uvv","uvvv"]},"video/vnd.directv.mpeg":{"source":"iana"},"video/vnd.directv.mpeg-tts":{"source":"iana"},"video/vnd.dlna.mpeg-tts":{"source":"iana"},"video/vnd.dvb.file":{"source":"iana","extensions":["dvb"]},"video/vnd.fvt":{"source":"iana","extensions":["fvt"]},"video/vnd.hns.video":{"source":"iana"},"video/vnd.iptvforum.1dparityfec-1010":{"source":"iana"},"video/vnd.iptvforum.1dparityfec-2005":{"source":"iana"},"video/vnd.iptvforum.2dparityfec-1010":{"source":"iana"},"video/vnd.iptvforum.2dparityfec-2005":{"source":"iana"},"video/vnd.iptvforum.ttsavc":{"source":"iana"},"video/vnd.iptvforum.ttsmpeg2":{"source":"iana"},"video/vnd.motorola.video":{"source":"iana"},"video/vnd.motorola.videop":{"source":"iana"},"video/vnd.mpegurl":{"source":"iana","extensions":["mxu","m4u"]},"video/vnd.ms-playready.media.pyv":{"source":"iana","extensions":["pyv"]},"video/vnd.nokia.interleaved-multimedia":{"source":"iana"},"video/vnd.nokia.mp4vr":{"source":"iana"},"video/vnd.nokia.videovoip":{"source":"iana"},"video/vnd.objectvideo":{"source":"iana"},"video/vnd.radgamettools.bink":{"source":"iana"},"video/vnd.radgamettools.smacker":{"source":"iana"},"video/vnd.sealed.mpeg1":{"source":"iana"},"video/vnd.sealed.mpeg4":{"source":"iana"},"video/vnd.sealed.swf":{"source":"iana"},"video/vnd.sealedmedia.softseal.mov":{"source":"iana"},"video/vnd.uvvu.mp4":{"source":"iana","extensions":["uvu","uvvu"]},"video/vnd.vivo":{"source":"iana","extensions":["viv"]},"video/vnd.youtube.yt":{"source":"iana"},"video/vp8":{"source":"iana"},"video/vp9":{"source":"iana"},"video/webm":{"source":"apache","compressible":false,"extensions":["webm"]},"video/x-f4v":{"source":"apache","extensions":["f4v"]},"video/x-fli":{"source":"apache","extensions":["fli"]},"video/x-flv":{"source":"apache","compressible":false,"extensions":["flv"]},"video/x-m4v":{"source":"apache","extensions":["m4v"]},"video/x-matroska":{"source":"apache","compressible":false,"extensions":["mkv","mk3d","mks"]},"video/x-mng":{"source":"apache","extensions":["mng"]},"video/x-ms-asf":{"source":"apache","extensions":["asf","asx"]},"video/x-ms-vob":{"source":"apache","extensions":["vob"]},"video/x-ms-wm":{"source":"apache","extensions":["wm"]},"video/x-ms-wmv":{"source":"apache","compressible":false,"extensions":["wmv"]},"video/x-ms-wmx":{"source":"apache","extensions":["wmx"]},"video/x-ms-wvx":{"source":"apache","extensions":["wvx"]},"video/x-msvideo":{"source":"apache","extensions":["avi"]},"video/x-sgi-movie":{"source":"apache","extensions":["movie"]},"video/x-smv":{"source":"apache","extensions":["smv"]},"x-conference/x-cooltalk":{"source":"apache","extensions":["ice"]},"x-shader/x-fragment":{"compressible":true},"x-shader/x-vertex":{"compressible":true}}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
