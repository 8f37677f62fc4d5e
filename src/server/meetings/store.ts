import 'server-only'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type CalendarSettings, calendarSettingsSchema } from '@/domain/calendar/committee-calendar'
import type { Day } from '@/domain/dates/day'
import { committees, meetings } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export interface StoredCommittee {
  id: Id<'committee'>
  key: string
  name: string
  formerNames: string[]
  namesUntil: Record<string, Day>
  clearDays: number | null
  settings: CalendarSettings | null
  version: number
}

export interface StoredMeeting {
  id: Id<'meeting'>
  key: string
  committeeId: Id<'committee'>
  date: Day
  time: string | null
  version: number
}

const meetingColumns = {
  id: meetings.id,
  key: meetings.key,
  committeeId: meetings.committeeId,
  date: meetings.date,
  time: meetings.time,
  version: meetings.version,
}

const committeeColumns = {
  id: committees.id,
  key: committees.key,
  name: committees.name,
  formerNames: committees.formerNames,
  namesUntil: committees.namesUntil,
  clearDays: committees.clearDays,
  settings: committees.settings,
  version: committees.version,
}

export async function findCommittee(q: Queryable, key: string): Promise<StoredCommittee | null> {
  const [row] = await q.select(committeeColumns).from(committees).where(eq(committees.key, key))
  return row === undefined ? null : parsed(row)
}

/** The committee, locked until the transaction ends; null when there is none. */
export async function lockCommittee(tx: Tx, key: string): Promise<StoredCommittee | null> {
  const query = tx.select(committeeColumns).from(committees).where(eq(committees.key, key))
  const [row] = await query.for('update')
  return row === undefined ? null : parsed(row)
}

export async function updateCommittee(
  tx: Tx,
  { id, version }: { id: Id<'committee'>; version: number },
  columns: Omit<StoredCommittee, 'id' | 'key' | 'version'>,
): Promise<void> {
  await tx
    .update(committees)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(committees.id, id), eq(committees.version, version)))
}

function parsed(row: StoredCommittee): StoredCommittee {
  const { settings } = row
  return { ...row, settings: settings === null ? null : calendarSettingsSchema.parse(settings) }
}

/** The ids of those committees that exist, by key. Whoever else records for one of them waits until the transaction ends. */
export async function lockCommittees(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, Id<'committee'>>> {
  const rows = await tx
    .select({ key: committees.key, id: committees.id })
    .from(committees)
    .where(inArray(committees.key, [...keys]))
    .orderBy(asc(committees.id))
    .for('update')
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export async function listMeetingKeys(q: Queryable): Promise<Set<string>> {
  const rows = await q.select({ key: meetings.key }).from(meetings).orderBy(asc(meetings.id))
  return new Set(rows.map(({ key }) => key))
}

export async function findMeetings(q: Queryable, keys: string[]): Promise<StoredMeeting[]> {
  if (keys.length === 0) return []
  return q.select(meetingColumns).from(meetings).where(inArray(meetings.key, keys))
}

/** What the committee of a meeting is called; null when there is no such meeting. */
export async function findCommitteeName(q: Queryable, meeting: string): Promise<string | null> {
  const [row] = await q
    .select({ name: committees.name })
    .from(meetings)
    .innerJoin(committees, eq(committees.id, meetings.committeeId))
    .where(eq(meetings.key, meeting))
  return row?.name ?? null
}

/** Null when a meeting of that key is there already. */
export async function insertMeeting(
  tx: Tx,
  meeting: {
    key: string
    committeeId: Id<'committee'>
    date: Day
    time: string | null
    addedOn: Day
  },
): Promise<Id<'meeting'> | null> {
  const [last] = await tx
    .select({ position: meetings.position })
    .from(meetings)
    .orderBy(desc(meetings.position))
    .limit(1)
  const [row] = await tx
    .insert(meetings)
    .values({ ...meeting, position: (last?.position ?? -1) + 1 })
    .onConflictDoNothing({ target: meetings.key })
    .returning({ id: meetings.id })
  return row?.id ?? null
}
