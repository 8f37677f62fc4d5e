import { can, seesNonPublic } from '@/domain/access'
import type { ListActionsInput } from '@/domain/actions/input'
import { bySoonestDue, standingOf } from '@/domain/actions/standing'
import type { ActionList, ActionRow } from '@/domain/actions/views'
import type { Day } from '@/domain/dates/day'
import { actionsAsAt } from '@/domain/portfolio-file/committee-lists'
import type { Action } from '@/domain/portfolio-file/schema'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { type ActionRegister, actionRegister } from '../portfolio/action-register-store'

/** The part of a query from which `actionList` makes what the actor is given. */
export const registerOf = ({ actor }: ServerContext, asAt: Day) =>
  actionRegister(asAt, { user: actorId(actor), forPublic: !seesNonPublic(actor) })

/** The actions of a register, cut to what was asked for: what is open first, soonest due first. */
export function actionList(
  ctx: ServerContext,
  register: ActionRegister,
  asAt: Day,
  asked: Omit<NonNullable<ListActionsInput>, 'asAt'> = {},
): ActionList {
  const { meetings, committees } = register
  const rowOf = (action: Action): ActionRow => ({
    ...wordsOf(action, register),
    committee: named(committees, action.committee) ?? { key: action.committee, name: '' },
    standing: standingOf(action, meetings, asAt),
    seen: register.steps[action.key] ?? 0,
    mayAnswer: register.own.includes(action.key) || mayAnswer(ctx, action),
  })
  const shown = actionsAsAt(register.actions, asAt).filter(
    (action) =>
      (asked.committee ?? action.committee) === action.committee &&
      (asked.meeting === undefined || asked.meeting === action.meeting),
  )
  return {
    asAt,
    rows: shown.toSorted(bySoonestDue).map(rowOf).toSorted(openFirst),
    committees,
  }
}

function wordsOf(
  { key, kind, text, owner, programme, due, answer, closedOn, ...of }: Action,
  { people, programmes, meetings }: ActionRegister,
) {
  const meeting = meetings.find((one) => one.key === of.meeting)
  return {
    ...{ key, kind, text },
    due: due ?? null,
    answer: answer ?? null,
    closedOn: closedOn ?? null,
    owner: named(people, owner),
    programme: named(programmes, programme),
    meeting: meeting === undefined ? null : { key: meeting.key, date: meeting.date },
  }
}

function named(of: readonly { key: string; name: string }[], key: string | undefined) {
  const found = of.find((one) => one.key === key)
  return found === undefined ? null : { key: found.key, name: found.name }
}

function mayAnswer({ actor }: ServerContext, { programme }: Action): boolean {
  return can(actor, 'action.answer', programme === undefined ? {} : { programme })
}

const ORDER = { open: 0, answered: 1, closed: 2 } as const

function openFirst(a: ActionRow, b: ActionRow): number {
  return ORDER[a.standing.state] - ORDER[b.standing.state]
}
