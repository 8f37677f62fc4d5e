// A backup is made every day. After 26 hours without one, which leaves a late one two hours, administrators are warned.
// Source: trust R-28 (at most 24 hours of work may be lost with dumps alone).

const MOST_SECONDS = 26 * 3_600

/**
 * Whether the last good backup is too long ago, given the seconds since; null when there never was one, which is too long.
 * @example isBackupOverdue(93_601) // true
 */
export function isBackupOverdue(secondsAgo: number | null): boolean {
  return secondsAgo === null || secondsAgo > MOST_SECONDS
}
