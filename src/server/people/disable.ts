import 'server-only'
import { assertCan } from '@/domain/authorise'
import { assertAdministratorRemains } from '@/domain/people/administrators'
import type { ShownPersonInput } from '@/domain/people/input'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import { deleteSessionsOf } from '../auth/session-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { loadPerson, personPath } from './load'
import { lockAdministrators, updatePerson } from './store'

/** Stops a person from signing in and ends their sessions at once. What they recorded stays. */
export async function disablePerson(
  ctx: ServerContext,
  input: ShownPersonInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'people.manage')
  return inTransaction(ctx.db, async (tx) => {
    const administrators = await lockAdministrators(tx)
    const person = await loadPerson(tx, input)
    assertAdministratorRemains(administrators, person.id)
    if (!(await updatePerson(tx, input, { disabled: true })))
      throw await staleWrite(tx, personPath(person.id), person)
    await deleteSessionsOf(tx, person.id)
    await recordAudit(tx, ctx, {
      action: 'people.disable',
      subject: personPath(person.id),
      before: { disabled: person.disabled },
      after: { disabled: true },
    })
    return { version: input.version + 1 }
  })
}
