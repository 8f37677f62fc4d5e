// A draft is out of date sentence by sentence: what a new draft would say otherwise, what waits for its author's choice.
// It counts until the report is drafted anew, or somebody says why it may stay. Source: the drafting page, "Redrafting".

import { canonicalText } from '../portfolio-file/merge-lists'
import { isLine, rowsOf, sentencesOf } from './blocks/lines'
import { chooseSide } from './blocks/restore'
import { isFlagged } from './blocks/sentence'
import { TABLE_RULE, tableAsSentence } from './blocks/tables'
import type { DocumentSection, DraftedSentence, ReportDocument, Sentence } from './document'
import { upgradeSection } from './earlier-edits'
import { redraftDocument } from './redraft'

/**
 * One sentence that is out of date: what the paper says ('' where it says nothing), what was drafted when that was written,
 * and what the draft says now (null: nothing). `waits`: a draft was made already, and its author has to choose. A table that
 * was taken out and has other figures by now is one too, by its key.
 */
export interface StaleSentence {
  section: string
  sentence: string
  text: string
  base: DraftedSentence | null
  fresh: DraftedSentence | null
  waits: boolean
}

/**
 * The sentences that are out of date, in reading order. `fresh` is what the drafter would write now; null where that is
 * what it wrote last.
 */
export function staleSentences(
  document: ReportDocument,
  fresh: ReportDocument | null,
): StaleSentence[] {
  const next = fresh === null ? document : redraftDocument(document, fresh)
  return document.sections.flatMap((section) => {
    const now = next.sections.find(({ key }) => key === section.key)
    const stale = now === undefined ? [] : staleIn(upgradeSection(section), upgradeSection(now))
    return stale.filter((one) => !isDismissed(section, one))
  })
}

/**
 * Whether a new draft would differ in what is no sentence: its header, what it asks for, a section more or less, a table
 * or what is withheld. Of the summary only the lead is looked at, but for its day: the rest follows the sections.
 */
export function isStaleElsewhere(document: ReportDocument, fresh: ReportDocument): boolean {
  const next = redraftDocument(document, fresh)
  return canonicalText(apartFromText(document)) !== canonicalText(apartFromText(next))
}

const DAY = /\d{1,2} \p{L}+ \d{4}/u

function apartFromText(document: ReportDocument) {
  const { header, summary, recommendations, appendices, backgroundPapers = [], contact } = document
  return {
    ...{ header: header ?? null, recommendations, appendices, backgroundPapers },
    contact: contact ?? null,
    lead: summary?.lead.replace(DAY, '') ?? null,
    sections: document.sections.map(({ key, heading, blocks }) => ({
      ...{ key, heading },
      blocks: blocks.filter(({ kind }) => kind !== 'paragraph'),
    })),
  }
}

function staleIn(section: DocumentSection, next: DocumentSection): StaleSentence[] {
  const before = new Map(printed(section).map((one) => [one.id, one]))
  const waiting = new Set(everything(section).filter(isFlagged).map(idOf))
  const flagged = everything(next).filter(isFlagged)
  const about = (id: string) => ({ section: section.key, sentence: id, waits: waiting.has(id) })
  const chosen = flagged.map((one): StaleSentence => {
    const { base = null, fresh = null } = one.edit ?? {}
    return { ...about(one.id), text: before.has(one.id) ? one.text : '', base, fresh }
  })
  const tables = (next.removed ?? []).flatMap(({ block, fresh }): StaleSentence[] => {
    if (fresh === undefined) return []
    const waits = section.removed?.some((one) => one.fresh && one.block.key === block.key) === true
    const base = block.rows.length === 0 ? null : tableAsSentence(block)
    return [{ ...about(block.key), text: '', base, fresh: tableAsSentence(fresh), waits }]
  })
  const isChosen = new Set(flagged.map(idOf))
  const after = new Map(printed(next).map((one) => [one.id, one]))
  const moved = [...new Set([...after.keys(), ...before.keys()])].flatMap((id): StaleSentence[] => {
    const was = before.get(id)
    const is = after.get(id)
    if (isChosen.has(id) || was?.text === is?.text) return []
    return [{ ...about(id), text: was?.text ?? '', base: was ?? null, fresh: is ?? null }]
  })
  return [...chosen, ...tables, ...moved]
}

const idOf = ({ id }: Sentence) => id

const printed = ({ blocks }: DocumentSection): Sentence[] =>
  rowsOf(blocks).flatMap((row) => (isLine(row) ? row.sentences : []))

function everything(section: DocumentSection): Sentence[] {
  const { cut = [], deleted = [] } = section
  return [
    ...printed(section),
    ...cut.map(({ sentence }) => sentence),
    ...deleted.flatMap(({ block }) => sentencesOf(block)),
  ]
}

const isDismissed = ({ dismissed = [] }: DocumentSection, { sentence, fresh }: StaleSentence) =>
  dismissed.some((one) => one.sentence === sentence && one.fresh === (fresh?.text ?? null))

/**
 * The section with all that is out of date in it left as it stands, and why: an author's words are kept where they had to
 * choose, and what was drafted counts as out of date again only when the draft says something else once more.
 */
export function dismissStale(
  section: DocumentSection,
  stale: readonly StaleSentence[],
  reason: string,
): DocumentSection {
  const kept = stale
    .filter(({ waits }) => waits)
    .reduce((rest, { sentence }) => chooseSide(rest, sentence, 'mine'), section)
  const left = stale.filter(({ waits }) => !waits)
  const others = (section.dismissed ?? []).filter(
    (one) => !left.some(({ sentence }) => sentence === one.sentence),
  )
  const now = left.map(({ sentence, fresh }) => ({ sentence, fresh: fresh?.text ?? null, reason }))
  return { ...kept, dismissed: [...others, ...now] }
}

/**
 * What is said of it, on a section and on a report.
 * @example staleInWords(stale) // '2 sentences are out of date', or '1 sentence and 1 table are out of date'
 */
export function staleInWords(stale: readonly StaleSentence[]): string {
  const tables = stale.filter(({ base, fresh }) => (base ?? fresh)?.rule === TABLE_RULE).length
  const counted = (count: number, noun: string) =>
    count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]
  const parts = [...counted(stale.length - tables, 'sentence'), ...counted(tables, 'table')]
  return `${parts.join(' and ')} ${stale.length === 1 ? 'is' : 'are'} out of date`
}
