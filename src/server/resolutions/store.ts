import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decisionSchema } from '@/domain/portfolio-file/decision'
import { publicResolution } from '../db/public-committee-lists'
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
import { textOfSchema } from '../db/schema/json-rows'
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

interface Audience {
  forPublic: boolean
}

/** The reports that go to a meeting, with what they recommend; for the public what was published of that. */
export async function listAgenda(q: Queryable, meeting: string, { forPublic }: Audience) {
  const isOpen = and(isNull(reports.visibility), eq(reports.status, 'published'))
  const rows = await q
    .select({
      id: reports.id,
      key: reports.key,
      subject: reports.subject,
      isPublic: sql<boolean>`${reports.visibility} is null`,
      recommendations: forPublic
        ? sql<unknown>`coalesce(${reports.publicItem} -> 'recommendations', '[]')`.mapWith(
            reports.publicItem,
          )
        : reports.recommendations,
      ...lifeOfReport({ forPublic }),
    })
    .from(reportMeetings)
    .innerJoin(reports, eq(reports.id, reportMeetings.reportId))
    .innerJoin(meetings, eq(meetings.id, reportMeetings.meetingId))
    .where(and(eq(meetings.key, meeting), forPublic ? isOpen : undefined))
    .orderBy(asc(reports.position), asc(reports.id))
  return rows.map((row) => ({ ...row, recommendations: asked.parse(row.recommendations) }))
}

const asked = z.array(decisionSchema)

/** Everything that was recorded of a meeting's answers, oldest first; for the public without why one was corrected. */
export async function listResolutions(q: Queryable, meeting: string, { forPublic }: Audience) {
  return q
    .select({
      id: resolutions.id,
      report: reports.key,
      place: forPublic ? sql<number>`0` : resolutions.place,
      text: resolutions.text,
      outcome: resolutions.outcome,
      amendment: resolutions.amendment,
      minute: resolutions.minute,
      reason: forPublic ? sql<string | null>`null::text` : resolutions.reason,
      on: resolutions.on,
    })
    .from(resolutions)
    .innerJoin(reports, eq(reports.id, resolutions.reportId))
    .innerJoin(meetings, eq(meetings.id, resolutions.meetingId))
    .where(and(eq(meetings.key, meeting), forPublic ? IS_PUBLIC : undefined))
    .orderBy(asc(resolutions.id))
}

const IS_PUBLIC = textOfSchema(publicResolution('resolution'))

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

/** What programmes seek of a meeting, of which the public knows what is public. */
export async function listDecisions(q: Queryable, meeting: string, { forPublic }: Audience) {
  const isOpen = and(isNull(decisions.visibility), programmes.isPublic)
  return q
    .select(decisionColumns)
    .from(decisions)
    .innerJoin(programmes, eq(programmes.id, decisions.programmeId))
    .where(and(eq(decisions.soughtAt, meeting), forPublic ? isOpen : undefined))
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
