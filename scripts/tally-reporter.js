import { appendFileSync } from 'node:fs'
import process from 'node:process'

/**
 * A reporter of Jest that puts each outcome into the file TALLY_FILE as soon as it is known, so that a
 * run that dies has counted what it has. Lines: `passed`, `failed`, `skipped <name>`, `end`.
 */
export default class TallyReporter {
  onTestCaseResult(_test, result) {
    const { status } = result
    if (status === 'passed' || status === 'failed') {
      write(status)
    } else {
      write(`skipped ${result.fullName}`)
    }
  }

  onTestResult(_test, result) {
    if (result.testExecError !== undefined && result.testExecError !== null) {
      write('failed')
    }
  }

  onRunComplete() {
    write('end')
  }
}

function write(line) {
  appendFileSync(process.env.TALLY_FILE, `${line.replace(/\s+/g, ' ')}\n`)
}
