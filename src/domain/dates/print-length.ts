// How long a stretch of days is in print: days under a fortnight, then weeks. Days that come to no whole weeks are about so
// many, to the nearest; months are not said, for no number of days is a month. Source: drafting, "two exact days → weeks".

/**
 * A stretch of whole days.
 * @example printDays(13) // '13 days'; printDays(35) // '5 weeks'; printDays(382) // 'about 55 weeks'
 */
export function printDays(days: number): string {
  if (days < DAYS_ARE_SAID) return countOf(days, 'day')
  const weeks = Math.round(days / 7)
  return (days % 7 === 0 ? '' : 'about ') + countOf(weeks, 'week')
}

/** How many of a unit of time: '1 day', '3 weeks'. */
export function countOf(amount: number, unit: string): string {
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`
}

const DAYS_ARE_SAID = 14
