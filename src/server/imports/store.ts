import 'server-only'
import { and, desc, eq, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type BatchChanges, batchChanges } from '@/domain/imports/batch'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { importBatches } from '../db/schema/imports'
import { users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'

type BatchId = Id<'import-batch'>

const undoing = alias(importBatches, 'undoing')

/** The import that says exactly this and was not undone; null when there is none. */
export async function findBatchOf(tx: Tx, sha256: string): Promise<BatchId | null> {
  const undone = tx
    .select({ id: undoing.id })
    .from(undoing)
    .where(eq(undoing.undoes, importBatches.id))
  const [row] = await tx
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(and(eq(importBatches.sha256, sha256), notExists(undone)))
    .orderBy(desc(importBatches.id))
    .limit(1)
  return row?.id ?? null
}

export async function insertBatch(
  tx: Tx,
  batch: Omit<typeof importBatches.$inferInsert, 'changes'> & { changes: BatchChanges },
): Promise<BatchId> {
  const changes = batchChanges.parse(batch.changes)
  const [row] = await tx
    .insert(importBatches)
    .values({ ...batch, changes })
    .returning({ id: importBatches.id })
  if (row === undefined) throw new Error('The import was not kept')
  return row.id
}

/** A batch with what it changed, and the one that undid it or null; null when there is no such batch. */
export async function findBatch(db: Queryable, id: number) {
  const [row] = await db
    .select({
      id: importBatches.id,
      undoes: importBatches.undoes,
      undoneBy: undoing.id,
      changes: importBatches.changes,
    })
    .from(importBatches)
    .leftJoin(undoing, eq(undoing.undoes, importBatches.id))
    .where(eq(importBatches.id, batchId(id)))
  return row === undefined ? null : { ...row, changes: batchChanges.parse(row.changes) }
}

const MOST_LISTED = 100

/** The imports, the last first; times in London. By nobody: on the console. */
export function listBatches(db: Queryable) {
  return db
    .select({
      id: importBatches.id,
      at: inLondon(importBatches.at, 'moment'),
      by: users.name,
      fileName: importBatches.fileName,
      undoes: importBatches.undoes,
      undoneBy: undoing.id,
    })
    .from(importBatches)
    .leftJoin(users, eq(users.id, importBatches.recordedBy))
    .leftJoin(undoing, eq(undoing.undoes, importBatches.id))
    .orderBy(desc(importBatches.id))
    .limit(MOST_LISTED)
}

/** Guarantee: a number that is no batch's finds none. */
function batchId(id: number): BatchId {
  return id as BatchId
}
