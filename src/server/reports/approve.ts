import 'server-only'
import { DomainError } from '@/domain/errors'
import { readPortfolioText } from '@/domain/portfolio-file/read'
import { assertTouched } from '@/domain/reports/carried'
import { listParagraphs } from '@/domain/reports/edit-paragraph'
import { assertOtherEyes } from '@/domain/reports/four-eyes'
import type { ApproveReportInput } from '@/domain/reports/input'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { listPublishers } from '@/domain/reviews/audience'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { listNamed, listStaff } from '../reviews/named-store'
import { tell } from '../reviews/tell'
import { gatherReportFacts, hashFacts, projectedText } from './facts'
import { assertVersion, getReportForWrite, isAuthor, reportPath } from './load'
import { sealReport } from './seal'
import { insertStep } from './step-store'
import { type StoredReport, updateReport } from './store'
import { insertReportVersion } from './version-store'

/** Fixes the report as it stands: its text, the facts that it was drafted from, and a seal over both. */
export async function approveReport(
  ctx: ServerContext,
  input: ApproveReportInput,
  { fourEyes }: { fourEyes: boolean } = env,
): Promise<{ version: number; number: number; sha256: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.approve')
    await assertVersion(tx, report, input)
    const named = await listNamed(tx, report.id)
    assertReportStep(report.status, 'approved', named.length > 0 ? 'full' : 'short')
    assertOtherEyes({ wrote: isAuthor(ctx, report), fourEyes })
    const { document, facts: drafted } = report
    if (document === null || drafted === null)
      throw new DomainError('CONFLICT', 'Nothing has been drafted yet. Draft the report first.')
    const outOfDate = await isOutOfDate(tx, ctx, report)
    if (outOfDate && input.outOfDate !== true)
      throw new DomainError(
        'CONFLICT',
        'The facts have moved since this was drafted or edited. Draft it again and look at what is marked, or approve it as it stands.',
        { field: 'outOfDate', current: { outOfDate } },
      )
    assertTouched(document, input)
    const facts = factsForReaders(drafted, report)
    const sha256 = sealReport(document, facts)
    const number = await insertReportVersion(tx, report.id, {
      document,
      facts,
      sha256,
      approvedOn: ctx.today,
      approvedBy: actorId(ctx.actor),
    })
    const to = listPublishers(await listStaff(tx), report.authors)
    const told = await tell(tx, ctx, { report, news: 'publish', to })
    await updateReport(tx, report, {
      ...standingAfter('approved', report),
      workingOn: report.isCorrection ? ctx.today : null,
      ...(report.isCorrection ? {} : { approvedOn: ctx.today }),
    })
    await insertStep(tx, report.id, {
      step: 'approve',
      number,
      round: report.round,
      by: actorId(ctx.actor),
      on: ctx.today,
      told,
    })
    await recordAudit(tx, ctx, {
      action: 'report.approve',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status: 'approved', number, sha256, outOfDate, carried: input.carried ?? false },
    })
    return { version: report.version + 1, number, sha256 }
  })
}

async function isOutOfDate(tx: Tx, ctx: ServerContext, report: StoredReport): Promise<boolean> {
  const flagged = report.document === null ? [] : listParagraphs(report.document)
  if (flagged.some(({ outOfDate }) => outOfDate === true)) return true
  return hashFacts(await gatherReportFacts(tx, report, ctx.today)) !== report.factsHash
}

/** What the readers of the report may know of the facts that it was drafted from. */
function factsForReaders(drafted: string, report: StoredReport): string {
  const reading = readPortfolioText(drafted)
  if (!reading.ok) throw new Error('The facts of a draft cannot be read', { cause: reading.faults })
  return projectedText(reading.file, report.visibility === null ? 'public' : 'members')
}
