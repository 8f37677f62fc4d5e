import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Role } from '@/domain/access'
import { programmesLed } from '../db/programmes-led'
import { auditEvents } from '../db/schema/audit'
import type { Id } from '../db/schema/columns'
import { programmes } from '../db/schema/programmes'
import { userProgrammes, users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'

export type UserId = Id<'user'>

const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  programmes: programmesLed,
  disabled: sql<boolean>`${users.disabledAt} is not null`,
  /** Whether an organisational account signs them in. */
  connected: sql<boolean>`exists (select from account where account.user_id = app_user.id)`,
  version: users.version,
}

/** Everybody who may sign in or once could, by name. */
export function listPeople(db: Queryable) {
  return db.select(columns).from(users).orderBy(asc(users.name), asc(users.id))
}

export type Person = Awaited<ReturnType<typeof listPeople>>[number]

export async function findPerson(db: Queryable, id: number): Promise<Person | null> {
  const [row] = await db
    .select(columns)
    .from(users)
    .where(eq(users.id, userId(id)))
  return row ?? null
}

export async function findPersonByEmail(db: Queryable, email: string): Promise<Person | null> {
  const [row] = await db.select(columns).from(users).where(eq(users.email, email))
  return row ?? null
}

/** The new person, or null when the address belongs to somebody already. */
export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; role: Role },
): Promise<UserId | null> {
  const [row] = await tx
    .insert(users)
    .values(person)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  return row?.id ?? null
}

/** Whether the person was at this version, and now has the changes and the next one. */
export async function updatePerson(
  tx: Tx,
  { id, version }: { id: number; version: number },
  changes: { role?: Role; disabled?: boolean },
): Promise<boolean> {
  const rows = await tx
    .update(users)
    .set({
      ...(changes.role === undefined ? {} : { role: changes.role }),
      ...(changes.disabled === undefined
        ? {}
        : { disabledAt: changes.disabled ? sql`now()` : null }),
      version: version + 1,
    })
    .where(and(eq(users.id, userId(id)), eq(users.version, version)))
    .returning({ id: users.id })
  return rows.length > 0
}

/** Makes these the programmes that the person leads. Returns the keys that no programme has. */
export async function setProgrammes(tx: Tx, id: UserId, keys: readonly string[]) {
  await tx.delete(userProgrammes).where(eq(userProgrammes.userId, id))
  if (keys.length === 0) return []
  const found = await tx
    .select({ id: programmes.id, key: programmes.key })
    .from(programmes)
    .where(inArray(programmes.key, [...keys]))
  if (found.length > 0)
    await tx
      .insert(userProgrammes)
      .values(found.map((programme) => ({ userId: id, programmeId: programme.id })))
  return keys.filter((key) => found.every((programme) => programme.key !== key))
}

/** Whether an administrator who can sign in has done so before. */
export async function hasAdministratorSignedIn(db: Queryable): Promise<boolean> {
  const [row] = await db
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.action, 'session.start'),
        eq(users.role, 'administrator'),
        isNull(users.disabledAt),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** The administrators who can sign in, held until the transaction ends so that two of them cannot leave at once. */
export async function lockAdministrators(tx: Tx): Promise<UserId[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for('update')
  return rows.map((row) => row.id)
}

/** Guarantee: a number that is nobody's id finds nobody. */
function userId(id: number): UserId {
  return id as UserId
}
