import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/access'
import { programmesLed } from '../db/programmes-led'
import type { Id } from '../db/schema/columns'
import { sessions, signInLinks, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'
import { SESSION_HOURS } from './session-cookie'

export type UserActor = Extract<Actor, { kind: 'user' }> & { id: Id<'user'> }

const LINK_MINUTES = 30

const actorColumns = { id: users.id, name: users.name, role: users.role, leads: programmesLed }

const isLive = (tokenHash: string) =>
  and(
    eq(sessions.tokenHash, tokenHash),
    gt(sessions.expiresAt, sql`now()`),
    isNull(users.disabledAt),
  )

/** The person whose session it is, with what they lead now; null when it is over, unknown or its person is disabled. */
export async function findActor(db: Queryable, tokenHash: string): Promise<UserActor | null> {
  const [row] = await db
    .select(actorColumns)
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(isLive(tokenHash))
  return row === undefined ? null : { kind: 'user', ...row }
}

/** What next-auth asks of a session: whose it is and when it ends. */
export async function findSession(db: Queryable, tokenHash: string) {
  const [row] = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(isLive(tokenHash))
  return row ?? null
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

export async function insertSession(tx: Tx, tokenHash: string, userId: Id<'user'>): Promise<void> {
  const expiresAt = sql`now() + make_interval(hours => ${SESSION_HOURS})`
  await tx.insert(sessions).values({ tokenHash, userId, expiresAt })
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

export async function deleteSessionsOf(tx: Tx, userId: Id<'user'>): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}

export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, sql`now()`))
}

export async function insertLink(tx: Tx, tokenHash: string, userId: Id<'user'>): Promise<void> {
  const expiresAt = sql`now() + make_interval(mins => ${LINK_MINUTES})`
  await tx.insert(signInLinks).values({ tokenHash, userId, expiresAt })
}

/** Uses up a link: its person, or null when it is unknown, used, over, or its person is disabled. */
export async function takeLink(tx: Tx, tokenHash: string): Promise<UserActor | null> {
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
    .returning(actorColumns)
  return row === undefined ? null : { kind: 'user', ...row }
}
