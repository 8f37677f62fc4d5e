// To undo is to put a section back as it stood: which sentences stood in which line, by their ids, and how its author had
// worded them. What the draft says, and its facts, are never taken from there. Source: the drafting page, "Editor".

import { DomainError } from '../../errors'
import type { CutSentence, DocumentSection, Sentence } from '../document'
import { deleteParagraph } from './arrange'
import { isLine, type Level, type Line, type Row, rowsOf, sentencesOf } from './lines'
import { withRows } from './section'
import { isOwn, rewrite } from './sentence'
import { deleteTable, isTable, removedTables, withRemoved } from './tables'
import { ownSentence } from './write'

/** A line as it stood, or the table or the heading that stood there. */
export type PlacedLine =
  | { key: string; paragraph: string; level: Level; sentences: { id: string; text: string }[] }
  | { table: string }
  | { heading: string; text: string }

/** A section as it stood: enough to put it back, whatever was done to it since. */
export interface Layout {
  arranged: boolean
  lines: PlacedLine[]
}

/** How a section stands. */
export function layoutOf(section: DocumentSection): Layout {
  return {
    arranged: section.arranged === true,
    lines: rowsOf(section.blocks).map((row): PlacedLine => {
      if (row.kind === 'heading') return { heading: row.key, text: row.text }
      if (!isLine(row)) return { table: row.key }
      const { key, paragraph, level } = row
      const sentences = row.sentences.map(({ id, text }) => ({ id, text }))
      return { key, paragraph, level, sentences }
    }),
  }
}

/**
 * The section put back as it stood. What is drafted of a sentence, or a table, stays as it is now; a sentence that was not
 * there then is taken out, and a paragraph or a table that was not there is deleted, so that each can be brought back.
 * Throws CONFLICT when the layout names a sentence that the section never had.
 */
export function putLayout(section: DocumentSection, layout: Layout): DocumentSection {
  const wanted = new Set(
    layout.lines.flatMap((line) => ('sentences' in line ? line.sentences.map(({ id }) => id) : [])),
  )
  const standing = new Set(layout.lines.flatMap((line) => ('table' in line ? [line.table] : [])))
  const before = section.blocks.reduce((rest, block) => {
    if (isTable(block)) return standing.has(block.key) ? rest : deleteTable(rest, block.key)
    return block.kind === 'paragraph' && !sentencesOf(block).some(({ id }) => wanted.has(id))
      ? deleteParagraph(rest, block.key)
      : rest
  }, section)
  const known = knownIn(before)
  const back = removedTables(before).filter(({ block }) => standing.has(block.key))
  const tables = [
    ...rowsOf(before.blocks).filter((row) => !isLine(row) && row.kind !== 'heading'),
    ...back.map(({ block, fresh }) => fresh ?? block),
  ]
  const rows = layout.lines.flatMap((line): Row[] => {
    if ('table' in line) return tables.filter(({ key }) => key === line.table)
    if ('heading' in line) return [{ kind: 'heading', key: line.heading, text: line.text }]
    const sentences = line.sentences.map((one) => placed(one, known, section))
    return [{ ...line, kind: 'line', origin: 'edited', sentences }]
  })
  const placedTables = new Set(rows.filter((row) => !isLine(row)).map(({ key }) => key))
  const all = [...rows, ...tables.filter(({ key }) => !placedTables.has(key))]
  const out = (before.removed ?? []).filter((one) => !back.includes(one))
  const { arranged: _arranged, deleted, ...rest } = withRemoved(before, out)
  const left = deleted?.filter(({ block }) => !sentencesOf(block).some(({ id }) => wanted.has(id)))
  return withRows(
    {
      ...rest,
      ...(layout.arranged ? { arranged: true } : {}),
      ...(left === undefined || left.length === 0 ? {} : { deleted: left }),
    },
    all,
    cutNow(before, wanted),
  )
}

/** The id of a sentence that its author wrote, in this section or in another that it came from. */
const OWN = /^[^/]+\/own-\d+$/

function knownIn(section: DocumentSection): Map<string, Sentence> {
  const all = [
    ...(section.deleted ?? []).flatMap(({ block }) => sentencesOf(block)),
    ...(section.cut ?? []).map(({ sentence }) => sentence),
    ...rowsOf(section.blocks).flatMap((row) => (isLine(row) ? row.sentences : [])),
  ]
  return new Map(all.map((sentence) => [sentence.id, sentence]))
}

function placed(
  { id, text }: { id: string; text: string },
  known: ReadonlyMap<string, Sentence>,
  { away = [] }: DocumentSection,
): Sentence {
  const sentence = known.get(id)
  if (sentence !== undefined) return rewrite(sentence, text)
  if (OWN.test(id) && !away.includes(id)) return ownSentence(id, text)
  throw new DomainError(
    'CONFLICT',
    'That cannot be undone any more: the draft has changed since. Nothing was changed.',
  )
}

function cutNow(section: DocumentSection, wanted: ReadonlySet<string>): CutSentence[] {
  const kept = (section.cut ?? []).filter(({ sentence }) => !wanted.has(sentence.id))
  const out = rowsOf(section.blocks)
    .filter(isLine)
    .flatMap((line: Line) =>
      line.sentences.flatMap((sentence, at): CutSentence[] => {
        if (wanted.has(sentence.id) || isOwn(sentence)) return []
        const { key, paragraph, level } = line
        const after = line.sentences[at - 1]?.id ?? null
        return [{ paragraph, line: key, level, after, sentence }]
      }),
    )
  return [...kept, ...out]
}
