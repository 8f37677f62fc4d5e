import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/access'
import { auditEvents, programmes, reports, userProgrammes, users } from '../db/schema'
import type { Queryable, Tx } from '../db/transaction'
import type { SamplePerson } from './people'

/** Whether anything of a portfolio is on record. */
export async function hasProgrammes(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: programmes.id }).from(programmes).limit(1)
  return rows.length > 0
}

/** What the sample's own import is recorded under: no other import is. */
export const SEED = 'seed'

/**
 * Whether the database holds the sample, or nothing yet. A database of a council, such as one that was restored from its
 * backup, holds neither.
 */
export async function isSampleOrEmpty(db: Queryable): Promise<boolean> {
  const [row] = await db.execute<{ answer: boolean }>(sql`
    select exists (select from ${users} where ${users.sampleLabel} is not null)
      or exists (select from ${auditEvents}
        where ${auditEvents.action} = 'portfolio.import' and ${auditEvents.requestId} = ${SEED})
      or not (exists (select from ${users}) or exists (select from ${programmes})) as answer`)
  return row?.answer ?? false
}

/** Adds the person with the programmes that they lead; does nothing when they are there already. */
export async function insertSamplePerson(
  tx: Tx,
  { label, leads, ...person }: SamplePerson,
): Promise<boolean> {
  const [added] = await tx
    .insert(users)
    .values({ ...person, sampleLabel: label })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (added === undefined) return false
  const led = await tx
    .select({ id: programmes.id })
    .from(programmes)
    .where(inArray(programmes.key, leads))
  if (led.length > 0)
    await tx
      .insert(userProgrammes)
      .values(led.map(({ id }) => ({ userId: added.id, programmeId: id })))
  return true
}

/** The sample person with this label, as the actor of what they do. */
export async function findSampleActor(db: Queryable, label: string): Promise<Actor | null> {
  const [row] = await db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(eq(users.sampleLabel, label))
  return row === undefined ? null : { kind: 'user', ...row, leads: [] }
}

/** The version of a report of which nothing was drafted yet, or null. */
export async function findUntouchedReport(db: Queryable, key: string): Promise<number | null> {
  const [row] = await db
    .select({ version: reports.version, draftedAt: reports.draftedAt })
    .from(reports)
    .where(eq(reports.key, key))
  return row === undefined || row.draftedAt !== null ? null : row.version
}
