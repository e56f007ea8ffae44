export const id = 34;
export const ids = [34];
export const modules = {

/***/ 2034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _ipfs_site_cids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1765);

/** Computes the fingerprint of what would be sent, and sends nothing. */
async function dryRun(run, site) {
    const { log, record } = run;
    const digests = await (0,_ipfs_site_cids_js__WEBPACK_IMPORTED_MODULE_0__/* .digestFiles */ .Eh)(site.files, run.signal);
    record.digests = digests;
    record.contentCid = (0,_ipfs_site_cids_js__WEBPACK_IMPORTED_MODULE_0__/* .contentCidOf */ .lR)(site, digests);
    log.info(`Fingerprint of the build: ${record.contentCid}`);
    record.status = 'dry-run';
}


/***/ })

};
