import 'server-only'
import { dueInput, portfolioListInput } from '@/domain/programmes/list-input'
import { procedure, router } from '../trpc/init'
import { listChoices, listFilterChoices } from './choices'
import { listDueSoon } from './due-soon'
import { listPortfolio } from './list'

export const portfolioRouter = router({
  list: procedure.input(portfolioListInput).query(({ ctx, input }) => listPortfolio(ctx, input)),
  dueSoon: procedure.input(dueInput).query(({ ctx, input }) => listDueSoon(ctx, input)),
  /** What the list can be filtered by; its cost does not grow with the portfolio. */
  filters: procedure.query(({ ctx }) => listFilterChoices(ctx)),
  /** What forms offer, all programmes included. */
  choices: procedure.query(({ ctx }) => listChoices(ctx)),
})
