import type { ApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'

const SHORT = 20

/** An approximate date in print. A short one is never broken over two lines. */
export function When({ date, role }: { date: ApproximateDate; role?: 'due' | 'period' }) {
  const words = printApproximateDate(date, role)
  return words.length > SHORT ? words : <span className="nowrap">{words}</span>
}
