// A new draft never takes away or changes an author's words: sentence by sentence, by its id and never by its text, what
// was rewritten or taken out stays and says so when the draft beneath it moved; what was left alone is refreshed; what is
// new is put in its place and marked. Words are never merged. Source: the drafting page, "Redrafting".

import { followMoves } from './blocks/follow'
import { isLine, type Row, rowsOf, sentencesOf } from './blocks/lines'
import { withRows } from './blocks/section'
import { holdAgainst, isOfAuthor, isOwn } from './blocks/sentence'
import { holdTables, isTable, withRemoved } from './blocks/tables'
import { weaveRows } from './blocks/weave'
import type {
  CutSentence,
  DeletedParagraph,
  DocumentSection,
  DraftedSentence,
  ReportDocument,
  Sentence,
} from './document'
import { upgradeSection } from './earlier-edits'
import { numberDocument } from './numbering'
import { keepSettledItems } from './summary-items'

/**
 * `fresh` with the work of the author of `previous` in place. The order is the draft's, unless the author arranged the
 * section. A table has the figures of the new draft, where its author has it, and stays out where they took it out. An edit that is no longer drafted stays, flagged, as long as its section is there and withholds nothing.
 * Headings come with the first draft alone: from then on they are the author's to keep or to take out.
 */
export function redraftDocument(previous: ReportDocument, fresh: ReportDocument): ReportDocument {
  const laid = followMoves(previous, fresh)
  const merged = {
    ...laid,
    sections: laid.sections.map((section) => {
      const before = previous.sections.find(({ key }) => key === section.key)
      return before === undefined ? section : redraftSection(upgradeSection(before), section)
    }),
  }
  return numberDocument(keepSettledItems(previous, merged))
}

function redraftSection(before: DocumentSection, fresh: DocumentSection): DocumentSection {
  const drafted = new Map(sentencesIn(rowsOf(fresh.blocks)).map((one) => [one.id, one]))
  const away = new Set([
    ...(before.cut ?? []).map(({ sentence }) => sentence.id),
    ...(before.deleted ?? []).flatMap(({ block }) => sentencesOf(block)).map(({ id }) => id),
  ])
  const held = rowsOf(before.blocks).map(presentIn(fresh, drafted))
  const known = new Map(sentencesIn(held).map((one) => [one.id, one]))
  const out = new Set((before.removed ?? []).map(({ block }) => block.key))
  const wanted = rowsOf(fresh.blocks)
    .filter((row) => row.kind !== 'heading' && !(isTable(row) && out.has(row.key)))
    .map(without((id) => away.has(id)))
  const tables = wanted.filter((row) => !isLine(row))
  const mine = held.flatMap((row): Row[] =>
    isLine(row) || row.kind === 'heading'
      ? [row]
      : tables.filter(({ kind, key }) => kind === row.kind && key === row.key),
  )
  const isArranged = before.arranged === true || mine.some(({ kind }) => kind === 'heading')
  const rows = isArranged ? weaveRows(mine, wanted) : weaveRows(wanted, mine.filter(isLine))
  const merged = rows.map(
    (row): Row =>
      isLine(row) ? { ...row, sentences: row.sentences.flatMap(merge(known, drafted)) } : row,
  )
  const cut = (before.cut ?? []).map(
    (one): CutSentence => ({ ...one, sentence: keepAway(one.sentence, drafted) }),
  )
  const next = { ...fresh, ...keptOf(before, drafted) }
  const tidy = withRemoved(next, holdTables(before.removed ?? [], fresh.blocks))
  return withVersion(withRows(tidy, merged, cut), before)
}

const sentencesIn = (rows: readonly Row[]): Sentence[] =>
  rows.filter(isLine).flatMap(({ sentences }) => sentences)

const without =
  (isGone: (id: string) => boolean) =>
  (row: Row): Row =>
    isLine(row) ? { ...row, sentences: row.sentences.filter(({ id }) => !isGone(id)) } : row

type Drafted = ReadonlyMap<string, DraftedSentence>

/** What becomes of one sentence: nothing when it was the draft's and the draft no longer has it. */
function merge(known: ReadonlyMap<string, Sentence>, drafted: Drafted) {
  return ({ id }: Sentence): Sentence[] => {
    const before = known.get(id)
    const fresh = drafted.get(id)
    if (before === undefined) return fresh === undefined ? [] : [{ ...fresh, isNew: true }]
    if (isOwn(before)) return [before]
    if (isOfAuthor(before)) return [holdAgainst(before, fresh)]
    return fresh === undefined ? [] : [fresh]
  }
}

/** What was taken out stays out; where the draft has nothing to say of it any more there is nothing to choose. */
function keepAway(sentence: Sentence, drafted: Drafted): Sentence {
  const fresh = drafted.get(sentence.id)
  return fresh === undefined ? sentence : holdAgainst(sentence, fresh)
}

function keptOf({ arranged, deleted, dismissed, away }: DocumentSection, drafted: Drafted) {
  const held = deleted?.map(({ after, block }): DeletedParagraph => {
    const away = (sentences: Sentence[]) => sentences.map((one) => keepAway(one, drafted))
    const items = block.items.map((item) => ({ ...item, sentences: away(item.sentences) }))
    return { after, block: { ...block, sentences: away(block.sentences), items } }
  })
  return {
    ...(arranged === undefined ? {} : { arranged }),
    ...(held === undefined ? {} : { deleted: held }),
    ...(dismissed === undefined ? {} : { dismissed }),
    ...(away === undefined ? {} : { away }),
  }
}

/** A section that withholds something now keeps no words whose draft is gone: they may tell what is withheld. */
function presentIn({ blocks }: DocumentSection, drafted: Drafted) {
  const withholds = blocks.some(({ kind }) => kind === 'withheld')
  const isDrafted = ({ id }: Sentence) => drafted.has(id)
  return (row: Row, _place: number, rows: readonly Row[]): Row => {
    if (!withholds || !isLine(row)) return row
    const whole = sentencesIn(rows.filter((one) => isLine(one) && one.paragraph === row.paragraph))
    const isStranded = !whole.every(isOwn) && !whole.some(isDrafted)
    const stays = (one: Sentence) => (isOwn(one) ? !isStranded : isDrafted(one))
    return { ...row, sentences: row.sentences.filter(stays) }
  }
}

function withVersion(section: DocumentSection, before: DocumentSection): DocumentSection {
  const { version = 1, ...was } = before
  const isSame = JSON.stringify(unnumbered(section)) === JSON.stringify(unnumbered(was))
  const next = isSame ? version : version + 1
  return next === 1 ? section : { ...section, version: next }
}

const unnumbered = ({ blocks, ...rest }: DocumentSection) => [
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, number: 0 } : block)),
  Object.entries(rest).sort(),
]
