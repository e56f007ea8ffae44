export const id = 686;
export const ids = [686];
export const modules = {

/***/ 5527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeDifference),
/* harmony export */   j: () => (/* binding */ OF_SENT)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _served_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4757);



const OF_SENT = { otherBytes: 'other bytes than were sent', whose: 'sent' };
/**
 * Says in a sentence's half what was served instead of a file: what it looks like, both lengths and
 * hashes, and where the first difference lies if that is within the first 64 KiB.
 */
async function describeDifference(file, served, { otherBytes, whose } = OF_SENT) {
    const local = await localHead(file);
    const offset = local === undefined ? undefined : firstDifference(local, served.head);
    const isLonger = served.bytes > file.size;
    const length = isLonger
        ? `more than the ${exact(file.size)} ${whose}`
        : `${exact(served.bytes)} instead of ${exact(file.size)}`;
    const lengths = served.bytes === file.size ? `the same ${exact(file.size)}` : length;
    const hashes = served.sha256 === '' ? '' : `; sha256 ${served.sha256} instead of ${file.sha256}`;
    const where = offset === undefined ? '' : `; first difference at byte ${offset}`;
    const look = lookOf(file, served, local, offset) ?? `the gateway served ${otherBytes}`;
    return `${look} (${lengths}${hashes}${where})`;
}
function exact(bytes) {
    const text = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(bytes);
    return bytes < 1024 ? text : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(bytes, 'byte')}`;
}
/** The first bytes of the local file; undefined where it is no longer what was sent. */
async function localHead(file) {
    if (file.absolutePath === undefined) {
        return undefined;
    }
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file.absolutePath);
        try {
            const head = Buffer.alloc(Math.min(_served_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD_BYTES */ .L, file.size));
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
    const common = Math.min(served.head.length, local?.length ?? 0);
    const isPrefix = local !== undefined && (offset ?? common) === common;
    if (served.bytes < file.size && isPrefix) {
        return 'the gateway served only the beginning of the file';
    }
    if (PAGE_NAME.test(file.path) && isPage && marks(text) > marks(wanted) && local !== undefined) {
        return 'the gateway served a rewritten page: something on the way, such as a CDN, put scripts into it';
    }
    if (PAGE_NAME.test(file.path) && isPage) {
        return 'the gateway served a page with other content: another version, an error page, or one rewritten on the way';
    }
    return undefined;
}
function marks(text) {
    return text.match(PROXY_MARKS)?.length ?? 0;
}


/***/ }),

/***/ 4757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BodyMeter),
/* harmony export */   L: () => (/* binding */ HEAD_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Bytes of a body that are kept to say what it was. */
const HEAD_BYTES = 64 * 1024;
/** Measures a body as it streams by. Memory is bounded: a hash and the first bytes. */
class BodyMeter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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


/***/ }),

/***/ 8991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);

const INTERVAL_MS = 5_000;
/** Samples behind the rate, one for each line: half a minute at the default interval. */
const WINDOW = 7;
/** Lines without a moved byte before the line says so. */
const SILENT_LINES = 2;
/** Of a line, while nothing moves: what is waited for then has lines of its own. */
const MOST_REPEATS = 2;
const LIVE_INTERVAL_MS = 250;
/** In less time nobody can know a rate: a few bytes at the start would promise hours. */
const SHORTEST_RATE_MS = 1_000;
const BAR_CELLS = 24;
function bar(part) {
    const filled = Math.floor(part * BAR_CELLS);
    return `[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}]`;
}
function timeLeftText(ms) {
    return ms < 59_000 ? `${Math.max(1, Math.ceil(ms / 1000))} s` : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S5)(ms);
}
function fraction(part, whole) {
    return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 1;
}
function partOf(done, totals) {
    return totals.bytes > 0
        ? fraction(done.bytesDone, totals.bytes)
        : fraction(done.filesDone, totals.files);
}
/**
 * One line like `42 % · 840 of 2,000 files · 128.4 of 304.0 MiB · 12.3 MiB/s · 14 s left`. Rate and
 * time left are left out while nobody can know them. 100 % is only said when all is done.
 */
function progressLine(done, totals, bytesPerSecond) {
    const part = partOf(done, totals);
    const isComplete = part === 1 && done.filesDone >= totals.files;
    const percent = isComplete ? 100 : Math.min(99, Math.floor(part * 100));
    const files = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$4)(Math.min(done.filesDone, totals.files));
    const words = [
        `${percent} %`,
        `${files} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$4)(totals.files)} files`,
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOfText */ .q$)(Math.min(done.bytesDone, totals.bytes), totals.bytes)
    ];
    if (Number.isFinite(bytesPerSecond) && bytesPerSecond >= 1) {
        words.push(`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(Math.round(bytesPerSecond))}/s`);
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
    constructor(log, totals, { intervalMs = log.isLive === true ? LIVE_INTERVAL_MS : INTERVAL_MS, now = () => performance.now() } = {}) {
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
        if (this.#log.isLive === true) {
            const line = progressLine(this.#done, this.#totals, this.#rate());
            this.#log.transient?.(`${bar(partOf(this.#done, this.#totals))} ${line}`);
            return;
        }
        if (this.#lines > MOST_REPEATS) {
            return;
        }
        this.#lines += 1;
        const line = progressLine(this.#done, this.#totals, this.#rate());
        const silentMs = atMs - this.#movedAtMs;
        const isSilent = silentMs >= SILENT_LINES * this.#intervalMs && this.#done.bytesDone < this.#totals.bytes;
        this.#log.info(isSilent ? `${line} · no byte moved for ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S5)(silentMs)}` : line);
    }
    #shortestRateMs() {
        return this.#log.isLive === true ? SHORTEST_RATE_MS : 1;
    }
    /** Bytes per second over the window; 0 when it cannot be known. */
    #rate() {
        const first = this.#samples[0];
        const last = this.#samples.at(-1);
        const spanMs = first === undefined || last === undefined ? 0 : last.atMs - first.atMs;
        if (first === undefined || last === undefined || spanMs < this.#shortestRateMs()) {
            return 0;
        }
        return Math.max(0, ((last.bytes - first.bytes) / spanMs) * 1000);
    }
}


/***/ }),

/***/ 3502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ readListing)
});

// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/verify/listing-names.ts
/**
 * A name in dStor's list without what says nothing: `./` and `/` in front, `/` at the end, empty
 * and `.` segments, as Kubo's `path.Clean` (docs/ipfs.md 2.2). `..` stays and so matches nothing.
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

;// CONCATENATED MODULE: ./src/verify/listing-entries.ts


/** Puts entries of one name together; names in their normal form, hashes that are none as ''. */
function collect(entries) {
    const names = new Map();
    const bareHashes = new Set();
    let nameless = 0;
    let refused = '';
    for (const entry of entries) {
        const fault = entry.hash === '' ? '' : faultOf(entry.hash);
        const hash = fault === '' ? entry.hash : '';
        refused ||= fault;
        if (entry.name === undefined) {
            nameless += 1;
            bareHashes.add(hash);
        }
        else {
            add(names, normalName(entry.name), hash, entry.size);
        }
    }
    bareHashes.delete('');
    return { names, bareHashes: [...bareHashes], nameless, refused };
}
function add(names, name, hash, size) {
    const named = names.get(name);
    if (named === undefined) {
        names.set(name, { hash, size, isDisputed: false, count: 1 });
        return;
    }
    named.count += 1;
    named.isDisputed ||= named.hash !== '' && hash !== '' && hash !== named.hash;
    named.hash ||= hash;
    named.size ??= size;
}
/** Nothing that can be seen, or something that can stand in no line: controls, lone surrogates. */
const NO_WORD = /^[\s\p{C}]*$|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const LONGEST_HASH = 1024;
/** Why a hash can be no segment of a link (dots would climb: WHATWG URL, 4.4); '' where it can. */
function faultOf(hash) {
    if (hash.length > LONGEST_HASH) {
        return `it has ${(0,format/* numberText */.$4)(hash.length)} characters`;
    }
    if (/^\.{1,2}$/.test(hash)) {
        return 'it is made of dots';
    }
    return NO_WORD.test(hash) ? 'it is blank, or holds line breaks or other controls' : '';
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

;// CONCATENATED MODULE: ./src/verify/folder-hash.ts

/** Names under which dStor may list the root, the most exact one first (docs/dstor-api.md 8.3). */
function rootNames({ folderPath, folderName }) {
    const path = normalName(folderPath);
    const names = [path, baseName(path), folderName, `${path}/${folderName}`].map(normalName);
    return [...new Set(names)].filter((name) => name !== '');
}
/**
 * The entry of the folder: found by name, else by the CID of what was sent, else the only entry if it
 * can be a folder. Never by position, and never one whose hash is the CID of a file sent.
 */
function findRoot(question) {
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
function isOfFolder({ hash, isDisputed }, { isOfFile }) {
    return hash !== '' && !isDisputed && !isOfFile(hash);
}
/** The CID of exactly what was sent, under no name or the only one. */
function byCid({ list, isWhole }) {
    const bare = list.bareHashes.find(isWhole);
    if (bare !== undefined) {
        return { name: undefined, hash: bare, isGuess: false };
    }
    const [sole] = list.names;
    return sole !== undefined && list.names.size === 1 && isWhole(sole[1].hash)
        ? { name: sole[0], hash: sole[1].hash, isGuess: false }
        : undefined;
}
/** A file, as likely as not; a folder is rarely called so. */
const EXTENSION = /\.[^./]+$/;
function alone(question) {
    const { list, namesFiles, isRootName, isSent, isBaseName } = question;
    const [bare, another] = list.bareHashes;
    if (list.names.size === 0) {
        const isDisputed = another !== undefined;
        const named = { hash: bare ?? '', size: undefined, isDisputed, count: 1 };
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
 * Reads the list that dStor gives with DONE (docs/dstor-api.md 2.4 and 8.3; contract 5.1): tolerant
 * of order, of directories among the entries, and of a top folder or slashes in the names. Finds
 * the folder's hash by name and never by position. Pure; takes time in proportion to the list.
 */
function readListing(entries, sent) {
    const list = collect(entries);
    const { names } = list;
    const paths = new Set(sent.paths);
    const forms = rootNames(sent);
    const matched = matchingPrefix(names.keys(), paths, ['', ...forms]);
    const prefix = matched ?? commonPrefix([...names.keys()], forms);
    // Where files are listed below a prefix, what else lies below it is inside of the folder.
    const known = forms.filter((name) => !matched || (below(name, matched) ?? '') === '');
    const sorted = sort(names, prefix, paths);
    const { present, fileHashes, fileSizes, disputed, directories, strange } = sorted;
    const isRootName = nameTest(['', baseName(prefix), prefix, ...known], sent.folderPath);
    const root = findRoot({
        ...{ list, prefix, known, isRootName },
        ...cidTests(sent),
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
        fileSizes,
        missing,
        disputed,
        extra: bare.size === 0 ? extra : extra.filter((name) => !bare.has(name)),
        flattened: bare.size > 0,
        usable,
        nameless: list.nameless,
        refused: list.refused,
        guess: root?.isGuess === true ? root.name : undefined
    };
}
/** Tells by their CIDs the folder and the files that were sent. */
function cidTests({ digests, contentCid = '', paths }) {
    const isWhole = (hash) => contentCid !== '' && (0,ipfs/* sameNode */.$Y)(hash, contentCid);
    return {
        isWhole,
        // The CID of a folder of several files is none of theirs, and needs no index of them.
        isOfFile: (hash) => !(paths.length > 1 && isWhole(hash)) && (digests?.pathsOf(hash) ?? []).length > 0
    };
}
/** Tells names of the folder, by whatever part of its path, and of those above it. */
function nameTest(known, folderPath) {
    const names = new Set(known);
    const path = normalName(folderPath);
    return (name) => names.has(name) || below(path, name) !== undefined;
}
/** Hashes that are CIDs of files sent, where the list does not say of which. */
function addByCid(fileHashes, { names, bareHashes }, { digests }) {
    const [sole] = names.values();
    const unnamed = sole !== undefined && names.size === 1 ? [...bareHashes, sole.hash] : bareHashes;
    for (const hash of unnamed) {
        for (const path of digests?.pathsOf(hash) ?? []) {
            fileHashes.set(path, fileHashes.get(path) ?? hash);
        }
    }
}
/** The hash that the link is made of: that of the only file where one was deployed. */
function hashOf({ isSingleFile, paths: [path = ''] }, root, fileHashes, usable) {
    if (isSingleFile && !usable && root !== undefined && root.name === undefined) {
        // One upload of one file is answered by one hash, which clients link to
        // (docs/dstor-api.md 2.4).
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
    const fileSizes = new Map();
    const disputed = [];
    const strange = [];
    for (const [name, { hash, size, isDisputed }] of names) {
        const path = below(name, prefix);
        if (path !== undefined && paths.has(path)) {
            present.add(path);
            if (size !== undefined) {
                fileSizes.set(path, size);
            }
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
    return { present, fileHashes, fileSizes, disputed: disputed.sort(), directories, strange };
}
function isAncestor(name, prefix) {
    return name === '' || below(prefix, name) !== undefined;
}
/** Bare names in the list that stand for files of sub-directories (docs/dstor-api.md 8.5). */
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


/***/ }),

/***/ 9767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ readBack)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/http/backoff.ts
var http_backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/http/request.ts + 4 modules
var request = __webpack_require__(7338);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
// EXTERNAL MODULE: ./src/http/server-words.ts
var server_words = __webpack_require__(2349);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/gateway/served.ts
var served = __webpack_require__(4757);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/gateway/unpack.ts

/** How bodies come packed unasked; a server that packs has no reason to choose another way. */
const UNPACKERS = new Map([
    ['gzip', external_node_zlib_.createGunzip],
    ['x-gzip', external_node_zlib_.createGunzip],
    ['deflate', external_node_zlib_.createInflate],
    ['br', external_node_zlib_.createBrotliDecompress]
]);
/** The encoding of a body in lower case, `identity` where it comes as it is. */
function encodingOf(headers) {
    return headers['content-encoding']?.trim().toLowerCase() || 'identity';
}
/** Whether a body in this encoding can be compared. */
function canUnpack(encoding) {
    return encoding === 'identity' || UNPACKERS.has(encoding);
}
/**
 * Unpacks a body as it comes: that is what a visitor's browser gets. Holds one block of the body and
 * what came out of it, whatever a few packed bytes may become. Call `end` in any case, once.
 */
class Unpacker {
    #stream;
    #take;
    #ended;
    #wantsMore = true;
    #hasEnded = false;
    /**
     * @param take takes what was unpacked; false ends it
     * @throws RangeError for an encoding that cannot be unpacked
     */
    constructor(encoding, take) {
        const make = UNPACKERS.get(encoding);
        if (make === undefined) {
            throw new RangeError(`no such encoding: ${encoding}`);
        }
        this.#take = take;
        this.#stream = make();
        this.#ended = new Promise((resolve) => {
            this.#stream
                .on('data', (block) => this.#onData(block))
                .once('end', () => resolve('whole'))
                .once('error', () => resolve(this.#hasEnded ? 'cut' : 'spoiled'))
                .once('close', () => resolve('cut'));
        });
    }
    /** Resolves when the block is unpacked: false where nothing more is wanted, or nothing can come. */
    async write(block) {
        if (!this.#wantsMore || this.#stream.destroyed) {
            return false;
        }
        await new Promise((resolve) => {
            this.#stream.once('close', resolve);
            this.#stream.write(block, () => {
                this.#stream.removeListener('close', resolve);
                resolve();
            });
        });
        return this.#wantsMore && !this.#stream.destroyed;
    }
    /** What the body was, as far as it was wanted. Never rejects. */
    async end() {
        this.#hasEnded = true;
        this.#stream.end();
        const unpacked = await this.#ended;
        return this.#wantsMore ? unpacked : 'whole';
    }
    #onData(block) {
        if (this.#wantsMore && !this.#take(block)) {
            this.#wantsMore = false;
            this.#stream.destroy();
        }
    }
}

;// CONCATENATED MODULE: ./src/gateway/file-request.ts





const CONNECT_MS = 30_000;
/** Bytes of an answer without the file that are read; one more shows that there is more. */
const REFUSAL_BYTES = server_words/* LOOKED_AT */.Zw + 1;
/** Whether an answer holds the file; nothing is content too, where the file is empty. */
function isContent(status, file) {
    return status === 200 || status === 203 || (status === 204 && file.size === 0);
}
/** One request for a file, without a word on what it shows. */
class FileRequest {
    #file;
    #url;
    #options;
    #meter;
    #unpacker;
    #refusal = Buffer.alloc(0);
    constructor(file, url, options) {
        this.#file = file;
        this.#url = url;
        this.#options = options;
        this.#meter = new served/* BodyMeter */.K(file.size);
    }
    async send() {
        const { stallMs, totalMs, signal, connection } = this.#options;
        // Unlike the stall limit, which counts from the last byte, this one is for all of the request.
        const outOfTime = AbortSignal.timeout(Math.ceil(Math.min(totalMs, clock/* LONGEST_TIMER_MS */.Mv)));
        const outcome = await (0,request/* sendRequest */.w$)({
            method: 'GET',
            url: this.#url,
            headers: { accept: '*/*' },
            limits: {
                ...request/* REQUEST_LIMITS */.P4,
                connectMs: Math.min(CONNECT_MS, totalMs),
                stallMs,
                // A large file may take all the time there is; what must not happen is that nothing moves.
                responseTimeoutMs: totalMs
            },
            signal: AbortSignal.any([signal, outOfTime]),
            connection,
            sink: (block, { status, headers }) => this.#take(block, headers, (unpacked) => isContent(status, this.#file) ? this.#measure(unpacked) : this.#keepWords(unpacked))
        });
        const unpacked = (await this.#unpacker?.end()) ?? 'whole';
        const isLate = outOfTime.aborted && !signal.aborted;
        return { outcome, meter: this.#meter, unpacked, refusal: this.#refusal, isLate };
    }
    #take(block, headers, onUnpacked) {
        const encoding = encodingOf(headers);
        if (encoding === 'identity') {
            return onUnpacked(block);
        }
        if (!canUnpack(encoding)) {
            return false;
        }
        this.#unpacker ??= new Unpacker(encoding, onUnpacked);
        return this.#unpacker.write(block);
    }
    #measure(block) {
        this.#options.onBytes?.(block.length);
        return this.#meter.take(block);
    }
    #keepWords(block) {
        this.#refusal = Buffer.concat([this.#refusal, block]).subarray(0, REFUSAL_BYTES);
        return this.#refusal.length < REFUSAL_BYTES;
    }
}

;// CONCATENATED MODULE: ./src/gateway/fetched.ts








const SHOWN_REFUSAL = 200;
const SHOWN_ENCODING = 20;
function absent(why, waitMs = 0) {
    return { kind: 'absent', why, retryAfterMs: waitMs };
}
function silent(why, waitMs = 0) {
    return { kind: 'silent', why, retryAfterMs: waitMs };
}
/** What the answer to a request for a file says of it. */
function judge(file, reply) {
    const { outcome, isLate } = reply;
    switch (outcome.kind) {
        case 'unconnected':
            return outcome.failure === 'network'
                ? silent((0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(outcome.error)))
                : { kind: 'never', why: `${outcome.failure}: ${(0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(outcome.error))}` };
        case 'cut':
        case 'source-failed':
            return silent((0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(outcome.error)));
        case 'aborted':
            return isLate ? silent('it was not served in time') : { kind: 'aborted' };
        case 'answered':
            return isContent(outcome.answer.status, file)
                ? compare(file, outcome.answer, reply)
                : refusalOf(outcome.answer, reply.refusal);
    }
}
function compare(file, answer, reply) {
    const { meter, unpacked } = reply;
    const encoding = encodingOf(answer.headers);
    if (!canUnpack(encoding)) {
        return { kind: 'never', why: `a body in the encoding "${(0,text_escape/* oneLine */.TN)(encoding, SHOWN_ENCODING)}"` };
    }
    const contentType = answer.headers['content-type'] ?? '';
    const served = meter.result(contentType);
    const isWhole = answer.complete && unpacked === 'whole';
    if (isWhole && served.bytes === file.size && served.sha256 === file.sha256) {
        return { kind: 'same', contentType };
    }
    if (unpacked === 'spoiled' || (answer.complete && unpacked === 'cut')) {
        return absent(`a body that is not the ${encoding} it says it is`);
    }
    const isShorter = served.bytes < file.size && isUnmarkedEnd(answer);
    // Too many bytes are wrong whether or not the rest was read.
    if (isShorter || (!isWhole && served.bytes <= file.size)) {
        if (answer.error instanceof request/* StallError */.Xz) {
            return silent(answer.error.message);
        }
        return absent(`the transfer broke off after ${served.bytes} of ${file.size} bytes`);
    }
    return { kind: 'different', served };
}
/** A body whose end only the end of the connection tells may have been cut off (RFC 9112, 6.3). */
function isUnmarkedEnd({ headers }) {
    return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}
function refusalOf(answer, body) {
    const { status, headers } = answer;
    // No credential was sent, so that no answer can hold one.
    const said = (0,text_escape/* oneLine */.TN)((0,server_words/* saidBy */.TT)((0,server_words/* textOf */.b6)(body)).words, SHOWN_REFUSAL).trim();
    const why = `status ${status}${said === '' ? '' : ` (${said})`}`;
    const waitMs = (0,http_backoff/* retryAfterMs */.Vs)(headers['retry-after']);
    if (response/* RETRYABLE_STATUSES */.U3.has(status)) {
        // A gateway that has no time to look says nothing of the file.
        return silent(why, waitMs);
    }
    const isRefused = status >= 400 && status !== 404 && !(0,response/* isRetryable */.r3)(status);
    return isRefused ? { kind: 'refused', why } : absent(why, waitMs);
}

;// CONCATENATED MODULE: ./src/gateway/redirect.ts
/** Redirects of one request that are followed; a loop ends here too. */
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function isRedirect(status) {
    return REDIRECTS.has(status);
}
/**
 * Where an answer leads (contract 5.2): any host, since dStor redirects to its nodes, but never
 * from https to http, and without credentials that a link may carry.
 */
function redirectFrom(from, location) {
    // Node reads headers as latin1, and gateways put UTF-8 into them.
    const text = Buffer.from(location ?? '', 'latin1')
        .toString('utf8')
        .trim();
    const url = text !== '' && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
    if (url === undefined) {
        return { kind: 'refuse', why: 'a redirect without a usable address', isNowhere: true };
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { kind: 'refuse', why: `a redirect to ${url.protocol}`, isNowhere: true };
    }
    if (from.protocol === 'https:' && url.protocol === 'http:') {
        const why = 'a redirect from https to plain http, which is not followed';
        return { kind: 'refuse', why, isNowhere: false };
    }
    url.username = '';
    url.password = '';
    url.hash = '';
    return { kind: 'follow', url };
}

;// CONCATENATED MODULE: ./src/gateway/fetch-file.ts



/**
 * Asks the gateway once for a file and compares what it serves with what was sent, byte for byte by
 * length and sha256, unpacked where it comes packed. Follows redirects, sends no credential, keeps
 * no body in memory and stops reading once there are more bytes than there should be. Never rejects.
 */
async function fetchFile(file, link, options) {
    const from = performance.now();
    let url = link;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
        const totalMs = options.totalMs - (performance.now() - from);
        if (totalMs <= 0) {
            return silent('no answer within the time limit');
        }
        const reply = await new FileRequest(file, url, { ...options, totalMs }).send();
        const { outcome } = reply;
        if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
            return judge(file, reply);
        }
        const redirect = redirectFrom(url, outcome.answer.headers.location);
        if (redirect.kind === 'refuse') {
            return { kind: 'astray', why: redirect.why, isNowhere: redirect.isNowhere };
        }
        url = redirect.url;
    }
    const why = `more than ${MOST_REDIRECTS} redirects in a row`;
    return { kind: 'astray', why, isNowhere: true };
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/gateway/difference.ts
var difference = __webpack_require__(5527);
;// CONCATENATED MODULE: ./src/gateway/polled-file.ts
/** Tries of a file whose answer should not change, and sometimes does: a link to a node may expire. */
const MOST_REFUSALS = 3;
/** One file that is asked for until it was served, and what was learned of it. Pure. */
class PolledFile {
    index;
    why = '';
    /** In this run the gateway has answered, and did not have it. */
    isAbsent = false;
    isGivenUp = false;
    /** Distinguishes a file that is asked for once more after it was served. */
    #run;
    #tries = 0;
    #refusals = 0;
    #isOdd = false;
    constructor(index, run) {
        this.index = index;
        this.#run = run;
    }
    get tries() {
        return this.#tries;
    }
    /**
     * Counts a try, and gives the query of its link. The query keeps a cache from answering with an
     * early 404, and from keeping one for visitors. Each third try goes without, in case that a gateway
     * takes it for part of the name, and so does the second look at bytes that differ, which a
     * visitor's address has to decide. Without a `cacheBust` that is asked for each time.
     */
    nextQuery(cacheBust) {
        this.#tries += 1;
        const isPlain = cacheBust === '' || this.#isOdd || this.#tries % 3 === 0;
        const nth = this.#run === 1 ? this.#tries : `${this.#run}-${this.#tries}`;
        return isPlain ? '' : `${cacheBust}-${nth}`;
    }
    /** @param otherBytes what is said of bytes that differ, where no second look is possible */
    note(fetched, otherBytes) {
        const { index } = this;
        switch (fetched.kind) {
            case 'same':
                return 'served';
            case 'different':
                if (this.#isOdd) {
                    return { kind: 'wrong', index, served: fetched.served };
                }
                this.#isOdd = true;
                this.#keep(`${otherBytes} (${fetched.served.bytes})`, true);
                return 'odd';
            case 'absent':
            case 'silent':
                this.#keep(fetched.why, fetched.kind === 'absent');
                return 'again';
            case 'refused':
            case 'astray':
                this.#refusals += 1;
                this.#keep(fetched.why, fetched.kind === 'astray' && fetched.isNowhere);
                if (this.#refusals < MOST_REFUSALS) {
                    return 'again';
                }
                this.isGivenUp = true;
                return fetched.kind === 'refused' ? { kind: 'refused', index, why: this.why } : 'given-up';
            case 'never':
                this.#keep(fetched.why, false);
                this.isGivenUp = true;
                return 'given-up';
            case 'aborted':
                this.why ||= 'it was not served before the time was over';
                return 'again';
        }
    }
    /** What was learned is not lost to a last request that time cuts off. */
    #keep(why, isAbsent) {
        if (isAbsent || !this.isAbsent) {
            this.why = why;
            this.isAbsent = isAbsent;
        }
    }
}

;// CONCATENATED MODULE: ./src/gateway/polling.ts





/** Requests at once. */
const WIDTH = 8;
/** Tries of the first file before others are tried in turn, while nothing is served. */
const FIRST_FILE_TRIES = 4;
/** Before bytes that differ are asked for once more. */
const SECOND_LOOK_MS = 1_000;
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150;
const NOT_ASKED = 'it was not asked for, as nothing was served';
/**
 * Asks for files until each was served or the time is over. While nothing is served one file is asked
 * for at a time; then all, each once; then in rounds what is not there yet: a few files first, and
 * the others where one of those is served by now. Between two rounds lies a pause that grows from 1 s
 * to 15 s with jitter and lasts at least as long as a `Retry-After` says. Bytes that differ twice,
 * and a refusal that stays, end it.
 */
class Poll {
    #options;
    #open = [];
    #closed = [];
    #runs = 0;
    #served = 0;
    /** Rounds without any file served before. */
    #fruitless = 0;
    #width = WIDTH;
    #decision;
    /** Nothing is asked before this time, because the gateway asked for patience. */
    #gateMs = 0;
    #untilMs = 0;
    constructor(options) {
        this.#options = options;
    }
    /** What ended it; undefined where all was served, or the time was over. */
    get decision() {
        return this.#decision;
    }
    /** Files that were not served until now, and those that never will be. */
    get unserved() {
        const items = [...this.#closed, ...this.#open];
        // What was learned of some comes before those that were never asked for.
        const asked = items.filter(({ why }) => why !== '');
        const others = items.filter(({ why }) => why === '');
        return [...asked, ...others.map((item) => ({ ...item, why: NOT_ASKED }))];
    }
    /** Asks for these files, and for those not served before, until `untilMs` on the clock. */
    async run(indices, untilMs) {
        const run = (this.#runs += 1);
        this.#open.forEach((item) => (item.isAbsent = false));
        const fresh = [];
        for (const index of indices) {
            fresh.push(new PolledFile(index, run));
        }
        this.#open = [...fresh, ...this.#open];
        this.#untilMs = untilMs;
        for (let round = 1; this.#open.length > 0; round++) {
            await this.#round(round);
            if (this.#open.length === 0 || this.#isHopeless() || !(await this.#pause(round))) {
                return;
            }
        }
    }
    /** Files that cannot be looked at, and none that was served: the others will be no better. */
    #isHopeless() {
        return this.#served === 0 && this.#closed.length >= MOST_REFUSALS;
    }
    async #round(round) {
        const servedBefore = this.#served;
        const items = this.#open;
        const scouts = items.slice(0, this.#scoutsOf(round));
        const others = items.slice(scouts.length);
        const open = await this.#askAll(scouts);
        if (this.#served > servedBefore) {
            this.#open = [...(await this.#askAll(others)), ...open];
            return;
        }
        this.#fruitless += this.#served === 0 ? 1 : 0;
        const isPatient = this.#served === 0 && this.#fruitless < FIRST_FILE_TRIES;
        this.#open = isPatient ? [...open, ...others] : [...others, ...open];
    }
    /** How many files tell whether the others are worth asking for. */
    #scoutsOf(round) {
        if (this.#served === 0) {
            return 1;
        }
        return round === 1 ? this.#open.length : WIDTH;
    }
    /** One try of each; gives back those to try again, in their order. */
    async #askAll(items) {
        const again = new Set();
        let next = 0;
        const lane = async () => {
            for (let item = items[next++]; item !== undefined; item = items[next++]) {
                if (!(await this.#try(item))) {
                    again.add(item);
                }
            }
        };
        const gateMs = this.#gateMs;
        await Promise.all(Array.from({ length: Math.min(this.#width, items.length) }, lane));
        if (this.#gateMs > gateMs) {
            this.#width = Math.max(1, Math.floor(this.#width / 2));
        }
        return items.filter((item) => again.has(item));
    }
    /** True when nothing more is to be asked about this file. */
    async #try(file) {
        const { clock, stop } = this.#options;
        const gate = this.#gateMs - clock.now();
        const isOver = stop.signal.aborted || clock.now() >= this.#untilMs;
        if (isOver || (gate > 0 && !(await this.#sleep(gate)))) {
            file.why ||= 'it was not asked for before the time was over';
            return false;
        }
        const isDone = await this.#ask(file);
        return isDone ?? this.#lookAgain(file);
    }
    /** One odd answer decides nothing: a page of a server that starts, a cache that is being filled. */
    async #lookAgain(file) {
        const left = this.#untilMs - this.#options.clock.now();
        return ((await this.#sleep(Math.min(SECOND_LOOK_MS, left / 2))) && (await this.#ask(file)) === true);
    }
    /** Whether the file is done with; undefined where a second look has to decide. */
    async #ask(file) {
        const { ask, cacheBust, onServed, log, pathOf } = this.#options;
        const { otherBytes = difference/* OF_SENT */.j.otherBytes } = this.#options;
        const fetched = await ask(file.index, file.nextQuery(cacheBust));
        if ('retryAfterMs' in fetched) {
            this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs));
        }
        const verdict = file.note(fetched, otherBytes);
        if (fetched.kind === 'same') {
            this.#served += 1;
            onServed(file.index, fetched.contentType);
            return true;
        }
        log.debug(`${(0,text_escape/* quote */.hD)(pathOf(file.index))}, try ${file.tries}: ${file.why}`);
        if (typeof verdict === 'object') {
            this.#decision ??= verdict;
            this.#options.stop.abort();
        }
        if (file.isGivenUp) {
            this.#closed.push(file);
        }
        return verdict === 'odd' ? undefined : verdict !== 'again';
    }
    /** Some of the time that is left stays for a last try, however long the gateway asks to wait. */
    #gateAfter(retryAfterMs) {
        const now = this.#options.clock.now();
        const most = Math.min(http_backoff/* LONGEST_RETRY_AFTER_MS */.Q, (this.#untilMs - now) * 0.75);
        return retryAfterMs > 0 ? now + Math.min(retryAfterMs, most) : 0;
    }
    /** Waits for the next round. False when there is no time for one. */
    async #pause(round) {
        const { clock, log, stop, pathOf, backoff = http_backoff/* SAFE_BACKOFF */.Dq } = this.#options;
        const left = this.#untilMs - clock.now();
        if (stop.signal.aborted || left < SHORTEST_TRY_MS) {
            return false;
        }
        // Never more than half of what is left, so that the last try comes shortly before the end.
        const pause = Math.min(left / 2, (0,http_backoff/* pauseMs */.rV)(backoff, round, clock, SHORTEST_TRY_MS));
        const waitMs = Math.max(pause, this.#gateMs - clock.now());
        const first = this.#open.find(({ why }) => why !== '');
        const example = first === undefined ? '' : `: ${(0,text_escape/* quote */.hD)(pathOf(first.index))}, ${first.why}`;
        const what = `${(0,format/* count */.U9)(this.#open.length, 'file')} not served yet${example}`;
        log.info(`${what}. Try ${round + 1} in ${(0,format/* durationText */.S5)(waitMs)}, ${(0,format/* durationText */.S5)(left)} left for it.`);
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

;// CONCATENATED MODULE: ./src/gateway/content-types.ts
const SCRIPT = {
    fits: /^(text|application)\/(x-)?(java|ecma)script$/,
    breaks: 'browsers refuse to run it as a module'
};
/** What browsers refuse by type (HTML, 4.6.7 and 8.1.4; WebAssembly Web API, 2.1). */
const KINDS = new Map([
    [
        '.html',
        {
            fits: /^(text\/html|application\/xhtml\+xml)$/,
            mayBeMissing: true,
            breaks: 'browsers show its text, or store it, and do not open it as a page'
        }
    ],
    ['.css', { fits: /^text\/css$/, breaks: 'browsers refuse it as a style sheet' }],
    ['.js', SCRIPT],
    ['.mjs', SCRIPT],
    [
        '.wasm',
        {
            fits: /^application\/wasm$/,
            breaks: 'browsers refuse to compile it while it is loaded (`instantiateStreaming`)'
        }
    ],
    ['.svg', { fits: /^image\/svg\+xml$/, breaks: 'browsers do not show it as an image' }],
    [
        '.json',
        {
            fits: /^(application|text)\/([a-z.-]+\+)?json$/,
            mayBeMissing: true,
            breaks: 'browsers refuse to import it as a module'
        }
    ]
]);
/** What a file of this name that is served with this `content-type` breaks, if anything. */
function misfitOf(path, contentType) {
    const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
    const kind = KINDS.get(extension);
    const [essence = ''] = contentType.split(';', 1);
    const type = essence.trim().toLowerCase();
    const isRight = type === '' ? kind?.mayBeMissing === true : kind?.fits.test(type);
    return kind === undefined || isRight ? undefined : { extension, breaks: kind.breaks };
}

;// CONCATENATED MODULE: ./src/verify/misfits.ts


/** Which files a gateway serves with a type that browsers refuse. */
class Misfits {
    #byExtension = new Map();
    /** Notes the type that a file was served with. */
    note(path, contentType) {
        const misfit = misfitOf(path, contentType);
        const known = misfit && this.#byExtension.get(misfit.extension);
        if (known !== undefined) {
            known.count += 1;
        }
        else if (misfit !== undefined) {
            const { extension, breaks } = misfit;
            this.#byExtension.set(extension, { breaks, path, contentType, count: 1 });
        }
    }
    /** One for each kind of file. */
    warnings() {
        return [...this.#byExtension].map(([extension, { path, contentType, breaks, count }]) => {
            const type = contentType === '' ? 'without a content type' : `as ${(0,text_escape/* quote */.hD)(contentType)}`;
            const others = count > 1 ? ` (and ${count - 1} more ${extension} files)` : '';
            return `The gateway serves ${(0,text_escape/* quote */.hD)(path)}${others} ${type}: ${breaks}.`;
        });
    }
}

// EXTERNAL MODULE: ./src/verify/targets.ts
var targets = __webpack_require__(1723);
// EXTERNAL MODULE: ./src/verify/verdict.ts
var verdict = __webpack_require__(3156);
;// CONCATENATED MODULE: ./src/verify/read-back.ts







const STALL_MS = 30_000;
/** The last part of the time, in which files that are missing are asked for beside one that is there. */
const LAST_LOOK_MS = 30_000;
/**
 * Reads files back from the gateway and compares them with what was sent (contract 5). Outcomes, kept
 * apart: `verified`, every file asked for is there; `unreachable`, some were not served and nothing
 * else can be said of them; and those that are proven wrong: `wrong`, other bytes, twice; `missing`,
 * refused when the time was over while the gateway served another file; `refused`, for good. Rejects
 * only with the reason of `signal`. Ends within `timeoutMs`.
 */
async function readBack(options) {
    return new ReadBack(options).run();
}
class ReadBack {
    #options;
    #stop = new AbortController();
    #poll;
    /** Targets that were not served yet. */
    #wanted;
    #targets = [];
    #unlinked = [];
    #verified = new Set();
    #misfits = new Misfits();
    #progress;
    #bytes = 0;
    #moved = 0;
    #untilMs = 0;
    /** A file that should be there, asked for at the end beside those that are not. */
    #control;
    #isControlServed = false;
    constructor(options) {
        this.#options = options;
        const { clock, log, cacheBust, backoff, files, words = verdict/* SENT_WORDS */.H$ } = options;
        this.#poll = new Poll({
            clock,
            log,
            cacheBust,
            backoff,
            otherBytes: words.otherBytes,
            stop: this.#stop,
            ask: (index, query) => this.#ask(index, query),
            pathOf: (index) => files[index]?.path ?? '',
            onServed: (index, contentType) => this.#onServed(index, contentType)
        });
        this.#wanted = new Set(options.targets);
        for (const index of options.targets) {
            const why = this.#whyNot(index);
            if (why === undefined) {
                this.#targets.push(index);
            }
            else {
                this.#unlinked.push({ index, why });
            }
        }
    }
    async run() {
        const { clock, files, signal, progress, words = verdict/* SENT_WORDS */.H$ } = this.#options;
        this.#progress = progress?.({
            files: this.#targets.length,
            bytes: this.#targets.reduce((sum, index) => sum + files[index].size, 0)
        });
        const fromMs = clock.now();
        await this.#withinTime(fromMs).finally(() => this.#progress?.stop());
        signal.throwIfAborted();
        const { unserved, decision } = this.#poll;
        const found = {
            words,
            files,
            decision,
            linkOf: (index) => (0,targets/* linkOf */.IJ)(files[index].path, this.#options.location)?.href ?? '',
            expected: (index) => this.#expected(index),
            unserved: unserved.filter(({ index }) => this.#wanted.has(index)),
            unlinked: this.#unlinked,
            isControlServed: this.#isControlServed,
            verified: this.#verified,
            bytes: this.#bytes,
            tookMs: clock.now() - fromMs
        };
        return {
            ...(await (0,verdict/* verdictOf */.Vj)(found)),
            filesChecked: this.#verified.size + (decision?.kind === 'wrong' ? 1 : 0),
            bytesChecked: this.#bytes,
            filesPlanned: this.#targets.length + this.#unlinked.length,
            verified: this.#verified,
            misfits: this.#misfits.warnings()
        };
    }
    #whyNot(index) {
        const { digests, files, location } = this.#options;
        const path = files[index]?.path ?? '';
        if (digests.at(index) === undefined) {
            return 'its content was not measured when it was sent';
        }
        return (0,targets/* linkOf */.IJ)(path, location) === undefined ? verdict/* UNLINKED */.z4 : undefined;
    }
    #expected(index) {
        const { path, absolutePath } = this.#options.files[index];
        const { size, sha256 } = this.#options.digests.at(index);
        return { path, absolutePath, size, sha256 };
    }
    /** Ends within the time limit, or soon after the signal was aborted. */
    async #withinTime(fromMs) {
        const { timeoutMs, signal } = this.#options;
        (0,external_node_events_.setMaxListeners)(0, this.#stop.signal);
        const onAbort = () => this.#stop.abort(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted) {
            onAbort();
        }
        const timer = (0,clock/* startTimer */.Ip)(timeoutMs, () => this.#stop.abort(new Error('the time is over')));
        this.#untilMs = fromMs + timeoutMs;
        try {
            await this.#poll.run(this.#targets, this.#untilMs - Math.min(LAST_LOOK_MS, timeoutMs / 4));
            if (this.#poll.decision === undefined && this.#poll.unserved.length > 0) {
                await this.#lastLook();
            }
        }
        finally {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        }
    }
    /**
     * A gateway that has other files of the folder, and says at the same time that it does not have this
     * one, has lost it; one that serves nothing at all is only not there.
     */
    async #lastLook() {
        const isAnyAbsent = this.#poll.unserved.some(({ isAbsent }) => isAbsent);
        this.#control = isAnyAbsent ? this.#findControl() : undefined;
        const control = this.#control === undefined ? [] : [this.#control];
        await this.#poll.run(control, this.#untilMs);
    }
    /** A file that was read back, else the smallest of those that nobody asked for. */
    #findControl() {
        const [verified] = this.#verified;
        if (verified !== undefined) {
            return verified;
        }
        const { files, targets } = this.#options;
        const asked = new Set(targets);
        let smallest;
        for (const [index, { size }] of files.entries()) {
            // An empty body is what broken servers have for everything.
            const isSmaller = size > 0 && (smallest === undefined || size < files[smallest].size);
            if (isSmaller && !asked.has(index) && this.#whyNot(index) === undefined) {
                smallest = index;
            }
        }
        return smallest;
    }
    async #ask(index, query) {
        const { clock, location, timeoutMs, connection } = this.#options;
        const file = this.#expected(index);
        const link = (0,targets/* linkOf */.IJ)(file.path, location);
        if (query !== '') {
            link.searchParams.set('v', query);
        }
        let received = 0;
        const fetched = await fetchFile(file, link, {
            // A connection that stands still must leave time for another one.
            stallMs: Math.min(STALL_MS, timeoutMs / 2),
            totalMs: Math.max(1, this.#untilMs - clock.now()),
            signal: this.#stop.signal,
            connection,
            onBytes: (bytes) => {
                received += bytes;
                this.#onBytes(bytes);
            }
        });
        this.#onBytes((fetched.kind === 'same' ? file.size : 0) - received);
        return fetched;
    }
    #onBytes(bytes) {
        this.#moved += bytes;
        this.#progress?.update({ filesDone: this.#verified.size, bytesDone: this.#moved });
    }
    #onServed(index, contentType) {
        this.#isControlServed ||= index === this.#control;
        if (this.#verified.has(index)) {
            return;
        }
        const { path, size } = this.#expected(index);
        this.#verified.add(index);
        this.#wanted.delete(index);
        this.#bytes += size;
        this.#misfits.note(path, contentType);
    }
}


/***/ }),

/***/ 1723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ targetIndices),
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   IO: () => (/* binding */ mainPageOf),
/* harmony export */   hX: () => (/* binding */ siteUrl),
/* harmony export */   jm: () => (/* binding */ autoIndices)
/* harmony export */ });
/* unused harmony exports AUTO_FILES, AUTO_BYTES, entryIndex */
/* harmony import */ var _gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8180);

/** Files of a sample that are spread over the list. */
const SPREAD = 20;
/** How far `auto` reads every file that no CID proves. */
const AUTO_FILES = 2_000;
const AUTO_BYTES = 500 * 1024 * 1024;
/** Position of the page that a visitor sees first: `index.html`, else the first page at the top. */
function entryIndex(files) {
    const index = files.findIndex(({ path }) => path === 'index.html');
    if (index >= 0) {
        return index;
    }
    const page = files.findIndex(({ path }) => !path.includes('/') && /\.html?$/i.test(path));
    return Math.max(0, page);
}
/**
 * Positions of the files that are read back, the entry page first: it alone, a sample, or all
 * (contract 1, `verify`). `chunkOf`: in which upload request each file travelled.
 */
function targetIndices(files, level, chunkOf) {
    const all = [...files.keys()];
    switch (level) {
        case 'root':
            return entryFirst(files, []);
        case 'sample':
            return entryFirst(files, sampleOf(files, all, chunkOf));
        case 'full':
            return entryFirst(files, all);
    }
}
/**
 * What `auto` reads: every file that no CID of dStor proves, and a sample of those where they are very
 * many. The entry page in any case.
 */
function autoIndices(files, isProven, chunkOf) {
    const open = [...files.keys()].filter((index) => !isProven(files[index].path));
    const bytes = open.reduce((sum, index) => sum + files[index].size, 0);
    const isSample = open.length > AUTO_FILES || bytes > AUTO_BYTES;
    const wanted = isSample ? sampleOf(files, open, chunkOf) : open;
    return { indices: entryFirst(files, wanted), isSample };
}
function entryFirst(files, wanted) {
    return files.length === 0 ? [] : [...new Set([entryIndex(files), ...wanted])];
}
/** The largest of these files, one of every upload request, and some others in equal distances. */
function sampleOf(files, indices, chunkOf) {
    const sizeOf = (index) => files[index].size;
    const largest = new Map();
    let largestOfAll = indices[0] ?? 0;
    for (const index of indices) {
        const chunk = chunkOf?.[index] ?? 0;
        const known = largest.get(chunk);
        // What is cut off is cut off at some size, so that the largest file of a request shows it first.
        if (known === undefined || sizeOf(index) > sizeOf(known)) {
            largest.set(chunk, index);
        }
        largestOfAll = sizeOf(index) > sizeOf(largestOfAll) ? index : largestOfAll;
    }
    const entry = entryIndex(files);
    const spread = spreadOver(indices.filter((index) => index !== entry), SPREAD);
    return [largestOfAll, ...spread, ...largest.values()];
}
/** `most` items in equal distances, the first and the last among them. */
function spreadOver(items, most) {
    if (items.length <= most) {
        return items;
    }
    const step = (items.length - 1) / (most - 1);
    return Array.from({ length: most }, (_, n) => items[Math.round(n * step)] ?? 0);
}
/** The link to a file that was sent, or undefined where no hash leads to it. */
function linkOf(path, location) {
    const { gatewayUrl, folderHash, isSingleFile, fileHashes } = location;
    if (folderHash !== '' && !isSingleFile) {
        return new URL((0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .fileUrl */ .iw)(gatewayUrl.href, folderHash, path));
    }
    const hash = folderHash !== '' ? folderHash : fileHashes.get(path);
    return hash === undefined ? undefined : new URL((0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .hashUrl */ .gO)(gatewayUrl.href, hash));
}
/** The link that is published: the entry page, the folder without one, or the single file. */
function siteUrl(location, files) {
    const { gatewayUrl, folderHash, isSingleFile } = location;
    if (folderHash === '') {
        return '';
    }
    if (isSingleFile) {
        return (0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .hashUrl */ .gO)(gatewayUrl.href, folderHash);
    }
    return (0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .fileUrl */ .iw)(gatewayUrl.href, folderHash, mainPageOf(files));
}
/** The page that people open; '' for a folder that has none, and is opened itself. */
function mainPageOf(files) {
    return files.some(({ path }) => path === 'index.html') ? 'index.html' : '';
}


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ LOCAL_WORDS),
/* harmony export */   H$: () => (/* binding */ SENT_WORDS),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   z4: () => (/* binding */ UNLINKED)
/* harmony export */ });
/* harmony import */ var _gateway_difference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5527);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);



const SENT_WORDS = {
    ..._gateway_difference_js__WEBPACK_IMPORTED_MODULE_0__/* .OF_SENT */ .j,
    isNot: 'is not the file that was sent:',
    all: 'what was sent'
};
/** Nothing was sent by this run. */
const LOCAL_WORDS = {
    isNot: 'is not the local file:',
    all: 'the local files',
    otherBytes: 'other bytes than the local file has',
    whose: 'of the local file'
};
/** Why a file is not asked for to which no hash leads. */
const UNLINKED = 'dStor gave no hash that leads there';
/** Files that are named in one message. */
const NAMED = 5;
/** What is proven by what was seen, and the words for it: the end of a sentence, without a full stop. */
async function verdictOf(seen) {
    const { decision, unserved, unlinked, isControlServed } = seen;
    if (decision?.kind === 'wrong') {
        return { outcome: 'wrong', detail: await wrongText(seen, decision), unread: [] };
    }
    if (decision?.kind === 'refused') {
        const path = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(pathOf(seen, decision.index));
        return {
            outcome: 'refused',
            detail: `the gateway refuses ${path} for good: ${decision.why}`,
            unread: [decision]
        };
    }
    const missing = isControlServed ? unserved.filter(({ isAbsent }) => isAbsent) : [];
    if (missing.length > 0) {
        return { outcome: 'missing', detail: missingText(seen, missing), unread: missing };
    }
    const unread = [...unlinked, ...unserved];
    return unread.length > 0
        ? { outcome: 'unreachable', detail: unreachableText(seen, unread), unread }
        : { outcome: 'verified', detail: verifiedText(seen), unread };
}
function pathOf({ files }, index) {
    return files[index]?.path ?? '';
}
async function wrongText({ expected, linkOf, words }, { index, served }) {
    const file = expected(index);
    const what = await (0,_gateway_difference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDifference */ .h)(file, served, words);
    return `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(file.path)} at ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(linkOf(index))} ${words.isNot} ${what}`;
}
function missingText(seen, missing) {
    const { tookMs, files } = seen;
    return `the gateway serves other files of the folder and after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S5)(tookMs)} still not ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(missing.length, 'file')} of ${files.length}: ${namesOf(seen, missing)}`;
}
function verifiedText(seen) {
    return `${amountOf(seen)} read back from the gateway and equal to ${seen.words.all}, byte for byte`;
}
function unreachableText(seen, unread) {
    const { verified, unserved, tookMs } = seen;
    if (verified.size === 0 && unread.every(({ why }) => why === UNLINKED)) {
        return `nothing could be read back: ${UNLINKED}`;
    }
    const are = verified.size === 1 ? 'was read back and is' : 'were read back and are';
    const rest = verified.size > 0 ? `; ${amountOf(seen)} ${are} right` : '';
    // What is given up was not waited for.
    const when = unserved.every(({ isGivenUp }) => isGivenUp) ? '' : ` within ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S5)(tookMs)}`;
    return `the gateway did not serve ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unread.length, 'file')}${when}: ${namesOf(seen, unread)}${rest}`;
}
/** The only file by its name, more by their number. */
function amountOf(seen) {
    const [first] = seen.verified;
    const isOne = seen.verified.size === 1 && first !== undefined;
    const what = isOne ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(pathOf(seen, first)) : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(seen.verified.size, 'file');
    return `${what} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(seen.bytes)})`;
}
function namesOf(seen, unread) {
    const named = unread
        .slice(0, NAMED)
        .map(({ index, why }) => `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(pathOf(seen, index))} (${why})`);
    const more = unread.length > NAMED ? ` and ${unread.length - NAMED} more` : '';
    return `${named.join(', ')}${more}`;
}


/***/ })

};
