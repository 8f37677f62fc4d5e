import 'server-only'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import { getAllChoices, listFilters, listPublicNames } from './choice-store'
import { viewOf } from './view'

type FilterChoices = Pick<PortfolioChoices, 'organisations' | 'leads'>

/** What the list can be filtered by. */
export async function listFilterChoices(ctx: ServerContext): Promise<FilterChoices> {
  return listFilters(ctx.db, viewOf(ctx, ctx.today))
}

/** What forms offer: organisations, people and programmes; to the public what is public, and leads alone. */
export async function listChoices(ctx: ServerContext): Promise<PortfolioChoices> {
  const view = viewOf(ctx, ctx.today)
  if (!view.publicView) return getAllChoices(ctx.db, view)
  const [filters, programmes] = await Promise.all([
    listFilters(ctx.db, view),
    listPublicNames(ctx.db, view),
  ])
  return { ...filters, programmes, people: filters.leads }
}
