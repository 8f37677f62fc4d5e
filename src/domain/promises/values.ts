// What may become of a promise to a committee, once it is accounted for. Source: drafting, "Promises".

export const PROMISE_OUTCOMES = ['kept', 'late', 'moved', 'withdrawn'] as const

export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number]

export const PROMISE_STATES = ['open', ...PROMISE_OUTCOMES] as const

export type PromiseState = (typeof PROMISE_STATES)[number]

/** In the order in which somebody looks for them: what a promise that is open and has fallen due is called is overdue. */
export const SPOKEN_STATES = ['overdue', 'late', 'open', 'moved', 'kept', 'withdrawn'] as const

export type SpokenState = (typeof SPOKEN_STATES)[number]
