import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { ChooseTemplateInput } from '@/domain/word-templates/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findCommitteeId, findTemplate, insertChoice } from './store'

/** Says which template the reports to a committee are set into, or those to all; or that it has what all have again. */
export async function chooseTemplate(
  ctx: ServerContext,
  { committee, template: asked, asForAll = false }: ChooseTemplateInput,
): Promise<null> {
  assertCan(ctx.actor, 'word-template.manage')
  const template = asForAll ? undefined : asked
  return inTransaction(ctx.db, async (tx) => {
    const committeeId = committee === undefined ? null : await findCommitteeId(tx, committee)
    if (committee !== undefined && committeeId === null)
      throw new DomainError('INVALID', 'There is no such committee.', { field: 'committee' })
    if (template !== undefined && (await findTemplate(tx, template)) === null)
      throw new DomainError('INVALID', 'There is no such template.', { field: 'template' })
    const recordedBy = actorId(ctx.actor)
    await insertChoice(tx, { committeeId, template: template ?? null, asForAll, recordedBy })
    await recordAudit(tx, ctx, {
      action: 'word-template.choose',
      subject: committee === undefined ? 'word-templates' : `committees/${committee}`,
      after: { template: template ?? null, ...(asForAll && { asForAll }) },
    })
    return null
  })
}
