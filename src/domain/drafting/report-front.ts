// What stands around the sections: the header table, the appendices and the contact, as the report's own record gives them.
// Source: committee conventions, 1 and 5; portfolio file, Report.

import type { Day } from '../dates/day'
import type { Person, PortfolioFile, Report, Visibility } from '../portfolio-file/schema'
import { groundOf } from '../portfolio-file/visibility'
import type { DocumentContact, DocumentHeader, ReportDocument } from '../reports/document'

/** The header table of a report whose facts are of `asAt`. */
export function draftHeader(report: Report, file: PortfolioFile, asAt: Day): DocumentHeader {
  const author = file.people.find(({ key }) => key === report.author)
  return {
    key: report.key,
    committees: addresseesOf(report, file),
    subject: report.subject,
    classification: classificationText(report.classification),
    reportOf: report.reportOf,
    ...(author === undefined ? {} : { author: authorText(author) }),
    dataAsAt: asAt,
  }
}

/** The day of the first meeting that the report goes to, or null when it goes to none. */
export function firstMeeting(report: Report, file: PortfolioFile): Day | null {
  return (
    addresseesOf(report, file)
      .map(({ date }) => date)
      .toSorted()[0] ?? null
  )
}

function addresseesOf(report: Report, file: PortfolioFile): DocumentHeader['committees'] {
  return report.for.flatMap(({ committee, meeting, purpose }) => {
    const name = file.committees.find(({ key }) => key === committee)?.name
    const date = file.meetings.find(({ key }) => key === meeting)?.date
    return name === undefined || date === undefined ? [] : [{ name, date, purpose }]
  })
}

/** 'Public', or 'Non-public: Schedule 12A paragraph 3'. */
function classificationText(classification: Visibility): string {
  const ground = groundOf(classification)
  return ground === null ? 'Public' : `Non-public: ${ground}`
}

function authorText({ name, office }: Person): string {
  if (office === undefined) return name
  return office.includes(name) ? office : `${name}, ${office}`
}

/** The appendices with their classification in words. */
export function draftAppendices({ appendices }: Report): ReportDocument['appendices'] {
  return appendices.map(({ title, classification }) => ({
    title,
    classification: classificationText(classification),
  }))
}

/** The contact as the report gives it, without the keys that are not filled. */
export function draftContact({ contact }: Report): DocumentContact | undefined {
  if (contact === undefined) return undefined
  const { name, office, telephone, email } = contact
  return {
    name,
    ...(office === undefined ? {} : { office }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(email === undefined ? {} : { email }),
  }
}
