// One click takes either side: an author's words or what the draft says by now. What was taken out comes back the same
// way. Source: the drafting page, "Redrafting".

import { DomainError } from '../../errors'
import type { CutSentence, DeletedParagraph, DocumentSection, Sentence } from '../document'
import { isLine, type Line, type Row, rowsOf, sentencesOf } from './lines'
import { ownKeys, paragraphIn, placeAfter, withRows } from './section'
import { isOwn, keepMine } from './sentence'
import { chooseTable } from './tables'

/** The section with the drafted words of one paragraph back; what its author added to it goes. Throws NOT_FOUND. */
export function restoreWords(section: DocumentSection, paragraph: string): DocumentSection {
  const block = paragraphIn(section, paragraph)
  const back = (section.cut ?? []).filter((one) => one.paragraph === block.key)
  const rows = rowsOf(section.blocks).map((row) =>
    isLine(row) && row.paragraph === paragraph
      ? { ...row, sentences: row.sentences.flatMap(draftedOf) }
      : row,
  )
  const kept = (section.cut ?? []).filter((one) => !back.includes(one))
  return withRows(section, back.reduce(putBack, rows), kept)
}

/**
 * The section after its author chose for one sentence that the draft moved under: `mine` keeps what stands, or keeps it
 * taken out, `fresh` takes what is drafted now; a table that was taken out goes by its key. Throws NOT_FOUND when nothing is
 * to be chosen there.
 */
export function chooseSide(
  section: DocumentSection,
  sentence: string,
  side: 'mine' | 'fresh',
): DocumentSection {
  const table = chooseTable(section, sentence, side)
  if (table !== undefined) return table
  const isIt = (one: Sentence) => one.id === sentence && one.edit?.fresh !== undefined
  const rows = rowsOf(section.blocks)
  const nextKey = ownKeys(section)
  const mine = (one: Sentence) => (isIt(one) ? keepMine(one, nextKey()) : one)
  if (rows.some((row) => isLine(row) && row.sentences.some(isIt))) {
    const choose = (one: Sentence): Sentence[] =>
      !isIt(one) ? [one] : side === 'mine' ? [mine(one)] : draftedOf(one)
    return withRows(
      section,
      rows.map((row) => (isLine(row) ? { ...row, sentences: row.sentences.flatMap(choose) } : row)),
    )
  }
  const cut = section.cut?.find((one) => isIt(one.sentence))
  if (cut !== undefined) return chooseCut(section, cut, side)
  return chooseDeleted(section, isIt, side)
}

function chooseCut(section: DocumentSection, cut: CutSentence, side: 'mine' | 'fresh') {
  const others = (section.cut ?? []).filter((one) => one !== cut)
  if (side === 'fresh') return withRows(section, putBack(rowsOf(section.blocks), cut), others)
  const kept = { ...cut, sentence: stillOut(cut.sentence) }
  return withRows(section, rowsOf(section.blocks), [...others, kept])
}

function chooseDeleted(
  section: DocumentSection,
  isIt: (one: Sentence) => boolean,
  side: 'mine' | 'fresh',
): DocumentSection {
  const found = section.deleted?.find(({ block }) => sentencesOf(block).some(isIt))
  if (found === undefined)
    throw new DomainError(
      'NOT_FOUND',
      'There is nothing to choose there any more. Reload the page to see the report as it is now.',
    )
  const choose = (one: Sentence): Sentence[] =>
    !isIt(one) ? [one] : side === 'mine' ? [stillOut(one)] : draftedOf(one)
  const { block } = found
  const items = block.items.map((item) => ({ ...item, sentences: item.sentences.flatMap(choose) }))
  const chosen = { ...block, sentences: block.sentences.flatMap(choose), items }
  const kept = { ...found, block: chosen }
  const deleted = (section.deleted ?? []).map((one) => (one === found ? kept : one))
  const next = { ...section, deleted }
  return side === 'mine' ? next : putInPlace(next, kept)
}

/**
 * The section with a paragraph that was taken out in its place again, under keys of its own where a new draft has taken
 * those that it had. Throws NOT_FOUND.
 */
export function bringBack(section: DocumentSection, paragraph: string): DocumentSection {
  const found = section.deleted?.findLast(({ block }) => block.key === paragraph)
  if (found === undefined)
    throw new DomainError('NOT_FOUND', 'That paragraph is not among those that were deleted.')
  return putInPlace(section, found)
}

function putInPlace(section: DocumentSection, found: DeletedParagraph): DocumentSection {
  const { deleted = [], ...rest } = section
  const left = deleted.filter((one) => one !== found)
  const rows = rowsOf(section.blocks)
  const nextKey = ownKeys(section)
  const taken = new Set(rows.map(({ key }) => key))
  const back = rowsOf([found.block]).map((row) =>
    taken.has(row.key) ? { ...row, key: nextKey() } : row,
  )
  const whole = rows.toSpliced(placeAfter(rows, found.after), 0, ...back)
  return withRows(left.length === 0 ? rest : { ...rest, deleted: left }, whole)
}

/** What the draft has in place of a sentence: nothing where it was the author's own. */
function draftedOf(sentence: Sentence): Sentence[] {
  if (isOwn(sentence)) return []
  const { edit } = sentence
  if (edit === undefined) return [sentence]
  const drafted = edit.fresh === undefined ? edit.base : edit.fresh
  return drafted === null ? [] : [drafted]
}

/** A sentence that stays taken out, now that its author has seen what is drafted in its place. */
function stillOut(sentence: Sentence): Sentence {
  const fresh = sentence.edit?.fresh
  if (fresh === undefined || fresh === null) return sentence
  return sentence.text === sentence.edit?.base.text ? fresh : { ...sentence, edit: { base: fresh } }
}

/** The drafted sentence of what was taken out, in its line again; where that is gone, in one of its own. */
function putBack(rows: readonly Row[], cut: CutSentence): Row[] {
  const { paragraph, line, level, after } = cut
  const sentences = draftedOf(cut.sentence)
  const place = rows.findIndex((row) => isLine(row) && row.key === line)
  const there = rows[place]
  if (there !== undefined && isLine(there)) {
    const at = there.sentences.findIndex(({ id }) => id === after) + 1
    return rows.with(place, { ...there, sentences: there.sentences.toSpliced(at, 0, ...sentences) })
  }
  const end = rows.findLastIndex((row) => isLine(row) && row.paragraph === paragraph)
  const key = { key: line, paragraph: end === -1 ? line : paragraph }
  const alone: Line = {
    kind: 'line',
    ...key,
    level: end === -1 ? 0 : level,
    origin: 'drafted',
    sentences,
  }
  return rows.toSpliced(end === -1 ? rows.length : end + 1, 0, alone)
}
