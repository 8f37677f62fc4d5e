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

/** The programmes of the view, in the order of the list. One query. */
export function listProgrammeNames(db: Queryable, view: ListView) {
  const place = placeOf(programmes, view)
  return db
    .select({ key: programmes.key, name: programmes.name })
    .from(programmes)
    .where(view.publicView ? eq(programmes.isPublic, true) : undefined)
    .orderBy(asc(place))
}

/** Everybody whom the portfolio names. One query. */
export async function listPeople(db: Queryable): Promise<PortfolioChoices['people']> {
  const rows = await db.select(person).from(people).orderBy(asc(people.name), asc(people.id))
  return rows.map(filled)
}
