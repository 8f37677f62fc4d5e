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
  const change = statusChange(context)
  const news = change === null && status !== undefined && isStatusNews ? statusSlots(status) : null
  return [...stageMessages(context, news), ...(change ?? [])].map((one) => ({
    ...one,
    family: 'place',
  }))
}

/** That a programme is paused, or active again, beside what this committee was told of it; null where nothing changed. */
function statusChange(context: ProgrammeContext): Message[] | null {
  const { programme, told, toldOn, path } = context
  const { status } = programme
  const before = told?.status
  if (before === undefined || status === undefined || before === status || toldOn === null)
    return null
  const slots = {
    programme: programmeSlot(programme),
    status: stored(status, factOf(path, 'status', status)),
    former: stored(before, factOf(`told/${path}`, 'status', before)),
    day: day(toldOn, factOf('told', 'asAt', toldOn)),
  }
  return [about(context, 'status', [part('status-told', slots)])]
}

/**
 * Where the programme belongs and its stage in one sentence, with its `status` where there is room, and that it has no rating
 * where one would be looked for.
 */
function stageMessages(
  context: ProgrammeContext,
  status: Readonly<Record<'programme' | 'status', Slot>> | null,
): Message[] {
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
    const former = formerStage(context)
    if (former !== null) parts.push(part('stage-moved', { ...named, former, stage }))
    else
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
  const stands = { weight: 'should', ...members } as const
  const isAlone = opening !== undefined && more.length === 0 && opening.say !== 'rating-none'
  if (isAlone && status !== null) {
    const together = [`${context.section}/${name}`, `${context.section}/status`]
    const whole = [opening, part('and-status', { status: status.status })]
    return [about(context, name, whole, { members: together })]
  }
  const isUnratedLeft = saysUnrated && parts.length === 2 && parts[1]?.say === 'and-stage'
  return [
    ...(parts.length === 0 ? [] : [about(context, name, parts, stands)]),
    ...(isUnratedLeft
      ? [about(context, 'rating', [part('rating-none', named)], { weight: 'should' })]
      : []),
    ...(status === null ? [] : [about(context, 'status', [part('status', status)])]),
  ]
}

function stageSlot({ programme, path }: ProgrammeContext): Slot | null {
  const { stage } = programme
  return stage === undefined ? null : stageInside(stage, path)
}

/** The stage that this committee was told of; null where it was told of none. */
function formerStage({ told, path }: ProgrammeContext): Slot | null {
  return told?.stage === undefined ? null : stageInside(told.stage, `told/${path}`)
}

function stageInside(stage: string, path: string): Slot {
  return stored(nameInside(stage.replace(/ (?:stage|phase)$/i, '')), factOf(path, 'stage', stage))
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
