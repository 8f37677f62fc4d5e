import { type PortfolioFile, portfolioFileSchema } from '../../src/domain/portfolio-file/schema'

export const CANARY = 'zyzzyva'

const FREE_TEXTS = new Set([
  ...['name', 'title', 'text', 'subject', 'heading', 'objective', 'stage', 'abbreviation'],
  ...['reason', 'wording', 'condition', 'conditions', 'element', 'approvedBy', 'outlook'],
  ...['pathToGreen', 'cause', 'event', 'effect', 'mitigation', 'owner', 'reference', 'minute'],
  ...['unit', 'note', 'document', 'rating'],
])

/** The file with a canary word added to every text that a person wrote in the items that are chosen, and in all they hold. */
export function withCanaries(
  file: PortfolioFile,
  isChosen: (item: Record<string, unknown>) => boolean,
): PortfolioFile {
  return portfolioFileSchema.parse(mark(file, false))

  function mark(value: unknown, isInside: boolean): unknown {
    if (Array.isArray(value)) return value.map((held: unknown) => mark(held, isInside))
    if (!isRecord(value)) return value
    const isMarked = isInside || isChosen(value)
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) =>
        isMarked && typeof held === 'string' && FREE_TEXTS.has(key)
          ? [key, `${held} ${CANARY}`]
          : [key, mark(held, isMarked)],
      ),
    )
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
