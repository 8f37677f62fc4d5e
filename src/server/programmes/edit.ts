import 'server-only'
import { assertCan } from '@/domain/authorise'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { EditProgrammeInput } from '@/domain/programmes/input'
import { saidBy } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { columnOf } from '../classification/column'
import { keepReclassified } from '../classification/paper-store'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { rebuildSummaries, refreshSummary } from '../portfolio/summary'
import { describedColumns, stateOf } from './columns'
import { assertShown } from './current'
import { resolveReferences } from './references'
import { getProgrammeForWrite, type ProgrammeForWrite } from './store'
import { refreshTree } from './tree-store'
import {
  insertRevision,
  listOrganisationKeys,
  replaceOrganisations,
  updateProgramme,
} from './write-store'

/** Changes how a programme is described, or where it belongs. Its name is changed by renaming. Without a change nothing is recorded. */
export async function editProgramme(
  ctx: ServerContext,
  shown: EditProgrammeInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const row = await getProgrammeForWrite(tx, ctx, shown.key)
    const { id, key, version, isPublic } = row
    assertCan(ctx.actor, 'programme.write', { programme: key, isPublic })
    await assertShown(tx, row, shown)
    const before = described(row, await listOrganisationKeys(tx, id))
    const after = asked(shown)
    if (canonicalText(before) === canonicalText(after)) return { version }
    await save(tx, ctx, row, shown)
    if (canonicalText(before.visibility) === canonicalText(after.visibility))
      await refreshSummary(tx, [id], ctx.today)
    else {
      const reclassified = { key, before: row.visibility, after: columnOf(shown.visibility) }
      await keepReclassified(tx, 'programmes', [reclassified], saidBy(ctx))
      await rebuildSummaries(tx, [id])
    }
    await recordAudit(tx, ctx, {
      action: 'programme.edit',
      subject: `programmes/${key}`,
      before,
      after,
    })
    return { version: version + 1 }
  })
}

async function save(
  tx: Tx,
  ctx: ServerContext,
  row: ProgrammeForWrite,
  input: EditProgrammeInput,
): Promise<void> {
  const references = await resolveReferences(tx, input, row.key)
  await updateProgramme(tx, row, describedColumns(input, references))
  await replaceOrganisations(tx, row.id, references.organisationIds)
  const former = stateOf(row)
  const { name, abbreviation } = former
  const { objective, stage, status, lead, sponsor } = input
  const state = { name, abbreviation, objective, stage, status, lead, sponsor }
  if (canonicalText(former) !== canonicalText(state))
    await insertRevision(tx, row, former, state, ctx.today)
  await refreshTree(tx)
}

function described(row: ProgrammeForWrite, organisations: string[]) {
  const { kind, parent, objective, stage, status, lead, sponsor, visibility } = row
  return {
    ...{ kind, parent, objective, stage, status, lead, sponsor },
    organisations,
    visibility: visibilityOf(visibility),
  }
}

function asked({ key: _key, version: _version, ...input }: EditProgrammeInput) {
  const { parent, objective, stage, status, lead, sponsor } = input
  return {
    ...input,
    parent: parent ?? null,
    objective: objective ?? null,
    stage: stage ?? null,
    status: status ?? null,
    lead: lead ?? null,
    sponsor: sponsor ?? null,
  }
}
