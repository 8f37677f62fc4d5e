// By when a sentence promises what it promises: the date of the fact that it states, or where no fact has one, the only
// exact date in its words. Where an author wrote other dates into a drafted sentence, those count that a reader sees.
// Source: drafting, "Promises: … (what, when, told to whom, which paragraph)".

import { type ApproximateDate, readApproximateDate } from '../dates/approximate-date'
import { printPeriod } from '../drafting/print-date'
import { readDates, readStatements } from '../drafting/verify-reading'
import type { FactRef, Sentence } from '../reports/document'

/** The fields of a fact that say by when, those that count most first. */
const FIELDS = ['forecast', 'to', 'baseline', 'targetDate', 'pathToGreenBy', 'on']

/**
 * The date that a sentence promises; undefined where it names none, or several. `facts` are those of its subject: a
 * milestone without a date has none, whatever day its words name.
 * @example dueOf({ ...sentence, text: 'A paper follows in June 2020.', facts: [] }, []) // '2020-06'
 */
export function dueOf(
  { text, edit, facts: stated }: Pick<Sentence, 'text' | 'edit' | 'facts'>,
  facts: readonly FactRef[],
): ApproximateDate | undefined {
  const drafted = dateIn(facts)
  const others = stated.flatMap(({ field = '', value }) => (FIELDS.includes(field) ? [] : value))
  const written = datesIn(text).filter((date) => !others.includes(date))
  const sole = written.length === 1 ? written[0] : undefined
  if (edit === undefined) return drafted ?? (isOfMilestone(facts) ? undefined : sole)
  const before = datesIn(edit.base.text).filter((date) => !others.includes(date))
  const isAsDrafted = String(written) === String(before)
  const isSaid = written.length === 0 && drafted !== undefined && namesMonthOf(text, drafted)
  return drafted !== undefined && (isAsDrafted || isSaid || written.includes(drafted))
    ? drafted
    : sole
}

/** Whether words without a year name the month of a date all the same: "the September date". */
function namesMonthOf(text: string, date: ApproximateDate): boolean {
  const months = printPeriod(date).match(/\p{Lu}\p{L}+/gu) ?? []
  return months.some((month) => text.includes(month))
}

function isOfMilestone(facts: readonly FactRef[]): boolean {
  return facts.some(({ path }) => path.includes('/milestones/'))
}

/** The dates that a text names, each as it is first read; the months of a list are one date each. */
export function datesIn(text: string): ApproximateDate[] {
  return readStatements(text)
    .filter(({ says }) => says === 'date')
    .flatMap((stated) => readDates(stated.text)[0] ?? [])
    .flatMap(asDate)
}

function dateIn(facts: readonly FactRef[]): ApproximateDate | undefined {
  const values = FIELDS.map((field) => facts.find((fact) => fact.field === field)?.value)
  return asDate(values.find((value) => value !== undefined) ?? '')[0]
}

function asDate(text: string): ApproximateDate[] {
  const reading = readApproximateDate(text)
  return reading.ok ? [reading.date] : []
}
