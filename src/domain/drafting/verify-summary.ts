// The summary against the sections that it stands for: what an item prints has to be printed by a sentence of its section,
// and told in the same direction. Source: drafting, gate 2; committee conventions, 2 "Section order".

import type { DocumentSection, DocumentSummary, FactRef, Sentence } from '../reports/document'
import { type SentenceFault, sentencesOf, verifySentence } from './verify'
import { readPlaces, wordsAround } from './verify-places'
import { readDates, readStatements } from './verify-reading'
import { toldWordIn } from './verify-told-words'

/** The faults of a summary of these sections, in its order; `asAt` is the day that its lead has to give. */
export function summaryFaults(
  { lead, items }: DocumentSummary,
  sections: readonly DocumentSection[],
  asAt: string,
): SentenceFault[] {
  const days = readStatements(lead).filter(({ says }) => says === 'date')
  const isDated = days.every(({ text }) => readDates(text).flat().includes(asAt))
  const wrongDay = {
    sentence: lead,
    message: 'gives another day than that of the facts',
    facts: [],
  }
  const faults = items.flatMap(({ section: key, sentences }) => {
    const section = sections.find((one) => one.key === key)
    return sentences.flatMap((sentence) => {
      const message = bindingFault(sentence, section)
      const { text, facts } = sentence
      return message === null
        ? []
        : [...verifySentence(sentence), { sentence: text, message, facts }]
    })
  })
  return isDated && days.length > 0 ? faults : [wrongDay, ...faults]
}

/** Why no sentence of the section bears the item out, or null. */
function bindingFault(sentence: Sentence, section: DocumentSection | undefined): string | null {
  if (section === undefined) return 'stands in the summary for no section'
  const { facts, text } = sentence
  const printed = facts.filter((_, at) => isPrinted(sentence, at))
  const heading = printed.find(isHeading)
  const opening = heading === undefined ? '' : `${section.heading}: `
  if (!text.toLowerCase().startsWith(opening.toLowerCase()))
    return 'stands under the heading of another section'
  const told = section.blocks.flatMap(sentencesOf)
  const own = printed.filter((fact) => !isHeading(fact))
  const strange = own.find((fact) => !told.some((one) => holds(one, fact)))
  if (strange !== undefined) return `says “${strange.value}”, which its section does not`
  const alike = told.filter((one) => own.every((fact) => holds(one, fact)))
  if (alike.length === 0) return 'puts together what its section tells apart'
  const bare = withoutOpening(sentence, opening.length)
  const isSaid = alike.some(
    (one) =>
      isClaimedSo(sentence, one) &&
      kindsOf(one).some((rule) => verifySentence({ ...bare, rule }).length === 0),
  )
  return isSaid ? null : 'is put otherwise in its section'
}

function isPrinted({ spans }: Sentence, at: number): boolean {
  return spans.some(({ fact, from, to }) => fact === at && to > from)
}

/** The sentence as it would stand alone, without the heading before it. */
function withoutOpening(sentence: Sentence, length: number): Sentence {
  const spans = sentence.spans
    .filter(({ from }) => from >= length)
    .map((span) => ({ ...span, from: span.from - length, to: span.to - length }))
  return { ...sentence, text: sentence.text.slice(length), spans }
}

/** The kinds that an item may be of, by that of the sentence in its section: a rating is put shortly there. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  rating: ['rated', 'still-rated'],
  'rating-aged': ['last-rated'],
  'return-missing': ['last-rated'],
  stage: ['status'],
  'stage-moved': ['status'],
  'part-of': ['status'],
}

function kindsOf({ rule }: Sentence): readonly string[] {
  return [rule, ...(SHORT[rule] ?? [])]
}

function isHeading({ path, field }: FactRef): boolean {
  return path === 'report' && field === 'heading'
}

function holds({ facts }: Sentence, { path, field, value }: FactRef): boolean {
  return facts.some((one) => one.path === path && one.field === field && one.value === value)
}

const CLAIMS =
  /\b(?:later|earlier|rose|fell|up|down|met|missed|meets|misses|still|now|unchanged|not|no|never)\b/gi

/** What is overdue in a list, or under a lead on what is gone, is in a sentence not done, or no longer on record. */
function deniedByList({ text, rule }: Sentence): string[] {
  return [...(/\boverdue\b/.test(text) ? ['not'] : []), ...(rule === 'vanished' ? ['no'] : [])]
}

/** Whether every direction and denial of the item is the section's, and what is "still" so there is so here. */
function isClaimedSo(item: Sentence, own: Sentence): boolean {
  const said = new Set([...claimsOf(own), ...deniedByList(own)])
  const isStill = toldWordIn(aroundOf(own)) === 'still' && toldWordIn(aroundOf(item)) === ''
  return claimsOf(item).every((claim) => said.has(claim)) && (!isStill || hasNoStill(item))
}

/** The last rating on record is given with its day in each report, which says by itself that it is no news. */
function hasNoStill({ text }: Sentence): boolean {
  return /\blast rated\b/i.test(text)
}

function aroundOf(sentence: Sentence): string {
  const places = readPlaces(sentence)
  return places === null ? sentence.text : wordsAround(sentence, places)
}

/** The claims of a sentence beside the words and names that it prints. */
function claimsOf(sentence: Sentence): string[] {
  const computed = (readPlaces(sentence) ?? []).filter(({ text }) => COMPUTED.test(text))
  const text = [aroundOf(sentence), ...computed.map((place) => place.text)].join(' ')
  return [...text.matchAll(CLAIMS)].map(([claim]) => claim.toLowerCase())
}

const COMPUTED = /^(?:rose|fell|(?:\S+ \w+ )?(?:later|earlier))$/i
