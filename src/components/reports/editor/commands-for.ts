import { printable } from '@/domain/printable'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import type { SectionView } from '@/domain/reports/editor-views'

/**
 * What saves the words typed in a box. A paragraph that somebody took out meanwhile is brought back for them; words whose
 * block went another way stand at the end of the section, so that nothing typed is lost.
 */
export function commandsFor({ section }: SectionView, key: string, typed: string): EditorCommand[] {
  const text = printable(typed)
  const kind = section.blocks.find((block) => block.key === key)?.kind
  if (kind === 'heading') return [{ do: 'write-heading', heading: key, text }]
  const write: EditorCommand = { do: 'write', paragraph: key, text }
  if (kind === 'paragraph') return [write]
  if (section.deleted?.some(({ block }) => block.key === key) === true)
    return [{ do: 'bring-back', paragraph: key }, write]
  return [{ do: 'add', after: section.blocks.at(-1)?.key ?? null, text }]
}
