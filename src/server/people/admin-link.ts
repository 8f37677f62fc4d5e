import 'server-only'
import { ROLE_LABELS } from '@/domain/access'
import { DomainError } from '@/domain/errors'
import { env } from '@/env'
import { recordAudit } from '../audit/record'
import { linkAddress } from '../auth/link-address'
import { openLink } from '../auth/links'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from './load'
import { findPersonByEmail, insertPerson, type UserId } from './store'

/**
 * A one-time link for the administrator with this address, who is added when nobody has it. For the console of the
 * machine alone: whoever can run commands there may let themselves in, and the audit says that it happened.
 */
export async function makeAdministratorLink(
  ctx: ServerContext,
  email: string,
): Promise<{ link: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const person = await findPersonByEmail(tx, email)
    if (person !== null) assertAdministrator(person)
    const id: UserId | null =
      person?.id ?? (await insertPerson(tx, { name: email, email, role: 'administrator' }))
    if (id === null) throw new DomainError('CONFLICT', `${email} was added just now. Try again.`)
    const link = linkAddress(env.siteUrl, await openLink(tx, id, { fromConsole: true }))
    await recordAudit(tx, ctx, {
      action: person === null ? 'people.invite' : 'people.link',
      subject: personPath(id),
      after: { email, role: 'administrator' },
      reason: 'Asked for on the console',
    })
    return { link }
  })
}

function assertAdministrator(person: {
  email: string
  role: keyof typeof ROLE_LABELS
  disabled: boolean
}) {
  if (person.disabled)
    throw new DomainError('INVALID', `${person.email} is disabled. Give another address.`)
  if (person.role !== 'administrator')
    throw new DomainError(
      'INVALID',
      `${person.email} is a ${ROLE_LABELS[person.role]}, not an administrator. Give another address.`,
    )
}
