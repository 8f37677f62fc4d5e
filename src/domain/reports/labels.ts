// The words around a report that nobody writes: the labels of its header table, its fixed headings, what stands where
// something was withheld. Every format prints these, so that Word, HTML, Markdown and the screen say the same.
// Source: committee conventions, 1 "header table", 2 "section order", 5 "recommendation wording".

import type {
  DocumentContact,
  DocumentHeader,
  ReportDocument,
  Unpublished,
  WithheldBlock,
} from './document'
import type { RegisterKind } from './values'

export const SUMMARY_HEADING = 'Summary'
export const MAIN_REPORT_HEADING = 'Main Report'
export const APPENDICES_HEADING = 'Appendices'
export const NO_APPENDICES = 'None'
export const BACKGROUND_PAPERS_HEADING = 'Background Papers'
export const CONTACT_HEADING = 'Contact'
export const RECOMMENDATION_LEAD = 'Members are asked to:'

/** The usual headings of what is drawn together across programmes. */
export const REGISTER_HEADINGS: Record<RegisterKind, string> = {
  risks: 'Risks',
  promises: 'What this committee was promised',
  actions: 'Outstanding actions',
  decisions: 'Decisions',
}

export const PURPOSE_LABELS: Record<DocumentHeader['committees'][number]['purpose'], string> = {
  information: 'For Information',
  decision: 'For Decision',
  discussion: 'For Discussion',
}

/** The title over the whole paper: the report's subject, or `Programme update` for a draft outside any report. */
export function documentTitle(document: ReportDocument): string {
  return document.header?.subject ?? 'Programme update'
}

/** What stands at the foot of every page: subject and classification, `IT Division – Member Update · Public`, after `Draft`, or `Approved, not yet published`, while it is that. */
export function runningTitle(document: ReportDocument): string {
  const { header } = document
  const marks = [
    ...unpublishedMark(document),
    documentTitle(document),
    ...(header === undefined ? [] : [header.classification]),
  ]
  return marks.join(' · ')
}

const UNPUBLISHED_MARKS: Record<Unpublished, string> = {
  draft: 'Draft',
  approved: 'Approved, not yet published',
}

/** What a paper says of itself until it is published; nothing afterwards. */
export function unpublishedMark({ unpublished }: Pick<ReportDocument, 'unpublished'>): string[] {
  return unpublished === undefined ? [] : [UNPUBLISHED_MARKS[unpublished]]
}

/** The part of a document that says who may read it. */
export interface Marked {
  header?: Pick<DocumentHeader, 'classification'> | undefined
}

/** What marks every page and file of a paper that the public may not read: its classification; null for any other paper. */
export function nonPublicMark({ header }: Marked): string | null {
  return header === undefined || header.classification === 'Public' ? null : header.classification
}

/** What stands at the head of every page of a paper that is set into a council's own template; null where nothing has to. */
export function pageMark(document: Marked & Pick<ReportDocument, 'unpublished'>): string | null {
  const nonPublic = nonPublicMark(document)
  const marks = [...unpublishedMark(document), ...(nonPublic === null ? [] : [nonPublic])]
  return marks.length === 0 ? null : marks.join(' · ')
}

/** `Recommendation` or `Recommendations`, by how many there are. */
export function recommendationsHeading(count: number): string {
  return count === 1 ? 'Recommendation' : 'Recommendations'
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** The small roman numeral of an item of the summary, `index` from 0. @example romanNumeral(3) // 'iv' */
export function romanNumeral(index: number): string {
  let rest = index + 1
  let numeral = ''
  for (const [letters, value] of ROMAN) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}

/** What stands where a public reader is not shown something: `Withheld: Schedule 12A paragraph 3`. */
export function withheldText(block: WithheldBlock): string {
  return `Withheld: ${block.ground}`
}

/** One appendix in the list of appendices, `index` from 0: `Appendix 1 – Open milestones (Public)`. */
export function appendixText(
  appendix: ReportDocument['appendices'][number],
  index: number,
): string {
  return `Appendix ${index + 1} – ${appendix.title} (${appendix.classification})`
}

/** What stands before a table's caption, `place` from 1: `Table 2`. */
export function tableLabel(place: number): string {
  return `Table ${place}`
}

/**
 * The lines of the contact block, name first.
 *
 * @example contactLines({ name: 'A Green', telephone: '020 1' }) // ['A Green', 'T: 020 1']
 */
export function contactLines(contact: DocumentContact): string[] {
  return [
    contact.name,
    ...(contact.office === undefined ? [] : [contact.office]),
    ...(contact.telephone === undefined ? [] : [`T: ${contact.telephone}`]),
    ...(contact.email === undefined ? [] : [`E: ${contact.email}`]),
  ]
}
