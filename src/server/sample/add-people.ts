import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { SAMPLE_PEOPLE } from './people'
import { insertSamplePerson } from './store'

/** Adds the people who sign in to the sample portfolio with one button each. */
export async function addSamplePeople(ctx: ServerContext): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    for (const person of SAMPLE_PEOPLE) {
      if (!(await insertSamplePerson(tx, person))) continue
      const { label, role, leads } = person
      await recordAudit(tx, ctx, {
        action: 'person.add-sample',
        subject: 'people/sample',
        after: { label, role, leads },
      })
    }
  })
}
