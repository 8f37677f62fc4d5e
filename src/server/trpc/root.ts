import 'server-only'
import { activityRouter } from '../audit/router'
import { eventsRouter } from '../events/router'
import { milestonesRouter } from '../milestones/router'
import { peopleRouter } from '../people/router'
import { ratingsRouter } from '../ratings/router'
import { sessionRouter } from '../session/router'
import { router } from './init'

export const appRouter = router({
  activity: activityRouter,
  events: eventsRouter,
  milestones: milestonesRouter,
  people: peopleRouter,
  ratings: ratingsRouter,
  session: sessionRouter,
})

export type AppRouter = typeof appRouter
