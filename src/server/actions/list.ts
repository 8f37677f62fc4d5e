import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import type { ListActionsInput } from '@/domain/actions/input'
import { bySoonestDue, standingOf } from '@/domain/actions/standing'
import type { ActionList, ActionRow } from '@/domain/actions/views'
import { assertCan } from '@/domain/authorise'
import { actionsAsAt } from '@/domain/portfolio-file/committee-lists'
import type { Action } from '@/domain/portfolio-file/schema'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { type ActionRegister, readActionRegister } from '../portfolio/action-register-store'

/**
 * What committees have asked for, as at a day (today unless said), cut to what the actor may know: what is open first,
 * soonest due first.
 */
export async function readActions(
  ctx: ServerContext,
  input: ListActionsInput = {},
): Promise<ActionList> {
  assertCan(ctx.actor, 'action.read')
  const asAt = input.asAt ?? ctx.today
  const register = await readActionRegister(ctx.db, asAt, {
    user: actorId(ctx.actor),
    forPublic: !seesNonPublic(ctx.actor),
  })
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
      (input.committee ?? action.committee) === action.committee &&
      (input.meeting === undefined || input.meeting === action.meeting),
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
