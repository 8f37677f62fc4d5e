// Whoever reads the reports of committees is told by e-mail when one is published, corrected or withdrawn: Members, and
// those who lead a programme that it speaks of. Of a report that is not public neither its subject, nor where it goes, nor a
// reason leaves the house. Source: the issue of committee updates, "publishing tells people".

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { startOfText, tidyLine } from '../printable'

export const READERS_NEWS = ['published', 'corrected', 'withdrawn', 'published-again'] as const
export type ReadersNews = (typeof READERS_NEWS)[number]

const LONGEST_SUBJECT = 150

const HEADS: Record<ReadersNews, string> = {
  published: 'A report was published',
  corrected: 'A report was corrected',
  withdrawn: 'A report was withdrawn',
  'published-again': 'A report was published again',
}

const SAID: Record<ReadersNews, string> = {
  published: 'You can read it now.',
  corrected: 'It takes the place of what you could read before, which stays readable beside it.',
  withdrawn: 'You find a notice in its place.',
  'published-again': 'It had been withdrawn; what you can read now is a later version.',
}

const WHY =
  'Milepost tells this to Members, and to those who lead a programme that the report speaks of.'

interface Occasion {
  subject: string
  isPublic: boolean
  meetings: readonly { committee: string; date: Day }[]
  /** Why it was corrected, withdrawn or published again. */
  reason: string | null
}

/**
 * The words of a mail, without its link.
 * @example readersMail('published', { subject: 'Police update', isPublic: true, meetings: [], reason: null }).head // 'A report was published: Police update'
 */
export function readersMail(
  news: ReadersNews,
  { subject, isPublic, meetings, reason }: Occasion,
): { head: string; paragraphs: string[] } {
  if (!isPublic)
    return {
      head: HEADS[news],
      paragraphs: [
        `${HEADS[news]} that is not public, so this mail does not name it. Sign in to read it.`,
        WHY,
      ],
    }
  const where = meetings.map(({ committee, date }) => `the ${committee} on ${printDay(date)}`)
  return {
    head: `${HEADS[news]}: ${startOfText(tidyLine(subject), LONGEST_SUBJECT)}`,
    paragraphs: [
      `${HEADS[news]}: “${tidyLine(subject)}”${where.length === 0 ? '' : `, for ${where.join(' and ')}`}. ${SAID[news]}`,
      ...(reason === null || news === 'published' ? [] : [`The reason: ${reason}`]),
      WHY,
    ],
  }
}
