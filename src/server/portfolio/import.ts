import 'server-only'
import { assertCan } from '@/domain/authorise'
import { LAST_DAY } from '@/domain/dates/day'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { allowLongWork } from '../db/long-work'
import { inTransaction } from '../db/transaction'
import { findBatchOf, insertBatch } from '../imports/store'
import { sha256 } from '../sha256'
import { gatherRecord } from './gather'
import { asKept, withForecastsListed } from './import/as-kept'
import { recordImport } from './import/audit'
import { batchChangesOf } from './import/batch-changes'
import { importFaults } from './import/faults'
import { withFormerNames } from './import/former-names'
import { withoutFormerRatings } from './import/former-ratings'
import { countChanges, type ImportOutcome, nothingChanged } from './import/outcome'
import { planImport } from './import/plan'
import { listApprovedReports } from './import/report-store'
import { lockRecord } from './import/store'
import { writePlan } from './import/write'

/**
 * Lays a portfolio file over the record, all of it or nothing. Never erases: what the file does not say stays. Importing
 * the same file again changes nothing and says so, whatever was changed since, unless it was undone. A dry run says what would change and changes nothing. Throws
 * DomainError FORBIDDEN for those who may not write programmes.
 */
export async function importPortfolio(
  ctx: ServerContext,
  file: PortfolioFile,
  { dryRun = false, fileName }: { dryRun?: boolean; fileName?: string } = {},
): Promise<ImportOutcome> {
  assertCan(ctx.actor, 'programme.write')
  return inTransaction(ctx.db, async (tx) => {
    await allowLongWork(tx)
    await lockRecord(tx)
    const record = await gatherRecord(tx, { asAt: LAST_DAY })
    const base = withForecastsListed({ ...record, asAt: ctx.today })
    const incoming = await withoutFormerRatings(tx, asKept(file, base))
    const merged = withFormerNames(base, mergePortfolio(base, incoming), ctx.today)
    const plan = planImport(base, merged)
    const counts = countChanges(plan)
    const hash = sha256(canonicalText(file))
    const former = await findBatchOf(tx, hash)
    if (former !== null) return { ok: true, nothingChanged: true, counts, batch: former }
    const approved = await listApprovedReports(tx)
    const changedReports = plan.reports.changed.map(({ after }) => after.key)
    const faults = importFaults(
      base,
      file,
      merged,
      changedReports.filter((key) => approved.includes(key)),
    )
    if (faults.length > 0) return { ok: false, faults }
    if (nothingChanged(counts)) return { ok: true, nothingChanged: true, counts, batch: null }
    if (dryRun) return { ok: true, nothingChanged: false, counts, batch: null }
    await writePlan(tx, ctx, plan)
    const batch = await insertBatch(tx, {
      sha256: hash,
      fileName: fileName ?? null,
      counts,
      changes: batchChangesOf(plan),
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await recordImport(tx, ctx, plan, {
      action: 'portfolio.import',
      after: { batch, ...counts },
    })
    return { ok: true, nothingChanged: false, counts, batch }
  })
}
