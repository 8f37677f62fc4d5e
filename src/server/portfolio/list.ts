import 'server-only'
import type { Day } from '@/domain/dates/day'
import type { PortfolioListInput, PortfolioSort } from '@/domain/programmes/list-input'
import type { PortfolioList } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import type { ListView } from '../db/in-force'
import { countFinding, isLatestDay, listRows } from './list-store'
import { portfolioRow } from './row'
import { viewOf } from './view'

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
