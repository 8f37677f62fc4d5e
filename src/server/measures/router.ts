import 'server-only'
import { addMeasureInput, recordFigureInput } from '@/domain/measures/input'
import { procedure, router } from '../trpc/init'
import { addMeasure } from './add'
import { recordFigure } from './record'

export const measuresRouter = router({
  add: procedure.input(addMeasureInput).mutation(({ ctx, input }) => addMeasure(ctx, input)),
  record: procedure.input(recordFigureInput).mutation(({ ctx, input }) => recordFigure(ctx, input)),
})
