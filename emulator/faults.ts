import type { ExchangeFaults } from './exchange.js'
import { UsageError } from './settings.js'
import type { IngestFaults } from './uploads.js'

const NONE: ExchangeFaults = {
  strike: () => Promise.resolve('go-on'),
  nextStop: () => undefined
}

/** What became of a script. */
export interface FaultReport {
  readonly consumed: boolean
  readonly faults: readonly unknown[]
}

export type FaultScript = readonly unknown[]

/** The script of faults that the emulator follows. */
export class Faults {
  readonly ingest: IngestFaults = {
    changeFiles: (_upload, files) => files,
    enterStage: () => Promise.resolve(),
    changeListing: (_upload, listing) => listing
  }

  onConnection(): boolean {
    return false
  }

  of(): ExchangeFaults {
    return NONE
  }

  set(script: unknown): void {
    if (!Array.isArray(script) || script.length > 0) {
      throw new UsageError('this emulator knows no faults')
    }
  }

  report(): FaultReport {
    return { consumed: true, faults: [] }
  }

  clear(): void {
    this.set([])
  }
}
