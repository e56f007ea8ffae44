import { guard } from '../../src/deploy/process-guard.js'
import { Run } from '../../src/deploy/run.js'

/** Ends green after something that Node warns of, as a library of the bundle may do. */
const end = guard(new Run({}))
process.emitWarning('this is old', 'DeprecationWarning', 'DEP0005')
process.emitWarning('this is odd')
end(true)
