export const id = 102;
export const ids = [102];
export const modules = {

/***/ 7141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ rebased),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   hd: () => (/* binding */ resolve)
/* harmony export */ });
/* harmony import */ var _text_encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8689);

/** Stands for `/ipfs/<hash>/`: no build has a folder of this name. */
const PREFIX = '/-ipfs-/-root-of-the-site-/';
const HOST = 'http://site.invalid';
const SCHEME_OR_HOST = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;
/** Names of the machine that the page is opened on (RFC 6761, 6.3), and addresses of it. */
const LOCAL_HOST = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;
/** A longer text is no address of a file; the names of a path on disk end far below. */
const LONGEST_ADDRESS = 8192;
const PLACEHOLDER = /\{\{|\}\}|\$\{|<%|\{%|\[\[|%PUBLIC_URL%|%sveltekit\./;
const ELSEWHERE = { kind: 'elsewhere' };
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
        return { kind: isWeb(text) ? 'host' : 'unknown' };
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
/** What a reference means, resolved as a browser does (URL Standard), queries and fragments cut off. */
function resolve(reference, base) {
    const text = trimmed(reference);
    if (text === '' || text.length > LONGEST_ADDRESS || /^[#?]/.test(text)) {
        return ELSEWHERE;
    }
    if (SCHEME_OR_HOST.test(text)) {
        return onOtherHost(text);
    }
    if (PLACEHOLDER.test(text)) {
        return { kind: 'placeholder' };
    }
    const isAbsolute = /^[\\/]/.test(text);
    if (base.kind === 'host' || (!isAbsolute && base.kind !== 'site')) {
        return ELSEWHERE;
    }
    const from = base.kind === 'site' ? base.folderUrl : HOST + PREFIX;
    const path = parsed(text, from)?.pathname;
    if (path === undefined) {
        return ELSEWHERE;
    }
    if (isAbsolute) {
        return { kind: 'absolute', path: (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(path.slice(1)) };
    }
    return path.startsWith(PREFIX)
        ? { kind: 'inside', path: (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(path.slice(PREFIX.length)) }
        : { kind: 'above', path: (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(clamped(text, from)) };
}
function onOtherHost(text) {
    if (/^file:/i.test(text)) {
        return { kind: 'local' };
    }
    const url = isWeb(text) ? parsed(text, 'https://gateway.invalid') : undefined;
    if (url === undefined) {
        return ELSEWHERE;
    }
    return LOCAL_HOST.test(url.hostname)
        ? { kind: 'local' }
        : {
            kind: 'host',
            host: url.host,
            path: (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(url.pathname.slice(1)),
            isPlain: url.protocol === 'http:'
        };
}
function isWeb(text) {
    return /^(?:https?:|[\\/]{2})/i.test(text);
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


/***/ }),

/***/ 6102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintSite: () => (/* binding */ lintSite)
});

// EXTERNAL MODULE: ./src/lint/address.ts
var lint_address = __webpack_require__(7141);
;// CONCATENATED MODULE: ./src/lint/choose.ts
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

;// CONCATENATED MODULE: ./src/lint/rules.ts
/**
 * The rules, by severity. An `error` breaks the page for everybody, a `warning` breaks something that a
 * visitor may or may not do, a `note` may be on purpose. The place where it was found may know better: a page
 * is whole without its icon. Of what was read in JavaScript only the static import of a script that a page
 * loads is an `error`, and a router that says so itself: whether another string there is an address can be
 * guessed, not known.
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
    'client-router': {
        severity: 'error',
        message: 'a client-side router in this build goes by the path of the address: below `/ipfs/<hash>/` it knows no page, and shows its own "not found", or nothing, in place of the text'
    },
    'local-address': {
        severity: 'error',
        message: 'leads to the machine of whoever opens the page, as it did where the site was made'
    },
    'insecure-resource': {
        severity: 'error',
        message: 'is asked for over plain HTTP, which browsers refuse in a page that came over HTTPS'
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
    'other-host': {
        severity: 'warning',
        message: 'is asked of another host, while it is in this build'
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

;// CONCATENATED MODULE: ./src/lint/findings.ts

const KEPT_PER_RULE = 1000;
const LONGEST_REFERENCE = 500;
const ORDER = { error: 0, warning: 1, note: 2 };
/**
 * Collects findings in bounded memory: one per rule and reference in a file, the first 1,000 of each
 * rule, and the number of the rest.
 */
class Findings {
    #kept = [];
    /** Kept or not, by rule. */
    #counts = new Map();
    #file = '';
    #seenInFile = new Set();
    add(rule, place, { message, severity } = {}) {
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
            severity: severity ?? RULES[rule].severity,
            file: place.file,
            ...(place.line === undefined ? {} : { line: place.line }),
            ...(place.reference === undefined ? {} : { reference: shortened(place.reference) }),
            message: (typeof message === 'function' ? message() : message) ?? RULES[rule].message
        });
    }
    /** Lets `lastWord` change what was found. */
    settle(lastWord) {
        this.#kept = this.#kept.flatMap((finding) => lastWord(finding) ?? []);
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

;// CONCATENATED MODULE: ./src/lint/frameworks.ts
const LINKS = 'run `node relative-links.mjs <output folder>` behind the build (a file to copy from `examples/` of this action)';
const WITHOUT_SCRIPTS = 'run `node relative-links.mjs <output folder> --without-scripts` behind the build (a file to copy from `examples/` of this action): the pages stay, their scripts go';
const OWN_HOST = 'With its scripts it works on gateways with a host for each site (subdomain, DNSLink).';
/** For builds that no tool is known of. */
const ANY_TOOL = {
    setting: `Write addresses relative to the page (\`./app.js\`, \`../app.js\`), not from the root of the host (\`/app.js\`), or ${LINKS}: it does so in pages and style sheets.`,
    rest: 'Write it relative to the page (`./page/`), and in scripts relative to the script (`new URL("./data.json", import.meta.url)`).',
    pages: 'Link to `page.html`, or write pages as `page/index.html`.',
    router: 'Use hash routing (`/#/page`: `createHashRouter`, `createWebHashHistory`, `withHashLocation()`). On a gateway with a host for each site (subdomain, DNSLink) it works as it is.',
    proof: 'eleventy'
};
/** Sorted as they are recognised: the earlier is the more certain. */
const FRAMEWORKS = [
    {
        name: 'Next.js',
        id: '__next',
        folder: '_next/static',
        source: /(?:^|\/)_next\/static\//,
        setting: `Use \`output: "export"\` with \`trailingSlash: true\`, and ${LINKS}.`,
        later: 'Scripts that are loaded later (`next/dynamic`) are looked for at `/_next/`: do without them, or run `relative-links.mjs` with `--without-scripts`, which takes all scripts out.',
        pages: 'Set `trailingSlash: true` in the configuration.',
        breaksNested: true,
        proof: 'next'
    },
    {
        name: 'Nuxt',
        id: '__nuxt',
        folder: '_nuxt',
        source: /(?:^|\/)_nuxt\//,
        router: /window\.__NUXT__/,
        setting: `Set \`features: { noScripts: true }\`, and ${LINKS}. ${OWN_HOST}`,
        breaksNested: true,
        proof: 'nuxt'
    },
    {
        name: 'SvelteKit',
        id: '__sveltekit',
        folder: '_app/immutable',
        source: /(?:^|\/)_app\/immutable\//,
        // Of the fallback page alone, which has nothing to begin with: others show what they were built with.
        router: /__sveltekit_\w+\s*=\s*\{\s*base:\s*"(?!.*\bnode_ids\b)/s,
        setting: 'Leave `kit.paths.relative` at `true`, prerender every page (the `fallback` page of the static adapter is always absolute), and write addresses with `resolve()` and `asset()` from `$app/paths`.',
        rest: 'Write addresses with `resolve()` and `asset()` from `$app/paths`.',
        pages: 'Export `trailingSlash = "always"` from the root layout.',
        proof: 'sveltekit'
    },
    {
        name: 'Starlight',
        generator: /^starlight\b/i,
        setting: `Set \`pagefind: false\` (the search asks the root of the host), and ${LINKS}.`,
        proof: 'starlight'
    },
    {
        name: 'Astro',
        generator: /^astro\b/i,
        folder: '_astro',
        source: /(?:^|\/)_astro\//,
        setting: `Astro has no relative mode, and \`base: "./"\` is not one: ${LINKS}.`,
        pages: 'Set `build.format: "directory"` and link to `/page/`.',
        proof: 'astro'
    },
    {
        name: 'Docusaurus',
        generator: /^docusaurus\b/i,
        id: '__docusaurus',
        router: /^data-has-hydrated$/,
        source: /(?:^|\/)assets\/js\/runtime~main\.[\da-f]+\.js/,
        setting: `Set \`future.experimental_router: "hash"\`. ${OWN_HOST}`,
        pages: 'Set `trailingSlash: true`.',
        proof: 'docusaurus'
    },
    {
        name: 'VitePress',
        generator: /^vitepress\b/i,
        router: /__VP_SITE_DATA__/,
        setting: `Set \`mpa: true\` (pages without the router), and ${LINKS}. ${OWN_HOST}`,
        pages: 'Set `cleanUrls: false`.',
        breaksNested: true,
        proof: 'vitepress'
    },
    {
        name: 'Rspress',
        generator: /^rspress\b/i,
        router: /(?:^|\/)static\/js\/lib-router\./,
        setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`,
        proof: 'rspress'
    },
    {
        name: 'VuePress',
        generator: /^vuepress\b/i,
        router: /(?:^|\/)assets\/app-[\w-]+\.js/,
        setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`
    },
    {
        name: 'React Router',
        router: /__reactRouterContext/,
        isKnownByRouter: true,
        setting: `With the framework mode ${WITHOUT_SCRIPTS}; without it use \`createHashRouter\`. ${OWN_HOST}`,
        breaksNested: true,
        proof: 'react-router'
    },
    {
        name: 'Gatsby',
        generator: /^gatsby\b/i,
        id: '___gatsby',
        folder: 'page-data',
        router: /window\.pagePath/,
        setting: `It has no setting for pages without its router: ${WITHOUT_SCRIPTS}. ${OWN_HOST}`,
        pages: 'Set `trailingSlash: "always"`.'
    },
    {
        name: 'Eleventy',
        generator: /^eleventy\b/i,
        setting: `It has no relative mode (\`HtmlBasePlugin\` writes addresses from the root): ${LINKS}.`,
        pages: 'Give each page a permalink that ends in `/`.',
        proof: 'eleventy'
    },
    {
        name: 'Hexo',
        generator: /^hexo\b/i,
        setting: `\`relative_link: true\` does not reach all that a theme writes: ${LINKS.replace('<output folder>', 'public')}.`,
        proof: 'hexo'
    },
    {
        name: 'Hugo',
        generator: /^hugo\b/i,
        setting: 'Set `relativeURLs = true` and `baseURL = "/"` in the configuration.',
        rest: 'Addresses in scripts have to be made relative by hand.',
        pages: 'Leave `uglyURLs` at `false`.',
        proof: 'hugo'
    },
    {
        name: 'Jekyll',
        generator: /^jekyll\b/i,
        setting: `It has no relative mode: ${LINKS.replace('<output folder>', '_site')}.`,
        pages: 'Set `permalink: pretty` in `_config.yml`.',
        proof: 'jekyll'
    },
    {
        name: 'MkDocs',
        generator: /^mkdocs\b/i,
        id: 'mkdocs_search_modal',
        setting: `Its addresses are relative, but for those of \`404.html\`, which go by \`site_url\`: ${LINKS.replace('<output folder>', 'site')}, which mends those in the theme as well.`,
        pages: 'Leave `use_directory_urls` at `true`.',
        proof: 'mkdocs'
    },
    {
        name: 'Storybook',
        id: 'storybook-root',
        source: /(?:^|\/)sb-manager\//,
        doneBy: 'itself',
        setting: 'Nothing: its addresses are relative.',
        proof: 'storybook'
    },
    {
        name: 'Create React App',
        source: /(?:^|\/)static\/js\/main\.[\da-f]{8}\.(?:chunk\.)?js$/,
        setting: 'Set `"homepage": "."` in package.json and use `HashRouter`.'
    },
    {
        name: 'Angular',
        source: /(?:^|\/)polyfills[.-][\dA-Za-z]{8,20}\.js$|^(?:\.?\/)?main-[A-Z2-7]{8}\.js$/,
        doneBy: 'base-href',
        setting: 'Build with `ng build --base-href ./` and use hash locations (`provideRouter(routes, withHashLocation())`).',
        proof: 'angular'
    },
    {
        name: 'Parcel',
        source: /(?:^|\/)[\w-]+\.[\da-f]{8}\.(?:js|css)$/,
        setting: `For pages at the root build with \`parcel build --public-url ./\`; for pages further down ${LINKS.replace('<output folder>', 'dist')}.`,
        breaksNested: true,
        proof: 'parcel'
    },
    {
        name: 'Vite',
        source: /(?:^|\/)assets\/[^/]+-[\w-]{8}\.(?:js|css)$/,
        setting: 'Set `base: "./"` in the Vite configuration, and use hash routing where there is a router.',
        rest: 'Addresses in the HTML body, in `fetch()` and in files below `public/` have to be made relative by hand.',
        pages: 'Link to the page with its `.html`, or to a folder with an index.html.',
        proof: 'vite'
    }
];

;// CONCATENATED MODULE: ./src/lint/fixes.ts

/** What no setting of a tool is needed for. */
const BY_HAND = {
    'service-worker': 'Register it with an address relative to the page and without a scope: `register("./sw.js")`.',
    'manifest-scope': 'Write `"start_url": "./"` and `"scope": "./"`.',
    'local-address': 'Build with the command for production instead of copying what the development server shows, and write the address relative to the page.',
    'insecure-resource': 'Write `https:`, or put the file into the build.',
    'other-host': 'Write it relative to the page, so that what is shown is what was published.'
};
/** References that a setting of the tool makes relative. */
const BASE_RULES = [
    'absolute-resource',
    'absolute-link',
    'base-href',
    'other-host'
];
/**
 * What to do about the findings, by rule; nothing for those that no advice would mend. What was done already
 * (`isRelative`: the addresses that the tool writes by itself are relative) is not advised again.
 */
function fixesFor(framework, isRelative, findings) {
    const rules = new Set(findings.map(({ rule }) => rule));
    const has = (wanted) => wanted.some((rule) => rules.has(rule));
    const { setting, rest = ANY_TOOL.rest, pages = ANY_TOOL.pages } = framework ?? ANY_TOOL;
    const isSet = isRelative || !(has(BASE_RULES) || has(['client-router']));
    const base = isSet ? rest : setting;
    const isNested = framework?.breaksNested === true && rules.has('missing-resource');
    const own = framework?.router !== undefined;
    const fixes = [
        ...Object.entries(BY_HAND).map(([rule, fix]) => [rule, fix]),
        ...BASE_RULES.map((rule) => [rule, base]),
        ['js-absolute', base],
        ['js-public-path', isSet ? framework?.later : setting],
        ['extensionless-link', pages],
        ['missing-resource', isNested ? setting : undefined],
        ['client-router', own ? setting : ANY_TOOL.router]
    ];
    return Object.fromEntries(fixes.flatMap(([rule, fix]) => (fix !== undefined && rules.has(rule) ? [[rule, fix]] : [])));
}

;// CONCATENATED MODULE: ./src/lint/resolver.ts

const CACHED_ADDRESSES = 20_000;
const LONGEST_CACHED = 256;
/** `resolve` that remembers: the pages of a site repeat the same navigation thousands of times. */
class Resolver {
    #known = new Map();
    resolve(reference, base) {
        if (reference.length > LONGEST_CACHED) {
            return (0,lint_address/* resolve */.hd)(reference, base);
        }
        const key = `${base.kind === 'site' ? base.folderUrl : base.kind}\n${reference}`;
        const known = this.#known.get(key);
        if (known !== undefined) {
            return known;
        }
        if (this.#known.size >= CACHED_ADDRESSES) {
            this.#known.clear();
        }
        const address = (0,lint_address/* resolve */.hd)(reference, base);
        this.#known.set(key, address);
        return address;
    }
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/lint/targets.ts

/** Looks for what was probably meant by a path that a gateway does not find, and says so. */
class Targets {
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    /**
     * The target of an absolute path: at the root of the build, at the root of a site inside the build
     * (a folder above the file with its own index.html), or behind a base path that the build was made
     * for, such as `/repository/` for GitHub Pages.
     */
    of(file, path) {
        if (isPresent(this.#tree.find(path))) {
            return path;
        }
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            const root = file.slice(0, end + 1);
            if (this.#tree.hasFile(`${root}index.html`) && isPresent(this.#tree.find(root + path))) {
                return root + path;
            }
        }
        const rest = path.slice(path.indexOf('/') + 1);
        if (rest === path || rest === '') {
            return undefined;
        }
        const isThere = this.#tree.hasFile(rest.endsWith('/') ? `${rest}index.html` : rest);
        return isThere ? rest : undefined;
    }
    /** Undefined where the sentence of the rule says it all. */
    whyAbsolute(isScript, path, target) {
        return target === path || isScript
            ? undefined
            : `starts at the root of the host, outside \`/ipfs/<hash>/\`; in this build the target is ${(0,text_escape/* quote */.hD)(target)}`;
    }
    /** The same for a path that is relative and missing. */
    whyMissing(path, found) {
        if (found === 'folder' || found === 'listing') {
            return 'is a folder in this build, and no file';
        }
        if (path.endsWith('/') && this.#tree.hasFile(path.slice(0, -1))) {
            return 'is a file in this build, which no gateway finds with a slash behind its name';
        }
        const other = this.#tree.otherSpelling(path);
        if (other !== undefined) {
            return `no such file in this build; ${(0,text_escape/* quote */.hD)(other)} differs in case or in the form of its accents, and IPFS takes names literally`;
        }
        const atRoot = this.#endingAtRoot(path);
        return atRoot === undefined
            ? undefined
            : `no such file in this build; it exists as ${(0,text_escape/* quote */.hD)(atRoot)}, so the relative path is right only for pages at the root`;
    }
    /** `blog/post/_next/a.js` written in a page below `blog/post/`, where only `_next/a.js` exists. */
    #endingAtRoot(path) {
        for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
            const rest = path.slice(at + 1);
            if (rest.includes('/') && this.#tree.hasFile(rest)) {
                return rest;
            }
        }
        return undefined;
    }
}
function isPresent(found) {
    return found !== 'missing' && found !== 'skipped';
}

;// CONCATENATED MODULE: ./src/lint/judge.ts


const RULE = {
    absolute: {
        resource: 'absolute-resource',
        navigation: 'absolute-link',
        script: 'js-absolute'
    },
    missing: { resource: 'missing-resource', navigation: 'missing-link', script: 'js-missing' },
    skipped: { resource: 'skipped-resource', navigation: 'skipped-link', script: 'skipped-link' }
};
const FAMILY = {
    code: 'resource',
    frame: 'resource',
    resource: 'resource',
    extra: 'resource',
    navigation: 'navigation',
    link: 'navigation',
    refresh: 'navigation',
    script: 'script',
    'static-import': 'script'
};
/** A page is whole without its icon, and nobody sees a page that leaves at once. */
const SEVERITY = {
    extra: 'warning',
    refresh: 'error'
};
/** What a gateway of dStor is reached by is HTTPS, where browsers load no code over plain HTTP. */
const PLAIN_SEVERITY = {
    code: 'error',
    frame: 'error',
    resource: 'warning',
    extra: 'warning'
};
const LOCAL_SEVERITY = {
    resource: 'error',
    navigation: 'note',
    script: 'warning'
};
/** Compares references with the names of the build and keeps what will not work. */
class Judge {
    tree;
    #findings;
    #resolver = new Resolver();
    #targets;
    #staticImports = new Set();
    /** Hosts that a page names as its own, by `<link rel=canonical>`. */
    #ownHosts = new Set();
    constructor(tree, findings) {
        this.tree = tree;
        this.#findings = findings;
        this.#targets = new Targets(tree);
    }
    /** A reference in `file`, relative to `base`. */
    judge(file, reference, base) {
        const { kind, value } = reference;
        const address = this.#resolver.resolve(value, base);
        const place = { file, line: reference.line, reference: value };
        if (kind === 'static-import') {
            this.#staticImports.add(keyOf(file, value));
        }
        switch (address.kind) {
            case 'elsewhere':
                return;
            case 'placeholder':
                this.#findings.add('placeholder', place);
                return;
            case 'inside':
                this.#inside(kind, address.path, place);
                return;
            case 'absolute':
                this.#absolute(kind, address.path, place);
                return;
            case 'above':
                this.#above(kind, address.path, place);
                return;
            case 'local':
                this.#findings.add('local-address', place, this.#severity(kind, LOCAL_SEVERITY[FAMILY[kind]]));
                return;
            case 'host':
                this.#onHost(kind, address, place);
        }
    }
    /** Remembers a host as one of the site's own. */
    ownHost(href) {
        const address = this.#resolver.resolve(href, { kind: 'unknown' });
        if (address.kind === 'host') {
            this.#ownHosts.add(address.host);
        }
    }
    /** Where an absolute path leads in this build, or undefined when it has no target here. */
    targetOf(file, address) {
        return address.kind === 'absolute' ? this.#targets.of(file, address.path) : undefined;
    }
    /** The file that a relative or absolute reference means, or undefined where there is none. */
    fileOf(file, value, base) {
        const address = this.#resolver.resolve(value, base);
        const path = address.kind === 'inside' ? address.path : this.targetOf(file, address);
        return path !== undefined && this.tree.hasFile(path) ? path : undefined;
    }
    /** Whether the module `file` cannot run without what it imports as `reference`. */
    isStaticImport(file, reference) {
        return this.#staticImports.has(keyOf(file, reference ?? ''));
    }
    #inside(kind, path, place) {
        const found = this.tree.find(path);
        const family = FAMILY[kind];
        if (isServed(found, kind)) {
            return;
        }
        if (found === 'page' && family === 'navigation') {
            this.#findings.add('extensionless-link', place, this.#severity(kind));
        }
        else if (found === 'skipped') {
            this.#findings.add(RULE.skipped[family], place, this.#severity(kind));
        }
        else {
            const message = () => this.#targets.whyMissing(path, found);
            this.#findings.add(RULE.missing[family], place, { ...this.#severity(kind), message });
        }
    }
    #absolute(kind, path, place) {
        const family = FAMILY[kind];
        const target = this.#targets.of(place.file, path);
        if (target !== undefined) {
            const message = this.#targets.whyAbsolute(family === 'script', path, target);
            this.#findings.add(RULE.absolute[family], place, { ...this.#severity(kind), message });
        }
        else if (this.tree.find(path) === 'skipped') {
            this.#findings.add(RULE.skipped[family], place, this.#severity(kind));
        }
        else {
            this.#findings.add('absolute-missing', place);
        }
    }
    #above(kind, path, place) {
        const family = FAMILY[kind];
        const exists = this.tree.find(path) !== 'missing';
        const rule = family === 'navigation' && exists ? 'absolute-link' : RULE.missing[family];
        const message = exists
            ? 'climbs above the root of the site: a host that serves the site at its root forgives that, a path gateway does not'
            : 'climbs above the root of the site';
        this.#findings.add(rule, place, { ...this.#severity(kind), message });
    }
    #onHost(kind, { host, path, isPlain }, place) {
        const severity = PLAIN_SEVERITY[kind];
        if (isPlain && severity !== undefined) {
            this.#findings.add('insecure-resource', place, { severity });
            return;
        }
        const isFetched = FAMILY[kind] === 'resource';
        const isOurs = isFetched
            ? this.tree.hasFile(path)
            : kind !== 'link' && this.#isOwnPage(host, path);
        if (isOurs) {
            this.#findings.add('other-host', place, this.#severity(kind));
        }
    }
    #isOwnPage(host, path) {
        return this.#ownHosts.has(host) && ['file', 'folder', 'page'].includes(this.tree.find(path));
    }
    #severity(kind, otherwise) {
        return { severity: SEVERITY[kind] ?? otherwise };
    }
}
function keyOf(file, reference) {
    return `${file}\n${reference}`;
}
/** A folder is a page, and nothing that a page could load; nobody sees that an icon is one. */
function isServed(found, kind) {
    const isPlace = FAMILY[kind] === 'navigation' || kind === 'frame' || kind === 'extra';
    return found === 'file' || (isPlace && (found === 'folder' || found === 'listing'));
}

// EXTERNAL MODULE: ./src/lint/web-manifest.ts
var web_manifest = __webpack_require__(1597);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/lint/published-names.ts


const LARGE_BYTES = 50 * 1024 * 1024;
/** Files by which other hosts are told what to do. */
const NO_EFFECT = new Map([
    ['_redirects', 'path gateways do not evaluate it: redirects and fallbacks in it do not happen'],
    ['_headers', 'gateways do not evaluate it: the headers in it are not sent'],
    ['404.html', 'gateways do not show it for missing pages'],
    [
        'CNAME',
        'gateways do not evaluate it, and a domain of your own cannot be pointed at a site on dStor by it'
    ],
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
            findings.add('no-effect-file', { file: path }, { message: noEffect });
        }
        if (size > LARGE_BYTES) {
            findings.add('large-file', { file: path }, {
                message: `is ${(0,format/* bytesText */.pV)(size)} large; gateways are slow with such files and may give up`
            });
        }
    }
}
function checkIndex(files, skipped, findings) {
    if (files.length === 0 || files.some(({ path }) => path === 'index.html')) {
        return;
    }
    const file = 'index.html';
    if (skipped.has(file)) {
        findings.add('no-index', { file }, { message: 'is left out of the upload, so a gateway shows a list of files' });
        return;
    }
    const other = files.find(({ path }) => /^index\.(?:html?|xhtml)$/i.test(path));
    const deeper = files.find(({ path }) => /^[^/]+\/index\.html$/.test(path));
    if (other !== undefined) {
        findings.add('no-index', { file }, { message: `gateways look for exactly this name, not for ${(0,text_escape/* quote */.hD)(other.path)}` });
    }
    else if (deeper !== undefined) {
        const message = `there is no index.html at the root, so a gateway shows a list of files; there is ${(0,text_escape/* quote */.hD)(deeper.path)}, so \`folder\` may have to name a folder further down`;
        findings.add('no-index', { file }, { message });
    }
    else {
        findings.add('no-index', { file });
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/lint/pace.ts

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

;// CONCATENATED MODULE: ./src/lint/parts.ts
const MOST_MENTIONED = 20_000;
const LONGEST_NAME = 200;
const PAGE_ENDING = /\.x?html?\b/gi;
const NAME_CHARACTER = /[\w./-]/;
/**
 * What files are to each other: a script that a page loads, a page that a script puts into another page, a
 * web manifest under any name. It is known only when all was read.
 */
class Parts {
    #judge;
    #loaded = new Set();
    #fragments = new Set();
    #mentioned = new Set();
    #manifests = new Set();
    constructor(judge) {
        this.#judge = judge;
    }
    /** A page runs this script, or has one in it. */
    load(file) {
        this.#loaded.add(file);
    }
    /** The file has none of the elements that make a page. */
    fragment(file) {
        this.#fragments.add(file);
    }
    manifest(file) {
        this.#manifests.add(file);
    }
    /** Notes the pages that `text` names: what a script puts into other pages it calls by such a name. */
    mention(text) {
        for (const { 0: ending, index } of text.matchAll(PAGE_ENDING)) {
            let start = index;
            while (index - start < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(start - 1))) {
                start -= 1;
            }
            if (this.#mentioned.size < MOST_MENTIONED) {
                this.#mentioned.add(text.slice(start, index + ending.length).replace(/^[./]+/, ''));
            }
        }
    }
    get manifests() {
        return this.#manifests;
    }
    /** Whether any page runs a script. */
    get runScripts() {
        return this.#loaded.size > 0;
    }
    /** What a finding is, now that all was read; undefined for none. `isStripped`: no page runs the tool's scripts. */
    settled(finding, isStripped) {
        const { file, reference, rule, severity } = finding;
        if (isStripped && /\.m?js$/i.test(file)) {
            return rule === 'unread-file' ? finding : undefined;
        }
        if (file.endsWith('.svg') && severity === 'error') {
            // As a picture it loads nothing, and as a page nobody may ever open it.
            return { ...finding, severity: 'warning' };
        }
        if (/^js-(?:absolute|missing)$/.test(rule) && this.#loaded.has(file)) {
            const isNeeded = this.#judge.isStaticImport(file, reference);
            return isNeeded ? { ...finding, severity: 'error' } : finding;
        }
        if (severity === 'error' && this.#isIncluded(file)) {
            // Relative addresses start from the page that it is put into, which only the script knows.
            return rule === 'missing-resource' ? undefined : { ...finding, severity: 'warning' };
        }
        return finding;
    }
    #isIncluded(file) {
        if (!this.#fragments.has(file)) {
            return false;
        }
        const names = file.split('/');
        return names.some((_, index) => this.#mentioned.has(names.slice(index).join('/')));
    }
}

;// CONCATENATED MODULE: ./src/lint/signs.ts

const MOST_ROUTERS = 1000;
const LONGEST_SOURCE = 300;
const LIBRARIES = [
    {
        library: /__reactRouterVersion/,
        hash: /relative pathnames are not supported in hash history/
    },
    {
        library: /beforeRouteLeave/,
        hash: /includes\(["'`]#["'`]\)\|\|\([\w$]+\+=["'`]#["'`]/
    },
    {
        library: /routerPageId/,
        hash: /_platformLocation\.hash\b.{0,60}?["'`]#["'`]/s,
        message: 'a client-side router in this build goes by the path of the address: a gateway finds none of its pages when it is loaded again, or opened by a link'
    }
];
/** Gathers signs of the tool that made the build, and of routers in it. */
class Signs {
    #generatorRank = FRAMEWORKS.length;
    #id;
    #sourceRank = FRAMEWORKS.length;
    #routers = [];
    #hasRelativeBase = false;
    #byHash = new Set();
    /** Tools with addresses from the root of the host among those of their scripts and styles. */
    #absolute = new Set();
    #relative = new Set();
    /** Takes what a page shows. Cheap enough to be called for every page. */
    note(file, name, value) {
        if (name === 'generator') {
            // A page may name two, the one that it is built on last.
            const rank = FRAMEWORKS.findIndex(({ generator }) => generator?.test(value) === true);
            this.#generatorRank = rank === -1 ? this.#generatorRank : Math.min(rank, this.#generatorRank);
        }
        else if (name === 'id') {
            this.#id ??= FRAMEWORKS.find(({ id }) => id === value);
        }
        else if (name === 'ng-version') {
            this.#id ??= FRAMEWORKS.find((one) => one.name === 'Angular');
        }
        else if (name === 'data-has-hydrated') {
            this.#route(file, name, undefined);
        }
        else if (name === 'src') {
            this.#source(file, value);
        }
    }
    /** Takes a script in a page, which begins at `line`. */
    inlineScript(file, text, line) {
        this.#route(file, text, line);
    }
    /** Takes a script in a file of its own. */
    script(file, text) {
        for (const owner of LIBRARIES) {
            if (owner.library.test(text)) {
                this.#keep({ owner, file });
            }
            if (owner.hash.test(text)) {
                this.#byHash.add(owner);
            }
        }
    }
    /** The tool, or undefined where nothing points to one. */
    framework(tree) {
        return (FRAMEWORKS[this.#generatorRank] ??
            this.#id ??
            FRAMEWORKS.find((one) => one.isKnownByRouter === true && this.#routersOf(one).length > 0) ??
            FRAMEWORKS.find(({ folder }) => folder !== undefined && tree.hasDirectory(folder)) ??
            FRAMEWORKS[this.#sourceRank]);
    }
    /** A page has a `<base href>` that stays in the site. */
    relativeBase() {
        this.#hasRelativeBase = true;
    }
    /** Whether the addresses that the tool writes by itself are relative already. */
    isRelative(framework) {
        if (framework?.doneBy !== undefined) {
            return framework.doneBy === 'itself' || this.#hasRelativeBase;
        }
        return (framework !== undefined && this.#relative.has(framework) && !this.#absolute.has(framework));
    }
    /** Tells of the routers: of those of the tool itself, else of libraries, which may be told a path when they start. */
    tell(framework, findings) {
        const own = framework === undefined ? [] : this.#routersOf(framework);
        for (const { file, line } of own) {
            findings.add('client-router', { file, line });
        }
        for (const library of own.length > 0 ? [] : LIBRARIES) {
            for (const { file } of this.#byHash.has(library) ? [] : this.#routersOf(library)) {
                findings.add('client-router', { file }, { severity: 'warning', message: library.message });
            }
        }
    }
    #routersOf(owner) {
        return this.#routers.filter((router) => router.owner === owner);
    }
    #source(file, value) {
        const path = value.slice(0, LONGEST_SOURCE).split(/[?#]/)[0] ?? '';
        this.#route(file, path, undefined);
        const rank = FRAMEWORKS.findIndex(({ source }) => source?.test(path) === true);
        const found = FRAMEWORKS[rank];
        if (found !== undefined) {
            this.#sourceRank = Math.min(rank, this.#sourceRank);
            (/^(?:[\\/]|[a-z]+:)/i.test(path) ? this.#absolute : this.#relative).add(found);
        }
    }
    #route(file, text, line) {
        for (const framework of FRAMEWORKS) {
            if (framework.router?.test(text) === true) {
                this.#keep({ owner: framework, file, line });
            }
        }
    }
    #keep(router) {
        if (this.#routers.length < MOST_ROUTERS) {
            this.#routers.push(router);
        }
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/files/read-flags.ts
var read_flags = __webpack_require__(7113);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/lint/charset.ts

/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096;
/** Browsers look so far for the encoding that a page declares (HTML, 13.2.3.2). */
const PRESCAN_BYTES = 1024;
/** What a page without a declaration is in, where it is not UTF-8 (HTML, 13.2.3.2, the usual locales). */
const FALLBACK = 'windows-1252';
const DECLARED = /<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]+)|^@charset "([\w.:-]+)";|^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;
/** The text of a page, a style sheet or a script, as a browser would decode it (Encoding Standard). */
function decodedText(bytes) {
    const marked = byMark(bytes);
    if (marked !== undefined) {
        return { text: new TextDecoder(marked).decode(bytes) };
    }
    if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
        return { why: 'was not looked into: it does not look like text' };
    }
    const declared = declaredIn(bytes);
    if (declared !== undefined && declared.encoding !== 'utf-8') {
        return { text: declared.decode(bytes) };
    }
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        return { text: (declared ?? new TextDecoder(FALLBACK)).decode(bytes) };
    }
    // Twice as fast as a decoder that looks for faults.
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() };
}
/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function byMark(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return 'utf-16le';
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        return 'utf-8';
    }
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
function declaredIn(bytes) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
    const match = DECLARED.exec(head);
    const label = match?.slice(1).find((one) => one !== undefined);
    if (label === undefined) {
        return undefined;
    }
    try {
        // One that is readable so far is not in UTF-16, whatever it says.
        const decoder = new TextDecoder(label);
        return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/lint/read-file.ts





/**
 * Reads a text of at most `limit` bytes, in the encoding that it declares. Never throws; says why not.
 * Synchronous: for small files a promise for each step takes three times as long.
 */
function readText(absolutePath, limit) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(absolutePath, read_flags/* READ_FLAGS */.t);
        try {
            const { size } = (0,external_node_fs_.fstatSync)(descriptor);
            return size > limit
                ? { why: `was not looked into: it is larger than ${(0,format/* bytesText */.pV)(limit)}` }
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

;// CONCATENATED MODULE: ./src/lint/tree.ts
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
    /** `path` is decoded, below the root of the site, and may end in `/`: then no file is at it. */
    find(path) {
        const name = withoutSlash(path);
        if (name === path && this.#files.has(name)) {
            return 'file';
        }
        const isFolder = this.#directories.has(name);
        if (isFolder && this.#files.has(name === '' ? 'index.html' : `${name}/index.html`)) {
            return 'folder';
        }
        if (this.#files.has(`${name}.html`)) {
            return 'page';
        }
        if (isFolder) {
            return 'listing';
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

;// CONCATENATED MODULE: ./src/lint/lint-site.ts












const MIB = 1024 * 1024;
const FILE_LIMIT_MS = 20_000;
const SITE_LIMIT_MS = 120_000;
/** Most bytes of one file that are looked into. Generated pages and bundles stay far below. */
const SIZE_LIMITS = {
    html: 16 * MIB,
    xml: 16 * MIB,
    css: 16 * MIB,
    js: 16 * MIB,
    manifest: MIB
};
/**
 * Does this build work below `/ipfs/<hash>/` on a path gateway? Reads the HTML, CSS, JavaScript and web
 * app manifests of the site, resolves what they refer to against the list of files, and says what a
 * visitor would miss. Never throws for content: what cannot be
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
            signs: new Signs(),
            parts: new Parts(judge),
            scripts: new readers.ScriptCheck(judge, this.findings)
        };
    }
    static async begin(site, options) {
        options.signal?.throwIfAborted();
        const tree = new SiteTree(site.files.map(({ path }) => path), site.skippedPaths);
        return new LintRun(await Promise.all(/* import() */[__webpack_require__.e(40), __webpack_require__.e(7)]).then(__webpack_require__.bind(__webpack_require__, 1007)), tree, options.signal);
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
        if (await this.#readEach(sources, deadline)) {
            await this.#readEach(this.#namedManifests(files), deadline);
        }
    }
    report() {
        const { judge, parts, signs } = this.#checks;
        const framework = signs.framework(judge.tree);
        signs.tell(framework, this.findings);
        const isStripped = framework !== undefined && this.#filesLeft === 0 && !parts.runScripts;
        this.findings.settle((finding) => parts.settled(finding, isStripped));
        const findings = this.findings.sorted();
        const fixes = fixesFor(framework, signs.isRelative(framework), findings);
        const omitted = this.findings.omitted();
        return {
            findings,
            ...(framework === undefined ? {} : { framework: framework.name }),
            ...(isEmpty(fixes) ? {} : { fixes }),
            filesRead: this.#filesRead,
            ...(this.#filesLeft === 0 ? {} : { filesLeft: this.#filesLeft }),
            ...(isEmpty(omitted) ? {} : { omitted })
        };
    }
    /** Whether there was time for all. */
    async #readEach(sources, deadline) {
        for (const source of sources) {
            if (performance.now() > deadline) {
                this.findings.add('unread-file', { file: source.file.path }, { message: OUT_OF_TIME });
                return false;
            }
            await this.#readOne(source);
        }
        return true;
    }
    /** What a page calls its manifest is one under any name. */
    #namedManifests(files) {
        const named = new Set(this.#checks.parts.manifests);
        return files
            .filter(({ path }) => named.has(path) && kindOf(path) !== 'manifest')
            .map((file) => ({ file, kind: 'manifest' }));
    }
    async #readOne({ file, kind }) {
        const read = readText(file.absolutePath, SIZE_LIMITS[kind]);
        if ('why' in read) {
            this.findings.add('unread-file', { file: file.path }, { message: read.why });
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
        this.findings.add('unread-file', { file }, { message });
    }
    async #check(file, kind, text) {
        const { judge, scripts } = this.#checks;
        const base = (0,lint_address/* baseOf */.bx)(file);
        switch (kind) {
            case 'html':
            case 'xml': {
                const page = { file, text, isXml: kind === 'xml' };
                await this.#readers.checkPage(page, this.#checks, this.#pace);
                return;
            }
            case 'css':
                this.#readers.readCss(text, 1, (reference) => judge.judge(file, reference, base));
                return;
            case 'js': {
                const pageBase = { kind: 'unknown' };
                const source = { file, text, firstLine: 1, pageBase, fileBase: base };
                this.#checks.signs.script(file, text);
                this.#checks.parts.mention(text);
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
    ['xhtml', 'xml'],
    ['svg', 'xml'],
    ['css', 'css'],
    ['js', 'js'],
    ['mjs', 'js']
]);
function kindOf(path) {
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    return (0,web_manifest/* isManifestName */.z)(path) ? 'manifest' : KINDS.get(extension);
}
function isEmpty(record) {
    return Object.keys(record).length === 0;
}


/***/ }),

/***/ 1597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkManifest),
/* harmony export */   z: () => (/* binding */ isManifestName)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);

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
        if (typeof value === 'string') {
            const message = key === 'start_url' ? whyNoStart(value, source.base, judge) : undefined;
            if (message !== undefined || (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .resolve */ .hd)(value, source.base).kind === 'absolute') {
                const place = { file: source.file, line: lineOf(value), reference: value };
                findings.add('manifest-scope', place, { message });
            }
        }
    }
    for (const value of imagesOf(manifest).slice(0, MOST_IMAGES)) {
        judge.judge(source.file, { kind: 'extra', value, line: lineOf(value) }, source.base);
    }
}
function whyNoStart(value, base, judge) {
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .resolve */ .hd)(value, base);
    const isThere = address.kind !== 'inside' || ['file', 'folder'].includes(judge.tree.find(address.path));
    return isThere ? undefined : 'no such page in this build, so an installed app opens nothing';
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


/***/ })

};
