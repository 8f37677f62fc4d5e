// What this committee asked for and has not had: the owner, when it was due and by how much it is overdue, and the answer.
// What nobody answered is carried, and the count of its reports is told. Source: committee conventions, outstanding actions.

import { bySoonestDue, standingOf } from '../../actions/standing'
import { windowOf } from '../../dates/approximate-window'
import { daysBetween } from '../../dates/day-arithmetic'
import type { Action } from '../../portfolio-file/schema'
import { factOf } from '../facts'
import type { Message, Part, Slot } from '../message'
import { day, engine, part, words } from '../slots'
import {
  ageSlot,
  type Countable,
  countMessage,
  type RegisterMessages,
  type RegisterRequest,
  told,
} from './register'

/** The messages on the actions and questions of the report's committees that are not closed. */
export function actionRegister(request: RegisterRequest): RegisterMessages {
  const { key, committees, programmes, snapshot } = request
  const known = new Set(programmes.map((programme) => programme.key))
  const open = snapshot.file.actions
    .filter(
      ({ committee, programme, closedOn }) =>
        closedOn === undefined &&
        committees.has(committee) &&
        (programme === undefined || known.has(programme)),
    )
    .toSorted(bySoonestDue)
  const ofKind = (kind: Action['kind']) =>
    open
      .filter((action) => action.kind === kind)
      .map((action) => countable(action, [factOf(pathOf(action), 'kind', kind)]))
  const overdue = open.flatMap((action) => {
    const { due } = action
    if (due === undefined || !standing(action, request).isOverdue) return []
    const asAt = factOf('portfolio', 'asAt', snapshot.asAt)
    return [countable(action, [factOf(pathOf(action), 'due', due), asAt])]
  })
  return {
    overview: [
      ...countMessage(`${key}/actions`, ofKind('action'), {
        thing: 'action',
        state: 'outstanding',
      }),
      ...countMessage(`${key}/questions`, ofKind('question'), {
        thing: 'question',
        state: 'outstanding',
      }),
      ...countMessage(`${key}/overdue`, overdue, {
        thing: 'item',
        state: 'overdue',
      }),
    ],
    lists: [
      {
        name: 'open',
        lead: 'lead-register-actions',
        items: open.map((action) => items(action, request)),
      },
    ],
  }
}

function pathOf({ key }: Action): string {
  return `actions/${key}`
}

function countable(action: Action, inputs: Countable['inputs']): Countable {
  return { path: pathOf(action), inputs }
}

function standing(action: Action, { snapshot }: RegisterRequest) {
  return standingOf(action, snapshot.file.meetings, snapshot.asAt)
}

function items(action: Action, request: RegisterRequest): Message[] {
  const path = pathOf(action)
  const id = `${request.key}/action/${action.key}`
  return [
    told(id, path, [
      part('action-asked', { words: words(action.text, factOf(path, 'text', action.text)) }),
    ]),
    told(`${id}/owner`, path, [ownerPart(action, request), duePart(action, request)]),
    told(`${id}/answer`, path, answerParts(action, request)),
  ]
}

function ownerPart({ owner, key }: Action, { snapshot }: RegisterRequest): Part {
  const person = snapshot.file.people.find((one) => one.key === owner)
  if (person === undefined) return part('action-unowned')
  const { name, office } = person
  const at = `people/${person.key}`
  const facts = [
    office === undefined ? factOf(at, 'name', name) : factOf(at, 'office', office),
    factOf(`actions/${key}`, 'owner', person.key),
  ]
  const slot: Slot = { as: 'stored', text: office === undefined ? name : `the ${office}`, facts }
  return part('action-owner', { person: slot })
}

function duePart(action: Action, request: RegisterRequest): Part {
  const { due, key } = action
  if (due === undefined) return part('action-undated')
  const fact = factOf(`actions/${key}`, 'due', due)
  const slot: Slot = { as: 'due', date: due, facts: [fact] }
  const { asAt } = request.snapshot
  const { last } = windowOf(due)
  if (last === null || last >= asAt) return part('action-due', { due: slot })
  if (!standing(action, request).isOverdue) return part('action-was-due', { due: slot })
  const age = ageSlot(daysBetween(last, asAt), [fact, factOf('portfolio', 'asAt', asAt)])
  return part('action-overdue', { due: slot, age })
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
]
const ENDINGS = ['th', 'st', 'nd', 'rd']

/** @example ordinalOf(2) // 'second'; ordinalOf(21) // '21st' */
function ordinalOf(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13
  const ending = isTeen ? 'th' : (ENDINGS[count % 10] ?? 'th')
  return ORDINALS[count - 1] ?? `${count}${ending}`
}

function answerParts(action: Action, request: RegisterRequest): Part[] {
  const { answer, key } = action
  if (answer !== undefined) {
    const at = `actions/${key}/answer`
    return [
      part('action-answered', {
        day: day(answer.on, factOf(at, 'on', answer.on)),
        words: words(answer.text, factOf(at, 'text', answer.text)),
      }),
    ]
  }
  const { carried } = standing(action, request)
  if (carried === 0) return [part('action-unanswered')]
  const ordinal = ordinalOf(carried + 1)
  const facts = [{ path: `actions/${key}`, field: 'meeting' }]
  return [part('action-unanswered'), part('action-carried', { ordinal: engine(ordinal, facts) })]
}
