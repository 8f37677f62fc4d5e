import 'server-only'
import { addRiskInput, getRiskInput, restateRiskInput } from '@/domain/risks/input'
import { procedure, router } from '../trpc/init'
import { addRisk } from './add'
import { getRisk } from './get'
import { restateRisk } from './restate'

export const risksRouter = router({
  add: procedure.input(addRiskInput).mutation(({ ctx, input }) => addRisk(ctx, input)),
  get: procedure.input(getRiskInput).query(({ ctx, input }) => getRisk(ctx, input)),
  restate: procedure.input(restateRiskInput).mutation(({ ctx, input }) => restateRisk(ctx, input)),
})
