// What one report rests on, cut out of a portfolio: its programmes and those that they name, its measures, whom it goes
// to. A change elsewhere in the portfolio is no reason to draft the report again. Source: the drafting page, "snapshot".

import { milestoneOf } from '../portfolio-file/committee-lists'
import { dropDanglingLinks } from '../portfolio-file/links'
import type {
  Committee,
  PortfolioFile,
  Programme,
  Report,
  ToldPromise,
} from '../portfolio-file/schema'
import { recommendationKey } from './report-key'

/** The programmes that the sections of a report draw on, in its order. */
export function programmesOfReport({ sections }: Pick<Report, 'sections'>): string[] {
  const named = sections.flatMap((section) => {
    if (section.kind === 'programme') return [section.programme]
    return 'programmes' in section ? section.programmes : []
  })
  return [...new Set(named)]
}

/**
 * The part of a portfolio that a report rests on, with what its committees were told before and what they asked for; readable as a portfolio file of its own.
 * Of programmes that are not among `whole` only what a promise speaks of is left; without `whole` they stay as they are.
 */
export function factsOfReport(
  gathered: PortfolioFile,
  report: string,
  whole?: readonly string[],
): PortfolioFile {
  const file = whole === undefined ? gathered : withPromisedOnly(gathered, report, whole)
  const own = file.reports.filter(({ key }) => key === report)
  const reports = [...own, ...answeredBefore(file, report)]
  const measured = new Set(reports.flatMap(({ sections }) => sections.flatMap(measuresOf)))
  const measures = file.measures.filter(({ key }) => measured.has(key))
  const committees = committeesOf(file, report)
  const actions = file.actions.filter(({ committee }) => committees.has(committee))
  const meetings = keep(file.meetings, [
    ...actions.map(({ meeting }) => meeting),
    ...(isCarrying(own) ? heldBy(committees, file) : []),
    ...reports.flatMap((one) => one.for.map(({ meeting }) => meeting)),
    ...soughtAt(reports.flatMap(({ recommendations }) => recommendations)),
    ...soughtAt(file.programmes.flatMap(({ decisions }) => decisions)),
  ])
  return dropDanglingLinks({
    ...file,
    reports,
    promises: promisesBefore(file, report),
    actions,
    measures,
    meetings: meetings.map((meeting) => ({ ...meeting, changes: [] })),
    committees: keep(
      file.committees,
      meetings.map(({ committee }) => committee),
    ).map(asAddressed),
    corporatePlans: [],
    people: keep(file.people, [
      ...reports.map(({ author }) => author),
      ...actions.map(({ owner }) => owner),
      ...file.programmes.flatMap(({ lead, sponsor, ratings }) => [
        lead,
        sponsor,
        ...ratings.map(({ ratedBy }) => ratedBy),
      ]),
    ]),
    organisations: keep(file.organisations, [
      ...file.programmes.flatMap(organisationsOf),
      ...measures.flatMap(({ series }) => series.map(({ organisation }) => organisation)),
    ]),
  })
}

/** Of other reports to the same committees what was answered to their recommendations, and nothing else. */
function answeredBefore(file: PortfolioFile, report: string): Report[] {
  const committees = committeesOf(file, report)
  return file.reports.flatMap((former) => {
    const addressees = former.for.filter(({ committee }) => committees.has(committee))
    const meetings = new Set<string | undefined>(addressees.map(({ meeting }) => meeting))
    const answered = former.recommendations
      .map((one, place) => ({ ...one, key: one.key ?? recommendationKey(place) }))
      .filter(({ outcome, soughtAt }) => outcome != null && meetings.has(soughtAt))
    if (former.key === report || answered.length === 0) return []
    const { contact: _contact, author: _author, template: _template, ...rest } = former
    const none = { outcomes: [], answers: [], sections: [], appendices: [], backgroundPapers: [] }
    return [{ ...rest, ...none, for: addressees, recommendations: answered }]
  })
}

/** Of a committee what a paper prints of it: its names, and the headers that it chose. */
function asAddressed({ calendar: _counted, ...committee }: Committee): Committee {
  const templates = committee.templates.map(({ purpose, from, layout }) => ({
    ...{ purpose, from },
    ...(layout?.header && { layout: { header: layout.header, sections: [], implications: [] } }),
  }))
  const choosesHeader = templates.some(({ layout }) => layout !== undefined)
  return { ...committee, namesUntil: [], templates: choosesHeader ? templates : [] }
}

function committeesOf({ reports }: PortfolioFile, report: string): ReadonlySet<string> {
  const own = reports.filter(({ key }) => key === report)
  return new Set(own.flatMap((one) => one.for.map(({ committee }) => committee)))
}

/** What the committees of a report were told by others: it does not account for its own promises. */
function promisesBefore(file: PortfolioFile, report: string): ToldPromise[] {
  const committees = committeesOf(file, report)
  return file.promises.filter(
    (promise) => committees.has(promise.toldTo) && promise.report !== report,
  )
}

function withPromisedOnly(
  file: PortfolioFile,
  report: string,
  whole: readonly string[],
): PortfolioFile {
  const promised = new Set(promisesBefore(file, report).flatMap((one) => milestoneOf(one) ?? []))
  const none = { names: [], organisations: [], ratings: [], measures: [], risks: [], events: [] }
  return {
    ...file,
    programmes: file.programmes.map((programme) => {
      const { key, name, abbreviation, kind, visibility, milestones } = programme
      if (whole.includes(key)) return programme
      return {
        ...{ key, name, kind, ...none, decisions: [], dependencies: [], references: [] },
        ...(abbreviation === undefined ? {} : { abbreviation }),
        ...(visibility === undefined ? {} : { visibility }),
        milestones: milestones.filter((milestone) => promised.has(`${key}/${milestone.key}`)),
      }
    }),
  }
}

function keep<Item extends { key: string }>(
  items: readonly Item[],
  keys: readonly (string | undefined)[],
): Item[] {
  const wanted = new Set(keys)
  return items.filter(({ key }) => wanted.has(key))
}

/** How often an action was carried is counted by the meetings of its committee. */
const isCarrying = (reports: PortfolioFile['reports']) =>
  reports.some(({ sections }) => sections.some(({ kind }) => kind === 'actions'))

const heldBy = (committees: ReadonlySet<string>, { meetings }: PortfolioFile) =>
  meetings.filter(({ committee }) => committees.has(committee)).map(({ key }) => key)

const measuresOf = (section: Report['sections'][number]) =>
  section.kind === 'measures' ? section.measures : []

const soughtAt = (decisions: readonly { soughtAt?: string | undefined }[]) =>
  decisions.map((decision) => decision.soughtAt)

const organisationsOf = ({ organisations, measures }: Programme) => [
  ...organisations,
  ...measures.flatMap(({ series }) => series.map(({ organisation }) => organisation)),
]
