import 'server-only'
import { portfolioListInput } from '@/domain/programmes/list-input'
import { procedure, router } from '../trpc/init'
import { listFilters } from './choice-store'
import { listChoices } from './choices'
import { listPortfolio, viewOf } from './list'

export const portfolioRouter = router({
  list: procedure.input(portfolioListInput).query(({ ctx, input }) => listPortfolio(ctx, input)),
  /** What the list can be filtered by; its cost does not grow with the portfolio. */
  filters: procedure.query(({ ctx }) => listFilters(ctx.db, viewOf(ctx, ctx.today))),
  /** What forms offer, all programmes included. */
  choices: procedure.query(({ ctx }) => listChoices(ctx)),
})
