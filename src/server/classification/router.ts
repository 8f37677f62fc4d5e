import 'server-only'
import {
  classifyInput,
  getClassifiedInput,
  listClassifiedInput,
  ofProgrammeInput,
  releaseUnaskedInput,
} from '@/domain/classification/input'
import { procedure, router } from '../trpc/init'
import { classify } from './classify'
import { listClassified } from './list'
import { listOfProgramme, readClassified } from './read'
import { releaseUnasked } from './release-unasked'

export const classificationsRouter = router({
  list: procedure.input(listClassifiedInput).query(({ ctx, input }) => listClassified(ctx, input)),
  ofProgramme: procedure
    .input(ofProgrammeInput)
    .query(({ ctx, input }) => listOfProgramme(ctx, input)),
  get: procedure.input(getClassifiedInput).query(({ ctx, input }) => readClassified(ctx, input)),
  releaseUnasked: procedure
    .input(releaseUnaskedInput)
    .mutation(({ ctx, input }) => releaseUnasked(ctx, input)),
  set: procedure.input(classifyInput).mutation(({ ctx, input }) => classify(ctx, input)),
})
