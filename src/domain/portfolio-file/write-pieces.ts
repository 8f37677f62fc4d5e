// The canonical text of a portfolio in pieces, for portfolios that are too large to hold as one text.
// Put together the pieces are what writing the whole portfolio at once gives. Source: portfolio file, version 1.

import type { PortfolioFile, Programme } from './schema'
import { writePortfolioFile } from './write'

const OPENING = '\n "programmes": [\n'
const CLOSING = '\n ]'

/**
 * What stands before the programmes of a file and after them. A file without any programme is written whole instead, since
 * an empty list is left out. `some` is any programme; the file's own are not looked at.
 * @example before + programmesText(first) + ',\n' + programmesText(second) + after
 */
export function aroundProgrammes(
  file: PortfolioFile,
  some: Programme,
): { before: string; after: string } {
  const text = writePortfolioFile({ ...file, programmes: [some] })
  const start = text.indexOf(OPENING) + OPENING.length
  return { before: text.slice(0, start), after: text.slice(text.indexOf(CLOSING, start)) }
}

/** The text of one or more programmes as they stand in their list, without a comma or line end at either side. */
export function programmesText(file: PortfolioFile): string {
  const { format, version, asAt, programmes } = file
  const none = { organisations: [], people: [], committees: [], meetings: [] }
  const text = writePortfolioFile({
    ...{ format, version, asAt, programmes },
    ...none,
    measures: [],
    reports: [],
    promises: [],
    actions: [],
    corporatePlans: [],
  })
  const start = text.indexOf(OPENING) + OPENING.length
  return text.slice(start, text.lastIndexOf(CLOSING))
}
