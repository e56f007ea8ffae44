export const id = 843;
export const ids = [843];
export const modules = {

/***/ 9843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lint_site_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6102);


/** The check in a thread of its own, started by thread.ts. */
async function main() {
    const { root, paths, sizes, elsewhere, ...task } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const files = paths.map((path, n) => {
        const absolutePath = elsewhere.get(n) ?? `${root}/${path}`;
        return { path, absolutePath, size: sizes[n] };
    });
    const { skippedPaths, isSingleFile, budgetBytes } = task;
    const report = await (0,_lint_site_js__WEBPACK_IMPORTED_MODULE_1__/* .lintSite */ .X)({ files, skippedPaths, isSingleFile }, { budgetBytes });
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(report);
}


/***/ })

};
