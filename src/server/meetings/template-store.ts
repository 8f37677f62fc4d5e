import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import {
  type CommitteeTemplate,
  committeeTemplateSchema,
} from '@/domain/reports/templates/committee-template'
import { committees, committeeTemplates } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

/** What counts of the templates of every committee, or of one, by its key; the earliest first. */
export async function mapCommitteeTemplates(
  q: Queryable,
  committee?: string,
): Promise<Map<string, CommitteeTemplate[]>> {
  const { purpose, from, layout } = committeeTemplates
  const rows = await q
    .selectDistinctOn([committees.id, from, purpose], {
      key: committees.key,
      purpose,
      from,
      layout,
    })
    .from(committeeTemplates)
    .innerJoin(committees, eq(committees.id, committeeTemplates.committeeId))
    .where(committee === undefined ? undefined : eq(committees.key, committee))
    .orderBy(asc(committees.id), asc(from), asc(purpose), desc(committeeTemplates.id))
  const templates = new Map<string, CommitteeTemplate[]>()
  for (const { key, layout: kept, ...use } of rows) {
    const template = committeeTemplateSchema.parse({ ...use, ...(kept && { layout: kept }) })
    templates.set(key, [...(templates.get(key) ?? []), template])
  }
  return templates
}

export async function insertCommitteeTemplate(
  tx: Tx,
  row: CommitteeTemplate & {
    committeeId: Id<'committee'>
    recordedOn: Day
    recordedBy: Id<'user'> | null
  },
): Promise<void> {
  await tx.insert(committeeTemplates).values({ ...row, layout: row.layout ?? null })
}
