// What one report rests on, cut out of a portfolio: its programmes and those that they name, its measures, whom it goes
// to. A change elsewhere in the portfolio is no reason to draft the report again. Source: the drafting page, "snapshot".

import { dropDanglingLinks } from '../portfolio-file/links'
import type { PortfolioFile, Programme, Report } from '../portfolio-file/schema'

/** The programmes that the sections of a report draw on, in its order. */
export function programmesOfReport({ sections }: Pick<Report, 'sections'>): string[] {
  return sections.flatMap((section) => (section.kind === 'programme' ? [section.programme] : []))
}

/**
 * The part of a portfolio that a report rests on, with what its committees were told before and what they asked for; readable as a portfolio file of its own. Programmes stay as they are:
 * the caller gathers no others.
 */
export function factsOfReport(file: PortfolioFile, report: string): PortfolioFile {
  const reports = file.reports.filter(({ key }) => key === report)
  const measured = new Set(reports.flatMap(({ sections }) => sections.flatMap(measuresOf)))
  const measures = file.measures.filter(({ key }) => measured.has(key))
  const committees = new Set(reports.flatMap((one) => one.for.map(({ committee }) => committee)))
  const actions = file.actions.filter(({ committee }) => committees.has(committee))
  const meetings = keep(file.meetings, [
    ...actions.map(({ meeting }) => meeting),
    ...reports.flatMap((one) => one.for.map(({ meeting }) => meeting)),
    ...soughtAt(reports.flatMap(({ recommendations }) => recommendations)),
    ...soughtAt(file.programmes.flatMap(({ decisions }) => decisions)),
  ])
  return dropDanglingLinks({
    ...file,
    reports,
    promises: file.promises.filter(
      (promise) => committees.has(promise.toldTo) && promise.report !== report,
    ),
    actions,
    measures,
    meetings,
    committees: keep(
      file.committees,
      meetings.map(({ committee }) => committee),
    ),
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

function keep<Item extends { key: string }>(
  items: readonly Item[],
  keys: readonly (string | undefined)[],
): Item[] {
  const wanted = new Set(keys)
  return items.filter(({ key }) => wanted.has(key))
}

const measuresOf = (section: Report['sections'][number]) =>
  section.kind === 'measures' ? section.measures : []

const soughtAt = (decisions: readonly { soughtAt?: string | undefined }[]) =>
  decisions.map((decision) => decision.soughtAt)

const organisationsOf = ({ organisations, measures }: Programme) => [
  ...organisations,
  ...measures.flatMap(({ series }) => series.map(({ organisation }) => organisation)),
]
