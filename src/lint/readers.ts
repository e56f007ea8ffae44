/** All that reads contents, in one module, so that it becomes one chunk of the bundle. */
export { readCss } from './css.js'
export { checkManifest } from './web-manifest.js'
export { checkPage } from './html-page.js'
export { ScriptCheck } from './script.js'
