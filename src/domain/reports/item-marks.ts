// How the items under a numbered paragraph are marked: a., b., c., and i., ii., iii. under each of those.
// Source: committee conventions, 4 "Numbering".

import type { ListItem } from './document'
import { romanNumeral } from './labels'
import { itemLetter } from './numbering'

/**
 * The mark of each item of a paragraph: letters at the first level, small Roman numerals that start again under each
 * letter at the second.
 * @example itemMarks([{}, { level: 2 }, { level: 2 }, {}]) // ['a', 'i', 'ii', 'b']
 */
export function itemMarks(items: readonly Pick<ListItem, 'level'>[]): string[] {
  let letters = 0
  let numerals = 0
  return items.map(({ level }) => {
    if (level === 2) return romanNumeral(numerals++)
    numerals = 0
    return itemLetter(letters++)
  })
}
