import path from 'node:path'
import { runAction } from '../scripts/runner.js'
import type { Meter } from './meter.js'
import type { Cost, Site } from './model.js'
import { BOUNDARY, FILES_PER_REQUEST, type ReadyMade } from './sites/bodies.js'

/** What a client is sent to do. */
export interface Errand {
  readonly site: Site
  readonly ready: ReadyMade | undefined
  /** Sinks that list the site's CIDs, and that list hashes which are none. */
  readonly url: string
  readonly opaqueUrl: string
  /** Words that put a command where the sink is. */
  readonly prefix: readonly string[]
}

/** What all clients run with. */
export interface Bench {
  readonly meter: Meter
  readonly node: string
  readonly bundle: string
  /** The bundle without fingerprint and manifest. */
  readonly bareBundle: string
  readonly workFolder: string
}

export interface Client {
  readonly name: string
  readonly label: string
  /** Part of the action, or a way to do the same without it. */
  readonly isOurs: boolean
  readonly needsReadyMade: boolean
  /** Upload requests it must have made, where that is known. */
  requests?(errand: Errand): number
  run(bench: Bench, errand: Errand): Promise<Cost>
}

const CURL = 'curl -sS -f -o /dev/null -H "Content-Type: multipart/form-data; boundary=$B"'

function shell(name: string, label: string, script: string, requests: Client['requests']): Client {
  return {
    name,
    label,
    isOurs: false,
    needsReadyMade: true,
    ...(requests && { requests }),
    run: ({ meter }, { url, ready, prefix }) => {
      const lists = [ready!.whole, ready!.chunkList, ready!.formList]
      // The query keeps curl from adding the file's name to the path.
      const words = ['sh', '-c', `B=${BOUNDARY}; ${script}`, `${url}/v1/upload/?`, ...lists]
      return meter.run(prefix, words)
    }
  }
}

function rival(name: string, label: string): Client {
  return {
    name,
    label,
    isOurs: false,
    needsReadyMade: false,
    requests: ({ site }) => Math.ceil(site.files / FILES_PER_REQUEST),
    run: ({ meter, node }, { url, site, prefix }) => {
      const program = path.join(import.meta.dirname, 'rivals', `${name}.mjs`)
      return meter.run(prefix, [node, program, `${url}/v1/upload/`, site.folder])
    }
  }
}

interface Variation {
  readonly with?: Readonly<Record<string, string>>
  readonly isBare?: boolean
}

function ours(name: string, label: string, variation: Variation = {}): Client {
  return {
    name,
    label,
    isOurs: true,
    needsReadyMade: false,
    run: async (bench, errand) => (await deploy(bench, errand, variation)).cost
  }
}

export interface Deployed {
  readonly cost: Cost
  readonly openFiles: number | null
}

/** Runs the whole action as a runner does. Throws where the step is red. */
export async function deploy(
  { meter, node, bundle, bareBundle }: Bench,
  { url, opaqueUrl, site, prefix }: Errand,
  options: Variation & { env?: Record<string, string>; countFiles?: boolean } = {}
): Promise<Deployed> {
  const { isBare = false, countFiles = false } = options
  const words = [...prefix, ...meter.words([node], { countFiles })]
  const result = await runAction({
    with: {
      folder: site.folder,
      'api-key': 'k'.repeat(64),
      'api-url': isBare ? opaqueUrl : url,
      verify: 'none',
      ...options.with
    },
    node: words[0]!,
    nodeArguments: words.slice(1),
    bundle: isBare ? bareBundle : bundle,
    env: options.env ?? {}
  })
  if (result.exitCode !== 0) {
    throw new Error(`the action failed: ${(result.stdout + result.stderr).slice(-2_000)}`)
  }
  const { openFiles, ...cost } = meter.take(result.durationMs)
  return { cost, openFiles }
}

const byHundreds: Client['requests'] = ({ ready }) => ready!.requests

/** In the order in which they run within a round. */
export const CLIENTS: readonly Client[] = [
  shell(
    'limit',
    'limit: one curl POST of a ready-made body',
    `${CURL} -X POST -T "$1" "$0"`,
    () => 1
  ),
  shell(
    'curl-bodies',
    'curl, ready-made body per 100 files, 4 parallel',
    `xargs -P 4 -I{} ${CURL} -X POST -T {} "$0" < "$2"`,
    byHundreds
  ),
  shell(
    'curl-form',
    'curl -F per 100 files, 4 parallel',
    'xargs -P 4 -I{} curl -sS -f -o /dev/null -K {} "$0" < "$3"',
    byHundreds
  ),
  rival('axios', 'axios + form-data, one at a time'),
  rival('streams', 'http-client + form-data streams, 4 parallel'),
  rival('fetch', 'fetch + FormData + openAsBlob, 4 parallel'),
  ours('ours', 'this action'),
  ours('ours-no-lint', 'this action, lint: off', { with: { lint: 'off' } }),
  ours('ours-no-guard', 'this action, allow-sensitive-files: true', {
    with: { 'allow-sensitive-files': 'true' }
  }),
  ours('ours-send-only', 'this action, without both', {
    with: { lint: 'off', 'allow-sensitive-files': 'true' }
  }),
  ours('ours-no-fingerprint', 'this action, without fingerprint and manifest', { isBare: true })
]
