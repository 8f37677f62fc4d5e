import { readApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { FormValues } from '@/domain/form-drafts/input'
import { textsAt } from './saved-value'

/** A field of the form and the place of its counterpart in what somebody else saved. */
export interface Compared {
  label: string
  field: string
  /** Where a conflict carries it; absent: under the name of the field. */
  path?: string
  isDate?: boolean
  /** Said anew each time, as a rating and its reason are: never taken over from somebody else unasked. */
  isOwn?: boolean
  /** Turns a stored word into what people read: a key into a name. */
  words?: (text: string) => string
  /** Reads it where no single path does. */
  read?: (current: unknown) => string[]
}

/** A field that both changed. */
export interface ConflictRow {
  field: string
  label: string
  /** As people read them. */
  theirs: string
  yours: string
}

export interface Comparison {
  rows: ConflictRow[]
  /** What both versions of the compared fields hold. */
  theirs: FormValues
  yours: FormValues
  /** The fields that only they changed, which become theirs. */
  taken: FormValues
}

/**
 * Compares what a form started from, what it says now and what somebody else saved. What only they changed is taken
 * over; what only you changed stays; what both changed to different things is a row to decide on.
 */
export function compareVersions(
  compared: readonly Compared[],
  { start, yours, current }: { start: FormValues; yours: FormValues; current: unknown },
): Comparison {
  const comparison: Comparison = { rows: [], theirs: {}, yours: {}, taken: {} }
  for (const one of compared) {
    const saved = one.read?.(current) ?? textsAt(current, one.path ?? one.field)
    const said = (values: string[] | undefined) => inWords(one, values ?? [])
    const [before, mine, theirs] = [said(start[one.field]), said(yours[one.field]), said(saved)]
    comparison.theirs[one.field] = saved
    comparison.yours[one.field] = yours[one.field] ?? []
    const isUntouched = mine === (one.isOwn === true ? '' : before)
    if (mine === theirs || (before === theirs && one.isOwn !== true)) continue
    if (!isUntouched)
      comparison.rows.push({ field: one.field, label: one.label, theirs, yours: mine })
    else if (one.isOwn !== true) comparison.taken[one.field] = saved
  }
  return comparison
}

function inWords({ isDate, words }: Compared, values: readonly string[]): string {
  return values
    .map((text) => text.replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .map((text) => (isDate === true ? dateInWords(text) : (words?.(text) ?? text)))
    .toSorted()
    .join('\n')
}

/** A date as it will be printed; what cannot be read as one stays as it was typed. */
function dateInWords(text: string): string {
  const reading = readApproximateDate(text)
  return reading.ok ? printApproximateDate(reading.date) : text
}

/**
 * The words that people read for the words that are stored; what has none stays as it is.
 * @example wordFrom({ done: 'Done' })('done') // 'Done'
 */
export function wordFrom(words: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => words[text] ?? text
}
