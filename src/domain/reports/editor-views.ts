// What an author is given of a section that they work on. Source: the drafting page, "Editor".

import type { DocumentSection, ReportDocument } from './document'
import { listParagraphs } from './edit-paragraph'
import { referredTo } from './references'
import { type StaleItem, staleItem } from './summary-items'

/** A section as it stands, with the live number of every paragraph of its report. */
export interface SectionView {
  section: DocumentSection
  /** The version of the section; the next change names it. */
  version: number
  /** The version of the whole report. */
  reportVersion: number
  /** When it was saved, on London's clock: '10:42am'; null for what was only read. */
  savedAt: string | null
  /** By key of the paragraph. */
  numbers: Record<string, number>
  /** The keys of the paragraphs that something in the report refers to. */
  referred: string[]
  /** What the summary says of the section, where that was written before the section changed. */
  summary: StaleItem | null
}

/** The section of that key; undefined when the report has none. */
export function viewSection(
  document: ReportDocument,
  key: string,
  reportVersion: number,
  savedAt: string | null = null,
): SectionView | undefined {
  const section = document.sections.find((one) => one.key === key)
  if (section === undefined) return undefined
  const numbers = Object.fromEntries(listParagraphs(document).map((one) => [one.key, one.number]))
  return {
    section,
    version: section.version ?? 1,
    reportVersion,
    savedAt,
    numbers,
    referred: referredTo(document),
    summary: staleItem(document, key),
  }
}
