import 'server-only'
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { recordAudit } from '../audit/record'
import { readInstant, type ServerContext } from '../context'
import { readServer } from '../db/backup/catalogue'
import { inSnapshot } from '../db/backup/connection'
import { BackupFault } from '../db/backup/fault'
import { backupName, clearOut, isFolder, makeFolder } from '../db/backup/folder'
import { ENDING } from '../db/backup/format'
import { DUMP_ENDING, writeDump } from '../db/backup/pg-dump'
import { writeBackup } from '../db/backup/write'
import { inTransaction } from '../db/transaction'
import { type BackupRunId, insertBackupRun } from './store'

export interface BackupOrder {
  /** Address of the database, as the role that reads everything. */
  url: string
  /** A file that does not exist yet, or a folder; undefined: the folder of backups. */
  out: string | undefined
  /** The folder of backups, in which old ones make room. */
  folder: string | undefined
  /** Has pg_dump write its own format instead, in this environment. */
  pgDump?: NodeJS.ProcessEnv
}

export interface MadeBackup {
  id: BackupRunId
  path: string
  bytes: number
  sha256: string
  seconds: number
  /** What it holds; null for a file of pg_dump, which does not say. */
  contents: { rows: number; tables: number; chain: { seq: number; hash: string } | null } | null
}

/** Makes a backup and records what came of it, also when it fails. Throws BackupFault when it does. */
export async function makeBackup(ctx: ServerContext, order: BackupOrder): Promise<MadeBackup> {
  const path = place(order)
  const began = performance.now()
  const attempt = await write(order, path).then(
    (written) => ({ written }),
    (fault: unknown) => ({ fault }),
  )
  const seconds = (performance.now() - began) / 1000
  const id = await record(ctx, order, { path, seconds, attempt })
  if ('fault' in attempt) throw explained(attempt.fault, path)
  if (order.out === undefined && order.folder) clearOut(order.folder, endingOf(order))
  return { id, path, seconds, ...attempt.written }
}

type Written = Omit<MadeBackup, 'id' | 'path' | 'seconds'>

async function write({ url, pgDump }: BackupOrder, path: string): Promise<Written> {
  if (pgDump !== undefined) {
    const { major } = await inSnapshot(url, readServer)
    return { ...(await writeDump(url, path, { major, environment: pgDump })), contents: null }
  }
  const { bytes, sha256, header, end } = await writeBackup(url, path)
  return {
    bytes,
    sha256,
    contents: { rows: end.rows, tables: end.tables, chain: header.chain },
  }
}

function place(order: BackupOrder): string {
  const name = backupName(readInstant(), endingOf(order))
  if (order.out !== undefined) return isFolder(order.out) ? join(order.out, name) : order.out
  if (order.folder === undefined)
    throw new BackupFault('Say where to: --out FILE, or set MILEPOST_BACKUP_DIR to a folder.')
  makeFolder(order.folder)
  return join(order.folder, name)
}

const endingOf = ({ pgDump }: BackupOrder) => (pgDump === undefined ? ENDING : DUMP_ENDING)

interface Outcome {
  path: string
  seconds: number
  attempt: { written: Written } | { fault: unknown }
}

async function record(
  ctx: ServerContext,
  { pgDump }: BackupOrder,
  { path, seconds, attempt }: Outcome,
): Promise<BackupRunId> {
  const kind = pgDump === undefined ? 'milepost' : 'pg_dump'
  const fileName = basename(path)
  const came =
    'fault' in attempt
      ? ({ outcome: 'failed', fault: explained(attempt.fault, path).message } as const)
      : ({ outcome: 'succeeded', fileName, ...rowOf(attempt.written) } as const)
  return inTransaction(ctx.db, async (tx) => {
    const id = await insertBackupRun(tx, { kind, seconds, ...came })
    await recordAudit(tx, ctx, {
      action: 'backup.make',
      subject: `backups/${fileName}`,
      after: { kind, ...came },
    })
    return id
  })
}

function rowOf({ bytes, sha256, contents }: Written) {
  const chain = contents?.chain
  return {
    bytes,
    sha256,
    rows: contents?.rows ?? null,
    chainSeq: chain?.seq ?? null,
    chainHash: chain?.hash ?? null,
  }
}

function explained(fault: unknown, path: string): Error {
  if (fault instanceof BackupFault) return fault
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const isTaken = statSync(path, { throwIfNoEntry: false }) !== undefined
  const reason = isTaken ? 'there is a file of that name already, which stays' : error.message
  return new BackupFault(`No backup was made to ${path}: ${reason}.`, { cause: error })
}
