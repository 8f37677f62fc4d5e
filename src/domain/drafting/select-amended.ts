// What has changed on record since this committee was told, and no other sentence of the section says: the difference is
// whole, and "nothing has changed" is said of nothing that has. Source: drafting, "the unchanged are counted, never silently
// dropped"; "A complete difference".

import { readApproximateDate } from '../dates/approximate-date'
import { type Amendment, listAmendments } from './amended'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import { factsOfMessage, type Message, type Part, type Slot } from './message'
import { selectRevised } from './select-revised'
import { bareDate, day, engine, message, part, stored, words } from './slots'
import { isStanding } from './told-again'

/** The messages on what has changed and `said` does not tell; nothing in a first report. */
export function selectAmended(context: ProgrammeContext, said: readonly Message[]): Message[] {
  const { told, programme, toldOn } = context
  if (told === null || toldOn === null) return []
  const isTold = ({ path, entry = path, field, after }: Amendment, some: readonly Message[]) =>
    some.some((one) =>
      factsOfMessage(one).some(
        (fact) => fact.path === entry && fact.field === field && fact.value === after,
      ),
    )
  const news = said.filter((one) => !isStanding(one))
  const amended = listAmendments(told, programme)
    .filter((one) => one.after === undefined || !isTold(one, news))
    .map((one) => amendedMessage(one, context, isTold(one, said)))
  return [...amended, ...selectRevised(context)]
}

/** `isPrinted` where a sentence gives the new value already, as if it had always been so. */
function amendedMessage(
  one: Amendment,
  { section, toldOn }: ProgrammeContext,
  isPrinted: boolean,
): Message {
  const { thing, path, entry = path, field, title } = one
  const name = entry === path ? field : `forecast-${field}`
  const slots = {
    what: engine(`${one.what} the ${thing}`),
    title: stored(title.text.trim().replace(/\.$/, ''), factOf(path, title.field, title.text)),
    ...(toldOn === null ? {} : { day: day(toldOn, factOf('told', 'asAt', toldOn)) }),
  }
  return message({
    id: `${section}/${thing}/${path.split('/').at(-1)}/amended/${name}`,
    subject: path,
    topic: thing === 'risk' ? 'risks' : 'moved',
    family: 'amended',
    parts: amendedParts(one, slots, isPrinted),
    inputs: isPrinted && one.after !== undefined ? [factOf(entry, field, one.after)] : [],
  })
}

const SHORT: ReadonlySet<string> = new Set(['owner', 'element', 'baseline', 'targetDate'])

function amendedParts(
  { path, entry = path, field, before, after }: Amendment,
  slots: Readonly<Record<string, Slot>>,
  isPrinted: boolean,
): Part[] {
  const former = before === undefined ? null : valueSlot(`told/${path}`, field, before)
  if (after === undefined) return [part('amended-gone', slots)]
  const value = valueSlot(entry, field, after)
  if (SHORT.has(field) && former !== null)
    return [part('amended-from', { ...slots, former, value })]
  const isNew = former === null
  if (isPrinted) return [part(isNew ? 'amended-new-told' : 'amended-told', slots)]
  return [part(isNew ? 'amended-new' : 'amended', { ...slots, words: value })]
}

function valueSlot(path: string, field: string, text: string): Slot {
  const fact = factOf(path, field, text)
  const reading = readApproximateDate(text)
  if ((field === 'baseline' || field === 'targetDate') && reading.ok)
    return bareDate({ date: reading.date, fact })
  return SHORT.has(field) ? stored(text, fact) : words(text, fact)
}
