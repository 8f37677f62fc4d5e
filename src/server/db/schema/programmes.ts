import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { NAME_KINDS, PROGRAMME_KINDS, PROGRAMME_STATUSES } from '../../../domain/programmes/values'
import {
  day,
  id,
  oneOf,
  plainText,
  recordedAt,
  recordedOn,
  ref,
  source,
  version,
  visibility,
} from './columns'
import { organisations, people } from './organisations'

export const programmes = pgTable(
  'programme',
  {
    id: id('programme'),
    key: text('key').notNull().unique(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation'),
    kind: text('kind', { enum: PROGRAMME_KINDS }).notNull(),
    parentId: ref('parent_id', 'programme').references((): AnyPgColumn => programmes.id, {
      onDelete: 'restrict',
    }),
    objective: text('objective'),
    stage: text('stage'),
    status: text('status', { enum: PROGRAMME_STATUSES }),
    leadId: ref('lead_id', 'person').references(() => people.id, { onDelete: 'restrict' }),
    sponsorId: ref('sponsor_id', 'person').references(() => people.id, { onDelete: 'restrict' }),
    /** Pointers to separate reports: the draft says so and stops. */
    references: text('references').array().notNull().default([]),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    /** Caches of the tree, rewritten with every rename and move: where the row sorts, how deep, who may know of it. */
    sortPath: plainText('sort_path').notNull(),
    depth: integer('depth').notNull().default(0),
    isPublic: boolean('is_public').notNull(),
    /** The same place in the list that the public sees; null when it is not in it. */
    publicSortPath: plainText('public_sort_path'),
    publicDepth: integer('public_depth'),
    /** Every name and abbreviation that it ever had, in lower case, for the search. */
    searchText: text('search_text').notNull(),
    version: version(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('programme_by_parent').on(t.parentId),
    index('programme_by_lead').on(t.leadId),
    index('programme_by_sponsor').on(t.sponsorId),
    uniqueIndex('programme_order').on(t.sortPath),
    uniqueIndex('programme_public_order').on(t.publicSortPath),
    index('programme_file_order').on(t.position, t.id),
    oneOf('programme_kind_known', t.kind, PROGRAMME_KINDS),
    oneOf('programme_status_known', t.status, PROGRAMME_STATUSES),
  ],
)

/** Former, proposed and other names; never erased. */
export const programmeNames = pgTable(
  'programme_name',
  {
    id: id('programme-name'),
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    abbreviation: text('abbreviation'),
    kind: text('kind', { enum: NAME_KINDS }).notNull(),
    until: day('until'),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('programme_name_by_programme').on(t.programmeId, t.id),
    oneOf('programme_name_kind_known', t.kind, NAME_KINDS),
  ],
)

export const programmeOrganisations = pgTable(
  'programme_organisation',
  {
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    organisationId: ref('organisation_id', 'organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'restrict' }),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.programmeId, t.organisationId] }),
    index('programme_organisation_by_organisation').on(t.organisationId, t.programmeId),
  ],
)

export const dependencies = pgTable(
  'dependency',
  {
    id: id('dependency'),
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    onId: ref('on_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    /** `programme-key/milestone-key` */
    milestone: text('milestone'),
    text: text('text'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    index('dependency_by_programme').on(t.programmeId, t.position, t.id),
    index('dependency_by_target').on(t.onId),
  ],
)

/** What an edit replaced: the editable columns of a programme as they stood from `recordedOn` on. */
export const programmeRevisions = pgTable(
  'programme_revision',
  {
    id: id('programme-revision'),
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    state: jsonb('state').$type<ProgrammeState>().notNull(),
  },
  (t) => [index('programme_revision_by_programme').on(t.programmeId, t.id)],
)

/** The columns of a programme that people edit. */
export interface ProgrammeState {
  name: string
  abbreviation?: string | undefined
  objective?: string | undefined
  stage?: string | undefined
  status?: (typeof PROGRAMME_STATUSES)[number] | undefined
  lead?: string | undefined
  sponsor?: string | undefined
}
