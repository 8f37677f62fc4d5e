import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'

const KEYS = { reports: sql`report.key`, meetings: sql`meeting.key` }

/** A column of a query over a list: the first day of an audited step of its row; null when it is not on record. */
export function dayOfStep(list: keyof typeof KEYS, action: string): SQL<Day | null> {
  return sql<Day | null>`(select min(step."on") from audit_event step
    where step.subject = ${`${list}/`}::text || ${KEYS[list]} and step.action = ${action})`
}

/** The days on which a report was made, approved and published. */
export const lifeOfReport = {
  createdOn: dayOfStep('reports', 'report.create'),
  approvedOn: dayOfStep('reports', 'report.approve'),
  publishedOn: dayOfStep('reports', 'report.publish'),
}
