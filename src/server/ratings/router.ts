import 'server-only'
import { correctRatingInput, recordRatingInput } from '@/domain/ratings/input'
import { procedure, router } from '../trpc/init'
import { correctRating } from './correct'
import { recordRating } from './record'

export const ratingsRouter = router({
  record: procedure.input(recordRatingInput).mutation(({ ctx, input }) => recordRating(ctx, input)),
  correct: procedure
    .input(correctRatingInput)
    .mutation(({ ctx, input }) => correctRating(ctx, input)),
})
