import { referenceInWords, splitReferences } from '@/domain/reports/references'
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
  return escapeOnly(printable(text))
}

function escapeOnly(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const PRINTED_DATE = new RegExp(`\\b(?:\\d{1,2} )?${MONTH} \\d{4}\\b`, 'g')

/** Escaped prose of a paragraph, whose references lead to the paragraphs that they name. */
export function wordsHtml(text: string): string {
  return splitReferences(printable(text))
    .map((part) =>
      typeof part === 'number'
        ? `<a href="#paragraph-${part}">${referenceInWords(part)}</a>`
        : datesHtml(part),
    )
    .join('')
}

/** Escaped text whose dates (`21 July 2020`, `July 2020`) never break across lines. */
export function proseHtml(text: string): string {
  return datesHtml(printable(text))
}

function datesHtml(text: string): string {
  return escapeOnly(text).replace(PRINTED_DATE, '<span class="date">$&</span>')
}

/** A section's own anchor: its key with everything but letters, figures and hyphens left out. */
export function sectionId(key: string): string {
  return `section-${key.replace(/[^A-Za-z0-9-]+/g, '-')}`
}
