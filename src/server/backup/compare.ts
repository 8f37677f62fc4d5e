import 'server-only'
import { inSnapshot } from '../db/backup/connection'
import { readCompressed } from '../db/backup/file'
import { writeLines } from '../db/backup/lines'
import { type Part, readParts } from '../db/backup/read'
import { listChangeable } from '../db/backup/rights'
import { TABLE_GRANTS } from '../db/grants'
import type { Restored } from './restore'

/** One thing that a rehearsal looked at. */
export interface DrillStep {
  what: string
  found: string
  ok: boolean
}

export interface RoleUrls {
  url: string
  ownerUrl: string
  backupUrl: string
}

/** Whether a restored database holds what its backup does, and lets nobody change what is on record. */
export async function compareRestored(
  file: string,
  { original, scratch }: { original: RoleUrls; scratch: RoleUrls },
  { audit }: Restored,
): Promise<DrillStep[]> {
  const written = await sumsOf(readParts(readCompressed(file)))
  const restored = await inSnapshot(scratch.backupUrl, (sql) => sumsOf(readParts(writeLines(sql))))
  const tables = [...written].map(([table, sum]) => ({
    what: `table ${table}`,
    found: `${sum.rows} and ${restored.get(table)?.rows ?? 'no'} rows`,
    ok: restored.get(table)?.sha256 === sum.sha256 && restored.get(table)?.rows === sum.rows,
  }))
  const extra = [...restored.keys()].filter((table) => !written.has(table))
  return [
    ...tables,
    { what: 'tables that the backup lacks', found: extra.join(', ') || 'none', ok: true },
    {
      what: 'record of changes',
      found: audit.faults[0]?.words ?? `whole, ${audit.count} events`,
      ok: audit.faults.length === 0,
    },
    await compareRights(original.url, scratch.url),
  ]
}

/** Where one role does everything, the record is kept by triggers alone, there and here. */
async function compareRights(original: string, scratch: string): Promise<DrillStep> {
  const records = TABLE_GRANTS.filter(({ application }) => !application.includes('update'))
  const names = records.map(({ table }) => table)
  const [there, here] = [
    await listChangeable(original, names),
    await listChangeable(scratch, names),
  ]
  return {
    what: 'changing what is on record',
    found: here.length === 0 ? 'refused by every table' : `allowed by ${here.join(', ')}`,
    ok: here.every((table) => there.includes(table)),
  }
}

async function sumsOf(parts: AsyncIterable<Part>) {
  const sums = new Map<string, { rows: number; sha256: string }>()
  for await (const part of parts) if (part.kind === 'table-end') sums.set(part.table, part)
  return sums
}
