export const id = 525;
export const ids = [525];
export const modules = {

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   Az: () => (/* binding */ dstorSentence),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   F4: () => (/* binding */ DstorError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
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

/***/ 3709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 9021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkManifest),
/* harmony export */   z: () => (/* binding */ isManifestName)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9021);

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

/***/ 1584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ LocatedFile)
/* harmony export */ });
/**
 * A file that knows its name and its place, in the memory of one of them: the absolute path is put
 * together each time it is asked for, unless a link leads elsewhere. For 100,000 files this saves
 * 40 MiB.
 */
class LocatedFile {
    path;
    size;
    #root;
    #elsewhere;
    constructor({ path, absolutePath, root }, size) {
        this.path = path;
        this.size = size;
        this.#root = root;
        this.#elsewhere = absolutePath === below(root, path) ? undefined : absolutePath;
    }
    get absolutePath() {
        return this.#elsewhere ?? below(this.#root, this.path);
    }
}
function below(root, path) {
    return `${root}/${path}`;
}


/***/ }),

/***/ 8213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ READ_FLAGS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * How a listed file is opened: a pipe that took its place must not hold us for ever (faults notes,
 * C6), nor a link lead us elsewhere.
 */
const READ_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  startLint: () => (/* binding */ startLint)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./src/site/lint/address.ts
var address = __webpack_require__(9021);
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
var show = __webpack_require__(3709);
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
var manifest = __webpack_require__(3968);
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
var promises_ = __webpack_require__(8500);
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
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/site/read-flags.ts
var read_flags = __webpack_require__(8213);
;// CONCATENATED MODULE: ./src/site/lint/read.ts




/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096;
/**
 * Reads a text of at most `limit` bytes: UTF-8, or UTF-16 with its mark. Never throws; says why not.
 * Synchronous: for small files a promise for each step takes three times as long (performance notes, 1).
 */
function readText(absolutePath, limit) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(absolutePath, read_flags/* READ_FLAGS */.t);
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
        // The code alone: the message of Node.js holds the path of the machine.
        return { why: `was not looked into: ${(0,errors/* codeOf */.$N)(error) || 'it cannot be read'}` };
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
        return new LintRun(await Promise.all(/* import() */[__webpack_require__.e(558), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 3139)), tree, options.signal);
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

// EXTERNAL MODULE: ./src/site/located-file.ts
var located_file = __webpack_require__(1584);
;// CONCATENATED MODULE: ./src/steps/lint-thread.ts




/**
 * What is read is garbage as soon as it was looked into: more room for it than this makes the thread
 * no faster, and 130 MiB larger for 100,000 files.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 };
/** The bundle starts itself: this lies beside its first file, which sees which part it plays. */
const ENTRY = external_node_path_default().join(import.meta.dirname, 'index.js');
/** Below this, starting a thread costs more than the check itself. */
const THREAD_BYTES = 2 * 1024 * 1024;
const CHECKED = /\.(html?|xhtml|css|[cm]?js|json|webmanifest)$/i;
/**
 * Starts the check of the build: for a large site in a thread of its own, so that it costs no time
 * while the network is waited for. It looks into `budgetBytes`, or into all. `report` rejects where
 * the check itself fails.
 */
function startLint(site, signal, budgetBytes) {
    const skippedPaths = site.skipped.map(({ path }) => path);
    const bytes = site.files.reduce((sum, { path, size }) => sum + (CHECKED.test(path) ? size : 0), 0);
    const lint = bytes < THREAD_BYTES
        ? {
            report: lintSite({ ...site, skippedPaths }, { signal, budgetBytes }),
            stop: () => undefined
        }
        : startThread(taskOf(site, skippedPaths, budgetBytes), signal);
    // Whoever waits for the report hears of a failure; a run that ends before that does not wait.
    lint.report.catch(() => undefined);
    return lint;
}
function taskOf({ folder: root, files, isSingleFile }, skippedPaths, budgetBytes) {
    const elsewhere = new Map();
    for (const [index, { path, absolutePath }] of files.entries()) {
        if (absolutePath !== new located_file/* LocatedFile */.z({ path, root }, 0).absolutePath) {
            elsewhere.set(index, absolutePath);
        }
    }
    return {
        root,
        paths: files.map(({ path }) => path),
        sizes: Float64Array.from(files, ({ size }) => size),
        elsewhere,
        skippedPaths,
        isSingleFile,
        budgetBytes
    };
}
function startThread(task, signal) {
    const worker = new external_node_worker_threads_.Worker(ENTRY, { workerData: task, resourceLimits: LIMITS });
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
/** The part that runs in the thread: it loads nothing but this, which is a third of the bundle. */
async function main() {
    const { root, paths, sizes, elsewhere, ...task } = external_node_worker_threads_.workerData;
    const files = paths.map((path, n) => new located_file/* LocatedFile */.z({ path, root, absolutePath: elsewhere.get(n) }, sizes[n]));
    external_node_worker_threads_.parentPort?.postMessage(await lintSite({ ...task, files }, { budgetBytes: task.budgetBytes }));
}


/***/ })

};
