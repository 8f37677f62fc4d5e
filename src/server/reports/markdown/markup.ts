import { printable } from '../printable'

const SPECIAL = /[\\`*_#[\]<~|$]|&(?=[#\w])/g
const BARE_ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi
const BLOCK_START = /^(?:[-+=>]|\d{1,9}[.)])/

/**
 * Text that prints as it stands in GitHub-flavoured Markdown: no emphasis, link, HTML, table cell, formula, heading,
 * quotation or list can begin in it.
 *
 * @example escapeMarkdown('2020. A *new* start') // '2020\\. A \\*new\\* start'
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(SPECIAL, '\\$&')
    .replace(BARE_ADDRESS, '\\$&')
    .replace(BLOCK_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** One row of a pipe table, of cells that are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
