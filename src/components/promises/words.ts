import type { PromiseAccountView } from '@/domain/promises/account'
import type { ForecastAccuracy } from '@/domain/promises/accuracy'
import type { PromiseState } from '@/domain/promises/values'
import type { PromiseLedger } from '@/domain/promises/views'

export const STATE_WORDS: Record<PromiseState, string> = {
  open: 'Open',
  kept: 'Kept',
  late: 'Late',
  moved: 'Moved before it fell due',
  withdrawn: 'Withdrawn',
}

/** @example ledgerFinding({ counts, … }) // '3 promises are late, 12 were kept and 8 are open' */
export function ledgerFinding({ counts }: Pick<PromiseLedger, 'counts'>): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  if (all === 0) return 'No promise is on record'
  const late = `${counts.late} ${counts.late === 1 ? 'promise is' : 'promises are'} late`
  return `${late}, ${counts.kept} kept, ${counts.moved} moved and ${counts.open} open`
}

/** What became of it, in one line. */
export function accountInWords({ state, isDue, daysLate, isDerived }: PromiseAccountView): string {
  if (state === 'open' && isDue) return 'Open, and its day has passed'
  const by = daysLate === undefined ? '' : ` by ${days(daysLate)}`
  return `${STATE_WORDS[state]}${by}${isDerived ? ', by its milestone' : ''}`
}

/** How the accuracy of a programme was worked out, with its inputs. */
export function accuracyFormula({ due, kept, share }: ForecastAccuracy): string {
  if (share === null) return 'None had fallen due'
  return `${kept} of ${due}`
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
