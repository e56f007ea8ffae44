export const id = 802;
export const ids = [802];
export const modules = {

/***/ 1802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentBody: () => (/* binding */ commentBody),
/* harmony export */   markOf: () => (/* binding */ markOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8488);
/* harmony import */ var _final_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9534);
/* harmony import */ var _summary_markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6569);
/* harmony import */ var _summary_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1636);





/** The hidden first line by which a comment is found again. No name stands in it, so none can break it. */
function markOf({ workflow, job, folder }) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update([workflow, job, folder].join('\0')).digest('hex');
    return `<!-- dstor-deploy-action ${name.slice(0, 24)} -->`;
}
/** Result and link, or what failed and what to do, so that no old link stands there for this commit. */
function commentBody(mark, record, context, secrets) {
    const markup = new _summary_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .Markup */ .VK(secrets);
    const { failure, site, url } = record;
    const commit = context.commit ? markup.code(context.commit.slice(0, 12)) : '';
    const rows = [
        ['Link', failure === undefined && url !== '' ? markup.link(url) : ''],
        ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
        ['Files', site ? `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(site.files.length, 'file')}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesText */ .pV)(site.bytes)}` : ''],
        ['Time', (0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(record.durationMs)],
        ['Proven', failure === undefined ? (0,_summary_result_js__WEBPACK_IMPORTED_MODULE_3__/* .provenCell */ .bZ)(record) : ''],
        ['What happened', failure ? markup.sentence(failure.headline, 900) : ''],
        ['What to do', failure ? markup.sentence(failure.advice, 600) : ''],
        ['Published', failure ? _final_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLISHED_TEXT */ .vz[failure.published] : ''],
        ['Log', context.runUrl ? markup.link(context.runUrl, 'this run') : '']
    ];
    // The mark holds nothing foreign, and must be found again as it is.
    return `${mark}\n${secrets.redact(`<h3>${(0,_summary_result_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(record, markup)}</h3>\n\n${(0,_summary_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .facts */ .Ix)(rows)}`)}\n`;
}


/***/ })

};
