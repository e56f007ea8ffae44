import type { Content } from '../storage/content.js'
import type { Settings } from '../settings.js'
import type { Journal } from '../journal.js'
import type { TokenLives } from '../tokens/lives.js'
import type { Identity } from '../storage/store.js'
import type { Uploads } from '../uploads/uploads.js'

/** What the request handlers share. */
export interface World {
  settings: Settings
  readonly apiKey: string
  readonly identity: Identity
  readonly content: Content
  readonly journal: Journal
  readonly uploads: Uploads
  readonly lives: TokenLives
}
