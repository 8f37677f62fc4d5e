import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { AUTHORS_STEPS } from '@/domain/reports/four-eyes'

const steps = sql.join(
  AUTHORS_STEPS.map((step) => sql`${step}`),
  sql`, `,
)

/** A column of a query over `report`: the ids of the people who made it, drafted it or wrote in it. */
export const authorsOfReport: SQL<number[]> = sql<
  number[]
>`(select coalesce(array_agg(distinct step.actor_id), '{}')
  from audit_event step
  where step.action in (${steps}) and step.actor_id is not null
    and (step.subject = 'reports/' || report.key
      or step.subject ~>=~ ('reports/' || report.key || '/') and step.subject ~<~ ('reports/' || report.key || '0')))`
