import 'server-only'
import { can } from '@/domain/access'
import { listComingUp } from '@/domain/calendar/coming-up'
import { listStranded } from '@/domain/calendar/stranded'
import type { DeskView } from '@/domain/desk/views'
import { actionList, registerOf } from '../actions/rows'
import { actorId } from '../audit/actor-id'
import { reviewsDue } from '../classification/due-store'
import type { ServerContext } from '../context'
import { readTogether } from '../db/together'
import { meetingsToClear } from '../meetings/calendar-store'
import { calendarOfActor, committeesIn } from '../meetings/committee-views'
import { reportsUnderWay } from '../reports/under-way-store'
import { listWaiting } from '../reviews/waiting'

const NOTHING: DeskView = { waiting: [], asked: [], stranded: [], comingUp: [], reviewsDue: 0 }

/** What waits for the reader; nothing for the public, who have no desk. One query. */
export async function readDesk(ctx: ServerContext): Promise<DeskView> {
  const { actor, today, db } = ctx
  if (actor.kind === 'public') return NOTHING
  const { calendar, toClear, underWay, register, due } = await readTogether(db, {
    calendar: calendarOfActor(ctx),
    toClear: meetingsToClear(actorId(actor)),
    underWay: reportsUnderWay,
    register: registerOf(ctx, today),
    due: reviewsDue(actor, today),
  })
  const committees = committeesIn(ctx, calendar, today)
  return {
    stranded: can(actor, 'report.write') ? listStranded(committees, today) : [],
    waiting: listWaiting(ctx, underWay),
    asked: actionList(ctx, register, today).rows.filter(
      ({ mayAnswer, standing }) => mayAnswer && standing.state === 'open',
    ),
    reviewsDue: due,
    comingUp: listComingUp({ actor, toClear }, committees, today),
  }
}
