import { readApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { typed } from './answers'
import type { ConflictRow } from './conflict'
import { textAt } from './conflict'
import type { Command } from './use-command'

/** A field of the form and the place of its counterpart in what somebody else saved. */
export interface Compared {
  label: string
  field: string
  path: string
  isDate?: boolean
  /** Turns a stored word into what people read: a key into a name. */
  words?: (text: string) => string
}

/** Both sides of a conflict, or null when there is none. */
export function conflictRows(
  conflict: Command['conflict'],
  compared: readonly Compared[],
): ConflictRow[] | null {
  if (conflict === null) return null
  return compared.map(
    ({ label, field, path, isDate, words = isDate === true ? dateInWords : asItIs }) => ({
      label,
      theirs: words(textAt(conflict.current, path)),
      yours: words(typed(conflict.form, field)),
    }),
  )
}

const asItIs = (text: string) => text

/** A date as it will be printed; what cannot be read as one stays as it was typed. */
function dateInWords(text: string): string {
  const reading = readApproximateDate(text)
  return reading.ok ? printApproximateDate(reading.date) : text
}
