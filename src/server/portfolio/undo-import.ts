import 'server-only'
import { assertCan } from '@/domain/authorise'
import { LAST_DAY } from '@/domain/dates/day'
import { DomainError } from '@/domain/errors'
import { reasonOf, undoBatch } from '@/domain/imports/undo'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { allowLongWork } from '../db/long-work'
import { inTransaction, type Tx } from '../db/transaction'
import { findBatch, insertBatch } from '../imports/store'
import { gatherRecord } from './gather'
import { withForecastsListed } from './import/as-kept'
import { recordImport } from './import/audit'
import { batchChangesOf } from './import/batch-changes'
import { withFormerNames } from './import/former-names'
import { type Counts, countChanges } from './import/outcome'
import { planImport } from './import/plan'
import { lockRecord } from './import/store'
import { planCorrections, writeCorrections } from './import/undo-ratings'
import { writePlan } from './import/write'
import { refreshSummary } from './summary'

/** What an undo did, or why it did nothing, one sentence for each thing that stands in its way. */
export type UndoOutcome =
  | { ok: true; batch: number; counts: Counts; ratings: number }
  | { ok: false; refusals: string[] }

/**
 * Undoes an import, all of it or nothing, with new rows: nothing leaves the record. Throws DomainError FORBIDDEN for those
 * who may not write programmes, NOT_FOUND when there is no such import, INVALID when it was undone already or is an undo.
 */
export async function undoImport(ctx: ServerContext, id: number): Promise<UndoOutcome> {
  assertCan(ctx.actor, 'programme.write')
  return inTransaction(ctx.db, async (tx) => {
    await allowLongWork(tx)
    await lockRecord(tx)
    return undo(tx, ctx, await getUndoable(tx, id))
  })
}

async function undo(tx: Tx, ctx: ServerContext, { id, changes }: Undoable): Promise<UndoOutcome> {
  const record = await gatherRecord(tx, { asAt: LAST_DAY })
  const base = withForecastsListed({ ...record, asAt: ctx.today })
  const { target, ratings, refusals } = undoBatch(base, changes, { batch: id, today: ctx.today })
  const corrections = await planCorrections(tx, ctx, ratings, id)
  const reading = readPortfolioFile(target)
  const faults = reading.ok ? [] : reading.faults.map(({ path, message }) => `${path}: ${message}`)
  const all = [...refusals, ...corrections.refusals, ...faults]
  if (all.length > 0 || !reading.ok) return { ok: false, refusals: all }
  const plan = planImport(base, withFormerNames(base, reading.file, ctx.today))
  await writePlan(tx, ctx, plan)
  await refreshSummary(tx, await writeCorrections(tx, corrections), ctx.today)
  const counts = countChanges(plan)
  const batch = await insertBatch(tx, {
    undoes: id,
    counts,
    changes: batchChangesOf(plan),
    recordedOn: ctx.today,
    recordedBy: actorId(ctx.actor),
  })
  await recordImport(tx, ctx, plan, {
    action: 'portfolio.undo-import',
    after: { batch, ...counts, ratings: ratings.length },
    reason: reasonOf({ batch: id }),
  })
  return { ok: true, batch, counts, ratings: ratings.length }
}

type Undoable = Awaited<ReturnType<typeof getUndoable>>

async function getUndoable(tx: Tx, id: number) {
  const found = await findBatch(tx, id)
  if (found === null) throw new DomainError('NOT_FOUND', `There is no import ${id}.`)
  if (found.undoes !== null)
    throw new DomainError(
      'INVALID',
      `Import ${id} undid import ${found.undoes}: import the file again instead.`,
    )
  if (found.undoneBy !== null)
    throw new DomainError('INVALID', `Import ${id} was undone already, as ${found.undoneBy}.`)
  return found
}
