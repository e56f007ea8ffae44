import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** What a mutation may leave over: names that nobody uses any more. */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 6199])

/** Checks the types of sources that change, so that no mutation is caught for not compiling. */
export class Compiler {
  readonly #service: ts.LanguageService

  constructor(folder: string) {
    const config = path.join(folder, 'tsconfig.json')
    const parsed = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, (file) => readFileSync(file, 'utf8')).config,
      ts.sys,
      folder
    )
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => parsed.options,
      getScriptFileNames: () => parsed.fileNames,
      getScriptVersion: (file) => (isSource(file) ? textOf(file) : '1'),
      getScriptSnapshot: (file) =>
        ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(textOf(file)) : undefined,
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (file) => ts.sys.fileExists(file),
      readFile: (file) => ts.sys.readFile(file),
      directoryExists: (name) => ts.sys.directoryExists(name),
      getDirectories: (name) => ts.sys.getDirectories(name),
      realpath: (name) => name
    })
  }

  /** What the compiler says of a file as it is now. */
  problems(file: string): string[] {
    return [
      ...this.#service.getSyntacticDiagnostics(file),
      ...this.#service.getSemanticDiagnostics(file)
    ]
      .filter(({ code }) => !UNUSED.has(code))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  }
}

function isSource(file: string): boolean {
  return !file.includes('node_modules')
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}
