// What a reader has to know before the news: what the programme was called when they last heard of it, its stage, what it
// belongs to and what it is for. Told once to each committee, and again only when it changes.
// Source: drafting, "plan" and "refer"; committee conventions, 13 (8).

import type { ProgrammeName } from '../portfolio-file/schema'
import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { nameInside } from './noun-phrases'
import { programmeSlot } from './rating-slots'
import { fullName } from './refer'
import { hasRating } from './select-ratings'
import { day, message, part, stored, words } from './slots'
import { ORDERS } from './word-lists'

/** The messages on a programme's name, stage, place, purpose and lead. */
export function selectStanding(context: ProgrammeContext): Selection {
  const { programme, told } = context
  const isNew = told === null
  const place = [
    ...firstToldMessages(context),
    ...nameMessages(context),
    ...placeMessages(context),
    ...(told?.objective === programme.objective ? [] : objectiveMessages(context)),
  ]
  const messages = isNew && place.length > 0 ? [...place, ...leadMessages(context)] : place
  const isKnown = programme.objective !== undefined && told?.objective === programme.objective
  const known = isKnown ? [context.path] : []
  return {
    messages,
    unchanged: [],
    leftOut: known.map((subject) => ({
      subject,
      why: 'stage, objective and lead were told before',
    })),
  }
}

function about(
  { section, path }: ProgrammeContext,
  name: string,
  parts: Part[],
  extra: Partial<Message> = {},
): Message {
  return message({
    id: `${section}/${name}`,
    subject: path,
    topic: 'standing',
    parts,
    ...extra,
  })
}

/** That the last report to this committee said nothing of the programme: all of it is news. */
function firstToldMessages(context: ProgrammeContext): Message[] {
  const { programme, told, toldOn } = context
  if (told !== null || toldOn === null) return []
  const slots = {
    programme: programmeSlot(programme),
    day: day(toldOn, factOf('told', 'asAt', toldOn)),
  }
  return [about(context, 'first-told', [part('not-covered', slots)], { weight: 'should' })]
}

function nameMessages(context: ProgrammeContext): Message[] {
  const { programme, told, path } = context
  const name = programmeSlot(programme)
  if (told !== null) {
    if (told.name === programme.name) return []
    const former = stored(fullName(told), factOf(`${path}/names`, 'name', told.name))
    return [about(context, 'name', [part('was-formerly', { programme: name, former })])]
  }
  return programme.names.flatMap((other) => {
    const one = namePart(other, name, `${path}/names/${other.name}`, context)
    return one === null ? [] : [about(context, `name/${other.name}`, [one])]
  })
}

/** What is said of a name that the programme had, or is to have unless somebody's words say so already. */
function namePart(
  { name, abbreviation, kind, until }: ProgrammeName,
  programme: Slot,
  path: string,
  context: ProgrammeContext,
): Part | null {
  const fact = factOf(path, 'name', name)
  if (kind === 'alias' || (kind === 'proposed' && isInEvents(name, context))) return null
  if (kind === 'proposed') return part('name-proposed', { programme, title: stored(name, fact) })
  const slots = { programme, former: stored(fullName({ name, abbreviation }), fact) }
  if (until === undefined) return part('was-formerly', slots)
  return part('was-named', { ...slots, day: day(until, factOf(path, 'until', until)) })
}

function isInEvents(name: string, { programme }: ProgrammeContext): boolean {
  return programme.events.some(({ text }) => text.includes(name))
}

const SAID_STATUSES: Readonly<Record<string, string>> = {
  proposed: 'proposed',
  paused: 'paused',
  reset: 'reset',
  closed: 'closed',
  cancelled: 'cancelled',
}

function placeMessages(context: ProgrammeContext): Message[] {
  const { programme, told, path } = context
  const status = SAID_STATUSES[programme.status ?? 'active']
  const isStatusNews = programme.status !== undefined && told?.status !== programme.status
  const statusSlots = (text: string) => ({
    programme: programmeSlot(programme),
    status: stored(text, factOf(path, 'status', text)),
  })
  return [
    ...stageMessages(context),
    ...(status !== undefined && isStatusNews
      ? [about(context, 'status', [part('status', statusSlots(status))])]
      : []),
  ]
}

/** Where the programme belongs and its stage in one sentence, and that it has no rating where one would be looked for. */
function stageMessages(context: ProgrammeContext): Message[] {
  const { programme, told, file } = context
  const parent = file.programmes.find(({ key }) => key === programme.parent)
  const isRated = hasRating(programme)
  const saysUnrated = context.saysUnrated && !isRated && (told === null || hasRating(told))
  const stage = stageSlot(context)
  const named = { programme: programmeSlot(programme) }
  const parts: Part[] = []
  if (parent !== undefined && told === null)
    parts.push(part('part-of', { ...named, parent: programmeSlot(parent) }))
  if (stage !== null && told?.stage !== programme.stage) {
    parts.push(
      parts.length === 0 ? part('stage', { ...named, stage }) : part('and-stage', { stage }),
    )
  }
  if (saysUnrated && parts.length < 2)
    parts.push(parts.length === 0 ? part('rating-none', named) : part('and-unrated'))
  const [opening, ...more] = parts
  const name = opening?.say === 'rating-none' ? 'rating' : 'place'
  const ids = ['place', 'rating'].map((one) => `${context.section}/${one}`)
  const members = more.some(({ say }) => say === 'and-unrated') ? { members: ids } : {}
  const first =
    parts.length === 0 ? [] : [about(context, name, parts, { weight: 'should', ...members })]
  const isUnratedLeft = saysUnrated && parts.length === 2 && parts[1]?.say === 'and-stage'
  return isUnratedLeft
    ? [...first, about(context, 'rating', [part('rating-none', named)], { weight: 'should' })]
    : first
}

function stageSlot({ programme, path }: ProgrammeContext): Slot | null {
  const { stage } = programme
  return stage === undefined
    ? null
    : stored(nameInside(stage.replace(/ (?:stage|phase)$/i, '')), factOf(path, 'stage', stage))
}

function objectiveMessages(context: ProgrammeContext): Message[] {
  const { programme, path } = context
  const { objective } = programme
  if (objective === undefined) return []
  const slots = { words: words(objective, factOf(path, 'objective', objective)) }
  return [about(context, 'objective', [part(sayOfAim(objective), slots)], { weight: 'should' })]
}

/** Whether "the objective is" can be followed by the words: an order takes "to", a thing with "a" nothing, the rest a colon. */
function sayOfAim(text: string): 'objective-to' | 'objective' | 'objective-words' {
  const first = text.trim().split(/\s+/)[0]?.toLowerCase() ?? ''
  if (ORDERS.has(first)) return 'objective-to'
  return first === 'a' || first === 'an' || first === 'to' ? 'objective' : 'objective-words'
}

function leadMessages(context: ProgrammeContext): Message[] {
  const { programme, path, file } = context
  const office = file.people.find(({ key }) => key === programme.lead)?.office
  if (programme.lead === undefined || office === undefined) return []
  const facts = [
    factOf(`people/${programme.lead}`, 'office', office),
    factOf(path, 'lead', programme.lead),
  ]
  const person: Slot = { as: 'stored', text: `the ${office}`, facts }
  return [about(context, 'lead', [part('lead', { person })], { weight: 'may', family: 'lead' })]
}
