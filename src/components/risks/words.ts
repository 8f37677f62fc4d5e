import type { RiskImpact, RiskLikelihood, RiskStatus } from '@/domain/risks/values'

export const RISK_STATUS_WORDS: Record<RiskStatus, string> = {
  open: 'Open',
  closed: 'Closed',
  removed: 'Removed',
  escalated: 'Escalated',
  'de-escalated': 'De-escalated',
}

export const LIKELIHOOD_WORDS: Record<RiskLikelihood, string> = {
  1: '1, rare',
  2: '2, unlikely',
  3: '3, possible',
  4: '4, likely',
}

export const IMPACT_WORDS: Record<RiskImpact, string> = {
  1: '1, minor',
  2: '2, serious',
  4: '4, major',
  8: '8, extreme',
}
