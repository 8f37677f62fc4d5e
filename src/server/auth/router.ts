import 'server-only'
import { procedure, router } from '../trpc/init'
import { readLinksByEmail, readSamplePeople, whoAmI } from './who-am-i'

export const sessionRouter = router({
  whoAmI: procedure.query(({ ctx }) => whoAmI(ctx)),
  linksByEmail: procedure.query(() => readLinksByEmail()),
  samplePeople: procedure.query(({ ctx }) => readSamplePeople(ctx)),
})
