// Two or three things that are complete are said in one sentence: "The draft paper and the strategy are complete."
// Only things without a date or anything more to say, and only when the sentence stays short. Source: drafting, "aggregate".

import type { Message, Slot } from './message'
import { readName } from './noun-phrases'
import { part } from './slots'

const LONGEST = 18

/** The messages of the subjects in order, with those that can share a sentence joined where the first of them stood. */
export function joinDone(subjects: readonly Message[][]): Message[] {
  const joinable = subjects.flatMap((about) =>
    about.length === 1 ? about.filter(isPlainDone) : [],
  )
  const [first] = joinable
  const words = joinable.reduce((sum, one) => sum + wordsOf(one), 0)
  if (first === undefined || joinable.length < 2 || words > LONGEST) return subjects.flat()
  const joined: Message = {
    ...first,
    id: joinable.map(({ id }, at) => (at === 0 ? id : (id.split('/').at(-1) ?? id))).join('+'),
    parts: [
      part('done', { subject: { as: 'list', slots: joinable.map(subjectOf), joiner: 'and' } }),
    ],
    inputs: joinable.flatMap(({ inputs }) => inputs),
  }
  return subjects.flatMap((about) =>
    about.flatMap((one) => (one === first ? [joined] : joinable.includes(one) ? [] : [one])),
  )
}

function isPlainDone({ parts }: Message): boolean {
  const [only, more] = parts
  const subject = only?.slots.subject
  if (only?.say !== 'done' || more !== undefined || subject?.as !== 'name') return false
  const { state, subject: text } = readName(subject.text)
  return state === undefined && !text.includes('“')
}

function subjectOf({ parts }: Message): Slot {
  return parts[0]?.slots.subject ?? { as: 'list', slots: [], joiner: 'and' }
}

function wordsOf(one: Message): number {
  const subject = subjectOf(one)
  return subject.as === 'name' ? readName(subject.text).subject.split(' ').length + 1 : LONGEST
}
