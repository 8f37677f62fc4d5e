// What a reader needs who remembers the last report: what is new in this one, what has another name now, and what they would
// look for in vain. Source: drafting, "Vanished items are accounted for" and "refer".

import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Slot } from './message'
import { day, engine, message, part, stored, words } from './slots'
import { itemsOf, type ToldItem } from './told-items'
import { accountOf } from './vanished'

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
  const { told, toldOn, vanished } = context
  if (told === null || toldOn === null) return { messages: [], unchanged: [], leftOut: [] }
  const own = new Set(itemsOf(told).map(({ path }) => path))
  const gone = vanished.filter(({ path }) => own.has(path))
  const messages = gone.flatMap((item) => vanishedMessages(context, item, toldDay(toldOn)))
  return { messages, unchanged: [], leftOut: [] }
}

function vanishedMessages(
  { section, path, accounts }: ProgrammeContext,
  item: ToldItem,
  toldOn: Slot,
): Message[] {
  const id = section + item.path.slice(path.length).replace(/s\//, '/')
  const shared = { id, subject: item.path, topic: 'moved' } as const
  const slots = { ...slotsOf(item), day: toldOn }
  const account = accountOf(item.path, accounts)
  if (account === undefined)
    return [message({ ...shared, family: 'vanished', parts: [part('vanished', slots)] })]
  const at = `accounts/${item.path}`
  const outcome = engine(account.outcome, [factOf(at, 'outcome', account.outcome)])
  const reason = words(account.reason, factOf(at, 'reason', account.reason))
  const known = { ...shared, family: 'vanished-known' }
  return [
    message({ ...known, parts: [part('vanished-known', { ...slots, outcome })] }),
    message({ ...known, id: `${id}/reason`, parts: [part('reason', { words: reason })] }),
  ]
}

function slotsOf({ thing, path, field, name }: ToldItem): Record<string, Slot> {
  return { kind: engine(thing), title: stored(name, factOf(path, field, name)) }
}

function toldDay(on: NonNullable<ProgrammeContext['toldOn']>): Slot {
  return day(on, factOf('told', 'asAt', on))
}
