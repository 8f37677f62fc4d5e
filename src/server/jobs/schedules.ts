import 'server-only'
import type { JobKind } from '@/domain/jobs/kinds'
import { env } from '@/env'
import type { Db } from '../db/client'
import { mailGoes } from '../mail/way'
import { insertJob } from './store'

export interface Schedule {
  kind: JobKind
  every: 'hour' | 'day'
}

/** What is done by the clock, with these settings. */
export function schedules(): Schedule[] {
  return [
    { kind: 'purge', every: 'hour' },
    ...(remindsOwners() ? [{ kind: 'remind', every: 'day' } as const] : []),
    ...(env.anchorFile === undefined ? [] : [{ kind: 'anchor', every: 'day' } as const]),
    ...(env.backupFolder === undefined ? [] : [{ kind: 'backup', every: 'day' } as const]),
  ]
}

/** The sample stands on one day for ever: whoever looks at it is reminded of nothing. */
const remindsOwners = () => env.remindDays > 0 && env.mode === 'live' && mailGoes() === 'sent'

/**
 * Asks for what is due in the period that `now` is in. The period is the job's key, so however many ask, and however
 * often, it is done once; and a period that began without a worker is made good as soon as there is one.
 */
export async function enqueueDue(db: Db, due: Schedule[], now: Date): Promise<void> {
  for (const { kind, every } of due)
    await insertJob(db, { kind, payload: {}, key: periodOf(now, every) })
}

/** The hour or day of an instant in UTC: `2020-07-08T13` or `2020-07-08`. */
const periodOf = (now: Date, every: Schedule['every']) =>
  now.toISOString().slice(0, every === 'hour' ? 13 : 10)
