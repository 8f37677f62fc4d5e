// Every order of tokens that is read as a date, as a table: how it is written, and what it means.
// Source: the left column of the table in the portfolio file, and how reports talk, "Date expressions".

import {
  type Form,
  type MonthPart,
  QUARTERS,
  type Quarter,
  type Season,
  type YearMonth,
} from './approximate-form'
import { type Day, dayFromNumbers } from './day'
import { lastDayOfMonth } from './day-arithmetic'

export interface Numbers {
  year: number
  month: number
  day: number
}

/** What the tokens of a shape say: its one or two dates (the same twice when there is one) and its words. */
export interface Said {
  first: Numbers
  last: Numbers
  part: MonthPart
  season: Season
  quarter: Quarter
}

type Meaning = (said: Said) => Form

/** `roles` stands under the signs, letter by letter: y m d of the first date, Y M D of the second. */
export interface Shape {
  roles: string
  meaning: Meaning
}

type Piece = readonly (readonly [signs: string, roles: string])[]

const DAY: Piece = [
  ['Y-n-n', 'y-m-d'],
  ['nMY', 'dmy'],
  ['Y/n/n', 'y/m/d'],
  ['n/n/Y', 'd/m/y'],
  ['n-n-Y', 'd-m-y'],
  ['n.n.Y', 'd.m.y'],
  ['n-M-Y', 'd-m-y'],
  ['MnY', 'mdy'],
]
const MONTH: Piece = [
  ['Y-n', 'y-m'],
  ['MY', 'my'],
  ['M-Y', 'm-y'],
  ['n/Y', 'm/y'],
]
const YEAR: Piece = [['Y', 'y']]
const TWO_YEARS: Piece = [['D', 'y']]
const ANY_MONTH: Piece = [...MONTH, ['M', 'm']]
const DAY_IN_WORDS: Piece = [['nMY', 'dmy']]
const SHORT_DAY: Piece = [
  ['nMY', 'dmy'],
  ['nM', 'dm'],
  ['n', 'd'],
]

interface Template {
  parts: readonly (Piece | string)[]
  meaning: Meaning
}

const TEMPLATES: readonly Template[] = [
  { parts: [DAY], meaning: ({ first }) => ({ precision: 'day', day: dayOf(first) }) },
  { parts: [MONTH], meaning: ({ first }) => ({ precision: 'month', month: monthOf(first) }) },
  ...templates(wholeYear, [YEAR], ['e', YEAR], ['be', YEAR]),
  ...templates(partOfMonth, ['p', MONTH], ['p-', MONTH]),
  { parts: ['e', MONTH], meaning: (said) => partOfMonth({ ...said, part: 'late' }) },
  ...['/', '|', '-', '+'].flatMap((sign) => templates(twoMonths, [ANY_MONTH, sign, MONTH])),
  ...templates(monthToMonth, [ANY_MONTH, 't', MONTH]),
  ...['+', 't'].flatMap((sign) => [
    ...templates(twoMonths, ['&', ANY_MONTH, sign, MONTH]),
    ...templates(dayRange, [DAY, sign, DAY], ['&', DAY, sign, DAY]),
    ...templates(dayRange, [SHORT_DAY, sign, DAY_IN_WORDS], ['&', SHORT_DAY, sign, DAY_IN_WORDS]),
  ]),
  ...templates(dayRange, [DAY, '/', DAY], [SHORT_DAY, '-', DAY_IN_WORDS]),
  ...templates(calendarQuarter, [YEAR, '-q'], [YEAR, 'q'], ['q', YEAR]),
  ...templates(financialYear, ['F', TWO_YEARS], ['eF', TWO_YEARS], ['beF', TWO_YEARS]),
  ...templates(financialYear, [TWO_YEARS, 'F'], ['e', TWO_YEARS, 'F'], ['be', TWO_YEARS, 'F']),
  ...templates(financialQuarter, ['F', TWO_YEARS, '-q'], ['F', TWO_YEARS, 'q']),
  ...templates(financialQuarter, ['qF', TWO_YEARS], ['q', TWO_YEARS, 'F'], [TWO_YEARS, 'Fq']),
  ...templates(season, ['s', YEAR], ['s', TWO_YEARS]),
  ...openEnds(DAY, (numbers) => dayOf(numbers)),
  ...openEnds(MONTH, (numbers) => monthOf(numbers)),
  ...openEnds(YEAR, (numbers) => numbers.year),
  ...templates(
    openStart((numbers) => dayOf(numbers)),
    ['…/', DAY],
    ['b', DAY],
  ),
  ...templates(openStart(lastOfMonth), ['…/', MONTH], ['b', MONTH], ['be', MONTH]),
  ...templates(
    openStart(({ year }) => dayFromNumbers(year, 12, 31)),
    ['…/', YEAR],
  ),
]

/** Every order of signs that is read, in the order of preference. */
export const SHAPES: ReadonlyMap<string, Shape> = shapesOf(TEMPLATES)

function shapesOf(all: readonly Template[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  for (const { parts, meaning } of all) {
    for (const [signs, roles] of expand(parts)) {
      if (!shapes.has(signs)) shapes.set(signs, { roles, meaning })
    }
  }
  return shapes
}

function templates(meaning: Meaning, ...writings: Template['parts'][]): Template[] {
  return writings.map((parts) => ({ parts, meaning }))
}

function openEnds(piece: Piece, start: (numbers: Numbers) => Day | YearMonth | number): Template[] {
  const meaning: Meaning = ({ first }) => ({ precision: 'open-end', from: start(first) })
  return templates(meaning, [piece, '/…'], [piece, 'x'], ['f', piece])
}

function openStart(last: (numbers: Numbers) => Day): Meaning {
  return ({ first }) => ({ precision: 'open-start', last: last(first) })
}

function expand(parts: Template['parts']): [signs: string, roles: string][] {
  let written: [signs: string, roles: string][] = [['', '']]
  let pieces = 0
  for (const part of parts) {
    const choices: Piece = typeof part === 'string' ? [[part, part.replace(/./g, '.')]] : part
    const isSecond = typeof part !== 'string' && pieces > 0
    written = written.flatMap(([signs, roles]) =>
      choices.map(([sign, role]): [string, string] => [
        signs + sign,
        roles + (isSecond ? role.toUpperCase() : role),
      ]),
    )
    if (typeof part !== 'string') pieces += 1
  }
  return written
}

function wholeYear({ first }: Said): Form {
  return { precision: 'year', year: first.year }
}

function partOfMonth({ part, first }: Said): Form {
  return { precision: 'part-of-month', part, month: monthOf(first) }
}

function twoMonths({ first, last }: Said): Form {
  return { precision: 'two-months', from: monthOf(first), to: monthOf(last) }
}

/** July to September is how a calendar quarter is printed; any other months are two months. */
function monthToMonth(said: Said): Form {
  const { first, last } = said
  const quarter = QUARTERS.find((one) => one * 3 === last.month && one * 3 - 2 === first.month)
  return quarter !== undefined && first.year === last.year
    ? calendarQuarter({ ...said, quarter })
    : twoMonths(said)
}

function dayRange({ first, last }: Said): Form {
  return { precision: 'day-range', from: dayOf(first), to: dayOf(last) }
}

function calendarQuarter({ quarter, first }: Said): Form {
  return { precision: 'quarter', year: first.year, quarter }
}

function financialQuarter({ quarter, first }: Said): Form {
  return { precision: 'financial-quarter', year: first.year, quarter }
}

function financialYear({ first }: Said): Form {
  return { precision: 'financial-year', year: first.year }
}

function season({ season, first }: Said): Form {
  return { precision: 'season', season, year: first.year }
}

function dayOf({ year, month, day }: Numbers): Day {
  return dayFromNumbers(year, month, day)
}

function monthOf({ year, month }: Numbers): YearMonth {
  return { year, month }
}

function lastOfMonth({ year, month }: Numbers): Day {
  return lastDayOfMonth(year, month)
}
