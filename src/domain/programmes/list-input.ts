// What a reader may ask of the list of the portfolio: a day, filters, a search by any name ever, an order, the next page.
// Source: the main issue, "Portfolio: ... filter by organisation, status, rating, lead; sort; search; keyset pages".

import { z } from 'zod'
import { type Day, isDay } from '../dates/day'
import { optionalText, recordKey, soughtKey } from '../fields'
import { RATING_VALUES } from '../ratings/values'
import { PROGRAMME_STATUSES } from './values'

export const PORTFOLIO_SORTS = ['name', 'rating', 'next', 'overdue', 'updated'] as const
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number]

/** A day of an address: exactly YYYY-MM-DD. */
export const dayInput = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: 'Write the day as year, month and day, for example 2020-07-21.',
})

export const portfolioListInput = z.strictObject({
  asAt: dayInput.optional(),
  organisation: recordKey('organisation').optional(),
  status: z.enum(PROGRAMME_STATUSES).optional(),
  rating: z.enum(RATING_VALUES).optional(),
  lead: recordKey('person').optional(),
  q: optionalText(200),
  sort: z.enum(PORTFOLIO_SORTS).optional(),
  /** The `nextCursor` of the page before: the key of its last programme. */
  after: recordKey('programme').optional(),
})
export type PortfolioListInput = z.infer<typeof portfolioListInput>

export const dueInput = z.strictObject({ asAt: dayInput.optional() })
export type DueInput = z.infer<typeof dueInput>

export const getProgrammeInput = z.strictObject({
  key: soughtKey('programme'),
  asAt: dayInput.optional(),
})
export type GetProgrammeInput = z.infer<typeof getProgrammeInput>
