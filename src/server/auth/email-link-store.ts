import 'server-only'
import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Id } from '../db/schema/columns'
import { signInRequests } from '../db/schema/sign-in-requests'
import { users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'
import { actorColumns, type UserActor } from './store'

export type RequestId = Id<'sign-in-request'>

const LINK_MINUTES = 10
const MOST_TRIES = 5

const isLive = and(
  isNull(signInRequests.usedAt),
  gt(signInRequests.expiresAt, sql`now()`),
  lt(signInRequests.codeTries, MOST_TRIES),
)

export async function insertRequest(
  tx: Tx,
  request: { email: string; browserHash: string },
): Promise<RequestId> {
  const expiresAt = sql`now() + make_interval(mins => ${LINK_MINUTES})`
  const [row] = await tx
    .insert(signInRequests)
    .values({ ...request, expiresAt })
    .returning({ id: signInRequests.id })
  if (row === undefined) throw new Error('The request was not kept')
  return row.id
}

/** What a request asked for, held until the transaction ends; null when it is over. `isNew`: no mail was tried yet. */
export async function findRequest(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: signInRequests.id,
      email: signInRequests.email,
      browserHash: signInRequests.browserHash,
      isNew: sql<boolean>`${signInRequests.tokenHash} is null`,
    })
    .from(signInRequests)
    .where(and(eq(signInRequests.id, requestId(id)), isLive))
    .for('update')
  return row ?? null
}

/** Who may sign in under this address, whatever their role; null when nobody may. */
export async function findEnabledPerson(db: Queryable, email: string): Promise<UserActor | null> {
  const [row] = await db
    .select(actorColumns)
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)))
  return row === undefined ? null : { kind: 'user', ...row }
}

/** Lets the token of the mail sign this person in. */
export async function allowToken(
  tx: Tx,
  id: RequestId,
  { userId, tokenHash }: { userId: Id<'user'>; tokenHash: string },
): Promise<void> {
  await update(tx, id, { userId, tokenHash })
}

/** The request whose mail this token came with, held until the transaction ends; null when it is unknown or over. */
export async function findByToken(tx: Tx, tokenHash: string) {
  const [row] = await tx
    .select({ id: signInRequests.id, browserHash: signInRequests.browserHash })
    .from(signInRequests)
    .where(and(eq(signInRequests.tokenHash, tokenHash), isLive))
    .for('update')
  return row ?? null
}

/**
 * Counts one try of a code against the latest request of the browser, one that has a code before others, and returns it;
 * null when all are over. A request that is nobody's counts its tries like any other.
 */
export async function countTry(tx: Tx, browserHash: string) {
  const latest = tx
    .select({ id: signInRequests.id })
    .from(signInRequests)
    .where(and(eq(signInRequests.browserHash, browserHash), isLive))
    .orderBy(sql`${signInRequests.codeHash} is null`, desc(signInRequests.id))
    .limit(1)
    .for('update')
  const [row] = await tx
    .update(signInRequests)
    .set({ codeTries: sql`${signInRequests.codeTries} + 1` })
    .where(inArray(signInRequests.id, latest))
    .returning({ id: signInRequests.id, codeHash: signInRequests.codeHash })
  return row ?? null
}

/** The person whom a request is to sign in; null when it is nobody's or they were disabled since. */
export async function findPersonOf(tx: Tx, id: RequestId): Promise<UserActor | null> {
  const [row] = await tx
    .select(actorColumns)
    .from(signInRequests)
    .innerJoin(users, eq(users.id, signInRequests.userId))
    .where(and(eq(signInRequests.id, id), isNull(users.disabledAt)))
  return row === undefined ? null : { kind: 'user', ...row }
}

export async function setCode(tx: Tx, id: RequestId, codeHash: string): Promise<void> {
  await update(tx, id, { codeHash })
}

/** Uses the request up. */
export async function endRequest(tx: Tx, id: RequestId): Promise<void> {
  await update(tx, id, { usedAt: sql`now()` })
}

/** Forgets the requests, and the addresses in them, that were over a day ago. */
export async function deleteOldRequests(tx: Tx): Promise<void> {
  await tx.delete(signInRequests).where(lt(signInRequests.expiresAt, sql`now() - interval '1 day'`))
}

async function update(tx: Tx, id: RequestId, changes: PgUpdateSetSource<typeof signInRequests>) {
  await tx.update(signInRequests).set(changes).where(eq(signInRequests.id, id))
}

/** Guarantee: a number that is no request's finds none. */
function requestId(id: number): RequestId {
  return id as RequestId
}
