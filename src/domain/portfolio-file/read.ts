// Reads a portfolio file and names every fault at once: what is wrong, where, and what would be accepted.
// A file with a fault is not read in part. Source: portfolio file, "exits 2 with the path and reason of each fault".

import { duplicateFaults } from './duplicates'
import { asFault, type Fault, type PlacedFault, valueAt } from './fault'
import { jsonFault } from './json-fault'
import { readStructure } from './json-structure'
import { referenceFaults } from './references'
import { type PortfolioFile, portfolioFileSchema } from './schema'
import { schemaFaults } from './schema-faults'

export type { Fault } from './fault'

export type FileReading = { ok: true; file: PortfolioFile } | { ok: false; faults: Fault[] }

/**
 * The portfolio of a parsed JSON document, every list filled in and every date canonical, or all of its faults.
 * @example readPortfolioFile({ format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' }).ok // true
 */
export function readPortfolioFile(json: unknown): FileReading {
  const result = portfolioFileSchema.safeParse(json)
  const faults = [
    ...(result.success ? [] : schemaFaults(result.error.issues)),
    ...duplicateFaults(json),
    ...referenceFaults(json),
  ]
  if (result.success && faults.length === 0) return { ok: true, file: result.data }
  return { ok: false, faults: inWords(json, faults) }
}

/**
 * The same of a text that anybody may have written. A text that is not JSON has one fault, with the line and the column at
 * which it stops; a key that stands twice in its object is a fault too.
 */
export function readPortfolioText(text: string): FileReading {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { refused, repeats, values } = readStructure(body)
  if (refused !== undefined) return { ok: false, faults: [refused] }
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { ok: false, faults: [jsonFault(body)] }
  }
  const early = values > MANY_VALUES ? firstFaults(json) : []
  if (early.length > MOST_FAULTS) return { ok: false, faults: inWords(json, early) }
  const reading = readPortfolioFile(json)
  if (repeats.length === 0) return reading
  const others = reading.ok ? [] : reading.faults
  return { ok: false, faults: [...inWords(json, repeats), ...others] }
}

/** Nobody mends more at once, and a file of nothing but faults would have millions. */
const MOST_FAULTS = 1000

/** From here on a file with a fault in every item would keep its reader busy for minutes. */
const MANY_VALUES = 100_000

/** What the schema finds item by item, until there is more than anybody mends at once. */
function firstFaults(json: unknown): PlacedFault[] {
  const faults: PlacedFault[] = []
  for (const [name, list] of Object.entries(portfolioFileSchema.shape)) {
    const items = valueAt(json, name)
    for (const [index, item] of Array.isArray(items) ? items.entries() : []) {
      const { error } = list.safeParse([item])
      if (error === undefined) continue
      const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }))
      faults.push(...schemaFaults(issues, [name, index]))
      if (faults.length > MOST_FAULTS) return faults
    }
  }
  return faults
}

function inWords(json: unknown, faults: readonly PlacedFault[]): Fault[] {
  const told = faults.slice(0, MOST_FAULTS).map((fault) => asFault(json, fault))
  const more = faults.length - told.length
  if (more === 0) return told
  return [
    ...told,
    { path: '', message: `There are ${more} more faults at least. Mend these first.` },
  ]
}
