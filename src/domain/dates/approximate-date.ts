// A date as people write it in a plan, read forgivingly and kept in one canonical writing.
// A near miss is never read as something else: it is refused with its place and the nearest form that would be read.
// Source: portfolio file, "Approximate dates".

import { DomainError } from '../errors'
import { remembered } from '../remembered'
import { type ApproximateDate, decodeForm, encodeForm } from './approximate-form'
import { type Token, tokenise } from './approximate-lexicon'
import { type Doubt, matchTokens } from './approximate-match'
import { countReadable, nearestReading } from './approximate-nearest'
import { printApproximateDate } from './approximate-print'

export type { ApproximateDate } from './approximate-form'

export type DateReading =
  | { readonly ok: true; readonly date: ApproximateDate }
  | {
      readonly ok: false
      readonly position: number
      readonly message: string
      readonly nearest: string
    }

/**
 * Reads the grammar of the portfolio file and what people type: 'early October 2020', 'Q3 2020', 'by 31 December 2020'.
 * `position` counts characters from 0; `nearest` is a canonical writing that would be read.
 * @example readApproximateDate('July or August 2020') // { ok: true, date: '2020-07/2020-08' }
 */
export function readApproximateDate(text: string): DateReading {
  return text.length > LONGEST_TEXT ? readAnew(text) : read(text, () => readAnew(text))
}

/** The same few dates are read over and over: a quarter of the time of a draft went into that. */
const read = remembered<DateReading>(10_000)

function readAnew(text: string): DateReading {
  const canonical = decodeForm(text)
  if (canonical !== null) return { ok: true, date: encodeForm(canonical) }
  const tokens = tokenise(text.slice(0, LONGEST_TEXT))
  const match = text.length > LONGEST_TEXT ? null : matchTokens(tokens)
  if (match !== null && match.doubt === null) return { ok: true, date: encodeForm(match.form) }
  const { position, reason } = match?.doubt ?? placeOfFault(text, tokens)
  const nearest = match ? encodeForm(match.form) : (nearestReading(text, tokens) ?? ANY_DATE)
  const message = `“${shorten(text)}” is not a date that can be read. ${reason}. The nearest that can be read is ${printApproximateDate(nearest)}, written “${nearest}”.`
  return { ok: false, position, message, nearest }
}

/** The date that the text names. Throws DomainError INVALID, naming the nearest form, when it names none. */
export function asApproximateDate(text: string): ApproximateDate {
  const reading = readApproximateDate(text)
  if (reading.ok) return reading.date
  throw new DomainError('INVALID', reading.message)
}

const LONGEST_TEXT = 100
const ANY_DATE = encodeForm({ precision: 'month', month: { year: 2020, month: 9 } })

function placeOfFault(text: string, tokens: readonly Token[]): Doubt {
  if (text.length > LONGEST_TEXT) {
    return { position: LONGEST_TEXT, reason: `A date has at most ${LONGEST_TEXT} characters` }
  }
  const stray = tokens[countReadable(tokens)]
  if (stray !== undefined) {
    const written = text.slice(stray.start, stray.end)
    return { position: stray.start, reason: `Reading stops at “${written}”` }
  }
  const position = tokens.at(-1)?.end ?? 0
  return { position, reason: position === 0 ? 'Nothing is written' : 'Something is missing' }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
