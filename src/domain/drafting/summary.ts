// The summary: a lead with the day of the facts, then one item for each section that was drafted, its rating and what matters
// most after it. It says nothing that its section does not say. Source: committee conventions, 2 "Section order".

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import type { DocumentSummary, Sentence } from '../reports/document'
import type { Message, Part, Topic } from './message'
import { realise } from './realise'
import { part, stored } from './slots'

/** A drafted section with the messages that it tells, its programme named. */
export interface SummarisedSection {
  key: string
  heading: string
  told: readonly Message[]
}

/** The summary of a report. `noneRated` is said once in the lead where no programme of the report has a rating. */
export function draftSummary(
  sections: readonly SummarisedSection[],
  asAt: Day,
  noneRated: boolean,
): DocumentSummary {
  const unrated = noneRated ? ' None of its programmes and projects has a rating on record.' : ''
  return {
    lead: `This report gives Members the position as at ${printDay(asAt)}.${unrated} In brief:`,
    items: sections
      .map((section) => ({ section: section.key, sentences: itemSentences(section) }))
      .filter(({ sentences }) => sentences.length > 0),
  }
}

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
  'standing',
]

function itemSentences({ heading, told }: SummarisedSection): Sentence[] {
  const rating = told.find(({ parts }) => RATED.has(parts[0]?.say ?? ''))
  const main = BY_WEIGHT.map((topic) =>
    mostTelling(told.filter((one) => one.topic === topic && one !== rating)),
  ).find((one) => one !== undefined)
  return [rating, main]
    .filter((one) => one !== undefined)
    .map((one, place) => summarise(one, place === 0 ? heading : undefined))
}

const RATED: ReadonlySet<string> = new Set(['rating', 'rating-aged'])
const DATED: ReadonlySet<string> = new Set(['due', 'expected', 'hoped'])
const INTRODUCES: ReadonlySet<string> = new Set(['table-shows'])

/** Of the messages of one topic the one with a date, else the first that says something of itself. */
function mostTelling(messages: readonly Message[]): Message | undefined {
  const isDated = ({ parts }: Message) => DATED.has(parts[0]?.say ?? '')
  return (
    messages.find(isDated) ?? messages.find(({ parts }) => !INTRODUCES.has(parts[0]?.say ?? ''))
  )
}

/** The message as the section says it, under the section's heading, without the words in which a date was once put. */
function summarise(message: Message, heading: string | undefined): Sentence {
  const kept = message.parts.filter(({ say }) => say !== 'as-worded').map(inSummary)
  const headed =
    heading === undefined ? [] : [part('headed', { heading: stored(heading, { path: 'heading' }) })]
  return realise({ ...message, id: `summary/${message.id}`, parts: [...headed, ...kept] })
}

function inSummary({ say, slots }: Part): Part {
  if (say === 'rating') return { say: 'rated', slots }
  return say === 'rating-aged' ? { say: 'last-rated', slots } : { say, slots }
}
