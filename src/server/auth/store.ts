import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/access'
import { programmesLed } from '../db/programmes-led'
import type { Id } from '../db/schema/columns'
import { signInLinks, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'

export type UserActor = Extract<Actor, { kind: 'user' }> & { id: Id<'user'> }

const LINK_MINUTES = 30

export const actorColumns = {
  id: users.id,
  name: users.name,
  role: users.role,
  leads: programmesLed,
}

/** The person of a button on the sample's sign-in page. */
export async function findSamplePerson(db: Queryable, label: string): Promise<UserActor | null> {
  const [row] = await db
    .select(actorColumns)
    .from(users)
    .where(and(eq(users.sampleLabel, label), isNull(users.disabledAt)))
  return row === undefined ? null : { kind: 'user', ...row }
}

export async function listSamplePeople(db: Queryable) {
  return db
    .select({ label: users.sampleLabel, name: users.name, role: users.role })
    .from(users)
    .where(and(isNotNull(users.sampleLabel), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
}

export async function insertLink(
  tx: Tx,
  link: { tokenHash: string; userId: Id<'user'>; fromConsole: boolean },
): Promise<void> {
  const expiresAt = sql`now() + make_interval(mins => ${LINK_MINUTES})`
  await tx.insert(signInLinks).values({ ...link, expiresAt })
}

/** Uses up a link: its person, and where it was made; null when it is unknown, used, over, or its person is disabled. */
export async function takeLink(
  tx: Tx,
  tokenHash: string,
): Promise<{ person: UserActor; fromConsole: boolean } | null> {
  const [row] = await tx
    .update(signInLinks)
    .set({ usedAt: sql`now()` })
    .from(users)
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        eq(users.id, signInLinks.userId),
        isNull(users.disabledAt),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, sql`now()`),
      ),
    )
    .returning({ ...actorColumns, fromConsole: signInLinks.fromConsole })
  if (row === undefined) return null
  const { fromConsole, ...person } = row
  return { person: { kind: 'user', ...person }, fromConsole }
}
