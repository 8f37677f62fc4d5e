// Whether a section leaves out what it had to say: each message that must be told stands in one sentence with its values in
// print, and each thing on record is spoken of, counted as unchanged, or listed with the reason why it is not. The second
// is read from the record alone, because a thing that was never selected is missed by nobody else.
// Source: drafting, gate 1 and gate 18 "a whole sentence dropped".

import type { Day } from '../dates/day'
import type { Programme } from '../portfolio-file/schema'
import { currentRating } from '../ratings/rating'
import type { DocumentSection, FactRef, Sentence } from '../reports/document'
import type { LeftOut, Message, Slot } from './message'
import { type SentenceFault, sentencesOf, verifySections } from './verify'
import { recordFaults } from './verify-record'
import { pastFaults } from './verify-tense'
import { type LastTold, toldFaults } from './verify-told'

/** A drafted section with what was to be told in it. */
export interface ToldSection {
  section: DocumentSection
  programme?: Programme
  /** The programme as this committee was told of it last. */
  before?: Programme | undefined
  selected: readonly Message[]
  leftOut: readonly LeftOut[]
}

/** The day of the facts, and what the committee was told last; null for a first report. */
export interface DraftedFrom {
  asAt: Day
  told: LastTold | null
}

/**
 * What is wrong with drafted sections: the faults of their sentences, what they leave out, what the record does not hold, and,
 * where it is known what they were drafted from, what their day or the last report to this committee does not bear out.
 */
export function verifyParts(parts: readonly ToldSection[], from?: DraftedFrom): SentenceFault[] {
  return [
    ...verifySections(parts.map(({ section }) => section)),
    ...parts.flatMap(omissionFaults),
    ...(from === undefined ? [] : parts.flatMap((part) => timeFaults(part, from))),
    ...parts.flatMap(recordFaults).map(({ sentence: { text }, fact }) => ({
      sentence: text,
      message: 'states what the record does not hold there',
      facts: [fact],
    })),
  ]
}

/** What the section says that its day does not bear out, or the last report. */
export function timeFaults(
  { section, programme }: ToldSection,
  { asAt, told }: DraftedFrom,
): SentenceFault[] {
  return section.blocks.flatMap(sentencesOf).flatMap((sentence) => {
    const { text, facts } = sentence
    const messages = [...pastFaults(sentence, asAt), ...toldFaults(sentence, told, programme?.key)]
    return messages.map((message) => ({ sentence: text, message, facts }))
  })
}

/** What the section does not say and should: none for a whole one. */
export function omissionFaults(told: ToldSection): SentenceFault[] {
  const { section, selected, programme } = told
  if (selected.length === 0) return []
  const sentences = section.blocks.flatMap(sentencesOf)
  const byMessage = tellingEach(sentences)
  const untold = selected
    .filter(({ weight }) => weight === 'must')
    .filter((message) => !isTold(message, byMessage.get(message.id) ?? []))
    .map(({ subject }) => subject)
  const unnamed = programme === undefined ? [] : unaccounted(programme, told, sentences)
  const renamed = isRenameUntold(told, sentences) ? [`programmes/${programme?.key}/name`] : []
  return [...new Set([...untold, ...unnamed, ...renamed])].map((path) => ({
    sentence: section.heading,
    message: `does not say what it has to say of ${path}`,
    facts: [{ path }],
  }))
}

/** Whether the programme has another name than this committee knows, and no sentence gives the one that it knows. */
function isRenameUntold(
  { programme, before }: ToldSection,
  sentences: readonly Sentence[],
): boolean {
  if (programme === undefined || before === undefined || before.name === programme.name)
    return false
  return !sentences.some(
    ({ facts, rule }) =>
      rule === 'was-formerly' && facts.some(({ value }) => value === before.name),
  )
}

/** The sentences that tell each message, by its id. */
function tellingEach(sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const telling = new Map<string, Sentence[]>()
  for (const sentence of sentences)
    for (const id of sentence.members ?? [sentence.id]) {
      const known = telling.get(id)
      if (known === undefined) telling.set(id, [sentence])
      else known.push(sentence)
    }
  return telling
}

function isTold({ parts }: Message, [only, more]: readonly Sentence[]): boolean {
  if (only === undefined || more !== undefined) return false
  for (const { slots } of parts)
    for (const key in slots) if (slots[key] && !isSaid(slots[key], only)) return false
  return true
}

function isSaid(slot: Slot, sentence: Sentence): boolean {
  return 'slots' in slot
    ? slot.slots.every((one) => isSaid(one, sentence))
    : slot.facts.every((fact) => isPrinted(fact, sentence))
}

/** Names are shortened as a section goes on, and a state or a count may be said by the words around it. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['name', 'status', 'count', ''])

function isPrinted({ field = '', value }: FactRef, { facts, spans }: Sentence): boolean {
  if (SAID_OTHERWISE.has(field)) return true
  return spans.some(({ fact, from, to }) => {
    const printed = facts[fact]
    return to > from && printed?.field === field && printed.value === value
  })
}

/** The things of a programme's record that no sentence cites and no reason explains, by their paths. */
function unaccounted(
  programme: Programme,
  { leftOut, section }: ToldSection,
  sentences: readonly Sentence[],
): string[] {
  const path = `programmes/${programme.key}`
  const cited = [
    ...sentences.flatMap(({ facts }) => facts.map((fact) => fact.path)),
    ...leftOut.map(({ subject }) => (subject === `${path}/progress` ? `${path}/events` : subject)),
    ...section.blocks.flatMap((block) =>
      block.kind === 'table' ? block.facts.map((fact) => fact.path) : [],
    ),
  ]
  const known = withOwners(cited)
  const explained = leftOut.map(({ subject }) => `${subject}/`)
  return thingsOf(programme, path).filter(
    (thing) =>
      !known.has(thing) && !explained.some((one) => one !== `${path}/` && thing.startsWith(one)),
  )
}

/** The paths and what they belong to: 'a/b/c' brings 'a/b' and 'a' with it. */
function withOwners(paths: readonly string[]): Set<string> {
  const known = new Set<string>()
  for (const path of paths) {
    let at = path
    while (at !== '' && !known.has(at)) {
      known.add(at)
      at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))
    }
  }
  return known
}

function thingsOf(programme: Programme, path: string): string[] {
  const rating = currentRating(programme)
  const isRated = rating !== undefined && rating.value !== 'not-rated' && rating.value !== 'exempt'
  const keyed = (list: 'milestones' | 'risks' | 'events' | 'decisions' | 'measures') =>
    programme[list].flatMap(({ key }) => (key === undefined ? [] : [`${path}/${list}/${key}`]))
  return [
    ...(isRated ? [`${path}/ratings/overall`] : []),
    ...keyed('milestones'),
    ...keyed('risks'),
    ...keyed('events'),
    ...keyed('decisions'),
    ...keyed('measures').filter((_, at) => programme.measures[at]?.series.length !== 0),
  ]
}
