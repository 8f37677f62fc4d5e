import 'server-only'
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm'
import { presenceForm } from '@/domain/reports/presence'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { formDrafts } from '../db/schema/form-drafts'
import { users } from '../db/schema/users'
import type { Queryable } from '../db/transaction'

export interface Presence {
  section: string
  name: string
}

/** Whoever said within the last half minute that they have a section of the report open, but for one person. */
export async function listEditors(
  q: Queryable,
  report: string,
  except: Id<'user'> | null,
): Promise<Presence[]> {
  const prefix = presenceForm(report, '')
  const rows = await q
    .select({ form: formDrafts.form, name: users.name })
    .from(formDrafts)
    .innerJoin(users, eq(users.id, formDrafts.userId))
    .where(
      and(
        sql`starts_with(${formDrafts.form}, ${prefix})`,
        gt(formDrafts.savedAt, sql`now() - interval '30 seconds'`),
        ne(formDrafts.userId, except ?? sql`0`),
      ),
    )
    .orderBy(asc(users.name), asc(formDrafts.form))
  return rows.map(({ form, name }) => ({ section: form.slice(prefix.length), name }))
}

/** What London's clock says: '10:42am'. */
export async function readLondonTime(q: Queryable): Promise<string> {
  const [row] = await q.select({ time: inLondon(sql`now()`, 'time') }).from(sql`(select 1) as one`)
  return row?.time ?? ''
}
