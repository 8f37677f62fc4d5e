// A register as blocks of a section: a paragraph of counts, then a paragraph for each of its lists. An empty register says
// that nothing is on record. Source: drafting, "aggregate".

import type { DocumentSection } from '../../reports/document'
import type { RegisterKind } from '../../reports/values'
import { draftedParagraph } from '../drafted-paragraph'
import type { Message } from '../message'
import { part } from '../slots'
import { actionRegister } from './actions'
import { decisionRegister } from './decisions'
import { promiseRegister } from './promises'
import { type RegisterMessages, type RegisterRequest, snapshotDay, told } from './register'
import { riskRegister } from './risks'

const REGISTERS: Readonly<Record<RegisterKind, (request: RegisterRequest) => RegisterMessages>> = {
  risks: riskRegister,
  promises: promiseRegister,
  actions: actionRegister,
  decisions: decisionRegister,
}

/** The section of a register, unnumbered, and the messages that it tells. */
export function draftRegister(
  kind: RegisterKind,
  heading: string,
  request: RegisterRequest,
): { section: DocumentSection; messages: Message[] } {
  const { key, snapshot } = request
  const { overview, lists } = REGISTERS[kind](request)
  const filled = lists.filter(({ items }) => items.length > 0)
  const empty = told(`${key}/count`, key, [
    part('register-empty', { day: snapshotDay('portfolio', snapshot.asAt) }),
  ])
  const first = filled.length === 0 ? [empty] : overview
  const blocks = [
    ...(first.length === 0 ? [] : [draftedParagraph({ key: `${key}/overview`, messages: first })]),
    ...filled.map(({ name, lead, items }) => {
      const at = `${key}/${name}`
      return draftedParagraph({ key: at, messages: [told(`${at}/lead`, at, [part(lead)])], items })
    }),
  ]
  return {
    section: { key, heading, blocks },
    messages: [...first, ...filled.flatMap(({ items }) => items.flat())],
  }
}
