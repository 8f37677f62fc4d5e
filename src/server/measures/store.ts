import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { ApproximateDate } from '@/domain/dates/approximate-date'
import { measureSeries, measures, observations, organisations } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export async function listMeasureKeys(
  db: Queryable,
  programmeId: Id<'programme'>,
): Promise<string[]> {
  const rows = await db
    .select({ key: measures.key })
    .from(measures)
    .where(eq(measures.programmeId, programmeId))
    .orderBy(asc(measures.id))
  return rows.map(({ key }) => key)
}

export async function findMeasureId(
  db: Queryable,
  programmeId: Id<'programme'>,
  key: string,
): Promise<Id<'measure'> | null> {
  const [row] = await db
    .select({ id: measures.id })
    .from(measures)
    .where(and(eq(measures.programmeId, programmeId), eq(measures.key, key)))
  return row?.id ?? null
}

/** Adds the measure after the others of its programme. */
export async function insertMeasure(
  tx: Tx,
  measure: Omit<typeof measures.$inferInsert, 'position'>,
): Promise<Id<'measure'>> {
  const position = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${measures} where programme_id = ${measure.programmeId}
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
