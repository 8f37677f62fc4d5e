// A register as blocks of a section: a paragraph of counts, then a paragraph for each of its lists. An empty register says
// that nothing is on record. Source: drafting, "aggregate".

import type { DocumentSection, FactRef } from '../../reports/document'
import type { RegisterKind } from '../../reports/values'
import { draftedParagraph } from '../drafted-paragraph'
import type { LeftOut, Message, PhraseKey } from '../message'
import { LONGEST_SECTION, shortProse } from '../short-prose'
import { part } from '../slots'
import { isStanding, sayAgain } from '../told-again'
import { actionRegister } from './actions'
import { decisionRegister } from './decisions'
import { promiseRegister } from './promises'
import { counted, type RegisterMessages, type RegisterRequest, snapshotDay, told } from './register'
import { riskRegister } from './risks'

const REGISTERS: Readonly<Record<RegisterKind, (request: RegisterRequest) => RegisterMessages>> = {
  risks: riskRegister,
  promises: promiseRegister,
  actions: actionRegister,
  decisions: decisionRegister,
}

/** The register with what the last report told of it said again, and what is over and was told so counted. */
function heldAgainstTold(kind: RegisterKind, request: RegisterRequest): RegisterMessages {
  const now = REGISTERS[kind](request)
  const { key, programmes, snapshot } = request
  const { told: last } = snapshot
  if (last === null) return now
  const keys = new Set(programmes.map((one) => one.key))
  const before = REGISTERS[kind]({
    ...request,
    programmes: last.file.programmes.filter((one) => keys.has(one.key)),
    snapshot: { ...snapshot, file: last.file, asAt: last.on, told: null },
  })
  const known = [...before.overview, ...before.lists.flatMap(({ items }) => items.flat())]
  const over: string[] = []
  const grounds: FactRef[] = []
  const lists = now.lists.map((list) => ({
    ...list,
    items: list.items.flatMap((item) => {
      const said = sayAgain(item, known)
      if (said.leftOut.length === 0) return [said.messages]
      over.push(...said.leftOut.map(({ subject }) => subject))
      grounds.push(...item.flatMap(({ inputs }) => inputs))
      return []
    }),
  }))
  const { messages } = sayAgain(now.overview, known, snapshotDay('portfolio', snapshot.asAt))
  const { leftOut = [] } = now
  if (over.length === 0) return { overview: messages, lists, leftOut }
  const slots = {
    day: snapshotDay('told', last.on),
    things: counted([...new Set(over)], THINGS[kind]),
  }
  const unchanged = told(`${key}/unchanged`, key, [part('unchanged-rest', slots)], {
    inputs: grounds,
  })
  return {
    overview: [...messages, unchanged],
    lists: lists.map((list) => ({ ...list, lead: OTHERS[list.lead] ?? list.lead })),
    leftOut,
  }
}

const OTHERS: Partial<Record<PhraseKey, PhraseKey>> = {
  'lead-register-promises': 'lead-register-other-promises',
}

const THINGS: Readonly<Record<RegisterKind, string>> = {
  risks: 'risk',
  promises: 'promise',
  actions: 'action',
  decisions: 'decision',
}

/** How many words its counts have as prose: as many are left for what is gone. */
const ROOM = LONGEST_SECTION / 2

function saysStanding(one: Message): boolean {
  return isStanding(one) || one.parts[0]?.say === 'unchanged-rest'
}

/** The section of a register, unnumbered, the messages that it tells and what it does not tell. */
export function draftRegister(
  kind: RegisterKind,
  heading: string,
  request: RegisterRequest,
): { section: DocumentSection; messages: Message[]; leftOut: LeftOut[] } {
  const { key, snapshot } = request
  const { overview, lists, leftOut = [] } = heldAgainstTold(kind, request)
  const filled = lists.filter(({ items }) => items.length > 0)
  const empty = told(`${key}/count`, key, [
    part('register-empty', { day: snapshotDay('portfolio', snapshot.asAt) }),
  ])
  const first = overview.length === 0 ? [empty] : overview
  const isUnchanged = snapshot.told !== null && first.every(saysStanding)
  const blocks = [
    ...shortProse(key, first, [], { isUnchanged, room: ROOM }),
    ...filled.map(({ name, lead, items }) => {
      const at = `${key}/${name}`
      return draftedParagraph({ key: at, messages: [told(`${at}/lead`, at, [part(lead)])], items })
    }),
  ]
  return {
    section: { key, heading, blocks },
    messages: [...first, ...filled.flatMap(({ items }) => items.flat())],
    leftOut,
  }
}
