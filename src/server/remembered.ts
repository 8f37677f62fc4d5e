/**
 * Keeps the last `most` values that were made of texts. For what depends on its text alone, whoever asks and whenever: a
 * value is never out of date, and nobody may change it.
 * @example const drafts = remembered<ReportDocument>(8); drafts(hash, () => draftDocument(facts))
 */
export function remembered<Value>(most: number): (text: string, make: () => Value) => Value {
  const kept = new Map<string, { value: Value }>()
  return (text, make) => {
    const known = kept.get(text) ?? { value: make() }
    kept.delete(text)
    kept.set(text, known)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return known.value
  }
}
