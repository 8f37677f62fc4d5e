import { readApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { ratingLabel } from '@/domain/ratings/rating'
import { RATING_VALUES } from '@/domain/ratings/values'
import { capitalised } from './words'

const ACTIONS: Record<string, string> = {
  'milestone.add': 'Added a milestone',
  'milestone.edit': 'Edited a milestone',
  'milestone.forecast': 'Moved the date of a milestone',
  'milestone.complete': 'Completed a milestone',
  'milestone.cancel': 'Cancelled a milestone',
  'milestone.reopen': 'Reopened a milestone',
  'milestone.rebaseline': 'Re-baselined a milestone',
  'rating.record': 'Recorded a rating',
  'event.add': 'Added an event',
  'programme.add': 'Added the programme',
  'programme.edit': 'Edited the programme',
  'programme.rename': 'Renamed the programme',
  'programme.import': 'Imported the programme',
}

/**
 * What was done, and to what, by name where the name is known.
 * @example actionInWords('milestone.complete', 'programmes/itm/milestones/laptops', names) // 'Completed a milestone: Laptops issued'
 */
export function actionInWords(
  action: string,
  subject: string,
  names: ReadonlyMap<string, string>,
): string {
  const about = subject.split('/').slice(3).join('/')
  const words = ACTIONS[action] ?? capitalised(action.replace(/[.-]/g, ' '))
  return about === '' ? words : `${words}: ${names.get(about) ?? about}`
}

export interface FieldChange {
  field: string
  /** Null: there was nothing before. */
  before: string | null
  after: string
}

/** What stood before and what stands now, field by field; what did not change is left out. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const then = isRecord(before) ? before : {}
  const now = isRecord(after) ? after : {}
  return Object.keys({ ...then, ...now }).flatMap((field) => {
    const [was, is] = [inWords(field, then[field]), inWords(field, now[field])]
    if (was === is) return []
    return [
      {
        field: fieldInWords(field),
        before: was === '' ? null : was,
        after: is === '' ? 'nothing' : is,
      },
    ]
  })
}

/** 'pathToGreenBy' is 'Path to green by'. */
function fieldInWords(field: string): string {
  return capitalised(field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`))
}

const DATES = new Set(['date', 'expected', 'baseline', 'actual', 'forecast', 'pathToGreenBy', 'on'])
const WORDS = new Set(['status', 'kind', 'confidence'])

function inWords(field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  if (DATES.has(field)) return dateInWords(text)
  if (WORDS.has(field)) return text.replaceAll('-', ' ')
  return RATING_VALUES.flatMap((rating) => (rating === text ? ratingLabel(rating) : []))[0] ?? text
}

function dateInWords(text: string): string {
  const reading = readApproximateDate(text)
  return reading.ok ? printApproximateDate(reading.date) : text
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
