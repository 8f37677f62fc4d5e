import type { DocumentHeader } from '@/domain/reports/document'
import { type HeaderCell, headerRows } from '@/domain/reports/templates/header-rows'
import type { LinePlaceholder } from '@/domain/word-templates/placeholders'

const SAID_BY = new Map<string, LinePlaceholder>([
  ['Subject', 'subject'],
  ['Classification', 'classification'],
  ['Report of', 'report_of'],
  ['Purpose', 'purpose'],
  ['Report author', 'author'],
  ['Data as at', 'data_as_at'],
])

export interface RestOfHeader {
  rows: HeaderCell[][]
  /** Whether the committees and their dates are among the rows. */
  isHeaded: boolean
}

/** The rows of the header table that a template with these placeholders does not say in lines of its own. */
export function restOfHeader(
  header: DocumentHeader,
  placeholders: readonly string[],
): RestOfHeader {
  const isHeaded = !['committee', 'date'].every((name) => placeholders.includes(name))
  const rows = headerRows(header)
  const committees = rows.slice(0, header.committees.length)
  const others = rows
    .slice(header.committees.length)
    .map((cells) =>
      cells.filter(({ label = '' }) => !placeholders.includes(SAID_BY.get(label) ?? '')),
    )
    .filter((cells) => cells.length > 0)
  return { rows: isHeaded ? [...committees, ...others] : others, isHeaded }
}
