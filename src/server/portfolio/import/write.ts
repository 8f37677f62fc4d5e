import 'server-only'
import type { ServerContext } from '../../context'
import type { Tx } from '../../db/transaction'
import { refreshTree } from '../../programmes/tree-store'
import { rebuildSummaries } from '../summary'
import { touchedProgrammes } from './audit'
import { keepClassifications } from './classifications'
import { writeCommitteeLists } from './committee-list-store'
import { writeFacts } from './fact-store'
import { writeMeasures } from './measure-store'
import { writeMilestones } from './milestone-store'
import type { ImportPlan } from './plan'
import { writeNames, writeProgrammes } from './programme-store'
import { writeRegisterHistory } from './register-history-store'
import { writeRegisters } from './register-store'
import { writeReports } from './report-store'
import { analyse } from './store'

/** Stores what the plan adds and changes, and what is reckoned from it. */
export async function writePlan(tx: Tx, ctx: ServerContext, plan: ImportPlan): Promise<void> {
  const { today } = ctx
  const registers = await writeRegisters(tx, plan)
  await writeRegisterHistory(tx, plan, registers, today)
  const ids = await writeProgrammes(tx, plan, registers, today)
  await writeNames(tx, plan, ids)
  await writeMilestones(tx, plan, ids, today)
  await writeFacts(tx, plan, ids)
  await writeMeasures(tx, plan, ids, registers, today)
  await writeReports(tx, plan, registers)
  await writeCommitteeLists(tx, plan, registers)
  await keepClassifications(tx, ctx, plan)
  await refreshTree(tx)
  await analyse(tx)
  await rebuildSummaries(
    tx,
    touchedProgrammes(plan).flatMap((key) => ids.get(key) ?? []),
  )
}
