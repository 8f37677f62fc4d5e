import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { AddProgrammeInput } from '@/domain/programmes/input'
import { foldText } from '@/domain/programmes/tree'
import { newKey } from '@/domain/record-key'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { rebuildSummaries } from '../portfolio/summary'
import { describedColumns } from './columns'
import { resolveReferences } from './references'
import { refreshTree } from './tree-store'
import { insertProgramme, listKeysLike, lockAdding, replaceOrganisations } from './write-store'

/** Puts a programme on record from today. Its key is made from its name and never changes. */
export async function addProgramme(
  ctx: ServerContext,
  input: AddProgrammeInput,
): Promise<{ key: string; version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    assertCan(ctx.actor, 'programme.write')
    await lockAdding(tx)
    const { name, abbreviation, ...described } = input
    const references = await resolveReferences(tx, described, null)
    const plain = newKey(name, new Set(), 'programme')
    const key = newKey(name, new Set(await listKeysLike(tx, plain)), 'programme')
    const id = await insertProgramme(tx, {
      key,
      name,
      abbreviation: abbreviation ?? null,
      ...describedColumns(described, references),
      searchText: [name, abbreviation ?? []].flat().map(foldText).join('\n'),
      recordedOn: ctx.today,
    })
    await replaceOrganisations(tx, id, references.organisationIds)
    await refreshTree(tx)
    await rebuildSummaries(tx, [id])
    await recordAudit(tx, ctx, {
      action: 'programme.add',
      subject: `programmes/${key}`,
      after: input,
    })
    return { key, version: 1 }
  })
}
