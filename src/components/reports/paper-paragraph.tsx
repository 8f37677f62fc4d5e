import type { ReactNode } from 'react'
import type { ParagraphBlock } from '@/domain/reports/document'
import { Sentences } from './prose'

interface PaperParagraphProps {
  block: ParagraphBlock
  desk: ((block: ParagraphBlock, text: ReactNode) => ReactNode) | undefined
}

/** A numbered paragraph. Each is a list of its own that starts at its number, so that what stands between may interrupt. */
export function PaperParagraph({ block, desk }: PaperParagraphProps) {
  const text = <ParagraphWords sentences={block.sentences} items={block.items} />
  return (
    <ol start={block.number} className="paper-numbered">
      <li id={`paragraph-${block.number}`}>{desk === undefined ? text : desk(block, text)}</li>
    </ol>
  )
}

/** The words of a paragraph: its sentences, and its lettered items or none. */
export function ParagraphWords({ sentences, items }: Pick<ParagraphBlock, 'sentences' | 'items'>) {
  return (
    <div className="measure grid gap-2">
      <p>
        <Sentences of={sentences} />
      </p>
      {items.length > 0 && (
        <ol className="paper-list list-[lower-alpha]">
          {items.map((item) => (
            <li key={item.key}>
              <Sentences of={item.sentences} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
