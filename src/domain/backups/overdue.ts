// A backup is made every day. After 26 hours without one, which leaves a late one two hours, administrators are warned.
// Source: trust R-28 (at most 24 hours of work may be lost with dumps alone).

const MOST_HOURS = 26

/**
 * Whether the last good backup is too long ago, given the hours since; null when there never was one, which is too long.
 * @example isBackupOverdue(26.1) // true
 */
export function isBackupOverdue(hours: number | null): boolean {
  return hours === null || hours > MOST_HOURS
}
