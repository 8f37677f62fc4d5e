// How far a programme's promises could be relied on: of those that had fallen due by the day, how many were kept on time,
// how many were late and by how long, how many had moved before they fell due. What was withdrawn is counted apart, since
// nothing was to be kept any more. Source: drafting, "The ledger ... gives each programme's forecast accuracy".

import type { PromiseAccountView } from './account'

/** Whole numbers of promises; `medianDaysLate` is null when none was late or none has a length. `share` is kept of due, 0 to 1. */
export interface ForecastAccuracy {
  due: number
  kept: number
  late: number
  moved: number
  withdrawn: number
  open: number
  medianDaysLate: number | null
  share: number | null
}

/**
 * The accuracy of those promises that had fallen due, by their accounts. `due` = kept + late + moved + open, and
 * `share` = kept / due.
 * @example forecastAccuracy([]) // { due: 0, …, medianDaysLate: null, share: null }
 */
export function forecastAccuracy(
  accounts: readonly Pick<PromiseAccountView, 'state' | 'isDue' | 'daysLate'>[],
): ForecastAccuracy {
  const counted = accounts.filter(({ isDue }) => isDue)
  const number = (state: PromiseAccountView['state']) =>
    counted.filter((account) => account.state === state).length
  const [kept, late, moved, withdrawn, open] = [
    number('kept'),
    number('late'),
    number('moved'),
    number('withdrawn'),
    number('open'),
  ]
  const due = kept + late + moved + open
  return {
    ...{ due, kept, late, moved, withdrawn, open },
    medianDaysLate: median(
      counted.flatMap(({ state, daysLate }) => (state === 'late' ? (daysLate ?? []) : [])),
    ),
    share: due === 0 ? null : kept / due,
  }
}

/** The middle of the numbers, of two middle ones the half way; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
