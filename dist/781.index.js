export const id = 781;
export const ids = [781,876];
export const modules = {

/***/ 3781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPublished: () => (/* binding */ checkPublished)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ipfs/site-cids.ts
var site_cids = __webpack_require__(1765);
// EXTERNAL MODULE: ./src/ipfs/index.ts + 11 modules
var ipfs = __webpack_require__(5210);
// EXTERNAL MODULE: ./src/gateway/public-urls.ts
var public_urls = __webpack_require__(8180);
// EXTERNAL MODULE: ./src/verify/proven.ts
var proven = __webpack_require__(7061);
// EXTERNAL MODULE: ./src/verify/targets.ts
var targets = __webpack_require__(1723);
;// CONCATENATED MODULE: ./src/verify/published-files.ts

/**
 * Where a link leads, whose part behind the hash is `behind`, undefined where it ends with the hash. A
 * link to a page of the folder means the folder; one to a path that is not in it means that the folder
 * lies there. A single file lies exactly where the link leads.
 */
function publishedFiles(site, behind = '') {
    const { files, isSingleFile } = site;
    if (isSingleFile && !behind.endsWith('/')) {
        return behind === ''
            ? { files, main: undefined }
            : { files: files.map((file) => ({ ...file, path: behind })), main: behind };
    }
    const above = isSingleFile ? behind : folderAt(files, behind);
    const main = above + (0,targets/* mainPageOf */.IO)(files);
    return above === ''
        ? { files, main }
        : { files: files.map((file) => ({ ...file, path: above + file.path })), main };
}
/** Where the folder lies, with its slash; '' at the hash itself. */
function folderAt(files, behind) {
    const page = pageOf(files, behind);
    const above = behind.slice(0, behind.length - page.length).replace(/[^/]$/, '$&/');
    return files.some(({ path }) => path.startsWith(above)) ? '' : above;
}
/** The longest path of a file that the link ends with; '' where it names a folder. */
function pageOf(files, behind) {
    return files
        .map(({ path }) => path)
        .filter((path) => `/${behind}`.endsWith(`/${path}`))
        .reduce((longest, path) => (path.length > longest.length ? path : longest), '');
}

// EXTERNAL MODULE: ./src/verify/read-back.ts + 9 modules
var read_back = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/verify/verdict.ts
var verdict = __webpack_require__(3156);
;// CONCATENATED MODULE: ./src/verify/verify-published.ts








/** What to do where the published site is not proven to be the local files. */
const ADVICE = {
    wrong: 'Either this is not the build that was deployed (check the hash in --url), or visitors do not get what was built. If a service on the way rewrites pages, give --url at a gateway that serves them as they are.',
    missing: 'Either this is not the build that was deployed (check the hash in --url), or visitors do not get all of it. Where dStor only needs longer, give it more time with --verify-timeout-seconds.',
    refused: 'Visitors are refused too. Ask dStor why, or give --url at another gateway.',
    unreachable: 'Check the hash in --url, and open the link in a browser. Where the gateway only needs longer, give it more time with --verify-timeout-seconds.'
};
/**
 * Reads a published site back, whole, and compares it with local files: no list of dStor and no hash is
 * taken for a proof.
 *
 * @throws VerificationError where not every file was read and found equal. Rejects with the reason of
 * `signal` when that is aborted.
 */
async function verifyPublished(input) {
    const { site, published, gatewayUrl, onKnown } = input;
    const { hash, behind } = published;
    const { files, main } = publishedFiles(site, behind);
    const isSingleFile = main === undefined;
    const fileHashes = new Map();
    const location = { gatewayUrl, folderHash: hash, isSingleFile, fileHashes };
    const cid = (0,ipfs/* parseCid */.mQ)(hash) === undefined ? '' : hash;
    const url = isSingleFile ? (0,public_urls/* hashUrl */.gO)(gatewayUrl.href, hash) : (0,public_urls/* fileUrl */.iw)(gatewayUrl.href, hash, main);
    const place = { hash, cid, url };
    onKnown?.(place);
    const result = await (0,read_back/* readBack */.e)({
        ...readBackSettings(input),
        files,
        location,
        targets: (0,targets/* targetIndices */.HD)(files, 'full'),
        words: verdict/* LOCAL_WORDS */.EW
    });
    const { outcome, filesChecked, bytesChecked, detail, verified: read } = result;
    const proofs = {
        files,
        chunkOf: undefined,
        isByCid: () => false,
        read,
        sample: undefined,
        isListed: false
    };
    const found = {
        ...place,
        fileHashes,
        verified: (0,proven/* levelOf */.I)(proofs),
        proven: (0,proven/* provenOf */.Y)(proofs),
        notes: [],
        warnings: result.misfits,
        readBack: { outcome, filesChecked, bytesChecked, detail: outcome === 'verified' ? '' : detail }
    };
    onKnown?.(found);
    if (outcome !== 'verified') {
        throw new errors/* VerificationError */.mk(detail, { advice: ADVICE[outcome] });
    }
    input.log.info(`${detail}.`);
    return found;
}
function readBackSettings(input) {
    const { digests, timeoutMs, signal, clock, log, progress, backoff, connection } = input;
    // What visitors get is asked for, from whatever cache: the site is not new.
    return { digests, timeoutMs, signal, clock, log, progress, cacheBust: '', backoff, connection };
}

// EXTERNAL MODULE: ./src/deploy/collect.ts + 24 modules
var collect = __webpack_require__(9406);
// EXTERNAL MODULE: ./src/deploy/read-inputs.ts + 1 modules
var read_inputs = __webpack_require__(5429);
// EXTERNAL MODULE: ./src/deploy/verify.ts + 6 modules
var verify = __webpack_require__(1876);
;// CONCATENATED MODULE: ./src/deploy/check-published.ts






/**
 * Reads a published site back and compares every byte with a local folder. Sends nothing to the API and
 * needs no key. Throws what collecting throws, and a VerificationError where the two are not the same.
 */
async function checkPublished(run, published) {
    const { record } = run;
    record.purpose = 'check';
    run.beginStage('INPUTS');
    const inputs = (0,read_inputs/* readInputs */.K)(run);
    run.beginStage('COLLECTING');
    const site = await (0,collect/* collect */.Fo)(run, inputs);
    if (site.files.length === 0) {
        throw new errors/* CollectError */.h0((0,collect/* emptySiteText */.CX)(site), {
            advice: 'Nothing can be compared with it. Check that the build ran and writes to this folder, and what --include, --exclude and --include-hidden-files leave of it.'
        });
    }
    const digests = await (0,site_cids/* digestFiles */.Eh)(site.files, run.signal);
    record.digests = digests;
    record.contentCid = (0,site_cids/* contentCidOf */.lR)(site, digests);
    run.writeOutputs();
    run.beginStage('VERIFYING');
    await (0,verify/* onGateway */.y)(run, (0,verify.openGateway)(run), (gateway) => verifyPublished({
        ...gateway,
        site,
        digests,
        published,
        gatewayUrl: inputs.gatewayUrl,
        timeoutMs: inputs.verifyTimeoutMs
    }));
    record.status = 'deployed';
}


/***/ }),

/***/ 1876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ onGateway),
  openAhead: () => (/* binding */ openAhead),
  openGateway: () => (/* binding */ openGateway),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/connections.ts
var http_connections = __webpack_require__(2173);
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
        const [hashes, hash] = files.size === fileHashes.size
            ? ['The hashes', 'The hash']
            : ['Those hashes that are CIDs', 'The only hash that is a CID,'];
        const are = files.size === 1
            ? `${hash} of 1 file is the one`
            : `${hashes} of ${(0,format/* count */.U9)(files.size, 'file')} are the ones`;
        notes.push(`${are} computed here (${profile}).`);
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
    const refused = listing.refused
        ? ` (one in its list can stand in no link: ${listing.refused})`
        : '';
    const message = `dStor is done and gave no hash for ${what}${refused}`;
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
    const all = sentPaths.length === 1
        ? 'the one file that was sent'
        : `all ${(0,format/* count */.U9)(sentPaths.length, 'file')} that were sent`;
    return {
        notes: [`dStor's list names ${all}.`],
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
// EXTERNAL MODULE: ./src/verify/proven.ts
var proven = __webpack_require__(7061);
// EXTERNAL MODULE: ./src/verify/read-back.ts + 9 modules
var read_back = __webpack_require__(9767);
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

// EXTERNAL MODULE: ./src/verify/targets.ts
var targets = __webpack_require__(1723);
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
        const facts = { verified: (0,proven/* levelOf */.I)(proofs), proven: (0,proven/* provenOf */.Y)(proofs) };
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
        const isKey = this.#isFolderKey();
        const isProven = (path) => !isKey && this.#isByCid(path);
        const { indices, isSample } = (0,targets/* autoIndices */.jm)(site.files, isProven, chunkOf);
        if (isSample) {
            this.#sample = indices;
            this.#say([
                `The site is too large to read every file back, so a sample of ${(0,format/* count */.U9)(indices.length, 'file')} is read; \`verify: full\` with enough verify-timeout-seconds reads all.`
            ]);
        }
        return indices;
    }
    /** Visitors come by the folder: behind a key of its own it may lack files whose CIDs are right. */
    #isFolderKey() {
        const { folderHash } = this.#listing;
        const isKey = folderHash !== '' && (0,ipfs/* sha256NodeOf */.fi)(folderHash) === undefined;
        return isKey && !this.#location.isSingleFile;
    }
    #conclude(result, suspects) {
        const { detail, outcome, misfits } = result;
        if (outcome === 'wrong' || outcome === 'missing' || outcome === 'refused') {
            throw readBackError(outcome, detail);
        }
        this.#tellProofs();
        this.#say([], misfits);
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

// EXTERNAL MODULE: ./src/deploy/observe.ts
var observe = __webpack_require__(2079);
;// CONCATENATED MODULE: ./src/deploy/verify.ts






/** Most connections to one host of the gateway (contract 5.2). */
const GATEWAY_CONNECTIONS = 8;
/** Connections to the gateway, which end with the run. */
function openGateway(run) {
    const connections = new http_connections/* Connections */.U({ maxPerHost: GATEWAY_CONNECTIONS });
    run.onClose(() => connections.close());
    return connections;
}
/** Opens a connection for the first file that is read back, where one is. */
function openAhead(gateway, { verify: level, gatewayUrl }) {
    if (level !== 'none') {
        gateway.openAhead(gatewayUrl);
    }
}
/** Checks what dStor published by the list that it gave, and by the gateway. */
async function verify(run, inputs, site, { listing, unconfirmed, digests }, connections) {
    const { record } = run;
    await onGateway(run, connections, (gateway) => verifyDeployment({
        ...gateway,
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
            // What is left of the whole limit bounds the read-back too.
            verifyTimeoutMs: run.deadline.atMost(inputs.verifyTimeoutMs),
            ifUnreachable: inputs.ifUnreachable,
            ifNoFolderHash: inputs.ifNoFolderHash
        }
    }));
}
/** Runs a check, and keeps what is found also where it fails. */
async function onGateway(run, connections, check) {
    const { record, log } = run;
    const found = await check({
        cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
        signal: run.signal,
        clock: clock/* systemClock */.ml,
        log,
        progress: (totals) => new progress/* Progress */.k(log, totals).start(),
        onKnown: (facts) => applyFindings(run, facts),
        connection: (0,observe/* observedConnections */.w)(connections, record.observed)
    });
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

/***/ 7061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ levelOf),
/* harmony export */   Y: () => (/* binding */ provenOf)
/* harmony export */ });
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1723);

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
    return level === 'sample' && sample !== undefined ? sample : (0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .targetIndices */ .HD)(files, level, chunkOf);
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


/***/ })

};
