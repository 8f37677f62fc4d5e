// What a reader is given of a report that was approved: the paper, without what only its author was told (warnings, the
// sentences that an edit replaced). Source: the drafting page, "notes for the author only"; architecture, "Visibility".

import type { ReportDocument } from './document'

/** The document as Members and the public receive it. */
export function readerView(document: ReportDocument): ReportDocument {
  return {
    ...document,
    warnings: [],
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind !== 'paragraph') return block
        const { original: _replaced, outOfDate: _flag, ...printed } = block
        return printed
      }),
    })),
  }
}
