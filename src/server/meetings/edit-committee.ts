import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { EditCommitteeInput, FormerName } from '@/domain/calendar/input'
import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { lockCommittee, type StoredCommittee, updateCommittee } from './store'

/** Changes a committee's name and what its deadlines are counted by. A name that is replaced stays as a former one. */
export async function editCommittee(
  ctx: ServerContext,
  input: EditCommitteeInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'committee.write')
  return inTransaction(ctx.db, async (tx) => {
    const stored = await lockCommittee(tx, input.key)
    if (stored === null) throw noSuch('committee')
    const { id: _id, key, version, ...before } = stored
    const subject = `committees/${key}`
    if (version !== input.version) throw await staleWrite(tx, subject, { ...before, version })
    const after = asked(input, stored, ctx.today)
    if (canonicalText(before) === canonicalText(after)) return { version }
    await updateCommittee(tx, stored, after)
    await recordAudit(tx, ctx, { action: 'committee.edit', subject, before, after })
    return { version: version + 1 }
  })
}

function asked(
  input: EditCommitteeInput,
  stored: StoredCommittee,
  today: Day,
): Omit<StoredCommittee, 'id' | 'key' | 'version'> {
  const { name, nation, clearDays, closedDays, clearance, author, freeze, opening } = input
  const names = input.formerNames.filter((former) => former.name !== name)
  const isRenamed = stored.name !== name && !names.some((former) => former.name === stored.name)
  const replaced: FormerName[] = isRenamed ? [{ name: stored.name, until: addDays(today, -1) }] : []
  const formerNames = [...names, ...replaced]
  return {
    ...{ name, clearDays },
    formerNames: formerNames.map((former) => former.name),
    namesUntil: Object.fromEntries(
      formerNames.flatMap((former) => (former.until === null ? [] : [[former.name, former.until]])),
    ),
    settings: { nation, closedDays, leadDays: { clearance, author, freeze, opening } },
  }
}
