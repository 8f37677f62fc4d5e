import type { AddRiskInput } from '@/domain/risks/input'
import { filled } from '../portfolio/filled'
import type { RiskRow } from './store'

type Stated = Omit<AddRiskInput, 'programme' | 'visibility'>

/** The record of a risk in the record of changes. */
export const riskPath = (programme: string, risk: string) => `programmes/${programme}/risks/${risk}`

/** What a form says and shows of a risk. */
export function statedOf({ id: _id, key: _key, position: _position, ...row }: RiskRow) {
  const { visibility: _visibility, score: _score, rating: _rating, ...stated } = row
  return filled(stated)
}

/** The score, where both that it is multiplied from are said. */
export function scoreOf({ likelihood, impact }: Pick<Stated, 'likelihood' | 'impact'>) {
  return likelihood === undefined || impact === undefined ? {} : { score: likelihood * impact }
}

/** The score of a former statement; one that was given as such goes before one that is multiplied. */
export function formerScore({ score, likelihood, impact }: RiskRow): number | null {
  return score ?? (likelihood === null || impact === null ? null : likelihood * impact)
}
