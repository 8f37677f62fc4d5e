import 'server-only'
import type { ListMeetingsInput } from '@/domain/reports/meeting-input'
import type { CommitteeView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { viewCommittees } from './committee-views'

/** The committees with their meetings as they stood on a day (today unless said), as the actor may know of them. */
export async function readMeetings(
  ctx: ServerContext,
  input: ListMeetingsInput = {},
): Promise<CommitteeView[]> {
  return viewCommittees(ctx, input.asAt ?? ctx.today)
}
