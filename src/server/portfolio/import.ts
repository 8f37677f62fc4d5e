import 'server-only'
import { assertCan } from '@/domain/authorise'
import { LAST_DAY } from '@/domain/dates/day'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ServerContext } from '../context'
import { allowLongWork } from '../db/long-work'
import { inTransaction, type Tx } from '../db/transaction'
import { refreshTree } from '../programmes/tree-store'
import { gatherRecord } from './gather'
import { asKept, withForecastsListed } from './import/as-kept'
import { recordImport, touchedProgrammes } from './import/audit'
import { writeCommitteeLists } from './import/committee-list-store'
import { writeFacts } from './import/fact-store'
import { importFaults } from './import/faults'
import { withFormerNames } from './import/former-names'
import { withoutFormerRatings } from './import/former-ratings'
import { writeMeasures } from './import/measure-store'
import { writeMilestones } from './import/milestone-store'
import { countChanges, type ImportOutcome, nothingChanged } from './import/outcome'
import { type ImportPlan, planImport } from './import/plan'
import { writeNames, writeProgrammes } from './import/programme-store'
import { writeRegisters } from './import/register-store'
import { listApprovedReports, writeReports } from './import/report-store'
import { analyse, lockRecord } from './import/store'
import { rebuildSummaries } from './summary'

/**
 * Lays a portfolio file over the record, all of it or nothing. Never erases: what the file does not say stays. Importing
 * the same file again changes nothing and says so. A dry run says what would change and changes nothing. Throws
 * DomainError FORBIDDEN for those who may not write programmes.
 */
export async function importPortfolio(
  ctx: ServerContext,
  file: PortfolioFile,
  { dryRun = false } = {},
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
    const approved = await listApprovedReports(tx)
    const changedReports = plan.reports.changed.map(({ after }) => after.key)
    const faults = importFaults(
      base,
      file,
      merged,
      changedReports.filter((key) => approved.includes(key)),
    )
    if (faults.length > 0) return { ok: false, faults }
    const counts = countChanges(plan)
    if (nothingChanged(counts)) return { ok: true, nothingChanged: true, counts }
    if (dryRun) return { ok: true, nothingChanged: false, counts }
    await write(tx, ctx, plan)
    await recordImport(tx, ctx, plan, counts)
    return { ok: true, nothingChanged: false, counts }
  })
}

async function write(tx: Tx, { today }: ServerContext, plan: ImportPlan): Promise<void> {
  const registers = await writeRegisters(tx, plan)
  const ids = await writeProgrammes(tx, plan, registers, today)
  await writeNames(tx, plan, ids)
  await writeMilestones(tx, plan, ids, today)
  await writeFacts(tx, plan, ids)
  await writeMeasures(tx, plan, ids, registers, today)
  await writeReports(tx, plan, registers)
  await writeCommitteeLists(tx, plan, registers)
  await refreshTree(tx)
  await analyse(tx)
  await rebuildSummaries(
    tx,
    touchedProgrammes(plan).flatMap((key) => ids.get(key) ?? []),
  )
}
