import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { ApproximateDate } from '@/domain/dates/approximate-date'
import type { OrganisationName } from '@/domain/programmes/view'
import { measureSeries, measures, observations, organisations } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

type OwnerId = Id<'programme'> | null

/** The measures of a programme, or of the service. */
const isOf = (programmeId: OwnerId) =>
  sql`${measures.programmeId} is not distinct from ${programmeId}`

/** Lets whoever else changes a measure of the service wait until the transaction ends. */
export async function lockServiceMeasures(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('service measures'))`)
}

export async function listMeasureKeys(db: Queryable, programmeId: OwnerId): Promise<string[]> {
  const rows = await db
    .select({ key: measures.key })
    .from(measures)
    .where(isOf(programmeId))
    .orderBy(asc(measures.id))
  return rows.map(({ key }) => key)
}

export async function findMeasureId(
  db: Queryable,
  programmeId: OwnerId,
  key: string,
): Promise<Id<'measure'> | null> {
  const [row] = await db
    .select({ id: measures.id })
    .from(measures)
    .where(and(isOf(programmeId), eq(measures.key, key)))
  return row?.id ?? null
}

/** How a measure is described, with the target that stands first in it; null when there is none. */
export async function findMeasure(db: Queryable, programmeId: OwnerId, key: string) {
  const { id, name, unit, better, version } = measures
  const [row] = await db
    .select({
      ...{ id, name, unit, better, version },
      ...{ target: measureSeries.target, targetKind: measureSeries.targetKind },
    })
    .from(measures)
    .leftJoin(measureSeries, eq(measureSeries.measureId, id))
    .where(and(isOf(programmeId), eq(measures.key, key)))
    .orderBy(sql`${measureSeries.target} is null`, asc(measureSeries.position))
    .limit(1)
  return row ?? null
}

type Described = Pick<typeof measures.$inferInsert, 'name' | 'unit' | 'better'>
type Aimed = Pick<typeof measureSeries.$inferInsert, 'target' | 'targetKind'>

/** Describes a measure anew. */
export async function updateMeasure(
  tx: Tx,
  id: Id<'measure'>,
  described: Described,
): Promise<void> {
  await tx
    .update(measures)
    .set({ ...described, version: sql`${measures.version} + 1` })
    .where(eq(measures.id, id))
}

/** Gives all that a measure is taken for one target. */
export async function updateTargets(tx: Tx, id: Id<'measure'>, aimed: Aimed): Promise<void> {
  await tx.update(measureSeries).set(aimed).where(eq(measureSeries.measureId, id))
}

/** Adds the measure after the others of its programme, or of the service. */
export async function insertMeasure(
  tx: Tx,
  measure: Omit<typeof measures.$inferInsert, 'position'>,
): Promise<Id<'measure'>> {
  const position = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${measures} where programme_id is not distinct from ${measure.programmeId ?? null}
  )`
  const [row] = await tx
    .insert(measures)
    .values({ ...measure, position })
    .returning({ id: measures.id })
  if (row === undefined) throw new Error('The measure was not stored')
  return row.id
}

export async function findOrganisationId(
  db: Queryable,
  key: string,
): Promise<Id<'organisation'> | null> {
  const [row] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.key, key))
  return row?.id ?? null
}

interface OfSeries {
  measureId: Id<'measure'>
  organisationId: Id<'organisation'> | null
}

export async function findSeriesId(
  db: Queryable,
  { measureId, organisationId }: OfSeries,
): Promise<Id<'measure-series'> | null> {
  const [row] = await db
    .select({ id: measureSeries.id })
    .from(measureSeries)
    .where(
      and(
        eq(measureSeries.measureId, measureId),
        sql`${measureSeries.organisationId} is not distinct from ${organisationId}`,
      ),
    )
  return row?.id ?? null
}

/** Adds a series after the others of its measure. */
export async function insertSeries(
  tx: Tx,
  series: Omit<typeof measureSeries.$inferInsert, 'position'>,
): Promise<Id<'measure-series'>> {
  const position = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${measureSeries} where measure_id = ${series.measureId}
  )`
  const [row] = await tx
    .insert(measureSeries)
    .values({ ...series, position })
    .returning({ id: measureSeries.id })
  if (row === undefined) throw new Error('The series was not stored')
  return row.id
}

const { value, qualifier, count, note } = observations

/** The figure of the period that was recorded last, or null. */
export async function findFigure(
  db: Queryable,
  seriesId: Id<'measure-series'>,
  period: ApproximateDate,
) {
  const [row] = await db
    .select({ value, qualifier, count, note })
    .from(observations)
    .where(and(eq(observations.seriesId, seriesId), eq(observations.period, period)))
    .orderBy(desc(observations.id))
    .limit(1)
  return row ?? null
}

export async function insertFigure(
  tx: Tx,
  figure: Omit<typeof observations.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(observations).values(figure)
}

/** What organisations are called, in their order. */
export async function listOrganisationNames(db: Queryable): Promise<OrganisationName[]> {
  const { key, name, abbreviation } = organisations
  const rows = await db
    .select({ key, name, abbreviation })
    .from(organisations)
    .orderBy(asc(organisations.position), asc(organisations.id))
  return rows.map((row) => ({ ...row, abbreviation: row.abbreviation ?? undefined }))
}
