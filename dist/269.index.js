export const id = 269;
export const ids = [269];
export const modules = {

/***/ 4269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
// EXTERNAL MODULE: ./src/http/backoff.ts
var backoff = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/report/pull-request/comments-api.ts






/** A call that did not succeed; its message is for a warning. */
class CommentApiError extends Error {
    /** Whether the token may not do this; a limit of rate has the same status. */
    isForbidden;
    constructor(message, isForbidden) {
        super(message);
        this.name = 'CommentApiError';
        this.isForbidden = isForbidden;
    }
}
const REQUEST_LIMIT_MS = 10_000;
const TRIES = 3;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
const LIMIT_WITHOUT_END_MS = 60_000;
const PER_PAGE = 100;
/** A comment of ours is found among this many; whoever has more gets a new one. */
const MOST_PAGES = 30;
const ACCEPT = 'application/vnd.github+json';
/** The few calls of the REST API by which one comment is kept (GitHub REST API 2022-11-28, issues). */
class CommentsApi {
    #settings;
    #client;
    constructor(settings) {
        this.#settings = settings;
        this.#client = new lib/* HttpClient */.Qq('dstor-deploy-action', [], {
            socketTimeout: REQUEST_LIMIT_MS,
            allowRedirects: false,
            allowRetries: false,
            headers: {
                accept: ACCEPT,
                authorization: `Bearer ${settings.token}`,
                'x-github-api-version': '2022-11-28'
            }
        });
    }
    /** The open pull request whose branch is `head` (`owner:branch`), or undefined. */
    async pullRequestOf(head) {
        const found = await this.#call('GET', `pulls?state=open&head=${encodeURIComponent(head)}`);
        const first = Array.isArray(found) ? found[0] : undefined;
        const number = (0,json/* isObject */.Gv)(first) ? (0,json/* own */.ZV)(first, 'number') : undefined;
        return typeof number === 'number' ? number : undefined;
    }
    /** The comments whose text begins with `mark`, the oldest first. */
    async find(pullRequest, mark) {
        const comments = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const list = await this.#call('GET', `issues/${pullRequest}/comments?per_page=${PER_PAGE}&page=${page}`);
            const items = Array.isArray(list) ? list : [];
            comments.push(...items.flatMap(commentOf).filter(({ body }) => body.startsWith(mark)));
            if (items.length < PER_PAGE) {
                break;
            }
        }
        return comments.sort((a, b) => a.id - b.id);
    }
    async create(pullRequest, body) {
        const [created] = commentOf(await this.#call('POST', `issues/${pullRequest}/comments`, { body }));
        if (created === undefined) {
            throw new CommentApiError('the API did not say which comment was created', false);
        }
        return created.id;
    }
    async update(id, body) {
        await this.#call('PATCH', `issues/comments/${id}`, { body });
    }
    async remove(id) {
        await this.#call('DELETE', `issues/comments/${id}`);
    }
    /** Repeats what a limit of rate or a failing server refused, a little. A POST only where it was refused. */
    async #call(method, path, body) {
        for (let attempt = 1;; attempt++) {
            const answer = await this.#once(method, path, body);
            const { status, isLimited } = answer;
            if (status >= 200 && status < 300) {
                return answer.value;
            }
            const isPassing = isLimited || (method !== 'POST' && (status === 0 || status >= 500));
            if (!isPassing || attempt >= TRIES || answer.waitMs > LONGEST_PAUSE_MS) {
                throw new CommentApiError(`${method} ${this.#name(path)}: ${status === 0 ? '' : `${status}, `}${answer.message}`, [401, 403, 404].includes(status) && !isLimited);
            }
            await (0,promises_.setTimeout)(Math.max(PAUSE_MS * attempt, answer.waitMs));
        }
    }
    async #once(method, path, body) {
        const text = body === undefined ? null : JSON.stringify(body);
        const headers = text === null ? {} : { 'content-type': 'application/json' };
        let limit;
        try {
            const asked = this.#client.request(method, this.#name(path), text, headers);
            const late = new Promise((_, reject) => {
                limit = setTimeout(() => reject(new Error(`no answer within ${REQUEST_LIMIT_MS / 1000} s`)), REQUEST_LIMIT_MS);
            });
            return await Promise.race([asked.then(answerOf), late]);
        }
        catch (error) {
            const message = (0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(error));
            return { status: 0, value: undefined, isLimited: false, waitMs: 0, message };
        }
        finally {
            clearTimeout(limit);
        }
    }
    #name(path) {
        return `${this.#settings.apiUrl}/repos/${this.#settings.repository}/${path}`;
    }
    close() {
        this.#client.dispose();
    }
}
async function answerOf(response) {
    const { statusCode = 0, headers } = response.message;
    const text = await response.readBody();
    const message = (0,text_escape/* oneLine */.TN)((0,json/* wordsOf */.Z9)((0,json/* own */.ZV)((0,json/* parseObject */.lj)(text) ?? {}, 'message')) || 'no explanation', 200);
    const limit = waitOf(headers, message);
    return {
        status: statusCode,
        value: parsed(text),
        isLimited: statusCode === 429 || (statusCode === 403 && limit !== undefined),
        waitMs: limit ?? 0,
        message
    };
}
/**
 * How long a limit of rate asks to wait; undefined where nothing speaks of one. One that does not say how
 * long asks for a minute ("Rate limits for the REST API" of GitHub's documentation).
 */
function waitOf(headers, message) {
    if (headers['retry-after'] !== undefined) {
        return (0,backoff/* retryAfterMs */.Vs)(headers['retry-after']);
    }
    const reset = headers['x-ratelimit-reset'];
    if (headers['x-ratelimit-remaining'] === '0' && typeof reset === 'string') {
        return Math.max(0, Number(reset) * 1000 - Date.now()) || 0;
    }
    return /rate limit/i.test(message) ? LIMIT_WITHOUT_END_MS : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function commentOf(value) {
    const id = (0,json/* isObject */.Gv)(value) ? (0,json/* own */.ZV)(value, 'id') : undefined;
    const body = (0,json/* isObject */.Gv)(value) ? (0,json/* own */.ZV)(value, 'body') : undefined;
    return typeof id === 'number' && typeof body === 'string' ? [{ id, body }] : [];
}

;// CONCATENATED MODULE: ./src/report/pull-request/keep-comment.ts



/**
 * Creates or updates the one comment with this mark. A comment is a courtesy: what keeps it from being
 * written comes back as the text of a warning; undefined where all went well. Never rejects.
 */
async function keepComment({ api, event, mark, body }) {
    const comments = new CommentsApi(api);
    try {
        const number = event.number ?? (await comments.pullRequestOf(event.head));
        if (number === undefined) {
            return undefined;
        }
        await upsert(comments, number, mark, body);
        return undefined;
    }
    catch (error) {
        return `the comment on the pull request cannot be written: ${(0,text_escape/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}.${adviceFor(error)}`;
    }
    finally {
        comments.close();
    }
}
/** Of two runs that create one at the same time, the older comment stays and the other is taken back. */
async function upsert(comments, number, mark, body) {
    const [found] = await comments.find(number, mark);
    if (found !== undefined) {
        await comments.update(found.id, body);
        return;
    }
    const created = await comments.create(number, body);
    const [oldest] = await comments.find(number, mark);
    if (oldest !== undefined && oldest.id !== created) {
        await comments.update(oldest.id, body);
        await comments.remove(created);
    }
}
function adviceFor(error) {
    return error instanceof CommentApiError && error.isForbidden
        ? ' The job needs `permissions: pull-requests: write`; runs of pull requests from forks have a token that may only read.'
        : '';
}


/***/ })

};
