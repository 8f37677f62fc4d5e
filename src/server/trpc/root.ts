import 'server-only'
import { peopleRouter } from '../people/router'
import { sessionRouter } from '../session/router'
import { router } from './init'

export const appRouter = router({
  people: peopleRouter,
  session: sessionRouter,
})

export type AppRouter = typeof appRouter
