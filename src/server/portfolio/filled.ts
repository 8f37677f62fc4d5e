type NullableKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T]

/** What a row says: its columns without those that are null. */
export type Filled<T> = { [K in Exclude<keyof T, NullableKeys<T>>]: T[K] } & {
  [K in NullableKeys<T>]?: Exclude<T[K], null> | undefined
}

/**
 * A row without its nulls: the portfolio file leaves out what is not known.
 * Guarantee: every key that is left holds the value that it had, and no key that is left holds null or undefined.
 * @example filled({ name: 'Payroll', reason: null }) // { name: 'Payroll' }
 */
export function filled<T extends object>(row: T): Filled<T> {
  const left: Partial<T> = {}
  for (const key in row) {
    const value = row[key]
    if (value !== null && value !== undefined) left[key] = value
  }
  return left as Filled<T>
}
