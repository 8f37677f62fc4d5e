import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ReportChoices } from '@/domain/reports/views'
import { measures, meetings, people, programmes } from '../db/schema'
import type { Id } from '../db/schema/columns'
import { jsonList, jsonObject, textOfSchema } from '../db/schema/json-rows'
import { type Part, partAs } from '../db/together'
import type { Queryable } from '../db/transaction'

export async function findPersonId(q: Queryable, key: string): Promise<Id<'person'> | null> {
  const [row] = await q.select({ id: people.id }).from(people).where(eq(people.key, key))
  return row?.id ?? null
}

/** Of these keys of programmes, those that exist. */
export async function findProgrammeKeys(q: Queryable, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await q
    .select({ key: programmes.key })
    .from(programmes)
    .where(inArray(programmes.key, keys))
  return new Set(rows.map(({ key }) => key))
}

/** Of these keys of measures that belong to no programme, those that exist. */
export async function findMeasureKeys(q: Queryable, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await q
    .select({ key: measures.key })
    .from(measures)
    .where(and(isNull(measures.programmeId), inArray(measures.key, keys)))
  return new Set(rows.map(({ key }) => key))
}

const MEETINGS = jsonList(
  jsonObject(meetings, 'm', ['key', 'date'], { committee: 'c.name', of: 'c.key' }),
  'meeting m join committee c on c.id = m.committee_id',
  'm.date desc, c.position, m.id',
)

const PROGRAMMES = jsonList(
  jsonObject(programmes, 'p', ['key', 'name', 'isPublic']),
  'programme p',
  'p.position, p.id',
)

const MEASURES = jsonList(
  jsonObject(measures, 'e', ['key', 'name'], { isPublic: 'e.visibility is null' }),
  'measure e where e.programme_id is null',
  'e.position, e.id',
)

const PEOPLE = jsonList(
  jsonObject(people, 'o', ['key', 'name', 'office']),
  'person o',
  'o.position, o.id',
)

/** What a report may be made of and for: meetings, the latest first, and the rest in the order of the portfolio. */
export const choicesOnRecord: Part<
  Pick<ReportChoices, 'meetings' | 'programmes' | 'measures' | 'people'>
> = partAs(
  textOfSchema(
    `json_build_object('meetings', ${MEETINGS}, 'programmes', ${PROGRAMMES}, 'measures', ${MEASURES}, 'people', ${PEOPLE})`,
  ),
)
