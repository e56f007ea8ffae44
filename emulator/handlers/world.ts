import type { Content } from '../storage/content.js'
import type { Settings } from '../settings.js'
import type { Journal } from '../journal.js'
import type { TokenLives } from '../tokens/lives.js'
import type { Identity } from '../storage/store.js'
import type { Uploads } from '../uploads/uploads.js'

/** The ports over which the gateway serves. */
interface GatewayHosts {
  /** Whether requests to that port are led on to other ones. */
  isFirst(port: number | undefined): boolean
  /** Listens on one more port, the same one for the same name. Gives `http://host:port`. */
  originOf(name: string): Promise<string>
}

/** What the request handlers share. */
export interface World {
  settings: Settings
  readonly apiKey: string
  readonly identity: Identity
  readonly content: Content
  readonly journal: Journal
  readonly uploads: Uploads
  readonly lives: TokenLives
  readonly hosts: GatewayHosts
}
