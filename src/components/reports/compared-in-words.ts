import { printDay } from '@/domain/dates/print-day'
import type { ComparedWith } from '@/domain/reports/views'

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What a draft is compared with, in words for its author: a report to several committees follows the one told longest ago. */
export function comparedInWords(compared: ComparedWith | null): string {
  if (compared === null) return 'Nothing: the first report to this committee'
  const { committee, on, report, toldLater, neverTold } = compared
  return [
    `“${report}”, told to ${committee} as at ${printDay(on)}.`,
    toldLater.length > 0 &&
      `${names.format(toldLater)} had a later report: this one repeats some of it.`,
    neverTold.length > 0 && `${names.format(neverTold)} had no report before.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
