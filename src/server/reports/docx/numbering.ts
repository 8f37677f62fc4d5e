import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import { COLOUR, HANG } from './styles'

/**
 * The names of the lists. The Word writer replaces `{name-0}` wherever it stands in the finished text, so each name has
 * two spaces together: printed text never has.
 */
export const LIST = {
  paragraphs: 'numbered  paragraphs',
  summary: 'summary  items',
  longSummary: 'many summary  items',
  bullets: 'bulleted  items',
} as const

/** How far the number of an item hangs out where there are numbers as long as xxxviii. */
const LONG_HANG = 900

/** A level of a list, `depth` steps in from the margin: as deep as it is, unless said. */
export function level(
  at: number,
  format: NonNullable<ILevelsOptions['format']>,
  text: string,
  { depth = at + 1, hang = HANG }: { depth?: number; hang?: number } = {},
): ILevelsOptions {
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: hang * depth, hanging: hang } },
      run: { color: COLOUR.ink },
    },
  }
}

/**
 * The lists of the paper. All numbered paragraphs of the main report stand in one list, so Word itself counts 1 to N
 * through every heading; its second level (a., b., …) starts again under each paragraph, and its third (i., ii., …)
 * under each of those.
 */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: LIST.paragraphs,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.'),
        level(1, LevelFormat.LOWER_LETTER, '%2.'),
        level(2, LevelFormat.LOWER_ROMAN, '%3.'),
      ],
    },
    { reference: LIST.summary, levels: [level(0, LevelFormat.LOWER_ROMAN, '%1.')] },
    {
      reference: LIST.longSummary,
      levels: [level(0, LevelFormat.LOWER_ROMAN, '%1.', { hang: LONG_HANG })],
    },
    { reference: LIST.bullets, levels: [level(0, LevelFormat.BULLET, '•')] },
  ],
}
