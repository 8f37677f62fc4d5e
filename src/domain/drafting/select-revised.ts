// What was given to this committee as a figure or a target and is another one now, and who leads and answers for a
// programme since: short values, each told with the one before. Source: drafting, "A complete difference"; gate 3.

import type { Measure } from '../portfolio-file/schema'
import type { ProgrammeContext } from './context'
import { figureSlot, isReported, measureSlot, type SeriesView, viewSeries } from './derive-measure'
import { factOf } from './facts'
import type { Message, Slot } from './message'
import { seriesId } from './select-measures'
import { day, happened, message, part } from './slots'
import { targetSlot } from './targets'

/** The messages on a lead, a sponsor, targets and figures that are not as they were told. */
export function selectRevised(context: ProgrammeContext): Message[] {
  const { told, programme, path, file } = context
  if (told === null) return []
  const before = new Map(told.measures.map((one) => [one.key, one]))
  const measures = programme.measures.flatMap((measure) => {
    const known = before.get(measure.key)
    return known === undefined
      ? []
      : viewSeries(measure, `${path}/measures/${measure.key}`, file.organisations).flatMap((view) =>
          seriesMessages(view, known, context),
        )
  })
  return [...peopleMessages(context), ...measures]
}

function peopleMessages(context: ProgrammeContext): Message[] {
  const { programme, told, path, section, file } = context
  const officeOf = (key: string | undefined) => file.people.find((one) => one.key === key)?.office
  return (['lead', 'sponsor'] as const).flatMap((role) => {
    const key = programme[role]
    const office = officeOf(key)
    const isSame = told === null || told[role] === key || officeOf(told[role]) === office
    if (key === undefined || office === undefined || isSame) return []
    const facts = [factOf(`people/${key}`, 'office', office), factOf(path, role, key)]
    const person: Slot = { as: 'stored', text: `the ${office}`, facts }
    return [
      message({
        id: `${section}/${role}/now`,
        subject: path,
        topic: 'standing',
        family: 'lead',
        parts: [part(`${role}-now`, { person })],
      }),
    ]
  })
}

/** One series today and as it was told, with what every message on it has in common. */
interface Revision {
  view: SeriesView
  told: SeriesView
  shared: Pick<Message, 'id' | 'subject' | 'topic' | 'family'>
  named: Readonly<Record<string, Slot>>
}

function seriesMessages(view: SeriesView, before: Measure, context: ProgrammeContext): Message[] {
  const revision = revisionOf(view, before, context)
  return revision === null ? [] : [...targetMessages(revision), ...figureMessages(revision)]
}

/** Where a sentence on a measure is to stand, and when the committee was told of it before. */
type MeasureContext = Pick<ProgrammeContext, 'section' | 'toldOn'>

/** The message on a target that is not as the measure had it `before`. */
export function revisedTarget(
  view: SeriesView,
  before: Measure,
  context: MeasureContext,
): Message[] {
  const revision = revisionOf(view, before, context)
  return revision === null ? [] : targetMessages(revision)
}

function revisionOf(view: SeriesView, before: Measure, context: MeasureContext): Revision | null {
  const { path } = view
  const at = path.replace(/\/series\/[^/]*$/, '')
  const told = viewSeries(before, at, []).find((one) => one.path === path)
  if (told === undefined) return null
  const id = seriesId(view, context)
  const shared = { id, subject: path, topic: 'measures', family: 'measures' } as const
  return { view, told, shared, named: { measure: measureSlot(view), ...since(context) } }
}

function targetMessages({ view, told, shared, named }: Revision): Message[] {
  const isSame =
    told.series.target === view.series.target && told.series.targetKind === view.series.targetKind
  const before = targetSlot(told)
  if (isSame || before === null) return []
  const target = targetSlot(view)
  const said =
    target === null
      ? part('target-gone', named)
      : part('target-revised', { ...named, former: asTold(before), target })
  return [message({ ...shared, id: `${shared.id}/target/revised`, parts: [said] })]
}

/** The figures of months that were told and are other ones now. */
function figureMessages({ view, told, shared, named }: Revision): Message[] {
  return view.figures.flatMap((figure) => {
    const { period, value, qualifier } = figure.observation
    const was = told.figures.find(({ observation }) => observation.period === period)
    if (was === undefined || !isReported(was) || !isReported(figure)) return []
    if (was.observation.value === value && was.observation.qualifier === qualifier) return []
    const slots = {
      ...named,
      when: happened({ date: period, fact: factOf(figure.path, 'period', period) }),
      from: asTold(figureSlot(was, told.measure)),
      to: figureSlot(figure, view.measure),
    }
    const id = `${shared.id}/revised/${period}`
    return [message({ ...shared, id, parts: [part('figure-revised', slots)] })]
  })
}

/** A slot whose facts are those of the last report. */
function asTold(slot: Slot): Slot {
  if ('slots' in slot) return slot
  return { ...slot, facts: slot.facts.map((fact) => ({ ...fact, path: `told/${fact.path}` })) }
}

function since({ toldOn }: MeasureContext): Record<string, Slot> {
  return toldOn === null ? {} : { day: day(toldOn, factOf('told', 'asAt', toldOn)) }
}
