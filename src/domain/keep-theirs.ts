// Two people edit one record: what a person did not touch stays as the other saved it, and what they touched becomes
// theirs. A form that was opened before the other saved never puts an old value back unasked.
// Source: the main issue, "nobody overwrites another unseen".

import { canonicalText } from './portfolio-file/merge-lists'

/** What a form started from, what it says now, and what somebody else saved meanwhile, field by field. */
export interface ThreeVersions<Fields extends object> {
  start: Fields
  yours: Fields
  theirs: Fields
}

/**
 * The fields to save: theirs where yours says what the form started from, else yours.
 * @example keepTheirs({ start: { a: 1, b: 1 }, yours: { a: 2, b: 1 }, theirs: { a: 1, b: 3 } }) // { a: 2, b: 3 }
 */
export function keepTheirs<Fields extends object>(versions: ThreeVersions<Fields>): Fields {
  const { start, yours, theirs } = versions
  const merged = { ...yours }
  for (const field of fieldsOf(yours))
    if (isSame(start[field], yours[field])) merged[field] = theirs[field]
  return merged
}

/** The fields that the two say differently, in the order of the first. */
export function differingFields<Fields extends object>(a: Fields, b: Fields): (keyof Fields)[] {
  return fieldsOf(a).filter((field) => !isSame(a[field], b[field]))
}

/** Guarantee: the objects here are literals whose own keys are those of their type. */
const fieldsOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields)[]

const isSame = (a: unknown, b: unknown) => canonicalText(plain(a)) === canonicalText(plain(b))

/** An empty answer is no answer, spaces around one do not count, and a list of keys has no order. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
  return Array.isArray(value) ? value.toSorted() : value
}
