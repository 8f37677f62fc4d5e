import 'server-only'
import { can } from '@/domain/access'
import type { ActivityFilters, ListActivityInput } from '@/domain/activity-input'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import { type Activity, countAuditEvents, listAuditEvents } from './store'
import { listActors, listSubjectNames } from './subject-store'

const PAGE = 50
const MOST_COUNTED = 1_000

export interface ActivityPage {
  events: Activity[]
  nextCursor: number | null
  /** Names of the records by their paths. */
  names: Map<string, string>
}

/** Who changed what, newest first: of one record, or of all. Who may sign in is for those who manage people. */
export async function readActivity(
  ctx: ServerContext,
  input: ListActivityInput,
): Promise<ActivityPage> {
  assertCan(ctx.actor, 'activity.read')
  const selection = { ...input, withoutPeople: !can(ctx.actor, 'people.manage') }
  const events = await listAuditEvents(ctx.db, selection, PAGE + 1)
  const page = events.slice(0, PAGE)
  const last = page.at(-1)
  return {
    events: page,
    nextCursor: events.length > PAGE && last ? last.seq : null,
    names: await listSubjectNames(
      ctx.db,
      page.map(({ subject }) => subject),
    ),
  }
}

/** How many changes fit; null when they are more than a thousand. */
export async function countActivity(
  ctx: ServerContext,
  filters: ActivityFilters,
): Promise<number | null> {
  assertCan(ctx.actor, 'activity.read')
  const selection = { ...filters, withoutPeople: !can(ctx.actor, 'people.manage') }
  const count = await countAuditEvents(ctx.db, selection, MOST_COUNTED + 1)
  return count > MOST_COUNTED ? null : count
}

/** Whose changes can be asked for. */
export async function listActivityPeople(
  ctx: ServerContext,
): Promise<{ id: number; name: string }[]> {
  assertCan(ctx.actor, 'activity.read')
  return listActors(ctx.db)
}
