import { canonicalText } from '@/domain/portfolio-file/merge-lists'

export interface Placed<Item> {
  item: Item
  /** Its place in its list. */
  position: number
}

export interface Changed<Item> {
  before: Item
  after: Item
  position: number
}

export interface Changes<Item> {
  added: Placed<Item>[]
  changed: Changed<Item>[]
  same: number
}

/** What is new and what says something else; `identityOf` is unique in each list, `contentOf` is what is compared. */
export function changesIn<Item>(
  before: readonly Item[],
  after: readonly Item[],
  identityOf: (item: Item) => string,
  contentOf: (item: Item) => unknown,
): Changes<Item> {
  const former = new Map(before.map((item) => [identityOf(item), item]))
  const changes: Changes<Item> = { added: [], changed: [], same: 0 }
  after.forEach((item, position) => {
    const old = former.get(identityOf(item))
    if (old === undefined) changes.added.push({ item, position })
    else if (canonicalText(contentOf(old)) === canonicalText(contentOf(item))) changes.same += 1
    else changes.changed.push({ before: old, after: item, position })
  })
  return changes
}

/** What the second list has that the first has not at all. */
export function newIn<Item>(
  before: readonly Item[],
  after: readonly Item[],
  identityOf: (item: Item) => string,
): Changes<Item> {
  return changesIn(before, after, identityOf, () => null)
}

/** What the second list has more of than the first, for records that are added to and never change. */
export function additionsIn<Item>(
  before: readonly Item[],
  after: readonly Item[],
  identityOf: (item: Item) => string,
): Changes<Item> {
  const known = new Map<string, number>()
  for (const item of before) known.set(identityOf(item), (known.get(identityOf(item)) ?? 0) + 1)
  const changes: Changes<Item> = { added: [], changed: [], same: 0 }
  after.forEach((item, position) => {
    const left = known.get(identityOf(item)) ?? 0
    known.set(identityOf(item), left - 1)
    if (left > 0) changes.same += 1
    else changes.added.push({ item, position })
  })
  return changes
}
