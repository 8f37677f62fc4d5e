// Where a line stands is its author's choice: up and down, in and out, split and joined. The numbers follow by themselves,
// and a section that was arranged keeps its order through every new draft. Source: the drafting page, "Editor".

import { DomainError } from '../../errors'
import type { DocumentSection } from '../document'
import { isLine, type Level, type Line, type Row, rowsOf } from './lines'
import { ownKeys, placeAfter, placeOfLine, placeOfRow, withRows } from './section'
import { rewrite } from './sentence'
import { splitSentences } from './split-sentences'
import { ownSentence } from './write'

export interface LineAddress {
  paragraph: string
  item?: string | undefined
}

const cannot = (why: string) => new DomainError('CONFLICT', why)

const arranged = (section: DocumentSection, rows: readonly Row[]): DocumentSection =>
  withRows({ ...section, arranged: true }, rows)

/** A line with the items under it, a heading or a table, one place up or down among its like. Throws CONFLICT at the end of its section. */
export function moveLine(
  section: DocumentSection,
  at: LineAddress,
  to: 'up' | 'down',
): DocumentSection {
  const rows = rowsOf(section.blocks)
  const from = placeOfRow(rows, at)
  const level = levelAt(rows, from)
  const end = groupEnd(rows, from, level)
  const [first, middle, last] =
    to === 'up'
      ? [groupBefore(rows, from, level), from, end]
      : [from, end, groupEnd(rows, end, level)]
  const stays = levelAt(rows, to === 'up' ? first : middle)
  if (first < 0 || middle >= rows.length || stays < level)
    throw cannot(
      `It is the ${to === 'up' ? 'first' : 'last'} here already, so it cannot move ${to}.`,
    )
  return arranged(section, [
    ...rows.slice(0, first),
    ...rows.slice(middle, last),
    ...rows.slice(first, middle),
    ...rows.slice(last),
  ])
}

/** A line one level further in, or out, with the items under it. Throws CONFLICT where there is no such level. */
export function shiftLine(
  section: DocumentSection,
  at: LineAddress,
  by: 'in' | 'out',
): DocumentSection {
  const rows = rowsOf(section.blocks)
  const from = placeOfLine(rows, at)
  const level = levelAt(rows, from)
  const end = groupEnd(rows, from, level)
  const deepest = Math.max(
    ...rows.slice(from, end).map((_row, place) => levelAt(rows, from + place)),
  )
  if (
    by === 'in' &&
    (from === 0 || !isLine(rows[from - 1] ?? rows[0] ?? noLine) || levelAt(rows, from - 1) < level)
  )
    throw cannot('There is nothing above that it could be an item of.')
  if (by === 'in' && deepest === 2) throw cannot('A list has two levels: it cannot go further in.')
  if (by === 'out' && level === 0)
    throw cannot('It is a paragraph already, so it cannot go further out.')
  const nextKey = ownKeys(section)
  const step = by === 'in' ? 1 : -1
  return arranged(
    section,
    rows.map((row, place) => {
      if (!isLine(row) || place < from || place >= end) return row
      const to = levelOf(row.level + step)
      const isTaken = rows.some((one) => one !== row && one.key === row.key)
      return { ...row, level: to, key: to === 0 && isTaken ? nextKey() : row.key }
    }),
  )
}

/**
 * A line in two, at the place in its text. The half of a sentence that follows is its author's own. Throws CONFLICT when
 * nothing would be left on one side.
 */
export function splitLine(
  section: DocumentSection,
  at: LineAddress,
  offset: number,
): DocumentSection {
  const rows = rowsOf(section.blocks)
  const place = placeOfLine(rows, at)
  const line = lineAt(rows, place)
  const nextKey = ownKeys(section)
  const before: Line['sentences'] = []
  const after: Line['sentences'] = []
  let start = 0
  for (const sentence of line.sentences) {
    const end = start + sentence.text.length
    const head = sentence.text.slice(0, Math.max(0, offset - start)).trim()
    const tail = sentence.text.slice(Math.max(0, offset - start)).trim()
    if (offset >= end || tail === '') before.push(sentence)
    else if (head === '') after.push(sentence)
    else {
      before.push(rewrite(sentence, head))
      after.push(...splitSentences(tail).map((text) => ownSentence(nextKey(), text)))
    }
    start = end + 1
  }
  if (before.length === 0 || after.length === 0)
    throw cannot('Put the cursor where the second paragraph is to begin, then split.')
  const second: Line = { ...line, key: nextKey(), sentences: after }
  const halves = [{ ...line, sentences: before }, second]
  return arranged(section, rows.toSpliced(place, 1, ...halves))
}

/** A line joined to the one before it; the items under it follow. Throws CONFLICT for the first, and after a table. */
export function joinLine(section: DocumentSection, at: LineAddress): DocumentSection {
  const rows = rowsOf(section.blocks)
  const place = placeOfLine(rows, at)
  const before = rows[place - 1]
  if (before === undefined || !isLine(before))
    throw cannot('There is no paragraph just before it that it could join.')
  const line = lineAt(rows, place)
  const joined = { ...before, sentences: [...before.sentences, ...line.sentences] }
  const cut = section.cut?.map((one) =>
    one.line === line.key ? { ...one, line: before.key } : one,
  )
  return withRows({ ...section, arranged: true }, rows.toSpliced(place - 1, 2, joined), cut)
}

/** The section without a paragraph, which is kept to be brought back. One that holds nothing drafted is kept as well. */
export function deleteParagraph(section: DocumentSection, paragraph: string): DocumentSection {
  const place = section.blocks.findIndex(({ key }) => key === paragraph)
  const block = section.blocks[place]
  if (block?.kind !== 'paragraph')
    throw new DomainError(
      'NOT_FOUND',
      'The report has no such paragraph any more. Reload the page to see it as it is now.',
    )
  const after = section.blocks[place - 1]?.key ?? null
  const deleted = [...(section.deleted ?? []), { after, block }]
  const blocks = section.blocks.filter((one) => one !== block)
  return withRows({ ...section, deleted }, rowsOf(blocks))
}

/** A paragraph of the author's own after that one; null: before all. Its text is one line or more. */
export function addParagraph(
  section: DocumentSection,
  after: string | null,
  text: string,
): DocumentSection {
  const nextKey = ownKeys(section)
  const rows = rowsOf(section.blocks)
  const key = nextKey()
  const sentences = splitSentences(text).map((piece) => ownSentence(nextKey(), piece))
  const line: Line = { kind: 'line', key, paragraph: key, level: 0, sentences, origin: 'edited' }
  return withRows(section, rows.toSpliced(placeAfter(rows, after), 0, line))
}

const noLine: Row = { kind: 'withheld', key: '', ground: '' }

function levelAt(rows: readonly Row[], place: number): number {
  const row = rows[place]
  return row !== undefined && isLine(row) ? row.level : 0
}

function lineAt(rows: readonly Row[], place: number): Line {
  const row = rows[place]
  if (row !== undefined && isLine(row)) return row
  throw new Error('Rows have a line at each place that placeOfLine gives')
}

const levelOf = (level: number): Level => (level <= 0 ? 0 : level === 1 ? 1 : 2)

/** Where the group of the row at `place` ends: after the lines that are further in than `level`. */
function groupEnd(rows: readonly Row[], place: number, level: number): number {
  let end = place + 1
  while (end < rows.length && levelAt(rows, end) > level) end += 1
  return Math.min(end, rows.length)
}

function groupBefore(rows: readonly Row[], place: number, level: number): number {
  let start = place - 1
  while (start >= 0 && levelAt(rows, start) > level) start -= 1
  return start
}
