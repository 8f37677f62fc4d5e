import 'server-only'
import { can } from '@/domain/access'
import type { ActivityFilters } from '@/domain/activity-input'
import { actionInWords, subjectInWords } from '@/domain/audit/action-words'
import { changesOf } from '@/domain/audit/change-words'
import type { ServerContext } from '../context'
import { csvCells } from '../portfolio/csv-text'
import { type Activity, listAuditEvents } from './store'
import { listSubjectNames } from './subject-store'

const BATCH = 500
const HEADER = [
  ...['Number', 'Time (UTC)', 'Time in London', 'Person', 'Role', 'What was done', 'To what'],
  ...['Record', 'From what to what', 'Reason', 'Request', 'Version'],
]

/** The record of changes as CSV, newest first, in pieces of a few hundred events. */
export async function* activityCsv(
  ctx: ServerContext,
  filters: ActivityFilters,
): AsyncGenerator<string> {
  const withoutPeople = !can(ctx.actor, 'people.manage')
  yield `\uFEFF${csvCells(HEADER)}\r\n`
  let after: number | undefined
  for (;;) {
    const events = await listAuditEvents(ctx.db, { ...filters, withoutPeople, after }, BATCH)
    const names = await listSubjectNames(
      ctx.db,
      events.map(({ subject }) => subject),
    )
    yield events.map((event) => `${csvCells(cellsOf(event, names))}\r\n`).join('')
    after = events.at(-1)?.seq
    if (events.length < BATCH) return
  }
}

function cellsOf(event: Activity, names: ReadonlyMap<string, string>): (string | null)[] {
  const changes = changesOf(event.before, event.after).map(
    ({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after}`,
  )
  return [
    ...[String(event.seq), event.instant, event.time, event.actor, event.role],
    ...[actionInWords(event.action), subjectInWords(event.subject, names), event.subject],
    ...[changes.join('\n'), event.reason, event.requestId, event.clientVersion],
  ]
}
