// How two lists become one: what both have is merged in its old place, what is new comes after, nothing is dropped.
// Source: portfolio file, import "by key; an import never erases".

/** Merges by identity; the second item of an identity in one list meets the second in the other. */
export function mergeList<Item>(
  base: readonly Item[],
  incoming: readonly Item[],
  identityOf: (item: Item) => string,
  combine: (base: Item, incoming: Item) => Item,
): Item[] {
  const places = new Map<string, number>()
  const merged = [...base]
  for (const [index, identity] of numbered(base, identityOf).entries()) places.set(identity, index)
  for (const [index, identity] of numbered(incoming, identityOf).entries()) {
    const item = incoming[index]
    const place = places.get(identity)
    const old = place === undefined ? undefined : merged[place]
    if (item === undefined) continue
    if (place === undefined || old === undefined) merged.push(item)
    else merged[place] = combine(old, item)
  }
  return merged
}

/** The base list, and after it what of the incoming list equals nothing in it. */
export function mergeEqual<Item>(base: readonly Item[], incoming: readonly Item[]): Item[] {
  return mergeList(base, incoming, canonicalText, (old) => old)
}

/** Every scalar that the incoming item says, over the base; its lists are merged one by one elsewhere. */
export function mergeFields<Item extends object>(base: Item, incoming: Item): Item {
  const said = Object.entries(incoming).filter(
    ([, value]) => value !== undefined && !Array.isArray(value),
  )
  return { ...base, ...Object.fromEntries(said) }
}

/** The identity of an item that may have a key: the key, or else everything that it says. */
export function keyOrAll(item: { key?: string | undefined }): string {
  return item.key === undefined ? canonicalText(item) : `key ${item.key}`
}

/** The same text for values that are deeply equal, whatever the order of their keys. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}

function numbered<Item>(items: readonly Item[], identityOf: (item: Item) => string): string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const identity = identityOf(item)
    const number = seen.get(identity) ?? 0
    seen.set(identity, number + 1)
    return `${number} ${identity}`
  })
}
