/**
 * Stands in the bundle for `undici` (`paths` in tsconfig.json). `@actions/http-client` needs that for
 * `getAgentDispatcher` alone, which nobody calls here, and loading it took a good part of the time in
 * which the action starts (docs/performance.md 5).
 */
export class ProxyAgent {
  constructor() {
    throw new Error('the bundle holds no undici')
  }
}
