import fs from 'node:fs'
import path from 'node:path'
import type { Bench, Client, Errand } from './clients.js'
import { CLIENTS } from './clients.js'
import { checkDelivery } from './counts.js'
import { type Listings, makeListings } from './listings.js'
import type { SiteName, Site } from './model.js'
import type { Native } from './native/compile.js'
import type { Options } from './options.js'
import type { Contestant } from './rounds.js'
import { prepareBodies, type ReadyMade } from './sites/bodies.js'
import { buildSite } from './sites/build.js'

/** A site and all that is prepared for it. */
export interface Material {
  readonly site: Site
  readonly ready: ReadyMade | undefined
  readonly listings: Listings
}

/** Makes what is measured with, once for each set. */
export class Workshop {
  readonly bench: Bench
  readonly native: Native
  readonly options: Options
  readonly say: (text: string) => void
  readonly #folder: string
  readonly #materials = new Map<string, Promise<Material>>()

  constructor(facts: Pick<Workshop, 'bench' | 'native' | 'options' | 'say'> & { folder: string }) {
    this.bench = facts.bench
    this.native = facts.native
    this.options = facts.options
    this.say = facts.say
    this.#folder = facts.folder
  }

  /** The clients that are to run, without those of the other group. */
  clients(names?: readonly string[]): Client[] {
    return CLIENTS.filter(
      ({ name }) => this.options.clients.includes(name) && (names?.includes(name) ?? true)
    )
  }

  /** `scale` comes on top of the scale of the options. */
  async material(name: SiteName, scale = 1): Promise<Material> {
    const whole = scale * this.options.scale
    const key = `${name}-${whole}`
    const made = this.#materials.get(key) ?? this.#make(name, whole, path.join(this.#folder, key))
    this.#materials.set(key, made)
    return made
  }

  async #make(name: SiteName, scale: number, folder: string): Promise<Material> {
    const site = this.#site(name, scale, folder)
    const readyFolder = path.join(folder, 'ready')
    fs.rmSync(readyFolder, { recursive: true, force: true })
    fs.mkdirSync(readyFolder)
    const ready = this.clients().some(({ needsReadyMade }) => needsReadyMade)
      ? prepareBodies(site, readyFolder)
      : undefined
    return { site, ready, listings: await makeListings(this.bench, this.native, site, readyFolder) }
  }

  /** Builds the site, or takes one that an earlier run has left whole. */
  #site(name: SiteName, scale: number, folder: string): Site {
    const note = path.join(folder, 'site.json')
    if (fs.existsSync(note)) {
      return JSON.parse(fs.readFileSync(note, 'utf8')) as Site
    }
    this.say(`building ${name}`)
    fs.rmSync(folder, { recursive: true, force: true })
    const site = buildSite(name, path.join(folder, 'site'), scale)
    fs.writeFileSync(note, JSON.stringify(site))
    return site
  }

  /** Clients on one errand; each run is checked for having sent everything. */
  contestants(clients: readonly Client[], errand: Errand): Contestant[] {
    return clients.map((client) => ({
      client: client.name,
      run: async () => {
        const cost = await client.run(this.bench, errand)
        await checkDelivery(client, errand)
        return cost
      }
    }))
  }
}
