import 'server-only'
import { type AuditVerdict, verifyAudit } from '../audit/verify'
import { listFilledTables, readChainHead, readMigrations } from '../db/backup/catalogue'
import { inRestore, inSnapshot } from '../db/backup/connection'
import { BackupFault, damaged } from '../db/backup/fault'
import { readCompressed } from '../db/backup/file'
import type { BackupEnd, BackupHeader } from '../db/backup/format'
import { LEFT_OUT } from '../db/backup/left-out'
import { hashesOf, migrateTo } from '../db/backup/level'
import { loadParts } from '../db/backup/load'
import { readParts } from '../db/backup/read'
import { connect } from '../db/client'
import { migrateDatabase } from '../db/migrate'

export interface Restored {
  header: BackupHeader
  end: BackupEnd
  /** Whether the record of changes is whole, as it was in the backup. */
  audit: AuditVerdict
}

/**
 * Loads a backup into the empty database at `url`, as the owner of its tables. All of the file is checked first; the schema
 * is brought to the backup's level, the rows are loaded in one transaction, and then the later migrations run, so that
 * they find the rows that they were written for. Throws BackupFault when the file is damaged or the database is not fit.
 */
export async function restoreBackup(
  { url, migrations }: { url: string; migrations: string },
  file: string,
): Promise<Restored> {
  const header = await checkFile(file)
  assertKnown(header, hashesOf(migrations))
  await assertFit(url, header)
  await migrateTo(url, migrations, header.migrations.length)
  const end = await inRestore(url, async (sql) => {
    const loaded = await loadParts(sql, readParts(readCompressed(file)))
    const head = await readChainHead(sql)
    if (head?.hash !== header.chain?.hash || head?.seq !== header.chain?.seq) throw damaged()
    return loaded
  })
  await migrateDatabase(url, migrations)
  return { header, end, audit: await verify(url) }
}

/** Reads all of a backup, and says what it is when nothing in it is amiss. */
export async function checkFile(file: string): Promise<BackupHeader> {
  const headers: BackupHeader[] = []
  for await (const part of readParts(readCompressed(file)))
    if (part.kind === 'header') headers.push(part.header)
  const [header] = headers
  if (header === undefined) throw damaged()
  return header
}

function assertKnown({ migrations, release }: BackupHeader, known: string[]): void {
  if (isStartOf(migrations, known)) return
  throw new BackupFault(
    `The backup was made by Milepost ${release}, whose database this release does not know: restore it with that release or a later one.`,
  )
}

async function assertFit(url: string, { migrations }: BackupHeader): Promise<void> {
  const { applied, filled } = await inSnapshot(url, async (sql) => ({
    applied: await readMigrations(sql),
    filled: await listFilledTables(sql),
  }))
  const held = filled.filter((table) => !LEFT_OUT.includes(table))
  if (held.length > 0)
    throw new BackupFault(
      `The database is in use: there are rows in ${held.slice(0, 3).join(', ')}${held.length > 3 ? ` and ${held.length - 3} more tables` : ''}. Restore into an empty one (docs/backup.md).`,
    )
  if (!isStartOf(applied, migrations))
    throw new BackupFault(
      'The database was prepared for a later release than the backup comes from. Restore into one that nothing was started on yet.',
    )
}

const isStartOf = (start: readonly string[], of: readonly string[]) =>
  start.every((hash, place) => of[place] === hash)

async function verify(url: string): Promise<AuditVerdict> {
  const { db, close } = connect(url, { max: 1 })
  const verdict = verifyAudit(db, { anchors: [], unreadable: [] })
  await verdict.finally(close)
  return verdict
}
