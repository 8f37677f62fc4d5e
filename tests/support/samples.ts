import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPortfolioText } from '../../src/domain/portfolio-file/read'
import type { PortfolioFile } from '../../src/domain/portfolio-file/schema'

/** The text of one of the files that ship with the product. */
export function sampleText(name: 'portfolio' | 'illustrative'): string {
  const path = new URL(`../../src/server/db/samples/${name}.json`, import.meta.url)
  return readFileSync(fileURLToPath(path), 'utf8')
}

export function sampleFile(name: 'portfolio' | 'illustrative'): PortfolioFile {
  const reading = readPortfolioText(sampleText(name))
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  return reading.file
}
