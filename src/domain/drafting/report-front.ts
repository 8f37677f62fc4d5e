// What stands around the sections: the header table, the appendices and the contact, as the report's own record gives them.
// Source: committee conventions, 1 and 5; portfolio file, Report.

import { printNonPublic } from '../classification/print'
import type { Day } from '../dates/day'
import type { Person, PortfolioFile, Report, Visibility } from '../portfolio-file/schema'
import { groundOf } from '../portfolio-file/visibility'
import type {
  DocumentContact,
  DocumentHeader,
  DocumentWarning,
  ReportDocument,
} from '../reports/document'
import {
  type HeaderQuestion,
  type ReportTemplate,
  templateOf,
  templateOn,
} from '../reports/templates/catalogue'
import { headerOn } from '../reports/templates/committee-template'

/** What is printed where a question of the header has no answer yet. */
export const NOT_ANSWERED = 'Not answered'

/** The header table of a report whose facts are of `asAt`. */
export function draftHeader(report: Report, file: PortfolioFile, asAt: Day): DocumentHeader {
  const author = file.people.find(({ key }) => key === report.author)
  const template = templateFor(report, file, asAt)
  const answers = template.questions.map((question) => ({
    question: question.text,
    answer: answerTo(question, report) ?? NOT_ANSWERED,
  }))
  return {
    key: report.key,
    committees: addresseesOf(report, file),
    subject: report.subject,
    classification: headClassification(report.classification),
    reportOf: report.reportOf,
    ...(author === undefined ? {} : { author: authorText(author) }),
    dataAsAt: asAt,
    template: template.key,
    ...(answers.length === 0 ? {} : { answers }),
  }
}

/** The header that the author chose, else that of its first committee, else the one in use on the day of the first meeting. */
function templateFor(report: Report, file: PortfolioFile, asAt: Day): ReportTemplate {
  if (report.template !== undefined) return templateOf(report.template)
  const day = firstMeeting(report, file) ?? asAt
  const [first] = report.for
  if (first === undefined) return templateOn(day)
  const committee = file.committees.find(({ key }) => key === first.committee)
  return headerOn(committee?.templates ?? [], { purpose: first.purpose, day })
}

/** The outcomes that the report serves stand in answer to the question after them, before what was written there. */
function answerTo({ key }: HeaderQuestion, { outcomes, answers }: Report): string | undefined {
  const written = answers.find(({ question }) => question === key)?.answer
  const chosen = key === 'outcomes' ? outcomes : []
  const all = [...chosen, ...(written === undefined ? [] : [written])]
  return all.length === 0 ? undefined : all.join('; ')
}

/** The questions of the header that nobody answered yet: even what does not apply is to be said. */
export function headerWarnings(report: Report, file: PortfolioFile, asAt: Day): DocumentWarning[] {
  return templateFor(report, file, asAt)
    .questions.filter((question) => answerTo(question, report) === undefined)
    .map(({ text }) => ({
      code: 'header-question-unanswered',
      message: `The header asks “${text}” Answer it, or say that it is not applicable.`,
      facts: [],
    }))
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

/** 'Public', or 'NON-PUBLIC: by virtue of paragraph 3 of Schedule 12A to the Local Government Act 1972'. */
function headClassification(classification: Visibility): string {
  return classification === 'public' ? 'Public' : printNonPublic(classification.nonPublic)
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
