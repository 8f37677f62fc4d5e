import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { SetTemplateInput } from '@/domain/reports/templates/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { lockCommittee, updateCommittee } from './store'
import { insertCommitteeTemplate, mapCommitteeTemplates } from './template-store'

/** Says what reports to a committee start from, from a day on; what stood before stays on record. */
export async function setTemplate(
  ctx: ServerContext,
  { key, version, ...template }: SetTemplateInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'house-style.manage')
  return inTransaction(ctx.db, async (tx) => {
    const stored = await lockCommittee(tx, key)
    if (stored === null) throw noSuch('committee')
    const subject = `committees/${key}`
    const { purpose, from, layout = null } = template
    const templates = (await mapCommitteeTemplates(tx, key)).get(key) ?? []
    const former = templates.find((one) => one.purpose === purpose && one.from === from)
    const before = { purpose, from, layout: former?.layout ?? null }
    if (stored.version !== version)
      throw await staleWrite(tx, subject, { ...before, version: stored.version })
    const { id: committeeId, key: _key, version: _version, ...columns } = stored
    const by = { recordedOn: ctx.today, recordedBy: actorId(ctx.actor) }
    await insertCommitteeTemplate(tx, { ...template, ...by, committeeId })
    await updateCommittee(tx, stored, columns)
    const after = { purpose, from, layout }
    await recordAudit(tx, ctx, { action: 'committee.set-template', subject, before, after })
    return { version: version + 1 }
  })
}
