import 'server-only'
import { assertCan } from '@/domain/authorise'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import type { CreateReportInput } from '@/domain/reports/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { reportPath } from './load'
import { makeReport } from './new-report'

/** Makes a report for one or more meetings; it holds nothing yet but what it is to contain. */
export async function createReport(
  ctx: ServerContext,
  input: CreateReportInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'report.write')
  return inTransaction(ctx.db, async (tx) => {
    const { key, isNew, date } = await makeReport(tx, ctx, input)
    if (!isNew)
      throw new DomainError(
        'CONFLICT',
        `There is a report on this subject for ${printDay(date)} already. Open that one, or choose another subject.`,
        { field: 'subject', current: { key } },
      )
    await recordAudit(tx, ctx, { action: 'report.create', subject: reportPath(key), after: input })
    return { key }
  })
}
