// Writes a portfolio in its one canonical form: keys in the order of the contract, nothing that is empty, one space a level.
// Reading what was written gives the same portfolio, byte for byte when it is written again. Source: portfolio file, version 1.

import { type PortfolioFile, portfolioFileSchema } from './schema'

/** The canonical text of a portfolio, ending in a new line. The schema puts the keys in order. */
export function writePortfolioFile(file: PortfolioFile): string {
  return `${JSON.stringify(portfolioFileSchema.parse(file), withoutEmptyLists, 1)}\n`
}

function withoutEmptyLists(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value
}
