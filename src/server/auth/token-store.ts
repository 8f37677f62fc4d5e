import 'server-only'
import { and, count, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { TokenScope, TokenView } from '@/domain/people/token-input'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { apiTokens, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'
import { actorColumns, type UserActor } from './store'

const isGood = and(isNull(apiTokens.endedAt), gt(apiTokens.expiresAt, sql`now()`))

/** The tokens of a person that are still good, the newest first. */
export function listTokens(db: Queryable, userId: Id<'user'>): Promise<TokenView[]> {
  return db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      scope: apiTokens.scope,
      madeOn: inLondon(apiTokens.createdAt, 'date'),
      endsOn: inLondon(apiTokens.expiresAt, 'date'),
      lastUsed: sql<string | null>`${inLondon(apiTokens.lastUsedAt, 'moment')}`,
    })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isGood))
    .orderBy(desc(apiTokens.id))
}

export async function countTokens(tx: Tx, userId: Id<'user'>): Promise<number> {
  const [row] = await tx
    .select({ number: count() })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isGood))
  return row?.number ?? 0
}

export async function insertToken(
  tx: Tx,
  {
    days,
    ...token
  }: { userId: Id<'user'>; name: string; scope: TokenScope; tokenHash: string; days: number },
): Promise<number> {
  const expiresAt = sql`now() + make_interval(days => ${days})`
  const [row] = await tx
    .insert(apiTokens)
    .values({ ...token, expiresAt })
    .returning({ id: apiTokens.id })
  if (row === undefined) throw new Error('No token was added')
  return row.id
}

/** Ends a token of the person: its name, or null when they have no such token that is still good. */
export async function endTokenOf(
  tx: Tx,
  userId: Id<'user'>,
  id: number,
): Promise<{ name: string } | null> {
  const [row] = await tx
    .update(apiTokens)
    .set({ endedAt: sql`now()` })
    .where(and(eq(apiTokens.userId, userId), sql`${apiTokens.id} = ${id}`, isGood))
    .returning({ name: apiTokens.name })
  return row ?? null
}

/** Whose token it is, with what they lead now; null when it is over, ended, for something else, or its person is disabled. */
export async function findTokenActor(
  db: Queryable,
  tokenHash: string,
  scope: TokenScope,
): Promise<UserActor | null> {
  const [row] = await db
    .select(actorColumns)
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(
        eq(apiTokens.tokenHash, tokenHash),
        eq(apiTokens.scope, scope),
        isGood,
        isNull(users.disabledAt),
      ),
    )
  return row === undefined ? null : { kind: 'user', ...row }
}

/** Writes down that the token is used; once a minute is enough. */
export async function touchToken(db: Queryable, tokenHash: string): Promise<void> {
  const isOld = or(
    isNull(apiTokens.lastUsedAt),
    lte(apiTokens.lastUsedAt, sql`now() - interval '1 minute'`),
  )
  await db
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.tokenHash, tokenHash), isOld))
}
