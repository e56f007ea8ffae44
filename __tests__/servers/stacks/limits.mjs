/**
 * @typedef {object} Limiter
 * @property {number} max requests in a window
 * @property {number} windowMs
 * @property {number} [status] 429 unless given
 * @property {boolean} [withoutRetryAfter]
 * @property {boolean} [everywhere] the gateway too, not the API alone
 * @property {boolean} [continueExceeding] a refused request begins the window anew
 */

/** Whether a limiter has nothing to do with this address. */
export function isFree(limiter, url) {
  return limiter.everywhere !== true && !url.startsWith('/v1/')
}
