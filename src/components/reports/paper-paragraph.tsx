import type { ReactNode } from 'react'
import type { ListItem, ParagraphBlock } from '@/domain/reports/document'
import { Sentences } from './prose'

interface PaperParagraphProps {
  block: ParagraphBlock
  /** The same with the numbers of what it refers to. */
  shown: ParagraphBlock
  desk: ((block: ParagraphBlock, text: ReactNode) => ReactNode) | undefined
}

/** A numbered paragraph. Each is a list of its own that starts at its number, so that what stands between may interrupt. */
export function PaperParagraph({ block, shown, desk }: PaperParagraphProps) {
  const text = <ParagraphWords sentences={shown.sentences} items={shown.items} />
  return (
    <ol start={block.number} className="paper-numbered">
      <li id={`paragraph-${block.number}`}>{desk === undefined ? text : desk(block, text)}</li>
    </ol>
  )
}

/** The words of a paragraph: its sentences, and its lettered items or none. */
export function ParagraphWords({ sentences, items }: Pick<ParagraphBlock, 'sentences' | 'items'>) {
  const letters = underLetters(items)
  return (
    <div className="measure grid gap-2">
      <p>
        <Sentences of={sentences} />
      </p>
      {letters.length > 0 && (
        <ol className="paper-list list-[doubled-letters]">
          {letters.map(({ item, under }) => (
            <li key={item.key}>
              <Sentences of={item.sentences} />
              {under.length > 0 && (
                <ol className="paper-list list-[lower-roman]">
                  {under.map((one) => (
                    <li key={one.key}>
                      <Sentences of={one.sentences} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Each lettered item with the items i., ii. under it. */
function underLetters(items: readonly ListItem[]): { item: ListItem; under: ListItem[] }[] {
  const letters: { item: ListItem; under: ListItem[] }[] = []
  for (const item of items) {
    const last = letters.at(-1)
    if (item.level === 2 && last !== undefined) last.under.push(item)
    else letters.push({ item, under: [] })
  }
  return letters
}
