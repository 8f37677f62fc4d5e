import 'server-only'
import { initTRPC } from '@trpc/server'
import superjson from 'superjson'
import { z } from 'zod'
import { RATING_VALUES } from '@/domain/ratings/values'
import { readToday } from '../context'
import { database } from '../db/client'
import { insertBareRating, updateBareMilestone } from './store'

const t = initTRPC.create({ transformer: superjson })

const ratingInput = z.strictObject({
  programme: z.string(),
  value: z.enum(RATING_VALUES),
  reason: z.string().optional(),
})

const milestoneInput = z.strictObject({
  programme: z.string(),
  key: z.string(),
  wording: z.string(),
})

/** One procedure, one transaction, one statement each: no session, no rules, no history, no audit. */
export const bareRouter = t.router({
  rating: t.procedure
    .input(ratingInput)
    .mutation(({ input }) =>
      database().transaction((tx) => insertBareRating(tx, { ...input, recordedOn: readToday() })),
    ),
  milestone: t.procedure
    .input(milestoneInput)
    .mutation(({ input }) => database().transaction((tx) => updateBareMilestone(tx, input))),
})
