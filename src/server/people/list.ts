import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import { listPeople, type Person } from './store'

/** Everybody who may sign in or once could. */
export async function readPeople(ctx: ServerContext): Promise<Person[]> {
  assertCan(ctx.actor, 'people.manage')
  return listPeople(ctx.db)
}
