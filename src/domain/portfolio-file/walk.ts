// Walks a document of unknown shape along a pattern, so that every fault can be named even where the schema found others.
// Source: portfolio file, references and keys.

import { type Path, valueAt } from './fault'

export interface Found {
  path: Path
  value: unknown
}

/** Every value at the pattern, `*` being each item of a list: `findAll(json, 'programmes/*' + '/key')`. */
export function findAll(json: unknown, pattern: string): Found[] {
  let found: Found[] = [{ path: [], value: json }]
  for (const step of pattern.split('/')) {
    found = found.flatMap((at) => (step === '*' ? itemsOf(at) : memberOf(at, step)))
  }
  return found
}

/** The values at the pattern that are texts. */
export function findTexts(json: unknown, pattern: string): { path: Path; value: string }[] {
  return findAll(json, pattern).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, value }] : [],
  )
}

function itemsOf({ path, value }: Found): Found[] {
  return Array.isArray(value)
    ? value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
    : []
}

function memberOf({ path, value }: Found, key: string): Found[] {
  const member = valueAt(value, key)
  return member === undefined ? [] : [{ path: [...path, key], value: member }]
}
