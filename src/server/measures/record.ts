import 'server-only'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { DomainError } from '@/domain/errors'
import type { RecordFigureInput } from '@/domain/measures/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { filled } from '../portfolio/filled'
import { figureColumns, measurePath, organisationOf } from './figure'
import { getOwnerForWrite, refreshOwner } from './owner'
import { findFigure, findMeasureId, findSeriesId, insertFigure, insertSeries } from './store'

/** Records the figure of a period. One that is on record is replaced only when that is said, and stays on record. */
export async function recordFigure(
  ctx: ServerContext,
  input: RecordFigureInput,
): Promise<{ key: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const { programme, measure: key, period, organisation, replaces, ...said } = input
    const owner = await getOwnerForWrite(tx, ctx, programme)
    const measureId = await findMeasureId(tx, owner.id, key)
    if (measureId === null)
      throw new DomainError('INVALID', 'This measure is not on record. Go back and choose another.')
    const of = { measureId, organisationId: await organisationOf(tx, organisation) }
    const known = await findSeriesId(tx, of)
    const former = known === null ? null : await findFigure(tx, known, period)
    if (former !== null && !replaces)
      throw new DomainError(
        'INVALID',
        `There is a figure for ${printApproximateDate(period, 'period')} already: ${former.value ?? 'not reported'}. Say that this one replaces it, or enter another period.`,
        { field: 'period' },
      )
    const seriesId = known ?? (await insertSeries(tx, of))
    await insertFigure(tx, { seriesId, ...figureColumns({ ...said, period }, ctx) })
    await refreshOwner(tx, owner, ctx)
    await recordAudit(tx, ctx, {
      action: former === null ? 'measure.record' : 'measure.replace',
      subject: measurePath(programme, key),
      ...(former === null ? {} : { before: filled(former) }),
      after: { period, organisation, ...said },
    })
    return { key }
  })
}
