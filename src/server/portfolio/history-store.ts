import 'server-only'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  decisions,
  dependencies,
  events,
  measureSeries,
  measures,
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
  observations,
  programmeNames,
  programmeOrganisations,
  programmeRevisions,
  programmes,
  ratings,
  risks,
} from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable } from '../db/transaction'

const by = (...columns: PgColumn[]) => columns
const noBookkeeping = { recordedAt: false } as const
const noAuthor = { recordedAt: false, recordedBy: false, programmeId: false } as const
const key = { columns: { key: true } } as const

const measureHistory = {
  columns: { programmeId: false, version: false },
  with: {
    series: {
      columns: { measureId: false, organisationId: false },
      with: {
        organisation: key,
        observations: { columns: noBookkeeping, orderBy: by(observations.id) },
      },
      orderBy: by(measureSeries.position, measureSeries.id),
    },
  },
  orderBy: by(measures.position, measures.id),
} as const

const milestoneHistory = {
  columns: { ...noBookkeeping, programmeId: false },
  with: {
    forecasts: {
      columns: { recordedAt: false, recordedBy: false, milestoneId: false },
      orderBy: by(milestoneForecasts.id),
    },
    rebaselines: {
      columns: { recordedAt: false, recordedBy: false, milestoneId: false },
      orderBy: by(milestoneRebaselines.id),
    },
    revisions: {
      columns: { id: true, recordedOn: true, state: true },
      orderBy: by(milestoneRevisions.id),
    },
  },
  orderBy: by(milestones.position, milestones.id),
} as const

/** Everything on record about a programme, with the keys of what it refers to. */
export const programmeHistory = {
  columns: { ...noBookkeeping, parentId: false, leadId: false, sponsorId: false },
  with: {
    parent: key,
    lead: key,
    sponsor: key,
    names: { columns: { ...noBookkeeping, programmeId: false }, orderBy: by(programmeNames.id) },
    organisations: {
      columns: {},
      with: { organisation: key },
      orderBy: by(programmeOrganisations.position),
    },
    dependencies: {
      columns: { milestone: true, text: true },
      with: { on: key },
      orderBy: by(dependencies.position, dependencies.id),
    },
    revisions: {
      columns: { id: true, recordedOn: true, state: true },
      orderBy: by(programmeRevisions.id),
    },
    milestones: milestoneHistory,
    ratings: { columns: noAuthor, orderBy: by(ratings.id) },
    risks: { columns: noAuthor, orderBy: by(risks.position, risks.id) },
    events: { columns: noAuthor, orderBy: by(events.position, events.id) },
    decisions: { columns: noAuthor, orderBy: by(decisions.position, decisions.id) },
    measures: measureHistory,
  },
} as const

/** Rows of programmes with everything on record about them, history included. */
export type ProgrammeRow = Awaited<ReturnType<typeof listProgrammeRows>>[number]
export type MilestoneRow = ProgrammeRow['milestones'][number]
export type MeasureRow = Awaited<ReturnType<typeof listServiceMeasureRows>>[number]

/** Which programmes: those of these keys or ids, or the `limit` that come after a place in the file's order. */
export interface ProgrammeSelection {
  keys?: readonly string[] | undefined
  ids?: readonly Id<'programme'>[] | undefined
  after?: { position: number; id: number } | undefined
  limit?: number | undefined
}

/** One query, in the order of the file. */
export function listProgrammeRows(db: Queryable, selection: ProgrammeSelection = {}) {
  return db.query.programmes.findMany({
    ...programmeHistory,
    where: whereSelected(selection),
    orderBy: [programmes.position, programmes.id],
    ...(selection.limit === undefined ? {} : { limit: selection.limit }),
  })
}

/** The measures that belong to no programme. */
export function listServiceMeasureRows(db: Queryable) {
  return db.query.measures.findMany({
    ...measureHistory,
    where: sql`${measures.programmeId} is null`,
  })
}

/** The keys, and those of the programmes that these belong to, depend on, or have milestones that wait for. */
export async function listRelatedKeys(db: Queryable, keys: readonly string[]): Promise<string[]> {
  const rows = await db.execute<{ key: string }>(sql`
    with recursive asked as (select id, key, parent_id from programme where key = any(${sql.param([...keys])}::text[])),
    tree as (
      select * from asked
      union select p.id, p.key, p.parent_id from programme p join tree on p.id = tree.parent_id
    )
    select key from tree
    union select p.key from dependency d join asked on asked.id = d.programme_id join programme p on p.id = d.on_id
    union select split_part(on_milestone, '/', 1) from milestone m join asked on asked.id = m.programme_id,
      unnest(m.depends_on) on_milestone where on_milestone like '%/%'`)
  return rows.map(({ key }) => key)
}

function whereSelected({ keys, ids, after }: ProgrammeSelection): SQL | undefined {
  return and(
    keys === undefined ? undefined : inArray(programmes.key, [...keys]),
    ids === undefined ? undefined : inArray(programmes.id, [...ids]),
    after === undefined
      ? undefined
      : sql`(${programmes.position}, ${programmes.id}) > (${after.position}, ${after.id})`,
  )
}
