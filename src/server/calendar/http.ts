import 'server-only'
import { calendarEntries, DAYS_AHEAD, DAYS_BACK } from '@/domain/calendar/entries'
import { addDays } from '@/domain/dates/day-arithmetic'
import { isPublic } from '@/domain/portfolio-file/visibility'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { database } from '../db/client'
import { plainText } from '../http/plain-text'
import { refuseTooManyFeeds } from '../limits/http'
import { readMeetings } from '../meetings/list'
import { readerOf } from '../meetings/reader'
import { listProgrammeRows } from '../portfolio/history-store'
import { programmeAt } from '../portfolio/programme-from-row'
import { viewOf } from '../portfolio/view'
import { tokenContext } from '../tokens/reader-context'
import { writeCalendar } from './write'

const MOST_PROGRAMMES = 500

/**
 * The calendar of the person whose token stands in the address: a lead's own programmes, everybody else's all. It is read by
 * services outside of the house, so it holds what is public alone, whoever's it is.
 */
export async function handleCalendar(request: Request, token: string): Promise<Response> {
  const ctx = await tokenContext(request.headers, database(), token, 'calendar')
  if (ctx === null) return plainText(404, 'There is no such page.')
  const refusal = await refuseTooManyFeeds(ctx, request.headers)
  if (refusal !== null) return refusal
  const [programmes, committees, reader] = await Promise.all([
    programmesOf(ctx),
    readMeetings(ctx),
    readerOf(ctx),
  ])
  const entries = calendarEntries({ programmes, committees, reader, today: ctx.today })
  return new Response(writeCalendar(entries, { site: env.siteUrl, today: ctx.today }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="milepost.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

async function programmesOf(ctx: ServerContext) {
  const { actor, today } = ctx
  const due = {
    view: { ...viewOf(ctx, today), publicView: true },
    first: addDays(today, -DAYS_BACK),
    last: addDays(today, DAYS_AHEAD),
    most: MOST_PROGRAMMES,
  }
  const own = actor.kind === 'user' && actor.leads.length > 0 ? { keys: actor.leads } : { due }
  const rows = await listProgrammeRows(ctx.db, own)
  return rows
    .filter((row) => row.isPublic)
    .flatMap((row) => programmeAt(row, today) ?? [])
    .map(({ key, name, milestones }) => ({ key, name, milestones: milestones.filter(isPublic) }))
}
