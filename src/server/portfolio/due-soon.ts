import 'server-only'
import { seesNonPublic } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { milestonesDue } from '@/domain/milestones/due'
import { isPublic } from '@/domain/portfolio-file/visibility'
import { type DueSoon, SOON_DAYS } from '@/domain/programmes/due-soon'
import type { DueInput } from '@/domain/programmes/list-input'
import type { ServerContext } from '../context'
import { listProgrammeRows } from './history-store'
import { listKeysDue } from './list-store'
import { programmeAt } from './programme-from-row'
import { viewOf } from './view'

const MOST_PROGRAMMES = 20

/** What has to be done within thirty days of a day, cut to what the actor may know. Two queries. */
export async function listDueSoon(
  ctx: ServerContext,
  { asAt = ctx.today }: DueInput,
): Promise<DueSoon[]> {
  const last = addDays(asAt, SOON_DAYS)
  const keys = await listKeysDue(ctx.db, viewOf(ctx, asAt), asAt, last, MOST_PROGRAMMES)
  if (keys.length === 0) return []
  const rows = await listProgrammeRows(ctx.db, { keys })
  return keys.flatMap((key) => {
    const row = rows.find((candidate) => candidate.key === key)
    const programme = row === undefined ? null : programmeAt(row, asAt)
    return programme === null ? [] : dueOf(ctx, programme, asAt, last)
  })
}

function dueOf(
  { actor }: ServerContext,
  { key, name, milestones }: NonNullable<ReturnType<typeof programmeAt>>,
  first: Day,
  last: Day,
): DueSoon[] {
  const shown = seesNonPublic(actor) ? milestones : milestones.filter(isPublic)
  return milestonesDue(shown, first, last).map((milestone) => ({ key, name, milestone }))
}
