import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'

/** The first day of an audited step of what the row of a query is about; null when it is not on record. */
export const dayOfStep = (list: 'reports' | 'meetings', action: string) => {
  const key = list === 'reports' ? sql`report.key` : sql`meeting.key`
  return sql<Day | null>`(select min(step."on") from audit_event step
    where step.subject = ${`${list}/`}::text || ${key} and step.action = ${action})`
}

/** Columns of a query over `report`: the days on which it was made, approved and published. */
export const lifeOfReport = {
  createdOn: dayOfStep('reports', 'report.create'),
  approvedOn: dayOfStep('reports', 'report.approve'),
  publishedOn: dayOfStep('reports', 'report.publish'),
}
