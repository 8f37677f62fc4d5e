import 'server-only'
import { accountRouter } from '../account/router'
import { actionsRouter } from '../actions/router'
import { activityRouter } from '../audit/router'
import { sessionRouter } from '../auth/router'
import { backupsRouter } from '../backup/router'
import { classificationsRouter } from '../classification/router'
import { corporatePlansRouter } from '../corporate-plans/router'
import { deskRouter } from '../desk/router'
import { editorRouter } from '../editor/router'
import { eventsRouter } from '../events/router'
import { draftsRouter } from '../form-drafts/router'
import { houseStyleRouter } from '../house-style/router'
import { jobsRouter } from '../jobs/router'
import { measuresRouter } from '../measures/router'
import { meetingsRouter } from '../meetings/router'
import { milestonesRouter } from '../milestones/router'
import { peopleRouter } from '../people/router'
import { polishRouter } from '../polish/router'
import { portfolioRouter } from '../portfolio/router'
import { programmesRouter } from '../programmes/router'
import { promisesRouter } from '../promises/router'
import { ratingsRouter } from '../ratings/router'
import { reportsRouter } from '../reports/router'
import { resolutionsRouter } from '../resolutions/router'
import { reviewsRouter } from '../reviews/router'
import { risksRouter } from '../risks/router'
import { searchRouter } from '../search/router'
import { statusRouter } from '../status/router'
import { tokensRouter } from '../tokens/router'
import { wordTemplatesRouter } from '../word-templates/router'
import { router } from './init'

export const appRouter = router({
  account: accountRouter,
  actions: actionsRouter,
  activity: activityRouter,
  backups: backupsRouter,
  corporatePlans: corporatePlansRouter,
  classifications: classificationsRouter,
  desk: deskRouter,
  drafts: draftsRouter,
  editor: editorRouter,
  events: eventsRouter,
  houseStyle: houseStyleRouter,
  jobs: jobsRouter,
  measures: measuresRouter,
  meetings: meetingsRouter,
  milestones: milestonesRouter,
  people: peopleRouter,
  polish: polishRouter,
  portfolio: portfolioRouter,
  programmes: programmesRouter,
  promises: promisesRouter,
  ratings: ratingsRouter,
  reports: reportsRouter,
  reviews: reviewsRouter,
  risks: risksRouter,
  session: sessionRouter,
  resolutions: resolutionsRouter,
  search: searchRouter,
  status: statusRouter,
  tokens: tokensRouter,
  wordTemplates: wordTemplatesRouter,
})

export type AppRouter = typeof appRouter
