import { answerOf, type Query } from '@/components/layout/as-at'
import type { Day } from '@/domain/dates/day'
import { type PortfolioListInput, portfolioListInput } from '@/domain/programmes/list-input'

const NAMES = ['organisation', 'status', 'rating', 'lead', 'q', 'sort', 'after'] as const

/** What an address asks of the list. An answer that the list does not know is as good as none. */
export function readAsked(query: Query, asAt: Day | undefined): PortfolioListInput {
  const answers = NAMES.flatMap((name) => {
    const answer = answerOf(query, name)
    const isKnown = portfolioListInput.safeParse({ [name]: answer }).success
    return answer === undefined || !isKnown ? [] : [[name, answer]]
  })
  return portfolioListInput.parse({ ...Object.fromEntries(answers), asAt })
}
