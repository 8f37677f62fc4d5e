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
}

/** What was done, and to what: 'Completed a milestone: laptops-issued'. */
export function actionInWords(action: string, subject: string): string {
  const parts = subject.split('/')
  const about = parts.length > 2 ? parts.slice(3).join('/') : ''
  const words = ACTIONS[action] ?? action.replace(/[.-]/g, ' ')
  return about === '' ? words : `${words}: ${about}`
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
    const [was, is] = [inWords(then[field]), inWords(now[field])]
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
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
