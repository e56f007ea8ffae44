import { Finish } from '../../src/deploy/finish.js'
import { guardProcess } from '../../src/deploy/process-guard.js'
import { Run } from '../../src/deploy/run.js'

/** Ends green after something that Node warns of, as a library of the bundle may do. */
const run = new Run({})
const end = guardProcess(run, new Finish(run))
process.emitWarning('this is old', 'DeprecationWarning', 'DEP0005')
process.emitWarning('this is odd')
end(true)
