import { capitalised } from '@/components/programmes/words'
import type { ClassifiedNoun } from '@/domain/classification/lists'
import type { ClassifiedItem } from '@/domain/classification/views'
import { printDay } from '@/domain/dates/print-day'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { groundOf } from '@/domain/portfolio-file/visibility'

export const NOUN_WORDS: Record<ClassifiedNoun, string> = {
  programmes: 'Programme',
  reports: 'Report',
  milestones: 'Milestone',
  ratings: 'Rating',
  events: 'Update',
  risks: 'Risk',
  measures: 'Measure',
  decisions: 'Decision',
  promises: 'Promise',
  actions: 'Action',
}

/** 'Schedule 12A paragraph 3', or 'Everybody'. */
export const readersInWords = (visibility: Visibility) => groundOf(visibility) ?? 'Everybody'

/** The day on which a ground is looked at again; 'No day' where none is named, '' for what everybody may read. */
export function reviewInWords(visibility: Visibility): string {
  if (visibility === 'public') return ''
  const { reviewOn } = visibility.nonPublic
  return reviewOn === undefined ? 'No day' : printDay(reviewOn)
}

/** Where it is said who may read the thing, and who could before. */
export function addressOf({ list, id, programme }: ClassifiedItem): string {
  if (list === 'programmes' || list === 'reports') return `/classifications/${list}/${id}`
  const base = programme === null ? '' : `/programmes/${programme.key}`
  return `${base}/classifications/${list}/${id}`
}

/** Where a programme or a report is classified, with what it contains. */
export const ownPageOf = ({ list, key }: ClassifiedItem) =>
  list === 'programmes' ? `/programmes/${key}/edit` : `/reports/${key}`

/** Its name or the start of what it says. */
export const titleOf = ({ words }: Pick<ClassifiedItem, 'words'>) =>
  capitalised(words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words)

const LONGEST = 160
