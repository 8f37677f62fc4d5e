import 'server-only'
import { and, asc, eq, inArray, max, or, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import type { PortfolioListInput } from '@/domain/programmes/list-input'
import type { PortfolioFinding } from '@/domain/programmes/portfolio-row'
import { foldText } from '@/domain/programmes/tree'
import type { RatingValue } from '@/domain/ratings/values'
import { isInForce, type ListView, type Summaries } from '../db/in-force'
import {
  organisations,
  people,
  programmeOrganisations,
  programmeSummaries,
  programmes,
} from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable } from '../db/transaction'
import { overdueOn, placeOf, rankOf } from './list-order-store'

export type Filters = Omit<PortfolioListInput, 'asAt'> & {
  /** Only the programmes directly below this one. */
  parentId?: Id<'programme'> | undefined
}

const parentSummaries = alias(programmeSummaries, 'parent_summary')
const afterSummaries = alias(programmeSummaries, 'after_summary')
const afterProgrammes = alias(programmes, 'after_programme')

/** A page of the list, `limit` rows at most. One query; its cost does not grow with the portfolio where it goes by name. */
export async function listRows(db: Queryable, view: ListView, filters: Filters, limit: number) {
  const summary = programmeSummaries
  const rank = rankOf(filters.sort, view)
  const order = rank === null ? [placeOf(programmes, view)] : [rank(summary), summary.programmeId]
  return db
    .select(columnsOf(view))
    .from(programmes)
    .innerJoin(summary, inForce(summary, sql`${programmes.id}`, view))
    .leftJoin(parentSummaries, inForce(parentSummaries, sql`${programmes.parentId}`, view))
    .leftJoin(people, eq(people.id, summary.leadId))
    .where(and(matches(filters), comesAfter(db, view, filters)))
    .orderBy(...order.map((part) => asc(part)))
    .limit(limit)
}

const columnsOf = (view: ListView) => ({
  key: programmes.key,
  name: programmeSummaries.name,
  abbreviation: programmeSummaries.abbreviation,
  kind: programmes.kind,
  depth: view.publicView ? sql<number>`${programmes.publicDepth}` : programmes.depth,
  parentName: parentSummaries.name,
  organisations: organisationNames,
  rating: programmeSummaries.rating,
  ratedOn: programmeSummaries.ratedOn,
  stage: programmeSummaries.stage,
  status: programmeSummaries.status,
  lead: people.name,
  nextName: programmeSummaries.nextName,
  nextDate: programmeSummaries.nextDate,
  overdue: overdueOn(programmeSummaries.openDueLast, view.asAt),
  openMilestones: programmeSummaries.openMilestones,
  doneMilestones: programmeSummaries.doneMilestones,
  lastUpdate: programmeSummaries.lastUpdate,
  isPublic: programmes.isPublic,
})

/** What comes after the row of a key, which has to be in the view itself: nothing comes after what a reader cannot see. */
function comesAfter(db: Queryable, view: ListView, { after, sort }: Filters): SQL | undefined {
  if (after === undefined) return undefined
  const rank = rankOf(sort, view)
  const former = (value: SQL | AnyPgColumn) =>
    db
      .select({ value: sql`${value}` })
      .from(afterProgrammes)
      .innerJoin(afterSummaries, inForce(afterSummaries, sql`${afterProgrammes.id}`, view))
      .where(eq(afterProgrammes.key, after))
  return rank === null
    ? sql`${placeOf(programmes, view)} > (${former(placeOf(afterProgrammes, view))})`
    : sql`(${rank(programmeSummaries)}, ${programmeSummaries.programmeId})
        > ((${former(rank(afterSummaries))}), (${former(afterProgrammes.id)}))`
}

export type ListedRow = Awaited<ReturnType<typeof listRows>>[number]

/**
 * Counts over every programme of the view, and whether it is the latest that there is: nothing came to be known after its day.
 * One query.
 */
export async function countFinding(
  db: Queryable,
  view: ListView,
): Promise<{ finding: PortfolioFinding; isLatest: boolean }> {
  const { rating, firstDueLast, validFrom, publicView } = programmeSummaries
  const having = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`
  const latest = db
    .select({ day: max(validFrom) })
    .from(programmeSummaries)
    .where(eq(publicView, view.publicView))
  const [row] = await db
    .select({
      finding: {
        programmes: sql<number>`count(*)::int`,
        late: having(sql`${firstDueLast} < ${view.asAt}`),
        notRated: having(sql`${rating} is null or ${rating} = 'not-rated'`),
        red: having(sql`${rating} = 'red'`),
        amber: having(sql`${inArray(rating, AMBERS)}`),
        green: having(sql`${rating} = 'green'`),
      },
      isLatest: sql<boolean>`coalesce((${latest}) <= ${view.asAt}, true)`,
    })
    .from(programmeSummaries)
    .where(isInForce(programmeSummaries, view))
  return row ?? { finding: NONE, isLatest: true }
}

const NONE = { programmes: 0, late: 0, notRated: 0, red: 0, amber: 0, green: 0 }

function inForce(summary: Summaries, programmeId: SQL, view: ListView): SQL | undefined {
  return and(sql`${summary.programmeId} = ${programmeId}`, isInForce(summary, view))
}

const organisationNames = sql<string[]>`array(
  select coalesce(o.abbreviation, o.name) from programme_organisation po
  join organisation o on o.id = po.organisation_id
  where po.programme_id = ${programmes.id} order by po.position)`

function matches({ organisation, status, rating, lead, q, parentId }: Filters): SQL | undefined {
  return and(
    status === undefined ? undefined : eq(programmeSummaries.status, status),
    rating === undefined ? undefined : hasRating(rating),
    lead === undefined ? undefined : eq(people.key, lead),
    organisation === undefined ? undefined : belongsTo(organisation),
    parentId === undefined ? undefined : eq(programmes.parentId, parentId),
    ...foldText(q ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => sql`position(${word} in ${programmes.searchText}) > 0`),
  )
}

/** Amber is asked for and counted with its half steps. */
const AMBERS: RatingValue[] = ['amber-red', 'amber', 'amber-green']

function hasRating(rating: NonNullable<Filters['rating']>): SQL | undefined {
  const { rating: column } = programmeSummaries
  if (rating === 'not-rated') return or(sql`${column} is null`, eq(column, rating))
  return rating === 'amber' ? inArray(column, AMBERS) : eq(column, rating)
}

function belongsTo(key: string): SQL {
  return sql`exists (select from ${programmeOrganisations} join ${organisations}
    on ${organisations.id} = ${programmeOrganisations.organisationId}
    where ${programmeOrganisations.programmeId} = ${programmes.id} and ${organisations.key} = ${key})`
}
