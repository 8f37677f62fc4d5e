// What a reader may ask of the list of the portfolio: a day, filters, a search by any name ever, an order, the next page.
// Source: the main issue, "Portfolio: ... filter by organisation, status, rating, lead; sort; search; keyset pages".

import { z } from 'zod'
import { type Day, isDay } from '../dates/day'
import { RATING_VALUES } from '../ratings/values'
import { PROGRAMME_STATUSES } from './values'

export const PORTFOLIO_SORTS = ['name', 'rating', 'next', 'overdue', 'updated'] as const
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number]

/** A day of an address: exactly YYYY-MM-DD. */
export const dayInput = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: 'Write the day as year, month and day, for example 2020-07-21.',
})

const choice = z.string().min(1).max(80).optional()

export const portfolioListInput = z.strictObject({
  asAt: dayInput.optional(),
  organisation: choice,
  status: z.enum(PROGRAMME_STATUSES).optional(),
  rating: z.enum(RATING_VALUES).optional(),
  lead: choice,
  q: z.string().trim().max(200).optional(),
  sort: z.enum(PORTFOLIO_SORTS).optional(),
  /** The `nextCursor` of the page before. */
  after: z.string().max(2000).optional(),
})
export type PortfolioListInput = z.infer<typeof portfolioListInput>

export const dueInput = z.strictObject({ asAt: dayInput.optional() })
export type DueInput = z.infer<typeof dueInput>

export const getProgrammeInput = z.strictObject({
  key: z.string().min(1).max(80),
  asAt: dayInput.optional(),
})
export type GetProgrammeInput = z.infer<typeof getProgrammeInput>
