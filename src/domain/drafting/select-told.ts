// What a reader needs who remembers the last report: what is new in this one, what has another name now, and what they would
// look for in vain. Source: drafting, "Vanished items are accounted for" and "refer".

import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Slot } from './message'
import { day, engine, message, part, stored } from './slots'
import { itemsOf, type ToldItem } from './told-items'

/** The milestones and risks of these messages that were not in the last report; nothing where the whole programme is new. */
export function listNew({ told, programme }: ProgrammeContext, messages: readonly Message[]) {
  if (told === null) return []
  const known = new Set(itemsOf(told).map(({ path }) => path))
  const spoken = new Set(messages.map(({ subject }) => subject))
  const isCounted = ({ thing }: ToldItem) => thing === 'milestone' || thing === 'risk'
  return itemsOf(programme).filter(
    (item) => isCounted(item) && !known.has(item.path) && spoken.has(item.path),
  )
}

/** A thing that may have another name than this committee knows. `name` is what the sentence calls it, else "this". */
export interface Naming {
  id: string
  subject: string
  former: { field: string; value: string } | null | undefined
  current: string
  name?: Slot
}

/** The sentence on the former name of a thing; none when the name is as it was told. */
export function renamedMessage(
  { toldOn }: ProgrammeContext,
  { id, subject, former, current, name }: Naming,
): Message[] {
  if (toldOn === null || former == null || former.value === current) return []
  const title = stored(former.value, factOf(subject, former.field, former.value))
  const slots = { item: name ?? engine('this'), title, day: toldDay(toldOn) }
  return [message({ id, subject, topic: 'moved', parts: [part('was-called', slots)] })]
}

/** The messages on what was told of this programme and is no longer on record, each with its account where there is one. */
export function selectVanished(context: ProgrammeContext): Selection {
  const { told, toldOn, vanished, section } = context
  if (told === null || toldOn === null) return { messages: [], unchanged: [], leftOut: [] }
  const own = new Set(itemsOf(told).map(({ path }) => path))
  const gone = vanished.filter(({ path }) => own.has(path))
  const messages = gone.map((item) =>
    message({
      id: section + item.path.slice(context.path.length).replace(/s\//, '/'),
      subject: item.path,
      topic: 'moved',
      family: 'vanished',
      parts: [part('vanished', { ...slotsOf(item), day: toldDay(toldOn) })],
    }),
  )
  return { messages, unchanged: [], leftOut: [] }
}

function slotsOf({ thing, path, field, name }: ToldItem): Record<string, Slot> {
  return { kind: engine(thing), title: stored(name, factOf(path, field, name)) }
}

function toldDay(on: NonNullable<ProgrammeContext['toldOn']>): Slot {
  return day(on, factOf('told', 'asAt', on))
}
