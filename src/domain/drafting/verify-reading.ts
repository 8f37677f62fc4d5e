// An independent reading of our own text: the dates, numbers and ratings that stand in a sentence, found by their shape in
// English and by nothing that wrote them. Source: drafting, "verify"; gate 2 "an extractor that shares no code".

import { readApproximateDate } from '../dates/approximate-date'
import { remembered } from '../remembered'

/** A stretch of text that states a value: `from` and `to` are its place in the text. */
export interface Statement {
  says: 'date' | 'number' | 'rating'
  text: string
  from: number
  to: number
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '\\d{4}'
const FINANCIAL = `${YEAR}[/–-]\\d{2}`
const DAY = `\\d{1,2} ${MONTH} ${YEAR}`

/** From the longest form to the shortest, so that no part of a date is read as a date of its own. */
const DATES = [
  `between \\d{1,2}(?: ${MONTH}(?: ${YEAR})?)? and ${DAY}`,
  `between ${MONTH}(?: ${YEAR})? and ${MONTH} ${YEAR}`,
  `(?:by|up to) ${DAY}`,
  `${DAY} at the (?:latest|earliest)`,
  DAY,
  `the ${FINANCIAL} financial year`,
  `the (?:first|second|third|fourth) quarter of the ${FINANCIAL} financial year`,
  `(?:January to March|April to June|July to September|October to December) ${YEAR}`,
  `(?:early |late |mid-)${MONTH} ${YEAR}`,
  `(?:${MONTH}(?: ${YEAR})?, )*${MONTH}(?: ${YEAR})? (?:or|and) ${MONTH} ${YEAR}`,
  `${MONTH} ${YEAR} at the earliest`,
  `${MONTH} ${YEAR}`,
  `(?:spring|summer|autumn) ${YEAR}`,
  `winter ${YEAR}/\\d{2}`,
  `the end of ${YEAR}`,
  `${YEAR} at the earliest`,
  `(?<=\\bin )${YEAR}\\b`,
].join('|')

const RATINGS = '\\b(?:Red|Amber|Green)(?:/(?:Red|Amber|Green))?\\b'
const NUMBERS = '[+−]?£?(?<![\\w.,])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?(?!\\w)'
const COUNTS = '\\b(?:one|two|three|four|five|six|seven|eight|nine)\\b'

const FORMS = new RegExp(`(${DATES})|(${RATINGS})|(?:${NUMBERS}|${COUNTS})`, 'g')

const HINT = /\d|Red|Amber|Green|\b(?:one|two|three|four|five|six|seven|eight|nine)\b/

/** Every date, rating and number in a text, in order and without overlaps. */
export function readStatements(text: string): readonly Statement[] {
  if (!HINT.test(text)) return []
  return text.length > LONGEST_KEPT ? readAnew(text) : read(text, () => readAnew(text))
}

/** The places of a draft print the same few values over and over. */
const read = remembered<readonly Statement[]>(10_000)
const LONGEST_KEPT = 60

function readAnew(text: string): Statement[] {
  return [...text.matchAll(FORMS)].map((match): Statement => {
    const [whole, date, rating] = match
    const says = date !== undefined ? 'date' : rating !== undefined ? 'rating' : 'number'
    return { says, text: whole, from: match.index, to: match.index + whole.length }
  })
}

/**
 * The canonical dates that a stretch may state: one, or several months of one list; a list of two can also be a date of
 * two months. Empty when it is no date.
 */
export function readDates(text: string): readonly (readonly string[])[] {
  return dates(text, () => readDatesAnew(text))
}

const dates = remembered<readonly (readonly string[])[]>(10_000)

function readDatesAnew(text: string): string[][] {
  const whole = canonical(text.replace(/^up to /, 'by ').replace(/^(.*) at the latest$/, 'by $1'))
  const upTo = /^up to (.+)$/.exec(text)?.[1]
  if (upTo !== undefined)
    return [whole, canonical(upTo)].flatMap((one) => (one === null ? [] : [[one]]))
  const months = text.split(/, | or | and /)
  if (months.length === 1 || text.startsWith('between')) return whole === null ? [] : [[whole]]
  const year = /\d{4}$/.exec(text)?.[0] ?? ''
  const each = months.map((month) => canonical(/\d{4}$/.test(month) ? month : `${month} ${year}`))
  const list = each.every((one) => one !== null) ? [each.filter((one) => one !== null)] : []
  return whole === null ? list : [[whole], ...list]
}

function canonical(text: string): string | null {
  const reading = readApproximateDate(text.replace(/(\d{4})[–-](?=\d{2} financial)/, '$1/'))
  return reading.ok ? reading.date : null
}

/** A whole figure in digits, or a word from one to nine. */
export const FIGURE = '\\d+|one|two|three|four|five|six|seven|eight|nine'

const COUNT_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The number that a stretch of text writes: '2,250', '+76', '£600,000', '97%', 'three'. */
export function readNumber(text: string): number {
  const word = COUNT_WORDS.indexOf(text.toLowerCase())
  return word > 0 ? word : Number(text.replace(/[£,%+]/g, '').replace('−', '-'))
}
