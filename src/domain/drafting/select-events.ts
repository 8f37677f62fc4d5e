// What people wrote of a programme, each text a sentence of its own in their words, with its reason. An event that this
// committee was told of is not told again. Source: portfolio file, Event; drafting, "People's words are theirs".

import { isPast } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type { ProgrammeEvent } from '../portfolio-file/schema'
import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Part, Topic } from './message'
import { printPeriod } from './print-date'
import { day, engine, message, part, period, stored, words } from './slots'
import { isClause } from './verbatim'

/** The messages about what was done, what goes wrong, what is next and what it is for. */
export function selectEvents(context: ProgrammeContext): Selection {
  const { programme, told, path } = context
  const before = told?.events ?? []
  const isTold = ({ text }: ProgrammeEvent) => before.some((one) => one.text === text)
  const isChanged = ({ text, on, reason }: ProgrammeEvent) => {
    const same = before.filter((one) => one.text === text)
    return same.length > 0 && !same.some((one) => one.on === on && one.reason === reason)
  }
  const isNew = ({ text, status }: ProgrammeEvent) => {
    const same = before.filter((one) => one.text === text)
    const stands = same.some((one) => status === undefined || one.status === status)
    return same.length === 0 || !stands
  }
  return {
    messages: programme.events.flatMap((event) => {
      if (!isTold(event)) return eventMessages(event, context)
      if (isNew(event)) return statusMessages(event, context)
      return isChanged(event) ? changedMessages(event, context) : []
    }),
    unchanged: [],
    leftOut: programme.events
      .filter((event) => !isNew(event) && !isChanged(event))
      .map(({ key }) => ({ subject: `${path}/events/${key}`, why: 'told in the last report' })),
  }
}

/** What a committee was told of and is now done, or under way: in the same words, with what has become of it. */
function statusMessages(event: ProgrammeEvent, context: ProgrammeContext): Message[] {
  const { status, text, key } = event
  if (status === undefined) return []
  const path = `${context.path}/events/${key}`
  const topic = topicOf(event)
  const slots = {
    status: engine(status === 'in-progress' ? 'in progress' : status, [
      factOf(path, 'status', status),
    ]),
    words: words(text, factOf(path, 'text', text)),
  }
  return [
    message({
      id: `${context.section}/event/${key}`,
      subject: path,
      topic: topic === 'standing' ? 'done' : topic,
      family: `events-${status}`,
      parts: [part('event-now', slots)],
    }),
  ]
}

/** What a committee was told of with another date or reason: in the same words, with those of today. */
function changedMessages(event: ProgrammeEvent, context: ProgrammeContext): Message[] {
  const { toldOn } = context
  const [main, ...why] = eventMessages(event, context)
  if (main === undefined || toldOn === null) return []
  const { on, text, key } = event
  const path = `${context.path}/events/${key}`
  const slots = {
    words: words(text, factOf(path, 'text', text)),
    day: day(toldOn, factOf('told', 'asAt', toldOn)),
  }
  const when =
    on === undefined ? [] : [part('event-on', { last: period(on, factOf(path, 'on', on)) })]
  return [{ ...main, parts: [part('event-changed', slots), ...when] }, ...why]
}

function eventMessages(event: ProgrammeEvent, context: ProgrammeContext): Message[] {
  const path = `${context.path}/events/${event.key}`
  const id = `${context.section}/event/${event.key}`
  const isNaming = explainsHeading(event, context)
  const topic = isNaming ? 'standing' : topicOf(event)
  const shared = {
    subject: path,
    topic,
    family: isNaming ? 'naming' : familyOf(event, topic),
    forwardLooking: !isNaming && isAhead(event),
  }
  const main = message({
    id,
    ...shared,
    parts: [mainPart(event, path, topic, context.asAt), ...whenTail(event, path)],
  })
  if (event.reason === undefined) return [main]
  const because = { words: words(event.reason, factOf(path, 'reason', event.reason)) }
  return [
    main,
    message({
      ...{ id: `${id}/reason`, ...shared, weight: 'should', forwardLooking: false },
      parts: [part('reason', because)],
    }),
  ]
}

/** Whether the words explain a heading that is not the name of the programme: "a new title, …, is proposed". */
function explainsHeading(
  { text, kind }: ProgrammeEvent,
  { heading = '', programme, told }: ProgrammeContext,
): boolean {
  const isOther = heading.trim() !== '' && !programme.name.includes(heading.trim())
  return told === null && isOther && kind !== 'benefit' && text.includes(heading.trim())
}

/** Whether it is still to come and meant to: what is proposed is not promised, and a benefit only once it is planned. */
function isAhead(event: ProgrammeEvent): boolean {
  const { kind, status } = event
  if (status === 'proposed') return false
  return kind === 'benefit'
    ? status === 'planned' || status === 'in-progress'
    : topicOf(event) === 'next'
}

function topicOf({ kind, status, text }: ProgrammeEvent): Topic {
  switch (kind) {
    case 'progress':
      return status === 'planned' || status === 'proposed' ? 'next' : 'done'
    case 'next':
      return 'next'
    case 'issue':
      return 'issues'
    case 'purpose':
    case 'context':
      return 'standing'
    case 'benefit':
      return status === 'done' && isClause(text) ? 'done' : 'benefits'
  }
}

function familyOf({ status, kind }: ProgrammeEvent, topic: Topic): string {
  if (topic === 'benefits') return `benefits-${status ?? 'recorded'}`
  return topic === 'standing' ? kind : `events-${topic}`
}

function mainPart(event: ProgrammeEvent, path: string, topic: Topic, asAt: Day): Part {
  const slot = words(event.text, factOf(path, 'text', event.text))
  if (topic === 'benefits') {
    const { status } = event
    const facts = status === undefined ? [] : [factOf(path, 'status', status)]
    const isToCome = status === 'planned' || status === 'proposed'
    const isLate = isToCome && event.on !== undefined && isPast(event.on, asAt)
    return part(isLate ? 'benefit-past' : 'benefit', {
      words: slot,
      status: engine(BENEFIT_STATUSES[status ?? 'recorded'], facts),
    })
  }
  if (event.kind === 'purpose')
    return part(opensWithArticle(event.text) ? 'purpose-is' : 'purpose', { words: slot })
  if (event.element === undefined) return part('event', { words: slot })
  return part('event-of', {
    words: slot,
    element: stored(event.element, factOf(path, 'element', event.element)),
  })
}

const BENEFIT_STATUSES = {
  done: 'recorded',
  recorded: 'recorded',
  'in-progress': 'in progress',
  planned: 'planned',
  proposed: 'proposed',
} as const

function opensWithArticle(text: string): boolean {
  return /^(?:an?|to) /i.test(text.trim())
}

/** When the event was, unless its text names the year; of a season or month that the text names, only the year. */
function whenTail({ on, text }: ProgrammeEvent, path: string): Part[] {
  const year = on === undefined ? undefined : /\d{4}/.exec(on)?.[0]
  if (on === undefined || year === undefined || text.includes(year)) return []
  const fact = factOf(path, 'on', on)
  const [named = ''] = printPeriod(on).split(` ${year}`)
  const isNamed = /^(?!the$)\p{L}+$/u.test(named) && text.includes(named)
  return [part('event-on', { last: isNamed ? stored(year, fact) : period(on, fact) })]
}
