import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { once } from 'node:events'
import { makeCertificate } from '../__tests__/faults/support/certificates.js'
import { FAR_HOST, FAR_PORT, type Wire } from './line.js'
import type { Site } from './model.js'
import { stopped } from './sink.js'

/** What came since it was asked last. */
export interface Seen {
  readonly connections: { readonly api: number; readonly gateway: number }
  readonly uploads: number
  /** Of upload bodies. */
  readonly bytes: number
  /** Files that the gateway served, each counted once. */
  readonly served: number
  readonly events: readonly {
    readonly atMs: number
    /** The client's, which tells connections from each other. */
    readonly port: number
    readonly what: string
  }[]
}

export interface TlsServerOptions {
  readonly wire: Wire
  readonly site: Site
  readonly listing: string
  readonly processingMs: number
  readonly folder: string
}

/** dStor and a gateway over TLS, with an authority of their own, in a process at the far end of a line. */
export class TlsServer {
  readonly url = `https://${FAR_HOST}:${FAR_PORT}`
  readonly gatewayUrl = `https://${FAR_HOST}:${FAR_PORT + 1}`
  /** Makes the authority known to a Node. */
  readonly trust: Readonly<Record<string, string>>
  readonly #child: ChildProcess
  readonly #lines: Interface

  private constructor(child: ChildProcess, lines: Interface, authority: string) {
    this.#child = child
    this.#lines = lines
    this.trust = { NODE_EXTRA_CA_CERTS: authority }
  }

  static async start(options: TlsServerOptions): Promise<TlsServer> {
    const { wire, site, listing, processingMs, folder } = options
    const authority = makeCertificate({ name: 'Authority of the bench', isAuthority: true })
    const { key, cert } = makeCertificate({ name: 'far', hosts: [FAR_HOST] }, authority)
    const settings = path.join(folder, 'tls-server.json')
    const authorityFile = path.join(folder, 'authority.pem')
    fs.writeFileSync(authorityFile, authority.cert)
    fs.writeFileSync(
      settings,
      JSON.stringify({
        address: '127.0.0.1',
        ports: [FAR_PORT, FAR_PORT + 1],
        key,
        cert,
        listing,
        folder: site.folder,
        processingMs
      })
    )
    const program = path.join(import.meta.dirname, 'tls-server.mjs')
    const [enter, ...words] = [...wire.prefix, process.execPath, program, settings]
    const child = spawn(enter, words, { stdio: ['pipe', 'pipe', 'inherit'] })
    const server = new TlsServer(child, createInterface({ input: child.stdout }), authorityFile)
    await server.#line()
    return server
  }

  async take(): Promise<Seen> {
    const line = this.#line()
    this.#child.stdin!.write('take\n')
    return JSON.parse(await line) as Seen
  }

  async stop(): Promise<void> {
    await stopped(this.#child)
  }

  async #line(): Promise<string> {
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error('the TLS server has ended')
    })
    const [line] = (await Promise.race([once(this.#lines, 'line'), ended])) as [string]
    ended.catch(() => undefined)
    return line
  }
}
