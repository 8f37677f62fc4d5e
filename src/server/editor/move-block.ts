import 'server-only'
import { transferBlock } from '@/domain/reports/blocks/transfer'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection, ReportDocument } from '@/domain/reports/document'
import { upgradeSection } from '@/domain/reports/earlier-edits'
import { gone, withSections } from '@/domain/reports/edit-paragraph'
import type { MoveBlockInput } from '@/domain/reports/editor-input'
import type { SectionView } from '@/domain/reports/editor-views'
import type { ServerContext } from '../context'
import { paragraphPath } from '../reports/load'
import { changeStoredDraft, theSection } from './change-draft'

/** Moves a paragraph or a heading into another section; neither section may have changed since its author saw it. */
export async function moveBlock(
  ctx: ServerContext,
  { key, section, version, block, to, toVersion, after }: MoveBlockInput,
): Promise<{ from: SectionView; to: SectionView }> {
  if (section === to) throw gone()
  return changeStoredDraft(ctx, {
    key,
    action: 'report.move-block',
    subject: paragraphPath(key, block),
    sections: [
      { section, version },
      { section: to, version: toVersion },
    ],
    change: async (document, [from, next]) => {
      if (from === undefined || next === undefined) throw gone()
      const pair = { from: upgradeSection(from), to: upgradeSection(next) }
      const moved = transferBlock(pair, block, after)
      return withSections(document, [moved.from, moved.to])
    },
    said: (before, now) => ({ before: whereOf(before, block), after: whereOf(now, block) }),
    answer: (views) => ({ from: theSection(views), to: theSection(views.slice(1)) }),
  })
}

/** The heading of the section that the block stands in, and its words. */
function whereOf({ sections }: ReportDocument, block: string): string {
  return sections.flatMap((section) => wordsIn(section, block)).join('')
}

function wordsIn({ heading, blocks }: DocumentSection, key: string): string[] {
  const block = blocks.find((one) => one.key === key)
  if (block?.kind === 'heading') return [`${heading}: ${block.text}`]
  return block?.kind === 'paragraph' ? [`${heading}: ${typedText(block)}`] : []
}
