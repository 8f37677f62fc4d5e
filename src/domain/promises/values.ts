// What may become of a promise to a committee, once it is accounted for. Source: drafting, "Promises".

export const PROMISE_OUTCOMES = ['kept', 'late', 'moved', 'withdrawn'] as const

export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number]

export const PROMISE_STATES = ['open', ...PROMISE_OUTCOMES] as const

export type PromiseState = (typeof PROMISE_STATES)[number]
