// The summary: a lead with the day of the facts, then one item for each section that was drafted, its rating and what matters
// most after it. It says nothing that its section does not say. In a long report an item keeps to what is news, and to what is
// late or asked for. Source: committee conventions, 2 "Section order"; drafting, "plan: grouping; caps".

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import type { RatingValue } from '../ratings/values'
import type { DocumentSummary, Sentence } from '../reports/document'
import { factOf } from './facts'
import type { Message, Part, Slot, Topic } from './message'
import { isWorse } from './rating-aspects'
import { realise } from './realise'
import { part, stored } from './slots'
import { isStanding } from './told-again'

/** A drafted section with the messages that it tells, its programme named; `isHeaded` where its item needs the heading. */
export interface SummarisedSection {
  key: string
  heading: string
  isHeaded: boolean
  told: readonly Message[]
}

/** The summary of a report. `noneRated` is said once in the lead where no programme of the report has a rating. */
export function draftSummary(
  sections: readonly SummarisedSection[],
  asAt: Day,
  noneRated: boolean,
): DocumentSummary {
  const isLong = sections.length > ROOM_FOR_WHOLE_ITEMS
  const items = sections
    .map((section) => ({ section: section.key, sentences: itemSentences(section, isLong) }))
    .filter(({ sentences }) => sentences.length > 0)
  const unrated = noneRated ? ' None of its programmes and projects has a rating on record.' : ''
  const lead = `This report gives Members the position as at ${printDay(asAt)}.${unrated}`
  return { lead: items.length === 0 ? lead : `${lead} In brief:`, items }
}

/** With more sections than this each item is kept short. */
const ROOM_FOR_WHOLE_ITEMS = 12

/** What is told in every item for as long as it is so; of the rest, a short item tells only what is news. */
const REMINDERS: ReadonlySet<Topic> = new Set(['overdue', 'decisions', 'issues', 'register'])

/** What matters most comes first. */
const BY_WEIGHT: readonly Topic[] = [
  'overdue',
  'moved',
  'decisions',
  'issues',
  'next',
  'measures',
  'done',
  'unchanged',
  'benefits',
  'risks',
  'rating',
  'standing',
  'register',
]

function itemSentences(
  { key, heading, isHeaded, told }: SummarisedSection,
  isShort: boolean,
): Sentence[] {
  const spoken = told.filter(({ parts }) => !isLeadIn(parts))
  const rating = spoken.find(({ parts }) => RATED.has(sayOf(parts)))
  const worth = spoken.filter(
    (one) => one !== rating && !(isShort && rating !== undefined && isKnown(one)),
  )
  const main = BY_WEIGHT.map((topic) =>
    mostTelling(worth.filter((one) => one.topic === topic)),
  ).find((one) => one !== undefined)
  const slip = main && spoken.find((one) => one.subject === main.subject && isSlip(one))
  const series = isHeaded
    ? undefined
    : spoken.find((one) => one !== main && FIGURES.test(sayOf(one.parts)))
  const before =
    rating &&
    spoken.find(({ id, parts }) => id === `${rating.id}/before` && sayOf(parts) !== 'rating-since')
  const status = spoken.find((one) => one !== main && one.parts.some(({ say }) => STATUS.has(say)))
  const next = main && !isShort ? nextCommitted(main, spoken) : undefined
  const parts: [string, Message | undefined][] = [
    ['rating', rating],
    ['rating/before', before],
    ['rating/aspects', rating && worseAspects(rating, spoken)],
    ['status', status && statusAlone(status)],
    ['main', main],
    ['main/against', slip],
    ['next', next],
    ['figures', series],
  ]
  return parts
    .flatMap(([name, one]) => (one === undefined ? [] : [{ ...one, id: `summary/${key}/${name}` }]))
    .map((one, place) =>
      summarise(one, place === 0 && (isHeaded || isOfTable(one)) ? heading : null),
    )
}

/** What this committee was told of and need not hear again beside the rating. */
function isKnown(one: Message): boolean {
  return !REMINDERS.has(one.topic) && (isStanding(one) || one.topic === 'unchanged')
}

const LAST_RATED: ReadonlySet<string> = new Set(['rating-aged', 'return-missing'])
const RATED: ReadonlySet<string> = new Set(['rating', ...LAST_RATED])
const ASPECTS: ReadonlySet<string> = new Set(['ratings-for', 'aspect-aged'])
const STATUS: ReadonlySet<string> = new Set(['status', 'and-status'])
const DATED: ReadonlySet<string> = new Set(['due', 'expected', 'hoped'])
/** The phrases that give figures of a measure that is not in a table. */
const FIGURES = /^(?:series|measure)/
/** The phrases that speak of the table of their section, which a reader of the summary does not see. */
const OF_TABLE: ReadonlySet<string> = new Set([
  'all-met',
  'all-missed',
  'many-missed',
  'not-reported',
])
const OVERDUE: ReadonlySet<string> = new Set(['overdue', 'still-overdue'])

/** The ratings of its dimensions, where one is worse than the rating of the whole: no Green summary over an Amber detail. */
function worseAspects(rating: Message, spoken: readonly Message[]): Message | undefined {
  const [whole] = ratingsIn(rating)
  return spoken.find(
    (one) =>
      ASPECTS.has(sayOf(one.parts)) &&
      ratingsIn(one).some((value) => whole !== undefined && isWorse({ value }, { value: whole })),
  )
}

function ratingsIn({ parts }: Message): RatingValue[] {
  const inSlot = (slot: Slot): RatingValue[] =>
    'slots' in slot ? slot.slots.flatMap(inSlot) : slot.as === 'rating' ? [slot.rating] : []
  return parts.flatMap(({ slots }) => Object.values(slots).flatMap(inSlot))
}

/** That a programme is paused, reset, closed or cancelled, without the stage that stands before it in the section. */
function statusAlone({ members: _together, ...one }: Message): Message {
  const programme = one.parts.find(({ slots }) => slots.programme !== undefined)?.slots.programme
  const status = one.parts.find(({ say }) => STATUS.has(say))?.slots.status
  return programme === undefined || status === undefined
    ? one
    : { ...one, parts: [part('status', { programme, status })] }
}

/** Beside what is late or moved the next thing that is committed to a day: a reader asks by when. */
function nextCommitted(main: Message, spoken: readonly Message[]): Message | undefined {
  if (main.topic !== 'overdue' && main.topic !== 'moved') return undefined
  return spoken.find((one) => one.subject !== main.subject && sayOf(one.parts) === 'due')
}

function sayOf(parts: readonly Part[]): string {
  return parts[0]?.say ?? ''
}

function isLeadIn(parts: readonly Part[]): boolean {
  return sayOf(parts).startsWith('lead-') || sayOf(parts) === 'table-shows'
}

function isOfTable({ parts }: Message): boolean {
  return OF_TABLE.has(sayOf(parts))
}

function isSlip({ parts }: Message): boolean {
  return sayOf(parts).startsWith('than-')
}

/** Of the messages of one topic what is overdue, else what slipped, else what has a date, else the first. */
function mostTelling(messages: readonly Message[]): Message | undefined {
  const late = messages.find((one) => isSlip(one) && isLater(one))
  return (
    messages.find(({ parts }) => OVERDUE.has(sayOf(parts))) ??
    messages.find(({ subject }) => subject === late?.subject) ??
    messages.find(({ parts }) => DATED.has(sayOf(parts))) ??
    messages[0]
  )
}

function isLater({ parts }: Message): boolean {
  const size = parts[0]?.slots.size
  return size?.as === 'engine' && size.text.endsWith('later')
}

/** The message as the section says it, under the section's heading, without the words in which a date was once put. */
function summarise(message: Message, heading: string | null): Sentence {
  const kept = message.parts.filter(({ say }) => !IN_SECTION_ONLY.has(say)).map(inSummary)
  const headed =
    heading === null
      ? []
      : [part('headed', { heading: stored(heading, factOf('report', 'heading', heading)) })]
  const { members: _together, ...alone } = message
  return realise({ ...alone, parts: [...headed, ...kept] })
}

function isStill(slot: Slot | undefined): boolean {
  return slot?.as === 'engine' && slot.text === ' still'
}

const IN_SECTION_ONLY: ReadonlySet<string> = new Set(['as-worded', 'and-outlook'])

function inSummary({ say, slots, ...told }: Part): Part {
  const { organisationsInFull: organisations = slots.organisations, ...others } = slots
  const named = organisations === undefined ? slots : { ...others, organisations }
  if (say === 'rating') return { say: isStill(slots.still) ? 'still-rated' : 'rated', slots }
  return { ...told, say: LAST_RATED.has(say) ? 'last-rated' : say, slots: named }
}
