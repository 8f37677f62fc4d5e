// What a public reader is told of what is not public: that something stands here and on what ground it is withheld, never
// what it is. Each thing withheld leaves one placeholder where it would have stood, so that both can be counted.
// Source: portfolio file, "Visibility"; drafting, gate 5.

import type { Withheld } from '../portfolio-file/public-view'
import type { Report } from '../portfolio-file/schema'
import type { Block, DocumentSection, ReportDocument, WithheldBlock } from '../reports/document'
import { withheldText } from '../reports/labels'
import type { RegisterKind } from '../reports/values'
import type { Snapshot } from './facts'

/** Under this heading stands what had a section of its own. */
const WITHHELD_HEADING = 'Items that are not public'
const WITHHELD_KEY = 'not-public'

/** One placeholder for each thing withheld from a section. */
export function withheldBlocks(section: string, grounds: readonly string[]): WithheldBlock[] {
  return grounds.map((ground, place) => blockOf(ground, `${section}/withheld/${place + 1}`))
}

function blockOf(ground: string, key = ''): WithheldBlock {
  return { kind: 'withheld', key, ground }
}

/** The grounds on which items of one programme are withheld. */
export function programmeGrounds({ withheld }: Snapshot, programme: string): string[] {
  return withheld.filter(({ section }) => section === programme).map(({ ground }) => ground)
}

/** The grounds on which something in one place of a report is withheld: 'sections/2/paragraphs', 'sections/3'. */
export function reportGrounds(snapshot: Snapshot, report: Report, place: string): string[] {
  return withheldAt(snapshot, report, place).map(({ ground }) => ground)
}

/** The blocks of a section with a placeholder for each paragraph that an author wrote and the public may not read, in its place. */
export function withPlaceholders(
  { key, blocks }: Pick<DocumentSection, 'key' | 'blocks'>,
  snapshot: Snapshot,
  report: Report,
  place: number,
): Block[] {
  const at = `sections/${place}`
  const paragraphs = withheldAt(snapshot, report, `${at}/paragraphs`)
  const gone = withheldAt(snapshot, report, at).filter((one) => !paragraphs.includes(one))
  const [held, whole] = [paragraphs, gone].map((list) => list.map(({ ground }) => ground))
  const shown = inPlace(
    blocks,
    paragraphs.map(placeIn),
    withheldBlocks(`${key}/paragraphs`, held ?? []),
  )
  return [...shown, ...withheldBlocks(key, whole ?? [])]
}

/** What a register draws on: its programmes, and the committees whose promises and actions it tells. */
export interface RegisterReach {
  programmes: readonly { key: string }[]
  committees: ReadonlySet<string>
}

/** The grounds on which something is withheld that the register would have told. */
export function registerGrounds(
  { withheld }: Snapshot,
  kind: RegisterKind,
  { programmes, committees }: RegisterReach,
): string[] {
  const known = new Set(programmes.map(({ key }) => key))
  const isTold = ({ section, path, about }: Withheld) =>
    kind === 'risks' || kind === 'decisions'
      ? known.has(section) && path.startsWith(`programmes/${section}/${kind}/`)
      : section === kind &&
        about !== undefined &&
        committees.has(about.committee) &&
        (about.programme === undefined || known.has(about.programme))
  return withheld.filter(isTold).map(({ ground }) => ground)
}

/** The front and back of a report with a placeholder in the place of each recommendation and appendix that is withheld. */
export function withheldAround(
  snapshot: Snapshot,
  report: Report,
  { recommendations, appendices }: Pick<ReportDocument, 'recommendations' | 'appendices'>,
): Pick<ReportDocument, 'recommendations' | 'appendices'> {
  const asked = withheldAt(snapshot, report, 'recommendations')
  const added = withheldAt(snapshot, report, 'appendices')
  return {
    recommendations: inPlace(
      recommendations,
      asked.map(placeIn),
      asked.map(({ ground }, place) => ({
        key: `recommendations/withheld/${place + 1}`,
        text: withheldText(blockOf(ground)),
      })),
    ),
    appendices: inPlace(
      appendices,
      added.map(placeIn),
      added.map(({ ground }) => ({
        title: withheldText(blockOf(ground)),
        classification: 'Non-public',
      })),
    ),
  }
}

/** The section for what has no other place, or none when everything is public. */
export function withheldSection(grounds: readonly string[]): DocumentSection[] {
  if (grounds.length === 0) return []
  return [
    { key: WITHHELD_KEY, heading: WITHHELD_HEADING, blocks: withheldBlocks(WITHHELD_KEY, grounds) },
  ]
}

/** What is withheld in the sections of a document, one for each placeholder. */
export function withheldIn(sections: readonly DocumentSection[]): ReportDocument['withheld'] {
  return sections.flatMap(({ key, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'withheld' ? [{ section: key, ground: block.ground }] : [],
    ),
  )
}

/** What is withheld of the recommendations or the appendices of a report. */
export function withheldOf(
  snapshot: Snapshot,
  report: Report,
  section: 'recommendations' | 'appendices',
): ReportDocument['withheld'] {
  return reportGrounds(snapshot, report, section).map((ground) => ({ section, ground }))
}

function withheldAt({ withheld }: Snapshot, { key }: Report, place: string): Withheld[] {
  const path = `reports/${key}/${place}`
  return withheld.filter(
    (one) => one.section === key && (one.path === path || one.path.startsWith(`${path}/`)),
  )
}

const placeIn = ({ path }: Withheld) => Number(path.slice(path.lastIndexOf('/') + 1))

/** The list with each of `added` at its place; places are in ascending order and count what is added. */
function inPlace<Item>(
  list: readonly Item[],
  places: readonly number[],
  added: readonly Item[],
): Item[] {
  const whole = [...list]
  added.forEach((item, at) => {
    whole.splice(places[at] ?? whole.length, 0, item)
  })
  return whole
}
