import 'server-only'
import type { Actor } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { asDay } from '@/domain/dates/day'
import { env } from '@/env'
import type { Db } from './db/client'

/** What every read and every command is given: nothing below looks for a clock, a session or a database of its own. */
export interface ServerContext {
  db: Db
  actor: Actor
  /** The portfolio's day, Europe/London; fixed in sample mode. */
  today: Day
  requestId: string
}

/** Today in London, or the day that the sample stands on. The one place where the clock is read for a day. */
export function readToday(): Day {
  if (env.today !== undefined) return asDay(env.today)
  return asDay(
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(
      new Date(),
    ),
  )
}

/** The present instant, for sessions and links that expire. */
export function readInstant(): Date {
  return new Date()
}

/** An instant as the database writes it. */
export function asInstant(text: string): Date {
  return new Date(text)
}
