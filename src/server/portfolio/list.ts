import 'server-only'
import { seesNonPublic } from '@/domain/access'
import { isPast } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import type { PortfolioListInput, PortfolioSort } from '@/domain/programmes/list-input'
import type { PortfolioList, PortfolioRow } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import type { ListView } from './list-order'
import { countFinding, isLatestDay, type ListedRow, listRows } from './list-store'

const PAGE = 50

/** A page of the portfolio as it was known on a day, cut to what the actor may know. Two queries, three where it does not go by name. */
export async function listPortfolio(
  ctx: ServerContext,
  { asAt = ctx.today, ...filters }: PortfolioListInput,
): Promise<PortfolioList> {
  const view = await orderedView(ctx, asAt, filters.sort)
  const [found, finding] = await Promise.all([
    listRows(ctx.db, view, filters, PAGE + 1),
    countFinding(ctx.db, view),
  ])
  const rows = found.slice(0, PAGE).map((row) => portfolioRow(row, asAt))
  const nextCursor = found.length > PAGE ? (rows.at(-1)?.key ?? null) : null
  return { asAt, rows, nextCursor, finding }
}

/** Going by name costs the same for any day; other orders are quick where the latest summaries will do. */
async function orderedView(
  ctx: ServerContext,
  asAt: Day,
  sort: PortfolioSort = 'name',
): Promise<ListView> {
  const view = viewOf(ctx, asAt)
  return sort === 'name' ? view : { ...view, isLatest: await isLatestDay(ctx.db, view) }
}

export const viewOf = ({ actor }: ServerContext, asAt: Day): ListView => ({
  asAt,
  publicView: !seesNonPublic(actor),
})

/** A row of the list as it is given away. */
export function portfolioRow({ nextName, nextDate, ...row }: ListedRow, asAt: Day): PortfolioRow {
  return {
    ...row,
    next:
      nextName === null || nextDate === null
        ? null
        : { name: nextName, date: nextDate, overdue: isPast(nextDate, asAt) },
  }
}
