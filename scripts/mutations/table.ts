import { CHECK_MUTATIONS } from './table-checks.js'
import { CONNECTION_MUTATIONS } from './table-connections.js'
import { PROCESS_MUTATIONS } from './table-process.js'
import { PROOF_MUTATIONS } from './table-proof.js'
import { REPORT_MUTATIONS } from './table-reports.js'
import { SESSION_MUTATIONS } from './table-session.js'
import { UPLOAD_MUTATIONS } from './table-upload.js'
import type { Mutation } from './mutation.js'

/** All mutations, by what they are about. */
export const MUTATIONS: readonly Mutation[] = [
  ...UPLOAD_MUTATIONS,
  ...SESSION_MUTATIONS,
  ...CHECK_MUTATIONS,
  ...CONNECTION_MUTATIONS,
  ...PROOF_MUTATIONS,
  ...PROCESS_MUTATIONS,
  ...REPORT_MUTATIONS
]
