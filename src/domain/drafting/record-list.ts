// The last way to keep a section readable: what is still prose when all that can be a list of its kind is one becomes items
// of one list, whole sentences in their order, so that nothing is dropped. The rating and what stands unchanged stay prose.
// Source: drafting, gate 16 "a section of at most 180 words, the rest in a list or table".

import type { ProgrammeContext } from './context'
import type { Message, Topic } from './message'
import { bySubject, type PlannedParagraph } from './plan'
import { message, part } from './slots'

/**
 * How much of the prose goes into the list: all but ratings and standing, or all but the rating itself. In `unchanged` that
 * is what still stands where nothing has changed.
 */
export type RecordList = 'details' | 'all' | 'unchanged'

/** The messages as items of a list: one a thing, and one for each that is of the programme as a whole. */
function itemsOf(messages: readonly Message[], path: string): Message[][] {
  const general = new Set([path, `${path}/ratings`])
  return bySubject(messages).flatMap((about) =>
    general.has(about[0]?.subject ?? '') ? about.map((one) => [one]) : [about],
  )
}

function isKept({ topic, id }: Message, section: string): boolean {
  return topic === 'unchanged' || RATING.test(id.slice(section.length))
}

/** Whether nothing has changed and more than one thing still stands beside the rating: late, asked for, worse than the whole. */
export function isStandingRecord(
  messages: readonly Message[],
  { section, path }: Pick<ProgrammeContext, 'section' | 'path'>,
): boolean {
  const isUnchanged = messages.some(({ parts }) => parts[0]?.say === 'unchanged')
  const others = messages.filter((one) => !isKept(one, section))
  return isUnchanged && itemsOf(others, path).length > 1
}

/** The paragraphs with their prose in one list under a lead-in, where the first of it stood. */
export function withRecordList(
  planned: readonly PlannedParagraph[],
  much: RecordList,
  { section, path }: Pick<ProgrammeContext, 'section' | 'path'>,
): PlannedParagraph[] {
  const stays = (one: Message) =>
    much === 'details' ? one.topic === 'unchanged' || STANDING.has(one.topic) : isKept(one, section)
  const isProse = ({ items }: PlannedParagraph) => items.length === 0
  const moved = planned
    .filter(isProse)
    .flatMap(({ messages }) => messages.filter((one) => !stays(one)))
  if (moved.length === 0) return [...planned]
  const key = `${section}/record`
  const lead = message({
    id: `${key}/lead`,
    subject: path,
    topic: 'done',
    weight: 'should',
    parts: [part(much === 'unchanged' ? 'lead-standing' : 'lead-record')],
  })
  const items = itemsOf(moved, path)
  const list: PlannedParagraph = { key, messages: [lead], items, wording: 'prose' }
  const first = planned.findIndex(
    (one) => isProse(one) && one.messages.some((each) => !stays(each)),
  )
  return planned.flatMap((one, at) => {
    const kept = isProse(one) ? { ...one, messages: one.messages.filter(stays) } : one
    return [...(kept.messages.length > 0 ? [kept] : []), ...(at === first ? [list] : [])]
  })
}

const STANDING: ReadonlySet<Topic> = new Set(['rating', 'standing'])
const RATING = /^\/rating(?:\/before)?$/
