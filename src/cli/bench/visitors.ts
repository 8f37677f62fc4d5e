import type { Step, Visitor } from './crowd'
import type { Shot } from './load'

/** Of a hundred requests eighty read: 42 the portfolio, 24 a programme, 13 the report, 1 the whole as CSV. */
const PORTFOLIO = 0.42
const PROGRAMME = PORTFOLIO + 0.24
const REPORT = PROGRAMME + 0.13
const READ = REPORT + 0.01
/** Twenty write: 8 an event, 8 a rating, 4 a forecast. */
const EVENT = READ + 0.08
const RATING = EVENT + 0.08

const FIRST_FORECAST = Date.UTC(2021, 0, 1)
const DAY_MS = 86_400_000
const programmeKey = (n: number) => `programme-${String(n + 1).padStart(5, '0')}`

export interface Place {
  origin: string
  cookie: string
  programmes: number
  /** The key of a drafted report. */
  report: string
}

/** Requests of the person whose session it is. */
export function requestsOf({ origin, cookie }: Pick<Place, 'origin' | 'cookie'>) {
  return {
    read: (path: string): Shot => ({ path, headers: { cookie } }),
    write: (path: string, input: unknown): Shot => ({
      path,
      method: 'POST',
      headers: {
        cookie,
        origin,
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify({ json: input }),
    }),
  }
}

/** Somebody who works on the nth programme and reads all of them. */
export function makeVisitor(place: Place, n: number): Visitor {
  const { read, write } = requestsOf(place)
  const programme = programmeKey(n)
  let rated: unknown = null
  let version: unknown = 1
  let day = 0
  const answerOf = (body: string): Record<string, unknown> => JSON.parse(body).result.data.json
  const forecast = (): Step => {
    day += 1
    const on = new Date(FIRST_FORECAST + day * DAY_MS).toISOString().slice(0, 10)
    const input = {
      programme,
      milestone: 'milestone-20',
      version,
      forecast: on,
      reason: 'the tests take longer',
    }
    return {
      kind: 'forecast',
      isWrite: true,
      shot: write('/api/trpc/milestones.forecast', input),
      seen: (body) => {
        version = answerOf(body).version
      },
    }
  }
  const rating = (): Step => ({
    kind: 'rating',
    isWrite: true,
    shot: write('/api/trpc/ratings.record', {
      programme,
      dimension: 'scope',
      value: 'green',
      reason: 'the plan is on time',
      expectedPrevious: rated,
    }),
    seen: (body) => {
      rated = answerOf(body).id
    },
  })
  return (numbers) => {
    const chosen = numbers()
    const other = programmeKey(Math.floor(numbers() * place.programmes))
    if (chosen < PORTFOLIO) return look('portfolio page', read('/programmes'))
    if (chosen < PROGRAMME) return look('programme page', read(`/programmes/${other}`))
    if (chosen < REPORT) return look('report page', read(`/reports/${place.report}`))
    if (chosen < READ) return look('portfolio as CSV', read('/portfolio.csv'))
    if (chosen < EVENT) {
      const input = { programme, kind: 'progress', text: 'The kit arrived' }
      return { kind: 'event', isWrite: true, shot: write('/api/trpc/events.add', input) }
    }
    return chosen < RATING ? rating() : forecast()
  }
}

const look = (kind: string, shot: Shot): Step => ({ kind, isWrite: false, shot })

/** The same of bare pages and bare writes: rows for the portfolio and the file, a bare programme for the rest. */
export function makeBareVisitor(place: Place, n: number): Visitor {
  const { read, write } = requestsOf(place)
  return (numbers) => {
    const chosen = numbers()
    const other = programmeKey(Math.floor(numbers() * place.programmes))
    if (chosen < PORTFOLIO || (chosen >= REPORT && chosen < READ))
      return look('bare rows', read('/bench/rows'))
    if (chosen < READ) return look('bare programme', read(`/bench/programme?key=${other}`))
    const input = { programme: programmeKey(n), value: 'green', reason: 'the plan is on time' }
    return { kind: 'bare rating', isWrite: true, shot: write('/bench/write/rating', input) }
  }
}
