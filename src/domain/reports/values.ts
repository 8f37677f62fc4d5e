// What a report may ask of a committee, what the committee may answer, and what a section is made of.
// Source: portfolio file, Decision and Report.

export const DECISION_KINDS = ['note', 'approve', 'agree', 'delegate', 'endorse'] as const

export type DecisionKind = (typeof DECISION_KINDS)[number]

export const DECISION_OUTCOMES = ['agreed', 'refused', 'deferred'] as const

export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

export const PURPOSES = ['information', 'decision', 'discussion'] as const

export type Purpose = (typeof PURPOSES)[number]

/** What is drawn together from several programmes, and from what their committee was promised and asked for. */
export const REGISTER_KINDS = ['risks', 'promises', 'actions', 'decisions'] as const

export type RegisterKind = (typeof REGISTER_KINDS)[number]

export const SECTION_KINDS = ['authored', 'programme', 'measures', ...REGISTER_KINDS] as const

export type SectionKind = (typeof SECTION_KINDS)[number]

/** What a programme's section of a report may show; none named means all of them. */
export const SECTION_PARTS = [
  'progress',
  'milestones',
  'rating',
  'risks',
  'measures',
  'decisions',
] as const

export type SectionPart = (typeof SECTION_PARTS)[number]
