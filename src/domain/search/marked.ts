// The words that were looked for are marked with two characters that no text on record can hold, and told apart again here.
// Source: trust, S-39, "nothing that people typed becomes markup".

import type { Part } from './views'

export const MARK = { start: '\u0002', end: '\u0003' } as const

/** The marks of printed text that the database of words takes apart: each comes back as a character of its own, from this on. */
const PRINTED = '“”„«»‘’…–—'
const FIRST_PRINTED = 0x0e

const REFERENCE = /\[\[[^[\]\s]{1,400}\]\]/g

/**
 * A text in parts. What an author wrote for another paragraph's number is left out as 'another paragraph'.
 * @example splitMarked('The \u0002police\u0003 desk') // [{ text: 'The ', isMarked: false }, { text: 'police', isMarked: true }, …]
 */
export function splitMarked(text: string): Part[] {
  const shown = printed(text).replace(REFERENCE, 'another paragraph')
  return shown
    .split(MARK.start)
    .flatMap((piece, place): Part[] => {
      const [marked = '', ...rest] = piece.split(MARK.end)
      if (place === 0) return [{ text: piece.replaceAll(MARK.end, ''), isMarked: false }]
      return [
        { text: marked, isMarked: true },
        { text: rest.join(''), isMarked: false },
      ]
    })
    .filter((part) => part.text !== '')
}

function printed(text: string): string {
  return [...PRINTED].reduce(
    (words, mark, place) => words.replaceAll(String.fromCharCode(FIRST_PRINTED + place), mark),
    text,
  )
}

/** Whether anything in it is marked. */
export const hasMark = (parts: readonly Part[]): boolean => parts.some(({ isMarked }) => isMarked)
