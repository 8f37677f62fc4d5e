// How long ago something was, for things of the machine that nobody dates: "3 minutes", "2 hours", "5 days".
// Source: trust U-23, "the time it was true".

const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
] as const

/**
 * A length of time in seconds, in its largest whole unit. Less than a minute is said to be that.
 * @example printAge(7_199) // '1 hour'
 */
export function printAge(seconds: number): string {
  for (const unit of UNITS) {
    const count = Math.floor(seconds / unit.seconds)
    if (count === 1) return `1 ${unit.name}`
    if (count > 1) return `${count} ${unit.name}s`
  }
  return 'less than a minute'
}
