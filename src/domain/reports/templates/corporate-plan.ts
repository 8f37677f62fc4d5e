// What a council wants to reach, as its corporate plan names it: a report says which of it the report serves.
// Source: committee conventions, 1, the first of the five questions; the City Corporation's plans of 2018 and of 2024.

import { asDay, type Day } from '../../dates/day'

/** A corporate plan and its outcomes, in the plan's own words. */
export interface CorporatePlan {
  name: string
  from: Day
  outcomes: readonly string[]
}

const PLANS: readonly [CorporatePlan, ...CorporatePlan[]] = [
  {
    name: 'Corporate Plan 2018–23',
    from: asDay('2018-04-01'),
    outcomes: [
      'People are safe and feel safe',
      'People enjoy good health and wellbeing',
      'People have equal opportunities to enrich their lives and reach their full potential',
      'Communities are cohesive and have the facilities they need',
      'Businesses are trusted and socially and environmentally responsible',
      'We have the world’s best legal and regulatory framework and access to global markets',
      'We are a global hub for innovation in finance and professional services, commerce and culture',
      'We have access to the skills and talent we need',
      'We are digitally and physically well-connected and responsive',
      'We inspire enterprise, excellence, creativity and collaboration',
      'We have clean air, land and water and a thriving and sustainable natural environment',
      'Our spaces are secure, resilient and well-maintained',
    ],
  },
  {
    name: 'Corporate Plan 2024–29',
    from: asDay('2024-04-01'),
    outcomes: [
      'Diverse Engaged Communities',
      'Dynamic Economic Growth',
      'Leading Sustainable Environment',
      'Vibrant Thriving Destination',
      'Providing Excellent Services',
      'Flourishing Public Spaces',
    ],
  },
]

/** The corporate plan that was in force on a day; before the first of them, the first. */
export function corporatePlanOn(day: Day): CorporatePlan {
  return PLANS.findLast(({ from }) => from <= day) ?? PLANS[0]
}
