import type { FactInWords } from '@/domain/reports/fact-in-words'

export interface FactGroup {
  key: string
  /** What all of them are of. */
  fact: FactInWords
  values: { field: string; value: string }[]
}

/** Facts of one thing together, each value once; the name of a thing is not repeated under it. */
export function groupFacts(facts: readonly FactInWords[]): FactGroup[] {
  const groups = new Map<string, FactGroup>()
  for (const fact of facts) {
    const { thing, programme, source, recordedOn, entered, field, value } = fact
    const key = [thing, programme?.key, source, recordedOn, entered?.by, entered?.on].join('|')
    const group = groups.get(key) ?? { key, fact, values: [] }
    groups.set(key, group)
    const isSaid = thing.endsWith(value) || programme?.name === value
    const isThere = group.values.some((one) => one.field === field && one.value === value)
    if (!isSaid && !isThere) group.values.push({ field, value })
  }
  return [...groups.values()]
}
