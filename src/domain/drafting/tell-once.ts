// What was put on record twice out of one paragraph of one document, as a milestone that is complete and in somebody's words,
// is told once, in their words: "The reset has been recommended. A study led to a recommendation to reset …" says it twice.
// Their words have to hold each word of the milestone's name, and none that could take it back.
// Source: drafting, "aggregate" and "People's words are theirs".

import { groupBy } from '../group-by'
import type { Programme } from '../portfolio-file/schema'
import { factsOfMessage, type Message } from './message'

/** The messages without the milestones that somebody's words tell; those words then rest on the milestone's facts too. */
export function tellOnce(
  messages: readonly Message[],
  { milestones, events }: Programme,
  path: string,
): Message[] {
  const done = events.filter(({ status }) => status === 'done')
  if (done.length === 0) return [...messages]
  const told = new Map<Message, Message>()
  const bySubject = groupBy(messages, ({ subject }) => subject)
  for (const milestone of milestones) {
    const [alone, more] = bySubject.get(`${path}/milestones/${milestone.key}`) ?? []
    if (alone === undefined || more !== undefined || !isOnlyDone(alone)) continue
    const event = done.find((one) => tells(one, milestone))
    const wording = messages.find(
      ({ subject, parts }) =>
        subject === `${path}/events/${event?.key}` && parts[0]?.say === 'event',
    )
    if (wording !== undefined && ![...told.values()].includes(wording)) told.set(alone, wording)
  }
  return messages.flatMap((one) => {
    if (told.has(one)) return []
    const [milestone] = [...told].find(([, wording]) => wording === one) ?? []
    return [milestone === undefined ? one : withMilestone(one, milestone)]
  })
}

function withMilestone(wording: Message, milestone: Message): Message {
  return {
    ...wording,
    members: [wording.id, milestone.id],
    inputs: [...wording.inputs, ...factsOfMessage(milestone)],
  }
}

/** Whether nothing is said of a milestone but that it is complete. */
function isOnlyDone({ parts, members }: Message): boolean {
  const [only, more] = parts
  return only?.say === 'done' && more === undefined && members === undefined
}

type Milestone = Programme['milestones'][number]
type Event = Programme['events'][number]

function tells({ text, source, element }: Event, milestone: Milestone): boolean {
  const isOfOneParagraph =
    source?.paragraph !== undefined &&
    source.document === milestone.source?.document &&
    source.paragraph === milestone.source.paragraph
  if (!isOfOneParagraph || element !== milestone.element || DOUBT.test(text)) return false
  const name = stemsOf(milestone.name)
  const said = new Set(stemsOf(text))
  return name.length > 1 && name.every((stem) => said.has(stem))
}

const DOUBT =
  /\b(?:not?|nor|never|neither|if|unless|until|before|would|could|should|may|might|will|against|instead|without|fail\w*|refus\w*|reject\w*|withdr\w*)\b|n[’']t\b/i

const SMALL: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with'.split(' '),
)

/** The first letters of each word that means something: 'recommended' and 'recommendation' are one. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 7))
}
