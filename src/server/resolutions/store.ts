import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { lifeOfReport } from '../db/report-life'
import {
  committees,
  decisions,
  meetings,
  programmes,
  reportMeetings,
  reports,
  resolutions,
} from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

/** The meeting; whoever else records for its committee waits until the transaction ends. Null when there is none. */
export async function lockMeeting(tx: Tx, key: string) {
  const [row] = await tx
    .select({ id: meetings.id, key: meetings.key, date: meetings.date })
    .from(meetings)
    .innerJoin(committees, eq(committees.id, meetings.committeeId))
    .where(eq(meetings.key, key))
    .for('update', { of: committees })
  return row ?? null
}

/** The reports that go to a meeting, with what they recommend. */
export async function listAgenda(q: Queryable, meeting: string) {
  return q
    .select({
      id: reports.id,
      key: reports.key,
      subject: reports.subject,
      isPublic: sql<boolean>`${reports.visibility} is null`,
      recommendations: reports.recommendations,
      ...lifeOfReport({ forPublic: false }),
    })
    .from(reportMeetings)
    .innerJoin(reports, eq(reports.id, reportMeetings.reportId))
    .innerJoin(meetings, eq(meetings.id, reportMeetings.meetingId))
    .where(eq(meetings.key, meeting))
    .orderBy(asc(reports.position), asc(reports.id))
}

/** Everything that was recorded of a meeting's answers, oldest first. */
export async function listResolutions(q: Queryable, meeting: string) {
  return q
    .select({
      id: resolutions.id,
      report: reports.key,
      place: resolutions.place,
      text: resolutions.text,
      outcome: resolutions.outcome,
      amendment: resolutions.amendment,
      minute: resolutions.minute,
      reason: resolutions.reason,
      on: resolutions.on,
    })
    .from(resolutions)
    .innerJoin(reports, eq(reports.id, resolutions.reportId))
    .innerJoin(meetings, eq(meetings.id, resolutions.meetingId))
    .where(eq(meetings.key, meeting))
    .orderBy(asc(resolutions.id))
}

export async function insertResolution(
  tx: Tx,
  resolution: Omit<typeof resolutions.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(resolutions).values(resolution)
}

const decisionColumns = {
  id: decisions.id,
  version: decisions.version,
  programme: { key: programmes.key, name: programmes.name },
  text: decisions.text,
  outcome: decisions.outcome,
  amendment: decisions.amendment,
  minute: decisions.minute,
}

/** What programmes seek of a meeting. */
export async function listDecisions(q: Queryable, meeting: string) {
  return q
    .select(decisionColumns)
    .from(decisions)
    .innerJoin(programmes, eq(programmes.id, decisions.programmeId))
    .where(eq(decisions.soughtAt, meeting))
    .orderBy(asc(programmes.position), asc(decisions.position), asc(decisions.id))
}

/** The decision that is sought of the meeting, locked; null when there is none. */
export async function lockDecision(tx: Tx, id: number, meeting: string) {
  const isIt = sql`${decisions.id} = ${id}`
  const [row] = await tx
    .select(decisionColumns)
    .from(decisions)
    .innerJoin(programmes, eq(programmes.id, decisions.programmeId))
    .where(and(isIt, eq(decisions.soughtAt, meeting)))
    .for('update', { of: decisions })
  return row ?? null
}

export async function updateDecision(
  tx: Tx,
  { id, version }: { id: Id<'decision'>; version: number },
  answer: Pick<typeof decisions.$inferInsert, 'outcome' | 'amendment' | 'minute'>,
): Promise<void> {
  await tx
    .update(decisions)
    .set({ ...answer, version: version + 1 })
    .where(eq(decisions.id, id))
}
