import { execFileSync } from 'node:child_process'
import type { Client, Errand } from './clients.js'

interface Counts {
  readonly uploads: number
  readonly bytes: number
}

/** What the sinks have received since they were asked last. */
export async function takeCounts({ url, opaqueUrl, prefix }: Errand): Promise<Counts> {
  const parts: Counts[] = []
  for (const place of new Set([url, opaqueUrl])) {
    parts.push(JSON.parse(await read(`${place}/counts`, prefix)) as Counts)
  }
  return {
    uploads: parts.reduce((sum, { uploads }) => sum + uploads, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0)
  }
}

async function read(url: string, prefix: readonly string[]): Promise<string> {
  const [enter, ...words] = prefix
  return enter === undefined
    ? (await fetch(url)).text()
    : execFileSync(enter, [...words, 'curl', '-sS', '-f', url], { encoding: 'utf8' })
}

/** Throws where a client did not send the whole site: it would win by leaving something out. */
export async function checkDelivery(client: Client, errand: Errand): Promise<void> {
  const { uploads, bytes } = await takeCounts(errand)
  const wanted = client.requests?.(errand)
  if (bytes < errand.site.bytes || (wanted !== undefined && uploads !== wanted)) {
    throw new Error(
      `${client.name} sent ${bytes} bytes in ${uploads} requests; ` +
        `the site has ${errand.site.bytes}${wanted === undefined ? '' : `, in ${wanted}`}`
    )
  }
}
