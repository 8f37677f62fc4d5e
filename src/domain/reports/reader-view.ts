// What a reader is given of a report that was approved: the paper, without what only its author was told (warnings, the
// sentences that an edit replaced or took out). Source: the drafting page, "notes for the author only"; architecture, "Visibility".

import { plain } from './blocks/sentence'
import type { DocumentSummary, DraftedSentence, ReportDocument, Sentence } from './document'

/** The document as Members and the public receive it. */
export function readerView(document: ReportDocument): ReportDocument {
  return {
    ...document,
    warnings: [],
    ...(document.summary === undefined ? {} : { summary: summaryOf(document.summary) }),
    sections: document.sections.map(({ key, heading, programme, blocks }) => ({
      key,
      heading,
      ...(programme === undefined ? {} : { programme }),
      blocks: blocks.map((block) => {
        if (block.kind !== 'paragraph') return block
        const { original: _replaced, outOfDate: _flag, ...printed } = block
        const items = printed.items.map((item) => ({
          ...item,
          sentences: item.sentences.map(printedOf),
        }))
        return { ...printed, sentences: printed.sentences.map(printedOf), items }
      }),
    })),
  }
}

function summaryOf({ lead, items }: DocumentSummary): DocumentSummary {
  return {
    lead,
    items: items.map(({ section, sentences }) => ({
      section,
      sentences: sentences.map(printedOf),
    })),
  }
}

function printedOf(sentence: Sentence): DraftedSentence {
  const { carriedFrom: _before, ...printed } = plain(sentence)
  return printed
}
