import 'server-only'
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import * as schema from './schema'

/**
 * What the application does with the rows of a table. A record is added to and never changed, which a trigger holds as
 * well; what people edit is never removed; what stands for a choice, a way in, a session or a cache is replaced.
 */
const RIGHTS = {
  record: ['select', 'insert'],
  editable: ['select', 'insert', 'update'],
  replaceable: ['select', 'insert', 'update', 'delete'],
} as const

export interface TableGrant {
  table: string
  /** Privileges of the application. */
  application: readonly string[]
}

/** One row for each table of the schema: a table without a row fails a test, and nobody may use it. */
export const TABLE_GRANTS: readonly TableGrant[] = [
  grant(schema.actions, 'record'),
  grant(schema.actionUpdates, 'record'),
  grant(schema.auditEvents, 'record'),
  grant(schema.accounts, 'replaceable'),
  grant(schema.apiTokens, 'editable'),
  grant(schema.backupRuns, 'editable'),
  grant(schema.classifications, 'record'),
  grant(schema.committees, 'editable'),
  grant(schema.committeeTemplates, 'record'),
  grant(schema.corporatePlans, 'record'),
  grant(schema.decisions, 'editable'),
  grant(schema.dependencies, 'replaceable'),
  grant(schema.events, 'record'),
  grant(schema.formDrafts, 'replaceable'),
  grant(schema.houseStyles, 'record'),
  grant(schema.idempotencyKeys, 'replaceable'),
  grant(schema.importBatches, 'record'),
  grant(schema.measures, 'editable'),
  grant(schema.measureSeries, 'editable'),
  grant(schema.meetingChanges, 'record'),
  grant(schema.meetings, 'editable'),
  grant(schema.milestoneForecasts, 'record'),
  grant(schema.milestoneRebaselines, 'record'),
  grant(schema.milestoneRevisions, 'record'),
  grant(schema.milestones, 'editable'),
  grant(schema.observations, 'record'),
  grant(schema.organisations, 'editable'),
  grant(schema.people, 'editable'),
  grant(schema.programmeNames, 'record'),
  grant(schema.programmeOrganisations, 'replaceable'),
  grant(schema.programmeRevisions, 'record'),
  grant(schema.programmes, 'editable'),
  grant(schema.programmeSummaries, 'replaceable'),
  grant(schema.promiseAccounts, 'record'),
  grant(schema.promises, 'record'),
  grant(schema.rateLimits, 'replaceable'),
  grant(schema.ratings, 'record'),
  grant(schema.reportAccounts, 'record'),
  grant(schema.reportClearances, 'replaceable'),
  grant(schema.reportCommentAnswers, 'record'),
  grant(schema.reportComments, 'record'),
  grant(schema.reportFiles, 'record'),
  grant(schema.reportMeetings, 'replaceable'),
  grant(schema.reportPapers, 'record'),
  grant(schema.reports, 'editable'),
  grant(schema.reportSteps, 'record'),
  grant(schema.reportVersions, 'record'),
  grant(schema.resolutions, 'record'),
  grant(schema.risks, 'record'),
  grant(schema.sessions, 'replaceable'),
  grant(schema.signInLinks, 'replaceable'),
  grant(schema.signInRequests, 'replaceable'),
  grant(schema.userProgrammes, 'replaceable'),
  grant(schema.users, 'editable'),
  grant(schema.wordTemplateChoices, 'record'),
  grant(schema.wordTemplates, 'record'),
  grant(schema.workerHeartbeats, 'replaceable'),
]

/** Schemas of libraries, whose tables the application uses as it likes but does not define. */
export const LIBRARY_SCHEMAS = ['pgboss'] as const

/** Schemas that the application may look into: which migrations have run. */
export const READABLE_SCHEMAS = ['drizzle'] as const

function grant(table: PgTable, application: keyof typeof RIGHTS): TableGrant {
  return { table: getTableName(table), application: RIGHTS[application] }
}
