import { median } from './median'

/** What memory was held when, counted from the beginning. */
export interface Held {
  second: number
  memoryMiB: number
}

const WARM_UP_SECONDS = 120
/** Memory goes up and down with each time that it is cleared, so one sample says little. */
const WINDOW_SECONDS = 60

/**
 * By how much memory grew: the last minute against the first one after two minutes of warming up, 0.1 is a tenth. Null
 * where the run was too short to tell.
 */
export function growthOf(samples: readonly Held[]): number | null {
  const end = samples.at(-1)?.second ?? 0
  if (end < WARM_UP_SECONDS + 2 * WINDOW_SECONDS) return null
  const between = (from: number, to: number) =>
    median(
      samples
        .filter(({ second }) => second >= from && second <= to)
        .map(({ memoryMiB }) => memoryMiB),
    )
  const before = between(WARM_UP_SECONDS, WARM_UP_SECONDS + WINDOW_SECONDS)
  return between(end - WINDOW_SECONDS, end) / before - 1
}
