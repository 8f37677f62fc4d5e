// What a public reader of a portfolio receives: only what is public, and for each thing withheld where and on what ground.
// Renderers are given this view, so that none of them can leak what it never received. Source: portfolio file, Visibility.

import type { Day } from '../dates/day'
import { previousRating } from '../ratings/rating'
import { dropDanglingLinks } from './links'
import { closedWith, openTo } from './public-committee-lists'
import {
  publicAction,
  publicDecision,
  publicEvent,
  publicMeasure,
  publicMilestone,
  publicParagraph,
  publicPerson,
  publicProgramme,
  publicPromise,
  publicRating,
  publicReport,
  publicRisk,
} from './public-items'
import { publicRegisters } from './public-registers'
import type { PortfolioFile, Programme, Rating, Report, ReportSection, Visibility } from './schema'
import { groundOf, isPublic } from './visibility'

/**
 * One thing withheld. `section` is the key of the public programme or report that it stands in, or the list of the file;
 * `path` counts places and names no key of what is withheld; `ground` is 'Schedule 12A paragraph 3'. `reviewOn` is
 * the day on which the ground is to be looked at again. `about` says of a
 * promise and an action which committee it is for, and on which public programme.
 */
export interface Withheld {
  section: string
  path: string
  ground: string
  reviewOn?: Day
  about?: { committee: string; programme?: string | undefined }
}

/**
 * The public part of a portfolio. References to what is not in it are gone as well. `isExtract` says of the facts of a
 * report that what a promise or an action belongs to may have been cut away, so that it does not have to be there.
 */
export function publicView(
  file: PortfolioFile,
  { isExtract = false }: { isExtract?: boolean } = {},
): { file: PortfolioFile; withheld: Withheld[] } {
  const withheld: Withheld[] = []
  const show = keeperOf(withheld)
  const programmes = show(file.programmes, 'programmes', 'programmes')
  const reports = show(
    file.reports.map((report) => ({ ...report, visibility: report.classification })),
    'reports',
    'reports',
  )
  const programmesShown = programmes.map((programme) => programmeView(programme, show))
  const closed = closedWith(file, programmes)
  const isOpen = openTo({ ...file, programmes: programmesShown, reports }, { isExtract })
  const shown = dropDanglingLinks({
    format: file.format,
    version: file.version,
    asAt: file.asAt,
    organisations: file.organisations,
    people: file.people.map(publicPerson),
    committees: file.committees,
    meetings: file.meetings,
    programmes: programmesShown,
    measures: show(file.measures, 'measures', 'measures').map(publicMeasure),
    reports: reports.map((report) => reportView(report, show)),
    promises: show(file.promises.map(closed), 'promises', 'promises')
      .filter(isOpen)
      .map(publicPromise),
    actions: show(file.actions.map(closed), 'actions', 'actions').filter(isOpen).map(publicAction),
    corporatePlans: file.corporatePlans,
  })
  return {
    file: { ...shown, ...publicRegisters(file, shown) },
    withheld: [...withheld, ...withheldSections(file)],
  }
}

type Classified = { visibility?: Visibility | undefined; about?: Withheld['about'] }

type Keeper = <Item extends Classified>(
  items: readonly Item[],
  section: string,
  path: string,
) => Item[]

function keeperOf(withheld: Withheld[]): Keeper {
  return (items, section, path) =>
    items.filter((item, index) => {
      const ground = groundOf(item.visibility)
      const about = item.about === undefined ? {} : { about: item.about }
      const reviewOn = reviewDayOf(item.visibility)
      if (ground !== null)
        withheld.push({ section, path: `${path}/${index}`, ground, ...reviewOn, ...about })
      return ground === null
    })
}

function reviewDayOf(visibility: Visibility | undefined): { reviewOn?: Day } {
  if (visibility === undefined || visibility === 'public') return {}
  const { reviewOn } = visibility.nonPublic
  return reviewOn === undefined ? {} : { reviewOn }
}

function programmeView(programme: Programme, show: Keeper): Programme {
  const shownOf: Keeper = (items, section, list) =>
    show(items, section, `programmes/${section}/${list}`)
  const { key } = programme
  return {
    ...publicProgramme(programme),
    milestones: shownOf(programme.milestones, key, 'milestones').map(publicMilestone),
    ratings: shownOf(programme.ratings, key, 'ratings').map((rating) =>
      publicRating(withoutSecretPrevious(rating, programme.ratings)),
    ),
    measures: shownOf(programme.measures, key, 'measures').map(publicMeasure),
    risks: shownOf(programme.risks, key, 'risks').map(publicRisk),
    events: shownOf(programme.events, key, 'events').map(publicEvent),
    decisions: shownOf(programme.decisions, key, 'decisions').map(publicDecision),
  }
}

/** A public rating does not tell through `previous` what a rating that is not public said. */
function withoutSecretPrevious(rating: Rating, ratings: readonly Rating[]): Rating {
  const before = previousRating({ ratings }, rating)
  if (before === undefined || isPublic(before)) return rating
  const { previous: _secret, ...rest } = rating
  return rest
}

function reportView(report: Report, show: Keeper): Report {
  const path = `reports/${report.key}`
  const appendices = report.appendices.map((appendix) => ({
    ...appendix,
    visibility: appendix.classification,
  }))
  return {
    ...publicReport(report),
    recommendations: show(report.recommendations, report.key, `${path}/recommendations`).map(
      publicDecision,
    ),
    sections: report.sections.map((section, index) =>
      sectionView(section, (items) =>
        show(items, report.key, `${path}/sections/${index}/paragraphs`),
      ),
    ),
    appendices: show(appendices, report.key, `${path}/appendices`).map(
      ({ title, classification }) => ({ title, classification }),
    ),
  }
}

/** Without its author's headings: they name what stood under them, which may be withheld by now. The drafter has the report whole. */
function sectionView(
  { headings: _names, ...section }: ReportSection,
  show: <Item extends { visibility?: Visibility | undefined }>(items: readonly Item[]) => Item[],
): ReportSection {
  return section.kind === 'authored'
    ? { ...section, paragraphs: show(section.paragraphs).map(publicParagraph) }
    : section
}

/** The sections of public reports that draw on a programme or a measure that is not public. */
function withheldSections(file: PortfolioFile): Withheld[] {
  const grounds = new Map<string, string | null>([
    ...file.programmes.map(
      (item) => [`programmes/${item.key}`, groundOf(item.visibility)] as const,
    ),
    ...file.measures.map((item) => [`measures/${item.key}`, groundOf(item.visibility)] as const),
  ])
  return file.reports
    .filter(({ classification }) => groundOf(classification) === null)
    .flatMap((report) =>
      report.sections.flatMap((section, index) =>
        subjectsOf(section).flatMap((subject) => {
          const ground = grounds.get(subject) ?? null
          const path = `reports/${report.key}/sections/${index}`
          return ground === null ? [] : [{ section: report.key, path, ground }]
        }),
      ),
    )
}

function subjectsOf(section: ReportSection): string[] {
  if (section.kind === 'programme') return [`programmes/${section.programme}`]
  if ('programmes' in section) return section.programmes.map((key) => `programmes/${key}`)
  return section.kind === 'measures' ? section.measures.map((key) => `measures/${key}`) : []
}
