import { describe, expect, test } from 'vitest'
import { leastTime, processorTime } from '../support/processor-time'
import { readSourceFiles } from '../support/source-files'

const LENGTH = 100_000
const LONGEST_MS = 50

/** A regular expression as it is written down, after what may stand before one. */
const LITERAL =
  /(?<=[=(,:[!&|?;{]\s*|\breturn |=> |^\s*)\/(?![*/>])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/gm

/** The regular expressions that a text of the source writes down, each once. */
const expressionsIn = (code: string): string[] => [
  ...new Set([...code.matchAll(LITERAL)].map(([literal]) => literal)),
]

function compiled(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

const repeated = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** The signs that an expression names, which make it try longest, and what people type. */
function piecesFor(literal: string): string[] {
  const own = [...new Set(literal.replace(/\\[a-zA-Z](\{[^}]*\})?/g, ' '))]
    .filter((sign) => !/[()|^$?*+[\]{}\\]/.test(sign))
    .concat([...literal.matchAll(/\\([^a-zA-Z0-9])/g)].map(([, sign = '']) => sign))
  return [
    ...new Set([
      ...own,
      'a',
      '1',
      ' ',
      '\t',
      '\n',
      '-',
      '/',
      '.',
      'a ',
      '1/',
      'a@',
      'a.',
      '((',
      '{a',
      '[a|',
      '"a',
      '\u200d',
      'é',
    ]),
  ]
}

/** Expressions that think longer the longer the text, over text that is never longer than this. */
const CAPPED: Record<string, number> = {
  // Dates as people type them: fields.ts takes 100 characters.
  '/\\d+$/': 100,
}

const EXPRESSIONS = readSourceFiles()
  .filter(({ path }) => /^(domain|server|components|trpc|app)\//.test(path))
  .flatMap(({ path, code }) => expressionsIn(code).map((literal) => ({ path, literal })))

/** How long the slowest search through 100 kB takes, and in what; what else the process does is not in all of the tries. */
async function slowest(
  literal: string,
  length = CAPPED[literal] ?? LENGTH,
): Promise<{ ms: number; piece: string }> {
  const expression = compiled(literal)
  let worst = { ms: 0, piece: '' }
  for (const piece of piecesFor(literal))
    for (const text of [
      repeated(piece, length),
      `${repeated(piece, length)}\u0001!`,
      `x${repeated(piece, length)}\u0001`,
    ]) {
      const search = () => searchIn(expression, text)
      const first = await processorTime(search)
      const ms = first > LONGEST_MS ? Math.min(first, await leastTime(search, 3)) : first
      if (ms > worst.ms) worst = { ms, piece }
      if (ms > LONGEST_MS) return worst
    }
  return worst
}

function searchIn(expression: RegExp, text: string): void {
  expression.lastIndex = 0
  expression.test(text)
}

describe('S-45: no text makes a regular expression think for long', () => {
  test('there are expressions to look at', () => {
    expect(EXPRESSIONS.length).toBeGreaterThan(100)
  })

  test.each(EXPRESSIONS)('$literal of $path', async ({ literal }) => {
    const { ms, piece } = await slowest(literal)
    expect(ms, `milliseconds for 100 kB of ${JSON.stringify(piece)}`).toBeLessThan(LONGEST_MS)
  })

  test('an expression that would is noticed', async () => {
    expect((await slowest('/-+$/', LENGTH / 5)).ms).toBeGreaterThan(LONGEST_MS)
  })
})
