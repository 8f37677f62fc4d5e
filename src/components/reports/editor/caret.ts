import { isSameTyped, savedPlace, typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock, Sentence } from '@/domain/reports/document'

/** The line of a paragraph that a place in its typed text is in: the key of its item, and the place within the saved line. */
export function lineAt(
  block: ParagraphBlock,
  text: string,
  place: number,
): { item: string | undefined; offset: number } {
  const { line, offset } = savedPlace(text, place)
  return { item: block.items[line - 1]?.key, offset }
}

/** The sentence that a place in the text is in; undefined while the text is not the one that was saved. */
export function caretIn(block: ParagraphBlock, text: string, place: number): Sentence | undefined {
  if (!isSameTyped(text, typedText(block))) return undefined
  const { item, offset } = lineAt(block, text, place)
  const sentences = block.items.find(({ key }) => key === item)?.sentences ?? block.sentences
  let end = 0
  return sentences.find((sentence) => {
    end += sentence.text.length + 1
    return offset < end
  })
}
