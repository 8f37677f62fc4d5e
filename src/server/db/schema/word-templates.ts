import { boolean, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { StyleMap, TemplateFindings } from '../../../domain/word-templates/views'
import { bytes, id, recordedAt, ref } from './columns'
import { committees } from './committees'
import { recordedBy } from './users'

/** A council's own Word file that reports are set into, as it was uploaded, and how its styles are used. Never changed. */
export const wordTemplates = pgTable(
  'word_template',
  {
    id: id('word-template'),
    key: text('key').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    content: bytes('content').notNull(),
    sha256: text('sha256').notNull(),
    /** What was found in the file, and which of its styles each part of a report takes. */
    findings: jsonb('findings').$type<TemplateFindings>().notNull(),
    styles: jsonb('styles').$type<StyleMap>().notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    unique('word_template_number').on(t.key, t.number),
    index('word_template_by_user').on(t.recordedBy),
  ],
)

/** Which template the reports to a committee are set into, or all others; the latest choice counts. Never changed. */
export const wordTemplateChoices = pgTable(
  'word_template_choice',
  {
    id: id('word-template-choice'),
    /** Null: every committee for which nothing else was chosen. */
    committeeId: ref('committee_id', 'committee').references(() => committees.id, {
      onDelete: 'restrict',
    }),
    /** Null: as Milepost sets it. */
    template: text('template'),
    /** Of a committee: whatever is chosen for every committee, as if it had never had a choice of its own. */
    asForAll: boolean('as_for_all').notNull().default(false),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('word_template_choice_of_committee').on(t.committeeId, t.id),
    index('word_template_choice_by_user').on(t.recordedBy),
  ],
)
