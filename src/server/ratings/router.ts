import 'server-only'
import { recordRatingInput } from '@/domain/ratings/input'
import { procedure, router } from '../trpc/init'
import { recordRating } from './record'

export const ratingsRouter = router({
  record: procedure.input(recordRatingInput).mutation(({ ctx, input }) => recordRating(ctx, input)),
})
