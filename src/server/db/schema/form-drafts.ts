import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { DraftValues } from '../../../domain/form-drafts/input'
import { ref } from './columns'
import { users } from './users'

/** What somebody typed into a form and has not sent. Nobody else sees it. */
export const formDrafts = pgTable(
  'form_draft',
  {
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** The form, by the path of its page: `programmes/police-itm/rate`. */
    form: text('form').notNull(),
    /** The version of the record that the form was opened at; null for a form that makes a new one. */
    version: integer('version'),
    values: jsonb('values').$type<DraftValues>().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.form] }), index('form_draft_by_age').on(t.savedAt)],
)
