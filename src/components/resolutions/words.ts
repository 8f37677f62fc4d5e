import type { DecisionOutcome } from '@/domain/reports/values'
import type { OutcomeView } from '@/domain/resolutions/views'

export const OUTCOME_WORDS: Record<DecisionOutcome, string> = {
  agreed: 'Agreed',
  refused: 'Refused',
  deferred: 'Deferred',
}

/** @example answerInWords({ outcome: 'agreed', amendment: 'In two parts', … }) // 'Agreed as amended' */
export function answerInWords(answer: Pick<OutcomeView, 'outcome' | 'amendment'> | null): string {
  if (answer === null) return 'Not recorded yet'
  return `${OUTCOME_WORDS[answer.outcome]}${answer.amendment === null ? '' : ' as amended'}`
}
