import 'server-only'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { publicAction, publicPromise, publicResolution } from './public-committee-lists'
import { ofPublicVersion, ofReadableVersion } from './public-versions'
import * as schema from './schema'

/**
 * What the public's role reads of a table: columns by name, and the rows for which the condition holds. A condition asks
 * other tables as the same role does, so what stands in a hidden row is hidden with it.
 */
export interface PublicPart {
  table: string
  columns: readonly string[]
  rows: string
}

const inProgramme = (table: string) =>
  `exists (select from programme where programme.id = ${table}.programme_id and programme.is_public)`

const ofFact = (table: string) => `${table}.visibility is null and ${inProgramme(table)}`

const inMilestone = (table: string) =>
  `exists (select from milestone where milestone.id = ${table}.milestone_id)`

/** A table that is not here is not for the public, nor is a column that is not named, even a new one. */
export const PUBLIC_PARTS: readonly PublicPart[] = [
  part(
    schema.programmes,
    [
      ...(['id', 'key', 'name', 'abbreviation', 'kind', 'parentId', 'objective', 'stage'] as const),
      ...(['status', 'leadId', 'sponsorId', 'references', 'visibility', 'source'] as const),
      ...(['position', 'isPublic', 'publicSortPath', 'publicDepth', 'searchText'] as const),
      ...(['version', 'recordedOn'] as const),
    ],
    'is_public',
  ),
  part(
    schema.programmeNames,
    ['id', 'programmeId', 'name', 'abbreviation', 'kind', 'until', 'recordedOn'],
    inProgramme('programme_name'),
  ),
  part(
    schema.programmeRevisions,
    ['id', 'programmeId', 'recordedOn', 'state'],
    inProgramme('programme_revision'),
  ),
  part(
    schema.programmeOrganisations,
    ['programmeId', 'organisationId', 'position'],
    inProgramme('programme_organisation'),
  ),
  part(
    schema.programmeSummaries,
    [
      ...(['programmeId', 'validFrom', 'validTo', 'publicView', 'name', 'abbreviation'] as const),
      ...(['stage', 'status', 'leadId', 'rating', 'ratedOn', 'openMilestones'] as const),
      ...(['doneMilestones', 'nextName', 'nextDate', 'nextSortDay', 'openDueLast'] as const),
      ...(['firstDueLast', 'lastUpdate'] as const),
    ],
    'public_view',
  ),
  part(
    schema.dependencies,
    ['id', 'programmeId', 'onId', 'milestone', 'text', 'position'],
    `${inProgramme('dependency')}
      and exists (select from programme where programme.id = dependency.on_id and programme.is_public)
      and (milestone is null or exists (select from programme join milestone on milestone.programme_id = programme.id
        where programme.key = split_part(dependency.milestone, '/', 1)
          and milestone.key = split_part(dependency.milestone, '/', 2)))`,
  ),
  part(
    schema.milestones,
    [
      ...(['id', 'programmeId', 'key', 'name', 'element', 'kind', 'baseline', 'actual'] as const),
      ...(['wording', 'status', 'condition', 'conditions', 'reason', 'confidence'] as const),
      ...(['visibility', 'source', 'position', 'version', 'recordedOn'] as const),
    ],
    ofFact('milestone'),
  ),
  part(
    schema.milestoneForecasts,
    ['id', 'milestoneId', 'forecast', 'reason', 'recordedOn'],
    inMilestone('milestone_forecast'),
  ),
  part(
    schema.milestoneRebaselines,
    ['id', 'milestoneId', 'to', 'reason', 'approvedBy', 'recordedOn'],
    inMilestone('milestone_rebaseline'),
  ),
  part(
    schema.milestoneRevisions,
    ['id', 'milestoneId', 'state', 'recordedOn'],
    inMilestone('milestone_revision'),
  ),
  part(
    schema.ratings,
    [
      ...(['id', 'programmeId', 'dimension', 'element', 'scale', 'value', 'reason'] as const),
      ...(['pathToGreen', 'pathToGreenBy', 'outlook', 'ratedBy', 'visibility'] as const),
      ...(['source', 'recordedOn', 'effectiveOn', 'corrects'] as const),
    ],
    ofFact('rating'),
  ),
  part(
    schema.risks,
    [
      ...(['id', 'programmeId', 'key', 'reference', 'title', 'cause', 'event', 'effect'] as const),
      ...(['mitigation', 'likelihood', 'impact', 'score', 'rating', 'previousScore'] as const),
      ...(['targetScore', 'targetDate', 'status', 'owner', 'visibility', 'source'] as const),
      ...(['position', 'recordedOn'] as const),
    ],
    ofFact('risk'),
  ),
  part(
    schema.events,
    [
      ...(['id', 'programmeId', 'key', 'kind', 'on', 'element', 'text', 'reason'] as const),
      ...(['status', 'visibility', 'source', 'position', 'recordedOn'] as const),
    ],
    ofFact('event'),
  ),
  part(
    schema.decisions,
    [
      ...(['id', 'programmeId', 'key', 'kind', 'text', 'amount', 'soughtAt', 'outcome'] as const),
      ...(['amendment', 'minute', 'visibility', 'source', 'position', 'version'] as const),
      ...(['recordedOn'] as const),
    ],
    ofFact('decision'),
  ),
  part(
    schema.measures,
    [
      ...(['id', 'programmeId', 'key', 'name', 'unit', 'element', 'better'] as const),
      ...(['visibility', 'source', 'position'] as const),
    ],
    `visibility is null and (programme_id is null or ${inProgramme('measure')})`,
  ),
  part(
    schema.measureSeries,
    ['id', 'measureId', 'organisationId', 'target', 'targetKind', 'position'],
    'exists (select from measure where measure.id = measure_series.measure_id)',
  ),
  part(
    schema.observations,
    ['id', 'seriesId', 'period', 'value', 'count', 'qualifier', 'note', 'recordedOn'],
    'exists (select from measure_series where measure_series.id = observation.series_id)',
  ),
  part(
    schema.organisations,
    ['id', 'key', 'name', 'abbreviation', 'aliases', 'position'],
    `exists (select from programme_organisation named where named.organisation_id = organisation.id)
      or is_public_organisation(id)`,
  ),
  part(
    schema.people,
    ['id', 'key', 'name', 'office', 'position'],
    `exists (select from programme where programme.lead_id = person.id) or is_public_person(id, key)
      or exists (select from action where action.owner_id = person.id)`,
  ),
  part(
    schema.committees,
    [
      ...(['id', 'key', 'name', 'formerNames', 'namesUntil', 'clearDays', 'settings'] as const),
      ...(['position', 'version'] as const),
    ],
    'true',
  ),
  part(
    schema.meetings,
    ['id', 'key', 'committeeId', 'date', 'time', 'addedOn', 'position', 'version'],
    'true',
  ),
  part(
    schema.committeeTemplates,
    ['id', 'committeeId', 'purpose', 'from', 'layout', 'recordedOn'],
    'true',
  ),
  part(
    schema.corporatePlans,
    ['id', 'key', 'number', 'name', 'from', 'until', 'outcomes', 'source', 'recordedOn'],
    'true',
  ),
  part(schema.meetingChanges, ['id', 'meetingId', 'kind', 'from', 'to', 'reason', 'on'], 'true'),
  part(
    schema.reports,
    [
      ...(['id', 'key', 'subject', 'visibility', 'dataAsAt', 'status', 'createdOn'] as const),
      ...(['approvedOn', 'publishedOn', 'withdrawnOn', 'publicDocument', 'publicItem'] as const),
      ...(['position'] as const),
    ],
    `visibility is null and status = 'published'`,
  ),
  part(
    schema.reportMeetings,
    ['id', 'reportId', 'committeeId', 'meetingId', 'purpose', 'position'],
    'exists (select from report where report.id = report_meeting.report_id)',
  ),
  part(
    schema.reportVersions,
    ['id', 'reportId', 'number', 'sha256', 'approvedOn'],
    `exists (select from report_step published where published.report_id = report_version.report_id
      and published.number = report_version.number and published.step = 'publish')`,
  ),
  part(
    schema.reportSteps,
    ['id', 'reportId', 'step', 'number', 'on'],
    `step in ('publish', 'withdraw') and exists (select from report where report.id = report_step.report_id)`,
  ),
  part(
    schema.reportFiles,
    ['id', 'versionId', 'format', 'content', 'sha256', 'madeWith'],
    `${ofReadableVersion('report_file')} and ${ofPublicVersion('report_file')}`,
  ),
  part(schema.reportPapers, ['id', 'versionId', 'document'], ofReadableVersion('report_paper')),
  part(
    schema.promises,
    [
      ...(['id', 'key', 'committeeId', 'reportId', 'paragraph', 'toldOn', 'text'] as const),
      ...([
        'reportVersion',
        'programmeId',
        'milestoneId',
        'due',
        'visibility',
        'source',
        'recordedOn',
      ] as const),
    ],
    publicPromise('promise'),
  ),
  part(
    schema.promiseAccounts,
    ['id', 'promiseId', 'on', 'outcome', 'note'],
    'exists (select from promise where promise.id = promise_account.promise_id)',
  ),
  part(
    schema.actions,
    [
      ...(['id', 'key', 'committeeId', 'meetingId', 'kind', 'text', 'ownerId'] as const),
      ...(['programmeId', 'due', 'visibility', 'source', 'recordedOn'] as const),
    ],
    publicAction('action'),
  ),
  part(
    schema.actionUpdates,
    ['id', 'actionId', 'kind', 'on', 'text'],
    'exists (select from action where action.id = action_update.action_id)',
  ),
  part(
    schema.resolutions,
    ['id', 'reportId', 'meetingId', 'text', 'outcome', 'amendment', 'minute', 'on'],
    publicResolution('resolution'),
  ),
]

/**
 * Functions that tell the public's role what a column mixes with what is not public, and look up what is public. Who may not
 * use `search_words` does not see through it, and a session of theirs finds none of the indexes that are made with it.
 */
export const PUBLIC_FUNCTIONS = [
  'public_depends_on(integer)',
  'public_told_to(integer)',
  'public_previous(integer)',
  'public_step_words(integer)',
  'withheld_corrects(integer)',
  'withheld_facts(integer[])',
  'is_public_person(integer, text)',
  'is_public_organisation(integer)',
  'public_search_hits(tsquery, date, integer)',
  'marks_apart(text)',
  'report_passages(jsonb)',
  'search_words(text, text)',
] as const

function part<Table extends PgTable>(
  table: Table,
  keys: readonly (keyof Table['_']['columns'] & string)[],
  rows: string,
): PublicPart {
  const named: readonly string[] = keys
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => named.includes(key))
    .map(([, { name }]) => name)
  return { table: getTableName(table), columns, rows }
}
