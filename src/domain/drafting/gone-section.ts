// Where a report accounts for what is gone: in the section of its programme, in the register of promises or actions, and
// what has no such place in a section of its own at the end. Source: drafting, "Vanished items are accounted for".

import type { ReportSection } from '../portfolio-file/schema'
import type { ParagraphBlock } from '../reports/document'
import type { RegisterKind } from '../reports/values'
import { draftedParagraph } from './drafted-paragraph'
import type { Snapshot } from './facts'
import { goneMessages } from './gone-messages'
import type { Message } from './message'
import { LONGEST_SECTION, proseWords } from './short-prose'
import { message, part } from './slots'
import type { ToldThing } from './told-items'
import type { VanishedItem } from './vanished'

/** Under this heading stands what is gone and has no other place. */
export const GONE_HEADING = 'No longer on record'

const REGISTERS: Partial<Record<ToldThing, RegisterKind>> = {
  promise: 'promises',
  action: 'actions',
  risk: 'risks',
  decision: 'decisions',
}

/**
 * The things that are gone by the place of the section that accounts for each; null for those that no section has room
 * for. `drawn` says whether there is a section at a place.
 */
export function homesOfGone(
  gone: readonly VanishedItem[],
  sections: readonly ReportSection[],
  drawn: (place: number) => boolean,
): Map<number | null, VanishedItem[]> {
  const homes = new Map<number | null, VanishedItem[]>()
  for (const item of gone) {
    const place = homeOf(item, sections, drawn)
    homes.set(place, [...(homes.get(place) ?? []), item])
  }
  return homes
}

function homeOf(
  { thing, programme }: VanishedItem,
  sections: readonly ReportSection[],
  drawn: (place: number) => boolean,
): number | null {
  const placeOf = (isHome: (section: ReportSection) => boolean) =>
    sections.findIndex((section, place) => drawn(place) && isHome(section))
  const own = placeOf((section) => section.kind === 'programme' && section.programme === programme)
  const register = placeOf(({ kind }) => kind === REGISTERS[thing])
  const isAsked = thing === 'promise' || thing === 'action'
  const places = isAsked ? [register, own] : [own, register]
  return places.find((place) => place >= 0) ?? null
}

/** How many things stand as prose; one more and they become a list. */
const ROOM_IN_PROSE = 3

/** A paragraph on what is gone, for the end of a section, with its messages; none where nothing is gone. */
export function goneBlocks(
  section: string,
  { vanished, accounts }: Snapshot,
): { blocks: ParagraphBlock[]; messages: Message[] } {
  if (vanished.length === 0) return { blocks: [], messages: [] }
  const key = `${section}/gone`
  const items = vanished.map((item) => goneMessages(section, item, accounts))
  const messages = items.flat()
  const prose = [draftedParagraph({ key, messages })]
  if (vanished.length <= ROOM_IN_PROSE && proseWords(prose) <= LONGEST_SECTION / 2)
    return { blocks: prose, messages }
  const lead = message({
    ...{ id: `${key}/lead`, subject: key, topic: 'moved', family: 'vanished' },
    parts: [part('lead-vanished')],
  })
  return { blocks: [draftedParagraph({ key, messages: [lead], items })], messages }
}
