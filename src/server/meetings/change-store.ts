import 'server-only'
import { and, asc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import type { AddressedMeeting } from '@/domain/calendar/lateness'
import type { MeetingChange } from '@/domain/calendar/meeting-changes'
import type { Day } from '@/domain/dates/day'
import { committees, meetingChanges, meetings } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import type { StoredMeeting } from './store'

const changeColumns = {
  kind: meetingChanges.kind,
  from: meetingChanges.from,
  to: meetingChanges.to,
  on: meetingChanges.on,
  reason: meetingChanges.reason,
}

type MeetingId = Id<'meeting'>

/** What becomes of a meeting is decided with it locked; null when there is none. */
export async function lockMeeting(
  tx: Tx,
  key: string,
): Promise<(StoredMeeting & { committee: string; changes: MeetingChange[] }) | null> {
  const [row] = await tx
    .select({
      id: meetings.id,
      key: meetings.key,
      committeeId: meetings.committeeId,
      committee: committees.name,
      date: meetings.date,
      time: meetings.time,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(committees, eq(committees.id, meetings.committeeId))
    .where(eq(meetings.key, key))
    .for('update', { of: meetings })
  if (row === undefined) return null
  return { ...row, changes: await listChanges(tx, row.id) }
}

async function listChanges(q: Queryable, id: MeetingId): Promise<MeetingChange[]> {
  return q
    .select(changeColumns)
    .from(meetingChanges)
    .where(eq(meetingChanges.meetingId, id))
    .orderBy(asc(meetingChanges.id))
}

/** A meeting of the committee that is held on the day, other than `but`; null when there is none. */
export async function findMeetingOn(
  q: Queryable,
  { committeeId, date, but }: { committeeId: Id<'committee'>; date: Day; but?: MeetingId },
): Promise<string | null> {
  const cancelled = q
    .select({ id: meetingChanges.meetingId })
    .from(meetingChanges)
    .where(eq(meetingChanges.kind, 'cancel'))
  const [row] = await q
    .select({ key: meetings.key })
    .from(meetings)
    .where(
      and(
        eq(meetings.committeeId, committeeId),
        eq(meetings.date, date),
        but === undefined ? undefined : ne(meetings.id, but),
        notInArray(meetings.id, cancelled),
      ),
    )
    .orderBy(asc(meetings.id))
    .limit(1)
  return row?.key ?? null
}

export async function updateMeeting(
  tx: Tx,
  { id, version }: Pick<StoredMeeting, 'id' | 'version'>,
  columns: { date?: Day; time?: string | null },
): Promise<void> {
  await tx
    .update(meetings)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(meetings.id, id), eq(meetings.version, version)))
}

export async function insertMeetingChange(
  tx: Tx,
  change: MeetingChange & { meetingId: MeetingId; recordedBy: Id<'user'> | null },
): Promise<void> {
  await tx.insert(meetingChanges).values(change)
}

/** The meetings of those keys with what their deadlines are counted by. */
export async function listAddressedMeetings(
  q: Queryable,
  keys: readonly string[],
): Promise<AddressedMeeting[]> {
  if (keys.length === 0) return []
  const rows = await q
    .select({
      name: committees.name,
      date: meetings.date,
      isCancelled: sql<boolean>`exists (select from ${meetingChanges} made
        where made.meeting_id = ${meetings.id} and made.kind = 'cancel')`,
      clearDays: committees.clearDays,
      settings: committees.settings,
    })
    .from(meetings)
    .innerJoin(committees, eq(committees.id, meetings.committeeId))
    .where(inArray(meetings.key, [...keys]))
    .orderBy(asc(meetings.date), asc(meetings.id))
  return rows.map(({ name, date, isCancelled, ...counted }) => ({
    ...{ name, date, isCancelled },
    calendar: calendarOf(counted),
  }))
}
