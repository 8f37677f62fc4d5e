import type { ProgrammeView } from '@/domain/programmes/view'

/** What links of a page that shows a former day carry on: '?asAt=2020-06-01'; '' today. */
export function keepDay({ isToday, asAt }: Pick<ProgrammeView, 'isToday' | 'asAt'>): string {
  return isToday ? '' : `?asAt=${asAt}`
}
