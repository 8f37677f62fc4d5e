// The words, numbers and signs that people write dates with, each turned into a token of one letter.
// Small words that carry no meaning ("the", "of", "in") are passed over. Source: how reports talk, "Date expressions".

import { MONTH_NAMES } from './months'

/**
 * One word, number or sign. Signs: Y a year, D two years (2020/21), n a number of one or two figures, M a month,
 * p a part of a month, e "end", s a season, q a quarter, F "financial year", b "by", f "from", x "at the earliest",
 * & "between", + "and", t "to", | "or", … an open end, ? unknown, and - / . as themselves.
 */
export interface Token {
  sign: string
  value: number
  second: string
  start: number
  end: number
}

/** The tokens of a text, with the positions at which they stand in it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let start = 0
  while (start < text.length) {
    const { sign, value, second, length } = readToken(text, start)
    if (sign !== SKIPPED) tokens.push({ sign, value, second, start, end: start + length })
    start += length
  }
  return tokens
}

/** How each sign may be written when a text has to be completed. */
export const SIGN_EXAMPLES: Readonly<Record<string, string>> = {
  Y: '2020',
  D: '2020/21',
  n: '1',
  M: 'January',
  p: 'early',
  e: 'end of',
  s: 'spring',
  q: 'Q1',
  F: 'FY',
  b: 'by',
  f: 'from',
  x: 'at the earliest',
  '&': 'between',
  '+': 'and',
  t: 'to',
  '|': 'or',
  '…': '..',
}

/** The words that a mistyped word may have been meant for. */
export const KNOWN_WORDS: readonly string[] = [
  ...MONTH_NAMES.map((name) => name.toLowerCase()),
  'early',
  'mid',
  'late',
  'spring',
  'summer',
  'autumn',
  'winter',
  'between',
  'from',
]

const SKIPPED = ' '

interface Word {
  sign: string
  pattern: RegExp
  value?: (text: string) => number
}

const WORDS: readonly Word[] = [
  word('x', 'at the earliest|onwards|or later'),
  word('b', 'by|(?:no|not) later than|not after'),
  word('f', 'from|(?:no|not) earlier than|not before'),
  word('q', '(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter', quarterNumber),
  { sign: 'q', pattern: /q(?:uarter)?\s*\d(?!\d)/iy, value: quarterNumber },
  { sign: 'F', pattern: /fy(?![a-z])/iy },
  word('F', 'financial year'),
  word('p', 'early|(?:at the )?(?:beginning|start)', () => 0),
  word('p', 'mid|middle', () => 1),
  word('p', 'late', () => 2),
  word('e', '(?:at the )?end'),
  word('s', 'spring', () => 0),
  word('s', 'summer', () => 1),
  word('s', 'autumn', () => 2),
  word('s', 'winter', () => 3),
  ...MONTH_NAMES.map((name, index) => word('M', monthPattern(name), () => index + 1)),
  word('&', 'between'),
  word('|', 'or'),
  word('+', 'and'),
  word('t', 'to'),
  word(SKIPPED, 'the|of|in|on|during'),
  { sign: SKIPPED, pattern: /[\s,]+/y },
  { sign: 'D', pattern: /\d{4}\s*\/\s*(?:\d{4}|\d\d)(?!\d|\s*[/-]\s*\d)/y },
  { sign: 'D', pattern: /\d{4}\s*\/\s*\d\d(?=\s*-\s*q)/iy },
  { sign: 'Y', pattern: /\d{4}(?!\d)/y },
  { sign: 'n', pattern: /\d\d?\s*(?:st|nd|rd|th)(?![a-z])/iy },
  { sign: 'n', pattern: /\d\d?(?!\d)/y },
  { sign: '…', pattern: /\.\.+|…/y },
  { sign: '-', pattern: /[-‐‑‒–—]/y },
  { sign: '/', pattern: /\//y },
  { sign: '.', pattern: /\./y },
  { sign: '?', pattern: /[a-z]+|\d+/iy },
]

function readToken(text: string, start: number) {
  for (const { sign, pattern, value } of WORDS) {
    pattern.lastIndex = start
    const written = pattern.exec(text)?.[0]
    if (written === undefined) continue
    const second = sign === 'D' ? (/\d+$/.exec(written)?.[0] ?? '') : ''
    return {
      sign,
      value: value?.(written.toLowerCase()) ?? Number.parseInt(written, 10),
      second,
      length: written.length,
    }
  }
  return { sign: '?', value: 0, second: '', length: 1 }
}

function word(sign: string, pattern: string, value?: (text: string) => number): Word {
  const whole = new RegExp(`(?:${pattern.replaceAll(' ', '\\s+')})(?![a-z])`, 'iy')
  return value === undefined ? { sign, pattern: whole } : { sign, pattern: whole, value }
}

function monthPattern(name: string): string {
  const short = name.slice(0, 3)
  return name === 'September' ? 'september|sept?\\.?' : `${name}|${short}\\.?`
}

function quarterNumber(text: string): number {
  const figure = /\d/.exec(text)?.[0]
  if (figure !== undefined) return Number(figure)
  return ['first', 'second', 'third', 'fourth'].findIndex((name) => text.startsWith(name)) + 1
}
