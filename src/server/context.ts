import 'server-only'
import type { Actor, Role } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { asDay } from '@/domain/dates/day'
import type { SessionEnd } from '@/domain/people/session-limits'
import { env } from '@/env'
import type { Db } from './db/client'
import type { Id } from './db/schema/columns'

/** The session through which a person asks. */
export interface PresentSession {
  id: Id<'session'>
  end: SessionEnd
  /** The role that the person has and may not act with here, since this session has one factor; absent: it has its own. */
  withheld?: Role | undefined
}

/** What every read and every command is given: nothing below looks for a clock, a session or a database of its own. */
export interface ServerContext {
  db: Db
  /** Where the public reads; absent: where everybody does. */
  publicDb?: Db | undefined
  actor: Actor
  /** The portfolio's day, Europe/London; fixed in sample mode. */
  today: Day
  requestId: string
  /** Absent for the public and for what Milepost does by itself. */
  session?: PresentSession | undefined
  /** Names the press that asked for this change: sent again under it, it is recorded once. */
  idempotencyKey?: string | undefined
}

/** The context to read with: the public reads as the role that sees what is public, whatever the code forgets. */
export function forReading(ctx: ServerContext): ServerContext {
  return ctx.actor.kind === 'public' && ctx.publicDb !== undefined
    ? { ...ctx, db: ctx.publicDb }
    : ctx
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
