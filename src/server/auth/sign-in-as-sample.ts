import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { openSession } from './sessions'
import { findSamplePerson } from './store'

/** What a sign-in starts from: `former` is the hash of the session that the browser had. */
interface SampleSignIn {
  person: string
  former: string | null
}

/** Signs in as one of the people of the sample portfolio: the new session's token, or null when there is no such person. */
export async function signInAsSample(
  ctx: ServerContext,
  input: SampleSignIn,
): Promise<string | null> {
  return inTransaction(ctx.db, async (tx) => {
    const person = await findSamplePerson(tx, input.person)
    if (person === null) return null
    const token = await openSession(tx, person.id, input.former)
    await recordAudit(
      tx,
      { ...ctx, actor: person },
      { action: 'session.start', subject: `people/${person.id}`, after: { with: 'sample' } },
    )
    return token
  })
}
