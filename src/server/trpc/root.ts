import 'server-only'
import { sessionRouter } from '../session/router'
import { router } from './init'

export const appRouter = router({
  session: sessionRouter,
})

export type AppRouter = typeof appRouter
