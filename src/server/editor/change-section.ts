import 'server-only'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection, ReportDocument } from '@/domain/reports/document'
import { withSections } from '@/domain/reports/edit-paragraph'
import type { SectionView } from '@/domain/reports/editor-views'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { paragraphPath, reportPath } from '../reports/load'
import type { StoredReport } from '../reports/store'
import { changeStoredDraft, type DraftChange, theSection } from './change-draft'

interface SectionChange extends Pick<DraftChange<unknown>, 'key' | 'action' | 'reason'> {
  section: string
  /** The version of the section that its author saw. */
  version: number
  /** The paragraph that the change is of, where it is of one. */
  paragraph?: string | undefined
  change: (section: DocumentSection, tx: Tx, report: StoredReport) => Promise<DocumentSection>
}

/**
 * Changes one section of a draft at the version that its author saw; others may have changed other sections meanwhile.
 * CONFLICT carries the section as it is now.
 */
export async function changeStoredSection(
  ctx: ServerContext,
  { key, section, version, paragraph, change, ...asked }: SectionChange,
): Promise<SectionView> {
  return changeStoredDraft(ctx, {
    ...asked,
    key,
    sections: [{ section, version }],
    subject:
      paragraph === undefined
        ? `${reportPath(key)}/sections/${section}`
        : paragraphPath(key, paragraph),
    change: async (document, [shown], tx, report) =>
      shown === undefined ? document : withSections(document, [await change(shown, tx, report)]),
    said: (before, after) => differences(before, after, section),
    answer: theSection,
  })
}

/** The paragraphs of the section that are not word for word the same before and after, one under another. */
function differences(before: ReportDocument, after: ReportDocument, section: string) {
  const [was, is] = [textsIn(before, section), textsIn(after, section)]
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((text) => !others.includes(text)).join('\n\n')
  const isMoved = was.toSorted().join('\n') === is.toSorted().join('\n')
  return isMoved
    ? { before: was.join('\n\n'), after: is.join('\n\n') }
    : { before: only(was, is), after: only(is, was) }
}

function textsIn({ sections }: ReportDocument, key: string): string[] {
  const blocks = sections.find((section) => section.key === key)?.blocks ?? []
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'table') return [`Table: ${block.caption}`]
    return block.kind === 'paragraph' ? [typedText(block)] : []
  })
}
