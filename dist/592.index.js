export const id = 592;
export const ids = [592];
export const modules = {

/***/ 6231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
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


/***/ }),

/***/ 3942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
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
    const onEscape = (thrown) => die((0,src_errors/* messageOf */.bD)(thrown));
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
var show = __webpack_require__(3709);
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
    cancelled: 'Run the job again when you want the site deployed and checked.'
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
    const message = clean(`unexpected error: ${(0,src_errors/* messageOf */.bD)(thrown)}`);
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
    if (!(thrown instanceof src_errors/* DeployError */.sH)) {
        return unexpected(thrown, currentStage, clean);
    }
    const { stage, published } = thrown;
    const advice = (0,show/* plain */.pj)(clean(thrown.advice ?? GENERAL_ADVICE[thrown.status]), LONGEST_ADVICE);
    return { stage, ...wordsOf(thrown, clean), advice, published };
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
    const headline = oneSentence((0,src_errors/* dstorSentence */.Az)((0,show/* cut */.Jj)(errorAtStage, LONGEST_STAGE), explanation));
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
    yes: 'dStor has published the upload, and this run did not get through all of its checks.'
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
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
    return (0,promises_.realpath)(folder).catch(() => external_node_path_default().resolve(folder));
}
async function isInside(folder, candidate) {
    const relative = external_node_path_default().relative(await resolved(folder), await resolved(candidate));
    return relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}
/** A folder for temporary files that is no part of what is deployed. */
async function folderFor(site, tempFolder) {
    const candidates = [...(tempFolder === undefined ? [] : [tempFolder]), (0,external_node_os_.tmpdir)()];
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
        const file = external_node_path_default().join(folder, `dstor-manifest-${(0,external_node_crypto_.randomUUID)()}.json`);
        try {
            await (0,promises_.writeFile)(file, manifestPieces(record, context, secrets), { flag: 'wx' });
        }
        catch (cause) {
            // The cause of the failure matters more than a rest that cannot be removed.
            await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
            throw cause;
        }
        return file;
    }
    catch (cause) {
        throw new ReportError(`the manifest cannot be written: ${(0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(cause))}`, {
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
            (0,core.setOutput)(name, outputs[name]);
        }
    }
    catch (cause) {
        throw new ReportError(`the outputs of the step cannot be written: ${(0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(cause))}`, {
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
                (0,core.setSecret)(form);
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
        await (0,promises_.appendFile)(file, markdown);
        return undefined;
    }
    catch (error) {
        return `the job summary cannot be written: ${(0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(error))}`;
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
            this.log.info(`Also: ${(0,src_errors/* messageOf */.bD)(thrown)}`);
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
            return new src_errors/* CancelledError */.cc(stage, this.trace.published);
        }
        return new src_errors/* TimeLimitError */.$q(this.#limitText((0,show/* durationText */.S5)(this.#limitMs)), {
            stage,
            published: this.trace.published,
            advice: this.trace.allSent
                ? `Look in the dStor portal for the folder ${(0,show/* show */.WU)(this.record.folderPath)}, or run the job again. A larger \`timeout-minutes\` waits longer.`
                : 'Raise `timeout-minutes`, or make the build smaller.'
        });
    }
    #limitText(limit) {
        const { allSent, lastWord } = this.trace;
        if (!allSent) {
            return `the limit of ${limit} was reached`;
        }
        if (lastWord === 'DONE') {
            return `dStor said "DONE", and the limit of ${limit} was reached before it was known what it published`;
        }
        const last = lastWord === '' ? '' : `; its last word was ${(0,show/* show */.WU)(lastWord)}`;
        return `everything was sent, and dStor gave no final word within ${limit}${last}`;
    }
    #published(said) {
        return said === 'yes' ? said : this.trace.published;
    }
    /** After everything was sent only dStor's own final word says how it ended (surface 2). */
    #statusOf(error) {
        const status = error instanceof src_errors/* DeployError */.sH ? error.status : 'failed';
        const isFinal = error instanceof src_errors/* DstorError */.F4 || error instanceof src_errors/* VerificationError */.mk;
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
            this.log.info((0,src_errors/* messageOf */.bD)(error));
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
            this.log.warning((0,src_errors/* messageOf */.bD)(error));
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
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
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
        return (0,core.getInput)(name) || (this.#defaults[name] ?? '');
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
        throw new src_errors/* InputError */.dz(values.problems.join('. '), 'Nothing was sent.');
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
        const all = (0,show/* numberText */.$4)(lint.filesRead + lint.filesLeft);
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
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
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

// EXTERNAL MODULE: ./node_modules/@actions/glob/lib/glob.js + 17 modules
var glob = __webpack_require__(2377);
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
    return new src_errors/* CollectError */.h0(`the pattern ${(0,show/* show */.WU)(text)} of the input ${input} ${what}`, {
        advice: 'Write patterns relative to the folder, without `..`.',
        cause
    });
}
async function compile(patterns) {
    const globber = await (0,glob/* create */.v)(patterns.join('\n'));
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
function hasCode(thrown, ...codes) {
    return codes.includes((0,src_errors/* codeOf */.$N)(thrown));
}
/** What an error of the file system means, without the path that Node puts into its message. */
function causeText(thrown) {
    const code = (0,src_errors/* codeOf */.$N)(thrown);
    const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
    return words === undefined ? (0,show/* plain */.pj)(code || (0,src_errors/* messageOf */.bD)(thrown)) : `${words} (${code})`;
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
        throw cause instanceof src_errors/* CollectError */.h0 ? cause : badIgnoreFile(path, causeText(cause), cause);
    }
}
function badIgnoreFile(path, why, cause) {
    return new src_errors/* CollectError */.h0(`the ignore file ${(0,show/* show */.WU)(path)} cannot be read: ${why}`, {
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
        throw new src_errors/* CollectError */.h0(sentences.join('; '), { advice: [...advice].join(' '), paths });
    }
}
function sentence(text, problems) {
    const verb = problems.length === 1 ? text.one : text.many;
    const named = problems.slice(0, problems_NAMED).map((problem) => problem.shown);
    const more = problems.length > problems_NAMED ? ` and ${problems.length - problems_NAMED} more` : '';
    return `${(0,show/* count */.U9)(problems.length, text.noun)} ${verb}: ${named.join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/site/located-file.ts
var located_file = __webpack_require__(1584);
;// CONCATENATED MODULE: ./src/site/regular-file.ts




/** Every user can read the file, whoever owns it, so nobody has to be asked. */
const READABLE_BY_ALL = 0o444;
class FoundFile extends located_file/* LocatedFile */.z {
    mtimeMs;
    ino;
    dev;
    constructor(location, { size, mtimeMs, ino, dev }) {
        super(location, size);
        this.mtimeMs = mtimeMs;
        this.ino = ino;
        this.dev = dev;
    }
}
/**
 * The file as it is now, without opening it; what keeps it from being uploaded goes to `problems`.
 * @param location its absolute path has no symbolic links
 * @param known what is known of it already
 */
function inspectFile(location, problems, known) {
    const { path, absolutePath } = location;
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
        return new FoundFile(location, stats);
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
        throw new src_errors/* CollectError */.h0(`${(0,show/* show */.WU)(folder)} cannot be read: ${causeText(cause)}`, {
            advice: 'Give the user of this step the right to read it.',
            cause
        });
    }
    throw new src_errors/* CollectError */.h0(`${(0,show/* show */.WU)(folder)} is neither a folder nor a regular file`, {
        advice: 'Set `folder` to the folder that the build writes to.'
    });
}
function missing(folder, cause) {
    const found = nearestParent(folder);
    const inside = found.names.length > 0 ? `contains ${(0,show/* showList */.w5)(found.names, OFFERED)}` : 'is empty or unreadable';
    return new src_errors/* CollectError */.h0(`the folder ${(0,show/* show */.WU)(folder)} does not exist`, {
        advice: `Did the build step run before this one, and does it write there? ${(0,show/* show */.WU)(found.parent)} ${inside}.`,
        cause
    });
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
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
        return (0,external_node_buffer_.isUtf8)(bytes) ? entry : { ...entry, bytes };
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
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
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
var external_node_timers_promises_ = __webpack_require__(8500);
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
        await (0,external_node_timers_promises_.setImmediate)();
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
        const { root, problems } = this.#options;
        const file = inspectFile({ path, absolutePath, root }, problems, known);
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
    const path = (0,external_node_path_.basename)(folder);
    refuseNames([path], problems);
    const file = inspectFile({ path, absolutePath: root.real, root: '' }, problems);
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

// EXTERNAL MODULE: ./src/site/read-flags.ts
var read_flags = __webpack_require__(8213);
;// CONCATENATED MODULE: ./src/site/block-reader.ts





const BLOCK_BYTES = 256 * 1024;
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
     * The file from its first byte to its last, or the part of it that lies between two offsets and
     * perhaps a little more. Ending the loop early closes it as well.
     * @throws {CollectError} when it vanished, cannot be read, or is not as long as it was
     */
    *windows(file, from = 0, to = file.size) {
        const descriptor = block_reader_open(file);
        try {
            let position = from;
            let filled = 0;
            while (position < to) {
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
/** The room that `readWhole` needs: one byte more than the file has shows that it has grown. */
function roomFor(file) {
    return file.size + 1;
}
/**
 * Reads a small file as a whole, and returns the part of `into` that holds it.
 * @throws {CollectError} when it vanished, cannot be read, or is not as long as it was
 */
function readWhole(file, into) {
    const descriptor = block_reader_open(file);
    try {
        let filled = 0;
        while (filled < file.size) {
            filled += readBlock(file, descriptor, into.subarray(filled), filled);
        }
        return into.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function block_reader_open(file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file.absolutePath, read_flags/* READ_FLAGS */.t);
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
    return new src_errors/* CollectError */.h0(`the file ${(0,show/* show */.WU)(file.path)} ${what}`, {
        advice: 'Let nothing write to the folder while it is deployed.',
        paths: [file.path],
        cause
    });
}

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
/** The limbs of one number at a time: taking memory for each costs more than the arithmetic. */
const limbs = new Float64Array(LIMBS);
/** Filled and copied: a text put together piece by piece stays a chain of them, ten times its size. */
const base58_text = Buffer.alloc(TEXT_LENGTH);
/** The text of the sha2-256 multihash that begins at `start`, 46 characters. */
function base58Text(bytes, start = 0) {
    readLimbs(bytes, start);
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
function readLimbs(bytes, start) {
    limbs[0] = bytes[start];
    for (let limb = 1, at = start + 1; limb < LIMBS; limb++, at += 3) {
        limbs[limb] = bytes[at] * 0x1_00_00 + bytes[at + 1] * 0x1_00 + bytes[at + 2];
    }
}
/** The sha2-256 multihash of a CIDv0 as `base58Text` writes it; undefined for any other text. */
function base58Multihash(text) {
    if (text.length !== TEXT_LENGTH) {
        return undefined;
    }
    limbs.fill(0);
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
    return multihashOfLimbs();
}
function multihashOfLimbs() {
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

// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base16.js
var base16 = __webpack_require__(3439);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base32.js
var base32 = __webpack_require__(2601);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base36.js
var base36 = __webpack_require__(5349);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base58.js
var base58 = __webpack_require__(3065);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base64.js
var base64 = __webpack_require__(4002);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/cid.js
var src_cid = __webpack_require__(3656);
;// CONCATENATED MODULE: ./src/site/fingerprint/cid.ts







/** Multicodec of a UnixFS node with links or framing, the only codec of a CIDv0. */
const DAG_PB = 0x70;
/** Multicodec of a leaf that is nothing but bytes of the file. */
const RAW = 0x55;
const SHA2_256 = 0x12;
const SHA2_256_BYTES = 32;
/** A sha2-256 CID has at most 110 characters; base58 takes quadratic time, so longer text is not tried. */
const LONGEST_CID = 512;
const BASES = [base32/* base32 */.RG, base58/* base58btc */.s, base36/* base36 */.d, base16/* base16 */.x, base32/* base32upper */.zW, base64/* base64 */.K3, base64/* base64url */.r0];
function cid_decode(text) {
    if (text === '' || text.length > LONGEST_CID) {
        return undefined;
    }
    try {
        const base = BASES.find(({ prefix }) => text.startsWith(prefix));
        const cid = base ? src_cid/* CID */.TO.parse(text, base) : src_cid/* CID */.TO.parse(text);
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
    return cid.length === MULTIHASH_BYTES ? base58Text(cid) : base32/* base32 */.RG.encode(cid);
}
/** The bytes of a CID in its usual spelling. Throws for text in no such base. */
function cidBytes(text) {
    return base58Multihash(text) ?? (text.startsWith('Qm') ? base58/* base58btc */.s : base32/* base32 */.RG).decode(text);
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
        return { ...this.#tree.root(), sha256: this.#whole.digest() };
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

// EXTERNAL MODULE: ./node_modules/@multiformats/murmur3/src/index.js + 2 modules
var src = __webpack_require__(1356);
;// CONCATENATED MODULE: ./src/site/fingerprint/hamt.ts


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
var external_node_worker_threads_ = __webpack_require__(5919);
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
    #sha256 = new Uint8Array(0);
    #filled = 0;
    #posted = 0;
    #whole = new HashThread(this.#memory, 'whole', (digest) => {
        this.#sha256 = digest;
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
        return { ...this.#tree.root(), sha256: this.#sha256 };
    }
    /** Ends the threads. Never throws; may be called more than once. */
    async close() {
        await Promise.all([this.#whole.stop(), this.#leaves.stop()]);
        this.onClose();
    }
}

;// CONCATENATED MODULE: ./src/site/fingerprint/index.ts
/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */










;// CONCATENATED MODULE: ./src/site/digest-table.ts

const digest_table_HASH_BYTES = 32;
/** The sha256 of the content, then the CID. */
const ROW_BYTES = digest_table_HASH_BYTES + MULTIHASH_BYTES;
/**
 * The fingerprints of all files of a site, in 82 bytes for each: objects with their texts take three
 * times as much, and the garbage collector would carry them around.
 */
class DigestTable {
    #hashes;
    #sizes;
    /** No DAG has no bytes: 0 where the fingerprint is not known. */
    #dagSizes;
    /** @param files how many there are; none of their fingerprints is known yet */
    constructor(files) {
        this.#hashes = Buffer.alloc(files * ROW_BYTES);
        this.#sizes = new Float64Array(files);
        this.#dagSizes = new Float64Array(files);
    }
    set(index, { size, sha256, cid, dagSize }) {
        this.#hashes.set(sha256, index * ROW_BYTES);
        this.#hashes.set(cid, index * ROW_BYTES + digest_table_HASH_BYTES);
        this.#sizes[index] = size;
        this.#dagSizes[index] = dagSize;
    }
    at(index) {
        const dagSize = this.#dagSizes[index];
        if (!dagSize) {
            return undefined;
        }
        return new StoredDigest(this.#sizes[index], dagSize, this.#hashes, index * ROW_BYTES);
    }
}
/** One fingerprint of the table; its texts are made each time they are read. */
class StoredDigest {
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
        return this.#hashes.toString('hex', this.#start, this.#start + digest_table_HASH_BYTES);
    }
    get cidBytes() {
        return this.#hashes.subarray(this.#start + digest_table_HASH_BYTES, this.#start + ROW_BYTES);
    }
    get cid() {
        return base58Text(this.#hashes, this.#start + digest_table_HASH_BYTES);
    }
}

;// CONCATENATED MODULE: ./src/site/content.ts





/**
 * Fingerprints content as it passes, under the default profile. A very large file is hashed in threads
 * of their own, one such file at a time; `cores` (those of this machine) tells whether that helps.
 */
function contentHasher(cores = (0,external_node_os_.availableParallelism)()) {
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
    const digests = new DigestTable(files.length);
    await readAll(files, signal, () => new FileHasher(), (index, digest) => digests.set(index, digest));
    return digests;
}
/**
 * CID of exactly these files: of the folder, or of the file where one was deployed (surface 2,
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
    return placed.length === 0 ? '' : rootCid(placed).cid;
}
/**
 * Reads all files again and computes their CIDs and the folder's under every known profile (ipfs
 * notes, 1.5). Undefined where a file is not the one that was sent any more, which `digests` tell:
 * then nothing can be concluded from it.
 */
async function profilesOfSite(site, digests, signal) {
    const again = [];
    await readAll(site.files, signal, () => new ProfileHasher(), (_, digest) => again.push(digest));
    if (again.some(({ sha256 }, n) => sha256 !== digests.at(n)?.sha256)) {
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
async function readAll(files, signal, newHasher, onDigest) {
    const reader = new BlockReader(0);
    const pace = new Pace(signal);
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

;// CONCATENATED MODULE: ./src/site/file-batch.ts

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
        return this.#used + roomFor(file) <= BATCH_BYTES;
    }
    /** @throws {CollectError} when the file cannot be read as it was listed */
    add(file, note) {
        const bytes = readWhole(file, this.#buffer.subarray(this.#used));
        this.#used += bytes.length;
        this.#buffer[this.#used++] = 0;
        this.#parts.push({ file, note, bytes });
    }
    clear() {
        this.#used = 0;
        this.#parts = [];
    }
}

;// CONCATENATED MODULE: ./src/site/scan-thread.ts



/** The program as text, so that it needs no file of its own next to the bundle. */
const PROGRAM = `
'use strict'
const fs = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const { absolutePath, file, from, marks, overlap, flags, blockBytes } = workerData

function isClean(descriptor) {
  const { size, mtimeMs, ino, dev } = fs.fstatSync(descriptor)
  if (size !== file.size || mtimeMs !== file.mtimeMs || ino !== file.ino || dev !== file.dev) {
    return false
  }
  const buffer = Buffer.allocUnsafeSlow(overlap + blockBytes)
  let kept = 0
  for (let position = from; position < size; ) {
    const read = fs.readSync(descriptor, buffer, kept, blockBytes, position)
    const window = buffer.subarray(0, kept + read)
    if (read === 0 || marks.some((mark) => window.includes(mark))) {
      return false
    }
    position += read
    kept = Math.min(overlap, window.length)
    buffer.copyWithin(0, window.length - kept, window.length)
  }
  return true
}

parentPort.postMessage(isClean(fs.openSync(absolutePath, flags)))
`;
/**
 * Looks through the rest of a large file in a thread of its own. Only its word that nothing is there
 * counts: whatever else happens to it means that the rest has to be looked through here.
 */
class ScanThread {
    isClean;
    #worker;
    constructor(scan) {
        this.#worker = new external_node_worker_threads_.Worker(PROGRAM, {
            eval: true,
            // A file puts its path together when it is asked for it, which a copy of it cannot.
            workerData: {
                ...scan,
                absolutePath: scan.file.absolutePath,
                flags: read_flags/* READ_FLAGS */.t,
                blockBytes: BLOCK_BYTES
            }
        });
        this.isClean = new Promise((resolve) => {
            this.#worker.once('message', (isClean) => resolve(isClean === true));
            this.#worker.once('error', () => resolve(false));
            this.#worker.once('exit', () => resolve(false));
        });
    }
    /** Ends it. Never throws. */
    async stop() {
        await this.#worker.terminate();
    }
}

;// CONCATENATED MODULE: ./src/site/private-key.ts
/**
 * What all PEM private keys have in their first line (RFC 7468; OpenSSH, PGP and old OpenSSL too).
 * Not more of it: for up to seven bytes Node.js searches by the first one, which is ten times as fast.
 */
const PRIVATE_MARK = Buffer.from('PRIVATE');
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
const END = /-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/y;
/** The smallest key, Ed25519, has 64 characters of base64: so many are a key without a last line too. */
const KEY_CHARACTERS = 64;
/** No one wraps a key into shorter lines, but words and identifiers are shorter. */
const LINE_CHARACTERS = 16;
/**
 * Whether a private key stands around `PRIVATE` at the offset. The first line alone is none: the
 * code of every cryptographic library and many a manual hold it.
 */
function privateKeyAt(bytes, at) {
    if (!bytes.subarray(at, at + PRIVATE_KEY.length).equals(PRIVATE_KEY)) {
        return false;
    }
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
        const next = skip(BREAK, text, end);
        if (skip(END, text, next) > next) {
            return true;
        }
        if (end - at < LINE_CHARACTERS) {
            return false;
        }
        at = next;
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
    /** What every secret holds: where none of it is, `find` finds nothing. */
    get marks() {
        return [...this.#needles, PRIVATE_MARK];
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
    let at = window.indexOf(PRIVATE_MARK);
    while (at !== -1) {
        if (privateKeyAt(window, at)) {
            return true;
        }
        at = window.indexOf(PRIVATE_MARK, at + PRIVATE_MARK.length);
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

;// CONCATENATED MODULE: ./src/site/sensitive.ts










/** Up to here the start of a search costs more than the search. */
const SMALL_BYTES = 64 * 1024;
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
    const batch = new FileBatch();
    const searchBatch = () => {
        found.push(...findInBatch(batch, scanner));
        batch.clear();
    };
    for (const file of files) {
        const byName = judgeName(file);
        if (byName !== undefined && byName.content === undefined) {
            found.push({ path: file.path, why: byName.why });
        }
        else if (file.size > SMALL_BYTES) {
            const tools = { reader, scanner, pace, byName };
            const isThreaded = file.size >= THREADED_BYTES && (0,external_node_os_.availableParallelism)() > 1;
            const why = await (isThreaded ? scanLarge(file, tools, options.signal) : scan(file, tools));
            found.push(...(why === undefined ? [] : [{ path: file.path, why }]));
        }
        else if (file.size > 0) {
            if (!batch.fits(file)) {
                searchBatch();
            }
            batch.add(file, byName);
        }
        if (pace.isDue()) {
            await pace.rest();
        }
    }
    searchBatch();
    return found.sort(byPath);
}
/** Where nothing is found in all of it, there is nothing in any of the files: one search for many. */
function findInBatch(batch, scanner) {
    const isSuspect = scanner.find(batch.bytes) !== undefined;
    return batch.parts.flatMap(({ file, note: byName, bytes }) => {
        const why = (isSuspect ? scanner.find(bytes) : undefined) ?? whyOfNamed(byName, bytes);
        return why === undefined ? [] : [{ path: file.path, why }];
    });
}
/** What the name says, where the content bears it out. */
function whyOfNamed(byName, bytes) {
    return byName?.content?.test(bytes.toString('latin1')) === true ? byName.why : undefined;
}
/** From this size on a thread for the second half saves more time than its start takes. */
const THREADED_BYTES = 256 * 1024 * 1024;
async function scanLarge(file, tools, signal) {
    const { overlap, marks } = tools.scanner;
    const middle = Math.ceil(file.size / 2);
    const thread = new ScanThread({ file, from: middle - overlap, marks, overlap });
    const stop = () => void thread.stop();
    signal?.addEventListener('abort', stop);
    try {
        const why = await scan(file, tools, 0, middle);
        return why ?? ((await thread.isClean) ? undefined : await scan(file, tools, middle - overlap));
    }
    finally {
        signal?.removeEventListener('abort', stop);
        await thread.stop();
    }
}
async function scan(file, tools, from = 0, to = file.size) {
    const { reader, scanner, pace, byName } = tools;
    for (const { bytes, isFirst } of reader.windows(file, from, to)) {
        const why = scanner.find(bytes) ?? (isFirst ? whyOfNamed(byName, bytes) : undefined);
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
const sensitive_NAMED = 20;
/** The failure that tells of the findings; there must be at least one. */
function sensitiveError(found) {
    const named = found.slice(0, sensitive_NAMED).map((file) => `${(0,show/* show */.WU)(file.path)} (${file.why})`);
    const more = found.length > sensitive_NAMED ? ` and ${found.length - sensitive_NAMED} more` : '';
    const looks = found.length === 1 ? 'looks secret' : 'look secret';
    return new src_errors/* CollectError */.h0(`${(0,show/* count */.U9)(found.length, 'file')} ${looks}: ${named.join(', ')}${more}`, {
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
        throw new src_errors/* CollectError */.h0(message, {
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
    const digests = await digestFiles(site.files, run.signal);
    record.digests = digests;
    record.contentCid = contentCidOf(site, digests);
    log.info(`Fingerprint of the build: ${record.contentCid}`);
    record.status = 'dry-run';
}

// EXTERNAL MODULE: ./src/steps/lint-thread.ts + 11 modules
var lint_thread = __webpack_require__(9525);
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
            this.#lint = (0,lint_thread.startLint)(site, run.signal, this.isFirst ? undefined : ADVICE_BYTES);
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
        const message = `the build could not be checked: ${(0,src_errors/* messageOf */.bD)(error)}`;
        if (this.isFirst) {
            throw new src_errors/* DeployError */.sH(message, { stage: 'COLLECTING', cause: error });
        }
        this.#run.log.warning(message);
    }
}
function refuse(report, policy) {
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    if (policy === 'error' && errors.length > 0) {
        throw new src_errors/* DeployError */.sH(`the build would not work below /ipfs/<hash>/: ${(0,show/* count */.U9)(errors.length, 'error')} found in it`, {
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
        const text = (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: limit }).toString('utf8');
        return { text, isWhole: true };
    }
    catch (error) {
        return { text: '', isWhole: (0,src_errors/* codeOf */.$N)(error) !== 'ERR_BUFFER_TOO_LARGE' };
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(2779);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __webpack_require__(9783);
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
    return new lib/* HttpClient */.Qq(undefined, [], { keepAlive: false }).getAgent(url.href);
}
function isProxied(url) {
    try {
        return Boolean((0,proxy/* getProxyUrl */.s)(url)?.hostname);
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
                await (0,external_node_timers_promises_.setImmediate)();
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
/** Without the name and password that an address may hold (RFC 3986, 3.2.1): they are not ours to print. */
function withoutUser(location) {
    return location.replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)[^/?#]*@/i, '$1$2');
}
/** What an answer says, for a person: the server's own message where it has one. */
function excerptOf(answer, secrets) {
    const location = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
        return `redirects to ${(0,show/* plain */.pj)(secrets.redact(withoutUser(location)), 200)}`;
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
    const message = (0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(error), 300);
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
            cause: (0,src_errors/* messageOf */.bD)(result.error),
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
    const error = new src_errors/* NetworkError */.Dr(outcome.kind === 'unconnected'
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
        const error = new src_errors/* DstorError */.F4(words, { stage: what.stage, advice: ADVICE_ON_WORDS });
        return { ok: false, error, passing: false, httpStatus, retryAfterMs: 0 };
    }
    const describe = ok && what.holdsSecret === true ? describeShape : describeAnswer;
    const described = describe(request, answer, connection.secrets);
    const lack = answer.complete ? `That holds no ${what.wanted}` : 'The answer was cut off';
    const message = ok ? `${described}. ${lack}` : described;
    const passing = ok
        ? !answer.complete
        : httpStatus === 408 || httpStatus === 425 || httpStatus === 429 || httpStatus >= 500;
    const error = new src_errors/* HttpError */.j$(message, {
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
    #headers = {};
    #renewal;
    constructor(connection, credentials) {
        this.#connection = connection;
        this.#credentials = credentials;
    }
    /** Gets the first token. Throws HttpError or NetworkError at AUTHENTICATING. */
    async start() {
        const token = this.#credentials.kind === 'access-token'
            ? this.#credentials.accessToken
            : await this.#swap(this.#credentials.apiKey);
        this.#connection.secrets.add(token);
        this.#headers = { authorization: `Bearer ${token}` };
    }
    /**
     * After `refused` (of `headers`) was answered with 401: gets a new token, once in a run and only
     * with an API key. Says whether there is a newer one than the refused one now; it may have the same
     * text, where dStor gives that of the account or of the second.
     */
    async renew(refused) {
        if (refused !== this.#headers) {
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
        return refused !== this.#headers;
    }
    /** The same object until there is a newer token. */
    headers() {
        return this.#headers;
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
        if (!(error instanceof src_errors/* HttpError */.j$ &&
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
const FLAGS = (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NONBLOCK | (external_node_fs_default()).constants.O_NOFOLLOW;
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
            this.#fd = system.openSync(file.absolutePath, FLAGS);
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
        return new src_errors/* FileChangedError */.jL(`${name} changed while the site was uploaded: ${how}`, {
            path: this.#file.path
        });
    }
    #gone(what, cause) {
        // The code alone, without the path of this machine that the message has.
        const why = (0,src_errors/* codeOf */.$N)(cause) || (0,src_errors/* messageOf */.bD)(cause);
        return new src_errors/* FileChangedError */.jL(`${(0,show/* show */.WU)(this.#file.path)} ${what}: ${why}`, {
            path: this.#file.path,
            cause
        });
    }
}

;// CONCATENATED MODULE: ./src/dstor/chunk-body.ts

/** Files up to here lie in one block, so that they are read and hashed in one go. */
const chunk_body_SMALL_BYTES = 256 * 1024;
/** Larger ones are read by whole pieces of this, a leaf of the fingerprint: it is hashed where it lies. */
const PIECE_BYTES = 256 * 1024;
/** Large enough that the cost of a write does not count (performance notes, 1), with room for heads. */
const chunk_body_BLOCK_BYTES = 2 * PIECE_BYTES + 4096;
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
        const room = head.length + (file.size <= chunk_body_SMALL_BYTES ? file.size : 0);
        if (!writer.fits(room)) {
            yield writer.take();
        }
        writer.bytes(head);
        const planned = new PlannedFile(file, options.system);
        try {
            if (file.size <= chunk_body_SMALL_BYTES) {
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
            if (!writer.fits(Math.min(planned.remaining, PIECE_BYTES))) {
                yield writer.take();
            }
            await hash.update(writer.fill((target) => planned.readInto(wholePieces(target))));
        }
        planned.check();
        options.onFile(file, await hash.digest());
    }
    finally {
        await hash.close();
    }
}
/** As much of the room as whole pieces need; less than one is for the end of a file. */
function wholePieces(room) {
    const pieces = Math.floor(room.length / PIECE_BYTES);
    return pieces === 0 ? room : room.subarray(0, pieces * PIECE_BYTES);
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

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(1535);
// EXTERNAL MODULE: ./node_modules/mime-types/index.js
var mime_types = __webpack_require__(4096);
;// CONCATENATED MODULE: ./src/dstor/multipart.ts



const FALLBACK_TYPE = 'application/octet-stream';
/**
 * A boundary that nobody can foresee, so that no file can contain it on purpose (CVE-2025-7783,
 * faults notes, C3). In the form of form-data's own.
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
    /** The head of the part of one file. The whole path stands in `filename`, which keeps folders (API notes, 2.3). */
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
        return new src_errors/* DstorError */.F4(reaction.words, {
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
        return new src_errors/* HttpError */.j$(message, {
            stage: 'UPLOADING',
            httpStatus: status,
            advice: adviceForChunk(chunk, status)
        });
    }
    return new src_errors/* NetworkError */.Dr(message, {
        stage: 'UPLOADING',
        advice: adviceForRefusal(outcome.kind === 'unconnected' ? outcome.why : 'network'),
        cause: 'error' in outcome ? outcome.error : undefined
    });
}
function unreadable(error) {
    return error instanceof src_errors/* DeployError */.sH
        ? error
        : new src_errors/* FileChangedError */.jL(`a file cannot be read: ${(0,src_errors/* messageOf */.bD)(error)}`, { path: '', cause: error });
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
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
    (0,external_node_events_.setMaxListeners)(0, signal);
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
            await this.#sleep(pause, attempt, leftMs);
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
            throw new src_errors/* DstorError */.F4(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
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
        const isUnreadable = httpStatus >= 200 && httpStatus < 300 && !(error instanceof src_errors/* DstorError */.F4);
        const isForgotten = httpStatus === 404 && !(error instanceof src_errors/* DstorError */.F4);
        const survivable = attempt.passing || isUnreadable || isForgotten;
        this.#failures += 1;
        if (!survivable) {
            throw error;
        }
        if (this.#failures > SURVIVED_FAILURES) {
            throw new src_errors/* NetworkError */.Dr(`the status could not be read ${this.#failures} times in a row; the last time, ${(0,src_errors/* messageOf */.bD)(error)}`, 
            // An API that has just taken everything is at the right address.
            isForgotten && this.#connection.trace.allSent
                ? { stage: 'PROCESSING', status: 'unknown', cause: error }
                : { stage: 'PROCESSING', advice: error.advice, cause: error });
        }
        this.#connection.trace.retries += 1;
        this.#connection.teller.info(`Asking for the status: attempt ${this.#failures} of ${SURVIVED_FAILURES + 1} failed, ${(0,src_errors/* messageOf */.bD)(error)}`);
    }
    /** Pauses between two polls: the interval, an eighth more each time, up to 15 s. Never ends. */
    *#pauses() {
        const longest = Math.max(LONGEST_PAUSE_MS, this.#intervalMs);
        for (let pause = this.#intervalMs;; pause = Math.min(longest, pause * 1.125)) {
            yield pause;
        }
    }
    async #sleep(pauseMs, attempt, mostMs = Infinity) {
        const askedMs = attempt.ok ? 0 : attempt.retryAfterMs;
        const waitMs = Math.min(mostMs, Math.max(pauseMs, askedMs));
        this.#connection.teller.debug(`next status request in ${(0,show/* durationText */.S5)(waitMs)}`);
        await this.#connection.clock.sleep(waitMs, this.#connection.signal);
    }
}
/** A server that does not know a session before its last request certainly does not process it. */
function isUnknownSession(attempt) {
    const { error, httpStatus, passing } = attempt;
    return httpStatus >= 400 && httpStatus < 500 && !passing && !(error instanceof src_errors/* DstorError */.F4);
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
    const doubtful = commit === 'doubtful' ? await refuteOrGoOn(settings, chunks.at(-1), listing) : [];
    connection.trace.published = 'yes';
    return { listing, doubtful };
}
/**
 * dStor has counted the commit chunk and nobody has said that it arrived whole: a server that counts
 * a request which broke off has half a file (faults notes, B2 row 14). Where dStor shows that, a
 * fresh session follows; where it shows nothing in time, the checks after DONE have the word. Returns
 * the files for them.
 */
async function refuteOrGoOn({ connection, proofOf }, commit, listing) {
    const doubtful = [];
    for (const file of commit.files) {
        const name = (0,show/* show */.WU)(file.path);
        connection.teller.info(`Nobody can say whether the last chunk arrived whole: looking whether dStor has ${name} as it was sent`);
        const proof = await proofOf(listing, file);
        if (proof === 'wrong') {
            throw new SessionLost(`dStor counted the last chunk and does not have ${name} as it was sent`, { change: 'nothing' });
        }
        if (proof === 'unknown') {
            doubtful.push(file);
            connection.teller.warning(`dStor counted the last chunk without a clear answer, and does not show ${name} yet`);
        }
    }
    return doubtful;
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
    return lost.final instanceof src_errors/* HttpError */.j$
        ? new src_errors/* HttpError */.j$(told, { ...facts, httpStatus: lost.final.httpStatus })
        : new src_errors/* NetworkError */.Dr(told, facts);
}

;// CONCATENATED MODULE: ./src/http/clock.ts

const systemClock = {
    now: () => performance.now(),
    random: Math.random,
    async sleep(ms, signal) {
        try {
            await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal });
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
    const files = (0,show/* numberText */.$4)(Math.min(done.filesDone, totals.files));
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
    return base32/* base32 */.RG.encode(Uint8Array.from([...RAW_SHA256, ...Buffer.from(sha256, 'hex')]));
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
    // A gateway of several machines may pack one answer and not the next.
    ['identity', (body) => body],
    ['gzip', external_node_zlib_.gunzipSync],
    ['x-gzip', external_node_zlib_.gunzipSync],
    ['deflate', external_node_zlib_.inflateSync],
    ['br', external_node_zlib_.brotliDecompressSync]
]);
/** Larger files are not unpacked in memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/** What packing adds at most to bytes that cannot be packed, and some more. */
const FRAME_BYTES = 64 * 1024;
function encodingOf(headers) {
    return headers['content-encoding']?.trim().toLowerCase() || 'identity';
}
/** Whether a body was packed although `identity` was asked for. */
function isEncoded(headers) {
    return encodingOf(headers) !== 'identity';
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
    const { headers } = outcome.answer;
    return unpacked(file, Buffer.concat(blocks), encodingOf(headers), headers['content-type']);
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
                ? later((0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(outcome.error)))
                : { kind: 'never', why: `${outcome.why}: ${(0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(outcome.error))}` };
        case 'cut':
        case 'source-failed':
            return later((0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(outcome.error)));
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
    (0,external_node_events_.setMaxListeners)(0, stop.signal);
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
        return cid.startsWith('bafybei') ? base58/* base58btc */.s.baseEncode(base32/* base32 */.RG.decode(cid).subarray(2)) : cid;
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
 * Whether dStor shows a file as it was sent; asked where the answer to the request that carried it
 * was lost. Takes at most half of the time that is left, so that a fresh session can follow: the
 * file and its witness are asked for one after the other.
 */
async function proveFile(run, inputs, { site, index, listing, digests }) {
    const file = site.files[index];
    const digest = digests.at(index);
    if (file === undefined || digest === undefined) {
        return 'unknown';
    }
    const at = site.files.findIndex((_, n) => n !== index && digests.at(n) !== undefined);
    const witness = site.files[at];
    return proofOf({
        entries: listing.entries,
        paths: site.files.map(({ path }) => path),
        folderPath: inputs.folderPath,
        folderName: (0,external_node_path_.basename)(site.folder),
        isSingleFile: site.isSingleFile,
        path: file.path,
        digest,
        witness: witness && { path: witness.path, digest: digests.at(at) },
        cids: { parseCid: parseCid, sameNode: cid_sameNode },
        gatewayUrl: inputs.gatewayUrl,
        timeoutMs: Math.min(inputs.verifyTimeoutMs, PROOF_MS, run.remainingMs() / 4),
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock: systemClock,
        log: run.log
    });
}

;// CONCATENATED MODULE: ./src/steps/uploading.ts











/** Runs the three phases. */
async function upload(run, inputs, site) {
    const { record } = run;
    run.stage('AUTHENTICATING');
    const connection = connectionOf(run, inputs);
    const tokens = new AccessTokens(connection, uploading_credentialsOf(inputs));
    await tokens.start();
    run.log.info(inputs.credentials?.kind === 'api-key'
        ? 'dStor gave an access token for this deployment'
        : 'The access token that was given is used');
    const positions = positionsOf(site);
    const digests = new DigestTable(site.files.length);
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
            onFile: (file, digest) => digests.set(positions.get(file), digest),
            proofOf: (listing, file) => proveFile(run, inputs, { site, listing, index: positions.get(file), digests }),
            events: eventsOf(run, positions, progress)
        });
    }
    finally {
        progress.end();
        record.digests = digests;
        record.contentCid = contentCidOf(site, digests);
    }
}
function positionsOf({ files }) {
    const positions = new Map();
    for (const [index, file] of files.entries()) {
        positions.set(file, index);
    }
    return positions;
}
function uploading_credentialsOf(inputs) {
    if (inputs.credentials === undefined) {
        throw new src_errors/* InputError */.dz('input `api-key` is empty');
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
function eventsOf(run, positions, progress) {
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
            record.chunkOf = chunkPositions(positions, chunks);
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
function chunkPositions(positions, chunks) {
    const chunkOf = new Uint32Array(positions.size);
    for (const { files, index } of chunks) {
        for (const file of files) {
            chunkOf[positions.get(file)] = index;
        }
    }
    return chunkOf;
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
    return new src_errors/* VerificationError */.mk(`dStor flattened the site: ${(0,show/* count */.U9)(missing.length, 'file')} of ${sent} came back without the directories they were sent in: ${(0,show/* showList */.w5)(missing, completeness_NAMED)}${alsoExtra(extra)}`, {
        advice: 'Links into sub-directories will not work. dStor dropped the directories from the names of the uploaded files: report this to dStor with the manifest of this run; until it is mended only a site without sub-directories can be deployed.'
    });
}
function completeness_missing({ missing, extra }, sent) {
    const renamed = renamedNames(missing.slice(0, completeness_NAMED), extra);
    const names = missing.length === sent ? `none of the ${sent} files` : 'not all files';
    return new src_errors/* VerificationError */.mk(`dStor is done and its list has ${names} that were sent; ${(0,show/* count */.U9)(missing.length, 'file')} missing: ${(0,show/* showList */.w5)(missing, completeness_NAMED)}${renamed}${alsoExtra(extra)}`, {
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
/** … and under ways of cutting that are not known here; by content, none is in use that cuts finer. */
const content_verdict_SMALL_BYTES = 65_536;
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
            largestRight = Math.max(largestRight, content_verdict_sizeOf(path, question));
        }
    }
    const knownBytes = root !== '' || largestRight > SINGLE_BLOCK_BYTES
        ? Infinity
        : Math.max(largestRight, content_verdict_SMALL_BYTES);
    const isWrong = (path) => content_verdict_sizeOf(path, question) <= knownBytes || isRaw(files.get(path) ?? '');
    const wrong = profiles === undefined ? [] : odd.filter(isWrong);
    if (wrong.length > 0) {
        throw wrongContent(wrong);
    }
    return { provesAll: false, suspects: odd, notes: [], warnings: [doubt(odd)] };
}
function wrongContent(paths) {
    return new src_errors/* VerificationError */.mk(`dStor's hash of ${(0,show/* count */.U9)(paths.length, 'file')} belongs to other content than was sent, while other hashes match: ${(0,show/* showList */.w5)(paths)}`, {
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
    const { files, unmatched } = compareFiles(question, tools);
    const folder = comparableCid(question.folderHash, tools);
    if (files.size === 0 && folder === undefined) {
        return nothingToCompare(question);
    }
    const isWhole = folder !== undefined && tools.sameNode(folder, question.contentCid);
    const root = isWhole ? question.contentCid : '';
    if (unmatched.length === 0 && (isWhole || folder === undefined)) {
        return agreement(question, files.size, root, DEFAULT_PROFILE);
    }
    const profiles = await tools.otherProfiles();
    return content_verdict_judge({ question, tools, files, folder, root, unmatched, profiles });
}
function compareFiles({ fileHashes, digests }, tools) {
    const files = new Map();
    const unmatched = [];
    for (const [path, hash] of fileHashes) {
        const digest = digests.get(path);
        if (digest === undefined) {
            continue;
        }
        const own = digest.cid;
        // What is spelled as ours need not be taken apart, which would take longer than all the rest.
        const cid = hash === own ? hash : comparableCid(hash, tools);
        if (cid === undefined) {
            continue;
        }
        files.set(path, cid);
        if (cid !== own && cid !== rawCid(digest.sha256) && !tools.sameNode(cid, own)) {
            unmatched.push(path);
        }
    }
    return { files, unmatched };
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
    return new src_errors/* VerificationError */.mk(message, {
        advice: 'There is no link to the site. dStor may need another folder-path or a field in upload-fields to make a folder with a hash of its own; `if-no-folder-hash: warn` lets the step pass.'
    });
}
/** The gateway serves other bytes than were sent. */
function wrongBytesError(detail) {
    return new src_errors/* VerificationError */.mk(detail, {
        advice: 'Visitors get other bytes than were built; do not use this hash. Run the step again; if a service on the way rewrites pages, take gateway-url past it.'
    });
}
/** For `if-unreachable: error`. */
function unreachableError(detail) {
    return new src_errors/* VerificationError */.mk(`the read-back was not completed: ${detail}`, {
        advice: 'Everything was sent and dStor is done, so the files may appear later. Give it more time with verify-timeout-seconds, or let the step pass with `if-unreachable: warn`.'
    });
}
/** Hashes speak against these files, and no bytes speak for them. */
function suspectsError(paths) {
    return new src_errors/* VerificationError */.mk(`dStor's hash of ${(0,show/* count */.U9)(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match, and the bytes were not read back: ${(0,show/* showList */.w5)(paths)}`, {
        advice: 'Either these files are damaged, or dStor cuts large files in a way that is unknown here. A read-back decides it: let the step do one with `verify: root` or more, and with enough verify-timeout-seconds.'
    });
}

;// CONCATENATED MODULE: ./src/verify/sent-digests.ts
/** Those that are known, found by path in a list by position: of each path only its number is kept. */
class SentDigests {
    #digests;
    #positions = new Map();
    constructor(paths, digests) {
        this.#digests = digests;
        for (const [index, path] of paths.entries()) {
            if (digests.at(index) !== undefined) {
                this.#positions.set(path, index);
            }
        }
    }
    get size() {
        return this.#positions.size;
    }
    get(path) {
        const index = this.#positions.get(path);
        return index === undefined ? undefined : this.#digests.at(index);
    }
    *[Symbol.iterator]() {
        for (const [path, index] of this.#positions) {
            yield [path, this.#digests.at(index)];
        }
    }
}

;// CONCATENATED MODULE: ./src/verify/sent-file.ts
/** What the gateway must serve. Of most files nobody asks for more than the path. */
class SentFile {
    #file;
    #index;
    #digests;
    constructor(file, index, digests) {
        this.#file = file;
        this.#index = index;
        this.#digests = digests;
    }
    get #digest() {
        return this.#digests.at(this.#index);
    }
    get path() {
        return this.#file.path;
    }
    get absolutePath() {
        return this.#file.absolutePath;
    }
    get size() {
        return this.#digest?.size ?? this.#file.size;
    }
    get sha256() {
        return this.#digest?.sha256 ?? '';
    }
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
        this.#digests = new SentDigests(this.#paths, input.digests);
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
        const readBack = await this.#checkBytes(suspects, provesAll);
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
                    const why = (0,show/* plain */.pj)((0,src_errors/* messageOf */.bD)(error));
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
    async #checkBytes(suspects, provesAll) {
        const { settings, files, digests, doubtful = [] } = this.#input;
        if (settings.verify === 'none') {
            this.#refuse(suspects);
            return undefined;
        }
        const result = await readBack({
            ...this.#input,
            ...this.#location,
            level: settings.verify,
            suspects: provesAll ? suspects : [...suspects, ...doubtful],
            timeoutMs: settings.verifyTimeoutMs,
            files: files.map((file, index) => new SentFile(file, index, digests))
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
async function verify(run, inputs, site, { listing, doubtful }) {
    const { record, log } = run;
    const found = await verifyDeployment({
        entries: listing.entries,
        doubtful: doubtful.map(({ path }) => path),
        files: site.files,
        digests: record.digests,
        isSingleFile: site.isSingleFile,
        folderName: (0,external_node_path_.basename)(site.folder),
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
    const uploaded = await upload(run, inputs, site);
    run.lift();
    run.tell();
    await check.tell();
    run.stage('VERIFYING');
    await verify(run, inputs, site, uploaded);
    run.record.status = 'deployed';
}


/***/ })

};
