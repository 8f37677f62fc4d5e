import 'server-only'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import { listFilters, listPeople, listProgrammeNames } from './choice-store'
import { viewOf } from './view'

type FilterChoices = Pick<PortfolioChoices, 'organisations' | 'leads'>

/** What the list can be filtered by. */
export async function listFilterChoices(ctx: ServerContext): Promise<FilterChoices> {
  return listFilters(ctx.db, viewOf(ctx, ctx.today))
}

/** What forms offer: organisations, people, and the programmes that the actor may know of; to the public, leads alone. */
export async function listChoices(ctx: ServerContext): Promise<PortfolioChoices> {
  const view = viewOf(ctx, ctx.today)
  const [filters, programmes, people] = await Promise.all([
    listFilters(ctx.db, view),
    listProgrammeNames(ctx.db, view),
    view.publicView ? null : listPeople(ctx.db),
  ])
  return { ...filters, programmes, people: people ?? filters.leads }
}
