import { FakeGithub } from './fake-github.js'

/** Says where it listens, and ends with whoever started it. */
console.log(await new FakeGithub().start())
process.stdin.resume().once('end', () => process.exit(0))
