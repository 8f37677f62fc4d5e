import 'server-only'
import { type DueForReader, listComingUp, type Reader } from '@/domain/calendar/coming-up'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { listMeetingsToClear } from './change-store'
import { viewCommittees } from './committee-views'

/** What is due for the reader in the next weeks; nothing for the public, who have no desk. */
export async function readComingUp(ctx: ServerContext): Promise<DueForReader[]> {
  if (ctx.actor.kind === 'public') return []
  const [reader, committees] = await Promise.all([readerOf(ctx), viewCommittees(ctx, ctx.today)])
  return listComingUp(reader, committees, ctx.today)
}

/** Whose deadlines are asked for. */
export async function readerOf({ db, actor }: ServerContext): Promise<Reader> {
  const me = actorId(actor)
  return { actor, toClear: me === null ? [] : await listMeetingsToClear(db, me) }
}
