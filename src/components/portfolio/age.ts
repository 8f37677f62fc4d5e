import type { Day } from '@/domain/dates/day'
import { daysBetween } from '@/domain/dates/day-arithmetic'

/**
 * How long ago a day was, as people say it: "today", "yesterday", "12 days ago", "5 weeks ago", "14 months ago".
 * @example ageInWords(asDay('2020-06-26'), asDay('2020-07-08')) // '12 days ago'
 */
export function ageInWords(day: Day, asAt: Day): string {
  const days = daysBetween(day, asAt)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 61) return `${Math.floor(days / 7)} weeks ago`
  if (days < 730) return `${Math.floor(days / 30.44)} months ago`
  return `${Math.floor(days / 365.25)} years ago`
}
