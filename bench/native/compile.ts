import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** The small programs in C: no other language measures and discards at so little cost of its own. */
export interface Native {
  /** Undefined where this machine has no C compiler: then only wall time is known. */
  readonly measure: string | undefined
  /** Undefined: the sink in Node takes its place. */
  readonly sink: string | undefined
  /** Undefined: no slow line in a network namespace. */
  readonly link: string | undefined
}

/** Compiles into `folder` what this machine can compile. */
export function compileNative(folder: string): Native {
  if (process.platform === 'win32') {
    return { measure: undefined, sink: undefined, link: undefined }
  }
  const build = (name: string): string | undefined => {
    const source = path.join(import.meta.dirname, `${name}.c`)
    const target = path.join(folder, name)
    const { status } = spawnSync('cc', ['-O2', '-pthread', '-o', target, source], {
      stdio: 'ignore'
    })
    return status === 0 ? target : undefined
  }
  return { measure: build('measure'), sink: build('sink'), link: build('link') }
}
