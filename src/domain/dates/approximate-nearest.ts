// The date that somebody most likely meant by a text that makes none: the mistyped word mended, the stray word left out,
// the beginning that can be read, or the beginning completed. Source: portfolio file, "the nearest form that would be read".

import { type ApproximateDate, encodeForm, secondYear } from './approximate-form'
import { KNOWN_WORDS, SIGN_EXAMPLES, type Token, tokenise } from './approximate-lexicon'
import { matchTokens } from './approximate-match'
import { SHAPES } from './approximate-shapes'
import { nearestWord } from './nearest-word'

/** How many tokens, from the first, begin some shape: the next one is where reading stops. */
export function countReadable(tokens: readonly Token[]): number {
  const signs = signsOf(tokens)
  let longest = 0
  for (const shape of SHAPES.keys()) longest = Math.max(longest, commonLength(shape, signs))
  return longest
}

/** A date that can be read and stands near to the text. */
export function nearestReading(text: string, tokens: readonly Token[]): ApproximateDate | null {
  const readable = countReadable(tokens)
  for (const candidate of candidates(text, tokens, readable)) {
    const match = matchTokens(candidate)
    if (match !== null) return encodeForm(match.form)
  }
  return null
}

function* candidates(
  text: string,
  tokens: readonly Token[],
  readable: number,
): Generator<readonly Token[]> {
  const stray = tokens[readable]
  if (stray !== undefined) {
    const meant = nearestWord(text.slice(stray.start, stray.end), KNOWN_WORDS)
    if (meant !== null) {
      yield tokenise(`${text.slice(0, stray.start)} ${meant} ${text.slice(stray.end)}`)
    }
    yield tokens.filter((token) => token !== stray)
  }
  if (tokens.some((token) => token.sign === 'F')) yield tokens.map(withSecondYear)
  const beginning = tokens.slice(0, readable)
  yield beginning
  yield tokens.slice(1)
  const signs = signsOf(beginning)
  const completions = [...SHAPES.keys()].filter((shape) => shape.startsWith(signs))
  completions.sort((a, b) => a.length - b.length)
  for (const shape of completions) {
    yield [...beginning, ...exampleTokens(shape.slice(readable))]
  }
}

function withSecondYear(token: Token): Token {
  return token.sign === 'Y' ? { ...token, sign: 'D', second: secondYear(token.value) } : token
}

function exampleTokens(signs: string): Token[] {
  return tokenise([...signs].map((sign) => SIGN_EXAMPLES[sign] ?? sign).join(' '))
}

function signsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.sign).join('')
}

function commonLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
