export const id = 647;
export const ids = [647];
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

/***/ 9047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fo: () => (/* binding */ collect),
  PA: () => (/* binding */ dryRun),
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
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/site/globs.ts



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
        return new esm/* Minimatch */.VR(pattern, GLOB_LANGUAGE);
    }
    catch (cause) {
        throw badPattern(input, text, 'is no pattern that can be matched', cause);
    }
}
function leavesFolder(input, text) {
    return badPattern(input, text, 'leaves the folder');
}
function badPattern(input, text, what, cause) {
    return new errors/* CollectError */.h0(`the pattern ${(0,text_escape/* quote */.hD)(text)} of the input ${input} ${what}`, {
        advice: 'Write patterns relative to the folder, without `..`.',
        cause
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./src/files/fs-errors.ts
var fs_errors = __webpack_require__(4874);
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
        const tried = Globs.parse(input, [pattern]);
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
        this.#include = Globs.parse('include', options.include);
        this.#exclude = Globs.parse('exclude', options.exclude);
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
    const glob = new esm/* Minimatch */.VR(pattern, GLOB_LANGUAGE);
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
            references.push(single_page_decode(reference).replaceAll('\0', ''));
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
function single_page_decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
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

// EXTERNAL MODULE: ./src/ipfs/site-cids.ts
var site_cids = __webpack_require__(1765);
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

// EXTERNAL MODULE: ./src/text/encodings.ts
var encodings = __webpack_require__(8689);
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

;// CONCATENATED MODULE: ./src/site/secrets/secret-scanner.ts


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
        this.overlap = Math.max(LONGEST_KEY_BYTES, ...this.#needles.map((needle) => needle.length));
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
    const base64 = (0,encodings/* base64Cores */.k)(secret);
    return [secret, encodeURIComponent(secret), ...base64, ...base64.map(encodings/* base64Url */.z)];
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
    for (const file of files) {
        const isAllowed = allowed?.matchesFile(file.path) ?? false;
        const byName = isAllowed ? undefined : judgeName(file);
        if (byName !== undefined && byName.content === undefined) {
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
        const why = (isSuspect ? scanner.find(bytes, isAllowed) : undefined) ?? whyOfNamed(byName, bytes);
        return why === undefined ? [] : [{ path: file.path, why }];
    });
}
/** What the name says, where the content bears it out. */
function whyOfNamed(byName, bytes) {
    return byName?.content?.test(bytes.toString('latin1')) === true ? byName.why : undefined;
}
async function scan(file, { reader, scanner, pace, byName, isAllowed }) {
    for (const { bytes, isFirst } of reader.windows(file)) {
        const why = scanner.find(bytes, isAllowed) ?? (isFirst ? whyOfNamed(byName, bytes) : undefined);
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
        log.warning('`include` and `exclude` do not apply to a single file: it is deployed as it is');
    }
    if (site.folder !== inputs.folder) {
        log.info(`The glob stands for ${(0,text_escape/* quote */.hD)(site.folder)}`);
    }
    (0,found/* logSkipped */.f)(log, site);
    if (site.files.length === 0) {
        return site;
    }
    const chunks = (0,plan/* planChunks */.C)(site.files, inputs);
    record.chunks = chunks.length;
    log.info(`${(0,format/* count */.U9)(site.files.length, 'file')}, ${(0,format/* bytesText */.pV)(site.bytes)}, in ${(0,format/* count */.U9)(chunks.length, 'upload request')}`);
    await refuseSecrets(run, inputs, site);
    return site;
}
/** Looks for what is secret in the files, but for those that may be published all the same. */
async function refuseSecrets(run, inputs, site) {
    const { allowSensitiveFiles: allow, credentials, strict } = inputs;
    if (allow === true) {
        return;
    }
    const allowed = allow === false ? undefined : Globs.parse(ALLOW, allow);
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
    const skipped = record.site?.skipped.length ?? 0;
    const folder = (0,text_escape/* quote */.hD)(record.site?.folder ?? '');
    const all = skipped === 1 ? 'the only file in it is' : `all ${(0,format/* count */.U9)(skipped, 'file')} in it are`;
    const message = skipped === 0
        ? `the folder ${folder} holds no files`
        : `no file of the folder ${folder} is left to upload: ${all} left out, as the log of this step lists`;
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
/** Computes the fingerprint of what would be sent, and sends nothing. */
async function dryRun(run, site) {
    const { log, record } = run;
    const digests = await (0,site_cids/* digestFiles */.Eh)(site.files, run.signal);
    record.digests = digests;
    record.contentCid = (0,site_cids/* contentCidOf */.lR)(site, digests);
    log.info(`Fingerprint of the build: ${record.contentCid}`);
    record.status = 'dry-run';
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
        openAhead: (url, count) => transport.openAhead(url, count)
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

/***/ 9072:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/inputs/credentials.ts


const KEY_LENGTH = 64;
/** What may stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** Registers the secret values, before anything else can be printed. */
function registerSecrets({ apiKey, accessToken, githubToken }, secrets) {
    secrets.add(apiKey);
    secrets.add(accessToken);
    secrets.add(githubToken);
    for (const password of proxyPasswords()) {
        secrets.add(password);
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
    return (0,json/* own */.ZV)(head, 'fork') === true || (0,json/* own */.ZV)(head, 'full_name') !== env['GITHUB_REPOSITORY'];
}
function headRepository(eventPath) {
    let value = eventPath === undefined ? undefined : (0,json/* parseObject */.lj)(readText(eventPath));
    for (const name of ['pull_request', 'head', 'repo']) {
        value = (0,json/* isObject */.Gv)(value) ? (0,json/* own */.ZV)(value, name) : undefined;
    }
    return (0,json/* isObject */.Gv)(value) ? value : undefined;
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
        const value = process.env[name] ?? '';
        const address = value.includes('://') ? value : `http://${value}`;
        const url = URL.canParse(address) ? new URL(address) : undefined;
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
    registerSecrets({ apiKey, accessToken, githubToken: values.githubToken }, secrets);
    const credentials = credentialsOf({ apiKey, accessToken, isDryRun: values.dryRun }, { env, problems, warnings });
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
    return {
        summary: textOf(table/* INPUT_TABLE */.g.summary, false).toLowerCase() !== 'false',
        comment: textOf(table/* INPUT_TABLE */.g.commentOnPullRequest, false).toLowerCase() === 'true'
            ? { token, folder: textOf(table/* INPUT_TABLE */.g.folder, false) }
            : undefined
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

/***/ 5939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify),
  n: () => (/* binding */ verifyOnGateway)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/connections.ts
var connections = __webpack_require__(2173);
// EXTERNAL MODULE: ./src/report/progress.ts
var progress = __webpack_require__(8991);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
// EXTERNAL MODULE: ./src/ipfs/site-cids.ts
var site_cids = __webpack_require__(1765);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/verify/content-verdict.ts




/** A file of at most this many bytes is one block under every known profile. */
const SINGLE_BLOCK_BYTES = 262_144;
/** … and under ways of cutting that are not known here; by content, none is in use that cuts finer. */
const SMALL_BYTES = 65_536;
/**
 * Tells a wrong file from an unknown way of hashing.
 *
 * @throws VerificationError where the content of a file is proven wrong.
 */
function judge(found) {
    const { question, files, hasFolder } = found;
    const root = found.root || rootOf(found);
    const odd = found.unmatched.filter((path) => !matchesAny(path, found));
    if (odd.length > 0) {
        return root !== '' || isAnyRight(odd, found)
            ? proveWrong(odd, found, root)
            : { ...NOTHING, warnings: [noneMatches(files.size)] };
    }
    const result = agreement(question, files, root, profileOf(found, root));
    // The files are there, and what makes the folder's CID differ is not known: no proof of a fault, and
    // none that the folder has these files.
    return !hasFolder || root !== ''
        ? result
        : { ...result, proven: new Set(), warnings: [folderDiffers(files.size)] };
}
const NOTHING = { provesAll: false, proven: new Set(), suspects: [], notes: [] };
/** What is said where all agrees: by the folder's CID, unless `root` is '', and by those of files. */
function agreement({ fileHashes }, files, root, profile) {
    const notes = [];
    if (root !== '') {
        notes.push(`The folder's hash is the CID computed here (${profile}): it stands for every byte sent.`);
    }
    if (files.size > 0) {
        const which = files.size === fileHashes.size ? 'The hashes' : 'Those hashes that are CIDs';
        notes.push(`${which} of ${(0,format/* count */.U9)(files.size, 'file')} are the ones computed here (${profile}).`);
    }
    const proven = new Set(files.keys());
    return { provesAll: root !== '', proven, suspects: [], notes, warnings: [] };
}
/** An empty file has the same CID nearly everywhere, so that it says nothing of the others. */
function isAnyRight(odd, { files, question }) {
    const isOdd = new Set(odd);
    return [...files.keys()].some((path) => !isOdd.has(path) && sizeOf(path, question) > 0);
}
function sizeOf(path, { digests }) {
    return digests.of(path)?.size ?? 0;
}
/** Whether a file has the CID of a known profile. */
function matchesAny(path, { files, profiles = [] }) {
    const cid = files.get(path) ?? '';
    return profiles.some(({ fileCids }) => isSame(fileCids.get(path), cid));
}
function isSame(own, cid) {
    return own !== undefined && (own === cid || (0,ipfs/* sameNode */.$Y)(own, cid));
}
/** The root of a known profile that is the folder's CID, or ''. */
function rootOf({ question: { folderHash }, hasFolder, profiles = [] }) {
    return (hasFolder && profiles.find(({ root }) => isSame(root, folderHash))?.root) || '';
}
/** The profile under which all agrees, for the note. */
function profileOf({ files, unmatched, profiles = [] }, root) {
    const paths = unmatched.length > 0 ? unmatched : [...files.keys()];
    const fits = (profile) => (root === '' || profile.root === root) &&
        paths.every((path) => isSame(profile.fileCids.get(path), files.get(path) ?? ''));
    return profiles.find(fits)?.profile ?? (unmatched.length > 0 ? 'mixed profiles' : ipfs/* DEFAULT_PROFILE */.KG);
}
/**
 * A small file is a single block, which has no other CID than the ones tried, and a larger one is cut
 * as its siblings are: where one of its size or beyond a block matches, or the CID is raw, the
 * content is wrong. Otherwise it is suspect, as everything is where the other profiles could not
 * be tried.
 */
function proveWrong(odd, found, root) {
    const { files, question, profiles } = found;
    const isOdd = new Set(odd);
    let largestRight = 0;
    for (const path of files.keys()) {
        if (!isOdd.has(path)) {
            largestRight = Math.max(largestRight, sizeOf(path, question));
        }
    }
    const knownBytes = root !== '' || largestRight > SINGLE_BLOCK_BYTES
        ? Infinity
        : Math.max(largestRight, SMALL_BYTES);
    const isWrong = (path) => sizeOf(path, question) <= knownBytes || (0,ipfs/* sha256NodeOf */.fi)(files.get(path) ?? '')?.codec === ipfs/* RAW */.XZ;
    const wrong = profiles === undefined ? [] : odd.filter(isWrong);
    if (wrong.length > 0) {
        throw wrongContent(wrong);
    }
    // A folder that is a CID of something else may not have the files that the list names.
    const isOfFolder = !found.hasFolder || root !== '';
    const proven = new Set([...files.keys()].filter((path) => isOfFolder && !isOdd.has(path)));
    return { ...NOTHING, proven, suspects: odd, warnings: [doubt(odd)] };
}
function wrongContent(paths) {
    return new errors/* VerificationError */.mk(`dStor's hash of ${(0,format/* count */.U9)(paths.length, 'file')} belongs to other content than was sent, while other hashes match: ${(0,text_escape/* quoteList */.JN)(paths)}`, {
        advice: 'What is published is not the build; do not use its hash. Run the step again; if the same files are wrong again, report this to dStor with the manifest of this run.'
    });
}
function doubt(paths) {
    return `dStor's hash of ${(0,format/* count */.U9)(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match: ${(0,text_escape/* quoteList */.JN)(paths)}. Only the bytes on the gateway can decide.`;
}
function noneMatches(files) {
    const hashes = files === 1 ? 'The hash of 1 file is a CID' : `The hashes of ${(0,format/* count */.U9)(files, 'file')} are CIDs`;
    return `${hashes} and none is one that is known for the bytes sent. dStor may hash in a way unknown here, for instance after encrypting: this proves neither a fault nor that the content is right. Only a read-back can.`;
}
function folderDiffers(files) {
    const but = files > 0 ? 'The hashes of the files match, but the' : 'The';
    return `${but} folder's hash is a CID and none that is known for exactly these files. The folder may hold more than was sent, or was built in a way unknown here: this proves no fault. Only a read-back can tell.`;
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
        : `${message}, only hashes of ${(0,format/* count */.U9)(files, 'file')}: it stored them one by one, and relative links between them will not work`;
}
/** For `if-no-folder-hash: error`. */
function noFolderHashError(message) {
    return new errors/* VerificationError */.mk(message, {
        advice: 'There is no link to the site. dStor may need another folder-path or a field in upload-fields to make a folder with a hash of its own; `if-no-folder-hash: warn` lets the step pass.'
    });
}
/** What a read-back that is proven wrong is told with. */
const WRONG_ADVICE = {
    wrong: 'Visitors get other bytes than were built; do not use this hash. Run the step again; if a service on the way rewrites pages, take gateway-url past it.',
    missing: 'Visitors do not get the whole build; do not use this hash. Run the step again; where dStor only needs longer, raise verify-timeout-seconds.',
    refused: 'Visitors are refused too. Ask dStor why, or take `gateway-url` to a gateway that may serve the folder; `verify: none` deploys without a look at it.'
};
/** The gateway shows that it does not serve what was sent. */
function readBackError(outcome, detail) {
    return new errors/* VerificationError */.mk(detail, { advice: WRONG_ADVICE[outcome] });
}
const ACCEPT = 'Look in the dStor portal for the folder before you rely on this deployment, or run the step again. `verify: none` accepts a deployment of which nothing is proven.';
/** DONE, and nothing that could be linked to or compared. */
function noHashError() {
    return new errors/* UnprovenError */.AN('dStor is done and gave no hash of anything that was sent, so nobody can say what it has', ACCEPT);
}
/** DONE with a hash, and nothing that shows what it is of. */
function noProofError() {
    return new errors/* UnprovenError */.AN('dStor is done, its list names none of the files, and nothing could be read back: nobody can say what it has', ACCEPT);
}
/** Files of different content under one hash. */
function sharedHashError(first, others) {
    return new errors/* VerificationError */.mk(`dStor gives the hash of ${(0,text_escape/* quote */.hD)(first)} for ${(0,format/* count */.U9)(others.length, 'file')} of other content too: ${(0,text_escape/* quoteList */.JN)(others)}`, {
        advice: 'At most one of them can be right, so do not use the hash of this deployment. Run the step again; if it stays, report this to dStor with the manifest of this run.'
    });
}
/** For `if-unreachable: error`. */
function unreachableError(detail) {
    return new errors/* VerificationError */.mk(`the read-back was not completed: ${detail}`, {
        advice: 'Everything was sent and dStor is done, so the files may appear later. Give it more time with verify-timeout-seconds, or let the step pass with `if-unreachable: warn`.'
    });
}
/** Hashes speak against these files, and no bytes speak for them. */
function suspectsError(paths) {
    return new errors/* VerificationError */.mk(`dStor's hash of ${(0,format/* count */.U9)(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match, and the bytes were not read back: ${(0,text_escape/* quoteList */.JN)(paths)}`, {
        advice: 'Either these files are damaged, or dStor cuts large files in a way that is unknown here. A read-back decides it: let the step do one with `verify: root` or more, and with enough verify-timeout-seconds.'
    });
}

;// CONCATENATED MODULE: ./src/verify/check-content.ts



/**
 * Compares dStor's hashes, where they are CIDs, with those computed here.
 *
 * @throws VerificationError where the content of a file is proven wrong: it shares its hash with other
 * content, or others match and it does not. Where none matches the way of hashing is unknown, which
 * is a warning and no proof.
 */
async function checkContent(question) {
    refuseSharedHashes(question);
    const { files, unmatched } = compareFiles(question);
    const { folderHash, contentCid } = question;
    const hasFolder = (0,ipfs/* sha256NodeOf */.fi)(folderHash) !== undefined;
    if (files.size === 0 && !hasFolder) {
        return nothingToCompare(question);
    }
    const isWhole = hasFolder && (0,ipfs/* sameNode */.$Y)(folderHash, contentCid);
    const root = isWhole ? contentCid : '';
    if (unmatched.length === 0 && (isWhole || !hasFolder)) {
        return agreement(question, files, root, ipfs/* DEFAULT_PROFILE */.KG);
    }
    const profiles = await question.otherProfiles();
    return judge({ question, files, hasFolder, root, unmatched, profiles });
}
/** A hash names one content, whatever it is made of: two different files cannot both have it. */
function refuseSharedHashes({ fileHashes, digests }) {
    const firsts = new Map();
    const shared = [];
    for (const [path, hash] of fileHashes) {
        const first = firsts.get(hash);
        if (first === undefined) {
            firsts.set(hash, path);
        }
        else if (digests.of(first)?.sha256 !== digests.of(path)?.sha256) {
            shared.push(path);
        }
    }
    const [other] = shared;
    if (other !== undefined) {
        throw sharedHashError(firsts.get(fileHashes.get(other) ?? '') ?? '', shared);
    }
}
function compareFiles({ fileHashes, digests }) {
    const files = new Map();
    const unmatched = [];
    for (const [path, hash] of fileHashes) {
        const verdict = digests.of(path)?.judge(hash) ?? 'opaque';
        if (verdict === 'opaque') {
            continue;
        }
        files.set(path, hash);
        if (verdict === 'other') {
            unmatched.push(path);
        }
    }
    return { files, unmatched };
}
function nothingToCompare({ fileHashes, folderHash }) {
    const hasHashes = fileHashes.size > 0 || folderHash !== '';
    const note = "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can.";
    const notes = hasHashes ? [note] : [];
    return { provesAll: false, proven: new Set(), suspects: [], notes, warnings: [] };
}

;// CONCATENATED MODULE: ./src/verify/completeness.ts



/** Files that are named in one message. */
const NAMED = 20;
/**
 * Is every file sent in dStor's list (contract 5.1)? `isProven`: the folder's hash is the CID of
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
        throw missing(listing, sentPaths.length);
    }
    const disputed = isProven ? [] : disputedWarning(listing.disputed);
    return {
        notes: [`dStor's list names all ${(0,format/* count */.U9)(sentPaths.length, 'file')} that were sent.`],
        warnings: [...extraWarning(listing.extra), ...disputed]
    };
}
/** The only name of the list turned out not to be the folder's: then it is a file never sent. */
function wrongGuess(listing, guess, sentPaths) {
    return missing({ ...listing, missing: sentPaths, extra: [guess] }, sentPaths.length);
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
        return `has only the name ${(0,text_escape/* quote */.hD)(guess)}, which was never sent and may be the folder's`;
    }
    if (nameless < entries) {
        return `names ${folderHash === '' ? 'directories' : 'the folder'} and no files`;
    }
    if (folderHash === '') {
        return `has ${(0,format/* numberText */.$4)(nameless)} ${nameless === 1 ? 'entry' : 'entries'} without a name and nothing else`;
    }
    const whose = listing.hashIsFolder ? 'folder' : 'file';
    return nameless === 1
        ? `is one hash without a name, taken for the ${whose}'s`
        : `has hashes without names, and one is taken for the ${whose}'s`;
}
function flattened({ missing, extra }, sent) {
    return new errors/* VerificationError */.mk(`dStor flattened the site: ${(0,format/* count */.U9)(missing.length, 'file')} of ${sent} came back without the directories they were sent in: ${(0,text_escape/* quoteList */.JN)(missing, NAMED)}${alsoExtra(extra)}`, {
        advice: 'Links into sub-directories will not work. dStor dropped the directories from the names of the uploaded files: report this to dStor with the manifest of this run; until it is mended only a site without sub-directories can be deployed.'
    });
}
function missing({ missing, extra }, sent) {
    const renamed = renamedNames(missing.slice(0, NAMED), extra);
    const names = missing.length === sent ? `none of the ${sent} files` : 'not all files';
    return new errors/* VerificationError */.mk(`dStor is done and its list has ${names} that were sent; ${(0,format/* count */.U9)(missing.length, 'file')} missing: ${(0,text_escape/* quoteList */.JN)(missing, NAMED)}${renamed}${alsoExtra(extra)}`, {
        advice: renamed === ''
            ? 'What is published is not the whole build; do not use its hash. Run the step again; if the same files are missing again, report this to dStor with the manifest of this run.'
            : 'dStor changed names of files, so links to them will not work. Rename these files with plain ASCII letters, digits, `-`, `_` and `.`, and run the step again.'
    });
}
function alsoExtra(extra) {
    return extra.length === 0 ? '' : `; named instead and never sent: ${(0,text_escape/* quoteList */.JN)(extra, NAMED)}`;
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
    const pairs = [...forms].map(([path, other]) => `${(0,text_escape/* quote */.hD)(path)} as ${(0,text_escape/* quote */.hD)(other)}`);
    return pairs.length === 0 ? '' : `; renamed: ${pairs.join(', ')}`;
}
/** What servers are known to make of a name (docs/dstor-api.md 4; docs/ipfs.md 2.2). */
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
            `dStor's list also has ${(0,format/* count */.U9)(extra.length, 'name')} never sent: ${(0,text_escape/* quoteList */.JN)(extra, NAMED)}. The folder may hold files of an earlier deployment; a fresh folder-path keeps them apart.`
        ];
}
function disputedWarning(disputed) {
    return disputed.length === 0
        ? []
        : [
            `dStor's list gives more than one hash for ${(0,format/* count */.U9)(disputed.length, 'file')}: ${(0,text_escape/* quoteList */.JN)(disputed, NAMED)}. Which one is published only a read-back can tell.`
        ];
}

// EXTERNAL MODULE: ./src/verify/listing.ts + 4 modules
var listing = __webpack_require__(3502);
// EXTERNAL MODULE: ./src/verify/targets.ts
var targets = __webpack_require__(1723);
;// CONCATENATED MODULE: ./src/verify/proven.ts

const LEVELS = ['full', 'sample', 'root'];
/** The strongest thing that is proven (contract 2, `verified`). */
function levelOf(proofs) {
    const { files, isByCid, read, isListed } = proofs;
    const isProven = (index) => read.has(index) || isByCid(files[index].path);
    // Weaker levels are those of a read-back: without one, CIDs prove all or nothing of it.
    const levels = read.size > 0 ? LEVELS : LEVELS.slice(0, 1);
    const level = levels.find((candidate) => filesOf(candidate, proofs).every(isProven));
    return files.length > 0 && level !== undefined ? level : isListed ? 'listing' : 'none';
}
function filesOf(level, { files, chunkOf, sample }) {
    return level === 'sample' && sample !== undefined ? sample : (0,targets/* targetIndices */.HD)(files, level, chunkOf);
}
/** How much is proven. */
function provenOf({ files, isByCid, read }) {
    const proven = { files: 0, of: files.length, bytes: 0, byCids: 0 };
    for (const [index, { path, size }] of files.entries()) {
        const byCid = isByCid(path);
        if (byCid || read.has(index)) {
            proven.files += 1;
            proven.bytes += size;
            proven.byCids += byCid ? 1 : 0;
        }
    }
    return proven;
}

// EXTERNAL MODULE: ./src/verify/read-back.ts + 8 modules
var read_back = __webpack_require__(703);
;// CONCATENATED MODULE: ./src/verify/sizes.ts

/**
 * Files of which dStor's list gives a `Size` that is neither that of the file nor that of its DAG under
 * any known profile: they may have been cut off. Takes time in proportion to the list and to the
 * blocks of the files that are odd.
 */
function oddSizes(fileSizes, digests) {
    const odd = [];
    for (const [path, size] of fileSizes) {
        const digest = digests.of(path);
        const isKnown = digest === undefined || size === digest.size || size === digest.dagSize;
        if (!isKnown && !(0,ipfs/* dagSizesOf */.GJ)(digest.size).has(size)) {
            odd.push(path);
        }
    }
    return odd;
}

;// CONCATENATED MODULE: ./src/verify/verify.ts













/**
 * Checks what dStor published against what was sent: the list that came with DONE for completeness,
 * its hashes against the content where they are CIDs, and the bytes on the gateway.
 *
 * @throws VerificationError where something is proven wrong, or where an input makes an error of
 * what could not be checked; UnprovenError where nothing could be. Rejects with the reason of `signal`
 * when that is aborted.
 */
async function verifyDeployment(input) {
    return new Verifier(input).run();
}
class Verifier {
    #input;
    #paths;
    #listing;
    #location;
    #notes = [];
    #warnings = [];
    #read = new Set();
    #isListed = false;
    /** What `auto` chose, where it chose a sample. */
    #sample;
    #content;
    constructor(input) {
        const { site, gatewayUrl, digests, contentCid, folderName, folderPath } = input;
        this.#input = input;
        this.#paths = site.files.map(({ path }) => path);
        this.#listing = (0,listing/* readListing */.v)(input.entries, {
            paths: this.#paths,
            isSingleFile: site.isSingleFile,
            folderName,
            folderPath,
            digests,
            contentCid
        });
        const { folderHash, fileHashes, hashIsFolder } = this.#listing;
        const isSingleFile = site.isSingleFile && !hashIsFolder;
        this.#location = { gatewayUrl, folderHash, isSingleFile, fileHashes };
    }
    async run() {
        const { fileHashes, folderHash: hash, guess } = this.#listing;
        const cid = (0,ipfs/* parseCid */.mQ)(hash) === undefined ? '' : hash;
        const url = (0,targets/* siteUrl */.hX)(this.#location, this.#input.site.files);
        // What may be a file of others is no hash of this site before it is proven.
        this.#tell(guess === undefined ? { hash, cid, url, fileHashes } : { fileHashes });
        const { suspects, provesAll } = await this.#checkListing();
        this.#checkHashes();
        const readBack = await this.#checkBytes(suspects);
        if (guess !== undefined && !provesAll && readBack?.outcome !== 'verified') {
            throw wrongGuess(this.#listing, guess, this.#paths);
        }
        const { verified, proven } = this.#tellProofs();
        if (verified === 'none' && this.#input.settings.verify !== 'none') {
            throw noProofError();
        }
        this.#tell({ hash, cid, url });
        const words = { notes: this.#notes, warnings: this.#warnings };
        const facts = { hash, cid, url, fileHashes, verified, proven, ...words };
        return readBack === undefined ? facts : { ...facts, readBack };
    }
    #tell(facts) {
        this.#input.onKnown?.(facts);
    }
    #say(notes, warnings = []) {
        notes.forEach((note) => this.#notes.push(note));
        warnings.forEach((warning) => this.#warnings.push(warning));
        this.#tell({ notes: [...this.#notes], warnings: [...this.#warnings] });
    }
    #tellProofs() {
        const { site, chunkOf } = this.#input;
        const proofs = {
            files: site.files,
            chunkOf,
            isByCid: (path) => this.#isByCid(path),
            read: this.#read,
            sample: this.#sample,
            isListed: this.#isListed
        };
        const facts = { verified: levelOf(proofs), proven: provenOf(proofs) };
        this.#tell(facts);
        return facts;
    }
    #isByCid(path) {
        return (this.#content !== undefined && (this.#content.provesAll || this.#content.proven.has(path)));
    }
    /** Completeness, then content. */
    async #checkListing() {
        const { entries, contentCid, digests } = this.#input;
        const { fileHashes, usable } = this.#listing;
        const folderHash = this.#location.isSingleFile ? '' : this.#listing.folderHash;
        const isProven = (0,ipfs/* sameNode */.$Y)(folderHash, contentCid);
        const complete = checkCompleteness(this.#listing, this.#paths, entries.length, isProven);
        this.#say(complete.notes, complete.warnings);
        const otherProfiles = () => this.#otherProfiles();
        const question = { fileHashes, folderHash, contentCid, digests, otherProfiles };
        const content = await checkContent(question);
        this.#content = content;
        this.#say(content.notes, content.warnings);
        this.#isListed = content.provesAll || (usable && content.suspects.length === 0);
        this.#tellProofs();
        return content;
    }
    /** Files that changed after they were sent cannot be hashed anew, which is no fault of the upload. */
    async #otherProfiles() {
        const { site, digests, signal } = this.#input;
        try {
            return await (0,site_cids/* profilesOfSite */.fX)(site, digests, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const why = (0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(error));
            this.#say([], [`Hashes could not be compared under other profiles: ${why}`]);
            return undefined;
        }
    }
    /** A hash for the folder, and one for anything at all. */
    #checkHashes() {
        const { settings, site, entries } = this.#input;
        const { folderHash, fileHashes } = this.#listing;
        if (folderHash !== '') {
            return;
        }
        const message = noFolderHash(this.#listing, entries.length, site.isSingleFile);
        if (settings.ifNoFolderHash === 'error') {
            throw noFolderHashError(message);
        }
        if (settings.ifNoFolderHash === 'warn') {
            this.#say([], [`${message}.`]);
        }
        else {
            this.#say([`${message}.`]);
        }
        if (fileHashes.size === 0 && settings.verify !== 'none') {
            throw noHashError();
        }
    }
    async #checkBytes(suspects) {
        const { settings, site, digests, clock, signal, log, progress, cacheBust } = this.#input;
        const odd = this.#oddSizes();
        if (settings.verify === 'none') {
            this.#refuse(suspects);
            return undefined;
        }
        const result = await (0,read_back/* readBack */.e)({
            files: site.files,
            digests,
            location: this.#location,
            targets: this.#targets(suspects, odd),
            timeoutMs: settings.verifyTimeoutMs,
            signal,
            clock,
            log,
            progress,
            cacheBust,
            backoff: this.#input.backoff,
            connection: this.#input.connection
        });
        this.#read = result.verified;
        const { outcome, filesChecked, bytesChecked } = result;
        const detail = this.#detailOf(result);
        const record = { outcome, filesChecked, bytesChecked, detail };
        this.#tell({ readBack: record });
        this.#conclude(result, suspects);
        return record;
    }
    /** Files that no CID proves and whose size in the list is odd. */
    #oddSizes() {
        const odd = oddSizes(this.#listing.fileSizes, this.#input.digests);
        const open = odd.filter((path) => !this.#isByCid(path));
        const [first] = open;
        if (first !== undefined) {
            const size = (0,format/* numberText */.$4)(this.#listing.fileSizes.get(first) ?? 0);
            const more = open.length > 1 ? ` (and ${open.length - 1} more)` : '';
            this.#say([], [
                `dStor's list gives ${size} as the size of ${(0,text_escape/* quote */.hD)(first)}${more}, which is neither its size nor that of its blocks. Only the bytes on the gateway can decide.`
            ]);
        }
        return open;
    }
    /** What is read back: what the level asks for, and what is to be proven at every level. */
    #targets(suspects, odd) {
        const { settings, site, digests, chunkOf, unconfirmed = [] } = this.#input;
        const open = unconfirmed.filter((path) => !this.#isByCid(path));
        const extra = [...suspects, ...open, ...odd].map((path) => digests.indexOf(path));
        const indices = settings.verify === 'auto'
            ? this.#autoTargets()
            : (0,targets/* targetIndices */.HD)(site.files, settings.verify, chunkOf);
        return [...new Set([...indices, ...extra.filter((index) => index !== undefined)])];
    }
    #autoTargets() {
        const { site, chunkOf } = this.#input;
        const { indices, isSample } = (0,targets/* autoIndices */.jm)(site.files, (path) => this.#isByCid(path), chunkOf);
        if (isSample) {
            this.#sample = indices;
            this.#say([
                `The site is too large to read every file back, so a sample of ${(0,format/* count */.U9)(indices.length, 'file')} is read; \`verify: full\` with enough verify-timeout-seconds reads all.`
            ]);
        }
        return indices;
    }
    #conclude(result, suspects) {
        const { detail, outcome, misfits } = result;
        if (outcome === 'wrong' || outcome === 'missing' || outcome === 'refused') {
            throw readBackError(outcome, detail);
        }
        this.#tellProofs();
        this.#say([], misfits.map(misfitText));
        const { digests } = this.#input;
        this.#refuse(suspects.filter((path) => !this.#read.has(digests.indexOf(path) ?? -1)));
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
    /** The record has the numbers; what it lacks is which file they are of. */
    #detailOf({ outcome, detail, verified }) {
        const [index = -1] = verified;
        const only = verified.size === 1 ? (0,text_escape/* quoteList */.JN)([this.#paths[index] ?? '']) : '';
        return outcome === 'verified' ? only : detail;
    }
    #refuse(suspects) {
        if (suspects.length > 0) {
            throw suspectsError(suspects);
        }
    }
}
function misfitText({ path, contentType, breaks, extension, count: files }) {
    const type = contentType === '' ? 'without a content type' : `as ${(0,text_escape/* quote */.hD)(contentType)}`;
    const others = files > 1 ? ` (and ${files - 1} more ${extension} files)` : '';
    return `The gateway serves ${(0,text_escape/* quote */.hD)(path)}${others} ${type}: ${breaks}.`;
}

// EXTERNAL MODULE: ./src/deploy/observe.ts
var observe = __webpack_require__(2079);
;// CONCATENATED MODULE: ./src/deploy/verify.ts






/** Most connections to one host of the gateway (contract 5.2). */
const GATEWAY_CONNECTIONS = 8;
/** Checks what dStor published by the list that it gave, and by the gateway. */
async function verify(run, inputs, site, { listing, unconfirmed, digests }) {
    const { record } = run;
    await verifyOnGateway(run, {
        entries: listing.entries,
        site,
        digests,
        contentCid: record.contentCid,
        chunkOf: record.chunkOf,
        unconfirmed: unconfirmed.map(({ path }) => path),
        folderName: (0,external_node_path_.basename)(site.folder),
        folderPath: inputs.folderPath,
        gatewayUrl: inputs.gatewayUrl,
        settings: {
            verify: inputs.verify,
            // What is left of the whole limit bounds the read-back too; a second is always there for a first try.
            verifyTimeoutMs: Math.min(inputs.verifyTimeoutMs, Math.max(1_000, run.deadline.remainingMs())),
            ifUnreachable: inputs.ifUnreachable,
            ifNoFolderHash: inputs.ifNoFolderHash
        }
    });
}
/** Runs the checks, and keeps what is found also where one fails. */
async function verifyOnGateway(run, subject) {
    const { record, log } = run;
    const connection = new connections/* Connections */.U({ maxPerHost: GATEWAY_CONNECTIONS });
    const found = await verifyDeployment({
        ...subject,
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock: clock/* systemClock */.ml,
        log,
        progress: (totals) => new progress/* Progress */.k(log, totals).start(),
        onKnown: (facts) => applyFindings(run, facts),
        connection: (0,observe/* observedConnections */.w)(connection, record.observed)
    }).finally(() => connection.close());
    applyFindings(run, found);
    record.notes.forEach((note) => log.info(note));
    found.warnings.forEach((warning) => log.warning(warning));
}
function applyFindings({ record }, facts) {
    const { notes = [], warnings = [], ...known } = facts;
    Object.assign(record, known);
    if (notes.length + warnings.length > 0) {
        record.notes.splice(0, Infinity, ...notes);
        record.doubts.splice(0, Infinity, ...warnings);
    }
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
/* harmony import */ var _planned_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

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

/***/ 7099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

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
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}


/***/ }),

/***/ 7330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ PlannedFile)
});

;// CONCATENATED MODULE: ./src/files/identity.ts
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/files/fs-errors.ts
var fs_errors = __webpack_require__(4874);
// EXTERNAL MODULE: ./src/files/read-flags.ts
var read_flags = __webpack_require__(7113);
;// CONCATENATED MODULE: ./src/files/planned-file.ts






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
    constructor(file, { stage = 'UPLOADING', system = (external_node_fs_default()) } = {}) {
        this.#file = file;
        this.#fs = system;
        this.#stage = stage;
        try {
            this.#fd = system.openSync(file.absolutePath, read_flags/* READ_FLAGS */.t);
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
        if (!now.isFile() || !mayBeSameFile(now, then)) {
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
        const why = this.#stage === 'UPLOADING' ? (0,errors/* codeOf */.$N)(cause) || (0,errors/* messageOf */.bD)(cause) : (0,fs_errors/* causeText */.xv)(cause);
        return this.#failure(`${what}: ${why}`, cause);
    }
    #failure(what, cause) {
        const { path } = this.#file;
        const message = `${(0,text_escape/* quote */.hD)(path)} ${what}`;
        return this.#stage === 'UPLOADING'
            ? new errors/* FileChangedError */.jL(message, { path, cause })
            : new errors/* CollectError */.h0(`the file ${message}`, {
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

/***/ 1012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ SAFE_BACKOFF),
/* harmony export */   MW: () => (/* binding */ askedWaitMs),
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
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3839);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9886);


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
    #hosts = new Map();
    #isClosed = false;
    constructor({ maxPerHost, idleMs = IDLE_MS, sessions }) {
        this.#maxPerHost = maxPerHost;
        this.#idleMs = idleMs;
        this.sessions = sessions ?? new _connect_js__WEBPACK_IMPORTED_MODULE_0__/* .TlsSessions */ .x();
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
        const taken = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .open */ .ho)(url, options, this.sessions);
        if (taken.kind !== 'taken') {
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
    return { outcome, brokeUnheard: isBroken && !heard && outcome.isReused === true };
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
    pollIntervalMs: input('poll-interval-seconds', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)('seconds', 3_600), 'First pause between two status requests in seconds, above 0 and at most 3600, decimals allowed. It grows by an eighth each time, up to 15 s.', { default: '2' }),
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
    commentOnPullRequest: input('comment-on-pull-request', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'Keep one comment on the pull request up to date with the result and the link. It needs the permission `pull-requests: write`.', { default: 'false' }),
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

/***/ 9394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ sameNode),
/* harmony export */   Wh: () => (/* binding */ CID_V0_BYTES),
/* harmony export */   XZ: () => (/* binding */ RAW),
/* harmony export */   cP: () => (/* binding */ cidText),
/* harmony export */   fi: () => (/* binding */ sha256NodeOf),
/* harmony export */   kO: () => (/* binding */ cidV1),
/* harmony export */   mQ: () => (/* binding */ parseCid),
/* harmony export */   o: () => (/* binding */ cidBytes),
/* harmony export */   p_: () => (/* binding */ cidV0),
/* harmony export */   qn: () => (/* binding */ DAG_PB)
/* harmony export */ });
/* harmony import */ var multiformats_bases_base16__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3439);
/* harmony import */ var multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2601);
/* harmony import */ var multiformats_bases_base36__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5349);
/* harmony import */ var multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3065);
/* harmony import */ var multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4002);
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3656);






/** Multicodec of a UnixFS node with links or framing, the only codec of a CIDv0. */
const DAG_PB = 0x70;
/** Multicodec of a leaf that is nothing but bytes of the file. */
const RAW = 0x55;
const SHA2_256 = 0x12;
const SHA2_256_BYTES = 32;
/** A CIDv0: a bare multihash. */
const CID_V0_BYTES = 2 + SHA2_256_BYTES;
/** A sha2-256 CID has at most 110 characters; base58 takes quadratic time, so longer text is not tried. */
const LONGEST_CID = 512;
const BASES = [multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG, multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s, multiformats_bases_base36__WEBPACK_IMPORTED_MODULE_2__/* .base36 */ .d, multiformats_bases_base16__WEBPACK_IMPORTED_MODULE_0__/* .base16 */ .x, multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32upper */ .zW, multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__/* .base64 */ .K3, multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__/* .base64url */ .r0];
function decode(text) {
    if (text === '' || text.length > LONGEST_CID) {
        return undefined;
    }
    try {
        const base = BASES.find(({ prefix }) => text.startsWith(prefix));
        const cid = base ? multiformats_cid__WEBPACK_IMPORTED_MODULE_5__/* .CID */ .TO.parse(text, base) : multiformats_cid__WEBPACK_IMPORTED_MODULE_5__/* .CID */ .TO.parse(text);
        const { code, digest } = cid.multihash;
        return code === SHA2_256 && digest.length !== SHA2_256_BYTES ? undefined : cid;
    }
    catch {
        return undefined;
    }
}
/** Reads `text` as a CID of version 0 or 1 in any usual base; undefined when it is none. Never throws. */
function parseCid(text) {
    const cid = decode(text);
    return cid && { version: cid.version, codec: cid.code, canonical: cid.toString() };
}
/**
 * Whether both texts are CIDs of one and the same node: a CIDv0 equals the CIDv1 (dag-pb) with its
 * multihash (docs/ipfs.md 1.5), and the base does not matter.
 */
function sameNode(a, b) {
    const left = decode(a);
    const right = decode(b);
    return (left !== undefined &&
        right !== undefined &&
        left.code === right.code &&
        sameBytes(left.multihash.bytes, right.multihash.bytes));
}
/** CIDv0 of the block with this sha256: the bare multihash, 34 bytes. */
function cidV0(sha256) {
    return frame([SHA2_256, SHA2_256_BYTES], sha256);
}
/** CIDv1 of the block with this sha256, 36 bytes. */
function cidV1(codec, sha256) {
    return frame([1, codec, SHA2_256, SHA2_256_BYTES], sha256);
}
function frame(head, sha256) {
    const cid = new Uint8Array(head.length + sha256.length);
    cid.set(head);
    cid.set(sha256, head.length);
    return cid;
}
/** The usual spelling of a CID made by `cidV0` or `cidV1`. */
function cidText(cid) {
    return cid.length === CID_V0_BYTES ? multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s.baseEncode(cid) : multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG.encode(cid);
}
/** The bytes of a CID in its usual spelling. Throws for text in no such base. */
function cidBytes(text) {
    return text.startsWith('Qm') ? multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s.baseDecode(text) : multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG.decode(text);
}
/**
 * What a text names, where it is a CID that can be compared with those computed here: version 0, or
 * version 1 dag-pb or raw, with sha2-256. Undefined for inlined content and for what is no CID. Never
 * throws.
 */
function sha256NodeOf(text) {
    const cid = decode(text);
    if (cid === undefined || cid.multihash.code !== SHA2_256) {
        return undefined;
    }
    const { code: codec, multihash } = cid;
    return codec === DAG_PB || codec === RAW ? { codec, sha256: multihash.digest } : undefined;
}
function sameBytes(a, b) {
    return Buffer.compare(a, b) === 0;
}


/***/ }),

/***/ 9093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Fingerprints)
/* harmony export */ });
/* unused harmony export Fingerprint */
/* harmony import */ var _cid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9394);

const HASH_BYTES = 32;
/** The sha256 of the content, then the CID. */
const ROW_BYTES = HASH_BYTES + _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .CID_V0_BYTES */ .Wh;
/** A CIDv0 is these two bytes and the sha256 of its block. */
const CID_HEAD_BYTES = _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .CID_V0_BYTES */ .Wh - HASH_BYTES;
/**
 * The fingerprints of all files of a site, in 82 bytes for each: objects with their texts take three
 * times as much. Found by the position of a file, by its path, and by a hash that dStor gave.
 */
class Fingerprints {
    #files;
    #hashes;
    #sizes;
    /** No DAG has no bytes: 0 where the fingerprint is not known. */
    #dagSizes;
    /** Made at the first question. */
    #positions;
    #paths;
    /** @param files those of the site, in its order; none of their fingerprints is known yet */
    constructor(files) {
        this.#files = files;
        this.#hashes = Buffer.alloc(files.length * ROW_BYTES);
        this.#sizes = new Float64Array(files.length);
        this.#dagSizes = new Float64Array(files.length);
    }
    set(index, { size, sha256, cid, dagSize }) {
        this.#hashes.set(sha256, index * ROW_BYTES);
        this.#hashes.set(cid, index * ROW_BYTES + HASH_BYTES);
        this.#sizes[index] = size;
        this.#dagSizes[index] = dagSize;
        this.#paths = undefined;
    }
    at(index) {
        const dagSize = this.#dagSizes[index];
        if (!dagSize) {
            return undefined;
        }
        return new Fingerprint(this.#sizes[index], dagSize, this.#hashes, index * ROW_BYTES);
    }
    /** The position of a file of the site. */
    indexOf(path) {
        this.#positions ??= new Map(this.#files.map((file, index) => [file.path, index]));
        return this.#positions.get(path);
    }
    /** The fingerprint of the file with this path, where it is known. */
    of(path) {
        return this.at(this.indexOf(path) ?? -1);
    }
    /**
     * Paths of the files whose CID `hash` is, in whatever spelling: that of the default profile, or the
     * plain sha256 of their bytes. None where it is opaque.
     */
    pathsOf(hash) {
        const node = (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256NodeOf */ .fi)(hash);
        if (node === undefined) {
            return [];
        }
        this.#paths ??= this.#byNode();
        return this.#paths.get(keyOf(node)) ?? [];
    }
    #byNode() {
        const paths = new Map();
        for (const [index, { path }] of this.#files.entries()) {
            for (const key of this.at(index)?.keys ?? []) {
                const alike = paths.get(key);
                if (alike === undefined) {
                    paths.set(key, [path]);
                }
                else {
                    alike.push(path);
                }
            }
        }
        return paths;
    }
}
/** The bytes of a hash as text, one character each. */
function keyOf({ codec, sha256 }) {
    return `${codec === _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .DAG_PB */ .qn ? 'd' : 'r'}${Buffer.from(sha256).toString('latin1')}`;
}
/** One fingerprint; its texts are made each time they are read. */
class Fingerprint {
    size;
    dagSize;
    #hashes;
    #start;
    constructor(size, dagSize, hashes, start) {
        this.size = size;
        this.dagSize = dagSize;
        this.#hashes = hashes;
        this.#start = start;
    }
    get sha256() {
        return this.#hashes.toString('hex', this.#start, this.#start + HASH_BYTES);
    }
    get cidBytes() {
        return this.#hashes.subarray(this.#start + HASH_BYTES, this.#start + ROW_BYTES);
    }
    get cid() {
        return (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .cidText */ .cP)(this.cidBytes);
    }
    /** The nodes that the file is under the default profile and as one raw block. */
    get keys() {
        const dag = this.#start + HASH_BYTES + CID_HEAD_BYTES;
        return [
            `d${this.#hashes.toString('latin1', dag, dag + HASH_BYTES)}`,
            `r${this.#hashes.toString('latin1', this.#start, this.#start + HASH_BYTES)}`
        ];
    }
    /**
     * Compares a hash that dStor gave for the file. A CID of one raw block is nothing but the sha256 of
     * the bytes, so that it can be compared without knowing how a service cuts files.
     */
    judge(hash) {
        const node = (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256NodeOf */ .fi)(hash);
        return node === undefined ? 'opaque' : this.keys.includes(keyOf(node)) ? 'same' : 'other';
    }
}


/***/ }),

/***/ 5210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* reexport */ DEFAULT_PROFILE),
  gp: () => (/* reexport */ FileHasher),
  UV: () => (/* reexport */ fingerprints/* Fingerprints */.U),
  jI: () => (/* reexport */ PROFILES),
  jj: () => (/* reexport */ ProfileHasher),
  XZ: () => (/* reexport */ ipfs_cid/* RAW */.XZ),
  GJ: () => (/* reexport */ dagSizesOf),
  E8: () => (/* reexport */ digestSmallFile),
  mQ: () => (/* reexport */ ipfs_cid/* parseCid */.mQ),
  dZ: () => (/* reexport */ perFormat),
  Nb: () => (/* reexport */ rootCid),
  I5: () => (/* reexport */ rootOf),
  $Y: () => (/* reexport */ ipfs_cid/* sameNode */.$Y),
  fi: () => (/* reexport */ ipfs_cid/* sha256NodeOf */.fi)
});

// UNUSED EXPORTS: FolderTreeError, SMALL_FILE_BYTES

// EXTERNAL MODULE: ./src/ipfs/cid.ts
var ipfs_cid = __webpack_require__(9394);
;// CONCATENATED MODULE: ./src/ipfs/dag-pb.ts
/**
 * The bytes of dag-pb blocks with UnixFS data, as Kubo writes them (docs/ipfs.md 3.2): links first,
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/ipfs/sha256.ts

/** Up to here a copy costs less than a second and third call for the parts. */
const COPIED_BYTES = 16 * 1024;
const scratch = Buffer.allocUnsafeSlow(COPIED_BYTES);
/** sha256 of the parts one after the other, 32 bytes. */
function sha256(...parts) {
    const [first, second] = parts;
    if (first !== undefined && second === undefined) {
        return (0,external_node_crypto_.hash)('sha256', first, 'buffer');
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return length <= COPIED_BYTES ? (0,external_node_crypto_.hash)('sha256', joined(parts), 'buffer') : inTurn(parts);
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
    const whole = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts) {
        whole.update(part);
    }
    return whole.digest();
}

;// CONCATENATED MODULE: ./src/ipfs/balanced.ts


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

;// CONCATENATED MODULE: ./src/ipfs/leaf-cutter.ts
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

;// CONCATENATED MODULE: ./src/ipfs/file-hasher.ts






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
    return { cid: (0,ipfs_cid/* cidV0 */.p_)(leaf.sha256), dagSize: leaf.blockLength, size: content.length };
}
/** Fingerprint of a file of at most 256 KiB that is in memory as a whole; throws a RangeError for more. */
function digestSmallFile(content) {
    if (content.length > V0_LEAF_BYTES) {
        throw new RangeError(`a small file has at most ${V0_LEAF_BYTES} bytes, not ${content.length}`);
    }
    return { ...v0Leaf(content), sha256: sha256(content) };
}
/**
 * Fingerprint of one file from its bytes in order, in blocks of any size: sha256, and the CIDv0 that
 * `ipfs add` gives it (profile `unixfs-v0-2015`). Memory is bounded for files of any size. Blocks
 * may be reused as soon as `update` returns and are hashed without a copy where 256 KiB of the file
 * that start at a multiple of 256 KiB lie within one block.
 */
class FileHasher {
    #whole = (0,external_node_crypto_.createHash)('sha256');
    #tree = new BalancedTree(V0_WIDTH, ipfs_cid/* cidV0 */.p_);
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
        return { ...this.#tree.root(), sha256: this.#whole.digest() };
    }
}

;// CONCATENATED MODULE: ./src/ipfs/folder-tree.ts
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

// EXTERNAL MODULE: ./node_modules/@multiformats/murmur3/src/index.js + 2 modules
var src = __webpack_require__(1356);
;// CONCATENATED MODULE: ./src/ipfs/hamt.ts


/** Bytes of a name's hash that place it, one for each level. */
const HASH_BYTES = 8;
/** More names share a whole hash than a sharded directory can hold apart; no IPFS node could store it. */
class HamtDepthError extends RangeError {
    name = 'HamtDepthError';
}
/** murmur3-x64-64 of a name, as Go reads it: the first 64 bits, most significant byte first. */
function hashName(name) {
    const hash = src/* murmur364 */.IB.encode(name);
    if (hash instanceof Promise) {
        throw new TypeError('murmur3 must be computed at once');
    }
    return hash;
}
/**
 * The root shard of the directory with these entries: murmur3-x64-64, 256 slots, a sub-shard exactly
 * where two or more names meet (docs/ipfs.md 3.2). `toNode` stores a block and tells its CID.
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

;// CONCATENATED MODULE: ./src/ipfs/folder.ts





/** The limit of both profiles of IPIP-499, bytes. */
const SHARDING_BYTES = 262_144;
/** `unixfs-v0-2015`, and what Kubo does from 0.40 on. */
const V0_FOLDERS = {
    toCid: ipfs_cid/* cidV0 */.p_,
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
        const cid = typeof entry.cid === 'string' ? (0,ipfs_cid/* cidBytes */.o)(entry.cid) : entry.cid;
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
    return { cid: (0,ipfs_cid/* cidText */.cP)(root.cid), dagSize: root.dagSize };
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

;// CONCATENATED MODULE: ./src/ipfs/profiles.ts




/** Bytes of a leaf in the newer profiles. */
const MIB_LEAF_BYTES = 1_048_576;
const v1Node = (sha256) => (0,ipfs_cid/* cidV1 */.kO)(ipfs_cid/* DAG_PB */.qn, sha256);
const v1Raw = (sha256) => (0,ipfs_cid/* cidV1 */.kO)(ipfs_cid/* RAW */.XZ, sha256);
/** The ways in which files become DAGs (docs/ipfs.md 1.5). */
const FILE_FORMATS = {
    v0: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: ipfs_cid/* cidV0 */.p_, nodeCid: ipfs_cid/* cidV0 */.p_ },
    'v0-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: ipfs_cid/* cidV0 */.p_ },
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
    const toCid = files.startsWith('v0') ? ipfs_cid/* cidV0 */.p_ : v1Node;
    return { id, name, files, folders: { toCid, sharding } };
}
/**
 * The candidates A to I of docs/ipfs.md (1.5) with the sharding rules of the versions (1.1 to 1.3),
 * the likeliest first. Most differ only for folders of thousands of entries or for large files.
 */
const PROFILES = [
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
/** The profile of the fingerprints that are computed while the files are sent. */
const DEFAULT_PROFILE = 'unixfs-v0-2015';

;// CONCATENATED MODULE: ./src/ipfs/dag-sizes.ts



const NO_HASH = new Uint8Array(32);
/**
 * What services may give as `Size` of a file of so many bytes: the bytes themselves, and those of all
 * blocks of its DAG under each known profile, which depend on nothing but the length. Takes time in
 * proportion to the number of blocks.
 */
function dagSizesOf(bytes) {
    const sizes = Object.values(perFormat((format) => dagSizeOf(bytes, format)));
    return new Set([bytes, ...sizes]);
}
function dagSizeOf(bytes, format) {
    const { leaf, leafCid } = FILE_FORMATS[format];
    const leafBytes = leaf === '1m-raw' ? MIB_LEAF_BYTES : V0_LEAF_BYTES;
    const tree = newTree(format);
    const cid = leafCid(NO_HASH);
    const add = (size) => {
        const { head, tail } = leafFrame(size);
        const framed = leaf === '256k-dag-pb' ? head.length + tail.length : 0;
        tree.add({ cid, dagSize: size + framed, size });
    };
    let left = bytes;
    for (; left > leafBytes; left -= leafBytes) {
        add(leafBytes);
    }
    add(left);
    return tree.root().dagSize;
}

// EXTERNAL MODULE: ./src/ipfs/fingerprints.ts
var fingerprints = __webpack_require__(9093);
;// CONCATENATED MODULE: ./src/ipfs/profile-hasher.ts







/**
 * The CIDs of one file in all formats of `FILE_FORMATS` from one pass over its bytes: each byte is
 * hashed once for each kind of leaf (docs/ipfs.md 1.5) and once as a whole, four times in all. For
 * the rare case that dStor's CIDs are not those of the default profile.
 */
class ProfileHasher {
    #size = 0;
    #whole = (0,external_node_crypto_.createHash)('sha256');
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
    return { cid: (0,ipfs_cid/* cidText */.cP)(cid), dagSize };
}
function profileOf(id) {
    const profile = PROFILES.find((candidate) => candidate.id === id);
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

;// CONCATENATED MODULE: ./src/ipfs/index.ts
/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */










/***/ }),

/***/ 1765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   fX: () => (/* binding */ profilesOfSite),
/* harmony export */   lR: () => (/* binding */ contentCidOf)
/* harmony export */ });
/* harmony import */ var _files_block_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2644);
/* harmony import */ var _fingerprints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9093);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5210);
/* harmony import */ var _files_yielding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7236);




/** The fingerprints of all files, read for no other purpose: a dry run sends nothing. */
async function digestFiles(files, signal) {
    const digests = new _fingerprints_js__WEBPACK_IMPORTED_MODULE_1__/* .Fingerprints */ .U(files);
    await readAll(files, signal, () => new _index_js__WEBPACK_IMPORTED_MODULE_2__/* .FileHasher */ .gp(), (index, digest) => digests.set(index, digest));
    return digests;
}
/**
 * CID of exactly these files: of the folder, or of the file where one was deployed (contract 2,
 * `content-cid`). Empty where a fingerprint is missing, because a part is not the whole.
 */
function contentCidOf(site, digests) {
    const placed = [];
    for (const [n, file] of site.files.entries()) {
        const digest = digests.at(n);
        if (digest === undefined) {
            return '';
        }
        placed.push({ path: file.path, cid: digest.cidBytes, dagSize: digest.dagSize });
    }
    if (site.isSingleFile) {
        return digests.at(0)?.cid ?? '';
    }
    return placed.length === 0 ? '' : (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rootCid */ .Nb)(placed).cid;
}
/**
 * Reads all files again and computes their CIDs and the folder's under every known profile
 * (docs/ipfs.md 1.5). Undefined where a file is not the one that was sent any more, which `digests` tell:
 * then nothing can be concluded from it.
 */
async function profilesOfSite(site, digests, signal) {
    const again = [];
    await readAll(site.files, signal, () => new _index_js__WEBPACK_IMPORTED_MODULE_2__/* .ProfileHasher */ .jj(), (_, digest) => again.push(digest));
    if (again.some(({ sha256 }, n) => sha256 !== digests.at(n)?.sha256)) {
        return undefined;
    }
    const files = site.files.map(({ path }, n) => ({ path, nodes: again[n].nodes }));
    // Many profiles differ only in their folders: one map of CIDs for each format of files.
    const cidsOf = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .perFormat */ .dZ)((format) => new Map(files.map(({ path, nodes }) => [path, nodes[format].cid])));
    return _index_js__WEBPACK_IMPORTED_MODULE_2__/* .PROFILES */ .jI.map((profile) => ({
        profile: profile.id,
        fileCids: cidsOf[profile.files],
        root: site.isSingleFile ? '' : (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(files, profile.id).cid
    }));
}
async function readAll(files, signal, newHasher, onDigest) {
    const reader = new _files_block_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockReader */ .tg(0);
    const pace = new _files_yielding_js__WEBPACK_IMPORTED_MODULE_3__/* .Yielder */ .N(signal);
    for (const [index, file] of files.entries()) {
        const hasher = newHasher();
        for (const window of file.size > 0 ? reader.windows(file) : []) {
            hasher.update(window.bytes);
            if (pace.isDue()) {
                await pace.rest();
            }
        }
        onDigest(index, hasher.digest());
    }
}


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
/** Of a value that is no text, so much is described: nobody reads more, and foreign depth has no end. */
const SHOWN_LEVELS = 8;
const SHOWN_ITEMS = 50;
const SHOWN_UNITS = 4_096;
/**
 * The text of a field that may hold words of dStor: a string as it is, nothing for what is absent,
 * false, zero or empty, and JSON for any other shape, of a large or deep one its beginning.
 */
function wordsOf(value) {
    if (!value || (typeof value === 'object' && isEmpty(value))) {
        return '';
    }
    if (typeof value === 'string') {
        return value;
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

/***/ 7141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ rebased),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   hd: () => (/* binding */ resolve)
/* harmony export */ });
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
        return { kind: 'absolute', path: decoded(path.slice(1)) };
    }
    return path.startsWith(PREFIX)
        ? { kind: 'inside', path: decoded(path.slice(PREFIX.length)) }
        : { kind: 'above', path: decoded(clamped(text, from)) };
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
            path: decoded(url.pathname.slice(1)),
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
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
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


/***/ }),

/***/ 2469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./src/dstor/api-context.ts
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

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/dstor/api-responses.ts

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
    const object = answer.complete ? (0,json/* parseObject */.lj)(answer.text) : undefined;
    const token = object && (0,json/* own */.ZV)(object, field);
    return typeof token === 'string' && TOKEN.test(token) ? token : undefined;
}
/**
 * The words in an answer that say the upload failed, whatever its status (docs/dstor-api.md 8.7).
 */
function serverErrorOf(object) {
    const errorAtStage = (0,json/* wordsOf */.Z9)((0,json/* own */.ZV)(object, 'errorAtStage'));
    const errorExplanation = (0,json/* wordsOf */.Z9)((0,json/* own */.ZV)(object, 'errorExplanation'));
    return errorAtStage || errorExplanation ? { errorAtStage, errorExplanation } : undefined;
}
const PROCESSING = new Set(['ADDING_TO_IPFS', 'SAVING_DATA']);
/** The status in an answer, or undefined where the answer has none that can be read. */
function uploadStatusOf(answer) {
    const object = answer.complete ? (0,json/* parseObject */.lj)(answer.text) : undefined;
    if (object === undefined) {
        return undefined;
    }
    const status = (0,json/* own */.ZV)(object, 'status');
    const failure = serverErrorOf(object);
    const word = typeof status === 'string' ? status : '';
    if (word === '' && failure === undefined && !Object.hasOwn(object, 'status')) {
        return undefined;
    }
    return { word, state: stateOf(word, failure), failure, listing: listingOf((0,json/* own */.ZV)(object, 'data')) };
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
        if ((0,json/* isObject */.Gv)(entry)) {
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
        const text = textOf((0,json/* own */.ZV)(object, name));
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
        const value = (0,json/* own */.ZV)(object, name);
        const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
        if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) {
            return number;
        }
    }
    return undefined;
}
/** A text as it is, or as a CID in the form of dag-json: {"/": "Qm…"}. */
function textOf(value) {
    const text = (0,json/* isObject */.Gv)(value) ? (0,json/* own */.ZV)(value, '/') : value;
    return typeof text === 'string' ? text : undefined;
}

// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
// EXTERNAL MODULE: ./src/http/backoff.ts
var backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(7856);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/dstor/advice.ts




/** What to do when dStor itself says what went wrong. */
const ADVICE_ON_WORDS = 'Run the job again; if dStor says the same once more, send its words to dStor support.';
const CHECK_NETWORK = 'Check `api-url`, and on a self-hosted runner the firewall and the proxy variables `https_proxy` and `no_proxy`.';
/** A page of an error tells its cause in the first lines. */
const LOOKED_AT = 2_048;
/** What to do where no answer came. */
function adviceForConnect(outcome) {
    if (outcome.kind !== 'unconnected') {
        return CHECK_NETWORK;
    }
    if (outcome.error instanceof proxy/* ProxyError */.T6) {
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
    const taken = `The address is right, and ${(0,format/* bytesText */.pV)(outcome.bytesSent)} were taken`;
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
        return `The request holds a file without content, ${(0,text_escape/* quote */.hD)(empty.path)}, which some servers refuse: put something into it, or leave it out with \`exclude\`.`;
    }
    return adviceForResponse(response, url);
}
function adviceForStatus(status) {
    if ((0,response/* isSuccess */.oJ)(status)) {
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
    if ((0,response/* isRetryable */.r3)(status)) {
        return 'dStor has a problem or is too busy: run the job again in a few minutes, and ask dStor with the request id if it stays.';
    }
    return "Look at dStor's words; if the request itself is refused, this action may be older than the API.";
}

;// CONCATENATED MODULE: ./src/dstor/patience.ts

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
/** Says in the log why a request is repeated, and counts it. Throws where the wait is too long. */
function announceRepeat(context, repeat) {
    const { doing, cause, attempt, waitMs, error } = repeat;
    if (waitMs >= context.remainingMs()) {
        throw error;
    }
    context.facts.retries += 1;
    context.log.info(`${doing}: ${attemptText(attempt, context.maxRetries + 1)} failed, ${cause}; trying again in ${(0,format/* durationText */.S5)(waitMs)}`);
}
/** As `announceRepeat`, and waits. Rejects with the reason of `signal` too. */
async function pauseBeforeRepeat(context, repeat, signal = context.signal) {
    announceRepeat(context, repeat);
    await context.clock.sleep(repeat.waitMs, signal);
}

;// CONCATENATED MODULE: ./src/http/server-words.ts
/** Most of a foreign text that is looked at, in UTF-16 units. Error pages say what they say early. */
const server_words_LOOKED_AT = 8 * 1024;
/** Elements in which web servers and frameworks say what went wrong, the most general first. */
const SPEAKING = ['title', 'h1', 'pre'];
const ENTITIES = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    '#39': "'",
    '#x27': "'",
    nbsp: ' '
};
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
    if (body.length <= server_words_LOOKED_AT) {
        return body;
    }
    let end = server_words_LOOKED_AT;
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
        .replace(/&([a-z]{2,4}|#39|#x27);/gi, (whole, name) => ENTITIES[name.toLowerCase()] ?? whole)
        .split(/\s+/)
        .filter((word) => word !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./src/dstor/describe.ts







function nameOf(request) {
    return `${request.method} ${(0,text_escape/* oneLine */.TN)(request.url.pathname)}`;
}
/** `POST /v1/upload/ was answered with 503 (request id 7f3): Service Unavailable`, inert and without secrets. */
function describeResponse(request, answer, secrets) {
    const id = (0,response/* requestIdOf */.Gb)(answer);
    const words = excerptOf(answer, secrets);
    const waitMs = (0,backoff/* requestedWaitMs */.yL)(answer.headers['retry-after']);
    return (`${nameOf(request)} was answered with ${answer.status}` +
        (id === '' ? '' : ` (request id ${(0,text_escape/* oneLine */.TN)(secrets.redact(id), 100)})`) +
        (waitMs === 0 ? '' : ` (asks to wait ${(0,format/* durationText */.S5)(waitMs)})`) +
        (words === '' ? '' : `: ${words}`));
}
/** As `describeAnswer`, but without a value: where a token was expected, any value may be one. */
function describeShape(request, answer, secrets) {
    if ((0,response/* isWebPage */.AA)(answer)) {
        return describeResponse(request, answer, secrets);
    }
    const shape = shapeOf(answer);
    return `${nameOf(request)} was answered with ${answer.status}${shape === '' ? '' : `: ${shape}`}`;
}
function shapeOf(answer) {
    if (!answer.complete) {
        return '';
    }
    const object = (0,json/* parseObject */.lj)(answer.text);
    if (object === undefined) {
        return (0,json/* isJson */.Fh)(answer.text) ? 'JSON that is no object' : 'no JSON';
    }
    const names = Object.keys(object);
    return names.length === 0 ? 'an empty object' : `an object with ${(0,text_escape/* quoteList */.JN)(names, 10)}`;
}
/** Without the name and password that an address may hold (RFC 3986, 3.2.1): they are not ours to print. */
function withoutUser(location) {
    return location.replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)[^/?#]*@/i, '$1$2');
}
/** What an answer says, for a person: the server's own message where it has one. */
function excerptOf(answer, secrets) {
    const location = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
        return `redirects to ${(0,text_escape/* oneLine */.TN)(secrets.redact(withoutUser(location)), 200)}`;
    }
    if ((0,response/* isWebPage */.AA)(answer)) {
        const { words, isPage } = serverWords(answer.text);
        const said = (0,text_escape/* oneLine */.TN)(secrets.redact(words), 200);
        return isPage ? `a web page${said === '' ? '' : `, "${said}"`}` : said;
    }
    const object = (0,json/* parseObject */.lj)(answer.text);
    for (const field of object ? ['message', 'error', 'errorExplanation'] : []) {
        const words = (0,json/* wordsOf */.Z9)((0,json/* own */.ZV)(object, field));
        if (words !== '') {
            return (0,text_escape/* oneLine */.TN)(secrets.redact(words), text_escape/* SHOWN_EXCERPT */.G0);
        }
    }
    return (0,text_escape/* oneLine */.TN)(secrets.redact(beginningOf(answer.text)), text_escape/* SHOWN_EXCERPT */.G0).trim();
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
        return `after all ${(0,format/* bytesText */.pV)(bodyBytes)} were sent and before an answer came`;
    }
    return `after ${(0,format/* bytesText */.pV)(reached.bytesSent)} of ${(0,format/* bytesText */.pV)(bodyBytes)}`;
}
function reasonOf(error) {
    const message = (0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(error), 300);
    const code = typeof error.code === 'string' ? error.code : '';
    return code !== '' && !message.includes(code) ? `${message} (${code})` : message;
}

;// CONCATENATED MODULE: ./src/dstor/call.ts










/**
 * Sends a call until it succeeds: at most `maxRetries` times more than once, and for at least 90 s
 * unless that is 0, with backoff and `Retry-After`. Throws HttpError or NetworkError with the last
 * cause, or the reason of a stop.
 */
async function call(context, what) {
    const patience = new Patience(context, context.maxRetries);
    for (;;) {
        const result = await tryOnce(context, what);
        if (result.ok) {
            return result.value;
        }
        if (!result.isTransient || !patience.allowsAnother()) {
            throw result.error;
        }
        await pauseBeforeRepeat(context, {
            doing: what.doing,
            cause: (0,src_errors/* messageOf */.bD)(result.error),
            attempt: patience.attempts,
            waitMs: (0,backoff/* pauseMs */.rV)(backoff/* SAFE_BACKOFF */.Dq, patience.attempts, context.clock, result.retryAfterMs),
            error: result.error
        });
    }
}
/** Sends a call once. Throws only the reason of a stop. */
async function tryOnce(context, what) {
    const url = endpoint(context.apiUrl, what.path);
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
        signal: context.signal
    });
    context.signal.throwIfAborted();
    const request = { method: what.method, url };
    const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind;
    context.log.debug(`${nameOf(request)}: ${result} after ${(0,format/* durationText */.S5)(context.clock.now() - startedMs)}`);
    return outcome.kind === 'answered'
        ? judgeAnswer(context, what, request, outcome.answer)
        : judgeSilence(what, request, outcome);
}
function judgeSilence(what, request, outcome) {
    const refused = outcome.kind === 'unconnected' ? outcome.failure : 'network';
    const error = new src_errors/* NetworkError */.Dr(outcome.kind === 'unconnected'
        ? describeOutcome(outcome, request)
        : `${nameOf(request)} failed: ${describeOutcome(outcome, request)}`, {
        stage: what.stage,
        advice: adviceForConnect(outcome),
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
    const words = object && serverErrorOf(object);
    if (words?.errorAtStage) {
        const error = new src_errors/* DstorError */.F4(words, { stage: what.stage, advice: ADVICE_ON_WORDS });
        return { ok: false, error, isTransient: false, httpStatus, retryAfterMs: 0 };
    }
    const describe = ok && what.holdsSecret === true ? describeShape : describeResponse;
    const described = describe(request, answer, context.secrets);
    const lack = answer.complete ? `That holds no ${what.wanted}` : 'The answer was cut off';
    const message = ok ? `${described}. ${lack}` : described;
    const passing = ok ? !answer.complete : (0,response/* isRetryable */.r3)(httpStatus);
    const error = new src_errors/* HttpError */.j$(message, {
        stage: what.stage,
        httpStatus,
        advice: ok ? adviceForContent(answer) : adviceForResponse(answer, request.url)
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

;// CONCATENATED MODULE: ./src/dstor/chunk-request.ts

function uploadUrl(context) {
    return endpoint(context.apiUrl, PATHS.upload);
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

;// CONCATENATED MODULE: ./src/dstor/api.ts





/** Longest life that an access token is asked for, whatever the deployment's limit. */
const LONGEST_LIFE_MS = 24 * 3_600_000;
/** A token outlives the deployment by this, so that clocks may differ a little. */
const MARGIN_MS = 15 * 60_000;
/** A DONE lists every file of the site, so its answer may be long (contract 4.7). */
const STATUS_BYTES = 64 * 1024 * 1024;
/**
 * dStor's four endpoints (docs/dstor-api.md 2). The one place that holds the key and the access token: a
 * request that is answered with 401 gets a fresh token, once and only with an API key. A fresh token
 * that is refused before anything was done with it is the end.
 */
class DstorApi {
    context;
    #credentials;
    #access = {};
    #renewal;
    /** Something was done with the access token that is used now. */
    #isAccepted = false;
    #openPath = PATHS.openUpload;
    constructor(context, credentials) {
        this.context = context;
        this.#credentials = credentials;
    }
    /** Gets the first access token. Throws HttpError or NetworkError at AUTHENTICATING. */
    async authenticate() {
        const token = this.#credentials.kind === 'access-token'
            ? this.#credentials.accessToken
            : await this.#swapKey(this.#credentials.apiKey);
        this.context.secrets.add(token);
        this.#access = { authorization: `Bearer ${token}` };
    }
    /** `GET v1/dev/temp-token` with an integer `x-expiration` in seconds. */
    #swapKey(apiKey) {
        const lifeMs = Math.min(LONGEST_LIFE_MS, this.context.remainingMs() + MARGIN_MS);
        return call(this.context, {
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
    /**
     * Opens an upload session and returns its token. Safe to repeat, because a token that is never used
     * can never reach its count. Throws HttpError or NetworkError at GETTING_TOKEN.
     */
    async openUpload(order) {
        const access = this.#access;
        let token;
        try {
            token = await this.#openAnySpelling(order, access);
        }
        catch (error) {
            const isRefused = error instanceof src_errors/* HttpError */.j$ && error.httpStatus === 401;
            if (!(isRefused && (await this.#renew(access)))) {
                throw error;
            }
            token = await this.#openAnySpelling(order, this.#access);
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
            if (!isNotFound(error) || this.#openPath !== PATHS.openUpload) {
                throw error;
            }
            const other = PATHS.openUpload.slice(0, -1);
            this.context.log.info(`There is no ${PATHS.openUpload} here: asking for ${other}`);
            this.#openPath = other;
            try {
                return await this.#open(order, access, other);
            }
            catch (otherError) {
                if (!isNotFound(otherError)) {
                    throw otherError;
                }
                this.#openPath = PATHS.openUpload;
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
            read: uploadTokenOf,
            wanted: 'upload token'
        });
    }
    /** Begins to open connections for so many chunks that leave in a moment. */
    openAhead(chunks) {
        this.context.transport.openAhead(uploadUrl(this.context), chunks);
    }
    /** Sends a chunk once, and gets a fresh access token where that was refused. Never repeats. */
    async sendChunk(post) {
        const access = this.#access;
        const sent = await sendChunkRequest(this.context, { ...post, access });
        const { outcome } = sent;
        const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401;
        if (outcome.kind === 'answered' && !isRefused) {
            this.#accepted(access);
        }
        return { ...sent, isRenewed: isRefused && (await this.#renew(access)) };
    }
    /** Asks for the status of an upload session once. Throws only where no fresh token can be had. */
    async uploadStatus(uploadToken) {
        const access = this.#access;
        const attempt = await this.#askStatus(uploadToken, access);
        const isRefused = !attempt.ok && attempt.httpStatus === 401;
        if (attempt.ok) {
            this.#accepted(access);
        }
        return isRefused && (await this.#renew(access))
            ? this.#askStatus(uploadToken, this.#access)
            : attempt;
    }
    #accepted(access) {
        this.#isAccepted ||= access === this.#access;
    }
    #askStatus(uploadToken, access) {
        return tryOnce(this.context, {
            stage: 'PROCESSING',
            doing: 'Asking for the status',
            method: 'GET',
            path: PATHS.status,
            headers: { ...access, 'x-dstor-upload-token': uploadToken },
            responseBytes: STATUS_BYTES,
            read: uploadStatusOf,
            wanted: 'status'
        });
    }
    /**
     * After `refused` was answered with 401: whether there is a newer token than that one now. It may
     * have the same text, where dStor gives that of the account or of the second.
     */
    async #renew(refused) {
        if (refused !== this.#access) {
            return true;
        }
        if (this.#credentials.kind === 'access-token') {
            return false;
        }
        if (this.#renewal === undefined || this.#isAccepted) {
            this.#isAccepted = false;
            this.context.log.info('The access token was refused: asking for a new one');
            this.#renewal = this.authenticate();
        }
        // Several requests may be refused at once: they all wait for the one renewal.
        await this.#renewal;
        return refused !== this.#access;
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
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/http/connect.ts + 1 modules
var connect = __webpack_require__(3839);
// EXTERNAL MODULE: ./src/http/connection.ts
var connection = __webpack_require__(9886);
;// CONCATENATED MODULE: ./src/http/chunk-connections.ts




/** A lane's connection carries the next chunk only when its last answer is younger than this. */
const REUSE_WITHIN_MS = 1_000;
/** A connection that was opened ahead of time is used within this, or closed. */
const AHEAD_MS = 4_000;
const AHEAD_CONNECT_MS = 30_000;
/**
 * Connections for requests that are **counted** and must never be repeated blindly (contract 4.4).
 * One for a run, closed at its end:
 *
 * ```ts
 * const chunks = new ChunkConnections({ sessions: connections.sessions })
 * chunks.openAhead(url)                                  // while something else is waited for
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
    #sessions;
    #reuseWithinMs;
    #aheadMs;
    #ahead = [];
    #lanes = new Map();
    #stop = new AbortController();
    #mayReuse = true;
    /** A new connection for each request, opened ahead where there is one, and closed after it. */
    alwaysNew = {
        repeats: false,
        keepsAlive: false,
        take: (url, options) => this.#takeNew(url, options),
        giveBack: (connection) => connection.close()
    };
    constructor(settings = {}) {
        const { sessions, reuseWithinMs = REUSE_WITHIN_MS, aheadMs = AHEAD_MS } = settings;
        this.#sessions = sessions ?? new connect/* TlsSessions */.x();
        this.#reuseWithinMs = reuseWithinMs;
        this.#aheadMs = aheadMs;
    }
    /**
     * Begins to open one connection for whoever needs a new one next. Never throws: one that cannot be
     * opened, is not used in time or on which something is received is as if it had never been.
     */
    openAhead(url) {
        if (!this.#stop.signal.aborted) {
            this.#ahead.push(this.#open(url));
        }
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
        this.#stop.abort();
        for (const opening of this.#ahead.splice(0)) {
            void opening.then((connection) => connection?.close());
        }
    }
    #newLane() {
        return new Lane({
            restMs: this.#reuseWithinMs,
            takeNew: (url, options) => this.#takeNew(url, options),
            mayReuse: () => this.#mayReuse,
            onFailure: () => this.forbidReuse()
        });
    }
    async #open(url) {
        const { signal } = this.#stop;
        const taken = await (0,connection/* open */.ho)(url, { connectMs: AHEAD_CONNECT_MS, signal }, this.#sessions);
        if (taken.kind !== 'taken') {
            return undefined;
        }
        taken.connection.rest(this.#aheadMs);
        return taken.connection;
    }
    async #takeNew(url, options) {
        for (let next = this.#ahead.shift(); next !== undefined; next = this.#ahead.shift()) {
            const connection = await unlessAborted(next, options.signal);
            if (connection === 'aborted') {
                this.#ahead.push(next);
                return { kind: 'aborted' };
            }
            if (connection?.origin === url.origin && (await connection.wake())) {
                return { kind: 'taken', connection };
            }
            await connection?.close();
        }
        return (0,connection/* open */.ho)(url, options, this.#sessions);
    }
}
async function unlessAborted(work, signal) {
    if (signal.aborted) {
        return 'aborted';
    }
    const over = new AbortController();
    const abort = (0,external_node_events_.once)(signal, 'abort', { signal: over.signal });
    try {
        return await Promise.race([work, abort.then(() => 'aborted')]);
    }
    finally {
        over.abort();
        abort.catch(() => undefined);
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
            openAhead: (url, count) => {
                for (let n = 0; n < count; n++) {
                    chunks.openAhead(url);
                }
            }
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
    return async () => {
        run.beginStage('AUTHENTICATING');
        log.release();
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
        over.abort(new StopReason('failed'));
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
var collect = __webpack_require__(9047);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
    const event = (0,json/* parseObject */.lj)(readText(env['GITHUB_EVENT_PATH'])) ?? {};
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
        log.warning(problem);
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
            this.#run.recordFailure(new StopReason('cancelled'));
        }
        this.#writeOutputs();
        this.#logResult();
    }
    async #writeReports() {
        const { record, log, secrets, env, face, wantsSummary } = this.#run;
        this.#run.close();
        record.observed.lines(record, (text) => secrets.redact(text)).forEach((line) => log.debug(line));
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
        setting: `Leave \`<Scripts />\` out of \`root.tsx\` and ${LINKS}; or ${WITHOUT_SCRIPTS}; or use \`createHashRouter\` without the framework mode. ${OWN_HOST}`,
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
        setting: 'Write relative links in pages and theme: MkDocs itself writes relative addresses, and with an empty `site_url` those of the 404 page as well.',
        pages: 'Leave `use_directory_urls` at `true`.',
        proof: 'mkdocs'
    },
    {
        name: 'Storybook',
        id: 'storybook-root',
        source: /(?:^|\/)sb-manager\//,
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
        source: /(?:^|\/)polyfills[.-][\dA-Za-z]{8,20}\.js$/,
        isSourceRelative: true,
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
var external_node_timers_promises_ = __webpack_require__(8500);
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
            await (0,external_node_timers_promises_.setImmediate)();
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
/** Libraries that route by the path, and what is in them where they are told to go by the hash instead. */
const ROUTERS = [
    {
        library: /__reactRouterVersion/,
        hash: /relative pathnames are not supported in hash history/
    },
    {
        library: /beforeRouteLeave/,
        hash: /includes\(["'`]#["'`]\)\|\|\([\w$]+\+=["'`]#["'`]/
    }
];
/** Gathers signs of the tool that made the build, and of routers in it. */
class Signs {
    #generatorRank = FRAMEWORKS.length;
    #id;
    #sourceRank = FRAMEWORKS.length;
    #routers = [];
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
        if (ROUTERS.some(({ library, hash }) => library.test(text) && !hash.test(text))) {
            this.#keep({ framework: undefined, file, line: undefined });
        }
    }
    /** The tool, or undefined where nothing points to one. */
    framework(tree) {
        return (FRAMEWORKS[this.#generatorRank] ??
            this.#id ??
            this.#routers.find(({ framework }) => framework?.isKnownByRouter === true)?.framework ??
            FRAMEWORKS.find(({ folder }) => folder !== undefined && tree.hasDirectory(folder)) ??
            FRAMEWORKS[this.#sourceRank]);
    }
    /** Whether the addresses that the tool writes by itself are relative already. */
    isRelative(framework) {
        return (framework !== undefined &&
            framework.isSourceRelative !== true &&
            this.#relative.has(framework) &&
            !this.#absolute.has(framework));
    }
    /** Tells of the routers: of those of the tool itself, else of libraries, which may be told a path when they start. */
    tell(framework, findings) {
        const own = this.#routers.filter((one) => one.framework !== undefined && one.framework === framework);
        for (const { file, line } of own) {
            findings.add('client-router', { file, line });
        }
        for (const { file } of own.length > 0
            ? []
            : this.#routers.filter((one) => one.framework === undefined)) {
            findings.add('client-router', { file }, { severity: 'warning' });
        }
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
                this.#keep({ framework, file, line });
            }
        }
    }
    #keep(router) {
        if (this.#routers.length < MOST_ROUTERS) {
            this.#routers.push(router);
        }
    }
}

// EXTERNAL MODULE: ./src/files/read-flags.ts
var read_flags = __webpack_require__(7113);
;// CONCATENATED MODULE: ./src/lint/charset.ts
/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096;
/** Browsers look so far for the encoding that a page declares (HTML, 13.2.3.2). */
const PRESCAN_BYTES = 1024;
/** What a page without a declaration is in, where it is not UTF-8 (HTML, 13.2.3.2, the usual locales). */
const FALLBACK = 'windows-1252';
const DECLARED = /<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]+)|^@charset "([\w.:-]+)";|^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
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
    try {
        return { text: UTF8.decode(bytes) };
    }
    catch {
        return { text: (declared ?? new TextDecoder(FALLBACK)).decode(bytes) };
    }
}
/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function byMark(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return 'utf-16le';
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
function read_file_readText(absolutePath, limit) {
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
        return { why: `was not looked into: ${(0,src_errors/* codeOf */.$N)(error) || 'it cannot be read'}` };
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
        const read = read_file_readText(file.absolutePath, SIZE_LIMITS[kind]);
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

;// CONCATENATED MODULE: ./src/lint/thread.ts



/**
 * What is read is garbage as soon as it was looked into: more room for it than this makes the thread
 * no faster, and 130 MiB larger for 100,000 files.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 };
/** The bundle has the worker at the same place below its first file; the sources start it beside this one. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = external_node_path_default().join(import.meta.dirname, IS_SOURCE ? 'worker-source.mjs' : 'lint/worker.js');
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
        const waitMs = Math.min(LONGEST_WAIT_MS, Math.max(1_000, this.#run.deadline.remainingMs()));
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

;// CONCATENATED MODULE: ./src/deploy/process-guard.ts

/** A cancelled step is killed by the runner after 7.5 s; the process is to be gone long before. */
const GONE_MS = 1_800;
/** Handles that a library left open must not keep a finished step alive. */
const LINGER_MS = 3_000;
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
    const die = (what) => {
        if (!isDying) {
            isDying = true;
            run.recordFailure(new Error(what));
            void finish.report().finally(() => process.exit(1));
        }
    };
    const onEscape = (thrown) => die((0,src_errors/* messageOf */.bD)(thrown));
    const onEmpty = () => die('the step ended without a result');
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    process.on('uncaughtException', onEscape).on('unhandledRejection', onEscape);
    process.on('beforeExit', onEmpty);
    // Without a reader of the log nobody sees how it ends: end red, with what can still be written.
    process.stdout.on('error', () => die('the log of the step cannot be written'));
    return (isGreen) => {
        process.removeListener('beforeExit', onEmpty);
        process.exitCode = isGreen && !isDying ? 0 : 1;
        setTimeout(() => process.exit(), LINGER_MS).unref();
    };
}

// EXTERNAL MODULE: ./src/deploy/read-inputs.ts + 2 modules
var read_inputs = __webpack_require__(9072);
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

;// CONCATENATED MODULE: ./src/report/report-error.ts

/** The run's own report (outputs, manifest) cannot be written. Says nothing about the upload. */
class ReportError extends src_errors/* DeployError */.sH {
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
/** With links followed; a folder that has vanished meanwhile is no reason to lose the manifest. */
async function resolved(folder) {
    return (0,promises_.realpath)(folder).catch(() => external_node_path_default().resolve(folder));
}
async function liesIn(folder, candidate) {
    return (0,paths/* isInside */.FK)(await resolved(folder), await resolved(candidate));
}
/** A folder for temporary files that is no part of what is deployed. */
async function folderFor(site, tempFolder) {
    const candidates = [...(tempFolder === undefined ? [] : [tempFolder]), (0,external_node_os_.tmpdir)()];
    for (const candidate of candidates) {
        if (site === undefined || site.isSingleFile || !(await liesIn(site.folder, candidate))) {
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
        const folder = await folderFor(record.site, context.tempFolder);
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
function setOutputs(record, secrets, face) {
    const outputs = outputsOf(record, secrets);
    try {
        face.writeOutputs(outputs);
    }
    catch (cause) {
        throw new ReportError(`the outputs of the step cannot be written: ${(0,text_escape/* oneLine */.TN)((0,src_errors/* messageOf */.bD)(cause))}`, {
            stage: record.stages.at(-1)?.stage ?? 'INPUTS',
            advice: 'Later steps cannot read what this one found. Check that the disk of the runner is not full and that nothing removed the file named by GITHUB_OUTPUT.',
            cause,
            ...(record.status === 'deployed' && { published: 'yes' })
        });
    }
}

;// CONCATENATED MODULE: ./src/report/observed.ts



const MOST_NAMES = 20;
const observed_LONGEST_NAME = 60;
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
                kind: observed_kindOf(data),
                entries: Array.isArray(data) ? data.length : 0,
                fields: Array.isArray(data) ? fieldsOf(data) : []
            };
        }
    }
    /** For the manifest: plain data, foreign words redacted, cut and on one line. */
    summary({ hash, fileHashes }, redact) {
        const clean = (text) => (0,text_escape/* oneLine */.TN)(redact(text), observed_LONGEST_NAME);
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
function observed_kindOf(value) {
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
        if (!field.kinds.includes(observed_kindOf(value))) {
            field.kinds.push(observed_kindOf(value));
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

// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __webpack_require__(3326);
;// CONCATENATED MODULE: ./src/deploy/deadline.ts
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
    const error = thrown instanceof StopReason ? stopError(thrown, known) : thrown;
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
function limitText(limit, { allSent, lastWord }) {
    if (!allSent) {
        return `the limit of ${limit} was reached`;
    }
    if (lastWord === 'DONE') {
        return `dStor said "DONE", and the limit of ${limit} was reached before it was known what it published`;
    }
    const last = lastWord === '' ? '' : `; its last word was ${(0,text_escape/* quote */.hD)(lastWord)}`;
    return `everything was sent, and dStor gave no final word within ${limit}${last}`;
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
    const clean = (text) => secrets.redact(text);
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
    facts = { published: 'nothing', allSent: false, retries: 0, lastWord: '' };
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
        this.#controller.abort(new StopReason(kind));
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
        else if (!(thrown instanceof StopReason)) {
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

// EXTERNAL MODULE: ./src/files/planned-file.ts + 1 modules
var planned_file = __webpack_require__(7330);
// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(1535);
// EXTERNAL MODULE: ./node_modules/mime-types/index.js
var mime_types = __webpack_require__(4096);
;// CONCATENATED MODULE: ./src/dstor/multipart.ts



const FALLBACK_TYPE = 'application/octet-stream';
/**
 * A boundary that nobody can foresee, so that no file can contain it on purpose (CVE-2025-7783,
 * docs/faults.md 5.2). In the form of form-data's own.
 */
function newBoundary() {
    return `--------------------------${(0,external_node_crypto_.randomBytes)(24).toString('hex')}`;
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
    /**
     * The head of the part of one file. The whole path stands in `filename`, which keeps folders
     * (docs/dstor-api.md 2.3).
     */
    partHead(path) {
        return (`--${this.#boundary}\r\n` +
            `Content-Disposition: form-data; name="file"; filename="${escapeName(path)}"\r\n` +
            `Content-Type: ${this.#typeOf(path)}\r\n\r\n`);
    }
    /** The same few extensions come again and again; the table is asked once for each. */
    #typeOf(path) {
        const extension = (0,posix_.extname)(path) || path;
        let type = this.#types.get(extension);
        if (type === undefined) {
            type = (0,mime_types.lookup)(path) || FALLBACK_TYPE;
            this.#types.set(extension, type);
        }
        return type;
    }
}

;// CONCATENATED MODULE: ./src/dstor/chunk-body.ts



/** Files up to here lie in one block, so that they are read and hashed in one go. */
const SMALL_BYTES = 256 * 1024;
/** Larger ones are read by whole pieces of this, a leaf of the fingerprint: it is hashed where it lies. */
const PIECE_BYTES = 256 * 1024;
/** Large enough that the cost of a write does not count, with room for heads. */
const BLOCK_BYTES = 2 * PIECE_BYTES + 4096;
/**
 * Makes the multipart bodies of chunks. The length of a body is known beforehand. Each file is read
 * once, hashed as it passes and compared with the plan before the block that ends it is given away;
 * where a file is not as planned, the iterator throws FileChangedError and the body stays short.
 *
 * Bodies pass their memory on, so that there is a pair of blocks for each that is under way at once.
 */
function bodyMaker(options) {
    const spare = [];
    return (chunk) => {
        const frame = new MultipartFrame(options.boundary ?? newBoundary());
        const heads = chunk.files.map(({ path }) => Buffer.from(frame.partHead(path)));
        const tails = chunk.files.length * frame.partEnd.length + frame.end.length;
        let writer;
        return {
            contentType: frame.contentType,
            bytes: heads.reduce((sum, { length }) => sum + length, chunk.bytes + tails),
            blocks: () => {
                writer = new BlockWriter(spare.pop() ?? new BlockPair());
                return blocksOf(chunk, { frame, heads, writer, options });
            },
            release: () => {
                spare.push(...(writer?.giveBack() ?? []));
            }
        };
    };
}
function* blocksOf(chunk, writing) {
    const { frame, heads, writer, options } = writing;
    for (const [n, file] of chunk.files.entries()) {
        const isSmall = file.size <= SMALL_BYTES;
        const head = heads[n];
        yield* writer.room(head.length + (isSmall ? file.size : 0));
        writer.bytes(head);
        const planned = new planned_file/* PlannedFile */.t(file, { system: options.system });
        try {
            const digest = isSmall ? smallFile(file, planned, writer) : yield* largeFile(planned, writer);
            options.onDigest(file, digest);
        }
        finally {
            planned.close();
        }
        yield* writer.room(frame.partEnd.length);
        writer.bytes(frame.partEnd);
    }
    yield* writer.room(frame.end.length);
    writer.bytes(frame.end);
    yield writer.take();
}
function smallFile(file, planned, writer) {
    const content = writer.fill((target) => planned.readInto(target.subarray(0, file.size)));
    planned.check();
    return (0,ipfs/* digestSmallFile */.E8)(content);
}
function* largeFile(planned, writer) {
    const hasher = new ipfs/* FileHasher */.gp();
    planned.check();
    while (planned.remaining > 0) {
        yield* writer.room(Math.min(planned.remaining, PIECE_BYTES));
        hasher.update(writer.fill((target) => planned.readInto(wholePieces(target))));
    }
    planned.check();
    return hasher.digest();
}
/** As much of the room as whole pieces need; less than one is for the end of a file. */
function wholePieces(room) {
    const pieces = Math.floor(room.length / PIECE_BYTES);
    return pieces === 0 ? room : room.subarray(0, pieces * PIECE_BYTES);
}
/** Two blocks, used in turn, taken when they are needed. */
class BlockPair {
    #blocks = [];
    #turn = 0;
    next() {
        this.#turn = 1 - this.#turn;
        return (this.#blocks[this.#turn] ??= Buffer.allocUnsafeSlow(BLOCK_BYTES));
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
    /** Gives the block away where so many bytes do not fit into it any more. */
    *room(bytes) {
        if (this.#used + bytes > BLOCK_BYTES) {
            yield this.take();
        }
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
    /** The memory, once; nothing can be written after that, whoever still holds this. */
    giveBack() {
        const memory = this.#memory;
        this.#memory = undefined;
        this.#current = undefined;
        return memory === undefined ? [] : [memory];
    }
    #block() {
        if (this.#memory === undefined) {
            throw new Error('this memory belongs to another upload now');
        }
        return (this.#current ??= this.#memory.next());
    }
}

;// CONCATENATED MODULE: ./src/dstor/chunk-failure.ts







/** `chunk 7 of 20 (96 files, 31.9 MiB)`. */
function titleOf(chunk, chunks) {
    return `chunk ${chunk.index + 1} of ${chunks} (${(0,format/* count */.U9)(chunk.files.length, 'file')}, ${(0,format/* bytesText */.pV)(chunk.bytes)})`;
}
/** What went wrong with a chunk request, as a clause with phase, bytes and dStor's words. */
function causeOf({ outcome, bodyBytes }, context) {
    const request = { method: 'POST', url: uploadUrl(context) };
    if (outcome.kind !== 'answered') {
        return describeOutcome(outcome, request, bodyBytes);
    }
    const described = describeResponse(request, outcome.answer, context.secrets);
    if (!outcome.bodySent) {
        return `${described}, after ${(0,format/* bytesText */.pV)(outcome.bytesSent)} of ${(0,format/* bytesText */.pV)(bodyBytes)} were sent`;
    }
    // Told only of a 2xx that did not count as an acknowledgement.
    return (0,response/* isSuccess */.oJ)(outcome.answer.status) ? `${described}, which is no JSON` : described;
}
/** The failure of a run that ends with this chunk request. */
function chunkFailure({ chunk, title, cause, outcome, url }, decision) {
    if (decision?.words !== undefined) {
        return new src_errors/* DstorError */.F4(decision.words, {
            stage: 'UPLOADING',
            advice: ADVICE_ON_WORDS
        });
    }
    if (outcome.kind === 'source-failed') {
        return unreadable(outcome.error);
    }
    const tooLarge = decision?.why === 'file-too-large' ? chunk.files[0] : undefined;
    const message = tooLarge
        ? `dStor does not take ${(0,text_escape/* quote */.hD)(tooLarge.path)} with its ${(0,format/* bytesText */.pV)(tooLarge.size)}: ${cause}`
        : `${title} could not be sent: ${cause}`;
    if (outcome.kind === 'answered') {
        const { status } = outcome.answer;
        return new src_errors/* HttpError */.j$(message, {
            stage: 'UPLOADING',
            httpStatus: status,
            advice: adviceForChunk(chunk, outcome.answer, url)
        });
    }
    return new src_errors/* NetworkError */.Dr(message, {
        stage: 'UPLOADING',
        advice: adviceForLostChunk(outcome),
        cause: 'error' in outcome ? outcome.error : undefined
    });
}
function unreadable(error) {
    return error instanceof src_errors/* DeployError */.sH
        ? error
        : new src_errors/* FileChangedError */.jL(`a file cannot be read: ${(0,src_errors/* messageOf */.bD)(error)}`, { path: '', cause: error });
}

;// CONCATENATED MODULE: ./src/dstor/retry-policy.ts




const REFUSED = new Set([401, 403, 404, 409, 410]);
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;
/** From so many bytes on, that a request broke off may be due to its size. */
const retry_policy_LARGE_BYTES = 1024 * 1024;
/**
 * Decides from the phase that a request reached, never from an error code alone. Pure: the same
 * outcome in the same situation always has the same decision.
 */
function decide(outcome, situation) {
    switch (outcome.kind) {
        case 'aborted':
            return { do: 'stop' };
        case 'source-failed':
            return { do: 'fail', why: 'unreadable-file' };
        case 'unconnected':
            return outcome.failure === 'network'
                ? { do: 'repeat', renewToken: false }
                : { do: 'fail', why: outcome.failure };
        case 'cut':
            return situation.isCommit && outcome.bodySent
                ? { do: 'ask-status' }
                : restart(changeAfter(outcome));
        case 'answered':
            return decideOnResponse(outcome, situation);
    }
}
function decideOnResponse(outcome, situation) {
    const { answer, bodySent, bodyBegun } = outcome;
    const { status } = answer;
    const object = (0,json/* parseObject */.lj)(answer.text);
    const words = object && (serverErrorOf(object) ?? saysError(object));
    const isOk = (0,response/* isSuccess */.oJ)(status);
    if (words !== undefined && (isOk || words.errorAtStage !== '')) {
        return { do: 'fail', why: 'words-of-dstor', words };
    }
    if (isOk) {
        return bodySent && acknowledges(answer) ? { do: 'done' } : restart('nothing');
    }
    // Once the body was asked for, all of a small one may be on its way before a byte is known as sent.
    const beforeBody = situation.askedToContinue && !bodyBegun;
    if (beforeBody && status === 401) {
        return { do: 'repeat', renewToken: true };
    }
    const afterMs = (0,backoff/* askedWaitMs */.MW)(answer.headers['retry-after']);
    if (isLimiter(answer, afterMs) || (beforeBody && status === UNAVAILABLE)) {
        return { do: 'wait', afterMs, mayHaveCounted: !beforeBody };
    }
    if (REFUSED.has(status)) {
        return restart('refused');
    }
    if (status === 413) {
        return situation.files === 1 ? { do: 'fail', why: 'file-too-large' } : restart('body-limit');
    }
    if (status === 417) {
        return restart('without-expect');
    }
    if (situation.isCommit && bodySent && (status === 502 || status === 504)) {
        return { do: 'ask-status' };
    }
    if ((0,response/* isRetryable */.r3)(status)) {
        return restart(changeAfter(outcome), afterMs);
    }
    return { do: 'fail', why: 'refused-for-good' };
}
/** A limiter refuses and does not count; what was read only in part may be anybody's word. */
function isLimiter({ status, complete }, afterMs) {
    const isOne = status === TOO_MANY_REQUESTS || (status === UNAVAILABLE && afterMs !== undefined);
    return isOne && complete;
}
function changeAfter({ bytesSent }) {
    return bytesSent > retry_policy_LARGE_BYTES ? 'smaller-chunks' : 'nothing';
}
/** dStor says that the upload failed and not why. */
function saysError(object) {
    return (0,json/* own */.ZV)(object, 'status') === 'ERROR' ? { errorAtStage: '', errorExplanation: '' } : undefined;
}
/**
 * A 2xx whose body was cut off, by the network or by our limit, is an acknowledgement all the same;
 * a whole body that is no JSON is not dStor speaking.
 */
function acknowledges(answer) {
    const object = (0,json/* parseObject */.lj)(answer.text);
    const isDenied = object !== undefined && (0,json/* own */.ZV)(object, 'ok') === false;
    return !(0,response/* isWebPage */.AA)(answer) && !isDenied && (!answer.complete || (0,json/* isJson */.Fh)(answer.text));
}
function restart(change, afterMs = 0) {
    return { do: 'restart', afterMs, change };
}

;// CONCATENATED MODULE: ./src/dstor/session-lost.ts
function sessionLost(cause, facts = {}) {
    const { change = 'nothing', afterMs = 0, request, hasTaken = false, final } = facts;
    return { kind: 'lost', cause, change, afterMs, request, hasTaken, final };
}
/** Carries a lost session out of the lanes, so that they all stop. Never leaves this room. */
class LaneStop extends Error {
    lost;
    constructor(lost) {
        super(lost.cause);
        this.lost = lost;
    }
}

;// CONCATENATED MODULE: ./src/dstor/chunk-sender.ts








/** Sends single chunks of one session, each until it was taken or the session is lost. */
class ChunkSender {
    #options;
    #unconfirmed = new Set();
    #hasTaken = false;
    #filesDone = 0;
    #bytesDone = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Files of chunks that were refused after bytes of them had left. */
    get unconfirmed() {
        return [...this.#unconfirmed].flatMap(({ files }) => files);
    }
    /** Some chunk was taken. */
    get hasTaken() {
        return this.#hasTaken;
    }
    /**
     * Sends a chunk, again where that is safe. `unclear`: it was the commit chunk, and its answer is
     * lost. Throws LaneStop where the session is lost, a DeployError that ends the run, or the reason
     * of `signal`.
     */
    async send(chunk, { signal, lane, beforeRepeat }) {
        const patience = new Patience(this.#context, this.#context.maxRetries);
        let wasRefused = false;
        for (;;) {
            const pass = await this.#options.gate.enter(chunk, signal);
            try {
                if (wasRefused) {
                    await beforeRepeat?.();
                }
                const askedToContinue = this.#options.expect.ask;
                const tried = await this.#try(chunk, signal, lane);
                const decision = decide(tried.outcome, {
                    isCommit: chunk.isCommit,
                    files: chunk.files.length,
                    askedToContinue
                });
                if (decision.do === 'done') {
                    this.#hasTaken = true;
                    pass.taken();
                    return 'arrived';
                }
                if (decision.do === 'ask-status') {
                    const { title, cause } = tried;
                    this.#context.log.info(`${title}: ${cause}; asking dStor whether it has begun its work`);
                    return 'unclear';
                }
                await this.#prepareRepeat(tried, decision, { pass, patience, signal });
                wasRefused ||= tried.outcome.connected;
            }
            finally {
                pass.leave();
            }
        }
    }
    get #context() {
        return this.#options.api.context;
    }
    /** Waits where the chunk is to be sent again, and throws where it is not. */
    async #prepareRepeat(tried, decision, { pass, patience, signal }) {
        const { title, cause } = tried;
        switch (decision.do) {
            case 'stop':
                throw signal.reason;
            case 'fail':
                throw chunkFailure(tried, decision);
            case 'restart':
                throw this.#lost(tried, decision);
            case 'wait':
                this.#refused(tried, decision, pass);
                return;
            case 'repeat': {
                pass.leave();
                const error = chunkFailure(tried);
                const isRefused = decision.renewToken && !tried.isRenewed;
                if (!patience.allowsAnother() || isRefused) {
                    throw error;
                }
                const attempt = patience.attempts;
                const waitMs = (0,backoff/* pauseMs */.rV)(backoff/* REQUEST_BACKOFF */.Rg, attempt, this.#context.clock);
                const doing = `Sending ${title}`;
                await pauseBeforeRepeat(this.#context, { doing, cause, attempt, waitMs, error }, signal);
            }
        }
    }
    /** A limiter refused the chunk: the gate keeps all lanes waiting. */
    #refused(tried, decision, pass) {
        const { chunk, title, cause } = tried;
        if (decision.mayHaveCounted) {
            this.#unconfirmed.add(chunk);
        }
        const { waitMs, refusals } = pass.refused(decision.afterMs);
        const error = chunkFailure(tried);
        if (refusals > this.#context.maxRetries) {
            const still = `${title} was refused ${refusals} times in a row: ${cause}`;
            throw new LaneStop(sessionLost(still, { afterMs: waitMs, final: error }));
        }
        announceRepeat(this.#context, {
            doing: `Sending ${title}`,
            cause,
            attempt: refusals,
            waitMs,
            error
        });
        this.#context.log.debug(`at most ${this.#options.gate.width} requests at once from here on`);
    }
    /** What a lost session throws: the failure itself where dStor refuses and no fresh token can be had. */
    #lost(tried, { change, afterMs }) {
        const { expect } = this.#options;
        const { chunk, title, cause, outcome } = tried;
        const final = chunkFailure(tried);
        const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401;
        if (isRefused && !tried.isRenewed) {
            return final;
        }
        expect.ask &&= change !== 'without-expect';
        const request = { contentBytes: chunk.bytes, files: chunk.files.length };
        const facts = { change, afterMs, request, final };
        return new LaneStop(sessionLost(`${title}: ${cause}`, facts));
    }
    async #try(chunk, signal, lane) {
        const { api, expect, uploadToken, comment, bodyOf, chunksNumber } = this.#options;
        const { facts, clock, log } = this.#context;
        const { published } = facts;
        if (chunk.isCommit) {
            // From here on nobody can say that nothing is published, until the request proves to be unsent.
            facts.published = 'maybe';
        }
        const startedMs = clock.now();
        let told = 0;
        const posted = await api.sendChunk({
            uploadToken,
            chunk,
            body: bodyOf(chunk),
            comment,
            expectContinue: expect.ask,
            signal,
            lane,
            onBytesSent: (bytes) => {
                told += bytes;
                this.#progress(bytes, 0);
            }
        });
        const { outcome } = posted;
        expect.ask &&= !outcome.ignoredExpect;
        if (chunk.isCommit && !outcome.connected) {
            facts.published = published;
        }
        facts.allSent ||= chunk.isCommit && outcome.bodySent;
        const hasArrived = outcome.kind === 'answered' && (0,response/* isSuccess */.oJ)(outcome.answer.status) && outcome.bodySent;
        this.#progress((hasArrived ? chunk.bytes : 0) - told, hasArrived ? chunk.files.length : 0);
        const title = titleOf(chunk, chunksNumber);
        const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind;
        log.debug(`${title}: ${result} after ${(0,format/* durationText */.S5)(clock.now() - startedMs)}`);
        return {
            ...posted,
            chunk,
            title,
            cause: causeOf(posted, this.#context),
            url: uploadUrl(this.#context)
        };
    }
    #progress(bytes, files) {
        this.#bytesDone += bytes;
        this.#filesDone += files;
        this.#options.progress.update({
            filesDone: this.#filesDone,
            bytesDone: Math.max(0, Math.round(this.#bytesDone))
        });
    }
}

;// CONCATENATED MODULE: ./src/dstor/lanes.ts


/**
 * Does `work` for every item in order, at most `width` at a time. After the first failure nothing
 * more is started and the signal handed to the others is aborted; rejects with that failure once
 * all of them have ended, so that nothing goes on behind the caller's back.
 */
async function pool(items, width, parent, work) {
    const controller = new AbortController();
    const signal = AbortSignal.any([parent, controller.signal]);
    // Every lane listens to it, and Node warns of a leak from the eleventh on.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const failures = [];
    let next = 0;
    const lane = async (number) => {
        while (failures.length === 0 && next < items.length) {
            const item = items[next++];
            try {
                await work(item, signal, number);
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
/** Requests that must be taken before one more may run at once. */
const TAKEN_FOR_ONE_MORE = 10;
/** Added to the wait that a limiter asks for: so much of it, and at least this much (ms). */
const JITTER = { part: 0.25, leastMs: 500 };
/**
 * The gate that all lanes of a session go through (contract 4.5). When a limiter has refused one of
 * them, all wait; the refused item goes first and alone, and the others follow when it was taken, at
 * half the width, which grows back by one for every ten items that are taken.
 */
class Gate {
    #clock;
    #most;
    #width;
    #active = 0;
    /** Taken in all, and since the width last changed. */
    #taken = 0;
    #takenSince = 0;
    /** How often the gate was closed: in all, and since something was taken. */
    #closings = 0;
    #rounds = 0;
    #opensMs = -Infinity;
    /** The item that goes first, and whether it is under way. */
    #first;
    #refusals = new Map();
    #waiting = [];
    constructor(width, clock) {
        this.#most = width;
        this.#width = width;
        this.#clock = clock;
    }
    /** Most requests at once, by now. */
    get width() {
        return this.#width;
    }
    /** Waits until a request with this item may leave. Rejects with the signal's reason. */
    async enter(item, signal) {
        for (;;) {
            signal.throwIfAborted();
            const waitMs = this.#opensMs - this.#clock.now();
            if (waitMs > 0) {
                await this.#clock.sleep(waitMs, signal);
            }
            else if (this.#mayPass(item)) {
                return this.#passFor(item);
            }
            else {
                await this.#change(signal);
            }
        }
    }
    #mayPass(item) {
        if (this.#first === undefined) {
            return this.#active < this.#width;
        }
        return this.#first.item === item && !this.#first.isActive;
    }
    #passFor(item) {
        const closings = this.#closings;
        this.#active += 1;
        if (this.#first !== undefined) {
            this.#first.isActive = true;
        }
        let isOver = false;
        const once = (end) => {
            if (!isOver) {
                isOver = true;
                end();
                this.#end(item);
            }
        };
        return {
            taken: () => once(() => this.#take(item)),
            refused: (askedMs) => {
                let refused = { waitMs: 0, refusals: 0 };
                once(() => (refused = this.#refuse(item, closings, askedMs)));
                return refused;
            },
            leave: () => once(() => undefined)
        };
    }
    /** Until something has ended, or the signal is aborted. */
    async #change(signal) {
        await new Promise((resolve) => {
            const wake = () => {
                signal.removeEventListener('abort', wake);
                resolve();
            };
            signal.addEventListener('abort', wake);
            this.#waiting.push(wake);
        });
    }
    #take(item) {
        this.#taken += 1;
        this.#takenSince += 1;
        this.#rounds = 0;
        if (this.#takenSince >= TAKEN_FOR_ONE_MORE && this.#width < this.#most) {
            this.#width += 1;
            this.#takenSince = 0;
        }
        if (this.#first?.item === item) {
            this.#first = undefined;
        }
    }
    #refuse(item, closings, askedMs) {
        const before = this.#refusals.get(item);
        const refusals = before?.taken === this.#taken ? before.count + 1 : 1;
        this.#refusals.set(item, { taken: this.#taken, count: refusals });
        // Those that were under way together are refused for one and the same cause.
        if (closings === this.#closings) {
            this.#closings += 1;
            this.#rounds += 1;
            this.#width = Math.max(1, Math.floor(this.#width / 2));
            this.#takenSince = 0;
        }
        const waitMs = this.#waitMs(askedMs);
        this.#opensMs = Math.max(this.#opensMs, this.#clock.now() + waitMs);
        this.#first ??= { item, isActive: false };
        return { waitMs, refusals };
    }
    #waitMs(askedMs) {
        if (askedMs === undefined) {
            return (0,backoff/* pauseMs */.rV)(backoff/* SAFE_BACKOFF */.Dq, Math.max(1, this.#rounds), this.#clock);
        }
        const jitterMs = Math.max(JITTER.leastMs, askedMs * JITTER.part);
        return askedMs + Math.round(this.#clock.random() * jitterMs);
    }
    #end(item) {
        this.#active -= 1;
        if (this.#first?.item === item) {
            this.#first.isActive = false;
        }
        this.#waiting.splice(0).forEach((wake) => wake());
    }
}

;// CONCATENATED MODULE: ./src/dstor/session.ts




/**
 * Sends the chunks of ONE upload session, the commit chunk last and alone (contract 4.3). Each is
 * sent once after its connection was made; it is repeated only where nothing can have been counted,
 * or where a limiter refused it. The session is `lost` where nobody can say what was counted. Throws
 * a DeployError that ends the run, or the reason of a stop; nothing is under way when it has ended.
 */
async function sendSession(options) {
    const { api, chunks, concurrency } = options;
    const sender = new ChunkSender({
        api,
        uploadToken: options.uploadToken,
        chunksNumber: chunks.length,
        gate: new Gate(concurrency, api.context.clock),
        bodyOf: options.bodyOf,
        comment: options.comment,
        expect: options.expect,
        progress: options.progress
    });
    try {
        await sendAllButCommit(options, sender);
        if (chunks.length > 1) {
            await expectWaiting(options, sender);
        }
        await options.beforeCommit();
        const isCommitUnclear = await commit(options, sender);
        return { kind: 'sent', isCommitUnclear, unconfirmed: sender.unconfirmed };
    }
    catch (error) {
        if (error instanceof LaneStop) {
            return { ...error.lost, hasTaken: sender.hasTaken };
        }
        throw error;
    }
}
/** Until the commit chunk leaves, nothing of the session can be published. */
async function sendAllButCommit(options, sender) {
    const { chunks, concurrency, largestFirst, api } = options;
    const ordinary = chunks.filter((chunk) => !chunk.isCommit);
    const largest = largestFirst ? ordinary.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1) : [];
    const others = ordinary.filter((chunk) => !largest.includes(chunk));
    const send = async (chunk, signal, lane) => {
        await sender.send(chunk, { signal, lane });
    };
    await pool(largest, 1, api.context.signal, send);
    await pool(others, concurrency, api.context.signal, send);
}
/** dStor must still wait. What it counted of a refused request may show a moment later: a second look. */
async function expectWaiting({ api, poll }, sender) {
    // The connection of the commit chunk comes about meanwhile.
    api.openAhead(1);
    const cause = await poll.workBeforeCommit(sender.unconfirmed.length > 0 ? 2 : 1);
    if (cause !== undefined) {
        throw new LaneStop(sessionLost(cause));
    }
}
/** Sends the commit chunk, and says whether it was counted without a clear answer. */
async function commit(options, sender) {
    const { chunks, api, poll } = options;
    const chunk = chunks.at(-1);
    let wasRefused = false;
    const arrived = await sender.send(chunk, {
        signal: api.context.signal,
        lane: 'commit',
        beforeRepeat: async () => {
            // A server may have counted what it refused.
            wasRefused = true;
            await expectWaiting(options, sender);
        }
    });
    if (arrived === 'arrived') {
        return wasRefused;
    }
    if (!(await poll.seesCommit())) {
        const title = titleOf(chunk, chunks.length);
        throw new LaneStop(sessionLost(`${title}: the answer was lost, and dStor was not seen to begin its work`));
    }
    return true;
}

;// CONCATENATED MODULE: ./src/dstor/status-poll.ts







const SURVIVED_FAILURES = 10;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** Between two looks before the commit chunk leaves, where something may have been counted unseen. */
const SECOND_LOOK_MS = 1_000;
/** How long a lost answer to the commit chunk is looked for (contract 4.5). */
const COMMIT_SEARCH_MS = 90_000;
/** After this without processing, parallel requests may have been lost in dStor's count (contract 4.6). */
const LOST_COUNT_MS = 60_000;
/** Asks for the status of one upload session. */
class StatusPoll {
    #api;
    #uploadToken;
    #intervalMs;
    #patience;
    /** dStor's word before the commit chunk was sent; any other word after it means that work began. */
    #wordBefore;
    #lastWord;
    /** @param intervalMs the pause once the first quick looks are over */
    constructor(api, uploadToken, intervalMs) {
        this.#api = api;
        this.#uploadToken = uploadToken;
        this.#intervalMs = intervalMs;
        this.#patience = new Patience(api.context, SURVIVED_FAILURES);
    }
    /**
     * Before the commit chunk leaves: dStor must still be waiting, each of `looks` times, a second
     * apart. Returns why the session is lost where it already processes, because then it counted some
     * request twice and a chunk may be missing. Throws where it will not tell: a site whose fate cannot
     * be followed must not be published.
     */
    async workBeforeCommit(looks) {
        const { clock, signal } = this.#api.context;
        const cause = await this.#lookBeforeCommit();
        if (cause !== undefined || looks === 1) {
            return cause;
        }
        await clock.sleep(SECOND_LOOK_MS, signal);
        return this.#lookBeforeCommit();
    }
    async #lookBeforeCommit() {
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            if (!attempt.ok && isUnknownYet(attempt)) {
                return undefined;
            }
            const status = this.#take(attempt);
            if (status !== undefined && this.#hasBegun(status)) {
                // What it processes lacks at least the last chunk.
                this.#api.context.facts.published = 'maybe';
                return `dStor says ${(0,text_escape/* oneLine */.TN)(status.word)} before the last chunk was sent, so it counted a request twice`;
            }
            if (status !== undefined) {
                this.#wordBefore = status.word;
                return undefined;
            }
            await this.#sleep(pause, attempt);
        }
        return undefined;
    }
    /** After the commit chunk was sent and its answer lost: true when dStor is seen to work on it. */
    async seesCommit() {
        const { clock } = this.#api.context;
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
            await this.#sleep(pause, attempt, leftMs);
        }
        return false;
    }
    /**
     * Waits for DONE and returns dStor's list. `lost` where `wasParallel` and dStor does not begin.
     * Throws DstorError with dStor's words on ERROR, NetworkError after too many failed polls, or the
     * reason of a stop.
     */
    async untilDone(wasParallel) {
        const { clock, remainingMs } = this.#api.context;
        const lostAt = clock.now() + Math.min(LOST_COUNT_MS, remainingMs() / 4);
        let hasBegun = false;
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            const status = this.#take(attempt);
            if (status?.state === 'done') {
                return status.listing;
            }
            hasBegun ||= status !== undefined && this.#hasBegun(status);
            // Only a status that was read says that dStor waits; failed polls say nothing.
            if (wasParallel && status !== undefined && !hasBegun && clock.now() >= lostAt) {
                return sessionLost('dStor has all chunks and does not begin to process them, so it may have lost count of parallel requests', { change: 'sequential', hasTaken: true });
            }
            await this.#sleep(pause, attempt);
        }
        throw new Error('unreachable: the pauses never end');
    }
    #hasBegun(status) {
        return (status.state !== 'waiting' ||
            (this.#wordBefore !== undefined && status.word !== this.#wordBefore));
    }
    #ask() {
        return this.#api.uploadStatus(this.#uploadToken);
    }
    /** The status in an attempt, or undefined for one of the failures that are survived. */
    #take(attempt) {
        const { facts, log } = this.#api.context;
        if (!attempt.ok) {
            this.#survive(attempt);
            return undefined;
        }
        const { value } = attempt;
        this.#patience.reset();
        if (value.failure !== undefined || value.state === 'error') {
            throw new src_errors/* DstorError */.F4(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
                stage: 'PROCESSING',
                advice: ADVICE_ON_WORDS
            });
        }
        if (value.word !== this.#lastWord) {
            this.#lastWord = value.word;
            facts.lastWord = value.word;
            log.info(`dStor says ${(0,text_escape/* oneLine */.TN)(value.word, 100) || 'nothing yet'}`);
        }
        return value;
    }
    #survive(attempt) {
        const { facts, log } = this.#api.context;
        const { error, httpStatus } = attempt;
        const isUnreadable = (0,response/* isSuccess */.oJ)(httpStatus) && !(error instanceof src_errors/* DstorError */.F4);
        const isForgotten = httpStatus === 404 && !(error instanceof src_errors/* DstorError */.F4);
        if (!(attempt.isTransient || isUnreadable || isForgotten)) {
            throw error;
        }
        const mayGoOn = this.#patience.allowsAnother();
        const { attempts } = this.#patience;
        if (!mayGoOn) {
            throw new src_errors/* NetworkError */.Dr(`the status could not be read ${attempts} times in a row; the last time, ${(0,src_errors/* messageOf */.bD)(error)}`, 
            // An API that has just taken everything is at the right address.
            isForgotten && facts.allSent
                ? { stage: 'PROCESSING', status: 'unknown', cause: error }
                : { stage: 'PROCESSING', advice: error.advice, cause: error });
        }
        facts.retries += 1;
        log.info(`Asking for the status: ${attemptText(attempts, SURVIVED_FAILURES + 1)} failed, ${(0,src_errors/* messageOf */.bD)(error)}`);
    }
    /**
     * Pauses between two polls: short at first, half as long again each time up to the interval, from
     * there an eighth more up to 15 s (contract 4.6). Never ends.
     */
    *#pauses() {
        const interval = this.#intervalMs;
        const longest = Math.max(LONGEST_PAUSE_MS, interval);
        for (let pause = Math.min(FIRST_PAUSE_MS, interval);;) {
            yield pause;
            pause = pause < interval ? Math.min(interval, pause * 1.5) : Math.min(longest, pause * 1.125);
        }
    }
    async #sleep(pauseMs, attempt, mostMs = Infinity) {
        const { clock, log, signal } = this.#api.context;
        const askedMs = attempt.ok ? 0 : attempt.retryAfterMs;
        const waitMs = Math.min(mostMs, Math.max(pauseMs, askedMs));
        log.debug(`next status request in ${(0,format/* durationText */.S5)(waitMs)}`);
        await clock.sleep(waitMs, signal);
    }
}
/** A server that does not know a session before its last request certainly does not process it. */
function isUnknownYet({ error, httpStatus }) {
    return (httpStatus === 404 || httpStatus === 410) && !(error instanceof src_errors/* DstorError */.F4);
}

// EXTERNAL MODULE: ./src/ipfs/site-cids.ts
var site_cids = __webpack_require__(1765);
// EXTERNAL MODULE: ./src/site/plan.ts
var site_plan = __webpack_require__(6392);
// EXTERNAL MODULE: ./src/verify/listing.ts + 4 modules
var verify_listing = __webpack_require__(3502);
// EXTERNAL MODULE: ./src/verify/read-back.ts + 8 modules
var read_back = __webpack_require__(703);
;// CONCATENATED MODULE: ./src/verify/confirm-file.ts



/**
 * What dStor shows of one file: that it has its bytes, by a hash where that is a CID that is computed
 * here, else by reading it back; that it has others, or none while it serves another file; or nothing
 * in time. For a file of which nobody has acknowledged that it arrived whole. Rejects only with the
 * reason of `signal`; ends within `timeoutMs`.
 */
async function confirmFile(question) {
    const { files, digests, index, contentCid } = question;
    const path = files[index]?.path ?? '';
    const digest = digests.at(index);
    if (digest === undefined) {
        return 'unknown';
    }
    const listing = (0,verify_listing/* readListing */.v)(question.entries, {
        paths: files.map((file) => file.path),
        folderPath: question.folderPath,
        folderName: question.folderName,
        isSingleFile: question.isSingleFile,
        digests,
        contentCid
    });
    const isWhole = contentCid !== '' && (0,ipfs/* sameNode */.$Y)(listing.folderHash, contentCid);
    if (isWhole || digest.judge(listing.fileHashes.get(path) ?? '') === 'same') {
        return 'right';
    }
    if (listing.usable && !listing.fileHashes.has(path) && listing.missing.includes(path)) {
        return 'wrong';
    }
    if (!listing.usable && listing.folderHash === '') {
        // DONE, and nothing to show for it.
        return 'wrong';
    }
    return toConfirmation(await look(question, listing), listing, files.length);
}
function look(question, listing) {
    const { files, digests, index, gatewayUrl } = question;
    const { folderHash, fileHashes, hashIsFolder } = listing;
    const isSingleFile = question.isSingleFile && !hashIsFolder;
    return (0,read_back/* readBack */.e)({
        files,
        digests,
        location: { gatewayUrl, folderHash, fileHashes, isSingleFile },
        targets: [index],
        timeoutMs: question.timeoutMs,
        signal: question.signal,
        clock: question.clock,
        log: question.log,
        cacheBust: question.cacheBust,
        backoff: question.backoff
    });
}
function toConfirmation({ outcome }, { usable }, files) {
    switch (outcome) {
        case 'verified':
            return 'right';
        case 'wrong':
        case 'missing':
            return 'wrong';
        case 'refused':
            return 'unknown';
        case 'unreachable':
            // The only file, neither named nor served: nothing speaks for it.
            return files === 1 && !usable ? 'wrong' : 'unknown';
    }
}

;// CONCATENATED MODULE: ./src/deploy/confirm-file.ts



/** A file of one block is served at once or not soon; a slow gateway must not hold up the step. */
const CONFIRM_MS = 30_000;
/**
 * Whether dStor shows a file as it was sent; asked after DONE where the answer to the request that
 * carried the file was lost. `right`: proven by its CID or by its bytes; `wrong`: dStor has other
 * bytes, or not this file while it serves another one, or nothing at all to show; `unknown`: nothing
 * was learned in time, so that the file is to be proven by the checks after DONE. Takes at most half
 * of the time that is left, so that a fresh session can follow. Rejects with the reason of the run's
 * signal only.
 */
async function confirm_file_confirmFile(run, inputs, { site, index, listing, digests, clock }) {
    return confirmFile({
        entries: listing.entries,
        files: site.files,
        digests,
        contentCid: (0,site_cids/* contentCidOf */.lR)(site, digests),
        index,
        folderPath: inputs.folderPath,
        folderName: (0,external_node_path_.basename)(site.folder),
        isSingleFile: site.isSingleFile,
        gatewayUrl: inputs.gatewayUrl,
        timeoutMs: Math.min(inputs.verifyTimeoutMs, CONFIRM_MS, run.deadline.remainingMs() / 2),
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock,
        log: run.log
    });
}

;// CONCATENATED MODULE: ./src/deploy/next-session.ts
/**
 * The session after one that was lost (contract 4.5), or undefined where none may follow. Pure.
 *
 * A request that was too large (413) costs nothing: half of it is tried at once and with the same
 * width, and the halving ends by itself. Any other loss halves the concurrency, from the third
 * session on one request goes at a time.
 */
function nextSession(plan, lost, maxRestarts) {
    const next = {
        number: plan.number + 1,
        ...halved(plan, lost),
        concurrency: plan.concurrency,
        largestFirst: lost.change === 'body-limit' || (plan.largestFirst && !lost.hasTaken),
        restarts: plan.restarts,
        refusals: plan.refusals
    };
    if (lost.change === 'body-limit') {
        return next;
    }
    const restarts = plan.restarts + 1;
    const refusals = plan.refusals + (lost.change === 'refused' ? 1 : 0);
    if (restarts > maxRestarts || refusals > 1) {
        return undefined;
    }
    const isSequential = restarts > 1 || lost.change === 'sequential';
    const concurrency = isSequential ? 1 : Math.max(1, Math.floor(plan.concurrency / 2));
    return { ...next, concurrency, restarts, refusals };
}
/**
 * Half of what was really sent, where that may have been too much: a site of small requests would not
 * notice half of a large limit. Of a request with next to no content its files are halved.
 */
function halved({ chunkSize, chunkBytes }, { change, request }) {
    if (request === undefined || (change !== 'body-limit' && change !== 'smaller-chunks')) {
        return { chunkSize, chunkBytes };
    }
    return request.contentBytes > 1
        ? { chunkSize, chunkBytes: Math.min(chunkBytes, Math.floor(request.contentBytes / 2)) }
        : { chunkSize: Math.max(1, Math.floor(request.files / 2)), chunkBytes };
}

// EXTERNAL MODULE: ./src/report/progress.ts
var progress = __webpack_require__(8991);
;// CONCATENATED MODULE: ./src/deploy/upload-progress.ts


/** Feeds the progress line of the upload, and says at the end how fast it was. */
class UploadProgress {
    #log;
    #totals;
    #line;
    #filesDone = 0;
    #startedMs = 0;
    constructor(log, totals) {
        this.#log = log;
        this.#totals = totals;
        this.#line = new progress/* Progress */.k(log, totals);
    }
    /** Starts from nothing, also for a fresh session. */
    start() {
        this.#startedMs = performance.now();
        this.update({ filesDone: 0, bytesDone: 0 });
        this.#line.start();
    }
    update(done) {
        this.#filesDone = done.filesDone;
        this.#line.update(done);
    }
    stop() {
        this.#line.stop();
        const { files, bytes } = this.#totals;
        if (this.#startedMs > 0 && this.#filesDone === files) {
            const ms = performance.now() - this.#startedMs;
            const rate = Math.round((bytes / Math.max(ms, 1)) * 1000);
            this.#log.info(`Sent ${(0,format/* count */.U9)(files, 'file')}, ${(0,format/* bytesText */.pV)(bytes)}, in ${(0,format/* durationText */.S5)(ms)} (${(0,format/* bytesText */.pV)(rate)}/s)`);
        }
        this.#startedMs = 0;
    }
}

;// CONCATENATED MODULE: ./src/deploy/upload.ts














/**
 * Uploads the site and waits until dStor is done with it (contract 4). A session of which nobody can
 * say what dStor counted is given up before it can be published, and a fresh one takes its place, at
 * most `max-restarts` times. Returns dStor's list of what it stored. Throws a DeployError, or the
 * reason of a stop.
 */
async function upload(run, inputs, site, api) {
    const digests = new ipfs/* Fingerprints */.UV(site.files);
    run.record.digests = digests;
    const uploading = new Uploading(run, inputs, site, api, digests);
    try {
        return { ...(await uploading.run()), digests };
    }
    finally {
        uploading.progress.stop();
        run.record.contentCid = (0,site_cids/* contentCidOf */.lR)(site, digests);
    }
}
class Uploading {
    progress;
    #run;
    #inputs;
    #site;
    #api;
    #digests;
    #positions;
    #bodyOf;
    #expect = { ask: true };
    #causes = [];
    constructor(run, inputs, site, api, digests) {
        this.#run = run;
        this.#inputs = inputs;
        this.#site = site;
        this.#api = api;
        this.#digests = digests;
        this.#positions = new Map(site.files.map((file, index) => [file, index]));
        this.#bodyOf = bodyMaker({
            onDigest: (file, digest) => digests.set(this.#positions.get(file), digest)
        });
        this.progress = new UploadProgress(run.log, { files: site.files.length, bytes: site.bytes });
    }
    async run() {
        const { chunkSize, chunkBytes, concurrency } = this.#inputs;
        let plan = {
            number: 1,
            chunkSize,
            chunkBytes,
            concurrency,
            largestFirst: false,
            restarts: 0,
            refusals: 0
        };
        for (;;) {
            const result = await this.#session(plan);
            if (!('kind' in result)) {
                this.#run.facts.published = 'yes';
                return result;
            }
            plan = await this.#afterLost(plan, result);
        }
    }
    async #session(plan) {
        const { folderPath, uploadFields, uploadComment, pollIntervalMs } = this.#inputs;
        const { chunkSize, chunkBytes, concurrency, largestFirst } = plan;
        const run = this.#run;
        const chunks = (0,site_plan/* planChunks */.C)(this.#site.files, { chunkSize, chunkBytes });
        this.#keep(plan, chunks);
        run.beginStage('GETTING_TOKEN');
        this.#api.openAhead(largestFirst ? 1 : Math.min(concurrency, Math.max(1, chunks.length - 1)));
        const uploadToken = await this.#api.openUpload({
            chunksNumber: chunks.length,
            folderPath,
            fields: uploadFields
        });
        run.log.info(`dStor waits for ${(0,format/* count */.U9)(chunks.length, 'upload request')}`);
        run.beginStage('UPLOADING');
        this.progress.start();
        const poll = new StatusPoll(this.#api, uploadToken, pollIntervalMs);
        const sent = await sendSession({
            api: this.#api,
            uploadToken,
            chunks,
            concurrency,
            largestFirst,
            bodyOf: this.#bodyOf,
            comment: uploadComment,
            expect: this.#expect,
            progress: this.progress,
            poll,
            beforeCommit: () => run.expectTheUnknown()
        });
        if (sent.kind === 'lost') {
            return sent;
        }
        this.progress.stop();
        run.beginStage('PROCESSING');
        // With one ordinary chunk nothing ran beside it, and no count can have been lost.
        const listing = await poll.untilDone(concurrency > 1 && chunks.length > 2);
        if ('kind' in listing) {
            return listing;
        }
        return sent.isCommitUnclear
            ? this.#confirmCommit(chunks.at(-1), listing, sent.unconfirmed)
            : { listing, unconfirmed: sent.unconfirmed };
    }
    /**
     * dStor has counted the commit chunk and nobody has said that it arrived whole: a server that
     * counts a request which broke off has half a file. Where dStor shows that, a fresh session follows;
     * where it shows nothing in time, the checks after DONE have the word.
     */
    async #confirmCommit(commit, listing, unconfirmed) {
        const { log } = this.#run;
        const file = commit.files[0];
        const name = (0,text_escape/* quote */.hD)(file.path);
        log.info(`Nobody can say whether the last chunk arrived whole: looking whether dStor has ${name} as it was sent`);
        const proof = await confirm_file_confirmFile(this.#run, this.#inputs, {
            site: this.#site,
            index: this.#positions.get(file),
            listing,
            digests: this.#digests,
            clock: this.#api.context.clock
        });
        if (proof === 'wrong') {
            return sessionLost(`dStor counted the last chunk and does not have ${name} as it was sent`);
        }
        const others = unconfirmed.filter((other) => other !== file);
        if (proof === 'right') {
            return { listing, unconfirmed: others };
        }
        log.warning(`dStor counted the last chunk without a clear answer, and does not show ${name} yet`);
        return { listing, unconfirmed: [...others, file] };
    }
    #keep({ number, concurrency }, chunks) {
        const { record, log } = this.#run;
        record.chunks = chunks.length;
        record.chunkOf = new Uint32Array(this.#site.files.length);
        for (const { files, index } of chunks) {
            for (const file of files) {
                record.chunkOf[this.#positions.get(file)] = index;
            }
        }
        record.sessions.push({ number, chunks: chunks.length, concurrency, cause: '' });
        log.debug(`Session ${number}: ${(0,format/* count */.U9)(chunks.length, 'request')}, concurrency ${concurrency}`);
    }
    /** Says why a session is given up, waits, and returns what follows. Throws where nothing may. */
    async #afterLost(plan, lost) {
        const { facts, log, record, signal, deadline } = this.#run;
        const { clock } = this.#api.context;
        this.#causes.push(lost.cause);
        record.sessions.at(-1).cause = lost.cause;
        const next = nextSession(plan, lost, this.#inputs.maxRestarts);
        const waitMs = lost.change === 'body-limit'
            ? 0
            : (0,backoff/* pauseMs */.rV)(backoff/* SESSION_BACKOFF */.sn, plan.restarts + 1, clock, lost.afterMs);
        if (next === undefined || waitMs >= deadline.remainingMs()) {
            throw this.#givingUp(lost);
        }
        facts.retries += 1;
        const fate = facts.published === 'nothing'
            ? 'Nothing of it can be published'
            : 'dStor may still publish it';
        const when = waitMs === 0 ? 'at once' : `in ${(0,format/* durationText */.S5)(waitMs)}`;
        const most = plan.number + this.#inputs.maxRestarts - plan.restarts;
        log.info(`Upload session ${plan.number} of ${most} is given up: ${lost.cause}. ${fate}. Starting again ${when} with a new upload token, concurrency ${next.concurrency}`);
        await clock.sleep(waitMs, signal);
        return next;
    }
    #givingUp(lost) {
        const causes = this.#causes;
        const told = causes.length === 1
            ? lost.cause
            : `${causes.length} upload sessions failed. ${causes.map((cause, n) => `Session ${n + 1}: ${cause}`).join('. ')}`;
        const facts = {
            stage: 'UPLOADING',
            published: this.#run.facts.published,
            advice: lost.final?.advice ??
                'Run the job again; if it stays, raise `max-restarts` or ask dStor whether uploads are lost.',
            cause: lost.final ?? lost
        };
        return lost.final instanceof src_errors/* HttpError */.j$
            ? new src_errors/* HttpError */.j$(told, { ...facts, httpStatus: lost.final.httpStatus })
            : new src_errors/* NetworkError */.Dr(told, facts);
    }
}

// EXTERNAL MODULE: ./src/deploy/verify.ts + 7 modules
var verify = __webpack_require__(5939);
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
    if (inputs.dryRun) {
        await (0,collect/* dryRun */.PA)(run, site);
        return;
    }
    run.writeOutputs();
    const api = await access();
    const uploaded = await upload(run, inputs, site, api);
    // What is left has limits of its own, and a verified site must not turn unknown.
    run.deadline.clear();
    run.writeOutputs();
    await check.report();
    run.beginStage('VERIFYING');
    await (0,verify/* verify */.M)(run, inputs, site, uploaded);
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
        return `The published site is this folder: ${sizeText(record)}${proven ? `, ${(0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .provenText */ .S)(proven)}` : ''}`;
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
    deployed: '✅ The published site is this folder',
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
/* harmony export */   k: () => (/* binding */ base64Cores),
/* harmony export */   z: () => (/* binding */ base64Url)
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


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ SHOWN_EXCERPT),
/* harmony export */   JN: () => (/* binding */ quoteList),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   fC: () => (/* binding */ trimEndOf),
/* harmony export */   hD: () => (/* binding */ quote),
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

/***/ 3326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Secrets)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8689);


const SHORTEST_REPLACED = 4;
/** A shorter piece of base64 or hex text would be found by chance. */
const SHORTEST_DERIVED = 8;
/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (docs/faults.md 5.4) have no such mask.
 */
class Secrets {
    #values = new Set();
    #known = new Set();
    /** Longest first: a value that holds another one must go as a whole. */
    #forms = [];
    #mask;
    /** @param mask is told each form of each value, to hide it wherever else it may be printed */
    constructor(mask = () => undefined) {
        this.#mask = mask;
    }
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
        const cores = value.length < SHORTEST_REPLACED ? [] : (0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Cores */ .k)(value).filter(isLong);
        // A server may send a lone surrogate, of which no URL can be made: encode what UTF-8 makes of it.
        for (const form of [value, encodeURIComponent(bytes.toString()), base64, ...cores]) {
            if (this.#keep(form)) {
                this.#mask(form);
            }
        }
        if (value.length >= SHORTEST_REPLACED) {
            const bare = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .trimEndOf */ .fC)(base64, '=');
            const others = [bare, (0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Url */ .z)(base64), (0,_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Url */ .z)(bare), ...cores.map(_encodings_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Url */ .z)];
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


/***/ }),

/***/ 3502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ readListing)
});

// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
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
    for (const entry of entries) {
        const hash = cleanHash(entry.hash);
        if (entry.name === undefined) {
            nameless += 1;
            bareHashes.add(hash);
        }
        else {
            add(names, normalName(entry.name), hash, entry.size);
        }
    }
    bareHashes.delete('');
    return { names, bareHashes: [...bareHashes], nameless };
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

/***/ 703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ readBack)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
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

// EXTERNAL MODULE: ./src/http/backoff.ts
var http_backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/http/request.ts + 4 modules
var request = __webpack_require__(7338);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/gateway/served.ts

/** Bytes of a body that are kept to say what it was. */
const HEAD_BYTES = 64 * 1024;
/** Measures a body as it streams by. Memory is bounded: a hash and the first bytes. */
class BodyMeter {
    #hash = (0,external_node_crypto_.createHash)('sha256');
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
                .once('end', () => resolve(true))
                .once('error', () => resolve(false))
                .once('close', () => resolve(false));
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
    /** Whether the body was one in this encoding, as far as it was wanted. Never rejects. */
    async end() {
        this.#stream.end();
        const isWhole = await this.#ended;
        return isWhole || !this.#wantsMore;
    }
    #onData(block) {
        if (this.#wantsMore && !this.#take(block)) {
            this.#wantsMore = false;
            this.#stream.destroy();
        }
    }
}

;// CONCATENATED MODULE: ./src/gateway/fetch-file.ts









const CONNECT_MS = 30_000;
/** Bytes of an answer without the file that are read, to show what it says. */
const REFUSAL_BYTES = 2_000;
const SHOWN_REFUSAL = 200;
const SHOWN_ENCODING = 20;
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
        const reply = await new Request(file, url, { ...options, totalMs }).send();
        const { outcome } = reply;
        if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
            return judge(file, reply);
        }
        const redirect = redirectFrom(url, outcome.answer.headers.location);
        if (redirect.kind === 'refuse') {
            return { kind: 'astray', why: redirect.why };
        }
        url = redirect.url;
    }
    return { kind: 'astray', why: `more than ${MOST_REDIRECTS} redirects in a row` };
}
function absent(why, waitMs = 0) {
    return { kind: 'absent', why, retryAfterMs: waitMs };
}
function silent(why, waitMs = 0) {
    return { kind: 'silent', why, retryAfterMs: waitMs };
}
/** Whether an answer holds the file; nothing is content too, where the file is empty. */
function isContent(status, file) {
    return status === 200 || status === 203 || (status === 204 && file.size === 0);
}
class Request {
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
        this.#meter = new BodyMeter(file.size);
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
            sink: (block, { status, headers }) => isContent(status, this.#file) ? this.#takeContent(block, headers) : this.#takeRefusal(block)
        });
        const isWell = (await this.#unpacker?.end()) ?? true;
        const isLate = outOfTime.aborted && !signal.aborted;
        return { outcome, meter: this.#meter, isWell, refusal: this.#refusal, isLate };
    }
    #takeContent(block, headers) {
        const encoding = encodingOf(headers);
        if (encoding === 'identity') {
            return this.#measure(block);
        }
        if (!canUnpack(encoding)) {
            return false;
        }
        this.#unpacker ??= new Unpacker(encoding, (unpacked) => this.#measure(unpacked));
        return this.#unpacker.write(block);
    }
    #measure(block) {
        this.#options.onBytes?.(block.length);
        return this.#meter.take(block);
    }
    #takeRefusal(block) {
        this.#refusal = Buffer.concat([this.#refusal, block]).subarray(0, REFUSAL_BYTES);
        return this.#refusal.length < REFUSAL_BYTES;
    }
}
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
function compare(file, answer, { meter, isWell }) {
    const encoding = encodingOf(answer.headers);
    if (!canUnpack(encoding)) {
        return { kind: 'never', why: `a body in the encoding "${(0,text_escape/* oneLine */.TN)(encoding, SHOWN_ENCODING)}"` };
    }
    const contentType = answer.headers['content-type'] ?? '';
    const served = meter.result(contentType);
    const isWhole = answer.complete && isWell;
    if (isWhole && served.bytes === file.size && served.sha256 === file.sha256) {
        return { kind: 'same', contentType };
    }
    if (answer.complete && !isWell) {
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
    const said = (0,text_escape/* oneLine */.TN)(body.toString('utf8').trim(), SHOWN_REFUSAL);
    const isText = said !== '' && !said.startsWith('<');
    const why = `status ${status}${isText ? ` (${said})` : ''}`;
    const waitMs = (0,http_backoff/* retryAfterMs */.Vs)(headers['retry-after']);
    if (response/* RETRYABLE_STATUSES */.U3.has(status)) {
        // A gateway that has no time to look says nothing of the file.
        return silent(why, waitMs);
    }
    const isRefused = status >= 400 && status !== 404 && !(0,response/* isRetryable */.r3)(status);
    return isRefused ? { kind: 'refused', why } : absent(why, waitMs);
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/gateway/polling.ts



/** Requests at once. */
const WIDTH = 8;
/** Tries of a file whose answer should not change, and sometimes does: a link to a node may expire. */
const MOST_REFUSALS = 3;
/** Tries of the first file before others are tried in turn, while nothing is served. */
const FIRST_FILE_TRIES = 4;
/** Before bytes that differ are asked for once more. */
const SECOND_LOOK_MS = 1_000;
/** Longest `Retry-After` that is obeyed (contract 4.6). */
const LONGEST_PATIENCE_MS = 60_000;
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150;
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
        return [...this.#closed, ...this.#open];
    }
    /** Asks for these files, and for those not served before, until `untilMs` on the clock. */
    async run(indices, untilMs) {
        const run = (this.#runs += 1);
        this.#open.forEach((item) => (item.isAbsent = false));
        const fresh = [];
        for (const index of indices) {
            fresh.push({ index, run, tries: 0, refusals: 0, why: '', isAbsent: false, isOdd: false });
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
    async #try(item) {
        const { clock, stop } = this.#options;
        const gate = this.#gateMs - clock.now();
        const isOver = stop.signal.aborted || clock.now() >= this.#untilMs;
        if (isOver || (gate > 0 && !(await this.#sleep(gate)))) {
            item.why ||= 'it was not asked for before the time was over';
            return false;
        }
        item.tries += 1;
        const isDone = this.#note(item, await this.#ask(item));
        return isDone ?? this.#lookAgain(item);
    }
    /**
     * The query keeps a cache from answering with an early 404, and from keeping one for visitors. Each
     * third try goes without, in case that a gateway takes it for part of the name, and so does the
     * second look at bytes that differ, which a visitor's address has to decide.
     */
    #ask({ index, run, tries, isOdd }) {
        const isPlain = isOdd || tries % 3 === 0;
        const nth = run === 1 ? tries : `${run}-${tries}`;
        return this.#options.ask(index, isPlain ? '' : `${this.#options.cacheBust}-${nth}`);
    }
    /** Whether the file is done with; undefined where a second look has to decide. */
    #note(item, fetched) {
        switch (fetched.kind) {
            case 'same':
                this.#served += 1;
                this.#options.onServed(item.index, fetched.contentType);
                return true;
            case 'different':
                if (item.isOdd) {
                    return this.#decide({ kind: 'wrong', index: item.index, served: fetched.served });
                }
                item.isOdd = true;
                this.#keep(item, `other bytes than were sent (${fetched.served.bytes})`, true);
                return undefined;
            case 'absent':
            case 'silent':
                this.#keep(item, fetched.why, fetched.kind === 'absent');
                this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs));
                return false;
            case 'refused':
            case 'astray':
                item.refusals += 1;
                this.#keep(item, fetched.why, false);
                return item.refusals >= MOST_REFUSALS && this.#giveUp(item, fetched.kind === 'refused');
            case 'never':
                this.#keep(item, fetched.why, false);
                return this.#giveUp(item, false);
            case 'aborted':
                item.why ||= 'it was not served before the time was over';
                return false;
        }
    }
    /** One odd answer decides nothing: a page of a server that starts, a cache that is being filled. */
    async #lookAgain(item) {
        const left = this.#untilMs - this.#options.clock.now();
        if (!(await this.#sleep(Math.min(SECOND_LOOK_MS, left / 2)))) {
            return false;
        }
        item.tries += 1;
        return this.#note(item, await this.#ask(item)) === true;
    }
    #keep(item, why, isAbsent) {
        // What was learned is not lost to a last request that time cuts off.
        if (isAbsent || !item.isAbsent) {
            item.why = why;
            item.isAbsent = isAbsent;
        }
        const { log, pathOf } = this.#options;
        log.debug(`${(0,text_escape/* quote */.hD)(pathOf(item.index))}, try ${item.tries}: ${why}`);
    }
    #giveUp(item, isRefused) {
        this.#closed.push(item);
        return isRefused ? this.#decide({ kind: 'refused', index: item.index, why: item.why }) : true;
    }
    #decide(decision) {
        this.#decision ??= decision;
        this.#options.stop.abort();
        return true;
    }
    /** Some of the time that is left stays for a last try, however long the gateway asks to wait. */
    #gateAfter(retryAfterMs) {
        const now = this.#options.clock.now();
        const most = Math.min(LONGEST_PATIENCE_MS, (this.#untilMs - now) * 0.75);
        return retryAfterMs > 0 ? now + Math.min(retryAfterMs, most) : 0;
    }
    /** Waits for the next round. False when there is no time for one. */
    async #pause(round) {
        const { clock, log, stop, pathOf, backoff = http_backoff/* REQUEST_BACKOFF */.Rg } = this.#options;
        const left = this.#untilMs - clock.now();
        if (stop.signal.aborted || left < SHORTEST_TRY_MS) {
            return false;
        }
        // Never more than half of what is left, so that the last try comes shortly before the end.
        const pause = Math.min(left / 2, (0,http_backoff/* pauseMs */.rV)(backoff, round, clock, SHORTEST_TRY_MS));
        const waitMs = Math.max(pause, this.#gateMs - clock.now());
        const [first] = this.#open;
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

// EXTERNAL MODULE: ./src/verify/targets.ts
var targets = __webpack_require__(1723);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/gateway/difference.ts



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
    const text = (0,format/* bytesText */.pV)(bytes);
    return bytes < 1024 ? text : `${(0,format/* count */.U9)(bytes, 'byte')}`;
}
/** The first bytes of the local file; undefined where it is no longer what was sent. */
async function localHead(file) {
    if (file.absolutePath === undefined) {
        return undefined;
    }
    try {
        const handle = await (0,promises_.open)(file.absolutePath);
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
    return 'the gateway served other bytes than were sent';
}
function marks(text) {
    return text.match(PROXY_MARKS)?.length ?? 0;
}

;// CONCATENATED MODULE: ./src/verify/verdict.ts



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
        const path = (0,text_escape/* quote */.hD)(pathOf(seen, decision.index));
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
async function wrongText({ expected, linkOf }, { index, served }) {
    const file = expected(index);
    const what = await describeDifference(file, served);
    return `${(0,text_escape/* quote */.hD)(file.path)} at ${(0,text_escape/* oneLine */.TN)(linkOf(index))} is not the file that was sent: ${what}`;
}
function missingText(seen, missing) {
    const { tookMs, files } = seen;
    return `the gateway serves other files of the folder and after ${(0,format/* durationText */.S5)(tookMs)} still not ${(0,format/* count */.U9)(missing.length, 'file')} of ${files.length}: ${namesOf(seen, missing)}`;
}
function verifiedText(seen) {
    return `${amountOf(seen)} read back from the gateway and equal to what was sent, byte for byte`;
}
function unreachableText(seen, unread) {
    const { verified, tookMs } = seen;
    if (verified.size === 0 && unread.every(({ why }) => why === UNLINKED)) {
        return `nothing could be read back: ${UNLINKED}`;
    }
    const are = verified.size === 1 ? 'was read back and is' : 'were read back and are';
    const rest = verified.size > 0 ? `; ${amountOf(seen)} ${are} right` : '';
    return `the gateway did not serve ${(0,format/* count */.U9)(unread.length, 'file')} within ${(0,format/* durationText */.S5)(tookMs)}: ${namesOf(seen, unread)}${rest}`;
}
/** The only file by its name, more by their number. */
function amountOf(seen) {
    const [first] = seen.verified;
    const isOne = seen.verified.size === 1 && first !== undefined;
    const what = isOne ? (0,text_escape/* quote */.hD)(pathOf(seen, first)) : (0,format/* count */.U9)(seen.verified.size, 'file');
    return `${what} (${(0,format/* bytesText */.pV)(seen.bytes)})`;
}
function namesOf(seen, unread) {
    const named = unread
        .slice(0, NAMED)
        .map(({ index, why }) => `${(0,text_escape/* quote */.hD)(pathOf(seen, index))} (${why})`);
    const more = unread.length > NAMED ? ` and ${unread.length - NAMED} more` : '';
    return `${named.join(', ')}${more}`;
}

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
    #misfits = new Map();
    #progress;
    #bytes = 0;
    #moved = 0;
    #untilMs = 0;
    /** A file that should be there, asked for at the end beside those that are not. */
    #control;
    #isControlServed = false;
    constructor(options) {
        this.#options = options;
        const { clock, log, cacheBust, backoff, files } = options;
        this.#poll = new Poll({
            clock,
            log,
            cacheBust,
            backoff,
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
        const { clock, files, signal, progress } = this.#options;
        this.#progress = progress?.({
            files: this.#targets.length,
            bytes: this.#targets.reduce((sum, index) => sum + files[index].size, 0)
        });
        const fromMs = clock.now();
        await this.#withinTime(fromMs).finally(() => this.#progress?.stop());
        signal.throwIfAborted();
        const { unserved, decision } = this.#poll;
        const found = {
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
            ...(await verdictOf(found)),
            filesChecked: this.#verified.size + (decision?.kind === 'wrong' ? 1 : 0),
            bytesChecked: this.#bytes,
            filesPlanned: this.#targets.length + this.#unlinked.length,
            verified: this.#verified,
            misfits: [...this.#misfits.values()]
        };
    }
    #whyNot(index) {
        const { digests, files, location } = this.#options;
        const path = files[index]?.path ?? '';
        if (digests.at(index) === undefined) {
            return 'its content was not measured when it was sent';
        }
        return (0,targets/* linkOf */.IJ)(path, location) === undefined ? UNLINKED : undefined;
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
        const misfit = misfitOf(path, contentType);
        const known = misfit && this.#misfits.get(misfit.extension);
        if (known !== undefined) {
            known.count += 1;
        }
        else if (misfit !== undefined) {
            this.#misfits.set(misfit.extension, { ...misfit, path, contentType, count: 1 });
        }
    }
}


/***/ }),

/***/ 1723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ targetIndices),
/* harmony export */   IJ: () => (/* binding */ linkOf),
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
    const hasIndex = files.some(({ path }) => path === 'index.html');
    return (0,_gateway_public_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .fileUrl */ .iw)(gatewayUrl.href, folderHash, hasIndex ? 'index.html' : '');
}


/***/ })

};
