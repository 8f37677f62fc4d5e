// Which corporate plan a report may name outcomes of: the latest that had begun on its day. Before the first of them it is
// the first, and a council that entered none names none. Source: committee conventions, 1, the first of the five questions.

import type { Day } from '../../dates/day'
import type { CorporatePlan } from '../../portfolio-file/schema'

/**
 * The corporate plan that was in force on a day, or null where there is none at all.
 * @example corporatePlanOn(plans, asDay('2024-03-31'))?.name // 'Corporate Plan 2018–23'
 */
export function corporatePlanOn<Plan extends Pick<CorporatePlan, 'from'>>(
  plans: readonly Plan[],
  day: Day,
): Plan | null {
  const inOrder = plans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.findLast(({ from }) => from <= day) ?? inOrder[0] ?? null
}

/** Whether the plan was not read anywhere but made up to show how one looks. */
export function isIllustrative({ source }: Pick<CorporatePlan, 'source'>): boolean {
  return source?.document.startsWith('Illustrative') === true
}
