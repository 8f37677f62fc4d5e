import 'server-only'
import {
  listResolutionsInput,
  recordDecisionInput,
  recordResolutionInput,
} from '@/domain/resolutions/input'
import { procedure, router } from '../trpc/init'
import { recordDecision } from './decide'
import { readResolutions } from './list'
import { recordResolution } from './record'

export const resolutionsRouter = router({
  list: procedure
    .input(listResolutionsInput)
    .query(({ ctx, input }) => readResolutions(ctx, input)),
  record: procedure
    .input(recordResolutionInput)
    .mutation(({ ctx, input }) => recordResolution(ctx, input)),
  decide: procedure
    .input(recordDecisionInput)
    .mutation(({ ctx, input }) => recordDecision(ctx, input)),
})
