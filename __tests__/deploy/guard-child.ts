import { Finish } from '../../src/deploy/finish.js'
import { guardProcess } from '../../src/deploy/process-guard.js'
import { Run } from '../../src/deploy/run.js'

const run = new Run({})
const end = guardProcess(run, new Finish(run))

/** Ends green after something that Node warns of, as a library of the bundle may do. */
function warn(): void {
  process.emitWarning('this is old', 'DeprecationWarning', 'DEP0005')
  process.emitWarning('this is odd')
  end(true)
}

/** Is told to stop, and goes on. */
function goOn(): void {
  setInterval(() => undefined, 1_000)
  run.signal.addEventListener('abort', () => {
    console.log('was told to stop')
    setTimeout(() => console.log('goes on'), 900)
  })
  console.log('is there')
}

if (process.argv[2] === 'goes-on') {
  goOn()
} else {
  warn()
}
