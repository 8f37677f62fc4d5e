import 'server-only'
import { can } from '@/domain/access'
import type { ListActivityInput } from '@/domain/activity-input'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import { listAuditEvents } from './store'

const PAGE = 50

export type Activity = Awaited<ReturnType<typeof listAuditEvents>>[number]

/** Who changed what, newest first: of one programme, or of all. Who may sign in is for those who manage people. */
export async function readActivity(
  ctx: ServerContext,
  { programme, after }: ListActivityInput,
): Promise<{ events: Activity[]; nextCursor: number | null }> {
  assertCan(ctx.actor, 'activity.read')
  const events = await listAuditEvents(ctx.db, {
    subject: programme === undefined ? undefined : `programmes/${programme}`,
    withoutPeople: !can(ctx.actor, 'people.manage'),
    after,
    limit: PAGE + 1,
  })
  const page = events.slice(0, PAGE)
  const last = page.at(-1)
  return { events: page, nextCursor: events.length > PAGE && last ? last.id : null }
}
