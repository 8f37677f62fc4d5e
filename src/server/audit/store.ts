import 'server-only'
import { and, desc, eq, like, lt, ne, not, or, type SQL } from 'drizzle-orm'
import { auditEvents } from '../db/schema/audit'
import type { Queryable } from '../db/transaction'

export interface AuditSelection {
  /** Path of a record; what lies under it counts too. */
  subject?: string | undefined
  /** Leaves out who may sign in, and who did. */
  withoutPeople: boolean
  /** The id of the last event of the page before. */
  after?: number | undefined
  limit: number
}

/** Audit events, newest first. */
export function listAuditEvents(db: Queryable, selection: AuditSelection) {
  const { subject, withoutPeople, after, limit } = selection
  return db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      on: auditEvents.on,
      actor: auditEvents.actor,
      role: auditEvents.role,
      action: auditEvents.action,
      subject: auditEvents.subject,
      before: auditEvents.before,
      after: auditEvents.after,
      reason: auditEvents.reason,
    })
    .from(auditEvents)
    .where(
      and(
        subject === undefined ? undefined : isUnder(subject),
        withoutPeople ? not(like(auditEvents.subject, 'people/%')) : undefined,
        after === undefined ? undefined : lt(auditEvents.id, after),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit)
}

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

/** Keys have no character that `like` treats as a pattern. */
function isUnder(subject: string): SQL | undefined {
  return or(eq(auditEvents.subject, subject), like(auditEvents.subject, `${subject}/%`))
}
