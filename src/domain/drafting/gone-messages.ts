// What a committee was told of and is no longer on record: what became of it in one plain sentence, with the reason in the
// words of whoever gave it; without an account that it is gone. A report to several committees says which of them was told.
// Source: drafting, "Vanished items are accounted for".

import { committeeSlot } from './committee-slot'
import { factOf } from './facts'
import type { Message, Slot } from './message'
import { day, engine, message, part, stored, words } from './slots'
import type { ToldItem } from './told-items'
import { accountOf, type Telling, type VanishedAccount, type VanishedItem } from './vanished'

/** The messages on one thing that is gone, for the section whose key is `section`. */
export function goneMessages(
  section: string,
  item: VanishedItem,
  accounts: readonly VanishedAccount[],
): Message[] {
  const id = `${section}/${nameInIds(item)}`
  const about = (name: string, parts: Message['parts']) =>
    message({ id: id + name, subject: item.path, topic: 'moved', family: 'vanished', parts })
  const slots = { kind: engine(item.noun ?? item.thing), title: titleSlot(item) }
  const account = accountOf(item.path, accounts)
  const at = `accounts/${item.path}`
  const known = account && {
    outcome: engine(account.outcome, [factOf(at, 'outcome', account.outcome)]),
    reason: words(account.reason, factOf(at, 'reason', account.reason)),
  }
  const why =
    known === undefined ? [] : [about('/reason', [part('reason', { words: known.reason })])]
  const [only, ...more] = item.told
  if (only !== undefined && more.length === 0 && only.committee === null) {
    const dated = { ...slots, day: dayOf(only) }
    const main =
      known === undefined
        ? part('vanished', dated)
        : part('vanished-known', { ...dated, outcome: known.outcome })
    return [about('', [main]), ...why]
  }
  const main =
    known === undefined
      ? part('gone', slots)
      : part('gone-known', { ...slots, outcome: known.outcome })
  const reports: Slot = { as: 'list', slots: item.told.map(tellingSlot), joiner: 'and' }
  return [about('', [main]), about('/told', [part('last-reported-to', { reports })]), ...why]
}

/** 'milestone/wan' for what belongs to a programme, 'gone/promises/1' for the rest. */
function nameInIds({ path }: ToldItem): string {
  const [list, _key, things, key] = path.split('/')
  return list === 'programmes' && things !== undefined
    ? `${things.replace(/s$/, '')}/${key}`
    : `gone/${path}`
}

function titleSlot({ path, field, name }: ToldItem): Slot {
  return stored(name.trim().replace(/\.$/, ''), factOf(path, field, name))
}

/** 'the Finance Committee on 10 July 2020' */
function tellingSlot(telling: Telling): Slot {
  const { committee } = telling
  const slots = committee === null ? [] : [committeeSlot(committee), engine('on')]
  return { as: 'sequence', slots: [...slots, dayOf(telling)] }
}

function dayOf({ committee, on }: Telling): Slot {
  return day(on, factOf(committee === null ? 'told' : `told/${committee.key}`, 'asAt', on))
}
