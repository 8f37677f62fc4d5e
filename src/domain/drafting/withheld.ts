// What a public reader is told of what is not public: that something stands here and on what ground it is withheld, never
// what it is. Source: portfolio file, "Visibility"; drafting, gate 5.

import type { Report } from '../portfolio-file/schema'
import type { DocumentSection, ReportDocument, WithheldBlock } from '../reports/document'
import type { Snapshot } from './facts'

/** Under this heading stands what had a section of its own. */
const WITHHELD_HEADING = 'Items that are not public'
const WITHHELD_KEY = 'not-public'

/** One note for each ground on which something of a programme, or of a place in a report, is withheld. */
export function withheldBlocks(section: string, grounds: readonly string[]): WithheldBlock[] {
  return [...new Set(grounds)].map((ground, place) => ({
    kind: 'withheld',
    key: `${section}/withheld/${place + 1}`,
    ground,
  }))
}

/** The grounds on which items of one programme are withheld. */
export function programmeGrounds({ withheld }: Snapshot, programme: string): string[] {
  return withheld.filter(({ section }) => section === programme).map(({ ground }) => ground)
}

/** The grounds on which something in one place of a report is withheld: 'sections/2/paragraphs', 'sections/3'. */
export function reportGrounds({ withheld }: Snapshot, report: Report, place: string): string[] {
  const path = `reports/${report.key}/${place}`
  return withheld
    .filter(
      (one) => one.section === report.key && (one.path === path || one.path.startsWith(`${path}/`)),
    )
    .map(({ ground }) => ground)
}

/** The section for what has no other place, or none when everything is public. */
export function withheldSection(grounds: readonly string[]): DocumentSection[] {
  if (grounds.length === 0) return []
  return [
    { key: WITHHELD_KEY, heading: WITHHELD_HEADING, blocks: withheldBlocks(WITHHELD_KEY, grounds) },
  ]
}

/** What is withheld in a document, by section and ground, each once. */
export function withheldIn(sections: readonly DocumentSection[]): ReportDocument['withheld'] {
  return sections.flatMap(({ key, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'withheld' ? [{ section: key, ground: block.ground }] : [],
    ),
  )
}
