// What a reader needs who remembers the last report: what is new in this one, what has another name now, and what they would
// look for in vain. Source: drafting, "Vanished items are accounted for" and "refer".

import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import { goneMessages } from './gone-messages'
import type { Message, Slot } from './message'
import { day, engine, message, part, stored } from './slots'
import { itemsOf, type ToldItem } from './told-items'

/** The milestones and risks of these messages that were not in the last report; nothing where the whole programme is new. */
function listNew({ told, programme }: ProgrammeContext, messages: readonly Message[]) {
  if (told === null) return []
  const known = new Set(itemsOf(told).map(({ path }) => path))
  const spoken = new Set(messages.map(({ subject }) => subject))
  const isCounted = ({ thing }: ToldItem) => thing === 'milestone' || thing === 'risk'
  return itemsOf(programme).filter(
    (item) => isCounted(item) && !known.has(item.path) && spoken.has(item.path),
  )
}

/** The sentence that names what is new, or one for each where they are to be a list. */
export function newMessages(context: ProgrammeContext, messages: readonly Message[]): Message[] {
  const { section, path, toldOn } = context
  const added = listNew(context, messages)
  if (toldOn === null || added.length === 0) return []
  const since = day(toldOn, factOf('told', 'asAt', toldOn))
  const shared = { topic: 'unchanged', family: 'new', weight: 'should' } as const
  const said = (id: string, subject: string, slots: Slot[]) =>
    message({
      ...shared,
      id,
      subject,
      parts: [part('new-since', { day: since, things: { as: 'list', slots, joiner: 'and' } })],
    })
  return added.length > ROOM_FOR_NAMES
    ? added.map((one) => said(`${section}/new/${one.path}`, one.path, [nameSlot(one)]))
    : [said(`${section}/new`, path, added.map(nameSlot))]
}

/** How many names a sentence takes. */
const ROOM_FOR_NAMES = 3

/** The name of what is new; one that ends in a state is quoted, for a milestone that is new need not be done. */
function nameSlot({ thing, path, field, name }: ToldItem): Slot {
  const facts = [factOf(path, field, name)]
  return thing === 'risk'
    ? { as: 'sequence', slots: [engine('the risk'), { as: 'quoted', text: name, facts }] }
    : { as: 'name', text: name, facts }
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
  { toldOn }: Pick<ProgrammeContext, 'toldOn'>,
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
