/** A number with its noun, as a terminal prints it: `1,234 rows`, `1 row`. */
export function printedCount(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${digits} ${noun}${count === 1 ? '' : 's'}`
}

/** A size as a terminal prints it: `12 kB`, `3.4 MB`. */
export function printedSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
