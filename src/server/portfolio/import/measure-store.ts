import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { insertAll, updateAll } from '../../db/bulk'
import { measureSeries, measures, observations } from '../../db/schema'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import { measureFields } from './fields'
import type { ImportPlan } from './plan'
import type { MeasureChanges } from './plan-measures'
import type { ProgrammeIds } from './programme-store'
import { byKey, idOf, type RegisterIds } from './register-store'

/** Measures with their series and observations: those of programmes, and those of the service as a whole. */
export async function writeMeasures(
  tx: Tx,
  plan: ImportPlan,
  ids: ProgrammeIds,
  registers: RegisterIds,
  today: Day,
): Promise<void> {
  const sets: MeasureSet[] = [
    { programmeId: null, changes: plan.measures },
    ...plan.parts.map(({ programme, measures }) => ({
      programmeId: idOf(ids, programme),
      changes: measures,
    })),
  ].filter(({ changes }) => touches(changes))
  if (sets.length === 0) return
  await writeOwn(tx, sets)
  const measureIds = byKey(await listMeasureIds(tx))
  await writeSeries(tx, sets, measureIds, registers)
  await writeObservations(tx, sets, byKey(await listSeriesIds(tx)), today)
}

interface MeasureSet {
  programmeId: Id<'programme'> | null
  changes: MeasureChanges
}

const touches = ({ measures, series, observations }: MeasureChanges) =>
  [measures, series, observations].some(({ added, changed }) => added.length + changed.length > 0)

async function writeOwn(tx: Tx, sets: readonly MeasureSet[]): Promise<void> {
  await insertAll(
    tx,
    measures,
    sets.flatMap(({ programmeId, changes }) =>
      changes.measures.added.map(({ item, position }) => ({
        ...measureFields(item),
        programmeId,
        position,
      })),
    ),
  )
  const ids = byKey(await listMeasureIds(tx))
  await updateAll(
    tx,
    measures,
    ['id'],
    sets.flatMap(({ programmeId, changes }) =>
      changes.measures.changed.map(({ after }) => ({
        id: idOf(ids, `${programmeId ?? ''}/${after.key}`),
        ...measureFields(after),
      })),
    ),
  )
}

async function writeSeries(
  tx: Tx,
  sets: readonly MeasureSet[],
  ids: ReadonlyMap<string, Id<'measure'>>,
  { organisations }: RegisterIds,
): Promise<void> {
  const columns = (
    { programmeId }: MeasureSet,
    series: MeasureChanges['series']['added'][number]['item'],
  ) => ({
    measureId: idOf(ids, `${programmeId ?? ''}/${series.measure}`),
    organisationId:
      series.organisation === undefined ? null : idOf(organisations, series.organisation),
    target: series.target ?? null,
    targetKind: series.targetKind ?? null,
  })
  await insertAll(
    tx,
    measureSeries,
    sets.flatMap((set) =>
      set.changes.series.added.map(({ item, position }) => ({ ...columns(set, item), position })),
    ),
  )
  const changed = sets.flatMap((set) =>
    set.changes.series.changed.map(({ after }) => columns(set, after)),
  )
  await tx.execute(sql`update measure_series kept set target = changed.target, target_kind = changed."targetKind"
    from json_to_recordset(${JSON.stringify(changed)}::json)
      as changed("measureId" int, "organisationId" int, target float8, "targetKind" text)
    where kept.measure_id = changed."measureId" and kept.organisation_id is not distinct from changed."organisationId"`)
}

/** A value that replaces another of its period is known from today; a first one from the start. */
async function writeObservations(
  tx: Tx,
  sets: readonly MeasureSet[],
  ids: ReadonlyMap<string, Id<'measure-series'>>,
  today: Day,
): Promise<void> {
  type Item = MeasureChanges['observations']['added'][number]['item']
  const columns = ({ programmeId }: MeasureSet, item: Item, recordedOn: Day | null) => ({
    seriesId: idOf(ids, `${programmeId ?? ''}/${item.measure}/${item.organisation ?? ''}`),
    period: item.period,
    value: item.value,
    count: item.count ?? null,
    qualifier: item.qualifier ?? null,
    note: item.note ?? null,
    recordedOn,
  })
  await insertAll(
    tx,
    observations,
    sets.flatMap((set) => [
      ...set.changes.observations.added.map(({ item }) => columns(set, item, null)),
      ...set.changes.observations.changed.map(({ after }) => columns(set, after, today)),
    ]),
  )
}

/** By `programme-id/measure-key`; those of no programme by `/measure-key`. */
const listMeasureIds = (tx: Tx) =>
  tx
    .select({
      key: sql<string>`coalesce(${measures.programmeId}::text, '') || '/' || ${measures.key}`,
      id: measures.id,
    })
    .from(measures)

/** By the measure's key and `/organisation-key`, empty where the series is of no organisation. */
async function listSeriesIds(tx: Tx): Promise<{ key: string; id: Id<'measure-series'> }[]> {
  return tx
    .select({
      key: sql<string>`coalesce(m.programme_id::text, '') || '/' || m.key || '/' || coalesce(o.key, '')`,
      id: measureSeries.id,
    })
    .from(measureSeries)
    .innerJoin(sql`measure m`, sql`m.id = ${measureSeries.measureId}`)
    .leftJoin(sql`organisation o`, sql`o.id = ${measureSeries.organisationId}`)
}
