export const id = 139;
export const ids = [139];
export const modules = {

/***/ 3139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ScriptCheck: () => (/* reexport */ ScriptCheck),
  checkManifest: () => (/* reexport */ manifest/* checkManifest */.K),
  checkPage: () => (/* reexport */ checkPage),
  readCss: () => (/* reexport */ readCss)
});

// EXTERNAL MODULE: ./node_modules/css-tree/lib/tokenizer/index.js
var tokenizer = __webpack_require__(8163);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/tokenizer/types.js
var types = __webpack_require__(2546);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/utils/url.js
var url = __webpack_require__(634);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/utils/string.js
var string = __webpack_require__(3506);
;// CONCATENATED MODULE: ./src/site/lint/lines.ts
/** Line numbers of growing offsets in a text, in one pass. */
class Lines {
    #text;
    #breakFrom;
    #line;
    /** The next line break; kept, because minified texts have none for MiBs. */
    #break;
    /** `firstLine` is the line that the text begins in. */
    constructor(text, firstLine = 1, lineBreakFrom = breakFrom) {
        this.#text = text;
        this.#breakFrom = lineBreakFrom;
        this.#line = firstLine;
        this.#break = lineBreakFrom(text, 0);
    }
    /** `offset` must not be less than the one before. */
    at(offset) {
        while (this.#break < offset) {
            this.#line += 1;
            this.#break = this.#breakFrom(this.#text, this.#break + 1);
        }
        return this.#line;
    }
}
/** Where the next line break is, a line feed. */
function breakFrom(text, offset) {
    const at = text.indexOf('\n', offset);
    return at === -1 ? Infinity : at;
}
/** As HTML counts (13.2.3.5): a carriage return that no line feed follows is a line break, too. */
function pageBreakFrom(text, offset) {
    PAGE_BREAK.lastIndex = offset;
    return PAGE_BREAK.test(text) ? PAGE_BREAK.lastIndex - 1 : Infinity;
}
const PAGE_BREAK = /\n|\r(?!\n)/g;

;// CONCATENATED MODULE: ./src/site/lint/css.ts



/** At-rules whose `url()` is a name or a filter and not an address to fetch. */
const NAMING_RULES = new Set(['@namespace', '@document', '@-moz-document']);
const ADDRESS_FUNCTIONS = new Set(['url(', 'src(']);
const SET_FUNCTIONS = new Set(['image-set(', '-webkit-image-set(']);
/**
 * The addresses in a style sheet, or in the declarations of a `style` attribute: `url()`, `src()`,
 * `@import` and the strings of `image-set()` (CSS Values 4, CSS Images 4). Never throws.
 */
function readCss(css, firstLine, found) {
    if (!/url\(|src\(|@import|image-set\(/i.test(css)) {
        return;
    }
    const lines = new Lines(css, firstLine);
    const context = new Context();
    (0,tokenizer/* tokenize */.qw)(css, (type, start, end) => {
        const isAddress = context.isAddress(type, () => css.slice(start, end).toLowerCase());
        if (isAddress) {
            const text = css.slice(start, end);
            const value = type === types.Url ? url/* decode */.D(text) : string/* decode */.D(text);
            found({ kind: 'resource', value, line: lines.at(start) });
        }
    });
}
/** Follows the tokens as far as it takes to know what a string is for. */
class Context {
    #rule = '';
    #opener = '';
    #setDepth = 0;
    isAddress(type, text) {
        const t = types;
        if (type === t.WhiteSpace || type === t.Comment) {
            return false;
        }
        const opener = this.#opener;
        this.#opener = '';
        switch (type) {
            case t.AtKeyword:
                this.#rule = text();
                this.#opener = this.#rule;
                return false;
            case t.Semicolon:
            case t.LeftCurlyBracket:
            case t.RightCurlyBracket:
                this.#rule = '';
                this.#setDepth = 0;
                return false;
            case t.Function:
                this.#openFunction(text());
                return false;
            case t.RightParenthesis:
                this.#setDepth = Math.max(0, this.#setDepth - 1);
                return false;
            case t.Url:
                return !NAMING_RULES.has(this.#rule);
            case t.String:
                return !NAMING_RULES.has(this.#rule) && this.#takesString(opener);
            default:
                return false;
        }
    }
    #openFunction(name) {
        this.#opener = name;
        if (this.#setDepth > 0 || SET_FUNCTIONS.has(name)) {
            this.#setDepth += 1;
        }
    }
    /** `type("image/png")` in an `image-set()` is a string as well, one level deeper. */
    #takesString(opener) {
        return opener === '@import' || ADDRESS_FUNCTIONS.has(opener) || this.#setDepth === 1;
    }
}

// EXTERNAL MODULE: ./src/site/lint/manifest.ts
var manifest = __webpack_require__(3968);
// EXTERNAL MODULE: ./src/site/lint/address.ts
var lint_address = __webpack_require__(9021);
// EXTERNAL MODULE: ./node_modules/parse5/dist/index.js + 17 modules
var dist = __webpack_require__(3194);
;// CONCATENATED MODULE: ./src/site/lint/html-elements.ts
const R = 'resource';
const N = 'navigation';
const BACKGROUND = { background: R };
/** Attributes that hold addresses, by element (ipfs notes 4.4; HTML, index of attributes). `link` is looked at by its `rel`. */
const ADDRESS_ATTRIBUTES = new Map([
    ['a', { href: N, 'xlink:href': N }],
    ['area', { href: N }],
    ['form', { action: N }],
    ['button', { formaction: N }],
    ['input', { formaction: N, src: R }],
    ['img', { src: R, srcset: 'set' }],
    ['source', { src: R, srcset: 'set' }],
    ['video', { src: R, poster: R }],
    ['audio', { src: R }],
    ['track', { src: R }],
    ['embed', { src: R }],
    ['object', { data: R }],
    ['iframe', { src: R }],
    ['frame', { src: R }],
    ['script', { src: R, href: R, 'xlink:href': R }],
    ['image', { src: R, href: R, 'xlink:href': R }],
    ['use', { href: R, 'xlink:href': R }],
    ['feimage', { href: R, 'xlink:href': R }],
    ['body', BACKGROUND],
    ['table', BACKGROUND],
    ['td', BACKGROUND],
    ['th', BACKGROUND],
    ['astro-island', { 'component-url': R, 'renderer-url': R, 'before-hydration-url': R }]
]);
const FETCHED_RELS = new Set([
    'stylesheet',
    'icon',
    'apple-touch-icon',
    'apple-touch-icon-precomposed',
    'apple-touch-startup-image',
    'mask-icon',
    'manifest',
    'preload',
    'modulepreload'
]);
/** A visitor or the browser may go there later; nothing of this page misses it. */
const FOLLOWED_RELS = new Set([
    'alternate',
    'author',
    'help',
    'license',
    'next',
    'prefetch',
    'prerender',
    'prev',
    'search'
]);
/** What hangs on the address of a `<link>`; undefined for names of things, such as `canonical`. */
function linkKind(rel) {
    const rels = rel.toLowerCase().split(/\s+/);
    if (rels.some((word) => FETCHED_RELS.has(word))) {
        return 'resource';
    }
    return rels.some((word) => FOLLOWED_RELS.has(word)) ? 'navigation' : undefined;
}
/** The attributes of an element that hold addresses. */
function addressesOf(tag, attributes) {
    if (tag !== 'link') {
        return ADDRESS_ATTRIBUTES.get(tag) ?? {};
    }
    const kind = linkKind(attributes.get('rel') ?? '');
    return kind === undefined ? {} : { href: kind, imagesrcset: 'set' };
}
/** Elements whose content is text for the tokenizer (HTML, 13.2.6.4). Tags in it are samples, not elements. */
const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes']);
const ESCAPABLE_TEXT = new Set(['textarea', 'title']);
const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))$/;
/** Whether a browser runs a `<script>` of this type, as opposed to data and templates. */
function isRunnable(type) {
    return SCRIPT_TYPES.test((type.split(';')[0] ?? '').trim().toLowerCase());
}

;// CONCATENATED MODULE: ./src/site/lint/html-plain.ts

/** Elements that the reader of pages looks at in any case, or that change how the tokenizer goes on. */
const TAGS = [
    ...RAW_TEXT,
    ...ESCAPABLE_TEXT,
    'script',
    'plaintext',
    'template',
    'svg',
    'math',
    'base',
    'link',
    'meta'
];
/** Attributes that are looked at on one element at least. */
const ATTRIBUTES = [
    'id',
    'style',
    'ng-version',
    ...new Set([...ADDRESS_ATTRIBUTES.values()].flatMap(Object.keys))
];
const SPACE = '[ \\t\\n\\f\\r]';
const NAME = '[a-z][a-z0-9-]*';
const TAG = `/?(?!(?:${TAGS.join('|')})[^a-z0-9-])${NAME}`;
/** No `>`: a search goes no further than the first, up to which the tokenizer is given the tag otherwise. */
const VALUE = `"[^">]*"|'[^'>]*'|[^ \\t\\n\\f\\r"'<>=\`]+`;
const ATTRIBUTE = `${SPACE}+(?!(?:${ATTRIBUTES.join('|')})[^a-z0-9-])${NAME}(?:=(?:${VALUE}))?`;
/**
 * From a `<` on: a tag that means nothing here, a comment, or a `<` that opens nothing (HTML, 13.2.5). Knows
 * the usual form of each only; other forms are the affair of the tokenizer. The number of attributes is
 * limited, because the engine notes each to come back to, and a tag of MiBs would exhaust its stack.
 */
const MEANINGLESS = new RegExp(`<(?:${TAG}(?:${ATTRIBUTE}){0,16}${SPACE}*/?>|(?![a-zA-Z!?/])|!--[^->]*-->)`, 'y');

;// CONCATENATED MODULE: ./src/site/lint/html-feed.ts



/** So much may be given to the tokenizer at once. */
const PIECE_LENGTH = 1 << 16;
/**
 * The tokenizer lets go of what it has read in steps of this length. As every piece is joined to what it
 * still holds, the usual 64 KiB would be copied for each tag.
 */
const HELD_LENGTH = 1 << 10;
/** In these an end tag alone ends the text; a script is full of `>`. */
const TEXT_MODES = new Set([
    dist/* TokenizerMode */.V_.RAWTEXT,
    dist/* TokenizerMode */.V_.RCDATA,
    dist/* TokenizerMode */.V_.SCRIPT_DATA
]);
/**
 * Gives a page to the tokenizer, but for the texts and tags that mean nothing here: it takes every character
 * by itself, and most of a page is such text. That is safe only between tags, where nothing is begun.
 */
class PageFeed {
    #html;
    #tokenizer;
    #lines;
    #at = 0;
    /** The next `<`; kept, because there may be none for MiBs. */
    #open = -1;
    /** The end of the first piece of what is not finished. */
    #begunAt = 0;
    #skippedLines = 0;
    constructor(html, tokenizer) {
        this.#html = html;
        this.#tokenizer = tokenizer;
        this.#lines = new Lines(html, 1, html.includes('\r') ? pageBreakFrom : breakFrom);
        tokenizer.preprocessor.bufferWaterline = HELD_LENGTH;
    }
    /** What the lines that the tokenizer tells are short of. */
    get skippedLines() {
        return this.#skippedLines;
    }
    get isRead() {
        return this.#at === this.#html.length;
    }
    /** Reads the next `length` characters, or some more. */
    read(length) {
        const limit = Math.min(this.#html.length, this.#at + length);
        while (this.#at < limit) {
            if (this.#tokenizer.state === dist/* TokenizerMode */.V_.DATA) {
                this.#readBetween(limit);
            }
            else {
                this.#feedOn();
            }
        }
        this.#lines.at(this.#at);
        if (this.isRead) {
            this.#tokenizer.write('', true);
        }
    }
    #readBetween(limit) {
        if (this.#open < this.#at) {
            this.#open = foundFrom(this.#html.indexOf('<', this.#at));
        }
        if (this.#open >= limit) {
            this.#at = limit;
            return;
        }
        MEANINGLESS.lastIndex = this.#open;
        if (MEANINGLESS.test(this.#html)) {
            this.#at = MEANINGLESS.lastIndex;
            return;
        }
        this.#at = this.#open;
        this.#skippedLines = this.#lines.at(this.#at) - this.#tokenizer.preprocessor.line;
        this.#feed(this.#html.indexOf('>', this.#at));
        this.#begunAt = this.#at;
    }
    /**
     * Gives the rest of what was begun. Each piece is as long as all of them so far, because the tokenizer
     * copies what it holds for each: a comment of nothing but `>` would take for ever.
     */
    #feedOn() {
        const least = Math.min(this.#at - this.#begunAt, PIECE_LENGTH);
        const piece = this.#html.slice(this.#at, this.#at + PIECE_LENGTH);
        const from = this.#isInText() ? foundFrom(piece.indexOf('</', least)) : least;
        const last = piece.indexOf('>', from);
        this.#feed(last === -1 ? -1 : this.#at + last);
    }
    #isInText() {
        return TEXT_MODES.has(this.#tokenizer.state);
    }
    /** Up to and including `last`, which is -1 where there is none. */
    #feed(last) {
        const end = Math.min(foundFrom(last) + 1, this.#at + PIECE_LENGTH, this.#html.length);
        this.#tokenizer.write(this.#html.slice(this.#at, end), false);
        this.#at = end;
    }
}
function foundFrom(found) {
    return found === -1 ? Infinity : found;
}

;// CONCATENATED MODULE: ./src/site/lint/srcset.ts
/** The addresses in a `srcset` (HTML, 4.8.4.3.12 "parse a srcset attribute"), descriptors left out. */
function srcsetAddresses(srcset) {
    const found = [];
    let at = 0;
    while (at < srcset.length) {
        at = skip(srcset, at, /[\s,]/);
        const start = at;
        at = skip(srcset, at, /\S/);
        const address = srcset.slice(start, at);
        if (address === '') {
            break;
        }
        found.push(address.replace(/,+$/, ''));
        if (!address.endsWith(',')) {
            at = endOfDescriptors(srcset, at);
        }
    }
    return found;
}
function skip(text, from, characters) {
    let at = from;
    while (at < text.length && characters.test(text.charAt(at))) {
        at += 1;
    }
    return at;
}
/** Behind the next comma that is not in parentheses. */
function endOfDescriptors(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        const character = text[at];
        if (character === '(') {
            depth += 1;
        }
        else if (character === ')') {
            depth -= 1;
        }
        else if (character === ',' && depth <= 0) {
            return at + 1;
        }
    }
    return text.length;
}

;// CONCATENATED MODULE: ./src/site/lint/html.ts




/** After so much of a page, others may have their turn. */
const STEP_LENGTH = 1 << 16;
/**
 * Reads a page. Uses the tokenizer of parse5 without its tree, whose cost grows with the square of the
 * depth of hostile pages; what a tree would tell is which text is raw and which part is a template.
 */
async function readHtml(html, reader, pace) {
    const page = new Page(html, reader);
    do {
        page.read(STEP_LENGTH);
        await pace.tick();
    } while (!page.isRead);
}
class Page {
    #reader;
    #tokenizer;
    #feed;
    /** For each open `<template>`, whether its content is inert: a declarative shadow root is not. */
    #templates = [];
    #inertTemplates = 0;
    #foreignDepth = 0;
    #text;
    constructor(html, reader) {
        this.#reader = reader;
        this.#tokenizer = new dist/* Tokenizer */._F({ sourceCodeLocationInfo: true }, this);
        this.#feed = new PageFeed(html, this.#tokenizer);
    }
    get isRead() {
        return this.#feed.isRead;
    }
    read(length) {
        this.#feed.read(length);
    }
    onStartTag(token) {
        const tag = token.tagName;
        const isClosed = token.selfClosing && this.#foreignDepth > 0;
        if (tag === 'template') {
            this.#openTemplate(token);
        }
        else if ((tag === 'svg' || tag === 'math') && !token.selfClosing) {
            this.#setForeignDepth(this.#foreignDepth + 1);
        }
        if (this.#inertTemplates === 0) {
            this.#attributes(token, isClosed);
        }
        if (!isClosed) {
            this.#switchMode(tag);
        }
    }
    onEndTag(token) {
        const tag = token.tagName;
        if (this.#text !== undefined && tag === this.#text.tag) {
            const { kind, parts, line } = this.#text;
            this.#text = undefined;
            this.#reader.inline(kind, parts.join(''), line);
        }
        else if (tag === 'template') {
            this.#inertTemplates -= this.#templates.pop() === true ? 1 : 0;
        }
        else if (tag === 'svg' || tag === 'math') {
            this.#setForeignDepth(Math.max(0, this.#foreignDepth - 1));
        }
    }
    onCharacter(token) {
        this.#text?.parts.push(token.chars);
    }
    onWhitespaceCharacter(token) {
        this.#text?.parts.push(token.chars);
    }
    onNullCharacter(token) {
        this.#text?.parts.push(token.chars);
    }
    /** Comments, conditional ones included, are not read: no browser of today does. */
    onComment() { }
    onDoctype() { }
    onEof() { }
    #openTemplate(token) {
        const isInert = !token.attrs.some(({ name }) => name === 'shadowrootmode');
        this.#templates.push(isInert);
        this.#inertTemplates += isInert ? 1 : 0;
    }
    #setForeignDepth(depth) {
        this.#foreignDepth = depth;
        this.#tokenizer.inForeignNode = depth > 0;
    }
    #switchMode(tag) {
        if (tag === 'script') {
            this.#tokenizer.state = dist/* TokenizerMode */.V_.SCRIPT_DATA;
        }
        else if (RAW_TEXT.has(tag)) {
            this.#tokenizer.state = dist/* TokenizerMode */.V_.RAWTEXT;
        }
        else if (ESCAPABLE_TEXT.has(tag)) {
            this.#tokenizer.state = dist/* TokenizerMode */.V_.RCDATA;
        }
        else if (tag === 'plaintext') {
            this.#tokenizer.state = dist/* TokenizerMode */.V_.PLAINTEXT;
        }
    }
    #attributes(token, isClosed) {
        const tag = token.tagName;
        const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
        for (const [name, kind] of Object.entries(addressesOf(tag, attributes))) {
            this.#address(token, kind, name, attributes.get(name));
        }
        const style = attributes.get('style');
        if (style !== undefined) {
            this.#reader.inline('declarations', style, this.#lineOf(token, 'style'));
        }
        this.#signs(tag, attributes);
        if (tag === 'base') {
            this.#base(token, attributes);
        }
        else if (tag === 'meta') {
            this.#meta(token, attributes);
        }
        else if (!isClosed && (tag === 'script' || tag === 'style')) {
            this.#openText(token, attributes);
        }
    }
    #address(token, kind, name, value) {
        if (value === undefined) {
            return;
        }
        const line = this.#lineOf(token, name);
        if (kind !== 'set') {
            this.#reader.reference({ kind, value, line });
            return;
        }
        for (const address of srcsetAddresses(value)) {
            this.#reader.reference({ kind: 'resource', value: address, line });
        }
    }
    #base(token, attributes) {
        const href = attributes.get('href');
        if (href !== undefined) {
            this.#reader.base(href, this.#lineOf(token, 'href'));
        }
    }
    #meta(token, attributes) {
        const content = attributes.get('content') ?? '';
        if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
            const value = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1];
            this.#address(token, 'navigation', 'content', value);
        }
        else if (attributes.get('name')?.toLowerCase() === 'generator') {
            this.#reader.sign('generator', content);
        }
    }
    #signs(tag, attributes) {
        for (const name of ['id', 'ng-version']) {
            const value = attributes.get(name);
            if (value !== undefined) {
                this.#reader.sign(name, value);
            }
        }
        const address = attributes.get('src') ?? attributes.get('href');
        if (address !== undefined && (tag === 'script' || tag === 'link')) {
            this.#reader.sign('src', address);
        }
    }
    #openText(token, attributes) {
        const kind = inlineKind(token.tagName, attributes);
        if (kind !== undefined) {
            const line = this.#pageLine(token.location?.endLine);
            this.#text = { kind, tag: token.tagName, line, parts: [] };
        }
    }
    #lineOf(token, attribute) {
        const { location } = token;
        return this.#pageLine(location?.attrs?.[attribute]?.startLine ?? location?.startLine);
    }
    #pageLine(fedLine = 1) {
        return fedLine + this.#feed.skippedLines;
    }
}
function inlineKind(tag, attributes) {
    if (tag === 'style') {
        return 'style';
    }
    const type = attributes.get('type') ?? '';
    if (type.trim().toLowerCase() === 'importmap') {
        return 'importmap';
    }
    return isRunnable(type) && !attributes.has('src') ? 'script' : undefined;
}

;// CONCATENATED MODULE: ./src/site/lint/page.ts



/** A script that sets `<base>` at run time: where relative references lead is then not in the files. */
const SETS_BASE = /createElement\(\s*["'`]base["'`]|<base[\s\\]/i;
/** Judges a page with the scripts and styles in it. Throws what `pace` throws. */
async function checkPage(file, html, checks, pace) {
    const page = new PageCheck(file, checks);
    await readHtml(html, page, pace);
    await page.finish(pace);
}
class PageCheck {
    #file;
    #checks;
    #scripts = [];
    #ownBase;
    #base;
    #hasBase = false;
    constructor(file, checks) {
        this.#file = file;
        this.#checks = checks;
        this.#ownBase = (0,lint_address/* baseOf */.bx)(file);
        this.#base = this.#ownBase;
    }
    reference(reference) {
        this.#checks.judge.judge(this.#file, reference, this.#base);
    }
    /** Only the first `<base href>` of a page counts (HTML, 4.2.3). */
    base(href, line) {
        if (this.#hasBase) {
            return;
        }
        this.#hasBase = true;
        this.#base = (0,lint_address/* rebased */.RD)(this.#ownBase, href);
        if (this.#base.kind === 'root') {
            this.#checks.findings.add('base-href', { file: this.#file, line, reference: href });
        }
    }
    inline(kind, text, line) {
        switch (kind) {
            case 'style':
            case 'declarations':
                readCss(text, line, (reference) => this.reference(reference));
                return;
            case 'importmap':
                this.#importMap(text, line);
                return;
            case 'script':
                this.#scripts.push({ kind, text, line });
                if (SETS_BASE.test(text)) {
                    this.#base = { kind: 'unknown' };
                }
        }
    }
    sign(name, value) {
        this.#checks.signs.note(name, value);
    }
    /** Scripts come last, because reading them gives way to the event loop. */
    async finish(pace) {
        for (const { text, line } of this.#scripts) {
            const base = this.#base;
            const source = { file: this.#file, text, firstLine: line, pageBase: base, fileBase: base };
            await this.#checks.scripts.check(source, pace);
        }
    }
    /** The addresses of an import map (HTML, 8.1.5.3); broken JSON is the page's own affair. */
    #importMap(text, line) {
        try {
            JSON.parse(text, (_key, value) => {
                if (typeof value === 'string' && /^\.{0,2}\//.test(value)) {
                    this.reference({ kind: 'resource', value, line });
                }
                return value;
            });
        }
        catch {
            return;
        }
    }
}

;// CONCATENATED MODULE: ./src/site/lint/js-candidates.ts
/** A quote that begins a text like a path; the text is looked at without being consumed. */
const PATH_LITERAL = /["'`](?=((?!\/\/)\.{0,2}\/[^"'`\\\s]{0,512})["'`])/g;
/** Calls that take an address which needs no `/` in front: `fetch("data.json")`. */
const BARE_ARGUMENT = /\b(?:fetch|importScripts|(?:Shared)?Worker|EventSource|Request)\s*\(\s*["'`](?![a-z][a-z\d+.-]*:|[./#])[^"'`]|\bURL\s*\(\s*["'`][^"'`/.][^"'`]*["'`]\s*,\s*import\b/i;
/** What stands in front of a literal whose use matters even where its target is not in the build. */
const TELLING_NEIGHBOUR = /(?:\*\/|\b(?:from|import)|\b(?:fetch|import|importScripts|Workbox|URL|Worker|EventSource|Request|register|assign|location\s*\.\s*replace)\s*\(|\b(?:location|href)\s*=)\s*$/;
const TELLING_NEIGHBOUR_OF_ROOT = /(?:\*\/|\.\s*p\s*=|\breturn|=>|\bscope\s*["']?\s*:)\s*$/;
const NEIGHBOUR_LENGTH = 48;
/**
 * Whether reading the tokens of a script can lead to anything: a quick look for literals like paths.
 * Says yes too often, never no wrongly.
 */
function mayHoldAddress(script, matters) {
    for (const match of script.matchAll(PATH_LITERAL)) {
        const path = match[1] ?? '';
        const before = script.slice(Math.max(0, match.index - NEIGHBOUR_LENGTH), match.index);
        const neighbour = path === '/' ? TELLING_NEIGHBOUR_OF_ROOT : TELLING_NEIGHBOUR;
        if (matters(path, neighbour.test(before))) {
            return true;
        }
    }
    return BARE_ARGUMENT.test(script);
}

// EXTERNAL MODULE: ./node_modules/js-tokens/index.js
var js_tokens = __webpack_require__(8285);
;// CONCATENATED MODULE: ./src/site/lint/js-context.ts
const CALLS = new Map([
    ['fetch', 'page'],
    ['importScripts', 'file']
]);
const CONSTRUCTORS = new Map([
    ['Worker', 'page'],
    ['SharedWorker', 'page'],
    ['EventSource', 'page'],
    ['Request', 'page'],
    ['Workbox', 'service-worker']
]);
const WINDOWS = new Set(['window', 'document', 'self', 'top', 'parent', 'globalThis']);
/** Tells from the neighbours of a literal what it is for (ipfs notes, 4.4). */
function useOf(around) {
    const before = around.before(0);
    switch (before) {
        case '(':
            return useOfArgument(around);
        case 'from':
        case 'import':
            return 'import';
        case '=':
            return useOfAssigned(around);
        case 'return':
        case '=>':
            return isPreloadBase(around) ? 'preload-base' : 'plain';
        case ':':
            return isScopeOfWorker(around) ? 'scope' : 'plain';
        default:
            return 'plain';
    }
}
function useOfArgument(around) {
    const callee = around.before(1);
    const isNew = around.before(2) === 'new';
    if (callee === 'import') {
        return 'import';
    }
    if (callee === 'register' && around.before(3) === 'serviceWorker') {
        return 'service-worker';
    }
    if (callee === 'URL' && isNew && isOwnAddress(around)) {
        return 'file';
    }
    if (isNew) {
        return CONSTRUCTORS.get(callee) ?? 'plain';
    }
    if ((callee === 'assign' || callee === 'replace') && around.before(3) === 'location') {
        return 'location';
    }
    return CALLS.get(callee) ?? 'plain';
}
/** `, import.meta.url` */
function isOwnAddress(around) {
    return [',', 'import', '.', 'meta', '.', 'url'].every((token, index) => around.after(index) === token);
}
function useOfAssigned(around) {
    if (around.before(2) !== '.') {
        return 'plain';
    }
    const name = around.before(1);
    const owner = around.before(3);
    if (name === 'p' && around.after(0) !== '+') {
        return 'public-path';
    }
    const isLocation = (name === 'href' && owner === 'location') || (name === 'location' && WINDOWS.has(owner));
    return isLocation ? 'location' : 'plain';
}
/** `register('sw.js', { scope: '/' })` */
function isScopeOfWorker(around) {
    return around.before(1) === 'scope' && around.before(2) === '{' && around.before(6) === 'register';
}
/** Vite's helper for chunks that are loaded later: `function (e) { return "/" + e }` or `(e) => "/" + e`. */
function isPreloadBase(around) {
    if (around.after(0) !== '+') {
        return false;
    }
    const added = around.after(1);
    return around.before(0) === 'return'
        ? around.before(2) === ')' && around.before(3) === added && around.after(2) === '}'
        : around.before(1) === added || around.before(2) === added;
}

;// CONCATENATED MODULE: ./src/site/lint/js.ts



const NEIGHBOURS = 7;
const WINDOW = 2 * NEIGHBOURS + 1;
const TICK_EVERY_TOKENS = 4096;
const LONGEST_LITERAL = 2048;
const NOTHING = { value: '', isLiteral: false, offset: 0 };
/**
 * Tells `found` of every string literal with its use; literals with escapes or substitutions in them
 * are left out, and comments and regular expressions are never mistaken for strings.
 */
async function readJs(script, firstLine, found, pace) {
    const window = new TokenWindow(new Lines(script, firstLine), found);
    let offset = 0;
    let count = 0;
    for (const token of (0,js_tokens/* default */.A)(script)) {
        if (isSignificant(token)) {
            window.push({ value: token.value, isLiteral: isLiteral(token), offset });
        }
        offset += token.value.length;
        count += 1;
        if (count % TICK_EVERY_TOKENS === 0) {
            await pace.tick();
        }
    }
    for (let i = 0; i < WINDOW; i++) {
        window.push(NOTHING);
    }
}
/** Slides over the tokens so that each literal is seen with its neighbours on both sides. */
class TokenWindow {
    #ring = Array(WINDOW).fill(NOTHING);
    #lines;
    #found;
    #next = 0;
    constructor(lines, found) {
        this.#lines = lines;
        this.#found = found;
    }
    before(index) {
        return this.#at(NEIGHBOURS - 1 - index).value;
    }
    after(index) {
        return this.#at(NEIGHBOURS + 1 + index).value;
    }
    push(token) {
        this.#ring[this.#next] = token;
        this.#next = (this.#next + 1) % WINDOW;
        const middle = this.#at(NEIGHBOURS);
        if (middle.isLiteral) {
            this.#examine(middle);
        }
    }
    #examine(literal) {
        this.#found({
            value: literal.value.slice(1, -1),
            use: useOf(this),
            line: this.#lines.at(literal.offset),
            isPart: this.before(0) === '+' || this.after(0) === '+'
        });
    }
    #at(index) {
        return this.#ring[(this.#next + index) % WINDOW] ?? NOTHING;
    }
}
const INSIGNIFICANT = new Set([
    'WhiteSpace',
    'LineTerminatorSequence',
    'SingleLineComment',
    'MultiLineComment',
    'HashbangComment'
]);
function isSignificant(token) {
    return !INSIGNIFICANT.has(token.type);
}
/** A short, closed literal without escapes, so that its text is its value. `\/` stands in JSON-like data. */
function isLiteral(token) {
    return ((token.type === 'StringLiteral' || token.type === 'NoSubstitutionTemplate') &&
        token.closed &&
        token.value.length <= LONGEST_LITERAL &&
        !token.value.includes('\\'));
}

;// CONCATENATED MODULE: ./src/site/lint/script.ts



/** Text that begins at the root of the host and names a file of a kind that pages load. */
const FILE_AT_ROOT = /^\/(?!\/)[^\s"'<>{}|\\^`*]*\.(?:avif|bin|css|csv|data|eot|gif|glb|gltf|html?|ico|jpe?g|js|json|m4a|mjs|mp3|mp4|ogg|otf|pdf|png|svg|ttf|txt|wasm|wav|webm|webmanifest|webp|woff2?|xml)(?:[?#]\S*)?$/i;
/** `/_next/`, `/_nuxt/`: where the runtime of a framework looks for its chunks. */
const FRAMEWORK_FOLDER = /^\/_[\w-]+\/$/;
/** What the loaders of chunks have in them; another `x.p = "/"` has nothing to do with files. */
const WEBPACK_LOADER = /webpack|createElement\(["'`](?:script|link)["'`]\)/;
const VITE_LOADER = /modulepreload/;
/** Judges the addresses among the string literals of a script. Nothing in it becomes an error. */
class ScriptCheck {
    #judge;
    #findings;
    constructor(judge, findings) {
        this.#judge = judge;
        this.#findings = findings;
    }
    /** Reads one script, giving way to the event loop. Throws what `pace` throws. */
    async check(source, pace) {
        const matters = (path, isTold) => this.#matters(source, path, isTold);
        if (!mayHoldAddress(source.text, matters)) {
            return;
        }
        const found = (literal) => this.#literal(source, literal);
        await readJs(source.text, source.firstLine, found, pace);
    }
    /** An absolute path may be told or lead into the build; a relative one must be told and lead nowhere. */
    #matters({ file, fileBase }, path, isTold) {
        if (!path.startsWith('/')) {
            return isTold && !this.#isThere(path, fileBase);
        }
        if (isTold || path === '/') {
            return isTold;
        }
        return path.endsWith('/')
            ? this.#judge.tree.hasDirectory(path.slice(1, -1))
            : this.#leads(file, path);
    }
    #isThere(path, base) {
        const address = (0,lint_address/* resolve */.hd)(path, base);
        return address.kind === 'inside' && this.#judge.tree.find(address.path) === 'file';
    }
    #leads(file, path) {
        const address = (0,lint_address/* resolve */.hd)(path, { kind: 'unknown' });
        return FILE_AT_ROOT.test(path) && this.#judge.targetOf(file, address) !== undefined;
    }
    #literal(source, literal) {
        switch (literal.use) {
            case 'import':
                if (/^\.{0,2}\//.test(literal.value)) {
                    this.#address(source, literal, source.fileBase);
                }
                return;
            case 'file':
                this.#address(source, literal, source.fileBase);
                return;
            case 'page':
                this.#address(source, literal, source.pageBase);
                return;
            case 'location':
                // A lone "/" is the name of a route in client routers (ipfs notes, 4.4).
                if (literal.value !== '/') {
                    this.#address(source, literal, source.pageBase);
                }
                return;
            case 'service-worker':
            case 'scope':
                this.#serviceWorker(source, literal);
                return;
            case 'public-path':
                this.#publicPath(source, literal, WEBPACK_LOADER);
                return;
            case 'preload-base':
                this.#publicPath(source, literal, VITE_LOADER);
                return;
            case 'plain':
                this.#plain(source, literal);
        }
    }
    #address({ file }, literal, base) {
        if (literal.isPart) {
            this.#folder(file, literal);
            return;
        }
        this.#judge.judge(file, { kind: 'script', value: literal.value, line: literal.line }, base);
    }
    /** `fetch('/data/' + name)`: the folder tells. */
    #folder(file, { value, line }) {
        const isFolder = value.startsWith('/') && value.endsWith('/') && value.length > 1;
        if (isFolder && this.#judge.tree.hasDirectory(value.slice(1, -1))) {
            this.#findings.add('js-absolute', { file, line, reference: value });
        }
    }
    #serviceWorker({ file }, { value, line }) {
        if ((0,lint_address/* resolve */.hd)(value, { kind: 'unknown' }).kind === 'absolute') {
            this.#findings.add('service-worker', { file, line, reference: value });
        }
    }
    #publicPath(source, literal, loader) {
        const { value, line } = literal;
        const isFolder = value.startsWith('/') && !value.startsWith('//') && value.endsWith('/');
        if (!isFolder) {
            this.#plain(source, literal);
            return;
        }
        const isOurs = value === '/' || this.#judge.tree.hasDirectory(value.slice(1, -1));
        if (isOurs && loader.test(source.text)) {
            this.#findings.add('js-public-path', { file: source.file, line, reference: value });
        }
    }
    #plain({ file }, { value, line, isPart }) {
        if (FRAMEWORK_FOLDER.test(value) && this.#judge.tree.hasDirectory(value.slice(1, -1))) {
            this.#findings.add('js-public-path', { file, line, reference: value });
            return;
        }
        if (isPart) {
            return;
        }
        if (this.#leads(file, value)) {
            this.#findings.add('js-absolute', { file, line, reference: value });
        }
    }
}

;// CONCATENATED MODULE: ./src/site/lint/readers.ts
/** All that reads contents, in one module, so that it becomes one chunk of the bundle. */






/***/ })

};
