import 'server-only'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReportChoices } from '@/domain/reports/views'
import { committees, measures, meetings, people, programmes } from '../db/schema'
import type { Id } from '../db/schema/columns'
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

/** Latest first. */
export async function listMeetingChoices(q: Queryable): Promise<ReportChoices['meetings']> {
  return q
    .select({
      key: meetings.key,
      committee: committees.name,
      date: meetings.date,
      of: committees.key,
    })
    .from(meetings)
    .innerJoin(committees, eq(committees.id, meetings.committeeId))
    .orderBy(desc(meetings.date), asc(committees.position), asc(meetings.id))
}

/** In the order of the portfolio. */
export async function listProgrammeChoices(q: Queryable): Promise<ReportChoices['programmes']> {
  return q
    .select({ key: programmes.key, name: programmes.name, isPublic: programmes.isPublic })
    .from(programmes)
    .orderBy(asc(programmes.position), asc(programmes.id))
}

export async function listMeasureChoices(q: Queryable): Promise<ReportChoices['measures']> {
  const rows = await q
    .select({ key: measures.key, name: measures.name, visibility: measures.visibility })
    .from(measures)
    .where(isNull(measures.programmeId))
    .orderBy(asc(measures.position), asc(measures.id))
  return rows.map(({ visibility, ...row }) => ({ ...row, isPublic: visibility === null }))
}

export async function listPersonChoices(q: Queryable): Promise<ReportChoices['people']> {
  return q
    .select({ key: people.key, name: people.name, office: people.office })
    .from(people)
    .orderBy(asc(people.position), asc(people.id))
}
