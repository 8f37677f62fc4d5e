import 'server-only'
import { and, asc, eq, exists, gt, sql } from 'drizzle-orm'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import type { ListView } from '../db/in-force'
import {
  organisations,
  people,
  programmeOrganisations,
  programmeSummaries,
  programmes,
} from '../db/schema'
import type { Queryable } from '../db/transaction'
import { filled } from './filled'
import { placeOf } from './list-order-store'

const person = { key: people.key, name: people.name, office: people.office }

/**
 * What the list can be filtered by: all organisations, or for the public those of public programmes, and whoever leads a
 * programme of the view. Two queries.
 */
export async function listFilters(
  db: Queryable,
  { publicView, asAt }: ListView,
): Promise<Pick<PortfolioChoices, 'organisations' | 'leads'>> {
  const leads = exists(
    db
      .select({ one: sql`1` })
      .from(programmeSummaries)
      .where(
        and(
          eq(programmeSummaries.leadId, people.id),
          eq(programmeSummaries.publicView, publicView),
          gt(programmeSummaries.validTo, asAt),
        ),
      ),
  )
  const involved = exists(
    db
      .select({ one: sql`1` })
      .from(programmeOrganisations)
      .innerJoin(programmes, eq(programmes.id, programmeOrganisations.programmeId))
      .where(
        and(
          eq(programmeOrganisations.organisationId, organisations.id),
          eq(programmes.isPublic, true),
        ),
      ),
  )
  const [named, leading] = await Promise.all([
    db
      .select({
        key: organisations.key,
        name: organisations.name,
        abbreviation: organisations.abbreviation,
      })
      .from(organisations)
      .where(publicView ? involved : undefined)
      .orderBy(asc(organisations.name), asc(organisations.id)),
    db.select(person).from(people).where(leads).orderBy(asc(people.name), asc(people.id)),
  ])
  return { organisations: named.map(filled), leads: leading.map(filled) }
}

/** The public programmes, in the order of the public's list. One query. */
export function listPublicNames(db: Queryable, view: ListView) {
  const place = placeOf(programmes, view)
  return db
    .select({ key: programmes.key, name: programmes.name })
    .from(programmes)
    .where(eq(programmes.isPublic, true))
    .orderBy(asc(place))
}

/** Everything that a form offers to people who may know of all. One query. */
export async function getAllChoices(db: Queryable, { asAt }: ListView): Promise<PortfolioChoices> {
  const person = sql`json_build_object('key', o.key, 'name', o.name, 'office', o.office) order by o.name, o.id`
  const [row] = await db.execute<
    Record<keyof PortfolioChoices, { key: string; name: string }[]>
  >(sql`
    select
      (select coalesce(json_agg(json_build_object('key', o.key, 'name', o.name, 'abbreviation', o.abbreviation)
        order by o.name, o.id), '[]') from ${organisations} o) as organisations,
      (select coalesce(json_agg(json_build_object('key', o.key, 'name', o.name) order by o.sort_path), '[]')
        from ${programmes} o) as programmes,
      (select coalesce(json_agg(${person}), '[]') from ${people} o) as people,
      (select coalesce(json_agg(${person}), '[]') from ${people} o where exists (
        select from ${programmeSummaries} s
        where s.lead_id = o.id and not s.public_view and s.valid_to > ${asAt})) as leads`)
  return {
    organisations: (row?.organisations ?? []).map(filled),
    programmes: row?.programmes ?? [],
    people: (row?.people ?? []).map(filled),
    leads: (row?.leads ?? []).map(filled),
  }
}
