import 'server-only'
import { assertCan } from '@/domain/authorise'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import type { CreateReportInput } from '@/domain/reports/input'
import { reportKey } from '@/domain/reports/report-key'
import { assertReviewsToCome } from '@/domain/reports/withheld-input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { type PreviousContents, resolveContents, resolveMeetings } from './contents'
import { reportPath } from './load'
import { insertReport, replaceReportMeetings } from './store'

const NOTHING_BEFORE: PreviousContents = {
  sections: [],
  appendices: [],
  recommendations: [],
  template: null,
  outcomes: [],
  answers: [],
  backgroundPapers: [],
}

/** Makes a report for one or more meetings; it holds nothing yet but what it is to contain. */
export async function createReport(
  ctx: ServerContext,
  input: CreateReportInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'report.write')
  return inTransaction(ctx.db, async (tx) => {
    const invitations = await resolveMeetings(tx, input.for)
    assertReviewsToCome(input, { known: [], today: ctx.today })
    const contents = await resolveContents(tx, input, NOTHING_BEFORE, ctx.today)
    const date = invitations[0].date
    const key = reportKey(input.subject, date)
    const id = await insertReport(tx, key, { ...contents, createdOn: ctx.today })
    if (id === null)
      throw new DomainError(
        'CONFLICT',
        `There is a report on this subject for ${printDay(date)} already. Open that one, or choose another subject.`,
        { field: 'subject', current: { key } },
      )
    await replaceReportMeetings(tx, id, invitations)
    await recordAudit(tx, ctx, { action: 'report.create', subject: reportPath(key), after: input })
    return { key }
  })
}
