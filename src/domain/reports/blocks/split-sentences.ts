// Where one sentence of typed prose ends and the next begins. Put together again with single spaces, the pieces are what
// was typed, letter for letter. Source: the drafting page, "People's words are theirs".

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|no|nos|mr|mrs|ms|dr|st|cf|vs|para|paras|approx)|\b\p{Lu})\.$/iu
const STOP = /[.!?][”’"')\]]* (?=[“‘"'([]*[\p{Lu}\p{N}[])/gu

/**
 * The sentences of one line of text.
 * @example splitSentences('One is done. Two are due, e.g. The pilot.') // ['One is done.', 'Two are due, e.g. The pilot.']
 */
export function splitSentences(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length
    if (ABBREVIATION.test(text.slice(start, index + 1))) continue
    pieces.push(text.slice(start, end - 1))
    start = end
  }
  return text === '' ? [] : [...pieces, text.slice(start)]
}
