import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import { COLOUR, HANG } from './styles'

export const LIST = { paragraphs: 'paragraphs', summary: 'summary', bullets: 'bullets' } as const

function level(
  at: number,
  format: NonNullable<ILevelsOptions['format']>,
  text: string,
): ILevelsOptions {
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: HANG * (at + 1), hanging: HANG } },
      run: { color: COLOUR.ink },
    },
  }
}

/**
 * The lists of the paper. All numbered paragraphs of the main report stand in one list, so Word itself counts 1 to N
 * through every heading; its second level (a., b., …) starts again under each paragraph.
 */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: LIST.paragraphs,
      levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2.')],
    },
    { reference: LIST.summary, levels: [level(0, LevelFormat.LOWER_ROMAN, '%1.')] },
    { reference: LIST.bullets, levels: [level(0, LevelFormat.BULLET, '•')] },
  ],
}
