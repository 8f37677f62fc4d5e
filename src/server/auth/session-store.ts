import 'server-only'
import {
  and,
  desc,
  eq,
  gt,
  isNull,
  lte,
  ne,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SignedInHow } from '@/domain/people/second-factor'
import { IDLE_MINUTES, LONGEST_HOURS, type SessionEnd } from '@/domain/people/session-limits'
import type { PresentSession } from '../context'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { sessions, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'
import { actorColumns, type UserActor } from './store'

const IDLE = sql`make_interval(mins => ${IDLE_MINUTES})`
const A_MINUTE_AGO = sql`now() - interval '1 minute'`

const isLive = (tokenHash: string | Placeholder) =>
  and(eq(sessions.tokenHash, tokenHash), isNotOver, isNull(users.disabledAt))

const isNotOver = and(
  gt(sessions.expiresAt, sql`now()`),
  gt(sessions.lastSeenAt, sql`now() - ${IDLE}`),
)

/** When the session ends if it is not used after `lastUse`. */
const endAfter = (lastUse: SQL) => ({
  secondsLeft: sql<number>`floor(extract(epoch from least(${sessions.expiresAt}, ${lastUse} + ${IDLE}) - now()))::int`,
  at: inLondon(sql`least(${sessions.expiresAt}, ${lastUse} + ${IDLE})`, 'time'),
  mayExtend: sql<boolean>`${sessions.expiresAt} > ${lastUse} + ${IDLE}`,
})

const isStale = sql<boolean>`${sessions.lastSeenAt} < ${A_MINUTE_AGO}`
const HOW = { with: sessions.signedInWith, mfa: sessions.mfa, fromConsole: sessions.fromConsole }

interface Found {
  actor: UserActor
  session: PresentSession
  how: SignedInHow
  isStale: boolean
}

const AS_KEPT = endAfter(sql`${sessions.lastSeenAt}`)
const AS_TOUCHED = endAfter(sql`case when ${isStale} then now() else ${sessions.lastSeenAt} end`)

/** The look-up of every request, put together once for each pool: that takes as long as the look-up itself. */
function signedIn(db: Queryable) {
  const query = SIGNED_IN.get(db) ?? prepareSignedIn(db)
  SIGNED_IN.set(db, query)
  return query
}

const SIGNED_IN = new WeakMap<Queryable, ReturnType<typeof prepareSignedIn>>()

const prepareSignedIn = (db: Queryable) =>
  db
    .select({ ...actorColumns, session: sessions.id, isStale, ...AS_TOUCHED, ...HOW })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(isLive(sql.placeholder('tokenHash')))
    .prepare('signed_in')

/**
 * The person whose session it is, with what they lead now, when it ends now that it is used, and how it was opened; null
 * when it is over, unknown or its person is disabled. `isStale`: that it is used has to be written down.
 */
export async function findSignedIn(db: Queryable, tokenHash: string): Promise<Found | null> {
  const [row] = await signedIn(db).execute({ tokenHash })
  if (row === undefined) return null
  const {
    session,
    isStale: stale,
    secondsLeft,
    at,
    mayExtend,
    with: way,
    mfa,
    fromConsole,
    ...person
  } = row
  const end = { secondsLeft, at, mayExtend }
  return {
    actor: { kind: 'user', ...person },
    session: { id: session, end },
    how: { with: way, mfa, fromConsole },
    isStale: stale,
  }
}

/** Writes down that the session is used; once a minute is enough. */
export async function touchSession(db: Queryable, id: Id<'session'>): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, id), lte(sessions.lastSeenAt, A_MINUTE_AGO)))
}

/** Starts the hour of idleness anew, and says when the session ends now; null when it is over. */
export async function extendSession(db: Queryable, id: Id<'session'>): Promise<SessionEnd | null> {
  const [row] = await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, id), isNotOver))
    .returning(endAfter(sql`now()`))
  return row ?? null
}

/** What next-auth asks of a session, and when it ends: asking does not use it. */
export async function findSession(db: Queryable, tokenHash: string) {
  const [row] = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      expiresAt: sessions.expiresAt,
      ...AS_KEPT,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(isLive(tokenHash))
  return row ?? null
}

/** The sessions of a person that are not over, the one used last first; times in London, such as 8 July 2020, 2:01pm. */
export function listSessions(db: Queryable, userId: Id<'user'>) {
  return db
    .select({
      id: sessions.id,
      device: sessions.userAgent,
      signedInWith: sessions.signedInWith,
      mfa: sessions.mfa,
      signedIn: inLondon(sessions.createdAt, 'moment'),
      lastSeen: inLondon(sessions.lastSeenAt, 'moment'),
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNotOver))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
}

export async function insertSession(
  tx: Tx,
  session: Omit<typeof sessions.$inferInsert, 'expiresAt'>,
): Promise<void> {
  const expiresAt = sql`now() + make_interval(hours => ${LONGEST_HOURS})`
  await tx.insert(sessions).values({ ...session, expiresAt })
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends one session of the person: whether they had it. */
export async function deleteSessionOf(tx: Tx, userId: Id<'user'>, id: number): Promise<boolean> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId(id))))
    .returning({ id: sessions.id })
  return rows.length > 0
}

/** Ends the sessions of the person, all or all but one: how many there were. */
export async function deleteSessionsOf(
  tx: Tx,
  userId: Id<'user'>,
  kept?: Id<'session'>,
): Promise<number> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), kept === undefined ? undefined : ne(sessions.id, kept)))
    .returning({ id: sessions.id })
  return rows.length
}

/** Clears away what is over. */
export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx
    .delete(sessions)
    .where(or(lte(sessions.expiresAt, sql`now()`), lte(sessions.lastSeenAt, sql`now() - ${IDLE}`)))
}

/** Guarantee: a number that is no session's finds none. */
function sessionId(id: number): Id<'session'> {
  return id as Id<'session'>
}
