import { inLondon } from '../db/london-time'
import 'server-only'
import { and, desc, eq, inArray, isNull, like, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { ActivityFilters } from '@/domain/activity-input'
import { ABOUT_PEOPLE, GROUP_WORDS } from '@/domain/audit/groups'
import type { Day } from '@/domain/dates/day'
import { auditEvents } from '../db/schema'
import type { Queryable } from '../db/transaction'

export interface AuditSelection extends ActivityFilters {
  /** Leaves out who may sign in, who did and who was refused. */
  withoutPeople: boolean
  /** The place of the last event of the page before. */
  after?: number | undefined
}

const COLUMNS = {
  seq: auditEvents.seq,
  /** In London, in words; and in UTC as a machine reads it. */
  time: inLondon(auditEvents.at, 'moment'),
  instant: sql<string>`to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  londonDay: sql<Day>`${inLondon(auditEvents.at, 'day')}`,
  on: auditEvents.on,
  actor: auditEvents.actor,
  role: auditEvents.role,
  action: auditEvents.action,
  subject: auditEvents.subject,
  before: auditEvents.before,
  after: auditEvents.after,
  reason: auditEvents.reason,
  requestId: auditEvents.requestId,
  clientVersion: auditEvents.clientVersion,
}

/** Audit events, newest first. */
export function listAuditEvents(db: Queryable, selection: AuditSelection, limit: number) {
  return db
    .select(COLUMNS)
    .from(auditEvents)
    .where(and(...conditionsOf(selection), isAfter(selection.after)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.seq))
    .limit(limit)
}

export type Activity = Awaited<ReturnType<typeof listAuditEvents>>[number]

/** How many events there are, counted to `most` and no further: the record grows without end. */
export async function countAuditEvents(
  db: Queryable,
  selection: AuditSelection,
  most: number,
): Promise<number> {
  const found = db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(...conditionsOf(selection)))
    .limit(most)
    .as('found')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(found)
  return row?.count ?? 0
}

function conditionsOf(selection: AuditSelection): (SQL | undefined)[] {
  const { programme, record, person, group, from, to, refused } = selection
  const subjects = [programme === undefined ? [] : `programmes/${programme}`, record ?? []].flat()
  return [
    ...subjects.map(isUnder),
    selection.withoutPeople ? not(like(auditEvents.subject, 'people/%')) : undefined,
    selection.withoutPeople ? not(inArray(firstWord, [...ABOUT_PEOPLE])) : undefined,
    person === undefined ? undefined : isBy(person),
    group === undefined ? undefined : isOf(GROUP_WORDS[group]),
    from === undefined ? undefined : sql`${auditEvents.at} >= ${startOf(from, 0)}`,
    to === undefined ? undefined : sql`${auditEvents.at} < ${startOf(to, 1)}`,
    refused === undefined ? undefined : sql`${auditEvents.action} like '%.refused'`,
  ]
}

const firstWord = sql<string>`split_part(${auditEvents.action}, '.', 1)`

const isOf = (words: readonly string[]) =>
  words.length === 1 ? sql`${firstWord} = ${words[0]}` : inArray(firstWord, [...words])

/** Keys have no character that `like` treats as a pattern. */
const isUnder = (subject: string) =>
  or(eq(auditEvents.subject, subject), like(auditEvents.subject, `${subject}/%`))

const isBy = (person: string) =>
  person === 'milepost'
    ? isNull(auditEvents.actorId)
    : sql`${auditEvents.actorId} = ${Number(person)}`

/** Midnight in London at the start of the day, or of the one after. */
const startOf = (day: Day, later: number) =>
  sql`((${day}::date + ${later}::int)::timestamp at time zone 'Europe/London')`

const isAfter = (seq: number | undefined) =>
  seq === undefined
    ? undefined
    : sql`(${auditEvents.at}, ${auditEvents.seq}) <
        ((select before.at from ${auditEvents} before where before.seq = ${seq}), ${seq}::bigint)`

/** Who changed the record last and on which day, or null when nobody has. */
export async function findLastChange(db: Queryable, subject: string) {
  const [row] = await db
    .select({ actor: auditEvents.actor, on: auditEvents.on })
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, subject), ne(auditEvents.action, 'access.refused')))
    .orderBy(desc(auditEvents.id))
    .limit(1)
  return row ?? null
}

/** What one action did to the record, the latest first. */
export function listChangesOf(db: Queryable, subject: string, action: string) {
  const { id, on, actor, reason, before } = auditEvents
  return db
    .select({ id, on, actor, reason, before })
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, subject), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.id))
}
