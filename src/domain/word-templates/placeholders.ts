// What a template may say that a report fills in: a word of it inside a line, or a part of it in a paragraph of its own.
// Whatever part has no place of its own stands with {{body}}, so nothing of a report is lost. Source: the drafting page,
// "Word, HTML, PDF": "placeholders listed on upload".

/** Filled in within a line. */
export const LINE_PLACEHOLDERS = {
  subject: 'Subject of the report',
  committee: 'Committees that it goes to',
  date: 'Days of their meetings',
  purpose: 'For information, decision or discussion',
  classification: 'Classification',
  report_of: 'Who reports',
  author: 'Author',
  data_as_at: 'Day on which the facts were true',
} as const
export type LinePlaceholder = keyof typeof LINE_PLACEHOLDERS

/** Each takes the place of a whole paragraph. */
export const BLOCK_PLACEHOLDERS = {
  header: 'Header table',
  summary: 'Summary',
  recommendations: 'Recommendations',
  body: 'Main report, and every part that has no place of its own',
  appendices: 'List of appendices, and background papers',
  contact: 'Contact',
} as const
export type BlockPlaceholder = keyof typeof BLOCK_PLACEHOLDERS

const REQUIRED = ['body'] as const

export interface SortedPlaceholders {
  known: string[]
  unknown: string[]
  missing: string[]
}

/**
 * What a template's placeholders are: those that are filled in, those that nobody knows and that stay as they are, and those
 * without which no report can be set into it.
 * @example sortPlaceholders(['subject', 'ward']) // { known: ['subject'], unknown: ['ward'], missing: ['body'] }
 */
export function sortPlaceholders(found: readonly string[]): SortedPlaceholders {
  const isKnown = (name: string) => name in LINE_PLACEHOLDERS || name in BLOCK_PLACEHOLDERS
  return {
    known: found.filter(isKnown),
    unknown: found.filter((name) => !isKnown(name)),
    missing: REQUIRED.filter((name) => !found.includes(name)),
  }
}
