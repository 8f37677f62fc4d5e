import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock, Sentence } from '@/domain/reports/document'

/** The line of a paragraph that a place in its text is in: the key of its item, and the place within the words of the line. */
export function lineAt(
  block: ParagraphBlock,
  place: number,
): { item: string | undefined; offset: number } {
  const before = typedText(block).slice(0, place).split('\n')
  const line = before.length - 1
  const mark = line === 0 ? 0 : (/^ *\w+\. */.exec(before[line] ?? '')?.[0].length ?? 0)
  return { item: block.items[line - 1]?.key, offset: (before[line]?.length ?? 0) - mark }
}

/** The sentence that a place in the text is in; undefined while the text is not the one that was saved. */
export function caretIn(block: ParagraphBlock, text: string, place: number): Sentence | undefined {
  if (text !== typedText(block)) return undefined
  const { item, offset } = lineAt(block, place)
  const sentences = block.items.find(({ key }) => key === item)?.sentences ?? block.sentences
  let end = 0
  return sentences.find((sentence) => {
    end += sentence.text.length + 1
    return offset < end
  })
}
