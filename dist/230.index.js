export const id = 230;
export const ids = [230];
export const modules = {

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   AN: () => (/* binding */ UnprovenError),
/* harmony export */   Az: () => (/* binding */ dstorSentence),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   F4: () => (/* binding */ DstorError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   e7: () => (/* binding */ failureLike),
/* harmony export */   h0: () => (/* binding */ CollectError),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   jL: () => (/* binding */ FileChangedError),
/* harmony export */   mk: () => (/* binding */ VerificationError),
/* harmony export */   sH: () => (/* binding */ DeployError)
/* harmony export */ });
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
/** A file vanished, cannot be read, or is not the file that was planned (contract 4.5). */
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
/** A failure of the same kind as `cause`: with its status where that is an answer. */
function failureLike(cause, message, facts) {
    return cause instanceof HttpError
        ? new HttpError(message, { ...facts, httpStatus: cause.httpStatus })
        : new NetworkError(message, facts);
}
/** How a failure at dStor is told, in its own words. */
function dstorSentence(errorAtStage, errorExplanation) {
    return `dStor failed at ${errorAtStage}: ${errorExplanation || 'no explanation was given'}`;
}
/** dStor itself says that the upload failed. Its words are kept verbatim (contract 2). */
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
/** dStor is done, and nothing shows that it has anything of what was sent. */
class UnprovenError extends DeployError {
    constructor(message, advice) {
        super(message, { stage: 'VERIFYING', published: 'maybe', status: 'unknown', advice });
    }
}
/** The code of an error of Node.js or of the system, for instance `ENOENT`; empty for anything else. */
function codeOf(thrown) {
    const isCoded = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
    return isCoded && typeof thrown.code === 'string' ? thrown.code : '';
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


/***/ }),

/***/ 7113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ READ_FLAGS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * How a listed file is opened: a pipe that took its place must not hold us for ever
 * (docs/faults.md 6), nor a link lead us elsewhere.
 */
const READ_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lint_site_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6102);


/** The check in a thread of its own, started by thread.ts. */
async function main() {
    const { root, paths, sizes, elsewhere, ...task } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const files = paths.map((path, n) => {
        const absolutePath = elsewhere.get(n) ?? `${root}/${path}`;
        return { path, absolutePath, size: sizes[n] };
    });
    const { skippedPaths, isSingleFile, budgetBytes } = task;
    const report = await (0,_lint_site_js__WEBPACK_IMPORTED_MODULE_1__.lintSite)({ files, skippedPaths, isSingleFile }, { budgetBytes });
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(report);
}


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ referredCharacter),
/* harmony export */   hs: () => (/* binding */ characterOf),
/* harmony export */   kM: () => (/* binding */ base64Cores),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   z4: () => (/* binding */ base64Url)
/* harmony export */ });
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
/** Characters of ASCII that HTML has names for (HTML Standard, 13.5), and the space that does not break. */
const NAMED = new Map(Object.entries({
    amp: '&',
    apos: "'",
    ast: '*',
    bsol: '\\',
    colon: ':',
    comma: ',',
    commat: '@',
    dollar: '$',
    equals: '=',
    excl: '!',
    grave: '`',
    gt: '>',
    hat: '^',
    lbrace: '{',
    lbrack: '[',
    lcub: '{',
    lowbar: '_',
    lpar: '(',
    lsqb: '[',
    lt: '<',
    nbsp: ' ',
    num: '#',
    percnt: '%',
    period: '.',
    plus: '+',
    quest: '?',
    quot: '"',
    rbrace: '}',
    rbrack: ']',
    rcub: '}',
    rpar: ')',
    rsqb: ']',
    semi: ';',
    sol: '/',
    verbar: '|',
    vert: '|'
}));
/**
 * What a character reference of HTML means.
 *
 * @param name what stands between `&` and `;`: `amp`, `#38`, `#x26`
 * @returns undefined where that is no character of ASCII and no number of one
 */
function referredCharacter(name) {
    const [, hex, decimal] = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name) ?? [];
    const digits = hex ?? decimal;
    return digits === undefined
        ? NAMED.get(name.toLowerCase())
        : characterOf(parseInt(digits, hex === undefined ? 10 : 16));
}
/** The character with this number, or undefined where there is none. */
function characterOf(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
/** What percent-encoding means in a text, or `otherwise` where that is none (RFC 3986, 2.1). */
function percentDecoded(text, otherwise = text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return otherwise;
    }
}


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ SHOWN_EXCERPT),
/* harmony export */   JN: () => (/* binding */ quoteList),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   bm: () => (/* binding */ cutWithLength),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   fC: () => (/* binding */ trimEndOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   qi: () => (/* binding */ escapeActive)
/* harmony export */ });
/** Longest text of foreign origin that is shown in one place, in UTF-16 units. */
const SHOWN_NAME = 200;
const SHOWN_EXCERPT = 500;
/**
 * Characters that would act on a terminal or hide what is written: controls, format and bidi marks,
 * line and paragraph separators, ignorable code points and lone surrogates (docs/faults.md 5.1).
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Source of a pattern (flag `u`): those of them that stand within a line and take no room there. */
const INVISIBLE = `(?![\\t\\n\\r])${ACTIVE.source}`;
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
/** `text`, or as much of its beginning as leaves room for a note on its length, in UTF-16 units. */
function cutWithLength(text, limit) {
    const note = `… (cut, ${text.length} characters in all)`;
    return text.length <= limit ? text : `${text.slice(0, limit - note.length)}${note}`;
}
/**
 * The two commands of the runner (docs/faults.md 5.1), which obeys `##[command]` anywhere and
 * `::command::` at the start of a line, after white space: elsewhere `::` is left, as in `[::1]`.
 */
function withoutCommands(text) {
    return text.replaceAll('##[', '#\\u0023[').replace(/^([\s"']*:):/, '$1\\u003a');
}
/** The lines of `text` in one, with a space for each break and the white space around it. Linear. */
function joinLines(text) {
    const lines = text.split(/[\r\n]+/);
    const inner = lines.map((line, n) => n === 0 ? line.trimEnd() : n === lines.length - 1 ? line.trimStart() : line.trim());
    return lines.length === 1
        ? text
        : inner.filter((line, n) => line !== '' || n === 0 || n === lines.length - 1).join(' ');
}
/** `text` without the characters `last` at its end. Linear, as `/x+$/` is not. */
function trimEndOf(text, last) {
    let end = text.length;
    while (text[end - 1] === last) {
        end -= 1;
    }
    return text.slice(0, end);
}
/** `text` of foreign origin on one line, inert for terminals and for the runner. */
function oneLine(text, limit = SHOWN_EXCERPT) {
    const line = joinLines(cut(text, limit * 2));
    return withoutCommands(cut(line.replace(ACTIVE, escapeUnit), limit));
}
/**
 * A file name (or another short foreign text) in quotes, exact and inert. On Windows a backslash
 * stands alone: it is what divides the parts of a path there, and never part of a name.
 */
function quote(name) {
    const special = process.platform === 'win32' ? /"/g : /[\\"]/g;
    const quoted = cut(name, SHOWN_NAME).replace(special, '\\$&').replace(ACTIVE, escapeUnit);
    return `"${withoutCommands(quoted)}"`;
}
/** Up to `limit` names, and how many more there are. */
function quoteList(names, limit = 20) {
    const shown = names.slice(0, limit).map(quote).join(', ');
    return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}


/***/ }),

/***/ 8488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   q$: () => (/* binding */ bytesOfText)
/* harmony export */ });
/**
 * An integer with a comma before each three digits. `toLocaleString` does the same and spends 18 ms on
 * the tables of all languages, a tenth of a short run.
 */
function numberText(n) {
    // eslint-disable-next-line regexp/no-super-linear-move -- a number has at most 21 digits
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


/***/ })

};
