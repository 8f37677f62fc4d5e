// Each item of the summary stands for one section. Where the section says something else by now, its author has the item
// follow it with one click, or says why it may stay; a new draft keeps what they chose until the section changes again.
// Source: the drafting page, "Redrafting": "until refreshed or dismissed with a reason".

import { isLine, rowsOf, sentencesOf } from './blocks/lines'
import { isOfAuthor, rewrite } from './blocks/sentence'
import type {
  DocumentSection,
  DocumentSummary,
  DocumentWarning,
  ReportDocument,
  Sentence,
} from './document'
import { isSummaryStale, markOfSection } from './summary-freshness'

/**
 * An item that was written before its section changed. `would` is what it says once it follows the section; null: nothing,
 * as the section no longer says any of it.
 */
export interface StaleItem {
  section: string
  heading: string
  says: string
  would: string | null
}

/** The items that are out of date, in the order of the summary. */
export function staleItems(document: Pick<ReportDocument, 'summary' | 'sections'>): StaleItem[] {
  return document.sections.flatMap(({ key }) => staleItem(document, key) ?? [])
}

/** The section's item, where that is out of date. */
export function staleItem(
  document: Pick<ReportDocument, 'summary' | 'sections'>,
  key: string,
): StaleItem | null {
  const section = document.sections.find((one) => one.key === key)
  const item = document.summary?.items.find((one) => one.section === key)
  if (section === undefined || item === undefined || !isSummaryStale(document, key)) return null
  const would = following(item.sentences, section)
  return {
    section: key,
    heading: section.heading,
    says: textOf(item.sentences),
    would: would.length === 0 ? null : textOf(would),
  }
}

/** The document with the section's item saying what the section says now; one that says nothing any more goes. */
export function refreshItem(document: ReportDocument, key: string): ReportDocument {
  return withItem(document, key, ({ kept: _reason, ...item }, section) => {
    const sentences = following(item.sentences, section)
    return sentences.length === 0 ? null : { ...item, sentences }
  })
}

/** The document with the section's item left as it is, and why. */
export function keepItem(document: ReportDocument, key: string, reason: string): ReportDocument {
  return withItem(document, key, (item) => ({ ...item, kept: reason }))
}

/** A new draft, in which an item that its author settled is as they left it while its section is. */
export function keepSettledItems(previous: ReportDocument, next: ReportDocument): ReportDocument {
  const { summary } = next
  if (summary === undefined) return next
  const { items = [], dropped = [] } = previous.summary ?? {}
  const marks = new Map(next.sections.map((section) => [section.key, markOfSection(section)]))
  const stands = (one: { section: string; mark?: string }) => one.mark === marks.get(one.section)
  const out = dropped.filter(stands)
  const kept = summary.items.flatMap((item) => {
    if (stands(item)) return [item]
    if (out.some(({ section }) => section === item.section)) return []
    const before = items.find(({ section }) => section === item.section)
    return [before !== undefined && stands(before) ? before : item]
  })
  const left = out.filter(({ section }) => !kept.some((item) => item.section === section))
  return { ...next, summary: { ...summary, items: kept, ...droppedOf(left) } }
}

/** For the author: one note for each item that is out of date. */
export function summaryWarnings(document: Pick<ReportDocument, 'summary' | 'sections'>) {
  return staleItems(document).map(
    ({ heading }): DocumentWarning => ({
      code: 'summary-stale',
      message: `The summary’s item on “${heading}” was written before that section changed.`,
      facts: [],
    }),
  )
}

type Item = DocumentSummary['items'][number]

function withItem(
  document: ReportDocument,
  key: string,
  change: (item: Item, section: DocumentSection) => Item | null,
): ReportDocument {
  const { summary, sections } = document
  const section = sections.find((one) => one.key === key)
  if (summary === undefined || section === undefined) return document
  const mark = markOfSection(section)
  const items = summary.items.flatMap((item) => {
    if (item.section !== key) return [item]
    const changed = change(item, section)
    return changed === null ? [] : [{ ...changed, mark }]
  })
  const isGone = items.length < summary.items.length
  const others = (summary.dropped ?? []).filter((one) => one.section !== key)
  const dropped = isGone ? [...others, { section: key, mark }] : others
  return { ...document, summary: { ...summary, items, ...droppedOf(dropped) } }
}

const droppedOf = (dropped: NonNullable<DocumentSummary['dropped']>) =>
  dropped.length === 0 ? {} : { dropped }

const textOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text).join(' ')

/** What an item says that follows its section: an author's words in place of a sentence, nothing for what was taken out. */
function following(sentences: readonly Sentence[], section: DocumentSection): Sentence[] {
  const printed = rowsOf(section.blocks).flatMap((row) => (isLine(row) ? row.sentences : []))
  const { cut = [], deleted = [] } = section
  const out = [
    ...cut.map((one) => one.sentence),
    ...deleted.flatMap(({ block }) => sentencesOf(block)),
  ]
  const said = new Set<string>()
  return sentences.flatMap((sentence): Sentence[] => {
    const told = likest(sentence, [...printed, ...out])
    if (told !== undefined && out.includes(told)) return []
    const drafted = sentence.edit?.base.text ?? sentence.text
    const isTheirs = told !== undefined && isOfAuthor(told)
    const text = isTheirs ? worded(drafted, told, section) : drafted
    if (said.has(text)) return []
    said.add(text)
    return [rewrite(sentence, text)]
  })
}

/** The words of the section, under its heading where the item had that. */
function worded(drafted: string, told: Sentence, { heading }: DocumentSection): string {
  const headed = `${heading}: `
  return drafted.startsWith(headed) ? headed + told.text : told.text
}

/** The sentence of the section that states most of the facts of the item's; undefined where none states any. */
function likest(sentence: Sentence, candidates: readonly Sentence[]): Sentence | undefined {
  const wanted = statedBy(sentence)
  const shared = (one: Sentence) => [...statedBy(one)].filter((fact) => wanted.has(fact)).length
  const most = Math.max(0, ...candidates.map(shared))
  return most === 0 ? undefined : candidates.find((one) => shared(one) === most)
}

function statedBy({ facts, edit }: Sentence): Set<string> {
  return new Set(
    (edit?.base.facts ?? facts)
      .filter(({ field }) => field !== undefined && field !== 'heading')
      .map(({ path, field }) => `${path} ${field}`),
  )
}
