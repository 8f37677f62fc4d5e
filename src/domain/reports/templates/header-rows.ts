// The rows of the header table, as the header of that year sets them out. Every format draws these and no others, so that
// Word, HTML, Markdown and the screen say the same. Source: committee conventions, 1 "header table".

import { printDay } from '../../dates/print-day'
import type { DocumentHeader } from '../document'
import { PURPOSE_LABELS } from '../labels'
import { templateOf } from './catalogue'

/** One cell of the header table: a label such as `Subject` over what it labels. The committees carry no label of their own. */
export interface HeaderCell {
  label?: string
  text: string
}

/** The first row of the header table: it names the two columns of the committee rows. */
export function headerHead(header: DocumentHeader): readonly [string, string] {
  return templateOf(header.template).head
}

/**
 * The rows of the header table under `headerHead`, each of one or two cells: a row for each committee with its date, then
 * subject and classification, the questions of the header with their answers, who reports and why, the author and the day
 * the facts were true. A purpose that differs from committee to committee always stands beside the committee's name.
 *
 * @example headerRows(header)[0] // [{ text: 'Finance Committee – For Information' }, { text: '21 July 2020' }]
 */
export function headerRows(header: DocumentHeader): HeaderCell[][] {
  const purposes = new Set(header.committees.map(({ purpose }) => PURPOSE_LABELS[purpose]))
  const isInLine = templateOf(header.template).purposeInLine || purposes.size > 1
  const author =
    header.author === undefined ? [] : [{ label: 'Report author', text: header.author }]
  return [
    ...header.committees.map(({ name, date, purpose }) => [
      { text: isInLine ? `${name} – ${PURPOSE_LABELS[purpose]}` : name },
      { text: printDay(date) },
    ]),
    [
      { label: 'Subject', text: header.subject },
      { label: 'Classification', text: header.classification },
    ],
    ...(header.answers ?? []).map(({ question, answer }) => [{ text: question }, { text: answer }]),
    [
      { label: 'Report of', text: header.reportOf },
      { label: 'Purpose', text: [...purposes].join(', ') },
    ],
    [...author, { label: 'Data as at', text: printDay(header.dataAsAt) }],
    ...(header.lateReason === undefined
      ? []
      : [[{ label: 'Late report', text: header.lateReason }]]),
    ...(header.movedNote === undefined
      ? []
      : [[{ label: 'Meeting moved', text: header.movedNote }]]),
  ]
}
