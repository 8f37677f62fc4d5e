import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { isInForce, type ListView } from '../db/in-force'
import { people, programmeSummaries, programmes } from '../db/schema'
import type { Queryable } from '../db/transaction'

/** A programme that another one names: what it was called on the day, and which of its milestones the reader knew by then. */
export interface LinkedProgramme {
  key: string
  name: string
  milestones: string[]
}

/** Those of the keys that are in the view. One query. */
export async function listLinkedProgrammes(
  db: Queryable,
  keys: readonly string[],
  view: ListView,
): Promise<LinkedProgramme[]> {
  return db
    .select({
      key: programmes.key,
      name: programmeSummaries.name,
      milestones: sql<string[]>`array(select m.key from milestone m
        where m.programme_id = ${programmes.id} and (m.visibility is null or not ${view.publicView})
        and (m.recorded_on is null or m.recorded_on <= ${view.asAt}) order by m.position, m.id)`,
    })
    .from(programmes)
    .innerJoin(
      programmeSummaries,
      and(eq(programmeSummaries.programmeId, programmes.id), isInForce(programmeSummaries, view)),
    )
    .where(inArray(programmes.key, [...keys]))
}

/** People and offices by key. One query. */
export function listPeopleByKey(db: Queryable, keys: readonly string[]) {
  return db
    .select({ key: people.key, name: people.name, office: people.office })
    .from(people)
    .where(inArray(people.key, [...keys]))
}
