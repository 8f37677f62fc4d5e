// The order and shape of a section: rating and why, done, issues, overdue, moved, next, benefits, measures, risks, decisions,
// each topic one paragraph. More than a few of a kind become a lead-in with lettered items, and where a section would still
// be long its largest kinds do. Source: drafting, "plan", "aggregate" and gate 16.

import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import { joinDone } from './join-done'
import { type Message, type PhraseKey, TOPICS, type Topic } from './message'
import { day, engine, message, part } from './slots'

/** A paragraph to be: prose, or a lead-in with items, each item the messages about one subject. */
export interface PlannedParagraph {
  key: string
  messages: Message[]
  items: Message[][]
}

/** How many of a kind stand as prose; one more and they become a list. */
const ROOM_IN_PROSE = 3
const ROOM_OF_FAMILY: Readonly<Record<string, number>> = {
  'benefits-planned': 1,
  'benefits-proposed': 1,
  'benefits-in-progress': 1,
  'benefits-recorded': 1,
  'benefits-done': 1,
  'risks-open': 1,
  'risks-closed': 1,
  'risks-escalated': 1,
  decisions: 2,
}

/** The paragraphs of a section; the families in `asLists` become lists even when they are few. */
export function planSection(
  messages: readonly Message[],
  context: ProgrammeContext,
  asLists: ReadonlySet<string> = new Set(),
): PlannedParagraph[] {
  return TOPICS.flatMap((topic) => {
    const ofTopic = inFamilyOrder(messages.filter((one) => one.topic === topic))
    const families = [...new Set(ofTopic.map(({ family }) => family))]
    return planTopic(
      topic,
      families.map((family) => ofTopic.filter((one) => one.family === family)),
      context,
      asLists,
    )
  })
}

function planTopic(
  topic: Topic,
  families: Message[][],
  context: ProgrammeContext,
  asLists: ReadonlySet<string>,
): PlannedParagraph[] {
  const { section } = context
  const prose: Message[] = []
  const lists: PlannedParagraph[] = []
  for (const family of families) {
    const lead = leadOf(family, context)
    const subjects = bySubject(family)
    const name = family[0]?.family ?? topic
    const isLong =
      subjects.length > (ROOM_OF_FAMILY[name] ?? ROOM_IN_PROSE) ||
      (asLists.has(name) && subjects.length > 1)
    if (lead === null || !isLong) prose.push(...joinDone(subjects))
    else lists.push({ key: `${section}/${name}`, messages: [lead], items: subjects })
  }
  return prose.length === 0
    ? lists
    : [{ key: `${section}/${topic}`, messages: prose, items: [] }, ...lists]
}

/** Messages about one subject stay together, in the order in which the subjects first appear. */
export function bySubject(messages: readonly Message[]): Message[][] {
  const subjects = new Map<string, Message[]>()
  for (const one of messages) subjects.set(one.subject, [...(subjects.get(one.subject) ?? []), one])
  return [...subjects.values()]
}

const STANDING_FAMILIES = ['rating', 'standing', 'purpose', 'context', 'lead']

function inFamilyOrder(messages: readonly Message[]): Message[] {
  const rank = ({ family }: Message) => STANDING_FAMILIES.indexOf(family)
  return messages.toSorted((a, b) => rank(a) - rank(b))
}

const LEADS: Readonly<Record<string, PhraseKey>> = {
  'milestones-done': 'lead-milestones-done',
  'milestones-overdue': 'lead-milestones-overdue',
  'milestones-moved': 'lead-milestones-moved',
  'milestones-next': 'lead-milestones-next',
  'events-done': 'lead-events-done',
  'events-next': 'lead-events-next',
  'events-issues': 'lead-events-issues',
  measures: 'lead-measures',
  'risks-open': 'lead-risks',
  'risks-closed': 'lead-risks-closed',
  decisions: 'lead-decisions',
}

/** The lead-in of a family's list, or null for a family that is always prose. */
function leadOf(
  family: readonly Message[],
  { programme, path, asAt }: ProgrammeContext,
): Message | null {
  const [first] = family
  if (first === undefined) return null
  const { topic, family: name, forwardLooking } = first
  const say = name.startsWith('benefits-') ? 'lead-benefits' : LEADS[name]
  if (say === undefined) return null
  const slots = {
    day: day(asAt, factOf('portfolio', 'asAt', asAt)),
    status: engine(name.replace('benefits-', '').replace('-', ' ').replace('done', 'recorded')),
  }
  const needed =
    say === 'lead-benefits'
      ? { status: slots.status }
      : say.startsWith('lead-events') && say !== 'lead-events-next'
        ? { day: slots.day }
        : {}
  return message({
    id: `${programme.key}/${name}`,
    subject: path,
    topic,
    family: name,
    weight: 'should',
    parts: [part(say, needed)],
    forwardLooking,
  })
}
