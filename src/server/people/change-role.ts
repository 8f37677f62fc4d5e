import 'server-only'
import { assertCan } from '@/domain/authorise'
import { assertAdministratorRemains } from '@/domain/people/administrators'
import type { ChangeRoleInput } from '@/domain/people/input'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assignProgrammes } from './assign'
import { loadPerson, personPath } from './load'
import { lockAdministrators, updatePerson } from './store'

/** Changes what a person may do, from their next request on. */
export async function changeRole(
  ctx: ServerContext,
  input: ChangeRoleInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'people.manage')
  const { role, programmes } = input
  return inTransaction(ctx.db, async (tx) => {
    const administrators = await lockAdministrators(tx)
    const person = await loadPerson(tx, input)
    if (role !== 'administrator') assertAdministratorRemains(administrators, person.id)
    if (!(await updatePerson(tx, input, { role })))
      throw await staleWrite(tx, personPath(person.id), person)
    await assignProgrammes(tx, person.id, programmes)
    await recordAudit(tx, ctx, {
      action: 'people.change-role',
      subject: personPath(person.id),
      before: { role: person.role, programmes: person.programmes },
      after: { role, programmes },
    })
    return { version: input.version + 1 }
  })
}
