import 'server-only'
import type { ListActionsInput } from '@/domain/actions/input'
import type { ActionList } from '@/domain/actions/views'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import { readTogether } from '../db/together'
import { actionList, registerOf } from './rows'

/** What committees have asked for, as at a day (today unless said), cut to what the actor may know. One query. */
export async function readActions(
  ctx: ServerContext,
  { asAt = ctx.today, ...asked }: ListActionsInput = {},
): Promise<ActionList> {
  assertCan(ctx.actor, 'action.read')
  const { register } = await readTogether(ctx.db, { register: registerOf(ctx, asAt) })
  return actionList(ctx, register, asAt, asked)
}
