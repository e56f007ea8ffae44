import * as core from '@actions/core'
import type { LogSink } from './log.js'
import type { OutputWriter } from './outputs.js'

/** Where a run is seen: on GitHub by workflow commands and files, elsewhere by plain lines. */
export interface Face extends OutputWriter {
  readonly sink: LogSink
  /** Tells whoever shows the log to hide a value. What we print has no secret in it anyway. */
  readonly mask: (value: string) => void
  /** The file to which the summary is appended; undefined where none is wanted. */
  readonly summaryFile: string | undefined
}

/** The runner of GitHub, and of Forgejo and Gitea, which speak its language. */
export function githubFace(env: NodeJS.ProcessEnv): Face {
  return {
    sink: core,
    mask: core.setSecret,
    writeOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) {
        core.setOutput(name, value)
      }
    },
    summaryFile: env['GITHUB_STEP_SUMMARY'] || undefined
  }
}
