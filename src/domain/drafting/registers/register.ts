// What is drawn together across the programmes of a report: the risks, what its committee was promised, what it asked for
// and what it is asked to decide. Each opens with counts and goes on with one lettered item a thing.
// Source: drafting, "plan" and "Promises"; committee conventions, outstanding actions.

import type { Day } from '../../dates/day'
import { printDays } from '../../dates/print-length'
import type { Programme } from '../../portfolio-file/schema'
import type { FactRef } from '../../reports/document'
import type { Occasion } from '../context'
import { factOf, type Snapshot } from '../facts'
import type { LeftOut, Message, Part, PhraseKey, Slot } from '../message'
import { printCount, spell } from '../numbers'
import { day, engine, message, part } from '../slots'

/** A register to be drafted: `key` starts its ids, `committees` are those that the report goes to. */
export interface RegisterRequest {
  key: string
  programmes: readonly Programme[]
  committees: ReadonlySet<string>
  snapshot: Snapshot
  occasion: Occasion
}

/** The messages of a register: counts first, then lists, each a lead-in and its items; and what it does not tell, with why. */
export interface RegisterMessages {
  overview: Message[]
  lists: { name: string; lead: PhraseKey; items: Message[][] }[]
  leftOut?: LeftOut[]
}

/** One sentence of a register. */
export function told(id: string, subject: string, parts: Part[], extra: Partial<Message> = {}) {
  return message({ id, subject, topic: 'register', parts, ...extra })
}

/** 'one risk', 'three risks', with the facts that were counted. */
export function counted(paths: readonly string[], thing: string): Slot {
  const text = `${printCount(paths.length)} ${thing}${paths.length === 1 ? '' : 's'}`
  return engine(
    text,
    paths.map((path) => ({ path })),
  )
}

/** 'is' or 'are' for so many things. */
export function verbFor(count: number): Slot {
  return engine(count === 1 ? 'is' : 'are')
}

/** A thing that is counted: its path, and the facts by which it is in the state that is counted. */
export interface Countable {
  path: string
  inputs: FactRef[]
}

/** The sentence that counts things in a state: 'three risks are open'; none of none. */
export function countMessage(
  id: string,
  things: readonly Countable[],
  { thing, state }: { thing: string; state: string },
): Message[] {
  if (things.length === 0) return []
  const paths = things.map(({ path }) => path)
  const slots = {
    things: counted(paths, thing),
    verb: verbFor(paths.length),
    state: engine(state),
  }
  const inputs = things.flatMap((one) => one.inputs)
  return [told(id, id, [part('count', slots)], { inputs })]
}

/** A day of the snapshot as a slot: the data day, or that on which the committee was told last. */
export function snapshotDay(of: 'portfolio' | 'told', on: Day): Slot {
  return day(on, factOf(of, 'asAt', on))
}

/** How long ago a day was, 'six weeks', with the facts that it was computed from. */
export function ageSlot(days: number, facts: Parameters<typeof engine>[1]): Slot {
  return engine(spell(printDays(days)), facts)
}
