import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The sentence of a licence that gives the right: a file without one only points to it. */
const GRANT =
  /permission is hereby granted|permission to use, copy|redistribution and use|blue oak model license|TERMS AND CONDITIONS FOR USE/i
const MIT = path.join(import.meta.dirname, 'licences', 'MIT.txt')

/**
 * Name, version, licence and its text for every package, whose folders these are. A package under MIT
 * that comes without the text, or with a mere link, gets it here. Throws where no text can be had.
 */
export function licencesOf(homes: readonly string[]): string {
  return homes.map(licenceOf).join('\n').replaceAll('\r\n', '\n')
}

function licenceOf(home: string): string {
  const manifest = readFileSync(path.join(home, 'package.json'), 'utf8')
  const { name = '', version, license = '' } = JSON.parse(manifest) as Record<string, string>
  const texts = readdirSync(home)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(home, file), 'utf8').trim())
  if (!texts.some((text) => GRANT.test(text))) {
    if (!/\bMIT\b/.test(license)) {
      throw new Error(`${name} comes without the text of its licence (${license})`)
    }
    texts.push(readFileSync(MIT, 'utf8').trim())
  }
  return `${name} ${version}\n${license}\n${texts.join('\n\n')}\n`
}
