// The order and shape of a section: rating and why, done, issues, overdue, moved, next, benefits, measures, risks, decisions,
// each topic one paragraph. More than a few of a kind become a lead-in with lettered items, and where a section would still
// be long its largest kinds do. Source: drafting, "plan", "aggregate" and gate 16.

import { groupBy } from '../group-by'
import { afterTheirWords } from './after-their-words'
import type { ProgrammeContext } from './context'
import { joinAlike } from './join-alike'
import { type Message, type PhraseKey, TOPICS, type Topic } from './message'
import { engine, message, part } from './slots'

/**
 * A paragraph to be: prose, or a lead-in with items, each item the messages about one subject. An item opens in the wording
 * for lists, or in that for prose where the lead-in does not say what its things have in common.
 */
export interface PlannedParagraph {
  key: string
  messages: Message[]
  items: Message[][]
  wording?: 'prose'
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
  'risks-red': 1,
  'risks-escalated': 1,
  decisions: 2,
  'decisions-taken': 2,
}

/** The paragraphs of a section; the families in `asLists` become lists even when they are few. */
export function planSection(
  messages: readonly Message[],
  context: ProgrammeContext,
  asLists: ReadonlySet<string> = new Set(),
): PlannedParagraph[] {
  const topics = groupBy(withStandingJoined(messages), ({ topic }) => topic)
  return TOPICS.flatMap((topic) => {
    const ofTopic = inFamilyOrder(topics.get(topic) ?? [])
    const families = groupBy(ofTopic, ({ family }) => family)
    return planTopic(topic, [...families.values()], context, asLists)
  })
}

/** A single remark on where the programme stands goes with its rating rather than into a paragraph of its own. */
function withStandingJoined(messages: readonly Message[]): readonly Message[] {
  const isLonely = messages.filter(({ topic }) => topic === 'standing').length === 1
  if (!isLonely || !messages.some(({ topic }) => topic === 'rating')) return messages
  return messages.map(
    (one): Message => (one.topic === 'standing' ? { ...one, topic: 'rating' } : one),
  )
}

function planTopic(
  topic: Topic,
  families: Message[][],
  context: ProgrammeContext,
  asLists: ReadonlySet<string>,
): PlannedParagraph[] {
  const paragraphs: PlannedParagraph[] = []
  let prose: PlannedParagraph | null = null
  for (const family of families) {
    const subjects = bySubject(family)
    const name = family[0]?.family ?? topic
    const key = `${context.section}/${paragraphs.length === 0 ? topic : `${topic}/${name}`}`
    const lead = isList(name, subjects, asLists) ? leadOf(family, context.path, key) : null
    if (lead !== null) {
      prose = null
      paragraphs.push({ key, messages: [lead], items: subjects })
    } else if (prose === null) {
      prose = { key, messages: joinAlike(subjects), items: [] }
      paragraphs.push(prose)
    } else prose.messages.push(...joinAlike(subjects))
  }
  return paragraphs.map((one) => ({ ...one, messages: afterTheirWords(one.messages) }))
}

function isList(
  name: string,
  subjects: readonly Message[][],
  asLists: ReadonlySet<string>,
): boolean {
  const room = asLists.has(name) ? 1 : (ROOM_OF_FAMILY[name] ?? ROOM_IN_PROSE)
  return subjects.length > room
}

/** Messages about one subject stay together, in the order in which the subjects first appear. */
export function bySubject(messages: readonly Message[]): Message[][] {
  return [...groupBy(messages, ({ subject }) => subject).values()]
}

const STANDING_FAMILIES = ['place', 'naming', 'standing', 'purpose', 'context', 'lead']

function inFamilyOrder(messages: readonly Message[]): readonly Message[] {
  if (!messages.some(({ family }) => STANDING_FAMILIES.includes(family))) return messages
  const rank = ({ family }: Message) => STANDING_FAMILIES.indexOf(family)
  return messages.toSorted((a, b) => rank(a) - rank(b))
}

const LEADS: Readonly<Record<string, PhraseKey>> = {
  'milestones-done': 'lead-milestones-done',
  'milestones-overdue': 'lead-milestones-overdue',
  'milestones-moved': 'lead-milestones-moved',
  'milestones-next': 'lead-milestones-next',
  'milestones-open': 'lead-milestones-open',
  'events-done': 'lead-events-done',
  'events-next': 'lead-events-next',
  'events-issues': 'lead-events-issues',
  measures: 'lead-measures',
  'risks-open': 'lead-risks',
  'risks-closed': 'lead-risks-closed',
  'risks-red': 'lead-risks-red',
  decisions: 'lead-decisions',
  vanished: 'lead-vanished',
  'decisions-taken': 'lead-decisions-taken',
  new: 'lead-new',
}

/** Whether things of this family can stand in a list under a lead-in. */
export function canBeList(family: string): boolean {
  return family in LEADS || family.startsWith('benefits-')
}

/** The lead-in of a family's list in the paragraph `key`, or null for a family that is always prose. */
function leadOf(family: readonly Message[], path: string, key: string): Message | null {
  const [first] = family
  if (first === undefined) return null
  const { topic, family: name, forwardLooking } = first
  const benefits = /^benefits-(.+)$/.exec(name)?.[1]
  const lead = LEADS[name]
  if (benefits === undefined && lead === undefined) return null
  return message({
    id: `${key}/lead`,
    subject: path,
    topic,
    family: name,
    weight: 'should',
    parts: [
      lead === undefined
        ? part('lead-benefits', { status: engine(BENEFIT_WORDS[benefits ?? ''] ?? benefits ?? '') })
        : part(lead, first.parts[0]?.slots.day && { day: first.parts[0].slots.day }),
    ],
    forwardLooking,
  })
}

const BENEFIT_WORDS: Readonly<Record<string, string>> = {
  done: 'recorded',
  'in-progress': 'in progress',
}
