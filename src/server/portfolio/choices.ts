import 'server-only'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import type { ServerContext } from '../context'
import { listFilters, listPeople, listProgrammeNames } from './choice-store'
import { viewOf } from './list'

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
