// Where a published file comes from: the version that was approved, the seal over its text and facts, and the place of
// the record of changes at which it was made. Whoever holds the file can hold it against the record. Source: trust S-34.

import { printDay } from '../dates/print-day'
import type { Provenance } from './document'

/**
 * The provenance in a line, for the properties of a file.
 * @example provenanceText(p) // 'Version 1, approved on 8 July 2020. Seal (SHA-256): 9f2c… Record of changes: event 217, 77ab…'
 */
export function provenanceText({
  number,
  approvedOn,
  sha256,
  template,
  chain,
}: Provenance): string {
  const record = chain === null ? '' : ` Record of changes: event ${chain.seq}, ${chain.hash}`
  const set = template === undefined ? '' : ` Word template: ${template}.`
  return `Version ${number}, approved on ${printDay(approvedOn)}. Seal (SHA-256): ${sha256}.${set}${record}`
}
