import 'server-only'
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Role } from '@/domain/access'
import type { Duty } from '@/domain/reviews/steps'
import { reportClearances, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export interface StoredNamed {
  id: Id<'user'>
  name: string
  duty: Duty
}

/** Who is to pass the report, in the order in which they are named: reviewers first. */
export async function listNamed(q: Queryable, reportId: Id<'report'>): Promise<StoredNamed[]> {
  return q
    .select({ id: users.id, name: users.name, duty: reportClearances.duty })
    .from(reportClearances)
    .innerJoin(users, eq(users.id, reportClearances.userId))
    .where(eq(reportClearances.reportId, reportId))
    .orderBy(asc(reportClearances.position), asc(reportClearances.id))
}

export async function replaceNamed(
  tx: Tx,
  reportId: Id<'report'>,
  named: readonly { id: Id<'user'>; duty: Duty }[],
): Promise<void> {
  await tx.delete(reportClearances).where(eq(reportClearances.reportId, reportId))
  if (named.length === 0) return
  await tx
    .insert(reportClearances)
    .values(named.map(({ id, duty }, position) => ({ reportId, userId: id, duty, position })))
}

export interface StaffMember {
  id: Id<'user'>
  name: string
  email: string
  role: Role
}

/** Everybody who may sign in and works here, by name; Members are read to, and review nothing. */
export async function listStaff(q: Queryable): Promise<StaffMember[]> {
  return q
    .select({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(isNull(users.disabledAt), ne(users.role, 'member')))
    .orderBy(asc(users.name), asc(users.id))
}

/** Of these people those who may sign in and work here. */
export async function findStaff(q: Queryable, ids: readonly number[]): Promise<StaffMember[]> {
  if (ids.length === 0) return []
  return q
    .select({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(isNull(users.disabledAt), ne(users.role, 'member'), inArray(users.id, asIds(ids))))
    .orderBy(asc(users.id))
}

/** Guarantee: a number that is nobody's id finds nobody. */
const asIds = (ids: readonly number[]) => ids.map((id) => id as Id<'user'>)
