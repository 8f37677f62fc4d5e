/** Milliseconds that so many of a hundred answers took at most. */
export interface Percentiles {
  p50: number
  p95: number
  p99: number
}

/** The nearest ranks; zeros of nothing. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (percent: number) =>
    Math.round(sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0)
  return { p50: at(50), p95: at(95), p99: at(99) }
}
