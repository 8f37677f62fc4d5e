// What a programme's section says: one rule a kind of fact, nothing that is not on record, nothing left out without a
// reason, and what stands unchanged counted in one sentence. Source: drafting, "select" and "Unchanged is one sentence".

import type { SectionPart } from '../reports/values'
import { joinSelections, type ProgrammeContext, type Selection } from './context'
import { factOf } from './facts'
import type { LeftOut, Message, Slot } from './message'
import { printCount } from './numbers'
import { selectAmended } from './select-amended'
import { selectDecisions } from './select-decisions'
import { selectEvents } from './select-events'
import { selectLinks } from './select-links'
import { selectMeasures } from './select-measures'
import { selectMilestones } from './select-milestones'
import { selectRatings } from './select-ratings'
import { selectRisks } from './select-risks'
import { selectStanding } from './select-standing'
import { newMessages, selectVanished } from './select-told'
import { day, engine, message, part, withOwnIds } from './slots'
import { tellOnce } from './tell-once'
import { isStanding, sayAgain } from './told-again'

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

const PART_OF: Readonly<Partial<Record<Message['topic'], SectionPart>>> = {
  measures: 'measures',
  risks: 'risks',
}

/** The messages of a programme's section, and what was left out and why. `include` empty means every part. */
export function selectMessages(
  context: ProgrammeContext,
  include: readonly SectionPart[] = [],
): { messages: Message[]; leftOut: LeftOut[] } {
  const isWanted = (name: SectionPart) => include.length === 0 || include.includes(name)
  const rated = isWanted('rating') ? context : { ...context, saysUnrated: false }
  const found = joinSelections(ORDER.filter(isWanted).map((name) => PARTS[name](context)))
  const around = joinSelections([
    selectStanding(rated),
    selectVanished(context),
    selectLinks(context),
  ])
  const all = tellOnce(
    withOwnIds([...found.messages, ...around.messages]),
    context.programme,
    context.path,
  )
  const before = toldContext(context)
  const said = sayAgain(all, before === null ? [] : selectMessages(before, include).messages)
  const leftOut = [
    ...said.leftOut,
    ...found.leftOut,
    ...around.leftOut,
    ...ORDER.filter((name) => !isWanted(name)).map((name) => ({
      subject: `${context.path}/${name}`,
      why: 'the section does not include it',
    })),
  ]
  const isAmendmentWanted = ({ topic }: Message) =>
    topic === 'standing' || isWanted(PART_OF[topic] ?? 'milestones')
  const amended = selectAmended(context, said.messages).filter(isAmendmentWanted)
  const news = [...said.messages, ...amended]
  return { messages: withRedJoined([...news, ...remainder(context, found, news)]), leftOut }
}

/** That nothing is on record, that nothing changed, or what stands unchanged beside the news. */
function remainder(
  context: ProgrammeContext,
  found: Selection,
  news: readonly Message[],
): Message[] {
  const { path, asAt, toldOn, told } = context
  if (toldOn === null || told === null) {
    if (news.some(({ topic }) => topic !== 'standing')) return []
    const upTo = day(asAt, factOf('portfolio', 'asAt', asAt))
    return [
      message({
        id: `${context.section}/rest`,
        subject: path,
        topic: 'done',
        parts: [part('nothing', { day: upTo })],
      }),
    ]
  }
  const since = day(toldOn, factOf('told', 'asAt', toldOn))
  const shared = { subject: path, topic: 'unchanged', weight: 'should' } as const
  const rest = { ...shared, id: `${context.section}/rest`, inputs: pathsOf(found.unchanged) }
  if (news.every(isStanding))
    return [message({ ...rest, parts: [part('unchanged', { day: since })] })]
  const things = countedThings(found.unchanged)
  return [
    ...newMessages(context, news),
    ...(found.unchanged.length === 0
      ? []
      : [message({ ...rest, parts: [part('unchanged-rest', { day: since, things })] })]),
  ]
}

/** Where nothing has changed, one Red risk that stands goes into the sentence that says so. */
function withRedJoined(messages: readonly Message[]): Message[] {
  const [red, more] = messages.filter(({ family }) => family === 'risks-red')
  const isAlone = red !== undefined && more === undefined
  if (!isAlone || !messages.some(isUnchanged)) return [...messages]
  return messages.flatMap((one) => {
    if (one === red) return []
    if (!isUnchanged(one)) return [one]
    const parts = [...one.parts, part('and'), ...red.parts]
    return [{ ...one, weight: 'must', parts, inputs: [...one.inputs, ...red.inputs] }]
  })
}

function isUnchanged({ parts }: Message): boolean {
  return parts[0]?.say === 'unchanged'
}

function pathsOf(things: Selection['unchanged']) {
  return things.map(({ path }) => ({ path }))
}

/** The context of the last report, as if it had been the first one: what it told, in the words that it has by itself. */
function toldContext(context: ProgrammeContext): ProgrammeContext | null {
  const { told, toldOn } = context
  if (told === null || toldOn === null) return null
  const first = { told: null, toldOn: null, vanished: [] }
  return { ...context, ...first, programme: told, asAt: toldOn, meeting: null }
}

function countedThings(unchanged: Selection['unchanged']): Slot {
  const things = [...new Set(unchanged.map(({ thing }) => thing))].map((thing) => {
    const same = pathsOf(unchanged.filter((one) => one.thing === thing))
    const count = new Set(same.map(({ path }) => path)).size
    return engine(`${printCount(count)} ${thing}${count === 1 ? '' : 's'}`, same)
  })
  return { as: 'list', slots: things, joiner: 'and' }
}
