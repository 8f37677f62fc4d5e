import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ShownPersonInput } from '@/domain/people/input'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { loadPerson, personPath } from './load'
import { updatePerson } from './store'

/** Lets a person sign in again, with a new link. */
export async function enablePerson(
  ctx: ServerContext,
  input: ShownPersonInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'people.manage')
  return inTransaction(ctx.db, async (tx) => {
    const person = await loadPerson(tx, input)
    if (!(await updatePerson(tx, input, { disabled: false })))
      throw await staleWrite(tx, personPath(person.id), person)
    await recordAudit(tx, ctx, {
      action: 'people.enable',
      subject: personPath(person.id),
      before: { disabled: person.disabled },
      after: { disabled: false },
    })
    return { version: input.version + 1 }
  })
}
