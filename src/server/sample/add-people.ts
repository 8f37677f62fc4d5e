import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { SAMPLE_PEOPLE } from './people'
import { insertSamplePerson, isSampleOrEmpty } from './store'

/**
 * Adds the people who sign in to the sample portfolio with one button each. Nobody is added to a database that is not the
 * sample's: whoever came by would be signed in.
 */
export async function addSamplePeople(ctx: ServerContext): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    if (!(await isSampleOrEmpty(tx))) return
    const added = []
    for (const person of SAMPLE_PEOPLE) {
      if (await insertSamplePerson(tx, person)) added.push(person)
    }
    const entries = added.map(({ label, role, leads }) => ({
      action: 'people.add-sample',
      subject: 'people/sample',
      after: { label, role, leads },
    }))
    await recordAudit(tx, ctx, ...entries)
  })
}
