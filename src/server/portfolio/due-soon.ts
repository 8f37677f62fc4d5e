import 'server-only'
import { seesNonPublic } from '@/domain/access'
import { sortKeyOf } from '@/domain/dates/approximate-window'
import { addDays } from '@/domain/dates/day-arithmetic'
import { milestonesDue } from '@/domain/milestones/due'
import { isPublic } from '@/domain/portfolio-file/visibility'
import { type DueSoon, SOON_DAYS } from '@/domain/programmes/due-soon'
import type { DueInput } from '@/domain/programmes/list-input'
import type { ServerContext } from '../context'
import { listProgrammeRows, listPublicProgrammeRows } from './history-store'
import { programmeAt } from './programme-from-row'
import { viewOf } from './view'

const MOST_PROGRAMMES = 20

/** What has to be done within thirty days of a day, soonest first, cut to what the actor may know. One query. */
export async function listDueSoon(
  ctx: ServerContext,
  { asAt = ctx.today }: DueInput,
): Promise<DueSoon[]> {
  const window = { first: asAt, last: addDays(asAt, SOON_DAYS) }
  const due = { view: viewOf(ctx, asAt), ...window, most: MOST_PROGRAMMES }
  const seesAll = seesNonPublic(ctx.actor)
  const list = seesAll ? listProgrammeRows : listPublicProgrammeRows
  const rows = await list(ctx.db, { due })
  return rows
    .flatMap((row) => programmeAt(row, asAt) ?? [])
    .flatMap(({ key, name, milestones }) =>
      milestonesDue(
        seesAll ? milestones : milestones.filter(isPublic),
        window.first,
        window.last,
      ).map((milestone) => ({ key, name, milestone })),
    )
    .toSorted((a, b) => (sortKeyOf(a.milestone.date) < sortKeyOf(b.milestone.date) ? -1 : 1))
}
