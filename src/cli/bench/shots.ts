import { RATING_DIMENSIONS } from '@/domain/ratings/values'
import type { Shot } from './load'

const OTHER_DIMENSIONS = RATING_DIMENSIONS.filter((dimension) => dimension !== 'overall')
const MILESTONES = 20

const programmeKey = (n: number) => `programme-${String(n + 1).padStart(5, '0')}`

/** The requests of one size of portfolio, as the person with this session sends them. Each write touches a record of its own. */
export function shotsFor(origin: string, cookie: string, programmes: number) {
  let rating = 0
  let milestone = 0
  const read = (path: string): Shot => ({ path, headers: { cookie } })
  const write = (path: string, input: unknown): Shot => ({
    path,
    method: 'POST',
    headers: {
      cookie,
      origin,
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ json: input }),
  })
  return {
    portfolio: () => read('/programmes'),
    bareRows: () => read('/bench/rows'),
    programme: (n: number) => read(`/programmes/${programmeKey(n % programmes)}`),
    bareProgramme: (n: number) => read(`/bench/programme?key=${programmeKey(n % programmes)}`),
    rating: () => {
      const n = rating++
      return write('/api/trpc/ratings.record', {
        programme: programmeKey(n % programmes),
        dimension: OTHER_DIMENSIONS[Math.floor(n / programmes) % OTHER_DIMENSIONS.length],
        value: 'green',
        reason: 'the plan is on time',
        expectedPrevious: null,
      })
    },
    bareRating: (n: number) =>
      write('/bench/write/rating', {
        programme: programmeKey(n % programmes),
        value: 'green',
        reason: 'the plan is on time',
      }),
    milestone: () => {
      const n = milestone++
      return write('/api/trpc/milestones.forecast', {
        programme: programmeKey(n % programmes),
        milestone: `milestone-${MILESTONES - (Math.floor(n / programmes) % 8)}`,
        version: 1,
        forecast: 'early October 2020',
        reason: 'the supplier needs more time for testing',
      })
    },
    bareMilestone: (n: number) =>
      write('/bench/write/milestone', {
        programme: programmeKey(n % programmes),
        key: `milestone-${MILESTONES - (n % 8)}`,
        wording: 'early October 2020',
      }),
  }
}
