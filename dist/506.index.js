export const id = 506;
export const ids = [506];
export const modules = {

/***/ 6506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lanesOf: () => (/* binding */ lanesOf),
  upload: () => (/* binding */ upload)
});

// EXTERNAL MODULE: ./src/files/planned-file.ts
var planned_file = __webpack_require__(216);
// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

;// CONCATENATED MODULE: ./src/dstor/pace.ts
/** Requests follow each other by so much more slowly than they were taken. */
const MARGIN = 1.25;
/** A limiter that remembers longer than this is not waited for before the last request. */
const LONGEST_REST_MS = 60_000;
/** Most of the time that is left which one session spends on its spacing, and on its rest. */
const SHARE = { spacing: 1 / 2, rest: 1 / 8 };
/**
 * Measures how many requests a limiter takes in which time. A round begins with a request that is
 * taken and ends with the first one that is taken after a refusal; the slowest round counts, since a
 * limiter may let a burst pass before it asks for its rate.
 */
class PaceMeter {
    #fromMs;
    #taken = 0;
    /** When the last refusal of this round came. */
    #refusedMs;
    #slowestMs = 0;
    #longestMs = 0;
    left(nowMs) {
        this.#fromMs ??= nowMs;
    }
    /** @param leftMs when the request began */
    taken(leftMs) {
        if (this.#refusedMs !== undefined && leftMs > this.#refusedMs) {
            this.#end(leftMs);
        }
        this.#taken += 1;
    }
    refused(nowMs) {
        this.#refusedMs = nowMs;
    }
    /** @param opensMs when the next request may leave: a round that has not ended lasts until then */
    pace(opensMs) {
        const open = this.#refusedMs === undefined ? { msEach: 0, ms: 0 } : this.#round(opensMs);
        const restMs = Math.max(this.#longestMs, open.ms);
        const spacingMs = Math.ceil(Math.max(this.#slowestMs, open.msEach) * MARGIN);
        return restMs === 0 ? undefined : { spacingMs, restMs: Math.min(LONGEST_REST_MS, restMs) };
    }
    #round(untilMs) {
        const ms = untilMs - (this.#fromMs ?? untilMs);
        return { ms, msEach: ms / Math.max(1, this.#taken) };
    }
    #end(untilMs) {
        const { ms, msEach } = this.#round(untilMs);
        this.#longestMs = Math.max(this.#longestMs, ms);
        this.#slowestMs = Math.max(this.#slowestMs, msEach);
        this.#fromMs = untilMs;
        this.#taken = 0;
        this.#refusedMs = undefined;
    }
}
/** The pace after one at which something was refused all the same: half as fast at least. */
function slower(before, measured) {
    if (before === undefined || measured === undefined) {
        return measured ?? before;
    }
    return {
        spacingMs: Math.max(2 * before.spacingMs, measured.spacingMs),
        restMs: Math.max(before.restMs, measured.restMs)
    };
}
/** A pace at which so many requests fit into the time that is left: trying it publishes nothing. */
function fitted(pace, requests, remainingMs) {
    return {
        spacingMs: Math.min(pace.spacingMs, Math.floor((remainingMs * SHARE.spacing) / requests)),
        restMs: Math.min(pace.restMs, Math.floor(remainingMs * SHARE.rest))
    };
}

// EXTERNAL MODULE: ./src/dstor/patience.ts
var dstor_patience = __webpack_require__(3835);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(8621);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/dstor/advice.ts
var advice = __webpack_require__(9596);
// EXTERNAL MODULE: ./src/dstor/chunk-request.ts
var chunk_request = __webpack_require__(5407);
// EXTERNAL MODULE: ./src/dstor/describe.ts
var describe = __webpack_require__(3517);
;// CONCATENATED MODULE: ./src/dstor/chunk-failure.ts







/** `chunk 7 of 20 (96 files, 31.9 MiB)`. */
function titleOf(chunk, chunks) {
    return `chunk ${chunk.index + 1} of ${chunks} (${(0,format/* count */.U9)(chunk.files.length, 'file')}, ${(0,format/* bytesText */.pV)(chunk.bytes)})`;
}
/** What went wrong with a chunk request, as a clause with phase, bytes and dStor's words. */
function causeOf({ outcome, bodyBytes }, context) {
    const request = { method: 'POST', url: (0,chunk_request/* uploadUrl */.z)(context) };
    if (outcome.kind !== 'answered') {
        return (0,describe/* describeOutcome */.SS)(outcome, request, bodyBytes);
    }
    const described = (0,describe/* describeResponse */.Xg)(request, outcome.answer, context.secrets);
    if (!outcome.bodySent) {
        return `${described}, after ${(0,format/* bytesText */.pV)(outcome.bytesSent)} of ${(0,format/* bytesText */.pV)(bodyBytes)} were sent`;
    }
    // Told only of a 2xx that did not count as an acknowledgement.
    return (0,response/* isSuccess */.oJ)(outcome.answer.status)
        ? `${described}, which does not say that the request was taken`
        : described;
}
/** The failure of a run that ends with this chunk request. */
function chunkFailure({ chunk, title, cause, outcome, url }, decision) {
    if (decision?.words !== undefined) {
        return new errors/* DstorError */.F4(decision.words, {
            stage: 'UPLOADING',
            advice: advice/* ADVICE_ON_WORDS */.JU
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
        return new errors/* HttpError */.j$(message, {
            stage: 'UPLOADING',
            httpStatus: status,
            advice: (0,advice/* adviceForChunk */.r3)(chunk, outcome.answer, url)
        });
    }
    return new errors/* NetworkError */.Dr(message, {
        stage: 'UPLOADING',
        advice: (0,advice/* adviceForLostChunk */.NL)(outcome),
        cause: 'error' in outcome ? outcome.error : undefined
    });
}
function unreadable(error) {
    return error instanceof errors/* DeployError */.sH
        ? error
        : new errors/* FileChangedError */.jL(`a file cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { path: '', cause: error });
}

// EXTERNAL MODULE: ./src/http/backoff.ts
var backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/dstor/api-responses.ts
var api_responses = __webpack_require__(8619);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/dstor/retry-policy.ts




const REFUSED = new Set([401, 403, 404, 409, 410]);
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;
/** From so many bytes on, that a request broke off may be due to its size. */
const LARGE_BYTES = 1024 * 1024;
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
    const words = object && ((0,api_responses/* serverErrorOf */.jP)(object) ?? saysError(object));
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
    return bytesSent > LARGE_BYTES ? 'smaller-chunks' : 'nothing';
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
    const { change = 'nothing', afterMs = 0, request, pace, hasTaken = false, final } = facts;
    return { kind: 'lost', cause, change, afterMs, request, pace, hasTaken, final };
}
/** A session in which a refused request was counted, or must be taken for counted. */
function refusalsCounted(cause, { gate, pace }, failure) {
    const next = slower(pace, gate.pace());
    const facts = { stage: 'UPLOADING', advice: advice/* ADVICE_ON_COUNTED_REFUSALS */.AO, cause: failure };
    return sessionLost(cause, {
        pace: next,
        afterMs: next?.restMs ?? 0,
        final: failure instanceof errors/* HttpError */.j$
            ? new errors/* HttpError */.j$(failure.message, { ...facts, httpStatus: failure.httpStatus })
            : new errors/* NetworkError */.Dr(cause, facts)
    });
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
        const patience = new dstor_patience/* Patience */.i3(this.#context, this.#context.maxRetries);
        let wasRefused = false;
        let wasRenewed = false;
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
                if (decision.do === 'repeat' && decision.renewToken) {
                    if (wasRenewed || !tried.mayRenew) {
                        throw chunkFailure(tried);
                    }
                    wasRenewed = true;
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
                if (!patience.allowsAnother()) {
                    throw error;
                }
                const attempt = patience.attempts;
                const waitMs = (0,backoff/* pauseMs */.rV)(backoff/* REQUEST_BACKOFF */.Rg, attempt, this.#context.clock);
                const doing = `Sending ${title}`;
                await (0,dstor_patience/* pauseBeforeRepeat */.Rq)(this.#context, { doing, cause, attempt, waitMs, error }, signal);
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
        if (this.#options.pace !== undefined) {
            throw new LaneStop(refusalsCounted(`${title}: ${cause}`, this.#options, error));
        }
        if (refusals > this.#context.maxRetries) {
            const still = `${title} was refused ${refusals} times in a row: ${cause}`;
            throw new LaneStop(sessionLost(still, { afterMs: waitMs, final: error }));
        }
        (0,dstor_patience/* announceRepeat */.hm)(this.#context, {
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
        if (isRefused && !tried.mayRenew) {
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
        const sending = api.sendChunk({
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
                // These are shares of the body, whose sum may miss the whole by a fraction.
                if (told > chunk.bytes - 1) {
                    this.#options.onBodySent?.(chunk);
                }
            }
        });
        const posted = await sending.catch((error) => {
            // No access token could be had, so that nothing of it has left.
            facts.published = published;
            throw error;
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
            url: (0,chunk_request/* uploadUrl */.z)(this.#context)
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

;// CONCATENATED MODULE: ./src/dstor/gate.ts


/** Requests that must be taken before one more may run at once. */
const TAKEN_FOR_ONE_MORE = 10;
/** Added to the wait that a limiter asks for: so much of it, and at least this much (ms). */
const JITTER = { part: 0.25, leastMs: 500 };
/**
 * The gate that all lanes of a session go through (contract 4.5). When a limiter has refused one of
 * them, all wait; the refused item goes first and alone, and the others follow when it was taken, at
 * half the width, which grows back by one for every ten items that are taken. Between two requests
 * lies at least the spacing.
 */
class Gate {
    #clock;
    #most;
    #spacingMs;
    #meter = new PaceMeter();
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
    constructor(width, clock, spacingMs = 0) {
        this.#most = width;
        this.#spacingMs = spacingMs;
        this.#width = width;
        this.#clock = clock;
    }
    /** Most requests at once, by now. */
    get width() {
        return this.#width;
    }
    /** How fast requests may follow each other, as far as refusals told; undefined without any. */
    pace() {
        return this.#meter.pace(Math.max(this.#clock.now(), this.#opensMs));
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
        const leftMs = this.#clock.now();
        this.#opensMs = Math.max(this.#opensMs, leftMs + this.#spacingMs);
        this.#meter.left(leftMs);
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
            taken: () => once(() => {
                this.#meter.taken(leftMs);
                this.#take(item);
            }),
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
        this.#meter.refused(this.#clock.now());
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

;// CONCATENATED MODULE: ./src/dstor/session.ts





/**
 * Sends the chunks of ONE upload session but the commit chunk, which leaves last and alone
 * (contract 4.3). Each is sent once after its connection was made; it is repeated only where nothing
 * can have been counted, or where a limiter refused it. The session is `lost` where nobody can say
 * what was counted. Throws a DeployError that ends the run, or the reason of a stop; nothing is under
 * way when it has ended.
 */
async function sendAllButCommit(options) {
    const session = new Session(options);
    return session.orLost(async () => {
        await session.prepare();
        return { kind: 'ready', commit: () => session.orLost(() => session.commit()) };
    });
}
class Session {
    #options;
    #gate;
    #sender;
    /** Chunks whose bodies have been given to the network. */
    #onItsWay = new Set();
    constructor(options) {
        const { api, chunks, concurrency, pace } = options;
        this.#options = options;
        this.#gate = new Gate(concurrency, api.context.clock, pace?.spacingMs);
        this.#sender = new ChunkSender({
            api,
            uploadToken: options.uploadToken,
            chunksNumber: chunks.length,
            gate: this.#gate,
            pace,
            bodyOf: options.bodyOf,
            comment: options.comment,
            expect: options.expect,
            progress: options.progress,
            onBodySent: (chunk) => this.#sent(chunk)
        });
    }
    /** What `work` gives, or why the session is lost in it. */
    async orLost(work) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof LaneStop) {
                return this.#withRefusals({ ...error.lost, hasTaken: this.#sender.hasTaken });
            }
            throw error;
        }
    }
    /** Whatever ended the session: where dStor has begun its work, it counted what was refused. */
    async #withRefusals(lost) {
        const gate = this.#gate;
        const { poll, pace } = this.#options;
        const isOpen = lost.pace === undefined && gate.pace() !== undefined;
        const seen = isOpen ? await poll.workAfterLoss() : undefined;
        if (seen === undefined) {
            return lost;
        }
        const cause = `${lost.cause}; ${seen}, so it counted a request that was refused`;
        const counted = refusalsCounted(cause, { gate, pace });
        // A refusal of the session is no other one than that its count is complete.
        const change = lost.change === 'refused' ? 'nothing' : lost.change;
        return { ...counted, change, request: lost.request, hasTaken: lost.hasTaken };
    }
    /** The connection of the commit chunk comes about while the last answers are waited for. */
    #sent(chunk) {
        const { api, chunks } = this.#options;
        if (this.#onItsWay.add(chunk).size === chunks.length - 1) {
            api.openAhead(1);
        }
    }
    /** Until the commit chunk leaves, nothing of the session can be published. */
    async prepare() {
        const { chunks, concurrency, largestFirst, api, pace } = this.#options;
        const ordinary = chunks.filter((chunk) => !chunk.isCommit);
        const largest = largestFirst ? ordinary.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1) : [];
        const others = ordinary.filter((chunk) => !largest.includes(chunk));
        const send = async (chunk, signal, lane) => {
            await this.#sender.send(chunk, { signal, lane });
        };
        await pool(largest, 1, api.context.signal, send);
        await pool(others, concurrency, api.context.signal, send);
        if (chunks.length > 1) {
            if (pace !== undefined) {
                await api.context.clock.sleep(pace.restMs, api.context.signal);
            }
            await this.#expectWaiting();
        }
    }
    /** dStor must still wait. What it counted of a refused request may show a moment later: a second look. */
    async #expectWaiting() {
        const { api, poll, pace } = this.#options;
        // Where there is none yet, or no more: it comes about meanwhile.
        api.openAhead(1);
        const cause = await poll.workBeforeCommit(this.#sender.unconfirmed.length > 0 ? 2 : 1);
        if (cause === undefined) {
            return;
        }
        const gate = this.#gate;
        throw new LaneStop(gate.pace() === undefined
            ? sessionLost(`${cause}, so it counted a request twice`)
            : refusalsCounted(`${cause}, so it counted a request that was refused`, { gate, pace }));
    }
    /** Sends the commit chunk. */
    async commit() {
        const { chunks, api, poll } = this.#options;
        const chunk = chunks.at(-1);
        let wasRefused = false;
        const arrived = await this.#sender.send(chunk, {
            signal: api.context.signal,
            lane: 'commit',
            beforeRepeat: async () => {
                // A server may have counted what it refused.
                wasRefused = true;
                await this.#expectWaiting();
            }
        });
        if (arrived === 'unclear' && !(await poll.seesCommit())) {
            const title = titleOf(chunk, chunks.length);
            throw new LaneStop(sessionLost(`${title}: the answer was lost, and dStor was not seen to begin its work`));
        }
        const isCommitUnclear = arrived === 'unclear' || wasRefused;
        return { kind: 'sent', isCommitUnclear, unconfirmed: this.#sender.unconfirmed };
    }
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
        this.#patience = new dstor_patience/* Patience */.i3(api.context, SURVIVED_FAILURES);
    }
    /**
     * Before the commit chunk leaves: dStor must still be waiting, each of `looks` times, a second
     * apart. Returns what is seen where it already processes: then it counted some request that it did
     * not take, or one twice, and a chunk may be missing. Throws where it will not tell: a site whose fate cannot
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
    /** As `workBeforeCommit`, of a session that is lost: one look, of which nothing is asked but this. */
    async workAfterLoss() {
        const attempt = await this.#ask();
        return attempt.ok && this.#hasBegun(attempt.value) ? this.#begun(attempt.value) : undefined;
    }
    /** What it processes lacks at least the last chunk. */
    #begun({ word }) {
        this.#api.context.facts.published = 'maybe';
        return `dStor says ${(0,text_escape/* oneLine */.TN)(word)} before the last chunk was taken`;
    }
    async #lookBeforeCommit() {
        for (const pause of this.#pauses()) {
            const attempt = await this.#ask();
            if (!attempt.ok && isUnknownYet(attempt)) {
                return undefined;
            }
            const status = this.#take(attempt);
            if (status !== undefined && this.#hasBegun(status)) {
                return this.#begun(status);
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
        facts.lastFailure = '';
        if (value.failure !== undefined || value.state === 'error') {
            throw new errors/* DstorError */.F4(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
                stage: 'PROCESSING',
                advice: advice/* ADVICE_ON_WORDS */.JU
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
        const isUnreadable = (0,response/* isSuccess */.oJ)(httpStatus) && !(error instanceof errors/* DstorError */.F4);
        const isForgotten = httpStatus === 404 && !(error instanceof errors/* DstorError */.F4);
        if (!(attempt.isTransient || isUnreadable || isForgotten)) {
            throw error;
        }
        const mayGoOn = this.#patience.allowsAnother();
        const { attempts } = this.#patience;
        if (!mayGoOn) {
            throw new errors/* NetworkError */.Dr(`the status could not be read ${attempts} times in a row; the last time, ${(0,errors/* messageOf */.bD)(error)}`, 
            // An API that has just taken everything is at the right address.
            isForgotten && facts.allSent
                ? { stage: 'PROCESSING', status: 'unknown', cause: error }
                : { stage: 'PROCESSING', advice: error.advice, cause: error });
        }
        facts.retries += 1;
        facts.lastFailure = (0,errors/* messageOf */.bD)(error);
        log.info(`Asking for the status: ${(0,dstor_patience/* attemptText */.zv)(attempts, SURVIVED_FAILURES + 1)} failed, ${(0,errors/* messageOf */.bD)(error)}`);
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
    return (httpStatus === 404 || httpStatus === 410) && !(error instanceof errors/* DstorError */.F4);
}

// EXTERNAL MODULE: ./src/ipfs/site-cids.ts
var site_cids = __webpack_require__(1765);
// EXTERNAL MODULE: ./src/site/plan.ts
var site_plan = __webpack_require__(6392);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/verify/listing.ts + 4 modules
var verify_listing = __webpack_require__(3502);
// EXTERNAL MODULE: ./src/verify/read-back.ts + 9 modules
var read_back = __webpack_require__(9767);
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

;// CONCATENATED MODULE: ./src/deploy/lost-words.ts


/** Why a session is given up, what may become of it, and when the next one begins. */
function givenUpText({ plan, lost, next, waitMs, most, published }) {
    const fate = published === 'nothing' ? 'Nothing of it can be published' : 'dStor may still publish it';
    const when = waitMs === 0 ? 'at once' : `in ${(0,format/* durationText */.S5)(waitMs)}`;
    const sessions = plan.number + most - plan.restarts;
    const slowly = next.pace === undefined ? '' : `, ${(0,format/* durationText */.S5)(next.pace.spacingMs)} between two requests`;
    return `Upload session ${plan.number} of ${sessions} is given up: ${lost.cause}. ${fate}. Starting again ${when} with a new upload token, concurrency ${next.concurrency}${slowly}`;
}
/** The error that ends an upload none of whose sessions succeeded; `causes` has one for each. */
function uploadFailed(causes, lost, published) {
    const told = causes.length === 1
        ? lost.cause
        : `${causes.length} upload sessions failed. ${causes.map((cause, n) => `Session ${n + 1}: ${cause}`).join('. ')}`;
    return (0,errors/* failureLike */.e7)(lost.final, told, {
        stage: 'UPLOADING',
        published,
        advice: lost.final?.advice ??
            'Run the job again; if it stays, raise `max-restarts` or ask dStor whether uploads are lost.',
        cause: lost.final ?? lost
    });
}

;// CONCATENATED MODULE: ./src/deploy/next-session.ts
/**
 * The session after one that was lost (contract 4.5), or undefined where none may follow. Pure.
 *
 * A request that was too large (413) costs nothing: half of it is tried at once and with the same
 * width, and the halving ends by itself. Any other loss halves the concurrency, from the third
 * session on one request goes at a time. So it does, slowly, where refused requests are counted.
 */
function nextSession(plan, lost, maxRestarts) {
    const pace = lost.pace ?? plan.pace;
    const next = {
        number: plan.number + 1,
        ...halved(plan, lost),
        concurrency: pace === undefined ? plan.concurrency : 1,
        pace,
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
    const concurrency = isSequential ? 1 : Math.max(1, Math.floor(next.concurrency / 2));
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
















/** Lanes that so many ordinary chunks are sent on. */
function lanesOf({ concurrency }, chunks) {
    return Math.min(concurrency, Math.max(1, chunks));
}
/**
 * Uploads the site and waits until dStor is done with it (contract 4). A session of which nobody can
 * say what dStor counted is given up before it can be published, and a fresh one takes its place, at
 * most `max-restarts` times. `onSent` is told when all was sent and dStor is waited for. Returns
 * dStor's list of what it stored. Throws a DeployError, or the reason of a stop.
 */
async function upload(run, inputs, site, api, onSent = () => undefined) {
    const digests = new ipfs/* Fingerprints */.UV(site.files);
    run.record.digests = digests;
    const uploading = new Uploading(run, inputs, site, api, digests, onSent);
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
    #onSent;
    #expect = { ask: true };
    #causes = [];
    constructor(run, inputs, site, api, digests, onSent) {
        this.#run = run;
        this.#onSent = onSent;
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
            pace: undefined,
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
        this.#api.openAhead(largestFirst ? 1 : lanesOf(plan, chunks.length - 1));
        const uploadToken = await this.#api.openUpload({
            chunksNumber: chunks.length,
            folderPath,
            fields: uploadFields
        });
        run.log.info(`dStor waits for ${(0,format/* count */.U9)(chunks.length, 'upload request')}`);
        run.beginStage('UPLOADING');
        this.progress.start();
        const poll = new StatusPoll(this.#api, uploadToken, pollIntervalMs);
        const ready = await sendAllButCommit({
            api: this.#api,
            uploadToken,
            chunks,
            concurrency,
            pace: plan.pace && fitted(plan.pace, chunks.length, run.deadline.remainingMs()),
            largestFirst,
            bodyOf: this.#bodyOf,
            comment: uploadComment,
            expect: this.#expect,
            progress: this.progress,
            poll
        });
        if (ready.kind === 'lost') {
            return ready;
        }
        // What is on disk is true when this process is killed from here on.
        await run.expectTheUnknown();
        const sent = await ready.commit();
        if (sent.kind === 'lost') {
            return sent;
        }
        this.progress.stop();
        run.beginStage('PROCESSING');
        this.#onSent();
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
        const leftMs = deadline.remainingMs();
        if (next === undefined || waitMs >= leftMs) {
            const failed = uploadFailed(this.#causes, lost, facts.published);
            throw next === undefined ? failed : (0,dstor_patience/* withoutTime */.qL)(failed, waitMs, leftMs);
        }
        facts.retries += 1;
        const most = this.#inputs.maxRestarts;
        log.info(givenUpText({ plan, lost, next, waitMs, most, published: facts.published }));
        await clock.sleep(waitMs, signal);
        return next;
    }
}


/***/ })

};
