/** Places in the write-ahead log, in bytes from its beginning. */
export interface Places {
  /** Where the primary writes; null when it does not answer. */
  primary: bigint | null
  /** How far the replica has come. */
  replica: bigint
}

const MOST_KEPT = 30

/**
 * Follows how far a replica lags behind its primary. No clock but ours takes part, and a primary that writes nothing does
 * not make its replica old: both of which the time of the last replayed transaction would.
 * Returns a function that is told both places now and then, and answers for how many milliseconds the replica has not been
 * where the primary was: without end until it has first come to a place that the primary was seen at.
 */
export function followLag(): (places: Places, now: number) => number {
  let ahead: { place: bigint; at: number }[] = []
  let hasMet = false
  return ({ primary, replica }, now) => {
    if (primary !== null) ahead.push({ place: primary, at: now })
    const left = ahead.filter(({ place }) => place > replica).slice(-MOST_KEPT)
    hasMet ||= left.length < ahead.length
    ahead = left
    if (!hasMet) return Number.POSITIVE_INFINITY
    const [oldest] = ahead
    return oldest === undefined ? 0 : now - oldest.at
  }
}
