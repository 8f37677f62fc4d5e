// One programme's section from its facts to its numbered paragraphs. Prose is kept to 180 words: first what may go is left
// out, then the largest kinds become lists. Source: drafting, "The pipeline" and gate 16.

import type { ParagraphBlock } from '../reports/document'
import type { SectionPart } from '../reports/values'
import { nameOf, type ProgrammeContext } from './context'
import { draftedParagraph } from './drafted-paragraph'
import type { LeftOut, Message } from './message'
import { canBeList, planSection } from './plan'
import { keepRealised, type realise } from './realise'
import { isStandingRecord, type RecordList, withRecordList } from './record-list'
import { nameProgrammes } from './refer'
import { selectMessages } from './select'
import { LONGEST_SECTION, proseWords } from './short-prose'

/** A section's paragraphs, unnumbered; the messages `selected` for it; those `told`, in reading order and with names. */
export interface DraftedSection {
  paragraphs: ParagraphBlock[]
  selected: Message[]
  told: Message[]
  leftOut: LeftOut[]
}

/** Drafts the section of one programme. The same context gives the same paragraphs, letter for letter. */
export function draftSection(
  context: ProgrammeContext,
  include: readonly SectionPart[] = [],
): DraftedSection {
  const { messages, leftOut } = selectMessages(context, include)
  const desk: Desk = { context, write: keepRealised() }
  const standing = isStandingRecord(messages, context)
  const whole = shapeMessages(messages, desk, standing ? { record: 'unchanged' } : {})
  if (isShort(whole)) return { ...whole, selected: messages, leftOut }
  const kept = messages.filter(({ weight }) => weight !== 'may')
  const dropped = messages.filter(({ weight }) => weight === 'may')
  return {
    ...shortenMessages(kept, desk),
    selected: kept,
    leftOut: [
      ...leftOut,
      ...dropped.map(({ subject }) => ({ subject, why: 'the section was full' })),
    ],
  }
}

/** What a section is written with while its shape is tried out. */
interface Desk {
  context: ProgrammeContext
  write: typeof realise
}

type Shaped = Pick<DraftedSection, 'paragraphs' | 'told'>

function isShort({ paragraphs }: Shaped): boolean {
  return proseWords(paragraphs) <= LONGEST_SECTION
}

/**
 * The largest kinds become lists; if that is not enough, all open milestones go into one list together; and at last what is
 * still prose goes into a list of its own.
 */
function shortenMessages(messages: readonly Message[], desk: Desk): Shaped {
  const apart = listLargest(messages, desk)
  if (isShort(apart)) return apart
  const together = withOpenTogether(messages)
  const listed = listLargest(together, desk)
  if (isShort(listed)) return listed
  const asLists = new Set(listableFamilies(together))
  const details = shapeMessages(together, desk, { asLists, record: 'details' })
  return isShort(details) ? details : shapeMessages(together, desk, { asLists, record: 'all' })
}

function listLargest(messages: readonly Message[], desk: Desk): Shaped {
  const asLists = new Set<string>()
  let shaped = shapeMessages(messages, desk)
  for (const family of listableFamilies(messages)) {
    if (isShort(shaped)) break
    asLists.add(family)
    shaped = shapeMessages(messages, desk, { asLists })
  }
  return shaped
}

/** The kinds of which there are two or more things to list, the largest first. */
function listableFamilies(messages: readonly Message[]): string[] {
  return [...new Set(messages.map(({ family }) => family))]
    .map((family) => {
      const subjects = messages.filter((one) => one.family === family).map(({ subject }) => subject)
      return { family, size: subjects.length, things: new Set(subjects).size }
    })
    .filter(({ family, things }) => things > 1 && canBeList(family))
    .toSorted((a, b) => b.size - a.size)
    .map(({ family }) => family)
}

const OPEN: ReadonlySet<string> = new Set([
  'milestones-overdue',
  'milestones-moved',
  'milestones-next',
])

/** The open milestones as one family; what was cancelled is not open and stays where it is. */
function withOpenTogether(messages: readonly Message[]): Message[] {
  const cancelled = new Set(
    messages.filter(({ parts }) => parts[0]?.say === 'cancelled').map(({ subject }) => subject),
  )
  return messages.map((one) =>
    OPEN.has(one.family) && !cancelled.has(one.subject)
      ? { ...one, topic: 'overdue', family: 'milestones-open' }
      : one,
  )
}

/** The families that become lists even when they are few, and how much of the rest goes into one list. */
interface Shape {
  asLists?: ReadonlySet<string>
  record?: RecordList
}

function shapeMessages(
  messages: readonly Message[],
  desk: Desk,
  { asLists, record }: Shape = {},
): Shaped {
  const { context, write } = desk
  const inKinds = planSection(messages, context, asLists)
  const planned = record === undefined ? inKinds : withRecordList(inKinds, record, context)
  const inOrder = planned.flatMap(({ messages: prose, items }) => [...prose, ...items.flat()])
  const told = nameProgrammes(inOrder, nameOf(context.programme))
  const byMessage = new Map(inOrder.map((one, at) => [one, told[at] ?? one]))
  const sentence = (one: Message, isItem = false) => write(byMessage.get(one) ?? one, isItem)
  return { paragraphs: planned.map((paragraph) => draftedParagraph(paragraph, sentence)), told }
}
