// How much of a section is prose: at most 180 words, and where nothing has changed at most two sentences. What goes beyond
// becomes items of one list, whole sentences in their order, so that nothing is dropped. Source: drafting, gate 16.

import type { ParagraphBlock } from '../reports/document'
import { draftedParagraph } from './drafted-paragraph'
import type { Message } from './message'
import { message, part } from './slots'

/** The most words of prose in a section; lists and tables come on top. */
export const LONGEST_SECTION = 180
const MOST_UNCHANGED = 2

/** How many words stand as prose in some paragraphs, lead-ins included. */
export function proseWords(paragraphs: readonly ParagraphBlock[]): number {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}

interface Prose {
  key: string
  messages: readonly Message[]
}

/**
 * An overview and the paragraphs after it as prose, where they are no longer than `room` words and, where they say only what
 * stands, no more than two sentences; else one list, each sentence of the overview an item and each other paragraph one. What
 * a table shows stays prose.
 */
export function shortProse(
  key: string,
  overview: readonly Message[],
  others: readonly Prose[],
  { isUnchanged, room = LONGEST_SECTION }: { isUnchanged: boolean; room?: number },
): ParagraphBlock[] {
  const first = (messages: readonly Message[]) =>
    messages.length === 0 ? [] : [draftedParagraph({ key: `${key}/overview`, messages })]
  const asProse = [...first(overview), ...others.map((one) => draftedParagraph(one))]
  const isMore = isUnchanged && asProse.flatMap((one) => one.sentences).length > MOST_UNCHANGED
  if (!isMore && proseWords(asProse) <= room) return asProse
  const isOfTable = ({ parts }: Message) => parts[0]?.say === 'table-shows'
  const at = `${key}/record`
  const lead = message({
    ...{ id: `${at}/lead`, subject: key, topic: 'register', weight: 'should' },
    parts: [part(isUnchanged ? 'lead-standing' : 'lead-record')],
  })
  const items = [
    ...withSequels(overview.filter((one) => !isOfTable(one))),
    ...others.map(({ messages }) => messages),
  ]
  return [
    ...first(overview.filter(isOfTable)),
    draftedParagraph({ key: at, messages: [lead], items, wording: 'prose' }),
  ]
}

/** Each message by itself, but for one that says nothing without the message before it. */
function withSequels(messages: readonly Message[]): Message[][] {
  const isSequel = ({ parts }: Message) => parts[0]?.say.split('/')[0] === 'no-share'
  const items: Message[][] = []
  for (const one of messages) {
    const before = items.at(-1)
    if (before !== undefined && isSequel(one)) before.push(one)
    else items.push([one])
  }
  return items
}
