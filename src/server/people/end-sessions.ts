import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { MakeLinkInput } from '@/domain/people/input'
import { recordAudit } from '../audit/record'
import { deleteSessionsOf } from '../auth/session-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from './load'
import { findPerson } from './store'

/** Signs a person out everywhere, such as when a device of theirs was lost. They may sign in again. */
export async function endSessionsOf(
  ctx: ServerContext,
  input: MakeLinkInput,
): Promise<{ ended: number }> {
  assertCan(ctx.actor, 'people.manage')
  return inTransaction(ctx.db, async (tx) => {
    const person = await findPerson(tx, input.id)
    if (person === null) throw noSuch('person')
    const ended = await deleteSessionsOf(tx, person.id)
    await recordAudit(tx, ctx, {
      action: 'people.end-sessions',
      subject: personPath(person.id),
      after: { sessions: ended },
    })
    return { ended }
  })
}
