// The states of a risk, and the two scales that its score is multiplied from.
// Source: portfolio file, Risk.

export const RISK_STATUSES = ['open', 'closed', 'removed', 'escalated', 'de-escalated'] as const

export type RiskStatus = (typeof RISK_STATUSES)[number]

export const RISK_LIKELIHOODS = [1, 2, 3, 4] as const

export type RiskLikelihood = (typeof RISK_LIKELIHOODS)[number]

export const RISK_IMPACTS = [1, 2, 4, 8] as const

export type RiskImpact = (typeof RISK_IMPACTS)[number]
