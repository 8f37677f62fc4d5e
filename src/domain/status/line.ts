// What the status page says, line by line: each thing is fine or has to be looked at, and what has to be looked at comes
// with what to do next. A thing that could not be read has to be looked at as well.
// Source: the trust issue, "a status page for administrators"; trust R-15, S-34.

export interface StatusLine {
  about: string
  finding: 'fine' | 'look'
  says: string
  /** What to do next; only of what has to be looked at. */
  next?: string
}

export const FINDING_LABELS: Record<StatusLine['finding'], string> = {
  fine: 'Fine',
  look: 'Look at this',
}

export function fine(about: string, says: string): StatusLine {
  return { about, finding: 'fine', says }
}

export function look(about: string, says: string, next: string): StatusLine {
  return { about, finding: 'look', says, next }
}

/** What is said of a thing that could not be read. */
export function unread(about: string): StatusLine {
  return look(
    about,
    'This could not be read just now.',
    'Reload the page. If it says so again, the log of the server has the reason.',
  )
}

/**
 * The finding of the whole page, as its heading.
 * @example overall([fine('Version', '0.1.0')]) // 'Everything is as it should be'
 */
export function overall(lines: readonly StatusLine[]): string {
  const count = lines.filter(({ finding }) => finding === 'look').length
  if (count === 0) return 'Everything is as it should be'
  return count === 1 ? 'Look at one thing' : `Look at ${count} things`
}

const UNITS = [
  { name: 'TB', bytes: 1e12 },
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'kB', bytes: 1e3 },
] as const

/**
 * A number of bytes in its largest whole unit, rounded down.
 * @example printBytes(2_750_000_000) // '2 GB'
 */
export function printBytes(bytes: number): string {
  const unit = UNITS.find((one) => bytes >= one.bytes)
  return unit === undefined ? `${bytes} bytes` : `${Math.floor(bytes / unit.bytes)} ${unit.name}`
}
