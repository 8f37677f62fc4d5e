// What a reader needs who remembers the last report: what is new in this one, what has another name now, and what they would
// look for in vain. Source: drafting, "Vanished items are accounted for" and "refer".

import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import { goneMessages } from './gone-messages'
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
  const told = day(toldOn, factOf('told', 'asAt', toldOn))
  const slots = { item: name ?? engine('this'), title, day: told }
  return [message({ id, subject, topic: 'moved', parts: [part('was-called', slots)] })]
}

/** What the last report gave a thing as, which is open again now: a committee is not left to find that out. */
export function reopenedMessage(
  { toldOn }: ProgrammeContext,
  { id, subject, status }: { id: string; subject: string; status: string | undefined },
): Message[] {
  const state = CLOSED[status ?? '']
  if (toldOn === null || status === undefined || state === undefined) return []
  const slots = {
    day: day(toldOn, factOf('told', 'asAt', toldOn)),
    state: engine(state, [factOf(`told/${subject}`, 'status', status)]),
  }
  return [message({ id, subject, topic: 'moved', parts: [part('told-as', slots)] })]
}

const CLOSED: Readonly<Record<string, string>> = {
  done: 'complete',
  'done-with-conditions': 'complete with conditions',
  cancelled: 'cancelled',
  closed: 'closed',
  removed: 'removed from the register',
}

/** The messages on what was told of this programme and is no longer on record, each with its account where there is one. */
export function selectVanished({ section, vanished, accounts }: ProgrammeContext): Selection {
  const messages = vanished.flatMap((item) => goneMessages(section, item, accounts))
  return { messages, unchanged: [], leftOut: [] }
}
