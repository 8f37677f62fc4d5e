import { type INumberingOptions, LevelFormat } from 'docx'
import { level, numbering } from '../numbering'

/** Items a., b., c. and i., ii. under a paragraph whose own number comes from its style. */
export const LETTERS = 'lettered  items'

export const templateNumbering: INumberingOptions = {
  config: [
    ...numbering.config,
    {
      reference: LETTERS,
      levels: [
        level(0, LevelFormat.LOWER_LETTER, '%1.', { depth: 2 }),
        level(1, LevelFormat.LOWER_ROMAN, '%2.', { depth: 3 }),
      ],
    },
  ],
}
