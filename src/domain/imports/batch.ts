// What one import added and changed, kept so that it can be told and undone exactly: of a changed item only the fields
// that changed, with what stood before. Source: trust R-8, "in one transaction with a batch id".

import { z } from 'zod'
import { canonicalText } from '../portfolio-file/merge-lists'

const place = {
  /** The list of the portfolio file that it stands in: 'programmes', 'milestones', 'ratings'. */
  list: z.string(),
  /** Of which programme, and of which milestone, where it belongs to one. */
  programme: z.string().optional(),
  milestone: z.string().optional(),
  /** Empty for what has none. */
  key: z.string(),
}

const fieldChange = z.object({
  field: z.string(),
  /** Absent: there was nothing before, or is nothing any more. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})

export const batchChanges = z.object({
  added: z.array(z.object({ ...place, item: z.record(z.string(), z.unknown()) })),
  changed: z.array(z.object({ ...place, fields: z.array(fieldChange) })),
})
export type BatchChanges = z.infer<typeof batchChanges>
export type BatchAddition = BatchChanges['added'][number]
export type BatchChange = BatchChanges['changed'][number]

/**
 * The fields that say something else after than before, but for those in `apart`, which are kept in lists of their own.
 * @example fieldsThatChanged({ name: 'A', stage: 'design' }, { name: 'B' }) // name, and stage without an after
 */
export function fieldsThatChanged(
  before: object,
  after: object,
  apart: readonly string[] = [],
): BatchChange['fields'] {
  const [then, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((field) => !apart.includes(field))
    .filter((field) => !isSame(then.get(field), now.get(field)))
    .map((field) => ({
      field,
      ...(then.get(field) !== undefined && { before: then.get(field) }),
      ...(now.get(field) !== undefined && { after: now.get(field) }),
    }))
}

/** Whether two values of a field say the same; nothing and what is not there are one. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null)
}
