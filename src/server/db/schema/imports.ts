import {
  type AnyPgColumn,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { day, id, ref } from './columns'
import { recordedBy } from './users'

/** Each import that changed something, and each that was undone: what it added and changed is kept with it. */
export const importBatches = pgTable(
  'import_batch',
  {
    id: id('import-batch'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    /** The day of the portfolio on which it was imported. */
    recordedOn: day('recorded_on').notNull(),
    recordedBy: recordedBy(),
    /** Of what the file says, however it is laid out; of an undo, nothing. */
    sha256: text('sha256'),
    /** As it was named on the console; null where it came otherwise. */
    fileName: text('file_name'),
    counts: jsonb('counts').$type<unknown>().notNull(),
    changes: jsonb('changes').$type<unknown>().notNull(),
    /** The batch that this one undid. */
    undoes: ref('undoes', 'import-batch').references((): AnyPgColumn => importBatches.id, {
      onDelete: 'restrict',
    }),
  },
  (t) => [
    unique('import_batch_undone_once').on(t.undoes),
    index('import_batch_by_hash').on(t.sha256),
    index('import_batch_by_person').on(t.recordedBy),
  ],
)
