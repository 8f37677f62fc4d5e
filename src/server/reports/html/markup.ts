import { printable } from '../printable'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const PRINTED_DATE = new RegExp(`\\b(?:\\d{1,2} )?${MONTH} \\d{4}\\b`, 'g')

/** Escaped text whose dates (`21 July 2020`, `July 2020`) never break across lines. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(PRINTED_DATE, '<span class="date">$&</span>')
}

/** A section's own anchor: its key with everything but letters, figures and hyphens left out. */
export function sectionId(key: string): string {
  return `section-${key.replace(/[^A-Za-z0-9-]+/g, '-')}`
}
