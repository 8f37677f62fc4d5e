// What the tokens of a date mean, and why a date of a known shape is refused all the same: month 13, 31 September,
// a range that runs backwards, a winter without its second year. Source: portfolio file, "Approximate dates".

import { type Form, MONTH_PARTS, QUARTERS, SEASONS, secondYear } from './approximate-form'
import type { Token } from './approximate-lexicon'
import { orderedForm } from './approximate-order'
import { type Numbers, type Said, SHAPES, type Shape } from './approximate-shapes'
import { daysInMonth } from './day'
import { monthName } from './months'

/** Why the tokens are refused, and the position at which they go wrong. */
export interface Doubt {
  position: number
  reason: string
}

/** The form that the tokens say or, when there is a doubt, the nearest one that can be said. */
export interface Match {
  form: Form
  doubt: Doubt | null
}

/** The meaning of the tokens, or null when they make no known shape. */
export function matchTokens(tokens: readonly Token[]): Match | null {
  const shape = SHAPES.get(tokens.map((token) => token.sign).join(''))
  if (shape === undefined) return null
  const byRole = (role: string) => tokens[shape.roles.indexOf(role)]
  const last = readNumbers(byRole('Y'), byRole('M'), byRole('D'))
  const first = readNumbers(
    byRole('y') ?? byRole('Y'),
    byRole('m') ?? byRole('M'),
    byRole('d') ?? byRole('D'),
  )
  const said = { ...wordsOf(tokens), first: first.numbers, last: last.numbers }
  const meant = shape.meaning(said)
  const form = orderedForm(meant, byRole('y') === undefined)
  const doubt = first.doubt ?? last.doubt ?? doubtOfQuarter(tokens) ?? doubtOfSeason(meant, tokens)
  if (doubt !== null || form === meant) return { form, doubt }
  const position = secondDate(tokens, shape)?.start ?? 0
  return { form, doubt: { position, reason: 'The second date has to be later than the first' } }
}

function wordsOf(tokens: readonly Token[]): Pick<Said, 'part' | 'season' | 'quarter'> {
  const value = (sign: string) => tokens.find((token) => token.sign === sign)?.value ?? 0
  return {
    part: MONTH_PARTS[value('p')] ?? 'early',
    season: SEASONS[value('s')] ?? 'spring',
    quarter: QUARTERS[within(value('q'), 4) - 1] ?? 1,
  }
}

function secondDate(tokens: readonly Token[], shape: Shape): Token | undefined {
  return tokens[shape.roles.search(/[YMD]/)]
}

/** The numbers of a date, moved to the nearest that exist; what no token says is 1. */
function readNumbers(
  yearToken: Token | undefined,
  monthToken: Token | undefined,
  dayToken: Token | undefined,
): { numbers: Numbers; doubt: Doubt | null } {
  const last = yearToken?.sign === 'D' ? 9998 : 9999
  const year = within(yearToken?.value ?? 1, last)
  const month = within(monthToken?.value ?? 1, 12)
  const day = within(dayToken?.value ?? 1, daysInMonth(year, month))
  const doubt =
    doubtOfNumber(yearToken, year, `There is no year ${yearToken?.value}`) ??
    doubtOfSecondYear(yearToken) ??
    doubtOfNumber(monthToken, month, 'A year has 12 months') ??
    doubtOfNumber(dayToken, day, `${monthName(month)} ${year} has ${daysInMonth(year, month)} days`)
  return { numbers: { year, month, day }, doubt }
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 1), most)
}

function doubtOfNumber(token: Token | undefined, mended: number, reason: string): Doubt | null {
  return token === undefined || token.value === mended ? null : { position: token.start, reason }
}

function doubtOfSecondYear(token: Token | undefined): Doubt | null {
  if (token?.sign !== 'D') return null
  const agrees =
    token.second.length === 2
      ? token.second === secondYear(token.value)
      : Number(token.second) === token.value + 1
  if (agrees) return null
  const position = token.end - token.second.length
  return { position, reason: `${token.value}/${token.second} are not two years in a row` }
}

function doubtOfQuarter(tokens: readonly Token[]): Doubt | null {
  const quarter = tokens.find((token) => token.sign === 'q')
  return doubtOfNumber(quarter, within(quarter?.value ?? 1, 4), 'A year has 4 quarters')
}

function doubtOfSeason(form: Form, tokens: readonly Token[]): Doubt | null {
  if (form.precision !== 'season') return null
  const year = tokens[1]
  if (year === undefined || (form.season === 'winter') === (year.sign === 'D')) return null
  return form.season === 'winter'
    ? { position: year.end, reason: 'A winter runs over two years' }
    : { position: year.start, reason: `A ${form.season} lies in one year` }
}
