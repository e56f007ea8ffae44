export const id = 647;
export const ids = [647];
export const modules = {

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ cli_main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/inputs/parsers.ts
var parsers = __webpack_require__(5165);
// EXTERNAL MODULE: ./src/inputs/table.ts
var table = __webpack_require__(5541);
;// CONCATENATED MODULE: ./src/inputs/flags.ts


/** Every user of a machine can read the words of a command, and a shell keeps them. */
const SECRET_VARIABLES = new Map([
    [table/* INPUT_TABLE */.g.apiKey.name, 'DSTOR_API_KEY'],
    [table/* INPUT_TABLE */.g.accessToken.name, 'DSTOR_ACCESS_TOKEN'],
    [table/* INPUT_TABLE */.g.githubToken.name, 'GITHUB_TOKEN']
]);
/** Flags that name a file to write. `--summary` stands in place of the input of that name. */
const FILE_FLAGS = ['outputs', 'summary'];
/** Inputs that are flags of the same name; `folder` may stand alone too. */
const FLAG_ROWS = table/* INPUT_ROWS */.r.filter(({ name }) => !SECRET_VARIABLES.has(name) && !FILE_FLAGS.includes(name));
const CHECK_NAMES = [
    table/* INPUT_TABLE */.g.folder,
    table/* INPUT_TABLE */.g.include,
    table/* INPUT_TABLE */.g.exclude,
    table/* INPUT_TABLE */.g.ignoreFile,
    table/* INPUT_TABLE */.g.includeHiddenFiles,
    table/* INPUT_TABLE */.g.symlinks,
    table/* INPUT_TABLE */.g.timeoutMs,
    table/* INPUT_TABLE */.g.verifyTimeoutMs
].map(({ name }) => name);
/** Flags of `verify`: which files, and how long. */
const CHECK_ROWS = FLAG_ROWS.filter(({ name }) => CHECK_NAMES.includes(name));
/** The name under which a runner hands an input over. */
function variableOf(name) {
    return `INPUT_${name.toUpperCase()}`;
}
/** Whether the flag may be given several times: its input holds one entry per line. */
function isList({ parse }) {
    return parse === parsers/* lines */.Mn || parse === parsers/* flagOrGlobs */.v3;
}
function isBoolean({ parse }) {
    return parse === parsers/* flag */.Jt;
}

// EXTERNAL MODULE: ./src/inputs/near-names.ts
var near_names = __webpack_require__(4606);
// EXTERNAL MODULE: ./src/text/encodings.ts
var encodings = __webpack_require__(8689);
;// CONCATENATED MODULE: ./src/inputs/published-link.ts

/** Reads `…/ipfs/<hash>`, with or without a path behind it; undefined for any other text. */
function publishedLinkOf(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const [before = '', after = ''] = parsed?.pathname.split(/\/ipfs\/(.*)/s, 2) ?? [];
    const [, first = '', rest] = /^([^/]*)(?:\/(.*))?$/s.exec(after) ?? [];
    const hash = (0,encodings/* percentDecoded */.oF)(first, '');
    const behind = rest === undefined ? undefined : (0,encodings/* percentDecoded */.oF)(rest, '');
    const isText = hash !== '' && (behind !== '' || rest === '');
    if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || !isText) {
        return undefined;
    }
    return { published: { hash, behind }, gatewayUrl: `${parsed.origin}${before}/ipfs` };
}

;// CONCATENATED MODULE: ./src/inputs/command-line.ts









/** Something is wrong with the words of the command; the message says what is allowed. */
class WrongUsage extends Error {
}
/** Reads the words behind the name of the program. Nothing is read or written but them. Never throws. */
function parseCommandLine(words, env) {
    try {
        return commandOf(words, env);
    }
    catch (error) {
        const message = error instanceof WrongUsage ? error.message : complaintOf(error);
        if (message === undefined) {
            throw error;
        }
        return { kind: 'wrong', message };
    }
}
function commandOf(words, env) {
    refuseSecrets(words);
    const isCheck = words[0] === 'verify';
    const rows = isCheck ? CHECK_ROWS : FLAG_ROWS;
    const { values, positionals } = (0,external_node_util_.parseArgs)({
        args: withBooleans(isCheck ? words.slice(1) : words),
        options: {
            help: { type: 'boolean', short: 'h' },
            version: { type: 'boolean' },
            ...stringFlags([...FILE_FLAGS, ...(isCheck ? ['url'] : []), ...rows.map(({ name }) => name)])
        },
        allowPositionals: true
    });
    if (values['help'] === true) {
        return { kind: 'help' };
    }
    if (values['version'] === true) {
        return { kind: 'version' };
    }
    const given = new Map(Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value]] : [])));
    if (positionals.length > 0) {
        given.set('folder', [...(given.get('folder') ?? []), ...positionals]);
    }
    const fileOf = (name) => {
        const file = only(name, given.get(name));
        if (file === '') {
            throw new WrongUsage(`--${name} names no file`);
        }
        return file;
    };
    // Where nothing is sent no key is needed, and none is looked at.
    const inputs = inputsOf(given, isCheck ? {} : env);
    const link = isCheck ? linkOf(only('url', given.get('url'))) : undefined;
    if (link === undefined) {
        requireKey(inputs, env);
    }
    return {
        kind: 'run',
        published: link?.published,
        inputs: {
            ...inputs,
            INPUT_SUMMARY: String(given.has('summary')),
            ...(link && {
                'INPUT_DRY-RUN': 'true',
                'INPUT_GATEWAY-URL': link.gatewayUrl
            })
        },
        outputsFile: fileOf('outputs'),
        summaryFile: fileOf('summary')
    };
}
function stringFlags(names) {
    return Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true }]));
}
/** The inputs as variables, each value checked as it will be again. */
function inputsOf(given, env) {
    const inputs = {};
    for (const row of FLAG_ROWS) {
        const values = given.get(row.name);
        const value = isList(row) ? values?.join('\n') : only(row.name, values);
        if (value === '' && isBoolean(row)) {
            // A variable that is empty says neither, and a deployment cannot be called back.
            throw new WrongUsage(`--${row.name} is empty: it takes true or false, or stands alone`);
        }
        if (value !== undefined || row.isRequired === true) {
            check(row, value ?? '', env);
            inputs[variableOf(row.name)] = value ?? '';
        }
    }
    for (const [name, variable] of SECRET_VARIABLES) {
        inputs[variableOf(name)] = env[variable] ?? '';
    }
    return inputs;
}
function requireKey(inputs, env) {
    const isDryRun = inputs[variableOf(table/* INPUT_TABLE */.g.dryRun.name)]?.toLowerCase() === 'true';
    const keys = ['DSTOR_API_KEY', 'DSTOR_ACCESS_TOKEN'].filter((name) => env[name]);
    if (keys.length !== 1 && !isDryRun) {
        throw new WrongUsage(keys.length > 1
            ? `${keys.join(' and ')} are both set: set exactly one of them`
            : 'no key: set the environment variable DSTOR_API_KEY (or DSTOR_ACCESS_TOKEN); only --dry-run needs none');
    }
}
function linkOf(url) {
    const link = url === undefined ? undefined : publishedLinkOf(url);
    if (link === undefined) {
        const fault = url === undefined ? 'is missing' : 'is no link to a published site';
        throw new WrongUsage(`--url ${fault}: give one like https://api.dstor.cloud/ipfs/<hash>/index.html`);
    }
    return link;
}
function check(row, value, env) {
    if (value.trim() === '' && row.isRequired !== true) {
        return;
    }
    try {
        row.parse(value.trim(), { env, warn: () => undefined });
    }
    catch (error) {
        if (!(error instanceof parsers/* WrongValue */.Fj)) {
            throw error;
        }
        throw new WrongUsage(row.isRequired === true ? `<${row.name}> ${error.message}` : `--${row.name} ${error.message}`);
    }
}
function only(name, values) {
    if (values !== undefined && values.length > 1) {
        throw new WrongUsage(name === 'folder'
            ? `exactly one folder can be deployed, and ${values.length} were given`
            : `--${name} is given ${values.length} times`);
    }
    return values?.[0];
}
function refuseSecrets(words) {
    for (const word of words) {
        const name = /^--([^=]+)/s.exec(word)?.[1] ?? '';
        const variable = SECRET_VARIABLES.get(name);
        if (variable !== undefined) {
            throw new WrongUsage(`--${name} is no flag: every user of the machine can read the words of a command, and the shell keeps them. Set the environment variable ${variable}`);
        }
    }
}
/** A flag for a boolean stands alone, or has `true` or `false` behind it: `--strict`, `--strict=false`. */
function withBooleans(words) {
    const booleans = new Set(FLAG_ROWS.filter(isBoolean).map(({ name }) => `--${name}`));
    const end = words.includes('--') ? words.indexOf('--') : words.length;
    const args = [];
    for (let n = 0; n < end; n++) {
        const word = words[n];
        const next = n + 1 < end ? words[n + 1] : '';
        if (!booleans.has(word)) {
            args.push(word);
        }
        else if (/^(true|false)$/i.test(next)) {
            args.push(`${word}=${next}`);
            n += 1;
        }
        else {
            args.push(`${word}=true`);
        }
    }
    return [...args, ...words.slice(end)];
}
/** What `parseArgs` complains of; its texts name flags and no values. Undefined for another error. */
function complaintOf(error) {
    const code = (0,json/* isObject */.Gv)(error) ? String((0,json/* own */.ZV)(error, 'code')) : '';
    if (!code.startsWith('ERR_PARSE_ARGS_')) {
        return undefined;
    }
    const message = (0,errors/* messageOf */.bD)(error);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
        return unknownFlag(message);
    }
    const [, flag] = /Option '(--[^ ']+)' argument is ambiguous/.exec(message) ?? [];
    return flag === undefined
        ? message
        : `${flag} has no value behind it; one that begins with a dash is written ${flag}=-…`;
}
function unknownFlag(message) {
    const word = /'(--?[^']*)'/.exec(message)?.[1] ?? '';
    const name = word.replace(/^-+/, '');
    const known = [
        'help',
        'version',
        ...FILE_FLAGS,
        ...FLAG_ROWS.map((row) => row.name),
        ...SECRET_VARIABLES.keys()
    ];
    if (FLAG_ROWS.some((row) => row.name === name)) {
        return `verify has no flag ${(0,text_escape/* quote */.hD)(word)}`;
    }
    if (name === 'url') {
        return 'only verify has the flag "--url", and that word comes first';
    }
    const [near] = (0,near_names/* nearNames */.$)({ [variableOf(name)]: name }, known);
    const hint = near === undefined ? '' : `: did you mean --${near.meant}?`;
    return `there is no flag ${(0,text_escape/* quote */.hD)(word)}${hint}`;
}

// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __webpack_require__(6431);
;// CONCATENATED MODULE: ./src/inputs/usage.ts

const WIDTH = 80;
/** What `--help` prints: every flag, from the table of inputs. */
const USAGE = `Usage: dstor-deploy <folder> [--<flag> <value> …]
       dstor-deploy verify <folder> --url <link> [--<flag> <value> …]

Deploys a built static site to dStor and checks what was published. Relative
paths start in the current folder.

With verify nothing is sent and no key is needed: what is published at --url, a
link like https://api.dstor.cloud/ipfs/<hash>/index.html, is read back and
compared with the folder, every byte. Its flags:
${wrapped(CHECK_ROWS.map(({ name }) => `--${name}`).join(', '))}

The key comes from the environment variable DSTOR_API_KEY, or a ready access
token from DSTOR_ACCESS_TOKEN, and never from a flag: every user of a machine
can read the words of a command. --dry-run needs neither.

Ends with 0 when the deployment is green, 1 when it is red or was cancelled, and
2 when the command itself is wrong. NO_COLOR switches colours off, DSTOR_DEBUG=1
shows every request.

Files to write:
  --outputs <file>
${wrapped('The outputs: as JSON where the name ends in `.json`, else as lines `DSTOR_URL=…`, which GitLab takes as a dotenv report.')}
  --summary <file>
${wrapped('The summary, as Markdown with HTML, appended to the file.')}

Flags:
${FLAG_ROWS.map(flagText).join('\n')}
  -h, --help
${wrapped('This text.')}
  --version
${wrapped('The name and the version.')}
`;
function flagText(row) {
    const value = isBoolean(row) ? '[=true|false]' : isList(row) ? ' <glob> …' : ' <value>';
    const times = isList(row) ? ' May be given several times.' : '';
    return `  --${row.name}${value}\n${wrapped(`${row.description}${times}${presetText(row)}`)}`;
}
function presetText(row) {
    if (row.default === '') {
        return '';
    }
    const strict = row.strictDefault === undefined ? '' : `; with --strict ${row.strictDefault}`;
    return ` [${row.default}${strict}]`;
}
function wrapped(text) {
    const lines = [];
    let line = '     ';
    for (const word of text.split(' ')) {
        if (line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = '     ';
        }
        line += ` ${word}`;
    }
    return [...lines, line].join('\n');
}

// EXTERNAL MODULE: ./src/main.ts + 32 modules
var main = __webpack_require__(4564);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(3581);
// EXTERNAL MODULE: ./src/files/identity.ts
var identity = __webpack_require__(2029);
// EXTERNAL MODULE: ./src/files/paths.ts
var paths = __webpack_require__(7099);
// EXTERNAL MODULE: ./src/site/globs.ts
var globs = __webpack_require__(696);
;// CONCATENATED MODULE: ./src/report/target-file.ts








/**
 * Why a file cannot take what a run writes; undefined where it can, and is there afterwards. Only
 * regular files and devices never block, and what lies in the deployed folder would be published by
 * the next deployment.
 *
 * @param deployed the folder, the file or the glob that is deployed
 * @param taken what takes the log, or another text
 * @param flag `a` for a file that is appended to; `w` for one that is written anew, and empty from now
 *   on: what an earlier run left there must not be taken for this one's
 */
function targetProblem(file, deployed, { taken, flag }) {
    if (isPartOf((0,paths/* realPlace */.oD)(external_node_path_default().resolve(file)), external_node_path_default().resolve(deployed))) {
        return 'lies in what is deployed, so that the next deployment would publish it';
    }
    try {
        const stats = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        // A link to a file that is not there yet may lead anywhere.
        if (stats === undefined ? isLink(file) : !canTake(stats)) {
            return 'is no regular file';
        }
        if (stats?.isFile() === true && taken.some((other) => isSameFile(stats, other))) {
            return 'takes the log or another text already';
        }
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, flag));
        return undefined;
    }
    catch (error) {
        return `cannot be written: ${(0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}`;
    }
}
function isLink(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
function isPartOf(place, deployed) {
    const isWindows = process.platform === 'win32';
    const glob = new esm/* Minimatch */.VR(deployed, {
        ...globs/* GLOB_LANGUAGE */.u,
        platform: process.platform,
        nocase: isWindows,
        windowsPathsNoEscape: isWindows
    });
    for (let part = place; part !== external_node_path_default().dirname(part); part = external_node_path_default().dirname(part)) {
        if (glob.match(part)) {
            return true;
        }
    }
    return (0,paths/* isInside */.FK)((0,paths/* realPlace */.oD)(deployed), place);
}
function isSameFile(stats, other) {
    return other.isFile() && (0,identity/* mayBeSameFile */.b)(stats, other);
}
/** What a pipe without a reader takes, nobody knows when. */
function canTake(stats) {
    return stats.isFile() || stats.isCharacterDevice();
}

;// CONCATENATED MODULE: ./src/report/terminal.ts


const COLOURS = { error: 31, warning: 33, notice: 32, title: 1 };
/** Of an output in a dotenv file, in UTF-16 units: the explanation of an error may be long, and a link. */
const LONGEST_LINE = 800;
const CLEAR_LINE = '\r\u001b[2K';
/** A terminal, or the log of a CI system that obeys no commands (contract 7). */
function terminalFace({ stream, env, outputsFile, summaryFile }) {
    return {
        sink: terminalSink(stream, env),
        mask: () => undefined,
        writeOutputs: (outputs) => {
            if (outputsFile !== undefined) {
                (0,external_node_fs_.writeFileSync)(outputsFile, outputsText(outputs, outputsFile));
            }
        },
        summaryFile
    };
}
function terminalSink(stream, env) {
    const movesCursor = stream.isTTY && env['TERM'] !== 'dumb';
    // https://no-color.org: any value that is not empty switches colours off.
    const isColoured = movesCursor && !env['NO_COLOR'];
    const painted = (kind, text) => isColoured ? `\u001b[${COLOURS[kind]}m${text}\u001b[0m` : text;
    let isTransient = false;
    const line = (text) => {
        stream.write(`${isTransient ? CLEAR_LINE : ''}${text}\n`);
        isTransient = false;
    };
    const titled = (text, title) => title === undefined ? String(text) : `${title}: ${String(text)}`;
    return {
        info: line,
        debug: (text) => {
            if (env['DSTOR_DEBUG']) {
                line(text);
            }
        },
        warning: (text) => line(`${painted('warning', 'Warning:')} ${String(text)}`),
        notice: (text, properties) => line(painted('notice', titled(text, properties?.title))),
        error: (text, properties) => line(`${painted('error', 'Error:')} ${titled(text, properties?.title)}`),
        startGroup: (title) => line(painted('title', title)),
        endGroup: () => undefined,
        ...(movesCursor && {
            transient: (text) => {
                const room = Math.max(20, (stream.columns || 80) - 1);
                stream.write(`${CLEAR_LINE}${text.slice(0, room)}`);
                isTransient = true;
            }
        })
    };
}
/** JSON, or one `DSTOR_NAME=value` a line, as GitLab's dotenv reports are. */
function outputsText(outputs, file) {
    if (file.endsWith('.json')) {
        return `${JSON.stringify(outputs, null, 2)}\n`;
    }
    return Object.entries(outputs)
        .map(([name, value]) => `DSTOR_${terminal_variableOf(name)}=${oneLineOf(value)}\n`)
        .join('');
}
function terminal_variableOf(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
/**
 * A line of such a file ends at the first break, and what is behind it would be a variable. GitLab takes
 * no file of more than 5 KB ("artifacts:reports:dotenv" of its documentation).
 */
function oneLineOf(value) {
    return (0,text_escape/* cut */.Jj)(value, LONGEST_LINE).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

// EXTERNAL MODULE: ./src/text/redact.ts + 1 modules
var redact = __webpack_require__(4510);
;// CONCATENATED MODULE: ./src/cli.ts










const WRONG_USAGE = 2;
/**
 * The same deployment from a terminal or another CI system (contract 7). Ends with 0 for green, 1 for
 * red and 2 for wrong usage.
 */
async function cli_main(version, words = process.argv.slice(2), given = process.env) {
    // Relative paths start where the command was typed, on GitHub too.
    const env = { ...given, GITHUB_WORKSPACE: undefined };
    const command = parseCommandLine(words, env);
    switch (command.kind) {
        case 'help':
            print(process.stdout, USAGE);
            return;
        case 'version':
            print(process.stdout, `dstor-deploy ${version}\n`);
            return;
        case 'wrong':
            refuse(command.message, env);
            return;
        case 'run': {
            const { published, inputs, outputsFile, summaryFile } = command;
            const problem = problemOf(command);
            if (problem !== undefined) {
                refuse(problem, env);
                return;
            }
            setInputs(inputs);
            const face = terminalFace({ stream: process.stdout, env, outputsFile, summaryFile });
            const { status, failure } = published === undefined
                ? await (0,main.main)(env, face)
                : await (0,main.main)(env, face, async (run) => {
                    const { checkPublished } = await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(765), __webpack_require__.e(686), __webpack_require__.e(781)]).then(__webpack_require__.bind(__webpack_require__, 3781));
                    await checkPublished(run, published);
                });
            if (status === 'failed' && failure?.stage === 'INPUTS') {
                process.exitCode = WRONG_USAGE;
            }
        }
    }
}
function refuse(message, env) {
    process.exitCode = WRONG_USAGE;
    print(process.stderr, `dstor-deploy: ${withoutSecrets(message, env)}\nTry: dstor-deploy --help\n`);
}
/** Writes all that there is to say. Where nobody takes it, the command is red, and quiet. */
function print(stream, text) {
    stream.on('error', () => (process.exitCode ||= 1)).write(text);
}
/** What is wrong with the files that the command names to be written. */
function problemOf({ inputs, outputsFile, summaryFile }) {
    const taken = [(0,external_node_fs_.fstatSync)(process.stdout.fd), (0,external_node_fs_.fstatSync)(process.stderr.fd)];
    const targets = [
        ['summary', summaryFile, 'a'],
        ['outputs', outputsFile, 'w']
    ];
    for (const [name, file, flag] of targets) {
        if (file !== undefined) {
            const problem = targetProblem(file, inputs['INPUT_FOLDER'] ?? '', { taken, flag });
            if (problem !== undefined) {
                return `--${name} ${(0,text_escape/* quote */.hD)(file)} ${problem}`;
            }
            taken.push((0,external_node_fs_.statSync)(file));
        }
    }
    return undefined;
}
/** Inputs come from the command alone: what a runner left in the environment was meant for it. */
function setInputs(inputs) {
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('INPUT_'))) {
        delete process.env[name];
    }
    Object.assign(process.env, inputs);
}
function withoutSecrets(message, env) {
    const secrets = new redact/* Secrets */.S();
    const values = [...SECRET_VARIABLES.values()].map((name) => env[name]?.trim() ?? '');
    (0,credentials/* registerSecrets */.d)(values, secrets);
    return secrets.redact(message);
}


/***/ })

};
