// What a committee's deadlines are counted by. Papers are out five clear days before a meeting in England (Local
// Government Act 1972, section 100B) and three in Wales (section 100BA), unless the council asks for more; the steps
// before that are the council's own. Scotland has other bank holidays and is not covered. Source: committee conventions, 7.

import { z } from 'zod'
import type { Day } from '../dates/day'
import { dayText } from '../portfolio-file/fields'

export const NATIONS = ['england', 'wales'] as const
export type Nation = (typeof NATIONS)[number]

export const NATION_LABELS: Record<Nation, string> = { england: 'England', wales: 'Wales' }

export const NATION_CLEAR_DAYS: Record<Nation, number> = { england: 5, wales: 3 }

export const NATION_LAW: Record<Nation, string> = {
  england: 'Local Government Act 1972, section 100B',
  wales: 'Local Government Act 1972, section 100BA',
}

/** The steps before publication, latest first: each is so many working days before the one above it. */
export const LEAD_STEPS = ['clearance', 'author', 'freeze', 'opening'] as const
export type LeadStep = (typeof LEAD_STEPS)[number]

export const MOST_LEAD_DAYS = 60
export const MOST_CLEAR_DAYS = 20
export const MOST_CLOSED_DAYS = 100

const leadDays = z.int().min(0).max(MOST_LEAD_DAYS)

/** What is stored of it; the clear days stand beside it, because a portfolio file holds them. */
export const calendarSettingsSchema = z.strictObject({
  nation: z.enum(NATIONS),
  /** Days on which the council is closed beyond weekends and bank holidays. */
  closedDays: z.array(dayText),
  leadDays: z.strictObject({
    clearance: leadDays,
    author: leadDays,
    freeze: leadDays,
    opening: leadDays,
  }),
})
export type CalendarSettings = z.infer<typeof calendarSettingsSchema>

export interface CommitteeCalendar {
  nation: Nation
  clearDays: number
  closedDays: readonly Day[]
  leadDays: Readonly<Record<LeadStep, number>>
}

/** Until a committee has settings of its own: England, and four weeks from the opening of the period to publication. */
export const USUAL_SETTINGS: CalendarSettings = {
  nation: 'england',
  closedDays: [],
  leadDays: { clearance: 2, author: 5, freeze: 3, opening: 10 },
}

/**
 * What a committee's deadlines are counted by; clear days that nobody set are those of its nation.
 * @example calendarOf({ clearDays: null, settings: null }).clearDays // 5
 */
export function calendarOf(of: {
  clearDays: number | null
  settings: CalendarSettings | null
}): CommitteeCalendar {
  const settings = of.settings ?? USUAL_SETTINGS
  return { ...settings, clearDays: of.clearDays ?? NATION_CLEAR_DAYS[settings.nation] }
}
