import { answerOf, type Query } from '@/components/layout/as-at'
import { type ActivityFilters, activityFilters } from '@/domain/activity-input'

const NAMES = ['programme', 'record', 'person', 'group', 'from', 'to', 'refused'] as const

/** What an address asks of the record of changes; `wrong` says of each answer that cannot be read what to write. */
export function readAskedActivity(query: Query): {
  asked: ActivityFilters
  wrong: Record<string, string>
} {
  const read: Record<string, string> = {}
  const wrong: Record<string, string> = {}
  for (const name of NAMES) {
    const answer = answerOf(query, name)
    if (answer === undefined) continue
    const reading = activityFilters.safeParse({ [name]: answer })
    if (reading.success) read[name] = answer
    else wrong[name] = reading.error.issues[0]?.message ?? 'Write this another way.'
  }
  return { asked: activityFilters.parse(read), wrong }
}

/** The place that a page begins after. */
export function readAfter(query: Query): number | undefined {
  const after = answerOf(query, 'after')
  return after !== undefined && /^[1-9]\d{0,14}$/.test(after) ? Number(after) : undefined
}
