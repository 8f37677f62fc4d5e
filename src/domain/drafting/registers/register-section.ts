// A register as blocks of a section: a paragraph of counts, then a paragraph for each of its lists. An empty register says
// that nothing is on record. Source: drafting, "aggregate".

import type { DocumentSection, ParagraphBlock } from '../../reports/document'
import type { RegisterKind } from '../../reports/values'
import type { Message } from '../message'
import { realise } from '../realise'
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
    ...(first.length === 0 ? [] : [paragraph(`${key}/overview`, first)]),
    ...filled.map(({ name, lead, items }) => {
      const at = `${key}/${name}`
      return paragraph(at, [told(`${at}/lead`, at, [part(lead)])], items)
    }),
  ]
  return {
    section: { key, heading, blocks },
    messages: [...first, ...filled.flatMap(({ items }) => items.flat())],
  }
}

function paragraph(
  key: string,
  messages: readonly Message[],
  items: Message[][] = [],
): ParagraphBlock {
  return {
    kind: 'paragraph',
    key,
    number: 0,
    origin: 'drafted',
    sentences: messages.map((one) => realise(one)),
    items: items.map((about) => ({
      key: about[0]?.id ?? key,
      sentences: about.map((one, at) => realise(one, at === 0)),
    })),
  }
}
