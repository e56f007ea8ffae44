import path from 'node:path'
import { deploy } from '../clients.js'
import { layWire, type LineKind, LINES } from '../line.js'
import type { Cost, Series, SiteName } from '../model.js'
import { inRounds } from '../rounds.js'
import { FILES_PER_REQUEST } from '../sites/bodies.js'
import { type Seen, TlsServer } from '../tls-server.js'
import type { Material, Workshop } from '../workshop.js'

/** What was measured over TLS and a line with delay (P10 to P13). */
export interface LatencyRun {
  readonly goal: 'P10' | 'P11' | 'P12'
  readonly subject: string
  readonly series: readonly Series[]
  /** Connections of each client in its last run. */
  readonly connections: Readonly<Record<string, number>>
  /** What the server saw of each client's last run, as lines of text, from the client's start. */
  readonly timelines: Readonly<Record<string, readonly string[]>>
}

interface Course {
  readonly goal: LatencyRun['goal']
  readonly site: SiteName
  readonly kind: LineKind
  /** No hash is a CID, so every file is read back from the gateway. */
  readonly isOpaque: boolean
}

const COURSES: readonly Course[] = [
  { goal: 'P10', site: 'few', kind: LINES.far, isOpaque: false },
  { goal: 'P11', site: 'some', kind: LINES.wide, isOpaque: false },
  { goal: 'P12', site: 'some', kind: LINES.wide, isOpaque: true }
]
const PROCESSING_MS = 300
const RIVAL = 'kept-alive'

/** The time to green where round trips count. Empty where there is no line with TLS. */
export async function measureLatency(workshop: Workshop): Promise<LatencyRun[]> {
  const runs: LatencyRun[] = []
  for (const course of COURSES) {
    const run = await measureCourse(workshop, course)
    if (run === undefined) {
      workshop.say('latency: not measured, since a line needs a network namespace')
      return []
    }
    runs.push(run)
  }
  return runs
}

async function measureCourse(workshop: Workshop, course: Course): Promise<LatencyRun | undefined> {
  const { bench, native, options, say } = workshop
  const { goal, kind, isOpaque } = course
  // Few files as they are: what is measured here does not become smaller with them.
  const material = await workshop.material(course.site, 1 / options.scale)
  const { site, listings } = material
  const wire = await layWire(kind, native)
  if (wire === undefined) {
    return undefined
  }
  const subject = `${site.files} files at ${kind.name}${isOpaque ? ', all read back' : ''}`
  const connections: Record<string, number> = {}
  const timelines: Record<string, readonly string[]> = {}
  let server: TlsServer | undefined
  try {
    server = await TlsServer.start({
      wire,
      site,
      listing: isOpaque ? listings.opaque : listings.cids,
      processingMs: PROCESSING_MS,
      folder: bench.workFolder
    })
    const far = server
    const checked = (client: string, run: () => Promise<Cost>) => ({
      client,
      run: async () => {
        const startedMs = Date.now()
        const cost = await run()
        const seen = await far.take()
        check(client, course, material, seen)
        connections[client] = seen.connections.api + seen.connections.gateway
        timelines[client] = timelineOf(seen, startedMs)
        return cost
      }
    })
    const program = path.join(import.meta.dirname, '..', 'rivals', `${RIVAL}.mjs`)
    const words = [far.url, far.gatewayUrl, site.folder, isOpaque ? 'all' : 'entry']
    const errand = { site, ready: undefined, url: far.url, opaqueUrl: '', prefix: wire.prefix }
    const inputs = { 'gateway-url': far.gatewayUrl, verify: 'auto' }
    const contestants = [
      checked(RIVAL, () =>
        bench.meter.run(wire.prefix, [bench.node, program, ...words], far.trust)
      ),
      checked('ours', async () => {
        return (await deploy(bench, errand, { with: inputs, env: far.trust })).cost
      })
    ]
    const series = await inRounds('latency', subject, contestants, options.rounds, say)
    return { goal, subject, series, connections, timelines }
  } finally {
    await server?.stop()
    await wire.stop()
  }
}

/** Throws where a client left something out. */
function check(client: string, { isOpaque }: Course, { site }: Material, seen: Seen): void {
  const uploads = Math.ceil((site.files - 1) / FILES_PER_REQUEST) + 1
  const served = isOpaque ? site.files : 1
  if (seen.uploads !== uploads || seen.bytes < site.bytes || seen.served < served) {
    throw new Error(
      `${client} sent ${seen.bytes} bytes in ${seen.uploads} requests and read ${seen.served} files; ` +
        `the site has ${site.bytes}, in ${uploads}, and ${served} to read`
    )
  }
}

/** `  412 ms  2  GET /v1/upload/get-status/`: when, on which connection, what. */
function timelineOf({ events }: Seen, startedMs: number): string[] {
  const ports = [...new Set(events.map(({ port }) => port))]
  return events.map(({ atMs, port, what }) => {
    const at = (atMs - startedMs).toFixed(0).padStart(5)
    return `${at} ms  ${ports.indexOf(port) + 1}  ${what}`
  })
}
