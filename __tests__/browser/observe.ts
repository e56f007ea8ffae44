import type { Browser } from 'playwright-core'
import { PREFIX, withSiteAt, type Place } from './gateway.js'
import { visit, type Stop, type Tour } from './visit.js'

/** What is worse below a path than at the root of a host of its own, for a visitor of the same files. */
export interface Observation {
  /** Requests that failed only below the path, as `stop: path`. */
  readonly failed: readonly string[]
  readonly errors: readonly string[]
  /** Lines of text that the scripts take away only here, or that are there on a host of its own. */
  readonly lost: readonly string[]
  /** Clicks that show something at an address where a gateway has nothing when it is loaded again. */
  readonly gone: readonly string[]
  /** The same for a host of its own: what does not work anywhere. */
  readonly brokenOnHost: readonly string[]
  readonly stops: number
}

/** Serves `folder` in both places; each has a visitor, who opens it and clicks through it. */
export async function observe(browser: Browser, folder: string, tour: Tour): Promise<Observation> {
  const visited = (place: Place): Promise<Stop[]> =>
    withSiteAt(folder, place, (url) => visit(browser, url, tour))
  const [below, host] = await Promise.all([visited('path'), visited('host')])
  const onHost = new Map(host.map((stop) => [stop.name, stop]))
  const worse = below.map((stop) => worseThan(stop, onHost.get(stop.name)))
  return {
    failed: worse.flatMap(({ failed }) => failed),
    errors: worse.flatMap(({ errors }) => errors),
    lost: worse.flatMap(({ lost }) => lost),
    gone: below
      .filter(({ isServed, failed }) => !isServed && failed.length === 0)
      .map(({ name, at }) => `${name}: ${at}`),
    brokenOnHost: host.flatMap((stop) => [
      ...stop.failed,
      ...stop.errors,
      ...lostLines(stop.before, stop.after),
      ...(tour.text !== undefined && stop.after.length === 0 ? [`no ${tour.text}`] : [])
    ]),
    stops: below.length
  }
}

function worseThan(
  stop: Stop,
  host: Stop | undefined
): Pick<Observation, 'failed' | 'errors' | 'lost'> {
  const named = (list: Iterable<string>): string[] =>
    Array.from(list, (one) => `${stop.name}: ${one}`)
  const hidden = lostLines(host?.before ?? [], host?.after ?? [])
  const byScripts = lostLines(stop.before, stop.after).filter((line) => !hidden.includes(line))
  const known = new Set(host?.failed.flatMap((one) => [one, PREFIX.path + one.slice(1)]))
  return {
    failed: named(stop.failed.filter((one) => !known.has(one))),
    errors: named(stop.errors.filter((one) => host?.errors.includes(one) !== true)),
    lost: named(new Set([...byScripts, ...lostLines(host?.after ?? [], stop.after)]))
  }
}

function lostLines(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((line) => !after.includes(line))
}

/** Pages that somebody opens, as a link names them: `guide/` and not `guide/index.html`. */
export function pagesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.html') && file !== 'index.html' && !NOT_OPENED.test(file))
    .map((file) => file.replace(/\/index\.html$/, '/'))
    .slice(0, MOST_PAGES)
}

const MOST_PAGES = 4
/** What other hosts show in the place of a missing page, and frames of a page. */
const NOT_OPENED = /(?:^|\/)(?:404|200|_not-found|__spa-fallback|iframe)\b/
