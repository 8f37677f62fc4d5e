import { printDays } from '@/domain/dates/print-length'
import type { PromiseAccountView } from '@/domain/promises/account'
import { spokenState } from '@/domain/promises/account'
import type { ForecastAccuracy } from '@/domain/promises/accuracy'
import { SPOKEN_STATES, type SpokenState } from '@/domain/promises/values'
import type { PromiseLedger } from '@/domain/promises/views'

export const STATE_WORDS: Record<SpokenState, string> = {
  overdue: 'Overdue',
  late: 'Late',
  open: 'Open',
  moved: 'Moved',
  kept: 'Kept',
  withdrawn: 'Withdrawn',
}

export const STATE_MEANINGS: Record<SpokenState, string> = {
  overdue: 'The day that you were given has passed, and nobody has said what became of it.',
  late: 'It was done after the day that you were given, or its milestone is still not done.',
  open: 'Its day is still to come, or you were given none.',
  moved: 'It was given a later date, or none, before it fell due.',
  kept: 'It was done by the day that you were given.',
  withdrawn: 'It was cancelled, or the report that said it was withdrawn.',
}

/** @example ledgerFinding({ counts }) // '24 promises: 2 overdue, 3 late, 8 open and 11 kept' */
export function ledgerFinding({ counts }: Pick<PromiseLedger, 'counts'>): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  if (all === 0) return 'No promise is on record'
  const said = SPOKEN_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${STATE_WORDS[state].toLowerCase()}`,
  )
  return `${all === 1 ? '1 promise' : `${all} promises`}: ${inList.format(said)}`
}

const inList = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What became of it, in one line. */
export function accountInWords(account: PromiseAccountView): string {
  const { daysLate } = account
  const by = daysLate === undefined ? '' : ` by ${printDays(daysLate)}`
  return `${STATE_WORDS[spokenState(account)]}${by}`
}

/** How the accuracy of a programme was worked out, with its inputs. */
export function accuracyFormula({ due, kept, share }: ForecastAccuracy): string {
  if (share === null) return 'None had fallen due'
  return `${kept} of ${due}`
}
