import 'server-only'
import { procedure, router } from '../trpc/init'
import { readSamplePeople, whoAmI } from './who-am-i'

export const sessionRouter = router({
  whoAmI: procedure.query(({ ctx }) => whoAmI(ctx)),
  samplePeople: procedure.query(({ ctx }) => readSamplePeople(ctx)),
})
