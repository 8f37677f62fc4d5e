import 'server-only'
import type { PortfolioListInput } from '@/domain/programmes/list-input'
import type { PortfolioList } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import type { ListView } from '../db/in-force'
import { countFinding, type Filters, listRows } from './list-store'
import { portfolioRow } from './row'
import { viewOf } from './view'

const PAGE = 50

/** A page of the portfolio as it was known on a day, cut to what the actor may know. Two queries. */
export async function listPortfolio(
  ctx: ServerContext,
  { asAt = ctx.today, ...filters }: PortfolioListInput,
): Promise<PortfolioList> {
  const [found, finding] = await read(ctx, viewOf(ctx, asAt), filters)
  const rows = found.slice(0, PAGE).map((row) => portfolioRow(row, asAt))
  const nextCursor = found.length > PAGE ? (rows.at(-1)?.key ?? null) : null
  return { asAt, rows, nextCursor, finding }
}

/** Going by name costs the same for any day; other orders are quick where the latest summaries will do, which is asked first. */
async function read({ db }: ServerContext, view: ListView, filters: Filters) {
  if (filters.sort === undefined || filters.sort === 'name')
    return Promise.all([
      listRows(db, view, filters, PAGE + 1),
      countFinding(db, view).then(({ finding }) => finding),
    ])
  const { finding, isLatest } = await countFinding(db, view)
  return [await listRows(db, { ...view, isLatest }, filters, PAGE + 1), finding] as const
}
