import 'server-only'
import {
  addMeasureInput,
  editMeasureInput,
  getMeasureInput,
  recordFigureInput,
} from '@/domain/measures/input'
import { procedure, router } from '../trpc/init'
import { addMeasure } from './add'
import { editMeasure } from './edit'
import { getMeasure } from './get'
import { recordFigure } from './record'
import { readServiceMeasures } from './service'

export const measuresRouter = router({
  add: procedure.input(addMeasureInput).mutation(({ ctx, input }) => addMeasure(ctx, input)),
  edit: procedure.input(editMeasureInput).mutation(({ ctx, input }) => editMeasure(ctx, input)),
  get: procedure.input(getMeasureInput).query(({ ctx, input }) => getMeasure(ctx, input)),
  record: procedure.input(recordFigureInput).mutation(({ ctx, input }) => recordFigure(ctx, input)),
  ofService: procedure.query(({ ctx }) => readServiceMeasures(ctx)),
})
