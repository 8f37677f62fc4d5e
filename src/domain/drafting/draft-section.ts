// One programme's section from its facts to its numbered paragraphs. Prose is kept to 180 words: first what may go is left
// out, then the largest kinds become lists. Source: drafting, "The pipeline" and gate 16.

import type { ListItem, ParagraphBlock, Sentence } from '../reports/document'
import type { SectionPart } from '../reports/values'
import { nameOf, type ProgrammeContext } from './context'
import type { LeftOut, Message } from './message'
import { canBeList, type PlannedParagraph, planSection } from './plan'
import { realise } from './realise'
import { nameProgrammes } from './refer'
import { selectMessages } from './select'

/** The most words of prose in a section; lists and tables come on top. */
export const LONGEST_SECTION = 180

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
  const whole = shapeMessages(messages, context)
  if (countWords(whole.paragraphs) <= LONGEST_SECTION)
    return { ...whole, selected: messages, leftOut }
  const kept = messages.filter(({ weight }) => weight !== 'may')
  const dropped = messages.filter(({ weight }) => weight === 'may')
  return {
    ...shortenMessages(kept, context),
    selected: kept,
    leftOut: [
      ...leftOut,
      ...dropped.map(({ subject }) => ({ subject, why: 'the section was full' })),
    ],
  }
}

type Shaped = Pick<DraftedSection, 'paragraphs' | 'told'>

/** The largest kinds become lists; if that is not enough, all open milestones go into one list together. */
function shortenMessages(messages: readonly Message[], context: ProgrammeContext): Shaped {
  const apart = listLargest(messages, context)
  if (countWords(apart.paragraphs) <= LONGEST_SECTION) return apart
  return listLargest(messages.map(withOpenTogether), context)
}

function listLargest(messages: readonly Message[], context: ProgrammeContext): Shaped {
  const asLists = new Set<string>()
  let shaped = shapeMessages(messages, context)
  for (const family of listableFamilies(messages)) {
    if (countWords(shaped.paragraphs) <= LONGEST_SECTION) break
    asLists.add(family)
    shaped = shapeMessages(messages, context, asLists)
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

function withOpenTogether(one: Message): Message {
  return OPEN.has(one.family) ? { ...one, topic: 'overdue', family: 'milestones-open' } : one
}

function shapeMessages(
  messages: readonly Message[],
  context: ProgrammeContext,
  asLists?: ReadonlySet<string>,
): Shaped {
  const planned = planSection(messages, context, asLists)
  const inOrder = planned.flatMap(({ messages: prose, items }) => [...prose, ...items.flat()])
  const told = nameProgrammes(inOrder, nameOf(context.programme))
  const byMessage = new Map(inOrder.map((one, at) => [one, told[at] ?? one]))
  return {
    paragraphs: planned.map((paragraph) => toBlock(paragraph, (one) => byMessage.get(one) ?? one)),
    told,
  }
}

function toBlock(
  { key, messages, items }: PlannedParagraph,
  named: (one: Message) => Message,
): ParagraphBlock {
  return {
    kind: 'paragraph',
    key,
    number: 0,
    origin: 'drafted',
    sentences: messages.map((one) => realise(named(one))),
    items: items.map(
      (about): ListItem => ({
        key: about[0]?.id ?? key,
        sentences: about.map((one, at) => realise(named(one), at === 0)),
      }),
    ),
  }
}

function countWords(paragraphs: readonly ParagraphBlock[]): number {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, sentence) => sum + wordsIn(sentence), 0)
}

function wordsIn({ text }: Sentence): number {
  return text.split(/\s+/).length
}
