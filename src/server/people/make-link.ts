import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { MakeLinkInput } from '@/domain/people/input'
import { env } from '@/env'
import { recordAudit } from '../audit/record'
import { linkAddress } from '../auth/link-address'
import { openLink } from '../auth/links'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from './load'
import { findPerson } from './store'

/** A new one-time link for a person who can sign in, to be handed over within 30 minutes. */
export async function makeLink(
  ctx: ServerContext,
  input: MakeLinkInput,
): Promise<{ link: string }> {
  assertCan(ctx.actor, 'people.manage')
  return inTransaction(ctx.db, async (tx) => {
    const person = await findPerson(tx, input.id)
    if (person === null) throw noSuch('person')
    if (person.disabled)
      throw new DomainError('INVALID', 'This person is disabled. Enable them first.')
    const link = linkAddress(env.siteUrl, await openLink(tx, person.id))
    await recordAudit(tx, ctx, { action: 'people.link', subject: personPath(person.id) })
    return { link }
  })
}
