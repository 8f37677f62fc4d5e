import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import { draftValues, type SaveFormDraftInput } from '@/domain/form-drafts/input'
import type { Db } from '../db/client'
import { inLondon } from '../db/london-time'
import type { Id } from '../db/schema/columns'
import { formDrafts } from '../db/schema/form-drafts'
import type { Queryable } from '../db/transaction'

/** When it was saved, as London's clock said it: the day, and '10:42am'. */
const savedWhen = {
  on: inLondon(formDrafts.savedAt, 'day'),
  at: inLondon(formDrafts.savedAt, 'time'),
}

/** What the person typed into the form and has not sent, or null. */
export async function findFormDraft(db: Queryable, userId: Id<'user'>, form: string) {
  const [row] = await db
    .select({ version: formDrafts.version, values: formDrafts.values, ...savedWhen })
    .from(formDrafts)
    .where(and(eq(formDrafts.userId, userId), eq(formDrafts.form, form)))
  return row === undefined ? null : { ...row, values: draftValues.parse(row.values) }
}

/** Keeps the draft in place of the one before; when that was. */
export async function upsertFormDraft(
  db: Db,
  userId: Id<'user'>,
  { form, version, values }: SaveFormDraftInput,
) {
  const [row] = await db
    .insert(formDrafts)
    .values({ userId, form, version, values })
    .onConflictDoUpdate({
      target: [formDrafts.userId, formDrafts.form],
      set: { version, values, savedAt: sql`now()` },
    })
    .returning(savedWhen)
  if (row === undefined) throw new Error('The draft was not stored')
  return row
}

export async function deleteFormDraft(db: Db, userId: Id<'user'>, form: string): Promise<void> {
  await db.delete(formDrafts).where(and(eq(formDrafts.userId, userId), eq(formDrafts.form, form)))
}

/** Forgets the drafts that nobody has touched for 30 days; the number of them. */
export async function purgeFormDrafts(db: Queryable): Promise<number> {
  const rows = await db
    .delete(formDrafts)
    .where(lt(formDrafts.savedAt, sql`now() - interval '30 days'`))
    .returning({ userId: formDrafts.userId })
  return rows.length
}
