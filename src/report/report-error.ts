import { DeployError } from '../errors.js'
import type { Published, Stage } from '../model.js'

/** The run's own report (outputs, manifest) cannot be written. Says nothing about the upload. */
export class ReportError extends DeployError {
  constructor(
    message: string,
    facts: { stage: Stage; advice: string; cause: unknown; published?: Published }
  ) {
    super(message, facts)
  }
}
