// Two orders of the same sentences brought into one: what only the second has is put in after the sentence that it
// follows there. Source: the drafting page, "Redrafting": "put in its place", "stays after its neighbour".

import type { Sentence } from '../document'
import { isLine, type Line, type Row } from './lines'

/** The rows of `base`, with those sentences and tables of `other` in place that `base` does not have. */
export function weaveRows(base: readonly Row[], other: readonly Row[]): Row[] {
  let rows = [...base]
  other.forEach((row, at) => {
    const earlier = other.slice(0, at)
    if (!isLine(row)) {
      if (!rows.some(({ kind, key }) => kind === row.kind && key === row.key))
        rows = rows.toSpliced(placeAfter(rows, earlier, true), 0, row)
      return
    }
    row.sentences.forEach((sentence, place) => {
      if (rows.some(holds(sentence.id))) return
      rows = putSentence(rows, sentence, { row, earlier, before: row.sentences[place - 1] })
    })
  })
  return rows
}

const holds = (id: string) => (row: Row) =>
  isLine(row) && row.sentences.some((sentence) => sentence.id === id)

const isSameLine = (line: Line) => (row: Row) =>
  isLine(row) && row.key === line.key && (row.level === 0) === (line.level === 0)

function putSentence(
  rows: Row[],
  sentence: Sentence,
  at: { row: Line; earlier: readonly Row[]; before: Sentence | undefined },
): Row[] {
  const { row, earlier, before } = at
  const neighbour = before === undefined ? -1 : rows.findIndex(holds(before.id))
  const place = neighbour === -1 ? rows.findIndex(isSameLine(row)) : neighbour
  const line = rows[place]
  if (line === undefined || !isLine(line)) {
    const alone = { ...row, sentences: [sentence] }
    return rows.toSpliced(placeAfter(rows, earlier, row.level === 0), 0, alone)
  }
  const after = line.sentences.findIndex(({ id }) => id === before?.id) + 1
  return rows.with(place, { ...line, sentences: line.sentences.toSpliced(after, 0, sentence) })
}

/** Where a new row goes: after the last of the earlier ones that is there; a paragraph and a table after the items of it too. */
function placeAfter(rows: readonly Row[], earlier: readonly Row[], isWhole: boolean): number {
  const anchor = earlier
    .map((row) =>
      rows.findLastIndex(
        (there) =>
          (isLine(row) ? isSameLine(row)(there) : there.key === row.key) ||
          (isLine(row) && row.sentences.some(({ id }) => holds(id)(there))),
      ),
    )
    .findLast((place) => place !== -1)
  if (anchor === undefined) return 0
  let place = anchor + 1
  while (isWhole && isItem(rows[place])) place += 1
  return place
}

const isItem = (row: Row | undefined) => row !== undefined && isLine(row) && row.level > 0
