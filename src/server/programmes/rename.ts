import 'server-only'
import { assertCan } from '@/domain/authorise'
import { addDays } from '@/domain/dates/day-arithmetic'
import { DomainError } from '@/domain/errors'
import type { RenameProgrammeInput } from '@/domain/programmes/input'
import { foldText } from '@/domain/programmes/tree'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { stateOf } from './columns'
import { assertShown } from './current'
import { getProgrammeForWrite, type ProgrammeForWrite } from './store'
import { refreshTree } from './tree-store'
import { insertName, insertRevision, updateProgramme, wasRenamedOn } from './write-store'

/** Gives a programme another name from today; the former one stays on record, and searches still find it. */
export async function renameProgramme(
  ctx: ServerContext,
  input: RenameProgrammeInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const row = await getProgrammeForWrite(tx, ctx, input.key)
    const { id, key, version, isPublic } = row
    assertCan(ctx.actor, 'programme.write', { programme: key, isPublic })
    await assertShown(tx, row, input)
    const abbreviation = input.abbreviation ?? null
    if (row.name === input.name && row.abbreviation === abbreviation)
      throw new DomainError('INVALID', 'This is its name already. Enter another one.', {
        field: 'name',
      })
    await keepFormerName(tx, ctx, row)
    const named = { name: input.name, abbreviation }
    const searchText = [row.searchText, ...searchable(named)].join('\n')
    await updateProgramme(tx, row, { ...named, searchText })
    await insertRevision(tx, row, stateOf(row), stateOf({ ...row, ...named }), ctx.today)
    await refreshTree(tx)
    await refreshSummary(tx, [id], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'programme.rename',
      subject: `programmes/${key}`,
      before: { name: row.name, abbreviation: row.abbreviation },
      after: named,
      reason: input.reason,
    })
    return { version: version + 1 }
  })
}

/** It was in use until yesterday; a name that lasted less than a day has no such day. */
async function keepFormerName(
  tx: Tx,
  { today }: ServerContext,
  { id, name, abbreviation, recordedOn }: ProgrammeForWrite,
): Promise<void> {
  const isOfToday = recordedOn === today || (await wasRenamedOn(tx, id, today))
  const until = isOfToday ? null : addDays(today, -1)
  await insertName(tx, {
    programmeId: id,
    name,
    abbreviation,
    kind: 'former',
    until,
    recordedOn: today,
  })
}

const searchable = ({ name, abbreviation }: { name: string; abbreviation: string | null }) =>
  [name, abbreviation ?? []].flat().map(foldText)
