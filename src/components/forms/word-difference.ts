import { type Change, diffWordsWithSpace } from 'diff'

/** A run of words; `isOwn` when the other version does not have them. */
export interface Piece {
  /** Where in the text it begins, in characters. */
  at: number
  text: string
  isOwn: boolean
}

/** Texts that differ more than this are shown whole: marking every word of them would say nothing. */
const MOST_CHANGES = 1000

/**
 * Two versions of a text, each in pieces that say which words the other does not have. Together the pieces of a version
 * are the whole of its text.
 * @example wordDifference('by 1 May', 'by 8 May').yours // 'by ', '8' (isOwn) and ' May'
 */
export function wordDifference(theirs: string, yours: string): { theirs: Piece[]; yours: Piece[] } {
  const changes = diffWordsWithSpace(theirs, yours, { maxEditLength: MOST_CHANGES }) ?? [
    { value: theirs, removed: true, added: false, count: 1 },
    { value: yours, removed: false, added: true, count: 1 },
  ]
  return {
    theirs: piecesOf(changes.filter(({ added }) => !added)),
    yours: piecesOf(changes.filter(({ removed }) => !removed)),
  }
}

function piecesOf(changes: readonly Change[]): Piece[] {
  let at = 0
  return changes.map(({ value, added, removed }) => {
    const piece = { at, text: value, isOwn: added || removed }
    at += value.length
    return piece
  })
}
