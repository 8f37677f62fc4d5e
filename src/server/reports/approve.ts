import 'server-only'
import { UNASKED } from '@/domain/classification/grounds'
import { printGround } from '@/domain/classification/print'
import { withoutAccounted } from '@/domain/drafting/vanished'
import { DomainError } from '@/domain/errors'
import { assertTouched } from '@/domain/reports/carried'
import type { Block, ReportDocument } from '@/domain/reports/document'
import { assertOtherEyes } from '@/domain/reports/four-eyes'
import type { ApproveReportInput } from '@/domain/reports/input'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { listPublishers } from '@/domain/reviews/audience'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { listNamed, listStaff } from '../reviews/named-store'
import { tell } from '../reviews/tell'
import { projectedText, type ReportFacts } from './facts'
import { assertVersion, getReportForWrite, isAuthor, reportPath } from './load'
import { readFacts } from './read-facts'
import { sealReport } from './seal'
import { readStaleness } from './stale'
import { insertStep } from './step-store'
import { assertStillPublic } from './still-public'
import { type StoredReport, updateReport } from './store'
import { insertReportVersion } from './version-store'

/**
 * Fixes the report as it stands: its text, the facts that it was drafted from, and a seal over both. `tells` is false where a
 * former report is put on record, of which nobody waits to hear.
 */
export async function approveReport(
  ctx: ServerContext,
  input: ApproveReportInput,
  { fourEyes, tells = true }: { fourEyes: boolean; tells?: boolean } = env,
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
    const { facts: now, isBehind, stale } = await readStaleness(tx, report, ctx.today)
    const outOfDate = isBehind || stale.length > 0
    if (now !== null) assertStillPublic(report, now.file)
    if (now !== null) assertAccounted(now)
    if (outOfDate && input.outOfDate !== true)
      throw new DomainError(
        'CONFLICT',
        'The facts have moved since this was drafted or edited. Draft it again and look at what is marked, or approve it as it stands.',
        { field: 'outOfDate', current: { outOfDate } },
      )
    assertTouched(document, input)
    assertClassified(document)
    const facts = factsForReaders(drafted, report)
    const sha256 = sealReport(document, facts)
    const number = await insertReportVersion(tx, report.id, {
      document,
      facts,
      sha256,
      approvedOn: ctx.today,
      approvedBy: actorId(ctx.actor),
    })
    const to = tells ? listPublishers(await listStaff(tx), report.authors) : []
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

/** What a committee was told of and would miss is accounted for. */
function assertAccounted({ vanished, accounts }: ReportFacts): void {
  const [first, ...more] = withoutAccounted(vanished, accounts)
  if (first === undefined) return
  const others = more.length === 0 ? '' : ` So are ${more.length} more.`
  throw new DomainError(
    'CONFLICT',
    `The ${first.thing} “${first.name}” was in the last report and is no longer on record.${others} Say what became of it, then draft the report again.`,
    { field: 'unaccounted' },
  )
}

/** Nothing is withheld from its readers only because nobody has said who may read it. */
function assertClassified({ sections }: ReportDocument): void {
  const isUnasked = (block: Block) =>
    block.kind === 'withheld' && block.ground === printGround(UNASKED)
  if (!sections.some(({ blocks }) => blocks.some(isUnasked))) return
  throw new DomainError(
    'CONFLICT',
    'Something in this report is withheld because nobody has said who may read it. Ask the PMO to look at it under “Not public”, then draft the report again.',
    { field: 'unasked' },
  )
}

/** What the readers of the report may know of the facts that it was drafted from. */
function factsForReaders(drafted: string, report: StoredReport): string {
  return projectedText(readFacts(drafted), report.visibility === null ? 'public' : 'members')
}
