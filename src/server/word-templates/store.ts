import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { inLondon } from '../db/london-time'
import { committees, reportMeetings, reports, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
import { wordTemplateChoices, wordTemplates } from '../db/schema/word-templates'
import type { Queryable, Tx } from '../db/transaction'

export type NewTemplate = typeof wordTemplates.$inferInsert

/** The latest version of each template, by name. */
export async function listTemplates(q: Queryable) {
  const latest = q
    .selectDistinctOn([wordTemplates.key], {
      key: wordTemplates.key,
      number: wordTemplates.number,
      name: wordTemplates.name,
      bytes: sql<number>`length(${wordTemplates.content})`.as('bytes'),
      sha256: wordTemplates.sha256,
      by: sql<string | null>`${users.name}`.as('by'),
      at: inLondon(wordTemplates.recordedAt, 'moment').as('at'),
      findings: wordTemplates.findings,
      styles: wordTemplates.styles,
    })
    .from(wordTemplates)
    .leftJoin(users, eq(users.id, wordTemplates.recordedBy))
    .orderBy(asc(wordTemplates.key), desc(wordTemplates.number))
    .as('latest')
  return q.select().from(latest).orderBy(asc(latest.name), asc(latest.key))
}

/** The latest version of a template, with the file; null when there is none. */
export async function findTemplate(q: Queryable, key: string) {
  const [row] = await q
    .select({
      key: wordTemplates.key,
      number: wordTemplates.number,
      name: wordTemplates.name,
      content: wordTemplates.content,
      sha256: wordTemplates.sha256,
      findings: wordTemplates.findings,
      styles: wordTemplates.styles,
    })
    .from(wordTemplates)
    .where(eq(wordTemplates.key, key))
    .orderBy(desc(wordTemplates.number))
    .limit(1)
  return row ?? null
}

/** Whether it is kept now; false when somebody else made that version meanwhile. */
export async function insertTemplate(tx: Tx, template: NewTemplate): Promise<boolean> {
  const rows = await tx
    .insert(wordTemplates)
    .values(template)
    .onConflictDoNothing({ target: [wordTemplates.key, wordTemplates.number] })
    .returning({ id: wordTemplates.id })
  return rows.length > 0
}

/** The committees, and what was last chosen for each; `chosen` is null where nothing was. */
export async function listChoices(q: Queryable) {
  const chosen = latestChoices(q)
  const own = await q
    .select({
      committee: committees.key,
      name: committees.name,
      chosen: chosen.id,
      template: chosen.template,
    })
    .from(committees)
    .leftJoin(chosen, and(eq(chosen.committeeId, committees.id), eq(chosen.asForAll, false)))
    .orderBy(asc(committees.name), asc(committees.id))
  const [general] = await q
    .select({ template: chosen.template })
    .from(chosen)
    .where(sql`${chosen.committeeId} is null`)
  return { own, general: general?.template ?? null }
}

function latestChoices(q: Queryable) {
  return q
    .selectDistinctOn([wordTemplateChoices.committeeId], {
      id: wordTemplateChoices.id,
      committeeId: wordTemplateChoices.committeeId,
      template: wordTemplateChoices.template,
      asForAll: wordTemplateChoices.asForAll,
    })
    .from(wordTemplateChoices)
    .orderBy(asc(wordTemplateChoices.committeeId), desc(wordTemplateChoices.id))
    .as('chosen')
}

export async function findCommitteeId(q: Queryable, key: string): Promise<Id<'committee'> | null> {
  const [row] = await q
    .select({ id: committees.id })
    .from(committees)
    .where(eq(committees.key, key))
  return row?.id ?? null
}

export async function insertChoice(
  tx: Tx,
  choice: typeof wordTemplateChoices.$inferInsert,
): Promise<void> {
  await tx.insert(wordTemplateChoices).values(choice)
}

/** The key of the template that a report is set into: of its first committee with a choice of its own, or of all; or null. */
export async function findChosen(q: Queryable, report: string): Promise<string | null> {
  const chosen = latestChoices(q)
  const [own] = await q
    .select({ template: chosen.template })
    .from(chosen)
    .innerJoin(reportMeetings, eq(reportMeetings.committeeId, chosen.committeeId))
    .innerJoin(reports, and(eq(reports.id, reportMeetings.reportId), eq(reports.key, report)))
    .where(eq(chosen.asForAll, false))
    .orderBy(asc(reportMeetings.position), asc(reportMeetings.id))
    .limit(1)
  if (own !== undefined) return own.template
  return (await listChoices(q)).general
}
