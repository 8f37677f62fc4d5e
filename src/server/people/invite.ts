import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { InvitePersonInput } from '@/domain/people/input'
import { env } from '@/env'
import { recordAudit } from '../audit/record'
import { linkAddress } from '../auth/link-address'
import { openLink } from '../auth/links'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assignProgrammes } from './assign'
import { personPath } from './load'
import { insertPerson } from './store'

/** Adds a person who may sign in. The link signs them in once, within 30 minutes, and is to be handed over in person. */
export async function invitePerson(
  ctx: ServerContext,
  input: InvitePersonInput,
): Promise<{ id: number; link: string }> {
  assertCan(ctx.actor, 'people.manage')
  const { name, email, role, programmes } = input
  return inTransaction(ctx.db, async (tx) => {
    const id = await insertPerson(tx, { name, email, role })
    if (id === null)
      throw new DomainError('INVALID', 'Somebody with this address can sign in already.', {
        field: 'email',
      })
    await assignProgrammes(tx, id, programmes)
    const link = linkAddress(env.siteUrl, await openLink(tx, id))
    await recordAudit(tx, ctx, {
      action: 'people.invite',
      subject: personPath(id),
      after: { name, email, role, programmes },
    })
    return { id, link }
  })
}
