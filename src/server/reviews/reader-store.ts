import 'server-only'
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { readEmail } from '@/domain/people/email'
import { programmes, userProgrammes, users } from '../db/schema'
import type { Queryable } from '../db/transaction'

/** The Members, and whoever leads one of the programmes, who may sign in and have an address that mail can go to. */
export async function listReaders(
  q: Queryable,
  led: readonly string[],
): Promise<{ id: number; email: string }[]> {
  const leads = q
    .select({ id: userProgrammes.userId })
    .from(userProgrammes)
    .innerJoin(programmes, eq(programmes.id, userProgrammes.programmeId))
    .where(inArray(programmes.key, [...led]))
  const isLead = and(eq(users.role, 'programme-lead'), inArray(users.id, leads))
  const rows = await q
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(isNull(users.disabledAt), or(eq(users.role, 'member'), isLead)))
    .orderBy(asc(users.id))
  return rows.filter(({ email }) => readEmail(email) === email)
}
