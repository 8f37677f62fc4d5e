import 'server-only'
import type { Reader } from '@/domain/calendar/coming-up'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { readTogether } from '../db/together'
import { meetingsToClear } from './calendar-store'

/** Whose deadlines are asked for. One query. */
export async function readerOf({ db, actor }: ServerContext): Promise<Reader> {
  const { toClear } = await readTogether(db, { toClear: meetingsToClear(actorId(actor)) })
  return { actor, toClear }
}
