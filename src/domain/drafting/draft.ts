// From a portfolio to a report that a committee can read: a pure function, the same input giving the same bytes. The app
// and the command line both call it, so that they cannot disagree. Source: drafting, "The pipeline"; portfolio file.

import type { Day } from '../dates/day'
import { DomainError } from '../errors'
import type { PortfolioFile, Programme, Report } from '../portfolio-file/schema'
import type { ReportDocument } from '../reports/document'
import { numberDocument } from '../reports/numbering'
import { markSummary } from '../reports/summary-freshness'
import { isRateable, type Occasion } from './context'
import { type CoveredFact, coverageOf } from './coverage'
import { outsideOf } from './coverage-reach'
import {
  type DraftedPart,
  draftGoneParts,
  draftProgrammePart,
  draftReportParts,
} from './draft-parts'
import { type Audience, type Snapshot, takeSnapshot } from './facts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from './house-style'
import { inHouseStyle } from './in-house-style'
import { draftRecommendations, recommendationWarnings } from './recommendations'
import {
  draftAppendices,
  draftContact,
  draftHeader,
  firstMeeting,
  headerWarnings,
} from './report-front'
import type { KnownReturns } from './returns'
import { hasRating } from './select-ratings'
import { draftSummary } from './summary'
import type { VanishedAccount, VanishedItem } from './vanished'
import { draftWarnings } from './warnings'
import { reviewWarnings } from './warnings-classification'
import { actionWarnings, promisesDueWarnings, promiseWarnings } from './warnings-told'
import { withheldAround, withheldIn, withheldOf, withheldSection } from './withheld'

/**
 * What to draft. `file` is the whole record, all audiences; the drafter projects it. With neither `report` nor `programmes`
 * every programme is drafted in the file's order. `since` is what the committee was told last: a portfolio, or the day of
 * one; undefined is a first report, in which nothing is "still" or "now". `style` is the council's, or the default one.
 */
export interface DraftRequest {
  file: PortfolioFile
  report?: string
  programmes?: readonly string[]
  audience: Audience
  asAt: Day
  since?: PortfolioFile | Day
  style?: HouseStyle
  /** What became of things that the committee was told of and that are no longer on record. */
  accounts?: readonly VanishedAccount[]
  /** Those things, where more committees than one were told before; else they are found from `since`. */
  vanished?: readonly VanishedItem[]
  /** What is known of returns and suggested ratings, where anything is. */
  returns?: KnownReturns
}

/**
 * Drafts the report, or the programmes, for one audience as at one day. Throws DomainError NOT_FOUND for a report or a
 * programme that is not there, or that this audience may not know of.
 *
 * @example draftDocument({ file, report: 'member-update-2020-07', audience: 'public', asAt: asDay('2020-07-08') })
 */
export function draftDocument(request: DraftRequest): ReportDocument {
  return draftWithParts(request).document
}

/**
 * The coverage of the facts by a document: by the fresh draft, or by `document`, what its author has made of one. For the
 * author alone; it is no part of the document, so that no reader receives it. Throws as `draftDocument` does.
 */
export function draftCoverage(request: DraftRequest, document?: ReportDocument): CoveredFact[] {
  const { document: fresh, parts, snapshot } = draftWithParts(request)
  const { file, told } = snapshot
  const report = file.reports.find(({ key }) => key === request.report)
  const programmes = new Set(parts.flatMap(({ programme }) => programme?.key ?? []))
  return coverageOf(document ?? fresh, {
    ...{ file, fresh, isFirst: told === null },
    outside: outsideOf({ file, report, programmes }),
    leftOut: parts.flatMap((part) => part.leftOut),
  })
}

interface Drafted {
  document: ReportDocument
  parts: readonly DraftedPart[]
}

function draftWithParts(request: DraftRequest): Drafted & { snapshot: Snapshot } {
  const snapshot = takeSnapshot(request)
  const { document, parts } =
    request.report === undefined
      ? draftProgrammes(request, snapshot)
      : draftReport(getReport(snapshot, request.report), request, snapshot)
  const styled = inHouseStyle(document, request.style ?? DEFAULT_HOUSE_STYLE)
  return { document: markSummary(numberDocument(styled)), parts, snapshot }
}

function draftProgrammes({ programmes }: DraftRequest, snapshot: Snapshot): Drafted {
  const { file, withheld } = snapshot
  const wanted =
    programmes === undefined
      ? file.programmes
      : programmes.map((key) => getProgramme(snapshot, key))
  const occasion: Occasion = { meeting: null, saysUnrated: true }
  const parts = wanted.map((programme) => {
    const gone = snapshot.vanished.filter((item) => item.programme === programme.key)
    const section = { heading: programme.name, include: [] }
    return { ...draftProgrammePart(programme, section, snapshot, occasion), gone }
  })
  const isWhole = programmes === undefined
  const placed = new Set<unknown>(parts.flatMap(({ gone }) => gone))
  const homeless = isWhole ? snapshot.vanished.filter((item) => !placed.has(item)) : []
  const keys = new Set(parts.map(({ section }) => section.key))
  const rest = draftGoneParts({ ...snapshot, vanished: homeless }, keys)
  const whole = isWhole ? withheld.filter(({ section }) => section === 'programmes') : []
  const document = assemble(
    [...parts, ...rest],
    whole.map(({ ground }) => ground),
    snapshot,
    occasion,
    {
      recommendations: [],
      appendices: [],
    },
  )
  return { document, parts }
}

function draftReport(report: Report, request: DraftRequest, whole: Snapshot): Drafted {
  const snapshot = forCommittees(whole, report)
  const { file, asAt } = snapshot
  const rateable = programmesOf(report, file).filter(isRateable)
  const noneRated = rateable.length > 0 && !rateable.some(hasRating)
  const occasion: Occasion = { meeting: firstMeeting(report, file), saysUnrated: !noneRated }
  const original = request.file.reports.find(({ key }) => key === report.key) ?? report
  const { parts, grounds } = draftReportParts(report, original, snapshot, occasion)
  const contact = draftContact(report)
  const document = assemble(parts, grounds, snapshot, occasion, {
    header: draftHeader(report, file, asAt),
    summary: draftSummary(
      parts.map(({ section, isHeaded, told }) => ({
        key: section.key,
        heading: section.heading,
        isHeaded: isHeaded === true,
        told,
      })),
      asAt,
      noneRated,
    ),
    ...withheldAround(snapshot, report, {
      recommendations: draftRecommendations(report, file),
      appendices: draftAppendices(report),
    }),
    ...(report.backgroundPapers.length === 0 ? {} : { backgroundPapers: report.backgroundPapers }),
    ...(contact === undefined ? {} : { contact }),
  })
  const committees = new Set(report.for.map(({ committee }) => committee))
  const warnings = [
    ...document.warnings,
    ...headerWarnings(report, file, asAt),
    ...recommendationWarnings(report, file),
    ...reviewWarnings(snapshot, report),
    ...promiseWarnings(snapshot, committees),
    ...promisesDueWarnings(snapshot, committees, occasion.meeting),
    ...actionWarnings(snapshot, committees),
  ]
  const withheld = [
    ...withheldOf(snapshot, report, 'recommendations'),
    ...document.withheld,
    ...withheldOf(snapshot, report, 'appendices'),
  ]
  return { document: { ...document, withheld, warnings }, parts }
}

/** What other committees were promised or asked for is not missed by those of this report. */
function forCommittees(snapshot: Snapshot, report: Report): Snapshot {
  const committees = new Set(report.for.map(({ committee }) => committee))
  const vanished = snapshot.vanished.filter(
    ({ committee }) => committee === undefined || committees.has(committee),
  )
  return { ...snapshot, vanished }
}

type Front = Pick<
  ReportDocument,
  'header' | 'summary' | 'recommendations' | 'appendices' | 'backgroundPapers' | 'contact'
>

function assemble(
  parts: readonly DraftedPart[],
  grounds: readonly string[],
  snapshot: Snapshot,
  occasion: Occasion,
  front: Front,
): ReportDocument {
  const sections = [...parts.map(({ section }) => section), ...withheldSection(grounds)]
  return {
    ...front,
    sections,
    withheld: withheldIn(sections),
    warnings: draftWarnings(parts, snapshot, occasion, front.summary),
  }
}

function programmesOf(report: Report, file: PortfolioFile): Programme[] {
  const keys = new Set(
    report.sections.flatMap((section) => (section.kind === 'programme' ? [section.programme] : [])),
  )
  return file.programmes.filter(({ key }) => keys.has(key))
}

function getReport({ file }: Snapshot, key: string): Report {
  const report = file.reports.find((one) => one.key === key)
  if (report === undefined)
    throw new DomainError('NOT_FOUND', `There is no report “${key}” in this portfolio.`, {
      field: 'report',
    })
  return report
}

function getProgramme({ file }: Snapshot, key: string): Programme {
  const programme = file.programmes.find((one) => one.key === key)
  if (programme === undefined) {
    throw new DomainError('NOT_FOUND', `There is no programme “${key}” in this portfolio.`, {
      field: 'programmes',
    })
  }
  return programme
}
