// What a meeting may ask of somebody: to do something, or to answer a Member's question.
// Source: committee conventions, outstanding actions.

export const ACTION_KINDS = ['action', 'question'] as const

export type ActionKind = (typeof ACTION_KINDS)[number]

export const ACTION_STEPS = ['answer', 'close'] as const

export type ActionStep = (typeof ACTION_STEPS)[number]
