import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import type { Arrival } from './arrival'
import { openSession } from './sessions'
import { findSamplePerson } from './store'

/** Signs in as one of the people of the sample portfolio: the new session's token, or null when there is no such person. */
export async function signInAsSample(
  ctx: ServerContext,
  label: string,
  arrival: Arrival,
): Promise<string | null> {
  return inTransaction(ctx.db, async (tx) => {
    const person = await findSamplePerson(tx, label)
    if (person === null) return null
    const token = await openSession(tx, person.id, { ...arrival, with: 'sample' })
    await recordAudit(
      tx,
      { ...ctx, actor: person },
      { action: 'session.start', subject: `people/${person.id}`, after: { with: 'sample' } },
    )
    return token
  })
}
