import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { accounts, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'

/** Who somebody is to their organisation. */
interface AccountName {
  issuer: string
  subject: string
}

const isThat = ({ issuer, subject }: AccountName) =>
  and(eq(accounts.issuer, issuer), eq(accounts.subject, subject))

/** The person whose organisational account it is, or null. */
export async function findAccountUser(
  db: Queryable,
  name: AccountName,
): Promise<Id<'user'> | null> {
  const [row] = await db.select({ userId: accounts.userId }).from(accounts).where(isThat(name))
  return row?.userId ?? null
}

/** The organisational account of a person, the one used last; times in London. Null: none is connected. */
export async function findAccountOf(db: Queryable, userId: Id<'user'>) {
  const [row] = await db
    .select({
      issuer: accounts.issuer,
      connected: inLondon(accounts.createdAt, 'moment'),
      lastUsed: inLondon(accounts.lastUsedAt, 'moment'),
    })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .orderBy(sql`${accounts.lastUsedAt} desc`, accounts.id)
    .limit(1)
  return row ?? null
}

/** Whether the account is now the person's: false when either has another already. */
export async function insertAccount(
  tx: Tx,
  { issuer, subject }: AccountName,
  userId: Id<'user'>,
): Promise<boolean> {
  const rows = await tx
    .insert(accounts)
    .values({ issuer, subject, userId })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return rows.length > 0
}

/** Takes away every organisational account of the person: those that they had. */
export async function deleteAccountsOf(tx: Tx, userId: Id<'user'>): Promise<AccountName[]> {
  return tx
    .delete(accounts)
    .where(eq(accounts.userId, userId))
    .returning({ issuer: accounts.issuer, subject: accounts.subject })
}

/** Which of these people have an organisational account. */
export async function listConnected(tx: Tx, people: readonly Id<'user'>[]): Promise<Id<'user'>[]> {
  if (people.length === 0) return []
  const rows = await tx
    .selectDistinct({ id: accounts.userId })
    .from(accounts)
    .where(inArray(accounts.userId, [...people]))
  return rows.map((row) => row.id)
}

export async function touchAccount(tx: Tx, name: AccountName): Promise<void> {
  await tx.update(accounts).set({ lastUsedAt: sql`now()` }).where(isThat(name))
}

/** Keeps everybody else from changing the person until the transaction ends. */
export async function lockPerson(tx: Tx, userId: Id<'user'>): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
}
