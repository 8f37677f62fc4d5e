// What changed between two drafts of a report: line by line by its key, and within a line sentence by sentence by its id, so
// that a sentence that moved or was reworded is still the same sentence. Source: the drafting page, "Word, HTML, PDF": "real
// tracked insertions and deletions".

import type { Block, ReportDocument } from './document'
import { MAIN_REPORT_HEADING, RECOMMENDATION_LEAD, SUMMARY_HEADING, withheldText } from './labels'
import { numberReferences, printReferences } from './references'

export const LINE_KINDS = [
  'part',
  'section',
  'heading',
  'lead',
  'summary-item',
  'recommendation',
  'paragraph',
  'item',
  'subitem',
  'withheld',
  'row',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

interface Said {
  id: string
  text: string
}

export interface Line {
  key: string
  kind: LineKind
  sentences: Said[]
}

/** A sentence of both drafts (`before` and `after`), of the later alone, or of the earlier alone. */
export interface ChangedSentence {
  before: string | null
  after: string | null
}

/** A line of both drafts, or of one: `is` says of which. */
export interface ChangedLine {
  kind: LineKind
  is: 'kept' | 'added' | 'removed'
  sentences: ChangedSentence[]
}

const whole = (key: string, kind: LineKind, text: string): Line => ({
  key,
  kind,
  sentences: [{ id: key, text }],
})

function linesOfBlock(block: Block): Line[] {
  if (block.kind === 'withheld') return [whole(block.key, 'withheld', withheldText(block))]
  if (block.kind === 'heading') return [whole(block.key, 'heading', block.text)]
  if (block.kind === 'table') {
    const rows = [...block.head, ...block.rows].map((cells, at) =>
      whole(`${block.key}/row-${at}`, 'row', cells.map(({ text }) => text).join(' · ')),
    )
    return [whole(block.key, 'lead', block.caption), ...rows]
  }
  const said = (sentences: readonly Said[]) =>
    sentences.map(({ id, text }) => ({ id, text: printReferences(text) }))
  return [
    { key: block.key, kind: 'paragraph', sentences: said(block.sentences) },
    ...block.items.map(
      (item): Line => ({
        key: `${block.key}/${item.key}`,
        kind: item.level === 2 ? 'subitem' : 'item',
        sentences: said(item.sentences),
      }),
    ),
  ]
}

function linesOf(unnumbered: ReportDocument): Line[] {
  const { summary, recommendations, sections } = numberReferences(unnumbered)
  return [
    ...(summary === undefined
      ? []
      : [
          whole('summary', 'part', SUMMARY_HEADING),
          ...summary.items.map(
            ({ section, sentences }): Line => ({
              key: `summary/${section}`,
              kind: 'summary-item',
              sentences: sentences.map(({ id, text }) => ({ id, text })),
            }),
          ),
        ]),
    ...(recommendations.length === 0
      ? []
      : [
          whole('recommendations', 'part', RECOMMENDATION_LEAD),
          ...recommendations.map(({ key, text }) =>
            whole(`recommendation/${key}`, 'recommendation', text),
          ),
        ]),
    whole('main', 'part', MAIN_REPORT_HEADING),
    ...sections.flatMap(({ key, heading, blocks }) => [
      whole(`section/${key}`, 'section', heading),
      ...blocks.flatMap(linesOfBlock),
    ]),
  ]
}

/** Two lists as one: what is in the later in its order, what is in the earlier alone after what it stood behind. */
function weave<One>(
  before: readonly One[],
  after: readonly One[],
  idOf: (one: One) => string,
): { before: One | null; after: One | null }[] {
  const woven: { before: One | null; after: One | null }[] = after.map((one) => ({
    before: before.find((earlier) => idOf(earlier) === idOf(one)) ?? null,
    after: one,
  }))
  before.forEach((gone, at) => {
    if (woven.some((one) => one.before === gone)) return
    const behind = woven.findIndex((one) => one.before !== null && one.before === before[at - 1])
    woven.splice(behind + 1, 0, { before: gone, after: null })
  })
  return woven
}

/** Every line of the two drafts, in the order of the later one. */
export function changedLines(before: ReportDocument, after: ReportDocument): ChangedLine[] {
  return weave(linesOf(before), linesOf(after), ({ key }) => key).flatMap((pair) => {
    const line = pair.after ?? pair.before
    if (line === null) return []
    const sentences = weave(
      pair.before?.sentences ?? [],
      pair.after?.sentences ?? [],
      ({ id }) => id,
    ).map((said) => ({ before: said.before?.text ?? null, after: said.after?.text ?? null }))
    const is = pair.before === null ? 'added' : pair.after === null ? 'removed' : 'kept'
    return [{ kind: line.kind, is, sentences }]
  })
}
