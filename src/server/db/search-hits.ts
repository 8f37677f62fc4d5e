import 'server-only'
import { sql } from 'drizzle-orm'
import type { Migration } from './migration'
import { PUBLIC_PARTS } from './public-rows'
import { textOfSchema } from './schema/json-rows'

/** SQL text of what is looked for in a row of each table: a column that makes itself, or the very expression of an index. */
const WORDS = {
  programme: 'search_words(programme.search_text, programme.objective)',
  milestone: 'milestone.words',
  risk: `search_words(risk.title, ${together('risk', ['reference', 'cause', 'event', 'effect', 'mitigation'])})`,
  promise: `search_words(promise.text, '')`,
  action: `search_words(action.text, '')`,
  committee: `search_words(committee.name, array_to_string(committee.former_names, ' '))`,
  meeting: `search_words(committee.name || ' ' || to_char(meeting.date, 'FMDD FMMonth YYYY'), array_to_string(committee.former_names, ' '))`,
  report: `search_words(report.subject, '')`,
  person: 'search_words(person.name, person.office)',
  app_user: 'search_words(app_user.name, app_user.email)',
} as const

/** A meeting is looked for by its day; its committee's name alone finds the committee. */
const NAMES_DAY = `asked::text ~ '(19|20)[0-9]{2}|januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb'`

const isKnown = (table: string) =>
  `(${table}.recorded_on is null or ${table}.recorded_on <= on_day)`

/** Of a risk the latest statement is current: where that is withheld, an earlier one is not found either. */
const IS_CURRENT_RISK = `not exists (select from risk later
  where later.programme_id = risk.programme_id and later.key = risk.key and ${isKnown('later')}
    and (coalesce(later.recorded_on, '0001-01-01'), later.position, later.id)
      > (coalesce(risk.recorded_on, '0001-01-01'), risk.position, risk.id))`

const IS_PUBLISHED = `report.status = 'published' and report.withdrawn_on is null`
const IS_APPROVED = `report.status in ('approved', 'published')`

/** The version that readers have: of a published report one that was published. */
const IS_FOR_READERS = `version.number = (select max(other.number) from report_version other
  where other.report_id = report.id and (report.status <> 'published' or exists (select from report_step published
    where published.report_id = report.id and published.number = other.number and published.step = 'publish')))`

/** Whether everybody may read a row, as SQL text: the very rule of the public's role. */
export const isForAll = (table: string): string =>
  `(${PUBLIC_PARTS.find((part) => part.table === table)?.rows ?? 'false'})`

/** By kind of result: where it is looked for, and on what condition it may be found at all. */
interface Place {
  kind: string
  table: keyof typeof WORDS
  from?: string
  where: string
}

const PLACES: readonly Place[] = [
  { kind: 'programmes', table: 'programme', where: isKnown('programme') },
  { kind: 'milestones', table: 'milestone', where: isKnown('milestone') },
  { kind: 'risks', table: 'risk', where: `${isKnown('risk')} and ${IS_CURRENT_RISK}` },
  {
    kind: 'promises',
    table: 'promise',
    where: `promise.told_on <= on_day and ${isKnown('promise')}`,
  },
  { kind: 'actions', table: 'action', where: isKnown('action') },
  { kind: 'committees', table: 'committee', where: 'true' },
  {
    kind: 'meetings',
    table: 'meeting',
    from: 'meeting join committee on committee.id = meeting.committee_id',
    where: `${NAMES_DAY} and not ${WORDS.committee} @@ asked
      and (meeting.added_on is null or meeting.added_on <= on_day)`,
  },
]

const REPORTS_FOR_ALL = [
  said('report.id from report where report.public_words @@ asked', IS_PUBLISHED),
  titlesWhere('true'),
]
const REPORTS_BY_READER = [
  said('report.id from report where report.words @@ asked', `reader <> 'member'`),
  said(
    'version.report_id as id, version.number from report_version version where version.words @@ asked',
    `reader = 'member' and report.withdrawn_on is null and ${IS_APPROVED} and ${IS_FOR_READERS}`,
  ),
  titlesWhere(`(reader <> 'member' or ${IS_APPROVED})`),
]

/** Whom staff look up; to nobody else. */
const PEOPLE: readonly Place[] = [
  { kind: 'people', table: 'person', where: `reader in ('staff', 'administrator')` },
  { kind: 'users', table: 'app_user', where: `reader = 'administrator'` },
]

/** Where more is found than is looked at it is the same each time: one page after the other shows all of it once. */
const BY_INDEX = 'SET enable_seqscan = off SET max_parallel_workers_per_gather = 0'

/** The functions that look things up, each `most` times of a kind at most. `public_search_hits` knows what is public, and nothing else. */
export const SEARCH_FUNCTIONS = [
  {
    name: 'search_hits',
    takes: 'asked tsquery, reader text, on_day date, most integer',
    how: `STABLE ${BY_INDEX}`,
    body: bodyOf([
      ...[...PLACES, ...PEOPLE].map((place) => lookup(place)),
      lookupReports(REPORTS_BY_READER, 'true'),
    ]),
  },
  {
    name: 'public_search_hits',
    takes: 'asked tsquery, on_day date, most integer',
    how: `STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ${BY_INDEX}`,
    body: bodyOf([
      ...PLACES.map((place) => lookup(place, isForAll(place.table))),
      lookupReports(REPORTS_FOR_ALL, isForAll('report')),
    ]),
  },
] as const

/**
 * Makes the functions as they are in this release. An index on words is of no use to the public's role, because the database
 * applies its policies before it compares anything: one of these functions uses the indexes in its place, by the same rule.
 */
export async function applySearch(tx: Migration): Promise<void> {
  const present = await tx.execute<{ name: string; body: string }>(sql`
    select proname as name, prosrc as body from pg_proc where pronamespace = 'public'::regnamespace
      and proname in ('search_hits', 'public_search_hits')`)
  for (const { name, takes, how, body } of SEARCH_FUNCTIONS)
    if (!present.some((one) => one.name === name && one.body === body))
      await tx.execute(
        textOfSchema(`create or replace function ${name}(${takes})
          returns table (kind text, id integer, rank real) language plpgsql ${how} as $$${body}$$`),
      )
}

/** The condition is kept in one piece, so that words are always looked up first and the rest is asked of what has them. */
function lookup({ kind, table, from = table, where }: Place, rule = 'true'): string {
  return `return query select '${kind}', hit.id, ts_rank(hit.words, asked) from (
    select ${table}.id, ${WORDS[table]} as words from ${from}
    where ${WORDS[table]} @@ asked and case when ${where} and ${rule} then true else false end limit most) hit;`
}

/** A report is found by its title or by what it says, once. */
function lookupReports(ways: readonly string[], rule: string): string {
  return `return query select 'reports', report.id, ts_rank(${WORDS.report}, asked)
    from (${ways.join(' union ')}) hit join report on report.id = hit.id where ${rule} limit most;`
}

/** What says the words is looked up before anything else is asked of it: no text is read only to keep an order. */
function said(selected: string, where: string): string {
  return `(with version as materialized (select ${selected})
    select report.id from version join report on report.id = version.id where ${where})`
}

function titlesWhere(where: string): string {
  return `select report.id from report where ${WORDS.report} @@ asked and ${where}`
}

function bodyOf(lookups: readonly string[]): string {
  return `
#variable_conflict use_column
begin
  ${lookups.join('\n  ')}
end`
}

function together(table: string, columns: readonly string[]): string {
  return columns.map((column) => `coalesce(${table}.${column}, '')`).join(` || ' ' || `)
}
