export const id = 534;
export const ids = [534];
export const modules = {

/***/ 6231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in the bundle for `undici` (`paths` in tsconfig.json). `@actions/http-client` needs that for
 * `getAgentDispatcher` alone, which nobody calls here, and loading it took a good part of the time in
 * which the action starts (docs/performance.md 5).
 */
class ProxyAgent {
    constructor() {
        throw new Error('the bundle holds no undici');
    }
}


/***/ }),

/***/ 9406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fo: () => (/* binding */ collect),
  CX: () => (/* binding */ emptySiteText),
  CW: () => (/* binding */ nothingToDeploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/found.ts
var found = __webpack_require__(9110);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/paths.ts
var files_paths = __webpack_require__(7099);
// EXTERNAL MODULE: ./src/site/globs.ts
var site_globs = __webpack_require__(696);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./src/files/fs-errors.ts
var fs_errors = __webpack_require__(4874);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/site/ignore-file.ts







/** Passes over all paths in search of lines that match something; one is enough nearly always. */
const MOST_PASSES = 5;
/** The lines of all ignore files in one list, the last one that matches decides. */
class IgnoreRules {
    #lines;
    #rules;
    /** Lines that have decided about a path, by their position. */
    #hits = new Set();
    constructor(lines) {
        this.#lines = lines;
        this.#rules = rulesOf(lines.map(({ text }, n) => ({ pattern: text, mark: String(n) })));
    }
    /**
     * Reads the file wherever it is: the workspace comes first, then the folder, and both count
     * (contract 1.3). Undefined where there is none.
     * @param places absolute paths of folders
     * @throws {CollectError} where one cannot be read as text, or a file that was named is nowhere
     */
    static read(input, places) {
        const files = [...new Set(places.map((place) => (0,external_node_path_.resolve)(place, input.name)))];
        const texts = files.map((file) => ({ file, text: readText(file) }));
        const found = texts.filter(({ text }) => text !== undefined);
        if (found.length === 0 && input.mustExist) {
            throw new errors/* CollectError */.h0(`the ignore file ${(0,text_escape/* quote */.hD)(input.name)} does not exist`, {
                advice: `It was looked for at ${files.map(text_escape/* quote */.hD).join(' and ')}. Create it, or take \`ignore-file\` away.`
            });
        }
        const lines = found.flatMap(({ file, text = '' }) => text.split(/\r\n?|\n/).map((line) => ({ file, text: line })));
        return found.length === 0 ? undefined : new IgnoreRules(lines.filter(isPattern));
    }
    /** Whether one pattern ignores any of the paths. */
    static matchesAny(pattern, paths) {
        const rules = rulesOf([{ pattern, mark: '' }]);
        return paths.some((path) => rules.ignores(path));
    }
    /** Whether the path is left out; a slash at its end stands for a folder. */
    ignores(path) {
        const { ignored, rule } = this.#rules.test(path);
        if (rule?.mark !== undefined) {
            this.#hits.add(Number(rule.mark));
        }
        return ignored;
    }
    /** Lines that match none of the paths; those above a later line that took their place included. */
    unmatched(paths) {
        let open = this.#lines.map((_, n) => n).filter((n) => !this.#hits.has(n));
        for (let pass = 0; open.length > 0 && pass < MOST_PASSES; pass++) {
            const hits = this.#hitsAmong(open, paths);
            if (hits.size === 0) {
                return open.map((n) => this.#lines[n]);
            }
            open = open.filter((n) => !hits.has(n));
        }
        return [];
    }
    #hitsAmong(open, paths) {
        const rules = rulesOf(
        // A line that takes back matches what it would ignore without its exclamation mark.
        open.map((n) => ({ pattern: this.#lines[n].text.replace(/^!/, ''), mark: String(n) })));
        const marks = paths.map((path) => rules.test(path).rule?.mark);
        return new Set(marks.filter((mark) => mark !== undefined).map(Number));
    }
}
/** Git compares names byte by byte where file systems do; so does every run of this action. */
function rulesOf(patterns) {
    return ignore_default()({ ignorecase: false }).add(patterns);
}
function isPattern({ text }) {
    return text.trim() !== '' && !text.startsWith('#');
}
/** The text of the file; undefined where there is none. */
function readText(file) {
    try {
        if (!(0,external_node_fs_.statSync)(file).isFile()) {
            throw badFile(file, 'it is not a regular file');
        }
        return decode(file, (0,external_node_fs_.readFileSync)(file));
    }
    catch (cause) {
        if ((0,fs_errors/* hasCode */.up)(cause, 'ENOENT', 'ENOTDIR')) {
            if ((0,fs_errors/* hasCode */.up)(cause, 'ENOENT') && isLink(file)) {
                throw badFile(file, 'it is a broken symbolic link', cause);
            }
            return undefined;
        }
        throw cause instanceof errors/* CollectError */.h0 ? cause : badFile(file, (0,fs_errors/* causeText */.xv)(cause), cause);
    }
}
function isLink(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/** UTF-8, or UTF-16 with its mark, as PowerShell writes it. What is neither would hold nothing back. */
function decode(file, bytes) {
    const [first, second] = bytes;
    let text;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        if (bytes.length % 2 !== 0) {
            throw badFile(file, 'it begins as UTF-16 and ends in the middle of a character');
        }
        text = (first === 0xff ? bytes : bytes.swap16()).toString('utf16le');
    }
    else if ((0,external_node_buffer_.isUtf8)(bytes)) {
        text = bytes.toString('utf8');
    }
    else {
        throw badFile(file, 'it is neither UTF-8 nor UTF-16 with a byte order mark');
    }
    if (text.includes('\0')) {
        throw badFile(file, 'it holds NUL bytes, so it is no text in UTF-8');
    }
    return text.replace(/^\uFEFF/, '');
}
function badFile(file, why, cause) {
    return new errors/* CollectError */.h0(`the ignore file ${(0,text_escape/* quote */.hD)(file)} cannot be read: ${why}`, {
        advice: 'Make it a readable text file in UTF-8, or set `ignore-file` to another one.',
        cause
    });
}

;// CONCATENATED MODULE: ./src/site/why-unmatched.ts

const instead = (pattern) => `write ${(0,text_escape/* quote */.hD)(pattern)}`;
/** The likeliest first. Those that propose something else have made sure that it matches. */
const REASONS = [
    (body) => /^(["'`]).*\1$/.test(body) ? 'its quotes are taken for a part of the names' : undefined,
    (body) => /^[-*]\s/.test(body)
        ? `it begins with ${(0,text_escape/* quote */.hD)(body.slice(0, 2))}, as in a list: write the pattern alone`
        : undefined,
    (body) => (/\s#/.test(body) ? 'a comment needs a line of its own' : undefined),
    (body) => /\{[^{},]*,[^{}]*\}/.test(body)
        ? 'braces are not expanded: write one pattern a line'
        : undefined,
    (body, { matchesAny }) => body.includes(',') || body.split(/\s+/).some((part) => part !== body && matchesAny(part))
        ? 'write one pattern a line'
        : undefined,
    (body, { folderNames }) => {
        const way = body.replace(/^(?:\.?\/)+/, '');
        const name = folderNames.find((one) => way === one || way.startsWith(`${one}/`));
        const rest = name === undefined ? '' : way.slice(name.length + 1);
        const hint = rest === '' ? '' : `: ${instead(rest)}`;
        return name === undefined
            ? undefined
            : `it begins with ${(0,text_escape/* quote */.hD)(name)}, and patterns are relative to that folder${hint}`;
    },
    (body, { matchesAny }, language) => language === 'gitignore' && body.startsWith('./') && matchesAny(body.slice(2))
        ? `an ignore file knows no "./": ${instead(body.slice(2))}`
        : undefined,
    (body, { matchesAny }) => {
        const slashed = body.replaceAll('\\', '/');
        return slashed !== body && matchesAny(slashed) ? instead(slashed) : undefined;
    },
    (body, { matchesAny }) => {
        const escaped = body.replace(/[[\]]/g, '\\$&');
        return escaped !== body && matchesAny(escaped)
            ? `"[…]" stands for one of the characters in it: ${instead(escaped)}`
            : undefined;
    },
    (body, { matchesAny }) => {
        const file = (0,text_escape/* trimEndOf */.fC)(body, '/');
        return file !== body && file !== '' && matchesAny(file)
            ? 'a slash at the end stands for a folder, and this is a file'
            : undefined;
    },
    (body, { matchesAny }) => {
        const deeper = `**/${body.replace(/^(?:\.?\/)+/, '')}`;
        return matchesAny(deeper) ? `it is looked for only at the root: ${instead(deeper)}` : undefined;
    },
    (body, { matchesAny }) => {
        const ending = `**/*${body}`;
        return /^\.\w+$/.test(body) && matchesAny(ending) ? instead(ending) : undefined;
    },
    (body, { matchesAny }) => {
        const anyCase = body.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
        return !/[[\]\\]/.test(body) && matchesAny(anyCase) ? 'upper and lower case count' : undefined;
    }
];
/** Longer lines are no misspelt pattern, and each reason tries another one. */
const LONGEST = 500;
/** Why the line matches nothing, in brackets; empty where that cannot be told. */
function whyUnmatched(text, language, context) {
    const body = text.replace(/^[!\s]+/, '').trimEnd();
    if (body.length > LONGEST) {
        return '';
    }
    for (const reason of REASONS) {
        const why = reason(body, context, language);
        if (why !== undefined) {
            return ` (${why})`;
        }
    }
    return '';
}

;// CONCATENATED MODULE: ./src/site/unmatched-patterns.ts





/** What to do where `strict` makes an error of it. */
const UNMATCHED_ADVICE = 'Mend the patterns or take them away; without `strict: true` this is a warning.';
/** Reasons that are looked for: each tries several patterns on all paths. */
const MOST_REASONS = 10;
/** One sentence for each line of a list of globs that matches nothing, and one for each ignore file. */
function unmatchedLines({ include, exclude, ignore }, context) {
    return [
        ...unmatchedGlobs('include', include, context),
        ...unmatchedGlobs('exclude', exclude, context),
        ...unmatchedIgnores(ignore?.unmatched(context.paths) ?? [], context)
    ];
}
/** One sentence for each line of the input that matches nothing; to be asked after the walk. */
function unmatchedGlobs(input, globs, context) {
    if (globs?.onlyNegates()) {
        return [
            `every pattern of ${input} begins with "!" and there is nothing to take away from: put "**" first`
        ];
    }
    const matchesAny = (pattern) => {
        const tried = site_globs/* Globs */.E.parse(input, [pattern]);
        return tried !== undefined && context.paths.some((path) => tried.matchesFile(path));
    };
    return (globs?.unmatched() ?? [])
        .filter((line) => !line.matchesLeftOut)
        .map(({ text }, n) => {
        const why = n < MOST_REASONS ? whyUnmatched(text, 'glob', { ...context, matchesAny }) : '';
        return `the pattern ${(0,text_escape/* quote */.hD)(text)} of ${input} matches nothing${why}`;
    });
}
/** Sentences about lines of `include` that match only what is left out all the same. */
function matchesOnlyLeftOut(include) {
    return (include?.onlyNegates() ? [] : (include?.unmatched() ?? []))
        .filter((line) => line.matchesLeftOut)
        .map((line) => `the pattern ${(0,text_escape/* quote */.hD)(line.text)} of include matches only paths that are left out for another reason, for instance as hidden`);
}
/** Most lines of an ignore file in one sentence: one that is shared with Git has many. */
const NAMED = 10;
function unmatchedIgnores(lines, context) {
    const matchesAny = (pattern) => IgnoreRules.matchesAny(pattern, context.paths);
    const files = [...new Set(lines.map(({ file }) => file))];
    return files.map((file) => {
        const texts = lines.filter((line) => line.file === file).map(({ text }) => text);
        const named = texts
            .slice(0, NAMED)
            .map((text) => (0,text_escape/* quote */.hD)(text) + whyUnmatched(text, 'gitignore', { ...context, matchesAny }));
        const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : '';
        const match = texts.length === 1 ? 'matches' : 'match';
        return `${(0,format/* count */.U9)(texts.length, 'line')} of the ignore file ${(0,text_escape/* quote */.hD)(file)} ${match} nothing: ${named.join(', ')}${more}`;
    });
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
    /**
     * @param places absolute paths of the folders in which the ignore file is looked up
     * @throws {CollectError} for a bad pattern, an ignore file that cannot be read, or one that was named
     *   and is nowhere
     */
    constructor(options, places) {
        this.#include = site_globs/* Globs */.E.parse('include', options.include);
        this.#exclude = site_globs/* Globs */.E.parse('exclude', options.exclude);
        this.#ignore = options.ignoreFile && IgnoreRules.read(options.ignoreFile, places);
        this.#includeHidden = options.includeHiddenFiles;
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
        // All lists are asked, so that each knows which of its patterns match something.
        const isIncluded = this.#include?.matchesFile(path) ?? true;
        const isExcluded = this.#exclude?.matchesFile(path) ?? false;
        const isIgnored = this.#ignore?.ignores(path) ?? false;
        if (!isIncluded) {
            return 'not-included';
        }
        return isExcluded ? 'excluded' : isIgnored ? 'ignored' : undefined;
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
    /** The lines of all lists that match nothing; to be asked after the walk. */
    unmatched(context) {
        return unmatchedLines({ include: this.#include, exclude: this.#exclude, ignore: this.#ignore }, context);
    }
    /** Sentences about lines of `include` that match only what is left out all the same. */
    warnings() {
        return matchesOnlyLeftOut(this.#include);
    }
}

;// CONCATENATED MODULE: ./src/site/hints.ts





const SOURCE_MAP = /\.(?:c|m)?(?:js|css)\.map$/;
/** Most names in one warning. */
const hints_NAMED = 5;
/** Packages that a project needs to be built, which are no part of what was built. */
const PACKAGES = 'node_modules/';
/**
 * @param paths of the files that would be uploaded
 * @throws {CollectError} for a project in place of a build (contract 1.1): what was installed would be
 *   published with it, and what is published cannot be called back
 */
function refuseProject(folder, paths, include) {
    const packages = paths.filter((path) => path.startsWith(PACKAGES)).length;
    const isNamed = include.some((line) => !line.startsWith('!') && line.includes('node_modules'));
    if (packages > 0 && !isNamed) {
        throw new errors/* CollectError */.h0(`the folder ${(0,text_escape/* quote */.hD)(folder)} is a project and not a build: "node_modules" is at its root, with ${(0,format/* count */.U9)(packages, 'file')}`, {
            advice: 'Set `folder` to what the build writes, for instance `dist`. A site without a build step excludes `node_modules`; if these files are really part of the site, name `node_modules/**` in `include`.'
        });
    }
}
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
        hints.push(`${(0,format/* count */.U9)(maps.length, 'source map')} will show the source code to everybody: ${(0,text_escape/* quoteList */.JN)(maps, hints_NAMED)}`);
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
    const hasGit = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git'));
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

;// CONCATENATED MODULE: ./src/site/file-names.ts



/**
 * C0, DEL and C1 controls, and surrogates without their other half (docs/faults.md 5.1 and 5.2).
 */
const CONTROL = /[\p{Cc}\p{Cs}]/u;
/** Any character for which a name is refused. */
const ODD = /["\\\p{Cc}\p{Cs}]/u;
const NOT_ASCII = /[^\0-\x7f]/;
const CODED_IN_URLS = /[#?%+]/;
const WINDOWS_RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.[^/]*)?(?:\/|$)/i;
const WINDOWS_TRIMMED = /[. ](?:\/|$)/;
const WINDOWS_UNABLE = [WINDOWS_RESERVED, WINDOWS_TRIMMED, /[:*?<>|]/];
/**
 * Adds every name that cannot be uploaded byte for byte under that name: controls and half
 * characters, a backslash where it is no separator, and a double quote, which the upload escapes, so
 * that `a"b` and `a%22b` become one (docs/faults.md 5.2).
 */
function refuseNames(paths, problems) {
    for (const path of paths.filter((one) => ODD.test(one))) {
        const kind = CONTROL.test(path) ? 'control' : path.includes('\\') ? 'backslash' : 'quote';
        problems.add(kind, path, (0,text_escape/* quote */.hD)(path));
    }
}
/** Most names in one warning. */
const file_names_NAMED = 5;
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
            paths.filter((path) => WINDOWS_UNABLE.some((pattern) => pattern.test(path))),
            'that Windows cannot store'
        ]
    ];
    return kinds
        .filter(([names]) => names.length > 0)
        .map(([names, verdict]) => `${(0,format/* count */.U9)(names.length, 'name')} ${verdict}: ${(0,text_escape/* quoteList */.JN)(names, file_names_NAMED)}`);
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
    return twins.sort(files_paths/* compareText */.n6);
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

// EXTERNAL MODULE: ./src/site/plan.ts
var plan = __webpack_require__(6392);
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
    'too-long': {
        noun: 'path',
        one: 'is too long for this system',
        many: 'are too long for this system',
        advice: 'Shorten the name, or the names of the folders that it lies in.'
    },
    failing: {
        noun: 'path',
        one: 'cannot be read',
        many: 'cannot be read',
        advice: 'Run the job again; if it stays, look at the disk and the limits of the runner.'
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
            problems.sort((a, b) => (0,files_paths/* compareText */.n6)(a.path, b.path) || (0,files_paths/* compareText */.n6)(a.shown, b.shown));
            sentences.push(sentence(TEXTS[kind], problems));
            advice.add(TEXTS[kind].advice);
            paths.push(...problems.map((problem) => problem.path));
        }
        throw new errors/* CollectError */.h0(sentences.join('; '), { advice: [...advice].join(' '), paths });
    }
}
function sentence(text, problems) {
    const verb = problems.length === 1 ? text.one : text.many;
    const named = problems.slice(0, problems_NAMED).map((problem) => problem.shown);
    const more = problems.length > problems_NAMED ? ` and ${problems.length - problems_NAMED} more` : '';
    return `${(0,format/* count */.U9)(problems.length, text.noun)} ${verb}: ${named.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/site/regular-file.ts



/** Every user can read the file, whoever owns it, so nobody has to be asked. */
const READABLE_BY_ALL = 0o444;
/**
 * The file as it is now, without opening it; what keeps it from being uploaded goes to `problems`.
 * @param known what is known of it already
 */
function inspectFile({ path, absolutePath }, problems, known) {
    try {
        const stats = known ?? (0,external_node_fs_.lstatSync)(absolutePath);
        if (!stats.isFile()) {
            const isReplaced = stats.isSymbolicLink() || stats.isDirectory();
            problems.add(isReplaced ? 'vanished' : 'special', path, (0,text_escape/* quote */.hD)(path));
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
    problems.add(kindOf(cause), path, `${(0,text_escape/* quote */.hD)(path)}: ${(0,fs_errors/* causeText */.xv)(cause)}`);
}
function kindOf(cause) {
    if ((0,fs_errors/* hasCode */.up)(cause, 'ENOENT', 'ENOTDIR')) {
        return 'vanished';
    }
    if ((0,fs_errors/* hasCode */.up)(cause, 'ENAMETOOLONG')) {
        return 'too-long';
    }
    return (0,fs_errors/* hasCode */.up)(cause, 'EACCES', 'EPERM') ? 'unreadable' : 'failing';
}

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/files/yielding.ts
var yielding = __webpack_require__(7236);
;// CONCATENATED MODULE: ./src/site/find-folders.ts





/**
 * Folders and files below a folder that the glob matches, as POSIX paths below it, sorted. Links are
 * named and not followed; what cannot be read holds nothing.
 *
 * The search of `@actions/glob` would do, but it writes commands of the runner to the output of this
 * process, which must not be seen on a terminal (contract 7).
 */
async function findByGlob(folder, search) {
    const { pattern, most, closed, signal } = search;
    const glob = new esm/* Minimatch */.VR(pattern, site_globs/* GLOB_LANGUAGE */.u);
    const end = pattern.endsWith('**') ? '/' : '';
    const pace = new yielding/* Yielder */.N(signal);
    const found = [];
    const stack = [''];
    for (let way = stack.pop(); way !== undefined; way = stack.pop()) {
        for (const entry of entriesOf((0,external_node_path_.join)(folder, way))) {
            const path = way === '' ? entry.name : `${way}/${entry.name}`;
            if (glob.match(path + end)) {
                found.push(path);
            }
            if (entry.isDirectory() && closed?.test(entry.name) !== true && glob.match(path, true)) {
                stack.push(path);
            }
            if (found.length >= most) {
                return found.sort();
            }
        }
        if (pace.isDue()) {
            await pace.rest();
        }
    }
    return found.sort();
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/site/missing-folder.ts







/** Most entries of a folder that are offered in place of a missing one. */
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
 * The failure of a folder that is not there, with what was probably meant (contract 1.1).
 * @param folder absolute path
 */
async function missingFolder(folder, workspace) {
    const advice = unfilled((0,files_paths/* isInside */.FK)(workspace, folder) ? (0,external_node_path_.relative)(workspace, folder) : folder) ??
        belowWorkspace(folder, workspace) ??
        (await furtherDown(folder, workspace)) ??
        `Did the build step run before this one, and does it write there? ${whatIsThere(folder, workspace)}`;
    const isGlob = /[*?[]/.test(folder);
    const what = isGlob ? `nothing matches the glob` : 'the folder';
    return new errors/* CollectError */.h0(`${what} ${(0,text_escape/* quote */.hD)(folder)}${isGlob ? '' : ' does not exist'}`, { advice });
}
/** A variable, a `~` or quotes, which a shell would have dealt with. */
function unfilled(path) {
    const [variable] = /\$\{\{?[^}]*\}{0,2}|\$\([^)]*\)?|\$[A-Za-z_]\w*|%\w+%|\{\{[^}]*\}{0,2}/.exec(path) ?? [];
    if (variable !== undefined) {
        return `Nobody fills in ${(0,text_escape/* quote */.hD)(variable)} here, since no shell reads this input: write the path itself, or \`\${{ env.NAME }}\` for a variable of the workflow.`;
    }
    if (path === '~' || path.startsWith(`~${external_node_path_.sep}`)) {
        return 'Nobody fills in "~" here, since no shell reads this input: write the path relative to the workspace, or all of it.';
    }
    return /^(["'`]).*\1$/s.test(path) ? 'Take away the quotes around it.' : undefined;
}
/** `/dist` for `dist`, and the path of a runner's host in a job with a container. */
function belowWorkspace(folder, workspace) {
    if (!(0,external_node_path_.isAbsolute)(folder) || (0,files_paths/* isInside */.FK)(workspace, folder)) {
        return undefined;
    }
    const parts = folder.split(/[\\/]/).filter((part) => part !== '');
    const ways = parts.map((_, n) => parts.slice(n).join('/'));
    const way = ways.find((one) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, one)));
    return way === undefined
        ? undefined
        : `Did you mean ${(0,text_escape/* quote */.hD)(way)}? A path that begins with "/" starts at the root of this machine, and the workspace of this job is ${(0,text_escape/* quote */.hD)(workspace)}: write the path relative to it.`;
}
/** Where a build of a part of the project lies. */
const DEPTHS = ['*', '*/*', '*/*/*'];
/** What no build writes into. */
const CLOSED = /^(?:\..*|node_modules)$/;
const missing_folder_ENOUGH = 5;
/** A folder of that name somewhere below, as in `packages/web/dist`. */
async function furtherDown(folder, workspace) {
    const way = (0,files_paths/* isInside */.FK)(workspace, folder) ? (0,external_node_path_.relative)(workspace, folder) : (0,external_node_path_.basename)(folder);
    for (const wanted of new Set([way, (0,external_node_path_.basename)(folder)])) {
        for (const stars of DEPTHS) {
            const pattern = `${stars}/${(0,esm/* escape */.ih)(wanted.split(external_node_path_.sep).join('/'))}`;
            const found = await findByGlob(workspace, { pattern, most: missing_folder_ENOUGH, closed: CLOSED });
            if (found.length > 0) {
                return `Did you mean ${found.map(text_escape/* quote */.hD).join(' or ')}? Paths are relative to the workspace, ${(0,text_escape/* quote */.hD)(workspace)}.`;
            }
        }
    }
    return undefined;
}
/** The closest folder above that exists; outside of the workspace nothing is worth listing. */
function whatIsThere(folder, workspace) {
    const nearest = nearestParent(folder);
    const isForeign = !(0,files_paths/* isInside */.FK)(workspace, nearest.parent) && (0,external_node_fs_.existsSync)(workspace);
    const { parent, names } = isForeign ? nearestParent((0,external_node_path_.join)(workspace, (0,external_node_path_.basename)(folder))) : nearest;
    const inside = names.length > 0 ? `contains ${(0,text_escape/* quoteList */.JN)(names, OFFERED)}` : 'is empty or unreadable';
    return `${isForeign ? 'The workspace ' : ''}${(0,text_escape/* quote */.hD)(parent)} ${inside}.`;
}
/** The closest folder above that exists, and its entries, the likeliest ones first. */
function nearestParent(folder) {
    let missingName = (0,external_node_path_.basename)(folder);
    let parent = (0,external_node_path_.dirname)(folder);
    for (;;) {
        try {
            const names = (0,external_node_fs_.readdirSync)(parent);
            return { parent, names: names.sort((a, b) => byLikeness(missingName, a, b)) };
        }
        catch {
            const above = (0,external_node_path_.dirname)(parent);
            if (above === parent) {
                return { parent, names: [] };
            }
            missingName = (0,external_node_path_.basename)(parent);
            parent = above;
        }
    }
}
function byLikeness(wanted, a, b) {
    return likeness(wanted, b) - likeness(wanted, a) || (0,files_paths/* compareText */.n6)(a, b);
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

;// CONCATENATED MODULE: ./src/site/resolve-folder.ts








/**
 * Finds out what is to be uploaded. Symbolic links in the path itself are followed: it was named. What
 * does not exist under its own name is taken as a glob (contract 1.1).
 * @param folder absolute path
 * @param workspace absolute path of the folder that relative paths start from
 * @throws {CollectError} when it is missing, out of reach, or neither a folder nor a regular file; when
 *   a glob matches nothing or several; with what was probably meant
 */
async function findRoot(folder, workspace, signal) {
    const stats = look(folder);
    if (stats !== undefined) {
        return stats;
    }
    if (!/[*?[]/.test((0,files_paths/* isInside */.FK)(workspace, folder) ? (0,external_node_path_.relative)(workspace, folder) : folder)) {
        throw await missingFolder(folder, workspace);
    }
    const found = await matchesOf(folder, workspace, signal);
    const [only] = found;
    const root = only !== undefined && found.length === 1 ? look(only) : undefined;
    if (root === undefined) {
        throw await notOne(folder, workspace, found);
    }
    return root;
}
/** Undefined where nothing has that name. */
function look(folder) {
    try {
        const stats = (0,external_node_fs_.statSync)(folder);
        if (stats.isDirectory() || stats.isFile()) {
            (0,external_node_fs_.accessSync)(folder, stats.isFile() ? external_node_fs_.constants.R_OK : external_node_fs_.constants.R_OK | external_node_fs_.constants.X_OK);
            return { folder, real: external_node_fs_.realpathSync.native(folder), isFile: stats.isFile() };
        }
    }
    catch (cause) {
        if ((0,fs_errors/* hasCode */.up)(cause, 'ENOENT', 'ENOTDIR')) {
            return undefined;
        }
        throw new errors/* CollectError */.h0(`${(0,text_escape/* quote */.hD)(folder)} cannot be read: ${(0,fs_errors/* causeText */.xv)(cause)}`, {
            advice: (0,fs_errors/* readAdvice */.Nc)(cause),
            cause
        });
    }
    throw new errors/* CollectError */.h0(`${(0,text_escape/* quote */.hD)(folder)} is neither a folder nor a regular file`, {
        advice: 'Set `folder` to the folder that the build writes to.'
    });
}
/** More say no more: the list is only shown. */
const MOST_MATCHES = 50;
/** Absolute paths. The workspace is a plain name, whatever is in it. */
async function matchesOf(folder, workspace, signal) {
    const base = (0,files_paths/* isInside */.FK)(workspace, folder) ? workspace : (0,external_node_path_.parse)(folder).root;
    const pattern = (0,external_node_path_.relative)(base, folder).split(external_node_path_.sep).join('/');
    const found = await findByGlob(base, { pattern, most: MOST_MATCHES, signal });
    return found.map((path) => (0,external_node_path_.join)(base, path));
}
/** Names that are listed. */
const resolve_folder_NAMED = 10;
async function notOne(folder, workspace, found) {
    if (found.length === 0) {
        return missingFolder(folder, workspace);
    }
    const shown = found.map((path) => ((0,files_paths/* isInside */.FK)(workspace, path) ? (0,external_node_path_.relative)(workspace, path) : path));
    const all = found.length === MOST_MATCHES ? `${MOST_MATCHES} or more` : String(found.length);
    const above = withoutStars(folder);
    const isAllBelow = above !== folder && look(above)?.isFile === false;
    return new errors/* CollectError */.h0(`the glob ${(0,text_escape/* quote */.hD)(folder)} matches ${all} folders and files, and must match one: ${(0,text_escape/* quoteList */.JN)(shown, resolve_folder_NAMED)}`, {
        advice: isAllBelow
            ? `\`folder\` names the folder itself, and what is in it is deployed: write ${(0,text_escape/* quote */.hD)((0,external_node_path_.relative)(workspace, above) || '.')}. Files are chosen with \`include\` and \`exclude\`.`
            : 'Write it so that it matches the one folder that the build writes to.'
    });
}
/** `dist` of `dist/**`. */
function withoutStars(path) {
    const parts = path.split(/[\\/]/);
    while (/^\*{1,2}$/.test(parts.at(-1) ?? '')) {
        parts.pop();
    }
    return parts.join(external_node_path_.sep);
}

// EXTERNAL MODULE: ./src/files/read-flags.ts
var read_flags = __webpack_require__(7113);
// EXTERNAL MODULE: ./src/text/encodings.ts
var encodings = __webpack_require__(8689);
;// CONCATENATED MODULE: ./src/site/single-page.ts






/** Pages name their styles and scripts at the top. */
const LOOKED_AT_BYTES = 256 * 1024;
const MOST_REFERENCES = 500;
const REFERENCE = /\s(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/**
 * A sentence about a single page that is deployed without the files beside it to which it refers;
 * undefined where there is nothing to say. A page that cannot be read is not judged here.
 * @param page absolute path, without symbolic links
 */
function loneNeighbours(page) {
    if (!/\.x?html?$/i.test(page)) {
        return undefined;
    }
    const folder = (0,external_node_path_.dirname)(page);
    const found = referencesOf(page).find((reference) => {
        const file = (0,external_node_path_.join)(folder, reference);
        return file !== page && file !== folder && (0,files_paths/* isInside */.FK)(folder, file) && (0,external_node_fs_.existsSync)(file);
    });
    return found === undefined
        ? undefined
        : `\`folder\` is the single file ${(0,text_escape/* quote */.hD)((0,external_node_path_.basename)(page))}, which refers to files beside it that are not deployed, for instance ${(0,text_escape/* quote */.hD)(found)}: name the folder that it lies in to deploy them all`;
}
function referencesOf(page) {
    const references = [];
    for (const [, double, single, bare] of startOf(page).matchAll(REFERENCE)) {
        const [reference = ''] = (double ?? single ?? bare ?? '').trim().split(/[?#]/, 1);
        if (reference !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) {
            references.push((0,encodings/* percentDecoded */.oF)(reference).replaceAll('\0', ''));
        }
        if (references.length >= MOST_REFERENCES) {
            break;
        }
    }
    return references;
}
function startOf(page) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(page, read_flags/* READ_FLAGS */.t);
        const bytes = Buffer.alloc(LOOKED_AT_BYTES);
        return bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(descriptor, bytes));
    }
    catch {
        return '';
    }
    finally {
        if (descriptor !== undefined) {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
}

;// CONCATENATED MODULE: ./src/site/dir-entries.ts




/** What Node puts in the place of bytes that are no UTF-8; a name may also hold it rightly. */
const REPLACEMENT = '\uFFFD';
/**
 * The entries of one folder, sorted by name. Names that are not valid UTF-8 are told by their
 * `bytes` (docs/faults.md 6: read as text they can be equal to each other and cannot be opened).
 * @throws the system's error when the folder cannot be read
 */
function readEntries(folder) {
    const dirents = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    const entries = dirents.some((dirent) => dirent.name.includes(REPLACEMENT))
        ? readBytes(folder)
        : dirents.map((dirent) => ({ name: dirent.name, kind: dir_entries_kindOf(dirent) }));
    return entries.sort((a, b) => (0,files_paths/* compareText */.n6)(a.name, b.name));
}
function readBytes(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' }).map((dirent) => {
        const bytes = dirent.name;
        const entry = { name: bytes.toString('utf8'), kind: dir_entries_kindOf(dirent) };
        return (0,external_node_buffer_.isUtf8)(bytes) ? entry : { ...entry, bytes };
    });
}
function dir_entries_kindOf(dirent) {
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
    return (0,text_escape/* quote */.hD)(parent === '' ? name : `${parent}/${name}`).replaceAll('\\\\x', '\\x');
}

;// CONCATENATED MODULE: ./src/site/symlinks.ts



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
        if ((0,fs_errors/* hasCode */.up)(cause, 'ELOOP')) {
            return 'link-loop';
        }
        return (0,fs_errors/* hasCode */.up)(cause, 'EACCES', 'EPERM') ? 'unreadable' : 'link-broken';
    }
}
/** The link and what is written in it, inert: `"a" -> "../b"`. */
function showLink(path, absolutePath) {
    try {
        return `${(0,text_escape/* quote */.hD)(path)} -> ${(0,text_escape/* quote */.hD)((0,external_node_fs_.readlinkSync)(absolutePath))}`;
    }
    catch {
        return (0,text_escape/* quote */.hD)(path);
    }
}

;// CONCATENATED MODULE: ./src/site/walk.ts






/** Ways to one folder through links. More is a maze of links that doubles with every level. */
const MOST_WAYS = 1000;
/**
 * Lists the folder, and judges what is not left out. What is wrong goes to `problems`, all of it.
 * Synchronous file calls in small portions, about as fast as the system lists a folder
 * (docs/performance.md 3).
 */
async function walk(options) {
    const walker = new Walker(options);
    await walker.run();
    return {
        files: walker.files.sort(files_paths/* byPath */.f2),
        skipped: walker.skipped.sort(files_paths/* byPath */.f2),
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
        const pace = new yielding/* Yielder */.N(signal);
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
            problems.add('special', path, (0,text_escape/* quote */.hD)(path));
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
        else if (symlinks === 'inside' && !(0,files_paths/* isInside */.FK)(root, target.real)) {
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
            problems.add('link-loop', frame.path, (0,text_escape/* quote */.hD)(frame.path));
        }
        else if (ways <= MOST_WAYS) {
            this.#stack.push(frame);
        }
        else if (ways === MOST_WAYS + 1) {
            problems.add('link-maze', frame.path, (0,text_escape/* quote */.hD)(frame.path));
        }
    }
    #addFile(path, absolutePath, known) {
        const file = inspectFile({ path, absolutePath }, this.#options.problems, known);
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
 * Finds the files to upload (contract 1). Whatever `folder` holds is in `files` or in `skipped`, and
 * an empty result is no error here. Of all the files only a single page is opened.
 *
 * A single file is taken as it is: no filter applies to what was named.
 * @throws {CollectError} naming everything that cannot be uploaded as it is: a missing or unreadable
 *   folder, a project in place of a build, unreadable or special files, links against the `symlinks`
 *   policy, names that would not arrive byte for byte, patterns that leave the folder or, where
 *   `strict` is set, match nothing
 */
async function collectSite(options) {
    options.signal?.throwIfAborted();
    const root = await findRoot(options.folder, options.workspace, options.signal);
    return root.isFile ? collectFile(root) : collectFolder(options, root);
}
async function collectFolder(options, root) {
    const { workspace, symlinks, strict, include, signal } = options;
    const problems = new Problems();
    const filter = new Filter(options, [workspace, root.folder]);
    const walked = await walk({ root: root.real, filter, symlinks, problems, signal });
    const { files, skipped, emptyFolders } = walked;
    const paths = files.map((file) => file.path);
    refuseProject(root.folder, paths, include);
    refuseNames(paths, problems);
    problems.throwIfAny();
    const unmatched = filter.unmatched({
        paths: [...paths, ...skipped.map(({ path }) => path)],
        folderNames: namesOf(root.folder, workspace)
    });
    if (strict && unmatched.length > 0) {
        throw new errors/* CollectError */.h0(unmatched.join('; '), { advice: UNMATCHED_ADVICE });
    }
    const warnings = [
        ...unmatched,
        ...filter.warnings(),
        ...folderHints(root.folder, files),
        ...nameWarnings(paths)
    ];
    if (emptyFolders > 0) {
        warnings.push(`${(0,format/* count */.U9)(emptyFolders, 'empty folder')} left out: a folder is uploaded only with the files in it`);
    }
    return {
        folder: root.folder,
        isSingleFile: false,
        files,
        skipped,
        bytes: (0,plan/* sumOfSizes */.x)(files),
        warnings
    };
}
/** What may have been put before a pattern: the folder's way from the workspace, and its name. */
function namesOf(folder, workspace) {
    const way = (0,files_paths/* isInside */.FK)(workspace, folder) ? (0,external_node_path_.relative)(workspace, folder) : folder;
    const names = [way, (0,external_node_path_.basename)(folder)].map((name) => name.split(external_node_path_.sep).filter(Boolean).join('/'));
    return [...new Set(names)].filter((name) => name !== '');
}
function collectFile(root) {
    const problems = new Problems();
    const path = (0,external_node_path_.basename)(root.folder);
    refuseNames([path], problems);
    const file = inspectFile({ path, absolutePath: root.real }, problems);
    problems.throwIfAny();
    const files = file === undefined ? [] : [file];
    const neighbours = loneNeighbours(root.real);
    return {
        folder: root.folder,
        isSingleFile: true,
        files,
        skipped: [],
        bytes: (0,plan/* sumOfSizes */.x)(files),
        warnings: [...(neighbours === undefined ? [] : [neighbours]), ...nameWarnings([path])]
    };
}

// EXTERNAL MODULE: ./src/files/block-reader.ts
var block_reader = __webpack_require__(2644);
;// CONCATENATED MODULE: ./src/site/secrets/file-batch.ts

const BATCH_BYTES = 256 * 1024;
/** Small files, read one behind the other into one buffer, with a zero byte between them. */
class FileBatch {
    #buffer = Buffer.allocUnsafeSlow(BATCH_BYTES);
    #used = 0;
    #parts = [];
    get bytes() {
        return this.#buffer.subarray(0, this.#used);
    }
    get parts() {
        return this.#parts;
    }
    fits(file) {
        return this.#used + file.size + 1 <= BATCH_BYTES;
    }
    /** @throws {CollectError} when the file cannot be read as it was listed */
    add(file, note) {
        const bytes = (0,block_reader/* readWhole */.oD)(file, this.#buffer.subarray(this.#used));
        this.#used += bytes.length;
        this.#buffer[this.#used++] = 0;
        this.#parts.push({ file, note, bytes });
    }
    clear() {
        this.#used = 0;
        this.#parts = [];
    }
}

;// CONCATENATED MODULE: ./src/site/secrets/key-content.ts
/** So many bytes of a key that is larger are enough: no manual shows that many and then breaks off. */
const ENOUGH_BYTES = 512;
/** Smaller than every key: 32 bytes of it and their wrapping. */
const FEWEST_BYTES = 36;
/** The same character a hundred times is filling; the prime of P-521 has 88 in a row. */
const FILLING = /([A-Za-z\d+/])\1{99}/;
/** `Proc-Type: 4,ENCRYPTED`, `Version: GnuPG` and the like, before the key itself. */
const HEADER = /\s*([A-Z][A-Za-z-]{1,40}: [^\n]*)\n/y;
const CONTENT = /[A-Za-z\d+/\s]*/y;
/** Padding, the checksum of OpenPGP, and the last line. */
const LAST_LINE = /[=\s]*(?:[A-Za-z\d+/]{4}\s*)?-{2}/y;
/**
 * Whether what follows a first line `-----BEGIN … PRIVATE KEY-----` is a private key: base64 whose
 * bytes begin as one of the known formats does and are as many as they themselves say. Placeholders of
 * manuals (`KEY`, `xxxx`, `MIIEpAIBAAKCAQEA...`) are none.
 * @param text with nothing but letters, digits and white space in it where the key is
 */
function isPrivateKey(text) {
    let at = 0;
    let isEncrypted = false;
    for (let header = sticky(HEADER, text, at); header !== null; header = sticky(HEADER, text, at)) {
        isEncrypted ||= /^DEK-Info: [A-Z\d-]+,[\dA-F]{16,32}\s*$/.test(header[1] ?? '');
        at += header[0].length;
    }
    const content = sticky(CONTENT, text, at)?.[0] ?? '';
    const base64 = content.replace(/\s+/g, '');
    if (FILLING.test(base64)) {
        return false;
    }
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length < FEWEST_BYTES) {
        return false;
    }
    if (isEncrypted) {
        const isWhole = sticky(LAST_LINE, text, at + content.length) !== null;
        return bytes.length >= ENOUGH_BYTES || (isWhole && bytes.length % 8 === 0);
    }
    const length = derLength(bytes) ?? openSshLength(bytes) ?? openPgpLength(bytes);
    return length !== undefined && bytes.length >= Math.min(length, ENOUGH_BYTES);
}
function sticky(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
}
/** PKCS #1, PKCS #8, SEC 1, DSA: a sequence that begins with its version; encrypted, with another one. */
function derLength(bytes) {
    if (bytes[0] !== 0x30) {
        return undefined;
    }
    const first = bytes[1];
    const more = first < 0x80 ? 0 : first - 0x80;
    if (more > 2) {
        return undefined;
    }
    const length = more === 0 ? first : bytes.readUIntBE(2, more);
    const start = 2 + more;
    const isVersion = bytes[start] === 0x02 && bytes[start + 1] === 1 && bytes[start + 2] <= 3;
    return isVersion || bytes[start] === 0x30 ? start + length : undefined;
}
const OPEN_SSH = Buffer.from('openssh-key-v1\0');
/** Names of cipher and derivation, its options, how many keys, the public and the private one. */
function openSshLength(bytes) {
    if (!bytes.subarray(0, OPEN_SSH.length).equals(OPEN_SSH)) {
        return undefined;
    }
    let at = OPEN_SSH.length;
    for (const part of ['cipher', 'derivation', 'options', 'count', 'public', 'private']) {
        if (at + 4 > bytes.length) {
            return Infinity;
        }
        at += 4 + (part === 'count' ? 0 : bytes.readUInt32BE(at));
    }
    return at;
}
const SECRET_KEY_TAGS = [5, 7];
/** The first packet is a secret key (RFC 9580, section 4.2). */
function openPgpLength(bytes) {
    const first = bytes[0];
    const isNew = (first & 0xc0) === 0xc0;
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
    if ((first & 0x80) === 0 || !SECRET_KEY_TAGS.includes(tag)) {
        return undefined;
    }
    const second = bytes[1];
    if (isNew) {
        return second < 192
            ? 2 + second
            : second < 224
                ? 3 + ((second - 192) << 8) + bytes[2] + 192
                : undefined;
    }
    const size = [1, 2, 4][first & 0x03];
    return size === undefined ? undefined : 1 + size + bytes.readUIntBE(1, size);
}

;// CONCATENATED MODULE: ./src/site/secrets/plain-text.ts
/** Tags after which a new line begins; what they hold is no longer than this in any real page. */
const LINE_TAG = /<\/?(?:br|p|div|li|tr|td|pre)\b[^<>]{0,500}>/gi;
const OTHER_TAG = /<\/?[a-z][^<>]{0,500}>/gi;
/** In JSON and in scripts; of several backslashes only the last one counts. */
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|([^\\\s]|\n)|)/gi;
const PERCENT = /%([\da-f]{2})/gi;
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,9}));/gi;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[^\S\n]+/g;
/** Before a line of a comment, of a quotation in Markdown, or of a block in YAML. */
const LINE_START = /^ ?(?:(?:#|\/\/|\*|>|\|) )?/gm;
/** Between the pieces of a text that is put together, or of a list. */
const SEAM = /["'`](?: ?\n? ?[+.,])? ?\n? ?["'`]/g;
const plain_text_NAMED = new Map([
    ['plus', '+'],
    ['sol', '/'],
    ['equals', '='],
    ['nbsp', ' '],
    ['newline', '\n'],
    ['tab', ' '],
    ['quot', '"'],
    ['apos', "'"],
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['dash', '-'],
    ['hyphen', '-'],
    ['shy', ''],
    ['zwsp', '']
]);
const ESCAPED = new Map([
    ['n', '\n'],
    ['r', '\n'],
    ['t', ' ']
]);
/**
 * The text that somebody sees or that a program gets, of a piece of a page, a script, JSON or a plain
 * text: escapes, entities and tags undone, spaces made one, the pieces of a list joined. Good enough to
 * find in it what is written in letters and digits. Linear in the length of the piece.
 */
function plainText(bytes) {
    const unescaped = bytes
        .toString('utf8')
        .replace(ESCAPE, (_, long, short, one = '') => long === undefined && short === undefined
        ? (ESCAPED.get(one) ?? String(one))
        : character(parseInt(long ?? short ?? '', 16)))
        .replace(PERCENT, (_, hex) => character(parseInt(hex, 16)));
    const visible = withoutTags(withoutTags(unescaped).replace(ENTITY, entity));
    return visible
        .replace(INVISIBLE, '')
        .replace(DASHES, '-')
        .replaceAll('\r', '\n')
        .replace(SPACES, ' ')
        .replace(LINE_START, '')
        .replace(SEAM, (seam) => (seam.includes(',') ? '\n' : ''));
}
function withoutTags(text) {
    return text.includes('<') ? text.replace(LINE_TAG, '\n').replace(OTHER_TAG, '') : text;
}
function entity(whole, hex, decimal, name) {
    if (name !== undefined) {
        return plain_text_NAMED.get(name.toLowerCase()) ?? whole;
    }
    return character(hex === undefined ? Number(decimal) : parseInt(hex, 16));
}
function character(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

;// CONCATENATED MODULE: ./src/site/secrets/private-key.ts


/**
 * What all PEM private keys have in their first line (RFC 7468; OpenSSH, PGP and old OpenSSL too).
 * Not more of it: for up to seven bytes Node.js searches by the first one, which is ten times as fast.
 */
const PRIVATE_MARK = Buffer.from('PRIVATE');
/** `-----BEGIN ENCRYPTED `, and what a highlighter puts before and into it. */
const BEFORE_BYTES = 512;
/** Content enough to recognise a key, and what a highlighter puts around each of its lines. */
const AFTER_BYTES = 8 * 1024;
/** In so many bytes a key is recognised. */
const LONGEST_KEY_BYTES = BEFORE_BYTES + AFTER_BYTES;
const FIRST_LINE = /-- ?BEGIN (?:[A-Z\d]+ )*PRIVATE KEY(?: BLOCK)? ?-{2,}/;
/** Whether the window holds a private key, complete enough to be one. */
function hasPrivateKey(window) {
    let end = 0;
    let at = window.indexOf(PRIVATE_MARK);
    while (at !== -1) {
        const next = window.indexOf(PRIVATE_MARK, at + PRIVATE_MARK.length);
        // From the mark before to the mark behind: however many there are, the work stays linear.
        const from = Math.max(end, at - BEFORE_BYTES);
        const to = Math.min(next === -1 ? window.length : next, at + AFTER_BYTES);
        const text = plainText(window.subarray(from, to));
        const line = FIRST_LINE.exec(text);
        if (line !== null && isPrivateKey(text.slice(line.index + line[0].length))) {
            return true;
        }
        end = at + PRIVATE_MARK.length;
        at = next;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/site/secrets/utf16.ts
/** Characters of two bytes where a secret has one. */
const UTF16_FACTOR = 2;
/** Whether a file begins with the byte order mark of UTF-16, as PowerShell's `>` writes it. */
function isUtf16(start) {
    const [first, second] = start;
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
/**
 * The ASCII in a piece of UTF-16, as it stands in UTF-8: secrets are ASCII in every form that is looked
 * for. Right for a piece that begins in the middle of a character too; other characters become bytes
 * without meaning.
 */
function asciiOf(utf16) {
    const ascii = Buffer.allocUnsafe(utf16.length);
    let used = 0;
    for (const byte of utf16) {
        ascii[used] = byte;
        used += byte === 0 ? 0 : 1;
    }
    return ascii.subarray(0, used);
}

;// CONCATENATED MODULE: ./src/site/secrets/secret-scanner.ts



/** A shorter value would be found by chance. */
const SHORTEST_SECRET = 8;
const HOLDS_SECRET = 'it holds the value of `api-key` or `access-token`';
const HOLDS_KEY = 'it holds a private key';
/**
 * Looks for private keys and for the given secrets in a file that comes in overlapping windows. A
 * secret is found raw, URL-encoded, in hex, and inside of base64 text.
 */
class SecretScanner {
    /** Bytes by which windows must overlap. */
    overlap;
    #needles;
    /** @param secrets values to look for; those below 8 characters are passed over */
    constructor(secrets) {
        const forms = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(formsOf);
        this.#needles = [...new Set(forms)].map((form) => Buffer.from(form));
        const longest = Math.max(LONGEST_KEY_BYTES, ...this.#needles.map((needle) => needle.length));
        this.overlap = longest * UTF16_FACTOR;
    }
    /**
     * Why the window is sensitive, if it is. What its end cuts off is whole in the next window.
     * @param mayHoldKeys private keys are allowed here; the secrets themselves never are
     */
    find(window, mayHoldKeys = false) {
        if (this.#needles.some((needle) => window.includes(needle))) {
            return HOLDS_SECRET;
        }
        return !mayHoldKeys && hasPrivateKey(window) ? HOLDS_KEY : undefined;
    }
}
/** The value as it may stand in a file. */
function formsOf(secret) {
    const base64 = (0,encodings/* base64Cores */.kM)(secret);
    const hex = Buffer.from(secret).toString('hex');
    const spelled = [encodeURIComponent(secret), hex, hex.toUpperCase()];
    return [secret, ...spelled, ...base64, ...base64.map(encodings/* base64Url */.z4)];
}

;// CONCATENATED MODULE: ./src/site/secrets/sensitive-names.ts
/** A value that stands there itself, and not as `${VARIABLE}`. */
const LITERAL = String.raw `\s*["']?(?!\$\{)[^\s"'$]`;
const RULES = [
    { path: /\/\.env(?:rc$|[./]|$)/, why: 'environment files hold secrets' },
    { path: /\/\.git(?:\/|$)/, why: 'a Git folder holds the whole history and often a token' },
    { path: /\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, why: 'it is named like an SSH private key' },
    { path: /\/\.ssh\/(?!.*\.pub$|known_hosts$)/, why: 'it lies in a folder of SSH keys' },
    { path: /\.(?:p12|pfx|jks|keystore|ppk)$/, why: 'it is named like a key store' },
    { path: /\/\.htpasswd(?:[._-][^/]*)?$/, why: 'it holds passwords of a web server' },
    { path: /\/(?:\.pgpass|pgpass\.conf)$/, why: 'it holds passwords of databases' },
    {
        path: /\.tfstate(?:\.\d+)?(?:\.backup)?$/,
        why: 'the state of Terraform holds secrets in the clear'
    },
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
        content: new RegExp(String.raw `^[^\S\n\r\u2028\u2029]*password\s*[=:]${LITERAL}`, 'im')
    },
    {
        path: /\/\.docker\/config\.json$|\/\.dockercfg$/,
        why: 'it holds passwords of container registries',
        content: /"(?:auth|identitytoken|registrytoken|password)"\s*:\s*"[^"]/
    }
];
/** One look at a name is enough for nearly all of them. */
const ANY_RULE = new RegExp(RULES.map(({ path }) => path.source).join('|'));
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
    return ANY_RULE.test(folded) ? RULES.find((rule) => rule.path.test(folded)) : undefined;
}

;// CONCATENATED MODULE: ./src/site/secrets/sensitive-files.ts










/** Up to here the start of a search costs more than the search. */
const SMALL_BYTES = 64 * 1024;
/**
 * Finds what looks secret, by name and by the content of every file (contract 1.4,
 * `allow-sensitive-files`): at most one finding a file, sorted by path. Reads every file once, with
 * one buffer for all.
 * @throws {CollectError} when a file vanished, cannot be read, or is not the one that was collected
 */
async function findSensitive(files, options) {
    const found = [];
    const { allowed, secrets, signal } = options;
    const pace = new yielding/* Yielder */.N(signal);
    const scanner = new SecretScanner(secrets);
    const reader = new block_reader/* BlockReader */.tg(scanner.overlap);
    const batch = new FileBatch();
    const searchBatch = () => {
        found.push(...findInBatch(batch, scanner));
        batch.clear();
    };
    const holdsSecret = (text) => scanner.find(Buffer.from(text), true) !== undefined;
    const isNameSuspect = holdsSecret(files.map(({ path }) => path).join('\n'));
    for (const file of files) {
        const isAllowed = allowed?.matchesFile(file.path) ?? false;
        const byName = isAllowed ? undefined : judgeName(file);
        if (isNameSuspect && holdsSecret(file.path)) {
            found.push({
                path: file.path,
                why: 'its name holds the value of `api-key` or `access-token`'
            });
        }
        else if (byName !== undefined && byName.content === undefined) {
            found.push({ path: file.path, why: byName.why });
        }
        else if (file.size > SMALL_BYTES) {
            const why = await scan(file, { reader, scanner, pace, byName, isAllowed });
            found.push(...(why === undefined ? [] : [{ path: file.path, why }]));
        }
        else if (file.size > 0) {
            if (!batch.fits(file)) {
                searchBatch();
            }
            batch.add(file, { byName, isAllowed });
        }
        if (pace.isDue()) {
            await pace.rest();
        }
    }
    searchBatch();
    return found.sort(files_paths/* byPath */.f2);
}
/** Where nothing is found in all of it, there is nothing in any of the files: one search for many. */
function findInBatch(batch, scanner) {
    const isSuspect = scanner.find(batch.bytes) !== undefined;
    return batch.parts.flatMap(({ file, note: { byName, isAllowed }, bytes }) => {
        const isWide = isUtf16(bytes);
        const text = isWide ? asciiOf(bytes) : bytes;
        const why = (isSuspect || isWide ? scanner.find(text, isAllowed) : undefined) ?? whyOfNamed(byName, text);
        return why === undefined ? [] : [{ path: file.path, why }];
    });
}
/** What the name says, where the content bears it out. */
function whyOfNamed(byName, bytes) {
    return byName?.content?.test(bytes.toString('latin1')) === true ? byName.why : undefined;
}
async function scan(file, { reader, scanner, pace, byName, isAllowed }) {
    let isWide = false;
    for (const { bytes, isFirst } of reader.windows(file)) {
        isWide ||= isFirst && isUtf16(bytes);
        const text = isWide ? asciiOf(bytes) : bytes;
        const why = scanner.find(text, isAllowed) ?? (isFirst ? whyOfNamed(byName, text) : undefined);
        if (why !== undefined) {
            return why;
        }
        if (pace.isDue()) {
            await pace.rest();
        }
    }
    return undefined;
}
/** Most names in the sentence. */
const sensitive_files_NAMED = 20;
/** The failure that tells of the findings; there must be at least one. */
function sensitiveError(found) {
    const named = found.slice(0, sensitive_files_NAMED).map((file) => `${(0,text_escape/* quote */.hD)(file.path)} (${file.why})`);
    const more = found.length > sensitive_files_NAMED ? ` and ${found.length - sensitive_files_NAMED} more` : '';
    const looks = found.length === 1 ? 'looks secret' : 'look secret';
    return new errors/* CollectError */.h0(`${(0,format/* count */.U9)(found.length, 'file')} ${looks}: ${named.join(', ')}${more}`, {
        advice: 'What is published here is public and cannot be called back. Keep it out of the build or exclude it; ' +
            'name it in `allow-sensitive-files` only if everybody may read it (`allow-sensitive-files: true` allows all, the key itself too).',
        paths: found.map((file) => file.path)
    });
}

;// CONCATENATED MODULE: ./src/deploy/collect.ts









/** Finds the files and looks for secrets in them. Nothing is sent. */
async function collect(run, inputs) {
    const { log, record, signal } = run;
    const site = await collectSite({
        folder: inputs.folder,
        workspace: inputs.workspace,
        symlinks: inputs.symlinks,
        strict: inputs.strict,
        include: inputs.include,
        exclude: inputs.exclude,
        ignoreFile: inputs.ignoreFile,
        includeHiddenFiles: inputs.includeHiddenFiles,
        signal
    });
    record.site = site;
    site.warnings.forEach((warning) => log.warning(warning));
    if (site.isSingleFile && inputs.include.length + inputs.exclude.length > 0) {
        log.warning('`include` and `exclude` do not apply to a single file: it is taken as it is');
    }
    if (site.folder !== inputs.folder) {
        log.info(`The glob stands for ${(0,text_escape/* quote */.hD)(site.folder)}`);
    }
    (0,found/* logSkipped */.f)(log, site);
    if (site.files.length === 0) {
        return site;
    }
    const amount = `${(0,format/* count */.U9)(site.files.length, 'file')}, ${(0,format/* bytesText */.pV)(site.bytes)}`;
    if (record.purpose === 'check') {
        log.info(amount);
        return site;
    }
    record.chunks = (0,plan/* planChunks */.C)(site.files, inputs).length;
    log.info(`${amount}, in ${(0,format/* count */.U9)(record.chunks, 'upload request')}`);
    await refuseSecrets(run, inputs, site);
    return site;
}
/** Looks for what is secret in the files, but for those that may be published all the same. */
async function refuseSecrets(run, inputs, site) {
    const { allowSensitiveFiles: allow, credentials, strict } = inputs;
    if (allow === true) {
        return;
    }
    const allowed = allow === false ? undefined : site_globs/* Globs */.E.parse(ALLOW, allow);
    const secrets = credentials === undefined ? [] : [secretOf(credentials)];
    const found = await findSensitive(site.files, { secrets, allowed, signal: run.signal });
    if (found.length > 0) {
        throw sensitiveError(found);
    }
    const paths = site.files.map(({ path }) => path);
    const unmatched = unmatchedGlobs(ALLOW, allowed, { paths, folderNames: [] });
    if (strict && unmatched.length > 0) {
        throw new errors/* CollectError */.h0(unmatched.join('; '), { advice: UNMATCHED_ADVICE });
    }
    unmatched.forEach((sentence) => run.log.warning(sentence));
}
const ALLOW = 'allow-sensitive-files';
function secretOf(credentials) {
    return credentials.kind === 'api-key' ? credentials.apiKey : credentials.accessToken;
}
/**
 * An empty site: an error, a warning or fine, as the user decided (contract 1,
 * `if-no-files-found`).
 */
function nothingToDeploy(run, inputs) {
    const { log, record } = run;
    const message = emptySiteText(record.site);
    if (inputs.ifNoFilesFound === 'error') {
        throw new errors/* CollectError */.h0(message, {
            advice: 'Check that the build step ran and writes to this folder, and what `include`, `exclude` and `include-hidden-files` leave of it. `if-no-files-found: warn` makes this a warning.'
        });
    }
    if (inputs.ifNoFilesFound === 'warn') {
        log.warning(message);
    }
    record.status = 'nothing-to-deploy';
}
/** Why a site without files is empty. */
function emptySiteText(site) {
    const { folder = '', skipped = [] } = site ?? {};
    const all = skipped.length === 1
        ? 'the only file in it is'
        : `all ${(0,format/* count */.U9)(skipped.length, 'file')} in it are`;
    return skipped.length === 0
        ? `the folder ${(0,text_escape/* quote */.hD)(folder)} holds no files`
        : `no file of the folder ${(0,text_escape/* quote */.hD)(folder)} is left to upload: ${all} left out, as the log of this step lists`;
}


/***/ }),

/***/ 2079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ observedTransport),
/* harmony export */   w: () => (/* binding */ observedConnections)
/* harmony export */ });
/** The same transport, whose outcomes are looked at on their way. */
function observedTransport(transport, observed) {
    return {
        safe: async (request) => {
            const outcome = await transport.safe(request);
            observed.answered(request.url.pathname, outcome);
            return outcome;
        },
        chunks: (lane) => {
            const send = transport.chunks(lane);
            return async (request) => {
                const outcome = await send(request);
                observed.uploaded(request.expectContinue === true, request.body?.bytes ?? 0, outcome);
                return outcome;
            };
        },
        openAhead: (url, count) => transport.openAhead(url, count),
        reached: transport.reached
    };
}
/** The same connections to the gateway, with a look at what was answered on them. */
function observedConnections(source, observed) {
    return {
        repeats: source.repeats,
        keepsAlive: source.keepsAlive,
        take: (...asked) => source.take(...asked),
        giveBack: (connection, outcome, isClean) => {
            observed.served(connection.origin, outcome);
            return source.giveBack(connection, outcome, isClean);
        }
    };
}


/***/ }),

/***/ 5429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(7856);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: ./src/text/redact.ts + 1 modules
var redact = __webpack_require__(4510);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var inputs_credentials = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/inputs/near-names.ts
var near_names = __webpack_require__(4606);
// EXTERNAL MODULE: ./src/inputs/parsers.ts
var parsers = __webpack_require__(5165);
// EXTERNAL MODULE: ./src/inputs/places.ts
var places = __webpack_require__(5073);
// EXTERNAL MODULE: ./src/inputs/table.ts
var table = __webpack_require__(5541);
// EXTERNAL MODULE: ./src/inputs/texts.ts
var texts = __webpack_require__(941);
;// CONCATENATED MODULE: ./src/inputs/inputs.ts









/**
 * Reads all inputs, registers the secret ones first, and checks every value (contract 1).
 * Throws one InputError that names each wrong input, its value and what is allowed.
 */
function parseInputs(env, secrets) {
    const problems = [];
    const warnings = [];
    const { apiKey, accessToken, ...values } = readTable(env, problems, warnings);
    (0,inputs_credentials/* registerSecrets */.d)([apiKey, accessToken, values.githubToken], secrets);
    const credentials = (0,inputs_credentials/* credentialsOf */.Y)({ apiKey, accessToken, isDryRun: values.dryRun }, { env, problems, warnings });
    problems.push(...secretsToldBy(values, { apiKey, accessToken }));
    const misspelt = (0,near_names/* nearNames */.$)(process.env, table/* INPUT_ROWS */.r.map(({ name }) => name)).map(({ given, meant }) => `there is no input \`${given}\`: did you mean \`${meant}\`?`);
    if (problems.length > 0) {
        throw new errors/* InputError */.dz([...problems, ...misspelt].join('. '), 'Nothing was sent.');
    }
    return {
        ...values,
        workspace: (0,texts/* workspaceOf */.B3)(env),
        credentials,
        gatewayUrl: values.gatewayUrl ?? (0,places/* gatewayBelow */.GF)(values.apiUrl),
        warnings: [...warnings, ...misspelt]
    };
}
/**
 * What is wanted of the reports: known although another input is wrong, so that this is reported as it
 * was asked for. What is wrong itself counts as not given. Registers the token.
 */
function readReportWishes(secrets) {
    const token = textOf(table/* INPUT_TABLE */.g.githubToken, false);
    secrets.add(token);
    const given = (row) => textOf(row, false).toLowerCase();
    // A dry run sends nothing, and the link of the last deployment stays where it stands.
    const isWanted = given(table/* INPUT_TABLE */.g.commentOnPullRequest) === 'true' && given(table/* INPUT_TABLE */.g.dryRun) !== 'true';
    return {
        summary: given(table/* INPUT_TABLE */.g.summary) !== 'false',
        comment: isWanted ? { token, folder: textOf(table/* INPUT_TABLE */.g.folder, false) } : undefined
    };
}
/**
 * The value of each row. Where `problems` says that one is wrong, its value must not be used: the
 * caller throws.
 */
function readTable(env, problems, warnings) {
    const isStrict = textOf(table/* INPUT_TABLE */.g.strict, false).toLowerCase() === 'true';
    const valueOf = (row) => {
        try {
            return row.parse(textOf(row, isStrict), { env, warn: (sentence) => warnings.push(sentence) });
        }
        catch (error) {
            if (!(error instanceof parsers/* WrongValue */.Fj)) {
                throw error;
            }
            problems.push(`input \`${row.name}\` ${error.message}`);
            return undefined;
        }
    };
    return Object.fromEntries(Object.entries(table/* INPUT_TABLE */.g).map(([key, row]) => [key, valueOf(row)]));
}
/** The trimmed text of an input, or what holds where it is absent or empty. */
function textOf(row, isStrict) {
    const given = (0,core.getInput)(row.name);
    // Elsewhere than on GitHub nobody fills the expression in.
    const isUnfilled = row.expression !== undefined && given === row.expression;
    if (given !== '' && !isUnfilled) {
        return given;
    }
    return isStrict ? (row.strictDefault ?? row.default) : row.default;
}
/** Inputs that are sent to others, or published, and hold the key. */
function secretsToldBy({ folderPath, uploadComment, uploadFields, gatewayUrl, apiUrl }, keys) {
    const secrets = new redact/* Secrets */.S();
    Object.values(keys).forEach((key) => secrets.add(key));
    const told = {
        'folder-path': folderPath,
        'upload-comment': uploadComment,
        'upload-fields': JSON.stringify(uploadFields),
        'gateway-url': gatewayUrl?.href,
        'api-url': apiUrl?.href
    };
    return Object.entries(told)
        .filter(([, text = '']) => secrets.redact(text) !== text)
        .map(([name]) => `input \`${name}\` holds the value of \`api-key\` or \`access-token\`, which goes into no address and no text`);
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/deploy/read-inputs.ts




/** Reads the inputs, sets the limit of time, and says what is deployed and where to. */
function readInputs(run) {
    const { record, log } = run;
    const { summary, comment } = readReportWishes(run.secrets);
    run.wantsSummary = summary;
    run.comment = comment;
    const inputs = parseInputs(run.env, run.secrets);
    run.setDeadline(inputs.timeoutMs);
    record.title ||= inputs.folder;
    record.folderPath = inputs.folderPath;
    record.gatewayUrl = inputs.gatewayUrl.href;
    inputs.warnings.forEach((warning) => log.warning(warning));
    log.info(`Folder ${(0,text_escape/* quote */.hD)(inputs.folder)}`);
    if (!inputs.dryRun) {
        requireProxies(inputs);
        log.info(`To ${(0,text_escape/* quote */.hD)(inputs.folderPath)} at ${(0,text_escape/* oneLine */.TN)(inputs.apiUrl.href)}`);
    }
    return inputs;
}
/** No traffic ever goes around a proxy that was named, so its address must be one. */
function requireProxies({ apiUrl, gatewayUrl }) {
    const problem = (0,proxy/* proxyProblem */.wS)(apiUrl) ?? (0,proxy/* proxyProblem */.wS)(gatewayUrl);
    if (problem !== undefined) {
        throw new errors/* InputError */.dz(problem.message, problem.advice);
    }
}


/***/ }),

/***/ 9596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ ADVICE_ON_COUNTED_REFUSALS),
/* harmony export */   JU: () => (/* binding */ ADVICE_ON_WORDS),
/* harmony export */   NL: () => (/* binding */ adviceForLostChunk),
/* harmony export */   V$: () => (/* binding */ adviceForResponse),
/* harmony export */   cc: () => (/* binding */ adviceForConnect),
/* harmony export */   r3: () => (/* binding */ adviceForChunk)
/* harmony export */ });
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7856);
/* harmony import */ var _http_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8621);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);




/** What to do when dStor itself says what went wrong. */
const ADVICE_ON_WORDS = 'Run the job again; if dStor says the same once more, send its words to dStor support.';
/** What to do where dStor counts requests that something before it has refused. */
const ADVICE_ON_COUNTED_REFUSALS = 'dStor counts upload requests that a rate limit has refused, so an upload succeeds only where none is refused: send fewer of them with a larger `chunk-size`, one after the other with `concurrency: 1`, and ask whoever runs the limit for a higher one.';
const CHECK_NETWORK = 'Check `api-url`, and on a self-hosted runner the firewall and the proxy variables `https_proxy` and `no_proxy`.';
/** A page of an error tells its cause in the first lines. */
const LOOKED_AT = 2_048;
/** What to do where no answer came. */
function adviceForConnect(outcome) {
    if (outcome.kind !== 'unconnected') {
        return CHECK_NETWORK;
    }
    if (outcome.error instanceof _http_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6) {
        return outcome.error.advice;
    }
    return outcome.failure === 'certificate'
        ? 'The certificate of the server is not valid for this address. Check `api-url`; a private certificate authority is made known with NODE_EXTRA_CA_CERTS.'
        : CHECK_NETWORK;
}
/** What to do about a chunk that got no answer: tokens came from the same address, so that is right. */
function adviceForLostChunk(outcome) {
    if (outcome.kind !== 'cut' || outcome.bytesSent === 0) {
        return adviceForConnect(outcome);
    }
    const taken = `The address is right, and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(outcome.bytesSent)} were taken`;
    return outcome.stalled
        ? `${taken}: something on the way is slow or full. A smaller \`chunk-bytes\` or \`concurrency\` may help, or a larger \`stall-timeout-seconds\`.`
        : `${taken}: something on the way has ended it, for instance a limit of a proxy. A smaller \`chunk-bytes\` may help; else ask whoever runs what stands in between.`;
}
/** What to do about an answer, in whole sentences. */
function adviceForResponse(response, url) {
    const { status } = response;
    return status >= 300 && status < 400
        ? adviceForRedirect(response, url)
        : (adviceForPage(response) ?? adviceForStatus(status));
}
function adviceForRedirect({ headers }, url) {
    const to = headers.location !== undefined && URL.canParse(headers.location, url.href)
        ? new URL(headers.location, url)
        : undefined;
    if (to?.hostname === url.hostname && to.protocol === 'https:' && url.protocol === 'http:') {
        return 'The server wants to be asked over https: begin `api-url` with `https://`.';
    }
    if (to?.host === url.host) {
        return 'The server sends the request to another path of its own: check the path of `api-url`, which is the address of the API without `/v1`, and whether a proxy in between rewrites paths.';
    }
    return 'Redirects are never followed, because they would carry the token elsewhere: set `api-url` to the address that the redirect names, if you trust it.';
}
/** Pages with which web servers refuse a connection of the wrong kind. */
function adviceForPage({ status, text }) {
    const words = text.slice(0, LOOKED_AT);
    if (status === 400 && /plain HTTP request was sent to HTTPS port/i.test(words)) {
        return 'The server speaks TLS on this port: begin `api-url` with `https://`.';
    }
    if (status === 400 && /SSL certificate/i.test(words)) {
        return 'The server wants a certificate of the client, which this action has none of: check `api-url`, and ask whoever runs the server in front of the API.';
    }
    return undefined;
}
/** What to do about an answer to a chunk: the upload token worked before, the files may fit alone. */
function adviceForChunk(chunk, response, url) {
    const { status } = response;
    if (status === 413 && chunk.files.length > 1) {
        return `Less is taken in one request: set \`chunk-bytes\` below ${Math.ceil(chunk.bytes / 2)}.`;
    }
    if (status === 404 || status === 409 || status === 410) {
        return 'dStor does not know the upload token, or no longer: run the job again, and ask dStor how long an upload may take if it stays.';
    }
    const empty = chunk.files.find(({ size }) => size === 0);
    const mayBeEmpty = (status === 400 || status === 422) && adviceForPage(response) === undefined;
    if (mayBeEmpty && empty !== undefined) {
        return `The request holds a file without content, ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(empty.path)}, which some servers refuse: put something into it, or leave it out with \`exclude\`.`;
    }
    return adviceForResponse(response, url);
}
function adviceForStatus(status) {
    if ((0,_http_response_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(status)) {
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
    if (status === 429) {
        return 'The API takes fewer requests: run the job again in a few minutes, with a smaller `concurrency` or a larger `chunk-size`, or with a larger `max-retries`.';
    }
    if ((0,_http_response_js__WEBPACK_IMPORTED_MODULE_1__/* .isRetryable */ .r3)(status)) {
        return 'dStor has a problem or is too busy: run the job again in a few minutes, and ask dStor with the request id if it stays.';
    }
    return "Look at dStor's words; if the request itself is refused, this action may be older than the API.";
}


/***/ }),

/***/ 2596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ PATHS),
/* harmony export */   Tn: () => (/* binding */ StopReason),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
const STOP_TEXTS = {
    cancelled: 'cancelled',
    'time-limit': 'the limit of time was reached',
    failed: 'the run has failed'
};
/** Reason of an abort: the limit of time, a signal from outside, or a run that has failed. */
class StopReason extends Error {
    kind;
    constructor(kind) {
        super(STOP_TEXTS[kind]);
        this.name = 'StopReason';
        this.kind = kind;
    }
}
/**
 * The paths of the API, with and without the trailing slash exactly as dStor's clients send them
 * (docs/dstor-api.md 2).
 */
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


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ accessTokenOf),
/* harmony export */   gf: () => (/* binding */ uploadTokenOf),
/* harmony export */   h9: () => (/* binding */ uploadStatusOf),
/* harmony export */   jP: () => (/* binding */ serverErrorOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** Printable ASCII: what may stand in a header, and so what a token can be (docs/faults.md 5.3). */
const TOKEN = /^[\x21-\x7e]{1,8192}$/;
/** `access_token` of `GET v1/dev/temp-token` (docs/dstor-api.md 2.1). */
function accessTokenOf(answer) {
    return tokenIn(answer, 'access_token');
}
/** `token` of `POST v1/upload/get-token/` (docs/dstor-api.md 2.2). */
function uploadTokenOf(answer) {
    return tokenIn(answer, 'token');
}
function tokenIn(answer, field) {
    const object = answer.complete ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(answer.text) : undefined;
    const token = object && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, field);
    return typeof token === 'string' && TOKEN.test(token) ? token : undefined;
}
/**
 * The words in an answer that say the upload failed, whatever its status (docs/dstor-api.md 8.7).
 */
function serverErrorOf(object) {
    const errorAtStage = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, 'errorAtStage'));
    const errorExplanation = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, 'errorExplanation'));
    return errorAtStage || errorExplanation ? { errorAtStage, errorExplanation } : undefined;
}
const PROCESSING = new Set(['ADDING_TO_IPFS', 'SAVING_DATA']);
/** The status in an answer, or undefined where the answer has none that can be read. */
function uploadStatusOf(answer) {
    const object = answer.complete ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(answer.text) : undefined;
    if (object === undefined) {
        return undefined;
    }
    const status = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, 'status');
    const failure = serverErrorOf(object);
    const word = typeof status === 'string' ? status : '';
    if (word === '' && failure === undefined && !Object.hasOwn(object, 'status')) {
        return undefined;
    }
    return { word, state: stateOf(word, failure), failure, listing: listingOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, 'data')) };
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
const SIZE_FIELDS = ['Size', 'size'];
/**
 * Reads the list with tolerance: four spellings of each field, other entries passed over (contract
 * 5.1).
 */
function listingOf(data) {
    if (!Array.isArray(data)) {
        return { isList: false, entries: [] };
    }
    const entries = [];
    for (const entry of data) {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry)) {
            const hash = firstText(entry, HASH_FIELDS) ?? '';
            const name = firstText(entry, NAME_FIELDS);
            if (hash !== '' || (name !== undefined && name !== '')) {
                const size = firstNumber(entry, SIZE_FIELDS);
                entries.push({
                    ...(name !== undefined && { name }),
                    hash,
                    ...(size !== undefined && { size })
                });
            }
        }
    }
    return { isList: true, entries };
}
/** The first of these fields that has words; '' where one is text without any, undefined for none. */
function firstText(object, names) {
    let empty;
    for (const name of names) {
        const text = textOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, name));
        if (text !== undefined && text !== '') {
            return text;
        }
        empty ??= text;
    }
    return empty;
}
/** The first of these fields that is a whole number; Kubo writes sizes as text. */
function firstNumber(object, names) {
    for (const name of names) {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, name);
        const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
        if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) {
            return number;
        }
    }
    return undefined;
}
/** A text as it is, or as a CID in the form of dag-json: {"/": "Qm…"}. */
function textOf(value) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(value, '/') : value;
    return typeof text === 'string' ? text : undefined;
}


/***/ }),

/***/ 5407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sendChunkRequest),
/* harmony export */   z: () => (/* binding */ uploadUrl)
/* harmony export */ });
/* harmony import */ var _api_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2596);

function uploadUrl(context) {
    return (0,_api_context_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)(context.apiUrl, _api_context_js__WEBPACK_IMPORTED_MODULE_0__/* .PATHS */ .R7.upload);
}
/**
 * One request with one chunk, with its exact length (contract 4.4). `onBytesSent` hears of bytes of
 * file content: the frame's own bytes are shared out among them.
 */
async function sendChunkRequest(context, request) {
    const { chunk, body, comment } = request;
    const contentShare = chunk.bytes / body.bytes;
    try {
        const send = context.transport.chunks(request.lane);
        const outcome = await send({
            method: 'POST',
            url: uploadUrl(context),
            headers: {
                accept: 'application/json',
                'cache-control': 'no-store',
                ...request.access,
                'x-dstor-upload-token': request.uploadToken,
                'content-type': body.contentType,
                ...(comment !== '' && { 'x-dstor-comment': comment })
            },
            body,
            expectContinue: request.expectContinue,
            limits: context.limits,
            signal: request.signal,
            onBytesSent: (bytes) => request.onBytesSent(bytes * contentShare)
        });
        return { outcome, bodyBytes: body.bytes };
    }
    finally {
        body.release();
    }
}


/***/ }),

/***/ 3517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Xg: () => (/* binding */ describeResponse),
/* harmony export */   vJ: () => (/* binding */ describeShape)
/* harmony export */ });
/* harmony import */ var _http_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8621);
/* harmony import */ var _http_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1012);
/* harmony import */ var _http_server_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2349);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8488);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8301);







const SHOWN_TITLE = 200;
function nameOf(request) {
    return `${request.method} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(request.url.pathname)}`;
}
/** `POST /v1/upload/ was answered with 503 (request id 7f3): Service Unavailable`, inert and without secrets. */
function describeResponse(request, answer, secrets) {
    const id = (0,_http_response_js__WEBPACK_IMPORTED_MODULE_0__/* .requestIdOf */ .Gb)(answer);
    const words = excerptOf(answer, secrets);
    const waitMs = (0,_http_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedWaitMs */ .yL)(answer.headers['retry-after']);
    return (`${nameOf(request)} was answered with ${answer.status}` +
        (id === '' ? '' : ` (request id ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(secrets.redactWords(id), 100)})`) +
        (waitMs === 0 ? '' : ` (asks to wait ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(waitMs)})`) +
        (words === '' ? '' : `: ${words}`));
}
/** As `describeAnswer`, but without a value: where a token was expected, any value may be one. */
function describeShape(request, answer, secrets) {
    if ((0,_http_response_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebPage */ .AA)(answer)) {
        return describeResponse(request, answer, secrets);
    }
    const shape = shapeOf(answer);
    return `${nameOf(request)} was answered with ${answer.status}${shape === '' ? '' : `: ${shape}`}`;
}
function shapeOf(answer) {
    if (!answer.complete) {
        return '';
    }
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .lj)(answer.text);
    if (object === undefined) {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJson */ .Fh)(answer.text) ? 'JSON that is no object' : 'no JSON';
    }
    const names = Object.keys(object);
    return names.length === 0 ? 'an empty object' : `an object with ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteList */ .JN)(names, 10)}`;
}
/** Without the name and password that an address may hold (RFC 3986, 3.2.1): they are not ours to print. */
function withoutUser(location) {
    return location.replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)[^/?#]*@/i, '$1$2');
}
/** What an answer says, for a person: the server's own message where it has one. */
function excerptOf(answer, secrets) {
    const location = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
        return `redirects to ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(secrets.redactWords(withoutUser(location)), 200)}`;
    }
    const { words, isPage } = (0,_http_server_words_js__WEBPACK_IMPORTED_MODULE_2__/* .saidBy */ .TT)(answer.text);
    const said = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(secrets.redactWords(words), isPage ? SHOWN_TITLE : _text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .SHOWN_EXCERPT */ .G0).trim();
    return isPage ? `a web page${said === '' ? '' : `, "${said}"`}` : said;
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
        return `after all ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .pV)(bodyBytes)} were sent and before an answer came`;
    }
    return `after ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .pV)(reached.bytesSent)} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .pV)(bodyBytes)}`;
}
function reasonOf(error) {
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 300);
    const code = typeof error.code === 'string' ? error.code : '';
    return code !== '' && !message.includes(code) ? `${message} (${code})` : message;
}


/***/ }),

/***/ 3835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ pauseBeforeRepeat),
/* harmony export */   hm: () => (/* binding */ announceRepeat),
/* harmony export */   i3: () => (/* binding */ Patience),
/* harmony export */   qL: () => (/* binding */ withoutTime),
/* harmony export */   zv: () => (/* binding */ attemptText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8488);


/** What is safe to repeat is tried at least for as long as a server needs to be started again. */
const LEAST_PATIENCE_MS = 90_000;
/** How often, and for how long at least, something safe is tried again (contract 4.5, 4.6). */
class Patience {
    #context;
    #repeats;
    #sinceMs = 0;
    #failures = 0;
    /** @param repeats that are allowed however little time they take */
    constructor(context, repeats) {
        this.#context = context;
        this.#repeats = repeats;
    }
    /** Failures in a row. */
    get attempts() {
        return this.#failures;
    }
    /** Counts a failure, and says whether another try may follow. */
    allowsAnother() {
        const { clock, maxRetries } = this.#context;
        this.#failures += 1;
        if (this.#failures === 1) {
            this.#sinceMs = clock.now();
        }
        const isEarly = maxRetries > 0 && clock.now() - this.#sinceMs < LEAST_PATIENCE_MS;
        return this.#failures <= this.#repeats || isEarly;
    }
    /** A success in between: all begins anew. */
    reset() {
        this.#failures = 0;
    }
}
/** `attempt 2 of 6`, or beyond that number `attempt 7`. */
function attemptText(attempt, most) {
    return attempt <= most ? `attempt ${attempt} of ${most}` : `attempt ${attempt}`;
}
/** The same failure, where it is the time limit that does not allow the next try. */
function withoutTime(error, waitMs, leftMs) {
    const { stage, published, status, cause } = error;
    const message = error.message +
        ` (the next try would come in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S5)(waitMs)}, and \`timeout-minutes\` leaves ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S5)(Math.max(0, leftMs))})`;
    const advice = 'Raise `timeout-minutes`, or run the job again later: the server asks for patience.';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLike */ .e7)(error, message, { stage, published, status, cause, advice });
}
/** Says in the log why a request is repeated, and counts it. Throws where the wait is too long. */
function announceRepeat(context, repeat) {
    const { doing, cause, attempt, waitMs, error } = repeat;
    const remainingMs = context.remainingMs();
    if (waitMs >= remainingMs) {
        throw withoutTime(error, waitMs, remainingMs);
    }
    context.facts.retries += 1;
    context.log.info(`${doing}: ${attemptText(attempt, context.maxRetries + 1)} failed, ${cause}; trying again in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S5)(waitMs)}`);
}
/** As `announceRepeat`, and waits. Rejects with the reason of `signal` too. */
async function pauseBeforeRepeat(context, repeat, signal = context.signal) {
    announceRepeat(context, repeat);
    await context.clock.sleep(repeat.waitMs, signal);
}


/***/ }),

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

/***/ 2644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   tg: () => (/* binding */ BlockReader)
/* harmony export */ });
/* unused harmony export BLOCK_BYTES */
/* harmony import */ var _planned_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(216);

const BLOCK_BYTES = 256 * 1024;
/**
 * Reads collected files in windows that overlap, so that nothing is cut in two unseen. One buffer
 * for all files.
 */
class BlockReader {
    #overlap;
    #buffer;
    /** @param overlap bytes at the end of one window that are repeated at the start of the next */
    constructor(overlap) {
        this.#overlap = overlap;
        this.#buffer = Buffer.allocUnsafeSlow(overlap + BLOCK_BYTES);
    }
    /**
     * The file from its first byte to its last. Ending the loop early closes it as well.
     * @throws {CollectError} when it vanished, cannot be read, or is not the one that was listed
     */
    *windows(file) {
        const planned = new _planned_file_js__WEBPACK_IMPORTED_MODULE_0__/* .PlannedFile */ .t(file, { stage: 'COLLECTING' });
        try {
            planned.check();
            let filled = 0;
            while (planned.remaining > 0) {
                const kept = Math.min(this.#overlap, filled);
                this.#buffer.copyWithin(0, filled - kept, filled);
                const isFirst = planned.position === 0;
                filled = kept + planned.readInto(this.#buffer.subarray(kept, kept + BLOCK_BYTES));
                if (planned.remaining === 0) {
                    planned.check();
                }
                yield { bytes: this.#buffer.subarray(0, filled), isFirst };
            }
        }
        finally {
            planned.close();
        }
    }
}
/**
 * Reads a small file as a whole, and returns the part of `into` that holds it.
 * @throws {CollectError} when it vanished, cannot be read, or is not the one that was listed
 */
function readWhole(file, into) {
    const planned = new _planned_file_js__WEBPACK_IMPORTED_MODULE_0__/* .PlannedFile */ .t(file, { stage: 'COLLECTING' });
    try {
        const bytes = into.subarray(0, planned.readInto(into));
        planned.check();
        return bytes;
    }
    finally {
        planned.close();
    }
}


/***/ }),

/***/ 4874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ readAdvice),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);


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
function hasCode(thrown, ...codes) {
    return codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown));
}
/** What an error of the file system means, without the path that Node puts into its message. */
function causeText(thrown) {
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(thrown);
    const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
    return words === undefined ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(code || (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)) : `${words} (${code})`;
}
/** What can be done about it. */
function readAdvice(thrown) {
    if (hasCode(thrown, 'ENAMETOOLONG')) {
        return 'Shorten its name, or the names of the folders that it lies in.';
    }
    if (hasCode(thrown, 'ELOOP')) {
        return 'Name the folder itself in place of the link, or mend the link.';
    }
    return hasCode(thrown, 'EACCES', 'EPERM')
        ? 'Give the user of this step the right to read it.'
        : 'Run the job again; if it stays, look at the disk and the limits of the runner.';
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mayBeSameFile)
/* harmony export */ });
/**
 * Whether both can be one file. On Windows the numbers are not always known: a look at a path and a
 * look at an open file give different devices (libuv 1.49 and 1.50), and 0 while another program, for
 * instance a virus scanner, holds the file. Size and times are compared beside this everywhere.
 */
function mayBeSameFile(a, b) {
    if (process.platform !== 'win32') {
        return a.ino === b.ino && a.dev === b.dev;
    }
    const isKnown = [a.ino, a.dev, b.ino, b.dev].every((number) => number !== 0);
    return !isKnown || a.ino === b.ino;
}


/***/ }),

/***/ 7099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   oD: () => (/* binding */ realPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


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
/**
 * Whether `path` is `folder` or below it. Both are absolute, and real paths where links count:
 * comparing how they begin would take `/site-old` for a part of `/site` (docs/faults.md 6).
 */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** Where an absolute path lies or would lie, with links followed. */
function realPlace(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return folder === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPlace(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ PlannedFile)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2029);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4874);
/* harmony import */ var _read_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7113);






/**
 * One planned file, open for reading. `check` makes sure that it is still the file of the plan
 * (device, inode, size, time of change), so nothing else can be read in its place unseen, also where
 * a folder on the way was swapped for a link. Every failure names the file.
 *
 * Synchronous on purpose: for small files it costs a third of the promise-based calls. Each call
 * reads no more than its target holds.
 */
class PlannedFile {
    #file;
    #fs;
    #stage;
    #fd;
    #position = 0;
    /** @throws {FileChangedError | CollectError} where it cannot be opened */
    constructor(file, { stage = 'UPLOADING', system = (node_fs__WEBPACK_IMPORTED_MODULE_0___default()) } = {}) {
        this.#file = file;
        this.#fs = system;
        this.#stage = stage;
        try {
            this.#fd = system.openSync(file.absolutePath, _read_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_FLAGS */ .t);
        }
        catch (error) {
            throw this.#gone('cannot be opened any more', error);
        }
    }
    get position() {
        return this.#position;
    }
    get remaining() {
        return this.#file.size - this.#position;
    }
    /**
     * Fills `target` as far as the file goes, and returns how many bytes that was.
     * @throws {FileChangedError | CollectError} where it ends too early or cannot be read
     */
    readInto(target) {
        const wanted = Math.min(target.length, this.remaining);
        let filled = 0;
        while (filled < wanted) {
            const read = this.#readSome(target, filled, wanted - filled);
            if (read === 0) {
                throw this.#changed(`it has ended after ${this.#position} bytes`);
            }
            filled += read;
            this.#position += read;
        }
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
    /**
     * Compares what is open now with the plan. Before the first byte is used and after the last was read.
     * @throws {FileChangedError | CollectError} where it is another file, or was written to
     */
    check() {
        const now = this.#stat();
        const then = this.#file;
        if (!now.isFile() || !(0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .mayBeSameFile */ .b)(now, then)) {
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
        const when = this.#stage === 'UPLOADING' ? 'while the site was uploaded' : 'since the folder was listed';
        return this.#failure(`changed ${when}: ${how}`);
    }
    #gone(what, cause) {
        // Without the path of this machine that the message has.
        const why = this.#stage === 'UPLOADING' ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(cause) || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause) : (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeText */ .xv)(cause);
        return this.#failure(`${what}: ${why}`, cause);
    }
    #failure(what, cause) {
        const { path } = this.#file;
        const message = `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} ${what}`;
        return this.#stage === 'UPLOADING'
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileChangedError */ .jL(message, { path, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CollectError */ .h0(`the file ${message}`, {
                advice: 'Let nothing write to the folder while it is deployed.',
                paths: [path],
                cause
            });
    }
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

/***/ 7236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Yielder)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long synchronous work may hold the event loop: timers and signals wait meanwhile. */
const HOLD_MS = 10;
/**
 * Lets long synchronous work breathe. Synchronous file calls are several times cheaper than promises
 * (docs/performance.md 1), but nothing else runs between them.
 */
class Yielder {
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
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        this.#signal?.throwIfAborted();
        this.#due = performance.now() + HOLD_MS;
    }
}


/***/ }),

/***/ 8180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gO: () => (/* binding */ hashUrl),
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   qP: () => (/* binding */ webUrl)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);

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
    const prefix = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .trimEndOf */ .fC)(gatewayUrl, '/');
    return `${prefix}/${PLAIN_HASH.test(hash) ? hash : segment(hash)}`;
}
/**
 * The gateway's link to `path` below `hash`, or to the folder itself (with its slash) for an empty
 * path. Main link of a site: its `index.html`, because the folder's own address loops on dStor's
 * nodes (docs/dstor-api.md 6).
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


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Ahead)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9886);


const CONNECT_MS = 30_000;
/**
 * Connections that are opened before anybody asks for them. One that cannot be opened, is not taken
 * within `restMs`, or on which something happens meanwhile is as if it had never been.
 */
class Ahead {
    #sessions;
    #restMs;
    #stop = new AbortController();
    #openings = [];
    constructor(sessions, restMs) {
        this.#sessions = sessions;
        this.#restMs = restMs;
    }
    /** Begins to open as many to the host of `url` as are missing of `count`. Never throws. */
    open(url, count) {
        const { origin } = url;
        const missing = count - this.#openings.filter((one) => one.origin === origin).length;
        for (let n = 0; n < missing && !this.#stop.signal.aborted; n++) {
            const opening = { origin, connection: this.#open(url, () => this.#forget(opening)) };
            this.#openings.push(opening);
        }
    }
    /** One that is fit, waited for while it is being opened; where there is none, one opened now. */
    async take(url, options) {
        for (;;) {
            const next = this.#openings.find((one) => one.origin === url.origin);
            if (next === undefined) {
                return (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .open */ .ho)(url, options, this.#sessions);
            }
            this.#forget(next);
            const connection = await unlessAborted(next.connection, options.signal);
            if (connection === 'aborted') {
                this.#openings.push(next);
                return { kind: 'aborted' };
            }
            if (connection !== undefined && (await connection.wake())) {
                return { kind: 'taken', connection };
            }
            await connection?.close();
        }
    }
    /** Closes what is open and unused, and what is being opened. Nothing is opened any more. */
    close() {
        this.#stop.abort();
        for (const { connection } of this.#openings.splice(0)) {
            void connection.then((opened) => opened?.close());
        }
    }
    async #open(url, onEnd) {
        const options = { connectMs: CONNECT_MS, signal: this.#stop.signal };
        const taken = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .open */ .ho)(url, options, this.#sessions);
        if (taken.kind !== 'taken') {
            onEnd();
            return undefined;
        }
        taken.connection.rest(this.#restMs, onEnd);
        return taken.connection;
    }
    #forget(opening) {
        this.#openings = this.#openings.filter((one) => one !== opening);
    }
}
/** What `work` brings, or `aborted` where the signal comes first. */
async function unlessAborted(work, signal) {
    if (signal.aborted) {
        return 'aborted';
    }
    const over = new AbortController();
    const abort = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(signal, 'abort', { signal: over.signal });
    try {
        return await Promise.race([work, abort.then(() => 'aborted')]);
    }
    finally {
        over.abort();
        abort.catch(() => undefined);
    }
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ SAFE_BACKOFF),
/* harmony export */   MW: () => (/* binding */ askedWaitMs),
/* harmony export */   Q: () => (/* binding */ LONGEST_RETRY_AFTER_MS),
/* harmony export */   Rg: () => (/* binding */ REQUEST_BACKOFF),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   rV: () => (/* binding */ pauseMs),
/* harmony export */   sn: () => (/* binding */ SESSION_BACKOFF),
/* harmony export */   yL: () => (/* binding */ requestedWaitMs)
/* harmony export */ });
/** Between two tries of a request that is counted, and found no connection: lanes must not march in step. */
const REQUEST_BACKOFF = { baseMs: 1_000, capMs: 15_000 };
/** Between two tries of a request that is safe to repeat: no pause near zero uses up a try for nothing. */
const SAFE_BACKOFF = { ...REQUEST_BACKOFF, jitter: 'equal' };
/** Before a fresh upload session. */
const SESSION_BACKOFF = { baseMs: 2_000, capMs: 60_000 };
/** No server is given more time by its `Retry-After` than this. */
const LONGEST_RETRY_AFTER_MS = 60_000;
/** The pause before try number `attempt` + 1 (the first try is 1), at least `atLeastMs`. */
function pauseMs(backoff, attempt, clock, atLeastMs = 0) {
    const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** (attempt - 1));
    const leastMs = backoff.jitter === 'equal' ? ceiling / 2 : 0;
    return Math.max(atLeastMs, Math.round(leastMs + clock.random() * (ceiling - leastMs)));
}
/**
 * How long to wait because of a `Retry-After` header: what it asks for, at most a minute. 0 where it
 * asks for nothing. The one place that bounds it; that no time is left for it, the caller knows.
 */
function retryAfterMs(header, nowMs = Date.now()) {
    return Math.min(LONGEST_RETRY_AFTER_MS, requestedWaitMs(header, nowMs));
}
/**
 * Milliseconds that a `Retry-After` header asks for, as it is told to a person: whole seconds or an
 * HTTP date (RFC 9110, 10.2.3). 0 where there is none, where it lies in the past and where it is not
 * understood.
 */
function requestedWaitMs(header, nowMs = Date.now()) {
    const value = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(value)) {
        return Number(value) * 1000;
    }
    // Only the shape of an HTTP date: Date.parse alone takes `-1` and other odd texts for dates.
    const date = /^[A-Z][a-z]+,? .*GMT$/.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? 0 : Math.max(0, date - nowMs);
}
/** As `retryAfterMs`, but undefined where the header is not there or not understood. */
function askedWaitMs(header) {
    const ms = retryAfterMs(header);
    return ms > 0 || /^0+$/.test(header?.trim() ?? '') ? ms : undefined;
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   Mv: () => (/* binding */ LONGEST_TIMER_MS),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Node.js takes a longer time for one millisecond, and says so only in a warning. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => performance.now(),
    random: Math.random,
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, LONGEST_TIMER_MS), undefined, { signal });
        }
        catch (error) {
            throw signal.aborted ? signal.reason : error;
        }
    }
};
/** A timer that is never shorter than asked for because it was asked for too long. */
function startTimer(ms, action) {
    return setTimeout(action, Math.min(ms, LONGEST_TIMER_MS));
}


/***/ }),

/***/ 3839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ TlsSessions),
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __webpack_require__(7856);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
;// CONCATENATED MODULE: ./src/http/tunnel.ts





/** A proxy answered CONNECT, and not with a tunnel. */
class ProxyRefusedError extends http_proxy/* ProxyError */.T6 {
    name = 'ProxyRefusedError';
    status;
    #proxy;
    constructor(proxy, target, status) {
        super(`the proxy ${nameOf(proxy)} answered ${status} when it was asked for a tunnel to ${target}`);
        this.status = status;
        this.#proxy = proxy;
    }
    /** The next time the answer may be another one: the proxy itself or what is behind it is away. */
    get isTransient() {
        return this.status !== 407 && (0,response/* isRetryable */.r3)(this.status);
    }
    get advice() {
        const { variable, credentials } = this.#proxy;
        if (this.status === 407) {
            return credentials !== ''
                ? `The proxy does not take the user and password that \`${variable}\` holds: one of them is wrong, or a special character in it is not percent-encoded.`
                : `The proxy wants to know who is asking, and user and password are missing: put them into \`${variable}\`, as in \`http://user:password@host:port\`.`;
        }
        return this.isTransient
            ? 'The proxy could not reach the server: check whether it may and can, and run the job again.'
            : 'The proxy does not let this connection through: let its rules allow it, or name the host in `no_proxy` where it can be reached without the proxy.';
    }
}
function nameOf({ host, port }) {
    return `${host}:${port}`;
}
/**
 * A connection through the proxy to `target` (`host:port`), for whatever is to be spoken there.
 * Rejects with ProxyRefusedError, with the error of the network, or with the signal's reason.
 */
function openTunnel(proxy, target, signal) {
    return new Promise((resolve, reject) => {
        const { host, port, credentials } = proxy;
        const basic = Buffer.from(credentials).toString('base64');
        const request = (proxy.isSecure ? (external_node_https_default()) : (external_node_http_default())).request({
            method: 'CONNECT',
            host,
            port,
            path: target,
            agent: false,
            headers: { host: target, ...(credentials && { 'proxy-authorization': `Basic ${basic}` }) }
        });
        const end = () => signal.removeEventListener('abort', onAbort);
        const fail = (error) => {
            end();
            reject(error);
            request.destroy();
        };
        const onAbort = () => fail(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        request
            .on('connect', (response, socket, head) => {
            end();
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300 && head.length === 0) {
                resolve(socket);
                return;
            }
            socket.on('error', () => undefined).destroy();
            reject(status >= 200 && status < 300
                ? new Error(`the proxy ${nameOf(proxy)} sent something before the tunnel was used`)
                : new ProxyRefusedError(proxy, target, status));
        })
            .on('error', (cause) => {
            const message = `no tunnel through the proxy ${nameOf(proxy)}: ${cause.message}`;
            fail(Object.assign(new Error(message, { cause }), { code: (0,errors/* codeOf */.$N)(cause) }));
        })
            .end();
    });
}

;// CONCATENATED MODULE: ./src/http/connect.ts






/** TLS sessions by origin. Only those of servers whose certificate was right. */
class TlsSessions {
    #sessions = new Map();
    get(origin) {
        return this.#sessions.get(origin);
    }
    /** Keeps what the server hands out on this connection, which is after the handshake with TLS 1.3. */
    watch(origin, socket) {
        socket.on('session', (session) => {
            if (socket.authorized) {
                this.#sessions.set(origin, session);
            }
        });
    }
}
const CERTIFICATE = /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|CRL_|ERROR_IN_CERT)/;
/**
 * Opens a connection to the host of `url`, through its proxy where it has one, ready for the first
 * byte of a request (with TLS shaken hands for https). Never rejects and leaves nothing open
 * where it fails.
 */
async function connect(url, options) {
    const { connectMs, signal, sessions } = options;
    if (signal.aborted) {
        return { kind: 'aborted' };
    }
    const stop = new AbortController();
    const onAbort = () => stop.abort(new Error('given up'));
    signal.addEventListener('abort', onAbort, { once: true });
    const timer = (0,clock/* startTimer */.Ip)(connectMs, () => stop.abort(new Error(`no connection within ${connectMs / 1000} s`)));
    try {
        const raw = await openRaw(url, stop.signal);
        const socket = url.protocol === 'https:' ? await connect_secure(url, raw, stop.signal, sessions) : raw;
        return { kind: 'connected', socket };
    }
    catch (thrown) {
        // All that is thrown in here is an Error, if perhaps one of another realm.
        const error = thrown;
        return signal.aborted
            ? { kind: 'aborted' }
            : { kind: 'unconnected', failure: failureOf(error), error };
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
async function openRaw(url, signal) {
    const proxy = (0,http_proxy/* proxyFor */.iJ)(url);
    const socket = proxy === undefined
        ? await ready(external_node_net_default().connect({ host: (0,http_proxy/* bareHost */.n0)(url), port: (0,http_proxy/* portOf */.HM)(url) }), 'connect', signal)
        : await openTunnel(proxy, `${url.hostname}:${(0,http_proxy/* portOf */.HM)(url)}`, signal);
    // Small pieces (a head, the end of a body) leave at once instead of waiting for the last answer.
    return socket.setNoDelay(true);
}
async function connect_secure(url, raw, signal, sessions) {
    const host = (0,http_proxy/* bareHost */.n0)(url);
    const session = sessions?.get(url.origin);
    const socket = external_node_tls_default().connect({
        socket: raw,
        host,
        servername: external_node_net_default().isIP(host) ? '' : host,
        ALPNProtocols: ['http/1.1'],
        ...(session && { session })
    });
    sessions?.watch(url.origin, socket);
    return ready(socket, 'secureConnect', signal);
}
/** The socket once it has said `event`; destroyed and closed where it fails or is given up before. */
async function ready(socket, event, signal) {
    // Whoever uses the socket hears of its end by `close`; an error must never be without a listener.
    socket.on('error', () => undefined);
    const over = new AbortController();
    try {
        await Promise.race([
            (0,external_node_events_.once)(socket, event, { signal: over.signal }),
            (0,external_node_events_.once)(socket, 'close', { signal: over.signal }).then(() => {
                throw new Error('the connection was closed before it could be used');
            }),
            (0,external_node_events_.once)(signal, 'abort', { signal: over.signal }).then(() => {
                throw signal.reason;
            })
        ]);
        return socket;
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
    finally {
        over.abort();
    }
}
function failureOf(error) {
    if (typeof error.code === 'string' && CERTIFICATE.test(error.code)) {
        return 'certificate';
    }
    const isProxy = error instanceof http_proxy/* ProxyAddressError */.BQ || (error instanceof ProxyRefusedError && !error.isTransient);
    return isProxy ? 'proxy' : 'network';
}


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ newConnection),
/* harmony export */   ho: () => (/* binding */ open)
/* harmony export */ });
/* unused harmony export Connection */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3839);


/** How long a destroyed connection may take to say that it is closed. */
const CLOSE_MS = 5_000;
/**
 * An open connection. In use it belongs to one request; between two it rests, and while it rests
 * anything that happens on it ends it: bytes that nobody asked for (a late 408, a second answer), the
 * server's goodbye, an error, its time.
 */
class Connection {
    socket;
    /** The connection leads to this origin. */
    origin;
    /** Requests that were answered on it. */
    uses = 0;
    /** It has rested before its next request, so its end may not have been seen yet. */
    hasRested = false;
    #timer;
    constructor(socket, origin) {
        this.socket = socket;
        this.origin = origin;
    }
    get isOpen() {
        return !this.socket.destroyed;
    }
    /** Lets it rest for at most `ms`; then, or at the first event, it is closed and `onClose` is told. */
    rest(ms, onClose = () => undefined) {
        this.#onRestEnd = onClose;
        this.socket.on('data', this.#end).on('end', this.#end).on('close', this.#end);
        this.hasRested = true;
        // What rests keeps no process alive, neither by its timer nor by itself.
        this.#timer = setTimeout(this.#end, ms).unref();
        this.socket.unref();
    }
    /**
     * Takes a resting connection into use again. False where it has ended: bytes and goodbyes that the
     * system has already received are looked at first.
     */
    async wake() {
        this.socket.ref();
        // Between two turns of the event loop lies one look at the network.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        const isAlive = this.isOpen && this.socket.readable && this.socket.writable;
        this.#leaveRest();
        return isAlive;
    }
    /** Closes it; resolves when it is closed, so that nothing on it can arrive any more. */
    close() {
        this.#leaveRest();
        this.socket.destroy();
        if (this.socket.closed) {
            return Promise.resolve();
        }
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, CLOSE_MS);
            this.socket.once('close', () => {
                clearTimeout(timer);
                resolve();
            });
        });
    }
    #onRestEnd = () => undefined;
    #end = () => {
        const tell = this.#onRestEnd;
        this.#leaveRest();
        this.socket.destroy();
        tell();
    };
    #leaveRest() {
        clearTimeout(this.#timer);
        this.#onRestEnd = () => undefined;
        this.socket
            .removeListener('data', this.#end)
            .removeListener('end', this.#end)
            .removeListener('close', this.#end);
    }
}
/** Opens a connection for a request. */
async function open(url, { connectMs, signal }, sessions) {
    const connected = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(url, { connectMs, signal, sessions });
    return connected.kind === 'connected'
        ? { kind: 'taken', connection: new Connection(connected.socket, url.origin) }
        : connected;
}
/** A new connection for each request, closed after it. */
const newConnection = {
    repeats: false,
    keepsAlive: false,
    take: (url, options) => open(url, options),
    giveBack: (connection) => connection.close()
};


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Connections)
/* harmony export */ });
/* harmony import */ var _ahead_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6629);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3839);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9886);



/** Shorter than any usual server waits for the next request (Node.js closes after 5 s). */
const IDLE_MS = 4_000;
/**
 * Connections that are kept alive between requests that are **safe to repeat**: tokens, status,
 * gateway. Chunks are counted and have `ChunkConnections`. Make one for a run, give it to each
 * request as `connection`, and close it at the end:
 *
 * ```ts
 * const connections = new Connections({ maxPerHost: 8 })
 * sendRequest({ …, connection: connections })
 * connections.close()
 * ```
 *
 * A connection is used again where the last answer came over HTTP/1.1, was read whole, and the
 * server keeps it open. Whatever is received while it rests ends it. One that breaks on its next
 * request before a byte of an answer came is replaced by a new one at once (`sendRequest`).
 */
class Connections {
    repeats = true;
    sessions;
    #maxPerHost;
    #idleMs;
    #ahead;
    #hosts = new Map();
    #isClosed = false;
    #onReached = () => undefined;
    /** Resolves when a connection stood for the first time, wherever it leads. */
    reached = new Promise((resolve) => (this.#onReached = resolve));
    constructor({ maxPerHost, idleMs = IDLE_MS, sessions }) {
        this.#maxPerHost = maxPerHost;
        this.#idleMs = idleMs;
        this.sessions = sessions ?? new _connect_js__WEBPACK_IMPORTED_MODULE_1__/* .TlsSessions */ .x();
        this.#ahead = new _ahead_js__WEBPACK_IMPORTED_MODULE_0__/* .Ahead */ .c(this.sessions, idleMs);
    }
    /** Begins to open a connection for a request that follows soon. Never throws. */
    openAhead(url) {
        this.#ahead.open(url, 1);
    }
    get keepsAlive() {
        return !this.#isClosed;
    }
    async take(url, options) {
        const host = this.#hostOf(url.origin);
        if (!(await this.#turn(host, options.signal))) {
            return { kind: 'aborted' };
        }
        if (options.mustBeNew) {
            // Where one broke, the server has most likely left the others too.
            await closeAll(host);
        }
        for (let last = host.resting.pop(); last !== undefined; last = host.resting.pop()) {
            if (await last.wake()) {
                return { kind: 'taken', connection: last };
            }
            await last.close();
        }
        const taken = await (options.mustBeNew
            ? (0,_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .open */ .ho)(url, options, this.sessions)
            : this.#ahead.take(url, options));
        if (taken.kind === 'taken') {
            this.#onReached();
        }
        else {
            this.#pass(host);
        }
        return taken;
    }
    async giveBack(connection, _outcome, isClean) {
        const host = this.#hostOf(connection.origin);
        if (isClean && !this.#isClosed) {
            connection.uses += 1;
            host.resting.push(connection);
            connection.rest(this.#idleMs, () => {
                remove(host.resting, connection);
            });
        }
        else {
            await connection.close();
        }
        this.#pass(host);
    }
    /** Closes what rests. A connection in use is closed when its request has ended. */
    close() {
        this.#isClosed = true;
        this.#ahead.close();
        this.#hosts.forEach((host) => void closeAll(host));
    }
    #hostOf(origin) {
        const host = this.#hosts.get(origin) ?? { busy: 0, resting: [], waiting: [] };
        this.#hosts.set(origin, host);
        return host;
    }
    /** Waits until another connection may be used. False where the wait was given up. */
    #turn(host, signal) {
        if (signal.aborted) {
            return false;
        }
        if (host.busy < this.#maxPerHost) {
            host.busy += 1;
            return true;
        }
        return new Promise((resolve) => {
            const go = () => {
                signal.removeEventListener('abort', giveUp);
                resolve(true);
            };
            const giveUp = () => {
                remove(host.waiting, go);
                resolve(false);
            };
            host.waiting.push(go);
            signal.addEventListener('abort', giveUp, { once: true });
        });
    }
    #pass(host) {
        const next = host.waiting.shift();
        if (next === undefined) {
            host.busy -= 1;
        }
        else {
            next();
        }
    }
}
async function closeAll(host) {
    await Promise.all(host.resting.splice(0).map((connection) => connection.close()));
}
function remove(list, item) {
    const at = list.indexOf(item);
    if (at >= 0) {
        list.splice(at, 1);
    }
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ ProxyAddressError),
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   n0: () => (/* binding */ bareHost),
/* harmony export */   wS: () => (/* binding */ proxyProblem)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** The variables that name a proxy for a scheme, the first that is set wins. */
const VARIABLES = {
    'https:': ['https_proxy', 'HTTPS_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY']
};
/** A proxy stands in the way, by its address or by its answer. */
class ProxyError extends Error {
}
/** A proxy variable holds no address that can be used. The message never shows its value. */
class ProxyAddressError extends ProxyError {
    name = 'ProxyAddressError';
    advice = 'Write it as `http://host:port`, with `user:password@` before the host where the proxy wants a login, or leave it empty.';
}
/**
 * The proxy that requests for `url` go through, by `https_proxy` for https, `http_proxy` for http
 * (or the same in capitals) and `no_proxy`; undefined where they go straight. This machine itself
 * is never asked for through a proxy. A value without `http://` or `https://` means `http://`.
 *
 * @throws ProxyAddressError where the variable holds no usable address
 */
function proxyFor(url, env = process.env) {
    const names = url.protocol === 'https:' ? VARIABLES['https:'] : VARIABLES['http:'];
    const name = names.find((candidate) => env[candidate]);
    if (name === undefined || isBypassed(url, env['no_proxy'] || env['NO_PROXY'] || '')) {
        return undefined;
    }
    const value = env[name].trim();
    const parsed = parseProxy(value);
    if (typeof parsed === 'string') {
        throw new ProxyAddressError(`the variable \`${name}\` holds no usable proxy address: ${parsed}`);
    }
    return { variable: name, ...parsed };
}
/** What is wrong with the proxy variable that holds for `url`, or undefined. Asks nobody. */
function proxyProblem(url, env = process.env) {
    try {
        proxyFor(url, env);
        return undefined;
    }
    catch (error) {
        if (error instanceof ProxyAddressError) {
            return error;
        }
        throw error;
    }
}
const ENCODE = 'a character such as `@ : / ? # %` in user or password is written percent-encoded, for instance `%25` for `%`';
/** The proxy, or what is wrong with the address, without any part of it but a scheme. */
function parseProxy(value) {
    const scheme = /^([a-z][a-z0-9+.-]{0,30}):\/\//i.exec(value)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
        return `\`${scheme}://\` is not spoken, only proxies with \`http://\` or \`https://\``;
    }
    const address = scheme === undefined ? `http://${value}` : value;
    const rest = address.slice(address.indexOf('://') + 3);
    if (rest === '' || /^[/?#:]/.test(rest)) {
        return 'it names no host';
    }
    if (!URL.canParse(address)) {
        return rest.includes('@')
            ? `host or port is wrong, or ${ENCODE}`
            : 'host or port is wrong (`http://host:port`, with a port from 1 to 65535)';
    }
    const url = new URL(address);
    if (`${url.pathname}${url.search}${url.hash}`.includes('@')) {
        return ENCODE;
    }
    if (url.port === '0') {
        return 'the port is 0';
    }
    try {
        const user = decodeURIComponent(url.username);
        const password = decodeURIComponent(url.password);
        const isSecure = url.protocol === 'https:';
        return {
            isSecure,
            host: bareHost(url),
            port: Number(url.port) || (isSecure ? 443 : 80),
            credentials: user === '' && password === '' ? '' : `${user}:${password}`
        };
    }
    catch {
        return ENCODE;
    }
}
/** The host of a URL as the system knows it: an IPv6 address without its brackets. */
function bareHost(url) {
    return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
function portOf(url) {
    return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
/**
 * `no_proxy`: entries between commas or white space. `example.com` (with or without a leading `.` or
 * `*.`) means the name and everything below it; `host:8080` only that port; `10.0.0.7` and `[::1]`
 * one address; `*` all. Ranges (`10.0.0.0/8`) are not known. Capitals do not matter.
 */
function isBypassed(url, list) {
    const host = bareHost(url).toLowerCase();
    return isThisMachine(host) || list.split(/[\s,]+/).some((entry) => matches(entry, host, url));
}
function matches(entry, host, url) {
    if (entry === '*') {
        return true;
    }
    const port = node_net__WEBPACK_IMPORTED_MODULE_0___default().isIPv6(entry) ? undefined : /:(\d{1,5})$/.exec(entry)?.[1];
    const name = (port === undefined ? entry : entry.slice(0, -port.length - 1))
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/^\*?\./, '')
        .toLowerCase();
    const isName = host === name || (node_net__WEBPACK_IMPORTED_MODULE_0___default().isIP(host) === 0 && host.endsWith(`.${name}`));
    return name !== '' && isName && (port === undefined || Number(port) === portOf(url));
}
function isThisMachine(host) {
    return host === 'localhost' || host === '::1' || (node_net__WEBPACK_IMPORTED_MODULE_0___default().isIPv4(host) && host.startsWith('127.'));
}


/***/ }),

/***/ 7338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P4: () => (/* reexport */ REQUEST_LIMITS),
  Xz: () => (/* reexport */ StallError),
  w$: () => (/* binding */ sendRequest)
});

// EXTERNAL MODULE: ./src/http/connection.ts
var connection = __webpack_require__(9886);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/http/body.ts

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

// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
;// CONCATENATED MODULE: ./src/http/outcome.ts
const NOTHING_SENT = {
    connected: false,
    bodyBegun: false,
    bytesSent: 0,
    bodySent: false,
    ignoredExpect: false
};
/** No byte moved for as long as may be. */
class StallError extends Error {
    name = 'StallError';
    constructor(stallMs) {
        super(`no byte moved for ${stallMs / 1000} s`);
    }
}

// EXTERNAL MODULE: ./src/http/response.ts
var http_response = __webpack_require__(8621);
;// CONCATENATED MODULE: ./src/http/exchange.ts






/** How long our own ends may take to come to rest once the outcome is known. */
const SETTLE_MS = 5_000;
/**
 * Sends one request over a connection and says what became of it. Never rejects, never repeats; the
 * connection is destroyed where it is not clean, and nothing reads the request's body any more.
 */
function exchange(request, connection, keepsAlive) {
    return new Promise((resolve) => {
        new Exchange(request, connection, keepsAlive, resolve).start();
    });
}
class Exchange {
    #request;
    #connection;
    #keepsAlive;
    #resolve;
    #sent = { bytesSent: 0, bodySent: false, stopped: false };
    #req;
    #response;
    #pumping;
    #heard = false;
    #isRead = false;
    #isDisturbed = false;
    #ignoredExpect = false;
    #askedAtMs = 0;
    #continuedAfterMs;
    #settled = false;
    #continueTimer;
    constructor(request, connection, keepsAlive, resolve) {
        this.#request = request;
        this.#connection = connection;
        this.#keepsAlive = keepsAlive;
        this.#resolve = resolve;
    }
    start() {
        const { url, method, signal, limits, body, expectContinue } = this.#request;
        const { socket } = this.#connection;
        signal.addEventListener('abort', this.#onAbort, { once: true });
        try {
            const options = { method, headers: this.#headers(), createConnection: () => socket };
            const req = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, options);
            // Without an agent Node means to close, whatever the header says that it writes early for Expect.
            req.shouldKeepAlive = this.#keepsAlive;
            this.#req = req;
            req
                .on('socket', () => socket.on('data', this.#onData))
                .on('continue', () => this.#onContinue())
                .on('response', (response) => void this.#onResponse(response))
                .on('error', (error) => this.#fail(error))
                .on('close', () => this.#fail(new Error('the connection was closed without an answer')));
        }
        catch (error) {
            // A header that cannot be sent: nothing was.
            const nothing = { kind: 'unconnected', failure: 'network', ...NOTHING_SENT };
            void this.#settle({ ...nothing, error: asError(error) });
            return;
        }
        // Node writes the head of a request with Expect as UTF-8, and of every other one as Latin-1, in
        // which a header keeps the bytes it was given.
        socket.setDefaultEncoding('latin1');
        socket.setTimeout(Math.min(limits.stallMs, clock/* LONGEST_TIMER_MS */.Mv), this.#onStall);
        if (body === undefined) {
            this.#req.end();
        }
        else if (expectContinue === true) {
            this.#req.flushHeaders();
            this.#askedAtMs = performance.now();
            this.#continueTimer = (0,clock/* startTimer */.Ip)(limits.continueMs, () => {
                this.#ignoredExpect = true;
                this.#sendBody(body);
            });
        }
        else {
            this.#sendBody(body);
        }
    }
    #headers() {
        const { headers, body, expectContinue } = this.#request;
        return {
            ...headers,
            connection: this.#keepsAlive ? 'keep-alive' : 'close',
            'accept-encoding': 'identity',
            ...(body && { 'content-length': String(body.bytes) }),
            ...(body && expectContinue === true && { expect: '100-continue' })
        };
    }
    #onData = () => {
        this.#heard = true;
        this.#isDisturbed ||= this.#isRead;
    };
    #onContinue() {
        const { body } = this.#request;
        if (body !== undefined && !this.#settled) {
            clearTimeout(this.#continueTimer);
            // Only what was asked for is an answer: some servers send it unasked.
            if (this.#askedAtMs > 0 && !this.#ignoredExpect) {
                this.#continuedAfterMs ??= Math.round(performance.now() - this.#askedAtMs);
            }
            this.#sendBody(body);
        }
    }
    #sendBody(body) {
        this.#pumping ??= pump(body, this.#req, this.#sent, this.#request.onBytesSent).catch((error) => {
            // The connection goes first, so that no end of this request can ever be written.
            this.#pumping = Promise.resolve();
            void this.#settle({ kind: 'source-failed', error: asError(error), ...this.#phase() });
        });
    }
    async #onResponse(response) {
        if (this.#settled || this.#response !== undefined) {
            response.destroy();
            return;
        }
        this.#response = response;
        clearTimeout(this.#continueTimer);
        // An early answer ends the sending: what was given to the network until now is what counts.
        this.#sent.stopped = true;
        const phase = this.#phase();
        const answer = await (0,http_response/* readResponse */.Uk)(response, this.#request.limits, this.#request.sink);
        this.#isRead = true;
        await this.#settle({ kind: 'answered', answer, ...phase });
    }
    #fail(error, stalled = false) {
        // The reading of an answer has its own limits and says what was read until the cut.
        if (this.#response === undefined) {
            void this.#settle({ kind: 'cut', stalled, error, ...this.#phase() });
        }
    }
    #onStall = () => {
        const error = new StallError(this.#request.limits.stallMs);
        this.#response?.destroy(error);
        this.#fail(error, true);
    };
    #onAbort = () => {
        void this.#settle({ kind: 'aborted', ...this.#phase() });
    };
    #phase() {
        return {
            connected: true,
            bodyBegun: this.#pumping !== undefined,
            bytesSent: this.#sent.bytesSent,
            bodySent: this.#sent.bodySent,
            ignoredExpect: this.#ignoredExpect,
            ...(this.#continuedAfterMs !== undefined && { continuedAfterMs: this.#continuedAfterMs }),
            ...(this.#connection.uses > 0 && { isReused: true })
        };
    }
    async #settle(outcome) {
        if (this.#settled) {
            return;
        }
        this.#settled = true;
        this.#sent.stopped = true;
        clearTimeout(this.#continueTimer);
        const { socket } = this.#connection;
        this.#request.signal.removeEventListener('abort', this.#onAbort);
        socket.setTimeout(0, this.#onStall);
        const mayKeep = this.#mayKeep(outcome);
        if (!mayKeep) {
            this.#req?.destroy();
            socket.destroy();
        }
        await this.#rest(mayKeep);
        socket.removeListener('data', this.#onData);
        const isClean = mayKeep && !this.#isDisturbed && !socket.destroyed;
        this.#resolve({ outcome, isClean, heard: this.#heard });
    }
    #mayKeep(outcome) {
        const { body } = this.#request;
        return (this.#keepsAlive &&
            outcome.kind === 'answered' &&
            outcome.answer.complete &&
            (body === undefined || outcome.bodySent) &&
            this.#response?.httpVersion === '1.1' &&
            this.#req?.shouldKeepAlive === true);
    }
    /** Until nobody produces the body any more and, for a connection to keep, Node has let go of it. */
    async #rest(mayKeep) {
        const ends = [this.#pumping ?? Promise.resolve()];
        const req = this.#req;
        if (mayKeep && req !== undefined && !req.closed) {
            ends.push(new Promise((resolve) => req.once('close', () => resolve())));
            if (!req.writableEnded) {
                // Every byte of the body left before its source had said that there are no more.
                req.end();
            }
        }
        let timer;
        const late = new Promise((resolve) => (timer = setTimeout(resolve, SETTLE_MS)));
        await Promise.race([Promise.all(ends), late.then(() => void this.#connection.socket.destroy())]);
        clearTimeout(timer);
    }
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}

;// CONCATENATED MODULE: ./src/http/http-request.ts
const REQUEST_LIMITS = {
    connectMs: 30_000,
    stallMs: 120_000,
    continueMs: 2_000,
    responseTimeoutMs: 30_000,
    responseBytes: 64 * 1024
};

;// CONCATENATED MODULE: ./src/http/request.ts





/**
 * Sends one request and says what became of it. Never rejects and never follows a redirect. It
 * resolves only when its connection is closed, or was given back clean and rests, so that nothing
 * of an abandoned request can arrive later. Nothing is repeated but this: where the source of the
 * connection says that its requests are safe to repeat, and a used connection breaks before a byte
 * of an answer came, the request is asked again at once on a new one (`askedAgain`).
 */
async function sendRequest(request) {
    const source = request.connection ?? connection/* newConnection */.LZ;
    const first = await sendOnce(request, source, false);
    if (!first.brokeUnheard || !source.repeats) {
        return first.outcome;
    }
    const { outcome } = await sendOnce(request, source, true);
    return { ...outcome, askedAgain: true };
}
async function sendOnce(request, source, mustBeNew) {
    const { url, signal, limits, expectContinue = false } = request;
    const { connectMs } = limits;
    const taken = await source.take(url, { connectMs, signal, asksFirst: expectContinue, mustBeNew });
    if (taken.kind !== 'taken') {
        return { outcome: { ...taken, ...NOTHING_SENT }, brokeUnheard: false };
    }
    const { connection } = taken;
    if (signal.aborted) {
        await source.giveBack(connection, { kind: 'aborted', ...NOTHING_SENT }, false);
        return { outcome: { kind: 'aborted', ...NOTHING_SENT }, brokeUnheard: false };
    }
    const { outcome, isClean, heard } = await exchange(request, connection, source.keepsAlive);
    await source.giveBack(connection, outcome, isClean);
    const isBroken = outcome.kind === 'cut' && !outcome.stalled;
    return { outcome, brokeUnheard: isBroken && !heard && connection.hasRested };
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isWebPage),
/* harmony export */   Gb: () => (/* binding */ requestIdOf),
/* harmony export */   U3: () => (/* binding */ RETRYABLE_STATUSES),
/* harmony export */   Uk: () => (/* binding */ readResponse),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   r3: () => (/* binding */ isRetryable)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8658);



/** Statuses below 500 after which the same request may succeed later. */
const RETRYABLE_STATUSES = new Set([408, 425, 429]);
/** The server, or what stands before it, is busy or away: the same request may succeed later. */
function isRetryable(status) {
    return status >= 500 || RETRYABLE_STATUSES.has(status);
}
/** A status that says yes. */
function isSuccess(status) {
    return status >= 200 && status < 300;
}
/** Bytes of an answer that is too long from which an excerpt is made. */
const SHOWN_BYTES = 64 * 1024;
/** Reads an answer within its limits. Never rejects: a body that breaks off is an incomplete one. */
function readResponse(response, limits, sink) {
    const head = { status: response.statusCode ?? 0, headers: response.headers };
    const blocks = [];
    let bytes = 0;
    let isOver = false;
    return new Promise((resolve) => {
        const finish = (complete, error) => {
            if (isOver) {
                return;
            }
            isOver = true;
            clearTimeout(timer);
            response.removeListener('data', take).resume();
            // Nothing is parsed of what is too long: its beginning is there to be shown, at a low price.
            const limit = bytes > limits.responseBytes ? Math.min(SHOWN_BYTES, bytes) : limits.responseBytes;
            const { text, isWhole } = sink === undefined ? decode(blocks, head.headers, limit) : TAKEN;
            blocks.length = 0;
            const isComplete = complete && response.complete && isWhole;
            resolve({ ...head, text, bytes, complete: isComplete, ...(error && { error }) });
        };
        const take = (block) => {
            bytes += block.length;
            if (sink !== undefined) {
                const goesOn = sink(block, head);
                if (goesOn === false) {
                    finish(false);
                }
                else if (goesOn !== true) {
                    response.pause();
                    void goesOn.then((isWanted) => (isWanted ? response.resume() : finish(false)));
                }
                return;
            }
            blocks.push(block);
            if (bytes > limits.responseBytes) {
                finish(false);
            }
        };
        const timer = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .startTimer */ .Ip)(limits.responseTimeoutMs, () => finish(false));
        response
            .on('data', take)
            .once('end', () => finish(true))
            .on('error', (error) => finish(false, error))
            .once('close', () => finish(false));
    });
}
/** A sink has the body. */
const TAKEN = { text: '', isWhole: true };
function decode(blocks, headers, limit) {
    const body = beginningOf(blocks, limit);
    if (headers['content-encoding'] !== 'gzip') {
        return { text: body.toString('utf8'), isWhole: true };
    }
    try {
        // Not asked for, and small answers in gzip are still answers; a bomb ends at the limit.
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(body, { maxOutputLength: limit }).toString('utf8');
        return { text, isWhole: true };
    }
    catch (error) {
        return { text: '', isWhole: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) !== 'ERR_BUFFER_TOO_LARGE' };
    }
}
function beginningOf(blocks, limit) {
    const total = blocks.reduce((sum, { length }) => sum + length, 0);
    return Buffer.concat(blocks, Math.min(total, limit));
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


/***/ }),

/***/ 2349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Zw: () => (/* binding */ LOOKED_AT),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony exports serverWords, beginningOf */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);
/* harmony import */ var _text_encodings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8689);


/** Most of a foreign text that is looked at, in UTF-16 units. Error pages say what they say early. */
const LOOKED_AT = 8 * 1024;
/** Elements in which web servers and frameworks say what went wrong, the most general first. */
const SPEAKING = ['title', 'h1', 'pre'];
/** Fields in which APIs say what went wrong, the most telling first. */
const TELLING = ['message', 'error', 'errorExplanation'];
/** The text in the body of an answer; '' where it is none, but a picture or the like. */
function textOf(body) {
    return body.includes(0) ? '' : body.toString('utf8');
}
/** What the body of an answer says, in JSON or else. Foreign as well. */
function saidBy(body) {
    const words = saidInJson(body);
    return words === '' ? serverWords(body) : { words, isPage: false };
}
/** What an answer in JSON says went wrong; '' where it is none, or says nothing. Foreign as well. */
function saidInJson(body) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(body);
    const said = TELLING.map((field) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(object && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(object, field)));
    return said.find((words) => words !== '') ?? '';
}
/**
 * What the body of an answer says that is no JSON: `<title>`, `<h1>` and the first line of `<pre>`
 * of a page, without those that only repeat another; the text of a page that has none of them; or
 * the text itself. Linear, and only the first 8 KiB are looked at; a word that is cut there is left
 * out, so that no part of a secret comes through unrecognized.
 */
function serverWords(body) {
    const text = beginningOf(body);
    if (!/<[a-z!?/]/i.test(text)) {
        return { words: text.trim(), isPage: false };
    }
    const said = [];
    for (const name of SPEAKING) {
        const words = wordsIn(text, name);
        const isKnown = said.some((other) => other.includes(words));
        if (words !== '' && !isKnown) {
            said.splice(0, said.length, ...said.filter((other) => !words.includes(other)), words);
        }
    }
    return { words: said.length > 0 ? said.join(': ') : plain(withoutCode(text)), isPage: true };
}
/** As much of a foreign text as is ever described, without the word that is cut. */
function beginningOf(body) {
    if (body.length <= LOOKED_AT) {
        return body;
    }
    let end = LOOKED_AT;
    while (end > 0 && !/[\s<>]/.test(body[end - 1])) {
        end -= 1;
    }
    return body.slice(0, end);
}
/** The words in the first element of that name. */
function wordsIn(text, name) {
    const start = new RegExp(`<${name}[\\s>]`, 'i').exec(text)?.index;
    const open = start === undefined ? -1 : text.indexOf('>', start);
    if (open < 0) {
        return '';
    }
    const rest = text.slice(open + 1);
    const end = rest.search(new RegExp(name === 'pre' ? '</pre|<br|\\n' : `</${name}`, 'i'));
    return plain(end < 0 ? rest : rest.slice(0, end));
}
/** Without scripts and styles, which say nothing to a person. */
function withoutCode(text) {
    let kept = '';
    let rest = text;
    for (;;) {
        const found = /<(script|style)[\s>]/i.exec(rest);
        if (found === null) {
            return kept + rest;
        }
        const code = rest.slice(found.index);
        const length = code.search(new RegExp(`</${found[1]}`, 'i'));
        kept += `${rest.slice(0, found.index)} `;
        rest = length < 0 ? '' : code.slice(length);
    }
}
function plain(markup) {
    return markup
        .replace(/<[^<>]*>?/g, ' ')
        .replace(/&([a-z]{2,6}|#[0-9]+|#x[0-9a-f]+);/gi, (whole, name) => (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_1__/* .referredCharacter */ .DA)(name) ?? whole)
        .split(/\s+/)
        .filter((word) => word !== '')
        .join(' ');
}


/***/ }),

/***/ 6431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ credentialsOf),
/* harmony export */   d: () => (/* binding */ registerSecrets)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _text_encodings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8689);



const KEY_LENGTH = 64;
/** What may stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/;
/** Characters of a password that is looked for without its user. */
const SHORTEST_ALONE = 8;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** Registers the secret values, and those of proxies, before anything else can be printed. */
function registerSecrets(values, secrets) {
    for (const value of [...values, ...proxySecrets()]) {
        secrets.add(value);
    }
}
/** The credentials: exactly one of the two inputs, except in a dry run, which needs neither. */
function credentialsOf(given, { env, problems, warnings }) {
    const { apiKey, accessToken, isDryRun } = given;
    for (const [name, value] of Object.entries({ 'api-key': apiKey, 'access-token': accessToken })) {
        const fault = faultOf(value);
        if (fault !== undefined) {
            problems.push(`input \`${name}\` ${fault}`);
        }
    }
    if (apiKey !== '' && apiKey.length !== KEY_LENGTH) {
        warnings.push(`input \`api-key\` has ${apiKey.length} characters; the keys of dStor have ${KEY_LENGTH}`);
    }
    if (!isDryRun && apiKey !== '' && accessToken !== '') {
        problems.push('inputs `api-key` and `access-token` are both given: give exactly one of them');
    }
    else if (!isDryRun && apiKey === '' && accessToken === '') {
        problems.push(missingKey(env));
    }
    if (apiKey !== '') {
        return { kind: 'api-key', apiKey };
    }
    return accessToken === '' ? undefined : { kind: 'access-token', accessToken };
}
/** Why the text can be no key, without showing it: dStor would only say that it has expired. */
function faultOf(value) {
    if (/^(["'`]).*\1$/s.test(value)) {
        return 'stands in quotes, which are no part of the key: take them away where the secret is kept';
    }
    if (isNameOfSecret(value)) {
        return 'is the name of a secret and not its value: a workflow puts that name into `${{ }}`';
    }
    if (value !== '' && !PRINTABLE.test(value)) {
        return 'holds spaces, line breaks or characters that no key has: paste the secret again';
    }
    return undefined;
}
/** `secrets.NAME`, `$NAME`, `${NAME}`, `${{ secrets.NAME }}` or `SOME_NAME`, which nobody filled in. */
function isNameOfSecret(value) {
    return (/^(?:secrets|env|vars|inputs)\.\w+$/i.test(value) ||
        /^\$(?:\w+$|[({])/.test(value) ||
        (value.length !== KEY_LENGTH && /^[A-Z]+(?:_[A-Z\d]+)+$/.test(value)));
}
/** Says why there is no key: GitHub gives none to forks and to Dependabot (docs/faults.md 5.5). */
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
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(head, 'fork') === true || (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(head, 'full_name') !== env['GITHUB_REPOSITORY'];
}
function headRepository(eventPath) {
    let value = eventPath === undefined ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(readText(eventPath));
    for (const name of ['pull_request', 'head', 'repo']) {
        value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(value, name) : undefined;
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : undefined;
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
/**
 * The passwords; one that is so short that it may be a word of everybody's (`ipfs` must stay in a link)
 * beside its user, as addresses and headers have it.
 */
function proxySecrets() {
    return PROXY_VARIABLES.flatMap((name) => {
        const value = process.env[name] ?? '';
        const address = value.includes('://') ? value : `http://${value}`;
        const { username = '', password = '' } = URL.canParse(address) ? new URL(address) : {};
        const secret = password.length >= SHORTEST_ALONE ? password : `${username}:${password}`;
        return password === '' ? [] : [secret, (0,_text_encodings_js__WEBPACK_IMPORTED_MODULE_2__/* .percentDecoded */ .oF)(secret)];
    });
}


/***/ }),

/***/ 4606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/** A runner hands over whatever stands in `with`, in capitals and with this before it. */
const PREFIX = 'INPUT_';
/** Longer texts are no misspelt name. */
const LONGEST_NAME = 64;
/**
 * Names that were given, are none of the known ones and are close to one: `api_key`, `chunksize`,
 * `exlude`. Their values are used nowhere.
 */
function nearNames(env, known) {
    return Object.keys(env)
        .filter((name) => name.startsWith(PREFIX) && env[name] !== '')
        .map((name) => name.slice(PREFIX.length).toLowerCase())
        .filter((name) => name.length <= LONGEST_NAME && !known.includes(name))
        .flatMap((given) => {
        const meant = closest(given, known);
        return meant === undefined ? [] : [{ given, meant }];
    });
}
function closest(given, known) {
    const bare = bareName(given);
    const most = bare.length < 6 ? 1 : 2;
    const [best] = known
        .map((name) => ({ name, edits: editsBetween(bare, bareName(name)) }))
        .filter(({ edits }) => edits <= most)
        .sort((a, b) => a.edits - b.edits);
    return best?.name;
}
function bareName(name) {
    return name.replace(/[-_ .]/g, '');
}
/** Levenshtein distance. */
function editsBetween(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, n) => n);
    for (const [i, character] of [...a].entries()) {
        const next = [i + 1];
        for (let j = 0; j < b.length; j++) {
            const replaced = row[j] + (character === b[j] ? 0 : 1);
            next.push(Math.min(replaced, row[j + 1] + 1, next[j] + 1));
        }
        row = next;
    }
    return row[b.length];
}


/***/ }),

/***/ 5165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ WrongValue),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   v3: () => (/* binding */ flagOrGlobs),
/* harmony export */   wq: () => (/* binding */ fileCount)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);

/** Why the text of an input is wrong: the rest of a sentence that begins with the input's name. */
class WrongValue extends Error {
}
/** The usual sentence: what was given, and what is allowed. */
function wrong(text, allowed) {
    return new WrongValue(`is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}, and must be ${allowed}`);
}
/** One entry per line; empty lines are nothing. */
const lines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** YAML 1.2 core booleans, as `getBooleanInput` takes them, and nothing else. */
const flag = (text) => {
    if (!/^(true|True|TRUE|false|False|FALSE)$/.test(text)) {
        throw wrong(text, '`true` or `false`');
    }
    return text.toLowerCase() === 'true';
};
/** What somebody writes who means a boolean. */
const LIKE_A_FLAG = /^(true|false|yes|no|on|off|y|n|[01])$/i;
/** `true`, `false`, or globs, one per line. */
const flagOrGlobs = (text, context) => {
    const [first = '', ...more] = lines(text, context);
    if (more.length > 0 || !LIKE_A_FLAG.test(first)) {
        return [first, ...more];
    }
    try {
        return flag(first, context);
    }
    catch {
        throw wrong(text, '`true`, `false`, or globs relative to `folder`');
    }
};
/** One of the words. */
function choice(...choices) {
    return (text) => {
        const found = choices.find((one) => one === text);
        if (found === undefined) {
            throw wrong(text, `one of ${choices.map((one) => `\`${one}\``).join(', ')}`);
        }
        return found;
    };
}
/** A whole number, both ends of the range included. */
function whole(min, max) {
    return (text) => {
        const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
        if (!(number >= min && number <= max)) {
            throw wrong(text, `a whole number from ${min} to ${max}`);
        }
        return number;
    };
}
/** Files of one request. Other clients call bytes so: a size is sent on to the input for sizes. */
const fileCount = (text, context) => {
    try {
        return whole(1, 10_000)(text, context);
    }
    catch (error) {
        if (error instanceof WrongValue && /^\d{1,15}(\.\d{1,15})?\s?[kmgt]i?b?$/i.test(text)) {
            throw new WrongValue(`${error.message}; a size in bytes belongs into \`chunk-bytes\``);
        }
        throw error;
    }
};
/** Milliseconds, from a number of a longer unit above 0; decimals allowed. */
function duration(unit, max) {
    return (text) => {
        const number = /^(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/.test(text) ? Number(text) : NaN;
        if (!(number > 0 && number <= max)) {
            throw wrong(text, `a number of ${unit} above 0 and at most ${max}`);
        }
        return number * (unit === 'minutes' ? 60_000 : 1_000);
    };
}
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
/** Plain bytes, or with a unit: powers of 1000 (`KB`) or of 1024 (`KiB`). At least one. */
const bytes = (text) => {
    const [, digits = '', unit = ''] = /^(\d{1,15})\s?([a-zA-Z]*)$/.exec(text) ?? [];
    const number = digits === '' ? NaN : Number(digits) * (BYTE_UNITS.get(unit.toLowerCase()) ?? NaN);
    if (!(number >= 1 && Number.isSafeInteger(number))) {
        throw wrong(text, 'a size of at least one byte like `500KB`, `50MiB` or `1048576`');
    }
    return number;
};


/***/ }),

/***/ 5073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ gatewayBelow),
/* harmony export */   IC: () => (/* binding */ folderPath),
/* harmony export */   MS: () => (/* binding */ gatewayUrl),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5165);



/** Hosts of this machine: the only ones that may be reached without TLS. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Base of the API: https, or http on this machine, and nothing in it that is no address. */
const apiUrl = (text) => {
    const url = urlOf(text);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'https, because the key would travel in the clear');
    }
    return url;
};
/** Base of the published links, where it was given. */
const gatewayUrl = (text) => (text === '' ? undefined : urlOf(text));
/** Base of the published links where it was not given: below the API. */
function gatewayBelow(api) {
    return new URL(`${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .trimEndOf */ .fC)(api.href, '/')}/ipfs`);
}
/** A wrong address as it may be shown: a password can stand before `@`, a token behind `?` or `#`. */
function shownAddress(text) {
    return text
        .replace(/^([a-z]+:\/\/)?.*@/is, '$1***@')
        .replace(/[?#].*/s, (rest) => `${rest[0]}***`);
}
function urlOf(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(shownAddress(text), 'an address like `https://api.dstor.cloud`');
    }
    if (url.username !== '' || url.password !== '') {
        throw new _parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongValue */ .Fj('holds a user or a password, and must be an address without them');
    }
    if (url.search !== '' || url.hash !== '') {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(shownAddress(text), 'an address without `?` and `#`');
    }
    return url;
}
/** Marks of something that was to be filled in and was not: `${`, `$(`, `{{`, `$NAME`. */
const UNFILLED = /\$[({A-Za-z_]|\{\{/;
const QUOTED = /^(["'`]).*\1$/s;
const EMPTY_VALUES = ['undefined', 'null'];
/**
 * The folder at dStor, as dStor's own clients write it: `a/b` without outer slashes, `/` for the
 * root (docs/dstor-api.md 8.6). Unique for each deployment by default, because nobody knows whether
 * an upload to an existing folder replaces what is in it (8.9). What was plainly to be filled in is
 * refused: it would be taken literally, or become the root of the account (contract 1.2).
 */
const folderPath = (text, { env, warn }) => {
    if (text === '') {
        return defaultFolderPath(env);
    }
    const parts = text.split(/[/\\]/);
    const named = parts.filter((part) => part !== '' && part !== '.');
    const empty = named.find((part) => EMPTY_VALUES.includes(part.trim()));
    if (named.includes('..')) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'a path without `..`');
    }
    if (/\p{Cc}/u.test(text)) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'a path without control characters');
    }
    if (UNFILLED.test(text)) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'a path in which everything is filled in: use `${{ … }}` of the workflow');
    }
    if (QUOTED.test(text)) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'a path without quotes around it');
    }
    if (empty !== undefined) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, `a path without the part \`${empty.trim()}\`, which stands for a missing value`);
    }
    if (named.length === 0 && text !== '/') {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(text, 'a path that names a folder, or exactly `/` for the root of the account');
    }
    if (/[/\\]{2}/.test(text)) {
        warn(`input \`folder-path\` has an empty part, perhaps of a value that was not set: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(named.join('/'))} is used`);
    }
    return named.join('/') || '/';
};
function defaultFolderPath(env) {
    const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_RUN_ID } = env;
    if (GITHUB_REPOSITORY && GITHUB_SHA && GITHUB_RUN_ID) {
        const attempt = env['GITHUB_RUN_ATTEMPT'] || '1';
        const commit = GITHUB_SHA.slice(0, 7);
        return `${GITHUB_REPOSITORY}/${commit}-${GITHUB_RUN_ID}-${attempt}-${randomPart()}`;
    }
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    return `dstor-deploy-${now}-${randomPart()}`;
}
/** Six characters, so that steps and matrix legs of one run, which share all its numbers, differ. */
function randomPart() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex');
}


/***/ }),

/***/ 5541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ INPUT_TABLE),
/* harmony export */   r: () => (/* binding */ INPUT_ROWS)
/* harmony export */ });
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5165);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5073);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(941);



function input(name, parse, description, more = {}) {
    return { name, parse, description, default: '', ...more };
}
/**
 * All inputs, in the order of action.yml, by the name under which the action knows the value. From
 * this table come the type `Inputs`, action.yml and README's table (`npm run docs`).
 */
const INPUT_TABLE = {
    folder: input('folder', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .folder */ .TV, 'The built site, relative to the workspace or absolute, for instance `dist`. Its contents land at the root of the upload. A single file is possible too, and a glob that matches exactly one folder or file (`apps/*/dist`).', { isRequired: true }),
    apiKey: input('api-key', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'dStor developer API key (64 characters), from a secret of the repository. It is swapped at run time for an access token that lives only as long as the deployment needs.'),
    accessToken: input('access-token', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'A ready access token instead of `api-key`. Give exactly one of the two; a dry run needs neither.'),
    folderPath: input('folder-path', _places_js__WEBPACK_IMPORTED_MODULE_1__/* .folderPath */ .IC, 'dStor folder to upload to, like `sites/blog`; `/` is the root. The default is `<repository>/<7 characters of the commit>-<run id>-<run attempt>-<6 random characters>`, so that two steps or matrix legs of one run never share a folder.'),
    chunkSize: input('chunk-size', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .fileCount */ .wq, 'Files in one upload request, 1 to 10000.', {
        default: '100'
    }),
    chunkBytes: input('chunk-bytes', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee, 'Most bytes of file content in one upload request (`500KB`, `50MiB`, or plain bytes). A larger single file travels alone.', { default: '50MiB' }),
    concurrency: input('concurrency', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(1, 64), 'Upload requests at once, 1 to 64. Restarted sessions use less.', { default: '4' }),
    timeoutMs: input('timeout-minutes', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)('minutes', 1_440), 'Limit of the whole deployment in minutes, above 0 and at most 1440; decimals allowed (`0.5`).', { default: '30' }),
    stallTimeoutMs: input('stall-timeout-seconds', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)('seconds', 3_600), 'A request on which no byte moves for this many seconds has failed; above 0 and at most 3600, decimals allowed.', { default: '120' }),
    pollIntervalMs: input('poll-interval-seconds', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)('seconds', 3_600), 'Pause between two status requests in seconds, above 0 and at most 3600, decimals allowed. The first ones are shorter, from 0.25 s on; later ones grow by an eighth each time, up to 15 s.', { default: '2' }),
    maxRetries: input('max-retries', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(0, 20), 'Repeats of one request, where repeating is safe, 0 to 20.', { default: '5' }),
    maxRestarts: input('max-restarts', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(0, 10), 'Fresh upload sessions after a failure of which nobody can say whether dStor counted the request, 0 to 10.', { default: '2' }),
    include: input('include', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, 'Globs relative to `folder`, one per line, like `docs/**`. Empty means everything.'),
    exclude: input('exclude', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, 'Globs relative to `folder`, one per line, like `**/*.map`.'),
    ignoreFile: input('ignore-file', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoreFile */ .Pv, 'File in gitignore syntax whose patterns are relative to `folder`, looked up in the workspace and at the root of `folder`. Only the default may be absent.', { default: _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .IGNORE_FILE */ .SV }),
    includeHiddenFiles: input('include-hidden-files', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Upload dot files and dot folders. `.well-known/` at the root of `folder` is always uploaded.', { default: 'false' }),
    symlinks: input('symlinks', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('inside', 'follow', 'skip', 'error'), '`inside`: follow links that stay inside `folder`, a link that leaves it or is broken fails the step; `follow`: follow all; `skip`: leave links out and say so; `error`: any link fails the step. Loops always fail it.', { default: 'inside' }),
    ifNoFilesFound: input('if-no-files-found', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('warn', 'error', 'ignore'), 'What an empty site is, `error`, `warn` or `ignore`.', { default: 'error' }),
    allowSensitiveFiles: input('allow-sensitive-files', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOrGlobs */ .v3, '`true`, `false`, or globs relative to `folder` (one per line) of files that may be published although they look secret: `.env*`, private keys, `.git`, `.npmrc` or `.netrc` with credentials, cloud credentials, `.htpasswd`, `.pgpass`, `*.tfstate`, any file that holds the value of `api-key` or `access-token` (this one with `true` alone). By default such a file fails the step, because what is published on IPFS cannot be called back.', { default: 'false' }),
    lint: input('lint', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('warn', 'off', 'error'), 'Check whether the build works below `/ipfs/<hash>/`; `off`, `warn` or `error`.', { default: 'warn', strictDefault: 'error' }),
    verify: input('verify', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'none', 'root', 'sample', 'full'), 'Read the site back from the gateway and compare the bytes: `auto` (what no CID of dStor proves: every file as far as 2,000 files and 500 MiB go, beyond that as `sample`), `none`, `root` (the entry page), `sample` (the entry page, the largest file, one file of every upload request and 20 spread over the list), `full` (every file).', { default: 'auto', strictDefault: 'full' }),
    verifyTimeoutMs: input('verify-timeout-seconds', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)('seconds', 86_400), 'Limit of that read-back in seconds, above 0 and at most 86400, decimals allowed.', { default: '120' }),
    ifUnreachable: input('if-unreachable', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('warn', 'error'), 'What it is when the gateway serves nothing yet when the time is over, `warn` or `error`. Wrong bytes, files that stay missing while others are served, and a gateway that refuses for good are always an error.', { default: 'warn', strictDefault: 'error' }),
    ifNoFolderHash: input('if-no-folder-hash', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('warn', 'error', 'ignore'), 'What it is when dStor gives no hash for the folder, `warn`, `error` or `ignore`.', { default: 'warn', strictDefault: 'error' }),
    dryRun: input('dry-run', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Collect, plan, check and report, and send nothing.', {
        default: 'false'
    }),
    summary: input('summary', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Write the job summary.', { default: 'true' }),
    strict: input('strict', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Every doubt is an error: the defaults become `lint: error`, `verify: full`, `if-unreachable: error` and `if-no-folder-hash: error`, and a pattern that matches nothing fails the step.', { default: 'false' }),
    commentOnPullRequest: input('comment-on-pull-request', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Keep one comment on the pull request up to date with the result and the link. A dry run writes none. It needs the permission `pull-requests: write`.', { default: 'false' }),
    githubToken: input('github-token', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Token for that comment; it is used for nothing else.', {
        expression: '${{ github.token }}'
    }),
    uploadComment: input('upload-comment', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .comment */ .Im, 'Sent with the upload as `x-dstor-comment`: the first line, at most 1,000 characters.'),
    uploadFields: input('upload-fields', _texts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA, "JSON object merged into the body of `v1/upload/get-token/`, for fields that dStor's Swagger may ask for."),
    apiUrl: input('api-url', _places_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrl */ .y0, 'Address of the API; `https://api.testnet.dstor.cloud` is the test network. `http:` only for hosts of the runner itself.', { default: 'https://api.dstor.cloud' }),
    gatewayUrl: input('gateway-url', _places_js__WEBPACK_IMPORTED_MODULE_1__/* .gatewayUrl */ .MS, 'Base of the published links. The default is `<api-url>/ipfs`.')
};
/** The rows in the order of action.yml. */
const INPUT_ROWS = Object.values(INPUT_TABLE);


/***/ }),

/***/ 941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Pv: () => (/* binding */ ignoreFile),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SV: () => (/* binding */ IGNORE_FILE),
/* harmony export */   TV: () => (/* binding */ folder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5165);



/** Any text. */
const text = (given) => given;
/** Absolute path of what is deployed; it may hold a glob. */
const folder = (given, { env }) => {
    if (given === '') {
        throw new _parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .WrongValue */ .Fj('is required: the folder of the built site, for instance `dist`');
    }
    if (given.includes('\0')) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .wrong */ .Qm)(given, 'a path without NUL');
    }
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(workspaceOf(env), given);
};
/** The folder that relative paths start from. */
function workspaceOf(env) {
    return env['GITHUB_WORKSPACE'] || process.cwd();
}
const IGNORE_FILE = '.dstorignore';
/** The name of the ignore file as it was given; only the default may be absent. */
const ignoreFile = (name) => {
    if (name.includes('\0')) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .wrong */ .Qm)(name, 'a path without NUL');
    }
    return { name, mustExist: name !== IGNORE_FILE };
};
const LONGEST_COMMENT = 1_000;
/**
 * The first line, as it is sent in a header: UTF-8 bytes, one unit of the text for each. A commit
 * message is given here more often than not, and its body must not fail the deployment.
 */
const comment = (given, { warn }) => {
    const [line = ''] = given.split(/[\r\n\v\f\u0085\u2028\u2029]/, 1);
    const characters = [...line];
    const first = characters.slice(0, LONGEST_COMMENT).join('').trimEnd();
    if (characters.length > LONGEST_COMMENT) {
        warn(`input \`upload-comment\` is cut after ${LONGEST_COMMENT} characters: its first line has ${characters.length}`);
    }
    else if (line.length < given.length) {
        warn('input `upload-comment` has several lines, and only the first one is sent');
    }
    return Buffer.from(first.replace(/\p{Cc}/gu, ' '), 'utf8').toString('latin1');
};
const OWN_FIELDS = ['chunks_number', 'folder_path'];
/** A JSON object without the fields that the action sets itself. */
const fields = (given) => {
    const object = given === '' ? {} : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(given);
    if (object === undefined) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .wrong */ .Qm)(given, 'a JSON object like `{"name": "value"}`');
    }
    const taken = OWN_FIELDS.filter((name) => Object.hasOwn(object, name));
    if (taken.length > 0) {
        throw (0,_parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .wrong */ .Qm)(given, `without ${taken.join(' and ')}, which this action sets itself`);
    }
    return object;
};


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);

/** A text of this length is read in no time, however deep it is (UTF-16 units). */
const QUICK_UNITS = 64 * 1024;
/** Nothing that is meant is as deep as that, and it is read in less than a second. */
const MOST_LEVELS = 100_000;
/**
 * The object in a JSON text, or undefined where it is no JSON or no object. A long text that is very
 * deep is none either: `JSON.parse` would take minutes for it, in which nothing else runs.
 */
function parseObject(text) {
    if (text.length > QUICK_UNITS && isDeep(text)) {
        return undefined;
    }
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isDeep(text) {
    let levels = 0;
    let isInText = false;
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === QUOTE) {
            isInText = !isInText;
        }
        else if (isInText) {
            at += unit === BACKSLASH ? 1 : 0;
        }
        else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
            levels += 1;
            if (levels > MOST_LEVELS) {
                return true;
            }
        }
        else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
            levels -= 1;
        }
    }
    return false;
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
    ...Buffer.from('"\\[]{}')
];
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
/** A property that the object itself has: never one of its prototype (docs/faults.md 5.3). */
function own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
/** Nobody reads more words, and all that looks for secrets in them takes its time (UTF-16 units). */
const LONGEST_WORDS = 64 * 1024;
/** Of a value that is no text, so much is described: nobody reads more, and foreign depth has no end. */
const SHOWN_LEVELS = 8;
const SHOWN_ITEMS = 50;
const SHOWN_UNITS = 4_096;
/**
 * The text of a field that may hold words of dStor: a string as it is, up to 64 Ki of it; nothing for
 * what is absent, false, zero or empty; and JSON for any other shape, of a large or deep one its beginning.
 */
function wordsOf(value) {
    if (!value || (typeof value === 'object' && isEmpty(value))) {
        return '';
    }
    if (typeof value === 'string') {
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cutWithLength */ .bm)(value, LONGEST_WORDS);
    }
    const text = jsonOf(value, SHOWN_LEVELS);
    return text.length <= SHOWN_UNITS ? text : `${text.slice(0, SHOWN_UNITS)}…`;
}
function isEmpty(value) {
    for (const name in value) {
        if (Object.hasOwn(value, name)) {
            return false;
        }
    }
    return true;
}
/** As `JSON.stringify`, which overflows the stack on what `JSON.parse` reads; `…` stands for the rest. */
function jsonOf(value, levels) {
    if (typeof value === 'string') {
        return JSON.stringify(value.slice(0, SHOWN_UNITS));
    }
    if (typeof value !== 'object' || value === null) {
        return JSON.stringify(value);
    }
    if (levels === 0) {
        return '…';
    }
    const isList = Array.isArray(value);
    const parts = [];
    let units = 0;
    for (const name in value) {
        if (parts.length === SHOWN_ITEMS || units > SHOWN_UNITS) {
            parts.push('…');
            break;
        }
        const part = jsonOf(value[name], levels - 1);
        parts.push(isList ? part : `${jsonOf(name, levels)}:${part}`);
        units += parts.at(-1).length;
    }
    return isList ? `[${parts.join()}]` : `{${parts.join()}}`;
}


/***/ }),

/***/ 4564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/dstor/api-context.ts
var api_context = __webpack_require__(2596);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/dstor/api-responses.ts
var api_responses = __webpack_require__(8619);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
// EXTERNAL MODULE: ./src/http/backoff.ts
var backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/dstor/advice.ts
var advice = __webpack_require__(9596);
// EXTERNAL MODULE: ./src/dstor/patience.ts
var dstor_patience = __webpack_require__(3835);
// EXTERNAL MODULE: ./src/dstor/describe.ts
var dstor_describe = __webpack_require__(3517);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/dstor/call.ts










/**
 * Sends a call until it succeeds: at most `maxRetries` times more than once, and for at least 90 s
 * unless that is 0, with backoff and `Retry-After`. Throws HttpError or NetworkError with the last
 * cause, or the reason of a stop.
 */
async function call(context, what) {
    const patience = new dstor_patience/* Patience */.i3(context, context.maxRetries);
    for (;;) {
        const result = await tryOnce(context, what);
        if (result.ok) {
            return result.value;
        }
        if (!result.isTransient || !patience.allowsAnother()) {
            throw result.error;
        }
        const repeat = {
            doing: what.doing,
            cause: (0,src_errors/* messageOf */.bD)(result.error),
            attempt: patience.attempts,
            waitMs: (0,backoff/* pauseMs */.rV)(backoff/* SAFE_BACKOFF */.Dq, patience.attempts, context.clock, result.retryAfterMs),
            error: result.error
        };
        await (0,dstor_patience/* pauseBeforeRepeat */.Rq)(context, repeat, what.signal);
    }
}
/** Sends a call once. Throws only the reason of a stop. */
async function tryOnce(context, what) {
    const { signal = context.signal } = what;
    const url = (0,api_context/* endpoint */.sR)(context.apiUrl, what.path);
    const json = what.json === undefined ? undefined : Buffer.from(JSON.stringify(what.json));
    const startedMs = context.clock.now();
    const outcome = await context.transport.safe({
        method: what.method,
        url,
        headers: {
            accept: 'application/json',
            'cache-control': 'no-store',
            ...what.headers,
            ...(json && { 'content-type': 'application/json' })
        },
        body: json && { bytes: json.length, blocks: () => [json][Symbol.iterator]() },
        limits: {
            ...context.limits,
            responseBytes: what.responseBytes ?? context.limits.responseBytes
        },
        signal
    });
    signal.throwIfAborted();
    const request = { method: what.method, url };
    const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind;
    context.log.debug(`${(0,dstor_describe/* nameOf */.Vb)(request)}: ${result} after ${(0,format/* durationText */.S5)(context.clock.now() - startedMs)}`);
    return outcome.kind === 'answered'
        ? judgeAnswer(context, what, request, outcome.answer)
        : judgeSilence(what, request, outcome);
}
function judgeSilence(what, request, outcome) {
    const refused = outcome.kind === 'unconnected' ? outcome.failure : 'network';
    const error = new src_errors/* NetworkError */.Dr(outcome.kind === 'unconnected'
        ? (0,dstor_describe/* describeOutcome */.SS)(outcome, request)
        : `${(0,dstor_describe/* nameOf */.Vb)(request)} failed: ${(0,dstor_describe/* describeOutcome */.SS)(outcome, request)}`, {
        stage: what.stage,
        advice: (0,advice/* adviceForConnect */.cc)(outcome),
        cause: 'error' in outcome ? outcome.error : undefined
    });
    return { ok: false, error, isTransient: refused === 'network', httpStatus: 0, retryAfterMs: 0 };
}
function judgeAnswer(context, what, request, answer) {
    const httpStatus = answer.status;
    const ok = (0,response/* isSuccess */.oJ)(httpStatus);
    const value = ok ? what.read(answer) : undefined;
    if (value !== undefined) {
        return { ok: true, value };
    }
    const object = (0,json/* parseObject */.lj)(answer.text);
    const words = object && (0,api_responses/* serverErrorOf */.jP)(object);
    if (words?.errorAtStage) {
        const error = new src_errors/* DstorError */.F4(words, { stage: what.stage, advice: advice/* ADVICE_ON_WORDS */.JU });
        return { ok: false, error, isTransient: false, httpStatus, retryAfterMs: 0 };
    }
    const describe = ok && what.holdsSecret === true ? dstor_describe/* describeShape */.vJ : dstor_describe/* describeResponse */.Xg;
    const described = describe(request, answer, context.secrets);
    const lack = answer.complete ? `That holds no ${what.wanted}` : 'The answer was cut off';
    const message = ok ? `${described}. ${lack}` : described;
    const passing = ok ? !answer.complete : (0,response/* isRetryable */.r3)(httpStatus);
    const error = new src_errors/* HttpError */.j$(message, {
        stage: what.stage,
        httpStatus,
        advice: ok ? adviceForContent(answer) : (0,advice/* adviceForResponse */.V$)(answer, request.url)
    });
    return {
        ok: false,
        error,
        isTransient: passing,
        httpStatus,
        retryAfterMs: (0,backoff/* retryAfterMs */.Vs)(answer.headers['retry-after'])
    };
}
function adviceForContent(answer) {
    return (0,response/* isWebPage */.AA)(answer)
        ? 'A web page came where data was expected: check `api-url`, and whether a proxy or a login page stands in between.'
        : 'Check `api-url`; if it is right, the API may have changed: look for a newer release of this action.';
}

// EXTERNAL MODULE: ./src/dstor/chunk-request.ts
var chunk_request = __webpack_require__(5407);
;// CONCATENATED MODULE: ./src/dstor/api.ts





/** Longest life that an access token is asked for, whatever the deployment's limit. */
const LONGEST_LIFE_MS = 24 * 3_600_000;
/** A token outlives the deployment by this, so that clocks may differ a little. */
const MARGIN_MS = 15 * 60_000;
/** A DONE lists every file of the site, so its answer may be long (contract 4.7). */
const STATUS_BYTES = 64 * 1024 * 1024;
/**
 * dStor's four endpoints (docs/dstor-api.md 2). The one place that holds the key and the access token.
 * After a 401 the next request, whichever it is, gets a fresh token first, only with an API key; a run
 * that ends with the 401 asks for none. A fresh token that is refused before anything was done with it
 * is the end.
 */
class DstorApi {
    context;
    #credentials;
    #access = {};
    /** The access token that is used now was refused, and a fresh one may be asked for. */
    #isRefused = false;
    #renewal;
    /** The access token that is used now may be renewed: it is the first, or something was done with it. */
    #isRenewable = true;
    #openPath = api_context/* PATHS */.R7.openUpload;
    constructor(context, credentials) {
        this.context = context;
        this.#credentials = credentials;
    }
    /** Gets the first access token. Throws HttpError or NetworkError at AUTHENTICATING. */
    async authenticate(signal = this.context.signal) {
        const token = this.#credentials.kind === 'access-token'
            ? this.#credentials.accessToken
            : await this.#swapKey(this.#credentials.apiKey, signal);
        this.context.secrets.add(token);
        this.#access = { authorization: `Bearer ${token}` };
    }
    /** `GET v1/dev/temp-token` with an integer `x-expiration` in seconds. */
    #swapKey(apiKey, signal) {
        const lifeMs = Math.min(LONGEST_LIFE_MS, this.context.remainingMs() + MARGIN_MS);
        return call(this.context, {
            stage: 'AUTHENTICATING',
            doing: 'Asking for an access token',
            method: 'GET',
            path: api_context/* PATHS */.R7.accessToken,
            headers: {
                'api-key': apiKey,
                'x-expiration': String(Math.floor((Date.now() + lifeMs) / 1000))
            },
            signal,
            holdsSecret: true,
            read: api_responses/* accessTokenOf */.DL,
            wanted: 'access token'
        });
    }
    /**
     * Opens an upload session and returns its token. Safe to repeat, because a token that is never used
     * can never reach its count. Throws HttpError or NetworkError at GETTING_TOKEN.
     */
    async openUpload(order) {
        const access = await this.#usable();
        let token;
        try {
            token = await this.#openAnySpelling(order, access);
        }
        catch (error) {
            const isRefused = error instanceof src_errors/* HttpError */.j$ && error.httpStatus === 401;
            if (!isRefused || !this.#mayRenew(access)) {
                throw error;
            }
            token = await this.#openAnySpelling(order, await this.#usable());
        }
        this.#accepted(this.#access);
        this.context.secrets.add(token);
        return token;
    }
    /** dStor's oldest document prints this path without the slash at its end (contract 4.2). */
    async #openAnySpelling(order, access) {
        try {
            return await this.#open(order, access, this.#openPath);
        }
        catch (error) {
            if (!isNotFound(error) || this.#openPath !== api_context/* PATHS */.R7.openUpload) {
                throw error;
            }
            const other = api_context/* PATHS */.R7.openUpload.slice(0, -1);
            this.context.log.info(`There is no ${api_context/* PATHS */.R7.openUpload} here: asking for ${other}`);
            this.#openPath = other;
            try {
                return await this.#open(order, access, other);
            }
            catch (otherError) {
                if (!isNotFound(otherError)) {
                    throw otherError;
                }
                this.#openPath = api_context/* PATHS */.R7.openUpload;
                throw error;
            }
        }
    }
    #open(order, access, path) {
        return call(this.context, {
            stage: 'GETTING_TOKEN',
            doing: 'Opening the upload',
            method: 'POST',
            path,
            headers: access,
            json: { ...order.fields, chunks_number: order.chunksNumber, folder_path: order.folderPath },
            holdsSecret: true,
            read: api_responses/* uploadTokenOf */.gf,
            wanted: 'upload token'
        });
    }
    /** Begins to open connections for so many chunks that leave in a moment. */
    openAhead(chunks) {
        this.context.transport.openAhead((0,chunk_request/* uploadUrl */.z)(this.context), chunks);
    }
    /**
     * Sends a chunk once. Never repeats. Throws, before anything of it has left, where no fresh access
     * token can be had, and the reason of `post.signal` where that ends the wait for one.
     */
    async sendChunk(post) {
        const access = await this.#usable(post.signal);
        const sent = await (0,chunk_request/* sendChunkRequest */.$)(this.context, { ...post, access });
        const { outcome } = sent;
        const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401;
        if (outcome.kind === 'answered' && !isRefused) {
            this.#accepted(access);
        }
        return { ...sent, mayRenew: isRefused && this.#mayRenew(access) };
    }
    /** Asks for the status of an upload session once. Throws only where no fresh token can be had. */
    async uploadStatus(uploadToken) {
        const access = await this.#usable();
        const attempt = await this.#askStatus(uploadToken, access);
        const isRefused = !attempt.ok && attempt.httpStatus === 401;
        if (attempt.ok) {
            this.#accepted(access);
        }
        return isRefused && this.#mayRenew(access)
            ? this.#askStatus(uploadToken, await this.#usable())
            : attempt;
    }
    #accepted(access) {
        this.#isRenewable ||= access === this.#access;
    }
    #askStatus(uploadToken, access) {
        return tryOnce(this.context, {
            stage: 'PROCESSING',
            doing: 'Asking for the status',
            method: 'GET',
            path: api_context/* PATHS */.R7.status,
            headers: { ...access, 'x-dstor-upload-token': uploadToken },
            responseBytes: STATUS_BYTES,
            read: api_responses/* uploadStatusOf */.h9,
            wanted: 'status'
        });
    }
    /**
     * After `refused` was answered with 401: whether what is sent next has a newer token than that one. It
     * may have the same text, where dStor gives that of the account or of the second.
     */
    #mayRenew(refused) {
        if (refused !== this.#access) {
            return true;
        }
        this.#isRefused ||= this.#credentials.kind === 'api-key' && this.#isRenewable;
        return this.#isRefused;
    }
    /**
     * The access token to send next. Several requests wait for the one renewal, which ends with the
     * signal of the request that began it: a failed session asks for nothing more. Others begin anew.
     */
    async #usable(signal = this.context.signal) {
        while (this.#isRefused) {
            signal.throwIfAborted();
            this.#renewal ??= this.#renew(signal);
            await this.#renewal;
        }
        return this.#access;
    }
    async #renew(signal) {
        this.context.log.info('The access token was refused: asking for a new one');
        try {
            await this.authenticate(signal);
        }
        catch (error) {
            if (!signal.aborted) {
                throw error;
            }
            this.#renewal = undefined;
            return;
        }
        this.#isRenewable = false;
        this.#isRefused = false;
        this.#renewal = undefined;
    }
}
function isNotFound(error) {
    return error instanceof src_errors/* HttpError */.j$ && error.httpStatus === 404;
}

// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/request.ts + 4 modules
var http_request = __webpack_require__(7338);
;// CONCATENATED MODULE: ./src/deploy/held-log.ts
/** Keeps what is said back until `release`, so that work done ahead is told where it belongs. */
class HeldLog {
    #log;
    #held = [];
    constructor(log) {
        this.#log = log;
    }
    info(text) {
        this.#say('info', text);
    }
    warning(text) {
        this.#say('warning', text);
    }
    debug(text) {
        this.#say('debug', text);
    }
    /** Says what was held, and from now on everything at once. */
    release() {
        const held = this.#held ?? [];
        this.#held = undefined;
        held.forEach(({ level, text }) => this.#log[level](text));
    }
    #say(level, text) {
        if (this.#held === undefined) {
            this.#log[level](text);
        }
        else {
            this.#held.push({ level, text });
        }
    }
}

// EXTERNAL MODULE: ./src/deploy/observe.ts
var observe = __webpack_require__(2079);
// EXTERNAL MODULE: ./src/http/connect.ts + 1 modules
var connect = __webpack_require__(3839);
// EXTERNAL MODULE: ./src/http/ahead.ts
var ahead = __webpack_require__(6629);
;// CONCATENATED MODULE: ./src/http/chunk-connections.ts



/** A lane's connection carries the next chunk only when its last answer is younger than this. */
const REUSE_WITHIN_MS = 1_000;
/** A connection that was opened ahead of time is used within this, or closed. */
const AHEAD_MS = 4_000;
/**
 * Connections for requests that are **counted** and must never be repeated blindly (contract 4.4).
 * One for a run, closed at its end:
 *
 * ```ts
 * const chunks = new ChunkConnections({ sessions: connections.sessions })
 * chunks.openAhead(url, 4)                               // while something else is waited for
 * sendRequest({ …, connection: chunks.lane(n) })         // chunks that follow each other on lane n
 * sendRequest({ …, connection: chunks.alwaysNew })          // the commit chunk
 * chunks.close()
 * ```
 *
 * A request gets a new connection, perhaps one that was opened ahead at most 4 s before, or its
 * lane's own, where all of this holds: its last answer was a success, read whole, less than 1 s ago,
 * over HTTP/1.1 and without `Connection: close`; nothing was received since; the request waits for
 * `100 Continue`, behind which no late answer to the request before can hide; and until now no
 * connection that was used again has failed. That last one is seen here, for every lane, from the
 * outcome; `forbidReuse` is there for what only the caller can see.
 */
class ChunkConnections {
    #reuseWithinMs;
    #ahead;
    #lanes = new Map();
    #mayReuse = true;
    /** A new connection for each request, opened ahead where there is one, and closed after it. */
    alwaysNew = {
        repeats: false,
        keepsAlive: false,
        take: (url, options) => this.#ahead.take(url, options),
        giveBack: (connection) => connection.close()
    };
    constructor(settings = {}) {
        const { sessions, reuseWithinMs = REUSE_WITHIN_MS, aheadMs = AHEAD_MS } = settings;
        this.#reuseWithinMs = reuseWithinMs;
        this.#ahead = new ahead/* Ahead */.c(sessions ?? new connect/* TlsSessions */.x(), aheadMs);
    }
    /** Begins to open connections for whoever needs a new one next, until there are `count`. */
    openAhead(url, count) {
        this.#ahead.open(url, count);
    }
    /** The connections of one lane, which sends one request at a time. */
    lane(number) {
        const lane = this.#lanes.get(number) ?? this.#newLane();
        this.#lanes.set(number, lane);
        return lane;
    }
    get mayReuse() {
        return this.#mayReuse;
    }
    /** From now on every request gets a new connection. */
    forbidReuse() {
        this.#mayReuse = false;
        this.#lanes.forEach((lane) => lane.rest());
    }
    /** Closes what is open and unused, and what is being opened. */
    close() {
        this.forbidReuse();
        this.#ahead.close();
    }
    #newLane() {
        return new Lane({
            restMs: this.#reuseWithinMs,
            takeNew: (url, options) => this.#ahead.take(url, options),
            mayReuse: () => this.#mayReuse,
            onFailure: () => this.forbidReuse()
        });
    }
}
class Lane {
    repeats = false;
    #rules;
    #own;
    constructor(rules) {
        this.#rules = rules;
    }
    get keepsAlive() {
        return this.#rules.mayReuse();
    }
    async take(url, options) {
        const own = this.#own;
        this.#own = undefined;
        const isFit = own?.origin === url.origin && options.asksFirst && !options.mustBeNew;
        if (own !== undefined && isFit && (await own.wake()) && this.#rules.mayReuse()) {
            return { kind: 'taken', connection: own };
        }
        await own?.close();
        return this.#rules.takeNew(url, options);
    }
    async giveBack(connection, outcome, isClean) {
        if (connection.uses > 0 && isFailure(outcome)) {
            this.#rules.onFailure();
        }
        const isDone = outcome.kind === 'answered' && (0,response/* isSuccess */.oJ)(outcome.answer.status);
        if (isClean && isDone && this.#rules.mayReuse()) {
            connection.uses += 1;
            this.#own = connection;
            connection.rest(this.#rules.restMs);
        }
        else {
            await connection.close();
        }
    }
    /** Closes what is unused. */
    rest() {
        void this.#own?.close();
        this.#own = undefined;
    }
}
/**
 * What a used connection may be the cause of: a cut, silence, a 408 that was meant for the time
 * between two requests, an answer before the body was sent that belongs to the request before, and
 * one that breaks off.
 */
function isFailure(outcome) {
    if (outcome.kind === 'answered') {
        const { status, complete } = outcome.answer;
        return status === 408 || !complete || ((0,response/* isSuccess */.oJ)(status) && !outcome.bodySent);
    }
    return outcome.kind === 'cut';
}

// EXTERNAL MODULE: ./src/http/connections.ts
var connections = __webpack_require__(2173);
;// CONCATENATED MODULE: ./src/deploy/transport.ts



/** Tokens and status follow each other; one more where the server closes late. */
const SAFE_CONNECTIONS = 2;
/**
 * The connections of a run to the API (contract 4.4): kept alive for what is safe to repeat, and for
 * chunks one for each lane, the commit chunk's always new. `close` ends what is open and unused.
 */
function openTransport() {
    const safe = new connections/* Connections */.U({ maxPerHost: SAFE_CONNECTIONS });
    const chunks = new ChunkConnections({ sessions: safe.sessions });
    return {
        transport: {
            safe: (request) => (0,http_request/* sendRequest */.w$)({ ...request, connection: safe }),
            chunks: (lane) => {
                const connection = lane === 'commit' ? chunks.alwaysNew : chunks.lane(lane);
                return (request) => (0,http_request/* sendRequest */.w$)({ ...request, connection });
            },
            openAhead: (url, count) => chunks.openAhead(url, count),
            reached: safe.reached
        },
        close: () => {
            safe.close();
            chunks.close();
        }
    };
}

;// CONCATENATED MODULE: ./src/deploy/api.ts








/**
 * Asks for the access token at once, while the files are collected and looked through: no file leaves
 * before `access` is called, and what is said meanwhile is told then, in its stage. A dry run asks
 * for nothing. What is under way ends with the run.
 */
function askForAccess(run, inputs) {
    if (inputs.dryRun) {
        return () => Promise.reject(new Error('a dry run has no access'));
    }
    const log = new HeldLog(run.log);
    const api = apiOf(run, inputs, log);
    const ready = api.authenticate();
    // Whoever calls `access` hears of it; where the build is refused, nobody does.
    ready.catch(() => undefined);
    return async (chunks) => {
        run.beginStage('AUTHENTICATING');
        log.release();
        void api.context.transport.reached.then(() => api.openAhead(chunks));
        await ready;
        run.log.info(inputs.credentials?.kind === 'api-key'
            ? 'dStor gave an access token for this deployment'
            : 'The access token that was given is used');
        return api;
    };
}
function apiOf(run, inputs, log) {
    if (inputs.credentials === undefined) {
        throw new src_errors/* InputError */.dz('input `api-key` is empty');
    }
    const { transport, close } = openTransport();
    const over = new AbortController();
    run.onClose(() => {
        over.abort(new api_context/* StopReason */.Tn('failed'));
        close();
    });
    const context = {
        apiUrl: inputs.apiUrl,
        transport: (0,observe/* observedTransport */.G)(transport, run.record.observed),
        limits: {
            ...http_request/* REQUEST_LIMITS */.P4,
            stallMs: inputs.stallTimeoutMs,
            // A server that lets the question pass does not stand still: ask for less long than that.
            continueMs: Math.min(http_request/* REQUEST_LIMITS */.P4.continueMs, inputs.stallTimeoutMs / 2)
        },
        maxRetries: inputs.maxRetries,
        signal: AbortSignal.any([run.signal, over.signal]),
        remainingMs: run.deadline.remainingMs,
        clock: clock/* systemClock */.ml,
        log,
        secrets: run.secrets,
        facts: run.facts
    };
    return new DstorApi(context, inputs.credentials);
}

// EXTERNAL MODULE: ./src/deploy/collect.ts + 24 modules
var collect = __webpack_require__(9406);
// EXTERNAL MODULE: ./src/report/final.ts
var report_final = __webpack_require__(9534);
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
    const tempFolder = matching(env['RUNNER_TEMP'], /./);
    const home = server && repository ? `${server}/${repository}` : undefined;
    return {
        ...(repository && { repository }),
        ...(commit && { commit }),
        ...(home && commit && { commitUrl: `${home}/commit/${commit}` }),
        ...(home && runId && { runUrl: `${home}/actions/runs/${runId}/attempts/${attempt}` }),
        ...(tempFolder && { tempFolder })
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
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
const HOUR_MS = 3_600_000;
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
    const slices = types.map(([type, bytes]) => `    "${type} · ${(0,format/* bytesText */.pV)(bytes)}" : ${bytes}`);
    return `### Bytes by file type\n\n\`\`\`mermaid\n%%{init: ${PIE_STYLE}}%%\npie\n${slices.join('\n')}\n\`\`\``;
}
function words(stage) {
    const text = stage.toLowerCase().replaceAll('_', ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/**
 * A moment of the run as Mermaid reads it, on a day that is the same everywhere: it has no axis of
 * durations, and shows local times as it read them.
 */
function momentOf(sinceStartMs) {
    return new Date(Math.max(0, sinceStartMs)).toISOString().slice(0, -1);
}
function barOf(time, startedMs, isFailed) {
    const { stage, startedAt, durationMs } = time;
    const lengthMs = Math.max(1, Math.round(durationMs));
    const mark = isFailed ? 'crit, ' : '';
    return `    ${words(stage)} · ${(0,format/* durationText */.S5)(durationMs)} :${mark}${momentOf(startedAt.getTime() - startedMs)}, ${lengthMs}ms`;
}
/** The stages on a line of time from the start of the run, the failed one in red; empty when there is nothing to draw. */
function stagesChart(record) {
    const { stages, failure } = record;
    const failed = failure && stages.findLast(({ stage }) => stage === failure.stage);
    const visible = stages.filter((time) => time === failed || time.durationMs >= SHORTEST_BAR_MS);
    const shown = visible.slice(0, MOST_BARS);
    if (shown.length === 0) {
        return '';
    }
    const totalMs = shown.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const axis = totalMs < SHORT_RUN_MS ? '%-S.%L s' : totalMs < HOUR_MS ? '%-M:%S' : '%-H:%M:%S';
    const startedMs = Math.min(...stages.map(({ startedAt }) => startedAt.getTime()));
    const bars = shown.map((time) => barOf(time, startedMs, time === failed));
    const left = visible.length - shown.length;
    const note = left > 0 ? `\n\n${left} more not shown.` : '';
    return `### Time per stage\n\n\`\`\`mermaid\ngantt\n    dateFormat YYYY-MM-DDTHH:mm:ss.SSS\n    axisFormat ${axis}\n    todayMarker off\n${bars.join('\n')}\n\`\`\`${note}`;
}

// EXTERNAL MODULE: ./src/report/summary/markup.ts
var summary_markup = __webpack_require__(6569);
;// CONCATENATED MODULE: ./src/report/summary/checks.ts


const NOTES_BYTES = 24 * 1024;
const MOST_NOTES = 40;
const LONGEST_NOTE = 1_000;
const SESSIONS_BYTES = 24 * 1024;
const OUTCOMES = {
    verified: '✅ Read back from the gateway',
    unreachable: '⚠️ Not verified',
    wrong: '❌ The gateway serves something else',
    missing: '❌ The gateway does not serve the whole build',
    refused: '❌ The gateway refuses the build'
};
/** How much was compared where all is right; else what is wrong, which has the numbers in it. */
function readBackItem(readBack, markup) {
    const { outcome, filesChecked, bytesChecked, detail } = readBack;
    const words = detail === '' ? [] : [markup.sentence(detail, LONGEST_NOTE)];
    if (outcome === 'verified') {
        const amount = `${(0,format/* count */.U9)(filesChecked, 'file')}, ${(0,format/* bytesText */.pV)(bytesChecked)}`;
        words.unshift(`${amount}, compared byte by byte`);
    }
    return `<li>${[OUTCOMES[outcome], ...words].join(': ')}</li>\n`;
}
/** What was found, with its sign, without the sentence that repeats what the read-back could not do. */
function otherItems({ notes, doubts, readBack }) {
    const isSaid = (sentence) => readBack !== undefined &&
        readBack.outcome !== 'verified' &&
        readBack.detail !== '' &&
        sentence.includes(readBack.detail);
    const items = [
        ...notes.map((note) => ['✅', note]),
        ...doubts.map((doubt) => ['⚠️', doubt])
    ];
    return items.filter(([, sentence]) => !isSaid(sentence));
}
/** What the checks after DONE found; empty when there was none. */
function checksSection(record, markup) {
    const listing = record.verified === 'listing' ? `<li>✅ Every file that was sent is in dStor's list</li>\n` : '';
    const readBack = record.readBack ? readBackItem(record.readBack, markup) : '';
    const { html, left } = (0,summary_markup/* cutItems */.RE)(otherItems(record), { bytes: NOTES_BYTES, items: MOST_NOTES }, ([sign, note]) => `<li>${sign} ${markup.sentence(note, LONGEST_NOTE)}</li>\n`);
    const more = left > 0 ? `<li>… and ${(0,format/* count */.U9)(left, 'more note')}</li>\n` : '';
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
    const { html, left } = (0,summary_markup/* cutItems */.RE)(record.sessions, limits, (session) => sessionRow(session, markup));
    const more = left > 0 ? `\n<p>… and ${(0,format/* count */.U9)(left, 'more session')}</p>` : '';
    const head = ['Session', 'Requests', 'At once', 'How it ended'];
    return `### Upload sessions: ${record.sessions.length}\n\nA session of which nobody can say what dStor counted is given up, and its files are sent again in a fresh one.\n\n${(0,summary_markup/* table */.tp)(head, html)}${more}`;
}

;// CONCATENATED MODULE: ./src/report/summary/failure.ts


/** Of an explanation, in UTF-16 units: escaped it stays below 48 KiB. */
const LONGEST_EXPLANATION = 8_000;
const LONGEST_ADVICE = 2_000;
const LONGEST_HEADLINE = 1_500;
/** Advice that already says to run again. */
const RUN_AGAIN = /\brun(?:ning)? [^.]{0,40}again\b/i;
/** What is worth doing, each thing once: the advice says most of it already where nobody knows. */
function nextSteps({ status, purpose }, failure, markup) {
    const { advice, mayPassAgain, published } = failure;
    const steps = advice === '' ? [] : [markup.sentence(advice, LONGEST_ADVICE)];
    if (published !== 'nothing' && status !== 'unknown' && purpose === 'deploy') {
        steps.push('Look at your files at dStor before you rely on this deployment.');
    }
    if (mayPassAgain && !RUN_AGAIN.test(advice)) {
        steps.push('Running the job again is safe: every run uploads in a session of its own, and nothing of this one can mix into it.');
    }
    if (mayPassAgain && status !== 'cancelled') {
        steps.push('For every request in the log, run again with <em>Enable debug logging</em>.');
    }
    return steps;
}
/** The headline; where it had to be cut or bent, the explanation as it came in its place. */
function whatHappened(failure, markup) {
    if (failure.headline.includes(failure.errorExplanation)) {
        return `<p><strong>${markup.sentence(failure.headline, LONGEST_HEADLINE)}</strong></p>`;
    }
    const words = markup.block(failure.errorExplanation, LONGEST_EXPLANATION);
    const by = failure.errorAtStage === failure.stage ? 'Failed at' : 'dStor failed at';
    return `<p><strong>${by} ${markup.code(failure.errorAtStage)}:</strong></p>\n${words}`;
}
/** What happened, whether something was published, and what to do next; empty on success. */
function failureSection(record, markup) {
    const { failure } = record;
    if (failure === undefined) {
        return '';
    }
    const steps = nextSteps(record, failure, markup).map((step) => `<li>${step}</li>`);
    const where = (0,summary_markup/* facts */.Ix)([
        ['Stage', markup.code(failure.stage)],
        ['Published', record.purpose === 'deploy' ? report_final/* PUBLISHED_TEXT */.vz[failure.published] : '']
    ]);
    const next = steps.length === 0 ? '' : `\n\n### What to do next\n\n<ol>\n${steps.join('\n')}\n</ol>`;
    return `### What happened\n\n${whatHappened(failure, markup)}\n${where}${next}`;
}

// EXTERNAL MODULE: ./src/report/groups.ts
var groups = __webpack_require__(6900);
;// CONCATENATED MODULE: ./src/report/summary/left-out.ts



/** Bytes for the names of one reason: five reasons stay below 60 KiB. */
const BYTES_PER_REASON = 12 * 1024;
const FOLDERS_PER_REASON = 30;
const NAMES_PER_FOLDER = 5;
function folderRow({ folder, paths }, markup) {
    const names = paths.slice(0, NAMES_PER_FOLDER).map((path) => markup.code(path));
    const left = paths.length - names.length;
    const more = left > 0 ? ` and ${(0,format/* numberText */.$4)(left)} more` : '';
    const place = folder === '' ? '(top)' : markup.code(folder);
    return `<tr><td>${place}</td><td align="right">${(0,format/* numberText */.$4)(paths.length)}</td><td>${names.join(' ')}${more}</td></tr>\n`;
}
function reasonPart({ reason, total, folders }, markup) {
    const { name, remedy } = groups/* SKIP_REASONS */.eI[reason];
    const limits = { bytes: BYTES_PER_REASON, items: FOLDERS_PER_REASON };
    const { html, left } = (0,summary_markup/* cutItems */.RE)(folders, limits, (folder) => folderRow(folder, markup));
    const more = left > 0 ? `\n<p>… and ${(0,format/* count */.U9)(left, 'more folder')}; the manifest names every path</p>` : '';
    const title = `<strong>${(0,format/* numberText */.$4)(total)} ${name}</strong> – ${remedy}`;
    return (0,summary_markup/* details */.zH)(title, (0,summary_markup/* table */.tp)(['Folder', 'Paths', 'First names'], html) + more);
}
/** What was left out and why; empty when nothing was. */
function leftOutSection(site, markup) {
    if (site.skipped.length === 0) {
        return '';
    }
    const parts = (0,groups/* groupSkipped */.ai)(site.skipped).map((group) => reasonPart(group, markup));
    return `### Left out: ${(0,format/* count */.U9)(site.skipped.length, 'path')}\n\n${parts.join('\n')}`;
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
function rulePart({ rule, severity, findings }, fix, markup) {
    const { html, left } = (0,summary_markup/* cutItems */.RE)(findings, { bytes: RULE_BYTES, items: EXAMPLES }, (finding) => findingRow(finding, markup));
    const more = left > 0 ? `\n<p>… and ${(0,format/* numberText */.$4)(left)} more</p>` : '';
    const message = markup.sentence(findings[0]?.message ?? '');
    const title = `${SIGNS[severity]} <strong>${(0,format/* numberText */.$4)(findings.length)} ×</strong> ${message} (${markup.code(rule)})`;
    return `${(0,summary_markup/* details */.zH)(title, (0,summary_markup/* table */.tp)(['File', 'Line', 'Written as'], html) + more)}\n${fix}`;
}
/** What to do, below the rule that it mends; what was said of an earlier rule is not said again. */
class Fixes {
    #lint;
    #ruleOf = new Map();
    constructor(lint) {
        this.#lint = lint;
    }
    of(rule, markup) {
        const fix = this.#lint.fixes?.[rule]?.slice(0, LONGEST_FIX);
        if (fix === undefined) {
            return '';
        }
        const before = this.#ruleOf.get(fix);
        if (before !== undefined) {
            return `\n**Fix:** as for ${markup.code(before)}.\n\n`;
        }
        this.#ruleOf.set(fix, rule);
        const framework = this.#lint.framework === undefined ? '' : ` for ${this.#lint.framework}`;
        return `\n**Fix${framework}:** ${fix}\n\n`;
    }
}
/** Findings by rule, each with its fix; empty when there is none. */
function lintSection(lint, markup) {
    if (lint.findings.length === 0) {
        return '';
    }
    const limits = { bytes: RULES_BYTES, items: MOST_RULES };
    const fixes = new Fixes(lint);
    const { html, left } = (0,summary_markup/* cutItems */.RE)((0,groups/* groupFindings */.kG)(lint), limits, (group) => rulePart(group, fixes.of(group.rule, markup), markup));
    const more = left > 0 ? `<p>… and ${(0,format/* count */.U9)(left, 'more rule')}</p>` : '';
    return `### May not work below \`/ipfs/…/\`: ${(0,format/* count */.U9)(lint.findings.length, 'finding')}\n\n${html}${more}`;
}

// EXTERNAL MODULE: ./src/report/summary/result.ts
var result = __webpack_require__(1636);
;// CONCATENATED MODULE: ./src/report/summary/warnings.ts


const WARNINGS = { bytes: 12 * 1024, items: 20 };
const LONGEST_WARNING = 1_000;
/** What was odd about the folder and is deployed all the same; empty when nothing was. */
function warningsSection({ warnings }, markup) {
    if (warnings.length === 0) {
        return '';
    }
    const { html, left } = (0,summary_markup/* cutItems */.RE)(warnings, WARNINGS, (warning) => `<li>${markup.sentence(warning, LONGEST_WARNING)}</li>\n`);
    const more = left > 0 ? `<li>… and ${(0,format/* count */.U9)(left, 'more warning')}</li>\n` : '';
    return `### Worth a look\n\n<ul>\n${html}${more}</ul>`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts











/** Bytes of our summary. GitHub drops a summary above 1 MiB whole (docs/faults.md 5.4). */
const LARGEST_SUMMARY = 256 * 1024;
/** Joins the sections, whole ones only, and says when some had no room. */
function assembled(sections) {
    const shown = [];
    let bytes = 0;
    let left = 0;
    for (const section of sections.filter((text) => text !== '')) {
        const size = (0,summary_markup/* sizeOf */.$d)(section) + 2;
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
    const markup = new summary_markup/* Markup */.VK(secrets);
    const { site, lint } = record;
    return secrets.redact(assembled([
        (0,result/* resultSection */.Ds)(record, markup),
        failureSection(record, markup),
        (0,result/* numbersSection */.oh)(record),
        (0,result/* identitySection */.mf)(record, context, markup),
        checksSection(record, markup),
        sessionsSection(record, markup),
        site ? warningsSection(site, markup) : '',
        lint ? lintSection(lint, markup) : '',
        site ? leftOutSection(site, markup) : '',
        stagesChart(record),
        site && ((0,result/* wasSent */.Kk)(record) || record.failure === undefined) ? typesChart(site) : ''
    ]));
}
/**
 * Appends to the runner's summary file. A summary is a courtesy: where it cannot be written the
 * cause comes back as the text of a warning, and without a file nothing is done.
 */
async function writeSummary(markdown, file) {
    if (file === undefined) {
        return undefined;
    }
    try {
        await (0,promises_.appendFile)(file, markdown);
        return undefined;
    }
    catch (error) {
        return `the job summary cannot be written: ${(0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(error))}`;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/report/pull-request/event.ts


const WITH_PULL_REQUEST = new Set(['pull_request', 'pull_request_target', 'workflow_run']);
/**
 * Reads the runner's event. Undefined for an event that belongs to no pull request, such as a push.
 * `workflow_run` names the pull requests of its run, but none for a run from a fork.
 */
function pullRequestEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    if (!WITH_PULL_REQUEST.has(name)) {
        return undefined;
    }
    const event = eventOf(env);
    if (name !== 'workflow_run') {
        return numbered(at(event, 'pull_request', 'number') ?? at(event, 'number'), '');
    }
    if (at(event, 'workflow_run', 'event') === 'push') {
        return undefined;
    }
    const listed = at(event, 'workflow_run', 'pull_requests');
    const first = Array.isArray(listed) ? listed[0] : undefined;
    const owner = at(event, 'workflow_run', 'head_repository', 'owner', 'login');
    const branch = at(event, 'workflow_run', 'head_branch');
    const head = typeof owner === 'string' && typeof branch === 'string' ? `${owner}:${branch}` : '';
    return numbered((0,json/* isObject */.Gv)(first) ? (0,json/* own */.ZV)(first, 'number') : undefined, head);
}
/**
 * Whether an event of which no pull request was read should have led to one. Only a workflow run that
 * was read may belong to none.
 */
function lacksPullRequest(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const isRun = name === 'workflow_run' && (0,json/* isObject */.Gv)(at(eventOf(env), name));
    return WITH_PULL_REQUEST.has(name) && !isRun;
}
function eventOf(env) {
    return (0,json/* parseObject */.lj)(readText(env['GITHUB_EVENT_PATH'])) ?? {};
}
function numbered(number, head) {
    const isNumber = Number.isSafeInteger(number) && Number(number) > 0;
    return isNumber || head !== ''
        ? { number: isNumber ? Number(number) : undefined, head }
        : undefined;
}
function at(value, ...names) {
    let found = value;
    for (const name of names) {
        found = (0,json/* isObject */.Gv)(found) ? (0,json/* own */.ZV)(found, name) : undefined;
    }
    return found;
}
function readText(file) {
    try {
        return file === undefined ? '' : (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/deploy/comment.ts


/**
 * Keeps one comment on the pull request of this run up to date, where that is wanted (contract 6.3).
 * Whatever goes wrong is a warning. What speaks to the API is loaded only here.
 */
async function commentOnPullRequest(run) {
    const { env, log, record, secrets, comment } = run;
    if (comment === undefined) {
        return;
    }
    const event = pullRequestEvent(env);
    const context = runnerContext(env);
    if (event === undefined && lacksPullRequest(env)) {
        log.warning('No comment is written: the file named by GITHUB_EVENT_PATH, which names the pull request, is missing, empty or no JSON');
        return;
    }
    if (event === undefined || context.repository === undefined) {
        log.info('No comment is written: this run belongs to no pull request');
        return;
    }
    const { commentBody, markOf } = await __webpack_require__.e(/* import() */ 802).then(__webpack_require__.bind(__webpack_require__, 1802));
    const { keepComment } = await __webpack_require__.e(/* import() */ 269).then(__webpack_require__.bind(__webpack_require__, 4269));
    const mark = markOf({
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        folder: comment.folder
    });
    const problem = await keepComment({
        api: {
            apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
            repository: context.repository,
            token: comment.token
        },
        event,
        mark,
        body: commentBody(mark, record, context, secrets)
    });
    if (problem !== undefined) {
        log.warning(secrets.redactWords(problem));
    }
}

;// CONCATENATED MODULE: ./src/deploy/finish.ts






/** Green only for these; everything else is red. */
const GREEN = new Set(['deployed', 'dry-run', 'nothing-to-deploy']);
/** All reports of a run, made exactly once however often the end of the run is met (contract 4.8). */
class Finish {
    #run;
    #reports;
    #isLogged = false;
    #loggedFailure;
    constructor(run) {
        this.#run = run;
    }
    /** Reports everything, and says whether the step is green. Never throws. */
    async report() {
        await (this.#reports ??= this.#writeReports());
        const { failure, status } = this.#run.record;
        if (failure !== this.#loggedFailure) {
            // It came while the reports were written: what was said last must be the failure.
            this.#writeOutputs();
            this.#logResult();
        }
        return failure === undefined && GREEN.has(status);
    }
    /** Says what can be said at once, for a process that has to end now. Never throws. */
    reportNow() {
        if (this.#isLogged) {
            return;
        }
        if (this.#run.record.failure === undefined) {
            this.#run.recordFailure(new api_context/* StopReason */.Tn('cancelled'));
        }
        this.#writeOutputs();
        this.#logResult();
    }
    async #writeReports() {
        const { record, log, secrets, env, face, wantsSummary } = this.#run;
        this.#run.close();
        if (record.purpose === 'deploy') {
            const lines = record.observed.lines(record, (text) => secrets.redact(text));
            lines.forEach((line) => log.debug(line));
        }
        try {
            await this.#run.writeManifest();
        }
        catch (error) {
            log.warning((0,src_errors/* messageOf */.bD)(error));
        }
        this.#writeOutputs();
        if (wantsSummary) {
            const problem = await writeSummary(summaryMarkdown(record, runnerContext(env), secrets), face.summaryFile);
            if (problem !== undefined) {
                log.warning(problem);
            }
        }
        await this.#comment();
        if (!this.#isLogged) {
            this.#logResult();
        }
    }
    async #comment() {
        try {
            await commentOnPullRequest(this.#run);
        }
        catch (error) {
            this.#run.log.warning((0,src_errors/* messageOf */.bD)(error));
        }
    }
    /** Outputs that cannot be written are a failure: later steps would read empty ones. */
    #writeOutputs() {
        try {
            this.#run.writeOutputs();
        }
        catch (error) {
            this.#run.recordFailure(error);
        }
    }
    #logResult() {
        this.#isLogged = true;
        this.#loggedFailure = this.#run.record.failure;
        (0,report_final/* logResult */.AX)(this.#run.log, this.#run.record);
    }
}

// EXTERNAL MODULE: ./src/report/found.ts
var found = __webpack_require__(9110);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/lint/thread.ts


/**
 * What is read is garbage as soon as it was looked into: more room for it than this makes the thread
 * no faster, and 130 MiB larger for 100,000 files.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 };
/** What the thread starts with: the bundle (src/index.ts), or where nothing was built the file beside this one. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = external_node_path_default().join(import.meta.dirname, IS_SOURCE ? 'worker-source.mjs' : 'index.js');
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
            report: lintHere(site, skippedPaths, { signal, budgetBytes }),
            stop: () => undefined
        }
        : startThread(taskOf(site, skippedPaths, budgetBytes), signal);
    // Whoever waits for the report hears of a failure; a run that ends before that does not wait.
    lint.report.catch(() => undefined);
    return lint;
}
/** Loaded only where there is something to check. */
async function lintHere(site, skippedPaths, options) {
    const { lintSite } = await __webpack_require__.e(/* import() */ 102).then(__webpack_require__.bind(__webpack_require__, 6102));
    return lintSite({ ...site, skippedPaths }, options);
}
function taskOf({ folder: root, files, isSingleFile }, skippedPaths, budgetBytes) {
    const elsewhere = new Map();
    for (const [index, { path, absolutePath }] of files.entries()) {
        if (absolutePath !== `${root}/${path}`) {
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
    const worker = new external_node_worker_threads_.Worker(WORKER, { workerData: task, resourceLimits: LIMITS });
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

;// CONCATENATED MODULE: ./src/deploy/lint.ts




/**
 * What is looked into where the check only advises: about a second's work, so that a very large build
 * is not kept waiting for advice that is the same for most of its pages.
 */
const ADVICE_BYTES = 16 * 1024 * 1024;
/** Advice is not worth a longer wait than this once the site is published. */
const LONGEST_WAIT_MS = 60_000;
/** The check of the build for `/ipfs/<hash>/`: begun early, told when it is ready. */
class BuildCheck {
    #run;
    #policy;
    #lint;
    constructor(run, inputs, site) {
        this.#run = run;
        this.#policy = inputs.lint;
        if (inputs.lint !== 'off' && site.files.length > 0) {
            this.#lint = startLint(site, run.signal, this.mustPass ? undefined : ADVICE_BYTES);
            run.onClose(this.#lint.stop);
        }
    }
    /** Whether nothing may be sent before the check is told. */
    get mustPass() {
        return this.#policy === 'error';
    }
    /** Waits for the report and tells it. Throws where `lint: error` and the build would not work. */
    async report() {
        const { log, record } = this.#run;
        if (this.#lint === undefined || record.lint !== undefined) {
            return;
        }
        try {
            record.lint = await this.#ready(this.#lint);
        }
        catch (error) {
            this.#run.signal.throwIfAborted();
            this.#failed(error);
            return;
        }
        // It is ready when it is ready: below the title of a stage it would look like a part of it.
        log.group('Checking the build');
        (0,found/* logLint */.I)(log, record.lint);
        log.endGroup();
        refuse(record.lint, this.#policy);
    }
    /** Bounded by the limit of the deployment, or, where that is cleared, by what is left of it. */
    async #ready(lint) {
        if (this.mustPass) {
            return lint.report;
        }
        const waitMs = this.#run.deadline.atMost(LONGEST_WAIT_MS);
        let timer;
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => {
                reject(new Error(`it was not ready after ${(0,format/* durationText */.S5)(waitMs)}`));
            }, waitMs);
        });
        return Promise.race([lint.report, late]).finally(() => {
            clearTimeout(timer);
            lint.stop();
        });
    }
    #failed(error) {
        const message = `the build could not be checked: ${(0,src_errors/* messageOf */.bD)(error)}`;
        if (this.mustPass) {
            throw new src_errors/* DeployError */.sH(message, { stage: 'COLLECTING', cause: error });
        }
        this.#run.log.warning(message);
    }
}
function refuse(report, policy) {
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    if (policy === 'error' && errors.length > 0) {
        throw new src_errors/* DeployError */.sH(`the build would not work below /ipfs/<hash>/: ${(0,format/* count */.U9)(errors.length, 'error')} found in it`, {
            stage: 'COLLECTING',
            advice: `${report.fixes?.[errors[0]?.rule ?? ''] ?? 'The warnings above and the summary name each of them.'} With \`lint: warn\` it is deployed all the same.`
        });
    }
}

;// CONCATENATED MODULE: ./src/report/report-error.ts

/** The run's own report (outputs, manifest) cannot be written. Says nothing about the upload. */
class ReportError extends src_errors/* DeployError */.sH {
    constructor(message, facts) {
        super(message, facts);
    }
}

;// CONCATENATED MODULE: ./src/deploy/process-guard.ts



/** A cancelled step is killed by the runner after 7.5 s; the process is to be gone long before. */
const GONE_MS = 1_800;
/** Handles that a library left open must not keep a finished step alive. */
const LINGER_MS = 3_000;
/** Whoever reads the log may be slow, and is gone when nothing of its end was taken for so long. */
const UNREAD_MS = 60_000;
/**
 * Makes the process fail closed (contract 4.8): red from this line on, stopped by the first SIGINT or
 * SIGTERM and ended by the second, red with one line for whatever escapes or never settles. Returns
 * the function that ends the guard with the step's colour.
 */
function guardProcess(run, finish) {
    process.exitCode = 1;
    // The package that tunnels through a proxy calls Buffer(). Who reads the log can do nothing about
    // that, and Node's warning on stderr would stand beside what matters.
    process.noDeprecation = true;
    let signals = 0;
    const leave = () => {
        finish.reportNow();
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
    const die = (failure) => {
        if (!isDying) {
            isDying = true;
            run.recordFailure(failure);
            void finish.report().finally(() => onceRead(() => process.exit(1)));
        }
    };
    const onEscape = (thrown) => die(new Error((0,src_errors/* messageOf */.bD)(thrown)));
    const onEmpty = () => die(new Error('the step ended without a result'));
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    process.on('uncaughtException', onEscape).on('unhandledRejection', onEscape);
    process.on('beforeExit', onEmpty);
    // Without a reader of the log nobody sees how it ends: end red, with what can still be written.
    process.stdout.on('error', (cause) => die(unseenError(run, cause)));
    return (isGreen) => {
        process.removeListener('beforeExit', onEmpty);
        process.exitCode = isGreen && !isDying ? 0 : 1;
        onceRead(() => setTimeout(() => process.exit(), LINGER_MS).unref());
    };
}
/** Goes on when the log was taken to its end. Red where nobody takes it. */
function onceRead(goOn) {
    const late = setTimeout(() => process.exit(1), UNREAD_MS);
    process.stdout.write('', () => {
        clearTimeout(late);
        goOn();
    });
}
function unseenError({ record, facts }, cause) {
    return new ReportError(`the log of the step cannot be written: ${(0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(cause))}`, {
        stage: record.stages.at(-1)?.stage ?? 'INPUTS',
        published: facts.published,
        advice: 'Whoever reads the log has to stay until its end: run the job again with the log in a file.',
        cause
    });
}

// EXTERNAL MODULE: ./src/deploy/read-inputs.ts + 1 modules
var read_inputs = __webpack_require__(5429);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
;// CONCATENATED MODULE: ./src/report/face.ts

/** The runner of GitHub, and of Forgejo and Gitea, which speak its language. */
function githubFace(env) {
    return {
        sink: core,
        mask: core.setSecret,
        writeOutputs: (outputs) => {
            for (const [name, value] of Object.entries(outputs)) {
                core.setOutput(name, value);
            }
        },
        summaryFile: env['GITHUB_STEP_SUMMARY'] || undefined
    };
}

;// CONCATENATED MODULE: ./src/report/log.ts

/** Of the ten annotations of a kind that GitHub shows for a step, two stay free for others. */
const MOST_WARNINGS = 8;
/** White space that .NET's `TrimStart` takes off before it looks for `::`, and a few that it may. */
const COMMAND_AT_START = /^((?:[^\S\n\r\u2028\u2029]|[\u0085\u180e\u200b])*):(?=:)/gm;
/** Controls of a terminal; tab and line feed are our own layout. */
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/**
 * `text` without anything the runner or a terminal would obey: it reads `::name::` at the start of
 * a line, after white space, and `##[name]` anywhere, with lines that end in LF, CR or CRLF
 * (docs/faults.md 5.1). Foreign text is escaped by `show` and `plain`; this is the wall behind
 * them.
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
    constructor(secrets, sink = core) {
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
    /** Whether there are lines that the next one takes the place of. */
    get isLive() {
        return this.#sink.transient !== undefined;
    }
    transient(text) {
        this.#sink.transient?.(this.#clean(text));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/files/paths.ts
var paths = __webpack_require__(7099);
// EXTERNAL MODULE: ./src/gateway/public-urls.ts
var public_urls = __webpack_require__(8180);
;// CONCATENATED MODULE: ./src/report/manifest-files.ts

/** Link of one file: below the folder where its hash is known, else by the file's own hash. */
function linkOf(record, filePath, hash) {
    if (record.gatewayUrl === '') {
        return undefined;
    }
    if (record.hash !== '' && record.site?.isSingleFile === false) {
        return (0,public_urls/* fileUrl */.iw)(record.gatewayUrl, record.hash, filePath);
    }
    return hash === undefined ? undefined : (0,public_urls/* hashUrl */.gO)(record.gatewayUrl, hash);
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
        : batch.map(({ path, hash, url }) => {
            const shown = redact(path);
            // Encoded piece by piece, a secret in the path has a spelling that nobody looks for.
            return { path: shown, hash: clean(hash), url: shown === path ? clean(url) : undefined };
        });
}
/** What the manifest says of each file, a line of JSON for one. */
function* fileLines(record, redact) {
    const files = record.site?.files ?? [];
    for (let first = 0; first < files.length; first += BATCH) {
        const batch = files.slice(first, first + BATCH).map((file) => textsOf(record, file));
        for (const [n, { path, hash, url }] of cleaned(batch, redact).entries()) {
            const index = first + n;
            const digest = record.digests.at(index);
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
        proven: record.proven ?? null,
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
        notes: [...record.notes, ...record.doubts].map(redact),
        observed: record.observed.summary(record, redact),
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
/** A folder for temporary files that is no part of what is deployed. */
function folderFor(site, tempFolder) {
    const candidates = [...(tempFolder === undefined ? [] : [tempFolder]), (0,external_node_os_.tmpdir)()];
    for (const candidate of candidates) {
        const place = (0,paths/* realPlace */.oD)(external_node_path_default().resolve(candidate));
        if (site === undefined || site.isSingleFile || !(0,paths/* isInside */.FK)((0,paths/* realPlace */.oD)(site.folder), place)) {
            return candidate;
        }
    }
    throw new Error(`the folder for temporary files lies inside the deployed folder`);
}
/**
 * Writes the manifest as `dstor-manifest-<random>.json` to RUNNER_TEMP (the system's folder for
 * temporary files where there is none), never inside the deployed folder. Returns its path, which is
 * kept where the record has one already.
 *
 * Format, `version` 1. Head: `status`, `verified`, `proven` {files, of, bytes, byCids} or `null`,
 * `hash`, `cid`, `url`, `contentCid`, `folderPath`,
 * `repository`, `commit`, `runUrl` (texts, `null` where unknown), `startedAt` (ISO 8601),
 * `durationMs`, `counts` {files, bytes, chunks, skipped, lintFindings, sessions, retries},
 * `stages` [{stage, startedAt, durationMs}], `sessions` [{number, chunks, concurrency, cause}],
 * `readBack` {outcome, filesChecked, bytesChecked, detail} or `null`, `notes` [text],
 * `observed` (docs/manifest.md),
 * `failure` {stage, errorAtStage, errorExplanation, headline, advice, published} or `null`.
 * Then `files` [{path, size, sha256, cid, chunk, hash, url}], where a key whose value is unknown is
 * left out (`chunk` counts from 0, `cid` was computed here, `hash` is dStor's), and `skipped`
 * [{path, reason}]. Keys may be added within version 1. Registered secrets read `***`.
 *
 * @throws ReportError when the file cannot be written; what was begun is removed.
 */
async function writeManifest(record, context, secrets) {
    try {
        const folder = folderFor(record.site, context.tempFolder);
        const isNew = record.manifestPath === '';
        const file = isNew
            ? external_node_path_default().join(folder, `dstor-manifest-${(0,external_node_crypto_.randomUUID)()}.json`)
            : record.manifestPath;
        const flag = isNew ? 'wx' : 'w';
        try {
            await (0,promises_.writeFile)(file, manifestPieces(record, context, secrets), { flag });
        }
        catch (cause) {
            // The cause of the failure matters more than a rest that cannot be removed.
            await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
            throw cause;
        }
        return file;
    }
    catch (cause) {
        throw new ReportError(`the manifest cannot be written: ${(0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(cause))}`, {
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
/** The outputs of contract 2, in that order. */
const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
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
]));
function whole(value) {
    return value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value));
}
/** Requests of the plan; known once there is one, and when there is nothing to plan. */
function chunksOf(record) {
    return record.chunks > 0 || record.site?.files.length === 0 ? record.chunks : undefined;
}
/** Every output with its value, empty where unknown. Foreign text is verbatim but for secrets. */
function outputsOf(record, secrets) {
    const clean = (text) => (0,text_escape/* cutWithLength */.bm)(secrets.redact(text), LONGEST_VALUE);
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
function setOutputs(record, secrets, writer) {
    const outputs = outputsOf(record, secrets);
    try {
        writer.writeOutputs(outputs);
    }
    catch (cause) {
        throw new ReportError(`the outputs of the step cannot be written: ${(0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(cause))}`, {
            stage: record.stages.at(-1)?.stage ?? 'INPUTS',
            advice: 'Later steps cannot read what this one found. Check that the disk is not full, and that the file can be written: the one named by GITHUB_OUTPUT, for the command the one of --outputs.',
            cause,
            ...(record.status === 'deployed' && { published: 'yes' })
        });
    }
}

;// CONCATENATED MODULE: ./src/report/observed.ts



const MOST_NAMES = 20;
const LONGEST_NAME = 60;
/** Of a value of the list: enough to see what kind of text it is. */
const SHOWN_VALUE = 6;
/** A longer list is not looked into a second time. */
const LARGEST_LIST = 8 * 1024 * 1024;
/**
 * What a run saw of the service that its documents leave open (docs/dstor-api.md 9). Words of servers are
 * cut, and no header or body is kept whole.
 */
class Observations {
    #startedMs = performance.now();
    #words = [];
    #continue = { asked: 0, answered: 0, quickestMs: -1, slowestMs: -1 };
    #apiServers = new Map();
    #continueServers = new Map();
    #gatewayServers = new Map();
    #gatewayHosts = new Set();
    #refusals = new Set();
    #list;
    #redirects = 0;
    #gatewayRequests = 0;
    #largestTaken = 0;
    #smallestTooLarge = 0;
    /** An answer to a question for a token or the status. */
    answered(path, outcome) {
        if (outcome.kind !== 'answered') {
            return;
        }
        keep(this.#apiServers, outcome);
        if (path.includes('/get-status') && outcome.answer.text.length <= LARGEST_LIST) {
            this.#status((0,json/* parseObject */.lj)(outcome.answer.text) ?? {});
        }
    }
    /** What became of an upload request. */
    uploaded(asksToContinue, bytes, outcome) {
        if (asksToContinue && outcome.connected) {
            this.#continued(outcome);
        }
        if (outcome.kind !== 'answered') {
            return;
        }
        keep(this.#apiServers, outcome);
        const { status } = outcome.answer;
        if ((0,response/* isSuccess */.oJ)(status) && outcome.bodySent) {
            this.#largestTaken = Math.max(this.#largestTaken, bytes);
            return;
        }
        this.#refusals.add(status);
        if (status === 413) {
            this.#smallestTooLarge = Math.min(this.#smallestTooLarge || Infinity, bytes);
        }
    }
    /** An answer of the gateway, or of a host to which it leads. */
    served(host, outcome) {
        if (outcome.kind !== 'answered') {
            return;
        }
        this.#gatewayRequests += 1;
        this.#gatewayHosts.add(host);
        keep(this.#gatewayServers, outcome);
        const { status } = outcome.answer;
        this.#redirects += status >= 300 && status < 400 ? 1 : 0;
    }
    #continued(outcome) {
        const { continuedAfterMs } = outcome;
        const seen = this.#continue;
        seen.asked += 1;
        if (continuedAfterMs === undefined) {
            return;
        }
        seen.answered += 1;
        seen.slowestMs = Math.max(seen.slowestMs, continuedAfterMs);
        seen.quickestMs =
            seen.quickestMs < 0 ? continuedAfterMs : Math.min(seen.quickestMs, continuedAfterMs);
        if (outcome.kind === 'answered') {
            keep(this.#continueServers, outcome);
        }
    }
    #status(answer) {
        const word = (0,json/* own */.ZV)(answer, 'status');
        if (typeof word === 'string' && word !== this.#words.at(-1)?.word) {
            if (this.#words.length < MOST_NAMES) {
                this.#words.push({ word, afterMs: Math.round(performance.now() - this.#startedMs) });
            }
        }
        if (word === 'DONE') {
            const data = (0,json/* own */.ZV)(answer, 'data');
            this.#list = {
                kind: kindOf(data),
                entries: Array.isArray(data) ? data.length : 0,
                fields: Array.isArray(data) ? fieldsOf(data) : []
            };
        }
    }
    /** For the manifest: plain data, foreign words redacted, cut and on one line. */
    summary({ hash, fileHashes }, redact) {
        const clean = (text) => (0,text_escape/* oneLine */.TN)(redact(text), LONGEST_NAME);
        const servers = (known) => [...known.values()].map(({ server, via }) => ({ server: clean(server), via: clean(via) }));
        const list = this.#list && {
            ...this.#list,
            fields: this.#list.fields.map((field) => ({
                ...field,
                name: clean(field.name),
                example: (0,text_escape/* cut */.Jj)(clean(field.example), SHOWN_VALUE)
            }))
        };
        return {
            hashes: { folder: formOf(hash), files: [...new Set([...fileHashes.values()].map(formOf))] },
            list: list ?? null,
            statusWords: this.#words.map(({ word, afterMs }) => ({ word: clean(word), afterMs })),
            continue: { ...this.#continue, servers: servers(this.#continueServers) },
            api: { servers: servers(this.#apiServers), refusals: [...this.#refusals] },
            gateway: {
                requests: this.#gatewayRequests,
                redirects: this.#redirects,
                hosts: this.#gatewayHosts.size,
                servers: servers(this.#gatewayServers)
            },
            largestRequestBytes: this.#largestTaken,
            smallestTooLargeBytes: this.#smallestTooLarge || null
        };
    }
    /** The same for the debug log, one line for each fact. */
    lines(hashes, redact) {
        return Object.entries(this.summary(hashes, redact)).map(([name, value]) => `Observed ${name}: ${JSON.stringify(value)}`);
    }
}
function keep(servers, { answer }) {
    const server = String(answer.headers.server ?? '');
    const via = String(answer.headers.via ?? '');
    if (servers.size < MOST_NAMES) {
        servers.set(`${server}\n${via}`, { server, via });
    }
}
function kindOf(value) {
    return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
/** Names and kinds of the fields, in how many entries each is, and the beginning of the first value. */
function fieldsOf(entries) {
    const fields = new Map();
    for (const [name, value] of entries.flatMap((entry) => (0,json/* isObject */.Gv)(entry) ? Object.entries(entry) : [])) {
        const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        const known = fields.get(name);
        const field = known ?? { name, kinds: [], entries: 0, longest: 0, example: text };
        field.entries += 1;
        field.longest = Math.max(field.longest, text.length);
        if (!field.kinds.includes(kindOf(value))) {
            field.kinds.push(kindOf(value));
        }
        if (known !== undefined || fields.size < MOST_NAMES) {
            fields.set(name, field);
        }
    }
    return [...fields.values()];
}
/** By its looks alone: what a hash proves is found elsewhere. */
function formOf(hash) {
    if (hash === '') {
        return 'none';
    }
    if (/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(hash)) {
        return 'cid-v0';
    }
    return /^(?:b[a-z2-7]{50,}|z[1-9A-HJ-NP-Za-km-z]{40,})$/.test(hash) ? 'cid-v1' : 'opaque';
}

;// CONCATENATED MODULE: ./src/report/record.ts

/** A record of a run of which nothing is known yet: red until proven green. */
function newRecord(now = new Date()) {
    return {
        status: 'failed',
        purpose: 'deploy',
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
        observed: new Observations(),
        notes: [],
        doubts: [],
        manifestPath: ''
    };
}

// EXTERNAL MODULE: ./src/text/redact.ts + 1 modules
var redact = __webpack_require__(4510);
;// CONCATENATED MODULE: ./src/deploy/deadline.ts
const SHORTEST_WAIT_MS = 1_000;
/** The limit of the whole deployment, counted from the start of the run. */
class Deadline {
    #startedMs = performance.now();
    #limitMs = Infinity;
    #timer;
    /** Calls `onReached` once when `limitMs` have passed since the start, unless it is cleared before. */
    set(limitMs, onReached) {
        this.clear();
        this.#limitMs = limitMs;
        this.#timer = setTimeout(onReached, Math.max(0, this.remainingMs()));
    }
    clear() {
        clearTimeout(this.#timer);
    }
    /** Infinity until it is set. */
    get limitMs() {
        return this.#limitMs;
    }
    remainingMs = () => this.#limitMs - this.elapsedMs();
    /** A wait of `waitMs` within what is left; a second is always there, for a first try. */
    atMost = (waitMs) => Math.min(waitMs, Math.max(SHORTEST_WAIT_MS, this.remainingMs()));
    elapsedMs = () => performance.now() - this.#startedMs;
}

;// CONCATENATED MODULE: ./src/model.ts
/** The words that every room of the house shares. Plain data, no behaviour. */
/** What the action is doing, in this order (contract 3). */
const STAGES = [
    'INPUTS',
    'COLLECTING',
    'AUTHENTICATING',
    'GETTING_TOKEN',
    'UPLOADING',
    'PROCESSING',
    'VERIFYING'
];

;// CONCATENATED MODULE: ./src/deploy/outcome.ts






/**
 * Status and failure of a run in which something was thrown. Pure. A stop becomes the error that it
 * stands for; what may be published is what the upload left behind, whatever the error says.
 */
function outcomeOf(thrown, known) {
    const error = thrown instanceof api_context/* StopReason */.Tn ? stopError(thrown, known) : thrown;
    const failure = toFailureRecord(error, known.stage, known.secrets);
    const published = failure.published === 'yes' ? 'yes' : known.facts.published;
    return { status: statusOf(error, known.facts), failure: { ...failure, published } };
}
function stopError({ kind }, known) {
    const { stage, facts, folderPath, limitMs } = known;
    if (kind !== 'time-limit') {
        return new src_errors/* CancelledError */.cc(stage, facts.published);
    }
    return new src_errors/* TimeLimitError */.$q(limitText((0,format/* durationText */.S5)(limitMs), facts), {
        stage,
        published: facts.published,
        advice: facts.allSent
            ? `Look in the dStor portal for the folder ${(0,text_escape/* quote */.hD)(folderPath)}, or run the job again. A larger \`timeout-minutes\` waits longer.`
            : 'Raise `timeout-minutes`, or make the build smaller.'
    });
}
function limitText(limit, { allSent, lastWord, lastFailure }) {
    const failed = lastFailure === '' ? '' : `; the last look at its status failed: ${lastFailure}`;
    if (!allSent) {
        return `the limit of ${limit} was reached${failed}`;
    }
    if (lastWord === 'DONE') {
        return `dStor said "DONE", and the limit of ${limit} was reached before it was known what it published`;
    }
    const last = lastWord === '' ? '' : `; its last word was ${(0,text_escape/* quote */.hD)(lastWord)}`;
    return `everything was sent, and dStor gave no final word within ${limit}${last}${failed}`;
}
/** After everything was sent only dStor's own final word says how it ended (contract 2). */
function statusOf(error, { allSent, published }) {
    const status = error instanceof src_errors/* DeployError */.sH ? error.status : 'failed';
    const isFinal = error instanceof src_errors/* DstorError */.F4 || error instanceof src_errors/* VerificationError */.mk;
    const isOpen = allSent && published === 'maybe';
    return status === 'failed' && isOpen && !isFinal ? 'unknown' : status;
}
/** Of dStor's word for its stage, so that the explanation has room behind it. */
const LONGEST_STAGE = 100;
const outcome_LONGEST_ADVICE = 550;
/** Longest annotation, in UTF-16 units; GitHub folds long ones away. */
const outcome_LONGEST_HEADLINE = 900;
const BUG_ADVICE = 'This is a bug in the action, not in your build. Please open an issue in the repository of the action with the log of this step, from a run with debug logging if possible.';
/** Where the same job would fail in the same way: a wrong value, a build, a refusal. */
const ADVICE_FOR_GOOD = 'Running the job again as it is will end the same way.';
/** What to do when the failure itself says nothing about it. */
const GENERAL_ADVICE = {
    failed: 'Running the job again is safe: every run uploads in a session of its own.',
    unknown: 'Look into the folder at dStor before you rely on this deployment, or run the job again: every run uploads in a session of its own.',
    cancelled: 'Run the job again when you want the site deployed and checked.'
};
/** From UPLOADING on nobody can say for an unexpected failure what dStor has done with the upload. */
function publishedAfter(stage) {
    return STAGES.indexOf(stage) >= STAGES.indexOf('UPLOADING') ? 'maybe' : 'nothing';
}
/** Whether the same job may end better when it is run again as it is. */
function mayPassAgain(thrown, stage) {
    if (thrown instanceof src_errors/* CancelledError */.cc) {
        return true;
    }
    const isRefused = thrown instanceof src_errors/* HttpError */.j$ && !(0,response/* isRetryable */.r3)(thrown.httpStatus);
    return !isRefused && STAGES.indexOf(stage) >= STAGES.indexOf('AUTHENTICATING');
}
/** One inert line that ends as a sentence does. */
function oneSentence(text) {
    const line = (0,text_escape/* oneLine */.TN)(text, outcome_LONGEST_HEADLINE).trim();
    return /[.!?…]$/.test(line) ? line : `${line}.`;
}
function unexpectedFailure(thrown, stage, clean) {
    const message = clean(`unexpected error: ${(0,src_errors/* messageOf */.bD)(thrown)}`);
    return {
        stage,
        errorAtStage: stage,
        errorExplanation: message,
        headline: oneSentence(`${stage}: ${message}`),
        advice: BUG_ADVICE,
        published: publishedAfter(stage),
        mayPassAgain: mayPassAgain(thrown, stage)
    };
}
/**
 * What there is to report of anything that was thrown: dStor's own words verbatim, else the stage
 * and the message. `currentStage` is used for what is no `DeployError`, which is called a bug.
 * Secrets are redacted before anything is cut.
 */
function toFailureRecord(thrown, currentStage, secrets) {
    const clean = (text) => secrets.redactWords(text);
    if (!(thrown instanceof src_errors/* DeployError */.sH)) {
        return unexpectedFailure(thrown, currentStage, clean);
    }
    const { stage, published } = thrown;
    const isOpen = mayPassAgain(thrown, stage);
    const general = thrown.status === 'failed' && !isOpen ? ADVICE_FOR_GOOD : GENERAL_ADVICE[thrown.status];
    const advice = (0,text_escape/* oneLine */.TN)(clean(thrown.advice ?? general), outcome_LONGEST_ADVICE);
    return { stage, ...wordsOf(thrown, clean), advice, published, mayPassAgain: isOpen };
}
function wordsOf(thrown, clean) {
    const { stage } = thrown;
    const message = clean((0,src_errors/* messageOf */.bD)(thrown));
    if (!(thrown instanceof src_errors/* DstorError */.F4)) {
        const headline = oneSentence(`${stage}: ${message}`);
        return { errorAtStage: stage, errorExplanation: message, headline };
    }
    const errorAtStage = clean(thrown.errorAtStage || stage);
    const explanation = clean(thrown.errorExplanation);
    const headline = oneSentence((0,src_errors/* dstorSentence */.Az)((0,text_escape/* cut */.Jj)(errorAtStage, LONGEST_STAGE), explanation));
    return { errorAtStage, errorExplanation: explanation || message, headline };
}

;// CONCATENATED MODULE: ./src/deploy/run.ts











/** One group of the log for each stage (contract 6). */
const STAGE_TITLES = {
    INPUTS: 'Reading the inputs',
    COLLECTING: 'Collecting the files',
    AUTHENTICATING: 'Asking dStor for access',
    GETTING_TOKEN: 'Opening the upload',
    UPLOADING: 'Uploading',
    PROCESSING: 'Waiting for dStor',
    VERIFYING: 'Verifying what dStor has'
};
/** One run of the action: what is known of it, where it is said, and what ends it. */
class Run {
    env;
    face;
    secrets;
    log;
    record = newRecord();
    facts = {
        published: 'nothing',
        allSent: false,
        retries: 0,
        lastWord: '',
        lastFailure: ''
    };
    deadline = new Deadline();
    /** Whether the job summary is wanted. */
    wantsSummary = true;
    /** Whether a comment on the pull request is wanted: by which token, and of which `folder`. */
    comment;
    #controller = new AbortController();
    #closers = [];
    #stage;
    #stageStartedMs = 0;
    constructor(env, face = githubFace(env)) {
        this.env = env;
        this.face = face;
        this.secrets = new redact/* Secrets */.S(face.mask);
        this.log = new Log(this.secrets, face.sink);
        this.record.title = env['GITHUB_REPOSITORY'] ?? '';
    }
    /** Aborted by a signal, by the limit of time or by a failure; the reason is a `StopReason`. */
    get signal() {
        return this.#controller.signal;
    }
    /** Sets the limit of the whole deployment. */
    setDeadline(timeoutMs) {
        this.deadline.set(timeoutMs, () => this.stop('time-limit'));
    }
    stop(kind) {
        this.#controller.abort(new api_context/* StopReason */.Tn(kind));
    }
    /** What is still going on ends with the run. */
    onClose(closer) {
        this.#closers.push(closer);
    }
    /** Begins a stage: its group in the log and its time. */
    beginStage(stage) {
        this.#endStage();
        this.log.group(STAGE_TITLES[stage]);
        this.#stage = { stage, startedAt: new Date(), durationMs: 0 };
        this.#stageStartedMs = performance.now();
        this.record.stages.push(this.#stage);
    }
    /** Keeps a failure for the reports, and ends whatever is still sending. The first one counts. */
    recordFailure(thrown) {
        if (this.record.failure === undefined) {
            const { failure, status } = outcomeOf(thrown, {
                stage: this.#stage?.stage ?? 'INPUTS',
                facts: this.facts,
                limitMs: this.deadline.limitMs,
                folderPath: this.record.folderPath,
                secrets: this.secrets
            });
            this.record.failure = failure;
            this.record.status = status;
        }
        else if (!(thrown instanceof api_context/* StopReason */.Tn || isTold(thrown, this.record.failure))) {
            this.log.info(`Also: ${(0,src_errors/* messageOf */.bD)(thrown)}`);
        }
        this.stop('failed');
    }
    /** Writes the outputs that are known by now, for a run that is ended from outside. */
    writeOutputs() {
        this.record.durationMs = Math.round(this.deadline.elapsedMs());
        setOutputs(this.record, this.secrets, this.face);
    }
    /** Ends what is still going on. */
    close() {
        this.deadline.clear();
        this.#closers.splice(0).forEach((closer) => closer());
        this.#endStage();
        this.log.endGroup();
        this.record.retries = this.facts.retries;
        this.record.durationMs = Math.round(this.deadline.elapsedMs());
    }
    #endStage() {
        if (this.#stage !== undefined) {
            this.#stage.durationMs = Math.round(performance.now() - this.#stageStartedMs);
        }
    }
    /**
     * Puts on disk what is true when this process is killed from now on: whether the site is published
     * is not known. What is found out later takes its place.
     */
    async expectTheUnknown() {
        this.record.status = 'unknown';
        // Where it cannot be written, the end says so.
        await this.writeManifest().catch(() => undefined);
        this.writeOutputs();
    }
    /** Writes the manifest, in place of one that was written before. Throws ReportError. */
    async writeManifest() {
        const written = writeManifest(this.record, runnerContext(this.env), this.secrets);
        this.record.manifestPath = await written.catch((error) => {
            this.record.manifestPath = '';
            throw error;
        });
    }
}
function isTold(thrown, { errorExplanation }) {
    return (0,src_errors/* messageOf */.bD)(thrown) === errorExplanation;
}

;// CONCATENATED MODULE: ./src/main.ts








/** Tells a story once, reports how it went, and sets the exit code: 0 only for a green run. */
async function main(env = process.env, face = githubFace(env), story = deploy) {
    const run = new Run(env, face);
    const finish = new Finish(run);
    const end = guardProcess(run, finish);
    try {
        await story(run);
    }
    catch (thrown) {
        run.recordFailure(thrown);
    }
    end(await finish.report());
    return run.record;
}
/** The story. Each step throws where the deployment cannot go on. */
async function deploy(run) {
    run.beginStage('INPUTS');
    const inputs = (0,read_inputs/* readInputs */.K)(run);
    const access = askForAccess(run, inputs);
    run.beginStage('COLLECTING');
    const site = await (0,collect/* collect */.Fo)(run, inputs);
    if (site.files.length === 0) {
        (0,collect/* nothingToDeploy */.CW)(run, inputs);
        return;
    }
    const check = new BuildCheck(run, inputs, site);
    if (check.mustPass || inputs.dryRun) {
        await check.report();
    }
    // What a step does not need is not loaded; and after the upload nothing may be missing.
    if (inputs.dryRun) {
        await (await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(765), __webpack_require__.e(34)]).then(__webpack_require__.bind(__webpack_require__, 2034))).dryRun(run, site);
        return;
    }
    run.writeOutputs();
    const { lanesOf, upload } = await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(96), __webpack_require__.e(765), __webpack_require__.e(686), __webpack_require__.e(506)]).then(__webpack_require__.bind(__webpack_require__, 6506));
    const { openAhead, openGateway, verify } = await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(765), __webpack_require__.e(686), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 1876));
    const api = await access(lanesOf(inputs, run.record.chunks - 1));
    const gateway = openGateway(run);
    const uploaded = await upload(run, inputs, site, api, () => openAhead(gateway, inputs));
    // What is left has limits of its own, and a verified site must not turn unknown.
    run.deadline.clear();
    run.writeOutputs();
    await check.report();
    run.beginStage('VERIFYING');
    await verify(run, inputs, site, uploaded, gateway);
    run.record.status = 'deployed';
}


/***/ }),

/***/ 9534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ logResult),
/* harmony export */   vz: () => (/* binding */ PUBLISHED_TEXT)
/* harmony export */ });
/* unused harmony export failureHeadline */
/* harmony import */ var _gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8180);
/* harmony import */ var _proven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3696);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);




/** Text of the one error annotation: what was being done, what went wrong, what to do about it. */
function failureHeadline(failure) {
    return `${failure.headline} ${failure.advice}`.trim();
}
/** What may be at dStor after a failure, in a sentence. */
const PUBLISHED_TEXT = {
    nothing: 'Nothing of this deployment was published.',
    maybe: 'dStor may have published some of this deployment, or all of it.',
    yes: 'dStor has published the upload, and this run did not get through all of its checks.'
};
function sizeText(record) {
    const { site } = record;
    return site === undefined
        ? 'no files'
        : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(site.files.length, 'file')}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(site.bytes)}`;
}
const RESULT = {
    deployed: (record) => `Deployed ${sizeText(record)}${record.proven ? `, ${(0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .provenText */ .S)(record.proven)}` : ''}`,
    'dry-run': (record) => `Dry run: ${sizeText(record)} would be uploaded in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(record.chunks, 'request')}; nothing was sent`,
    'nothing-to-deploy': () => 'Nothing to deploy: no file was found, nothing was sent',
    failed: () => 'Deployment failed',
    unknown: ({ failure }) => failure?.stage === 'VERIFYING'
        ? 'Outcome unknown: everything was sent, and nothing shows what dStor has of it'
        : 'Outcome unknown: everything was sent, and dStor gave no final word',
    cancelled: () => 'Cancelled'
};
/** What a check of a published site ended with; it publishes nothing itself. */
function resultOf(record) {
    const { purpose, status, proven } = record;
    if (purpose === 'deploy') {
        return RESULT[status](record);
    }
    if (status === 'deployed') {
        return `The published site has these files: ${sizeText(record)}${proven ? `, ${(0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .provenText */ .S)(proven)}` : ''}`;
    }
    return status === 'cancelled' ? 'Cancelled' : 'The published site is not proven to be this folder';
}
/**
 * Ends the log: one line with the result; then a notice with the link where something was deployed,
 * or the error annotation where the run failed.
 */
function logResult(log, record) {
    log.endGroup();
    const { failure } = record;
    const isCheck = record.purpose === 'check';
    const link = (0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_2__/* .webUrl */ .qP)(record.url);
    const shownLink = link ?? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(record.url);
    const took = `(${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S5)(record.durationMs)})`;
    if (failure !== undefined) {
        const left = isCheck ? '' : ` ${PUBLISHED_TEXT[failure.published]}`;
        log.info(`${resultOf(record)} ${took}.${left}`);
        if (shownLink !== '') {
            log.info(`dStor's link: ${shownLink}`);
        }
        log.error(failureHeadline(failure), isCheck ? 'dStor check failed' : 'dStor deployment failed');
        return;
    }
    const suffix = shownLink === '' ? '' : `: ${shownLink}`;
    log.info(`${resultOf(record)} ${took}${suffix}`);
    if (record.status === 'deployed' && !isCheck && shownLink !== '') {
        log.notice('Deployed to dStor', shownLink);
    }
}


/***/ }),

/***/ 9110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ logLint),
/* harmony export */   f: () => (/* binding */ logSkipped)
/* harmony export */ });
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6900);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);



/** Top folders named for one reason; the manifest has every path. */
const MOST_FOLDERS = 20;
const NAMES_PER_FOLDER = 5;
const FINDINGS_PER_RULE = 10;
const EXAMPLES_IN_WARNING = 3;
function folderLine({ folder, paths }) {
    const place = folder === '' ? 'at the top' : `below ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(folder)}`;
    return `    ${place} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(paths.length)}): ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteList */ .JN)(paths, NAMES_PER_FOLDER)}`;
}
/** The skip report: how many paths were left out, why, where, and the first names of each place. */
function logSkipped(log, site) {
    if (site.skipped.length === 0) {
        log.info('Nothing was left out.');
        return;
    }
    log.info(`Left out ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(site.skipped.length, 'path')}:`);
    for (const { reason, total, folders } of (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupSkipped */ .ai)(site.skipped)) {
        const { name, remedy } = _groups_js__WEBPACK_IMPORTED_MODULE_0__/* .SKIP_REASONS */ .eI[reason];
        log.info(`  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(total)} ${name} (${remedy})`);
        for (const folder of folders.slice(0, MOST_FOLDERS)) {
            log.info(folderLine(folder));
        }
        if (folders.length > MOST_FOLDERS) {
            log.info(`    and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(folders.length - MOST_FOLDERS, 'more folder')}`);
        }
    }
}
/** What the finding is about: the reference and where it stands, or the file. */
function subject({ file, line, reference }) {
    const at = line === undefined ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(file) : `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(file)} line ${line}`;
    return reference === undefined ? at : `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reference)} in ${at}`;
}
function more(findings, limit) {
    return findings.length > limit ? ` and ${findings.length - limit} more` : '';
}
/** The worst example with what is wrong with it, then others like it: to be understood alone. */
function warningText({ rule, findings }, fix) {
    const [first] = findings;
    const sentence = first === undefined ? rule : `${subject(first)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.message)}`;
    const others = findings.slice(1, EXAMPLES_IN_WARNING);
    const like = others.length === 0
        ? ''
        : `; the same: ${others.map(subject).join(', ')}${more(findings, EXAMPLES_IN_WARNING)}`;
    const advice = fix === undefined ? '' : ` Fix: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(fix, 1_000)}`;
    return `${sentence} (${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(rule)}${like}).${advice}`;
}
/**
 * Lint findings, grouped by rule: one warning for each rule with its count and first examples
 * (`Log` ends the annotations before GitHub's limit of ten), places as plain lines. A fix stands
 * beside the first rule that it mends. Notes are never annotations.
 */
function logLint(log, lint) {
    const found = lint.findings.length === 0 ? ', nothing found' : '';
    if (lint.filesLeft !== undefined) {
        const all = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(lint.filesRead + lint.filesLeft);
        log.info(`Lint: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(lint.filesRead)} of ${all} pages, styles and scripts read, evenly spread${found}. \`lint: error\` reads all.`);
    }
    else if (found !== '') {
        log.info(`Lint: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(lint.filesRead, 'file')} read${found}.`);
    }
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupFindings */ .kG)(lint);
    for (const { rule, severity, findings } of groups) {
        log.info(`${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(rule)} (${severity}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(findings.length, 'finding')}):`);
        for (const finding of findings.slice(0, FINDINGS_PER_RULE)) {
            log.info(`  ${subject(finding)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(finding.message)}`);
        }
        if (findings.length > FINDINGS_PER_RULE) {
            log.info(` ${more(findings, FINDINGS_PER_RULE)}`);
        }
    }
    const grave = groups.filter(({ severity }) => severity !== 'note');
    const told = new Set();
    for (const group of grave) {
        const fix = lint.fixes?.[group.rule];
        log.warning(warningText(group, fix !== undefined && told.has(fix) ? undefined : fix));
        told.add(fix ?? '');
    }
}


/***/ }),

/***/ 6900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ groupSkipped),
/* harmony export */   eI: () => (/* binding */ SKIP_REASONS),
/* harmony export */   kG: () => (/* binding */ groupFindings)
/* harmony export */ });
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


/***/ }),

/***/ 3696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ provenText)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);

/** How much is proven, in one phrase: `every byte proven`, `1 of 402 files compared`. */
function provenText({ files, of }) {
    return files === of && of > 0
        ? 'every byte proven'
        : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$4)(files)} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$4)(of)} ${of === 1 ? 'file' : 'files'} compared`;
}


/***/ }),

/***/ 6569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   RE: () => (/* binding */ cutItems),
/* harmony export */   VK: () => (/* binding */ Markup),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8180);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8488);



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
        const clean = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeActive */ .qi)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(this.#secrets.redact(text), limit));
        return `<code>${clean.replace(SPECIAL, entity)}</code>`;
    }
    /**
     * A sentence that may hold foreign words. GitHub looks for `@name` and `#1` in the text of the
     * rendered page, so these two stand in an element of their own. What stands between backticks in it
     * is code, as in the sentences of the log.
     */
    sentence(text, limit = _text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .SHOWN_EXCERPT */ .G0) {
        const oneLine = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .cT)(this.#secrets.redact(text));
        const inert = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeActive */ .qi)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(oneLine, limit))
            .replace(SPECIAL, entity)
            .replace(/&#(?:64|35);/g, '<span>$&</span>');
        return withCode(inert);
    }
    /** Several lines as they are. Line feeds become entities: a blank line would end the block. */
    block(text, limit) {
        const clean = this.#secrets.redact(text).replace(/\r\n?/g, '\n');
        const shown = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeActive */ .qi)(clean.slice(0, limit), '\n\t').replace(SPECIAL, entity);
        const left = clean.length - limit;
        const note = left > 0 ? `<p><em>${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .numberText */ .$4)(left)} more characters left out.</em></p>` : '';
        return `<pre>${shown}</pre>${note}`;
    }
    /** A link where `url` is http(s), its text where not. */
    link(url, label) {
        const href = (0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_2__/* .webUrl */ .qP)(this.#secrets.redact(url));
        if (href === undefined) {
            return label ?? this.code(url);
        }
        const target = href.replace(SPECIAL, entity);
        return `<a href="${target}">${label ?? target}</a>`;
    }
}
const BACKTICK = '&#96;';
/** Each pair of backticks as an element; one that is left over stays as it is. */
function withCode(html) {
    const parts = html.split(BACKTICK);
    const isOpen = (n) => n % 2 === 1 && n < parts.length - 1;
    return parts
        .map((part, n) => isOpen(n) ? `<code>${part}</code>` : isOpen(n - 1) || n === 0 ? part : BACKTICK + part)
        .join('');
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


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ resultSection),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Kk: () => (/* binding */ wasSent),
/* harmony export */   bZ: () => (/* binding */ provenCell),
/* harmony export */   mf: () => (/* binding */ identitySection),
/* harmony export */   oh: () => (/* binding */ numbersSection)
/* harmony export */ });
/* harmony import */ var _proven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3696);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6569);



const TITLES = {
    deployed: '✅ Deployed to dStor',
    'dry-run': '🧪 Dry run, nothing was sent',
    'nothing-to-deploy': '⚪ Nothing to deploy',
    failed: '❌ Deployment to dStor failed',
    unknown: '❓ Deployment to dStor: outcome unknown',
    cancelled: '🚫 Deployment to dStor cancelled'
};
const CHECK_TITLES = {
    ...TITLES,
    deployed: '✅ The published site has these files',
    failed: '❌ The published site is not proven to be this folder',
    unknown: '❓ The published site could not be checked',
    cancelled: '🚫 Check of the published site cancelled'
};
/** What is proven, for a cell of a table. */
function provenCell({ proven, verified }) {
    if (proven === undefined || (proven.files === 0 && verified === 'none')) {
        return '–';
    }
    return proven.files === 0 ? 'every name is in the list' : (0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .provenText */ .S)(proven);
}
/** Whether an upload was begun: before that there is no folder and no request to speak of. */
function wasSent({ purpose, sessions, status }) {
    return sessions.length > 0 || (purpose === 'deploy' && status === 'deployed');
}
/** The result and the name of the site, as HTML. */
function titleOf(record, markup) {
    const { purpose, status } = record;
    const title = record.title === '' ? '' : `: ${markup.sentence(record.title, 120)}`;
    return `${purpose === 'check' ? CHECK_TITLES[status] : TITLES[status]}${title}`;
}
/** Result and link, before all else. */
function resultSection(record, markup) {
    const link = record.url === ''
        ? ''
        : `\n<p><strong>${record.failure === undefined ? '🔗' : 'dStor gave this link:'} ${markup.link(record.url)}</strong></p>`;
    return `<h2>${titleOf(record, markup)}</h2>${link}`;
}
/** The numbers of the run, side by side, as far as it came. */
function numbersSection(record) {
    const { site } = record;
    const isPlanned = record.status === 'dry-run';
    const cells = [
        ...(site
            ? [
                ['Files', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(site.files.length)],
                ['Size', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(site.bytes)],
                ['Left out', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(site.skipped.length)]
            ]
            : []),
        ['Time', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S5)(record.durationMs)]
    ];
    if (wasSent(record) || isPlanned) {
        cells.push([
            isPlanned ? 'Upload requests (planned)' : 'Upload requests',
            (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(record.chunks)
        ]);
    }
    if (wasSent(record)) {
        cells.push(['Requests repeated', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(record.retries)]);
    }
    if (wasSent(record) || record.purpose === 'check') {
        cells.push(['Checked', provenCell(record)]);
    }
    const row = (tag, texts) => `<tr>${texts.map((text) => `<${tag} align="center">${text}</${tag}>`).join('')}</tr>`;
    return `<table>\n${row('th', cells.map(([name]) => name))}\n${row('td', cells.map(([, value]) => value))}\n</table>`;
}
/** Names by which this deployment can be found again. */
function identitySection(record, context, markup) {
    const code = (text) => (text === '' ? '' : markup.code(text));
    const commit = context.commit ? markup.code(context.commit.slice(0, 12)) : '';
    const isSame = record.contentCid !== '' && record.contentCid === record.cid;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .facts */ .Ix)([
        ['Hash at dStor', code(record.hash)],
        [
            'Fingerprint of the build',
            record.contentCid === ''
                ? ''
                : `${code(record.contentCid)}${isSame ? ' (dStor has the same)' : ''}`
        ],
        ['Folder at dStor', wasSent(record) ? code(record.folderPath) : ''],
        ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
        ['Workflow run', context.runUrl ? markup.link(context.runUrl, 'log of this run') : '']
    ]);
}


/***/ }),

/***/ 696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Globs),
/* harmony export */   u: () => (/* binding */ GLOB_LANGUAGE)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3581);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);



/**
 * The language of `@actions/glob`, which matches with the same library and these settings. Only its
 * case is our own: names that differ in it are different files on the gateway, so patterns mean the
 * same on every system.
 */
const GLOB_LANGUAGE = {
    dot: true,
    nobrace: true,
    nocase: false,
    nocomment: true,
    noext: true,
    nonegate: true,
    platform: 'linux'
};
/**
 * The globs of one input: `*`, `?`, `[…]`, `**`, a leading `!` takes away from what the lines above
 * matched, a folder stands for everything below, `#` starts a comment. They are asked about the paths
 * of our own walk, because the search of `@actions/glob` would go through links that leave the folder,
 * stop at unreadable hidden folders, and take many times as long (docs/performance.md 3).
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
    static parse(input, lines) {
        const texts = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
        return texts.length > 0 ? new Globs(texts.map((text) => parseLine(input, text))) : undefined;
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
        const lines = this.#lines.filter((line) => matchesItself(line, folder));
        lines.forEach((line) => (line.leftOutHits += 1));
        return !this.#negates && lines.length > 0;
    }
    /** Whether the list may match anything below the folder. */
    mayMatchBelow(folder) {
        return this.#lines.some((line) => !line.negates &&
            (line.below.match(folder, true) || (!line.isFolderOnly && line.own.match(folder, true))));
    }
    /** Lines that matched no path at all, or only such that are left out anyway; to be asked after the walk. */
    unmatched() {
        return this.#lines
            .filter((line) => line.hits === 0)
            .map((line) => ({ text: line.text, matchesLeftOut: line.leftOutHits > 0 }));
    }
    /** Every line begins with `!`, so there is nothing to take away from. */
    onlyNegates() {
        return this.#lines.every((line) => line.negates);
    }
    #match(path, onHit) {
        let matches = false;
        for (const line of this.#lines) {
            if ((!line.isFolderOnly && matchesItself(line, path)) || line.below.match(path)) {
                onHit(line);
                matches = !line.negates;
            }
        }
        return matches;
    }
}
/** For the library `a/**` matches `a/` and not `a`; here it means both. */
function matchesItself({ own, endsInStars }, path) {
    return own.match(endsInStars ? `${path}/` : path);
}
function parseLine(input, text) {
    const bangs = /^[!\s]*/.exec(text)?.[0] ?? '';
    const body = text.slice(bangs.length);
    const segments = body.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..')) {
        throw leavesFolder(input, text);
    }
    const pattern = segments.join('/') || '**';
    const own = compile(input, text, pattern);
    // The library has made plain names of all that is none, so that `[.][.]` is seen as well.
    if (own.set.flat().some((part) => part === '..' || part === '.')) {
        throw leavesFolder(input, text);
    }
    return {
        text,
        negates: bangs.replaceAll(/\s/g, '').length % 2 === 1,
        isFolderOnly: body.endsWith('/') && segments.length > 0,
        endsInStars: pattern === '**' || pattern.endsWith('/**'),
        own,
        below: compile(input, text, `${pattern}/**`),
        hits: 0,
        leftOutHits: 0
    };
}
function compile(input, text, pattern) {
    try {
        return new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(pattern, GLOB_LANGUAGE);
    }
    catch (cause) {
        throw badPattern(input, text, 'is no pattern that can be matched', cause);
    }
}
function leavesFolder(input, text) {
    return badPattern(input, text, 'leaves the folder');
}
function badPattern(input, text, what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CollectError */ .h0(`the pattern ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} of the input ${input} ${what}`, {
        advice: 'Write patterns relative to the folder, without `..`.',
        cause
    });
}


/***/ }),

/***/ 6392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planChunks),
/* harmony export */   x: () => (/* binding */ sumOfSizes)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7099);

/**
 * Cuts the files into upload requests (contract 4.1). Pure: the same files give the same
 * plan, whatever order they come in. Every file is in exactly one chunk and no chunk is empty; a file
 * above `chunkBytes` travels alone. The last chunk, the commit chunk, holds the single smallest file
 * that is not empty, or the smallest where all are (of several the first by path): some parsers refuse
 * an empty file, and two files make at least two chunks. No files, no chunks.
 */
function planChunks(files, limits) {
    if (!(limits.chunkSize >= 1 && limits.chunkBytes >= 1)) {
        throw new RangeError('a chunk must have room for one file and one byte');
    }
    const sorted = files.toSorted(_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .byPath */ .f2);
    const last = smallest(sorted.filter(({ size }) => size > 0)) ?? sorted[0];
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


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Secrets)
});

// EXTERNAL MODULE: ./src/text/encodings.ts
var encodings = __webpack_require__(8689);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/text/spelled.ts


/** What every spelling but the plain one has in it. */
const IS_SPELLED = new RegExp(`[%&\\\\]|${text_escape/* INVISIBLE */.kH}`, 'u');
/** Source of a pattern: where a text was cut, by us or by others. */
const CUT = '(?:…|\\.{3})';
/**
 * Escapes of JSON and scripts, characters as URLs have them, one as HTML has it; what a cut has left of
 * these; and what nobody sees. Backslashes count for nothing: how many there are depends on who escaped
 * how often. Linear: what does not match is looked at once more for each backslash before it at most.
 */
const SPELLING = new RegExp([
    String.raw `\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]+)\}|x([0-9a-f]{2}))`,
    '(%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+)',
    '&(#x[0-9a-f]+|#[0-9]+|[a-z]{2,6}(?=;));?',
    String.raw `(?:\\+(?:u\{?[0-9a-f]{0,6}|x[0-9a-f]?)?|%[0-9a-f]?|&#?[0-9a-z]{0,8})(?=${CUT}|\\{1,8}u2026)`,
    String.raw `\\+`,
    text_escape/* INVISIBLE */.kH
].join('|'), 'giu');
/** Text is spelled anew by each program that it passes through. */
const MOST_LAYERS = 3;
/**
 * Reads a text whose characters may be spelled in other ways: escaped, URL-encoded, as references of
 * HTML, with invisible characters in between, and in layers of these. Linear.
 */
function readingOf(text) {
    let reading = { text, origin: (from, to) => [from, to] };
    for (let layer = 0; layer < MOST_LAYERS && IS_SPELLED.test(reading.text); layer++) {
        reading = withoutLayer(reading);
    }
    return reading;
}
function withoutLayer({ text, origin }) {
    const parts = [];
    // Pairs of a spelled text and what follows it: where each begins, in the plain text and in the other.
    const plainAt = [0];
    const textAt = [0];
    let length = 0;
    let end = 0;
    for (const match of text.matchAll(SPELLING)) {
        const meaning = meaningOf(match);
        parts.push(text.slice(end, match.index), meaning);
        length += match.index - end;
        end = match.index + match[0].length;
        plainAt.push(length, (length += meaning.length));
        textAt.push(match.index, end);
    }
    parts.push(text.slice(end));
    const isSpelled = (piece) => piece % 2 === 1;
    const startOf = (position) => {
        const piece = countUntil(plainAt, position) - 1;
        return textAt[piece] + (isSpelled(piece) ? 0 : position - plainAt[piece]);
    };
    const endOf = (position) => {
        const next = countUntil(plainAt, position - 1);
        return isSpelled(next - 1) ? textAt[next] : textAt[next - 1] + position - plainAt[next - 1];
    };
    return {
        text: parts.join(''),
        origin: (from, to) => origin(startOf(from), endOf(to))
    };
}
/** How many of the ascending numbers are at most `limit`. */
function countUntil(numbers, limit) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (numbers[middle] <= limit) {
            low = middle + 1;
        }
        else {
            high = middle;
        }
    }
    return low;
}
/** What is spelled; '' for what only stands in between, and the text itself where it means nothing else. */
function meaningOf([whole, four, braced, two, bytes, name]) {
    const digits = four ?? braced ?? two;
    if (digits !== undefined) {
        return (0,encodings/* characterOf */.hs)(parseInt(digits, 16)) ?? whole;
    }
    if (bytes !== undefined) {
        return Buffer.from(bytes.replaceAll('%', ''), 'hex').toString();
    }
    return name === undefined ? '' : ((0,encodings/* referredCharacter */.DA)(name) ?? whole);
}

;// CONCATENATED MODULE: ./src/text/redact.ts



const SHORTEST_REPLACED = 4;
/** A shorter piece of base64 or hex text would be found by chance. */
const SHORTEST_DERIVED = 8;
/** So much of the beginning of a value says nothing of the rest. */
const HARMLESS = 5;
/** In words of others a piece of this length, of a form that is much longer, is no chance. */
const PIECE = 12;
const SHORTEST_IN_PIECES = 20;
const MASK = '***';
const CUTS = new RegExp(CUT, 'g');
/** A value may stand there that is not seen by looking for it. */
const MAY_HIDE = new RegExp(`${CUT}|${IS_SPELLED.source}`, 'u');
/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (docs/faults.md 5.4) have no such mask.
 */
class Secrets {
    #values = new Set();
    #known = new Set();
    #forms = [];
    /** The same in their plain spelling. */
    #plain = [];
    /** The pieces of the long ones of these, in lower case. */
    #pieces = new Set();
    #mask;
    /** @param mask is told each form of each value, to hide it wherever else it may be printed */
    constructor(mask = () => undefined) {
        this.#mask = mask;
    }
    /**
     * Registers a value with the runner, as it is, URL-encoded and in base64 wherever it stands in it,
     * and with `redact`, for which it is also known in base64url, without padding, in hex, and each of
     * these with its characters spelled in other ways.
     */
    add(value) {
        if (value === '' || this.#values.has(value)) {
            return;
        }
        this.#values.add(value);
        const bytes = Buffer.from(value);
        const base64 = bytes.toString('base64');
        const cores = value.length < SHORTEST_REPLACED ? [] : (0,encodings/* base64Cores */.kM)(value).filter(isLong);
        // A server may send a lone surrogate, of which no URL can be made: encode what UTF-8 makes of it.
        for (const form of [value, encodeURIComponent(bytes.toString()), base64, ...cores]) {
            if (this.#keep(form)) {
                this.#mask(form);
            }
        }
        if (value.length >= SHORTEST_REPLACED) {
            const bare = (0,text_escape/* trimEndOf */.fC)(base64, '=');
            const others = [bare, (0,encodings/* base64Url */.z4)(base64), (0,encodings/* base64Url */.z4)(bare), ...cores.map(encodings/* base64Url */.z4)];
            others.filter(isLong).forEach((form) => this.#keep(form));
            const hex = bytes.toString('hex');
            this.#lookFor({ text: hex, hex: new RegExp(hex, 'gi') });
        }
    }
    /** Whether the form is new. */
    #keep(form) {
        if (this.#known.has(form)) {
            return false;
        }
        this.#known.add(form);
        if (form.length >= SHORTEST_REPLACED) {
            this.#lookFor({ text: form });
        }
        return true;
    }
    #lookFor(form) {
        this.#forms.push(form);
        const { text } = readingOf(form.text);
        if (text.length >= SHORTEST_REPLACED) {
            this.#plain.push({ ...form, text });
        }
        if (text.length >= SHORTEST_IN_PIECES) {
            piecesOf(text).forEach((piece) => this.#pieces.add(piece));
        }
    }
    /**
     * `text` with every registered value replaced, however its characters are spelled, and also where a
     * cut has left only its beginning. Linear.
     */
    redact(text) {
        const clean = masked(text, spansOf(this.#forms, text));
        if (this.#plain.length === 0 || !MAY_HIDE.test(clean)) {
            return clean;
        }
        const reading = readingOf(clean);
        const whole = spansOf(this.#plain, reading.text).map((span) => reading.origin(...span));
        return masked(clean, [...whole, ...this.#halves(reading)]);
    }
    /**
     * As `redact`, for words of a server: also without pieces of a long value, in either case, since
     * nobody knows where others cut, wrap and shorten. Not for our own links and names, which a value may
     * share a piece with by right.
     */
    redactWords(text) {
        const clean = this.redact(text);
        const reading = readingOf(clean);
        const found = piecesOf(reading.text).flatMap((piece, at) => this.#pieces.has(piece) ? [reading.origin(at, at + PIECE)] : []);
        return masked(clean, found);
    }
    /** Where beginnings of values stand before a cut in the text that was read. */
    #halves({ text, origin }) {
        let before = 0;
        return [...text.matchAll(CUTS)].flatMap(({ 0: { length }, index }) => {
            const piece = text.slice(before, index);
            before = index + length;
            const most = Math.max(...this.#plain.map((form) => beginningAtEnd(form, piece)));
            // Up to the cut: a character that was cut in its spelling stands in between.
            return most > HARMLESS ? [[origin(index - most, index)[0], origin(index, before)[0]]] : [];
        });
    }
}
/** What stands at each position of a text, in lower case. */
function piecesOf(text) {
    const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const count = Math.max(0, lower.length - PIECE + 1);
    return Array.from({ length: count }, (_, at) => lower.slice(at, at + PIECE));
}
function spansOf(forms, text) {
    const spans = [];
    for (const { text: form, hex } of forms) {
        const next = (from) => {
            if (hex === undefined) {
                return text.indexOf(form, from);
            }
            hex.lastIndex = from;
            return hex.exec(text)?.index ?? -1;
        };
        for (let from = next(0); from >= 0; from = next(from + form.length)) {
            spans.push([from, from + form.length]);
        }
    }
    return spans;
}
/** `text` with `***` for each of the spans, and one for several that overlap. */
function masked(text, spans) {
    let clean = '';
    let end = 0;
    for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
        if (from >= end) {
            clean += text.slice(end, from) + MASK;
        }
        end = Math.max(end, to);
    }
    return clean + text.slice(end);
}
/** How much of the beginning of a form, but not all of it, the text ends with. Linear. */
function beginningAtEnd({ text: form, hex }, text) {
    const end = text.slice(1 - form.length);
    // The longest border of both (Knuth, Morris and Pratt); NUL is in neither.
    const both = `${form.slice(0, end.length)}\0${hex ? end.toLowerCase() : end}`;
    const borders = [0];
    let border = 0;
    for (let n = 1; n < both.length; n++) {
        while (border > 0 && both[n] !== both[border]) {
            border = borders[border - 1];
        }
        border += both[n] === both[border] ? 1 : 0;
        borders.push(border);
    }
    return border;
}
function isLong(form) {
    return form.length >= SHORTEST_DERIVED;
}


/***/ })

};
