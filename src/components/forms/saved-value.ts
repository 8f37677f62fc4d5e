/**
 * A value inside what a conflict carries, by its path; undefined when there is none.
 * @example valueAt({ milestone: { name: 'Laptops issued' } }, 'milestone.name') // 'Laptops issued'
 */
export function valueAt(current: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), current)
}

/** The text at a path, or ''. */
export function textAt(current: unknown, path: string): string {
  const value = valueAt(current, path)
  return typeof value === 'string' ? value : ''
}

/** The texts at a path: of a list all, of a text the one, of nothing none. */
export function textsAt(current: unknown, path: string): string[] {
  return [valueAt(current, path)].flat().filter((value) => typeof value === 'string')
}

/** The version that is known of the record, else the one that the form showed. */
export function versionOf(known: unknown, shown: number): number {
  return numberAt(known, 'version') ?? shown
}

/** The number at a path, or undefined. */
export function numberAt(current: unknown, path: string): number | undefined {
  const value = valueAt(current, path)
  return typeof value === 'number' ? value : undefined
}

/** Reads the number at a path as a field of a form holds it. */
export const typedNumberAt = (path: string) => (current: unknown) => {
  const value = numberAt(current, path)
  return value === undefined ? [] : [String(value)]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
