export const id = 7;
export const ids = [7];
export const modules = {

/***/ 1007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ScriptCheck: () => (/* reexport */ ScriptCheck),
  checkManifest: () => (/* reexport */ web_manifest/* checkManifest */.K),
  checkPage: () => (/* reexport */ checkPage),
  readCss: () => (/* reexport */ readCss)
});

// EXTERNAL MODULE: ./node_modules/@csstools/css-tokenizer/dist/index.mjs
var dist = __webpack_require__(4879);
;// CONCATENATED MODULE: ./src/lint/lines.ts
/** Line numbers of growing offsets in a text, in one pass. */
class Lines {
    #text;
    #line;
    /** The next line break; kept, because minified texts have none for MiBs. */
    #break;
    /** `firstLine` is the line that the text begins in. */
    constructor(text, firstLine = 1) {
        this.#text = text;
        this.#line = firstLine;
        this.#break = breakFrom(text, 0);
    }
    /** `offset` must not be less than the one before. */
    at(offset) {
        while (this.#break < offset) {
            this.#line += 1;
            this.#break = breakFrom(this.#text, this.#break + 1);
        }
        return this.#line;
    }
}
function breakFrom(text, offset) {
    const at = text.indexOf('\n', offset);
    return at === -1 ? Infinity : at;
}
/** As HTML counts (13.2.3.5): a carriage return that no line feed follows is a line break, too. */
const PAGE_BREAK = /\n|\r(?!\n)/g;
/** Line numbers of any offsets in a page. */
class LineIndex {
    #firstLine;
    #breaks = [];
    constructor(text, firstLine = 1) {
        this.#firstLine = firstLine;
        for (const { index } of text.matchAll(PAGE_BREAK)) {
            this.#breaks.push(index);
        }
    }
    at(offset) {
        let [low, high] = [0, this.#breaks.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#breaks[middle] < offset) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return this.#firstLine + low;
    }
}

;// CONCATENATED MODULE: ./src/lint/css.ts


/** At-rules whose `url()` is a name or a filter and not an address to fetch. */
const NAMING_RULES = new Set(['namespace', 'document', '-moz-document']);
const ADDRESS_FUNCTIONS = new Set(['url', 'src']);
const END_OF_RULE = new Set([
    dist/* TokenType */.ks.Semicolon,
    dist/* TokenType */.ks.OpenCurly,
    dist/* TokenType */.ks.CloseCurly
]);
const SET_FUNCTIONS = new Set(['image-set', '-webkit-image-set']);
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
    const tokens = (0,dist/* tokenizer */.OH)({ css });
    while (!tokens.endOfFile()) {
        const token = tokens.nextToken();
        const isCode = context.isImport;
        const value = context.addressIn(token);
        if (value !== undefined) {
            found({ kind: isCode ? 'code' : 'resource', value, line: lines.at(token[2]) });
        }
    }
}
/** Follows the tokens as far as it takes to know what a string is for. */
class Context {
    #rule = '';
    #opener = '';
    #setDepth = 0;
    get isImport() {
        return this.#rule === 'import';
    }
    /** The address that this token is, if it is one. */
    addressIn(token) {
        const type = token[0];
        if (type === dist/* TokenType */.ks.Whitespace || type === dist/* TokenType */.ks.Comment) {
            return undefined;
        }
        const opener = this.#opener;
        this.#opener = '';
        if (type === dist/* TokenType */.ks.URL) {
            return NAMING_RULES.has(this.#rule) ? undefined : token[4].value;
        }
        if (type === dist/* TokenType */.ks.String) {
            return this.#takesString(opener) ? token[4].value : undefined;
        }
        this.#follow(token);
        return undefined;
    }
    #follow(token) {
        if (token[0] === dist/* TokenType */.ks.AtKeyword) {
            this.#rule = token[4].value.toLowerCase();
            this.#opener = `@${this.#rule}`;
        }
        else if (END_OF_RULE.has(token[0])) {
            this.#rule = '';
            this.#setDepth = 0;
        }
        else if (token[0] === dist/* TokenType */.ks.Function) {
            this.#openFunction(token[4].value.toLowerCase());
        }
        else if (token[0] === dist/* TokenType */.ks.CloseParen) {
            this.#setDepth = Math.max(0, this.#setDepth - 1);
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
        return (!NAMING_RULES.has(this.#rule) &&
            (opener === '@import' || ADDRESS_FUNCTIONS.has(opener) || this.#setDepth === 1));
    }
}

// EXTERNAL MODULE: ./src/lint/web-manifest.ts
var web_manifest = __webpack_require__(1597);
// EXTERNAL MODULE: ./src/lint/address.ts
var lint_address = __webpack_require__(7141);
// EXTERNAL MODULE: ./node_modules/parse5/dist/index.js + 17 modules
var parse5_dist = __webpack_require__(3194);
;// CONCATENATED MODULE: ./src/lint/html-elements.ts
const BACKGROUND = { background: 'resource' };
const SVG_PICTURE = { href: 'resource', 'xlink:href': 'resource' };
/** Attributes that hold addresses, by element (HTML, index of attributes; SVG 2, 16). `link` is looked at by its `rel`. */
const ADDRESS_ATTRIBUTES = new Map([
    ['a', { href: 'navigation', 'xlink:href': 'navigation' }],
    ['area', { href: 'navigation' }],
    ['form', { action: 'navigation' }],
    ['button', { formaction: 'navigation' }],
    ['input', { formaction: 'navigation', src: 'resource' }],
    ['img', { src: 'resource', srcset: 'set' }],
    ['source', { src: 'resource', srcset: 'set' }],
    ['video', { src: 'resource', poster: 'resource' }],
    ['audio', { src: 'resource' }],
    ['track', { src: 'resource' }],
    ['embed', { src: 'frame' }],
    ['object', { data: 'frame' }],
    ['iframe', { src: 'frame' }],
    ['frame', { src: 'frame' }],
    ['script', { src: 'code', href: 'code', 'xlink:href': 'code' }],
    ['image', { src: 'resource', ...SVG_PICTURE }],
    ['use', SVG_PICTURE],
    ['feimage', SVG_PICTURE],
    ['body', BACKGROUND],
    ['table', BACKGROUND],
    ['td', BACKGROUND],
    ['th', BACKGROUND],
    [
        'astro-island',
        { 'component-url': 'code', 'renderer-url': 'code', 'before-hydration-url': 'code' }
    ]
]);
/** Where scripts of many libraries keep the address of what they load later. */
const LAZY_ATTRIBUTES = new Map([
    ['data-src', 'script'],
    ['data-srcset', 'script-set'],
    ['data-lazy-src', 'script'],
    ['data-original', 'script'],
    ['data-bg', 'script'],
    ['data-background', 'script'],
    ['data-background-image', 'script'],
    ['data-poster', 'script']
]);
/** Of elements that a script defines (HTML, 4.13); only a guess. */
const CUSTOM_ATTRIBUTES = { src: 'script', poster: 'script' };
const RELS = new Map([
    ['stylesheet', 'code'],
    ['icon', 'extra'],
    ['apple-touch-icon', 'extra'],
    ['apple-touch-icon-precomposed', 'extra'],
    ['apple-touch-startup-image', 'extra'],
    ['mask-icon', 'extra'],
    ['manifest', 'extra'],
    ['preload', 'extra'],
    ['modulepreload', 'extra'],
    // A visitor or the browser may go there later; nothing of this page misses it.
    ...['alternate', 'author', 'help', 'license', 'next', 'prefetch', 'prerender', 'prev'].map((rel) => [rel, 'link']),
    ['search', 'link']
]);
/** What hangs on the address of a `<link>`; undefined for names of things, such as `canonical`. */
function linkKind(rel) {
    const kinds = wordsOf(rel).map((word) => RELS.get(word));
    const first = ['code', 'extra', 'link'].find((kind) => kinds.includes(kind));
    const isOff = first === 'code' && wordsOf(rel).includes('alternate');
    return isOff ? 'link' : first;
}
/** The words of a `rel`, in lower case. */
function wordsOf(rel) {
    return rel.toLowerCase().split(/\s+/);
}
/** The attributes of an element that hold addresses; in a `<picture>` a `<source>` has no `src`. */
function addressesOf(tag, attributes, isInPicture = false) {
    if (tag === 'link') {
        const kind = linkKind(attributes.get('rel') ?? '');
        return kind === undefined ? {} : { href: kind, imagesrcset: 'set' };
    }
    if (tag === 'source' && isInPicture) {
        return { srcset: 'set' };
    }
    const lazy = Object.fromEntries([...attributes.keys()].flatMap((name) => {
        const kind = LAZY_ATTRIBUTES.get(name);
        return kind === undefined ? [] : [[name, kind]];
    }));
    const known = ADDRESS_ATTRIBUTES.get(tag) ?? (tag.includes('-') ? CUSTOM_ATTRIBUTES : {});
    return { ...known, ...lazy };
}
/** Elements whose content is text for the tokenizer (HTML, 13.2.6.4). Tags in it are samples, not elements. */
const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes']);
const ESCAPABLE_TEXT = new Set(['textarea', 'title']);
const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))$/;
/** Whether a browser runs a `<script>` of this type, as opposed to data and templates. */
function isRunnable(type) {
    return SCRIPT_TYPES.test((type.split(';')[0] ?? '').trim().toLowerCase());
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/lint/srcset.ts

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
        found.push((0,text_escape/* trimEndOf */.fC)(address, ','));
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

;// CONCATENATED MODULE: ./src/lint/html-reader.ts


/** A page that leaves within so many seconds is not read by anybody. */
const SOON_SECONDS = 5;
/** What a guess must look like: a kind of file at the end, or the root of the host in front. */
const LIKE_A_FILE = /^\/|\.[a-z][a-z\d]{1,4}(?:[?#].*)?$/is;
const STRUCTURE = new Set(['html', 'head', 'body', 'title', 'meta', 'frameset']);
/** Attributes of htmx, AngularJS and the like that name a part of a page to load into it. */
const INCLUDING = /^(?:(?:data-)?(?:hx-get|hx-post|ng-include|include|include-html)|w3-include-html)$/;
/** Tells what the start tags of a page refer to. */
class ElementReader {
    #reader;
    #lineOf;
    #openPictures = 0;
    constructor(reader, lineOf) {
        this.#reader = reader;
        this.#lineOf = lineOf;
    }
    read(token, attributes) {
        const tag = token.tagName;
        if (tag === 'picture') {
            this.#openPictures += 1;
        }
        const addresses = addressesOf(tag, attributes, this.#openPictures > 0);
        for (const [name, kind] of Object.entries(addresses)) {
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
    }
    close(tag) {
        if (tag === 'picture') {
            this.#openPictures = Math.max(0, this.#openPictures - 1);
        }
    }
    #address(token, kind, name, value) {
        if (value === undefined) {
            return;
        }
        const line = this.#lineOf(token, name);
        if (kind === 'set' || kind === 'script-set') {
            for (const address of srcsetAddresses(value)) {
                this.#reader.reference({
                    kind: kind === 'set' ? 'resource' : 'script',
                    value: address,
                    line
                });
            }
        }
        else if (kind !== 'script' || LIKE_A_FILE.test(value)) {
            this.#reader.reference({ kind, value, line });
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
            const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1];
            const isSoon = !(Number.parseFloat(content) > SOON_SECONDS);
            this.#address(token, isSoon ? 'refresh' : 'navigation', 'content', address);
        }
        else if (attributes.get('name')?.toLowerCase() === 'generator') {
            this.#reader.sign('generator', content);
        }
    }
    #signs(tag, attributes) {
        for (const name of ['id', 'ng-version', 'data-has-hydrated']) {
            const value = attributes.get(name);
            if (value !== undefined) {
                this.#reader.sign(name, value);
            }
        }
        const address = attributes.get('src') ?? attributes.get('href');
        if (address !== undefined && (tag === 'script' || tag === 'link')) {
            this.#reader.sign('src', address);
            this.#rel(wordsOf(attributes.get('rel') ?? ''), address);
        }
        if (STRUCTURE.has(tag)) {
            this.#reader.sign('structure', tag);
        }
        for (const [name, value] of attributes) {
            if (INCLUDING.test(name)) {
                this.#reader.sign('included', value);
            }
        }
    }
    #rel(words, address) {
        for (const name of ['canonical', 'manifest']) {
            if (words.includes(name)) {
                this.#reader.sign(name, address);
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/lint/html.ts




/** So much is given to the tokenizer at once; behind it, others may have their turn. */
const PIECE_LENGTH = 1 << 16;
/** Pages in `srcdoc` of pages in `srcdoc`: each is shorter than the one around it. */
const DEEPEST_FRAME = 3;
/**
 * Reads a page, HTML or XML (XHTML, SVG). Uses the tokenizer of parse5 without its tree, whose cost grows
 * with the square of the depth of hostile pages; what a tree would tell is which text is raw and which part
 * is a template.
 */
async function readHtml(html, reader, pace, { isXml = false, firstLine = 1, depth = 0 } = {}) {
    const page = new Page(html, reader, isXml, firstLine);
    for (let at = 0; at < html.length; at += PIECE_LENGTH) {
        page.write(html.slice(at, at + PIECE_LENGTH), false);
        await pace.tick();
    }
    page.write('', true);
    for (const { text, line } of depth < DEEPEST_FRAME ? page.frames : []) {
        await readHtml(text, withoutBase(reader), pace, { firstLine: line, depth: depth + 1 });
    }
}
/** A page in a `srcdoc` has the base of the page around it; one of its own would be no affair of that. */
function withoutBase(reader) {
    return {
        reference: (reference) => reader.reference(reference),
        inline: (kind, text, line) => reader.inline(kind, text, line),
        base: () => undefined,
        sign: () => undefined
    };
}
class Page {
    /** Pages written into `srcdoc`. */
    frames = [];
    #reader;
    #elements;
    #tokenizer;
    #lines;
    #isXml;
    /** For each open `<template>`, whether its content is inert: a declarative shadow root is not. */
    #templates = [];
    #inertTemplates = 0;
    #foreignDepth = 0;
    #text;
    constructor(html, reader, isXml, firstLine) {
        this.#reader = reader;
        this.#isXml = isXml;
        this.#lines = new LineIndex(html, firstLine);
        this.#elements = new ElementReader(reader, (token, attribute) => this.#lineOf(token, attribute));
        this.#tokenizer = new parse5_dist/* Tokenizer */._F({ sourceCodeLocationInfo: true }, this);
        this.#tokenizer.inForeignNode = isXml;
    }
    write(piece, isLast) {
        this.#tokenizer.write(piece, isLast);
    }
    onStartTag(token) {
        const tag = token.tagName;
        const isClosed = token.selfClosing && (this.#isXml || this.#foreignDepth > 0);
        if (tag === 'template' && !this.#isXml) {
            this.#openTemplate(token);
        }
        else if ((tag === 'svg' || tag === 'math') && !token.selfClosing) {
            this.#setForeignDepth(this.#foreignDepth + 1);
        }
        if (this.#inertTemplates === 0) {
            this.#read(token, isClosed);
        }
        if (!isClosed && !this.#isXml) {
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
        else {
            this.#elements.close(tag);
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
    onEof() { }
    onDoctype() {
        this.#reader.sign('structure', 'doctype');
    }
    #openTemplate(token) {
        const isInert = !token.attrs.some(({ name }) => name === 'shadowrootmode');
        this.#templates.push(isInert);
        this.#inertTemplates += isInert ? 1 : 0;
    }
    #setForeignDepth(depth) {
        this.#foreignDepth = depth;
        this.#tokenizer.inForeignNode = this.#isXml || depth > 0;
    }
    #switchMode(tag) {
        if (tag === 'script') {
            this.#tokenizer.state = parse5_dist/* TokenizerMode */.V_.SCRIPT_DATA;
        }
        else if (RAW_TEXT.has(tag)) {
            this.#tokenizer.state = parse5_dist/* TokenizerMode */.V_.RAWTEXT;
        }
        else if (ESCAPABLE_TEXT.has(tag)) {
            this.#tokenizer.state = parse5_dist/* TokenizerMode */.V_.RCDATA;
        }
        else if (tag === 'plaintext') {
            this.#tokenizer.state = parse5_dist/* TokenizerMode */.V_.PLAINTEXT;
        }
    }
    #read(token, isClosed) {
        const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
        this.#elements.read(token, attributes);
        const frame = token.tagName === 'iframe' ? attributes.get('srcdoc') : undefined;
        if (frame !== undefined) {
            this.frames.push({ text: frame, line: this.#lineOf(token, 'srcdoc') });
        }
        const kind = isClosed ? undefined : inlineKind(token.tagName, attributes);
        if (kind !== undefined) {
            const line = this.#lines.at(token.location?.endOffset ?? 0);
            this.#text = { kind, tag: token.tagName, line, parts: [] };
        }
    }
    #lineOf({ location }, attribute) {
        return this.#lines.at(location?.attrs?.[attribute]?.startOffset ?? location?.startOffset ?? 0);
    }
}
function inlineKind(tag, attributes) {
    if (tag === 'style') {
        return 'style';
    }
    if (tag !== 'script') {
        return undefined;
    }
    const type = (attributes.get('type') ?? '').trim().toLowerCase();
    if (type === 'importmap') {
        return 'importmap';
    }
    return isRunnable(type) && !attributes.has('src') ? 'script' : undefined;
}

;// CONCATENATED MODULE: ./src/lint/html-page.ts



/** A script that sets `<base>` at run time: where relative references lead is then not in the files. */
const SETS_BASE = /createElement\(\s*["'`]base["'`]|<base[\s\\]/i;
/** Judges a page with the scripts and styles in it. Throws what `pace` throws. */
async function checkPage(source, checks, pace) {
    const page = new PageCheck(source.file, checks);
    await readHtml(source.text, page, pace, { isXml: source.isXml });
    await page.finish(pace);
}
class PageCheck {
    #file;
    #checks;
    #scripts = [];
    #ownBase;
    #base;
    #hasBase = false;
    #isWhole = false;
    constructor(file, checks) {
        this.#file = file;
        this.#checks = checks;
        this.#ownBase = (0,lint_address/* baseOf */.bx)(file);
        this.#base = this.#ownBase;
    }
    reference(reference) {
        const { judge, parts } = this.#checks;
        judge.judge(this.#file, reference, this.#base);
        if (reference.kind === 'code' && !/\.css\b/i.test(reference.value)) {
            // With a base outside the site it is some script of the build all the same.
            const isOutside = this.#base.kind === 'root';
            const target = judge.fileOf(this.#file, reference.value, this.#base);
            if (isOutside || target !== undefined) {
                parts.load(target ?? this.#file);
            }
        }
    }
    /** Only the first `<base href>` of a page counts (HTML, 4.2.3). */
    base(href, line) {
        if (this.#hasBase) {
            return;
        }
        this.#hasBase = true;
        this.#base = (0,lint_address/* rebased */.RD)(this.#ownBase, href);
        const place = { file: this.#file, line, reference: href };
        if (this.#base.kind === 'site') {
            this.#checks.signs.relativeBase();
        }
        else if (this.#base.kind === 'root') {
            this.#checks.findings.add('base-href', place);
        }
        else if (this.#base.kind === 'host') {
            const message = 'sends every address of the page to another host, not to this build';
            this.#checks.findings.add('base-href', place, { message });
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
                this.#scripts.push({ text, line });
                if (SETS_BASE.test(text)) {
                    this.#base = { kind: 'unknown' };
                }
        }
    }
    sign(name, value) {
        const { judge, parts, signs } = this.#checks;
        switch (name) {
            case 'canonical':
                judge.ownHost(value);
                return;
            case 'manifest': {
                const target = judge.fileOf(this.#file, value, this.#base);
                if (target !== undefined) {
                    parts.manifest(target);
                }
                return;
            }
            case 'included':
                parts.mention(value);
                return;
            case 'structure':
                this.#isWhole = true;
                return;
            case 'generator':
            case 'id':
            case 'src':
            case 'ng-version':
            case 'data-has-hydrated':
                signs.note(this.#file, name, value);
        }
    }
    /** Scripts come last, because reading them gives way to the event loop. */
    async finish(pace) {
        if (!this.#isWhole) {
            this.#checks.parts.fragment(this.#file);
        }
        for (const { text, line } of this.#scripts) {
            const base = this.#base;
            const source = { file: this.#file, text, firstLine: line, pageBase: base, fileBase: base };
            this.#checks.parts.load(this.#file);
            this.#checks.parts.mention(text);
            this.#checks.signs.inlineScript(this.#file, text, line);
            await this.#checks.scripts.check(source, pace);
        }
    }
    /** The addresses of an import map (HTML, 8.1.5.3); broken JSON is the page's own affair. */
    #importMap(text, line) {
        try {
            JSON.parse(text, (_key, value) => {
                if (typeof value === 'string' && /^\.{0,2}\//.test(value)) {
                    this.reference({ kind: 'code', value, line });
                }
                return value;
            });
        }
        catch {
            return;
        }
    }
}

;// CONCATENATED MODULE: ./src/lint/js-candidates.ts
/** As many characters as the longest call in front of an address needs, white space aside. */
const NEIGHBOUR_LENGTH = 24;
const LONGEST_LITERAL = 2048;
/** A quote with a text behind it that begins like a path; browsers drop the space in front of an address. */
const PATH_START = /["'`](?=\s*[./])/g;
/** What stands in front of an address whose use matters even where its target is not in the build. */
const TELLING = /(?:from|import|(?:fetch|import|importScripts|Workbox|URL|Worker|EventSource|Request|register|assign|replace)\(|(?:location|href)=|scope:)$/;
const TELLING_ROOT = /(?:\.p=|return|=>)$/;
/** Calls that take an address which needs no `/` in front: `fetch("data.json")`. A comment may stand between. */
const BARE_ARGUMENT = /(?:fetch|importScripts|Worker|EventSource|Request|Workbox)\s*(?:\(\s*)?(?:\/[/*]|["'`](?![./]))/;
const BARE_OWN = /URL\s*(?:\(\s*)?(?:\/[/*]|["'`](?![./]))/;
/**
 * Whether reading the tokens of a script can lead to anything: a quick look at what follows each quote. Says
 * yes too often, never no wrongly: a literal without escapes begins at a quote and ends at the next of its kind.
 */
function mayHoldAddress(script, matters) {
    for (const { 0: mark, index } of script.matchAll(PATH_START)) {
        const end = script.indexOf(mark, index + 1);
        if (end === -1 || end - index > LONGEST_LITERAL) {
            continue;
        }
        const path = script.slice(index + 1, end).trim();
        if (matters(path, isTold(path, neighbourOf(script, index)))) {
            return true;
        }
    }
    return BARE_ARGUMENT.test(script) || (BARE_OWN.test(script) && script.includes('meta'));
}
/** A comment may hide what stands in front of it, and one that ends with its line cannot be seen from behind. */
function isTold(path, before) {
    return (/[\n\r\u2028\u2029]|\*\//.test(before) ||
        TELLING.test(before) ||
        (path === '/' && TELLING_ROOT.test(before)));
}
/** The last characters in front of `at`, without white space but for line ends. */
function neighbourOf(script, at) {
    let text = '';
    for (let i = at - 1; i >= 0 && text.length < NEIGHBOUR_LENGTH; i--) {
        const character = script.charAt(i);
        if (!/[^\S\n\r\u2028\u2029]/.test(character)) {
            text = character + text;
        }
    }
    return text;
}

// EXTERNAL MODULE: ./node_modules/js-tokens/index.js
var js_tokens = __webpack_require__(8285);
;// CONCATENATED MODULE: ./src/lint/js-context.ts
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
/** Tells from the neighbours of a literal what it is for. */
function useOf(around) {
    const before = around.before(0);
    switch (before) {
        case '(':
            return useOfArgument(around);
        case 'from':
        case 'import':
            return 'static-import';
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

;// CONCATENATED MODULE: ./src/lint/js.ts



const NEIGHBOURS = 7;
const WINDOW = 2 * NEIGHBOURS + 1;
const TICK_EVERY_TOKENS = 4096;
const js_LONGEST_LITERAL = 2048;
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
        token.value.length <= js_LONGEST_LITERAL &&
        !token.value.includes('\\'));
}

;// CONCATENATED MODULE: ./src/lint/script.ts



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
    /** Reads one script, if a quick look says that this can lead to anything. Throws what `pace` throws. */
    async check(source, pace) {
        if (this.isWorthReading(source)) {
            await this.read(source, pace);
        }
    }
    /** Whether `read` can find anything: says yes too often, never no wrongly. */
    isWorthReading(source) {
        const { pageBase, text } = source;
        return ((pageBase.kind === 'site' && text.includes('location')) ||
            mayHoldAddress(text, (path, isTold) => this.#matters(source, path, isTold)));
    }
    /** Reads the tokens of a script, giving way to the event loop. Throws what `pace` throws. */
    async read(source, pace) {
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
            case 'static-import':
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
                // A lone "/" is the name of a route in client routers.
                if (literal.value !== '/' && isOfSite(source, literal)) {
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
        const kind = literal.use === 'static-import' ? 'static-import' : 'script';
        this.#judge.judge(file, { kind, value: literal.value, line: literal.line }, base);
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
/** What a script sends the visitor to is known where it begins at the root, or the script is part of a page. */
function isOfSite({ pageBase }, { value }) {
    return pageBase.kind === 'site' || value.startsWith('/');
}

;// CONCATENATED MODULE: ./src/lint/readers.ts
/** All that reads contents, in one module, so that it becomes one chunk of the bundle. */






/***/ })

};
