// What was made once of the same thing is not made again, where it can be nothing else: no clock, no record, nobody's rights.
// Source: architecture, "domain is pure".

/**
 * Keeps `most` values that were made of texts; once there are so many, the one that was asked for least lately goes first.
 * For what depends on its text alone, whoever asks and whenever: a value is never out of date, and nobody may change it.
 * @example const drafts = remembered<ReportDocument>(8); drafts(hash, () => draftDocument(facts))
 */
export function remembered<Value>(most: number): (text: string, make: () => Value) => Value {
  const kept = new Map<string, { value: Value }>()
  return (text, make) => {
    const known = kept.get(text)
    if (known !== undefined && kept.size < most) return known.value
    const asked = known ?? { value: make() }
    kept.delete(text)
    kept.set(text, asked)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return asked.value
  }
}

/**
 * What is made of each thing, made once for as long as the thing is there. The thing may not change.
 * @example const fieldsOf = madeOnce((thing: object) => new Map(Object.entries(thing)))
 */
export function madeOnce<Of extends object, Made extends object>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>()
  return (of) => {
    const made = kept.get(of) ?? make(of)
    kept.set(of, made)
    return made
  }
}
