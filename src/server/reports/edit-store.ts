import 'server-only'
import { desc, inArray } from 'drizzle-orm'
import type { ParagraphEdit } from '@/domain/reports/views'
import { auditEvents } from '../db/schema'
import type { Queryable } from '../db/transaction'

/** Who changed each of these records last, by their path in the audit. */
export async function listLastEdits(
  q: Queryable,
  subjects: string[],
): Promise<Map<string, ParagraphEdit>> {
  if (subjects.length === 0) return new Map()
  const rows = await q
    .selectDistinctOn([auditEvents.subject], {
      subject: auditEvents.subject,
      by: auditEvents.actor,
      on: auditEvents.on,
    })
    .from(auditEvents)
    .where(inArray(auditEvents.subject, subjects))
    .orderBy(auditEvents.subject, desc(auditEvents.id))
  return new Map(rows.map(({ subject, ...edit }) => [subject, edit]))
}
