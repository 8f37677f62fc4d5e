// What a programme's section says: one rule a kind of fact, nothing that is not on record, nothing left out without a
// reason, and what stands unchanged counted in one sentence. Source: drafting, "select" and "Unchanged is one sentence".

import type { SectionPart } from '../reports/values'
import { joinSelections, type ProgrammeContext, type Selection } from './context'
import { factOf } from './facts'
import type { LeftOut, Message, Slot } from './message'
import { printCount } from './numbers'
import { selectDecisions } from './select-decisions'
import { selectEvents } from './select-events'
import { selectLinks } from './select-links'
import { selectMeasures } from './select-measures'
import { selectMilestones } from './select-milestones'
import { selectRatings } from './select-ratings'
import { selectRisks } from './select-risks'
import { selectStanding } from './select-standing'
import { day, engine, message, part } from './slots'

const PARTS: Readonly<Record<SectionPart, (context: ProgrammeContext) => Selection>> = {
  rating: selectRatings,
  progress: selectEvents,
  milestones: selectMilestones,
  measures: selectMeasures,
  risks: selectRisks,
  decisions: selectDecisions,
}

const ORDER: readonly SectionPart[] = [
  'rating',
  'milestones',
  'progress',
  'measures',
  'risks',
  'decisions',
]

/** The messages of a programme's section, and what was left out and why. `include` empty means every part. */
export function selectMessages(
  context: ProgrammeContext,
  include: readonly SectionPart[] = [],
): { messages: Message[]; leftOut: LeftOut[] } {
  const isWanted = (name: SectionPart) => include.length === 0 || include.includes(name)
  const rated = isWanted('rating') ? context : { ...context, saysUnrated: false }
  const found = joinSelections(ORDER.filter(isWanted).map((name) => PARTS[name](context)))
  const around = joinSelections([selectStanding(rated), selectLinks(context)])
  const news = [...found.messages, ...around.messages]
  const leftOut = [
    ...found.leftOut,
    ...around.leftOut,
    ...ORDER.filter((name) => !isWanted(name)).map((name) => ({
      subject: `${context.path}/${name}`,
      why: 'the section does not include it',
    })),
  ]
  return { messages: [...news, ...remainder(context, found, news)], leftOut }
}

/** That nothing is on record, that nothing changed, or what stands unchanged beside the news. */
function remainder(
  context: ProgrammeContext,
  found: Selection,
  news: readonly Message[],
): Message[] {
  const { programme, path, asAt, toldOn, told } = context
  if (toldOn === null || told === null) {
    if (news.some(({ topic }) => topic !== 'standing')) return []
    const upTo = day(asAt, factOf('portfolio', 'asAt', asAt))
    return [
      message({
        id: `${programme.key}/nothing`,
        subject: path,
        topic: 'done',
        parts: [part('nothing', { day: upTo })],
      }),
    ]
  }
  const since = day(toldOn, factOf('told', 'asAt', toldOn))
  const inputs = found.unchanged.map((one) => ({ path: one.path }))
  const shared = {
    id: `${programme.key}/unchanged`,
    subject: path,
    topic: 'unchanged',
    weight: 'should',
    inputs,
  } as const
  if (news.every(isUnchanged))
    return [message({ ...shared, parts: [part('unchanged', { day: since })] })]
  if (found.unchanged.length === 0) return []
  return [
    message({
      ...shared,
      parts: [part('unchanged-rest', { day: since, things: countedThings(found.unchanged) })],
    }),
  ]
}

/** Whether the message only says that something still stands as it stood. */
function isUnchanged({ parts }: Message): boolean {
  const [first] = parts
  if (first === undefined) return true
  const { still } = first.slots
  return first.say === 'still-overdue' || (still?.as === 'engine' && still.text === ' still')
}

function countedThings(unchanged: Selection['unchanged']): Slot {
  const things = [...new Set(unchanged.map(({ thing }) => thing))].map((thing) => {
    const same = unchanged.filter((one) => one.thing === thing)
    const facts = same.map(({ path }) => ({ path }))
    return engine(`${printCount(same.length)} ${thing}${same.length === 1 ? '' : 's'}`, facts)
  })
  return { as: 'list', slots: things, joiner: 'and' }
}
