import 'server-only'
import { DomainError } from '@/domain/errors'
import type { AddMeasureInput } from '@/domain/measures/input'
import { newKey } from '@/domain/record-key'
import { recordAudit } from '../audit/record'
import { columnOfNew } from '../classification/column'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { figureColumns, measurePath, organisationOf } from './figure'
import { getOwnerForWrite, refreshOwner } from './owner'
import { insertFigure, insertMeasure, insertSeries, listMeasureKeys } from './store'

/** Begins to follow a measure, with its first figure. */
export async function addMeasure(
  ctx: ServerContext,
  input: AddMeasureInput,
): Promise<{ key: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getOwnerForWrite(tx, ctx, input.programme)
    const { id: programmeId } = owner
    if (programmeId === null && input.visibility === undefined)
      throw new DomainError('INVALID', 'Choose who may read it.', { field: 'visibility' })
    const { programme: _programme, name, unit, better, target, targetKind, ...rest } = input
    const organisationId = await organisationOf(tx, input.organisation)
    const key = newKey(name, new Set(await listMeasureKeys(tx, programmeId)), 'measure')
    const visibility = columnOfNew(rest.visibility, owner)
    const measureId = await insertMeasure(tx, {
      ...{ programmeId, key, name, unit, better, visibility },
    })
    const aimed = target === undefined ? {} : { target, targetKind }
    const seriesId = await insertSeries(tx, { measureId, organisationId, ...aimed })
    await insertFigure(tx, { seriesId, ...figureColumns(rest, ctx) })
    await refreshOwner(tx, owner, ctx)
    const after = { name, unit, better, target, targetKind, ...rest }
    await recordAudit(tx, ctx, {
      action: 'measure.add',
      subject: measurePath(owner.key, key),
      after,
    })
    return { key }
  })
}
