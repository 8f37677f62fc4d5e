import type { ReportDocument } from '@/domain/reports/document'
import { sha256 } from '../sha256'

/**
 * SHA-256, in hexadecimal, over a document and the facts that it was made from. The same content gives the same seal in
 * whatever order a database hands the keys back.
 */
export function sealReport(document: ReportDocument, facts: string): string {
  return sha256(`${canonicalJson(document)}\n${facts}`)
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
