import 'server-only'
import { and, eq, inArray, like, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import {
  organisations,
  people,
  programmeNames,
  programmeOrganisations,
  programmeRevisions,
  programmes,
} from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { ProgrammeState } from '../db/schema/programmes'
import type { Queryable, Tx } from '../db/transaction'

type ProgrammeId = Id<'programme'>
type Columns = Partial<typeof programmes.$inferInsert>

/** Lets one programme at a time be added, so that no two take the same key or place. Until the transaction ends. */
export async function lockAdding(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('programme.add'))`)
}

/** The keys that begin like this one. */
export async function listKeysLike(tx: Tx, key: string): Promise<string[]> {
  const rows = await tx
    .select({ key: programmes.key })
    .from(programmes)
    .where(like(programmes.key, `${key.slice(0, 70)}%`))
  return rows.map((row) => row.key)
}

/** Adds the programme after the others; its place in the list is found afterwards. */
export async function insertProgramme(
  tx: Tx,
  programme: Omit<typeof programmes.$inferInsert, 'position' | 'sortPath'>,
): Promise<ProgrammeId> {
  const position = sql<number>`(select coalesce(max(position) + 1, 0) from ${programmes})`
  const [row] = await tx
    .insert(programmes)
    .values({ ...programme, position, sortPath: programme.key })
    .returning({ id: programmes.id })
  if (row === undefined) throw new Error('The programme was not stored')
  return row.id
}

/** Whether the programme was at this version, and now has these columns and the next version. */
export async function updateProgramme(
  tx: Tx,
  { id, version }: { id: ProgrammeId; version: number },
  columns: Columns,
): Promise<boolean> {
  const rows = await tx
    .update(programmes)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(programmes.id, id), eq(programmes.version, version)))
    .returning({ id: programmes.id })
  return rows.length > 0
}

/** Keeps what an edit replaced, from the day of the record where it is the first edit, and what it says from today. */
export async function insertRevision(
  tx: Tx,
  { id, recordedOn }: { id: ProgrammeId; recordedOn: Day | null },
  former: ProgrammeState,
  state: ProgrammeState,
  today: Day,
): Promise<void> {
  const [earlier] = await tx
    .select({ id: programmeRevisions.id })
    .from(programmeRevisions)
    .where(eq(programmeRevisions.programmeId, id))
    .limit(1)
  const first = { programmeId: id, recordedOn, state: former }
  const next = { programmeId: id, recordedOn: today, state }
  await tx.insert(programmeRevisions).values(earlier === undefined ? [first, next] : [next])
}

export async function insertName(
  tx: Tx,
  name: Omit<typeof programmeNames.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(programmeNames).values(name)
}

/** Whether the programme got another name on this day already. */
export async function wasRenamedOn(tx: Tx, id: ProgrammeId, day: Day): Promise<boolean> {
  const [row] = await tx
    .select({ id: programmeNames.id })
    .from(programmeNames)
    .where(and(eq(programmeNames.programmeId, id), eq(programmeNames.recordedOn, day)))
    .limit(1)
  return row !== undefined
}

/** Makes these, in this order, the organisations of the programme. */
export async function replaceOrganisations(
  tx: Tx,
  programmeId: ProgrammeId,
  ids: readonly Id<'organisation'>[],
): Promise<void> {
  await tx.delete(programmeOrganisations).where(eq(programmeOrganisations.programmeId, programmeId))
  const rows = ids.map((organisationId, position) => ({ programmeId, organisationId, position }))
  if (rows.length > 0) await tx.insert(programmeOrganisations).values(rows)
}

/** The organisations of a programme, in their order. */
export async function listOrganisationKeys(db: Queryable, id: ProgrammeId): Promise<string[]> {
  const rows = await db
    .select({ key: organisations.key })
    .from(programmeOrganisations)
    .innerJoin(organisations, eq(organisations.id, programmeOrganisations.organisationId))
    .where(eq(programmeOrganisations.programmeId, id))
    .orderBy(programmeOrganisations.position)
  return rows.map(({ key }) => key)
}

export async function mapOrganisations(tx: Tx, keys: readonly string[]) {
  const rows = await tx
    .select({ key: organisations.key, id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.key, [...keys]))
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export async function mapPeople(tx: Tx, keys: readonly string[]) {
  const rows = await tx
    .select({ key: people.key, id: people.id })
    .from(people)
    .where(inArray(people.key, [...keys]))
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** The programme with the keys of everything above it, or null. */
export async function findWithAncestors(
  tx: Tx,
  key: string,
): Promise<{ id: ProgrammeId; path: string[] } | null> {
  const [row] = await tx.execute<{ id: ProgrammeId; path: string[] }>(sql`
    with recursive above as (
      select id, key, parent_id, 0 as step from programme where key = ${key}
      union all select p.id, p.key, p.parent_id, above.step + 1 from programme p join above on p.id = above.parent_id
    )
    select (select id from above where step = 0) as id, array_agg(key order by step) as path from above
    having count(*) > 0`)
  return row ?? null
}
